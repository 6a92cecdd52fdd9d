//! Stand: touches and passing time on a kiosk screen. The test advances the page's clock instead of waiting minutes.
//!
//! Out of scope: the content of the screen.

use crate::browser::key;
use crate::explorer::slider;
use crate::visitor::Visitor;

/// A place with a plan, in kiosk mode.
pub(crate) const KIOSK: &str = "en/explore/IND/?l=hl30&mode=kiosk";
/// Seconds until the next story step, and seconds until a visit ends without a question.
const STEP: u32 = 23;
const VISIT_TIMEOUT: u32 = 3_600;

impl Visitor {
    /// Advances the page's clock by some seconds.
    pub(crate) fn advance_clock(&self, seconds: u32) {
        self.script(&format!(
            "window.later = (window.later ?? 0) + {seconds}000; window.clock ??= Date.now; Date.now = () => window.clock.call(Date) + window.later"
        ));
    }

    /// Waits for the start page of the kiosk.
    pub(crate) fn wait_start(&self) {
        self.wait_for("html[data-kiosk=start]");
        self.wait_for("#kiosk-told h2");
    }

    /// From start page to start page: `steps` steps of a story, then a visitor who moves a lever `moves` times and leaves.
    pub(crate) fn whole_visit(&self, steps: u32, moves: u32) {
        for _ in 0..steps {
            let before = self.story_title();
            self.advance_clock(STEP);
            self.wait_until("the next step is told", || self.story_title() != before);
        }
        self.touch(".kiosk-begin");
        self.wait_for("html[data-kiosk=open]");
        self.wait_live();
        for at in 0..moves {
            self.press(&slider("hl"), if at % 2 == 0 { key::HOME } else { key::END });
            self.wait_settled();
        }
        self.advance_clock(VISIT_TIMEOUT);
        self.wait_start();
    }

    /// Touches a link by a dispatched event: the page handles it like a real click.
    pub(crate) fn touch(&self, css: &str) {
        self.script(&format!(
            "document.querySelector('{css}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
        ));
    }

    /// The title of the current story step, visible or still fading.
    pub(crate) fn story_title(&self) -> String {
        let reply = self.script("return document.querySelector('#kiosk-told h2')?.textContent");
        reply.as_str().unwrap_or_default().to_owned()
    }
}

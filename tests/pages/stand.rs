//! Stand: what a hand and a clock do to a screen at a stand. Minutes are passed by moving the page's clock.
//!
//! Does not know: what is read on it.

use crate::browser::key;
use crate::explorer::slider;
use crate::visitor::Visitor;

/// A place with a plan, as a kiosk.
pub(crate) const KIOSK: &str = "en/explore/IND/?l=hl30&mode=kiosk";
/// Seconds after which the next step is told, and after which a visit is over and nobody is asked.
const STEP: u32 = 23;
const OVER: u32 = 3_600;

impl Visitor {
    /// The page's clock goes on by so many seconds.
    pub(crate) fn later(&self, seconds: u32) {
        self.script(&format!(
            "window.later = (window.later ?? 0) + {seconds}000; window.clock ??= Date.now; Date.now = () => window.clock.call(Date) + window.later"
        ));
    }

    /// Waits for the start.
    pub(crate) fn wait_start(&self) {
        self.wait_for("html[data-kiosk=start]");
        self.wait_for("#kiosk-told h2");
    }

    /// From the start to the start again: so many steps are told, then somebody comes, moves a lever so many times, and goes away.
    pub(crate) fn whole_visit(&self, told: u32, moves: u32) {
        for _ in 0..told {
            let before = self.told();
            self.later(STEP);
            self.wait_until("the next step is told", || self.told() != before);
        }
        self.touch(".kiosk-begin");
        self.wait_for("html[data-kiosk=open]");
        self.wait_live();
        for at in 0..moves {
            self.press(&slider("hl"), if at % 2 == 0 { key::HOME } else { key::END });
            self.wait_settled();
        }
        self.later(OVER);
        self.wait_start();
    }

    /// Touches a link: a hand's click goes through the page, a script's does not.
    pub(crate) fn touch(&self, css: &str) {
        self.script(&format!(
            "document.querySelector('{css}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
        ));
    }

    /// The title of the step that is told, seen or still fading.
    pub(crate) fn told(&self) -> String {
        let told = self.script("return document.querySelector('#kiosk-told h2')?.textContent");
        told.as_str().unwrap_or_default().to_owned()
    }
}

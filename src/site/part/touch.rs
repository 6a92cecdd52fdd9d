//! Touch: a finger on a slider. Who only wants to scroll moves nothing.
//!
//! ```text
//! held       a finger is down; nothing is set before it went 12 px sideways, and more sideways than up or down
//! sideways   the slider follows it; where the browser takes it away, the level is what it was
//! tapped     it was lifted where it was put: the step nearest to it, of those that evidence supports
//! ```
//!
//! A mouse, a pen and keys set a slider as the browser does. Does not know: which lever.

use web_sys::{HtmlInputElement, PointerEvent};
use yew::TargetCast;

use crate::choices::Level;

/// A finger goes this far sideways before it moves anything, in CSS pixels.
const SIDEWAYS: f64 = 12.0;
/// After a finger was lifted the browser acts once more as if it had been a mouse; that is not heard.
const ECHO_MS: f64 = 700.0;
/// Half a thumb: so far from either end of the slider its first and last value stand.
const HALF_A_THUMB: f64 = 10.0;

/// A finger on a slider.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Touch {
    phase: Phase,
    from: [f64; 2],
    before: Level,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Phase {
    #[default]
    None,
    Held,
    Sideways,
    Lifted(f64),
}

/// What a pointer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turned {
    /// It took the slider.
    Taken,
    /// It goes on.
    On,
    /// The slider is to be at a level, for good.
    To(Level),
    /// It let the slider go where it is.
    LetGo,
}

impl Touch {
    /// Whether what the slider says of itself is not heard, by the time it says it.
    pub(crate) fn holds(&self, now: f64) -> bool {
        match self.phase {
            Phase::None | Phase::Sideways => false,
            Phase::Held => true,
            Phase::Lifted(at) => now - at < ECHO_MS,
        }
    }

    /// Hears a pointer on a slider that stands at a level.
    pub(crate) fn hear(&mut self, event: &PointerEvent, level: Level) -> Turned {
        let at = [f64::from(event.client_x()), f64::from(event.client_y())];
        let touches = event.pointer_type() == "touch";
        match (event.type_().as_str(), self.phase) {
            ("pointerdown", _) => {
                self.phase = if touches { Phase::Held } else { Phase::None };
                (self.from, self.before) = (at, level);
                Turned::Taken
            }
            ("pointermove", Phase::Held) => {
                let [across, along] = [0, 1].map(|axis| (at[axis] - self.from[axis]).abs());
                if across >= SIDEWAYS && across > along {
                    self.phase = Phase::Sideways;
                }
                Turned::On
            }
            ("pointerup", Phase::Held) => {
                self.phase = Phase::Lifted(event.time_stamp());
                tapped(event).map_or(Turned::LetGo, Turned::To)
            }
            ("pointercancel", Phase::Held) => {
                self.phase = Phase::Lifted(event.time_stamp());
                Turned::LetGo
            }
            ("pointercancel", Phase::Sideways) => {
                self.phase = Phase::Lifted(event.time_stamp());
                Turned::To(self.before)
            }
            ("pointerup", _) => {
                self.phase = Phase::None;
                Turned::LetGo
            }
            _ => Turned::On,
        }
    }
}

/// The step under a finger, of those that evidence supports.
fn tapped(event: &PointerEvent) -> Option<Level> {
    let slider = event.target_dyn_into::<HtmlInputElement>()?;
    let along = (f64::from(event.offset_x()) - HALF_A_THUMB) / (f64::from(slider.client_width()) - 2.0 * HALF_A_THUMB);
    let mirrored = slider.closest("[dir=rtl]").ok().flatten().is_some();
    let along = if mirrored { 1.0 - along } else { along };
    let step = libm::round(along * Level::BEYOND.number());
    Some(Level::nearest(step.min(Level::TOP.number())))
}

//! Touch: a finger on a slider. A finger that only scrolls moves nothing.
//!
//! ```text
//! held       a finger is down; nothing changes until it has moved 12 px sideways, and more sideways than up or down
//! sideways   the slider follows it; if the browser cancels the pointer, the level returns to its old value
//! tapped     it was lifted where it was put down: the nearest step among those that evidence supports
//! ```
//!
//! A mouse, a pen and keys set a slider in the browser's own way. Out of scope: the lever.

use web_sys::{HtmlInputElement, PointerEvent};
use yew::TargetCast;

use cairn_core::choices::Level;

/// Sideways distance before a finger moves the slider, in CSS pixels.
const SIDEWAYS: f64 = 12.0;
/// Time after a lifted finger during which the browser's emulated mouse events are ignored, ms.
const ECHO_MS: f64 = 700.0;
/// Half the thumb's width in CSS pixels: distance of the first and last value from the ends of the slider.
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
    Pressed,
    Sideways,
    Lifted(f64),
}

/// The result of a pointer event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TouchResult {
    /// The finger took the slider.
    Taken,
    /// No change.
    On,
    /// The slider gets this level, and the drag ends.
    To(Level),
    /// The finger released the slider at its current level.
    LetGo,
}

impl Touch {
    /// True if the slider's own event at this time must be ignored.
    pub(crate) fn ignores_change(&self, now: f64) -> bool {
        match self.phase {
            Phase::None | Phase::Sideways => false,
            Phase::Pressed => true,
            Phase::Lifted(at) => now - at < ECHO_MS,
        }
    }

    /// Handles a pointer event on a slider at a level.
    pub(crate) fn handle(&mut self, event: &PointerEvent, level: Level) -> TouchResult {
        let at = [f64::from(event.client_x()), f64::from(event.client_y())];
        let touches = event.pointer_type() == "touch";
        match (event.type_().as_str(), self.phase) {
            ("pointerdown", _) => {
                self.phase = if touches { Phase::Pressed } else { Phase::None };
                (self.from, self.before) = (at, level);
                TouchResult::Taken
            }
            ("pointermove", Phase::Pressed) => {
                let [across, along] = [0, 1].map(|axis| (at[axis] - self.from[axis]).abs());
                if across >= SIDEWAYS && across > along {
                    self.phase = Phase::Sideways;
                }
                TouchResult::On
            }
            ("pointerup", Phase::Pressed) => {
                self.phase = Phase::Lifted(event.time_stamp());
                tapped(event).map_or(TouchResult::LetGo, TouchResult::To)
            }
            ("pointercancel", Phase::Pressed) => {
                self.phase = Phase::Lifted(event.time_stamp());
                TouchResult::LetGo
            }
            ("pointercancel", Phase::Sideways) => {
                self.phase = Phase::Lifted(event.time_stamp());
                TouchResult::To(self.before)
            }
            ("pointerup", _) => {
                self.phase = Phase::None;
                TouchResult::LetGo
            }
            _ => TouchResult::On,
        }
    }
}

/// The step under a finger, among those that evidence supports.
fn tapped(event: &PointerEvent) -> Option<Level> {
    let slider = event.target_dyn_into::<HtmlInputElement>()?;
    let along = (f64::from(event.offset_x()) - HALF_A_THUMB) / (f64::from(slider.client_width()) - 2.0 * HALF_A_THUMB);
    let mirrored = slider.closest("[dir=rtl]").ok().flatten().is_some();
    let along = if mirrored { 1.0 - along } else { along };
    let step = libm::round(along * Level::BEYOND.number());
    Some(Level::nearest(step.min(Level::TOP.number())))
}

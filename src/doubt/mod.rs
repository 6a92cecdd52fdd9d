//! Doubt: what the facts of a place would be, were they as far off as we hold possible.
//!
//! ```text
//! u (`philox`) → x (`spread`) → a number for each row → the facts, row after row (`act`) → held within their bounds
//! ```
//!
//! Draw 0 is the run on the screen, to the last bit. Reference and choices of a draw use the same facts, so what is said of a
//! difference is that of the differences. Does not know: what follows; how many draws are enough.

mod act;
mod drawn;
pub mod philox;
pub mod spread;

pub use drawn::{Drawn, acted_on, drawn};

use crate::doubt::spread::between;
use crate::facts::doubt_words::Way;
use crate::facts::doubts::Doubt;

/// What a row makes of a place in a draw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Change {
    /// The number itself.
    pub(crate) value: f64,
    /// The central number, of the run on the screen.
    pub(crate) central: f64,
    /// Against the central number: what a scaled fact is scaled anew by; the value itself where that is a power or is added.
    pub(crate) times: f64,
}

impl Change {
    /// Of a row with its ends in a place, so far out (`x`); none where it stays in the middle.
    pub(crate) fn of(doubt: &Doubt, ends: [f64; 3], x: f64) -> Option<Change> {
        let central = ends[1];
        let mut value = between(doubt.scale, ends, x);
        if value == central {
            return None;
        }
        if let Some(least) = doubt.least {
            value = value.max(least);
        }
        if let Some(most) = doubt.most {
            value = value.min(most);
        }
        let times = match doubt.way {
            Way::Set | Way::Span => value / central,
            Way::Times | Way::Power | Way::Add => value,
        };
        Some(Change { value, central, times })
    }
}

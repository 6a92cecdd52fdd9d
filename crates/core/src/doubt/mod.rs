//! Doubt: uncertainty draws. The facts of a place, varied within the ranges that we consider possible.
//!
//! ```text
//! u (`philox`) → x (`spread`) → a number for each row → the facts, row after row (`act`) → limited to their bounds
//! ```
//!
//! Draw 0 is the run on the screen, to the last bit. Within a draw, reference and choices use the same facts, so the
//! range of a difference is that of the differences. A person may also set a number by hand ([`OwnNumbers`]): it acts on
//! the facts as a draw does. Out of scope: the results of a draw; the number of draws needed.

mod act;
mod draws;
mod open_number;
mod own_number;
pub mod philox;
pub mod spread;

pub use draws::{PlaceSampler, acted_on, facts_of_draw, sources_of};
pub use open_number::{OpenNumber, with_own_numbers};
pub use own_number::{OwnNumber, OwnNumbers};

use crate::doubt::spread::between;
use crate::facts::doubt_words::DoubtEffect;
use crate::facts::doubts::Doubt;

/// Change that a row makes to a place in a draw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DrawChange {
    /// The number drawn.
    pub(crate) value: f64,
    /// The central number, used in the run on the screen.
    pub(crate) central: f64,
    /// Ratio to the central number, for facts that scale with it; the number itself if it is a power or is added.
    pub(crate) times: f64,
}

impl DrawChange {
    /// The change of a row at distance `x`, from its ends in a place; none if it stays central.
    pub(crate) fn of(doubt: &Doubt, ends: [f64; 3], x: f64) -> Option<DrawChange> {
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
            DoubtEffect::Set | DoubtEffect::Span => value / central,
            DoubtEffect::Times | DoubtEffect::Power | DoubtEffect::Add => value,
        };
        Some(DrawChange { value, central, times })
    }
}

//! Documented: our number against a figure as a document prints it.
//!
//! ```text
//! level    printed · unit                     change   1 + printed / 100, for a ratio of two years
//! yearly   (1 + printed / 100) ^ years, for the ratio of a case's years
//! range    nothing where ours is within; else against its nearer end
//! ```
//!
//! Where no number is printed, or the model does not count the thing as one number, nothing is computed. Does not know: how a case
//! is judged, which page shows it.

use crate::evidence::outlook::{Compared, Documented};
use crate::findings::published::{Case, factor};

/// How ours lies to what is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Apart {
    /// No number is printed.
    NoNumber,
    /// The figure is of something that the model does not count as one number.
    Unlike,
    /// Ours is within the printed range.
    Within,
    /// Ours and the printed figure in one unit; whether both are shares of something, which differ by percentage points.
    By {
        /// Ours.
        ours: f64,
        /// What is printed, or the nearer end of it.
        printed: f64,
        /// Whether they are shares.
        shares: bool,
    },
}

/// How our number of a case lies to a figure; none of ours where the case has no number.
#[must_use]
pub fn apart(of: &Documented, case: &Case, ours: Option<f64>) -> Apart {
    let Some(ends) = of.ends else { return Apart::NoNumber };
    let Some((ours, [low, high])) = ours.zip(in_unit_of(of, case, ends)) else {
        return Apart::Unlike;
    };
    if low < high && (low..=high).contains(&ours) {
        return Apart::Within;
    }
    Apart::By {
        ours,
        printed: if ours < low { low } else { high },
        shares: of.compared == Compared::Level && of.unit == "%",
    }
}

/// The printed ends in the unit of a case; none where they do not measure the same.
fn in_unit_of(of: &Documented, case: &Case, ends: [f64; 2]) -> Option<[f64; 2]> {
    match of.compared {
        Compared::None => None,
        Compared::Level => factor(&case.unit, &of.unit).map(|times| ends.map(|end| end / times)),
        Compared::Change => Some(ends.map(|end| 1.0 + end / 100.0)),
        Compared::Yearly => {
            let years = case.to?.number().checked_sub(case.from?.number())?;
            Some(ends.map(|end| (0..years).fold(1.0, |grown, _| grown * (1.0 + end / 100.0))))
        }
    }
}

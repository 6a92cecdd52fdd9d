//! Documented: compares our number with a figure as a document prints it.
//!
//! ```text
//! level    printed · unit                     change   1 + printed / 100, for a ratio of two years
//! yearly   (1 + printed / 100) ^ years, for the ratio of a case's years
//! range    none if ours is within; else against its nearer end
//! ```
//!
//! If no number is printed, or the model does not count the quantity as one number, nothing is computed.
//!
//! Out of scope: judging a case, pages.

use crate::outlook::reports::{ComparisonMethod, Documented};
use cairn_analysis::findings::study_cases::{PublishedCase, factor};
use cairn_core::kind::Proof;

/// Result of comparing ours with the printed figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PrintedComparison {
    NoNumber,
    /// The model does not count the quantity of the figure as one number.
    Unlike,
    /// Ours is within the printed range.
    Within,
    /// Ours and the printed figure in one unit. Shares differ by percentage points.
    By {
        ours: f64,
        /// The printed figure, or its nearer end.
        printed: f64,
        /// True if they are shares.
        shares: bool,
    },
}

/// Compares our number of a case with a figure; `ours` is none if the case has no number.
pub fn compare(of: &Documented, case: &PublishedCase, ours: Option<f64>) -> PrintedComparison {
    let Some(ends) = of.ends else { return PrintedComparison::NoNumber };
    let Some((ours, [low, high])) = ours.zip(in_unit_of(of, case, ends)) else {
        return PrintedComparison::Unlike;
    };
    if low < high && (low..=high).contains(&ours) {
        return PrintedComparison::Within;
    }
    PrintedComparison::By {
        ours,
        printed: if ours < low { low } else { high },
        shares: of.compared == ComparisonMethod::Level && of.unit == "%",
    }
}

/// Our number of a case in the unit of the document; none if they measure different quantities.
pub fn in_document(of: &Documented, case: &PublishedCase, ours: f64) -> Option<f64> {
    match of.compared {
        ComparisonMethod::None => None,
        ComparisonMethod::Level => factor(&case.unit, &of.unit).map(|times| ours * times),
        ComparisonMethod::Change => Some((ours - 1.0) * 100.0),
        ComparisonMethod::Yearly => {
            let years = case.to?.number().checked_sub(case.from?.number())?;
            Some((libm::pow(ours, 1.0 / f64::from(years)) - 1.0) * 100.0)
        }
    }
}

/// The kind of comparison of a figure with the cases that measure it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compares {
    /// A test that the model could fail.
    Tests,
    /// The figure was put into the model, or the model was fitted to it.
    PutIn,
    /// None of our numbers gets a verdict.
    None,
}

/// The kind of comparison of a figure, from the proof of each of its cases with a verdict.
pub fn compares(proofs: impl Iterator<Item = Proof>) -> Compares {
    proofs.fold(Compares::None, |so_far, proof| match (so_far, proof) {
        (Compares::Tests, _) | (_, Proof::Independent | Proof::OutOfSample) => Compares::Tests,
        (_, Proof::Calibrated) => Compares::PutIn,
    })
}

/// The printed ends in the unit of a case; none if they measure different quantities.
fn in_unit_of(of: &Documented, case: &PublishedCase, ends: [f64; 2]) -> Option<[f64; 2]> {
    match of.compared {
        ComparisonMethod::None => None,
        ComparisonMethod::Level => factor(&case.unit, &of.unit).map(|times| ends.map(|end| end / times)),
        ComparisonMethod::Change => Some(ends.map(|end| 1.0 + end / 100.0)),
        ComparisonMethod::Yearly => {
            let years = case.to?.number().checked_sub(case.from?.number())?;
            Some(ends.map(|end| (0..years).fold(1.0, |grown, _| grown * (1.0 + end / 100.0))))
        }
    }
}

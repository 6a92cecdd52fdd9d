//! Baseline: what the world comes to with nothing pulled, where others have a baseline of their own.
//!
//! Does not know: what the others say.

use crate::evidence::Compared;
use crate::findings::variable::find;
use crate::model::Outcome;
use crate::year::Year;

/// The years that are set side by side: of the statistics, and of most outlooks.
pub const YEARS: [Year; 2] = [Year::BASE, Year::of(2050)];

/// Ours of a subject, in its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Ours {
    /// Of what.
    pub of: Compared,
    /// In each of [`YEARS`].
    pub values: Vec<f64>,
}

/// The variable that is of a subject.
const fn variable(of: Compared) -> &'static str {
    match of {
        Compared::Steel => "Demand|Steel",
        Compared::Cement => "Demand|Cement",
        Compared::Energy => "Energy@Buildings",
        Compared::Cars => "Stock|Light-duty vehicles",
    }
}

/// Ours of every subject that an outcome tells of in the subject's own unit.
#[must_use]
pub fn ours(world: &Outcome) -> Vec<Ours> {
    let of = |of: Compared| {
        let series = find(world, variable(of)).filter(|series| series.unit == of.unit())?;
        let values = YEARS.map(|year| series.values[year]).to_vec();
        Some(Ours { of, values })
    };
    Compared::ALL.into_iter().filter_map(of).collect()
}

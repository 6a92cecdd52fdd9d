//! Study cases: results of studies, as cases to compare our outcomes with.
//!
//! ```text
//! case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note
//! group     calibrated | independent | out_of_sample: the kind of evidence that the verdict gives
//! boundary  whole, or the scope of the study;  among  levers that a rank is taken of;  untested  why there is no verdict
//! ```
//!
//! A case reads one number of a scenario in a place and states the range that passes; an empty end is open. If a study
//! covers something that the model does not, the case cannot be compared and states the reason. Our own cases
//! ([`TABLE`]) also explain how study and model were mapped on one another, and why the range is what it is. The range
//! was fixed from the study's own spread before anything was run.
//!
//! Out of scope: our numbers; a check that a place or a variable exists here.

mod boundary;
pub mod places;
mod unit;
pub mod verdict;

pub use boundary::Boundary;
pub use unit::factor;

use crate::findings::variable::name::VariableQuery;
use cairn_core::choices::{Background, Choices};
use cairn_core::kind::{Lever, Proof, Prospect};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A published result and the range within which our number passes.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedCase {
    /// Line in the file.
    pub line: u64,
    /// Its name.
    pub case: String,
    /// Name of the study.
    pub study: String,
    /// A key of `sources.csv`, or the symbol of a document.
    pub source: String,
    /// The places to sum, as written: `G7`, `LIC+LMIC`.
    pub place: String,
    /// The places to sum, each once.
    pub places: Vec<PlaceId>,
    /// The scenario as written.
    pub scenario: String,
    /// The run.
    pub chosen: CaseRun,
    /// The variable as written, perhaps several joined by ` + `.
    pub variable: String,
    /// The variables to sum: the name, and its query if it is one of ours.
    pub variables: Vec<(String, Option<VariableQuery>)>,
    /// The measure taken of the variable.
    pub measure: CaseMeasure,
    /// First year, or the year of comparison.
    pub from: Option<Year>,
    /// Last year, or the only year.
    pub to: Option<Year>,
    /// Lower end of the range; none = open.
    pub low: Option<f64>,
    /// Upper end of the range; none = open.
    pub high: Option<f64>,
    /// Unit of low and high; [`factor`] converts ours to it.
    pub unit: String,
    /// The statement of the study, and further remarks.
    pub note: String,
    /// How study and model were mapped on one another; empty where a file does not say.
    pub mapping: String,
    /// The reason for the range; empty where a file does not say.
    pub tolerance: String,
    /// The kind of evidence that its verdict gives.
    pub group: Proof,
    /// The scope of the study, and the path it counts on.
    pub boundary: Boundary,
    /// Levers to rank; empty = all.
    pub among: Vec<Lever>,
    /// Why a case with a number has no verdict; none if it has one.
    pub untested: Option<String>,
    /// Why it cannot be compared, if known beforehand: the model does not cover the boundary.
    pub cannot: Option<String>,
    /// Why ours lies outside, if that was investigated.
    pub missed: Option<String>,
    /// The cause of a miss, if it was read in the source.
    pub explained: Option<ReadCause>,
}

/// A cause of a miss that was read in the source, and the run that follows it. If our number of that run lies inside, the
/// miss is explained; it is never a pass.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadCause {
    /// The levers as written.
    pub scenario: String,
    /// The run, with the background of the case.
    pub choices: Choices,
    /// The cause.
    pub cause: String,
}

/// The run of a case.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseRun {
    /// Choices in the country model, background included.
    Choices(Choices),
    /// A published scenario of the world's resources.
    Outlook(Prospect),
}

/// A measure of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseMeasure {
    /// Its value in `to`.
    Level,
    /// Its sum over `from` to `to`.
    Cumulative,
    /// Saving of the scenario against the reference in `to`, mean of five years.
    Saving,
    /// The same saving as a share of the reference.
    SavingShare,
    /// Saving of the scenario against the reference, summed over `from` to `to`.
    CumulativeSaving,
    /// Ratio of its value in `to` to its value in `from`.
    Ratio,
    /// Its value in `to` per person.
    PerPerson,
    /// The year in which it is highest.
    PeakYear,
    /// Rank of this lever among all levers, each alone at 4, by its saving in `to`; 1 = the largest saving.
    Rank(Lever),
}

impl CaseMeasure {
    /// The words in tables.
    pub const WORDS: [&str; 9] = [
        "level",
        "cumulative",
        "saving",
        "saving_share",
        "cumulative_saving",
        "ratio",
        "per_person",
        "peak_year",
        "rank",
    ];

    /// The word in tables.
    pub const fn word(self) -> &'static str {
        match self {
            CaseMeasure::Level => "level",
            CaseMeasure::Cumulative => "cumulative",
            CaseMeasure::Saving => "saving",
            CaseMeasure::SavingShare => "saving_share",
            CaseMeasure::CumulativeSaving => "cumulative_saving",
            CaseMeasure::Ratio => "ratio",
            CaseMeasure::PerPerson => "per_person",
            CaseMeasure::PeakYear => "peak_year",
            CaseMeasure::Rank(_) => "rank",
        }
    }

    /// The unit of the measure, from the unit of the variable: a sum over years has no `/yr`, a share is 1.
    pub fn unit(self, variable: &str) -> String {
        match self {
            CaseMeasure::Level | CaseMeasure::Saving => variable.to_owned(),
            CaseMeasure::Cumulative | CaseMeasure::CumulativeSaving => variable.trim_end_matches("/yr").to_owned(),
            CaseMeasure::SavingShare | CaseMeasure::Ratio | CaseMeasure::Rank(_) => "1".to_owned(),
            CaseMeasure::PerPerson => format!("{variable}/person"),
            CaseMeasure::PeakYear => "year".to_owned(),
        }
    }

    /// True if it needs a first year; true if it needs a last year.
    pub const fn years(self) -> (bool, bool) {
        match self {
            CaseMeasure::Level | CaseMeasure::Saving | CaseMeasure::SavingShare | CaseMeasure::PerPerson | CaseMeasure::Rank(_) => {
                (false, true)
            }
            CaseMeasure::Cumulative | CaseMeasure::CumulativeSaving | CaseMeasure::Ratio => (true, true),
            CaseMeasure::PeakYear => (false, false),
        }
    }
}

impl PublishedCase {
    /// The background; none for an outlook scenario.
    pub fn background(&self) -> Option<Background> {
        match &self.chosen {
            CaseRun::Choices(choices) => Some(choices.background),
            CaseRun::Outlook(_) => None,
        }
    }

    /// True if a number, in the unit of the case, is within the range.
    pub fn passes(&self, ours: f64) -> bool {
        self.low.is_none_or(|low| ours >= low) && self.high.is_none_or(|high| ours <= high)
    }
}

//! Published: what studies found, as cases that our outcomes can be held against.
//!
//! ```text
//! case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note
//! group     calibrated | independent | out_of_sample: what the verdict proves
//! boundary  whole, or what the study counts;  among  levers that a rank is taken of;  untested  why there is no verdict
//! ```
//!
//! A case asks one number of a scenario in a place, and says within what it passes; an empty end
//! is open. What a study covers and we do not is a case that cannot be compared, with the reason.
//! Our own cases ([`TABLE`]) also say how study and model were mapped on one another and why the
//! range is what it is; it was fixed from the study's own spread before anything was run.
//!
//! Does not know: our numbers; whether a place or a variable is known here.

mod boundary;
pub mod judge;
pub mod places;
mod reader;
mod unit;

pub use boundary::Boundary;
pub use reader::read;
pub use unit::factor;

use crate::choices::{Background, Choices};
use crate::findings::variable::name::Asked;
use crate::kind::{Lever, Proof, Prospect};
use crate::place::PlaceId;
use crate::year::Year;

/// Our own cases.
pub const TABLE: &str = include_str!("../../../static/evidence/published.csv");

/// The name of the table of our own cases.
pub const FILE: &str = "published.csv";

/// One published result and within what ours meets it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Line of the file it stands in.
    pub line: u64,
    /// Its name.
    pub case: String,
    /// The study.
    pub study: String,
    /// A key of `sources.csv`, or the symbol of a document.
    pub source: String,
    /// The places that are summed, as written: `G7`, `LIC+LMIC`.
    pub place: String,
    /// The same, each once.
    pub places: Vec<PlaceId>,
    /// The scenario as written.
    pub scenario: String,
    /// What is run.
    pub chosen: Chosen,
    /// The variable as written, perhaps several joined by ` + `.
    pub variable: String,
    /// Variables that are summed: the name, and what it asks for where it is one of ours.
    pub variables: Vec<(String, Option<Asked>)>,
    /// What is asked of it.
    pub measure: Measure,
    /// First year, or the year that is compared with.
    pub from: Option<Year>,
    /// Last year, or the year itself.
    pub to: Option<Year>,
    /// The least that passes; none = open.
    pub low: Option<f64>,
    /// The most that passes; none = open.
    pub high: Option<f64>,
    /// Unit of low and high; [`factor`] turns ours into it.
    pub unit: String,
    /// What the study says, and what else should be known.
    pub note: String,
    /// How study and model were mapped on one another; empty where a file does not say.
    pub mapping: String,
    /// Why the range is what it is; empty where a file does not say.
    pub tolerance: String,
    /// What its verdict proves.
    pub group: Proof,
    /// What is counted, and on which path.
    pub boundary: Boundary,
    /// Levers that a rank is taken of; empty = all.
    pub among: Vec<Lever>,
    /// Why it has a number and no verdict, where that is so.
    pub untested: Option<String>,
    /// Why it cannot be compared, where that is known beforehand: the model does not cover the boundary.
    pub cannot: Option<String>,
    /// Why ours lies outside, where that was looked into.
    pub missed: Option<String>,
}

/// What a case runs.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// Choices in the country model, background included.
    Choices(Choices),
    /// A published scenario of the world's resources.
    Outlook(Prospect),
}

/// What is asked of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Its value in `to`.
    Level,
    /// Its sum over `from` to `to`.
    Cumulative,
    /// What the scenario saves against the reference in `to`, mean of five years.
    Saving,
    /// The same, as a share of the reference.
    SavingShare,
    /// What the scenario saves against the reference, summed over `from` to `to`.
    CumulativeSaving,
    /// Its value in `to` for each unit in `from`.
    Ratio,
    /// Its value in `to` for each person.
    PerPerson,
    /// The year in which it is highest.
    PeakYear,
    /// Place of this lever among all levers, each alone at 4, by what it saves in `to`; 1 = the largest saving.
    Rank(Lever),
}

impl Measure {
    /// The words of tables.
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

    /// The word of tables.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Measure::Level => "level",
            Measure::Cumulative => "cumulative",
            Measure::Saving => "saving",
            Measure::SavingShare => "saving_share",
            Measure::CumulativeSaving => "cumulative_saving",
            Measure::Ratio => "ratio",
            Measure::PerPerson => "per_person",
            Measure::PeakYear => "peak_year",
            Measure::Rank(_) => "rank",
        }
    }

    /// The unit it is in, where the variable is in a unit: summed years have no `/yr`, a share is 1.
    #[must_use]
    pub fn unit(self, variable: &str) -> String {
        match self {
            Measure::Level | Measure::Saving => variable.to_owned(),
            Measure::Cumulative | Measure::CumulativeSaving => variable.trim_end_matches("/yr").to_owned(),
            Measure::SavingShare | Measure::Ratio | Measure::Rank(_) => "1".to_owned(),
            Measure::PerPerson => format!("{variable}/person"),
            Measure::PeakYear => "year".to_owned(),
        }
    }

    /// Whether it needs a first year, and a last.
    #[must_use]
    pub const fn years(self) -> (bool, bool) {
        match self {
            Measure::Level | Measure::Saving | Measure::SavingShare | Measure::PerPerson | Measure::Rank(_) => (false, true),
            Measure::Cumulative | Measure::CumulativeSaving | Measure::Ratio => (true, true),
            Measure::PeakYear => (false, false),
        }
    }
}

impl Case {
    /// The background, where the country model is run.
    #[must_use]
    pub fn background(&self) -> Option<Background> {
        match &self.chosen {
            Chosen::Choices(choices) => Some(choices.background),
            Chosen::Outlook(_) => None,
        }
    }

    /// Whether a number, in the unit of the case, is within what passes.
    #[must_use]
    pub fn passes(&self, ours: f64) -> bool {
        self.low.is_none_or(|low| ours >= low) && self.high.is_none_or(|high| ours <= high)
    }
}

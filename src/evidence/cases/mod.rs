//! Cases: stock runs worked out by other programs, read from a file of the form `cairn-dsm-cases/1`.
//!
//! A file is a JSON object with a list of cases; each says years, lifetime, what drives it
//! and what should come out. Everything is checked here and every fault of the file is
//! reported at once, with its case, its field, what was found and what to do.
//!
//! Does not know: how a stock is followed (`findings::agreement` compares).

mod reader;
mod types;
mod values;

use std::fmt;

use serde_json::Value;

use values::Reader;

/// The form of file that is read.
pub const FORMAT: &str = "cairn-dsm-cases/1";
/// The largest error that passes, absolute below 1 and relative above.
pub const TOLERANCE: f64 = 1e-8;

/// A whole file of cases.
#[derive(Clone, Debug, PartialEq)]
pub struct Cases {
    /// The largest error that passes: [`TOLERANCE`], or the file's own where it is stricter.
    pub tolerance: f64,
    /// In the order of the file.
    pub cases: Vec<Case>,
}

/// One run worked out elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its name in the file.
    pub id: String,
    /// First year; the others follow one by one.
    pub first_year: i64,
    /// How many years it runs.
    pub years: usize,
    /// What is told apart in it, each with a life of its own; most cases have one type, without a name.
    pub types: Vec<Type>,
    /// Age at the end of the year of inflow, years.
    pub age_offset: f64,
    /// Whether all of an inflow stands at the end of its year, whatever the distribution says.
    pub newborn_stay: bool,
    /// Whether inflow may be negative; if not, surplus is removed from all cohorts alike.
    pub negative_inflow: bool,
    /// What drives it.
    pub driver: Driver,
    /// First year, counted from 0, whose flows and stocks are compared.
    pub compare_from: usize,
    /// What should come out of all types together.
    pub expected: Expected,
}

/// A type of what a case follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// Its name; empty where nothing is told apart.
    pub name: String,
    /// Which distribution the lifetimes have.
    pub family: Family,
    /// Parameters of each cohort: mean and deviation, or shape and scale; the second is 0 where there is none.
    pub parameters: Vec<(f64, f64)>,
    /// What should come out of it alone; nothing where nothing is told apart.
    pub expected: Expected,
}

/// The distribution of lifetimes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// All last equally long.
    Fixed,
    /// Normal, not cut.
    Normal,
    /// Folded normal.
    FoldedNormal,
    /// Lognormal.
    Lognormal,
    /// Weibull.
    Weibull,
}

impl Family {
    /// All, as tables list them.
    pub const ALL: [Family; 5] = [
        Family::Fixed,
        Family::Normal,
        Family::FoldedNormal,
        Family::Lognormal,
        Family::Weibull,
    ];

    /// The word in a file.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Family::Fixed => "fixed",
            Family::Normal => "normal",
            Family::FoldedNormal => "folded_normal",
            Family::Lognormal => "lognormal",
            Family::Weibull => "weibull",
        }
    }

    /// The fields of its two parameters.
    const fn fields(self) -> (&'static str, Option<&'static str>) {
        match self {
            Family::Fixed => ("mean", None),
            Family::Normal | Family::FoldedNormal | Family::Lognormal => ("mean", Some("std")),
            Family::Weibull => ("shape", Some("scale")),
        }
    }
}

/// What drives a run; one value a year.
#[derive(Clone, Debug, PartialEq)]
pub enum Driver {
    /// What comes in.
    Inflow(Vec<f64>),
    /// What must stand.
    Stock(Vec<f64>),
    /// What stands at the end of a year, by cohort up to it, and what must stand after.
    InitialStock {
        /// By cohort.
        initial: Vec<f64>,
        /// By year, from the year after on.
        future: Vec<f64>,
    },
    /// The same of several types under one target.
    Types {
        /// By type, then cohort.
        initial: Vec<Vec<f64>>,
        /// By year, from the year after on.
        future: Vec<f64>,
        /// Which share of what comes in is of each type, by year, from the year after on.
        shares: Vec<Vec<f64>>,
    },
}

/// What should come out; what the file does not give is not compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    /// Share of a cohort (column) that stands at the end of a year (row).
    pub survival: Option<Vec<Vec<f64>>>,
    /// Stock by year and cohort.
    pub stock_by_cohort: Option<Vec<Vec<f64>>>,
    /// Outflow by year and cohort.
    pub outflow_by_cohort: Option<Vec<Vec<f64>>>,
    /// Inflow by year.
    pub inflow: Option<Vec<f64>>,
    /// Outflow by year.
    pub outflow: Option<Vec<f64>>,
    /// Stock by year.
    pub stock: Option<Vec<f64>>,
}

/// Something wrong with a file of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which case; empty where it is the file itself.
    pub case: String,
    /// Which field.
    pub field: String,
    /// What stands there.
    pub found: String,
    /// What should.
    pub advice: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.case.is_empty() {
            write!(f, "case {}, ", self.case)?;
        }
        write!(f, "{}: {}. {}", self.field, self.found, self.advice)
    }
}

/// Reads a file of cases.
///
/// # Errors
/// Every fault of the file, in the order of the file.
pub fn read(text: &str) -> Result<Cases, Vec<Fault>> {
    if text.trim().is_empty() {
        return Err(vec![Fault {
            case: String::new(),
            field: "file".to_owned(),
            found: "empty".to_owned(),
            advice: format!("Write a JSON object of the form \"{FORMAT}\"."),
        }]);
    }
    let value: Value = serde_json::from_str(&numbers_in_words(text)).map_err(|fault| {
        vec![Fault {
            case: String::new(),
            field: format!("line {}, column {}", fault.line(), fault.column()),
            found: format!("not JSON ({fault})"),
            advice: format!("Write a JSON object of the form \"{FORMAT}\"."),
        }]
    })?;
    let mut reader = Reader::default();
    let cases = reader.file(&value);
    if reader.faults.is_empty() { Ok(cases) } else { Err(reader.faults) }
}

/// Puts quotes around NaN and infinities, which some programs write and JSON does not know: so they can be named with their field.
fn numbers_in_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut in_text = false;
    while let Some(letter) = rest.chars().next() {
        let word = ["NaN", "-Infinity", "Infinity"]
            .into_iter()
            .find(|word| !in_text && rest.starts_with(word));
        if let Some(word) = word {
            out.push('"');
            out.push_str(word);
            out.push('"');
            rest = &rest[word.len()..];
            continue;
        }
        let mut length = letter.len_utf8();
        if letter == '"' {
            in_text = !in_text;
        } else if letter == '\\' && in_text {
            length += rest[length..].chars().next().map_or(0, char::len_utf8);
        }
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

//! Cases: stock runs computed by other programs, read from a file in the format `cairn-dsm-cases/1`.
//!
//! A file is a JSON object with a list of cases. Each case gives years, lifetime, driver and expected results. All
//! faults of a file are reported at once, each with its case, field, finding and advice.
//!
//! Out of scope: the stock model (`comparison::agreement` compares).

mod reader;
mod types;
mod values;

use std::fmt;

use serde_json::Value;

use values::CaseReader;

/// The supported file format.
pub const FORMAT: &str = "cairn-dsm-cases/1";
/// The largest accepted error: absolute below 1, relative above.
pub const TOLERANCE: f64 = 1e-8;

/// A whole file of cases.
#[derive(Clone, Debug, PartialEq)]
pub struct Cases {
    /// The largest accepted error: [`TOLERANCE`], or the file's own where it is stricter.
    pub tolerance: f64,
    /// The cases, in file order.
    pub cases: Vec<StockCase>,
}

/// One stock run computed elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct StockCase {
    /// Name in the file.
    pub id: String,
    /// First year; the others follow without gaps.
    pub first_year: i64,
    /// Number of years.
    pub years: usize,
    /// Types, each with its own lifetime. Most cases have one type without a name.
    pub types: Vec<Type>,
    /// Age at the end of the year of inflow, years.
    pub age_offset: f64,
    /// True if all of an inflow survives to the end of its year, whatever the distribution says.
    pub newborn_stay: bool,
    /// True if inflow may be negative. If false, surplus is removed from all cohorts alike.
    pub negative_inflow: bool,
    /// Driver of the run.
    pub driver: CaseDriver,
    /// Index of the first year whose flows and stocks are compared, counted from 0.
    pub compare_from: usize,
    /// Expected results of all types together.
    pub expected: Expected,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Type {
    /// Name; empty if the case does not distinguish types.
    pub name: String,
    /// Distribution of lifetimes.
    pub family: Family,
    /// Parameters of each cohort: mean and deviation, or shape and scale. The second is 0 for a distribution with one
    /// parameter.
    pub parameters: Vec<(f64, f64)>,
    /// Expected results of this type alone; empty if the case does not distinguish types.
    pub expected: Expected,
}

cairn_core::closed! {
    /// The distribution of lifetimes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Family {
        /// All units last equally long.
        Fixed: "fixed";
        /// Normal, not truncated.
        Normal: "normal";
        FoldedNormal: "folded_normal";
        Lognormal: "lognormal";
        Weibull: "weibull";
    }
}

impl Family {
    /// Field names of its two parameters.
    const fn fields(self) -> (&'static str, Option<&'static str>) {
        match self {
            Family::Fixed => ("mean", None),
            Family::Normal | Family::FoldedNormal | Family::Lognormal => ("mean", Some("std")),
            Family::Weibull => ("shape", Some("scale")),
        }
    }
}

/// Driver of a run, one value per year.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseDriver {
    Inflow(Vec<f64>),
    /// Required stock.
    Stock(Vec<f64>),
    /// Stock at the end of a year by cohort, and the required stock of later years.
    InitialStock {
        /// Initial stock by cohort.
        initial: Vec<f64>,
        /// Required stock by year, from the next year on.
        future: Vec<f64>,
    },
    /// Like `InitialStock`, for several types under one target.
    Types {
        /// Initial stock by type, then cohort.
        initial: Vec<Vec<f64>>,
        /// Required stock by year, from the next year on.
        future: Vec<f64>,
        /// Share of each type in the inflow by year, from the next year on.
        shares: Vec<Vec<f64>>,
    },
}

/// Expected results. Results that the file does not give are not compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    /// Share of a cohort (column) that survives to the end of a year (row).
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

/// A fault in a file of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFault {
    /// The case; empty if the fault concerns the file itself.
    pub case: String,
    pub field: String,
    /// The value found.
    pub found: String,
    /// The correction to make.
    pub advice: String,
}

impl fmt::Display for CaseFault {
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
pub fn read(text: &str) -> Result<Cases, Vec<CaseFault>> {
    if text.trim().is_empty() {
        return Err(vec![CaseFault {
            case: String::new(),
            field: "file".to_owned(),
            found: "empty".to_owned(),
            advice: format!("Write a JSON object of the form \"{FORMAT}\"."),
        }]);
    }
    let value: Value = serde_json::from_str(&numbers_in_words(text)).map_err(|fault| {
        vec![CaseFault {
            case: String::new(),
            field: format!("line {}, column {}", fault.line(), fault.column()),
            found: format!("not JSON ({fault})"),
            advice: format!("Write a JSON object of the form \"{FORMAT}\"."),
        }]
    })?;
    let mut reader = CaseReader::default();
    let cases = reader.file(&value);
    if reader.faults.is_empty() { Ok(cases) } else { Err(reader.faults) }
}

/// Quotes NaN and infinities, which some programs write and JSON does not allow. A fault can then name their field.
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

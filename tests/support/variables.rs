//! Variables of an outcome.

use cairn_analysis::findings::variable;
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// The value of a variable in a year.
pub(crate) fn at(outcome: &Outcome, name: &str, year: u16) -> f64 {
    variable::find(outcome, name).unwrap_or_else(|| panic!("{name}")).values[Year::of(year)]
}

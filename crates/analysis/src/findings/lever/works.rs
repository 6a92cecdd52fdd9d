//! Works: cement of civil works per person in a country at each level of its lever.
//!
//! ```text
//! cement(level) = cement(reference) · course sized to need(level) / course of the reference, in the focus year
//! ```
//!
//! As the model does, with the lever alone and in its own years. A place below the income from which works no longer
//! grow changes nothing. Out of scope: leaner concrete.

use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::facts::course::{CivilWorksNeed, thousands};
use cairn_core::kind::{DialScope, Lever, LeverQuantity, Sector};
use cairn_core::model::moves::DialValues;
use cairn_core::year::Year;

/// Smallest part of the mature level that the lever leaves, as in the model.
const LEAST_NEEDED: f64 = 0.05;

/// Cement that goes into civil works in a year at a level, as a share of that in the reference; `first` is the demand
/// of 2020, t per person.
pub(super) fn share(facts: &Facts, first: f64, level: Level, year: Year) -> f64 {
    if first <= 0.0 || level == Level::NONE {
        return 1.0;
    }
    let works = DialScope::Sector(Sector::CivilWorks);
    let [part, fold] = [LeverQuantity::WorksLevel, LeverQuantity::WorksFold].map(|what| what.on_scope(works));
    let moves = DialValues::of(facts, &Choices::default().with(Lever::SizedWorks, level));
    let course = &facts.civil.course.value;
    let (income, usual) = (thousands(&facts.income.value), course.need());
    let need = |year: Year| {
        if year < Year::LEVERS {
            return usual;
        }
        let base = moves.base(fold);
        CivilWorksNeed {
            part: (1.0 + moves.change(part, year)).max(LEAST_NEEDED),
            fold: if base > 0.0 {
                usual.fold * moves.at(fold, year) / base
            } else {
                usual.fold
            },
        }
    };
    let as_it_goes = course.works(first, course.level[0], &income)[year];
    let sized = course.sized(first, course.level[0], &income, need)[year];
    if as_it_goes > 0.0 { (sized / as_it_goes).min(1.0) } else { 1.0 }
}

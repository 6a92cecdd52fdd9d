//! Ahead: the same project built in later years of a scenario, and what it would be if all new homes of its kind were built so.
//!
//! ```text
//! if all = (comparable A1–A3 + A4 + A5 a m² of use − the country's average with its sites) · new homes of the kind
//! ```
//!
//! Arithmetic, not a run: nothing else changes. Contingency stands on neither side. Does not know: whether so many could be built.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::kind::ProjectSetting;
use crate::model::{Account, Outcome};
use crate::project::Ground;
use crate::project::beside::country;
use crate::project::carbon::per_kg;
use crate::project::count::count;
use crate::project::described::House;
use crate::year::Year;

/// Years that are told.
pub const YEARS: [Year; 3] = [Year::of(2030), Year::of(2040), Year::of(2050)];

/// A project in a year of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Later {
    /// The year of building.
    pub year: Year,
    /// A1 to A5, kg CO2e a gross square metre.
    pub upfront: f64,
    /// If all new homes of its kind were built so, kg CO2e a year against the average.
    pub if_all: f64,
}

/// The project in each year that is told; the outcome is that of the scenario.
#[must_use]
pub fn later(ground: &Ground<'_>, house: &House, choices: &Choices, outcome: &Outcome) -> Vec<Later> {
    let each = YEARS.into_iter().map(|year| {
        let factors = per_kg(ground, house, choices, year);
        let counted = count(ground, house, &factors);
        let more = ground.known.setting(ProjectSetting::Contingency);
        let carried = (counted.whole.haul + counted.whole.site) / more;
        let own = (counted.comparable[1] + carried) / counted.shape.usable;
        let [_, average] = country(ground, house.kind, &factors, year);
        let built = outcome.row(Account::Built.of(house.kind.index()))[year];
        Later {
            year,
            upfront: counted.whole.upfront() / counted.shape.gross,
            if_all: (own - average - ground.facts.process.site.value) * built,
        }
    });
    each.collect()
}

//! Later years: the same project built in later years of a scenario, and the effect if all new homes of its kind were
//! built this way.
//!
//! ```text
//! if all = (comparable A1–A3 + A4 + A5 per usable m² − the country's average with its sites) · new homes of the kind
//! ```
//!
//! This is arithmetic, not a model run: nothing else changes. Neither side includes contingency. Out of scope: feasibility.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::carbon::per_kg;
use crate::project::comparison::country;
use crate::project::count::count;
use crate::project::description::House;
use cairn_core::choices::Choices;
use cairn_core::kind::ProjectSetting;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// Years of building in the reply.
pub const YEARS: [Year; 3] = [Year::of(2030), Year::of(2040), Year::of(2050)];

/// The project built in one year of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectYear {
    /// The year of building.
    pub year: Year,
    /// A1 to A5, kg CO2e per gross m².
    pub upfront: f64,
    /// Difference to the average if all new homes of its kind were built this way, kg CO2e a year.
    pub if_all: f64,
}

/// The project in each of [`YEARS`]; `outcome` belongs to the scenario.
pub fn in_later_years(ground: &ProjectContext<'_>, house: &House, choices: &Choices, outcome: &Outcome) -> Vec<ProjectYear> {
    let each = YEARS.into_iter().map(|year| {
        let factors = per_kg(ground, house, choices, year);
        let counted = count(ground, house, &factors);
        let more = ground.projects.setting(ProjectSetting::Contingency);
        let carried = (counted.whole.haul + counted.whole.site) / more;
        let own = (counted.comparable[1] + carried) / counted.shape.usable;
        let [_, average] = country(ground, house.kind, &factors, year);
        let built = outcome.row(Account::Built.of(house.kind.index()))[year];
        ProjectYear {
            year,
            upfront: counted.whole.upfront() / counted.shape.gross,
            if_all: (own - average - ground.facts.process.site.value) * built,
        }
    });
    each.collect()
}

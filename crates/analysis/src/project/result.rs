//! Result: the full assessment of a project, from its description.
//!
//! Out of scope: the output format.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::carbon::{PerKg, per_kg};
use crate::project::comparison::{country, too_close};
use crate::project::count::{ProjectInventory, count};
use crate::project::description::{House, ProjectDescription};
use crate::project::energy::{EnergyUsed, NewHome, used};
use crate::project::later_years::{ProjectYear, in_later_years};
use crate::project::score::{Score, Warning, automatic, score, warnings};
use crate::project::suggestions::{Swap, questions, swaps};
use cairn_core::choices::Choices;
use cairn_core::model::Outcome;

/// A project, the same homes as usually built, and all results.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessed {
    /// The project with all answers.
    pub house: House,
    /// The same homes as usually built in the place.
    pub usual_house: House,
    /// Emission factors of each material, per kg.
    pub per_kg: Vec<PerKg>,
    /// Mass and emissions of the project.
    pub own: ProjectInventory,
    /// Mass and emissions of the usual house.
    pub usual: ProjectInventory,
    /// True if the difference of the two is within the uncertainty.
    pub too_close: bool,
    /// Materials of the country model per usable m², national average: kg, and A1 to A3 in kg CO2e.
    pub country: [f64; 2],
    /// Annual energy in use.
    pub energy: EnergyUsed,
    /// Annual energy of the usual house.
    pub usual_energy: EnergyUsed,
    /// The score of the project.
    pub score: Score,
    /// Warnings, independent of the score.
    pub warnings: Vec<Warning>,
    /// The questions with the largest potential gain.
    pub questions: Vec<u8>,
    /// The swaps with the largest savings.
    pub swaps: Vec<Swap>,
    /// The project built in later years of the scenario.
    pub later: Vec<ProjectYear>,
}

/// Assesses a project; `outcome` belongs to these choices in its place.
pub fn assess(ground: &ProjectContext<'_>, described: &ProjectDescription, choices: &Choices, outcome: &Outcome) -> Assessed {
    let now = ground.building_year();
    let house = described.filled(ground);
    let usual_house = house.as_usual(ground);
    let factors = per_kg(ground, &house, choices, now);
    let usual_factors = per_kg(ground, &usual_house, choices, now);
    let own = count(ground, &house, &factors);
    let usual = count(ground, &usual_house, &usual_factors);
    let new = NewHome::of(ground, described.kind, outcome);
    let energy = used(ground, &house, &new, choices);
    let answers = automatic(ground, &house, [&own, &usual], &energy);
    let score = score(ground, described, &answers);
    Assessed {
        too_close: too_close(ground, [&factors, &usual_factors], [&own, &usual]),
        country: country(ground, house.kind, &usual_factors, now),
        usual_energy: used(ground, &usual_house, &new, choices),
        energy,
        warnings: warnings(ground, &house, &score),
        questions: questions(ground.projects, &score),
        swaps: swaps(ground, &house, &own, choices),
        later: in_later_years(ground, &house, choices, outcome),
        score,
        house,
        usual_house,
        per_kg: factors,
        own,
        usual,
    }
}

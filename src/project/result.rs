//! Result: everything that is told of a project, from what was described.
//!
//! Does not know: how it is written.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::model::Outcome;
use crate::project::Ground;
use crate::project::ahead::{Later, later};
use crate::project::beside::{country, too_close};
use crate::project::carbon::{PerKg, per_kg};
use crate::project::count::{Counted, count};
use crate::project::described::{Described, House};
use crate::project::energy::{EnergyUsed, NewHome, used};
use crate::project::next::{Swap, questions, swaps};
use crate::project::score::{Score, Warning, automatic, score, warnings};

/// A project, the same homes as usual, and what follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessed {
    /// With everything answered.
    pub house: House,
    /// The same homes as they are usually built.
    pub usual_house: House,
    /// What a kilogram of each material emits.
    pub per_kg: Vec<PerKg>,
    /// The project.
    pub own: Counted,
    /// The usual house.
    pub usual: Counted,
    /// Whether the two lie too close to tell.
    pub too_close: bool,
    /// Materials that the country model follows a square metre of use, by the country's average: kg, and A1 to A3, kg CO2e.
    pub country: [f64; 2],
    /// Energy in use.
    pub energy: EnergyUsed,
    /// The same of the usual house.
    pub usual_energy: EnergyUsed,
    /// The score.
    pub score: Score,
    /// What warns, whatever the score.
    pub warnings: Vec<Warning>,
    /// Questions to look at next.
    pub questions: Vec<u8>,
    /// What saves most.
    pub swaps: Vec<Swap>,
    /// In later years of the scenario.
    pub later: Vec<Later>,
}

/// Assesses a project; the outcome is that of the choices in its place.
#[must_use]
pub fn assess(ground: &Ground<'_>, described: &Described, choices: &Choices, outcome: &Outcome) -> Assessed {
    let now = ground.now();
    let house = described.filled(ground);
    let usual_house = house.as_usual(ground);
    let factors = per_kg(ground, &house, choices, now);
    let usual_factors = per_kg(ground, &usual_house, choices, now);
    let own = count(ground, &house, &factors);
    let usual = count(ground, &usual_house, &usual_factors);
    let new = NewHome::of(ground, described.kind, outcome);
    let energy = used(ground, &house, &new, choices);
    let told = automatic(ground, &house, [&own, &usual], &energy);
    let score = score(ground, described, &told);
    Assessed {
        too_close: too_close(ground, [&factors, &usual_factors], [&own, &usual]),
        country: country(ground, house.kind, &usual_factors, now),
        usual_energy: used(ground, &usual_house, &new, choices),
        energy,
        warnings: warnings(ground, &house, &score),
        questions: questions(ground.known, &score),
        swaps: swaps(ground, &house, &own, choices),
        later: later(ground, &house, choices, outcome),
        score,
        house,
        usual_house,
        per_kg: factors,
        own,
        usual,
    }
}

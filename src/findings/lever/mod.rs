//! A lever as a physical quantity of the place: today → reference → yours.
//!
//! Each lever is read on one of its dials, the one that people know: square metres a person,
//! years, kilometres, grams a kilowatt-hour, or a share. A place larger than a country reads the
//! mean of its members ([`sum`]). Does not know: what follows of it.

mod gauge;
mod scene;
pub mod sum;
mod weight;
pub mod why;

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::facts::{Facts, Sources};
use crate::findings::lever::gauge::Gauge;
use crate::findings::lever::scene::Scene;
use crate::findings::lever::why::Why;
use crate::findings::plastics;
use crate::kind::{Basis, Lever, Scope};
use crate::model::moves::Moves;
use crate::model::{Outcome, city};
use crate::unit::Unit;
use crate::year::Year;

/// What a lever's levels mean here, read in the focus year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Which lever.
    pub lever: Lever,
    /// How far it is pulled.
    pub level: Level,
    /// Unit of the values.
    pub unit: Unit,
    /// At the end of 2026.
    pub today: f64,
    /// In the focus year with nothing pulled.
    pub reference: f64,
    /// In the focus year at the level chosen.
    pub yours: f64,
    /// At levels 0 to 5, with full effect in the focus year.
    pub at_levels: [f64; 6],
    /// Whether the value at levels 0 to 4 is still to be verified.
    pub to_verify: [bool; 5],
    /// Whether the lever can do nothing here: the place is at a floor, its homes already last as long as any, no fuel heats
    /// its buildings, nobody cooks on open fires, or its power is as clean as power gets.
    pub at_floor: bool,
    /// What would keep it from sparing emissions here, where it does not; none where no rule says, or where members differ.
    pub why: Option<Why>,
    /// Whether the Panel's bundle sets it here, because it is not pulled.
    pub by_panel: bool,
    /// Year of full effect by default.
    pub full: Year,
    /// How well the steps are known.
    pub basis: Basis,
    /// Keys of their sources.
    pub sources: Sources,
}

/// Whether what a lever acts on is counted in a city: of what stands there, and no plastics, which are not followed there.
#[must_use]
pub fn is_in_city(lever: Lever) -> bool {
    let stands = match lever.lead().on {
        Scope::All | Scope::Pool(_) | Scope::Buildings | Scope::BuildingsPool(_) => true,
        Scope::Sector(sector) | Scope::SectorPool(sector, _) => city::SECTORS.contains(&sector),
        Scope::Stock(stock) => city::SECTORS.contains(&stock.sector()),
    };
    stands && !plastics::LEVERS.contains(&lever)
}

/// Whether a place offers a lever: all that its facts tell of, but in a city.
fn is_here(lever: Lever, facts: &Facts) -> bool {
    facts.city.is_none() || is_in_city(lever)
}

/// What the levers of a country mean there, in the order of [`Lever::ALL`].
///
/// `outcome` is under `choices`, `reference` with nothing pulled; both of the place of `facts`.
#[must_use]
pub fn steps(facts: &Facts, outcome: &Outcome, reference: &Outcome, choices: &Choices, focus: Year) -> Vec<Step> {
    let moves = Moves::of(facts, choices);
    let scene = Scene::of(facts, reference);
    let step = |lever: Lever| {
        let row = facts.dial(lever.lead())?;
        let gauge = Gauge::of(row, facts, &scene, focus)?;
        Some(Step {
            level: choices.level(lever),
            yours: gauge.yours(&scene, &moves, outcome),
            by_panel: by_panel(facts, choices, lever),
            why: why::of(lever, row, gauge.at_floor, facts, &scene, focus),
            ..gauge.step(lever, row)
        })
    };
    let here = facts.levers().into_iter().filter(|lever| is_here(*lever, facts));
    here.filter_map(step).collect()
}

/// Whether the Panel's bundle sets a lever in a country, because it is not pulled.
fn by_panel(facts: &Facts, choices: &Choices, lever: Lever) -> bool {
    choices.panel.is_some() && !choices.pulls.contains_key(&lever) && facts.panel.iter().any(|set| set.dial.is_of(lever))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{DialFacts, Known, Sources};
    use crate::kind::{Quantity, Sector};

    #[test]
    fn level_5_goes_on_as_from_3_to_4() {
        let row = DialFacts {
            dial: Quantity::Life.on(Scope::Sector(Sector::Homes)),
            parameter: "mean life".to_owned(),
            steps: Known {
                value: [0.0, 0.1, 0.2, 0.3, 0.5],
                basis: Basis::Assumed,
                sources: Sources::default(),
            },
            to_verify: [false; 5],
            full: Year::of(2050),
        };
        let values = gauge::at_levels(&row, &|effect| 100.0 * (1.0 + effect));
        for (found, wanted) in values.into_iter().zip([100.0, 110.0, 120.0, 130.0, 150.0, 170.0]) {
            assert!((found - wanted).abs() < 1e-9, "{values:?}");
        }
    }

    #[test]
    fn every_lever_is_read_on_one_of_its_own_dials() {
        for lever in Lever::ALL {
            assert!(lever.lead().is_of(lever), "{lever:?}");
        }
    }
}

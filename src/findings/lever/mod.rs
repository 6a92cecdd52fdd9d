//! A lever as a physical quantity of the place: today → reference → yours.
//!
//! Each lever is read on one of its dials, the one that people know: square metres a person,
//! years, kilometres, grams a kilowatt-hour, or a share. A place larger than a country reads the
//! mean of its members ([`sum`]). Does not know: what follows of it.

mod gauge;
mod scene;
pub mod sum;
mod weight;

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::facts::Facts;
use crate::findings::lever::gauge::Gauge;
use crate::findings::lever::scene::Scene;
use crate::kind::{Basis, Dial, Lever};
use crate::model::Outcome;
use crate::model::moves::Moves;
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
    /// its buildings, or its power is as clean as power gets.
    pub at_floor: bool,
    /// Whether the Panel's bundle sets it here, because it is not pulled.
    pub by_panel: bool,
    /// Year of full effect by default.
    pub full: Year,
    /// How well the steps are known.
    pub basis: Basis,
    /// Keys of their sources.
    pub sources: Vec<String>,
}

/// The dial on which a lever is read; none for a lever that is still to come.
#[must_use]
pub const fn lead(lever: Lever) -> Option<Dial> {
    match lever {
        Lever::HomeSpace => Some(Dial::HomeSpace),
        Lever::WorkSpace => Some(Dial::WorkSpace),
        Lever::CarSharing => Some(Dial::CarSharing),
        Lever::RideSharing => Some(Dial::SharedRides),
        Lever::Modes => Some(Dial::Modes),
        Lever::BuildingLife => Some(Dial::HomeLife),
        Lever::VehicleLife => Some(Dial::CarLife),
        Lever::BuildingDesign => Some(Dial::LeanConcrete),
        Lever::VehicleSize => Some(Dial::CarSize),
        Lever::VehicleWeight => Some(Dial::CarWeight),
        Lever::MakingWaste => Some(Dial::SiteLoss),
        Lever::Reuse => Some(Dial::ReusedSteel),
        Lever::Recovery => Some(Dial::RecoveredSteel),
        Lever::ScrapDiverted => Some(Dial::SteelDiverted),
        Lever::Timber => Some(Dial::Timber),
        Lever::SteelMaking => Some(Dial::NearZeroSteel),
        Lever::CementMaking => Some(Dial::Captured),
        Lever::Clinker => Some(Dial::ClinkerRatio),
        Lever::OtherMaking => Some(Dial::NearZeroAluminium),
        Lever::Retrofit => Some(Dial::RenovationRate),
        Lever::NewBuildings => Some(Dial::NewHeating),
        Lever::CleanHeat => Some(Dial::HeatPumps),
        Lever::ElectricVehicles => Some(Dial::ElectricCars),
        Lever::CleanPower => Some(Dial::CleanPower),
        Lever::GoodsLife | Lever::PlasticsRecycling | Lever::UsedVehicles => None,
    }
}

/// What the levers of a country mean there, in the order of [`Lever::ALL`].
///
/// `outcome` is under `choices`, `reference` with nothing pulled; both of the place of `facts`.
#[must_use]
pub fn steps(facts: &Facts, outcome: &Outcome, reference: &Outcome, choices: &Choices, focus: Year) -> Vec<Step> {
    let moves = Moves::of(facts, choices);
    let scene = Scene::of(facts, reference);
    let step = |lever: Lever| {
        let row = facts.dial(lead(lever)?)?;
        let gauge = Gauge::of(row, facts, &scene, focus)?;
        Some(Step {
            level: choices.level(lever),
            yours: gauge.yours(&scene, &moves, outcome),
            by_panel: by_panel(facts, choices, lever),
            ..gauge.step(lever, row)
        })
    };
    facts.levers().into_iter().filter_map(step).collect()
}

/// Whether the Panel's bundle sets a lever in a country, because it is not pulled.
fn by_panel(facts: &Facts, choices: &Choices, lever: Lever) -> bool {
    choices.panel.is_some() && !choices.pulls.contains_key(&lever) && facts.panel.iter().any(|set| set.dial.lever() == lever)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{DialFacts, Known};

    #[test]
    fn level_5_goes_on_as_from_3_to_4() {
        let row = DialFacts {
            dial: Dial::HomeLife,
            parameter: "mean life".to_owned(),
            steps: Known {
                value: [0.0, 0.1, 0.2, 0.3, 0.5],
                basis: Basis::Assumed,
                sources: Vec::new(),
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
    fn every_lever_of_this_release_is_read_on_one_of_its_own_dials() {
        for lever in Lever::ALL {
            if let Some(dial) = lead(lever) {
                assert_eq!(dial.lever(), lever);
            }
        }
    }
}

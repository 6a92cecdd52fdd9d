//! A lever as a physical quantity of the place: today → reference → yours.
//!
//! Each lever is read on one of its dials, the one that people know: square metres a person,
//! years, kilometres, grams a kilowatt-hour, or a share. Does not know: what follows of it.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::facts::{DialFacts, Facts};
use crate::findings::physical::{concrete_a_metre, fuel_in_heat, mass_a_car, mean_life, space_a_person, timber};
use crate::kind::{Basis, Dial, Lever, Sector};
use crate::model::Outcome;
use crate::model::buildings::{demand, lives};
use crate::model::moves::{self, Moves};
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

/// What the levers of a place mean there, in the order of [`Lever::ALL`].
///
/// `outcome` is under `choices`, `reference` with nothing pulled; both of the place of `facts`.
#[must_use]
pub fn steps(facts: &Facts, outcome: &Outcome, reference: &Outcome, choices: &Choices, focus: Year) -> Vec<Step> {
    let moves = Moves::of(facts, choices);
    let levers = facts.levers();
    let step = |lever: &Lever| {
        let row = facts.dial(lead(*lever)?)?;
        let scene = Scene {
            facts,
            row,
            moves: &moves,
            outcome,
            reference,
            focus: focus.max(Year::LEVERS),
        };
        let values = scene.values()?;
        Some(Step {
            lever: *lever,
            level: choices.level(*lever),
            unit: values.unit,
            today: values.today,
            reference: values.reference,
            yours: values.yours,
            at_levels: values.at_levels,
            to_verify: row.to_verify,
            at_floor: values.at_floor,
            by_panel: choices.panel.is_some()
                && !choices.pulls.contains_key(lever)
                && facts.panel.iter().any(|set| set.dial.lever() == *lever),
            full: row.full,
            basis: row.steps.basis,
            sources: row.steps.sources.clone(),
        })
    };
    levers.iter().filter_map(step).collect()
}

/// The part of a [`Step`] that a lever works out for itself.
struct Values {
    unit: Unit,
    today: f64,
    reference: f64,
    yours: f64,
    at_levels: [f64; 6],
    at_floor: bool,
}

/// A lever in a place under choices.
struct Scene<'a> {
    facts: &'a Facts,
    row: &'a DialFacts,
    moves: &'a Moves,
    outcome: &'a Outcome,
    reference: &'a Outcome,
    focus: Year,
}

/// Values at levels 0 to 5, with full effect.
fn at_levels(row: &DialFacts, of: impl Fn(f64) -> f64) -> [f64; 6] {
    [0, 10, 20, 30, 40, 50].map(|tenths| of(Level::from_tenths(tenths).map_or(0.0, |level| moves::full(row, level))))
}

impl Scene<'_> {
    fn values(&self) -> Option<Values> {
        let (facts, focus) = (self.facts, self.focus);
        let dial = self.row.dial;
        Some(match dial {
            Dial::HomeSpace => self.home_space(),
            Dial::WorkSpace => {
                let space = |outcome: &Outcome, year| space_a_person(outcome, Sector::OtherBuildings, year);
                let reference = space(self.reference, focus);
                // Never under what the place has today where that is little for its region.
                let least = facts.work_floor.value.min(reference);
                Values {
                    yours: space(self.outcome, focus),
                    at_floor: reference <= facts.work_floor.value,
                    ..self.on(Unit::M2PerPerson, space(self.reference, Year::RECONSTRUCTED), |change| {
                        (reference * (1.0 + change)).max(least)
                    })
                }
            }
            Dial::HomeLife => return self.building_life(),
            Dial::CarSharing => self.on(Unit::KmPerYear, facts.cars.km.value, |ratio| facts.cars.km.value * ratio),
            Dial::Modes => {
                let each = |year: Year| {
                    let cars = &self.reference.cars;
                    let people = self.reference.people[year];
                    if people > 0.0 {
                        cars.km[year] * facts.cars.occupancy.value.at(year) / people
                    } else {
                        0.0
                    }
                };
                let reference = each(focus);
                self.on(Unit::KmPerYear, each(Year::RECONSTRUCTED), |change| reference * (1.0 + change))
            }
            Dial::CarLife => {
                let life = mean_life(facts.cars.life.value);
                self.on(Unit::Years, life, |change| life * (1.0 + change))
            }
            Dial::LeanConcrete => {
                let concrete = |year| concrete_a_metre(self.reference, year);
                let reference = concrete(focus);
                self.on(Unit::KgPerM2, concrete(Year::RECONSTRUCTED), |change| reference * (1.0 + change))
            }
            Dial::CarSize | Dial::CarWeight => {
                let mass = |year| mass_a_car(self.reference, year);
                let reference = mass(focus);
                self.on(Unit::KgPerCar, mass(Year::RECONSTRUCTED), |change| reference * (1.0 + change))
            }
            Dial::Timber => {
                let today = timber(facts, self.reference, Year::RECONSTRUCTED, 0.0);
                self.on(Unit::Share, today, |least| timber(facts, self.reference, focus, least))
            }
            Dial::ClinkerRatio => {
                let base = self.moves.base(dial);
                let cement = &facts.process.cement;
                let (clinker, least) = (cement.clinker.value, cement.least_clinker.value.min(cement.clinker.value));
                let of = |ratio: f64| if base > 0.0 { (clinker * ratio / base).max(least) } else { clinker };
                self.on(Unit::Share, clinker, of)
            }
            Dial::ElectricCars => {
                let path = &facts.cars.electric.value;
                let reference = path.at(focus);
                Values {
                    yours: self.moves.electric(focus, reference),
                    ..self.on(Unit::Share, path.at(Year::RECONSTRUCTED), |share| share.max(reference))
                }
            }
            Dial::HeatPumps => {
                let (base, fuel) = (self.moves.base(dial), fuel_in_heat(facts));
                Values {
                    at_floor: fuel <= 0.0,
                    ..self.on(Unit::Share, base, |share| base + (share - base).min(fuel))
                }
            }
            Dial::CleanPower => self.power(),
            Dial::SharedRides
            | Dial::OtherLife
            | Dial::LeanSteel
            | Dial::CarSteelReplaced
            | Dial::CarSteelLoss
            | Dial::SteelLoss
            | Dial::AluminiumLoss
            | Dial::SiteLoss
            | Dial::ReusedSteel
            | Dial::ReusedConcrete
            | Dial::ReusedBricks
            | Dial::ReusedWood
            | Dial::ReusedAluminium
            | Dial::ReusedCopper
            | Dial::ReusedGlass
            | Dial::CarReusedSteel
            | Dial::CarReusedAluminium
            | Dial::CarReusedCopper
            | Dial::RecoveredSteel
            | Dial::RecoveredConcrete
            | Dial::RecoveredWood
            | Dial::RecoveredAluminium
            | Dial::RecoveredCopper
            | Dial::RecoveredGlass
            | Dial::CarRecoveredSteel
            | Dial::CarRecoveredAluminium
            | Dial::CarRecoveredCopper
            | Dial::SteelDiverted
            | Dial::AluminiumDiverted
            | Dial::NearZeroSteel
            | Dial::Captured
            | Dial::CaptureRate
            | Dial::LeanCement
            | Dial::NearZeroAluminium
            | Dial::OtherMaking
            | Dial::RenovationRate
            | Dial::RenovationSaving
            | Dial::NewHeating
            | Dial::NewCooling => self.on(Unit::Share, self.moves.base(dial), |share| share),
        })
    }

    /// Read on the dial itself: `of` turns its value into a physical one in the focus year.
    fn on(&self, unit: Unit, today: f64, of: impl Fn(f64) -> f64) -> Values {
        let dial = self.row.dial;
        Values {
            unit,
            today,
            reference: of(self.moves.base(dial)),
            yours: of(self.moves.at(dial, self.focus)),
            at_levels: at_levels(self.row, of),
            at_floor: false,
        }
    }

    /// Floor area of all homes a person, m².
    fn home_space(&self) -> Values {
        let floor = self.facts.space_floor.value;
        let space = space_a_person(self.reference, Sector::Homes, self.focus);
        let today = space_a_person(self.reference, Sector::Homes, Year::RECONSTRUCTED);
        Values {
            yours: space_a_person(self.outcome, Sector::Homes, self.focus),
            at_floor: space <= floor,
            ..self.on(Unit::M2PerPerson, today, |effect| {
                space * demand::space_factor(effect, space, floor)
            })
        }
    }

    /// Mean life of the homes that stand at the end of 2026 and can be kept longer, weighted by their floor, years.
    ///
    /// None where nothing stands that could be kept longer.
    fn building_life(&self) -> Option<Values> {
        let longest = self.facts.longest_life.value;
        let mut floor = 0.0;
        let mut shortest = f64::INFINITY;
        let mut standing = Vec::new();
        for (known, homes) in self.facts.homes.iter().zip(self.reference.homes()) {
            if !known.extendable {
                continue;
            }
            for (cohort, area) in Year::all().zip(homes.stock.row(Year::RECONSTRUCTED)) {
                let life = known.mean_life.value[cohort];
                if *area > 0.0 {
                    floor += area;
                    shortest = shortest.min(life);
                    standing.push((*area, life));
                }
            }
        }
        if floor <= 0.0 {
            return None;
        }
        let mean = |effect: f64| {
            let mut sum = 0.0;
            for (area, life) in &standing {
                sum += area * (life * (1.0 + lives::longer(*life, effect, longest)));
            }
            sum / floor
        };
        // Offices and shops rarely last as long as homes, and the lever is theirs too.
        let others = &self.facts.other;
        let short = others.extendable && others.mean_life.value.values().iter().any(|life| *life < longest);
        Some(Values {
            at_floor: shortest >= longest && !short,
            ..self.on(Unit::Years, mean(0.0), mean)
        })
    }

    /// Carbon of electricity generated, g CO2e a kWh; a level is read in the focus year itself.
    fn power(&self) -> Values {
        let (power, focus) = (&self.facts.power, self.focus);
        let reference = power.national.value.at(focus);
        let residual = power.residual.value.min(reference);
        let cleaned = |tenths| {
            let gone = Level::from_tenths(tenths).map_or(0.0, |level| moves::clean_at(self.row, level, focus));
            reference - gone * (reference - residual)
        };
        Values {
            unit: Unit::GramsPerKwh,
            today: power.national.value.at(Year::RECONSTRUCTED),
            reference,
            yours: self.moves.power(focus, reference, power.residual.value),
            at_levels: [0, 10, 20, 30, 40, 50].map(cleaned),
            at_floor: power.national.value.at(Year::LEVERS) <= power.residual.value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Known;

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
        let values = at_levels(&row, |effect| 100.0 * (1.0 + effect));
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

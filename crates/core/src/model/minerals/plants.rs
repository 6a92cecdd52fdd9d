//! Plants: minerals of wind and solar plants, and the batteries of storage.
//!
//! ```text
//! storage = hours(t) · (wind + solar GW), stock-driven by a normal life
//! leaving plants = new(t) − (GW(t) − GW(t − 1)), with the content of t − age
//! ```
//!
//! Decisions: minerals 9–12. The run has no storage, so it is in no network. Out of scope: capacity of plants.

use crate::kind::{BatteryUser, Mineral, MineralPart, MineralUse, Plant};
use crate::model::account::Account;
use crate::model::minerals::content::{ContentRules, MineralMasses, NO_MINERALS, add};
use crate::model::minerals::outcome::{MineralOutcome, MineralRow};
use crate::model::minerals::{MineralState, MineralYear};
use crate::model::outcome::Outcome;
use crate::stock::survival::Lifetime;
use crate::year::Year;

/// kWh in a GWh.
const KWH_IN_GWH: f64 = 1e6;
/// Plants with minerals, and their use.
const PLANTS: [(Plant, MineralUse); 2] = [(Plant::Wind, MineralUse::Wind), (Plant::Solar, MineralUse::Solar)];

/// Batteries of storage in use by cohort, kWh and kg.
#[derive(Clone, Debug)]
pub(super) struct StorageStock {
    cohorts: Vec<(Year, f64, MineralMasses)>,
}

/// Minerals in wind and solar plants, kg.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlantMinerals([MineralMasses; PLANTS.len()]);

impl Default for PlantMinerals {
    fn default() -> PlantMinerals {
        PlantMinerals([NO_MINERALS; PLANTS.len()])
    }
}

impl StorageStock {
    pub(super) const fn none() -> StorageStock {
        StorageStock { cohorts: Vec::new() }
    }
}

/// Capacity of a plant at the end of a year, GW.
fn gigawatts(run: &Outcome, plant: Plant, year: Year) -> f64 {
    run.ledger[(Account::PlantsInUse.of(plant.index()), year)]
}

/// Runs storage through a year.
pub(super) fn storage(
    rules: &ContentRules<'_>,
    state: &mut MineralState,
    run: &Outcome,
    year: Year,
    (flows, results): (&mut MineralYear, &mut MineralOutcome),
) {
    let part = |part| rules.minerals.part(part, year);
    let power: f64 = PLANTS.iter().map(|(plant, _)| gigawatts(run, *plant, year)).sum();
    let target = part(MineralPart::StorageHours) * power * KWH_IN_GWH;
    let mean = part(MineralPart::StorageLife);
    let life = Lifetime::Normal {
        mean,
        deviation: mean * part(MineralPart::StorageSpread),
    };
    let cohorts = &mut state.storage.cohorts;
    let mut stands = 0.0;
    for (cohort, kwh, content) in cohorts.iter_mut() {
        let age = f64::from(year.number()) - f64::from(cohort.number());
        let before = life.survival(age - 1.0);
        let stay = if before > 0.0 { life.survival(age) / before } else { 0.0 };
        let left = *kwh * (1.0 - stay);
        add(&mut flows.left_batteries[1], left, content);
        *kwh -= left;
        stands += *kwh;
    }
    if stands > target {
        let share = 1.0 - target / stands;
        for (_, kwh, content) in cohorts.iter_mut() {
            add(&mut flows.left_batteries[1], *kwh * share, content);
            *kwh *= 1.0 - share;
        }
    }
    let new = (target - stands).max(0.0);
    let content = rules.per_kwh(BatteryUser::Storage, year);
    add(&mut flows.batteries, new, &content);
    cohorts.push((year, new, content));
    cohorts.retain(|(cohort, kwh, _)| *kwh > 0.0 || *cohort == year);
    results.set(MineralRow::CapacityNew(MineralUse::Storage), year, new);
    state.capacity[MineralUse::Storage.index()] = target.min(stands + new);
    for mineral in Mineral::FOLLOWED {
        results.set(MineralRow::Use(mineral, MineralUse::Storage), year, new * content[mineral.index()]);
    }
}

/// Runs wind and solar plants through a year.
pub(super) fn plants(
    rules: &ContentRules<'_>,
    state: &mut MineralState,
    run: &Outcome,
    year: Year,
    (flows, results): (&mut MineralYear, &mut MineralOutcome),
) {
    let age = rules.minerals.part(MineralPart::PlantAge, year);
    let made = Year::at(year.index().saturating_sub(libm::round(age.max(0.0)) as usize));
    for ((plant, of), stands) in PLANTS.into_iter().zip(&mut state.plants.0) {
        let new = run.ledger[(Account::PlantsNew.of(plant.index()), year)].max(0.0);
        let before = year.index().checked_sub(1).map_or(0.0, |at| gigawatts(run, plant, Year::at(at)));
        let left = (new - (gigawatts(run, plant, year) - before)).max(0.0);
        let (content, leaving) = (rules.plant(plant, year), rules.plant(plant, made));
        let sum = if plant == Plant::Solar {
            &mut flows.solar
        } else {
            &mut flows.parts
        };
        add(sum, new, &content);
        for mineral in Mineral::FOLLOWED {
            let at = mineral.index();
            let gone = (left * leaving[at]).min(stands[at]);
            flows.left_parts[at] += gone;
            stands[at] += new * content[at] - gone;
            results.set(MineralRow::Use(mineral, of), year, new * content[at]);
        }
    }
}

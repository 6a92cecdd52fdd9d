//! Laws of the material cycle and of works: what holds for any place and any choice that acts on them.
#![cfg(not(target_arch = "wasm32"))]

mod real;
mod synthetic;

use cairn::choices::{Choices, Level};
use cairn::facts::{DialFacts, Facts, Known};
use cairn::kind::{Basis, CarMaterial, Dial, Lever, Material, Pool, Sector, Storyline};
use cairn::model::{self, Outcome, Use};
use cairn::year::Year;
use synthetic::{CROWDED, PLAIN, SHRINKING};

/// Relative to the largest stock of the pool.
const BALANCE: f64 = 1e-9;

/// Levers that act in the cycle alone.
const LEVERS: [Lever; 9] = [
    Lever::MakingWaste,
    Lever::Reuse,
    Lever::Recovery,
    Lever::ScrapDiverted,
    Lever::SteelMaking,
    Lever::CementMaking,
    Lever::Clinker,
    Lever::OtherMaking,
    Lever::CleanPower,
];

/// Steps of every dial of these levers, levels 0 and 4: strong enough to be felt.
const DIALS: [(Dial, f64, f64); 31] = [
    (Dial::CarSteelLoss, 0.31, 0.155),
    (Dial::SteelLoss, 0.06, 0.03),
    (Dial::AluminiumLoss, 0.2, 0.1),
    (Dial::SiteLoss, 0.05, 0.01),
    (Dial::ReusedSteel, 0.036, 0.29),
    (Dial::ReusedConcrete, 0.0, 0.21),
    (Dial::ReusedBricks, 0.0, 0.1),
    (Dial::ReusedWood, 0.1, 0.366),
    (Dial::ReusedAluminium, 0.11, 0.5),
    (Dial::ReusedCopper, 0.11, 0.33),
    (Dial::ReusedGlass, 0.06, 0.68),
    (Dial::CarReusedSteel, 0.069, 0.204),
    (Dial::CarReusedAluminium, 0.11, 0.286),
    (Dial::CarReusedCopper, 0.11, 0.275),
    (Dial::RecoveredSteel, 0.83, 0.917),
    (Dial::RecoveredConcrete, 0.0, 0.37),
    (Dial::RecoveredWood, 0.25, 0.3),
    (Dial::RecoveredAluminium, 0.85, 0.951),
    (Dial::RecoveredCopper, 0.69, 0.922),
    (Dial::RecoveredGlass, 0.38, 0.95),
    (Dial::CarRecoveredSteel, 0.79, 0.942),
    (Dial::CarRecoveredAluminium, 0.84, 0.954),
    (Dial::CarRecoveredCopper, 0.69, 0.864),
    (Dial::SteelDiverted, 0.0, 0.2),
    (Dial::AluminiumDiverted, 0.0, 0.2),
    (Dial::NearZeroSteel, 0.0, 0.95),
    (Dial::Captured, 0.0, 0.7),
    (Dial::CaptureRate, 0.86, 0.93),
    (Dial::ClinkerRatio, 1.0, 0.8),
    (Dial::LeanCement, 0.0, -0.11),
    (Dial::OtherMaking, 0.0, -0.7),
];

/// The facts with a row for every dial that acts here and has none.
fn with_dials(mut facts: Facts) -> Facts {
    let more = [(Dial::NearZeroAluminium, 0.0, 0.96), (Dial::CleanPower, 0.0, 2045.0)];
    for (dial, today, top) in DIALS.into_iter().chain(more) {
        if facts.dial(dial).is_none() {
            facts.dials.push(DialFacts {
                dial,
                parameter: dial.id().to_owned(),
                steps: Known {
                    value: [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| today + (top - today) * part),
                    basis: Basis::Assumed,
                    sources: Vec::new(),
                },
                to_verify: [true; 5],
                full: Year::of(2050),
            });
        }
    }
    facts.dials.sort_by_key(|row| row.dial);
    facts
}

fn places() -> Vec<Facts> {
    let lands = [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts);
    lands.chain(real::world().places).map(with_dials).collect()
}

/// A few of all sizes.
fn some() -> Vec<Facts> {
    let ids = ["ZZZ", "DEU", "CHN", "IND", "USA", "NGA", "JPN", "BRA", "NRU", "YEM"];
    places().into_iter().filter(|facts| ids.contains(&facts.place.as_str())).collect()
}

fn at(levers: &[Lever], tenths: u8) -> Choices {
    let level = Level::from_tenths(tenths).unwrap();
    levers.iter().fold(Choices::default(), |choices, lever| choices.with(*lever, level))
}

fn storyline(storyline: Storyline) -> Choices {
    let mut choices = Choices::default();
    choices.background.storyline = storyline;
    choices
}

/// Sum over uses of a pool, years with choices.
fn of_pool(outcome: &Outcome, pool: Pool, what: fn(&model::Cycled) -> &cairn::year::Annual) -> f64 {
    let uses = outcome.flows.iter().zip(&outcome.cycle);
    let pooled = uses.filter(|(flow, _)| flow.material.pool() == pool);
    pooled.map(|(_, cycled)| what(cycled).sum(Year::LEVERS, Year::LAST)).sum()
}

/// Every law that holds for one outcome on its own.
fn holds(facts: &Facts, outcome: &Outcome) {
    let place = facts.place;
    assert!(outcome.balance.worst() < BALANCE, "{place}: {:?}", outcome.balance);
    for (of, (cycled, carbon)) in Use::all().into_iter().zip(outcome.cycle.iter().zip(&outcome.ghg.materials)) {
        for year in Year::all() {
            let [demand, reuse, secondary, primary, loss] =
                [&cycled.demand, &cycled.reuse, &cycled.secondary, &cycled.primary, &cycled.loss].map(|series| series[year]);
            for value in [demand, reuse, secondary, primary, loss, carbon[year]] {
                assert!(value.is_finite() && value >= 0.0, "{place} {of:?} {year}: {value}");
            }
            let parts = reuse + secondary + primary;
            assert!(
                (demand - parts).abs() <= 1e-12 * demand,
                "{place} {of:?} {year}: {demand} is not {parts}"
            );
        }
    }
    for series in outcome.surplus.iter().chain(&outcome.new_scrap).chain(&outcome.ghg.end_of_life) {
        assert!(series.values().iter().all(|value| value.is_finite() && *value >= 0.0), "{place}");
    }
    assert!(outcome.ghg.credit.values().iter().all(|value| *value <= 0.0), "{place}");
}

#[test]
fn what_comes_out_of_the_ground_stays_in_use_or_is_told_of() {
    for facts in places() {
        let (standing, mut outcome) = model::standing(&facts);
        for choices in [
            at(&[], 0),
            at(&LEVERS, 20),
            at(&LEVERS, 50),
            storyline(Storyline::Ssp1),
            storyline(Storyline::Ssp3),
        ] {
            model::follow(&standing, &facts, &choices, &mut outcome);
            holds(&facts, &outcome);
        }
    }
}

#[test]
fn no_use_takes_more_scrap_than_its_cap() {
    for facts in places() {
        let outcome = model::run(&facts, &at(&[Lever::Recovery, Lever::Reuse, Lever::MakingWaste], 40));
        for (of, cycled) in Use::all().into_iter().zip(&outcome.cycle) {
            let cap = facts.process.making.value[of.material.index()].cap;
            for year in Year::all() {
                let most = cap * (cycled.demand[year] - cycled.reuse[year]);
                assert!(cycled.secondary[year] <= most * (1.0 + 1e-12), "{} {of:?} {year}", facts.place);
            }
        }
    }
}

#[test]
fn nothing_pulled_changes_nothing() {
    for facts in some() {
        let mut bare = facts.clone();
        bare.dials.retain(|row| !LEVERS.contains(&row.dial.lever()));
        let reference = model::run(&facts, &Choices::default());
        assert_eq!(model::run(&bare, &Choices::default()), reference);
        assert_eq!(model::run(&facts, &at(&LEVERS, 0)), reference);
    }
}

#[test]
fn the_order_of_levers_never_matters() {
    let backward: Vec<Lever> = LEVERS.into_iter().rev().collect();
    for facts in some() {
        assert_eq!(model::run(&facts, &at(&LEVERS, 30)), model::run(&facts, &at(&backward, 30)));
    }
}

#[test]
fn saving_and_returning_material_never_asks_for_more_that_is_new() {
    for facts in places() {
        let (standing, mut outcome) = model::standing(&facts);
        model::follow(&standing, &facts, &Choices::default(), &mut outcome);
        let before = Pool::ALL.map(|pool| of_pool(&outcome, pool, |cycled| &cycled.primary));
        for lever in [Lever::Recovery, Lever::Reuse, Lever::MakingWaste, Lever::ScrapDiverted] {
            for tenths in [10, 20, 40] {
                model::follow(&standing, &facts, &at(&[lever], tenths), &mut outcome);
                for (pool, before) in Pool::ALL.into_iter().zip(before) {
                    let after = of_pool(&outcome, pool, |cycled| &cycled.primary);
                    assert!(
                        after <= before * (1.0 + 1e-12),
                        "{} {lever:?} {pool:?}: {before} to {after}",
                        facts.place
                    );
                }
            }
        }
    }
}

#[test]
fn recovery_never_asks_for_more_that_is_new_in_any_year() {
    for facts in places() {
        let (standing, mut reference) = model::standing(&facts);
        let mut outcome = reference.clone();
        model::follow(&standing, &facts, &Choices::default(), &mut reference);
        for tenths in [10, 40] {
            model::follow(&standing, &facts, &at(&[Lever::Recovery], tenths), &mut outcome);
            for (cycled, before) in outcome.cycle.iter().zip(&reference.cycle) {
                for year in Year::all() {
                    assert!(
                        cycled.primary[year] <= before.primary[year] * (1.0 + 1e-12),
                        "{} {year}",
                        facts.place
                    );
                }
            }
        }
    }
}

#[test]
fn cleaner_making_emits_less_and_moves_no_material() {
    for facts in places() {
        let (standing, mut reference) = model::standing(&facts);
        let mut outcome = reference.clone();
        model::follow(&standing, &facts, &Choices::default(), &mut reference);
        for lever in [Lever::SteelMaking, Lever::CementMaking, Lever::OtherMaking, Lever::CleanPower] {
            model::follow(&standing, &facts, &at(&[lever], 40), &mut outcome);
            assert_eq!(outcome.cycle, reference.cycle, "{} {lever:?}", facts.place);
            for (after, before) in outcome.ghg.materials.iter().zip(&reference.ghg.materials) {
                let sum = |series: &cairn::year::Annual| series.sum(Year::LEVERS, Year::LAST);
                assert!(sum(after) <= sum(before) * (1.0 + 1e-12), "{} {lever:?}", facts.place);
            }
        }
    }
}

#[test]
fn emissions_are_linear_in_what_a_kilogram_emits() {
    for facts in some() {
        let mut twice = facts.clone();
        let process = &mut twice.process;
        for making in &mut process.making.value {
            for value in [
                &mut making.primary,
                &mut making.primary_power,
                &mut making.secondary,
                &mut making.secondary_kwh,
            ] {
                *value *= 2.0;
            }
            making.near_zero = making.near_zero.map(|value| value * 2.0);
        }
        let cement = &mut process.cement;
        for known in [
            &mut cement.process,
            &mut cement.fuel,
            &mut cement.kwh,
            &mut cement.capture_kwh,
            &mut process.plastics_carbon,
        ] {
            known.value *= 2.0;
        }
        twice.cars.everywhere.dismantling.value *= 2.0;
        let choices = at(&LEVERS, 30);
        let (once, twice) = (model::run(&facts, &choices), model::run(&twice, &choices));
        let pairs = once.ghg.materials.iter().chain(&once.ghg.end_of_life).chain([&once.ghg.credit]);
        let others = twice.ghg.materials.iter().chain(&twice.ghg.end_of_life).chain([&twice.ghg.credit]);
        for (once, twice) in pairs.zip(others) {
            for year in Year::all() {
                assert_eq!(once[year] * 2.0, twice[year], "{} {year}", facts.place);
            }
        }
    }
}

#[test]
fn what_is_laid_is_what_closing_counts() {
    for facts in places() {
        let Some(roads) = &facts.roads else { continue };
        let laid = model::closing::infrastructure(&facts, roads);
        let counted = model::closing::roads(&facts, &laid);
        let outcome = model::run(&facts, &Choices::default());
        for (material, wanted) in [(Material::Cement, counted.cement), (Material::Steel, counted.steel)] {
            let use_ = Use::all()
                .iter()
                .position(|of| of.sector == Sector::Infrastructure && of.material == material);
            let found = outcome.cycle[use_.unwrap()].demand.sum(Year::of(2018), Year::of(2022)) / 5.0 / 1e9;
            assert!(
                (found - wanted).abs() <= 1e-9 * wanted,
                "{} {material:?}: {found} is not {wanted}",
                facts.place
            );
        }
    }
}

#[test]
fn civil_works_are_what_statistics_leave_in_2020() {
    let (first, last) = (Year::of(2018), Year::of(2022));
    for facts in places() {
        let outcome = model::run(&facts, &Choices::default());
        let losses = &facts.process.construction_loss.value;
        let making_loss = facts.cars.everywhere.making_loss.value[CarMaterial::AutomotiveSteel.index()];
        for (material, statistic) in [
            (Material::Cement, facts.civil.cement.value),
            (Material::Steel, facts.civil.steel.value),
        ] {
            let (mut explained, mut left) = (0.0, 0.0);
            for (flow, cycled) in outcome.flows.iter().zip(&outcome.cycle) {
                let mean = flow.inflow.sum(first, last) / 5.0 / 1e9;
                if flow.sector == Sector::CivilWorks && flow.material == material {
                    left += cycled.demand[Year::BASE] / 1e9;
                } else if flow.material == material {
                    explained += mean / (1.0 - losses[material.index()]);
                } else if flow.material == Material::AutomotiveSteel && material == Material::Steel {
                    explained += mean / (1.0 - making_loss);
                }
            }
            let wanted = (statistic - explained).max(0.0);
            assert!(
                (left - wanted).abs() <= 1e-9 * statistic,
                "{} {material:?}: {left} of {wanted}",
                facts.place
            );
        }
    }
}

#[test]
fn another_storyline_departs_from_what_stands() {
    for facts in places().into_iter().filter(|facts| !facts.departures.is_empty()) {
        let (standing, mut reference) = model::standing(&facts);
        let mut outcome = reference.clone();
        model::follow(&standing, &facts, &Choices::default(), &mut reference);
        for other in [Storyline::Ssp1, Storyline::Ssp3] {
            model::follow(&standing, &facts, &storyline(other), &mut outcome);
            let works = outcome.flows.iter().zip(&reference.flows);
            for (flow, reference) in works.filter(|(flow, _)| matches!(flow.sector, Sector::Infrastructure | Sector::CivilWorks)) {
                let first = Year::LEVERS;
                assert!(
                    (flow.stock[first] - reference.stock[first]).abs() <= 0.02 * reference.stock[first],
                    "{} {other:?} {:?}: {} beside {}",
                    facts.place,
                    flow.material,
                    flow.stock[first],
                    reference.stock[first]
                );
            }
        }
    }
}

//! Laws of the material cycle, for any place and any choice that acts on it.

use crate::support::choices::all_at;
use crate::support::choices::storyline;
use crate::support::real::some;
use crate::support::real::with_synthetic as places;
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, LeverQuantity, Material, Pool, Storyline};
use cairn_core::model::{self, Account, Outcome, Use};
use cairn_core::year::{AnnualSlice, Year};

/// Tolerance, relative to the largest stock of the pool.
const BALANCE: f64 = 1e-9;

/// Levers that act in the cycle alone.
const LEVERS: [Lever; 10] = [
    Lever::MakingWaste,
    Lever::Reuse,
    Lever::Recovery,
    Lever::ScrapDiverted,
    Lever::SteelMaking,
    Lever::CementMaking,
    Lever::Clinker,
    Lever::OtherMaking,
    Lever::Bricks,
    Lever::CleanPower,
];

/// Sum over the uses of a pool, for the years with choices.
fn of_pool(outcome: &Outcome, pool: Pool, account: Account) -> f64 {
    let pooled = outcome.of_uses(account, |of| of.material.pool() == pool);
    pooled.map(|line| line.sum(Year::LEVERS, Year::LAST)).sum()
}

/// Asserts every law of a single outcome.
fn check_laws(facts: &Facts, outcome: &Outcome) {
    let place = facts.place;
    assert!(outcome.balance.worst() < BALANCE, "{place}: {:?}", outcome.balance);
    for (at, of) in Use::ALL.into_iter().enumerate() {
        for year in Year::all() {
            let [demand, reuse, secondary, primary, loss, carbon] = [
                Account::Demand,
                Account::Reuse,
                Account::Secondary,
                Account::Primary,
                Account::Loss,
                Account::GhgMaterials,
            ]
            .map(|account| outcome.row(account.of(at))[year]);
            for value in [demand, reuse, secondary, primary, loss, carbon] {
                assert!(value.is_finite() && value >= 0.0, "{place} {of:?} {year}: {value}");
            }
            let parts = reuse + secondary + primary;
            assert!(
                (demand - parts).abs() <= 1e-12 * demand,
                "{place} {of:?} {year}: {demand} is not {parts}"
            );
        }
    }
    for series in [Account::Surplus, Account::NewScrap, Account::GhgEndOfLife]
        .into_iter()
        .flat_map(|account| outcome.rows(account))
    {
        assert!(series.values().iter().all(|value| value.is_finite() && *value >= 0.0), "{place}");
    }
    assert!(
        outcome.line(Account::GhgCredit).values().iter().all(|value| *value <= 0.0),
        "{place}"
    );
}

#[test]
fn what_comes_out_of_the_ground_stays_in_use_or_is_told_of() {
    for facts in places() {
        let (base_state, mut outcome) = model::base_state(&facts);
        for choices in [
            all_at(&[], 0),
            all_at(&LEVERS, 20),
            all_at(&LEVERS, 50),
            storyline(Storyline::Ssp1),
            storyline(Storyline::Ssp3),
        ] {
            model::run_ahead(&base_state, &facts, &choices, &mut outcome);
            check_laws(&facts, &outcome);
        }
    }
}

#[test]
fn no_use_takes_more_scrap_than_its_cap() {
    for facts in places() {
        let outcome = model::run(&facts, &all_at(&[Lever::Recovery, Lever::Reuse, Lever::MakingWaste], 40));
        for (at, of) in Use::ALL.into_iter().enumerate() {
            let [demand, reuse, secondary] =
                [Account::Demand, Account::Reuse, Account::Secondary].map(|account| outcome.row(account.of(at)));
            // The highest cap that recovery can reach at its upper end.
            let raised = match of.material {
                Material::AutomotiveSteel => Some("car_steel_cap"),
                Material::Aluminium => Some("wrought_cap"),
                _ => None,
            };
            let row = facts.dials.iter().find(|row| Some(row.dial.id()) == raised);
            let cap = row.map_or(facts.process.making.value[of.material.index()].cap, |row| row.steps.value[4]);
            for year in Year::all() {
                let most = cap * (demand[year] - reuse[year]);
                assert!(secondary[year] <= most * (1.0 + 1e-12), "{} {of:?} {year}", facts.place);
            }
        }
    }
}

#[test]
fn nothing_pulled_changes_nothing() {
    for facts in some() {
        let mut bare = facts.clone();
        bare.dials.retain(|row| !LEVERS.iter().any(|lever| row.dial.is_of(*lever)));
        let reference = model::run(&facts, &Choices::default());
        assert_eq!(model::run(&bare, &Choices::default()), reference);
        assert_eq!(model::run(&facts, &all_at(&LEVERS, 0)), reference);
    }
}

#[test]
fn the_order_of_levers_never_matters() {
    let backward: Vec<Lever> = LEVERS.into_iter().rev().collect();
    for facts in some() {
        assert_eq!(model::run(&facts, &all_at(&LEVERS, 30)), model::run(&facts, &all_at(&backward, 30)));
    }
}

#[test]
fn saving_and_returning_material_never_asks_for_more_that_is_new() {
    for facts in places() {
        let (base_state, mut outcome) = model::base_state(&facts);
        model::run_ahead(&base_state, &facts, &Choices::default(), &mut outcome);
        let before = Pool::ALL.map(|pool| of_pool(&outcome, pool, Account::Primary));
        for lever in [Lever::Recovery, Lever::Reuse, Lever::MakingWaste, Lever::ScrapDiverted] {
            for tenths in [10, 20, 40] {
                model::run_ahead(&base_state, &facts, &all_at(&[lever], tenths), &mut outcome);
                for (pool, before) in Pool::ALL.into_iter().zip(before) {
                    let after = of_pool(&outcome, pool, Account::Primary);
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
        let (base_state, mut reference) = model::base_state(&facts);
        let mut outcome = reference.clone();
        model::run_ahead(&base_state, &facts, &Choices::default(), &mut reference);
        for tenths in [10, 40] {
            model::run_ahead(&base_state, &facts, &all_at(&[Lever::Recovery], tenths), &mut outcome);
            // A use that may take more scrap takes it from other uses, so primary material falls for all uses
            // together.
            for pool in Pool::ALL {
                let new = |outcome: &Outcome, year: Year| -> f64 {
                    let uses = outcome.of_uses(Account::Primary, |of| of.material.pool() == pool);
                    uses.map(|row| row[year]).sum()
                };
                for year in Year::all() {
                    let (after, before) = (new(&outcome, year), new(&reference, year));
                    assert!(after <= before * (1.0 + 1e-12), "{} {pool:?} {year}", facts.place);
                }
            }
        }
    }
}

#[test]
fn recovery_under_the_caps_of_today_asks_for_more_that_is_new_of_no_use() {
    for mut facts in places() {
        facts.dials.retain(|row| row.dial.what != LeverQuantity::Cap);
        let (base_state, mut reference) = model::base_state(&facts);
        let mut outcome = reference.clone();
        model::run_ahead(&base_state, &facts, &Choices::default(), &mut reference);
        for tenths in [10, 40] {
            model::run_ahead(&base_state, &facts, &all_at(&[Lever::Recovery], tenths), &mut outcome);
            for (primary, before) in outcome.rows(Account::Primary).zip(reference.rows(Account::Primary)) {
                for year in Year::all() {
                    assert!(primary[year] <= before[year] * (1.0 + 1e-12), "{} {year}", facts.place);
                }
            }
        }
    }
}

#[test]
fn cleaner_making_emits_less_and_moves_no_material() {
    for facts in places() {
        let (base_state, mut reference) = model::base_state(&facts);
        let mut outcome = reference.clone();
        model::run_ahead(&base_state, &facts, &Choices::default(), &mut reference);
        // Clean power needs plants and lines of its own; a test of networks covers that.
        for lever in [Lever::SteelMaking, Lever::CementMaking, Lever::OtherMaking, Lever::Bricks] {
            model::run_ahead(&base_state, &facts, &all_at(&[lever], 40), &mut outcome);
            for account in [Account::Demand, Account::Reuse, Account::Secondary, Account::Primary, Account::Loss] {
                assert!(outcome.rows(account).eq(reference.rows(account)), "{} {lever:?}", facts.place);
            }
            for (after, before) in outcome.rows(Account::GhgMaterials).zip(reference.rows(Account::GhgMaterials)) {
                let sum = |series: AnnualSlice<'_>| series.sum(Year::LEVERS, Year::LAST);
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
        let plastics = &mut twice.plastics.everywhere;
        for known in [
            &mut plastics.resin,
            &mut plastics.secondary,
            &mut plastics.paper,
            &mut plastics.burnt,
        ] {
            known.value *= 2.0;
        }
        twice.cars.everywhere.dismantling.value *= 2.0;
        let choices = all_at(&LEVERS, 30);
        let (once, twice) = (model::run(&facts, &choices), model::run(&twice, &choices));
        let accounts = [Account::GhgMaterials, Account::GhgEndOfLife, Account::GhgCredit].into_iter();
        for (once, twice) in accounts.flat_map(|account| once.rows(account).zip(twice.rows(account))) {
            for year in Year::all() {
                assert_eq!(once[year] * 2.0, twice[year], "{} {year}", facts.place);
            }
        }
    }
}

#[test]
fn each_lever_of_the_cycle_does_what_it_is_for() {
    let tells: [(Lever, Pool, Account, bool); 8] = [
        (Lever::Recovery, Pool::Steel, Account::Loss, false),
        (Lever::Recovery, Pool::Concrete, Account::Secondary, true),
        (Lever::Reuse, Pool::Steel, Account::Reuse, true),
        (Lever::Reuse, Pool::Glass, Account::Primary, false),
        (Lever::MakingWaste, Pool::Steel, Account::Demand, false),
        (Lever::MakingWaste, Pool::Concrete, Account::Loss, false),
        (Lever::ScrapDiverted, Pool::Steel, Account::Primary, false),
        (Lever::Clinker, Pool::Concrete, Account::Demand, false),
    ];
    for facts in some().into_iter().filter(|facts| facts.place.as_str() != "ZZZ") {
        let (base_state, mut outcome) = model::base_state(&facts);
        for (lever, pool, account, more) in tells {
            model::run_ahead(&base_state, &facts, &Choices::default(), &mut outcome);
            let before = of_pool(&outcome, pool, account);
            model::run_ahead(&base_state, &facts, &all_at(&[lever], 40), &mut outcome);
            let after = of_pool(&outcome, pool, account);
            let moved = if more { after > before } else { after < before };
            assert!(moved, "{} {lever:?} {pool:?}: {before} to {after}", facts.place);
        }
    }
}

#[test]
fn what_follows_needs_no_history_in_the_outcome() {
    for facts in some() {
        let (base_state, mut whole) = model::base_state(&facts);
        let mut bare = Outcome::empty(facts.place);
        model::run_ahead(&base_state, &facts, &all_at(&LEVERS, 30), &mut whole);
        model::run_ahead(&base_state, &facts, &all_at(&LEVERS, 30), &mut bare);
        for (one, other) in whole.ledger.all().zip(bare.ledger.all()) {
            assert_eq!(
                one.span(Year::LEVERS, Year::LAST),
                other.span(Year::LEVERS, Year::LAST),
                "{}",
                facts.place
            );
        }
        assert_eq!(whole.balance, bare.balance, "{}", facts.place);
    }
}

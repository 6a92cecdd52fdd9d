//! Fleets: laws for the cars of any place under any choice.

use crate::fleet;
use crate::support::choices::pulled;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Drivetrain, Lever, LeverQuantity};
use cairn_core::model::{self, Account};
use cairn_core::year::{Annual, Year};
use fleet::{LEVERS, bits, dials, matrix, of_cars, places, series, sum, trading};

#[test]
fn nothing_pulled_changes_nothing_and_no_row_is_as_a_row_at_its_base() {
    for facts in places() {
        let reference = bits(&model::run(&facts, &Choices::default()));
        let at_none = LEVERS
            .iter()
            .fold(Choices::default(), |choices, lever| choices.with(*lever, Level::NONE));
        assert!(bits(&model::run(&facts, &at_none)) == reference, "{}", facts.place);
        let mut without = facts.clone();
        without.dials.clear();
        assert!(bits(&model::run(&without, &Choices::default())) == reference, "{}", facts.place);
        let mut flat = facts.clone();
        for row in &mut flat.dials {
            let base = row.steps.value[0];
            // A share of electric cars acts only where it is above that of the reference.
            row.steps.value = [if row.dial.what == LeverQuantity::Electric { 0.0 } else { base }; 5];
        }
        let all = LEVERS
            .iter()
            .fold(Choices::default(), |choices, lever| choices.with(*lever, Level::TOP));
        assert!(
            bits(&model::run(&flat, &all)) == reference,
            "{}: rows that do not rise",
            facts.place
        );
    }
}

#[test]
fn following_again_from_what_stands_comes_to_the_same() {
    for facts in places() {
        let (base_state, mut outcome) = model::base_state(&facts);
        for choices in matrix() {
            model::run_ahead(&base_state, &facts, &choices, &mut outcome);
            assert!(bits(&outcome) == bits(&model::run(&facts, &choices)), "{}", facts.place);
        }
    }
}

#[test]
fn every_car_and_every_kilogram_that_comes_in_stays_or_goes_out() {
    for facts in places() {
        for choices in matrix() {
            let outcome = model::run(&facts, &choices);
            for year in Year::at(1).to(Year::LAST) {
                let before = Year::at(year.index() - 1);
                for drivetrain in 0..Drivetrain::COUNT {
                    let of = |account: Account, year| outcome.row(account.of(drivetrain))[year];
                    let came = of(Account::CarsNew, year) + of(Account::CarsImported, year);
                    let went = of(Account::CarsExported, year) + of(Account::CarsScrapped, year);
                    let error = of(Account::CarsInUse, year) - of(Account::CarsInUse, before) - came + went;
                    assert!(
                        error.abs() <= 1e-10 * sum(&outcome, Account::CarsInUse, year),
                        "{} {year}: {error} cars",
                        facts.place
                    );
                }
                for flow in of_cars(&outcome) {
                    let change = flow.stock[year] - flow.stock[before];
                    let traded = Account::Traded.material(flow.of.sector, flow.of.material).unwrap();
                    let error = change - flow.inflow[year] + flow.outflow[year] - outcome.row(traded)[year];
                    assert!(error.abs() <= 1e-10 * flow.stock[year], "{} {year}: {error} kg", facts.place);
                }
            }
        }
    }
}

#[test]
fn no_number_of_cars_is_negative_or_none() {
    for facts in places() {
        for choices in matrix() {
            let outcome = model::run(&facts, &choices);
            for series in series(&outcome) {
                assert!(
                    series.values().iter().all(|value| value.is_finite() && *value >= 0.0),
                    "{}",
                    facts.place
                );
            }
        }
    }
}

#[test]
fn as_many_cars_stand_as_are_asked_for() {
    for facts in places() {
        let outcome = model::run(&facts, &pulled(Lever::Modes, 40));
        for year in Year::all() {
            let factor = if year < Year::LEVERS {
                1.0
            } else {
                1.0 - 0.25 * cairn_core::choices::ramp(Year::LEVERS, Year::LAST, year)
            };
            let demand = facts.people.value[year] * facts.cars.per_person.value[year] * factor;
            let stands = sum(&outcome, Account::CarsInUse, year);
            assert!(
                (stands - demand).abs() <= 1e-9 * demand,
                "{} {year}: {stands}, not {demand}",
                facts.place
            );
        }
    }
}

#[test]
fn a_fleet_that_falls_faster_than_cars_wear_out_says_so_and_buys_none() {
    let facts = trading();
    let outcome = model::run(&facts, &Choices::default());
    let removed = outcome.line(Account::CarsRemoved);
    assert!(removed.sum(Year::of(2030), Year::of(2042)) > 0.0);
    assert_eq!(removed.sum(Year::FIRST, Year::of(2029)), 0.0);
    for year in Year::all().filter(|year| removed[*year] > 0.0) {
        assert_eq!(
            sum(&outcome, Account::CarsNew, year) + sum(&outcome, Account::CarsImported, year),
            0.0
        );
    }
}

#[test]
fn used_cars_come_in_as_in_the_reference_unless_fewer_are_missing() {
    for facts in places() {
        for choices in matrix() {
            let outcome = model::run(&facts, &choices);
            for year in Year::all() {
                let (came, known) = (sum(&outcome, Account::CarsImported, year), facts.cars.imports.value[year]);
                assert!(came <= known * (1.0 + 1e-12), "{} {year}", facts.place);
                if sum(&outcome, Account::CarsNew, year) > 0.0 {
                    assert!((came - known).abs() <= 1e-12 * known, "{} {year}: {came}, not {known}", facts.place);
                }
            }
        }
    }
}

#[test]
fn twice_the_people_and_the_trade_are_twice_the_cars() {
    for facts in places() {
        let twice = |series: &Annual| Annual::from_fn(|year| 2.0 * series[year]);
        let mut doubled = facts.clone();
        doubled.people.value = twice(&facts.people.value);
        doubled.cars.imports.value = twice(&facts.cars.imports.value);
        for choices in matrix() {
            let (one, two) = (model::run(&facts, &choices), model::run(&doubled, &choices));
            for (one, two) in series(&one).into_iter().zip(series(&two)) {
                assert!(
                    one.values().iter().zip(two.values()).all(|(one, two)| 2.0 * one == *two),
                    "{}",
                    facts.place
                );
            }
        }
    }
}

#[test]
fn the_order_of_levers_does_not_matter() {
    let level = Level::from_tenths(35).unwrap();
    for facts in places() {
        let forth = LEVERS.iter().fold(Choices::default(), |choices, lever| choices.with(*lever, level));
        let back = LEVERS
            .iter()
            .rev()
            .fold(Choices::default(), |choices, lever| choices.with(*lever, level));
        assert!(
            bits(&model::run(&facts, &forth)) == bits(&model::run(&facts, &back)),
            "{}",
            facts.place
        );
        let mut turned = facts.clone();
        turned.dials.reverse();
        assert!(
            bits(&model::run(&turned, &forth)) == bits(&model::run(&facts, &forth)),
            "{}",
            facts.place
        );
    }
}

#[test]
fn a_place_without_cars_has_none_of_anything() {
    let mut facts = trading();
    facts.dials = dials();
    facts.cars.per_person.value = Annual::zero();
    for choices in matrix() {
        let outcome = model::run(&facts, &choices);
        assert!(
            series(&outcome)
                .iter()
                .all(|series| series.values().iter().all(|value| *value == 0.0))
        );
    }
}

//! Levers on cars: each lowers its own quantity; a comment gives the reason where one raises something.

use crate::fleet;
use crate::support::choices::pulled;
use cairn_core::facts::Facts;
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{DialScope, Drivetrain, Lever, LeverQuantity, Material, Sector, Stock};
use cairn_core::model;
use cairn_core::model::moves::DialValues;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{AnnualSlice, Stretch, Year};
use fleet::{FUEL, POWER, energy, of_cars, of_fleet, places, sum};

fn inflow(outcome: &Outcome, material: Material) -> f64 {
    let flow = outcome.flow(Sector::Vehicles, material).unwrap();
    flow.inflow.sum(Year::LEVERS, Year::LAST)
}

fn total(series: AnnualSlice<'_>) -> f64 {
    series.sum(Year::LEVERS, Year::LAST)
}

/// Outcomes of a lever at 0, 1, 2, 3, 4 and 5.
fn levels(facts: &Facts, lever: Lever) -> Vec<Outcome> {
    (0..=5).map(|level| model::run(facts, &pulled(lever, 10 * level))).collect()
}

fn assert_never_rises(of: &[Outcome], what: &str, value: impl Fn(&Outcome) -> f64) {
    for pair in of.windows(2) {
        let (before, after) = (value(&pair[0]), value(&pair[1]));
        assert!(after <= before * (1.0 + 1e-12), "{}, {what}: {after} after {before}", pair[0].place);
    }
    // Real places may have rows that do not rise.
    if of[0].place.as_str() == "ZZZ" && value(&of[0]) > 0.0 {
        assert!(value(&of[4]) < value(&of[0]), "{what} does not move");
    }
}

#[test]
fn those_who_share_cars_drive_less_and_the_others_as_before() {
    for facts in places() {
        let of = levels(&facts, Lever::CarSharing);
        for (level, outcome) in (0..).zip(&of) {
            let moves = DialValues::of(&facts, &pulled(Lever::CarSharing, 10 * level));
            for year in Year::all() {
                let (km, before) = (outcome.line(Account::CarKm)[year], of[0].line(Account::CarKm)[year]);
                let further = if year < Year::LEVERS {
                    1.0
                } else {
                    moves.at(LeverQuantity::Sharing.on_scope(DialScope::Stock(Stock::Cars)), year)
                };
                let joined = (2.0 * (1.0 - 1.0 / further)).min(1.0);
                let wanted = before * (1.0 - (1.0 - facts.cars.everywhere.joined.value) * joined);
                assert!((km - wanted).abs() <= 1e-11 * before, "{} {year}", facts.place);
            }
        }
        assert_never_rises(&of, "cars", |outcome| sum(outcome, Account::CarsInUse, Year::LAST));
    }
}

#[test]
fn shared_rides_and_other_modes_lower_distance_energy_and_what_cars_take_and_hold() {
    for facts in places() {
        for lever in [Lever::RideSharing, Lever::Modes] {
            let of = levels(&facts, lever);
            for year in Stretch::AHEAD.years() {
                assert_never_rises(&of, "km", |outcome| outcome.line(Account::CarKm)[year]);
            }
            assert_never_rises(&of, "use", |outcome| {
                total(outcome.row(Account::GhgUse.of(Sector::Vehicles.index())))
            });
            assert_never_rises(&of, "steel held", |outcome| {
                outcome.flow(Sector::Vehicles, Material::AutomotiveSteel).unwrap().stock[Year::LAST]
            });
            // Fewer cars wear out later, so a single year may need more material; the years together need less.
            for material in Sector::Vehicles.materials() {
                assert_never_rises(&of, material.name(), |outcome| inflow(outcome, *material));
            }
        }
    }
}

#[test]
fn cars_that_last_longer_are_bought_and_scrapped_less_often() {
    for facts in places() {
        let of = levels(&facts, Lever::VehicleLife);
        assert_never_rises(&of, "new cars", |outcome| outcome.rows(Account::CarsNew).map(total).sum());
        assert_never_rises(&of, "scrapped cars", |outcome| outcome.rows(Account::CarsScrapped).map(total).sum());
        assert_never_rises(&of, "steel", |outcome| inflow(outcome, Material::AutomotiveSteel));
        // Purchases in the early years fall, and battery minerals with them. Over all years, combustion cars keep a
        // larger share of the fleet. So fuel may rise: an exception with a reason.
        assert_never_rises(&of, "first years", |outcome| {
            outcome
                .rows(Account::CarsNew)
                .map(|new| new.sum(Year::LEVERS, Year::of(2035)))
                .sum()
        });
        for outcome in &of {
            for year in Year::all() {
                let (km, before) = (outcome.line(Account::CarKm)[year], of[0].line(Account::CarKm)[year]);
                assert!((km - before).abs() <= 1e-12 * before, "{} {year}", facts.place);
            }
        }
    }
}

#[test]
fn smaller_cars_take_less_of_everything() {
    for facts in places() {
        let of = levels(&facts, Lever::VehicleSize);
        for year in Stretch::AHEAD.years() {
            for material in Sector::Vehicles.materials() {
                assert_never_rises(&of[..], material.name(), |outcome| {
                    outcome.flow(Sector::Vehicles, *material).unwrap().inflow[year]
                });
            }
            assert_never_rises(&of, "fuel", |outcome| energy(outcome, FUEL)[year]);
            assert_never_rises(&of, "power", |outcome| energy(outcome, POWER)[year]);
        }
        assert!(
            of.iter().all(|outcome| of_fleet(outcome) == of_fleet(&of[0])),
            "{}: as many cars",
            facts.place
        );
    }
}

#[test]
fn lighter_cars_take_less_mass_and_energy_but_more_wrought_aluminium() {
    for facts in places() {
        let of = levels(&facts, Lever::VehicleWeight);
        let less = Sector::Vehicles.materials().iter().filter(|material| {
            // Aluminium makes cars lighter: wrought aluminium rises, cast stays. Exceptions with a reason.
            !matches!(material, Material::Aluminium | Material::CastAluminium)
        });
        for material in less {
            assert_never_rises(&of, material.name(), |outcome| inflow(outcome, *material));
        }
        assert_never_rises(&of, "mass", |outcome| {
            of_cars(outcome).map(|flow| flow.inflow.sum(Year::LEVERS, Year::LAST)).sum()
        });
        assert_never_rises(&of, "fuel", |outcome| total(energy(outcome, FUEL)));
        assert_never_rises(&of, "power", |outcome| total(energy(outcome, POWER)));
        for pair in of.windows(2) {
            let wrought = |outcome| inflow(outcome, Material::Aluminium);
            let cast = |outcome| inflow(outcome, Material::CastAluminium);
            assert!(wrought(&pair[1]) >= wrought(&pair[0]), "{}", facts.place);
            assert!((cast(&pair[1]) - cast(&pair[0])).abs() <= 1e-12 * cast(&pair[0]), "{}", facts.place);
        }
        assert!(
            of.iter().all(|outcome| of_fleet(outcome) == of_fleet(&of[0])),
            "{}: as many cars",
            facts.place
        );
    }
}

#[test]
fn more_electric_cars_burn_less_fuel_and_take_more_power() {
    for facts in places() {
        let of = levels(&facts, Lever::ElectricVehicles);
        for year in Stretch::AHEAD.years() {
            for pair in of.windows(2) {
                let (before, after) = (&pair[0], &pair[1]);
                assert!(
                    energy(after, FUEL)[year] <= energy(before, FUEL)[year] * (1.0 + 1e-12),
                    "{} {year}",
                    facts.place
                );
                assert!(
                    energy(after, POWER)[year] >= energy(before, POWER)[year] * (1.0 - 1e-12),
                    "{} {year}",
                    facts.place
                );
            }
        }
        let combustion = |outcome: &Outcome| total(outcome.row(Account::CarsNew.of(Drivetrain::Combustion.index())));
        assert_never_rises(&of, "combustion cars", combustion);
    }
}

#[test]
fn a_longer_life_moves_no_car_with_an_engine() {
    let none = |facts: &mut Facts| {
        facts.cars.electric.value = YearPath(vec![(Year::BASE, 0.0)]);
        facts.cars.everywhere.used.electric.value = YearPath(vec![(Year::BASE, 0.0)]);
    };
    for mut facts in places() {
        none(&mut facts);
        let of = levels(&facts, Lever::VehicleLife);
        for (before, after) in of_fleet(&of[0]).into_iter().zip(of_fleet(&of[5])) {
            for year in Year::all() {
                let (before, after) = (before[year], after[year]);
                assert!(
                    (after - before).abs() <= 1e-9 * before.max(1.0),
                    "{} {year}: {after}, not {before}",
                    facts.place
                );
            }
        }
    }
}

/// Cars that leave a year, for each that is in use.
#[test]
fn battery_cars_stay_longer_and_hybrids_by_the_way_they_drive_on_the_battery() {
    for facts in places() {
        let of = levels(&facts, Lever::VehicleLife);
        let retired = |outcome: &Outcome, drivetrain: Drivetrain| {
            let of = |account: Account| outcome.row(account.of(drivetrain.index())).sum(Year::LEVERS, Year::LAST);
            let left = of(Account::CarsScrapped) + of(Account::CarsExported);
            left / of(Account::CarsInUse)
        };
        for drivetrain in [Drivetrain::PlugIn, Drivetrain::Battery] {
            let [before, after] = [0, 5].map(|level| retired(&of[level], drivetrain));
            assert!(after <= before * (1.0 + 1e-9), "{} {}", facts.place, drivetrain.id());
        }
    }
}

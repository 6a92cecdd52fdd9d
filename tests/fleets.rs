//! Fleets: what must hold for the cars of any place under any choice.
//!
//! Lever rows are written here, near those of the evidence, so that the laws hold whatever the tables say.
#![cfg(not(target_arch = "wasm32"))]

mod real;
mod synthetic;

use cairn::choices::{Background, Choices, Level, Policy};
use cairn::facts::cars::UsedAges;
use cairn::facts::path::Path;
use cairn::facts::{DialFacts, Facts, Known};
use cairn::kind::{Basis, Dial, Drivetrain, Lever, Material, Sector};
use cairn::model::{self, Cars, Flow, Outcome};
use cairn::place::PlaceId;
use cairn::year::{Annual, Stretch, Year};
use synthetic::{CROWDED, PLAIN, SHRINKING};

const LEVERS: [Lever; 7] = [
    Lever::CarSharing,
    Lever::RideSharing,
    Lever::Modes,
    Lever::VehicleLife,
    Lever::VehicleSize,
    Lever::VehicleWeight,
    Lever::ElectricVehicles,
];

fn known<T>(value: T) -> Known<T> {
    Known {
        value,
        basis: Basis::Assumed,
        sources: vec!["invented".to_owned()],
    }
}

fn dials() -> Vec<DialFacts> {
    let rows = [
        (Dial::CarSharing, [1.0, 1.025, 1.05, 1.075, 1.1], 2060),
        (Dial::SharedRides, [0.0, 0.0625, 0.125, 0.1875, 0.25], 2050),
        (Dial::Modes, [0.0, -0.062, -0.125, -0.188, -0.25], 2060),
        (Dial::CarLife, [0.0, 0.05, 0.096, 0.2, 0.296], 2050),
        (Dial::CarSize, [0.0, -0.0375, -0.075, -0.1125, -0.15], 2050),
        (Dial::CarWeight, [0.0, -0.041, -0.082, -0.2, -0.3], 2050),
        (Dial::CarSteelReplaced, [0.0, 0.0, 0.05, 0.1, 0.2], 2050),
        (Dial::ElectricCars, [0.2, 0.65, 0.8, 0.9, 1.0], 2035),
    ];
    let row = |(dial, steps, full)| DialFacts {
        dial,
        parameter: String::new(),
        steps: known(steps),
        to_verify: [false; 5],
        full: Year::of(full),
    };
    rows.into_iter().map(row).collect()
}

/// A place that does not exist: it buys used cars, sells others, and for a while has fewer each year.
fn trading() -> Facts {
    let mut facts = synthetic::facts(&PLAIN);
    let cars = &mut facts.cars;
    cars.exported = known(0.3);
    cars.imports = known(Annual::from_fn(|year| 4e3 * f64::from(year.number().saturating_sub(1970))));
    cars.everywhere.export_ramp = known(Path(vec![(Year::of(1970), 0.0), (Year::of(1990), 1.0)]));
    cars.everywhere.used.electric = known(Path(vec![(Year::BASE, 0.0), (Year::of(2040), 0.6)]));
    cars.everywhere.used.ages = known(UsedAges {
        first: Year::of(1970),
        youngest: 8,
        parts: vec![vec![2_500, 3_500, 3_000, 1_000]; 91],
    });
    cars.per_person.value = Annual::from_fn(|year| {
        let later = f64::from(year.number().saturating_sub(2030).min(12));
        0.3 * year.index() as f64 / 160.0 * (1.0 - 0.06 * later)
    });
    facts
}

fn places() -> Vec<Facts> {
    let world = real::world();
    let ids = ["DEU", "USA", "JPN", "CHN", "IND", "NGA", "KEN", "RUS", "GUY", "AUS", "TUV"];
    let real = ids.map(|id| world.place(PlaceId::parse(id).unwrap()).unwrap().clone());
    let lands = [PLAIN, SHRINKING, CROWDED].map(|land| synthetic::facts(&land));
    let mut places: Vec<Facts> = lands.into_iter().chain([trading()]).chain(real).collect();
    for facts in &mut places {
        facts.dials = dials();
    }
    places
}

fn pulled(lever: Lever, tenths: u8) -> Choices {
    Choices::default().with(lever, Level::from_tenths(tenths).unwrap())
}

/// Each lever alone at 2, 4 and 5, all together, and climate policy.
fn matrix() -> Vec<Choices> {
    let mut all = vec![Choices::default()];
    for tenths in [20, 40, 50] {
        all.extend(LEVERS.map(|lever| pulled(lever, tenths)));
        let level = Level::from_tenths(tenths).unwrap();
        all.push(LEVERS.iter().fold(Choices::default(), |choices, lever| choices.with(*lever, level)));
    }
    let policy = Background {
        policy: Policy::Pol2,
        ..Background::default()
    };
    all.push(Choices {
        background: policy,
        ..Choices::default()
    });
    all
}

fn sum(of: &[Annual; Drivetrain::COUNT], year: Year) -> f64 {
    of.iter().map(|of| of[year]).sum()
}

fn of_cars(outcome: &Outcome) -> impl Iterator<Item = &Flow> {
    outcome.flows.iter().filter(|flow| flow.sector == Sector::Vehicles)
}

/// Every series that cars fill.
fn series(outcome: &Outcome) -> Vec<&Annual> {
    let Cars {
        stock,
        new,
        imported,
        exported,
        scrapped,
        removed,
        km,
    } = &outcome.cars;
    let mut all: Vec<&Annual> = [stock, new, imported, exported, scrapped].into_iter().flatten().collect();
    all.extend([removed, km]);
    for flow in of_cars(outcome) {
        all.extend([&flow.stock, &flow.inflow, &flow.outflow]);
    }
    let (energy, ghg, sector) = (&outcome.energy, &outcome.ghg, Sector::Vehicles as usize);
    all.extend([&energy.car_fuel, &energy.car_biofuel, &energy.car_power]);
    all.extend([&ghg.using[sector], &ghg.using_power[sector], &ghg.construction[sector]]);
    all
}

fn bits(outcome: &Outcome) -> Vec<u64> {
    let traded = of_cars(outcome).map(|flow| &flow.traded);
    let all = series(outcome).into_iter().chain(traded);
    all.flat_map(|series| series.values().iter().map(|value| value.to_bits())).collect()
}

fn inflow(outcome: &Outcome, material: Material) -> f64 {
    let flow = outcome.flow(Sector::Vehicles, material).unwrap();
    flow.inflow.sum(Year::LEVERS, Year::LAST)
}

fn total(series: &Annual) -> f64 {
    series.sum(Year::LEVERS, Year::LAST)
}

/// Outcomes of a lever at 0, 1, 2, 3, 4 and 5.
fn levels(facts: &Facts, lever: Lever) -> Vec<Outcome> {
    (0..=5).map(|level| model::run(facts, &pulled(lever, 10 * level))).collect()
}

fn falls(of: &[Outcome], what: &str, value: impl Fn(&Outcome) -> f64) {
    for pair in of.windows(2) {
        let (before, after) = (value(&pair[0]), value(&pair[1]));
        assert!(after <= before * (1.0 + 1e-12), "{}, {what}: {after} after {before}", pair[0].place);
    }
    if value(&of[0]) > 0.0 {
        assert!(value(&of[4]) < value(&of[0]), "{}, {what} does not move", of[0].place);
    }
}

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
            // A share of electric cars counts where it is above that of the reference.
            row.steps.value = [if row.dial == Dial::ElectricCars { 0.0 } else { base }; 5];
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
        let (standing, mut outcome) = model::standing(&facts);
        for choices in matrix() {
            model::follow(&standing, &facts, &choices, &mut outcome);
            assert!(bits(&outcome) == bits(&model::run(&facts, &choices)), "{}", facts.place);
        }
    }
}

#[test]
fn every_car_and_every_kilogram_that_comes_in_stays_or_goes_out() {
    for facts in places() {
        for choices in matrix() {
            let outcome = model::run(&facts, &choices);
            let cars = &outcome.cars;
            for year in Year::at(1).to(Year::LAST) {
                let before = Year::at(year.index() - 1);
                for drivetrain in 0..Drivetrain::COUNT {
                    let came = cars.new[drivetrain][year] + cars.imported[drivetrain][year];
                    let went = cars.exported[drivetrain][year] + cars.scrapped[drivetrain][year];
                    let error = cars.stock[drivetrain][year] - cars.stock[drivetrain][before] - came + went;
                    assert!(
                        error.abs() <= 1e-10 * sum(&cars.stock, year),
                        "{} {year}: {error} cars",
                        facts.place
                    );
                }
                for flow in of_cars(&outcome) {
                    let change = flow.stock[year] - flow.stock[before];
                    let error = change - flow.inflow[year] + flow.outflow[year] - flow.traded[year];
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
                1.0 - 0.25 * cairn::choices::ramp(Year::LEVERS, Year::LAST, year)
            };
            let asked = facts.people.value[year] * facts.cars.per_person.value[year] * factor;
            let stands = sum(&outcome.cars.stock, year);
            assert!(
                (stands - asked).abs() <= 1e-9 * asked,
                "{} {year}: {stands}, not {asked}",
                facts.place
            );
        }
    }
}

#[test]
fn a_fleet_that_falls_faster_than_cars_wear_out_says_so_and_buys_none() {
    let facts = trading();
    let outcome = model::run(&facts, &Choices::default());
    let removed = &outcome.cars.removed;
    assert!(removed.sum(Year::of(2030), Year::of(2042)) > 0.0);
    assert_eq!(removed.sum(Year::FIRST, Year::of(2029)), 0.0);
    for year in Year::all().filter(|year| removed[*year] > 0.0) {
        assert_eq!(sum(&outcome.cars.new, year) + sum(&outcome.cars.imported, year), 0.0);
    }
}

#[test]
fn used_cars_come_in_as_in_the_reference_unless_fewer_are_missing() {
    for facts in places() {
        for choices in matrix() {
            let outcome = model::run(&facts, &choices);
            for year in Year::all() {
                let (came, known) = (sum(&outcome.cars.imported, year), facts.cars.imports.value[year]);
                assert!(came <= known * (1.0 + 1e-12), "{} {year}", facts.place);
                if sum(&outcome.cars.new, year) > 0.0 {
                    assert!((came - known).abs() <= 1e-12 * known, "{} {year}: {came}, not {known}", facts.place);
                }
            }
        }
    }
}

#[test]
fn car_sharing_leaves_the_distance_of_all_cars_as_it_is() {
    for facts in places() {
        let of = levels(&facts, Lever::CarSharing);
        for outcome in &of {
            for year in Year::all() {
                let (km, before) = (outcome.cars.km[year], of[0].cars.km[year]);
                assert!((km - before).abs() <= 1e-12 * before, "{} {year}", facts.place);
            }
        }
        falls(&of, "cars", |outcome| sum(&outcome.cars.stock, Year::LAST));
    }
}

#[test]
fn shared_rides_and_other_modes_lower_distance_energy_and_what_cars_take_and_hold() {
    for facts in places() {
        for lever in [Lever::RideSharing, Lever::Modes] {
            let of = levels(&facts, lever);
            for year in Stretch::AHEAD.years() {
                falls(&of, "km", |outcome| outcome.cars.km[year]);
            }
            falls(&of, "use", |outcome| total(&outcome.ghg.using[Sector::Vehicles as usize]));
            falls(&of, "steel held", |outcome| {
                outcome.flow(Sector::Vehicles, Material::AutomotiveSteel).unwrap().stock[Year::LAST]
            });
            // Fewer cars wear out later, so a single year may ask for more; the years together ask for less.
            for material in Sector::Vehicles.materials() {
                falls(&of, material.name(), |outcome| inflow(outcome, *material));
            }
        }
    }
}

#[test]
fn cars_that_last_longer_are_bought_and_scrapped_less_often() {
    for facts in places() {
        let of = levels(&facts, Lever::VehicleLife);
        falls(&of, "new cars", |outcome| outcome.cars.new.iter().map(total).sum());
        falls(&of, "scrapped cars", |outcome| outcome.cars.scrapped.iter().map(total).sum());
        falls(&of, "steel", |outcome| inflow(outcome, Material::AutomotiveSteel));
        // What is bought early is bought less, battery minerals with it. Over all years more of the
        // fleet stays combustion, so fuel may rise: an exception with a reason.
        falls(&of, "first years", |outcome| {
            outcome.cars.new.iter().map(|new| new.sum(Year::LEVERS, Year::of(2035))).sum()
        });
        for outcome in &of {
            for year in Year::all() {
                let (km, before) = (outcome.cars.km[year], of[0].cars.km[year]);
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
                falls(&of[..], material.name(), |outcome| {
                    outcome.flow(Sector::Vehicles, *material).unwrap().inflow[year]
                });
            }
            falls(&of, "fuel", |outcome| outcome.energy.car_fuel[year]);
            falls(&of, "power", |outcome| outcome.energy.car_power[year]);
        }
        assert!(of.iter().all(|outcome| outcome.cars == of[0].cars), "{}: as many cars", facts.place);
    }
}

#[test]
fn lighter_cars_take_less_mass_and_energy_but_more_wrought_aluminium() {
    for facts in places() {
        let of = levels(&facts, Lever::VehicleWeight);
        let less = Sector::Vehicles.materials().iter().filter(|material| {
            // Aluminium is what makes them lighter: wrought rises, cast stays. Exceptions with a reason.
            !matches!(material, Material::Aluminium | Material::CastAluminium)
        });
        for material in less {
            falls(&of, material.name(), |outcome| inflow(outcome, *material));
        }
        falls(&of, "mass", |outcome| {
            of_cars(outcome).map(|flow| flow.inflow.sum(Year::LEVERS, Year::LAST)).sum()
        });
        falls(&of, "fuel", |outcome| total(&outcome.energy.car_fuel));
        falls(&of, "power", |outcome| total(&outcome.energy.car_power));
        for pair in of.windows(2) {
            let wrought = |outcome| inflow(outcome, Material::Aluminium);
            let cast = |outcome| inflow(outcome, Material::CastAluminium);
            assert!(wrought(&pair[1]) >= wrought(&pair[0]), "{}", facts.place);
            assert!((cast(&pair[1]) - cast(&pair[0])).abs() <= 1e-12 * cast(&pair[0]), "{}", facts.place);
        }
        assert!(of.iter().all(|outcome| outcome.cars == of[0].cars), "{}: as many cars", facts.place);
    }
}

#[test]
fn more_electric_cars_burn_less_fuel_and_take_more_power() {
    for facts in places() {
        let of = levels(&facts, Lever::ElectricVehicles);
        for year in Stretch::AHEAD.years() {
            for pair in of.windows(2) {
                let (before, after) = (&pair[0].energy, &pair[1].energy);
                assert!(
                    after.car_fuel[year] <= before.car_fuel[year] * (1.0 + 1e-12),
                    "{} {year}",
                    facts.place
                );
                assert!(
                    after.car_power[year] >= before.car_power[year] * (1.0 - 1e-12),
                    "{} {year}",
                    facts.place
                );
            }
        }
        let combustion = |outcome: &Outcome| total(&outcome.cars.new[Drivetrain::Combustion.index()]);
        falls(&of, "combustion cars", combustion);
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

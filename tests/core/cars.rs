//! Cars: the model walks fleets as they are recomputed here from the facts alone; levels and masses follow the tables;
//! trade loses no car. World totals are compared with published figures in `published.csv` (R10, R11, R15).
//!
//! This calculation is separate from the one that made the facts. It uses the lifetimes of the model and the facts of
//! the pack.

use crate::support::real::place;
use crate::support::real::world;
use cairn_core::choices::Choices;
use cairn_core::facts::cars::{CarLife, CarsEverywhere};
use cairn_core::facts::{Facts, World};
use cairn_core::kind::{Basis, CarMaterial, Drivetrain, Storyline};
use cairn_core::model::Account;
use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use cairn_core::year::{Annual, Year};

fn everywhere(world: &World) -> &CarsEverywhere {
    &world.places[0].cars.everywhere
}

fn cars(facts: &Facts, year: Year) -> f64 {
    facts.people.value[year] * facts.cars.per_person.value[year]
}

/// New and exported cars of a fleet followed to the end of 2060.
struct Walked {
    new: Annual,
    exports: Annual,
}

fn walked(facts: &Facts) -> Walked {
    let cars = &facts.cars;
    let life = match cars.life.value {
        CarLife::Normal { mean, deviation } => Lifetime::Normal { mean, deviation },
        CarLife::Weibull { shape, scale } => Lifetime::Weibull { shape, scale },
    };
    let survival = Survival::of(&vec![life; Year::COUNT], AgeOffset::END_OF_YEAR, Diagonal::One);
    let used = &cars.everywhere.used.ages.value;
    let (mut bought, mut taken_in): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    let mut walked = Walked {
        new: Annual::zero(),
        exports: Annual::zero(),
    };
    let mut stay = Vec::new();
    for year in Year::all() {
        survival.stay(year.index(), &mut stay);
        let before: Vec<f64> = bought.iter().zip(&taken_in).map(|(a, b)| a + b).collect();
        for fleet in [&mut bought, &mut taken_in] {
            for (stands, stay) in fleet.iter_mut().zip(&stay) {
                *stands *= stay;
            }
        }
        let natural: f64 = bought.iter().chain(&taken_in).sum();
        let target = self::cars(facts, year);
        if target < natural {
            for stands in bought.iter_mut().chain(&mut taken_in) {
                *stands *= target / natural;
            }
        }
        let share = cars.exported.value * cars.everywhere.export_ramp.value.at(year);
        for age in 8..=20 {
            if let Some(cohort) = year.index().checked_sub(age) {
                walked.exports[year] += share * (before[cohort] - bought[cohort] - taken_in[cohort]);
            }
        }
        let imports = cars.imports.value[year];
        walked.new[year] = (target - natural).max(0.0) - imports;
        bought.push(walked.new[year]);
        taken_in.push(0.0);
        for cohort in Year::FIRST.to(year) {
            taken_in[cohort.index()] += imports * used.share(year, cohort);
        }
    }
    walked
}

fn assert_close(found: f64, wanted: f64, off: f64, what: &str) {
    assert!((found - wanted).abs() <= off, "{what}: {found}, not {wanted}");
}

#[test]
fn the_model_walks_fleets_as_they_are_walked_here() {
    for facts in &world().places {
        let fleet = walked(facts);
        let outcome = cairn_core::model::run(facts, &Choices::default());
        let sum = |account, year: Year| -> f64 { outcome.rows(account).map(|of| of[year]).sum() };
        for year in Year::all() {
            let stands = cars(facts, year);
            let same = |found: f64, wanted: f64, what: &str| {
                assert_close(found, wanted, 1e-9 * stands, &format!("{} {year}, {what}", facts.place))
            };
            same(sum(Account::CarsInUse, year), stands, "cars");
            // Imports are rounded to a grid, so they may slightly exceed the missing cars; the model never buys a
            // negative number.
            let new = fleet.new[year].max(0.0);
            assert_close(
                sum(Account::CarsNew, year),
                new,
                1e-9 * stands,
                &format!("{} {year}, new cars", facts.place),
            );
            let imports = facts.cars.imports.value[year] + fleet.new[year].min(0.0);
            same(sum(Account::CarsImported, year), imports, "imports");
            same(sum(Account::CarsExported, year), fleet.exports[year], "exports");
        }
    }
}

/// Cars per 1,000 people in 2020: rows of `car_count.csv`. For Laos, which has none, the row of `car_ownership.csv` (18) times `car.since_2015` of `premises.csv` (1.1).
#[test]
fn cars_a_person_are_as_the_tables_say() {
    for (id, cars, basis) in [
        ("USA", 780.0, Basis::Assumed),
        ("CAN", 650.0, Basis::Assumed),
        ("CHN", 170.0, Basis::Assumed),
        ("DEU", 570.0, Basis::National),
        ("IND", 28.0, Basis::Assumed),
        ("HND", 75.0, Basis::Assumed),
        ("LAO", 19.8, Basis::Assumed),
        ("SSD", 5.0, Basis::Assumed),
    ] {
        let facts = place(id);
        assert_close(1e3 * facts.cars.level.value, cars, 0.05, id);
        assert_eq!(facts.cars.level.basis, basis, "{id}: counted, recalled, or carried on from 2015");
    }
}

/// Bounds: `car.life_shortest` and `car.life_longest` of `premises.csv`.
#[test]
fn no_life_is_stretched_beyond_its_bounds() {
    for facts in &world().places {
        let stretch = facts.cars.stretch.value;
        assert!((0.6 - 1e-6..=1.8 + 1e-6).contains(&stretch), "{}: {stretch}", facts.place);
    }
}

#[test]
fn used_cars_leave_rich_countries_as_many_as_counted() {
    let out = |ids: &[&str]| -> f64 {
        let each = ids
            .iter()
            .map(|id| walked(place(id)).exports.sum(Year::of(2018), Year::of(2022)) / 5.0);
        each.sum::<f64>() / 1e6
    };
    for (ids, million) in [(["JPN"], 1.296), (["USA"], 0.864), (["KOR"], 0.048)] {
        assert_close(out(&ids), million, 0.01, ids[0]);
    }
    assert_eq!(out(&["CHE", "NGA"]), 0.0);
}

/// Decision T4: in the counted years importers buy 1.29 times what the four exporters sell; the rest comes from sellers
/// that nobody counts. Later nothing beyond that multiple is bought.
#[test]
fn used_cars_bought_are_those_sold_and_those_of_sellers_nobody_counts() {
    let world = world();
    let fleets: Vec<Walked> = world.places.iter().map(walked).collect();
    let sold = |year: Year| -> f64 { fleets.iter().map(|fleet| fleet.exports[year]).sum() };
    let bought = |year: Year| -> f64 { world.places.iter().map(|facts| facts.cars.imports.value[year]).sum() };
    let counted = || Year::of(2018).to(Year::of(2022));
    let million = counted().map(sold).sum::<f64>() / 5e6;
    assert_close(million, 4.8, 0.01, "million used cars a year");
    let beyond = counted().map(bought).sum::<f64>() / counted().map(sold).sum::<f64>();
    assert_close(beyond, 1.29, 0.05, "bought for each one sold");
    for year in Year::of(2023).to(Year::LAST) {
        let most = beyond * sold(year);
        assert!(bought(year) <= most * (1.0 + 1e-3), "{year}: {} of {most}", bought(year));
    }
}

#[test]
fn those_who_sell_or_ban_used_cars_buy_none_and_nobody_buys_more_than_it_lacks() {
    let world = world();
    for id in ["DEU", "JPN", "USA", "KOR", "CHN", "IND", "BRA", "ZAF", "EGY", "TUR", "CAN"] {
        let imports = &place(id).cars.imports.value;
        assert_eq!(imports.sum(Year::FIRST, Year::LAST), 0.0, "{id}");
    }
    for facts in &world.places {
        let fleet = walked(facts);
        let least = fleet.new.values().iter().copied().fold(f64::INFINITY, f64::min);
        assert!(least >= -1e-3 * cars(facts, Year::BASE), "{}: {least} new cars", facts.place);
    }
}

#[test]
fn a_growing_share_of_new_cars_is_plugged_in() {
    // Published: 0.19, 0.41, 0.54, 0.74. Here China and Europe have a larger part of the new cars, as counts of cars
    // say.
    let world = world();
    let fleets: Vec<Walked> = world.places.iter().map(walked).collect();
    for (year, share) in [(2024, 0.211), (2030, 0.431), (2035, 0.559), (2050, 0.746)] {
        let year = Year::of(year);
        let (mut electric, mut new) = (0.0, 0.0);
        for (facts, fleet) in world.places.iter().zip(&fleets) {
            electric += fleet.new[year] * facts.cars.electric.value.at(year);
            new += fleet.new[year];
        }
        assert_close(electric / new, share, 0.006, &format!("electric share in {year}"));
    }
}

#[test]
fn a_car_weighs_what_its_table_says_and_changes_straight_from_2010_to_2020() {
    let world = world();
    let common = everywhere(world);
    let mass = |drivetrain, cohort| -> f64 {
        let kg = |material| common.kg(drivetrain, Year::of(cohort), material);
        CarMaterial::ALL.into_iter().map(kg).sum()
    };
    assert_close(mass(Drivetrain::Combustion, 1990), 1376.5, 0.1, "old combustion car, kg");
    assert_close(mass(Drivetrain::Combustion, 2060), 1434.6, 0.1, "combustion car, kg");
    assert_close(mass(Drivetrain::Combustion, 2015), (1376.5 + 1434.6) / 2.0, 0.1, "half way, kg");
    assert_close(mass(Drivetrain::Battery, 2030), 1725.9, 0.1, "battery car, kg");
    assert_close(mass(Drivetrain::PlugIn, 2030), 1651.0, 0.1, "plug-in car, kg");
    let aluminium = common.kg(Drivetrain::Combustion, Year::of(2000), CarMaterial::WroughtAluminium);
    assert_close(aluminium, 0.3 * 97.5, 1e-9, "wrought aluminium, kg");
    assert_close(
        common.kg(Drivetrain::Battery, Year::BASE, CarMaterial::BatteryMinerals),
        76.96,
        0.01,
        "minerals, kg",
    );
    assert_close(place("IND").cars.size.value, 1.0, 1e-9, "size in India");
    assert_close(place("USA").cars.size.value, 1.1616, 1e-4, "size in the United States");
}

#[test]
fn no_country_owns_ever_fewer_cars_on_its_way_to_2020_nor_jumps_where_the_region_takes_hold() {
    let world = world();
    for facts in &world.places {
        let cars = &facts.cars.per_person.value;
        assert_eq!(cars[Year::of(1929)], 0.0);
        for year in Year::of(1931).to(Year::BASE) {
            let before = cars[Year::at(year.index() - 1)];
            assert!(cars[year] >= before * (1.0 - 1e-5), "{} {year}", facts.place);
        }
        for year in Year::of(2021).to(Year::LAST) {
            let pace = cars[year] / cars[Year::at(year.index() - 1)];
            // Guyana found oil: its income, smoothed over eleven years, is five times that of 2015.
            let most = if facts.place.as_str() == "GUY" { 1.45 } else { 1.15 };
            assert!((0.97..most).contains(&pace), "{} {year}: × {pace}", facts.place);
        }
        assert_close(cars[Year::BASE] / facts.cars.level.value, 1.0, 1e-5, facts.place.as_str());
    }
}

#[test]
fn other_storylines_part_from_the_middle_one_after_2026_only_and_no_faster_than_their_incomes() {
    // On such a curve cars grow at most a/e ≈ 2.2 times as fast as income, and 2.7 times where it is steepest.
    const STEEPEST: f64 = 2.7;
    let world = world();
    for facts in &world.places {
        // The documents' world has the incomes of the middle storyline: there cars do not follow them alone.
        for departure in facts.departures.iter().filter(|departure| departure.storyline != Storyline::Out) {
            for year in Year::all() {
                let ratio = departure.cars[year];
                if year <= Year::RECONSTRUCTED {
                    assert_eq!(ratio, 1.0, "{} {year}", facts.place);
                }
                let ahead = Year::at(year.index() + 5);
                let (now, then) = (libm::log(departure.income[year]), libm::log(departure.income[ahead]));
                let most = STEEPEST * now.abs().max(then.abs()) + 0.02;
                assert!(libm::log(ratio).abs() <= most, "{} {year}: × {ratio}", facts.place);
            }
        }
    }
}

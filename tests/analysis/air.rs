//! Exhaust: places recomputed by hand, and the effects of levers. World totals are compared with inventories in
//! `published.csv` (T08 to T14).
//!
//! The hand calculation reads the evidence tables itself. From the model it takes only the vehicle stock, the
//! kilometres and the fuel; not the emission classes, not the emissions.

use crate::real::world;
use crate::support::choices::top;
use crate::support::real::place;
use crate::support::real::reference;
use crate::variables::at;
use std::collections::BTreeMap;
use std::path::Path;

use cairn_analysis::findings::variable;
use cairn_core::choices::{Choices, Level, ramp};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Pollutant, Traffic, Vehicle};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::place::Wider;
use cairn_core::stock::survival::Lifetime;
use cairn_core::year::{Stretch, Year};

/// Rows of an evidence table: the key is the first `keys` columns, the value all cells.
pub(crate) fn table(name: &str, keys: usize) -> BTreeMap<String, Vec<String>> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("static/evidence")
        .join(name);
    let mut lines = csv::Reader::from_path(path).unwrap();
    let cells = lines
        .records()
        .map(|line| line.unwrap().iter().map(str::to_owned).collect::<Vec<String>>());
    cells.map(|cells| (cells[..keys].join(" "), cells)).collect()
}

/// Table values for one place, read independently of the model.
struct AirFactors {
    factors: BTreeMap<String, Vec<String>>,
    fuel: BTreeMap<String, Vec<String>>,
    premises: BTreeMap<String, Vec<String>>,
    classes: BTreeMap<String, Vec<String>>,
    sulphur: [f64; 2],
    broken: f64,
    place: String,
    region: &'static str,
}

impl AirFactors {
    fn of(place: &'static str, region: &'static str, broken: &str) -> AirFactors {
        let premises = table("premises.csv", 1);
        let sulphur = &table("diesel_sulphur.csv", 1)[place];
        AirFactors {
            factors: table("exhaust_factor.csv", 3),
            fuel: table("exhaust_fuel.csv", 2),
            broken: premises[broken][1].parse().unwrap(),
            premises,
            classes: table("exhaust_class.csv", 3),
            sulphur: [1, 2].map(|cell: usize| sulphur[cell].parse().unwrap()),
            place: place.to_owned(),
            region,
        }
    }

    fn premise(&self, name: &str) -> f64 {
        self.premises[name][1].parse().unwrap()
    }

    fn factor(&self, engine: &str, class: usize, pollutant: &str) -> f64 {
        self.factors[&format!("{engine} {class} {pollutant}")][3].parse().unwrap()
    }

    fn ppm(&self, class: usize, of: &str) -> f64 {
        self.fuel[&format!("{class} {of}")][2].parse().unwrap()
    }

    /// The emission class of vehicles made in a year.
    fn class(&self, duty: &str, year: usize) -> usize {
        let keys = [
            format!("place {} {duty}", self.place),
            format!("message_r12 {} {duty}", self.region),
            format!("world WLD {duty}"),
        ];
        let row = keys.iter().find_map(|key| self.classes.get(key)).unwrap();
        let meets = |class: &usize| row[2 + class].parse::<usize>().is_ok_and(|first| first <= year);
        (1..=6).filter(meets).max().unwrap_or(0)
    }

    /// Emissions in g/km of a vehicle of a class, from its energy use and the sulphur content of the fuel.
    fn grams(&self, engines: [&str; 2], diesel: f64, class: usize, broken: f64, energy: f64, [ppm, counts]: [f64; 2]) -> [f64; 3] {
        let keeps = (0..=6).filter(|class| ppm <= self.ppm(*class, "holds")).max().unwrap();
        let effective_class = class.min(keeps);
        let worst = self.premise("air.broken_class") as usize;
        let mut grams = [0.0; 3];
        for (at, pollutant) in ["nox", "pm25", "bc"].into_iter().enumerate() {
            let of_diesel = match pollutant {
                "nox" if class == 6 && keeps < 6 => 5,
                "nox" => class,
                _ => effective_class,
            };
            let times = if pollutant == "nox" {
                1.0
            } else {
                self.premise("air.broken_particles")
            };
            for (engine, share, class) in [(engines[0], 1.0 - diesel, class), (engines[1], diesel, of_diesel)] {
                let own = self.factor(engine, class, pollutant);
                let failed = own.max(times * self.factor(engine, worst, pollutant));
                grams[at] += share * ((1.0 - broken) * own + broken * failed);
            }
        }
        let beyond = (counts - self.ppm(class, "matched")).max(0.0) * 1e-6;
        let sulphate =
            energy / self.premise("air.diesel_heat") * beyond * self.premise("air.sulphate_part") * self.premise("air.sulphate_mass");
        grams[1] += diesel * sulphate * 1e3;
        grams
    }
}

/// The cohorts in use in a year, from a stock series and a lifetime.
fn cohorts(life: Lifetime, stands: impl Fn(Year) -> f64, until: Year) -> Vec<(usize, f64)> {
    let stays = life.stays(Year::COUNT - 1);
    let mut all: Vec<(usize, f64)> = Vec::new();
    for year in Year::FIRST.to(until) {
        for (cohort, left) in &mut all {
            *left *= stays[stays.len() - (year.index() - *cohort)];
        }
        let surviving_stock: f64 = all.iter().map(|(_, left)| left).sum();
        let target = stands(year);
        if surviving_stock > target {
            all.iter_mut().for_each(|(_, left)| *left *= target / surviving_stock);
        }
        all.push((year.index(), (target - surviving_stock).max(0.0)));
    }
    all
}

fn same(what: &str, ours: f64, by_hand: f64) {
    assert!(
        (ours - by_hand).abs() <= 1e-9 * by_hand.abs().max(1e-6),
        "{what}: {ours}, by hand {by_hand}"
    );
}

/// Vehicles other than cars, in a place that imports used ones; with and without clean fuel and its standard.
#[test]
fn lorries_buses_vans_and_two_wheelers_of_kenya_are_as_by_hand() {
    let facts = place("KEN");
    let hand = AirFactors::of("KEN", "AFR", "air.broken_other");
    for (choices, cleaned) in [(Choices::default(), false), (top(&[Lever::CleanFuel]), true)] {
        let outcome = model::run(facts, &choices);
        for year in [2015, 2028, 2050].map(Year::of) {
            for (kind, vehicle) in Vehicle::ALL.into_iter().enumerate() {
                let fleet = &facts.vehicles.fleets[kind];
                let driven = vehicle.driven().iter().map(|of| outcome.row(Account::VehiclesInUse.of(of.index())));
                let driven: Vec<_> = driven.collect();
                let stands = |year: Year| driven.iter().map(|row| row[year]).sum::<f64>();
                let all = cohorts(fleet.life.value.into(), stands, year);
                let km = outcome.row(Account::VehicleKm.of(kind))[year] / stands(year);
                let used = fleet.used.value;
                let heavy = vehicle.hauls() || vehicle == Vehicle::Bus;
                let (duty, engines) = (
                    if heavy { "heavy" } else { "light" },
                    match vehicle {
                        Vehicle::Van => ["van_petrol", "van_diesel"],
                        other => [other.id(); 2],
                    },
                );
                let retired_share = |year: usize| {
                    if cleaned {
                        ramp(Year::LEVERS, Year::of(2030), Year::of(year as u16))
                    } else {
                        0.0
                    }
                };
                let now = retired_share(usize::from(year.number()));
                let fuel = hand.sulphur.map(|ppm| ppm + now * (ppm.min(10.0) - ppm));
                let broken = (1.0 - used.share) * hand.broken + used.share * hand.premise("air.broken_used");
                let fuel_of = |cohort: usize| fleet.fuel_of(&facts.vehicles.everywhere, Year::at(cohort));
                // Vehicles that burn fuel, and their fuel use, by class.
                let (mut by_class, mut burning, mut burnt) = ([0.0; 7], 0.0, 0.0);
                for (cohort, left) in all {
                    let made = cohort.saturating_sub(used.age.round() as usize);
                    let own = left * (1.0 - used.share) * (1.0 - fleet.electric.value.at(Year::at(cohort)));
                    let number = usize::from(Year::at(cohort).number());
                    let class = hand.class(duty, number);
                    by_class[class] += own * (1.0 - retired_share(number));
                    by_class[if cleaned { 6 } else { class }] += own * retired_share(number);
                    by_class[hand.class(&format!("used_{duty}"), usize::from(Year::at(made).number()))] += left * used.share;
                    burning += own + left * used.share;
                    burnt += own * fuel_of(cohort) + left * used.share * fuel_of(made);
                }
                let mut by_hand = [0.0; 3];
                for (class, vehicles) in by_class.into_iter().enumerate() {
                    let grams = hand.grams(engines, fleet.diesel.value, class, broken, burnt / burning, fuel);
                    by_hand
                        .iter_mut()
                        .zip(grams)
                        .for_each(|(sum, grams)| *sum += vehicles * km * grams / 1e3);
                }
                for (pollutant, by_hand) in Pollutant::ALL.into_iter().zip(by_hand) {
                    let row = Account::of_exhaust(pollutant).of(Traffic::Of(vehicle).index());
                    same(
                        &format!("{year} {} {}", vehicle.id(), pollutant.id()),
                        outcome.row(row)[year],
                        by_hand,
                    );
                }
            }
        }
    }
}

/// Cars, in a place that imports no used ones.
#[test]
fn cars_of_germany_are_as_by_hand() {
    let facts = place("DEU");
    let hand = AirFactors::of("DEU", "WEU", "air.broken_high");
    let outcome = model::run(facts, &Choices::default());
    let common = &facts.cars.everywhere;
    let diesel: f64 = table("exhaust_diesel.csv", 2)["message_r12 WEU"][2].parse().unwrap();
    for year in [2015, 2050].map(Year::of) {
        let rows: Vec<_> = outcome.rows(Account::CarsInUse).collect();
        let stands = |year: Year| rows.iter().map(|row| row[year]).sum::<f64>();
        let km = outcome.line(Account::CarKm)[year] / stands(year);
        let mut by_hand = [0.0; 3];
        for (cohort, left) in cohorts(facts.cars.life.value.into(), stands, year) {
            let [combustion, plug_in, _] = common.shares(facts.cars.electric.value.at(Year::at(cohort)), Year::at(cohort));
            let on_fuel = left * (combustion + (1.0 - common.plug_in_electric.value) * plug_in);
            let class = hand.class("light", usize::from(Year::at(cohort).number()));
            let grams = hand.grams(
                ["car_petrol", "car_diesel"],
                diesel,
                class,
                hand.broken,
                hand.premise("air.car_energy"),
                hand.sulphur,
            );
            by_hand
                .iter_mut()
                .zip(grams)
                .for_each(|(sum, grams)| *sum += on_fuel * km * grams / 1e3);
        }
        for (pollutant, by_hand) in Pollutant::ALL.into_iter().zip(by_hand) {
            let row = Account::of_exhaust(pollutant).of(Traffic::Cars.index());
            same(&format!("{year} {}", pollutant.id()), outcome.row(row)[year], by_hand);
        }
    }
}

/// The sum of all members of a group, under choices.
fn summed(choices: &Choices, whole: Wider) -> Outcome {
    let mut all = world().members(whole).map(|facts| model::run(facts, choices));
    let mut sum = all.next().unwrap();
    for outcome in all {
        sum.add(&outcome, Stretch::HISTORY);
        sum.add(&outcome, Stretch::AHEAD);
    }
    sum
}

/// Change of a pollutant in 2050 against another outcome, percent.
fn less(pulled: &Outcome, before: &Outcome, name: &str) -> f64 {
    100.0 * (at(pulled, name, 2050) / at(before, name, 2050) - 1.0)
}

/// Nitrogen oxides and particles of the world, and particles of Africa. Fuller loads take a quarter of the kilometres
/// of lorries away (`truck_distance` of `levers.csv`), so they take less than a quarter of the exhaust.
#[test]
fn levers_lower_exhaust_and_a_higher_level_of_clean_fuel_lowers_it_more() {
    let of = |lever, tenths| Choices::default().with(lever, Level::from_tenths(tenths).unwrap());
    let africa = summed(&Choices::default(), Wider::Africa);
    let changes = |choices: &Choices| {
        let (pulled, there) = (summed(choices, Wider::World), summed(choices, Wider::Africa));
        [
            less(&pulled, reference(), "Air|NOx"),
            less(&pulled, reference(), "Air|PM2.5"),
            less(&there, &africa, "Air|PM2.5"),
        ]
    };
    let half = changes(&of(Lever::CleanFuel, 20));
    let full = changes(&of(Lever::CleanFuel, 40));
    for (half, full) in half.into_iter().zip(full) {
        assert!(
            -100.0 < full && full < half && half < 0.0,
            "clean fuel: {half:.1} %, then {full:.1} %"
        );
    }
    for change in changes(&of(Lever::ElectricTrucks, 40)) {
        assert!((-100.0..0.0).contains(&change), "electric trucks: {change:.1} %");
    }
    for change in changes(&of(Lever::FullerLoads, 40)) {
        assert!((-25.0..0.0).contains(&change), "fuller loads: {change:.1} %");
    }
}

#[test]
fn clean_fuel_and_the_standard_move_no_other_bit() {
    for facts in &world().places {
        let before = model::run(facts, &Choices::default());
        let after = model::run(facts, &top(&[Lever::CleanFuel]));
        for name in variable::names().iter().filter(|name| !name.starts_with("Air|")) {
            let [one, two] = [&before, &after].map(|outcome| variable::find(outcome, name).unwrap().values);
            assert!(one == two, "{}: {name}", facts.place);
        }
    }
}

#[test]
fn exhaust_is_the_sum_of_its_vehicles_and_soot_a_part_of_its_particles() {
    for facts in &world().places {
        let outcome = model::run(facts, &Choices::default());
        for year in Year::results() {
            let of = |pollutant, traffic: Traffic| outcome.row(Account::of_exhaust(pollutant).of(traffic.index()))[year];
            for traffic in Traffic::ALL {
                let [nox, particles, soot] = Pollutant::ALL.map(|pollutant| of(pollutant, traffic));
                assert!(
                    nox >= 0.0 && (0.0..=particles).contains(&soot),
                    "{} {year} {traffic:?}",
                    facts.place
                );
            }
        }
        let sum: f64 = Traffic::ALL
            .iter()
            .map(|traffic| at(&outcome, &format!("Air|NOx|{}", traffic.name()), 2050))
            .sum();
        same("nitrogen oxides by vehicle", at(&outcome, "Air|NOx", 2050), sum);
    }
}

#[test]
fn on_dirty_fuel_a_standard_alone_spares_no_particles() {
    let facts = place("BFA");
    let particles = |change: &dyn Fn(&mut Facts)| {
        let mut facts = facts.clone();
        change(&mut facts);
        at(&model::run(&facts, &top(&[Lever::CleanFuel])), "Air|PM2.5|Heavy trucks", 2050)
    };
    let dial = |facts: &mut Facts, id: &str| {
        let row = facts.dials.iter_mut().find(|row| row.dial.id() == id).unwrap();
        row.steps.value = [row.steps.value[0]; 5];
    };
    let both = particles(&|_| {});
    let fuel = particles(&|facts| dial(facts, "least_class"));
    let standard = particles(&|facts| dial(facts, "most_sulphur"));
    let none = particles(&|facts| ["least_class", "most_sulphur"].iter().for_each(|id| dial(facts, id)));
    assert!(
        both < fuel && fuel < none,
        "clean fuel spares {}, the standard on it {}",
        none - fuel,
        fuel - both
    );
    assert!(
        none - standard < 0.02 * none,
        "the standard alone spares {} of {none}: no filter lasts on such fuel",
        none - standard
    );
}

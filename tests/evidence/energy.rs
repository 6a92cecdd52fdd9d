//! Energy of buildings and power: tabled values are reproduced, and so is the trial that set the rules, within 2 %.
//! Energy of buildings is checked against the generation and the reports of a place. Published figures are met or
//! missed as noted.

use crate::real;
use std::path::Path;

use cairn_analysis::findings::variable;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Carrier, Lever};
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::{Stretch, Year};
use cairn_evidence::Tables;

const BASE: Year = Year::BASE;

fn tables() -> Tables {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence");
    Tables::from_folder(&folder).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Rows of a table by place, as numbers by column; an empty cell is `None`.
fn rows(tables: &Tables, file: &str, columns: &[&str]) -> Vec<(PlaceId, Vec<Option<f64>>)> {
    let mut reader = csv::Reader::from_reader(tables.text(file).as_bytes());
    let heading = reader.headers().unwrap().clone();
    let at = |name: &str| heading.iter().position(|column| column == name).unwrap();
    let cells = |record: &csv::StringRecord| columns.iter().map(|name| record[at(name)].parse().ok()).collect();
    reader
        .records()
        .map(|record| record.unwrap())
        .map(|record| (PlaceId::parse(&record[0]).unwrap(), cells(&record)))
        .collect()
}

fn alone(lever: Lever) -> Choices {
    Choices::default().with(lever, Level::TOP)
}

/// The outcome of the world.
fn whole(places: &[Facts], choices: &Choices) -> Outcome {
    let mut sum = Outcome::empty(Wider::World.id().unwrap());
    for facts in places {
        let outcome = model::run(facts, choices);
        sum.add(&outcome, Stretch::HISTORY);
        sum.add(&outcome, Stretch::AHEAD);
    }
    sum
}

fn read(outcome: &Outcome, name: &str, year: u16) -> f64 {
    let series = variable::find(outcome, name).unwrap_or_else(|| panic!("{name}"));
    series.values[Year::of(year)]
}

fn near(what: &str, found: f64, wanted: f64, far: f64) {
    assert!((found - wanted).abs() <= far, "{what}: {found} instead of {wanted}");
}

/// Trial values that now differ by more than the tolerance, with today's values.
///
/// The trial used floors from before homes were tied to counts and other buildings to income. Its buildings also had
/// other contents, from before blocks and fittings. Other buildings have 5 % less floor in 2030 now, 11 % in 2050, 12
/// % in 2060. In 2050, Korea has 43 % less, South Africa 32 % less and 37 % less floor of homes. Saudi Arabia has 45
/// % more homes. Energy a square metre is that of the trial (below).
const MOVED: [(&str, f64); 26] = [
    ("GHG|Use|Buildings 2030", 11.549),
    ("GHG|Use|Buildings 2050", 11.050),
    ("GHG|Use|Buildings 2060", 10.433),
    ("rf", -2.628),
    ("hp", -11.394),
    ("kc", -4.415),
    ("CHN hp", -14.718),
    ("CHN gr", -42.419),
    ("IND nb", -7.163),
    ("IND hp", -3.128),
    ("NGA rf", -0.102),
    ("NGA nb", -1.533),
    ("NGA kc", -25.312),
    ("IDN nb", -0.839),
    ("IDN gr", -63.479),
    ("IDN kc", -0.928),
    ("KOR rf", -4.770),
    ("KOR nb", -9.008),
    ("KOR hp", -23.735),
    ("KOR gr", -31.696),
    ("POL rf", -9.933),
    ("POL nb", -5.756),
    ("ZAF nb", -7.551),
    ("ZAF gr", -51.264),
    ("ZAF kc", -0.337),
    ("SAU rf", -1.461),
];

/// Asserts a figure of the trial, or its value on the floors of today.
fn as_in_the_trial(what: &str, found: f64, wanted: f64, far: f64) {
    match MOVED.iter().find(|(moved, _)| *moved == what) {
        Some((_, now)) => {
            assert!((found - wanted).abs() > far, "{what}: {found} is as in the trial again");
            near(what, found, *now, now.abs() * 0.005);
        }
        None => near(what, found, wanted, far),
    }
}

#[test]
fn what_is_tabled_of_a_place_is_what_its_buildings_take_in_2020() {
    let tables = tables();
    let world = real::world();
    let of = |file, columns: &[&str]| rows(&tables, file, columns);
    let power = of("energy_power.csv", &["homes_twh", "other_twh"]);
    let fuel = of("energy_fuel.csv", &["homes_twh", "other_twh"]);
    let heat = of(
        "energy_heat.csv",
        &[
            "district_homes_twh",
            "district_other_twh",
            "stove_wood_twh",
            "fire_wood_twh",
            "other_wood_twh",
        ],
    );
    for facts in &world.places {
        let outcome = model::standing(facts).1;
        let row = |rows: &[(PlaceId, Vec<Option<f64>>)]| -> Vec<f64> {
            let (_, cells) = rows.iter().find(|(place, _)| *place == facts.place).unwrap();
            cells.iter().map(|cell| cell.unwrap()).collect()
        };
        let (power, fuel, heat) = (row(&power), row(&fuel), row(&heat));
        let taken = |carrier: &str, sector: &str| read(&outcome, &format!("Energy|{carrier}@{sector}"), 2020) / 3.6;
        let fuels = |sector| {
            ["Coal", "Heating oil", "Natural gas"]
                .map(|carrier| taken(carrier, sector))
                .iter()
                .sum::<f64>()
        };
        for (sector, at, wood) in [("Homes", 0, heat[2] + heat[3]), ("Other buildings", 1, heat[4])] {
            for (found, wanted) in [
                (taken("Electricity", sector), power[at]),
                (fuels(sector), fuel[at]),
                (taken("District heat", sector), heat[at]),
                (taken("Wood", sector), wood),
            ] {
                near(&format!("{} {sector}", facts.place), found, wanted, wanted * 1e-6);
            }
        }
    }
}

#[test]
fn the_reference_of_the_world_is_that_of_the_trial() {
    let sum = whole(&real::world().places, &Choices::default());
    for (name, factor, wanted) in [
        ("Energy@Homes", 1e-3, [85.9, 88.8, 93.0, 93.4]),
        ("Energy|Wood@Homes", 1e-3, [26.1, 24.2, 20.2, 17.8]),
        ("GHG|Use|Buildings", 1e-3, [11.28, 11.82, 11.69, 11.17]),
        ("Indicator|People without clean cooking", 1.0, [2344.0, 2062.0, 1590.0, 1353.0]),
    ] {
        for (year, wanted) in [2020, 2030, 2050, 2060].into_iter().zip(wanted) {
            as_in_the_trial(&format!("{name} {year}"), read(&sum, name, year) * factor, wanted, wanted * 0.02);
        }
    }
    // EJ, and the floor in the trial, 1,000 million m².
    for (year, exajoules, floor) in [(2020, 36.1, 59.0), (2030, 43.5, 78.5), (2050, 53.4, 110.9), (2060, 57.2, 125.7)] {
        let wanted = exajoules / floor;
        let found = read(&sum, "Energy@Other buildings", year) / read(&sum, "Stock|Product@Other buildings", year);
        near(&format!("other buildings, GJ a square metre {year}"), found, wanted, wanted * 0.02);
    }
    // A third of the final energy of buildings is electricity; its growth to 2050 lies between those of two
    // baselines.
    let power = ["Homes", "Other buildings"].map(|of| read(&sum, &format!("Energy|Electricity@{of}"), 2020));
    let share = power.iter().sum::<f64>() / read(&sum, "Energy@Buildings", 2020);
    assert!((0.3..=0.37).contains(&share), "{share}");
    let parts = ["GHG|Use|Cooking", "GHG|Use|Buildings"].map(|name| read(&sum, name, 2020));
    assert!(parts[0] < parts[1] * 0.2, "cooking is a part of use: {parts:?}");
}

#[test]
fn countries_of_2020_are_those_of_the_trial() {
    let world = real::world();
    for (id, homes, other) in [("ESP", 672.0, 452.0), ("POL", 841.0, 353.0), ("KOR", 869.0, 1012.0)] {
        let outcome = model::standing(world.place(PlaceId::parse(id).unwrap()).unwrap()).1;
        near(id, read(&outcome, "Energy@Homes", 2020), homes, homes * 0.02);
        near(id, read(&outcome, "Energy@Other buildings", 2020), other, other * 0.02);
    }
    for (id, low, high) in [("ESP", 1012.0, 1236.0), ("DEU", 3218.0, 3934.0), ("FRA", 2300.0, 2812.0)] {
        let outcome = model::standing(world.place(PlaceId::parse(id).unwrap()).unwrap()).1;
        let found = read(&outcome, "Energy@Buildings", 2020);
        assert!((low..=high).contains(&found), "{id}: {found}");
    }
}

#[test]
fn spain_is_no_longer_heated_by_a_calculated_need() {
    let world = real::world();
    let spain = model::run(world.place(PlaceId::parse("ESP").unwrap()).unwrap(), &Choices::default());
    near("ESP 2050", read(&spain, "GHG@Buildings", 2050), 65.0, 65.0 * 0.02);
}

/// Change of all gases of buildings in 2050 with a lever alone at 4, %.
fn moved(facts: &Facts, lever: Lever) -> f64 {
    let [reference, chosen] = [Choices::default(), alone(lever)].map(|choices| read(&model::run(facts, &choices), "GHG@Buildings", 2050));
    (chosen / reference - 1.0) * 100.0
}

#[test]
fn levers_of_energy_do_what_they_did_in_the_trial() {
    const LEVERS: [Lever; 5] = [
        Lever::Retrofit,
        Lever::NewBuildings,
        Lever::CleanHeat,
        Lever::CleanPower,
        Lever::CleanCooking,
    ];
    // In percent; whole numbers were rounded to one.
    const CASES: [(&str, [f64; 5]); 14] = [
        ("CHN", [-2.2, -5.7, -15.2, -44.0, -0.1]),
        ("IND", [-0.4, -8.0, -3.5, -47.0, -0.9]),
        ("NGA", [0.0, -1.4, -0.5, -13.0, -21.0]),
        ("DEU", [-10.8, -4.8, -38.0, -11.0, 0.0]),
        ("JPN", [-3.4, -5.2, -15.0, -49.0, 0.0]),
        ("USA", [-6.0, -6.3, -19.0, -44.0, 0.0]),
        ("BRA", [-0.2, -1.6, -7.0, -16.0, -0.9]),
        ("IDN", [-0.2, -1.0, -0.8, -66.0, -0.8]),
        ("KOR", [-4.0, -9.8, -22.0, -35.0, 0.0]),
        ("TUR", [-2.2, -8.9, -18.0, -32.0, -0.2]),
        ("ESP", [-5.2, -4.6, -33.0, -9.0, 0.0]),
        ("POL", [-10.7, -5.1, -34.0, -23.0, 0.0]),
        ("ZAF", [-0.9, -9.0, -8.0, -46.0, -0.2]),
        ("SAU", [-1.1, -0.5, -0.8, -87.0, 0.0]),
    ];
    let world = real::world();
    for (id, wanted) in CASES {
        let facts = world.place(PlaceId::parse(id).unwrap()).unwrap();
        for (lever, wanted) in LEVERS.into_iter().zip(wanted) {
            let whole = f64::fract(wanted) == 0.0 && wanted.abs() >= 7.0;
            let rounding = if whole { 0.5 } else { 0.1 };
            as_in_the_trial(
                &format!("{id} {}", lever.id()),
                moved(facts, lever),
                wanted,
                wanted.abs() * 0.02 + rounding,
            );
        }
    }
}

#[test]
fn the_world_moves_as_in_the_trial() {
    let world = real::world();
    let reference = read(&whole(&world.places, &Choices::default()), "GHG@Buildings", 2050);
    for (lever, wanted, rounding) in [
        (Lever::Retrofit, -2.5, 0.05),
        (Lever::NewBuildings, -5.9, 0.05),
        (Lever::CleanHeat, -11.1, 0.05),
        (Lever::CleanPower, -39.0, 0.5),
        (Lever::CleanCooking, -4.1, 0.05),
    ] {
        let chosen = read(&whole(&world.places, &alone(lever)), "GHG@Buildings", 2050);
        let found = (chosen / reference - 1.0) * 100.0;
        as_in_the_trial(lever.id(), found, wanted, f64::abs(wanted) * 0.02 + rounding);
    }
}

#[test]
fn renovation_and_heat_pumps_raise_emissions_hardly_anywhere() {
    let world = real::world();
    let raised = |lever, more: f64| -> Vec<&str> {
        let places = world.places.iter().filter(|facts| moved(facts, lever) > more);
        places.map(|facts| facts.place.as_str()).collect()
    };
    let renovation = raised(Lever::Retrofit, 0.05);
    assert!(renovation.len() <= 5, "{renovation:?}");
    for id in ["KOR", "PRK", "NPL", "LSO"] {
        let facts = world.place(PlaceId::parse(id).unwrap()).unwrap();
        assert!(moved(facts, Lever::Retrofit) < 0.0, "{id}");
    }
    // With very dirty power a heat pump emits more than a boiler.
    let pumps = raised(Lever::CleanHeat, 0.0);
    assert!(pumps.len() <= 3 && pumps.contains(&"TKM"), "{pumps:?}");
}

#[test]
fn clean_cooking_moves_nothing_where_nobody_cooks_on_open_fires() {
    let world = real::world();
    let still = |facts: &&Facts| model::run(facts, &alone(Lever::CleanCooking)) == model::run(facts, &Choices::default());
    let still: Vec<&Facts> = world.places.iter().filter(still).collect();
    assert_eq!(still.len(), 96);
    assert!(still.iter().all(|facts| facts.energy.fires.without.value == 0.0));
}

#[test]
fn buildings_take_no_more_than_a_place_makes_and_reports() {
    let world = real::world();
    let tables = tables();
    let ratios = rows(&tables, "energy_power.csv", &["delivered_ratio"]);
    let carbon = rows(&tables, "energy_fuel.csv", &["sector_mt", "national_mt"]);
    let (mut crowded, mut direct_of_all) = (Vec::new(), 0.0);
    for facts in &world.places {
        let outcome = model::standing(facts).1;
        let taken = |name: &str| read(&outcome, &format!("Energy|{name}@Buildings"), 2020) / 3.6e-9;
        let power = taken("Electricity");
        let made = facts.power.generation_per_person.value * facts.people.value[BASE];
        let cells = |rows: &[(PlaceId, Vec<Option<f64>>)]| rows.iter().find(|(place, _)| *place == facts.place).unwrap().1.clone();
        let part = power / (made * cells(&ratios)[0].unwrap_or(0.87));
        if facts.power.generation_per_person.basis == cairn_core::kind::Basis::National {
            assert!(part <= 0.88 * 1.005, "{}: {part} of what is delivered", facts.place);
            if part > 0.8 {
                crowded.push(facts.place.as_str());
            }
        }
        let burnt = [("Coal", 374.2), ("Heating oil", 268.4), ("Natural gas", 202.6)];
        let direct: f64 = burnt.iter().map(|(name, grams)| taken(name) * grams).sum::<f64>() / 1e12;
        direct_of_all += direct;
        let [sector, national] = [cells(&carbon)[0].unwrap(), cells(&carbon)[1].unwrap_or(f64::INFINITY)];
        // Cooking burns no coal, so the mix of all fuel is a little cleaner than the table says.
        assert!(direct <= sector, "{}: {direct} of {sector} Mt", facts.place);
        let grid = facts.power.national.value.delivered(BASE, facts.power.loss.value);
        let both = direct + power * grid / 1e9;
        assert!(both <= 0.8 * national, "{}: {both} of {national} Mt", facts.place);
    }
    assert_eq!(crowded, ["HKG"], "a city of services");
    assert!((2.6e3..=3.3e3).contains(&direct_of_all), "{direct_of_all} Mt");
}

#[test]
fn grids_fall_everywhere_where_they_are_dirty() {
    let still = real::world().places.iter().filter(|facts| facts.listed).fold(0, |still, facts| {
        let grid = &facts.power.national.value;
        let [now, later] = [grid.at(grid.observed), grid.at(Year::of(2050))];
        still + usize::from(now > 300.0 && later > now * 0.93)
    });
    assert_eq!(still, 0);
}

#[test]
fn wood_of_homes_falls_by_the_place_where_fires_are_left() {
    let world = real::world();
    let sum = whole(&world.places, &alone(Lever::CleanCooking));
    assert!(
        read(&sum, "Indicator|People without clean cooking", 2040) < 1e-6,
        "all have it at level 4"
    );
    let fires: f64 = world.places.iter().map(|facts| facts.energy.fires.cooking.value).sum();
    assert!(fires > 0.0);
    let stoves = world.places.iter().map(|facts| {
        let homes = &facts.energy.homes;
        homes.space.value[Carrier::Wood.index()] + homes.water.value[Carrier::Wood.index()]
    });
    assert!(
        read(&sum, "Energy|Wood@Homes", 2045) <= stoves.sum::<f64>() * 1.6,
        "stoves alone are left"
    );
}

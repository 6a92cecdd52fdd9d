//! Synthetic places: facts made from a few numbers, for laws and digests.

// Each test binary that includes this file uses only a part.
#![allow(dead_code, reason = "each test uses some of it")]

mod air;
mod cars;
mod dials;
mod goods;
mod need;
mod networks;
mod plastics;
mod vehicles;
mod wood;
mod works;

use cairn_core::facts::{BuildingFacts, Fact, Facts, SourceCitation, ValueRange};
use cairn_core::kind::{Basis, Material, Product};
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Year};

/// The numbers that define a synthetic place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Land {
    /// People in 1900, million.
    pub(crate) people: f64,
    /// Yearly growth of people, before and after 2020.
    pub(crate) growth: (f64, f64),
    /// Floor area a person of each kind of home in 2060, m².
    pub(crate) floor: [f64; 3],
    /// Mean life of each kind, years.
    pub(crate) life: [f64; 3],
    /// Extra life, reached in a straight line over the cohorts from 1960 to 2000, years.
    pub(crate) longer: f64,
    /// Shape of the Weibull distribution.
    pub(crate) shape: f64,
}

/// A land without extremes.
pub(crate) const PLAIN: Land = Land {
    people: 20.0,
    growth: (0.013, 0.002),
    floor: [22.0, 14.0, 1.5],
    life: [70.0, 50.0, 25.0],
    longer: 10.0,
    shape: 2.6,
};

/// A land whose people decline faster than its homes reach the end of their life.
pub(crate) const SHRINKING: Land = Land {
    people: 30.0,
    growth: (0.01, -0.035),
    floor: [30.0, 12.0, 0.0],
    life: [130.0, 120.0, 25.0],
    longer: 0.0,
    shape: 3.0,
};

/// A land near the decent-living floor.
pub(crate) const CROWDED: Land = Land {
    people: 5.0,
    growth: (0.024, 0.022),
    floor: [8.0, 4.0, 4.0],
    life: [45.0, 60.0, 20.0],
    longer: 25.0,
    shape: 2.5,
};

pub(crate) fn assumed_fact<T>(value: T) -> Fact<T> {
    Fact {
        value,
        basis: Basis::Assumed,
        sources: vec!["invented".to_owned()].into(),
    }
}

/// Growth in whole years without `libm`, whose rounding could hide an error of ours.
fn growth_factor(rate: f64, years: usize) -> f64 {
    let mut value = 1.0;
    for _ in 0..years {
        value *= 1.0 + rate;
    }
    value
}

pub(crate) fn facts(land: &Land) -> Facts {
    let people = Annual::from_fn(|year| {
        let before = year.min(Year::BASE).index();
        land.people * 1e6 * growth_factor(land.growth.0, before) * growth_factor(land.growth.1, year.index() - before)
    });
    let homes = Product::HOMES
        .into_iter()
        .enumerate()
        .map(|(kind, product)| home(land, kind, product))
        .collect();
    Facts {
        place: PlaceId::parse("ZZZ").unwrap(),
        name: "Nowhere".to_owned(),
        listed: false,
        destroyed: false,
        within: Vec::new(),
        people: assumed_fact(people),
        income: assumed_fact(Annual::constant(1e4)),
        urban: assumed_fact(Annual::constant(0.5)),
        home_level: assumed_fact(ValueRange {
            value: 20.0,
            low: 15.0,
            high: 25.0,
        }),
        home_census: false,
        wall_block: assumed_fact(ValueRange {
            value: 0.3,
            low: 0.2,
            high: 0.5,
        }),
        block_cement: assumed_fact(0.09),
        homes,
        other: home(land, 0, Product::Other),
        infrastructure: works::infrastructure(),
        roads: None,
        city: None,
        civil: works::civil(),
        process: works::process(),
        power: works::power(),
        energy: works::energy(),
        cars: cars::cars(),
        vehicles: vehicles::vehicles(),
        air: air::air(),
        plastics: plastics::plastics(),
        goods: goods::goods(),
        networks: networks::networks(),
        wood: wood::wood(),
        need: need::need(),
        departures: Vec::new(),
        space_floor: assumed_fact(15.0),
        work_floor: assumed_fact(land.floor[0] * 0.2),
        longest_life: assumed_fact(120.0),
        least_built: assumed_fact(0.0025),
        refurbishing: assumed_fact(0.1),
        panel: Vec::new(),
        dials: dials::dials(),
        sources: vec![SourceCitation {
            key: "invented".to_owned(),
            citation: "Invented for tests.".to_owned(),
            licence: "CC0-1.0".to_owned(),
        }],
    }
}

fn home(land: &Land, kind: usize, product: Product) -> BuildingFacts {
    let along = |year: Year| year.index() as f64 / (Year::COUNT - 1) as f64;
    let floor = Annual::from_fn(|year| land.floor[kind] * (0.25 + 0.75 * along(year)));
    let life = Annual::from_fn(|cohort| {
        let rise = (f64::from(cohort.number()) - 1960.0) / 40.0;
        land.life[kind] + land.longer * rise.clamp(0.0, 1.0)
    });
    let timber = Annual::from_fn(|cohort| 0.3 * (1.0 - along(cohort)));
    let steel = Annual::constant(0.05);
    let concrete = Annual::from_fn(|cohort| 0.1 + 0.4 * along(cohort));
    let masonry = Annual::from_fn(|cohort| 1.0 - timber[cohort] - steel[cohort] - concrete[cohort]);
    let mut intensity = [[0.0; Material::COUNT]; 4];
    for (structure, row) in intensity.iter_mut().enumerate() {
        for (material, value) in row.iter_mut().enumerate() {
            *value = 2.0 + ((structure * 37 + material * 101 + kind * 17) % 53) as f64 * 4.0;
        }
    }
    BuildingFacts {
        product,
        floor_per_person: assumed_fact(floor),
        mean_life: assumed_fact(life),
        shape: assumed_fact(land.shape),
        extendable: product != Product::Informal,
        structure: assumed_fact([concrete, masonry, steel, timber]),
        intensity: assumed_fact(intensity),
        mortar: assumed_fact(std::array::from_fn(|structure| {
            intensity[structure][Material::Cement.index()] * 0.25
        })),
        gross: assumed_fact(1.15),
    }
}

pub(crate) fn land(name: &str) -> Option<&'static Land> {
    match name {
        "plain" => Some(&PLAIN),
        "shrinking" => Some(&SHRINKING),
        "crowded" => Some(&CROWDED),
        _ => None,
    }
}

//! A made-up place: round numbers, no source, only for looking at figures.

use cairn::kind::{Material, Product, Sector};
use cairn::model::{Flow, Homes, Outcome};
use cairn::place::PlaceId;
use cairn::year::{Annual, Triangle, Year};

/// Homes that are built at a steady growth and stand for about `life` years.
pub(crate) fn outcome(life: f64, growth: f64) -> Outcome {
    let mut outcome = Outcome::empty(PlaceId::parse("IND").expect("an id"));
    outcome.people = Annual::from_fn(|year| 5e8 + 5e6 * f64::from(year.number() - 1900));
    let inflow = Annual::from_fn(|year| {
        let age = f64::from(year.number() - 1900);
        let wave = if year.number() > 2035 {
            1.0 - 0.02 * f64::from(year.number() - 2035)
        } else {
            1.0
        };
        (2e7 + growth * age * age) * wave
    });
    let mut stock = Triangle::zero();
    let mut outflow = Annual::zero();
    for year in Year::all() {
        for (cohort, cell) in Year::all().zip(stock.row_mut(year)) {
            let age = f64::from(year.number() - cohort.number()) / life;
            *cell = inflow[cohort] / (1.0 + age * age * age * age);
        }
        if year > Year::FIRST {
            let before = Year::at(year.index() - 1);
            let stood: f64 = stock.row(before).iter().sum();
            let stands: f64 = stock.row(year).iter().sum();
            outflow[year] = stood + inflow[year] - stands;
        }
    }
    for (material, kg_per_m2) in [(Material::Cement, 180.0), (Material::Steel, 60.0), (Material::Wood, 25.0)] {
        outcome.flows.push(Flow {
            sector: Sector::Homes,
            material,
            stock: Annual::zero(),
            inflow: Annual::from_fn(|year| inflow[year] * kg_per_m2),
            outflow: Annual::from_fn(|year| outflow[year] * kg_per_m2),
        });
    }
    outcome.homes.push(Homes {
        product: Product::SingleFamily,
        stock,
        inflow,
        outflow,
        removed: Annual::zero(),
        kept: Annual::zero(),
    });
    outcome
}

/// With nothing pulled.
pub(crate) fn reference() -> Outcome {
    outcome(60.0, 9e4)
}

/// Longer lives, less building.
pub(crate) fn yours() -> Outcome {
    outcome(75.0, 7e4)
}

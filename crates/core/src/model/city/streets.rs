//! Streets: the area of a city's streets, and their inflow and outflow.
//!
//! ```text
//! S(t) = S(2020) · (P(t)/P(2020))^a · (L(t)/L(2020))^b,   not below the value of any year between t and 2020
//! laid(t) = S(t) − remaining part of S(t−1);  one life, normal        kg = area · kg a m²
//! ```
//!
//! A form changes the inflow from 2027 on. Concrete is cement and aggregates; its water is left out. Out of scope:
//! rail, bridges, tunnels, metro, pipes, cables, parking, ports; a city does not have them here.

use crate::facts::Facts;
use crate::facts::city::CityFacts;
use crate::kind::{CitySetting, Material, Sector};
use crate::model::account::Account;
use crate::model::city::land::CityLand;
use crate::model::drivers::DemandDrivers;
use crate::model::outcome::Outcome;
use crate::stock;
use crate::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use crate::stock::{DrivenStock, PastSurvivors, StockResults, StockWorkspace, Surplus};
use crate::year::{Annual, Stretch, Year};

/// Streets at the end of each year, m².
pub(super) fn area(city: &CityFacts, drivers: &DemandDrivers<'_>, land: &CityLand) -> Annual {
    let setting = |of: CitySetting| city.setting(of);
    let (of_people, of_land) = (setting(CitySetting::StreetPeople), setting(CitySetting::StreetLand));
    let (people, covered) = (drivers.people(Year::BASE), land.area[Year::BASE]);
    let mut area = Annual::from_fn(|year| {
        city.streets * libm::pow(drivers.people(year) / people, of_people) * libm::pow(land.area[year] / covered, of_land)
    });
    let base = Year::BASE.index();
    for at in base + 1..Year::COUNT {
        area[Year::at(at)] = area[Year::at(at)].max(area[Year::at(at - 1)]);
    }
    for at in (0..base).rev() {
        area[Year::at(at)] = area[Year::at(at)].min(area[Year::at(at + 1)]);
    }
    area
}

pub(super) fn write(facts: &Facts, city: &CityFacts, drivers: &DemandDrivers<'_>, land: &CityLand, years: Stretch, outcome: &mut Outcome) {
    let area = area(city, drivers, land);
    let life = Lifetime::Normal {
        mean: city.setting(CitySetting::StreetLife),
        deviation: city.setting(CitySetting::StreetDeviation),
    };
    let survival = Survival::of(&[life; Year::COUNT], AgeOffset::END_OF_YEAR, Diagonal::One);
    let driven = DrivenStock {
        survival: &survival,
        target: area.values(),
        composition: &[],
        surplus: Surplus::Remove,
    };
    let [mut stands, mut inflow, mut removed] = [[0.0; Year::COUNT]; 3];
    let mut results = StockResults {
        stock: &mut stands,
        inflow: &mut inflow,
        removed: &mut removed,
        material_stock: &mut [],
        material_inflow: &mut [],
        material_outflow: &mut [],
    };
    stock::run_stock(&driven, &PastSurvivors::none(), &mut results, &mut StockWorkspace::default());
    let [aggregates, asphalt, concrete] = city.street;
    let infrastructure = &facts.infrastructure;
    for (material, kg) in [
        (Material::Cement, concrete * infrastructure.cement.value),
        (Material::Aggregates, aggregates + concrete * infrastructure.aggregates.value),
        (Material::Asphalt, asphalt),
    ] {
        let rows = [Account::Stock, Account::Inflow, Account::Outflow].map(|account| account.material(Sector::Infrastructure, material));
        let [Some(stock), Some(into), Some(out)] = rows else { continue };
        for year in years.years() {
            let at = year.index();
            let before = if at == 0 { stands[0] } else { stands[at - 1] };
            // The stock of 1900 was not laid in that year.
            let laid = if at == 0 { 0.0 } else { inflow[at] };
            outcome.ledger[(stock, year)] = stands[at] * kg;
            outcome.ledger[(into, year)] = laid * kg;
            outcome.ledger[(out, year)] = (laid - (stands[at] - before)).max(0.0) * kg;
        }
    }
}

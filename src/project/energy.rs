//! Energy: what a project uses in a year, and what that emits on the mean of the power to come.
//!
//! ```text
//! rooms, cooling = of all homes of the place in 2020, a m² of the newest cohort of the kind, · standard
//! water, light   = of the place, a person
//! B6 a year      = power · mean of the grid over the years looked at + fuels · their carbon + panels / their life
//! ```
//!
//! What panels make counts up to the power of the year. Does not know: weather, orientation, rooms; cooking, which is no
//! part of a building.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::facts::energy::{Needs, need};
use crate::facts::uses::Finals;
use crate::kind::{Building, Carrier, EnergyStandard, Product, ProjectSetting, Quantity, Scope};
use crate::model::moves::Moves;
use crate::model::{Account, Outcome, power};
use crate::project::Ground;
use crate::project::described::{Answered, House};
use crate::year::Year;

/// Petajoules in a kilowatt-hour.
const PJ_PER_KWH: f64 = 3.6e-9;
/// The newest buildings that needs tell apart.
const NEWEST: Year = Year::of(2016);
/// Degrees of latitude between which the yield of panels falls.
const FALLS: [f64; 2] = [30.0, 60.0];

/// What homes of a kind need when they are new, kWh a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NewHome {
    /// Heat of rooms by carrier, a square metre.
    rooms: Finals,
    /// Cooling, a square metre.
    cooling: f64,
    /// Hot water by carrier, a person.
    water: Finals,
    /// Light and appliances, a person.
    light: f64,
}

/// Energy of a project in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnergyUsed {
    /// Heat, cold and hot water, kWh a square metre of use.
    pub kwh: f64,
    /// The same of a new home as usual here.
    pub usual: f64,
    /// All power, kWh.
    pub power: f64,
    /// Of it made on site, kWh.
    pub made: f64,
    /// Emissions, kg CO2e.
    pub carbon: f64,
    /// Mean carbon of power over the years looked at, kg CO2e a kWh.
    pub grid: f64,
}

impl NewHome {
    /// From what the homes of the place use and how old they are.
    #[must_use]
    pub fn of(ground: &Ground<'_>, kind: Product, outcome: &Outcome) -> NewHome {
        let facts = ground.facts;
        let uses = &facts.energy.homes;
        let a_metre = |needs: &Needs| {
            let alike = needs.as_flattened().iter().all(|need| *need == 0.0);
            let of = |building, cohort| if alike { 1.0 } else { need(needs, building, cohort) };
            let mut whole = 0.0;
            for product in Product::HOMES {
                let stands = outcome.floor(product, Year::BASE);
                let vacant = outcome.row(Account::Vacant.of(product.index()))[Year::BASE];
                let used = if stands > 0.0 { 1.0 - vacant / stands } else { 0.0 };
                for cohort in Year::FIRST.to(Year::BASE) {
                    whole += used * outcome.cohorts[product.index()].get(Year::BASE, cohort) * of(building(product), cohort);
                }
            }
            if whole > 0.0 { of(building(kind), NEWEST) / whole } else { 0.0 }
        };
        let people = facts.people.value[Year::BASE].max(1.0);
        let [heat, cool] = [&facts.energy.heating_needs.value, &facts.energy.cooling_needs.value].map(a_metre);
        NewHome {
            rooms: uses.space.value.map(|pj| pj / PJ_PER_KWH * heat),
            cooling: uses.cooling.value / PJ_PER_KWH * cool,
            water: uses.water.value.map(|pj| pj / PJ_PER_KWH / people),
            light: uses.appliances.value,
        }
    }
}

/// Energy of a house.
#[must_use]
pub fn used(ground: &Ground<'_>, house: &House, new: &NewHome, choices: &Choices) -> EnergyUsed {
    let (facts, setting) = (ground.facts, |of| ground.known.setting(of));
    let area = house.number(Answered::Dwellings) * house.number(Answered::UsableM2);
    let people = house.number(Answered::Dwellings) * house.number(Answered::People);
    let rooms: f64 = new.rooms.iter().sum();
    let water = new.water.iter().sum::<f64>() * people;
    let [heat, cool] = match house.own_kwh {
        // What was calculated is parted as the place parts it.
        Some(own) if rooms + new.cooling > 0.0 => [own / (rooms + new.cooling); 2],
        _ => standard(ground, house.standard),
    };
    let mut finals = new.rooms.map(|kwh| kwh * heat * area);
    for (all, kwh) in finals.iter_mut().zip(&new.water) {
        *all += kwh * people;
    }
    let cooling = new.cooling * cool * area;
    let kwh = (finals.iter().sum::<f64>() + cooling) / area;
    let power = finals[Carrier::Electricity.index()] + cooling + new.light * people;
    let panels = house.number(Answered::SolarKwp);
    let made = (panels * panel_yield(ground)).min(power);
    let grid = mean_grid(ground, choices);
    let mut carbon = (power - made) * grid + panels * setting(ProjectSetting::PvKgPerKwp) / setting(ProjectSetting::PvLife);
    for carrier in Carrier::ALL {
        if carrier != Carrier::Electricity {
            carbon += finals[carrier.index()] * facts.energy.carbon.value[carrier.index()].grams / 1e3;
        }
    }
    EnergyUsed {
        kwh,
        usual: rooms + new.cooling + water / area,
        power,
        made,
        carbon,
        grid,
    }
}

/// Parts of the usual need for heat and for cold.
fn standard(ground: &Ground<'_>, standard: EnergyStandard) -> [f64; 2] {
    match standard {
        EnergyStandard::Usual => [1.0; 2],
        EnergyStandard::Better => [ground.known.setting(ProjectSetting::BetterStandard); 2],
        EnergyStandard::Low => [Quantity::NewHeating, Quantity::NewCooling].map(|what| {
            let row = ground.facts.dial(what.on(Scope::Buildings));
            row.map_or(1.0, |row| (1.0 + row.steps.value[4] - row.steps.value[0]).max(0.0))
        }),
        EnergyStandard::None => [0.0; 2],
    }
}

/// Mean carbon of power at the user over the years looked at, kg CO2e a kWh.
fn mean_grid(ground: &Ground<'_>, choices: &Choices) -> f64 {
    let path = power::of(ground.facts, Some(&Moves::of(ground.facts, choices)));
    let years = ground.known.setting(ProjectSetting::StudyYears).max(1.0) as usize;
    let first = ground.now().index();
    let last = Year::LAST.index();
    let sum: f64 = (first..first + years).map(|at| path.national[Year::at(at.min(last))]).sum();
    sum / years as f64
}

/// Power of a kWp of panels in a year, kWh.
fn panel_yield(ground: &Ground<'_>) -> f64 {
    let [high, low] = [ProjectSetting::PvYieldTropic, ProjectSetting::PvYield60].map(|of| ground.known.setting(of));
    let along = ((ground.local.latitude.abs() - FALLS[0]) / (FALLS[1] - FALLS[0])).clamp(0.0, 1.0);
    high + (low - high) * along
}

const fn building(product: Product) -> Building {
    match product {
        Product::MultiFamily => Building::MultiFamily,
        Product::SingleFamily | Product::Informal | Product::Other => Building::SingleFamily,
    }
}

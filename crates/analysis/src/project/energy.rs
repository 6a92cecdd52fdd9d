//! Energy: annual energy use of a project, and its emissions with the mean future electricity.
//!
//! ```text
//! rooms, cooling = of all homes of the place in 2020, per m² of the newest cohort of the kind, · standard
//! water, light   = of the place, per person
//! B6 per year    = electricity · mean of the grid over the study period + fuels · their carbon + panels / their life
//! ```
//!
//! Solar output counts up to the electricity used in the year. Out of scope: weather, orientation, room layout;
//! cooking, which is not part of a building.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::project::description::{Answered, House};
use cairn_core::choices::Choices;
use cairn_core::facts::energy::{Needs, need};
use cairn_core::facts::uses::Finals;
use cairn_core::kind::{Building, Carrier, DialScope, EnergyStandard, LeverQuantity, Product, ProjectSetting};
use cairn_core::model::moves::DialValues;
use cairn_core::model::{Account, Outcome, power};
use cairn_core::year::Year;

/// Petajoules in a kilowatt-hour.
const PJ_PER_KWH: f64 = 3.6e-9;
/// Start of the newest cohort in the data on energy needs.
const NEWEST: Year = Year::of(2016);
/// Latitudes, degrees, between which the yield of solar panels falls.
const FALLS: [f64; 2] = [30.0, 60.0];

/// Energy need of a new home of one kind, kWh a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NewHome {
    /// Space heating by carrier, per m².
    rooms: Finals,
    /// Cooling, per m².
    cooling: f64,
    /// Hot water by carrier, per person.
    water: Finals,
    /// Light and appliances, per person.
    light: f64,
}

/// Annual energy of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnergyUsed {
    /// Heating, cooling and hot water, kWh per usable m².
    pub kwh: f64,
    /// The same for the usual new home in the place.
    pub usual: f64,
    /// Electricity use, kWh.
    pub power: f64,
    /// Electricity generated on site and used, kWh.
    pub made: f64,
    /// Emissions, kg CO2e.
    pub carbon: f64,
    /// Mean carbon of electricity over the study period, kg CO2e per kWh.
    pub grid: f64,
}

impl NewHome {
    /// Computed from the energy use and the age of the homes in the place.
    pub fn of(ground: &ProjectContext<'_>, kind: Product, outcome: &Outcome) -> NewHome {
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

/// Annual energy of a house.
pub fn used(ground: &ProjectContext<'_>, house: &House, new: &NewHome, choices: &Choices) -> EnergyUsed {
    let (facts, setting) = (ground.facts, |of| ground.projects.setting(of));
    let area = house.number(Answered::Dwellings) * house.number(Answered::UsableM2);
    let people = house.number(Answered::Dwellings) * house.number(Answered::People);
    let rooms: f64 = new.rooms.iter().sum();
    let water = new.water.iter().sum::<f64>() * people;
    let [heat, cool] = match house.own_kwh {
        // A calculated value is split into heating and cooling as in the place.
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

/// Factors of the standard on the usual need for heating and for cooling.
fn standard(ground: &ProjectContext<'_>, standard: EnergyStandard) -> [f64; 2] {
    match standard {
        EnergyStandard::Usual => [1.0; 2],
        EnergyStandard::Better => [ground.projects.setting(ProjectSetting::BetterStandard); 2],
        EnergyStandard::Low => [LeverQuantity::NewHeating, LeverQuantity::NewCooling].map(|what| {
            let row = ground.facts.dial(what.on_scope(DialScope::Buildings));
            row.map_or(1.0, |row| (1.0 + row.steps.value[4] - row.steps.value[0]).max(0.0))
        }),
        EnergyStandard::None => [0.0; 2],
    }
}

/// Mean carbon of electricity at the user over the study period, kg CO2e per kWh.
fn mean_grid(ground: &ProjectContext<'_>, choices: &Choices) -> f64 {
    let path = power::power_mix(ground.facts, Some(&DialValues::of(ground.facts, choices)));
    let years = ground.projects.setting(ProjectSetting::StudyYears).max(1.0) as usize;
    let first = ground.building_year().index();
    let last = Year::LAST.index();
    let sum: f64 = (first..first + years).map(|at| path.national()[Year::at(at.min(last))]).sum();
    sum / years as f64
}

/// Annual electricity per kWp of panels, kWh.
fn panel_yield(ground: &ProjectContext<'_>) -> f64 {
    let [high, low] = [ProjectSetting::PvYieldTropic, ProjectSetting::PvYield60].map(|of| ground.projects.setting(of));
    let along = ((ground.local.latitude.abs() - FALLS[0]) / (FALLS[1] - FALLS[0])).clamp(0.0, 1.0);
    high + (low - high) * along
}

const fn building(product: Product) -> Building {
    match product {
        Product::MultiFamily => Building::MultiFamily,
        Product::SingleFamily | Product::Informal | Product::Other => Building::SingleFamily,
    }
}

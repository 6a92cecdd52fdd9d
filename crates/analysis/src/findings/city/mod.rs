//! City: inflows, stocks and outflows of a city, and the results of its urban forms.
//!
//! ```text
//! materials in = stock grows + out      water in = wastewater + rest      food in = food waste + eaten
//! greenhouse gases = emitted elsewhere (materials) + of power + inside (fuels, sites, end of life)
//! land over people = ln(L2050/L2026) / ln(P2050/P2026);  none where people hardly change
//! ```
//!
//! These are flows of construction and of municipal supply, not of the whole economy. All material comes from outside;
//! extraction, industry and trade of the city are not known. This is not a city inventory. Municipal waste includes
//! food waste; its greenhouse gases are a memo.
//!
//! Out of scope: languages; data of municipal administrations.

pub mod fact_list;
mod measure;
pub mod sheet;
mod tradeoff;

pub use measure::{CityQuantity, CityQuantityGroup, UNKNOWN};
pub use sheet::{CARRIERS, CityYearFlows, USES};
pub use tradeoff::{NOT_MODELLED, TradeRow, TradeoffCell, TradeoffColumn, TradeoffTable, trade};

use std::sync::Arc;

use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::cities::{City, CityCountry, CityPack};
use cairn_core::facts::city::{self, CityFacts, OwnCity};
use cairn_core::kind::{Carrier, CityObserved, CitySetting, EnergyCarrier, Sector};
use cairn_core::model::city as followed;
use cairn_core::model::city::land::CityLand;
use cairn_core::model::city::{CountryRun, SECTORS};
use cairn_core::model::{Account, AccountQuery, Outcome};
use cairn_core::year::{Annual, Year};

/// Years over which growth of land is compared with growth of population.
pub const SPAN: [Year; 2] = [Year::RECONSTRUCTED, Year::of(2050)];
/// Relative change of population below which there is no comparison with land.
const NO_CHANGE: f64 = 0.02;
const KG_IN_MT: f64 = 1e9;
const KG_IN_KT: f64 = 1e6;
const KG_IN_T: f64 = 1e3;
/// kWh in a PJ.
const KWH_IN_PJ: f64 = 1e9 / 3.6;

/// A city that was run under choices.
#[derive(Clone, Debug)]
pub struct CityRun<'a> {
    /// Its facts.
    pub facts: &'a Facts,
    city: &'a CityFacts,
    /// Its outcome.
    pub outcome: &'a Outcome,
    /// Its land.
    pub land: CityLand,
    streets: Annual,
}

impl<'a> CityRun<'a> {
    /// From the facts of a city; none if the facts have no city.
    pub fn of(facts: &'a Facts, choices: &Choices, outcome: &'a Outcome) -> Option<CityRun<'a>> {
        Some(CityRun {
            facts,
            city: facts.city.as_deref()?,
            outcome,
            land: followed::land(facts, choices.background, choices.form)?,
            streets: followed::street_area(facts, choices.background, choices.form)?,
        })
    }

    /// Population in a year, persons.
    pub fn people(&self, year: Year) -> f64 {
        self.outcome.line(Account::People)[year]
    }

    fn sum(&self, account: Account, sectors: &[Sector], year: Year) -> f64 {
        self.outcome.ledger.sum(&AccountQuery::of(account, sectors))[year]
    }

    /// Inflow of materials, including used cars, kg.
    fn material_inflow(&self, year: Year) -> f64 {
        let traded = self.outcome.rows(Account::Traded).map(|line| line[year].max(0.0)).sum::<f64>();
        self.sum(Account::Inflow, &SECTORS, year) + traded
    }

    /// Outflow of materials, including used cars, kg.
    fn leaves(&self, year: Year) -> f64 {
        let traded = self.outcome.rows(Account::Traded).map(|line| (-line[year]).max(0.0)).sum::<f64>();
        self.sum(Account::Outflow, &SECTORS, year) + traded
    }

    fn ghg(&self, year: Year) -> f64 {
        [
            Account::GhgMaterials,
            Account::GhgConstruction,
            Account::GhgUse,
            Account::GhgEndOfLife,
        ]
        .into_iter()
        .map(|account| self.sum(account, &SECTORS, year))
        .sum()
    }

    fn waste(&self, year: Year) -> Option<f64> {
        let supply = &self.city.supply;
        Some(supply.waste? * supply.waste_course[year] * self.people(year))
    }

    /// Flows of a year, by kind.
    pub fn flows(&self, year: Year) -> CityYearFlows {
        let built = SECTORS.map(|sector| {
            let [traded_in, traded_out] = [1.0, -1.0].map(|sign| {
                let traded = self.outcome.rows(Account::Traded).map(|line| (sign * line[year]).max(0.0));
                if sector == Sector::Vehicles { traded.sum::<f64>() } else { 0.0 }
            });
            [
                (self.sum(Account::Inflow, &[sector], year) + traded_in) / KG_IN_MT,
                (self.sum(Account::Outflow, &[sector], year) + traded_out) / KG_IN_MT,
            ]
        });
        let mut energy = [[0.0; CARRIERS]; USES.len()];
        for (sector, of) in USES.into_iter().zip(&mut energy) {
            for (carrier, of) in EnergyCarrier::all().into_iter().zip(of) {
                *of = self.outcome.energy(sector, carrier).map_or(0.0, |line| line[year]);
            }
        }
        CityYearFlows { built, energy }
    }

    fn floor(&self, year: Year) -> f64 {
        self.outcome
            .cohorts
            .iter()
            .map(|cohorts| cohorts.row(year).iter().sum::<f64>())
            .sum()
    }

    fn power(&self, year: Year) -> f64 {
        let of = |sector| self.outcome.energy(sector, EnergyCarrier::Of(Carrier::Electricity));
        let buildings = [Sector::Homes, Sector::OtherBuildings].into_iter().filter_map(of);
        buildings.map(|line| line[year]).sum::<f64>() * KWH_IN_PJ
    }

    /// A measure in a year, in its unit; none if it is not known.
    pub fn value(&self, measure: CityQuantity, year: Year) -> Option<f64> {
        let (people, supply) = (self.people(year), &self.city.supply);
        let setting = |of: CitySetting| self.city.setting(of);
        let stock = |sector: Sector| self.sum(Account::Stock, &[sector], year);
        let a_head = |kg: f64| kg / KG_IN_T / people;
        let treated = supply.treated;
        let of_waste = |share: f64| Some(self.waste(year)? * share / KG_IN_KT);
        let before = Year::at(year.index().saturating_sub(1));
        let whole_stock = |year: Year| self.sum(Account::Stock, &SECTORS, year);
        let value = match measure {
            CityQuantity::People => people / 1e6,
            CityQuantity::Land => self.land.area[year],
            CityQuantity::Density => people / self.land.area[year],
            CityQuantity::MaterialsIn => self.material_inflow(year) / KG_IN_MT,
            CityQuantity::MaterialsAdded => (whole_stock(year) - whole_stock(before)) / KG_IN_MT,
            CityQuantity::MaterialsOut => self.leaves(year) / KG_IN_MT,
            CityQuantity::StandsHomes => stock(Sector::Homes) / KG_IN_MT,
            CityQuantity::StandsOther => stock(Sector::OtherBuildings) / KG_IN_MT,
            CityQuantity::StandsCars => stock(Sector::Vehicles) / KG_IN_MT,
            CityQuantity::StandsStreets => stock(Sector::Infrastructure) / KG_IN_MT,
            CityQuantity::Stands => a_head(whole_stock(year)),
            CityQuantity::Space => {
                self.outcome
                    .floor_by_cohort(Sector::Homes)
                    .map(|of| of.row(year).iter().sum::<f64>())
                    .sum::<f64>()
                    / people
            }
            CityQuantity::Cars => self.outcome.rows(Account::CarsInUse).map(|line| line[year]).sum::<f64>() / people * 1e3,
            CityQuantity::Distance => self.outcome.line(Account::CarKm)[year] / people,
            CityQuantity::Streets => self.streets[year] / people,
            CityQuantity::Power => self.power(year) / people,
            CityQuantity::Ghg => a_head(self.ghg(year)),
            CityQuantity::GhgElsewhere => a_head(self.sum(Account::GhgMaterials, &SECTORS, year)),
            CityQuantity::GhgPower => a_head(self.sum(Account::GhgUsePower, &SECTORS, year)),
            CityQuantity::GhgInside => {
                let elsewhere = self.sum(Account::GhgMaterials, &SECTORS, year);
                a_head(self.ghg(year) - elsewhere - self.sum(Account::GhgUsePower, &SECTORS, year))
            }
            CityQuantity::Water => supply.water? * people / 1e6,
            CityQuantity::Wastewater => supply.water? * people * setting(CitySetting::Wastewater) / 1e6,
            CityQuantity::WaterRest => supply.water? * people * (1.0 - setting(CitySetting::Wastewater)) / 1e6,
            CityQuantity::Food => supply.food? * people / KG_IN_KT,
            CityQuantity::FoodWaste => supply.food_waste? * people / KG_IN_KT,
            CityQuantity::FoodEaten => (supply.food? - supply.food_waste?) * people / KG_IN_KT,
            CityQuantity::Waste => of_waste(1.0)?,
            CityQuantity::Recycled => of_waste(treated.recycled)?,
            CityQuantity::Composted => of_waste(treated.composted)?,
            CityQuantity::Burnt => of_waste(treated.burnt)?,
            CityQuantity::Landfilled => of_waste(treated.landfilled)?,
            CityQuantity::Dumped => of_waste(treated.dumped)?,
            CityQuantity::GhgWaste => of_waste(
                treated.landfilled * setting(CitySetting::GhgLandfill)
                    + treated.dumped * setting(CitySetting::GhgDump)
                    + treated.burnt * setting(CitySetting::GhgBurnt),
            )?,
            CityQuantity::LandOverPeople => self.land_over_people()?,
            CityQuantity::TransitAccess => self.observed(CityObserved::TransitAccess)?,
            CityQuantity::Collected => match self.observed(CityObserved::WasteCollected) {
                Some(own) => own,
                None => supply.collected? * 100.0,
            },
            CityQuantity::DumpShare => supply.waste.map(|_| treated.dumped * 100.0)?,
            CityQuantity::FoodWastePerson => supply.food_waste?,
            CityQuantity::RecycledShare => supply.waste.map(|_| (treated.recycled + treated.composted) * 100.0)?,
            CityQuantity::MaterialsPerson => a_head(self.material_inflow(year)),
            CityQuantity::WastewaterPerson => supply.water? * setting(CitySetting::Wastewater),
            CityQuantity::EnergyPerFloor => {
                let energy = self.sum(Account::Energy, &[Sector::Homes, Sector::OtherBuildings], year);
                energy * KWH_IN_PJ / self.floor(year)
            }
        };
        value.is_finite().then_some(value)
    }

    /// Growth of land divided by growth of population; negative if land grows while population falls.
    pub fn land_over_people(&self) -> Option<f64> {
        let [first, last] = SPAN;
        let people = libm::log(self.people(last) / self.people(first));
        let land = libm::log(self.land.area[last] / self.land.area[first]);
        (people.abs() >= NO_CHANGE).then(|| land / people)
    }

    /// An observed value of the city.
    pub fn observed(&self, what: CityObserved) -> Option<f64> {
        let mut all = self.city.supply.observed.iter();
        all.find(|(of, ..)| *of == what).map(|(_, value, _)| *value)
    }
}

/// The facts of a city with the user's numbers. For the user's electricity, the city runs once with our number, to
/// scale it.
pub fn facts_with_input(
    country: &Arc<Facts>,
    cities: &CityPack,
    city_country: &CityCountry,
    listed: Option<&City>,
    own: &OwnCity,
) -> Facts {
    let facts = city::city_facts(country, cities, city_country, listed, own);
    let Some(power) = own.power else { return facts };
    let choices = Choices::default();
    let outcome = CountryRun::of(country, &choices).city(&facts, &choices);
    let ours = CityRun::of(&facts, &choices, &outcome).and_then(|run| run.value(CityQuantity::Power, Year::BASE));
    match ours.filter(|ours| *ours > 0.0) {
        Some(ours) => city::with_power(facts, power / ours),
        None => facts,
    }
}

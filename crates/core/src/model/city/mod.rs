//! City: a city is a run of the same model, together with the run of its country under the same choices.
//!
//! ```text
//! buildings   run as everywhere, with the people and floor of the city; energy at the country's needs of 2020
//! cars        ratios of the country's fleet (`cars`)       streets   own model (`streets`)
//! making      the country's per kilogram of inflow, by material and sector (`making`)
//! ```
//!
//! A city has no other stocks, and no national statistics to close; [`is_counted`] lists its accounts. All other
//! accounts read as zero. Out of scope: the land of the city ([`land`]), except where a form changes it; industry,
//! freight, buses, rail, trade of the city; its climate.

mod cars;
pub mod land;
mod production;
mod streets;

use crate::choices::{Background, Choices};
use crate::facts::Facts;
use crate::facts::city::CityFacts;
use crate::kind::{Carrier, CitySetting, EnergyCarrier, Product, Sector, UrbanForm};
use crate::model::account::{Account, AccountRow};
use crate::model::balance::{self, OpeningStocks};
use crate::model::buildings;
use crate::model::city::land::CityLand;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::model::outcome::{BalanceError, Outcome};
use crate::model::power;
use crate::model::{PlaceBaseState as Whole, run_country_ahead, stand_country};
use crate::year::{Annual, Stretch, Year};

/// Sectors of a city.
pub const SECTORS: [Sector; 4] = [Sector::Homes, Sector::OtherBuildings, Sector::Vehicles, Sector::Infrastructure];

/// State of a city at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(super) struct CityBaseState {
    /// Outcome of the country, to 2026.
    before: Outcome,
    buildings: buildings::BuildingBaseState,
    opening: OpeningStocks,
    balance: BalanceError,
}

/// A country that was run; each of its cities follows from it under the same choices.
#[derive(Clone, Debug)]
pub struct CountryRun {
    whole: Whole,
    outcome: Outcome,
}

impl CountryRun {
    /// Runs the country.
    pub fn of(country: &Facts, choices: &Choices) -> CountryRun {
        let mut outcome = Outcome::empty(country.place);
        let whole = stand_country(country, &mut outcome);
        run_country_ahead(&whole, country, (choices, &DialValues::of(country, choices)), None, &mut outcome);
        CountryRun { whole, outcome }
    }

    /// Outcome of the country.
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Outcome of one of its cities under the same choices; empty if the facts are not of a city.
    pub fn city(&self, facts: &Facts, choices: &Choices) -> Outcome {
        let mut outcome = Outcome::empty(facts.place);
        if let Some(city) = &facts.city {
            let base_state = base_state_like(facts, city, &self.whole, &self.outcome, &mut outcome);
            run_city_ahead(&base_state, facts, city, choices, &self.outcome, &mut outcome);
        }
        outcome
    }
}

/// True if a city has an account in a sector. For accounts without a sector: true if a city has the account at all.
pub fn is_counted(row: &AccountRow) -> bool {
    if row.sector.is_some_and(|sector| !SECTORS.contains(&sector)) {
        return false;
    }
    match row.account {
        Account::People
        | Account::WithoutCleanCooking
        | Account::Built
        | Account::TakenDown
        | Account::Vacant
        | Account::Kept
        | Account::Renovated
        | Account::CarsInUse
        | Account::CarsNew
        | Account::CarsImported
        | Account::CarsExported
        | Account::CarsScrapped
        | Account::CarKm
        | Account::Nox
        | Account::Particles
        | Account::Soot
        | Account::Stood
        | Account::Stock
        | Account::Inflow
        | Account::Outflow
        | Account::Traded
        | Account::Demand
        | Account::Reuse
        | Account::Secondary
        | Account::Primary
        | Account::Energy
        | Account::Cooking
        | Account::PumpHeat
        | Account::GhgMaterials
        | Account::GhgConstruction
        | Account::GhgUse
        | Account::GhgUsePower
        | Account::GhgCooking
        | Account::GhgEndOfLife
        | Account::GhgBiogenic => true,
        Account::CarsRefused
        | Account::CarsRefusedMass
        | Account::CarsKept
        | Account::CarsKeptMass
        | Account::CarsRemoved
        | Account::VehiclesInUse
        | Account::VehiclesNew
        | Account::VehiclesImported
        | Account::VehiclesScrapped
        | Account::Aged
        | Account::VehicleKm
        | Account::Freight
        | Account::Length
        | Account::Laid
        | Account::Loss
        | Account::Surplus
        | Account::NewScrap
        | Account::GhgCredit
        | Account::PlasticsUse
        | Account::PlasticsStock
        | Account::PlasticsWaste
        | Account::PlasticsFate
        | Account::PlasticsSecondary
        | Account::PlasticsCollected
        | Account::PlasticsLost
        | Account::PlasticsToWater
        | Account::PlasticsToSea
        | Account::PlasticsInWater
        | Account::PlasticsPaper
        | Account::PlasticsGhg
        | Account::GoodsStock
        | Account::GoodsInUse
        | Account::GoodsInKg
        | Account::GoodsInflow
        | Account::GoodsOutflow
        | Account::GoodsEWaste
        | Account::PlantsInUse
        | Account::PlantsNew
        | Account::LineLength
        | Account::PipeLength
        | Account::NetworkStock
        | Account::NetworkInflow
        | Account::NetworkOutflow
        | Account::PowerInflow
        | Account::BelowFloor
        | Account::BelowLeast
        | Account::MissingFloor
        | Account::NeedTonnes
        | Account::NeedGhg
        | Account::NeedHomes
        | Account::LightTonnes
        | Account::LightGhg
        | Account::InSlums
        | Account::InNeed
        | Account::Displaced
        | Account::WoodUsed
        | Account::Roundwood
        | Account::ForestAsked
        | Account::ForestRoom => false,
    }
}

/// Clears the accounts that a city does not have from the outcome of another place, so that the two can be compared.
/// Infrastructure stays whole: it includes roads outside towns, rail, bridges and tunnels.
pub fn bound(outcome: &mut Outcome) {
    let all = Stretch {
        first: Year::FIRST,
        last: Year::LAST,
    };
    for (row, span) in AccountRow::ALL.iter().zip(outcome.ledger.spans_mut(all)) {
        if !is_counted(row) {
            span.fill(0.0);
        }
    }
}

/// Runs a city to the end of 2026, its country first, and writes its outcome.
pub(super) fn base_state_into(facts: &Facts, city: &CityFacts, outcome: &mut Outcome) -> (Whole, CityBaseState) {
    let mut before = Outcome {
        extent: outcome.extent,
        ..Outcome::empty(city.whole.place)
    };
    let whole = stand_country(&city.whole, &mut before);
    let base_state = base_state_like(facts, city, &whole, &before, outcome);
    (whole, CityBaseState { before, ..base_state })
}

/// Runs a city from 2027 on, its country first.
pub(super) fn run_ahead(
    whole: &Whole,
    base_state: &CityBaseState,
    facts: &Facts,
    city: &CityFacts,
    choices: &Choices,
    outcome: &mut Outcome,
) {
    let mut around = base_state.before.clone();
    let moves = DialValues::of(&city.whole, choices);
    run_country_ahead(whole, &city.whole, (choices, &moves), None, &mut around);
    run_city_ahead(base_state, facts, city, choices, &around, outcome);
}

fn base_state_like(facts: &Facts, city: &CityFacts, whole: &Whole, around: &Outcome, outcome: &mut Outcome) -> CityBaseState {
    outcome.place = facts.place;
    outcome.clear(Stretch::HISTORY);
    let choices = Choices::default();
    let moves = DialValues::of(facts, &choices);
    let drivers = DemandDrivers::of(facts, choices.background);
    let grid = power::power_mix(facts, None);
    let buildings = buildings::base_state_like(facts, (&drivers, &moves, &grid), Some(&whole.buildings), outcome);
    let land = CityLand::of(city, &drivers, UrbanForm::Trend);
    write(facts, city, &drivers, &land, around, Stretch::HISTORY, outcome);
    let since = Stretch {
        first: Year::at(1),
        last: Year::RECONSTRUCTED,
    };
    CityBaseState {
        before: Outcome {
            cohorts: Vec::new(),
            ..Outcome::of_totals(facts.place)
        },
        buildings,
        balance: balance::of_stocks(outcome, &OpeningStocks::of(outcome, Year::FIRST), since),
        opening: OpeningStocks::of(outcome, Year::RECONSTRUCTED),
    }
}

fn run_city_ahead(base_state: &CityBaseState, facts: &Facts, city: &CityFacts, choices: &Choices, around: &Outcome, outcome: &mut Outcome) {
    let moves = DialValues::of(facts, choices);
    let land = CityLand::of(city, &DemandDrivers::of(facts, choices.background), choices.form);
    let shape = UrbanFloorEffect::of(facts, city, &land);
    let drivers = DemandDrivers::of(facts, choices.background).shaped(&shape);
    let grid = power::power_mix(facts, Some(&moves));
    outcome.place = facts.place;
    outcome.clear(Stretch::AHEAD);
    buildings::run_ahead(&base_state.buildings, facts, &drivers, &moves, &grid, outcome);
    write(facts, city, &drivers, &land, around, Stretch::AHEAD, outcome);
    outcome.balance = base_state
        .balance
        .larger(balance::of_stocks(outcome, &base_state.opening, Stretch::AHEAD));
}

/// Writes the years of a stretch, except the accounts that buildings write.
fn write(
    facts: &Facts,
    city: &CityFacts,
    drivers: &DemandDrivers<'_>,
    land: &CityLand,
    around: &Outcome,
    years: Stretch,
    outcome: &mut Outcome,
) {
    for year in years.years() {
        outcome.ledger[(Account::People.row(), year)] = drivers.people(year);
        scale_power(city, year, outcome);
    }
    cars::write(facts, city, drivers, land, around, years, outcome);
    streets::write(facts, city, drivers, land, years, outcome);
    production::write(facts, around, years, outcome);
}

/// Scales the electricity of buildings by the user's figure, if given.
fn scale_power(city: &CityFacts, year: Year, outcome: &mut Outcome) {
    if city.power.to_bits() == 1.0_f64.to_bits() {
        return;
    }
    for sector in [Sector::Homes, Sector::OtherBuildings] {
        let power = Account::GhgUsePower.of(sector.index());
        let of_power = outcome.ledger[(power, year)];
        outcome.ledger[(power, year)] = of_power * city.power;
        outcome.ledger[(Account::GhgUse.of(sector.index()), year)] += of_power * (city.power - 1.0);
        if let Some(row) = Account::carrier(sector, EnergyCarrier::Of(Carrier::Electricity)) {
            outcome.ledger[(row, year)] *= city.power;
        }
    }
}

/// Effect of an urban form on the floor of homes, relative to the trend.
#[derive(Clone, Debug)]
pub struct UrbanFloorEffect {
    /// Factor by kind of building, in the order of [`Product::ALL`].
    floor: Vec<Annual>,
}

impl UrbanFloorEffect {
    /// The shape of a city on its land: denser homes are smaller, and more of them are flats.
    fn of(facts: &Facts, city: &CityFacts, land: &CityLand) -> UrbanFloorEffect {
        let mut floor = vec![Annual::constant(1.0); Product::ALL.len()];
        for year in Stretch::AHEAD.years() {
            let denser = land.denser(year);
            if denser.to_bits() == 1.0_f64.to_bits() {
                continue;
            }
            let smaller = libm::pow(denser, city.setting(CitySetting::HomeDensity));
            let odds = libm::pow(denser, city.setting(CitySetting::FlatDensity));
            let weight = |product: Product| if product == Product::MultiFamily { odds } else { 1.0 };
            let (mut all, mut weighed) = (0.0, 0.0);
            for homes in &facts.homes {
                let area = homes.floor_per_person.value[year];
                all += area;
                weighed += area * weight(homes.product);
            }
            let scale = if weighed > 0.0 { smaller * all / weighed } else { smaller };
            for homes in &facts.homes {
                floor[homes.product.index()][year] = scale * weight(homes.product);
            }
        }
        UrbanFloorEffect { floor }
    }

    /// Floor of a kind of building, relative to the trend.
    pub fn floor(&self, product: Product, year: Year) -> f64 {
        self.floor[product.index()][year]
    }
}

/// The land of a city under a form; `None` if the facts are not of a city.
pub fn land(facts: &Facts, background: Background, form: UrbanForm) -> Option<CityLand> {
    let city = facts.city.as_ref()?;
    Some(CityLand::of(city, &DemandDrivers::of(facts, background), form))
}

/// Streets of a city under a form, m² at the end of each year; `None` if the facts are not of a city.
pub fn street_area(facts: &Facts, background: Background, form: UrbanForm) -> Option<Annual> {
    let city = facts.city.as_ref()?;
    let drivers = DemandDrivers::of(facts, background);
    Some(streets::area(city, &drivers, &CityLand::of(city, &drivers, form)))
}

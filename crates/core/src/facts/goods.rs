//! Household goods: facts on the number that a place owns and on their materials.
//!
//! ```text
//! homes(t) = people(t) / persons(t)          persons(t) = those of 2020 · e^(−fall · (t − 2020)), between fewest and most
//! one(t)   = saturation · e^(−delay · e^(−pace · y(t))) · min(1, L(t)/L(2020))       L(t) = 1/(1 + e^(−(t − middle)/spread))
//! air conditioners also · climate · usual^(1 − gone · (t − 2020)/40)                 the power from 2020 on, to 2060
//! ```
//!
//! y is settled income ([`crate::facts::income`]) in thousand dollars. Goods per home or person never fall; the code
//! that walks the years enforces that. Out of scope: choices; distribution within a place, repair and second-hand sale.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::kind::{Good, GoodsMaterial, Material};
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Year};

/// First year of results.
pub const FIRST: Year = Year::of(1950);
/// First year of the stock before that.
pub const EARLIER_STOCK_FROM: Year = Year::of(1920);
/// Dollars per unit of income in the curves.
const THOUSAND: f64 = 1e3;

/// Facts on goods in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnedFacts {
    /// Persons per home in 2020, before the limits apply.
    pub persons: Fact<f64>,
    /// Share of homes whose climate calls for an air conditioner.
    pub climate: Fact<f64>,
    /// Air conditioners relative to the number expected from income and climate.
    pub usual: Fact<f64>,
    /// Values that are the same everywhere.
    pub everywhere: OwnedEverywhere,
}

/// Number of a good by income and time, its materials and its life.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HouseholdGood {
    /// 1 if counted per home, 0 if per person.
    pub of_homes: f64,
    /// Pieces or kilograms at high income.
    pub saturation: f64,
    /// Delay of the curve with income.
    pub delay: f64,
    /// Rate of the curve with income, per thousand dollars.
    pub pace: f64,
    /// The year in which half the world could buy it.
    pub middle: f64,
    /// Spread of that market entry, years.
    pub spread: f64,
    /// Mass of one, kg.
    pub kg: f64,
    /// Material shares of its mass, in the order of [`GoodsMaterial::ALL`].
    pub shares: [f64; GoodsMaterial::COUNT],
    /// Mean life, years.
    pub life: f64,
    /// Shape of its Weibull.
    pub shape: f64,
    /// Production of one beyond its materials, kg CO2e.
    pub making: f64,
}

/// Facts on goods that are the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnedEverywhere {
    /// Goods, in the order of [`Good::ALL`].
    pub goods: Fact<[HouseholdGood; Good::COUNT]>,
    /// Yearly rate at which persons per home fall.
    pub fall: Fact<f64>,
    /// Fewest persons per home.
    pub fewest: Fact<f64>,
    /// Most persons per home.
    pub most: Fact<f64>,
    /// Yearly growth rate of the stock before 1950.
    pub before: Fact<f64>,
    /// Part of the deviation of a place (`usual`) that is gone by 2060.
    pub gone: Fact<f64>,
    /// Share of steel lost in production.
    pub loss_steel: Fact<f64>,
    /// Share of aluminium lost in production.
    pub loss_aluminium: Fact<f64>,
    /// Share of the outflow of metals that is recovered.
    pub recovered_metals: Fact<f64>,
    /// Share of the outflow of glass that is recovered.
    pub recovered_glass: Fact<f64>,
}

impl HouseholdGood {
    /// Lifetime.
    pub fn lifetime(&self) -> Lifetime {
        Lifetime::weibull_of_mean(self.life, self.shape)
    }

    /// Market availability in a year, relative to 2020.
    fn on_sale(&self, year: Year) -> f64 {
        let late = |year: Year| 1.0 + libm::exp((self.middle - f64::from(year.number())) / self.spread);
        (late(Year::BASE) / late(year)).min(1.0)
    }
}

impl OwnedFacts {
    /// Number of homes or of persons that own a good in a year.
    pub fn owners(&self, good: Good, people: f64, year: Year) -> f64 {
        let everywhere = &self.everywhere;
        if everywhere.goods.value[good.index()].of_homes < 0.5 {
            return people;
        }
        let since = f64::from(year.number()) - f64::from(Year::BASE.number());
        let persons = self.persons.value * libm::exp(-everywhere.fall.value * since);
        people / persons.min(everywhere.most.value).max(everywhere.fewest.value)
    }

    /// Pieces or kilograms per home or person in a year, from settled income.
    pub fn wanted(&self, good: Good, settled: &Annual, year: Year) -> f64 {
        let owned = &self.everywhere.goods.value[good.index()];
        let income = settled[year] / THOUSAND;
        let one = owned.saturation * libm::exp(-owned.delay * libm::exp(-owned.pace * income)) * owned.on_sale(year);
        if good != Good::AirConditioner {
            return one;
        }
        let [first, last] = [Year::BASE, Year::LAST].map(|year| f64::from(year.number()));
        let along = ((f64::from(year.number()) - first) / (last - first)).max(0.0);
        one * self.climate.value * libm::pow(self.usual.value, 1.0 - self.everywhere.gone.value * along)
    }

    /// Share of a material that is lost in production.
    pub fn loss(&self, material: Material) -> f64 {
        if material == Material::Steel {
            self.everywhere.loss_steel.value
        } else if material == Material::Aluminium {
            self.everywhere.loss_aluminium.value
        } else {
            0.0
        }
    }

    /// Share of the outflow of a material that is recovered: wood is burnt or landfilled.
    pub fn recovered(&self, material: Material) -> f64 {
        if matches!(material, Material::Steel | Material::Aluminium | Material::Copper) {
            self.everywhere.recovered_metals.value
        } else if material == Material::Glass {
            self.everywhere.recovered_glass.value
        } else {
            0.0
        }
    }
}

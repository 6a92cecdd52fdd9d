//! Goods of households: what is known of how many a place comes to own, and of what they are made.
//!
//! ```text
//! homes(t) = people(t) / persons(t)          persons(t) = those of 2020 · e^(−fall · (t − 2020)), held between fewest and most
//! one(t)   = saturation · e^(−delay · e^(−pace · y(t))) · min(1, L(t)/L(2020))       L(t) = 1/(1 + e^(−(t − middle)/spread))
//! air conditioners also · climate · usual^(1 − gone · (t − 2020)/40)                 the power from 2020 on, to 2060
//! ```
//!
//! y is settled income ([`crate::facts::income`]) in thousand dollars. What a home or a person has never falls: that is for
//! whoever follows the years. Does not know: choices; who in a place owns what, how much of it is repaired or sold used.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::kind::{Good, Material, Stuff};
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Year};

/// First year that is told.
pub const FIRST: Year = Year::of(1950);
/// First year of what stood before.
pub const EARLIER: Year = Year::of(1920);
/// Dollars in which curves count income.
const THOUSAND: f64 = 1e3;

/// What is known of goods in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnedFacts {
    /// Persons a home in 2020, before they are held.
    pub persons: Known<f64>,
    /// Share of homes that the climate asks for an air conditioner.
    pub climate: Known<f64>,
    /// Air conditioners against what income and climate tell.
    pub usual: Known<f64>,
    /// What is the same everywhere.
    pub everywhere: OwnedEverywhere,
}

/// How many of a good come with income and time, what one is made of, how long it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Owned {
    /// Of a home, or of a person: 1 or 0.
    pub of_homes: f64,
    /// Pieces or kilograms where income is whatever it wants.
    pub saturation: f64,
    /// How late it comes with income.
    pub delay: f64,
    /// How fast it comes with income, for each thousand dollars.
    pub pace: f64,
    /// The year in which half the world could buy it.
    pub middle: f64,
    /// How many years that took.
    pub spread: f64,
    /// Mass of one, kg.
    pub kg: f64,
    /// Shares of it, in the order of [`Stuff::ALL`].
    pub shares: [f64; Stuff::COUNT],
    /// Mean life, years.
    pub life: f64,
    /// Shape of its Weibull.
    pub shape: f64,
    /// Making one beyond its materials, kg CO2e.
    pub making: f64,
}

/// What is known of goods and is the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnedEverywhere {
    /// In the order of [`Good::ALL`].
    pub goods: Known<[Owned; Good::COUNT]>,
    /// By which share persons a home fall in a year.
    pub fall: Known<f64>,
    /// Fewest persons a home.
    pub fewest: Known<f64>,
    /// Most persons a home.
    pub most: Known<f64>,
    /// By which share what stood before 1950 grew in a year.
    pub before: Known<f64>,
    /// Part of what is usual in a place that is gone by 2060.
    pub gone: Known<f64>,
    /// Steel lost in making.
    pub loss_steel: Known<f64>,
    /// Aluminium lost in making.
    pub loss_aluminium: Known<f64>,
    /// Share of metals that leave use that is recovered.
    pub recovered_metals: Known<f64>,
    /// The same of glass.
    pub recovered_glass: Known<f64>,
}

impl Owned {
    /// How long it lasts.
    #[must_use]
    pub fn lifetime(&self) -> Lifetime {
        Lifetime::weibull_of_mean(self.life, self.shape)
    }

    /// How far it could be bought in a year, against 2020.
    fn on_sale(&self, year: Year) -> f64 {
        let late = |year: Year| 1.0 + libm::exp((self.middle - f64::from(year.number())) / self.spread);
        (late(Year::BASE) / late(year)).min(1.0)
    }
}

impl OwnedFacts {
    /// Homes or persons of which a good is counted in a year.
    #[must_use]
    pub fn owners(&self, good: Good, people: f64, year: Year) -> f64 {
        let everywhere = &self.everywhere;
        if everywhere.goods.value[good.index()].of_homes < 0.5 {
            return people;
        }
        let since = f64::from(year.number()) - f64::from(Year::BASE.number());
        let persons = self.persons.value * libm::exp(-everywhere.fall.value * since);
        people / persons.min(everywhere.most.value).max(everywhere.fewest.value)
    }

    /// Pieces or kilograms that one of them would have in a year where people have come to earn so much.
    #[must_use]
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

    /// Share of a material that is lost in making.
    #[must_use]
    pub fn loss(&self, material: Material) -> f64 {
        if material == Material::Steel {
            self.everywhere.loss_steel.value
        } else if material == Material::Aluminium {
            self.everywhere.loss_aluminium.value
        } else {
            0.0
        }
    }

    /// Share of a material that leaves use that is recovered: wood is burnt or tipped.
    #[must_use]
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

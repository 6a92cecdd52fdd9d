//! Plastics: what is known of their use in a place and of what becomes of them.
//!
//! ```text
//! use(t) = use a person of 2019 · people(t) · y(t)/y(2019) · e^(−late · (2019 − t)) · course(t)      to 2019
//! use(t) = people(t) · min(use a person of 2019 · level · (y(t)/y(2019))^power, most)                after
//! shares of waste that is managed = recycled, incinerated, the rest landfilled                       everywhere as in 2019
//! mismanaged(t) = that of 2019 · max(1, y(t)/y(2019))^−power
//! ```
//!
//! y is settled income ([`crate::facts::income`]). `course` makes the sum of all places what the world made; it, the parts that reach
//! the environment and the water, and the mismanaged share of each place are set when facts are compiled, over all places at once.
//! Does not know: choices; trade in plastics and in waste, polymers.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::kind::Application;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Year};

/// First year of which use is known.
pub const FIRST: Year = Year::of(1950);
/// The year in which places are told apart.
pub const TOLD: Year = Year::of(2019);

/// What is known of plastics in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlasticsFacts {
    /// Use a person in 2019, kg.
    pub used: Known<f64>,
    /// So much less use a person for each year before 2019, beside income.
    pub late: Known<f64>,
    /// Share of waste that was mismanaged in 2019.
    pub mismanaged: Known<f64>,
    /// What becomes of the rest.
    pub managed: Known<Managed>,
    /// Shares of mismanaged waste that go further.
    pub carried: Known<Carried>,
    /// What is the same everywhere.
    pub everywhere: PlasticsEverywhere,
}

/// Shares of waste that is not mismanaged; the rest is landfilled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Managed {
    /// Recycled, losses taken off.
    pub recycled: f64,
    /// Burnt in a plant.
    pub incinerated: f64,
}

/// Shares of mismanaged waste that water carries.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// Into rivers, lakes and the sea.
    pub to_water: f64,
    /// From rivers to the sea: counted by others, and no part of the other.
    pub to_sea: f64,
}

/// What plastics of an application are: their part in use, and how long they last, lognormal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Applied {
    /// Share of use.
    pub share: f64,
    /// Mean life, years.
    pub mean: f64,
    /// Standard deviation, years.
    pub deviation: f64,
}

/// What is known of plastics and is the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlasticsEverywhere {
    /// In the order of [`Application::ALL`].
    pub applications: Known<[Applied; Application::COUNT]>,
    /// What use of all places is multiplied with to 2019, so that the world's is what it made.
    pub course: Known<Annual>,
    /// Use a person after 2019 against it, beside income.
    pub level: Known<f64>,
    /// Power of income in it.
    pub power: Known<f64>,
    /// Most use a person that income leads to, kg.
    pub most: Known<f64>,
    /// Power of income by which the mismanaged share falls.
    pub mismanaged_power: Known<f64>,
    /// Most recycled plastic in what is used.
    pub content: Known<f64>,
    /// Part of what is collected for recycling that is left after losses.
    pub collected: Known<f64>,
    /// Most of managed waste that recycling can give back.
    pub sorted: Known<f64>,
    /// Large pieces lost to the environment, share of mismanaged waste.
    pub large: Known<f64>,
    /// Small pieces lost to the environment, kg for each kg used.
    pub small: Known<f64>,
    /// What lay in water at the end of 2019, in years of the flow of 2019.
    pub lies: Known<f64>,
    /// Making primary plastics, kg CO2e/kg.
    pub resin: Known<f64>,
    /// Part of it that is power.
    pub resin_power: Known<f64>,
    /// Turning plastics into products, kg CO2e/kg.
    pub conversion: Known<f64>,
    /// Part of it that is power.
    pub conversion_power: Known<f64>,
    /// Making recycled plastics, kg CO2e/kg.
    pub secondary: Known<f64>,
    /// Plastics burnt, kg CO2e/kg.
    pub burnt: Known<f64>,
    /// Part of mismanaged waste that is burnt in the open.
    pub open_burning: Known<f64>,
    /// Paper and card in place of plastic packaging, kg/kg.
    pub paper_mass: Known<f64>,
    /// Making them, kg CO2e/kg.
    pub paper: Known<f64>,
    /// Part of the packaging avoided that stays as packaging that is used again.
    pub kept: Known<f64>,
    /// Part of consumer products that is avoided as packaging is.
    pub single_use: Known<f64>,
}

impl Applied {
    /// How long it lasts.
    #[must_use]
    pub const fn life(&self) -> Lifetime {
        Lifetime::Lognormal {
            mean: self.mean,
            deviation: self.deviation,
        }
    }
}

impl PlasticsFacts {
    /// Use of a year, kg, by so many people where they have come to earn so much; none before it is known.
    #[must_use]
    pub fn used(&self, people: f64, settled: &Annual, year: Year) -> f64 {
        let base = settled[TOLD];
        if year < FIRST || base <= 0.0 {
            return 0.0;
        }
        let (used, grown) = (self.used.value, settled[year] / base);
        let everywhere = &self.everywhere;
        if year <= TOLD {
            let before = f64::from(TOLD.number() - year.number());
            return used * people * grown * libm::exp(-self.late.value * before) * everywhere.course.value[year];
        }
        let wanted = used * everywhere.level.value * libm::pow(grown, everywhere.power.value);
        people * wanted.min(everywhere.most.value.max(used))
    }

    /// Share of waste that is mismanaged in the reference.
    #[must_use]
    pub fn mismanaged(&self, settled: &Annual, year: Year) -> f64 {
        let base = settled[TOLD];
        let grown = if base > 0.0 { (settled[year] / base).max(1.0) } else { 1.0 };
        self.mismanaged.value * libm::pow(grown, -self.everywhere.mismanaged_power.value)
    }
}

/// Share of a cohort that is left at the end of the year so many years after it came in, in the middle of its own.
#[must_use]
pub fn left(life: Lifetime, years: usize) -> f64 {
    life.survival(years as f64 + 0.5)
}

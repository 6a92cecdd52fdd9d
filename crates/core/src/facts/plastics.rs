//! Plastics: facts on their use in a place and on the fate of their waste.
//!
//! ```text
//! use(t) = use per person of 2019 · people(t) · y(t)/y(2019) · e^(−late · (2019 − t)) · course(t)      to 2019
//! use(t) = people(t) · min(use per person of 2019 · level · (y(t)/y(2019))^power, most)                after
//! shares of managed waste = recycled, incinerated, the rest landfilled                       everywhere as in 2019
//! mismanaged(t) = that of 2019 · max(1, y(t)/y(2019))^−power
//! ```
//!
//! y is settled income ([`crate::facts::income`]). `course` makes the sum of all places equal world production. The
//! compiler of facts sets it over all places at once. It also sets the parts that reach the environment and the water,
//! and the mismanaged share of each place.
//! Out of scope: choices; trade in plastics and in waste, polymers.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::kind::Application;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Year};

/// First year with known use.
pub const FIRST: Year = Year::of(1950);
/// The year with data by place.
pub const DATA_YEAR: Year = Year::of(2019);

/// Facts on plastics in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlasticsFacts {
    /// Use per person in 2019, kg.
    pub used: Fact<f64>,
    /// Yearly rate by which use per person was lower before 2019, apart from income.
    pub late: Fact<f64>,
    /// Share of waste that was mismanaged in 2019.
    pub mismanaged: Fact<f64>,
    /// Fate of the managed waste.
    pub managed: Fact<Managed>,
    /// Shares of mismanaged waste that water carries away.
    pub carried: Fact<WaterborneShares>,
    /// Values that are the same everywhere.
    pub everywhere: PlasticsEverywhere,
}

/// Shares of waste that is not mismanaged; the rest is landfilled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Managed {
    /// Recycled, after losses.
    pub recycled: f64,
    /// Incinerated.
    pub incinerated: f64,
}

/// Shares of mismanaged waste that water carries.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WaterborneShares {
    /// Into rivers, lakes and the sea.
    pub to_water: f64,
    /// From rivers to the sea: counted by other sources, not a part of the other share.
    pub to_sea: f64,
}

/// Plastics of one application: share of use and lognormal lifetime.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Applied {
    /// Share of use.
    pub share: f64,
    /// Mean life, years.
    pub mean: f64,
    /// Standard deviation, years.
    pub deviation: f64,
}

/// Facts on plastics that are the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlasticsEverywhere {
    /// Applications, in the order of [`Application::ALL`].
    pub applications: Fact<[Applied; Application::COUNT]>,
    /// Factor on the use of all places to 2019, so that their sum equals world production.
    pub course: Fact<Annual>,
    /// Factor on use per person after 2019, apart from income.
    pub level: Fact<f64>,
    /// Power of income in use per person.
    pub power: Fact<f64>,
    /// Most use per person that income leads to, kg.
    pub most: Fact<f64>,
    /// Power of income in the fall of the mismanaged share.
    pub mismanaged_power: Fact<f64>,
    /// Largest share of recycled plastic in use.
    pub content: Fact<f64>,
    /// Part of the plastic collected for recycling that remains after losses.
    pub collected: Fact<f64>,
    /// Largest share of managed waste that recycling can return.
    pub sorted: Fact<f64>,
    /// Large pieces lost to the environment, share of mismanaged waste.
    pub large: Fact<f64>,
    /// Small pieces lost to the environment, kg per kg used.
    pub small: Fact<f64>,
    /// Stock in water at the end of 2019, in years of the flow of 2019.
    pub lies: Fact<f64>,
    /// Primary plastics production, kg CO2e/kg.
    pub resin: Fact<f64>,
    /// Share of the emissions of production that comes from electricity.
    pub resin_power: Fact<f64>,
    /// Conversion of plastics into products, kg CO2e/kg.
    pub conversion: Fact<f64>,
    /// Share of the emissions of conversion that comes from electricity.
    pub conversion_power: Fact<f64>,
    /// Recycled plastics production, kg CO2e/kg.
    pub secondary: Fact<f64>,
    /// Burning of plastics, kg CO2e/kg.
    pub burnt: Fact<f64>,
    /// Part of mismanaged waste that is burnt in the open.
    pub open_burning: Fact<f64>,
    /// Paper and card that replace plastic packaging, kg/kg.
    pub paper_mass: Fact<f64>,
    /// Production of that paper and card, kg CO2e/kg.
    pub paper: Fact<f64>,
    /// Part of the avoided packaging that stays as reusable packaging.
    pub kept: Fact<f64>,
    /// Part of consumer products that is avoided in the same way as packaging.
    pub single_use: Fact<f64>,
}

impl Applied {
    /// Lifetime.
    pub const fn life(&self) -> Lifetime {
        Lifetime::Lognormal {
            mean: self.mean,
            deviation: self.deviation,
        }
    }
}

impl PlasticsFacts {
    /// Use of a year, kg, from people and settled income; 0 before the first known year.
    pub fn used(&self, people: f64, settled: &Annual, year: Year) -> f64 {
        let base = settled[DATA_YEAR];
        if year < FIRST || base <= 0.0 {
            return 0.0;
        }
        let (used, grown) = (self.used.value, settled[year] / base);
        let everywhere = &self.everywhere;
        if year <= DATA_YEAR {
            let before = f64::from(DATA_YEAR.number() - year.number());
            return used * people * grown * libm::exp(-self.late.value * before) * everywhere.course.value[year];
        }
        let wanted = used * everywhere.level.value * libm::pow(grown, everywhere.power.value);
        people * wanted.min(everywhere.most.value.max(used))
    }

    /// Share of waste that is mismanaged in the reference.
    pub fn mismanaged(&self, settled: &Annual, year: Year) -> f64 {
        let base = settled[DATA_YEAR];
        let grown = if base > 0.0 { (settled[year] / base).max(1.0) } else { 1.0 };
        self.mismanaged.value * libm::pow(grown, -self.everywhere.mismanaged_power.value)
    }
}

/// Share of a cohort left at the end of a year, `years` after the year it came in; it comes in at mid-year.
pub fn left(life: Lifetime, years: usize) -> f64 {
    life.survival(years as f64 + 0.5)
}

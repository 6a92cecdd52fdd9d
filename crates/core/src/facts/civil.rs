//! Civil works and goods: the part of the cement and steel statistics beyond the modelled stocks, and facts on its
//! parts.
//!
//! ```text
//! remainder      = statistic − modelled, at least 0; both demand with losses, mean of 2018–2022
//! steel goods    = Σ over kinds: share · statistic · f,  f = clamp(remainder / sum, least, 1)
//!                  vehicles less the steel of new road vehicles, appliances less that of modelled household goods
//! rest           = buildings not modelled (a part of it) + civil works (the remaining part)
//! steel back     = all places × one factor per year, so that their sum follows the crude steel of the world
//! ```
//!
//! [`crate::facts::course`] gives the path of each part. Out of scope: kinds of works, origin of cement and steel.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::facts::course::{RemainderCourse, UnmodelledCourse};
use crate::facts::infrastructure::NormalLife;
use crate::kind::GoodsKind;
use crate::year::{Annual, Year};

/// Statistics of cement and steel, and the path of their remainder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CivilFacts {
    /// Cement use per year, mean of 2018–2022, Mt.
    pub cement: Fact<f64>,
    /// Finished steel use per year, mean of 2018–2022, Mt.
    pub steel: Fact<f64>,
    /// Past cement use relative to the mean of 2018–2022; empty if the place has no series that is long enough.
    pub cement_before: Fact<RelativeHistory>,
    /// Machines and goods by kind, in the order of [`GoodsKind::ALL`].
    pub goods: Fact<[GoodsFacts; GoodsKind::COUNT]>,
    /// Material into buildings not modelled, and its path.
    pub unmodelled: Fact<UnmodelledCourse>,
    /// Path of works and goods.
    pub course: Fact<RemainderCourse>,
    /// Factor on the steel of each year before 2020; 1 from 2020 on. It makes the sum of all places follow the crude
    /// steel of the world.
    pub steel_course: Fact<Annual>,
    /// Copper and aluminium of machines and goods.
    pub metals: Fact<MetalGoods>,
    /// Life of the steel of civil works and of buildings not modelled.
    pub life: Fact<NormalLife>,
    /// Life of the cement and stone of civil works.
    pub concrete_life: Fact<NormalLife>,
    /// Life of the cement and stone of buildings not modelled.
    pub unmodelled_life: Fact<NormalLife>,
    /// Sand, gravel and stone per kilogram of their cement, kg.
    pub stone: Fact<f64>,
    /// Sand per kilogram of cement in the mortar of modelled buildings, kg.
    pub mortar_sand: Fact<f64>,
    /// Cement that stands in civil works at least, t per person, where a storyline multiplies it: buildings may have
    /// taken all cement of the statistic.
    pub least_works: Fact<f64>,
    /// Steel laid with each kilogram of cement of civil works that a storyline adds, kg.
    pub works_steel: Fact<f64>,
}

/// Facts on a kind of machines and goods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GoodsFacts {
    /// Share of finished steel use.
    pub share: f64,
    /// Mean life, years.
    pub life: f64,
    /// Share of the outflow that is recovered.
    pub recovered: f64,
}

/// Copper and aluminium into machines and goods in 2020, all places, and their distribution over places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetalGoods {
    /// Copper into machines, packaging and other goods, Mt per year.
    pub copper: [f64; 3],
    /// Aluminium into machines, packaging and other goods, Mt per year.
    pub aluminium: [f64; 3],
    /// Mean life of packaging, years; machines and other goods last as long as their steel.
    pub packaging: f64,
    /// Part distributed by steel use; the rest is distributed by product.
    pub by_steel: f64,
    /// Power of income per person.
    pub power: f64,
    /// Finished steel use of all places per year, mean of 2018–2022, Mt.
    pub steel: f64,
    /// Product of all places in 2020, billion international dollars of 2017.
    pub product: f64,
}

/// A past series relative to its mean of 2018–2022.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelativeHistory {
    /// The first year of the series.
    pub first: Year,
    /// Values from the first year on, in ten-thousandths of the mean.
    pub ten_thousandths: Vec<u32>,
}

impl RelativeHistory {
    /// Value of a year as a share of the mean. Before the series it falls by a rate; after it stays. None without a
    /// series.
    pub fn at(&self, year: Year, fall: f64) -> Option<f64> {
        let last = self.ten_thousandths.len().checked_sub(1)?;
        let since = year.index().saturating_sub(self.first.index());
        let back = self.first.index().saturating_sub(year.index());
        let value = f64::from(self.ten_thousandths[since.min(last)]) / 1e4;
        Some(value * libm::exp(-fall * back as f64))
    }
}

/// Remainder of a statistic.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remainder {
    /// Part of the statistic beyond the modelled stocks, Mt per year.
    pub amount: f64,
    /// Modelled demand beyond the statistic, Mt per year: over-explained.
    pub over: f64,
}

/// Remainder of a statistic; both demand with losses, Mt per year.
pub fn remainder(statistic: f64, modelled: f64) -> Remainder {
    Remainder {
        amount: (statistic - modelled).max(0.0),
        over: (modelled - statistic).max(0.0),
    }
}

impl CivilFacts {
    /// Steel into each kind of machines and goods in 2018–2022, and the rest, Mt per year. `left` is the remainder;
    /// `driven` and `owned` are the steel of new road vehicles and of modelled household goods.
    pub fn steel_of_goods(&self, left: f64, [driven, owned]: [f64; 2]) -> ([f64; GoodsKind::COUNT], f64) {
        let mut wanted = GoodsKind::ALL.map(|kind| self.goods.value[kind.index()].share * self.steel.value);
        for (kind, followed) in [(GoodsKind::Vehicles, driven), (GoodsKind::Appliances, owned)] {
            let wanted = &mut wanted[kind.index()];
            *wanted = (*wanted - followed).max(0.0);
        }
        let sum: f64 = wanted.iter().sum();
        if sum <= 0.0 {
            return ([0.0; GoodsKind::COUNT], left);
        }
        if left >= sum {
            return (wanted, left - sum);
        }
        let factor = (left / sum).max(self.course.value.goods.least);
        (wanted.map(|wanted| wanted * factor), 0.0)
    }
}

/// Yearly factor that makes the steel of all places follow the crude steel of the world. It is 1 from 2020 on. Before,
/// their sum gets the shape of the world series, whose mean of 2018–2022 is 1.
pub fn world_scaling(sum: &Annual, world: &Annual) -> Annual {
    let mean = world.sum(Year::of(2018), Year::of(2022)) / 5.0;
    let base = sum[Year::BASE];
    Annual::from_fn(|year| {
        if year >= Year::BASE || sum[year] <= 0.0 || mean <= 0.0 {
            1.0
        } else {
            world[year] / mean * base / sum[year]
        }
    })
}

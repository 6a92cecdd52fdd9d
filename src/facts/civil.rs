//! What statistics of cement and steel hold beyond the stocks that are followed, and what is known of its parts.
//!
//! ```text
//! remainder      = statistic − modelled, not below nothing; both demand with losses, mean of 2018–2022
//! steel goods    = Σ over kinds: share · statistic · f,  f = clamp(remainder / sum, least, 1)
//!                  vehicles less the steel of new road vehicles, appliances less that of goods of households that are followed
//! what is left   = buildings not modelled (a part of it) + civil works (the rest)
//! steel back     = all places × one factor a year, so that their sum follows the crude steel of the world
//! ```
//!
//! How each part goes on stands in [`crate::facts::course`]. Does not know: which works they are, where cement and steel were made.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::facts::course::{Course, UnmodelledCourse};
use crate::facts::infrastructure::NormalLife;
use crate::kind::GoodsKind;
use crate::year::{Annual, Year};

/// What statistics say, and how what is left of them goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CivilFacts {
    /// Cement used a year, mean of 2018–2022, Mt.
    pub cement: Known<f64>,
    /// Finished steel used a year, mean of 2018–2022, Mt.
    pub steel: Known<f64>,
    /// Cement used in the past against the mean of 2018–2022; empty where no series of the place is long enough.
    pub cement_before: Known<Before>,
    /// Machines and goods by kind, in the order of [`GoodsKind::ALL`].
    pub goods: Known<[GoodsFacts; GoodsKind::COUNT]>,
    /// What goes into buildings not modelled, and how it goes on.
    pub unmodelled: Known<UnmodelledCourse>,
    /// How works and goods go on.
    pub course: Known<Course>,
    /// What the steel of each year before 2020 is multiplied with, so that the sum of all places follows the crude steel of the
    /// world; 1 from 2020 on.
    pub steel_course: Known<Annual>,
    /// Copper and aluminium of machines and goods.
    pub metals: Known<MetalGoods>,
    /// Life of the steel of civil works and of buildings not modelled.
    pub life: Known<NormalLife>,
    /// Life of their cement and stone.
    pub concrete_life: Known<NormalLife>,
    /// Sand, gravel and stone with a kilogram of their cement, kg.
    pub stone: Known<f64>,
    /// Sand with a kilogram of cement in the mortar of modelled buildings, kg.
    pub mortar_sand: Known<f64>,
}

/// A kind of machines and goods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GoodsFacts {
    /// Share of the finished steel that is used.
    pub share: f64,
    /// Mean life, years.
    pub life: f64,
    /// Share of what leaves use that is recovered.
    pub recovered: f64,
}

/// Copper and aluminium into machines and goods in 2020, all places, and how they are dealt to places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetalGoods {
    /// Copper into machines, packaging and other goods, Mt a year.
    pub copper: [f64; 3],
    /// Aluminium into the same.
    pub aluminium: [f64; 3],
    /// Mean life of packaging, years; machines and other goods last as their steel does.
    pub packaging: f64,
    /// Part that is dealt by steel used; the rest goes by product.
    pub by_steel: f64,
    /// Power of income a person.
    pub power: f64,
    /// Finished steel used in all places a year, mean of 2018–2022, Mt.
    pub steel: f64,
    /// Product of all places in 2020, billion international dollars of 2017.
    pub product: f64,
}

/// A series of the past against its mean of 2018–2022.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Before {
    /// The first year of the series.
    pub first: Year,
    /// Of each year from the first on, ten-thousandths of the mean.
    pub ten_thousandths: Vec<u32>,
}

impl Before {
    /// In a year, as a share of the mean; before the series it falls by a rate, after it stays. None where there is no series.
    #[must_use]
    pub fn at(&self, year: Year, fall: f64) -> Option<f64> {
        let last = self.ten_thousandths.len().checked_sub(1)?;
        let since = year.index().saturating_sub(self.first.index());
        let back = self.first.index().saturating_sub(year.index());
        let value = f64::from(self.ten_thousandths[since.min(last)]) / 1e4;
        Some(value * libm::exp(-fall * back as f64))
    }
}

/// What is left of a statistic.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Remainder {
    /// Beyond what is modelled, Mt a year.
    pub amount: f64,
    /// What is modelled beyond the statistic, Mt a year: over-explained.
    pub over: f64,
}

/// What a statistic holds beyond what is modelled; both demand with losses, Mt a year.
#[must_use]
pub fn remainder(statistic: f64, modelled: f64) -> Remainder {
    Remainder {
        amount: (statistic - modelled).max(0.0),
        over: (modelled - statistic).max(0.0),
    }
}

impl CivilFacts {
    /// Steel into each kind of machines and goods in 2018–2022, and what they leave, Mt a year, where so much is left by what is
    /// modelled, and new road vehicles and goods of households take so much.
    #[must_use]
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
        let kept = (left / sum).max(self.course.value.goods.least);
        (wanted.map(|wanted| wanted * kept), 0.0)
    }
}

/// The factor of each year by which the steel of all places follows the crude steel of the world:
/// 1 from 2020 on; before, so that their sum has the world's shape, of which the mean of 2018–2022 is 1.
#[must_use]
pub fn follow(sum: &Annual, world: &Annual) -> Annual {
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

//! Course: the split of the remainder of statistics, and the path of each part after and before 2020.
//!
//! ```text
//! goods a person g    ln g(t+1) − ln g(t) = p Δln y − max(0, ln(g / (band L))) / fold + closing       L = level (y / 45)^p, of t
//! works a person k    ln k(t+1) − ln k(t) = rise − max(0, ln(k / (band M))) / fold + closing          M = level min(1, y/turn)^p, of t+1
//! rise                p Δln min(y, turn), and no growth from the band on
//! closing             min(most, max(0, ln(L / g))) / years, while income grows and is below the turn
//! sized                need · M and a fold of its own from y = turn on: works that still grow are not cut
//! back from 2020      min(1, min(y, turn) / min(y 2020, turn))^p      of steel (min(y, bend) / min(y 2020, bend))^p
//! ```
//!
//! y is settled income in thousand dollars. A place with growing income needs more machines and works. A place far
//! above the mature level for its income falls towards it, and a mature one keeps its own level. Out of scope: kinds of
//! works and machines.

use serde::{Deserialize, Serialize};

use crate::facts::income::settled;
use crate::year::{Annual, Year};

/// Path of the works and goods in the remainder of statistics.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemainderCourse {
    /// Civil works of a mature place, t per person: cement, steel.
    pub level: [f64; 2],
    /// Power of income in civil works.
    pub power: f64,
    /// Income per person at which civil works stop growing, thousand dollars.
    pub turn: f64,
    /// Income per person above which the steel of the past no longer follows it, thousand dollars.
    pub steel_bend: f64,
    /// A place above this multiple of the mature level falls.
    pub band: f64,
    /// Years in which the logarithm of the excess falls to 1/e.
    pub fold: f64,
    /// Yearly log-fall of a series before its first year.
    pub fall_before: f64,
    /// Least part of the cement of a past year that goes into civil works.
    pub history_least: f64,
    /// Years in which a gap to the mature level closes.
    pub catch_up: f64,
    /// Largest gap that counts, as a logarithm.
    pub catch_up_most: f64,
    /// Machines and goods.
    pub goods: GoodsCourse,
}

/// Size of civil works relative to need in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CivilWorksNeed {
    /// Needed part of the mature level.
    pub part: f64,
    /// Years in which the logarithm of the excess falls to 1/e.
    pub fold: f64,
}

/// Material into buildings not modelled, and its path.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnmodelledCourse {
    /// Share of the remainder: cement, steel.
    pub share: [f64; 2],
    /// Most that they follow new floor area, relative to 2018–2022.
    pub most: f64,
}

/// Path of machines and goods.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoodsCourse {
    /// Power of income.
    pub power: f64,
    /// Mature level, t per person, at the income below.
    pub level: f64,
    /// Income per person of that level, thousand dollars.
    pub level_income: f64,
    /// A place above this multiple of the mature level falls.
    pub band: f64,
    /// Years in which the logarithm of the excess falls to 1/e.
    pub fold: f64,
    /// Least part of their share of steel use that machines and goods keep.
    pub least: f64,
    /// Share lost in production, which returns as new scrap.
    pub loss: f64,
    /// Standard deviation of their lives, as a share of the mean.
    pub deviation: f64,
}

/// Settled income per person, thousand dollars.
pub fn thousands(income: &Annual) -> Annual {
    let settled = settled(income);
    Annual::from_fn(|year| settled[year] / 1e3)
}

impl RemainderCourse {
    /// Machines and goods of each year relative to 2020; `first` is the demand of 2020, t per person.
    pub fn goods(&self, first: f64, income: &Annual) -> Annual {
        let rule = &self.goods;
        let mut course = self.back(income);
        self.forward(&mut course, income, |_, now, before, next, share| {
            let mature = rule.level * libm::pow(before / rule.level_income, rule.power);
            let level = first * share;
            let above = libm::log(level / (rule.band * mature)).max(0.0) / rule.fold;
            let rises = rule.power * libm::log(next / before);
            now + rises - above + self.closing(mature / level, before, next)
        });
        course
    }

    /// Civil works with the need of the reference.
    pub const fn need(&self) -> CivilWorksNeed {
        CivilWorksNeed {
            part: 1.0,
            fold: self.fold,
        }
    }

    /// Civil works of each year relative to 2020; `first` is the demand of 2020 and `level` the mature level, t per
    /// person.
    pub fn works(&self, first: f64, level: f64, income: &Annual) -> Annual {
        self.sized(first, level, income, |_| self.need())
    }

    /// Civil works relative to 2020, with a need for each year; it applies once the works of the place no longer grow
    /// with income.
    pub fn sized(&self, first: f64, level: f64, income: &Annual, need: impl Fn(Year) -> CivilWorksNeed) -> Annual {
        let mut course = self.back(income);
        self.forward(&mut course, income, |year, now, before, next, share| {
            let CivilWorksNeed { part, fold } = if next >= self.turn { need(year) } else { self.need() };
            let mature = level * libm::pow((next / self.turn).min(1.0), self.power) * part;
            let level = first * share;
            let rise = self.power * libm::log(next.min(self.turn) / before.min(self.turn));
            let rise = if level < self.band * mature { rise } else { rise.min(0.0) };
            let above = libm::log(level / (self.band * mature)).max(0.0) / fold;
            now + rise - above + self.closing(mature / level, before, next)
        });
        course
    }

    /// Part of a gap to the mature level closed in a year, as a logarithm; `gap` is the mature level over the current
    /// one.
    fn closing(&self, gap: f64, before: f64, next: f64) -> f64 {
        if next < self.turn && next > before {
            libm::log(gap).max(0.0).min(self.catch_up_most) / self.catch_up
        } else {
            0.0
        }
    }

    /// Steel per person of a year before 2020, relative to 2020.
    pub fn steel_before(&self, income: &Annual) -> Annual {
        let base = income[Year::BASE].min(self.steel_bend);
        Annual::from_fn(|year| libm::pow(income[year].min(self.steel_bend) / base, self.power))
    }

    /// Path by income up to 2020; constant from there on.
    fn back(&self, income: &Annual) -> Annual {
        let base = income[Year::BASE].min(self.turn);
        Annual::from_fn(|year| libm::pow((income[year].min(self.turn) / base).min(1.0), self.power))
    }

    /// Steps from 2021 on. `step` returns the logarithm of a year from five inputs: the year, the last logarithm, both
    /// incomes and the last share.
    fn forward(&self, course: &mut Annual, income: &Annual, step: impl Fn(Year, f64, f64, f64, f64) -> f64) {
        let mut log = 0.0;
        for year in Year::at(Year::BASE.index() + 1).to(Year::LAST) {
            let before = Year::at(year.index() - 1);
            if income[before] > 0.0 && income[year] > 0.0 {
                log = step(year, log, income[before], income[year], course[before]);
            }
            course[year] = libm::exp(log);
        }
    }
}

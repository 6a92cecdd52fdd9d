//! Course: how what statistics leave is parted, and how each part goes on and went before.
//!
//! ```text
//! goods a person g    ln g(t+1) − ln g(t) = p Δln y − max(0, ln(g / (band L))) / fold + closing       L = level (y / 45)^p, of t
//! works a person k    ln k(t+1) − ln k(t) = rise − max(0, ln(k / (band M))) / fold + closing          M = level min(1, y/turn)^p, of t+1
//! rise                p Δln min(y, turn), and no growth from the band on
//! closing             min(most, max(0, ln(L / g))) / years, while income grows and is below the turn
//! sized                need · M and a fold of its own from y = turn on: what still grows is not asked to be less
//! back from 2020      min(1, min(y, turn) / min(y 2020, turn))^p      of steel (min(y, bend) / min(y 2020, bend))^p
//! ```
//!
//! y is settled income in thousand dollars. So a place whose income grows asks for more machines and works, one far above what is
//! mature for its income comes down, and a mature one stays at its own level. Does not know: which works and machines they are.

use serde::{Deserialize, Serialize};

use crate::facts::income::settled;
use crate::year::{Annual, Year};

/// How works and goods that statistics leave go on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// Civil works of a mature place, t a person: cement, steel.
    pub level: [f64; 2],
    /// Power of income in civil works.
    pub power: f64,
    /// Income a person at which civil works stop growing, thousand dollars.
    pub turn: f64,
    /// Income a person at which the steel of the past stops going with it, thousand dollars.
    pub steel_bend: f64,
    /// Above this times the mature level a place comes down.
    pub band: f64,
    /// Years in which the logarithm of what is above falls to 1/e.
    pub fold: f64,
    /// Yearly log-fall of a series before its first year.
    pub fall_before: f64,
    /// Least part of the cement of a past year that goes into civil works.
    pub history_least: f64,
    /// Years in which a gap to the mature level closes.
    pub catch_up: f64,
    /// Most that the gap counts, as a logarithm.
    pub catch_up_most: f64,
    /// Machines and goods.
    pub goods: GoodsCourse,
}

/// How far civil works are sized to need in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// Part of the mature level that is needed.
    pub part: f64,
    /// Years in which the logarithm of what is above falls to 1/e.
    pub fold: f64,
}

/// What goes into buildings not modelled, and how it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnmodelledCourse {
    /// Part of what is left: cement, steel.
    pub share: [f64; 2],
    /// Most that they follow new floor, against 2018–2022.
    pub most: f64,
}

/// How machines and goods go on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoodsCourse {
    /// Power of income.
    pub power: f64,
    /// Mature level, t a person, at the income below.
    pub level: f64,
    /// Income a person of that level, thousand dollars.
    pub level_income: f64,
    /// Above this times the mature level a place comes down.
    pub band: f64,
    /// Years in which the logarithm of what is above falls to 1/e.
    pub fold: f64,
    /// Least part of their share of steel used that machines and goods keep.
    pub least: f64,
    /// Share lost in making them, which comes back as new scrap.
    pub loss: f64,
    /// Standard deviation of their lives, as a share of the mean.
    pub deviation: f64,
}

/// Settled income a person, thousand dollars.
#[must_use]
pub fn thousands(income: &Annual) -> Annual {
    let settled = settled(income);
    Annual::from_fn(|year| settled[year] / 1e3)
}

impl Course {
    /// Machines and goods of every year against those of 2020, where `first` is asked for in 2020, t a person.
    #[must_use]
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

    /// Civil works sized to no other need than that of the reference.
    #[must_use]
    pub const fn need(&self) -> Need {
        Need {
            part: 1.0,
            fold: self.fold,
        }
    }

    /// Civil works of every year against those of 2020, where `first` is asked for in 2020 and `level` is mature, t a person.
    #[must_use]
    pub fn works(&self, first: f64, level: f64, income: &Annual) -> Annual {
        self.sized(first, level, income, |_| self.need())
    }

    /// The same, where only so much is needed in a year by a place whose works no longer grow with income.
    #[must_use]
    pub fn sized(&self, first: f64, level: f64, income: &Annual, need: impl Fn(Year) -> Need) -> Annual {
        let mut course = self.back(income);
        self.forward(&mut course, income, |year, now, before, next, share| {
            let Need { part, fold } = if next >= self.turn { need(year) } else { self.need() };
            let mature = level * libm::pow((next / self.turn).min(1.0), self.power) * part;
            let level = first * share;
            let rise = self.power * libm::log(next.min(self.turn) / before.min(self.turn));
            let rise = if level < self.band * mature { rise } else { rise.min(0.0) };
            let above = libm::log(level / (self.band * mature)).max(0.0) / fold;
            now + rise - above + self.closing(mature / level, before, next)
        });
        course
    }

    /// What a place closes in a year of a gap to the mature level, `gap` times what it has.
    fn closing(&self, gap: f64, before: f64, next: f64) -> f64 {
        if next < self.turn && next > before {
            libm::log(gap).max(0.0).min(self.catch_up_most) / self.catch_up
        } else {
            0.0
        }
    }

    /// Steel of a year before 2020 a person, against that of 2020.
    #[must_use]
    pub fn steel_before(&self, income: &Annual) -> Annual {
        let base = income[Year::BASE].min(self.steel_bend);
        Annual::from_fn(|year| libm::pow(income[year].min(self.steel_bend) / base, self.power))
    }

    /// Up to 2020 as income was; level from there on.
    fn back(&self, income: &Annual) -> Annual {
        let base = income[Year::BASE].min(self.turn);
        Annual::from_fn(|year| libm::pow((income[year].min(self.turn) / base).min(1.0), self.power))
    }

    /// From 2021 on, step by step: `step` says the logarithm of a year from the year, that of the year before, the two incomes and the share.
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

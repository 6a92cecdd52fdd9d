//! Civil works and other: what statistics of cement and steel hold beyond the sectors that are modelled.
//!
//! ```text
//! remainder      = statistic − modelled, not below nothing; both demand with losses, mean of 2018–2022
//! a person from 2021, income below the bend:  · (income(t) / income(t−1))^p
//!                     above it:               rest + (flow(t−1) − rest) · e^(−1/decay), never rising to rest
//! back from 2020:     · (min(income, bend) / min(income 2020, bend))^p, cement not above 2020
//! steel back:         and all places × one factor a year, so that their sum follows the crude steel of the world
//! ```
//!
//! Does not know: which works they are, where cement and steel were made.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::facts::income::settled;
use crate::facts::infrastructure::NormalLife;
use crate::year::{Annual, Year};

/// What statistics say, and how what is left of them goes on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CivilFacts {
    /// Cement used a year, mean of 2018–2022, Mt.
    pub cement: Known<f64>,
    /// Finished steel used a year, mean of 2018–2022, Mt.
    pub steel: Known<f64>,
    /// Power of income below the bend.
    pub income_power: Known<f64>,
    /// Income a person at which growth ends, international dollars of 2017.
    pub bend: Known<f64>,
    /// Years in which what is above the rest falls to 1/e of it.
    pub decay: Known<f64>,
    /// Cement a person to which the flow falls, t a year.
    pub cement_rest: Known<f64>,
    /// Steel a person to which the flow falls, t a year.
    pub steel_rest: Known<f64>,
    /// What the steel of each year before 2020 is multiplied with, so that the sum of all places follows the crude steel of the
    /// world; 1 from 2020 on.
    pub steel_course: Known<Annual>,
    /// Life of the steel.
    pub life: Known<NormalLife>,
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

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Cement.
    Cement,
    /// Steel.
    Steel,
}

impl CivilFacts {
    /// The flow of every year, Mt, from what is left in 2018–2022, by people and income a person.
    /// Steel before 2020 is still to be brought to the world's crude steel ([`follow`]).
    #[must_use]
    pub fn path(&self, flow: Flow, amount: f64, people: &Annual, income: &Annual) -> Annual {
        let income = settled(income);
        let rest = match flow {
            Flow::Cement => self.cement_rest.value,
            Flow::Steel => self.steel_rest.value,
        };
        let base = amount * 1e6 / people[Year::BASE];
        let mut each = Annual::from_fn(|year| {
            let level = income[year].min(self.bend.value) / income[Year::BASE].min(self.bend.value);
            let back = base * libm::pow(level, self.income_power.value);
            match flow {
                Flow::Cement => back.min(base),
                Flow::Steel => back,
            }
        });
        let keep = libm::exp(-1.0 / self.decay.value);
        for year in Year::at(Year::BASE.index() + 1).to(Year::LAST) {
            let before = Year::at(year.index() - 1);
            let last = each[before];
            each[year] = if income[before] <= 0.0 {
                last
            } else if income[year] < self.bend.value {
                last * libm::pow(income[year] / income[before], self.income_power.value)
            } else if last > rest {
                rest + (last - rest) * keep
            } else {
                last
            };
        }
        Annual::from_fn(|year| each[year] * people[year] / 1e6)
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

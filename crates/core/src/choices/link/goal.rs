//! Goal of a link: metric, year and target value.
//!
//! Out of scope: the measures needed, and the check that the goal is met.

use serde::{Deserialize, Serialize};

use crate::choices::link::read::digits;
use crate::year::Year;

/// A target for a metric in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetricGoal {
    /// The metric.
    pub metric: Metric,
    /// The target year.
    pub year: Year,
    /// The target value, in the unit of the metric.
    pub value: Amount,
}

impl MetricGoal {
    /// Reads `ghg:2050:-60`.
    pub(super) fn read(value: &str) -> Option<MetricGoal> {
        let mut parts = value.splitn(3, ':');
        let metric = Metric::find(parts.next()?)?;
        let year = Year::new(i64::from(digits(parts.next()?)?))?;
        let value = amount(parts.next()?)?;
        Some(MetricGoal { metric, year, value })
    }
}

crate::closed! {
    /// A metric for goals.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Metric in USUAL: i16 {
        /// Greenhouse gases around the year against the mean of 2022–2026, percent.
        Emissions: "ghg" => -60;
        /// Greenhouse gases around the year against the reference of the same year, percent.
        EmissionsAgainst: "ghr" => -30;
        /// Greenhouse gases from 2027 to 2060 against those of the reference, percent.
        Cumulative: "cum" => -30;
        /// Materials made new around the year against the mean of 2022–2026, percent.
        MadeNew: "mat" => -30;
        /// Materials made new around the year against the reference of the same year, percent.
        MadeNewAgainst: "mar" => -30;
        /// Share from reuse and recycling around the year, percent; a lower bound.
        Circular: "cir" => 25;
        /// Greenhouse gases for each person around the year, t CO2e a year.
        PerPerson: "pp" => 1;
    }
}

impl Metric {
    /// True if the goal is a lower bound, so that more is better.
    pub const fn is_least(self) -> bool {
        matches!(self, Metric::Circular)
    }

    /// The default target, in the unit of the metric.
    pub const fn usual(self) -> i16 {
        USUAL[self as usize]
    }
}

/// A number with three decimals, at most a thousand million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub(super) i64);

impl Amount {
    const MOST: f64 = 1e12;

    /// The nearest amount that can be stored; none for NaN.
    pub fn nearest(number: f64) -> Option<Amount> {
        (!number.is_nan()).then(|| Amount(libm::round(number * 1e3).clamp(-Amount::MOST, Amount::MOST) as i64))
    }

    /// The amount for a whole number.
    pub const fn from_integer(number: i16) -> Amount {
        Amount(number as i64 * 1000)
    }

    /// The amount as a number.
    pub fn number(self) -> f64 {
        self.0 as f64 / 1e3
    }
}

/// Reads a number with at most three decimals; none for more digits or too large a number, which would be changed.
fn amount(text: &str) -> Option<Amount> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let part = part.trim_end_matches('0');
    if part.len() > 3 || whole.len() > 10 {
        return None;
    }
    let mut thousandths = u64::from(digits(whole)?);
    for place in 0..3 {
        let digit = part
            .as_bytes()
            .get(place)
            .map_or(Some(0), |byte| byte.checked_sub(b'0').filter(|digit| *digit < 10))?;
        thousandths = thousandths * 10 + u64::from(digit);
    }
    let number = thousandths as f64 / if negative { -1e3 } else { 1e3 };
    Amount::nearest(number).filter(|amount| amount.number() == number)
}

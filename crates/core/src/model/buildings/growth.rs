//! Growth: power use of appliances, light and equipment after 2020.
//!
//! ```text
//! a(t) = min(a(2020) · I(t)^power, max(most, a(2020))) · (1 − gain)^(t − 2020)          a person, in homes
//! e(t) = min(e(2020) · I(t)^power, most) · (1 − gain)^(t − 2020)                        a square metre, elsewhere
//! above the most: e(2020) · (most / e(2020))^min(1, (t − 2020)/years) instead of the first factor
//! ```
//!
//! I: income a person relative to 2020, never below 1. Before 2020 nothing grows. Out of scope: single machines,
//! prices.

use crate::facts::uses::Growth;
use crate::year::Year;

/// Power a person in a year, in the unit of `begun`, its value of 2020.
pub(super) fn a_head(begun: f64, growth: Growth, income: f64, year: Year) -> f64 {
    let Some(since) = years_since_2020(year) else { return begun };
    (begun * libm::pow(income, growth.power)).min(growth.most.max(begun)) * libm::pow(1.0 - growth.gain, since)
}

/// Power a square metre in a year, in the unit of `begun`, and the remaining share of heat where power declines to its
/// limit.
pub(super) fn a_floor(begun: f64, growth: Growth, years: f64, income: f64, year: Year) -> (f64, f64) {
    let Some(since) = years_since_2020(year) else { return (begun, 1.0) };
    let better = libm::pow(1.0 - growth.gain, since);
    if begun > growth.most {
        let down = libm::pow(growth.most / begun, (since / years).min(1.0));
        return (begun * down * better, down);
    }
    ((begun * libm::pow(income, growth.power)).min(growth.most) * better, 1.0)
}

/// Years since 2020; `None` up to 2020.
fn years_since_2020(year: Year) -> Option<f64> {
    (year > Year::BASE).then(|| (year.index() - Year::BASE.index()) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROWTH: Growth = Growth {
        power: 0.5,
        most: 100.0,
        gain: 0.0,
    };

    #[test]
    fn power_a_head_grows_with_income_to_its_most_and_never_below_what_was_there() {
        let at = |begun, income| a_head(begun, GROWTH, income, Year::of(2030));
        assert_eq!([at(20.0, 4.0), at(80.0, 4.0), at(150.0, 4.0)], [40.0, 100.0, 150.0]);
        assert_eq!(a_head(20.0, GROWTH, 4.0, Year::BASE), 20.0);
    }

    #[test]
    fn what_is_above_the_most_comes_down_and_its_heat_with_it() {
        let at = |year| a_floor(400.0, GROWTH, 40.0, 4.0, Year::of(year));
        assert_eq!(at(2020), (400.0, 1.0));
        assert_eq!(at(2040), (200.0, 0.5));
        assert_eq!(at(2060), (100.0, 0.25));
    }
}

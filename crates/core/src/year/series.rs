//! Storage of a series: few bytes if it has few values or lies on a grid, and always exact to the last bit.
//!
//! ```text
//! runs   a value and the number of years it repeats, if there are few
//! steps  value = n · 2^exponent with whole n; stored as differences of n, of the order that makes them smallest
//! plain  any numbers
//! ```
//!
//! [`Annual::settled`] rounds a series to such a grid: no source knows more than six digits. Files for people have
//! plain numbers.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::year::{Annual, Year};

/// Largest number of runs that is stored as runs.
const RUNS: usize = 12;
/// Bits of its largest value that a settled series keeps.
const BITS: i32 = 22;
/// Highest order of differences.
const ORDERS: usize = 4;
/// Largest number of years accepted from outside.
const LONGEST: usize = 4 * Year::COUNT;

#[derive(Serialize, Deserialize)]
enum SeriesEncoding {
    Runs(Vec<(u16, f64)>),
    Steps { order: u8, exponent: i16, steps: Vec<i64> },
    Plain(Vec<f64>),
}

impl Annual {
    /// The series rounded to a grid as fine as a four-millionth of its largest value; a series of few values stays as
    /// it is.
    ///
    /// A second call changes nothing.
    pub fn settled(&self) -> Annual {
        let largest = self.0.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        if runs(&self.0).len() <= RUNS || !largest.is_finite() {
            return self.clone();
        }
        let mut exponent = libm::ilogb(largest) - BITS;
        let rounded = |exponent: i32| self.0.iter().map(move |value| libm::round(libm::ldexp(*value, -exponent)));
        // A largest value just below a power of two may round up to it.
        if rounded(exponent).any(|whole| whole.abs() >= f64::from(1 << (BITS + 1))) {
            exponent += 1;
        }
        Annual(rounded(exponent).map(|whole| libm::ldexp(whole, exponent)).collect())
    }
}

impl Serialize for Annual {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return self.0.serialize(serializer);
        }
        let runs = runs(&self.0);
        let written = if runs.len() <= RUNS {
            SeriesEncoding::Runs(runs)
        } else {
            on_grid(&self.0).unwrap_or_else(|| SeriesEncoding::Plain(self.0.clone()))
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Annual {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Annual, D::Error> {
        if deserializer.is_human_readable() {
            return Vec::deserialize(deserializer).map(Annual);
        }
        let values = match SeriesEncoding::deserialize(deserializer)? {
            SeriesEncoding::Runs(runs) => {
                let years: usize = runs.iter().map(|(years, _)| usize::from(*years)).sum();
                if years > LONGEST {
                    return Err(D::Error::custom("a series has too many years"));
                }
                runs.into_iter()
                    .flat_map(|(years, value)| std::iter::repeat_n(value, usize::from(years)))
                    .collect()
            }
            SeriesEncoding::Steps { order, exponent, steps } => {
                let wholes = summed(steps, usize::from(order).min(ORDERS));
                wholes
                    .into_iter()
                    .map(|whole| libm::ldexp(whole as f64, i32::from(exponent)))
                    .collect()
            }
            SeriesEncoding::Plain(values) => values,
        };
        Ok(Annual(values))
    }
}

/// Values and their numbers of repeats, compared by their bits.
fn runs(values: &[f64]) -> Vec<(u16, f64)> {
    let mut runs: Vec<(u16, f64)> = Vec::new();
    for value in values {
        match runs.last_mut() {
            Some((years, last)) if last.to_bits() == value.to_bits() && *years < u16::MAX => *years += 1,
            _ => runs.push((1, *value)),
        }
    }
    runs
}

/// Whole numbers on the coarsest grid that fits every value exactly; none if they would be large.
fn on_grid(values: &[f64]) -> Option<SeriesEncoding> {
    const LARGEST: f64 = (1_u64 << 40) as f64;
    let mut exponent = i32::MAX;
    for value in values {
        if !value.is_finite() || (*value == 0.0 && value.is_sign_negative()) {
            return None;
        }
        if *value != 0.0 {
            let mantissa = value.to_bits() & ((1 << 52) - 1) | (1 << 52);
            exponent = exponent.min(libm::ilogb(*value) - 52 + mantissa.trailing_zeros() as i32);
        }
    }
    if !(-500..=500).contains(&exponent) {
        return None;
    }
    let mut wholes = Vec::with_capacity(values.len());
    for value in values {
        let whole = libm::ldexp(*value, -exponent);
        if whole.abs() > LARGEST {
            return None;
        }
        wholes.push(whole as i64);
    }
    let mut best = (wholes.clone(), 0);
    let mut steps = wholes;
    for order in 1..=ORDERS {
        differ(&mut steps, order);
        if cost(&steps) < cost(&best.0) {
            best = (steps.clone(), order);
        }
    }
    Some(SeriesEncoding::Steps {
        order: best.1 as u8,
        exponent: exponent as i16,
        steps: best.0,
    })
}

/// Takes the next order of differences.
fn differ(steps: &mut [i64], order: usize) {
    for at in (order..steps.len()).rev() {
        steps[at] = steps[at].wrapping_sub(steps[at - 1]);
    }
}

/// Undoes the differences up to an order.
fn summed(mut steps: Vec<i64>, order: usize) -> Vec<i64> {
    for order in (1..=order).rev() {
        for at in order..steps.len() {
            steps[at] = steps[at].wrapping_add(steps[at - 1]);
        }
    }
    steps
}

/// Approximate number of bits of the whole numbers.
fn cost(steps: &[i64]) -> u32 {
    steps.iter().map(|step| 66 - step.unsigned_abs().leading_zeros()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(series: &Annual) -> (Annual, usize) {
        let bytes = postcard::to_allocvec(series).unwrap();
        (postcard::from_bytes(&bytes).unwrap(), bytes.len())
    }

    #[test]
    fn any_series_is_read_back_to_the_last_bit() {
        let wave = Annual::from_fn(|year| 1e9 * (1.0 + libm::sin(f64::from(year.number()) / 30.0)));
        let mut odd = wave.clone();
        odd[Year::BASE] = -0.0;
        for series in [&wave, &wave.settled(), &odd, &Annual::zero(), &Annual::constant(0.1)] {
            let (back, _) = rewritten(series);
            let bits = |series: &Annual| series.0.iter().map(|value| value.to_bits()).collect::<Vec<u64>>();
            assert_eq!(bits(&back), bits(series));
        }
    }

    #[test]
    fn a_settled_series_is_near_and_small_and_stays_as_it_is() {
        let wave = Annual::from_fn(|year| 1e9 * (1.0 + libm::sin(f64::from(year.number()) / 30.0)));
        let settled = wave.settled();
        assert_eq!(settled.settled(), settled);
        for year in Year::all() {
            assert!((settled[year] - wave[year]).abs() < 1e-6 * 2e9);
        }
        assert!(rewritten(&settled).1 < 420, "{}", rewritten(&settled).1);
        let steps = Annual::from_fn(|year| if year < Year::BASE { 0.1 } else { 0.3 });
        assert_eq!(steps.settled(), steps, "few values are kept as they are");
        let nearly = Annual::from_fn(|year| 2.0 - 1e-12 * f64::from(year.number()));
        assert_eq!(nearly.settled().settled(), nearly.settled());
    }

    #[test]
    fn files_that_people_read_hold_plain_numbers() {
        let text = serde_json::to_string(&Annual::constant(1.5)).unwrap();
        assert!(text.starts_with("[1.5,1.5,"), "{text}");
    }
}

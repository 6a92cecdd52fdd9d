//! Quantile: quantiles of draws, and rounding of the ends of a range.
//!
//! ```text
//! q(p) = linear between the ordered values around place p (n − 1), counted from 0        (type 7)
//! rounded to two digits, outwards: 2,432 to 5,063 is 2,400 to 5,100
//! ```
//!
//! Out of scope: the draws.

/// The shares at which a range is read.
pub const SHARES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// Sorts values and returns their quantiles at `SHARES`; none if there are no values.
pub fn quantiles(values: &mut [f64]) -> Option<[f64; 5]> {
    values.sort_by(f64::total_cmp);
    at_share(values, 0.0)?;
    Some(SHARES.map(|share| at_share(values, share).unwrap_or_default()))
}

/// The quantile of sorted values at a share; none if there are no values.
pub fn at_share(ordered: &[f64], share: f64) -> Option<f64> {
    let last = ordered.len().checked_sub(1)?;
    let place = share * last as f64;
    let below = libm::floor(place);
    let at = (below as usize).min(last);
    let (low, high) = (ordered[at], ordered[(at + 1).min(last)]);
    Some(low + (high - low) * (place - below))
}

/// The ends of a range, rounded outwards to two digits each.
pub fn outwards(low: f64, high: f64) -> [f64; 2] {
    [two_digits(low, libm::floor), two_digits(high, libm::ceil)]
}

fn two_digits(value: f64, round: fn(f64) -> f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let place = libm::floor(libm::log10(value.abs())) - 1.0;
    let digits = |by: f64| if place < 0.0 { value * by } else { value / by };
    let step = libm::exp10(place.abs());
    // A value that already has two digits is kept: its ratio to a step may be off in the last bit.
    let (whole, near) = (digits(step), libm::round(digits(step)));
    let steps = if (whole - near).abs() < 1e-9 * near.abs() {
        near
    } else {
        round(whole)
    };
    if place < 0.0 { steps / step } else { steps * step }
}

#[cfg(test)]
mod tests {
    use super::{outwards, quantiles};

    #[test]
    fn a_quantile_lies_straight_between_its_neighbours() {
        let mut values = [4.0, 1.0, 3.0, 2.0, 5.0];
        assert_eq!(quantiles(&mut values), Some([1.2, 2.0, 3.0, 4.0, 4.8]));
        assert_eq!(quantiles(&mut [7.0]), Some([7.0; 5]));
        assert_eq!(quantiles(&mut []), None);
    }

    #[test]
    fn ends_are_rounded_outwards_to_two_digits() {
        let cases = [
            ([2432.0, 5063.0], [2400.0, 5100.0]),
            ([0.2841, 0.4309], [0.28, 0.44]),
            ([-3.17, -0.0271], [-3.2, -0.027]),
            ([0.0, 120.0], [0.0, 120.0]),
            ([0.28, 0.29], [0.28, 0.29]),
        ];
        for ([low, high], wanted) in cases {
            assert_eq!(outwards(low, high), wanted);
        }
    }
}

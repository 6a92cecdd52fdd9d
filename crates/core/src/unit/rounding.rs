//! Rounding: parts of a whole, rounded so that the rounded parts add up to the rounded whole.
//!
//! ```text
//! digits(i) = round(part(i))      then the parts with the largest rounding losses change by one, until the sum is round(Σ part)
//! ```
//!
//! The method of the largest remainder. Pages, files and the command line all use it. Out of scope: units, and the
//! number of decimals.

/// The parts with `decimals` decimals; they add up to their sum with as many decimals.
pub fn adding_up(parts: &[f64], decimals: u8) -> Vec<f64> {
    let last = (0..decimals).fold(1.0, |last, _| last * 10.0);
    let exact: Vec<f64> = parts.iter().map(|part| part * last).collect();
    let mut digits: Vec<f64> = exact.iter().map(|part| libm::round(*part)).collect();
    let mut over = digits.iter().sum::<f64>() - libm::round(exact.iter().sum());
    while libm::fabs(over) >= 1.0 {
        let step = if over > 0.0 { -1.0 } else { 1.0 };
        let lost = |place: &usize| (exact[*place] - digits[*place]) * step;
        let Some(most) = (0..digits.len()).max_by(|one, other| lost(one).total_cmp(&lost(other))) else {
            break;
        };
        digits[most] += step;
        over += step;
    }
    // A value that rounds to zero has no sign.
    digits.into_iter().map(|digit| digit / last + 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_parts_add_up_to_the_rounded_whole() {
        assert_eq!(adding_up(&[-1.4, -1.4, -1.4, 0.45], 0), [-1.0, -1.0, -2.0, 0.0]);
        assert_eq!(adding_up(&[1.0 / 3.0; 3], 2).iter().sum::<f64>(), 1.0);
        assert_eq!(adding_up(&[-0.2], 0)[0].to_bits(), 0.0_f64.to_bits());
        assert!(adding_up(&[], 1).is_empty());
    }
}

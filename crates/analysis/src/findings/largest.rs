//! Largest: the part that contributes most to a change, and its share of the change.
//!
//! ```text
//! share = part / Σ part       most of it: share above one half
//! ```
//!
//! Parts with the opposite sign count against the whole, so a share may exceed 1. Out of scope: the calculation of
//! parts.

/// The largest part of a change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Largest {
    /// Its index among the parts.
    pub index: usize,
    /// Its share of the change.
    pub share: f64,
}

/// The part that contributes most in the direction of the whole; none for fewer than two parts, or if they cancel out.
pub fn largest(parts: &[f64]) -> Option<Largest> {
    let whole: f64 = parts.iter().sum();
    if parts.len() < 2 || whole == 0.0 {
        return None;
    }
    let share = |part: &f64| part / whole;
    let (index, part) = parts
        .iter()
        .enumerate()
        .max_by(|(_, one), (_, other)| share(one).total_cmp(&share(other)))?;
    Some(Largest { index, share: share(part) })
}

impl Largest {
    /// True if it is more than half of the change.
    pub fn is_most(self) -> bool {
        self.share > 0.5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_is_more_than_one_half_of_the_whole() {
        let found = |parts: &[f64]| largest(parts).map(|of| (of.index, of.is_most()));
        assert_eq!(found(&[-35.0, -41.0, -24.0]), Some((1, false)));
        assert_eq!(found(&[-50.0, -50.0]), Some((1, false)));
        assert_eq!(found(&[-51.0, -49.0]), Some((0, true)));
        assert_eq!(found(&[-60.0, 20.0]), Some((0, true)), "150 % of the whole");
        assert_eq!((found(&[1.0, -1.0]), found(&[3.0]), found(&[])), (None, None, None));
    }
}

//! Sums: the survivors of all inflows, and their outflow, where no choice ever changes a life.
//!
//! ```text
//! left(t)   = Σ_c I(c) S(t - c)                 survivors of older inflows first, then the others from the oldest on
//! leaves(t) = Σ_{c<t} I(c) (S(t - c - 1) - S(t - c))
//! ```
//!
//! Inflows before a given year are summed once for each later year; a run of later years starts from those sums.
//! Out of scope: the cause of an inflow.

/// Surviving amount. `shares[0]` is the surviving share of the newest inflow, `shares[1]` of the one before, and so on.
pub fn left(handed_on: f64, came: &[f64], shares: &[f64]) -> f64 {
    let mut left = handed_on;
    for (came, share) in came.iter().zip(shares[..came.len()].iter().rev()) {
        left += came * share;
    }
    left
}

/// Outflow of a year. The newest inflow has the share `shares[0]` left at its start and `shares[1]` at its end.
pub fn leaves(handed_on: f64, came: &[f64], shares: &[f64]) -> f64 {
    let mut leaves = handed_on;
    for (came, shares) in came.iter().zip(shares[..=came.len()].windows(2).rev()) {
        leaves += came * (shares[0] - shares[1]);
    }
    leaves
}

/// Survivors and outflow of several things with equal inflow and different lives, side by side. The survivors are those
/// at the end of the year of the newest inflow; the outflow is that of the others in it. `shares` are surviving shares
/// by age.
pub fn survivors_and_outflow<const N: usize>(came: &[f64], shares: &[[f64; N]]) -> [[f64; N]; 2] {
    let (mut left, mut leaves) = ([0.0; N], [0.0; N]);
    let Some((newest, older)) = came.split_last() else {
        return [left, leaves];
    };
    for (came, shares) in older.iter().zip(shares[..=older.len()].windows(2).rev()) {
        for at in 0..N {
            left[at] += came * shares[1][at];
            leaves[at] += came * (shares[0][at] - shares[1][at]);
        }
    }
    for (left, share) in left.iter_mut().zip(shares[0]) {
        *left += newest * share;
    }
    [left, leaves]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn side_by_side_is_one_by_one() {
        let lives = [[1.0, 0.7, 0.3, 0.1], [1.0, 0.4, 0.0, 0.0]];
        let shares: Vec<[f64; 2]> = (0..4).map(|age| lives.map(|life| life[age])).collect();
        let came = [3.7, 11.0, 0.9];
        let [together, leaving] = survivors_and_outflow(&came, &shares);
        for (at, life) in lives.iter().enumerate() {
            assert_eq!(together[at], left(0.0, &came, life));
            assert_eq!(leaving[at], leaves(0.0, &came[..2], life));
        }
        assert_eq!(survivors_and_outflow(&[], &shares), [[0.0; 2]; 2]);
    }

    #[test]
    fn what_came_is_left_or_has_left() {
        let shares = [1.0, 0.75, 0.25, 0.0];
        let came = [8.0, 4.0, 2.0];
        assert_eq!(left(0.0, &came, &shares), 8.0 * 0.25 + 4.0 * 0.75 + 2.0);
        assert_eq!(leaves(0.0, &came[..2], &shares), 8.0 * 0.5 + 4.0 * 0.25);
        assert_eq!(
            left(0.0, &came[..2], &shares) + came[2] - leaves(0.0, &came[..2], &shares),
            left(0.0, &came, &shares)
        );
    }

    #[test]
    fn what_is_handed_on_stays_first_in_the_sum() {
        let shares = [1.0, 0.5, 0.1];
        assert_eq!(left(3.0, &[2.0], &shares), 5.0);
        assert_eq!(leaves(3.0, &[2.0], &shares), 4.0);
        assert_eq!(left(3.0, &[], &shares), 3.0);
    }
}

//! Shapley: attribution of a joint change to several movers whose effects do not add up.
//!
//! ```text
//! few    part(i) = Σ over S without i of |S|! (n − |S| − 1)! / n! · [f(S and i) − f(S)]
//! many   part(i) = ½ [f(0…i) − f(0…i−1)] + ½ [f(i…n) − f(i+1…n)]        sum over i of part(i) = f(all) − f(none)
//! ```
//!
//! Few movers in a place whose runs are cheap: the mean over every order (Shapley value), as in
//! [`crate::findings::attribution`]. Otherwise: the mean of two passes, one in the given order and one in reverse. Three movers
//! need 8 runs, six need 64, eleven need 2,048.
//!
//! Out of scope: the movers; the values read.

/// Largest number of movers with an exact attribution.
const FEW: usize = 6;

/// Movers that have moved: bit i is mover i.
pub(super) type Coalition = u64;

/// True if parts are exact; `cheap` if a run costs little.
pub(super) const fn is_exact(count: usize, cheap: bool) -> bool {
    // Two orders are every order of two movers.
    count <= 2 || (cheap && count <= FEW)
}

/// The coalitions whose runs are needed, each once; nothing moved and everything moved come first.
pub(super) fn coalitions(count: usize, cheap: bool) -> Vec<Coalition> {
    let all = first(count);
    let mut needed = vec![0];
    let mut add = |coalition: Coalition| {
        if !needed.contains(&coalition) {
            needed.push(coalition);
        }
    };
    add(all);
    for mover in 1..=count {
        add(first(mover));
        add(all & !first(mover - 1));
    }
    if is_exact(count, cheap) {
        (0..=all).for_each(add);
    }
    needed
}

/// The indices of the movers in a coalition.
pub(super) fn moved(coalition: Coalition, count: usize) -> impl Iterator<Item = usize> {
    (0..count).filter(move |mover| coalition >> mover & 1 == 1)
}

/// The part of each of `count` movers. `at` reads the values of a coalition; none if they are not known.
pub(super) fn parts<const N: usize>(count: usize, cheap: bool, at: &dyn Fn(Coalition) -> Option<[f64; N]>) -> Option<Vec<[f64; N]>> {
    let (all, nothing) = (first(count), at(0)?);
    let mut parts = vec![[0.0; N]; count];
    let mut add = |mover: usize, weight: f64, coalition: Coalition| {
        let value = at(coalition)?;
        for (index, part) in parts[mover].iter_mut().enumerate() {
            // Parts are differences. Subtracting the run common to all keeps digits.
            *part += weight * (value[index] - nothing[index]);
        }
        Some(())
    };
    for mover in 0..count {
        if is_exact(count, cheap) {
            for coalition in (0..=all).filter(|coalition| coalition >> mover & 1 == 0) {
                let share = weight(coalition.count_ones() as usize, count);
                add(mover, share, coalition | 1 << mover)?;
                add(mover, -share, coalition)?;
            }
        } else {
            add(mover, 0.5, first(mover + 1))?;
            add(mover, -0.5, first(mover))?;
            add(mover, 0.5, all & !first(mover))?;
            add(mover, -0.5, all & !first(mover + 1))?;
        }
    }
    Some(parts)
}

/// The first movers.
const fn first(count: usize) -> Coalition {
    (1 << count) - 1
}

/// s! (n − s − 1)! / n!, the share of orders in which exactly these s of n come before a mover.
pub(super) fn weight(before: usize, movers: usize) -> f64 {
    let mut ways = movers as f64;
    for at in 0..before {
        ways = ways * (movers - 1 - at) as f64 / (at + 1) as f64;
    }
    1.0 / ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_exact_for_few_movers_and_add_up_for_many() {
        // A glove game: one left glove, two right ones; a pair is worth 1.
        let glove = |coalition: Coalition| Some([f64::from(u8::from(coalition & 1 == 1 && coalition & 6 != 0))]);
        let found = parts(3, true, &glove).unwrap();
        for ([found], known) in found.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((found - known).abs() < 1e-15, "{found} is not {known}");
        }
        for (count, cheap) in [(1, false), (2, false), (3, false), (6, true), (7, true), (11, false)] {
            let at = |coalition: Coalition| Some([f64::from(coalition.count_ones().pow(2)) + (coalition & 1) as f64]);
            let sum: f64 = parts(count, cheap, &at).unwrap().iter().map(|[part]| part).sum();
            assert!((sum - at(first(count)).unwrap()[0]).abs() < 1e-9, "{count}");
        }
    }

    #[test]
    fn the_runs_wanted_are_those_read_and_a_missing_one_leaves_no_parts() {
        for (count, cheap) in [(0, true), (1, true), (2, false), (3, true), (6, true), (6, false), (11, true)] {
            let needed = coalitions(count, cheap);
            let read = |coalition: Coalition| needed.contains(&coalition).then_some([1.0]);
            assert!(parts(count, cheap, &read).is_some(), "{count}");
            let lacks = |coalition: Coalition| (coalition != *needed.last().unwrap()).then_some([1.0]);
            assert!(parts(count, cheap, &lacks).is_none(), "{count}");
        }
        assert_eq!((coalitions(6, true).len(), coalitions(6, false).len()), (64, 12));
    }
}

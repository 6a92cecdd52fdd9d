//! Shapley: attribution of a joint change to several movers whose effects do not add up.
//!
//! ```text
//! few    part(i) = Σ over S without i of |S|! (n − |S| − 1)! / n! · [f(S and i) − f(S)]
//! many   part(i) = ½ [f(0…i) − f(0…i−1)] + ½ [f(i…n) − f(i+1…n)]        sum over i of part(i) = f(all) − f(none)
//! ends   part(i) = ½ [f(i) − f(none)] + ½ [f(all) − f(all but i)], and a share of the residual
//! ```
//!
//! Few movers: the mean over every order (Shapley value), as in [`crate::findings::attribution`]. Otherwise: the mean of two
//! passes, one in the given order and one in reverse. Three movers need 8 runs, six need 64, twelve need 4,096. The caller
//! says up to how many movers are few: none where a run is expensive. Parts from ends are those of an attribution at rest in
//! such a place.
//!
//! Out of scope: the movers; the values read.

use std::collections::BTreeMap;

/// Movers that have moved: bit i is mover i.
pub(super) type Coalition = u64;

/// True if the parts of `count` movers are exact; `few` is the largest number whose every order is run.
pub(super) const fn is_exact(count: usize, few: usize) -> bool {
    // Two orders are every order of two movers.
    count <= 2 || count <= few
}

/// The coalitions whose runs are needed, each once; nothing moved and everything moved come first.
pub(super) fn coalitions(count: usize, few: usize) -> Vec<Coalition> {
    let all = first(count);
    let mut needed = vec![0];
    let mut add = |coalition: Coalition| {
        if !needed.contains(&coalition) {
            needed.push(coalition);
        }
    };
    add(all);
    if is_exact(count, few) {
        needed.extend(1..all);
        return needed;
    }
    for mover in 1..=count {
        add(first(mover));
        add(all & !first(mover - 1));
    }
    needed
}

/// The parts of the movers from the values of [`coalitions`], in the same order; none if some are missing.
pub(super) fn parts_of<const N: usize>(count: usize, few: usize, read: &[[f64; N]]) -> Option<Vec<[f64; N]>> {
    let known: BTreeMap<Coalition, &[f64; N]> = coalitions(count, few).into_iter().zip(read).collect();
    parts(count, few, &|coalition| known.get(&coalition).map(|values| **values))
}

/// The indices of the movers in a coalition.
pub(super) fn moved(coalition: Coalition, count: usize) -> impl Iterator<Item = usize> {
    (0..count).filter(move |mover| coalition >> mover & 1 == 1)
}

/// The part of each of `count` movers. `at` reads the values of a coalition; none if they are not known.
pub(super) fn parts<const N: usize>(count: usize, few: usize, at: &dyn Fn(Coalition) -> Option<[f64; N]>) -> Option<Vec<[f64; N]>> {
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
        if is_exact(count, few) {
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

/// Makes means of alone and last add up to the whole: each takes a share of the residual in proportion to its size.
///
/// If all means have the same sign, each is thus scaled.
pub(super) fn scale(means: &mut [f64], whole: f64) {
    let (sum, size) = means.iter().fold((0.0, 0.0), |(sum, size), mean| (sum + mean, size + mean.abs()));
    if size > 0.0 {
        let lacks = (whole - sum) / size;
        means.iter_mut().for_each(|mean| *mean += mean.abs() * lacks);
    }
}

/// The coalitions for parts from each mover alone and each as the last, in the order in which [`estimated`] reads them.
pub(super) fn ends(count: usize) -> Vec<Coalition> {
    let all = first(count);
    let each = (0..count).flat_map(|mover| [1 << mover, all & !(1 << mover)]);
    [0, all].into_iter().chain(each).collect()
}

/// The estimated part of each mover from the values of [`ends`]; none if some are missing.
pub(super) fn estimated<const N: usize>(count: usize, read: &[[f64; N]]) -> Option<Vec<[f64; N]>> {
    let [nothing, all, each @ ..] = read else { return None };
    if each.len() < 2 * count {
        return None;
    }
    let mut parts = vec![[0.0; N]; count];
    for value in 0..N {
        let mean = |ends: &[[f64; N]]| 0.5 * (ends[0][value] - nothing[value]) + 0.5 * (all[value] - ends[1][value]);
        let mut means: Vec<f64> = each.chunks(2).map(mean).collect();
        scale(&mut means, all[value] - nothing[value]);
        parts.iter_mut().zip(means).for_each(|(part, mean)| part[value] = mean);
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
        let found = parts(3, 3, &glove).unwrap();
        for ([found], known) in found.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((found - known).abs() < 1e-15, "{found} is not {known}");
        }
        for (count, few) in [(1, 0), (2, 0), (3, 0), (6, 6), (7, 6), (11, 0)] {
            let at = |coalition: Coalition| Some([f64::from(coalition.count_ones().pow(2)) + (coalition & 1) as f64]);
            let sum: f64 = parts(count, few, &at).unwrap().iter().map(|[part]| part).sum();
            assert!((sum - at(first(count)).unwrap()[0]).abs() < 1e-9, "{count}");
        }
    }

    #[test]
    fn estimated_parts_add_up_and_are_exact_where_two_movers_act() {
        let at = |coalition: Coalition| [f64::from(coalition.count_ones().pow(2)), 7.0, (coalition & 1) as f64];
        for count in 0..12 {
            let read: Vec<[f64; 3]> = ends(count).into_iter().map(at).collect();
            let parts = estimated(count, &read).unwrap();
            let sum: f64 = parts.iter().map(|part| part[0]).sum();
            assert!(
                (sum - (count * count) as f64).abs() < 1e-9 && parts.iter().all(|part| part[1] == 0.0),
                "{count}"
            );
            assert!(estimated(count, &read[1..]).is_none(), "{count}");
        }
        let read: Vec<[f64; 3]> = ends(2).into_iter().map(at).collect();
        assert_eq!(estimated(2, &read), parts(2, 0, &|coalition| Some(at(coalition))));
    }

    #[test]
    fn the_runs_wanted_are_those_read_and_a_missing_one_leaves_no_parts() {
        for (count, few) in [(0, 6), (1, 6), (2, 0), (3, 6), (6, 6), (6, 0), (11, 6)] {
            let needed = coalitions(count, few);
            let read = |coalition: Coalition| needed.contains(&coalition).then_some([1.0]);
            assert!(parts(count, few, &read).is_some(), "{count}");
            let values = vec![[1.0]; needed.len()];
            assert!(
                parts_of(count, few, &values).is_some() && parts_of(count, few, &values[1..]).is_none(),
                "{count}"
            );
            let lacks = |coalition: Coalition| (coalition != *needed.last().unwrap()).then_some([1.0]);
            assert!(parts(count, few, &lacks).is_none(), "{count}");
        }
        assert_eq!((coalitions(6, 6).len(), coalitions(6, 0).len()), (64, 12));
    }
}

//! Halves: attribution of a joint change to several movers whose effects do not add up.
//!
//! ```text
//! part(i) = ½ [f(0…i) − f(0…i−1)] + ½ [f(i…n) − f(i+1…n)]        sum over i of part(i) = f(all) − f(none)
//! ```
//!
//! The mean of two passes, one in the given order and one in reverse. Neither the first nor the last mover therefore
//! gets all of a joint effect.
//!
//! Out of scope: the movers; the values read.

use std::ops::Range;

/// Values after some of the movers have moved.
type Read<const N: usize> = [f64; N];

/// The part of each of `count` movers. `at` reads the values with the movers of a range moved; none if they are not
/// known.
pub(super) fn parts<const N: usize>(count: usize, at: &dyn Fn(Range<usize>) -> Option<Read<N>>) -> Option<Vec<Read<N>>> {
    let step = |with: Range<usize>, without: Range<usize>| {
        let (with, without) = (at(with)?, at(without)?);
        Some(std::array::from_fn::<f64, N, _>(|value| with[value] - without[value]))
    };
    let part = |own: usize| {
        let (there, back) = (step(0..own + 1, 0..own)?, step(own..count, own + 1..count)?);
        Some(std::array::from_fn(|value| 0.5 * (there[value] + back[value])))
    };
    (0..count).map(part).collect()
}

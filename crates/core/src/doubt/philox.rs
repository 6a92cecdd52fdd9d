//! Philox: the random numbers of draws, each computed from its own address alone.
//!
//! ```text
//! x = philox4x32-10 (key, counter),  counter = (draw, name of the row, scope, 0)
//! u = ((x0 >> 5) · 2²⁶ + (x1 >> 6) + ½) / 2⁵³                     never 0, never 1
//! ```
//!
//! After Salmon and others 2011. So a draw is the same on any machine, in any order, for any number of draws, and after
//! new rows are added. Draw 0 is the middle of all. Out of scope: the quantity drawn.

use crate::place::PlaceId;

const KEY: [u32; 2] = [0x4341_4952, 0x4E00_0001];
const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const STEPS: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const ROUNDS: usize = 10;

/// Four numbers for an address.
pub fn philox([mut a, mut b]: [u32; 2], counter: [u32; 4]) -> [u32; 4] {
    let [mut x0, mut x1, mut x2, mut x3] = counter;
    for _ in 0..ROUNDS {
        let (first, second) = (wide(MULTIPLIERS[0], x0), wide(MULTIPLIERS[1], x2));
        (x0, x1, x2, x3) = (second.0 ^ x1 ^ a, second.1, first.0 ^ x3 ^ b, first.1);
        (a, b) = (a.wrapping_add(STEPS[0]), b.wrapping_add(STEPS[1]));
    }
    [x0, x1, x2, x3]
}

/// The product, high half first.
fn wide(a: u32, b: u32) -> (u32, u32) {
    let product = u64::from(a) * u64::from(b);
    ((product >> 32) as u32, product as u32)
}

/// The number of a draw of a row, above 0 and below 1; ½ in draw 0. `with` is the place that owns the draw, none if all
/// share it.
pub fn uniform(draw: u32, row: u32, with: Option<PlaceId>) -> f64 {
    if draw == 0 {
        return 0.5;
    }
    let scope = with.map_or(0, |place| name(place.as_str()));
    let [x0, x1, _, _] = philox(KEY, [draw, row, scope, 0]);
    (f64::from(x0 >> 5) * 67_108_864.0 + f64::from(x1 >> 6) + 0.5) / 9_007_199_254_740_992.0
}

/// A name as a number, by FNV-1a-32.
pub fn name(text: &str) -> u32 {
    let mut sum: u32 = 0x811c_9dc5;
    for byte in text.bytes() {
        sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{name, philox, uniform};
    use crate::place::PlaceId;

    #[test]
    fn the_known_answers_are_met() {
        assert_eq!(philox([0; 2], [0; 4]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        assert_eq!(
            philox([u32::MAX; 2], [u32::MAX; 4]),
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        );
    }

    #[test]
    fn a_draw_has_its_own_number() {
        let life = name("life.homes");
        assert_eq!(uniform(1, life, None), 0.651_777_606_851_133_6);
        assert_eq!(uniform(2, life, None), 0.772_141_197_105_827_4);
        assert_eq!(uniform(1, name("car.km"), PlaceId::parse("XAF")), 0.244_034_395_569_775_3);
        assert_eq!(uniform(0, life, None), 0.5);
    }
}

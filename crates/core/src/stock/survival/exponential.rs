//! Exponential: our own e^x, with the same bits on every machine and in every lane.
//!
//! ```text
//! e^x = 2^n · e^r        n = round(x / ln 2),  r = x - n ln 2,  |r| ≤ ½ ln 2
//! e^r = 1 + r + r² (1/2! + r/3! + … + r¹¹/13!)
//! ```
//!
//! ln 2 is subtracted in two parts, so that r keeps its digits. There is no branch, no table and no fused operation. So
//! a loop over ages vectorises, and each lane equals the scalar result.
//! Within 1 ulp of the true value; the tests count the distance to `libm`.
//!
//! Below -700 it returns e^-700, about 1e-304; above 700 it returns e^700. As a share of a stock the first counts as 0;
//! as a hazard the second is certain.

/// 1 / ln 2.
const PER_DOUBLING: f64 = core::f64::consts::LOG2_E;
/// Upper part of ln 2, with 21 zero bits at its end: a whole number times it is exact.
const LN_2_UPPER: f64 = 0.693_147_180_369_123_8;
/// Lower part of ln 2.
const LN_2_LOWER: f64 = 1.908_214_929_270_587_7e-10;
/// 1.5 · 2^52: added, it leaves a whole number in the last bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// Largest |x| with a value of its own.
const FARTHEST: f64 = 700.0;
/// 1/2! to 1/13!.
const INVERSE_FACTORIALS: [f64; 12] = [
    1.0 / 2.0,
    1.0 / 6.0,
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5_040.0,
    1.0 / 40_320.0,
    1.0 / 362_880.0,
    1.0 / 3_628_800.0,
    1.0 / 39_916_800.0,
    1.0 / 479_001_600.0,
    1.0 / 6_227_020_800.0,
];

/// e^x, within 1 ulp for x from -700 to 700, constant beyond.
///
/// ```
/// use cairn_core::stock::survival::exp;
/// assert_eq!(exp(0.0), 1.0);
/// assert_eq!(exp(f64::NEG_INFINITY), exp(-700.0));
/// ```
#[inline(always)]
pub fn exp(x: f64) -> f64 {
    let x = if x < -FARTHEST { -FARTHEST } else { x };
    let x = if x > FARTHEST { FARTHEST } else { x };
    let shifted = x * PER_DOUBLING + ROUND;
    let doublings = shifted - ROUND;
    let upper = x - doublings * LN_2_UPPER;
    let lower = doublings * LN_2_LOWER;
    let r = upper - lower;
    let lost = (upper - r) - lower;
    // Pairs, pairs of pairs and so on, for a short chain of dependent operations.
    let [c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13] = INVERSE_FACTORIALS;
    let (r2, r4) = (r * r, (r * r) * (r * r));
    let first = (c2 + c3 * r) + (c4 + c5 * r) * r2;
    let second = (c6 + c7 * r) + (c8 + c9 * r) * r2;
    let third = (c10 + c11 * r) + (c12 + c13 * r) * r2;
    let series = first + (second + third * r4) * r4;
    let value = 1.0 + (r + (r2 * series + lost));
    // The last bits of `shifted` are the power of two n; they are added to the exponent.
    f64::from_bits(value.to_bits().wrapping_add(shifted.to_bits() << 52))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Number of floats between two values of one sign.
    fn floats_between(one: f64, other: f64) -> u64 {
        one.to_bits().abs_diff(other.to_bits())
    }

    #[test]
    fn it_is_within_1_ulp_of_libm() {
        let mut most = 0;
        let mut different = 0_u32;
        let many = 2_000_000_u32;
        for step in 0..many {
            let x = (f64::from(step) / f64::from(many) - 0.5) * 1400.0;
            let near = x / 1e3;
            for x in [x, near] {
                let distance = floats_between(exp(x), libm::exp(x));
                most = most.max(distance);
                different += u32::from(distance > 0);
            }
        }
        assert!(most <= 1, "{most} ulp");
        assert!(different < 2 * many / 5, "{different} differ");
    }

    #[test]
    fn it_never_falls() {
        let mut before = 0.0;
        for step in 0..3_000_000_u32 {
            let value = exp(f64::from(step) * 1e-6 - 1.5);
            assert!(value >= before, "{step}");
            before = value;
        }
    }

    #[test]
    fn what_is_out_of_reach_is_held() {
        for (x, value) in [(f64::INFINITY, 700.0), (1e9, 700.0), (-1e9, -700.0), (f64::NEG_INFINITY, -700.0)] {
            assert_eq!(exp(x), exp(value));
        }
        assert!(exp(-700.0) > 0.0 && exp(700.0).is_finite());
    }
}

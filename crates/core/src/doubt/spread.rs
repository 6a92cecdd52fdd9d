//! Spread: maps a number between 0 and 1 to the range of a doubt, with ½ at the central number.
//!
//! ```text
//! t(u) = √(2u) − 1 below ½,  1 − √(2(1 − u)) from there on;  x = t / (1 − √0.1)       x = −1, 0, 1 at 5, 50 and 95 %
//! lin    central + x (high − central) above, + x (central − low) below
//! log    central (high / central)^x above,   central (central / low)^x below
//! ```
//!
//! Two triangles with a common peak: the ends are 1.46 times as far out as low and high, so there are no extreme draws.
//! Out of scope: the quantity drawn and its bounds.

use crate::facts::doubt_words::DoubtScale;

/// Distance of a number: −1 at low, 0 in the middle, 1 at high.
pub fn distance(u: f64) -> f64 {
    let t = if u < 0.5 {
        libm::sqrt(2.0 * u) - 1.0
    } else {
        1.0 - libm::sqrt(2.0 * (1.0 - u))
    };
    t / (1.0 - libm::sqrt(0.1))
}

/// The number at distance `x` from the centre. It equals the central number at distance 0, and everywhere on a side
/// whose end equals it.
pub fn between(scale: DoubtScale, [low, central, high]: [f64; 3], x: f64) -> f64 {
    let end = if x < 0.0 { low } else { high };
    if x == 0.0 || end == central {
        return central;
    }
    match scale {
        DoubtScale::Linear => central + x.abs() * (end - central),
        DoubtScale::Log if end > 0.0 && central > 0.0 => central * libm::exp(x.abs() * libm::log(end / central)),
        DoubtScale::Log => central,
    }
}

#[cfg(test)]
mod tests {
    use super::{between, distance};
    use crate::doubt::philox::{name, uniform};
    use crate::facts::doubt_words::DoubtScale;

    #[test]
    fn a_twentieth_lies_below_low_and_above_high() {
        for (u, x) in [(0.05, -1.0), (0.5, 0.0), (0.95, 1.0)] {
            assert!((distance(u) - x).abs() < 1e-12, "{u}");
        }
        assert!((distance(1.0) - 1.462_475_0).abs() < 1e-6 && distance(0.5) == 0.0);
    }

    #[test]
    fn a_ratio_is_drawn_as_it_was_worked_out_elsewhere() {
        let life = |draw| between(DoubtScale::Log, [0.8, 1.0, 1.3], distance(uniform(draw, name("life.homes"), None)));
        assert!((life(1) - 1.065_548_851_731_403).abs() < 1e-14, "{}", life(1));
        assert_eq!(life(0), 1.0);
    }

    #[test]
    fn differences_and_ratios_reach_their_ends() {
        for scale in DoubtScale::ALL {
            let ends = [0.5, 1.0, 1.5];
            for (x, end) in [(-1.0, 0.5), (0.0, 1.0), (1.0, 1.5)] {
                assert!((between(scale, ends, x) - end).abs() < 1e-12);
            }
        }
    }
}

//! Survival: the share of a cohort that survives to an age.
//!
//! ```text
//! fixed          F(a) = 1 while a < L, then 0
//! normal         F(a) = 1 - Φ((a - L)/σ)                    not cut at 0, so F(0) < 1
//! folded normal  F(a) = 1 - Φ((a - L)/σ) + 1 - Φ((a + L)/σ)   of |N(L, σ)|
//! lognormal      F(a) = 1 - Φ((ln a - μ)/s)      s² = ln(1 + σ²/L²), μ = ln L - s²/2
//! Weibull        F(a) = exp(-(a/z)^k)                       mean = z Γ(1 + 1/k)
//! ```
//!
//! L and σ are mean and standard deviation (of the parent normal where folded, of the lognormal itself). With a
//! lifetime of 0, nothing survives, not even to the end of its first year.
//! 1 - Φ(x) is ½ erfc(x/√2), so that tails keep their digits.
//!
//! ```
//! use cairn_core::stock::survival::{AgeOffset, Ages, Diagonal, Lifetime, Survival};
//!
//! let life = Lifetime::Lognormal { mean: 20.0, deviation: 6.0 };
//! assert!((life.survival(20.0) - 0.44).abs() < 0.005);
//! // Of three cohorts, the last lives longer; a cohort is half a year old when its first year ends.
//! let survival = Survival::of(&[life, life, life.times(1.5)], AgeOffset::MIDDLE_OF_YEAR, Diagonal::OfDistribution);
//! assert_eq!(survival.share(2, 0), life.survival(2.5));
//! assert_eq!(survival.share(1, 2), 0.0); // not there yet
//! // Twenty stocks meet the same ages: what depends on them alone is worked out once.
//! let ages = Ages::of(161, AgeOffset::END_OF_YEAR, Diagonal::One);
//! let stocks: Vec<Survival> = (0..20).map(|_| ages.survival(&[life; 161])).collect();
//! # assert_eq!(stocks[3].years(), 161);
//! ```
//!
//! Out of scope: the product, calendar years, and the effect of choices on a life.

mod cache;
mod exponential;
mod table;

pub(crate) use cache::SurvivalTableKind;
pub use exponential::exp;
pub use table::{AgeOffset, Ages, Diagonal, Survival};
pub(crate) use table::{LANES, REACH};

/// Distribution of a lifetime.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lifetime {
    /// All pieces last equally long.
    Fixed {
        /// Lifetime, years.
        mean: f64,
    },
    /// Normal, not cut at age 0.
    Normal {
        /// Mean, years.
        mean: f64,
        /// Standard deviation, years.
        deviation: f64,
    },
    /// The absolute value of a normal.
    FoldedNormal {
        /// Mean of the normal before it is folded, years.
        mean: f64,
        /// Standard deviation of the normal before it is folded, years.
        deviation: f64,
    },
    /// Lognormal.
    Lognormal {
        /// Mean of the lognormal itself, years.
        mean: f64,
        /// Standard deviation of the lognormal itself, years.
        deviation: f64,
    },
    /// Weibull.
    Weibull {
        /// Shape, no unit; above 1, things wear out.
        shape: f64,
        /// Scale, years.
        scale: f64,
    },
}

/// A smaller share of a cohort than this counts as 0. Sums do not change even with far larger shares left out. But a
/// stock of known age may consist of such remains, and then their hazard counts.
pub(super) const NOTHING: f64 = 1e-150;

impl Lifetime {
    /// The Weibull with the given mean in years and shape: scale = mean / Γ(1 + 1/shape).
    pub fn weibull_of_mean(mean: f64, shape: f64) -> Lifetime {
        let scale = if shape > 0.0 { mean / libm::tgamma(1.0 + 1.0 / shape) } else { 0.0 };
        Lifetime::Weibull { shape, scale }
    }

    /// Surviving share at an age in years, 0 to 1; never rises with age.
    pub fn survival(self, age: f64) -> f64 {
        if self.is_nothing() {
            return 0.0;
        }
        let age = age.max(0.0);
        let share = match self {
            Lifetime::Fixed { mean } => step_survival(mean, age),
            Lifetime::Normal { mean, deviation } | Lifetime::FoldedNormal { mean, deviation } | Lifetime::Lognormal { mean, deviation }
                if deviation <= mean * 1e-12 =>
            {
                step_survival(mean, age)
            }
            Lifetime::Normal { mean, deviation } => beyond((age - mean) / deviation),
            Lifetime::FoldedNormal { mean, deviation } => {
                if age > 0.0 {
                    beyond((age - mean) / deviation) + beyond((age + mean) / deviation)
                } else {
                    1.0
                }
            }
            Lifetime::Lognormal { mean, deviation } => {
                if age > 0.0 {
                    let variance = log_variance(mean, deviation);
                    let middle = libm::log(mean) - variance / 2.0;
                    beyond((libm::log(age) - middle) / libm::sqrt(variance))
                } else {
                    1.0
                }
            }
            Lifetime::Weibull { shape, scale } => libm::exp(-libm::pow(age / scale, shape)),
        };
        if share < NOTHING { 0.0 } else { share.min(1.0) }
    }

    /// Survival ratios: the share of the stock at the end of the year before that survives the year, from the oldest
    /// age down to 1. A whole cohort survives to the end of its first year.
    pub fn stays(self, oldest: usize) -> Vec<f64> {
        let mut before = 1.0;
        let mut stays: Vec<f64> = (1..=oldest)
            .map(|age| {
                let now = self.survival(age as f64);
                let stays = if before > 0.0 { now / before } else { 0.0 };
                before = now;
                stays
            })
            .collect();
        stays.reverse();
        stays
    }

    /// Mean of the life, years; for a folded normal, the mean of the normal before it is folded.
    pub fn mean(self) -> f64 {
        match self {
            Lifetime::Fixed { mean }
            | Lifetime::Normal { mean, .. }
            | Lifetime::FoldedNormal { mean, .. }
            | Lifetime::Lognormal { mean, .. } => mean,
            Lifetime::Weibull { shape, scale } => scale * libm::tgamma(1.0 + 1.0 / shape),
        }
    }

    /// The same kind of life, `factor` times as long: mean, deviation or scale times the factor, shape unchanged.
    pub fn times(self, factor: f64) -> Lifetime {
        match self {
            Lifetime::Fixed { mean } => Lifetime::Fixed { mean: mean * factor },
            Lifetime::Normal { mean, deviation } => Lifetime::Normal {
                mean: mean * factor,
                deviation: deviation * factor,
            },
            Lifetime::FoldedNormal { mean, deviation } => Lifetime::FoldedNormal {
                mean: mean * factor,
                deviation: deviation * factor,
            },
            Lifetime::Lognormal { mean, deviation } => Lifetime::Lognormal {
                mean: mean * factor,
                deviation: deviation * factor,
            },
            Lifetime::Weibull { shape, scale } => Lifetime::Weibull {
                shape,
                scale: scale * factor,
            },
        }
    }

    /// True if the lifetime is 0: the inflow leaves in the same year.
    pub fn is_nothing(self) -> bool {
        match self {
            Lifetime::Fixed { mean }
            | Lifetime::Normal { mean, .. }
            | Lifetime::FoldedNormal { mean, .. }
            | Lifetime::Lognormal { mean, .. } => mean <= 0.0,
            Lifetime::Weibull { shape, scale } => shape <= 0.0 || scale <= 0.0,
        }
    }
}

/// 1 while age < mean, then 0; also the limit of the other families at a deviation of 0.
fn step_survival(mean: f64, age: f64) -> f64 {
    if age < mean { 1.0 } else { 0.0 }
}

/// ln(1 + σ²/L²), also where σ²/L² overflows.
fn log_variance(mean: f64, deviation: f64) -> f64 {
    let spread = deviation / mean;
    if spread < 1e8 {
        libm::log1p(spread * spread)
    } else {
        2.0 * (libm::log(deviation) - libm::log(mean))
    }
}

/// Share of a standard normal beyond x.
fn beyond(x: f64) -> f64 {
    0.5 * libm::erfc(x * core::f64::consts::FRAC_1_SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_close(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 1e-12, "{found} is not {wanted}");
    }

    #[test]
    fn a_fixed_life_of_three_and_a_half_years_is_there_at_ages_0_to_3() {
        let fixed = Lifetime::Fixed { mean: 3.5 };
        assert_eq!([3.0, 3.5, 4.0].map(|age| fixed.survival(age)), [1.0, 0.0, 0.0]);
    }

    #[test]
    fn a_lognormal_takes_mean_and_deviation_of_itself() {
        let life = Lifetime::Lognormal {
            mean: 20.0,
            deviation: 6.0,
        };
        let median = 20.0 / libm::sqrt(1.0 + 0.09);
        assert_close(life.survival(median), 0.5);
        assert!((life.survival(20.0) - 0.44).abs() < 0.005);
    }

    #[test]
    fn a_folded_normal_is_whole_at_age_0_and_a_normal_is_not() {
        let folded = Lifetime::FoldedNormal { mean: 8.0, deviation: 4.0 };
        let normal = Lifetime::Normal { mean: 8.0, deviation: 4.0 };
        assert_eq!(folded.survival(0.0), 1.0);
        assert_close(normal.survival(0.0), 0.977_249_868_051_820_8);
    }

    #[test]
    fn a_weibull_of_a_mean_has_that_mean() {
        let life = Lifetime::weibull_of_mean(50.0, 2.5);
        let step = 0.01;
        let mean: f64 = (0..40_000).map(|i| life.survival((f64::from(i) + 0.5) * step) * step).sum();
        assert!((mean - 50.0).abs() < 1e-3, "{mean}");
    }

    #[test]
    fn a_life_of_nothing_survives_nowhere() {
        let lives = [
            Lifetime::Fixed { mean: 0.0 },
            Lifetime::Normal { mean: 0.0, deviation: 0.0 },
            Lifetime::FoldedNormal { mean: 0.0, deviation: 1.0 },
            Lifetime::Lognormal { mean: 0.0, deviation: 1.0 },
            Lifetime::Weibull { shape: 0.0, scale: 9.0 },
        ];
        for life in lives {
            assert_eq!(life.survival(0.0), 0.0, "{life:?}");
        }
    }
}

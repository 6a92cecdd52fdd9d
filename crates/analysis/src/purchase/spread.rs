//! Spread: the effect of a ceiling on purchases that vary about their mean.
//!
//! ```text
//! z = (L − μ)/σ     s = Φ(z), already below the ceiling     full fall = σ (φ(z) − z (1 − Φ(z)))/μ
//! high    = reach · full fall                    lots that the state no longer buys, nobody else buys
//! low     = (μ (r − s) + σ (φ(z) − φ(Φ⁻¹(r))) − L (r − s))/μ where r = reach > s, else 0      the cleanest lots go to the state
//! central = max(low, high · (1 − leak))
//! ```
//!
//! Out of scope: the purchased goods.

use core::f64::consts::{PI, SQRT_2};

/// Low, central, high.
pub type Three = [f64; 3];

/// Normal distribution of the carbon of purchases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CarbonDistribution {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub deviation: f64,
}

impl CarbonDistribution {
    /// Relative reduction of the mean if all purchases keep to the limit.
    pub fn full(&self, limit: f64) -> f64 {
        let z = (limit - self.mean) / self.deviation;
        (self.deviation * (density(z) - z * (1.0 - normal_cdf(z))) / self.mean).max(0.0)
    }

    /// Relative reduction of the overall mean if a share `reach` of purchases keeps to the limit. A share `leak` of the
    /// gain is only redistributed.
    pub fn mean_reduction(&self, limit: f64, reach: f64, leak: f64) -> Three {
        let z = (limit - self.mean) / self.deviation;
        let clean = normal_cdf(z);
        let high = reach * self.full(limit);
        let low = if reach <= clean {
            0.0
        } else {
            let more = reach - clean;
            let cut = self.mean * more + self.deviation * (density(z) - density(quantile(reach))) - limit * more;
            (cut / self.mean).max(0.0).min(high)
        };
        [low, (high * (1.0 - leak)).max(low), high]
    }
}

/// Density of the standard normal distribution.
fn density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / libm::sqrt(2.0 * PI)
}

/// Cumulative standard normal distribution.
fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z / SQRT_2)
}

/// Quantile of the standard normal distribution, by bisection.
fn quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-9.0, 9.0);
    for _ in 0..80 {
        let middle = 0.5 * (low + high);
        if normal_cdf(middle) < share {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONCRETE: CarbonDistribution = CarbonDistribution {
        mean: 1.0,
        deviation: 0.24,
    };

    #[test]
    fn a_limit_at_the_average_cuts_a_tenth_and_one_at_four_fifths_23_percent() {
        assert!((CONCRETE.full(1.0) - 0.10).abs() < 0.005);
        assert!((CONCRETE.full(0.8) - 0.23).abs() < 0.005);
    }

    #[test]
    fn low_central_and_high_stand_in_their_order_and_no_reach_does_nothing() {
        for limit in [0.4, 0.8, 1.0, 1.3] {
            assert_eq!(CONCRETE.mean_reduction(limit, 0.0, 0.3), [0.0; 3]);
            for reach in [0.1, 0.36, 0.7, 1.0] {
                let [low, central, high] = CONCRETE.mean_reduction(limit, reach, 0.3);
                assert!(0.0 <= low && low <= central && central <= high, "{limit} {reach}");
            }
            let [low, _, high] = CONCRETE.mean_reduction(limit, 1.0, 0.3);
            assert!(
                (low - high).abs() < 1e-6,
                "where all is bought by rule nothing is left to share out"
            );
        }
    }

    #[test]
    fn half_of_the_distribution_lies_below_its_mean() {
        assert!((normal_cdf(0.0) - 0.5).abs() < 1e-15 && quantile(0.5).abs() < 1e-12);
        assert!((quantile(0.975) - 1.96).abs() < 1e-3);
    }
}

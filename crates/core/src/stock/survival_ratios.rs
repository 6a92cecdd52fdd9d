//! Survival ratios: the share of a cohort that survives one more year, in a stock whose cohorts all have the same life.
//!
//! ```text
//! stays(a)  = S(a) / S(a - 1),  S(0) = 1
//! S(a)      = 1 - Φ((a/f - L)/σ)  or  exp(-(a/z)^k f^(-k))       life times f, mean and spread alike
//! ```
//!
//! All cohorts have the life of the current year, so a choice never changes the stock, only the outflow. A normal life
//! f times as long has at age a the survival of the reference at a/f.
//! ln S is tabulated at whole ages and some between, and is exact there. Elsewhere, polynomials of the fifth degree
//! match value and two derivatives, within 1e-10. A move of the lever then costs one exponential for each age and year.
//!
//! This covers normal and Weibull lives. For any other family the shares are exact, with one evaluation for each age
//! and factor. Out of scope: the cause of a change in life.

use crate::stock::survival::{Lifetime, exp};

/// Logarithm of the share of a cohort, 1e-18, below which it counts as 0.
const NOTHING: f64 = -41.446_531_673_892_82;
/// Least number of pieces for each standard deviation of a normal life.
const PIECES: f64 = 8.0;

/// Survival ratios of a stock whose cohorts all have the same life.
#[derive(Clone, Debug)]
pub struct Stays {
    curve: LogSurvival,
    /// Survival ratios of the reference life.
    reference: SurvivalRatios,
}

/// Logarithm of survival.
#[derive(Clone, Debug)]
enum LogSurvival {
    /// (a/z)^k by age.
    Weibull { decay: Vec<f64>, shape: f64 },
    /// ln S over each part of a year, as a polynomial of the position in it. Beyond the last part nothing is left.
    Normal { pieces: Vec<[f64; 6]>, a_year: f64 },
    /// Any other family, exact.
    Other(Lifetime),
}

/// Survival ratios from the oldest age down to 1, the order of cohorts in a row.
#[derive(Clone, Debug)]
pub struct SurvivalRatios {
    shares: Vec<f64>,
    /// ln S in the same order, with age 0 at the end.
    logs: Vec<f64>,
    /// Life of these ratios, as a multiple of the reference.
    factor: f64,
    /// Oldest age computed so far, years.
    to: usize,
}

impl Stays {
    /// For a life, over a run of `years` years.
    pub fn of(life: Lifetime, years: usize) -> Stays {
        let oldest = years.saturating_sub(1);
        let curve = LogSurvival::of(life, oldest);
        let mut reference = SurvivalRatios::none(oldest);
        reference.write(&curve, 1.0, oldest);
        Stays { curve, reference }
    }

    /// Working memory for lives other than the reference, still empty.
    pub fn workspace(&self) -> SurvivalRatios {
        SurvivalRatios::none(self.reference.shares.len())
    }

    /// Survival ratios at the ages from `oldest` down to 1, in a year in which lives are `factor` times as long.
    ///
    /// `room` is the working memory for lives other than the reference; it keeps its results for the next year.
    pub fn stays<'a>(&'a self, factor: f64, oldest: usize, room: &'a mut SurvivalRatios) -> &'a [f64] {
        if factor.to_bits() == self.reference.factor.to_bits() {
            return self.reference.ages(oldest);
        }
        if factor.to_bits() != room.factor.to_bits() || oldest > room.to {
            room.write(&self.curve, factor, oldest);
        }
        room.ages(oldest)
    }
}

impl LogSurvival {
    fn of(life: Lifetime, oldest: usize) -> LogSurvival {
        match life {
            Lifetime::Normal { mean, deviation } => LogSurvival::normal(mean, deviation),
            Lifetime::Weibull { shape, scale } => LogSurvival::Weibull {
                decay: (0..=oldest).map(|age| libm::pow(age as f64 / scale, shape)).collect(),
                shape,
            },
            Lifetime::Fixed { .. } | Lifetime::FoldedNormal { .. } | Lifetime::Lognormal { .. } => LogSurvival::Other(life),
        }
    }

    fn normal(mean: f64, deviation: f64) -> LogSurvival {
        let a_year = libm::ceil(PIECES / deviation);
        // ln S and its derivatives over a piece, at its beginning.
        let node = |place: usize| {
            let x = (place as f64 / a_year - mean) / deviation;
            let stands = 0.5 * libm::erfc(x * core::f64::consts::FRAC_1_SQRT_2);
            let density = libm::exp(-0.5 * x * x) / libm::sqrt(2.0 * core::f64::consts::PI);
            let hazard = density / stands;
            let step = 1.0 / (a_year * deviation);
            (libm::log(stands), -hazard * step, -hazard * (hazard - x) * step * step)
        };
        let mut pieces = Vec::new();
        let mut from = node(0);
        while from.0 >= NOTHING {
            let to = node(pieces.len() + 1);
            pieces.push(piece(from, to));
            from = to;
        }
        LogSurvival::Normal { pieces, a_year }
    }

    /// Writes ln S at ages from the length of `logs` down to 1, for a life `factor` times as long.
    fn write(&self, factor: f64, logs: &mut [f64]) {
        let ages = (1..=logs.len()).rev();
        match self {
            LogSurvival::Weibull { decay, shape } => {
                let power = libm::pow(factor, -shape);
                for (log, age) in logs.iter_mut().zip(ages) {
                    *log = -decay[age] * power;
                }
            }
            LogSurvival::Normal { pieces, a_year } => {
                let a_year = a_year / factor;
                for (log, age) in logs.iter_mut().zip(ages) {
                    let place = age as f64 * a_year;
                    let piece = place as usize;
                    let way = place - piece as f64;
                    *log = match pieces.get(piece) {
                        Some([c0, c1, c2, c3, c4, c5]) => c0 + way * (c1 + way * (c2 + way * (c3 + way * (c4 + way * c5)))),
                        None => f64::NEG_INFINITY,
                    };
                }
            }
            LogSurvival::Other(life) => {
                let life = life.times(factor);
                for (log, age) in logs.iter_mut().zip(ages) {
                    *log = libm::log(life.survival(age as f64));
                }
            }
        }
    }
}

/// The polynomial with the given value, first and second derivative at both ends.
fn piece((from, slope, bend): (f64, f64, f64), (to, last_slope, last_bend): (f64, f64, f64)) -> [f64; 6] {
    let rise = to - from - slope - 0.5 * bend;
    let turn = last_slope - slope - bend;
    let change = last_bend - bend;
    [
        from,
        slope,
        0.5 * bend,
        10.0 * rise - 4.0 * turn + 0.5 * change,
        -15.0 * rise + 7.0 * turn - change,
        6.0 * rise - 3.0 * turn + 0.5 * change,
    ]
}

impl SurvivalRatios {
    /// Nothing computed yet.
    fn none(oldest: usize) -> SurvivalRatios {
        SurvivalRatios {
            shares: vec![0.0; oldest],
            logs: vec![0.0; oldest + 1],
            factor: f64::NAN,
            to: 0,
        }
    }

    fn write(&mut self, curve: &LogSurvival, factor: f64, oldest: usize) {
        let most = self.shares.len();
        self.to = oldest.min(most);
        self.factor = factor;
        let first = most - self.to;
        curve.write(factor, &mut self.logs[first..most]);
        let (logs, younger) = (&self.logs[first..most], &self.logs[first + 1..]);
        for ((share, log), younger) in self.shares[first..].iter_mut().zip(logs).zip(younger) {
            let stays = exp((log - younger).min(0.0));
            *share = if *log < NOTHING { 0.0 } else { stays };
        }
    }

    fn ages(&self, oldest: usize) -> &[f64] {
        &self.shares[self.shares.len() - oldest.min(self.shares.len())..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: usize = 161;
    const NORMAL: Lifetime = Lifetime::Normal {
        mean: 16.0,
        deviation: 4.8,
    };
    const WEIBULL: Lifetime = Lifetime::Weibull { shape: 3.1, scale: 15.3 };
    const LOGNORMAL: Lifetime = Lifetime::Lognormal {
        mean: 14.0,
        deviation: 5.0,
    };
    const KINDS: [Lifetime; 3] = [NORMAL, WEIBULL, LOGNORMAL];

    #[test]
    fn a_life_times_a_factor_is_that_lifetime_times_the_factor() {
        for kind in KINDS {
            let life = Stays::of(kind, YEARS);
            for factor in [0.6, 1.0, 1.3] {
                let of = kind.times(factor);
                let mut room = life.workspace();
                let stays = life.stays(factor, 60, &mut room);
                assert_eq!(stays.len(), 60);
                let mut before = 1.0;
                for age in 1..=60 {
                    let left = of.survival(age as f64);
                    let now = if left < libm::exp(NOTHING) { 0.0 } else { left };
                    let wanted = if before > 0.0 { now / before } else { 0.0 };
                    let found = stays[60 - age];
                    assert!(
                        (found - wanted).abs() < 1e-10,
                        "{kind:?} × {factor} at {age}: {found}, not {wanted}"
                    );
                    before = now;
                }
            }
        }
    }

    #[test]
    fn a_room_gives_for_a_later_year_what_a_new_one_would() {
        let life = Stays::of(NORMAL, YEARS);
        let mut room = life.workspace();
        for (factor, oldest) in [(0.9, 40), (0.9, 41), (0.8, 41), (0.8, 30), (1.0, 50), (0.8, 42)] {
            let found = life.stays(factor, oldest, &mut room).to_vec();
            assert_eq!(found, life.stays(factor, oldest, &mut life.workspace()));
        }
    }

    #[test]
    fn a_life_of_nothing_lets_nothing_stay() {
        for kind in KINDS {
            let life = Stays::of(kind, YEARS);
            assert!(life.stays(0.0, 50, &mut life.workspace()).iter().all(|share| *share == 0.0));
        }
    }
}

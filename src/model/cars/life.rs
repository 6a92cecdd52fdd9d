//! Life: which share of a cohort of cars stays in national use from one year to the next.
//!
//! ```text
//! stays(a)  = S(a) / S(a - 1),  S(0) = 1
//! S(a)      = 1 - Φ((a/f - L)/σ)  or  exp(-(a/z)^k f^(-k))       life times f, mean and spread alike
//! ```
//!
//! All cohorts take the life of the year that passes, so what stands is never changed by a
//! choice, only what leaves. A normal life f times as long has at age a what it has at a/f:
//! ln S is kept at whole ages and some between, exact there, and by polynomials of the fifth
//! degree that meet it with two derivatives, within 1e-10, elsewhere. A move of the lever then
//! costs an exponential an age and year.
//!
//! What leaves is taken apart or sold abroad; this file does not know which, nor why a life
//! changes.

use crate::facts::cars::CarLife;
use crate::model::survival::exp;
use crate::year::Year;

/// Oldest age on the grid, years.
const OLDEST: usize = Year::COUNT - 1;
/// Logarithm of the share of a cohort, 1e-18, below which none of it is left.
const NOTHING: f64 = -41.446_531_673_892_82;
/// Least pieces for each standard deviation of a normal life.
const PIECES: f64 = 8.0;

/// How long the cars of a place stay in national use.
#[derive(Clone, Debug)]
pub(super) struct Life {
    curve: Curve,
    /// Shares that stay when lives are as they were.
    reference: Stays,
}

/// Logarithm of what survives.
#[derive(Clone, Debug)]
enum Curve {
    /// (a/z)^k by age.
    Weibull { decay: Vec<f64>, shape: f64 },
    /// ln S over each part of a year, by powers of the way through it; beyond the last nothing is left.
    Normal { pieces: Vec<[f64; 6]>, a_year: f64 },
}

/// Shares that stay, from the oldest age down to 1, as a row of cohorts has them.
#[derive(Clone, Debug)]
pub(super) struct Stays {
    shares: Vec<f64>,
    /// ln S the same way, and of age 0 at the end.
    logs: Vec<f64>,
    /// For which life they are, as a multiple of the reference.
    factor: f64,
    /// Up to which age they are worked out.
    to: usize,
}

impl Life {
    /// Of a place.
    pub(super) fn of(kind: CarLife) -> Life {
        let mut life = Life {
            curve: Curve::of(kind),
            reference: Stays::none(),
        };
        let mut reference = Stays::none();
        reference.write(&life.curve, 1.0, OLDEST);
        life.reference = reference;
        life
    }

    /// Shares that stay at the ages from `oldest` down to 1, in a year in which lives are `factor` times as long.
    ///
    /// `room` is where other lives than the reference are worked out; it keeps what it has for the next year.
    pub(super) fn stays<'a>(&'a self, factor: f64, oldest: usize, room: &'a mut Stays) -> &'a [f64] {
        if factor.to_bits() == self.reference.factor.to_bits() {
            return self.reference.ages(oldest);
        }
        if factor.to_bits() != room.factor.to_bits() || oldest > room.to {
            room.write(&self.curve, factor, oldest);
        }
        room.ages(oldest)
    }
}

impl Curve {
    fn of(kind: CarLife) -> Curve {
        match kind {
            CarLife::Normal { mean, deviation } => Curve::normal(mean, deviation),
            CarLife::Weibull { shape, scale } => Curve::Weibull {
                decay: (0..=OLDEST).map(|age| libm::pow(age as f64 / scale, shape)).collect(),
                shape,
            },
        }
    }

    fn normal(mean: f64, deviation: f64) -> Curve {
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
        Curve::Normal { pieces, a_year }
    }

    /// Writes ln S of the ages from the number of `logs` down to 1, of a life `factor` times as long.
    fn write(&self, factor: f64, logs: &mut [f64]) {
        let ages = (1..=logs.len()).rev();
        match self {
            Curve::Weibull { decay, shape } => {
                let power = libm::pow(factor, -shape);
                for (log, age) in logs.iter_mut().zip(ages) {
                    *log = -decay[age] * power;
                }
            }
            Curve::Normal { pieces, a_year } => {
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
        }
    }
}

/// The polynomial that has value, slope and bend of both ends.
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

impl Stays {
    /// Nothing worked out yet.
    pub(super) fn none() -> Stays {
        Stays {
            shares: vec![0.0; OLDEST],
            logs: vec![0.0; OLDEST + 1],
            factor: f64::NAN,
            to: 0,
        }
    }

    fn write(&mut self, curve: &Curve, factor: f64, oldest: usize) {
        self.to = oldest.min(OLDEST);
        self.factor = factor;
        let first = OLDEST - self.to;
        curve.write(factor, &mut self.logs[first..OLDEST]);
        let (logs, younger) = (&self.logs[first..OLDEST], &self.logs[first + 1..]);
        for ((share, log), younger) in self.shares[first..].iter_mut().zip(logs).zip(younger) {
            let stays = exp((log - younger).min(0.0));
            *share = if *log < NOTHING { 0.0 } else { stays };
        }
    }

    fn ages(&self, oldest: usize) -> &[f64] {
        &self.shares[OLDEST - oldest.min(OLDEST)..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::survival::Lifetime;

    const NORMAL: CarLife = CarLife::Normal {
        mean: 16.0,
        deviation: 4.8,
    };
    const WEIBULL: CarLife = CarLife::Weibull { shape: 3.1, scale: 15.3 };

    fn lifetime(kind: CarLife) -> Lifetime {
        match kind {
            CarLife::Normal { mean, deviation } => Lifetime::Normal { mean, deviation },
            CarLife::Weibull { shape, scale } => Lifetime::Weibull { shape, scale },
        }
    }

    #[test]
    fn a_life_times_a_factor_is_that_lifetime_times_the_factor() {
        for kind in [NORMAL, WEIBULL] {
            let life = Life::of(kind);
            for factor in [0.6, 1.0, 1.3] {
                let of = lifetime(kind).times(factor);
                let mut room = Stays::none();
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
        let life = Life::of(NORMAL);
        let mut room = Stays::none();
        for (factor, oldest) in [(0.9, 40), (0.9, 41), (0.8, 41), (0.8, 30), (1.0, 50), (0.8, 42)] {
            let found = life.stays(factor, oldest, &mut room).to_vec();
            assert_eq!(found, life.stays(factor, oldest, &mut Stays::none()));
        }
    }

    #[test]
    fn a_life_of_nothing_lets_no_car_stay() {
        for kind in [NORMAL, WEIBULL] {
            let life = Life::of(kind);
            assert!(life.stays(0.0, 50, &mut Stays::none()).iter().all(|share| *share == 0.0));
        }
    }
}

//! Life: which share of a cohort of cars stays in national use from one year to the next.
//!
//! ```text
//! stays(a)  = S(a) / S(a - 1),  S(0) = 1
//! S(a)      = 1 - Φ((a/f - L)/σ)  or  exp(-(a/z)^k f^(-k))       life times f, mean and spread alike
//! ```
//!
//! All cohorts take the life of the year that passes, so what stands is never changed by a
//! choice, only what leaves. What leaves is taken apart or sold abroad; this file does not
//! know which, nor why a life changes.

use crate::facts::cars::CarLife;
use crate::year::Year;

use crate::model::survival::exp;

/// Oldest age on the grid, years.
const OLDEST: usize = Year::COUNT - 1;
/// Less than this share of a cohort is none of it.
const NOTHING: f64 = 1e-18;

/// How long the cars of a place stay in national use.
#[derive(Clone, Debug)]
pub(super) struct Life {
    kind: CarLife,
    /// (a/z)^k by age where the life is a Weibull, else empty.
    decay: Vec<f64>,
    /// Shares that stay when lives are as they were.
    reference: Stays,
}

/// Shares that stay, from the oldest age down to 1, as a row of cohorts has them.
#[derive(Clone, Debug)]
pub(super) struct Stays {
    shares: Vec<f64>,
    /// For which life they are, as a multiple of the reference.
    factor: f64,
    /// Up to which age they are worked out.
    to: usize,
}

impl Life {
    /// Of a place.
    pub(super) fn of(kind: CarLife) -> Life {
        let decay = match kind {
            CarLife::Normal { .. } => Vec::new(),
            CarLife::Weibull { shape, scale } => (0..=OLDEST).map(|age| libm::pow(age as f64 / scale, shape)).collect(),
        };
        let mut life = Life {
            kind,
            decay,
            reference: Stays::none(),
        };
        let mut reference = Stays::none();
        life.write(&mut reference, 1.0, OLDEST);
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
            self.write(room, factor, oldest);
        }
        room.ages(oldest)
    }

    fn write(&self, stays: &mut Stays, factor: f64, oldest: usize) {
        let to = oldest.min(OLDEST);
        stays.factor = factor;
        stays.to = to;
        stays.shares.fill(0.0);
        let mut before = 1.0;
        let mut write = |survival: &dyn Fn(usize) -> f64| {
            for age in 1..=to {
                let now = survival(age);
                if now < NOTHING {
                    break;
                }
                stays.shares[OLDEST - age] = (now / before).min(1.0);
                before = now;
            }
        };
        match self.kind {
            CarLife::Normal { mean, deviation } => {
                let spread = core::f64::consts::FRAC_1_SQRT_2 / deviation;
                write(&|age| 0.5 * libm::erfc((age as f64 / factor - mean) * spread));
            }
            CarLife::Weibull { shape, .. } => {
                let power = libm::pow(factor, -shape);
                write(&|age| exp(-self.decay[age] * power));
            }
        }
    }
}

impl Stays {
    /// Nothing worked out yet.
    pub(super) fn none() -> Stays {
        Stays {
            shares: vec![0.0; OLDEST],
            factor: f64::NAN,
            to: 0,
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
                    let now = of.survival(age as f64);
                    let wanted = if before > 0.0 { now / before } else { 0.0 };
                    let found = stays[60 - age];
                    assert!(
                        (found - wanted).abs() < 1e-11,
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

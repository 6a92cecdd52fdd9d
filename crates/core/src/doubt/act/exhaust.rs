//! Exhaust: emission factors of modern vehicles, and vehicles with defective control.

use crate::facts::Facts;
use crate::kind::Pollutant;

pub(super) const NOX: [Pollutant; 1] = [Pollutant::Nox];
pub(super) const PARTICLES: [Pollutant; 2] = [Pollutant::Particles, Pollutant::Soot];

/// First emission class whose factors differ between handbooks.
const MODERN: usize = 4;

/// Scales the factors of modern classes.
pub(super) fn factors(facts: &mut Facts, pollutants: &[Pollutant], times: f64) {
    for classes in &mut facts.air.everywhere.factors.value {
        for factors in &mut classes[MODERN..] {
            for pollutant in pollutants {
                factors[pollutant.index()] *= times;
            }
        }
    }
}

/// Scales the shares of vehicles bought new here and of used ones.
pub(super) fn broken(facts: &mut Facts, times: f64) {
    for share in [&mut facts.air.broken.value, &mut facts.air.everywhere.broken_used.value] {
        *share = (*share * times).min(1.0);
    }
}

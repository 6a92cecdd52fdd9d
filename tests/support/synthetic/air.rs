//! Exhaust of a synthetic place: plain numbers; every class and engine has its own.

use cairn_core::facts::air::{AirEverywhere, AirFacts, CLASSES, Sulphur};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{Engine, Pollutant};
use cairn_core::year::Year;

use super::known;

/// Classes a few years apart, with dirty fuel.
pub(crate) fn air() -> AirFacts {
    let steps = |years: &[u16]| {
        YearPath(
            years
                .iter()
                .zip(1_u8..)
                .map(|(year, class)| (Year::of(*year), f64::from(class)))
                .collect(),
        )
    };
    AirFacts {
        light: known(steps(&[2000, 2006, 2014])),
        heavy: known(steps(&[2002, 2010, 2020])),
        sulphur: known(Sulphur {
            ppm: 2000.0,
            counts: 1200.0,
        }),
        diesel: known(0.2),
        broken: known(0.1),
        everywhere: AirEverywhere {
            used_light: known(steps(&[1993, 1997, 2001, 2006, 2011, 2015])),
            used_heavy: known(steps(&[1993, 1996, 2001, 2006, 2009, 2014])),
            factors: known(grams()),
            matched: known([500.0, 500.0, 500.0, 350.0, 50.0, 10.0, 10.0]),
            holds: known([10_000.0, 10_000.0, 10_000.0, 500.0, 50.0, 15.0, 15.0]),
            broken_used: known(0.2),
            broken_class: known(1.0),
            broken_particles: known(2.0),
            sulphate_part: known(0.02),
            sulphate_mass: known(7.0),
            diesel_heat: known(42.7),
            car_energy: known(2.4),
        },
    }
}

/// Emissions fall with each cleaner class.
fn grams() -> [[[f64; Pollutant::COUNT]; CLASSES]; Engine::COUNT] {
    let of = |engine: usize, class: usize| {
        let less = (engine + 1) as f64 * (CLASSES - class) as f64;
        [0.3 * less, 0.02 * less, 0.01 * less]
    };
    std::array::from_fn(|engine| std::array::from_fn(|class| of(engine, class)))
}

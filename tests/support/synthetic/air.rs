//! Exhaust of a synthetic place: plain numbers; every class and engine has its own.

use cairn_core::facts::air::{AirEverywhere, AirFacts, CLASSES, Sulphur};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{Engine, Pollutant};
use cairn_core::year::Year;

use super::assumed_fact;

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
        light: assumed_fact(steps(&[2000, 2006, 2014])),
        heavy: assumed_fact(steps(&[2002, 2010, 2020])),
        sulphur: assumed_fact(Sulphur {
            ppm: 2000.0,
            counts: 1200.0,
        }),
        diesel: assumed_fact(0.2),
        broken: assumed_fact(0.1),
        everywhere: AirEverywhere {
            used_light: assumed_fact(steps(&[1993, 1997, 2001, 2006, 2011, 2015])),
            used_heavy: assumed_fact(steps(&[1993, 1996, 2001, 2006, 2009, 2014])),
            factors: assumed_fact(grams()),
            matched: assumed_fact([500.0, 500.0, 500.0, 350.0, 50.0, 10.0, 10.0]),
            holds: assumed_fact([10_000.0, 10_000.0, 10_000.0, 500.0, 50.0, 15.0, 15.0]),
            broken_used: assumed_fact(0.2),
            broken_class: assumed_fact(1.0),
            broken_particles: assumed_fact(2.0),
            sulphate_part: assumed_fact(0.02),
            sulphate_mass: assumed_fact(7.0),
            diesel_heat: assumed_fact(42.7),
            car_energy: assumed_fact(2.4),
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

//! Air: facts on the exhaust of road vehicles of a place: classes, fuel, factors.
//!
//! ```text
//! class(c)   = that of the last step to the year c                   for new vehicles here; for used ones, that of Europe
//! factors    = g/km by engine, class and pollutant
//! matched    = sulphur of the fuel that a class was set with         holds = most sulphur at which its particle level is kept
//! ```
//!
//! Out of scope: choices; number of vehicles; wear of tyres, brakes and roads, SO2, cold starts, evaporation.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::facts::path::YearPath;
use crate::kind::{Engine, Pollutant};
use crate::year::Year;

/// Emission classes: none, then Euro 1 to 6 or the nearest equivalent elsewhere.
pub const CLASSES: usize = 7;

/// A value of each class.
pub type ByClass = [f64; CLASSES];

/// Factors, g/km, in the order of [`Pollutant::ALL`], by class, in the order of [`Engine::ALL`].
pub type Factors = [[[f64; Pollutant::COUNT]; CLASSES]; Engine::COUNT];

/// Facts on the exhaust of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AirFacts {
    /// Class of new light vehicles, in yearly steps; none before the first.
    pub light: Fact<YearPath>,
    /// Class of new lorries and buses, in yearly steps.
    pub heavy: Fact<YearPath>,
    /// Sulphur of diesel.
    pub sulphur: Fact<Sulphur>,
    /// Share of diesel among combustion cars.
    pub diesel: Fact<f64>,
    /// Share of vehicles with defective emission control.
    pub broken: Fact<f64>,
    /// Values that are the same everywhere.
    pub everywhere: AirEverywhere,
}

/// Sulphur of diesel, ppm.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sulphur {
    /// As published: for some places the upper end of a class.
    pub ppm: f64,
    /// Value used for sulphate: the middle of such a class.
    pub counts: f64,
}

/// Facts on exhaust that are the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AirEverywhere {
    /// Class of used light vehicles by year of manufacture.
    pub used_light: Fact<YearPath>,
    /// Class of used lorries and buses by year of manufacture.
    pub used_heavy: Fact<YearPath>,
    /// Emission factors, g/km.
    pub factors: Fact<Factors>,
    /// Sulphur of the fuel that a class was set with, ppm.
    pub matched: Fact<ByClass>,
    /// Most sulphur at which a class keeps its particle level, ppm.
    pub holds: Fact<ByClass>,
    /// Share of used vehicles with defective emission control.
    pub broken_used: Fact<f64>,
    /// Class of a vehicle with defective control, at least.
    pub broken_class: Fact<f64>,
    /// Factor on particles and soot of a vehicle with defective control.
    pub broken_particles: Fact<f64>,
    /// Part of the sulphur that leaves as sulphate.
    pub sulphate_part: Fact<f64>,
    /// Mass of sulphate with its water per mass of sulphur.
    pub sulphate_mass: Fact<f64>,
    /// Heat of diesel, MJ/kg.
    pub diesel_heat: Fact<f64>,
    /// Fuel of a diesel car, MJ/km, used for its sulphate.
    pub car_energy: Fact<f64>,
}

/// The class of a cohort, by yearly steps.
pub fn class(steps: &YearPath, cohort: Year) -> usize {
    let before = steps.0.iter().take_while(|(year, _)| *year <= cohort);
    before.last().map_or(0, |(_, class)| clamp_class(*class))
}

/// Rounds down to a class and limits it to the known ones.
pub fn clamp_class(class: f64) -> usize {
    (libm::floor(class).max(0.0) as usize).min(CLASSES - 1)
}

#[cfg(test)]
mod tests {
    use super::{clamp_class, class};
    use crate::facts::path::YearPath;
    use crate::year::Year;

    #[test]
    fn a_class_holds_from_its_year_to_the_next() {
        let steps = YearPath(vec![(Year::of(1998), 1.0), (Year::of(2002), 2.0), (Year::of(2012), 4.0)]);
        let of = |year| class(&steps, Year::of(year));
        assert_eq!([of(1990), of(1998), of(2011), of(2012), of(2060)], [0, 1, 2, 4, 4]);
    }

    #[test]
    fn between_two_classes_the_lower_counts() {
        assert_eq!([clamp_class(-1.0), clamp_class(4.9), clamp_class(7.5)], [0, 4, 6]);
    }
}

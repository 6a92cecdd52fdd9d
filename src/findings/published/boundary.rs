//! Boundary: what a study counts, where that is less than ours or stands on another path.
//!
//! ```text
//! heat_and_cooling   homes without cooking, appliances and light
//! electric_2020      new cars plugged in no more often after 2020 than in it
//! burnt              cement without power: clinker · (process + fuel)
//! ```
//!
//! A boundary is drawn on facts: what lies outside is taken out of them, so that the same model is run. Does not know: which case
//! asks for it.

use crate::facts::Facts;
use crate::facts::path::Path;
use crate::year::Year;

/// What of a place is counted, and on which path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Boundary {
    /// All that is modelled.
    #[default]
    Whole,
    /// Of the energy of homes: heat, hot water and cooling.
    HeatAndCooling,
    /// The share of plugged-in cars in new ones stays that of 2020.
    Electric2020,
    /// Of making cement: what is burnt and driven out, no power.
    Burnt,
}

impl Boundary {
    /// All.
    pub const ALL: [Boundary; 4] = [Boundary::Whole, Boundary::HeatAndCooling, Boundary::Electric2020, Boundary::Burnt];

    /// The word of tables.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Boundary::Whole => "whole",
            Boundary::HeatAndCooling => "heat_and_cooling",
            Boundary::Electric2020 => "electric_2020",
            Boundary::Burnt => "burnt",
        }
    }

    /// Facts of a place within it.
    #[must_use]
    pub fn within(self, facts: &Facts) -> Facts {
        let mut facts = facts.clone();
        match self {
            Boundary::Whole => {}
            Boundary::HeatAndCooling => {
                let homes = &mut facts.energy.homes;
                homes.cooking.value = homes.cooking.value.map(|_| 0.0);
                homes.appliances.value = 0.0;
                let fires = &mut facts.energy.fires;
                fires.cooking.value = 0.0;
                (fires.leaving.value.gas, fires.leaving.value.power) = (0.0, 0.0);
            }
            Boundary::Electric2020 => {
                let electric = &mut facts.cars.electric.value;
                let held = electric.at(Year::BASE);
                let mut points: Vec<(Year, f64)> = electric.0.iter().copied().filter(|(year, _)| *year < Year::BASE).collect();
                points.push((Year::BASE, held));
                *electric = Path(points);
            }
            Boundary::Burnt => {
                let cement = &mut facts.process.cement;
                (cement.kwh.value, cement.capture_kwh.value) = (0.0, 0.0);
            }
        }
        facts
    }
}

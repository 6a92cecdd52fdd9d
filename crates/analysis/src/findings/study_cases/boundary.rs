//! Boundary: the scope of a study, where it is smaller than ours or follows another path.
//!
//! ```text
//! heat_and_cooling   homes without cooking, appliances and light
//! electric_2020      share of plug-in cars in new cars stays that of 2020
//! burnt              cement without power: clinker · (process + fuel)
//! ```
//!
//! A boundary acts on facts: it removes everything outside, and the same model runs.
//!
//! Out of scope: the cases that use it.

use cairn_core::facts::Facts;
use cairn_core::facts::path::YearPath;
use cairn_core::year::Year;

cairn_core::closed! {
    /// The scope of a study in a place, and its path.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Boundary in WORDS: &'static str {
        /// Everything that is modelled.
        #[default]
        Whole => "whole";
        /// Energy of homes: only heat, hot water and cooling.
        HeatAndCooling => "heat_and_cooling";
        /// The share of plug-in cars in new cars stays that of 2020.
        Electric2020 => "electric_2020";
        /// Cement production: only process and fuel emissions, no power.
        Burnt => "burnt";
    }
}

impl Boundary {
    /// The word in tables.
    pub const fn word(self) -> &'static str {
        WORDS[self as usize]
    }

    /// The facts of a place, reduced to the boundary.
    pub fn reduce(self, facts: &Facts) -> Facts {
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
                let base_value = electric.at(Year::BASE);
                let mut points: Vec<(Year, f64)> = electric.0.iter().copied().filter(|(year, _)| *year < Year::BASE).collect();
                points.push((Year::BASE, base_value));
                *electric = YearPath(points);
            }
            Boundary::Burnt => {
                let cement = &mut facts.process.cement;
                (cement.kwh.value, cement.capture_kwh.value) = (0.0, 0.0);
            }
        }
        facts
    }
}

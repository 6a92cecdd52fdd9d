//! Turned: conversion of quantities of the country model into raw material extracted.
//!
//! The closed list behind `outlook_taken.csv`. Out of scope: the factors, which are rows of that table.

use serde::{Deserialize, Serialize};

use crate::kind::{Carrier, Material};

/// A quantity that is converted into raw material extracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Turned {
    /// A new material: tonnes extracted per tonne.
    Material(Material),
    /// A fuel or heat: gigajoules per tonne.
    Carrier(Carrier),
    /// Fuel of cars: gigajoules per tonne.
    MotorFuel,
    /// Biofuel of cars: gigajoules per tonne.
    Biofuel,
    /// Emissions of electricity and production: tonnes CO2e per tonne of fossil fuel.
    Carbon,
    /// Process emissions per tonne of cement, from its limestone; they come from no fuel.
    CementProcess,
}

impl Turned {
    /// The entry with this word in tables.
    #[must_use]
    pub fn find(text: &str) -> Option<Turned> {
        match text {
            "motor_fuel" => Some(Turned::MotorFuel),
            "biofuel" => Some(Turned::Biofuel),
            "carbon" => Some(Turned::Carbon),
            "cement_process" => Some(Turned::CementProcess),
            "firewood" => Some(Turned::Carrier(Carrier::Wood)),
            _ => {
                let carrier = Carrier::ALL
                    .into_iter()
                    .find(|carrier| carrier.id() == text && *carrier != Carrier::Wood);
                let material = Material::find(text);
                material.map(Turned::Material).or(carrier.map(Turned::Carrier))
            }
        }
    }
}

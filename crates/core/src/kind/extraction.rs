//! Extraction: conversion of quantities of the country model into raw material extracted.
//!
//! The closed list behind `outlook_taken.csv`. Out of scope: the factors, which are rows of that table.

use serde::{Deserialize, Serialize};

use crate::kind::{Carrier, Material};

/// A quantity that is converted into raw material extracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ExtractionInput {
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

impl ExtractionInput {
    /// The entry with this word in tables.
    pub fn find(text: &str) -> Option<ExtractionInput> {
        match text {
            "motor_fuel" => Some(ExtractionInput::MotorFuel),
            "biofuel" => Some(ExtractionInput::Biofuel),
            "carbon" => Some(ExtractionInput::Carbon),
            "cement_process" => Some(ExtractionInput::CementProcess),
            "firewood" => Some(ExtractionInput::Carrier(Carrier::Wood)),
            _ => {
                let carrier = Carrier::ALL
                    .into_iter()
                    .find(|carrier| carrier.id() == text && *carrier != Carrier::Wood);
                let material = Material::find(text);
                material.map(ExtractionInput::Material).or(carrier.map(ExtractionInput::Carrier))
            }
        }
    }
}

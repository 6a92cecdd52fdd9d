//! Turned: what of the country model is turned into what was taken from the earth for it.
//!
//! The closed list behind `outlook_taken.csv`. Does not know: the factors, which are rows of that table.

use serde::{Deserialize, Serialize};

use crate::kind::{Carrier, Material};

/// What is turned into what was taken for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Turned {
    /// A tonne of new material: tonnes taken.
    Material(Material),
    /// A gigajoule of a fuel or of heat: by gigajoules in a tonne.
    Carrier(Carrier),
    /// The same for fuel of cars.
    MotorFuel,
    /// The same for fuel grown for cars.
    Biofuel,
    /// Emissions of power and of making: by tonnes CO2e of a tonne of fossil fuel.
    Carbon,
    /// Carbon dioxide from the stone of a tonne of cement, which is no fuel.
    CementProcess,
}

impl Turned {
    /// Reads the word used in tables.
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

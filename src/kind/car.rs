//! Cars: what drives them and what they are made of.

use serde::{Deserialize, Serialize};

/// What drives a light-duty vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Drivetrain {
    /// An engine: petrol, diesel, gas, biofuel, and hybrids that are not plugged in.
    Combustion,
    /// An engine, and a battery that is charged from the grid.
    PlugIn,
    /// A battery alone.
    Battery,
}

impl Drivetrain {
    /// How many there are.
    pub const COUNT: usize = 3;

    /// All, in the order of every table.
    pub const ALL: [Drivetrain; Drivetrain::COUNT] = [Drivetrain::Combustion, Drivetrain::PlugIn, Drivetrain::Battery];

    /// Place in [`Drivetrain::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Drivetrain::Combustion => "combustion",
            Drivetrain::PlugIn => "plug_in",
            Drivetrain::Battery => "battery",
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Drivetrain::Combustion => "Combustion cars",
            Drivetrain::PlugIn => "Plug-in hybrid cars",
            Drivetrain::Battery => "Battery cars",
        }
    }
}

/// A material of a car, as apart as the cycle must keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CarMaterial {
    /// Sheet and other steel, stainless included.
    AutomotiveSteel,
    /// Cast iron; its scrap returns to steel.
    CastIron,
    /// Aluminium, rolled and drawn.
    WroughtAluminium,
    /// Aluminium, cast.
    CastAluminium,
    /// Copper.
    Copper,
    /// Plastics.
    Plastics,
    /// Cobalt, lithium, nickel, manganese and phosphorus of batteries.
    BatteryMinerals,
    /// Rubber, glass, lead, zinc, fluids, and what else a battery holds.
    Other,
}

impl CarMaterial {
    /// How many there are.
    pub const COUNT: usize = 8;

    /// All, in the order of every table.
    pub const ALL: [CarMaterial; CarMaterial::COUNT] = [
        CarMaterial::AutomotiveSteel,
        CarMaterial::CastIron,
        CarMaterial::WroughtAluminium,
        CarMaterial::CastAluminium,
        CarMaterial::Copper,
        CarMaterial::Plastics,
        CarMaterial::BatteryMinerals,
        CarMaterial::Other,
    ];

    /// Place in [`CarMaterial::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            CarMaterial::AutomotiveSteel => "automotive_steel",
            CarMaterial::CastIron => "cast_iron",
            CarMaterial::WroughtAluminium => "wrought_aluminium",
            CarMaterial::CastAluminium => "cast_aluminium",
            CarMaterial::Copper => "copper",
            CarMaterial::Plastics => "plastics",
            CarMaterial::BatteryMinerals => "battery_minerals",
            CarMaterial::Other => "other",
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            CarMaterial::AutomotiveSteel => "Automotive steel",
            CarMaterial::CastIron => "Cast iron",
            CarMaterial::WroughtAluminium => "Wrought aluminium",
            CarMaterial::CastAluminium => "Cast aluminium",
            CarMaterial::Copper => "Copper",
            CarMaterial::Plastics => "Plastics",
            CarMaterial::BatteryMinerals => "Battery minerals",
            CarMaterial::Other => "Other materials of cars",
        }
    }
}

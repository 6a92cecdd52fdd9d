//! Cars: drivetrains and materials.

use serde::{Deserialize, Serialize};

/// Drivetrain of a light-duty vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Drivetrain {
    /// Engine only: petrol, diesel, gas, biofuel, and hybrids without a plug.
    Combustion,
    /// Engine and a battery charged from the grid.
    PlugIn,
    /// Battery only.
    Battery,
}

impl Drivetrain {
    /// The number of entries.
    pub const COUNT: usize = 3;

    /// All entries, in the order of the tables.
    pub const ALL: [Drivetrain; Drivetrain::COUNT] = [Drivetrain::Combustion, Drivetrain::PlugIn, Drivetrain::Battery];

    /// Position in [`Drivetrain::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
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

/// A material of a car, in the detail that the material cycle needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CarMaterial {
    /// Sheet and other steel, including stainless steel.
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
    /// Rubber, glass, lead, zinc, fluids, and other battery materials.
    Other,
}

impl CarMaterial {
    /// The number of entries.
    pub const COUNT: usize = 8;

    /// All entries, in the order of the tables.
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

    /// Position in [`CarMaterial::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
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

//! Cars: drivetrains and materials.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Drivetrain of a light-duty vehicle.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Drivetrain {
        /// Engine only: petrol, diesel, gas, biofuel, and hybrids without a plug.
        Combustion: "combustion", "Combustion cars";
        /// Engine and a battery charged from the grid.
        PlugIn: "plug_in", "Plug-in hybrid cars";
        /// Battery only.
        Battery: "battery", "Battery cars";
    }
}

crate::closed! {
    /// A material of a car, in the detail that the material cycle needs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum CarMaterial {
        /// Sheet and other steel, including stainless steel.
        AutomotiveSteel: "automotive_steel", "Automotive steel";
        /// Cast iron; its scrap returns to steel.
        CastIron: "cast_iron", "Cast iron";
        /// Aluminium, rolled and drawn.
        WroughtAluminium: "wrought_aluminium", "Wrought aluminium";
        /// Aluminium, cast.
        CastAluminium: "cast_aluminium", "Cast aluminium";
        /// Copper.
        Copper: "copper", "Copper";
        /// Plastics.
        Plastics: "plastics", "Plastics";
        /// Cobalt, lithium, nickel, manganese and phosphorus of batteries.
        BatteryMinerals: "battery_minerals", "Battery minerals";
        /// Rubber, glass, lead, zinc, fluids, and other battery materials.
        Other: "other", "Other materials of cars";
    }
}

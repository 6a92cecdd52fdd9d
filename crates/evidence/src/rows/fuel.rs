//! Rows of fuels and of heat from networks.

use crate::rows::row;

cairn_core::closed! {
    /// A fuel burnt in buildings.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum BuildingFuel {
        Coal: "coal";
        Oil: "oil";
        Gas: "gas";
        /// Wood in stoves and boilers of rich places; it grows again.
        WoodModern: "wood_modern";
        /// Wood on open fires; part of it does not grow again.
        WoodTraditional: "wood_traditional";
    }
}

row! {
    /// `fuel.csv`: emissions per kWh of fuel, lower heating value.
    #[derive(Clone, Debug)]
    pub(crate) struct FuelRow in "fuel.csv", Energy {
        key fuel: BuildingFuel, in ..;
        /// Burning, without biogenic carbon, gCO2e.
        direct: f64 = "direct_g_per_kwh", in 0.0..=1000.0;
        /// Supply, gCO2e.
        upstream: f64 = "upstream_g_per_kwh", in 0.0..=1000.0;
        /// Biogenic carbon, gCO2.
        biogenic: f64 = "biogenic_g_per_kwh", in 0.0..=1000.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `district_heat.csv`: emissions per kWh of heat from a network.
    #[derive(Clone, Debug)]
    pub(crate) struct DistrictRow in "district_heat.csv", Energy {
        key region: Region;
        grams: f64 = "g_per_kwh", in 0.0..=1000.0;
        from: From;
        unread "note";
    }
}

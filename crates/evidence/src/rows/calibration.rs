//! Rows of the energy use of homes and other buildings of a place in 2020: power, fuel, heat and wood, and end uses
//! of homes.

use crate::rows::row;
use cairn_core::place::PlaceId;

row! {
    /// `energy_power.csv`: power of homes and of other buildings in 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct PowerUseRow in "energy_power.csv", Energy {
        key place: PlaceId;
        /// National use per unit of power generated; `None` if not stored.
        ratio: Option<f64> = "delivered_ratio", in 0.1..=8.0;
        homes: f64 = "homes_twh", in 0.0..=5000.0;
        /// Other buildings, TWh.
        other: f64 = "other_twh", in 0.0..=5000.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `power_used.csv`: power delivered to all users of a place.
    #[derive(Clone, Debug)]
    pub(crate) struct DeliveredRow in "power_used.csv", Energy {
        key place: PlaceId;
        /// Mean of 2019–2021.
        kwh: f64 = "kwh_per_person", in 1.0..=1e5;
        /// True if plants of factories are missing in the power made.
        captive: bool;
        from: From;
        unread "note";
    }
}

row! {
    /// `energy_fuel.csv`: coal, oil and gas of homes and of other buildings in 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct FuelUseRow in "energy_fuel.csv", Energy {
        key place: PlaceId;
        /// Fossil CO2 of the place in 2019, Mt; `None` if unknown.
        national: Option<f64> = "national_mt", in 0.0..=20000.0;
        /// Part of it from the sector buildings, Mt.
        sector: f64 = "sector_mt", in 0.0..=2000.0;
        homes: f64 = "homes_twh", in 0.0..=5000.0;
        /// Other buildings, TWh.
        other: f64 = "other_twh", in 0.0..=5000.0;
        /// Share of coal.
        coal: f64, in 0.0..=1.0;
        /// Share of oil.
        oil: f64, in 0.0..=1.0;
        /// Share of gas.
        gas: f64, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `energy_heat.csv`: heat from networks and wood of homes and of other buildings in 2020, TWh.
    #[derive(Clone, Debug)]
    pub(crate) struct HeatUseRow in "energy_heat.csv", Energy {
        key place: PlaceId;
        /// Heat from networks, homes.
        district_homes: f64 = "district_homes_twh", in 0.0..=2000.0;
        /// Heat from networks, other buildings.
        district_other: f64 = "district_other_twh", in 0.0..=2000.0;
        /// Wood in stoves and boilers of homes.
        stove: f64 = "stove_wood_twh", in 0.0..=2000.0;
        /// Wood on open fires of homes.
        fire: f64 = "fire_wood_twh", in 0.0..=5000.0;
        /// Wood of other buildings.
        other_wood: f64 = "other_wood_twh", in 0.0..=2000.0;
        from: From;
    }
}

row! {
    /// `energy_use.csv`: end uses of energy in homes, where statistics exist.
    #[derive(Clone, Debug)]
    pub(crate) struct EndUseRow in "energy_use.csv", Energy {
        key place: PlaceId;
        /// True if the shares are the place's own, not those of others.
        own: bool = "reach", in [("national", true), ("regional", false)];
        /// Share of space heating in all energy of homes.
        space: f64, in 0.0..=1.0;
        /// Share of hot water in all energy of homes.
        water: f64, in 0.0..=1.0;
        /// Share of cooking in all energy of homes.
        cooking: f64, in 0.0..=1.0;
        /// Share of space heating in the power of homes.
        power_space: f64, in 0.0..=1.0;
        /// Share of hot water in the power of homes.
        power_water: f64, in 0.0..=1.0;
        /// Share of cooking in the power of homes.
        power_cooking: f64, in 0.0..=1.0;
        /// Share of heat in the power of other buildings.
        other_power_space: f64, in 0.0..=1.0;
        from: From;
    }
}

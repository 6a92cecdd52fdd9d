//! Rows of the energy use of homes and other buildings of a place in 2020: power, fuel, heat and wood, and end uses
//! of homes.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;

/// `energy_power.csv`: power of homes and of other buildings in 2020.
#[derive(Clone, Debug)]
pub(crate) struct PowerUseRow {
    pub(crate) place: PlaceId,
    /// National use per unit of power generated; `None` if not stored.
    pub(crate) ratio: Option<f64>,
    /// Homes, TWh.
    pub(crate) homes: f64,
    /// Other buildings, TWh.
    pub(crate) other: f64,
    pub(crate) from: From,
}

impl Row for PowerUseRow {
    const FILE: &'static str = "energy_power.csv";
    const COLUMNS: &'static [&'static str] = &["place", "delivered_ratio", "homes_twh", "other_twh", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<PowerUseRow> {
        let place = cells.place("place");
        let ratio = cells.number_or_empty("delivered_ratio", 0.1, 8.0);
        let homes = cells.number("homes_twh", 0.0, 5000.0);
        let other = cells.number("other_twh", 0.0, 5000.0);
        let from = From::read(cells);
        Some(PowerUseRow {
            place: place?,
            ratio: ratio?,
            homes: homes?,
            other: other?,
            from: from?,
        })
    }
}

/// `energy_fuel.csv`: coal, oil and gas of homes and of other buildings in 2020.
#[derive(Clone, Debug)]
pub(crate) struct FuelUseRow {
    pub(crate) place: PlaceId,
    /// Fossil CO2 of the place in 2019, Mt; `None` if unknown.
    pub(crate) national: Option<f64>,
    /// Part of it from the sector buildings, Mt.
    pub(crate) sector: f64,
    /// Homes, TWh.
    pub(crate) homes: f64,
    /// Other buildings, TWh.
    pub(crate) other: f64,
    /// Share of coal.
    pub(crate) coal: f64,
    /// Share of oil.
    pub(crate) oil: f64,
    /// Share of gas.
    pub(crate) gas: f64,
    pub(crate) from: From,
}

impl Row for FuelUseRow {
    const FILE: &'static str = "energy_fuel.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "national_mt",
        "sector_mt",
        "homes_twh",
        "other_twh",
        "coal",
        "oil",
        "gas",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<FuelUseRow> {
        let place = cells.place("place");
        let national = cells.number_or_empty("national_mt", 0.0, 20000.0);
        let sector = cells.number("sector_mt", 0.0, 2000.0);
        let homes = cells.number("homes_twh", 0.0, 5000.0);
        let other = cells.number("other_twh", 0.0, 5000.0);
        let coal = cells.number("coal", 0.0, 1.0);
        let oil = cells.number("oil", 0.0, 1.0);
        let gas = cells.number("gas", 0.0, 1.0);
        let from = From::read(cells);
        Some(FuelUseRow {
            place: place?,
            national: national?,
            sector: sector?,
            homes: homes?,
            other: other?,
            coal: coal?,
            oil: oil?,
            gas: gas?,
            from: from?,
        })
    }
}

/// `energy_heat.csv`: heat from networks and wood of homes and of other buildings in 2020, TWh.
#[derive(Clone, Debug)]
pub(crate) struct HeatUseRow {
    pub(crate) place: PlaceId,
    /// Heat from networks, homes.
    pub(crate) district_homes: f64,
    /// Heat from networks, other buildings.
    pub(crate) district_other: f64,
    /// Wood in stoves and boilers of homes.
    pub(crate) stove: f64,
    /// Wood on open fires of homes.
    pub(crate) fire: f64,
    /// Wood of other buildings.
    pub(crate) other_wood: f64,
    pub(crate) from: From,
}

impl Row for HeatUseRow {
    const FILE: &'static str = "energy_heat.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "district_homes_twh",
        "district_other_twh",
        "stove_wood_twh",
        "fire_wood_twh",
        "other_wood_twh",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<HeatUseRow> {
        let place = cells.place("place");
        let district_homes = cells.number("district_homes_twh", 0.0, 2000.0);
        let district_other = cells.number("district_other_twh", 0.0, 2000.0);
        let stove = cells.number("stove_wood_twh", 0.0, 2000.0);
        let fire = cells.number("fire_wood_twh", 0.0, 5000.0);
        let other_wood = cells.number("other_wood_twh", 0.0, 2000.0);
        let from = From::read(cells);
        Some(HeatUseRow {
            place: place?,
            district_homes: district_homes?,
            district_other: district_other?,
            stove: stove?,
            fire: fire?,
            other_wood: other_wood?,
            from: from?,
        })
    }
}

/// `energy_use.csv`: end uses of energy in homes, where statistics exist.
#[derive(Clone, Debug)]
pub(crate) struct EndUseRow {
    pub(crate) place: PlaceId,
    /// True if the shares are the place's own, not those of others.
    pub(crate) own: bool,
    /// Share of space heating in all energy of homes.
    pub(crate) space: f64,
    /// Share of hot water in all energy of homes.
    pub(crate) water: f64,
    /// Share of cooking in all energy of homes.
    pub(crate) cooking: f64,
    /// Share of space heating in the power of homes.
    pub(crate) power_space: f64,
    /// Share of hot water in the power of homes.
    pub(crate) power_water: f64,
    /// Share of cooking in the power of homes.
    pub(crate) power_cooking: f64,
    /// Share of heat in the power of other buildings.
    pub(crate) other_power_space: f64,
    pub(crate) from: From,
}

impl Row for EndUseRow {
    const FILE: &'static str = "energy_use.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "reach",
        "space",
        "water",
        "cooking",
        "power_space",
        "power_water",
        "power_cooking",
        "other_power_space",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<EndUseRow> {
        let place = cells.place("place");
        let own = cells.word("reach", &[true, false], |own| if own { "national" } else { "regional" });
        let space = cells.number("space", 0.0, 1.0);
        let water = cells.number("water", 0.0, 1.0);
        let cooking = cells.number("cooking", 0.0, 1.0);
        let power_space = cells.number("power_space", 0.0, 1.0);
        let power_water = cells.number("power_water", 0.0, 1.0);
        let power_cooking = cells.number("power_cooking", 0.0, 1.0);
        let other_power_space = cells.number("other_power_space", 0.0, 1.0);
        let from = From::read(cells);
        Some(EndUseRow {
            place: place?,
            own: own?,
            space: space?,
            water: water?,
            cooking: cooking?,
            power_space: power_space?,
            power_water: power_water?,
            power_cooking: power_cooking?,
            other_power_space: other_power_space?,
            from: from?,
        })
    }
}

//! Rows of fuels and of heat from networks.

use crate::rows::{From, Region};
use crate::table_reader::{Row, RowCells};

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

/// `fuel.csv`: emissions per kWh of fuel, lower heating value.
#[derive(Clone, Debug)]
pub(crate) struct FuelRow {
    pub(crate) fuel: BuildingFuel,
    /// Burning, without biogenic carbon, gCO2e.
    pub(crate) direct: f64,
    /// Supply, gCO2e.
    pub(crate) upstream: f64,
    /// Biogenic carbon, gCO2.
    pub(crate) biogenic: f64,
    pub(crate) from: From,
}

impl Row for FuelRow {
    const FILE: &'static str = "fuel.csv";
    const COLUMNS: &'static [&'static str] = &[
        "fuel",
        "direct_g_per_kwh",
        "upstream_g_per_kwh",
        "biogenic_g_per_kwh",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["fuel"];
    fn read(cells: &mut RowCells<'_>) -> Option<FuelRow> {
        let fuel = cells.word("fuel", &BuildingFuel::ALL, BuildingFuel::id);
        let direct = cells.number("direct_g_per_kwh", 0.0, 1000.0);
        let upstream = cells.number("upstream_g_per_kwh", 0.0, 1000.0);
        let biogenic = cells.number("biogenic_g_per_kwh", 0.0, 1000.0);
        let from = From::read(cells);
        Some(FuelRow {
            fuel: fuel?,
            direct: direct?,
            upstream: upstream?,
            biogenic: biogenic?,
            from: from?,
        })
    }
}

/// `district_heat.csv`: emissions per kWh of heat from a network.
#[derive(Clone, Debug)]
pub(crate) struct DistrictRow {
    pub(crate) region: Region,
    pub(crate) grams: f64,
    pub(crate) from: From,
}

impl Row for DistrictRow {
    const FILE: &'static str = "district_heat.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "g_per_kwh", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<DistrictRow> {
        let region = Region::read(cells);
        let grams = cells.number("g_per_kwh", 0.0, 1000.0);
        let from = From::read(cells);
        Some(DistrictRow {
            region: region?,
            grams: grams?,
            from: from?,
        })
    }
}

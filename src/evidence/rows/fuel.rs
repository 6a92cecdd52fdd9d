//! Rows of fuels and of heat from networks.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::{From, Region};

/// A fuel burnt in buildings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Fuel {
    Coal,
    Oil,
    Gas,
    /// Wood in stoves and boilers of rich places; it grows again.
    WoodModern,
    /// Wood on open fires; part of it does not grow again.
    WoodTraditional,
}

impl Fuel {
    pub(in crate::evidence) const ALL: [Fuel; 5] = [Fuel::Coal, Fuel::Oil, Fuel::Gas, Fuel::WoodModern, Fuel::WoodTraditional];

    pub(in crate::evidence) const fn id(self) -> &'static str {
        match self {
            Fuel::Coal => "coal",
            Fuel::Oil => "oil",
            Fuel::Gas => "gas",
            Fuel::WoodModern => "wood_modern",
            Fuel::WoodTraditional => "wood_traditional",
        }
    }
}

/// `fuel.csv`: emissions per kWh of fuel, lower heating value.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct FuelRow {
    pub(in crate::evidence) fuel: Fuel,
    /// Burning, without biogenic carbon, gCO2e.
    pub(in crate::evidence) direct: f64,
    /// Supply, gCO2e.
    pub(in crate::evidence) upstream: f64,
    /// Biogenic carbon, gCO2.
    pub(in crate::evidence) biogenic: f64,
    pub(in crate::evidence) from: From,
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
    fn read(cells: &mut Cells<'_>) -> Option<FuelRow> {
        let fuel = cells.word("fuel", &Fuel::ALL, Fuel::id);
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
pub(in crate::evidence) struct DistrictRow {
    pub(in crate::evidence) region: Region,
    pub(in crate::evidence) grams: f64,
    pub(in crate::evidence) from: From,
}

impl Row for DistrictRow {
    const FILE: &'static str = "district_heat.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "g_per_kwh", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut Cells<'_>) -> Option<DistrictRow> {
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

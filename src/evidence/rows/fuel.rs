//! Rows of fuels, cooking and heat pumps.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::{From, Region, range};
use crate::place::Wider;

/// A fuel burnt in buildings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Fuel {
    Coal,
    Oil,
    Gas,
    /// In stoves and boilers of rich places, grown again.
    WoodModern,
    /// On open fires, part of it not grown again.
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

/// `fuel.csv`: emissions of a kWh of fuel, lower heating value.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct FuelRow {
    pub(in crate::evidence) fuel: Fuel,
    /// Burning it, without carbon that was grown, gCO2e.
    pub(in crate::evidence) direct: f64,
    /// Bringing it, gCO2e.
    pub(in crate::evidence) upstream: f64,
    /// Carbon that was grown, gCO2.
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

/// `district_heat.csv`: emissions of a kWh of heat from a network.
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

/// `cooking.csv`: final energy for cooking a person, by income group.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct CookingRow {
    pub(in crate::evidence) income: Wider,
    /// GJ a person and year.
    pub(in crate::evidence) gigajoules: f64,
    /// Shares of electricity, gas and wood.
    pub(in crate::evidence) shares: [f64; 3],
    pub(in crate::evidence) from: From,
}

impl Row for CookingRow {
    const FILE: &'static str = "cooking.csv";
    const COLUMNS: &'static [&'static str] = &[
        "income",
        "gj_per_person",
        "low",
        "high",
        "electricity",
        "gas",
        "wood",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["income"];
    fn read(cells: &mut Cells<'_>) -> Option<CookingRow> {
        let income = cells.word("income", &Wider::ALL, Wider::code);
        let gigajoules = cells.number("gj_per_person", 0.0, 20.0);
        let shares = ["electricity", "gas", "wood"].map(|column| cells.number(column, 0.0, 1.0));
        let mut from = From::read(cells);
        range(cells, gigajoules, from.as_mut(), 0.0, 20.0)?;
        let [electricity, gas, wood] = shares;
        Some(CookingRow {
            income: income?,
            gigajoules: gigajoules?,
            shares: [electricity?, gas?, wood?],
            from: from?,
        })
    }
}

/// `heat_pump.csv`: useful heat for each unit of electricity in new electric heating.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct HeatPumpRow {
    pub(in crate::evidence) income: Wider,
    pub(in crate::evidence) cop_2020: f64,
    pub(in crate::evidence) cop_2050: f64,
    pub(in crate::evidence) from: From,
}

impl Row for HeatPumpRow {
    const FILE: &'static str = "heat_pump.csv";
    const COLUMNS: &'static [&'static str] = &["income", "cop_2020", "cop_2050", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["income"];
    fn read(cells: &mut Cells<'_>) -> Option<HeatPumpRow> {
        let income = cells.word("income", &Wider::ALL, Wider::code);
        let cop_2020 = cells.number("cop_2020", 1.0, 8.0);
        let cop_2050 = cells.number("cop_2050", 1.0, 8.0);
        let from = From::read(cells);
        Some(HeatPumpRow {
            income: income?,
            cop_2020: cop_2020?,
            cop_2050: cop_2050?,
            from: from?,
        })
    }
}

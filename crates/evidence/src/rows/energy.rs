//! Rows of energy in buildings: differences between buildings, and results of a global model on cooling and electric
//! heat.

use crate::rows::{From, Region};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Building;

cairn_core::closed! {
    /// An energy need that depends on the age and standard of a building.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum BuildingEnergyNeed {
        Heating: "heating";
        Cooling: "cooling";
    }
}

/// `energy_need.csv`: need of a building if all of it were served all day, by construction period.
#[derive(Clone, Debug)]
pub(crate) struct NeedRow {
    pub(crate) region: Region,
    pub(crate) building: Building,
    pub(crate) need: BuildingEnergyNeed,
    /// kWh per square metre and year, for construction from 1900, 1946, 1991 and 2016 on.
    pub(crate) kwh: [f64; 4],
    pub(crate) from: From,
}

impl Row for NeedRow {
    const FILE: &'static str = "energy_need.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "building",
        "use",
        "built_1900",
        "built_1946",
        "built_1991",
        "built_2016",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "building", "use"];
    fn read(cells: &mut RowCells<'_>) -> Option<NeedRow> {
        let region = Region::read(cells);
        let building = cells.word("building", &Building::ALL, Building::id);
        let need = cells.word("use", &BuildingEnergyNeed::ALL, BuildingEnergyNeed::id);
        let kwh = ["built_1900", "built_1946", "built_1991", "built_2016"].map(|column| cells.number(column, 0.0, 2000.0));
        let from = From::read(cells);
        let [a, b, c, d] = kwh;
        Some(NeedRow {
            region: region?,
            building: building?,
            need: need?,
            kwh: [a?, b?, c?, d?],
            from: from?,
        })
    }
}

/// `cooling_total.csv`: power for cooling the homes of a region in 2020.
#[derive(Clone, Debug)]
pub(crate) struct CoolingTotalRow {
    pub(crate) region: Region,
    pub(crate) exajoules: f64,
    pub(crate) from: From,
}

impl Row for CoolingTotalRow {
    const FILE: &'static str = "cooling_total.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "ej_2020", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<CoolingTotalRow> {
        let region = Region::read(cells);
        let exajoules = cells.number("ej_2020", 0.0, 50.0);
        let from = From::read(cells);
        Some(CoolingTotalRow {
            region: region?,
            exajoules: exajoules?,
            from: from?,
        })
    }
}

/// `cooling_course.csv`: the same per square metre of the region's own floor, by year. Only its course is used.
#[derive(Clone, Debug)]
pub(crate) struct CoolingCourseRow {
    pub(crate) region: Region,
    pub(crate) year: u16,
    pub(crate) kwh: f64,
    pub(crate) from: From,
}

impl Row for CoolingCourseRow {
    const FILE: &'static str = "cooling_course.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "year", "kwh_per_m2", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<CoolingCourseRow> {
        let region = Region::read(cells);
        let year = cells.year("year");
        let kwh = cells.number("kwh_per_m2", 0.0, 1000.0);
        let from = From::read(cells);
        Some(CoolingCourseRow {
            region: region?,
            year: year?,
            kwh: kwh?,
            from: from?,
        })
    }
}

cairn_core::closed! {
    /// Town or country.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Settlement {
        Urban: "urban";
        Rural: "rural";
    }
}

/// `heat_electric.csv`: share of electricity in the useful heat of homes in 2020.
#[derive(Clone, Debug)]
pub(crate) struct HeatElectricRow {
    pub(crate) region: Region,
    pub(crate) settlement: Settlement,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for HeatElectricRow {
    const FILE: &'static str = "heat_electric.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "settlement", "share", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "settlement"];
    fn read(cells: &mut RowCells<'_>) -> Option<HeatElectricRow> {
        let region = Region::read(cells);
        let settlement = cells.word("settlement", &Settlement::ALL, Settlement::id);
        let share = cells.number("share", 0.0, 1.0);
        let from = From::read(cells);
        Some(HeatElectricRow {
            region: region?,
            settlement: settlement?,
            share: share?,
            from: from?,
        })
    }
}

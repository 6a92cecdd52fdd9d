//! Rows of statistics on cement and steel.

use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::GoodsKind;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// `cement_made.csv`: cement made in a place in a year.
#[derive(Clone, Debug)]
pub(crate) struct CementRow {
    pub(crate) place: PlaceId,
    pub(crate) year: Year,
    pub(crate) mt: f64,
    pub(crate) from: From,
}

impl Row for CementRow {
    const FILE: &'static str = "cement_made.csv";
    const COLUMNS: &'static [&'static str] = &["place", "year", "mt", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<CementRow> {
        let place = cells.place("place");
        let year = cells.grid_year("year");
        let mt = cells.number("mt", 0.0, 3000.0);
        let from = From::read(cells);
        if let Some(year) = year
            && year > Year::of(2022)
        {
            cells.fault("year", format!("{year} is not read"), "Write a year to 2022.");
            return None;
        }
        Some(CementRow {
            place: place?,
            year: year?,
            mt: mt?,
            from: from?,
        })
    }
}

/// `cement_sold.csv`: net cement exports, a year around 2020.
#[derive(Clone, Debug)]
pub(crate) struct SoldRow {
    pub(crate) place: PlaceId,
    pub(crate) mt: f64,
    pub(crate) from: From,
}

impl Row for SoldRow {
    const FILE: &'static str = "cement_sold.csv";
    const COLUMNS: &'static [&'static str] = &["place", "mt", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<SoldRow> {
        let place = cells.place("place");
        let mt = cells.number("mt", -100.0, 100.0);
        let mut from = From::read(cells);
        range(cells, mt, from.as_mut(), -100.0, 100.0)?;
        Some(SoldRow {
            place: place?,
            mt: mt?,
            from: from?,
        })
    }
}

/// `cement_carbon.csv`: process carbon of the cement made in a place, per year, mean of 2018 to 2022.
#[derive(Clone, Debug)]
pub(crate) struct CementCarbonRow {
    pub(crate) place: PlaceId,
    pub(crate) mt: f64,
    pub(crate) from: From,
}

impl Row for CementCarbonRow {
    const FILE: &'static str = "cement_carbon.csv";
    const COLUMNS: &'static [&'static str] = &["place", "mt_co2", "source", "basis"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<CementCarbonRow> {
        let place = cells.place("place");
        let mt = cells.number("mt_co2", 0.0, 1500.0);
        let from = From::read(cells);
        Some(CementCarbonRow {
            place: place?,
            mt: mt?,
            from: from?,
        })
    }
}

/// `steel_used.csv`: finished steel used per year, mean of 2018 to 2022.
#[derive(Clone, Debug)]
pub(crate) struct SteelUsedRow {
    pub(crate) place: PlaceId,
    pub(crate) mt: f64,
    pub(crate) from: From,
}

impl Row for SteelUsedRow {
    const FILE: &'static str = "steel_used.csv";
    const COLUMNS: &'static [&'static str] = &["place", "mt", "low", "high", "source", "basis"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<SteelUsedRow> {
        let place = cells.place("place");
        let mt = cells.number("mt", 0.0, 2000.0);
        let mut from = From::read(cells);
        range(cells, mt, from.as_mut(), 0.0, 2000.0)?;
        Some(SteelUsedRow {
            place: place?,
            mt: mt?,
            from: from?,
        })
    }
}

/// `steel_share.csv`: share of a kind of machines and goods in the finished steel that a region uses.
#[derive(Clone, Debug)]
pub(crate) struct SteelShareRow {
    pub(crate) region: Region,
    pub(crate) kind: GoodsKind,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for SteelShareRow {
    const FILE: &'static str = "steel_share.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "use", "share", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "use"];
    fn read(cells: &mut RowCells<'_>) -> Option<SteelShareRow> {
        let region = Region::read(cells);
        let kind = cells.word("use", &GoodsKind::ALL, GoodsKind::id);
        let share = cells.number("share", 0.0, 1.0);
        let from = From::read(cells);
        Some(SteelShareRow {
            region: region?,
            kind: kind?,
            share: share?,
            from: from?,
        })
    }
}

/// `goods_kind.csv`: lifetime of machines and goods, and the recovered share of their steel.
#[derive(Clone, Debug)]
pub(crate) struct GoodsKindRow {
    pub(crate) kind: GoodsKind,
    pub(crate) life: f64,
    pub(crate) recovered: f64,
    pub(crate) from: From,
}

impl Row for GoodsKindRow {
    const FILE: &'static str = "goods_kind.csv";
    const COLUMNS: &'static [&'static str] = &[
        "use",
        "life_years",
        "life_low",
        "life_high",
        "recovered",
        "recovered_low",
        "recovered_high",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["use"];
    fn read(cells: &mut RowCells<'_>) -> Option<GoodsKindRow> {
        let kind = cells.word("use", &GoodsKind::ALL, GoodsKind::id);
        let mut held = |value: &str, low: &str, high: &str, most: f64| {
            let [value, low, high] = [value, low, high].map(|column| cells.number(column, 0.0, most));
            Some((low?, value?, high?)).filter(|(low, value, high)| low <= value && value <= high)
        };
        let life = held("life_years", "life_low", "life_high", 200.0);
        let recovered = held("recovered", "recovered_low", "recovered_high", 1.0);
        if life.is_none() || recovered.is_none() {
            cells.fault("use", "a range does not hold its value", "Widen the range or correct the value.");
        }
        let from = From::read(cells);
        Some(GoodsKindRow {
            kind: kind?,
            life: life?.1,
            recovered: recovered?.1,
            from: from?,
        })
    }
}

/// `steel_world.csv`: crude steel of the world.
#[derive(Clone, Debug)]
pub(crate) struct SteelWorldRow {
    pub(crate) year: Year,
    pub(crate) mt: f64,
    pub(crate) from: From,
}

impl Row for SteelWorldRow {
    const FILE: &'static str = "steel_world.csv";
    const COLUMNS: &'static [&'static str] = &["year", "crude_mt", "source", "basis"];
    const KEY: &'static [&'static str] = &["year"];
    fn read(cells: &mut RowCells<'_>) -> Option<SteelWorldRow> {
        let year = cells.grid_year("year");
        let mt = cells.number("crude_mt", 1.0, 5000.0);
        let from = From::read(cells);
        Some(SteelWorldRow {
            year: year?,
            mt: mt?,
            from: from?,
        })
    }
}

cairn_core::closed! {
    /// A quantity of a material in a whole region.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Regional {
        /// Cement used in 2020, Mt.
        CementDemand: "cement_demand";
        /// Finished steel used in 2020, Mt.
        SteelDemand: "steel_demand";
        /// Aluminium used in 2020, Mt; for comparison with ours.
        AluminiumDemand: "aluminium_demand";
        /// Clinker per kilogram of cement.
        ClinkerRatio: "clinker_ratio";
        /// Share of reclaimed asphalt in new asphalt.
        ReclaimedAsphalt: "reclaimed_asphalt";
    }
}

impl Regional {
    const fn unit(self) -> &'static str {
        match self {
            Regional::CementDemand | Regional::SteelDemand | Regional::AluminiumDemand => "mt",
            Regional::ClinkerRatio | Regional::ReclaimedAsphalt => "1",
        }
    }
}

/// `region_material.csv`: demand of 2020, clinker and reclaimed asphalt by region.
#[derive(Clone, Debug)]
pub(crate) struct RegionMaterialRow {
    pub(crate) region: Region,
    pub(crate) quantity: Regional,
    pub(crate) value: f64,
    pub(crate) from: From,
}

impl Row for RegionMaterialRow {
    const FILE: &'static str = "region_material.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "quantity", "value", "unit", "low", "high", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "quantity"];
    fn read(cells: &mut RowCells<'_>) -> Option<RegionMaterialRow> {
        let region = Region::read(cells);
        let quantity = cells.word("quantity", &Regional::ALL, Regional::id);
        let value = cells.number("value", 0.0, 5000.0);
        let unit = cells.text("unit");
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 5000.0)?;
        let (quantity, unit) = (quantity?, unit?);
        if unit != quantity.unit() {
            cells.fault(
                "unit",
                format!("\"{unit}\" is not the unit of {}", quantity.id()),
                format!("Write {}.", quantity.unit()),
            );
            return None;
        }
        Some(RegionMaterialRow {
            region: region?,
            quantity,
            value: value?,
            from: from?,
        })
    }
}

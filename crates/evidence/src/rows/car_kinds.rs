//! Rows of the properties of new cars: drivetrains, sizes, materials, energy.

use crate::rows::cars::Exporter;
use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{CarMaterial, Drivetrain};
use cairn_core::year::Year;

cairn_core::closed! {
    /// A group of places with similar car purchases.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Market {
        China: "CHN";
        Europe: "EUR";
        NorthAmerica: "NAM";
        SouthAsia: "SAS";
        Rest: "REST";
    }
}

/// `car_market.csv`: the market of a place; the narrowest row counts.
#[derive(Clone, Debug)]
pub(crate) struct MarketRow {
    pub(crate) region: Region,
    pub(crate) market: Market,
}

impl Row for MarketRow {
    const FILE: &'static str = "car_market.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "market", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<MarketRow> {
        let region = Region::read(cells);
        let market = cells.word("market", &Market::ALL, Market::id);
        From::read(cells)?;
        Some(MarketRow {
            region: region?,
            market: market?,
        })
    }
}

/// `car_sales.csv`: share of plug-in cars in new cars.
#[derive(Clone, Debug)]
pub(crate) struct SalesRow {
    pub(crate) market: Market,
    pub(crate) year: Year,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for SalesRow {
    const FILE: &'static str = "car_sales.csv";
    const COLUMNS: &'static [&'static str] = &["market", "year", "electric_share", "low", "high", "source", "basis"];
    const KEY: &'static [&'static str] = &["market", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<SalesRow> {
        let market = cells.word("market", &Market::ALL, Market::id);
        let year = cells.grid_year("year");
        let share = cells.number("electric_share", 0.0, 1.0);
        let mut from = From::read(cells);
        range(cells, share, from.as_mut(), 0.0, 1.0)?;
        Some(SalesRow {
            market: market?,
            year: year?,
            share: share?,
            from: from?,
        })
    }
}

/// `car_export.csv`: sellers of used cars, their shares, and the kind of their cars.
#[derive(Clone, Debug)]
pub(crate) struct ExportRow {
    pub(crate) exporter: Exporter,
    /// Share of the cars sold.
    pub(crate) share: f64,
    /// Weight in the mix of drivetrains and fuel use.
    pub(crate) mix: f64,
    pub(crate) market: Market,
    pub(crate) from: From,
}

impl Row for ExportRow {
    const FILE: &'static str = "car_export.csv";
    const COLUMNS: &'static [&'static str] = &["exporter", "share", "mix", "market", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["exporter"];
    fn read(cells: &mut RowCells<'_>) -> Option<ExportRow> {
        let exporter = cells.word("exporter", &Exporter::ALL, Exporter::id);
        let (share, mix) = (cells.number("share", 0.0, 1.0), cells.number("mix", 0.0, 1.0));
        let market = cells.word("market", &Market::ALL, Market::id);
        let from = From::read(cells);
        Some(ExportRow {
            exporter: exporter?,
            share: share?,
            mix: mix?,
            market: market?,
            from: from?,
        })
    }
}

/// `car_energy.csv`: fuel use of new combustion cars of 2017, as tested.
#[derive(Clone, Debug)]
pub(crate) struct CarEnergyRow {
    pub(crate) region: Region,
    pub(crate) mj_per_km: f64,
    pub(crate) from: From,
}

impl Row for CarEnergyRow {
    const FILE: &'static str = "car_energy.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "fuel", "mj_per_km", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarEnergyRow> {
        let region = Region::read(cells);
        let fuel = cells.text("fuel");
        let mj_per_km = cells.number("mj_per_km", 0.8, 6.0);
        let from = From::read(cells);
        fuel?;
        Some(CarEnergyRow {
            region: region?,
            mj_per_km: mj_per_km?,
            from: from?,
        })
    }
}

cairn_core::closed! {
    /// A size class of cars.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum CarSizeClass {
        Mini: "mini";
        Compact: "compact";
        Full: "full";
        Minivan: "minivan";
        SmallSuv: "small_suv";
        LargeSuv: "large_suv";
        PickupTruck: "pickup_truck";
    }
}

/// `car_size.csv`: share of a size class in the cars of a region.
#[derive(Clone, Debug)]
pub(crate) struct SizeRow {
    pub(crate) region: String,
    pub(crate) class: CarSizeClass,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for SizeRow {
    const FILE: &'static str = "car_size.csv";
    const COLUMNS: &'static [&'static str] = &["region", "class", "share", "source", "basis"];
    const KEY: &'static [&'static str] = &["region", "class"];
    fn read(cells: &mut RowCells<'_>) -> Option<SizeRow> {
        let region = cells.text("region");
        let class = cells.word("class", &CarSizeClass::ALL, CarSizeClass::id);
        let share = cells.number("share", 0.0, 1.0);
        let from = From::read(cells);
        Some(SizeRow {
            region: region?,
            class: class?,
            share: share?,
            from: from?,
        })
    }
}

/// `car_class.csv`: materials of a size class, per kg of the tabulated car.
#[derive(Clone, Debug)]
pub(crate) struct CarClassRow {
    pub(crate) class: CarSizeClass,
    pub(crate) factor: f64,
    pub(crate) from: From,
}

impl Row for CarClassRow {
    const FILE: &'static str = "car_class.csv";
    const COLUMNS: &'static [&'static str] = &["class", "material_factor", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["class"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarClassRow> {
        let class = cells.word("class", &CarSizeClass::ALL, CarSizeClass::id);
        let factor = cells.number("material_factor", 0.2, 3.0);
        let mut from = From::read(cells);
        range(cells, factor, from.as_mut(), 0.2, 3.0)?;
        Some(CarClassRow {
            class: class?,
            factor: factor?,
            from: from?,
        })
    }
}

/// `car_material.csv`: materials of a car of ordinary size.
#[derive(Clone, Debug)]
pub(crate) struct CarMaterialRow {
    pub(crate) drivetrain: Drivetrain,
    pub(crate) cohort: Year,
    pub(crate) material: CarMaterial,
    pub(crate) kg: f64,
    pub(crate) from: From,
}

impl Row for CarMaterialRow {
    const FILE: &'static str = "car_material.csv";
    const COLUMNS: &'static [&'static str] = &["drivetrain", "cohort", "material", "kg_per_car", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["drivetrain", "cohort", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarMaterialRow> {
        let drivetrain = cells.word("drivetrain", &Drivetrain::ALL, Drivetrain::id);
        let cohort = cells.grid_year("cohort");
        let material = cells.word("material", &CarMaterial::ALL, CarMaterial::id);
        let kg = cells.number("kg_per_car", 0.0, 3000.0);
        let from = From::read(cells);
        Some(CarMaterialRow {
            drivetrain: drivetrain?,
            cohort: cohort?,
            material: material?,
            kg: kg?,
            from: from?,
        })
    }
}

/// `car_making.csv`: share of a material that becomes new scrap when cars are made.
#[derive(Clone, Debug)]
pub(crate) struct CarMakingRow {
    pub(crate) material: CarMaterial,
    pub(crate) loss: f64,
    pub(crate) from: From,
}

impl Row for CarMakingRow {
    const FILE: &'static str = "car_making.csv";
    const COLUMNS: &'static [&'static str] = &["material", "making_loss", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["material"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarMakingRow> {
        let material = cells.word("material", &CarMaterial::ALL, CarMaterial::id);
        let loss = cells.number("making_loss", 0.0, 0.9);
        let mut from = From::read(cells);
        range(cells, loss, from.as_mut(), 0.0, 0.9)?;
        Some(CarMakingRow {
            material: material?,
            loss: loss?,
            from: from?,
        })
    }
}

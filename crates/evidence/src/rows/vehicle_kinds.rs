//! Rows of the properties of lorries, vans, buses and two-wheelers by kind: fuel, lifetime, drive, materials.

use crate::rows::car_kinds::Market;
use crate::rows::vehicles::VehicleKindSet;
use crate::rows::{From, Region, Within, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{CarMaterial, Vehicle};
use cairn_core::year::Year;

cairn_core::closed! {
    /// A property of a kind of vehicle that is the same everywhere.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum KindTrait {
        /// Fuel use of a new vehicle of 2015, MJ/km.
        Fuel: "fuel";
        /// Power use of a battery vehicle, MJ/km.
        Power: "power";
        /// Exponent of income by which the level of a region is spread over its places.
        Spread: "spread";
        /// Exponent of income with which vehicles per person grow.
        Growth: "growth";
        /// Income above which they grow no more.
        IncomeMost: "income_most";
        /// Maximum per 1,000 people.
        Most: "most";
        /// Share of diesel in fuel.
        Diesel: "diesel";
    }
}

impl KindTrait {
    /// Unit, smallest and largest allowed value.
    const fn bounds(self) -> (&'static str, f64, f64) {
        match self {
            KindTrait::Fuel | KindTrait::Power => ("MJ/km", 0.05, 40.0),
            KindTrait::Spread | KindTrait::Growth => ("1", 0.0, 3.0),
            KindTrait::IncomeMost => ("$2017/person/yr", 1000.0, 1e6),
            KindTrait::Most => ("per 1000", 1.0, 1500.0),
            KindTrait::Diesel => ("share", 0.0, 1.0),
        }
    }
}

/// `vehicle_kind.csv`: a property of a kind.
#[derive(Clone, Debug)]
pub(crate) struct VehicleKindRow {
    pub(crate) vehicle: Vehicle,
    pub(crate) of: KindTrait,
    pub(crate) value: f64,
    pub(crate) from: From,
}

impl Row for VehicleKindRow {
    const FILE: &'static str = "vehicle_kind.csv";
    const COLUMNS: &'static [&'static str] = &["vehicle", "trait", "value", "low", "high", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["vehicle", "trait"];
    fn read(cells: &mut RowCells<'_>) -> Option<VehicleKindRow> {
        let vehicle = cells.word("vehicle", &Vehicle::ALL, Vehicle::id);
        let of = cells.word("trait", &KindTrait::ALL, KindTrait::id);
        let (unit, least, most) = of.map_or(("", 0.0, 0.0), KindTrait::bounds);
        let value = of.and_then(|_| cells.number("value", least, most));
        cells.word("unit", &[unit], |unit| unit)?;
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 1e6)?;
        Some(VehicleKindRow {
            vehicle: vehicle?,
            of: of?,
            value: value?,
            from: from?,
        })
    }
}

/// `vehicle_life.csv`: scale of the Weibull curve of the lifetime of a kind, by income group.
#[derive(Clone, Debug)]
pub(crate) struct VehicleLifeRow {
    pub(crate) vehicle: Vehicle,
    pub(crate) within: Within,
    pub(crate) scale: f64,
    pub(crate) from: From,
}

impl Row for VehicleLifeRow {
    const FILE: &'static str = "vehicle_life.csv";
    const COLUMNS: &'static [&'static str] = &["vehicle", "within", "scale_years", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["vehicle", "within"];
    fn read(cells: &mut RowCells<'_>) -> Option<VehicleLifeRow> {
        let vehicle = cells.word("vehicle", &Vehicle::ALL, Vehicle::id);
        let within = Within::read(cells);
        let scale = cells.number("scale_years", 3.0, 60.0);
        let mut from = From::read(cells);
        range(cells, scale, from.as_mut(), 1.0, 100.0)?;
        Some(VehicleLifeRow {
            vehicle: vehicle?,
            within: within?,
            scale: scale?,
            from: from?,
        })
    }
}

/// `vehicle_market.csv`: the market of a place; the narrowest row counts.
#[derive(Clone, Debug)]
pub(crate) struct VehicleMarketRow {
    pub(crate) region: Region,
    pub(crate) market: Market,
}

impl Row for VehicleMarketRow {
    const FILE: &'static str = "vehicle_market.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "market", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<VehicleMarketRow> {
        let region = Region::read(cells);
        let market = cells.word("market", &Market::ALL, Market::id);
        From::read(cells)?;
        Some(VehicleMarketRow {
            region: region?,
            market: market?,
        })
    }
}

/// `vehicle_sales.csv`: share of battery vehicles in new vehicles.
#[derive(Clone, Debug)]
pub(crate) struct VehicleSalesRow {
    pub(crate) kinds: VehicleKindSet,
    pub(crate) market: Market,
    pub(crate) year: Year,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for VehicleSalesRow {
    const FILE: &'static str = "vehicle_sales.csv";
    const COLUMNS: &'static [&'static str] = &["vehicle", "market", "year", "electric_share", "low", "high", "source", "basis"];
    const KEY: &'static [&'static str] = &["vehicle", "market", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<VehicleSalesRow> {
        let kinds = VehicleKindSet::read(cells);
        let market = cells.word("market", &Market::ALL, Market::id);
        let year = cells.grid_year("year");
        let share = cells.number("electric_share", 0.0, 1.0);
        let mut from = From::read(cells);
        range(cells, share, from.as_mut(), 0.0, 1.0)?;
        Some(VehicleSalesRow {
            kinds: kinds?,
            market: market?,
            year: year?,
            share: share?,
            from: from?,
        })
    }
}

/// `vehicle_material.csv`: materials of a vehicle, or those that a battery adds.
#[derive(Clone, Debug)]
pub(crate) struct VehicleMaterialRow {
    pub(crate) vehicle: Vehicle,
    pub(crate) battery: bool,
    pub(crate) material: CarMaterial,
    pub(crate) kg: f64,
    pub(crate) from: From,
}

impl Row for VehicleMaterialRow {
    const FILE: &'static str = "vehicle_material.csv";
    const COLUMNS: &'static [&'static str] = &["vehicle", "part", "material", "kg", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["vehicle", "part", "material"];
    fn read(cells: &mut RowCells<'_>) -> Option<VehicleMaterialRow> {
        let vehicle = cells.word("vehicle", &Vehicle::ALL, Vehicle::id);
        let battery = cells.word("part", &[false, true], |battery| if battery { "battery" } else { "body" });
        let material = cells.word("material", &CarMaterial::ALL, CarMaterial::id);
        let kg = cells.number("kg", 0.0, 20_000.0);
        let mut from = From::read(cells);
        range(cells, kg, from.as_mut(), 0.0, 30_000.0)?;
        Some(VehicleMaterialRow {
            vehicle: vehicle?,
            battery: battery?,
            material: material?,
            kg: kg?,
            from: from?,
        })
    }
}

//! Rows of wood: use and harvest of places, and forest growth of a region.

use crate::rows::{From, Region, held};
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;

/// `wood_place.csv`: wood use and harvest of a place in 2020, million m³; empty if unknown.
#[derive(Clone, Debug)]
pub(crate) struct WoodPlaceRow {
    pub(crate) place: PlaceId,
    /// Sawnwood and panels used; `None` if neither is known.
    pub(crate) products: Option<f64>,
    /// Industrial roundwood used.
    pub(crate) roundwood: f64,
    /// Industrial roundwood harvested.
    pub(crate) cut: f64,
    pub(crate) from: From,
}

impl Row for WoodPlaceRow {
    const FILE: &'static str = "wood_place.csv";
    const COLUMNS: &'static [&'static str] = &["place", "sawnwood", "panels", "roundwood", "cut", "source", "basis"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<WoodPlaceRow> {
        let place = cells.place("place");
        let columns = ["sawnwood", "panels", "roundwood", "cut"];
        let [sawnwood, panels, roundwood, cut] = columns.map(|column| cells.number_or_empty(column, 0.0, 1e4));
        let from = From::read(cells);
        let (sawnwood, panels) = (sawnwood?, panels?);
        let products = sawnwood.or(panels).map(|_| sawnwood.unwrap_or(0.0) + panels.unwrap_or(0.0));
        Some(WoodPlaceRow {
            place: place?,
            products,
            roundwood: roundwood?.unwrap_or(0.0),
            cut: cut?.unwrap_or(0.0),
            from: from?,
        })
    }
}

/// `wood_land.csv`: forest of a place in 2020, million hectares.
#[derive(Clone, Debug)]
pub(crate) struct WoodLandRow {
    pub(crate) place: PlaceId,
    pub(crate) forest: f64,
    pub(crate) from: From,
}

impl Row for WoodLandRow {
    const FILE: &'static str = "wood_land.csv";
    const COLUMNS: &'static [&'static str] = &["place", "forest", "source", "basis"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<WoodLandRow> {
        let place = cells.place("place");
        let forest = cells.number("forest", 0.0, 1e3);
        let from = From::read(cells);
        Some(WoodLandRow {
            place: place?,
            forest: forest?,
            from: from?,
        })
    }
}

/// `wood_forest.csv`: forest growth of a region, the share of forest that may be cut, and wood harvested as fuel.
#[derive(Clone, Debug)]
pub(crate) struct ForestRow {
    pub(crate) region: Region,
    /// Increment of forest that may be cut, m³ per hectare and year.
    pub(crate) increment: f64,
    /// Share of forest that may be cut.
    pub(crate) cut: f64,
    /// Fuelwood, million m³ a year.
    pub(crate) fuelwood: f64,
    pub(crate) from: From,
}

impl Row for ForestRow {
    const FILE: &'static str = "wood_forest.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "increment",
        "increment_low",
        "increment_high",
        "cut",
        "cut_low",
        "cut_high",
        "fuelwood",
        "fuelwood_low",
        "fuelwood_high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<ForestRow> {
        let region = Region::read(cells);
        let increment = held(cells, "increment", ["increment_low", "increment_high"], [0.0, 50.0]);
        let cut = held(cells, "cut", ["cut_low", "cut_high"], [0.0, 1.0]);
        let fuelwood = held(cells, "fuelwood", ["fuelwood_low", "fuelwood_high"], [0.0, 1e4]);
        let from = From::read(cells);
        Some(ForestRow {
            region: region?,
            increment: increment?,
            cut: cut?,
            fuelwood: fuelwood?,
            from: from?,
        })
    }
}

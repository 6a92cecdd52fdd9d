//! Rows of wood: use and harvest of places, and forest growth of a region.

use crate::rows::row;
use crate::table_reader::RowCells;
use cairn_core::place::PlaceId;

row! {
    /// `wood_place.csv`: wood use and harvest of a place in 2020, million m³; empty if unknown.
    #[derive(Clone, Debug)]
    pub(crate) struct WoodPlaceRow in "wood_place.csv", Buildings {
        key place: PlaceId;
        let sawnwood: Option<f64>, in 0.0..=1e4;
        let panels: Option<f64>, in 0.0..=1e4;
        /// Sawnwood and panels used; `None` if neither is known.
        products: Option<f64> => sawnwood?.or(panels?).map(|_| sawnwood.flatten().unwrap_or(0.0) + panels.flatten().unwrap_or(0.0));
        /// Industrial roundwood used.
        roundwood: f64, by or_zero;
        /// Industrial roundwood harvested.
        cut: f64, by or_zero;
        from: From;
    }
}

row! {
    /// `wood_land.csv`: forest of a place in 2020, million hectares.
    #[derive(Clone, Debug)]
    pub(crate) struct WoodLandRow in "wood_land.csv", Buildings {
        key place: PlaceId;
        forest: f64, in 0.0..=1e3;
        from: From;
    }
}

row! {
    /// `wood_forest.csv`: forest growth of a region, the share of forest that may be cut, and wood harvested as fuel.
    #[derive(Clone, Debug)]
    pub(crate) struct ForestRow in "wood_forest.csv", Buildings {
        key region: Region;
        /// Increment of forest that may be cut, m³ per hectare and year.
        increment: f64 = "increment", "increment_low", "increment_high", in 0.0..=50.0;
        /// Share of forest that may be cut.
        cut: f64 = "cut", "cut_low", "cut_high", in 0.0..=1.0;
        /// Fuelwood, million m³ a year.
        fuelwood: f64 = "fuelwood", "fuelwood_low", "fuelwood_high", in 0.0..=1e4;
        from: From;
        unread "note";
    }
}

/// A quantity; an empty cell counts as none.
fn or_zero(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<f64> {
    cells.number_or_empty(column, 0.0, 1e4).map(|number| number.unwrap_or(0.0))
}

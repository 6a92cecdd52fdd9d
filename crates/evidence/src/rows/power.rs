//! Rows of electricity: generation, its carbon intensity, and the rise of low-carbon power.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// `power.csv`: electricity generated in a place in a year, and its carbon.
#[derive(Clone, Debug)]
pub(crate) struct PowerRow {
    pub(crate) place: PlaceId,
    pub(crate) year: Year,
    pub(crate) twh: Option<f64>,
    /// Life-cycle emissions of generation, gCO2e per kWh generated.
    pub(crate) grams: Option<f64>,
    pub(crate) from: From,
}

impl Row for PowerRow {
    const FILE: &'static str = "power.csv";
    const COLUMNS: &'static [&'static str] = &["place", "year", "generation_twh", "g_per_kwh", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<PowerRow> {
        let place = cells.place("place");
        let year = cells.grid_year("year");
        let twh = cells.number_or_empty("generation_twh", 0.0, 5e4);
        let grams = cells.number_or_empty("g_per_kwh", 0.0, 1500.0);
        let from = From::read(cells);
        Some(PowerRow {
            place: place?,
            year: year?,
            twh: twh?,
            grams: grams?,
            from: from?,
        })
    }
}

/// `grid_trend.csv`: share of low-carbon power in generation, and its rise.
#[derive(Clone, Debug)]
pub(crate) struct GridTrendRow {
    pub(crate) place: PlaceId,
    /// Share in 2014; `None` if unknown.
    pub(crate) clean_2014: Option<f64>,
    /// Share in 2019; `None` if unknown.
    pub(crate) clean_2019: Option<f64>,
    /// Share in 2024, or in the last known year before.
    pub(crate) clean_2024: f64,
    /// Annual rise over five years.
    pub(crate) five: f64,
    /// Annual rise over ten years.
    pub(crate) ten: f64,
    /// Power generated in 2024, TWh.
    pub(crate) twh: f64,
    pub(crate) from: From,
}

impl Row for GridTrendRow {
    const FILE: &'static str = "grid_trend.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "clean_2014",
        "clean_2019",
        "clean_2024",
        "five_years",
        "ten_years",
        "generation_twh",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<GridTrendRow> {
        let place = cells.place("place");
        let clean_2014 = cells.number_or_empty("clean_2014", 0.0, 1.0);
        let clean_2019 = cells.number_or_empty("clean_2019", 0.0, 1.0);
        let clean_2024 = cells.number("clean_2024", 0.0, 1.0);
        let five = cells.number("five_years", -0.2, 0.2);
        let ten = cells.number("ten_years", -0.2, 0.2);
        let twh = cells.number("generation_twh", 0.0, 2e4);
        let from = From::read(cells);
        Some(GridTrendRow {
            place: place?,
            clean_2014: clean_2014?,
            clean_2019: clean_2019?,
            clean_2024: clean_2024?,
            five: five?,
            ten: ten?,
            twh: twh?,
            from: from?,
        })
    }
}

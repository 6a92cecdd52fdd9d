//! Rows of electricity.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::From;
use crate::place::PlaceId;
use crate::year::Year;

/// `power.csv`: electricity made in a place in a year, and its carbon.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct PowerRow {
    pub(in crate::evidence) place: PlaceId,
    pub(in crate::evidence) year: Year,
    pub(in crate::evidence) twh: Option<f64>,
    /// Life cycle of generation, gCO2e a kWh generated.
    pub(in crate::evidence) grams: Option<f64>,
    pub(in crate::evidence) from: From,
}

impl Row for PowerRow {
    const FILE: &'static str = "power.csv";
    const COLUMNS: &'static [&'static str] = &["place", "year", "generation_twh", "g_per_kwh", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<PowerRow> {
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

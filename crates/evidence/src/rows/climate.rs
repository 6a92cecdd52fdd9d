//! Rows of the causes of energy use: degree days of a place, and cooking without clean fuels.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;

/// `degree_days.csv`: heating and cooling degree days of a year, base 18 °C.
#[derive(Clone, Debug)]
pub(crate) struct DegreeDaysRow {
    pub(crate) place: PlaceId,
    /// Heating degree days.
    pub(crate) heating: f64,
    /// Cooling degree days.
    pub(crate) cooling: f64,
    pub(crate) from: From,
}

impl Row for DegreeDaysRow {
    const FILE: &'static str = "degree_days.csv";
    const COLUMNS: &'static [&'static str] = &["place", "heating", "cooling", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<DegreeDaysRow> {
        let place = cells.place("place");
        let heating = cells.number("heating", 0.0, 15000.0);
        let cooling = cells.number("cooling", 0.0, 8000.0);
        let from = From::read(cells);
        Some(DegreeDaysRow {
            place: place?,
            heating: heating?,
            cooling: cooling?,
            from: from?,
        })
    }
}

/// `clean_cooking.csv`: people who cook with clean fuels.
#[derive(Clone, Debug)]
pub(crate) struct CleanCookingRow {
    pub(crate) place: PlaceId,
    /// Share of people in 2020.
    pub(crate) share: f64,
    /// Annual fall of the logit of the share without clean fuels.
    pub(crate) fall: f64,
    pub(crate) from: From,
}

impl Row for CleanCookingRow {
    const FILE: &'static str = "clean_cooking.csv";
    const COLUMNS: &'static [&'static str] = &["place", "share", "fall", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<CleanCookingRow> {
        let place = cells.place("place");
        let share = cells.number("share", 0.0, 1.0);
        let fall = cells.number("fall", 0.0, 1.0);
        let from = From::read(cells);
        Some(CleanCookingRow {
            place: place?,
            share: share?,
            fall: fall?,
            from: from?,
        })
    }
}

//! Rows of places to which a rule does not apply, or whose facts miss an event.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;

/// The kind of exception in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exception {
    /// The cement of its region is no guide for the place, so the region does not limit it.
    CementPeer,
    /// War destroyed much of the stock, which no table counts; a page says so.
    Destruction,
}

impl Exception {
    const fn id(self) -> &'static str {
        match self {
            Exception::CementPeer => "cement_peer",
            Exception::Destruction => "destruction",
        }
    }
}

/// `exceptions.csv`: a place and its exception.
#[derive(Clone, Debug)]
pub(crate) struct ExceptionRow {
    pub(crate) place: PlaceId,
    pub(crate) rule: Exception,
}

impl Row for ExceptionRow {
    const FILE: &'static str = "exceptions.csv";
    const COLUMNS: &'static [&'static str] = &["place", "rule", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place", "rule"];
    fn read(cells: &mut RowCells<'_>) -> Option<ExceptionRow> {
        let place = cells.place("place");
        let rule = cells.word("rule", &[Exception::CementPeer, Exception::Destruction], Exception::id);
        From::read(cells)?;
        cells.text("note")?;
        Some(ExceptionRow {
            place: place?,
            rule: rule?,
        })
    }
}

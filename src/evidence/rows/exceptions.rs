//! Rows of places for which a rule does not hold, or of which the facts cannot tell what happened.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::From;
use crate::place::PlaceId;

/// What is otherwise in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Exception {
    /// The cement of its region tells nothing of its own: it is not held by it.
    CementPeer,
    /// War destroyed much of what stood, which no table counts: a page says so.
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

/// `exceptions.csv`: a place, and what is otherwise there.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct ExceptionRow {
    pub(in crate::evidence) place: PlaceId,
    pub(in crate::evidence) rule: Exception,
}

impl Row for ExceptionRow {
    const FILE: &'static str = "exceptions.csv";
    const COLUMNS: &'static [&'static str] = &["place", "rule", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place", "rule"];
    fn read(cells: &mut Cells<'_>) -> Option<ExceptionRow> {
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

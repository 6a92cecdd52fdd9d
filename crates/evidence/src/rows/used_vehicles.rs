//! Rows of the trade of used vehicles: import rules of places, and counted cross-border flows.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;

cairn_core::closed! {
    /// Used vehicles that a row is about.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum UsedOf {
        /// Cars and vans.
        Light: "light";
        /// Lorries and buses.
        Heavy: "heavy";
    }
}

/// `used_rule.csv`: import rule of a place.
#[derive(Clone, Debug)]
pub(crate) struct UsedRuleRow {
    pub(crate) place: PlaceId,
    pub(crate) of: UsedOf,
    /// True if all imports are banned.
    pub(crate) banned: bool,
    /// Largest age allowed, years.
    pub(crate) most_years: Option<f64>,
    /// Lowest emission class allowed.
    pub(crate) least_class: Option<f64>,
    /// Strictness from 0 (no requirement) to 4 (ban): our own reading.
    pub(crate) strictness: f64,
    /// The year of the report, where the text gives one.
    pub(crate) told: Option<f64>,
    pub(crate) from: From,
    pub(crate) note: String,
}

impl Row for UsedRuleRow {
    const FILE: &'static str = "used_rule.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "vehicles",
        "banned",
        "most_years",
        "least_class",
        "strictness",
        "told",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["place", "vehicles"];
    fn read(cells: &mut RowCells<'_>) -> Option<UsedRuleRow> {
        let place = cells.place("place");
        let of = cells.word("vehicles", &UsedOf::ALL, UsedOf::id);
        let banned = cells.yes("banned");
        let most_years = cells.number_or_empty("most_years", 0.0, 40.0);
        let least_class = cells.number_or_empty("least_class", 1.0, 6.0);
        let strictness = cells.number("strictness", 0.0, 4.0);
        let told = cells.number_or_empty("told", 2000.0, 2100.0);
        let note = cells.note("note");
        let from = From::read(cells);
        Some(UsedRuleRow {
            place: place?,
            of: of?,
            banned: banned?,
            most_years: most_years?,
            least_class: least_class?,
            strictness: strictness?,
            told: told?,
            from: from?,
            note,
        })
    }
}

cairn_core::closed! {
    /// A counted quantity.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum UsedFigure {
        /// Vehicles exported in all the years of the row.
        Exported: "exported";
        /// Vehicles imported in all the years of the row.
        Imported: "imported";
        /// Share of all exports.
        ImportedShare: "imported_share";
        /// Share of used vehicles in additions.
        UsedShare: "used_share";
        /// Mean age of imports, years.
        MeanAge: "mean_age";
    }
}

impl UsedFigure {
    const fn most(self) -> f64 {
        match self {
            UsedFigure::Exported | UsedFigure::Imported => 1e9,
            UsedFigure::ImportedShare | UsedFigure::UsedShare => 1.0,
            UsedFigure::MeanAge => 40.0,
        }
    }
}

/// `used_flow.csv`: a count of used vehicles across a border.
#[derive(Clone, Debug)]
pub(crate) struct UsedFlowRow {
    pub(crate) place: PlaceId,
    pub(crate) of: UsedOf,
    pub(crate) what: UsedFigure,
    /// Origin or destination; `None` (empty cell) means all.
    pub(crate) partner: Option<PlaceId>,
    pub(crate) years: [u16; 2],
    pub(crate) value: f64,
    pub(crate) from: From,
    pub(crate) note: String,
}

impl Row for UsedFlowRow {
    const FILE: &'static str = "used_flow.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place", "vehicles", "what", "partner", "first", "last", "value", "source", "basis", "note",
    ];
    const KEY: &'static [&'static str] = &["place", "vehicles", "what", "partner", "first", "last"];
    fn read(cells: &mut RowCells<'_>) -> Option<UsedFlowRow> {
        let place = cells.place("place");
        let of = cells.word("vehicles", &UsedOf::ALL, UsedOf::id);
        let what = cells.word("what", &UsedFigure::ALL, UsedFigure::id);
        let partner = if cells.note("partner").is_empty() {
            None
        } else {
            Some(cells.place("partner")?)
        };
        let years = [cells.year("first"), cells.year("last")];
        let value = what.and_then(|what| cells.number("value", 0.0, what.most()));
        let note = cells.note("note");
        let from = From::read(cells);
        let [first, last] = years;
        Some(UsedFlowRow {
            place: place?,
            of: of?,
            what: what?,
            partner,
            years: [first?, last?],
            value: value?,
            from: from?,
            note,
        })
    }
}

//! Rows on places from outside the model: reports of documents on them, and their published material footprint. They
//! are shown; no rule reads them. Reports have texts in six languages; a row has only the key.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// Subject of a report.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[expect(missing_docs, reason = "the names say it")]
    pub enum Concern {
        Buildings: "buildings";
        Cities: "cities";
        Circularity: "circularity";
        Food: "food";
        Government: "government";
        Infrastructure: "infrastructure";
        Plastics: "plastics";
        Vehicles: "vehicles";
    }
}

/// Reports of documents on places: `country_policies.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Reported {
    /// Key; the texts have the report as `reported.of.` and this key.
    pub key: String,
    /// The places.
    pub places: Vec<PlaceId>,
    /// Documents and paragraphs.
    pub cited: String,
    /// Subjects, the most important first.
    pub concerns: Vec<Concern>,
    /// Levers with the measures of the text; empty if it names no such measure.
    pub levers: Vec<Lever>,
}

impl Row for Reported {
    const FILE: &'static str = "country_policies.csv";
    const COLUMNS: &'static [&'static str] = &["key", "places", "documents", "parts", "levers", "source", "basis"];
    const KEY: &'static [&'static str] = &["key"];
    fn read(cells: &mut RowCells<'_>) -> Option<Reported> {
        let key = cells.text("key");
        let named = cells.text("places")?;
        let places = each(
            cells,
            "places",
            named.split('+'),
            PlaceId::parse,
            "places: ids joined by +, such as MAR+FRA",
        );
        let cited = cells.text("documents");
        let about = cells.text("parts")?;
        let concern = |word: &str| Concern::ALL.into_iter().find(|concern| concern.id() == word);
        let concerns = each(
            cells,
            "parts",
            about.split(' '),
            concern,
            "parts with a space between, such as buildings cities",
        );
        let pulled = cells.note("levers");
        let levers = each(
            cells,
            "levers",
            pulled.split_whitespace(),
            Lever::find,
            "levers with a space between, such as ru er",
        );
        From::read(cells)?;
        Some(Reported {
            key: key?,
            places: places?,
            cited: cited?,
            concerns: concerns?,
            levers: levers?,
        })
    }
}

/// All words of a cell; `None` if one is unknown.
fn each<'a, T>(
    cells: &mut RowCells<'_>,
    column: &str,
    words: impl Iterator<Item = &'a str>,
    find: impl Fn(&str) -> Option<T>,
    wanted: &str,
) -> Option<Vec<T>> {
    let mut found = Vec::new();
    for word in words {
        let Some(known) = find(word) else {
            cells.fault(column, format!("\"{word}\" is not known"), format!("Write {wanted}."));
            return None;
        };
        found.push(known);
    }
    Some(found)
}

/// Material footprint of a place in a year: `material_footprint.csv`.
#[derive(Clone, Debug)]
pub(crate) struct FootprintRow {
    pub(crate) place: PlaceId,
    pub(crate) year: Year,
    /// Tonnes per person.
    pub(crate) value: f64,
}

impl Row for FootprintRow {
    const FILE: &'static str = "material_footprint.csv";
    const COLUMNS: &'static [&'static str] = &["place", "year", "value", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<FootprintRow> {
        let place = cells.place("place");
        let year = cells.grid_year("year");
        // Nobody lives on a hundredth of a tonne, and no economy needs two hundred.
        let value = cells.number("value", 0.1, 200.0);
        From::read(cells)?;
        Some(FootprintRow {
            place: place?,
            year: year?,
            value: value?,
        })
    }
}

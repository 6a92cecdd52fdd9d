//! Rows on places from outside the model: reports of documents on them, and their published material footprint. They
//! are shown; no rule reads them. Reports have texts in six languages; a row has only the key.

use crate::rows::{OrWider, row};
use crate::table_reader::RowCells;
use cairn_core::kind::Lever;
use cairn_core::place::{PlaceId, Wider};
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

row! {
    /// Reports of documents on places: `country_policies.csv`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Reported in "country_policies.csv", Outlook, built in {
        /// Key; the texts have the report as `reported.of.` and this key.
        key key: String;
        places: Vec<PlaceId>, by places;
        /// Documents and paragraphs.
        cited: String = "documents";
        /// Subjects, the most important first.
        concerns: Vec<Concern> = "parts", by concerns;
        /// Levers with the measures of the text; empty if it names no such measure.
        levers: Vec<Lever>, by levers;
        _: From;
    }
}

fn places(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Vec<PlaceId>> {
    let text = cells.text(column)?;
    let wanted = "places: ids joined by +, such as MAR+FRA";
    let places = each(cells, column, text.split('+'), PlaceId::parse, wanted)?;
    for place in &places {
        if Wider::find(place.as_str()).is_none() {
            cells.name_place(column, *place);
        }
    }
    Some(places)
}

fn concerns(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Vec<Concern>> {
    let text = cells.text(column)?;
    let wanted = "parts with a space between, such as buildings cities";
    each(cells, column, text.split(' '), Concern::find, wanted)
}

fn levers(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Vec<Lever>> {
    let text = cells.note(column);
    let wanted = "levers with a space between, such as ru er";
    each(cells, column, text.split_whitespace(), Lever::find, wanted)
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

row! {
    /// Material footprint of a place in a year: `material_footprint.csv`.
    #[derive(Clone, Debug)]
    pub(crate) struct FootprintRow in "material_footprint.csv", Outlook, built in {
        key place: PlaceId, in OrWider;
        key year: Year;
        // Nobody lives on a hundredth of a tonne, and no economy needs two hundred.
        /// Tonnes per person.
        value: f64, in 0.1..=200.0;
        _: From;
    }
}

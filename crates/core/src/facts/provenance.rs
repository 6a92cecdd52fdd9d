//! Provenance: the table lines behind a value, and their ranges.
//!
//! ```text
//! value → steps: table, first and last line, and if the line gives them its value, low and high
//! ```
//!
//! Basis and sources are stored with the value. Trails are read only when a user asks for provenance, so they have a
//! pack of their own. Out of scope: other contents of a line; the rules that combine lines.

use serde::{Deserialize, Serialize};

use crate::place::PlaceId;

/// The value of a line and its range, in the unit of its table.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct ProvenanceRange {
    /// Value used.
    pub value: f64,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
}

/// Consecutive lines of a table.
#[derive(Clone, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct ProvenanceStep {
    /// Index of the table in [`Trails::tables`].
    pub table: u16,
    /// First line number, as in an editor.
    pub first: u32,
    /// Last line number.
    pub last: u32,
    /// Range of a single line.
    pub ends: Option<ProvenanceRange>,
}

/// Trails of the values of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceTrails {
    /// The place.
    pub place: PlaceId,
    /// Steps of each value, in the order of [`crate::facts::rows::FactAt::all`].
    pub values: Vec<Vec<ProvenanceStep>>,
}

/// Trails of all places of a release.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trails {
    /// Release of the data.
    pub release: String,
    /// Names of the tables.
    pub tables: Vec<String>,
    /// One entry per place, in the order of ids.
    pub places: Vec<PlaceTrails>,
}

impl Trails {
    /// The steps of a value of a place; `value` is its index among the values.
    pub fn steps(&self, place: PlaceId, value: usize) -> &[ProvenanceStep] {
        let of = self.places.iter().find(|of| of.place == place);
        of.and_then(|of| of.values.get(value)).map_or(&[], Vec::as_slice)
    }

    /// Table and lines of a step, such as `assumptions.csv:12` or `population.csv:40-61`.
    pub fn line(&self, step: &ProvenanceStep) -> String {
        let table = self.tables.get(usize::from(step.table)).map_or("", String::as_str);
        let first = [table, ":", &step.first.to_string()].concat();
        if step.last == step.first {
            first
        } else {
            [&first, "-", &step.last.to_string()].concat()
        }
    }
}

//! Trail: which lines of which tables does a value rest on, and how far may it be off?
//!
//! ```text
//! value → steps: table, first and last line, and where the line says so its value, low and high
//! ```
//!
//! Basis and sources stand with the value; what is here is asked for when somebody asks why, and lies in a pack of its own.
//! Does not know: what a line says beyond its range; how rules combine lines.

use serde::{Deserialize, Serialize};

use crate::place::PlaceId;

/// A line's own value and how far it may be off, in the unit of its table.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Ends {
    /// What is taken.
    pub value: f64,
    /// The least it may be.
    pub low: f64,
    /// The most it may be.
    pub high: f64,
}

/// Lines of a table that follow each other.
#[derive(Clone, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Step {
    /// Which table, by its place in [`Trails::tables`].
    pub table: u16,
    /// First line, as an editor counts them.
    pub first: u32,
    /// Last line.
    pub last: u32,
    /// What a single line says of its range.
    pub ends: Option<Ends>,
}

/// Trails of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceTrails {
    /// Which place.
    pub place: PlaceId,
    /// Of each value, in the order of [`crate::facts::rows::FactAt::all`].
    pub values: Vec<Vec<Step>>,
}

/// Trails of every place of a release.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Trails {
    /// Release of the data.
    pub release: String,
    /// Names of tables.
    pub tables: Vec<String>,
    /// One entry a place, in the order of ids.
    pub places: Vec<PlaceTrails>,
}

impl Trails {
    /// The steps of a value of a place, by its place among the values.
    #[must_use]
    pub fn of(&self, place: PlaceId, value: usize) -> &[Step] {
        let of = self.places.iter().find(|of| of.place == place);
        of.and_then(|of| of.values.get(value)).map_or(&[], Vec::as_slice)
    }

    /// Table and lines of a step, such as `assumptions.csv:12` or `population.csv:40-61`.
    #[must_use]
    pub fn line(&self, step: &Step) -> String {
        let table = self.tables.get(usize::from(step.table)).map_or("", String::as_str);
        let first = [table, ":", &step.first.to_string()].concat();
        if step.last == step.first {
            first
        } else {
            [&first, "-", &step.last.to_string()].concat()
        }
    }
}

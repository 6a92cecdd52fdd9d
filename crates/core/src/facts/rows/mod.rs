//! Rows: the numbers in the facts of a place, with name, unit and bounds.
//!
//! ```text
//! number = row · instance of the row (such as a kind of building) · index within its shape
//! ```
//!
//! Facts stay plain structs that the model reads by field. A lookup by offset would be no faster there, and would lose
//! the types that distinguish a share from a mass. In addition there is one [`TABLE`] with a line per value and access
//! in both directions. Code that handles all numbers uses its rows: bounds, settling, provenance, names on pages, and
//! [`PlaceNumbers`], the block of numbers for draws and permutations. `tests/core/rows.rs` finds a value without a row.
//!
//! One macro makes both the read and the write access, because two lists written by hand could differ.
//! Out of scope: the meaning of a number, its correctness.

mod cells;
mod inputs;
mod numbers;
mod reach;
mod shape;
mod table;

pub(super) use cells::LAYER;
pub use inputs::PlaceNumbers;
pub use numbers::NumberContainer;
pub use shape::{FactAxis, FactCell, FactCells, FactShape};

use crate::facts::{DialFacts, Fact, Facts};
use crate::kind::{Basis, Drivetrain, Sector};
use crate::year::Annual;

/// Basis and sources of a value.
#[derive(Clone, Copy, Debug)]
pub struct FactProvenance<'a> {
    /// Basis of the value.
    pub basis: Basis,
    /// Keys of its sources.
    pub sources: &'a [String],
}

/// A value of the facts, whatever its type.
pub trait FactValue {
    /// The keys of its sources, writable; none if it has no sources of its own.
    fn cited(&mut self) -> Option<&mut Vec<String>>;
    /// Its numbers, writable.
    fn numbers(&mut self) -> &mut dyn NumberContainer;
}

impl<T: NumberContainer> FactValue for Fact<T> {
    fn cited(&mut self) -> Option<&mut Vec<String>> {
        Some(&mut self.sources)
    }
    fn numbers(&mut self) -> &mut dyn NumberContainer {
        &mut self.value
    }
}

/// A series that deviates from another has no source of its own.
impl FactValue for Annual {
    fn cited(&mut self) -> Option<&mut Vec<String>> {
        None
    }
    fn numbers(&mut self) -> &mut dyn NumberContainer {
        self
    }
}

/// The dimension by which the values of a row differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactDimension {
    /// Nothing: one value.
    Place,
    /// Kinds of building.
    Products,
    /// Drivetrains of cars.
    Drivetrains,
    /// Kinds of road vehicles other than cars.
    Vehicles,
    /// Storylines other than the middle one.
    Storylines,
    /// Dials that a lever moves here.
    Dials,
    /// Dials that the bundle of the International Resource Panel sets here.
    Panel,
}

/// The name of a row, and the read access to its values.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    id: &'static str,
    of: Option<Sector>,
    by: FactDimension,
    provenance: fn(&Facts, usize) -> Option<FactProvenance<'_>>,
}

/// A row: one value per place, or one for each instance, such as a kind of building.
#[derive(Clone, Copy, Debug)]
pub struct FactRow {
    title: Title,
    shape: FactShape,
    cells: &'static [FactCell],
    copied: fn(&Facts, usize) -> Option<Box<dyn NumberContainer>>,
    value_mut: fn(&mut Facts, usize) -> Option<&mut dyn FactValue>,
}

/// A value of a place: a row and one of its instances.
#[derive(Clone, Copy, Debug)]
pub struct FactAt {
    /// The row of the table of facts.
    pub row: &'static FactRow,
    /// Index of the instance.
    pub at: usize,
}

/// Names alone, so that a program that only cites links no more of the table.
static TITLES: [Title; table::COUNT] = {
    let mut titles = [table::TABLE[0].title; table::COUNT];
    let mut at = 0;
    while at < table::COUNT {
        titles[at] = table::TABLE[at].title;
        at += 1;
    }
    titles
};

impl Title {
    fn count(&self, facts: &Facts) -> usize {
        match self.by {
            FactDimension::Place => 1,
            FactDimension::Products => facts.homes.len() + 1,
            FactDimension::Drivetrains => Drivetrain::COUNT,
            FactDimension::Vehicles => facts.vehicles.fleets.len(),
            FactDimension::Storylines => facts.departures.len(),
            FactDimension::Dials => facts.dials.len(),
            FactDimension::Panel => facts.panel.len(),
        }
    }

    /// Stable name of a value, such as `single_family.mean_life`.
    pub fn name(&self, facts: &Facts, at: usize) -> String {
        let thing = match self.by {
            FactDimension::Place => return self.id.to_owned(),
            FactDimension::Products => facts.buildings().nth(at).map_or("", |building| building.product.id()),
            FactDimension::Drivetrains => Drivetrain::ALL[at].id(),
            FactDimension::Vehicles => facts.vehicles.fleets.get(at).map_or("", |fleet| fleet.vehicle.id()),
            FactDimension::Storylines => facts.departures[at].storyline.id(),
            FactDimension::Dials => facts.dials[at].dial.id(),
            FactDimension::Panel => facts.panel[at].dial.id(),
        };
        match self.by {
            FactDimension::Place | FactDimension::Products | FactDimension::Vehicles | FactDimension::Storylines => {
                [thing, ".", self.id].concat()
            }
            FactDimension::Drivetrains | FactDimension::Dials | FactDimension::Panel => [self.id, ".", thing].concat(),
        }
    }

    /// Sector of a value; none if it belongs to all, such as population.
    pub fn sector(&self, facts: &Facts, at: usize) -> Option<Sector> {
        match self.by {
            FactDimension::Products => facts.buildings().nth(at).map(|building| building.product.sector()),
            FactDimension::Place
            | FactDimension::Drivetrains
            | FactDimension::Vehicles
            | FactDimension::Storylines
            | FactDimension::Dials
            | FactDimension::Panel => self.of,
        }
    }

    /// Basis and sources; none if the place lacks the value, or if it derives from others.
    pub fn provenance<'a>(&self, facts: &'a Facts, at: usize) -> Option<FactProvenance<'a>> {
        (self.provenance)(facts, at)
    }
}

/// All names with their instances, in the order of the fields. Neighbouring lines with the same dimension alternate.
pub(super) fn titles(facts: &Facts) -> impl Iterator<Item = (&'static Title, usize)> {
    turns(&TITLES, |title| title, facts)
}

fn turns<'f, R>(rows: &'static [R], title: fn(&R) -> &Title, facts: &'f Facts) -> impl Iterator<Item = (&'static R, usize)> + 'f {
    rows.chunk_by(move |a, b| title(a).by == title(b).by).flat_map(move |run| {
        let things = run.first().map_or(0, |first| title(first).count(facts));
        (0..things).flat_map(move |at| run.iter().map(move |row| (row, at)))
    })
}

impl FactAt {
    /// All values of a place, in the order of the fields.
    pub fn all(facts: &Facts) -> Vec<FactAt> {
        turns(&table::TABLE, |row| &row.title, facts)
            .map(|(row, at)| FactAt { row, at })
            .collect()
    }

    /// Its name, such as `single_family.mean_life`.
    pub fn name(&self, facts: &Facts) -> String {
        self.row.title.name(facts, self.at)
    }

    /// Sector of the value.
    pub fn sector(&self, facts: &Facts) -> Option<Sector> {
        self.row.title.sector(facts, self.at)
    }

    /// Basis and sources; none if it derives from others.
    pub fn provenance<'a>(&self, facts: &'a Facts) -> Option<FactProvenance<'a>> {
        self.row.title.provenance(facts, self.at)
    }

    /// Arrangement of its numbers.
    pub const fn shape(&self) -> FactShape {
        self.row.shape
    }

    /// A copy of the value alone; none if the place lacks it.
    pub fn copied(&self, facts: &Facts) -> Option<Box<dyn NumberContainer>> {
        (self.row.copied)(facts, self.at)
    }

    /// The value, for reading or writing; none if the place lacks it.
    pub fn value_mut<'a>(&self, facts: &'a mut Facts) -> Option<&'a mut dyn FactValue> {
        (self.row.value_mut)(facts, self.at)
    }

    /// Unit and bounds of each of its numbers.
    pub fn cells(&self, facts: &Facts) -> FactCells {
        let dial = match self.row.title.by {
            FactDimension::Dials => facts.dials[self.at].dial,
            FactDimension::Panel => facts.panel[self.at].dial,
            FactDimension::Place
            | FactDimension::Products
            | FactDimension::Drivetrains
            | FactDimension::Vehicles
            | FactDimension::Storylines => return FactCells::Of(self.row.shape, self.row.cells),
        };
        FactCells::Dial(dial.what)
    }

    /// The lever steps that it belongs to; none for other values.
    pub fn steps<'a>(&self, facts: &'a Facts) -> Option<&'a DialFacts> {
        (self.row.title.by == FactDimension::Dials)
            .then(|| facts.dials.get(self.at))
            .flatten()
    }

    /// Required number of numbers; none if the value itself decides.
    pub fn count(&self) -> Option<usize> {
        self.row.shape.count(self.row.cells.len().max(1))
    }

    /// Label of one of its numbers: an age, a year, a material; empty if it has only one.
    pub fn label(&self, numbers: &dyn NumberContainer, number: usize) -> String {
        let cells = self.row.cells.len().max(1);
        let axes = self.row.shape.label(cells, number).or_else(|| numbers.label(number));
        let cell = self.row.cells.get(number % cells).map_or("", |cell| cell.name);
        let words: Vec<&str> = axes
            .iter()
            .map(String::as_str)
            .chain([cell])
            .filter(|word| !word.is_empty())
            .collect();
        words.join(" ")
    }
}

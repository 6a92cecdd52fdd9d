//! Rows: which numbers do the facts of a place hold, under which name, in which unit, between which bounds?
//!
//! ```text
//! number = row · thing that the row stands apart by · place within its shape
//! ```
//!
//! The facts stay plain structs that the model reads by field: a lookup by offset there would be no faster and would lose
//! the types that tell a share from a mass. Beside them stands one [`TABLE`], a line a value, with both ways to it; what
//! goes over all numbers goes over its rows: bounds, settling, provenance, names on pages, and [`Inputs`], the block of
//! numbers that draws and permutations work on. A value without a row is found by `tests/core/rows.rs`.
//!
//! The way to look and the way to write are one macro, for two lists written by hand could differ.
//! Does not know: what a number means, whether it is true.

mod cells;
mod inputs;
mod networks;
mod numbers;
mod reach;
mod shape;
mod table;
mod wood;

pub(super) use cells::LAYER;
pub use inputs::Inputs;
pub use numbers::Numbers;
pub use shape::{Axis, Cell, Cells, Shape};

use crate::facts::{DialFacts, Facts, Known};
use crate::kind::{Basis, Drivetrain, Sector};
use crate::year::Annual;

/// How well a value is known and from where.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// How well.
    pub basis: Basis,
    /// Keys of its sources.
    pub sources: &'a [String],
}

/// A value of the facts, whatever its type.
pub trait Held {
    /// The keys of its sources, to be written; none where it has none of its own.
    fn cited(&mut self) -> Option<&mut Vec<String>>;
    /// Its numbers.
    fn numbers(&mut self) -> &mut dyn Numbers;
}

impl<T: Numbers> Held for Known<T> {
    fn cited(&mut self) -> Option<&mut Vec<String>> {
        Some(&mut self.sources)
    }
    fn numbers(&mut self) -> &mut dyn Numbers {
        &mut self.value
    }
}

/// A series that departs from another has no source of its own.
impl Held for Annual {
    fn cited(&mut self) -> Option<&mut Vec<String>> {
        None
    }
    fn numbers(&mut self) -> &mut dyn Numbers {
        self
    }
}

/// What the values of a row stand apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Nothing: one value.
    Place,
    /// Kinds of building.
    Products,
    /// What moves a car.
    Drivetrains,
    /// Kinds of road vehicles beside cars.
    Vehicles,
    /// Storylines beside the middle one.
    Storylines,
    /// Dials that a lever moves here.
    Dials,
    /// Dials that the Panel's bundle sets here.
    Panel,
}

/// The name of a row, and the way to look at its values.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    id: &'static str,
    of: Option<Sector>,
    by: By,
    told: fn(&Facts, usize) -> Option<Told<'_>>,
}

/// A row: a value of every place, or one for each thing that it stands apart by.
#[derive(Clone, Copy, Debug)]
pub struct FactRow {
    title: Title,
    shape: Shape,
    cells: &'static [Cell],
    copied: fn(&Facts, usize) -> Option<Box<dyn Numbers>>,
    held: fn(&mut Facts, usize) -> Option<&mut dyn Held>,
}

/// A value of a place: a row and which of its things.
#[derive(Clone, Copy, Debug)]
pub struct FactAt {
    /// The row.
    pub row: &'static FactRow,
    /// Which of its things.
    pub at: usize,
}

/// Names alone, so that a program which only cites carries no more of the table.
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
            By::Place => 1,
            By::Products => facts.homes.len() + 1,
            By::Drivetrains => Drivetrain::COUNT,
            By::Vehicles => facts.vehicles.fleets.len(),
            By::Storylines => facts.departures.len(),
            By::Dials => facts.dials.len(),
            By::Panel => facts.panel.len(),
        }
    }

    /// The stable name of a value, such as `single_family.mean_life`.
    #[must_use]
    pub fn name(&self, facts: &Facts, at: usize) -> String {
        let thing = match self.by {
            By::Place => return self.id.to_owned(),
            By::Products => facts.buildings().nth(at).map_or("", |building| building.product.id()),
            By::Drivetrains => Drivetrain::ALL[at].id(),
            By::Vehicles => facts.vehicles.fleets.get(at).map_or("", |fleet| fleet.vehicle.id()),
            By::Storylines => facts.departures[at].storyline.id(),
            By::Dials => facts.dials[at].dial.id(),
            By::Panel => facts.panel[at].dial.id(),
        };
        match self.by {
            By::Place | By::Products | By::Vehicles | By::Storylines => [thing, ".", self.id].concat(),
            By::Drivetrains | By::Dials | By::Panel => [self.id, ".", thing].concat(),
        }
    }

    /// The sector that a value is of; none where it is of all, as people are.
    #[must_use]
    pub fn sector(&self, facts: &Facts, at: usize) -> Option<Sector> {
        match self.by {
            By::Products => facts.buildings().nth(at).map(|building| building.product.sector()),
            By::Place | By::Drivetrains | By::Vehicles | By::Storylines | By::Dials | By::Panel => self.of,
        }
    }

    /// How well it is known; none where the place does not have it, or it follows from others.
    #[must_use]
    pub fn told<'a>(&self, facts: &'a Facts, at: usize) -> Option<Told<'a>> {
        (self.told)(facts, at)
    }
}

/// Every name, with its things, in the order of the fields: lines side by side that stand apart by the same take turns.
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
    /// Every value of a place, in the order of the fields.
    pub fn all(facts: &Facts) -> Vec<FactAt> {
        turns(&table::TABLE, |row| &row.title, facts)
            .map(|(row, at)| FactAt { row, at })
            .collect()
    }

    /// Its name, such as `single_family.mean_life`.
    #[must_use]
    pub fn name(&self, facts: &Facts) -> String {
        self.row.title.name(facts, self.at)
    }

    /// The sector it is of.
    #[must_use]
    pub fn sector(&self, facts: &Facts) -> Option<Sector> {
        self.row.title.sector(facts, self.at)
    }

    /// How well it is known; none where it follows from others.
    #[must_use]
    pub fn told<'a>(&self, facts: &'a Facts) -> Option<Told<'a>> {
        self.row.title.told(facts, self.at)
    }

    /// How its numbers lie.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        self.row.shape
    }

    /// A copy of the value alone; none where the place does not have it.
    #[must_use]
    pub fn copied(&self, facts: &Facts) -> Option<Box<dyn Numbers>> {
        (self.row.copied)(facts, self.at)
    }

    /// The value, to be read or written; none where the place does not have it.
    pub fn held<'a>(&self, facts: &'a mut Facts) -> Option<&'a mut dyn Held> {
        (self.row.held)(facts, self.at)
    }

    /// Unit and bounds of each of its numbers.
    #[must_use]
    pub fn cells(&self, facts: &Facts) -> Cells {
        let dial = match self.row.title.by {
            By::Dials => facts.dials[self.at].dial,
            By::Panel => facts.panel[self.at].dial,
            By::Place | By::Products | By::Drivetrains | By::Vehicles | By::Storylines => return Cells::Of(self.row.shape, self.row.cells),
        };
        Cells::Dial(dial.what)
    }

    /// The steps of the lever that it is of; none where it is of none.
    #[must_use]
    pub fn steps<'a>(&self, facts: &'a Facts) -> Option<&'a DialFacts> {
        (self.row.title.by == By::Dials).then(|| facts.dials.get(self.at)).flatten()
    }

    /// How many numbers it must have; none where it says itself.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        self.row.shape.count(self.row.cells.len().max(1))
    }

    /// What a number of it is of: an age, a year, a material; empty where it is all there is.
    #[must_use]
    pub fn label(&self, numbers: &dyn Numbers, number: usize) -> String {
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

//! Figures: what an outcome looks like, as series with units and word keys.
//!
//! No pixels, no language. Every figure is also a table and a sentence. Made in the worker
//! and by the prerenderer; drawn by `draw`.

pub mod board;

use serde::{Deserialize, Serialize};

use crate::kind::Material;
use crate::unit::Unit;
use crate::words::Key;
use crate::year::Year;

/// Which figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FigureId {
    /// What stands, by the time it was built.
    Age,
    /// A material going into homes and coming out.
    Flow(Material),
}

/// A chart before it is drawn: series over years, with a unit and word keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Which figure.
    pub id: FigureId,
    /// Title.
    pub title: Key,
    /// Unit of every value.
    pub unit: Unit,
    /// First year shown.
    pub first: Year,
    /// Last year shown.
    pub last: Year,
    /// Marks, in the order they are drawn; bands stack in this order, the first at the bottom.
    pub marks: Vec<Mark>,
}

/// One series of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// What it shows.
    pub label: Label,
    /// How it is drawn.
    pub shape: Shape,
    /// Which tone of the palette it takes; also its dash or hatch, so that colour is never alone.
    pub tone: Tone,
    /// One value a year, from the figure's first year to its last.
    pub values: Vec<f64>,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// Stacked on the bands before it.
    Band,
    /// A line.
    Line,
    /// The reference: a grey dashed line.
    Ghost,
}

/// A tone of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Cohorts from the oldest (0) on.
    Age(u8),
    /// What is built or bought.
    In,
    /// What comes down or is scrapped.
    Out,
    /// The reference.
    Reference,
}

/// The words of a mark: a key, and the years that fill it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The text, with `{from}` and `{to}` where it has years.
    pub key: Key,
    /// Fills `{from}`.
    pub from: Option<Year>,
    /// Fills `{to}`.
    pub to: Option<Year>,
}

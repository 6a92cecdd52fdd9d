//! Figures: an outcome as series with units and word keys.
//!
//! A figure holds no pixels and no language. Every figure is also a [`table`] and a [`sentence`]. The worker and the
//! prerenderer make figures; `draw` draws them. To add a figure, add an entry of [`Chart`], a row of
//! [`charts::CHARTS`], and its words.

pub mod age;
pub mod board;
pub mod brief;
pub mod card;
pub mod charts;
pub mod circles;
pub mod construction;
pub mod decomposition;
pub mod flow;
pub mod goal;
pub mod guess;
pub mod homes;
pub mod lens;
pub mod lines;
pub mod makeup;
pub mod mineral_view;
pub mod minerals;
pub mod money;
pub mod need;
pub mod pair;
pub mod parts;
pub mod reach;
pub mod sentence;
pub mod sides;
pub mod stock;
pub mod table;
pub mod waterfall;
pub mod wedges;

use serde::{Deserialize, Serialize};

use crate::figure::charts::{ChartContent, columns};
use crate::figure::lens::Lens;
use crate::findings::variable::name::{Cause, VariableKind};
use crate::words::{Key, mineral_names};
use cairn_core::choices::link::Chart;
use cairn_core::kind::Headline;
use cairn_core::model::Outcome;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Two values look the same if they differ by less than this share of the figure's range.
const SAME_TO_THE_EYE: f64 = 1.0 / 2000.0;

/// The figure of an outcome, with the outcome of the same place with no lever moved as reference.
pub fn figure(chart: Chart, outcome: &Outcome, reference: &Outcome) -> Figure {
    match columns(chart).content {
        ChartContent::Parts(parts) => parts::stack(chart, parts, outcome, reference),
        ChartContent::Sectors => parts::stack(chart, &parts::sectors(&[VariableKind::Ghg(Cause::All)]), outcome, reference),
        ChartContent::Age => age::age(outcome, reference),
        ChartContent::Built => construction::built(outcome, reference),
        ChartContent::Energy => parts::energy(outcome, reference),
        ChartContent::Grows => decomposition::growth_figure(outcome, reference),
        ChartContent::Stands => stock::stock_figure(outcome, reference, false),
        ChartContent::Works => age::works(outcome, reference),
        ChartContent::Homes => homes::homes(outcome, reference),
        ChartContent::Result => reach::run(chart, outcome, reference),
    }
}

/// The title of a figure.
pub const fn title(chart: Chart) -> Key {
    columns(chart).title
}

impl Figure {
    /// The title; a range and the parts over the years take the title of their result, a mineral its own.
    pub const fn title(&self) -> Key {
        if let (Chart::Minerals, Some(mineral)) = (self.id, self.lens.mineral) {
            return mineral_names::mineral(mineral);
        }
        match (self.id, self.lens.over) {
            (Chart::Range, Headline::NewMaterials) => Key::ChartRangeNew,
            (Chart::Range, Headline::Circular) => Key::ChartRangeCircular,
            (Chart::Range, Headline::Space) => Key::ChartRangeSpace,
            (Chart::Wedges, Headline::NewMaterials) => Key::ChartWedgesNew,
            (Chart::Wedges, Headline::Circular) => Key::ChartWedgesCircular,
            (Chart::Wedges, Headline::Space) => Key::ChartWedgesSpace,
            _ => title(self.id),
        }
    }
}

/// A chart before it is drawn: series over years, with a unit and word keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The chart.
    pub id: Chart,
    /// Unit of every value.
    pub unit: Unit,
    /// The lens: year by year or cumulative, as values or as difference from the reference.
    pub lens: Lens,
    /// First year shown.
    pub first: Year,
    /// Last year shown.
    pub last: Year,
    /// Marks in drawing order; bands stack in this order, the first at the bottom.
    pub marks: Vec<Mark>,
    /// Only in figures of floor: the first year in which choices leave floor empty and construction is at its minimum.
    pub least: Option<Year>,
}

/// One series of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The text that names the series.
    pub label: Label,
    /// The way it is drawn.
    pub shape: MarkShape,
    /// Tone in the palette; it also sets the dash or edge, so that colour never carries meaning alone.
    pub tone: Tone,
    /// One value a year, from the figure's first year to its last.
    pub values: Vec<f64>,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkShape {
    /// Stacked on the bands before it.
    Band,
    /// A line.
    Line,
    /// The reference, dashed: of the line of the same tone, or of the total of all bands ([`Tone::Reference`]).
    Ghost,
    /// Lower end of a range; the upper end has the same tone.
    Low,
    /// Upper end of a range.
    High,
}

/// A tone of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Cohorts from the oldest (0) on.
    Age(u8),
    /// Floor in use only if it is built from 2027 on. It has a dark edge.
    StillToBuild,
    /// A part of a whole, from the bottom (0) up; dark and light in turn.
    Part(u8),
    /// Completes the total, but the model does not follow it.
    Apart,
    /// Construction and purchases, or a secondary part.
    In,
    /// Demolition and scrapping.
    Out,
    /// The reference.
    Reference,
    /// A user's guess.
    Guess,
    /// The range of nine runs in ten.
    Wide,
    /// The range of half the runs.
    Half,
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

impl Tone {
    /// True if an area of this tone has an edge that tells it without colour: only floor not yet built.
    pub const fn is_edged(self) -> bool {
        matches!(self, Tone::StillToBuild)
    }
}

impl Label {
    /// A label without years.
    pub const fn plain(key: Key) -> Label {
        Label { key, from: None, to: None }
    }
}

impl Mark {
    /// The value of a year; `None` outside the figure's years.
    pub fn value(&self, figure: &Figure, year: Year) -> Option<f64> {
        let along = year.index().checked_sub(figure.first.index())?;
        self.values.get(along).copied()
    }
}

impl Figure {
    /// The years shown, first to last.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        self.first.to(self.last)
    }

    /// True if each value is the mean of five years.
    pub const fn has_means(&self) -> bool {
        Lens::is_of_flows(self.id) && !self.lens.summed && !matches!(self.lens.over, Headline::Space)
    }

    /// The years drawn. In the last two years a flow has the mean of the last five years, as its headline has. Drawn, the
    /// three equal values would look as if growth stopped.
    pub fn years_drawn(&self) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        let last = if self.has_means() {
            Year::at(self.last.index().saturating_sub(2))
        } else {
            self.last
        };
        self.first.to(last.max(self.first))
    }

    /// The year, or the last year drawn if that is earlier: a point stands on its line.
    pub fn clamp_drawn(&self, year: Year) -> Year {
        year.min(self.years_drawn().next_back().unwrap_or(self.last))
    }

    /// Clamps a year to the years shown.
    pub fn clamp_year(&self, year: Year) -> Year {
        year.max(self.first).min(self.last)
    }

    /// True if the figure has bands, and therefore a total.
    pub fn is_stacked(&self) -> bool {
        self.marks.iter().any(|mark| mark.shape == MarkShape::Band)
    }

    /// The total of all bands for each year, summed in their order.
    pub fn total(&self) -> Vec<f64> {
        let mut total = vec![0.0; self.years().count()];
        for band in self.marks.iter().filter(|mark| mark.shape == MarkShape::Band) {
            for (sum, value) in total.iter_mut().zip(&band.values) {
                *sum += value;
            }
        }
        total
    }

    /// The least and the greatest value drawn; the range always includes 0.
    pub fn range(&self) -> (f64, f64) {
        let years = self.years().count();
        // Bands above zero stack upwards, bands below it downwards.
        let (mut up, mut down) = (vec![0.0; years], vec![0.0; years]);
        for band in self.marks.iter().filter(|mark| mark.shape == MarkShape::Band) {
            for ((up, down), value) in up.iter_mut().zip(&mut down).zip(&band.values) {
                *up += value.max(0.0);
                *down += value.min(0.0);
            }
        }
        let free = self.marks.iter().filter(|mark| mark.shape != MarkShape::Band);
        let all = free.flat_map(|mark| &mark.values).chain(&up).chain(&down);
        let drawn = all.filter(|value| value.is_finite());
        drawn.fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    /// True if a figure of differences equals the reference in every year; false for any other figure.
    pub fn is_the_reference(&self) -> bool {
        self.lens.against && self.range() == (0.0, 0.0)
    }

    /// The series to which a ghost is the reference: the line of its tone, or the total of all bands.
    pub fn counterpart(&self, ghost: &Mark) -> Vec<f64> {
        let line = self
            .marks
            .iter()
            .find(|mark| mark.shape == MarkShape::Line && mark.tone == ghost.tone);
        line.map_or_else(|| self.total(), |line| line.values.clone())
    }

    /// True if a ghost cannot be distinguished from its counterpart by eye.
    pub fn coincides(&self, ghost: &Mark) -> bool {
        let (low, high) = self.range();
        let near = (high - low) * SAME_TO_THE_EYE;
        let counterpart = self.counterpart(ghost);
        ghost
            .values
            .iter()
            .zip(&counterpart)
            .all(|(theirs, yours)| (theirs - yours).abs() <= near)
    }
}

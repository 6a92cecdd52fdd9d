//! Figures: what an outcome looks like, as series with units and word keys.
//!
//! No pixels, no language. Every figure is also a [`table`] and a [`sentence`]. Made in the
//! worker and by the prerenderer; drawn by `draw`. Adding a figure: a row of [`Chart`], an
//! arm of [`figure`] and of [`title`], its words.

pub mod age;
pub mod board;
pub mod brief;
pub mod built;
pub mod card;
pub mod flow;
pub mod goal;
pub mod grows;
pub mod guess;
pub mod lens;
pub mod lines;
pub mod makeup;
pub mod need;
pub mod pair;
pub mod parts;
pub mod reach;
pub mod sentence;
pub mod sides;
pub mod stands;
#[cfg(feature = "cli")]
pub mod story;
pub mod table;
pub mod waterfall;
pub mod wedges;

use serde::{Deserialize, Serialize};

use crate::choices::link::{Chart, Over};
use crate::figure::lens::Lens;
use crate::findings::variable::name::{Cause, What};
use crate::model::Outcome;
use crate::unit::Unit;
use crate::words::Key;
use crate::year::Year;

/// Two values nearer than this share of the figure's peak are one and the same to the eye.
const SAME_TO_THE_EYE: f64 = 1.0 / 2000.0;

/// The figure of an outcome, beside the outcome of the same place with nothing pulled.
#[must_use]
pub fn figure(chart: Chart, outcome: &Outcome, reference: &Outcome) -> Figure {
    match chart {
        Chart::Causes => parts::stack(chart, &parts::CAUSES, outcome, reference),
        Chart::Sectors => parts::stack(chart, &parts::sectors(&[What::Ghg(Cause::All)]), outcome, reference),
        Chart::Materials => parts::stack(chart, &parts::MATERIALS, outcome, reference),
        Chart::Age => age::age(outcome, reference),
        Chart::Built => built::built(outcome, reference),
        Chart::EndOfLife => parts::stack(chart, &parts::END_OF_LIFE, outcome, reference),
        Chart::Energy => parts::energy(outcome, reference),
        Chart::Plants => parts::stack(chart, &parts::PLANTS, outcome, reference),
        Chart::Grid => parts::stack(chart, &parts::GRID, outcome, reference),
        Chart::Nox => parts::stack(chart, &parts::NOX, outcome, reference),
        Chart::Particles => parts::stack(chart, &parts::PARTICLES, outcome, reference),
        Chart::Soot => parts::stack(chart, &parts::SOOT, outcome, reference),
        Chart::Plastics => parts::stack(chart, &parts::PLASTICS, outcome, reference),
        Chart::PlasticWaste => parts::stack(chart, &parts::PLASTIC_WASTE, outcome, reference),
        Chart::Goods => parts::stack(chart, &parts::GOODS, outcome, reference),
        Chart::Range | Chart::Matters | Chart::Who | Chart::Wedges | Chart::Need | Chart::Pair => reach::run(chart, outcome, reference),
        Chart::Flows => parts::stack(chart, &parts::MATERIALS, outcome, reference),
        Chart::Grows => grows::grows(outcome, reference),
        Chart::Stands => stands::stands(outcome, reference, false),
        Chart::Works => age::works(outcome, reference),
    }
}

/// The title of a figure.
#[must_use]
pub const fn title(chart: Chart) -> Key {
    match chart {
        Chart::Causes => Key::ChartGhg,
        Chart::Sectors => Key::ChartSector,
        Chart::Materials => Key::ChartMaterials,
        Chart::Age => Key::ChartAge,
        Chart::Built => Key::ChartBuilt,
        Chart::EndOfLife => Key::ChartEol,
        Chart::Energy => Key::ChartEnergy,
        Chart::Plants => Key::ChartPlants,
        Chart::Grid => Key::ChartGrid,
        Chart::Nox => Key::ChartNox,
        Chart::Particles => Key::ChartParticles,
        Chart::Soot => Key::ChartSoot,
        Chart::Plastics => Key::ChartPlastics,
        Chart::PlasticWaste => Key::ChartPlasticWaste,
        Chart::Goods => Key::ChartGoods,
        Chart::Range => Key::ChartRange,
        Chart::Matters => Key::ChartMatters,
        Chart::Who => Key::ChartWho,
        Chart::Wedges => Key::ChartWedges,
        Chart::Grows => Key::ChartGrows,
        Chart::Need => Key::ChartNeed,
        Chart::Pair => Key::ChartPair,
        Chart::Flows => Key::ChartFlows,
        Chart::Stands => Key::ChartStands,
        Chart::Works => Key::ChartWorks,
    }
}

impl Figure {
    /// Its title: of ranges, of the result that they are of.
    #[must_use]
    pub const fn title(&self) -> Key {
        match (self.id, self.lens.over) {
            (Chart::Range, Some(Over::New)) => Key::ChartRangeNew,
            (Chart::Range, Some(Over::Circular)) => Key::ChartRangeCircular,
            (Chart::Range, Some(Over::Space)) => Key::ChartRangeSpace,
            _ => title(self.id),
        }
    }
}

/// Whether a figure is made for a city: of what is counted there, and by few runs.
#[must_use]
pub const fn is_in_city(chart: Chart) -> bool {
    match chart {
        Chart::Causes
        | Chart::Sectors
        | Chart::Materials
        | Chart::Age
        | Chart::Built
        | Chart::EndOfLife
        | Chart::Energy
        | Chart::Nox
        | Chart::Particles
        | Chart::Soot
        | Chart::Stands => true,
        Chart::Plants
        | Chart::Grid
        | Chart::Plastics
        | Chart::PlasticWaste
        | Chart::Goods
        | Chart::Range
        | Chart::Matters
        | Chart::Who
        | Chart::Wedges
        | Chart::Grows
        | Chart::Need
        | Chart::Pair
        | Chart::Flows
        | Chart::Works => false,
    }
}

/// A chart before it is drawn: series over years, with a unit and word keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Which figure.
    pub id: Chart,
    /// Unit of every value.
    pub unit: Unit,
    /// How it is looked at: year by year or added up, as it is or against the reference.
    pub lens: Lens,
    /// First year shown.
    pub first: Year,
    /// Last year shown.
    pub last: Year,
    /// Marks, in the order they are drawn; bands stack in this order, the first at the bottom.
    pub marks: Vec<Mark>,
    /// The first year in which choices leave floor empty and building is at the least that is always built; of figures of floor.
    pub least: Option<Year>,
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
    /// The reference, dashed: of the line of the same tone, or of all bands together ([`Tone::Reference`]).
    Ghost,
    /// The lower end of what reaches to the upper end of the same tone.
    Low,
    /// The upper end of it.
    High,
}

/// A tone of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Cohorts from the oldest (0) on.
    Age(u8),
    /// Still to be built: what stands only if it is built from 2027 on. Hatched.
    StillToBuild,
    /// A part of a whole, from the bottom (0) up; dark and light in turn.
    Part(u8),
    /// Shown for the whole's sake, but outside what is followed.
    Apart,
    /// What is built or bought, or a part that is told besides.
    In,
    /// What comes down or is scrapped.
    Out,
    /// The reference.
    Reference,
    /// What somebody guessed.
    Guess,
    /// Where nine runs in ten lie.
    Wide,
    /// Where half of them lie.
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
    /// Whether an area of this tone carries a hatch: what does not stand yet, and nothing else, for hatches shimmer.
    #[must_use]
    pub const fn is_hatched(self) -> bool {
        matches!(self, Tone::StillToBuild)
    }
}

impl Label {
    /// A label without years.
    #[must_use]
    pub const fn plain(key: Key) -> Label {
        Label { key, from: None, to: None }
    }
}

impl Mark {
    /// The value of a year; none outside the figure's years.
    #[must_use]
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

    /// A year held within those shown.
    #[must_use]
    pub fn held(&self, year: Year) -> Year {
        year.max(self.first).min(self.last)
    }

    /// Whether it has bands, and so a total.
    #[must_use]
    pub fn is_stacked(&self) -> bool {
        self.marks.iter().any(|mark| mark.shape == Shape::Band)
    }

    /// All bands together, year by year, summed in their order.
    #[must_use]
    pub fn total(&self) -> Vec<f64> {
        let mut total = vec![0.0; self.years().count()];
        for band in self.marks.iter().filter(|mark| mark.shape == Shape::Band) {
            for (sum, value) in total.iter_mut().zip(&band.values) {
                *sum += value;
            }
        }
        total
    }

    /// The least and the greatest value that is drawn; 0 is always within.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let years = self.years().count();
        // Bands above zero stack upwards, bands below it downwards.
        let (mut up, mut down) = (vec![0.0; years], vec![0.0; years]);
        for band in self.marks.iter().filter(|mark| mark.shape == Shape::Band) {
            for ((up, down), value) in up.iter_mut().zip(&mut down).zip(&band.values) {
                *up += value.max(0.0);
                *down += value.min(0.0);
            }
        }
        let free = self.marks.iter().filter(|mark| mark.shape != Shape::Band);
        let all = free.flat_map(|mark| &mark.values).chain(&up).chain(&down);
        let drawn = all.filter(|value| value.is_finite());
        drawn.fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    /// Whether nothing in it differs from the reference, all years through; only a figure against the reference can say so.
    #[must_use]
    pub fn is_the_reference(&self) -> bool {
        self.lens.against && self.range() == (0.0, 0.0)
    }

    /// What a ghost is the reference of: the line of its tone, or all bands together.
    #[must_use]
    pub fn counterpart(&self, ghost: &Mark) -> Vec<f64> {
        let line = self.marks.iter().find(|mark| mark.shape == Shape::Line && mark.tone == ghost.tone);
        line.map_or_else(|| self.total(), |line| line.values.clone())
    }

    /// Whether a ghost cannot be told from what it is the reference of.
    #[must_use]
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

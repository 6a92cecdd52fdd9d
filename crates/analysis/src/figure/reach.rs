//! Reach: a result of the current run over the years, with its range under uncertain facts.
//!
//! ```text
//! nine runs in ten   a pale area      half of them   one within it      the run itself   a line, which need not be in the middle
//! today's path       a dashed line, and the ends of nine runs in ten, of the same runs
//! ```
//!
//! An area lies between two marks, its lower and its upper end, that share a tone; so every table contains the ends.
//! The reference depends on no choice: its ends stay while levers move. The ends of the user's run exist only for the
//! choices shown. Against the reference, the ends are those of the differences. Out of scope: how a draw is made.

use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::findings::compare::Measure;
use crate::findings::headline::Headline;
use crate::findings::range::view::Ranges;
use crate::findings::range::{DrawQuantity, Range};
use crate::findings::variable::name::VariableQuery;
use crate::findings::variable::series;
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Sector;
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// Emissions of the current run, with the reference. The chart adds the range once it is computed.
pub fn run(chart: Chart, outcome: &Outcome, reference: &Outcome) -> Figure {
    run_of(chart, Headline::Emissions, outcome, reference)
}

/// The same for any headline with a value each year.
pub fn run_of(chart: Chart, headline: Headline, outcome: &Outcome, reference: &Outcome) -> Figure {
    let (what, sectors) = (Measure::of(headline).variable(), &Sector::ALL);
    let over = |outcome| series(outcome, VariableQuery { what, sectors });
    let (unit, yours) = over(outcome);
    let mark = |key, shape, values: &[f64]| Mark {
        label: Label::plain(key),
        shape,
        tone: Tone::In,
        values: values.to_vec(),
    };
    Figure {
        id: chart,
        unit,
        lens: Lens::default(),
        first: Year::RESULTS,
        last: Year::LAST,
        marks: vec![
            mark(Key::RangeRun, MarkShape::Line, yours.span(Year::RESULTS, Year::LAST)),
            mark(
                Key::MarkReference,
                MarkShape::Ghost,
                over(reference).1.span(Year::RESULTS, Year::LAST),
            ),
        ],
        least: None,
    }
}

/// The figure with the ends of its draws: of the run if `yours`, and of the reference if that is a different run.
pub fn with_range(figure: &Figure, ranges: &Ranges, yours: bool) -> Figure {
    let mut both = figure.clone();
    let ends = |part: DrawQuantity, at: usize, key: Key, shape: MarkShape, tone: Tone| Mark {
        label: Label::plain(key),
        shape,
        tone,
        values: figure
            .years()
            .filter_map(|year| Some(ranges.year(year, part)?.quantiles[at]))
            .collect(),
    };
    // Savings lower emissions: the least saving is the upper end of the difference.
    let (part, turned) = if figure.lens.against {
        (DrawQuantity::Saved, true)
    } else {
        (DrawQuantity::Yours, false)
    };
    if yours {
        let order = [0, 1, 3, 4].map(|at| if turned { 4 - at } else { at });
        let mut marks = [
            ends(part, order[0], Key::RangeWideLow, MarkShape::Low, Tone::Wide),
            ends(part, order[1], Key::RangeHalfLow, MarkShape::Low, Tone::Half),
            ends(part, order[2], Key::RangeHalfHigh, MarkShape::High, Tone::Half),
            ends(part, order[3], Key::RangeWideHigh, MarkShape::High, Tone::Wide),
        ];
        if turned {
            marks
                .iter_mut()
                .flat_map(|mark| &mut mark.values)
                .for_each(|value| *value = -*value);
        }
        let [low, lower, upper, high] = marks;
        both.marks.splice(0..0, [low, lower]);
        both.marks.splice(3..3, [upper, high]);
    }
    let moved = figure
        .marks
        .iter()
        .any(|mark| mark.shape == MarkShape::Ghost && !figure.coincides(mark));
    if moved {
        both.marks.extend([
            ends(DrawQuantity::Reference, 0, Key::RangeReferenceLow, MarkShape::Low, Tone::Reference),
            ends(
                DrawQuantity::Reference,
                4,
                Key::RangeReferenceHigh,
                MarkShape::High,
                Tone::Reference,
            ),
        ]);
    }
    both
}

/// Name of a range.
pub const fn name(tone: Tone) -> Key {
    match tone {
        Tone::Half => Key::RangeHalf,
        Tone::Reference => Key::RangeReference,
        _ => Key::RangeWide,
    }
}

impl Figure {
    /// Ranges in drawing order: lower end with its index in the marks, and upper end.
    pub fn reaches(&self) -> impl Iterator<Item = (usize, &Mark, &Mark)> {
        let lower = self.marks.iter().enumerate().filter(|(_, mark)| mark.shape == MarkShape::Low);
        lower.filter_map(|(at, low)| {
            let high = self
                .marks
                .iter()
                .find(|mark| mark.shape == MarkShape::High && mark.tone == low.tone)?;
            Some((at, low, high))
        })
    }

    /// The ends of the range of a tone in a year; `None` if the figure has none.
    pub fn ends(&self, tone: Tone, year: Year) -> Option<[f64; 2]> {
        let (_, low, high) = self.reaches().find(|(_, low, _)| low.tone == tone)?;
        Some([low.value(self, year)?, high.value(self, year)?])
    }
}

/// Text on savings: nine runs in ten emit less, or more, or the sign is unclear.
pub fn saves(range: &Range) -> Key {
    if range.holds_nothing() {
        Key::RangeMaySave
    } else if range.ends()[0] > 0.0 {
        Key::RangeSaves
    } else {
        Key::RangeCosts
    }
}

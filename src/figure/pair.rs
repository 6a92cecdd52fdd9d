//! Pair: one measure of two sides as lines, and how far B lies from A.
//!
//! Three marks: A, B, and B − A, which is drawn apart from them, on an axis of its own.
//! Does not know: what the sides are.

use crate::choices::link::Chart;
use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, Shape, Tone};
use crate::findings::compare::{Comparison, FIRST, Measure};
use crate::words::Key;
use crate::year::Year;

/// The chart of the explorer that shows what a measure is made of.
#[must_use]
pub const fn chart(measure: Measure) -> Chart {
    match measure {
        Measure::NewMaterials
        | Measure::Circular
        | Measure::Cement
        | Measure::Steel
        | Measure::Aluminium
        | Measure::Wood
        | Measure::Secondary
        | Measure::Reused => Chart::Materials,
        Measure::Space | Measure::Floor => Chart::Age,
        Measure::Built => Chart::Built,
        Measure::Out => Chart::EndOfLife,
        Measure::Energy => Chart::Energy,
        Measure::Emissions
        | Measure::Cumulative
        | Measure::Making
        | Measure::Construction
        | Measure::UsingBuildings
        | Measure::Driving
        | Measure::EndOfLife
        | Measure::Cars => Chart::Causes,
    }
}

/// A, B and B − A, year by year.
#[must_use]
pub fn pair(comparison: &Comparison) -> Figure {
    let [a, b] = &comparison.lines;
    let line = |key, tone, values| Mark {
        label: Label::plain(key),
        shape: Shape::Line,
        tone,
        values,
    };
    let apart = a.iter().zip(b).map(|(a, b)| b - a).collect();
    Figure {
        id: chart(comparison.pair.shown),
        unit: comparison.unit,
        first: FIRST,
        last: Year::LAST,
        lens: Lens::default(),
        marks: vec![
            line(Key::CompareA, Tone::In, a.clone()),
            line(Key::CompareB, Tone::Out, b.clone()),
            line(Key::CompareDifference, Tone::Part(5), apart),
        ],
        least: None,
    }
}

/// What is drawn on one axis: both sides, and the difference.
#[must_use]
pub fn parted(pair: &Figure) -> [Figure; 2] {
    let of = |marks: &[Mark]| Figure {
        marks: marks.to_vec(),
        ..pair.clone()
    };
    let (sides, difference) = pair.marks.split_at(pair.marks.len().min(2));
    [of(sides), of(difference)]
}

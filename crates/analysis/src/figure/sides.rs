//! Sides: one measure of up to four sides as lines, and the distance of each from the first, A.
//!
//! Each side has a mark, then each difference has one. Differences are drawn separately, on their own axis. Out of
//! scope: the content of the sides.

use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::findings::compare::{FIRST, MOST, Measure, SideComparison};
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::year::Year;

/// The chart of the explorer that shows the composition of a measure.
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
        Measure::Nox => Chart::Nox,
        Measure::Particles => Chart::Particles,
        Measure::Soot => Chart::Soot,
        Measure::Plastics => Chart::Plastics,
        Measure::EWaste => Chart::Goods,
        Measure::PlasticWaste | Measure::Mismanaged | Measure::ToWater => Chart::PlasticWaste,
        Measure::Emissions
        | Measure::Cumulative
        | Measure::Making
        | Measure::Construction
        | Measure::UsingBuildings
        | Measure::Driving
        | Measure::EndOfLife
        | Measure::Cars
        | Measure::HeavyTrucks
        | Measure::MediumTrucks
        | Measure::Vans
        | Measure::Buses
        | Measure::TwoWheelers => Chart::Causes,
    }
}

/// Name of each side, name of its difference from A, and its tone.
const NAMED: [(Key, Key, Tone); MOST] = [
    (Key::CompareA, Key::CompareA, Tone::In),
    (Key::CompareB, Key::CompareDifference, Tone::Out),
    (Key::CompareC, Key::CompareDifferenceC, Tone::Part(2)),
    (Key::CompareD, Key::CompareDifferenceD, Tone::Part(5)),
];

/// The letter of a side.
pub const fn letter(side: usize) -> Key {
    NAMED[side].0
}

/// Name of a side's difference from A.
pub const fn difference_key(side: usize) -> Key {
    NAMED[side].1
}

/// Compares all sides as a figure: each side, then the difference of every other side from A, year by year.
pub fn sides(comparison: &SideComparison) -> Figure {
    let line = |key, tone, values| Mark {
        label: Label::plain(key),
        shape: MarkShape::Line,
        tone,
        values,
    };
    let sides = comparison.lines.iter().zip(NAMED);
    let mut marks: Vec<Mark> = sides
        .clone()
        .map(|(values, (key, _, tone))| line(key, tone, values.clone()))
        .collect();
    for (values, (_, key, tone)) in sides.skip(1) {
        let apart = comparison.lines[0].iter().zip(values).map(|(a, other)| other - a).collect();
        marks.push(line(key, tone, apart));
    }
    let shown = comparison.query.shown;
    Figure {
        id: chart(shown),
        unit: comparison.unit,
        first: FIRST,
        last: Year::LAST,
        lens: Lens {
            summed: shown == Measure::Cumulative,
            ..Lens::default()
        },
        marks,
        least: None,
    }
}

/// Splits the figure by axis: the sides, and the differences.
pub fn parted(all: &Figure) -> [Figure; 2] {
    let of = |marks: &[Mark]| Figure {
        marks: marks.to_vec(),
        ..all.clone()
    };
    let (sides, differences) = all.marks.split_at(all.marks.len().div_ceil(2));
    [of(sides), of(differences)]
}

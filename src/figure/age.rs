//! Age: which part of what stands was built when, and what is still to be built.
//!
//! ```text
//! band(t, period) = sum over kinds of buildings and over cohorts c of the period of stock(t, c)
//! ```
//!
//! The bands together are the whole stock. The reference's whole stock is its ghost.
//! Does not know: materials.

use crate::choices::link::Chart;
use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, Shape, Tone};
use crate::findings::overdrawn::stands_empty;
use crate::model::Outcome;
use crate::unit::{Area, Unit};
use crate::words::Key;
use crate::year::Year;

/// A time of building: its label, tone, first and last cohort.
struct Period {
    label: Label,
    tone: Tone,
    first: Year,
    last: Year,
}

/// The periods of the chart, oldest first; together they hold every cohort once.
const PERIODS: [Period; 6] = [
    Period {
        label: Label {
            key: Key::BandBefore,
            from: None,
            to: Some(Year::of(1950)),
        },
        tone: Tone::Age(0),
        first: Year::FIRST,
        last: Year::of(1949),
    },
    between(1, 1950, 1969),
    between(2, 1970, 1989),
    between(3, 1990, 2009),
    between(4, 2010, Year::RECONSTRUCTED.number()),
    Period {
        label: Label {
            key: Key::BandToBuild,
            from: Some(Year::LEVERS),
            to: None,
        },
        tone: Tone::StillToBuild,
        first: Year::LEVERS,
        last: Year::LAST,
    },
];

const fn between(tone: u8, first: u16, last: u16) -> Period {
    let (first, last) = (Year::of(first), Year::of(last));
    Period {
        label: Label {
            key: Key::BandSpan,
            from: Some(first),
            to: Some(last),
        },
        tone: Tone::Age(tone),
        first,
        last,
    }
}

/// What stands by the time it was built, million m², with the reference's whole stock as ghost.
#[must_use]
pub fn age(outcome: &Outcome, reference: &Outcome) -> Figure {
    let bands = PERIODS.into_iter().map(|period| Mark {
        values: standing(outcome, period.first, period.last),
        label: period.label,
        shape: Shape::Band,
        tone: period.tone,
    });
    let ghost = Mark {
        label: Label::plain(Key::MarkReference),
        shape: Shape::Ghost,
        tone: Tone::Reference,
        values: standing(reference, Year::FIRST, Year::LAST),
    };
    Figure {
        id: Chart::Age,
        unit: Unit::MillionM2,
        lens: Lens::default(),
        first: Year::RESULTS,
        last: Year::LAST,
        marks: bands.chain([ghost]).collect(),
        least: stands_empty(outcome, reference),
    }
}

/// Floor area of cohorts `first` to `last` that stands at the end of each year of results, million m².
fn standing(outcome: &Outcome, first: Year, last: Year) -> Vec<f64> {
    Year::results()
        .map(|year| {
            let mut area = 0.0;
            for cohorts in &outcome.cohorts {
                let row = cohorts.row(year);
                let end = row.len().min(last.index() + 1);
                area += row.get(first.index()..end).unwrap_or(&[]).iter().sum::<f64>();
            }
            Area::from_m2(area).million_m2()
        })
        .collect()
}

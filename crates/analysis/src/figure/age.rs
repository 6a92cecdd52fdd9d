//! Age: the stock in use by era of construction, and the part still to be built.
//!
//! ```text
//! buildings        band(t, era) = sum over kinds of buildings and over cohorts c of the era of stock(t, c)
//! roads and works  band(t, era) = what roads, rail, bridges, tunnels and civil works of the era still hold
//! ```
//!
//! The bands add up to the whole stock. The reference's whole stock is the ghost. Out of scope: the materials of the stock.

use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone, parts};
use crate::findings::limits::stands_empty;
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Era;
use cairn_core::model::{Account, Outcome};
use cairn_core::unit::{Area, Unit};
use cairn_core::year::Year;

/// Label of an era's band, and its tone.
fn band(at: usize) -> (Label, Tone) {
    let Era { first, last } = Era::ALL[at];
    let (key, from, to) = match at {
        0 => (Key::BandBefore, None, Some(Year::at(last.index() + 1))),
        _ if first == Year::LEVERS => (Key::BandToBuild, Some(first), None),
        _ => (Key::BandSpan, Some(first), Some(last)),
    };
    let tone = if first == Year::LEVERS {
        Tone::StillToBuild
    } else {
        Tone::Age(at as u8)
    };
    (Label { key, from, to }, tone)
}

/// Floor in use by era of construction, million m², with the reference's whole stock as ghost.
pub fn age(outcome: &Outcome, reference: &Outcome) -> Figure {
    Figure {
        least: stands_empty(outcome, reference),
        ..figure(Chart::Age, Unit::MillionM2, |era| floor(outcome, era), |era| floor(reference, era))
    }
}

/// Roads and civil works in use by era of construction, Mt, with the reference's whole stock as ghost.
pub fn works(outcome: &Outcome, reference: &Outcome) -> Figure {
    let (unit, factor) = Account::Laid.published();
    let of = |outcome: &Outcome, era: usize| {
        let [roads, works] = [era, Era::COUNT + era].map(|row| outcome.row(Account::Laid.of(row)));
        Year::results().map(|year| (roads[year] + works[year]) * factor).collect()
    };
    figure(Chart::Works, unit, |era| of(outcome, era), |era| of(reference, era))
}

/// One band for each era, and the total of the reference.
fn figure(id: Chart, unit: Unit, yours: impl Fn(usize) -> Vec<f64>, theirs: impl Fn(usize) -> Vec<f64>) -> Figure {
    let bands = (0..Era::COUNT).map(|era| {
        let (label, tone) = band(era);
        Mark {
            values: yours(era),
            label,
            shape: MarkShape::Band,
            tone,
        }
    });
    let mut whole = vec![0.0; Year::results().count()];
    for era in 0..Era::COUNT {
        for (sum, value) in whole.iter_mut().zip(theirs(era)) {
            *sum += value;
        }
    }
    Figure {
        id,
        unit,
        lens: Lens::default(),
        first: Year::RESULTS,
        last: Year::LAST,
        marks: bands.chain([parts::whole_of_reference(whole)]).collect(),
        least: None,
    }
}

/// Floor area of an era in use at the end of each year of results, million m².
fn floor(outcome: &Outcome, era: usize) -> Vec<f64> {
    let Era { first, last } = Era::ALL[era];
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

//! Homes: people with less floor than is enough, reckoned, with the ends of their range.
//!
//! ```text
//! bands    below the second floor, and from there to the floor that is enough        ghost    both, with no lever moved
//! lines    the lowest and the highest of the readings with another spread
//! ```
//!
//! Years before 2000 are not reckoned. People counted in slums are one figure of one year and no line: the section of the
//! place has them. Decision HN13. Out of scope: the calculation.

use crate::figure::lens::Lens;
use crate::figure::parts::whole_of_reference;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::NeedReading;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// First year of the figure.
const FIRST: Year = Year::of(2000);

/// The figure of a run, with its reference.
pub fn homes(outcome: &Outcome, reference: &Outcome) -> Figure {
    let (unit, factor) = Account::BelowFloor.published();
    let people = |outcome: &Outcome, account: Account, reading: NeedReading| -> Vec<f64> {
        let line = outcome.row(account.of(reading.index()));
        FIRST.to(Year::LAST).map(|year| line[year] * factor).collect()
    };
    let whole = people(outcome, Account::BelowFloor, NeedReading::Central);
    let least = people(outcome, Account::BelowLeast, NeedReading::Central);
    let between = whole.iter().zip(&least).map(|(whole, least)| whole - least).collect();
    let [low, high] = [NeedReading::LowSpread, NeedReading::HighSpread].map(|reading| people(outcome, Account::BelowFloor, reading));
    let end = |of: fn(f64, f64) -> f64| low.iter().zip(&high).map(|(low, high)| of(*low, *high)).collect();
    let mark = |key, shape, tone, values| Mark {
        label: Label::plain(key),
        shape,
        tone,
        values,
    };
    Figure {
        id: Chart::Homes,
        unit,
        lens: Lens::default(),
        first: FIRST,
        last: Year::LAST,
        marks: vec![
            mark(Key::HomesBelowLeast, MarkShape::Band, Tone::Part(0), least),
            mark(Key::HomesBelowFloor, MarkShape::Band, Tone::Part(1), between),
            mark(Key::HomesLow, MarkShape::Line, Tone::In, end(f64::min)),
            mark(Key::HomesHigh, MarkShape::Line, Tone::Out, end(f64::max)),
            whole_of_reference(people(reference, Account::BelowFloor, NeedReading::Central)),
        ],
        least: None,
    }
}

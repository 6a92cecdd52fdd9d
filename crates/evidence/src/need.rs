//! Housing need, from rows to facts: the floor that is enough, its spread, people in slums and displaced people.
//!
//! ```text
//! floor, least, spread   assumptions with their range          slums, displaced   the rows of the place; empty without one
//! ```
//!
//! Out of scope: persons a home, which is a fact of household goods ([`crate::goods`]).

use crate::assumption::{AssumedNumber, Assumption};
use crate::context::PlaceContext;
use crate::fill::ProvenanceCollector;
use crate::rows::need::{DisplacedRow, SlumRow};
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::need::{DisplacedPeople, NeedFacts, SlumShare};
use cairn_core::facts::{Fact, ValueRange};
use cairn_core::kind::Basis;

/// Sources that a place without a row is missing from.
const LOOKED_AT: [&str; 2] = ["wdi_slum", "unhcr_rdf"];

/// All rows of the tables of need.
#[derive(Clone, Debug)]
pub(super) struct NeedRows {
    slums: Vec<TableLine<SlumRow>>,
    displaced: Vec<TableLine<DisplacedRow>>,
}

impl NeedRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> NeedRows {
        NeedRows {
            slums: rows(tables, found),
            displaced: rows(tables, found),
        }
    }
}

/// The need of a place.
pub(super) fn need(context: &PlaceContext<'_>) -> NeedFacts {
    NeedFacts {
        floor: assumed(context, Assumption::SpaceFloor),
        least: assumed(context, Assumption::NeedLeast),
        spread: assumed(context, Assumption::NeedSpread),
        slums: slums(context),
        displaced: displaced(context),
    }
}

/// An assumption with the ends of its range.
fn assumed(context: &PlaceContext<'_>, number: impl AssumedNumber) -> Fact<ValueRange> {
    let row = number.row(context.assumptions);
    let fact = context.fact(number);
    Fact {
        value: ValueRange {
            value: row.value,
            low: row.low,
            high: row.high,
        },
        basis: fact.basis,
        sources: fact.sources,
    }
}

fn slums(context: &PlaceContext<'_>) -> Fact<SlumShare> {
    let mut trail = ProvenanceCollector::new();
    let mut rows = context.evidence.need.slums.iter().map(|line| &line.row);
    let Some(row) = rows.find(|row| row.place == context.ladder.place) else {
        return missing(trail, LOOKED_AT[0]);
    };
    let basis = if row.counted { Basis::National } else { Basis::Regional };
    trail.add([&row.from], basis);
    trail.fact(SlumShare {
        year: row.year,
        counted: row.counted,
        used: Some(row.used),
        low: Some(row.low),
        high: Some(row.high),
    })
}

fn displaced(context: &PlaceContext<'_>) -> Fact<DisplacedPeople> {
    let mut trail = ProvenanceCollector::new();
    let all = context.evidence.need.displaced.iter().map(|line| &line.row);
    let mut own: Vec<&DisplacedRow> = all.filter(|row| row.place == context.ladder.place).collect();
    if own.is_empty() {
        return missing(trail, LOOKED_AT[1]);
    }
    own.sort_by_key(|row| row.year);
    trail.add(own.iter().map(|row| &row.from), Basis::National);
    let mut people = DisplacedPeople::default();
    for row in own {
        people.years.push(row.year);
        for (all, number) in people.people.iter_mut().zip(row.people) {
            all.push(number as u32);
        }
    }
    trail.fact(people)
}

/// A value that no table has for the place.
fn missing<T: Default>(mut trail: ProvenanceCollector, source: &str) -> Fact<T> {
    trail.cite(&[source.to_owned()]);
    trail.fact(T::default())
}

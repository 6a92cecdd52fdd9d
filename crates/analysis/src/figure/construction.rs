//! Construction: floor area built each year, stacked, and floor area demolished, as a line across it.
//!
//! Each has its reference as ghost. Out of scope: the reasons for construction and demolition.

use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone, parts};
use crate::findings::limits::stands_empty;
use crate::findings::variable::name::{ProductQuantity, VariableKind, VariableQuery};
use crate::findings::variable::series;
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::{Product, Sector, StockUnit};
use cairn_core::model::Outcome;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Homes and other buildings built and demolished, million m² a year.
pub fn built(outcome: &Outcome, reference: &Outcome) -> Figure {
    let mark = |key, shape, tone, values| Mark {
        label: Label::plain(key),
        shape,
        tone,
        values,
    };
    let up = |outcome, products| floor(outcome, ProductQuantity::Inflow, products);
    let down = |outcome| floor(outcome, ProductQuantity::Outflow, &Product::ALL);
    Figure {
        id: Chart::Built,
        unit: Unit::MillionM2PerYear,
        lens: Lens::default(),
        first: Year::RESULTS,
        last: Year::LAST,
        marks: vec![
            mark(Key::BuiltHomes, MarkShape::Band, Tone::Part(4), up(outcome, &Product::HOMES)),
            mark(Key::BuiltOther, MarkShape::Band, Tone::Part(1), up(outcome, &[Product::Other])),
            mark(Key::TornDown, MarkShape::Line, Tone::Out, down(outcome)),
            parts::whole_of_reference(up(reference, &Product::ALL)),
            mark(Key::TornDownReference, MarkShape::Ghost, Tone::Out, down(reference)),
        ],
        least: stands_empty(outcome, reference),
    }
}

fn floor(outcome: &Outcome, counted: ProductQuantity, products: &'static [Product]) -> Vec<f64> {
    let what = VariableKind::Product(counted, StockUnit::Floor(products));
    let sectors = &Sector::ALL;
    series(outcome, VariableQuery { what, sectors })
        .1
        .span(Year::RESULTS, Year::LAST)
        .to_vec()
}

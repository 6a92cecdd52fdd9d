//! Flow: a material going into homes and coming out, million tonnes a year.
//!
//! Your lines first of all; the reference's as ghosts of the same tone. Refurbishment is
//! in both, as in the outcome. Does not know: where the material comes from or goes to.

use crate::figure::{Figure, FigureId, Label, Mark, Shape, Tone};
use crate::kind::{Material, Sector};
use crate::model::{Flow, Outcome};
use crate::unit::{Mass, Unit};
use crate::words::Key;
use crate::year::{Annual, Year};

/// Materials that have a chart of their own, in the order of the page.
pub const SHOWN: [Material; 3] = [Material::Cement, Material::Steel, Material::Wood];

/// A material into homes and out of them; none for a material without a chart.
#[must_use]
pub fn flow(material: Material, outcome: &Outcome, reference: &Outcome) -> Option<Figure> {
    let title = match material {
        Material::Cement => Key::ChartFlowCement,
        Material::Steel => Key::ChartFlowSteel,
        Material::Wood => Key::ChartFlowWood,
        Material::Aggregates
        | Material::Bricks
        | Material::Aluminium
        | Material::Copper
        | Material::Glass
        | Material::Plastics
        | Material::Asphalt
        | Material::AutomotiveSteel
        | Material::CastIron
        | Material::CastAluminium
        | Material::BatteryMinerals
        | Material::Other => return None,
    };
    let yours = outcome.flow(Sector::Homes, material);
    let theirs = reference.flow(Sector::Homes, material);
    let mark = |key, shape, tone, values| Mark {
        label: Label::plain(key),
        shape,
        tone,
        values,
    };
    Some(Figure {
        id: FigureId::Flow(material),
        title,
        unit: Unit::MtPerYear,
        first: Year::RESULTS,
        last: Year::LAST,
        marks: vec![
            mark(Key::MarkReferenceIn, Shape::Ghost, Tone::In, series(theirs, |flow| &flow.inflow)),
            mark(Key::MarkReferenceOut, Shape::Ghost, Tone::Out, series(theirs, |flow| &flow.outflow)),
            mark(Key::MarkIn, Shape::Line, Tone::In, series(yours, |flow| &flow.inflow)),
            mark(Key::MarkOut, Shape::Line, Tone::Out, series(yours, |flow| &flow.outflow)),
        ],
    })
}

/// Million tonnes a year, each year of results; nothing flows where the place has no such row.
fn series(flow: Option<&Flow>, read: fn(&Flow) -> &Annual) -> Vec<f64> {
    let megatonnes = |year| flow.map_or(0.0, |flow| Mass::from_kg(read(flow)[year]).megatonnes());
    Year::results().map(megatonnes).collect()
}

//! Minerals: a mineral by use, what leaves use and what is recycled, and demand on today's path.
//!
//! ```text
//! bands    content of all that is new, by use; and what is lost in making: together demand
//! lines    content of all that leaves use; recycled
//! ```
//!
//! The page puts it in place of the figure of a board, which has no facts on minerals. Decision: minerals 21. Out of
//! scope: the range of battery chemistry, which is told below the figure.

use crate::figure::lens::Lens;
use crate::figure::mineral_view::{MineralView, row_values};
use crate::figure::parts::whole_of_reference;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::findings::minerals::names::can_hold;
use crate::words::{Key, mineral_names};
use cairn_core::choices::link::{Chart, Per};
use cairn_core::kind::{Mineral, MineralFlow, MineralUse};
use cairn_core::model::minerals::{MineralOutcome, MineralRow};
use cairn_core::year::{Annual, Year};

/// The figure of a mineral from runs under the choices and on today's path, with the people of each.
pub fn figure(mineral: Mineral, [results, reference]: [&MineralOutcome; 2], people: &[Annual; 2], per: Per) -> Figure {
    let own = |row| row_values(results, row, &people[0], per);
    let flow = |flow| own(MineralRow::Flow(flow, mineral));
    let mark = |key, shape, tone, values| Mark {
        label: Label::plain(key),
        shape,
        tone,
        values,
    };
    let uses: Vec<(MineralUse, Vec<f64>)> = MineralUse::ALL
        .into_iter()
        .filter(|of| can_hold(mineral, *of))
        .map(|of| (of, own(MineralRow::Use(mineral, of))))
        .collect();
    let mut lost = flow(MineralFlow::Demand);
    for (_, values) in &uses {
        for (lost, used) in lost.iter_mut().zip(values) {
            *lost = (*lost - used).max(0.0);
        }
    }
    let bands = uses.into_iter().zip(0..);
    let mut marks: Vec<Mark> = bands
        .map(|((of, values), tone)| mark(mineral_names::mineral_use(of), MarkShape::Band, Tone::Part(tone), values))
        .collect();
    if lost.iter().any(|lost| *lost > 0.0) {
        marks.push(mark(Key::MineralsLost, MarkShape::Band, Tone::Apart, lost));
    }
    marks.push(mark(Key::MineralsLeft, MarkShape::Line, Tone::Out, flow(MineralFlow::Left)));
    marks.push(mark(Key::MineralsRecycled, MarkShape::Line, Tone::In, flow(MineralFlow::Recycled)));
    let demand = MineralRow::Flow(MineralFlow::Demand, mineral);
    marks.push(whole_of_reference(row_values(reference, demand, &people[1], per)));
    let (unit, _) = demand.published();
    Figure {
        id: Chart::Minerals,
        unit: if per == Per::Person {
            unit.a_person().unwrap_or(unit)
        } else {
            unit
        },
        lens: Lens {
            mineral: Some(mineral),
            ..Lens::default()
        },
        first: MineralView::FIRST,
        last: Year::LAST,
        marks,
        least: None,
    }
}

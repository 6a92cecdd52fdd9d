//! Wedges: attribution over the years: the effect of each moved lever on greenhouse gases, relative to no lever moved.
//!
//! ```text
//! wedge(i, t)  = mean of part(i) over the five years around t, as headlines are     0 before 2027
//! Σ wedges(t)  = plan(t) − nothing pulled(t)     saved below the line, added above it
//! ```
//!
//! The zero line is the place with no lever moved, so the chart shows what a lever costs before it saves. Groups follow
//! each other; within a group the largest wedge of the focus year comes first. If there are more wedges than tones, the
//! smallest are merged. Out of scope: the calculation of the parts (`findings::who`).

use crate::figure::lens::Lens;
use crate::figure::waterfall::named;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::findings::attribution::view::{AttributionView, Share};
use crate::findings::headline::{Headline, five_years, unit};
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::year::Year;

/// Number of wedges with tones of their own; one more merges the rest.
const TONES: usize = 9;

/// The wedges of the runs so far; `None` before there are enough runs, or if no lever was moved.
pub fn over_years(view: &AttributionView) -> Option<Figure> {
    let size = |share: &Share| share.part[0].abs();
    let mut wedges: Vec<(&Share, &Vec<f64>)> = view.shares.iter().zip(&view.years).collect();
    wedges.sort_by(|(one, _), (other, _)| size(other).total_cmp(&size(one)));
    let rest = wedges.split_off(wedges.len().min(TONES));
    wedges.sort_by_key(|(share, _)| share.lead.group());
    let band = |label: Key, tone: Tone, years: &[f64]| Mark {
        label: Label::plain(label),
        shape: MarkShape::Band,
        tone,
        values: shown(years),
    };
    let own = wedges.iter().zip(0..).map(|((share, years), tone)| {
        let label = named(share.lead, view.by_headline);
        band(label, Tone::Part(tone), years)
    });
    let mut marks: Vec<Mark> = own.collect();
    if !rest.is_empty() {
        let mut joined = vec![0.0; Year::LEVERS.to(Year::LAST).count()];
        for (_, years) in rest {
            joined.iter_mut().zip(years).for_each(|(sum, value)| *sum += value);
        }
        marks.push(band(Key::WedgesRest, Tone::Apart, &joined));
    }
    (!marks.is_empty()).then(|| Figure {
        id: Chart::Wedges,
        unit: unit(Headline::Emissions, view.query.per),
        lens: Lens {
            against: true,
            ..Lens::default()
        },
        first: Year::BASE,
        last: Year::LAST,
        marks,
        least: None,
    })
}

/// Selects the years of a figure from values for each year from 2027 on.
fn shown(years: &[f64]) -> Vec<f64> {
    let value = |year: Year| {
        if year < Year::LEVERS {
            return 0.0;
        }
        let [from, to] = five_years(year).map(|year| year.index() - Year::LEVERS.index());
        let five = years.get(from..=to).unwrap_or_default();
        five.iter().sum::<f64>() / five.len().max(1) as f64
    };
    Year::BASE.to(Year::LAST).map(value).collect()
}

//! Wedges: attribution over the years: the effect of each moved lever on the result in view, relative to no lever moved.
//!
//! ```text
//! flow         wedge(i, t) = mean of part(i) over the five years around t, as headlines are      0 before 2027
//! sum          wedge(i, t) = sum of part(i) from 2027 to t
//! state        wedge(i, t) = part(i) in t
//! Σ wedges(t)  = plan(t) − nothing pulled(t)     saved below the line, added above it
//! ```
//!
//! The zero line is the place with no lever moved, so the chart shows what a lever costs before it saves. Groups follow
//! each other; within a group the largest wedge of the focus year comes first. If there are more wedges than tones, the
//! smallest are merged. Out of scope: the calculation of the parts (`findings::attribution`).

use crate::figure::lens::Lens;
use crate::figure::waterfall::named;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::findings::attribution::view::{AttributionView, Share};
use crate::findings::headline::{Headline, five_years, unit};
use crate::order;
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Counting;
use cairn_core::year::Year;

/// Number of wedges with tones of their own; one more merges the rest.
const TONES: usize = 9;

/// The wedges of the runs so far; `None` before there are enough runs, if no lever was moved, or for a result without
/// parts.
pub fn over_years(view: &AttributionView) -> Option<Figure> {
    let result = view.query.over;
    let at = Headline::FIRST.into_iter().position(|first| first == result)?;
    let counting = result.columns().counting;
    let size = |share: &Share| share.part[at].abs();
    let mut wedges: Vec<(&Share, &Vec<f64>)> = view.shares.iter().zip(&view.years).collect();
    order::by(&mut wedges, |(one, _), (other, _)| size(other).total_cmp(&size(one)));
    let rest = wedges.split_off(wedges.len().min(TONES));
    order::by_key(&mut wedges, |(share, _)| share.lead.group());
    let band = |label: Key, tone: Tone, years: &[f64]| Mark {
        label: Label::plain(label),
        shape: MarkShape::Band,
        tone,
        values: figure_years(counting, years),
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
        unit: unit(result, view.query.per),
        lens: Lens {
            against: true,
            summed: counting == Counting::Sum,
            over: result,
            ..Lens::default()
        },
        first: Year::BASE,
        last: Year::LAST,
        marks,
        least: None,
    })
}

/// Selects the years of a figure from values for each year from 2027 on.
fn figure_years(counting: Counting, years: &[f64]) -> Vec<f64> {
    let value = |year: Year| {
        if year < Year::LEVERS {
            return 0.0;
        }
        let [first, last] = match counting {
            Counting::Flow => five_years(year),
            Counting::Sum => [Year::LEVERS, year],
            Counting::State => [year; 2],
        };
        let [from, to] = [first, last].map(|year| year.index() - Year::LEVERS.index());
        let span = years.get(from..=to).unwrap_or_default();
        let sum: f64 = span.iter().sum();
        if counting == Counting::Sum {
            sum
        } else {
            sum / span.len().max(1) as f64
        }
    };
    Year::BASE.to(Year::LAST).map(value).collect()
}

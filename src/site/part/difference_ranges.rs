//! Difference ranges: the difference of each further scenario of a country from A in nine of ten runs, and how often it
//! is lower.
//!
//! Out of scope: how a draw is made.

use yew::prelude::*;

use crate::site::page::compare::CompareContext;
use crate::site::part::fold::folded;
use crate::site::part::range_notes::{how, in_runs, varies};
use crate::site::part::sides::in_a_sentence;
use cairn_analysis::findings::compare::Measure;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::range::DrawQuantity;
use cairn_analysis::findings::range::view::Ranges;
use cairn_analysis::words::{Key, Words};

/// A line for each further side for the result shown; empty for results and places without draws.
pub(crate) fn doubted(context: &CompareContext<'_>) -> Html {
    let CompareContext { words, state, .. } = *context;
    let query = &state.shown.query;
    let Some((result, row)) = drawn(query.shown).zip(state.shown.rows.iter().find(|row| row.measure == query.shown)) else {
        return Html::default();
    };
    let line = |side: usize| {
        let ranges = state.ranges(side)?;
        let known = ranges.and_then(|ranges| Some((ranges, ranges.headline(result, DrawQuantity::Saved)?)));
        let Some((ranges, range)) = known else {
            // The varied inputs could not be loaded.
            let waits = ranges.is_none_or(|ranges| ranges.all > 0);
            return waits.then(|| html! { <p class="awaited" role="status">{ ranges.map_or_else(|| words.say(Key::RangeWaiting).to_owned(), |ranges| made(words, ranges)) }</p> });
        };
        let [low, high] = range.ends();
        let with = [
            ("second", in_a_sentence(context, query, side)),
            ("first", in_a_sentence(context, query, 0)),
            ("ends", words.between([-high, -low], row.unit)),
        ];
        let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
        Some(html! {
            <p>
                { words.fill(Key::CompareRange, &with) }{ " " }{ lower(words, ranges, result) }{ " " }
                <span class="sure-count">{ made(words, ranges) }</span>
            </p>
        })
    };
    let lines: Vec<Html> = query.each().skip(1).filter_map(line).collect();
    if lines.is_empty() {
        return Html::default();
    }
    let known = query.each().skip(1).find_map(|side| state.ranges(side).flatten());
    html! {
        <div class="sure">
            { for lines }
            { folded(words.say(Key::BriefDoubt), html! {
                <p class="hint">{ for known.map(|known| html! { <>{ varies(words, known) }{ " " }</> }) }{ how(words) }</p>
            }) }
        </div>
    }
}

/// The number of runs made, out of those that the browser makes.
fn made(words: &Words, ranges: &Ranges) -> String {
    let [number, all] = [ranges.draws, ranges.all].map(|count| words.number(f64::from(count), 0));
    words.fill(Key::RangeCount, &[("number", &number), ("all", &all)])
}

/// The share of runs with a lower value; none if unknown.
fn lower(words: &Words, ranges: &Ranges, result: Headline) -> Option<String> {
    let keys = [Key::CompareRangeNone, Key::CompareRangeLower, Key::CompareRangeAll];
    Some(in_runs(words, ranges.lower(result)?, ranges.draws, keys))
}

/// The headline with draws that a measure corresponds to.
const fn drawn(measure: Measure) -> Option<Headline> {
    match measure {
        Measure::Emissions => Some(Headline::Emissions),
        Measure::Cumulative => Some(Headline::Cumulative),
        Measure::NewMaterials => Some(Headline::NewMaterials),
        Measure::Circular => Some(Headline::Circular),
        Measure::Space => Some(Headline::Space),
        _ => None,
    }
}

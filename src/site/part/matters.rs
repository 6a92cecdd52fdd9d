//! Matters: the chart of the most influential inputs, and the text below it: shares of groups, number of runs, how to
//! read it.
//!
//! Out of scope: the computation of shares, and the drawing.

use yew::prelude::*;

use crate::draw::matters::{MattersChart, group, lacks};
use crate::site::part::range_notes::{counted, varies};
use crate::site::part::result::name;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::Figure;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::matters::{ExplainedResult, SpreadShares};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The content of the chart, with the result, its year and this run's value above; none for any other chart.
pub(crate) fn weighed(words: &Words, state: &ExplorerState, figure: &Figure) -> Option<MattersChart> {
    let of = state.matters(figure.id)?.cloned();
    let headline = ExplainedResult::of_headline(state.result_shared()).headline();
    let reading = state.board.readings.iter().find(|reading| reading.headline == headline);
    let unit = reading.map_or(Unit::Share, |reading| reading.unit);
    let result = words.say(name(headline)).to_owned();
    let year = match headline {
        Headline::Cumulative => [&words.year(Year::LEVERS), "–", &words.year(Year::LAST)].concat(),
        _ => words.year(state.board.view.focus),
    };
    let run = reading.map(|reading| [" · ", &words.quantity(reading.yours, unit)].concat());
    let title = [&result, " · ", &year, run.as_deref().unwrap_or_default()].concat();
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    Some(MattersChart {
        of,
        unit,
        result,
        title,
        page: page.write(),
    })
}

/// Content below the chart.
pub(crate) fn notes(words: &Words, state: &ExplorerState, weighed: &MattersChart) -> Html {
    let matters = weighed.of.as_ref().ok();
    let mut groups: Vec<(Key, f64)> = Vec::new();
    if let Some(of) = matters {
        groups.extend(of.groups.iter().map(|(own, share)| (group(*own), *share)));
        if let SpreadShares::Known { rest } = of.shares {
            groups.push((Key::MattersRest, rest));
        }
    }
    // The released table of this chart has more draws than that of ranges.
    let mut own = state.ends().cloned();
    if let (Some(ranges), Some(of)) = (&mut own, matters)
        && ranges.query.table.is_some()
    {
        ranges.draws = of.draws as u32;
    }
    let ranges = own.as_ref();
    html! {
        <div class="sure">
            if !groups.is_empty() {
                <dl class="strategies" aria-label={words.say(Key::MattersGroups).to_owned()}>
                    { for groups.into_iter().map(|(name, share)| html! {
                        <div><dt>{ words.say(name) }</dt><dd><strong>{ words.share(share) }</strong></dd></div>
                    }) }
                </dl>
            }
            { for matters.and_then(|of| lacks(words, of)).map(|text| html! { <p>{ text }</p> }) }
            <p>
                <span class="sure-count">{ counted(words, ranges) }</span>{ words.full_stop() }
                { for ranges.filter(|ranges| ranges.all > 0).map(|ranges| html! { <>{ varies(words, ranges) }{ words.sentence_gap() }</> }) }
                { words.say(Key::MattersRead) }{ words.sentence_gap() }
                <a href={[&weighed.page, "#matters"].concat()}>{ words.say(Key::MattersWay) }</a>
            </p>
        </div>
    }
}

//! Basis strip: how well the values behind a chart are known: a strip of national, regional, global and assumed ones. Its
//! key opens with the menu of the chart.
//!
//! A chart of the chosen result has the strip of that result. Out of scope: how much each value moves the chart.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::part::headlines::facts;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::charts::variable;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;

/// The classes and names of the parts, from best known to assumed.
const PARTS: [(&str, Key); 4] = [
    ("national", Key::BasisNational),
    ("regional", Key::BasisRegional),
    ("global", Key::BasisGlobal),
    ("assumed", Key::BasisAssumed),
];

/// Number of values behind a chart, in the order of [`PARTS`]; none if nothing is known of the chart.
fn counts(state: &ExplorerState, chart: Chart) -> Option<[u32; 4]> {
    let about = &state.about;
    let counts = match variable(chart) {
        None if Lens::is_of_mineral(chart) => None,
        Some(_) => about.behind_charts.get(chart as usize),
        None => about.behind.get(state.board.view.result as usize),
    };
    counts.copied().filter(|counts| counts.iter().any(|count| *count > 0))
}

/// The key of the strip: the colour of each part, its name, and its number of values.
fn key(words: &Words, counts: [u32; 4]) -> Html {
    let part = |((class, name), count): ((&'static str, Key), u32)| {
        html! {
            <li>
                <svg aria-hidden="true"><rect {class} width="100%" height="100%" /></svg>
                { words.say(name) }{ " " }<b>{ words.number(f64::from(count), 0) }</b>
            </li>
        }
    };
    let parts: Html = PARTS.into_iter().zip(counts).filter(|(_, count)| *count > 0).map(part).collect();
    html! { <ul class="basis-key" aria-hidden="true">{ parts }</ul> }
}

/// The strip, with its text for a pointer and for a screen reader; empty if nothing is known of the chart.
pub(crate) fn strip(words: &Words, state: &ExplorerState, chart: Chart) -> Html {
    let Some(counts) = counts(state, chart) else {
        return Html::default();
    };
    let all = f64::from(counts.iter().sum::<u32>());
    let mut before = 0.0;
    let part = |((class, _), count): ((&'static str, Key), u32)| {
        let (from, share) = (before, f64::from(count) / all);
        before += share;
        html! { <rect {class} x={percent(from)} width={percent(share)} height="100%" /> }
    };
    let parts: Html = PARTS.into_iter().zip(counts).map(part).collect();
    let known: AttrValue = facts(words, counts).into();
    html! {
        <div class="basis-strip" title={known.clone()}>
            <svg role="img" aria-label={known}>{ parts }</svg>
            { key(words, counts) }
        </div>
    }
}

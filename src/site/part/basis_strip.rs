//! Basis strip: how well the values behind a chart are known: a strip of national, regional, global and assumed ones.
//!
//! A chart of the chosen result has the strip of that result. Out of scope: how much each value moves the chart.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::part::headlines::facts;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::charts::variable;
use cairn_analysis::words::Words;
use cairn_core::choices::link::Chart;

/// The classes of the parts, from best known to assumed.
const PARTS: [&str; 4] = ["national", "regional", "global", "assumed"];

/// The strip, with its text for a pointer and for a screen reader; empty if nothing is known of the chart.
pub(crate) fn strip(words: &Words, state: &ExplorerState, chart: Chart) -> Html {
    let about = &state.about;
    let counts = match variable(chart) {
        Some(_) => about.behind_charts.get(chart as usize),
        None => about.behind.get(state.board.view.result as usize),
    };
    let Some(counts) = counts.copied().filter(|counts| counts.iter().any(|count| *count > 0)) else {
        return Html::default();
    };
    let all = f64::from(counts.iter().sum::<u32>());
    let mut before = 0.0;
    let part = |(class, count): (&'static str, u32)| {
        let (from, share) = (before, f64::from(count) / all);
        before += share;
        html! { <rect {class} x={percent(from)} width={percent(share)} height="100%" /> }
    };
    let parts: Html = PARTS.into_iter().zip(counts).map(part).collect();
    let known: AttrValue = facts(words, counts).into();
    html! {
        <div class="basis-strip" title={known.clone()}>
            <svg role="img" aria-label={known}>{ parts }</svg>
        </div>
    }
}

//! Money differences: extra investment of each further scenario and of A, and the range of their differences, once the
//! visitor asks for it.
//!
//! Out of scope: how a draw is made.

use yew::prelude::*;

use crate::site::page::compare::CompareContext;
use crate::site::part::sides::in_a_sentence;
use crate::site::state::compare::CompareAction;
use cairn_analysis::findings::money::MoneySum;
use cairn_analysis::findings::money::view::MoneyView;
use cairn_analysis::findings::range::Range;
use cairn_analysis::words::money::range;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::MoneyColumn;
use cairn_core::unit::Unit;

/// The button, or a line for each further side; empty for places and cities.
pub(crate) fn compared_money(context: &CompareContext<'_>) -> Html {
    let CompareContext { words, state, act, .. } = *context;
    if !state.has_money() {
        return Html::default();
    }
    if !state.priced {
        let onclick = act.reform(|_: MouseEvent| CompareAction::Money);
        return html! { <p class="compare-money">{ context.button(words.say(Key::ChartMoney), false, onclick) }</p> };
    }
    let query = &state.shown.query;
    let line = |side: usize| {
        let view = state.amounts(side)?;
        let known = view.and_then(|view| Some((view, pair(view)?)));
        let Some((view, [ours, theirs, less])) = known else {
            return Some(html! { <p class="awaited" role="status">{ words.say(Key::RangeWaiting) }</p> });
        };
        let amount = |of: Range| range(words, of, Unit::BillionUsd);
        let with = [
            ("year", words.year(view.query.focus)),
            ("second", in_a_sentence(context, query, side)),
            ("first", in_a_sentence(context, query, 0)),
            ("ours", amount(ours)),
            ("theirs", amount(theirs)),
            ("less", difference(words, less)),
        ];
        let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
        let count = [view.draws, view.all].map(|count| words.number(f64::from(count), 0));
        Some(html! {
            <p>
                { words.fill(Key::MoneyCompare, &with) }{ " " }
                <span class="sure-count">{ words.fill(Key::RangeCount, &[("number", &count[0]), ("all", &count[1])]) }</span>
            </p>
        })
    };
    html! { <div class="sure compare-money">{ for query.each().skip(1).filter_map(line) }<p class="hint">{ words.say(Key::MoneyHow) }</p></div> }
}

/// Extra investment of a side and of A, and their difference; none until the central run is known.
fn pair(view: &MoneyView) -> Option<[Range; 3]> {
    let [theirs, less] = view.compared?;
    let sum = view
        .lines
        .iter()
        .find(|line| line.column == MoneyColumn::Extra && line.sum == MoneySum::All);
    let nothing = Range {
        central: 0.0,
        quantiles: [0.0; 5],
    };
    Some([sum.map_or(nothing, |sum| sum.until), theirs, less])
}

/// A difference with its sign: one number for the central run alone.
fn difference(words: &Words, less: Range) -> String {
    if less.is_still() {
        words.difference(less.central, Unit::BillionUsd)
    } else {
        words.between(less.ends(), Unit::BillionUsd)
    }
}

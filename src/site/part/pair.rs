//! Pair: the chart of two levers, and below it the selection of the two and the form to set the goal.
//!
//! Out of scope: the runs and the drawing.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::need::{goal, result};
use crate::draw::pair::{PairChart, name};
use crate::draw::pick::Pick;
use crate::site::part::need::{aimed, method_link};
use crate::site::part::range_notes::goal_frequency;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::findings::need;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;
use cairn_core::kind::Lever;

/// The content of the chart, with the goal and the current value above; none for any other chart.
pub(crate) fn pair_chart(words: &Words, state: &ExplorerState, figure: &Figure, act: &Callback<Action>) -> Option<PairChart> {
    let pair = state.map(figure.id)?;
    let goal = need::NeedGoal::of(state.goal().0)
        .map(|wanted| goal(words, &wanted))
        .unwrap_or_default();
    let with = |value: &str| words.fill(Key::NeedTitle, &[("goal", &goal), ("value", value)]);
    let title = pair
        .as_ref()
        .map_or_else(|_| goal.clone(), |of| with(&result(words, of.goal.metric, of.now)));
    let moves = act.reform(|moved: Option<[(Lever, _); 2]>| moved.map_or(Action::Settle, Action::Both));
    Some(PairChart { pair, goal, title, moves })
}

/// Content below the chart: the selection of the two levers, the goal, and how to read it.
pub(crate) fn notes(words: &Rc<Words>, state: &ExplorerState, slot: usize, act: &Callback<Action>) -> Html {
    let lens = state.view.lenses[slot.min(1)];
    let chosen = state.map_levers();
    let pick = |at: usize, label: Key, id: &'static str| {
        let levers = state.board.levers.iter().map(|step| step.lever);
        let options: Vec<(AttrValue, AttrValue)> = levers
            .map(|lever| (AttrValue::from(lever.id()), AttrValue::from(name(words, lever).to_owned())))
            .collect();
        let pick = act.filter_reform(move |id: String| {
            let (lever, mut pair) = (Lever::find(&id)?, chosen?);
            // Choosing the lever of the other axis swaps the two.
            if pair[1 - at] == lever {
                pair.swap(0, 1);
            }
            pair[at] = lever;
            Some(Action::Look(slot, Lens { pair: Some(pair), ..lens }))
        });
        let own = chosen.map_or("", |pair| pair[at].id());
        html! { <Pick {id} label={words.say(label).to_owned()} options={Rc::new(options)} chosen={own} live={chosen.is_some()} {pick} /> }
    };
    let (_, set) = state.goal();
    let slow = state
        .slow_runs()
        .map(|left| words.fill(Key::PairSlow, &[("number", &words.number(f64::from(left), 0))]));
    html! {
        <div class="sure">
            <div class="sure-head need-goal">
                { pick(0, Key::PairFirst, "pair-first") }
                { pick(1, Key::PairSecond, "pair-second") }
            </div>
            // Both charts share one goal: if the other chart is shown, the goal is set there.
            if !state.view.charts.contains(&Chart::Need) {
                { aimed(words, state, act) }
            }
            { goal_frequency(words, state) }
            <p>
                { for slow.map(|slow| html! { <><span class="sure-count">{ slow }</span>{ words.sentence_gap() }</> }) }
                if !set {
                    { words.say(Key::NeedExample) }{ words.sentence_gap() }
                }
                { words.say(Key::PairHow) }{ words.sentence_gap() }
                { method_link(words, "#pair") }
            </p>
        </div>
    }
}

//! Need: the chart of ways to a goal, and below it the form to set the goal.
//!
//! Out of scope: the search for ways.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::need::{NeedChart, counted, distinct_from_goal, goal};
use crate::draw::pick::Pick;
use crate::site::link::explore::{self, FOCUS_YEARS};
use crate::site::part::range_notes::goal_frequency;
use crate::site::part::scenarios::choice;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::findings::need;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Amount, Leaf, Metric, MetricGoal, Route};
use cairn_core::year::Year;

/// The content of the chart, with the goal and the current value above; none for any other chart.
pub(crate) fn sought(words: &Words, state: &ExplorerState, figure: &Figure) -> Option<NeedChart> {
    let ways = state.goal_ways(figure.id)?;
    let (wanted, _) = state.goal();
    let goal = need::NeedGoal::of(wanted).map(|wanted| goal(words, &wanted)).unwrap_or_default();
    let with = |value: &str| words.fill(Key::NeedTitle, &[("goal", &goal), ("value", value)]);
    let title = ways.as_ref().map_or_else(
        |_| goal.clone(),
        |of| with(&distinct_from_goal(words, &of.goal, of.now, of.is_met())),
    );
    let link = |way: &cairn_analysis::figure::need::NeedWay| explore::address_with_choices(words.language(), state, &way.choices, wanted);
    let links = ways.as_ref().map_or_else(|_| Vec::new(), |of| of.ways.iter().map(link).collect());
    Some(NeedChart { ways, goal, title, links })
}

/// Content below the chart: the form to set the goal, the progress of the search, and how to read it.
pub(crate) fn notes(words: &Rc<Words>, state: &ExplorerState, sought: &NeedChart, slot: usize, act: &Callback<Action>) -> Html {
    let lens = state.view.lenses[slot.min(1)];
    let with_power = Lens {
        power: !lens.power,
        ..lens
    };
    let (_, set) = state.goal();
    let pending = sought.ways.as_ref().map_or(0, |of| of.awaited);
    html! {
        <div class="sure">
            { aimed(words, state, act) }
            <div class="focus">{ choice(words.say(Key::NeedWithPower), lens.power, act, Action::Look(slot, with_power)) }</div>
            { goal_frequency(words, state) }
            <p>
                if pending > 0 {
                    <span class="sure-count">{ waiting(words, state, pending) }</span>{ words.sentence_gap() }
                }
                if !set {
                    { words.say(Key::NeedExample) }{ words.sentence_gap() }
                }
                { words.say(Key::NeedHow) }{ words.sentence_gap() }
                { method_link(words, "#need") }
            </p>
        </div>
    }
}

/// The progress of the search; for a place larger than a country with the number of steps, since these take longer.
fn waiting(words: &Words, state: &ExplorerState, pending: u32) -> String {
    let Some(made) = state.slow_steps() else {
        return words.say(Key::DidWaiting).to_owned();
    };
    let [made, left] = [made, pending].map(|number| words.number(f64::from(number), 0));
    words.fill(Key::NeedSlow, &[("number", &made), ("left", &left)])
}

/// The link to a section of the method page.
pub(crate) fn method_link(words: &Words, section: &str) -> Html {
    let href = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    html! { <a href={[&href.write(), section].concat()}>{ words.say(Key::NeedWayTo) }</a> }
}

/// The form to set the goal: quantity, year and value.
pub(crate) fn aimed(words: &Rc<Words>, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let (wanted, _) = state.goal();
    let MetricGoal { metric, year, value } = wanted;
    let metrics = Metric::ALL.map(|metric| (AttrValue::from(metric.id()), AttrValue::from(counted(words, metric, year))));
    let pick_metric = act.filter_reform(move |id: String| {
        let metric = Metric::find(&id)?;
        let value = Amount::from_integer(metric.usual());
        Some(Action::Aim(MetricGoal { metric, value, ..wanted }))
    });
    let mut years = FOCUS_YEARS.to_vec();
    if !years.contains(&year) {
        years.push(year);
    }
    let years: Vec<(AttrValue, AttrValue)> = years
        .into_iter()
        .map(|year| (AttrValue::from(year.to_string()), AttrValue::from(words.year(year))))
        .collect();
    let pick_year = act.filter_reform(move |typed: String| {
        let year = typed.parse().ok().and_then(Year::new)?;
        Some(Action::Aim(MetricGoal { year, ..wanted }))
    });
    let shown = bare(&words.figures(value.number(), 6));
    let ontype = {
        let (words, act, shown) = (Rc::clone(words), act.clone(), shown.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(value) = words.parse_number(&input.value()).and_then(Amount::nearest) {
                act.emit(Action::Aim(MetricGoal { value, ..wanted }));
            } else {
                input.set_value(&shown);
            }
        })
    };
    html! {
        <div class="sure-head need-goal">
            <Pick id="need-metric" label={words.say(Key::NeedGoal).to_owned()} options={Rc::new(metrics.to_vec())} chosen={metric.id()} live=true pick={pick_metric} />
            if metric != Metric::Cumulative {
                <Pick id="need-year" label={words.say(Key::NeedYear).to_owned()} options={Rc::new(years)} chosen={year.to_string()} live=true pick={pick_year} />
            }
            <input id="need-value" class="level" type="text" inputmode="decimal" autocomplete="off" size="4" value={shown} aria-label={words.say(Key::NeedValue).to_owned()} onchange={ontype} />
        </div>
    }
}

//! Own numbers: a number that our ranges vary, set by hand: the list, the slider, ours and its range, and the way back.
//!
//! The page says above its charts and below each of them which numbers were changed. A number outside our range is marked.
//! The list is in a part of the program that comes at rest. Out of scope: what a number does.

use std::rc::Rc;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::draw::matters::group;
use crate::draw::pick::Pick;
use crate::site::parts::LoadedPanels;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::words::own_number::{number_text, sentence};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::doubt::{OpenNumber, OwnNumber};
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::facts::doubt_words::DoubtGroup;
use cairn_core::unit::Unit;

/// Steps of the slider between low and high.
const STEPS: f64 = 100.0;
/// Digits that the slider sets.
const DIGITS: i32 = 4;

/// The closed list under the levers; its content comes with the panels.
pub(crate) fn fold(words: &Words, state: &ExplorerState, act: &Callback<Action>, panels: Option<LoadedPanels>) -> Html {
    if state.place.is_city() {
        return Html::default();
    }
    let ontoggle = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            if let Some(fold) = event.target_dyn_into::<Element>() {
                act.emit(Action::Numbers(fold.has_attribute("open")));
            }
        })
    };
    html! {
        <details class="moved own-numbers" name="why" {ontoggle}>
            <summary>{ words.say(Key::AssumeTitle) }</summary>
            <div class="drawer">
                if state.own.wanted {
                    { match panels {
                        Some(panels) => (panels.numbers)(words, state, act),
                        None => html! { <p>{ words.say(Key::DidWaiting) }</p> },
                    } }
                }
            </div>
        </details>
    }
}

/// The numbers of the place: choose one, set it, or give ours back.
pub(crate) fn numbers(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let Some(known) = state.numbers() else {
        return html! { <p>{ words.say(Key::DidWaiting) }</p> };
    };
    let mut options = vec![(AttrValue::from(""), AttrValue::from(words.say(Key::AssumePick).to_owned()))];
    // The empty choice is a group without a name of its own.
    let mut groups: Vec<(AttrValue, usize)> = Vec::new();
    for own in DoubtGroup::ALL {
        let of_group = known.numbers.iter().filter(|(number, _)| number.group == own);
        let named = |(number, _): &(OpenNumber, Vec<String>)| {
            let name = number.names.say(words.language()).to_owned();
            (AttrValue::from(number.on.id()), AttrValue::from(name))
        };
        let before = options.len();
        options.extend(of_group.map(named));
        groups.push((AttrValue::from(words.say(group(own)).to_owned()), options.len() - before));
    }
    // The list puts what is in no group last, so the empty choice moves there.
    options.rotate_left(1);
    let chosen = state.own.picked.map_or(AttrValue::from(""), |on| AttrValue::from(on.id()));
    let pick = act.filter_reform(|id: String| Some(Action::Number(DoubtTarget::find(&id))));
    let picked = known.numbers.iter().find(|(number, _)| state.own.picked == Some(number.on));
    html! {
        <>
            <p class="hint">{ words.say(Key::AssumeHint) }</p>
            <Pick id="own-number" label={words.say(Key::AssumeNumber).to_owned()} options={Rc::new(options)} groups={Rc::new(groups)} {chosen} live={true} {pick} />
            { for picked.map(|(number, sources)| setting(words, state, act, number, sources)) }
        </>
    }
}

/// The slider and the field of a number, ours with its range and sources, and the way back.
fn setting(words: &Words, state: &ExplorerState, act: &Callback<Action>, number: &OpenNumber, sources: &[String]) -> Html {
    let [low, ours, high] = number.ends;
    let set = state.view.choices.numbers.get(number.on);
    let value = set.map_or(ours, OwnNumber::value);
    let on = number.on;
    let scale = scale(number);
    let change = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let typed = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value_as_number());
            // An empty field is no number.
            if let Some(number) = typed.and_then(|typed| OwnNumber::of(short(typed / scale))) {
                act.emit(Action::Assume(on, Some(number)));
            }
        })
    };
    let plain = |value: f64| short(value * scale).to_string();
    let step = plain((high - low) / STEPS);
    let name = number.names.say(words.language());
    let back = act.reform(move |_: MouseEvent| Action::Assume(on, None));
    let [low_text, ours_text, high_text] = number.ends.map(|end| number_text(words, number, end));
    let range = [("ours", &*ours_text), ("low", &*low_text), ("high", &*high_text)];
    let method = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    let within_bounds = number.within_bounds(value);
    html! {
        <div class="own-number">
            <label class="own-slide">
                <span>{ name.to_owned() }{ words.colon() }<output>{ number_text(words, number, value) }</output></span>
                <input type="range" min={plain(low.min(value))} max={plain(high.max(value))} {step} value={plain(value)} onchange={change.clone()} autocomplete="off" aria-valuetext={number_text(words, number, value)} />
            </label>
            <label class="own-field">
                <span>{ words.say(Key::AssumeYours) }
                    if number.unit == Some(Unit::Share) {
                        { " (%)" }
                    }
                </span>
                <input type="number" step="any" min={plain(number.bounds[0])} max={plain(number.bounds[1])} value={plain(value)} onchange={change} autocomplete="off" inputmode="decimal" />
            </label>
            <p>{ words.fill(Key::AssumeRange, &range) }
                if number.is_beyond(value) {
                    { " " }<strong>{ words.say(Key::AssumeBeyond) }</strong>
                }
                if within_bounds != value {
                    { " " }<strong>{ words.fill(Key::AssumeHeld, &[("value", &number_text(words, number, within_bounds))]) }</strong>
                }
            </p>
            if sources.is_empty() {
                <p class="hint">{ words.say(Key::AssumeWider) }</p>
            } else {
                <p class="hint">{ words.fill(Key::AssumeSources, &[("sources", &sources.join(" · "))]) }</p>
            }
            <p><a href={[&method.write(), "#doubt-", &number.row].concat()}>{ words.say(Key::AssumeWhy) }</a></p>
            if set.is_some() {
                <button type="button" class="own-back" onclick={back}>{ words.say(Key::AssumeBack) }</button>
            }
        </div>
    }
}

/// Above the charts: each number that was changed, with ours and the way back; empty if none was.
pub(crate) fn set_numbers(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    if state.board.view.choices.numbers.is_empty() {
        return Html::default();
    }
    let back = act.reform(|_: MouseEvent| Action::Ours);
    html! {
        <p class="own-told" role="status">
            { for state.numbers_set().map(|(number, set)| html! { <span>{ sentence(words, number, set) }{ " " }</span> }) }
            <button type="button" class="own-back" onclick={back}>{ words.say(Key::AssumeBack) }</button>
        </p>
    }
}

/// The sentence that numbers were changed, with their names; none if none was.
pub(crate) fn mark(words: &Words, state: &ExplorerState) -> Option<String> {
    if state.board.view.choices.numbers.is_empty() {
        return None;
    }
    let names: Vec<&str> = state.numbers_set().map(|(number, _)| number.names.say(words.language())).collect();
    Some(words.fill(Key::AssumeChart, &[("names", &words.list(&names))]))
}

/// Below a chart: that numbers were changed; empty if none was.
pub(crate) fn under_chart(words: &Words, state: &ExplorerState) -> Html {
    mark(words, state).map_or_else(Html::default, |mark| html! { <p class="hint own-mark">{ mark }</p> })
}

/// Factor from a number to the one in the field: shares are typed in percent.
fn scale(number: &OpenNumber) -> f64 {
    if number.unit == Some(Unit::Share) { 100.0 } else { 1.0 }
}

/// A number with a few digits, so that it can be stored.
fn short(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let whole = libm::floor(libm::log10(value.abs())) as i32;
    // Large numbers lose no digit before the point.
    let tens = libm::pow(10.0, f64::from((DIGITS - 1 - whole).max(0)));
    libm::round(value * tens) / tens
}

//! Levers: each as a slider and a field, with what its level means in this place.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::choices::Level;
use crate::findings::lever::Step;
use crate::kind::Basis;
use crate::site::address;
use crate::site::part::headlines::amount;
use crate::site::store::{Action, State};
use crate::unit::Unit;
use crate::words::{Key, Words};
use crate::year::Year;

/// What the panel shows.
#[derive(Clone, PartialEq, Properties)]
pub struct LeversProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
}

/// The levers of the place, and the steps back and forward.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let LeversProps { words, state, act } = props;
    let press = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let pulled = !state.choices.pulls.is_empty();
    html! {
        <section class="levers" aria-labelledby="levers">
            <h2 id="levers">{ words.say(Key::LeversTitle) }</h2>
            <p class="hint">{ words.say(Key::LeversHint) }</p>
            <p class="moved">{ if pulled {
                words.count(Key::LeversMoved, state.choices.pulls.len() as f64, &[])
            } else {
                words.say(Key::LeversNone).to_owned()
            } }</p>
            <div class="steps">
                <button type="button" class="undo" disabled={state.past.is_empty()} onclick={press(Action::Undo)}>{ words.say(Key::DoUndo) }</button>
                <button type="button" class="redo" disabled={state.future.is_empty()} onclick={press(Action::Redo)}>{ words.say(Key::DoRedo) }</button>
                <button type="button" class="reset-all" disabled={!pulled} onclick={press(Action::ResetAll)}>{ words.say(Key::DoResetAll) }</button>
                <CopyLink words={Rc::clone(words)} state={Rc::clone(state)} />
            </div>
            { for state.board.levers.iter().map(|step| html! {
                <LeverControl key={step.lever.id()} words={Rc::clone(words)} step={step.clone()}
                    level={state.choices.level(step.lever)} act={act.clone()} />
            }) }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LeverProps {
    words: Rc<Words>,
    step: Step,
    level: Level,
    act: Callback<Action>,
}

#[component]
fn LeverControl(props: &LeverProps) -> Html {
    let LeverProps { words, step, level, act } = props;
    let lever = step.lever;
    let id = lever.id();
    let name = Words::key_of("lever", id).map_or(lever.name(), |key| words.say(key)).to_owned();
    let what = Words::key_of("lever", &format!("{id}.what")).map(|key| words.say(key).to_owned());
    let shown = words.number(level.number(), 1);
    let meaning = words.quantity(meaning(step, *level), step.unit);
    let spoken = words.fill(Key::LeverLevel, &[("lever", &name), ("level", &shown), ("value", &meaning)]);
    let oninput = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(tenths) = input.and_then(|input| input.value().parse::<f64>().ok()) {
                act.emit(Action::Move(lever, Level::nearest(tenths / 10.0)));
            }
        })
    };
    let settle = act.reform(|_: Event| Action::Settle);
    let ontype = {
        let words = Rc::clone(words);
        let level = *level;
        let act = act.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(typed) = words.parse_number(&input.value()) {
                act.emit(Action::Move(lever, Level::nearest(typed)));
                act.emit(Action::Settle);
                input.set_value(&words.number(Level::nearest(typed).number(), 1));
            } else {
                input.set_value(&words.number(level.number(), 1));
            }
        })
    };
    let reset = act.reform(move |_: MouseEvent| Action::Reset(lever));
    let (from, full) = (words.year(Year::LEVERS), words.year(step.full));
    let top = if *level > Level::TOP { Level::BEYOND } else { Level::TOP };
    html! {
        <div class={classes!("lever", step.at_floor.then_some("at-floor"))} data-lever={id}>
            <div class="lever-head">
                <label for={format!("{id}-range")}>{ name.clone() }</label>
                <input class="level" type="text" inputmode="decimal" autocomplete="off" size="4" value={shown} disabled={step.at_floor}
                    aria-label={format!("{name}: {}", words.say(Key::LeverLevelLabel))} onchange={ontype} />
            </div>
            <input id={format!("{id}-range")} type="range" min="0" max={top.tenths().to_string()} step="1" value={level.tenths().to_string()}
                disabled={step.at_floor} aria-valuetext={spoken} oninput={oninput} onchange={settle} autocomplete="off" />
            <div class="ticks" aria-hidden="true">{ for (0..=4_u8).map(|tick| html! { <span>{ words.number(f64::from(tick), 0) }</span> }) }</div>
            <dl class="journey">
                <div><dt>{ words.say(Key::StepToday) }</dt><dd>{ amount(words, step.today, step.unit) }</dd></div>
                <div><dt>{ words.say(Key::StepReference) }</dt><dd>{ amount(words, step.reference, step.unit) }</dd></div>
                <div class="yours"><dt>{ words.say(Key::StepYours) }</dt><dd>{ amount(words, step.yours, step.unit) }</dd></div>
            </dl>
            if let Some(what) = what {
                <p class="what">{ what }{ " " }{ words.fill(Key::LeversYears, &[("from", &from), ("full", &full)]) }</p>
            }
            if step.at_floor {
                <p class="what floor">{ words.say(if step.unit == Unit::Years { Key::StepCap } else { Key::StepFloor }) }</p>
            }
            <p class="marks">
                <span class="basis">{ words.say(basis(step.basis)) }</span>
                if *level > Level::TOP {
                    <span class="beyond">{ words.say(Key::StepBeyond) }</span>
                } else if to_verify(step, *level) {
                    <span class="verify">{ words.say(Key::BasisRecalled) }</span>
                }
                <button type="button" class="reset" disabled={*level == Level::NONE} onclick={reset}
                    aria-label={words.fill(Key::LeverReset, &[("lever", &name)])}>{ words.say(Key::DoReset) }</button>
            </p>
        </div>
    }
}

/// What a level means in the focus year at full effect, straight between whole levels.
fn meaning(step: &Step, level: Level) -> f64 {
    let below = usize::from(level.tenths() / 10).min(4);
    let along = level.number() - below as f64;
    step.at_levels[below] + (step.at_levels[below + 1] - step.at_levels[below]) * along
}

/// Whether a level leans on a step that is still to be verified.
fn to_verify(step: &Step, level: Level) -> bool {
    let above = usize::from(level.tenths().div_ceil(10)).min(4);
    level != Level::NONE && step.to_verify[above]
}

const fn basis(basis: Basis) -> Key {
    match basis {
        Basis::National => Key::BasisNational,
        Basis::Regional => Key::BasisRegional,
        Basis::Global => Key::BasisGlobal,
        Basis::Assumed => Key::BasisAssumed,
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CopyProps {
    words: Rc<Words>,
    state: Rc<State>,
}

/// Copies the link of what is chosen; says so.
#[component]
fn CopyLink(props: &CopyProps) -> Html {
    let CopyProps { words, state } = props;
    let link = address::of(words.language(), state.place, &state.choices, state.focus, &state.board.release);
    let copied = use_state_eq(|| None::<(String, bool)>);
    let onclick = {
        let link = link.clone();
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            let link = link.clone();
            let copied = copied.clone();
            spawn_local(async move {
                let done = copy(&address::whole(&link)).await;
                copied.set(Some((link, done)));
            });
        })
    };
    let said = (*copied).as_ref().filter(|(copied, _)| *copied == link).map(|(_, done)| *done);
    html! {
        <>
            <button type="button" class="copy" {onclick}>{ words.say(Key::DoCopyLink) }</button>
            <span class="copied" role="status">{ match said {
                None => html! {},
                Some(true) => html! { words.say(Key::DoLinkCopied) },
                Some(false) => html! { <>{ words.say(Key::DoLinkNotCopied) }{ " " }<a href={link.clone()}>{ address::whole(&link) }</a></> },
            } }</span>
        </>
    }
}

async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    wasm_bindgen_futures::JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}

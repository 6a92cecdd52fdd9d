//! Changed levers with their local meaning, each with a reset button, and the two resets for all.

use yew::prelude::*;

use crate::site::part::lever::{journey, moves_nothing};
use crate::site::state::explore::knob::Knob;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::lever::changes;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, UrbanForm};

/// The list of changes.
pub(crate) fn moved(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let choices = &state.view.choices;
    let moved: Vec<Lever> = choices
        .pulls
        .iter()
        .filter(|(_, pull)| pull.level > Level::NONE || choices.panel.is_some())
        .map(|(lever, _)| *lever)
        .collect();
    let form = Some(choices.form).filter(|form| *form != UrbanForm::default());
    let press = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let opened = state.opened != *choices && state.opened != reference(&state.opened);
    let summary = match (choices.panel, changes(choices, &state.board.levers)) {
        (None, 0) => words.say(Key::LeversNone).to_owned(),
        (Some(_), 0) => words.say(Key::ScenarioRecc).to_owned(),
        (_, count) => words.count(Key::LeversMoved, count as f64, &[]),
    };
    if moved.is_empty() && form.is_none() && !opened {
        return html! { <p class="moved">{ summary }</p> };
    }
    html! {
        <details class="moved" name="why">
            <summary>{ summary }</summary>
            <div class="drawer">
            <ul aria-label={words.say(Key::LeversList).to_owned()}>{ for form.map(|form| grown(words, act, form)) }{ for moved.into_iter().map(|lever| item(words, state, act, lever)) }</ul>
            <div class="row">
                if opened {
                    <button type="button" class="as-opened" onclick={press(Action::ResetToOpened)}>{ words.say(Key::LeversResetOpened) }</button>
                }
            </div>
            </div>
        </details>
    }
}

/// The urban form, and the button that resets it.
fn grown(words: &Words, act: &Callback<Action>, form: UrbanForm) -> Html {
    let name = words.say(Key::CityForm);
    let reset = act.reform(|_: MouseEvent| Action::Form(UrbanForm::default()));
    html! {
        <li key="form">
            <p class="lever-head">
                <span>{ name }</span>{ " " }<span class="value">{ words.say(names::form(form)) }</span>
                <button type="button" class="reset" onclick={reset} aria-label={words.fill(Key::LeverReset, &[("lever", name)])}>{ "×" }</button>
            </p>
        </li>
    }
}

/// A lever with its level, its value in this place, and its reset button.
fn item(words: &Words, state: &ExplorerState, act: &Callback<Action>, lever: Lever) -> Html {
    let name = words.say(names::lever(lever)[0]);
    let level = words.number(state.view.choices.level(lever).number(), 1);
    let reset = act.reform(move |_: MouseEvent| Action::Reset(Knob::Lever(lever)));
    let step = state.board.levers.iter().find(|step| step.lever == lever);
    let is_held = state.laid.seat.is_some_and(|seat| !seat.may(lever));
    html! {
        <li key={lever.id()}>
            <p class="lever-head">
                <span>{ name }</span>{ " " }<span class="value" translate="no">{ level }</span>
                <button type="button" class="reset" disabled={is_held} onclick={reset} aria-label={words.fill(Key::LeverReset, &[("lever", name)])}>{ "×" }</button>
            </p>
            if step.is_some_and(|step| moves_nothing(words, step)) {
                <p class="idle">{ words.fill(Key::StepNoEffect, &[("year", &words.year(state.board.view.focus))]) }</p>
            }
            { for step.map(|step| journey(words, step, names::start(&state.view.choices))) }
        </li>
    }
}

/// The reference with the same background.
fn reference(choices: &Choices) -> Choices {
    Choices {
        background: choices.background,
        ..Choices::default()
    }
}

//! Guess: one opening question with an immediate answer, until it is dismissed. `boot.js` reads what is stored: neither a
//! dismissed question nor an answered one is asked again.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::site::part::lever_effect::{short, unit};
use crate::site::part::plan_effect::focus;
use crate::site::part::result::name;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::Theme;

/// Attribute of the page, and local-storage key, after the dismissal.
pub(crate) const PUT_AWAY: &str = "data-hinted";
/// The two themes to choose from: what saves material, and what saves emissions.
const FOR_MATERIALS: [Theme; 2] = [Theme::Lifetimes, Theme::Recycling];
const FOR_EMISSIONS: [Theme; 2] = [Theme::Buildings, Theme::Vehicles];

/// The question, or its answer.
pub(crate) fn guess(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let close = Callback::from(|_: MouseEvent| {
        put_away();
        focus("list");
    });
    let button = |theme: Theme| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Guess(theme));
            remember();
            // The answer takes the place of this button.
            focus_close();
        });
        html! { <button type="button" {onclick}>{ words.say(names::theme(theme)) }</button> }
    };
    let answer = state.guess.and_then(|guess| answer(words, state, guess));
    html! {
        <div class="guess">
            <p role="status">{ answer.clone().unwrap_or_else(|| words.fill(
                Key::GuessAsk,
                &[("year", &words.year(state.view.result_year())), ("result", words.say(name(guessed(state))))],
            )) }</p>
            <div class="row">
                if answer.is_none() {
                    { for either(state).map(button) }
                }
                <button type="button" class="plain" onclick={close} aria-label={words.say(Key::DoClose).to_owned()}>{ "×" }</button>
            </div>
        </div>
    }
}

/// The result to guess: the chosen one if the two themes change it.
fn guessed(state: &ExplorerState) -> Headline {
    match state.view.result {
        Headline::Space | Headline::Particles => Headline::Emissions,
        result => result,
    }
}

/// The two themes to choose from, by what they are asked to change.
fn either(state: &ExplorerState) -> [Theme; 2] {
    match guessed(state) {
        Headline::Emissions | Headline::Cumulative => FOR_EMISSIONS,
        _ => FOR_MATERIALS,
    }
}

/// The sentence that answers the guess: the effect of each of the two themes on the guessed result, alone and at its
/// limit. None while the effects are unknown.
fn answer(words: &Words, state: &ExplorerState, guess: Theme) -> Option<String> {
    let (effects, result) = (state.tops()?, guessed(state));
    let change = |theme: Theme| {
        let first = theme.levers().first()?;
        Some(effects.effect(*first)?.top?[result as usize])
    };
    let [one, other] = either(state);
    let mut found = [(one, change(one)?), (other, change(other)?)];
    if result.is_better(found[1].1 - found[0].1) {
        found.swap(0, 1);
    }
    let base = effects.nothing[result as usize];
    let text = |place: usize| short(words, unit(state, result), base, found[place].1);
    let key = if found[0].0 == guess { Key::GuessRight } else { Key::GuessWrong };
    let [first, second] = [0, 1].map(|place| words.say(names::theme(found[place].0)));
    Some(words.fill(
        key,
        &[("first", first), ("most", &text(0)), ("second", second), ("least", &text(1))],
    ))
}

fn focus_close() {
    let close = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(".guess .plain").ok().flatten());
    if let Some(close) = close.and_then(|close| close.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = close.focus();
    }
}

fn put_away() {
    let Some(window) = web_sys::window() else { return };
    if let Some(page) = window.document().and_then(|document| document.document_element()) {
        let _ = page.set_attribute(PUT_AWAY, "");
    }
    remember();
}

/// Stores that the question is not asked again. A browser without local storage shows it again; nothing is lost.
fn remember() {
    if let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten()) {
        let _ = storage.set_item(PUT_AWAY, "1");
    }
}

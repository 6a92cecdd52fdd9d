//! Scenarios: the starting scenarios, and the background that no lever changes.

use yew::prelude::*;

use crate::site::link::compare::two_worlds;
use crate::site::state::explore::knob::offered;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::board::Board;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices, Policy};
use cairn_core::kind::{Storyline, UrbanForm};

/// Built-in scenarios, one button each; the chosen one is pressed.
pub(crate) fn scenarios(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let button = |scenario: Scenario| {
        let choices = Choices {
            background: state.view.choices.background,
            numbers: state.view.choices.numbers.clone(),
            ..offered(scenario, &state.board.levers)
        };
        let pressed = choices == state.view.choices;
        choice(words.say(names::scenario(scenario)), pressed, act, Action::Preset(scenario))
    };
    html! {
        <details class="more-plans" name="more">
            <summary>{ words.say(Key::ScenariosTitle) }{ " " }<strong>{ called(words, &state.board, &state.name) }</strong></summary>
            <div class="plans-menu">
                <div class="presets" role="group" aria-label={words.say(Key::ScenariosTitle).to_owned()}>
                    { for Scenario::ALL.map(button) }
                </div>
                { backgrounds(words, state, act) }
            </div>
        </details>
    }
}

/// The background: a storyline and a climate policy.
fn backgrounds(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let now = state.view.choices.background;
    let storyline = |storyline: Storyline| {
        let other = Background { storyline, ..now };
        choice(words.say(names::storyline(storyline)), now == other, act, Action::Background(other))
    };
    let policy = |policy: Policy| {
        let other = Background { policy, ..now };
        choice(words.say(names::policy(policy)), now == other, act, Action::Background(other))
    };
    html! {
        <details class="background">
            <summary>{ words.say(Key::BackgroundTitle) }<span>{ words.colon() }{ words.say(names::storyline(now.storyline)) }{ " · " }{ words.say(names::policy(now.policy)) }</span></summary>
            <div>
                <p class="hint">{ words.say(Key::BackgroundHint) }</p>
                <div class="row" role="group" aria-label={words.say(Key::BackgroundStoryline).to_owned()}>{ for Storyline::ALL.into_iter().map(storyline) }</div>
                if now.storyline == Storyline::Out {
                    <p class="hint">{ words.say(Key::BackgroundOutWhat) }</p>
                    <p><a href={two_worlds(words.language(), state.board.place, &state.board.release)}>{ words.say(Key::CompareTwoWorlds) }</a></p>
                }
                <div class="row" role="group" aria-label={words.say(Key::BackgroundPolicy).to_owned()}>{ for Policy::ALL.into_iter().map(policy) }</div>
            </div>
        </details>
    }
}

/// A button that is pressed while its action is in effect.
pub(crate) fn choice(name: &str, pressed: bool, act: &Callback<Action>, action: Action) -> Html {
    let onclick = act.reform(move |_: MouseEvent| action.clone());
    html! { <button type="button" aria-pressed={pressed.to_string()} {onclick}>{ name.to_owned() }</button> }
}

/// The name of a board's choices: the given name, a built-in scenario, or the visitor's own; also the background if
/// it is not the default.
pub(crate) fn called(words: &Words, board: &Board, name: &Plain) -> String {
    let choices = &board.view.choices;
    let same = |scenario: &Scenario| {
        let (background, form) = (choices.background, choices.form);
        *choices
            == Choices {
                background,
                form,
                numbers: choices.numbers.clone(),
                ..offered(*scenario, &board.levers)
            }
    };
    let built_in = Scenario::ALL.into_iter().find(same);
    let mut called = if name.is_empty() {
        words.say(built_in.map_or(Key::ScenarioOwn, names::scenario)).to_owned()
    } else {
        name.to_string()
    };
    if choices.form != UrbanForm::default() {
        called = [&called, " · ", words.say(names::form(choices.form))].concat();
    }
    if choices.background != Background::default() {
        // Without levers the documents' world is no plan of today's path.
        let plain = name.is_empty() && choices.form == UrbanForm::default();
        if choices.background.storyline == Storyline::Out && plain && built_in == Some(Scenario::Reference) {
            called.clear();
        }
        for name in [
            names::storyline(choices.background.storyline),
            names::policy(choices.background.policy),
        ] {
            let apart = if called.is_empty() { "" } else { " · " };
            called = [&called, apart, words.say(name)].concat();
        }
    }
    if !choices.numbers.is_empty() {
        let apart = if called.is_empty() { "" } else { " · " };
        called = [&called, apart, words.say(Key::AssumeMark)].concat();
    }
    called
}

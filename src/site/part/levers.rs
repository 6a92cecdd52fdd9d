//! Levers: the panel of all of them, in groups; where to start from; what was moved, and the way back.
//!
//! The simple view shows a control a theme, the full view one a lever: both are views of the
//! same choices.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::findings::lever::Step;
use crate::kind::{Group, Lever, Theme};
use crate::site::part::hint::hint;
use crate::site::part::lever::{Control, of_theme};
use crate::site::part::moved::moved;
use crate::site::part::scenarios::{backgrounds, choice, scenarios};
use crate::site::state::explore::knob::Knob;
use crate::site::state::explore::{Action, State};
use crate::words::places::starts;
use crate::words::{Key, Words, names};

/// What the panel shows.
#[derive(Clone, PartialEq, Properties)]
pub struct LeversProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
    /// What can be done with all of it.
    #[prop_or_default]
    pub buttons: Html,
}

/// The levers of the place, and the steps back and forward.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let LeversProps { words, state, act, .. } = props;
    let sought = use_state_eq(String::new);
    let press = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let choices = &state.view.choices;
    let pulled = !choices.pulls.is_empty() || choices.panel.is_some();
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                sought.set(input.value());
            }
        })
    };
    let groups: Vec<Html> = Group::ALL
        .into_iter()
        .filter_map(|group| self::group(props, group, &sought))
        .collect();
    let none_found = groups.is_empty();
    html! {
        <section class="levers" aria-labelledby="levers">
            <div class="levers-head">
                <h2 id="levers">{ words.say(Key::LeversTitle) }</h2>
                <div class="row steps">
                    <button type="button" class="undo" disabled={state.past.is_empty()} onclick={press(Action::Undo)}>{ words.say(Key::DoUndo) }</button>
                    <button type="button" class="redo" disabled={state.future.is_empty()} onclick={press(Action::Redo)}>{ words.say(Key::DoRedo) }</button>
                    <button type="button" class="reset-all" disabled={!pulled} onclick={press(Action::ResetAll)}>{ words.say(Key::DoResetAll) }</button>
                    { props.buttons.clone() }
                </div>
            </div>
            { hint(words, act) }
            { scenarios(words, state, act) }
            <div class="row views" role="group" aria-label={words.say(Key::LeversView).to_owned()}>
                { choice(words.say(Key::LeversThemes), !state.full, act, Action::Full(false)) }
                { choice(words.say(Key::LeversAll), state.full, act, Action::Full(true)) }
                if state.full {
                    <input type="search" autocomplete="off" placeholder={words.say(Key::LeversSearch).to_owned()}
                        aria-label={words.say(Key::LeversSearch).to_owned()} value={(*sought).clone()} {oninput} />
                }
            </div>
            // A list of its own: what comes and goes in it leaves its neighbours, and the keyboard in them, alone.
            <div class="groups">
                { for groups }
                if none_found {
                    <p role="status">{ words.say(Key::LeversNoneFound) }</p>
                }
            </div>
            <p class="hint">{ words.say(Key::LeversHint) }</p>
            { moved(words, state, act) }
            { backgrounds(words, state, act) }
        </section>
    }
}

/// A group with its controls; none where the place offers none of it.
fn group(props: &LeversProps, group: Group, sought: &str) -> Option<Html> {
    let LeversProps { words, state, .. } = props;
    let steps = &state.board.levers;
    let controls: Vec<Html> = if state.full {
        let named = |step: &&Step| sought.is_empty() || starts(words.say(names::lever(step.lever)[0]), sought);
        let own = steps.iter().filter(|step| step.lever.group() == group).filter(named);
        own.map(|step| control(props, Knob::Lever(step.lever), &[step])).collect()
    } else {
        let themes = Theme::ALL.into_iter().filter(|theme| theme.group() == group);
        let all = themes
            .map(|theme| (theme, of_theme(theme, steps)))
            .filter(|(_, steps)| !steps.is_empty());
        all.map(|(theme, steps)| control(props, Knob::Theme(theme), &steps)).collect()
    };
    if controls.is_empty() {
        return None;
    }
    let [name, hint] = names::group(group);
    Some(html! {
        <div class="group" role="group" aria-label={words.say(name).to_owned()}>
            <h3>{ words.say(name) }{ " " }<span>{ words.say(hint) }</span></h3>
            { for controls }
        </div>
    })
}

pub(crate) fn control(props: &LeversProps, knob: Knob, steps: &[&Step]) -> Html {
    let LeversProps { words, state, act, .. } = props;
    let pulls = &state.view.choices.pulls;
    let Some((lead, rest)) = steps.split_first() else {
        return Html::default();
    };
    let pull = pulls.get(&lead.lever).copied();
    let level = state.view.choices.level(lead.lever);
    let mixed = rest.iter().any(|step| state.view.choices.level(step.lever) != level);
    let more: Vec<Lever> = rest.iter().map(|step| step.lever).collect();
    html! {
        <Control key={lead.lever.id()} words={Rc::clone(words)} about={Rc::clone(&state.about)} {knob} step={(*lead).clone()}
            {pull} {mixed} {more} act={act.clone()} />
    }
}

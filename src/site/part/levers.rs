//! Levers: the column of levers: the question, the starting scenarios, the rows, the changes, and the reset.
//!
//! The simple view has one control a theme, in the order of [`crate::site::part::lever_order`]; the full view has one a
//! lever. Both show the same choices on the same scale.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::site::part::changed_levers::moved;
use crate::site::part::guess::guess;
use crate::site::part::lever::{Control, of_theme};
use crate::site::part::lever_effect::{self, LeverEffectBar};
use crate::site::part::lever_order::LeverOrder;
use crate::site::part::own_numbers;
use crate::site::part::page_links::PATH;
use crate::site::part::plan_effect::focus;
use crate::site::part::scenarios::{choice, scenarios};
use crate::site::part::seat::seat;
use crate::site::parts::LoadedPanels;
use crate::site::state::explore::knob::Knob;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::words::places::starts;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, LeverGroup, Theme, UrbanForm};

/// The shared inputs of controls.
#[derive(Clone, Copy)]
pub(crate) struct Knobs<'a> {
    /// Texts in the language of the page.
    pub(crate) words: &'a Rc<Words>,
    /// State of the page.
    pub(crate) state: &'a ExplorerState,
    /// Dispatches actions to the state.
    pub(crate) act: &'a Callback<Action>,
}

/// True if a reset would change something.
pub(crate) fn is_pulled(choices: &Choices) -> bool {
    !choices.pulls.is_empty() || choices.panel.is_some() || choices.form != UrbanForm::default()
}

/// The levers of the place. It is a function and not a component, since the search text is part of the state.
pub(crate) fn levers(
    words: &Rc<Words>,
    state: &ExplorerState,
    act: &Callback<Action>,
    order: &LeverOrder,
    panels: Option<LoadedPanels>,
) -> Html {
    let knobs = Knobs { words, state, act };
    let full = state.laid.every_lever;
    // The button leaves with the levels.
    let reset = act.reform(|_: MouseEvent| {
        focus("list");
        Action::ResetAll
    });
    html! {
        <section class={classes!("levers", full.then_some("is-full"), order.ranked.then_some("is-ranked"))} aria-labelledby="levers">
            <h2 id="levers">{ words.say(Key::LeversTitle) }</h2>
            { seat(words, state, act) }
            { guess(words, state, act) }
            if state.board.place.is_city() {
                { form(words, state, act) }
            }
            <div class="levers-head">
                <p class="levers-lead">
                    <span>{ words.say(if order.ranked { Key::DidCould } else { Key::LeversOr }) }</span>
                    if order.ranked {
                        <small>{ words.fill(Key::AloneIn, &[("year", &words.year(state.view.result_year()))]) }</small>
                    }
                </p>
                { scenarios(words, state, act) }
            </div>
            // A list of its own: items that come and go leave its siblings, and the focus in them, untouched.
            <div class="groups" id="list" tabindex="-1">
                if full {
                    { every_lever(&knobs) }
                } else {
                    { for order.front.iter().map(|theme| row(&knobs, *theme, order.ranked)) }
                    <details key="rest" class="more-levers" name="rest">
                        <summary>{ words.count(Key::LeversRest, order.rest.len() as f64, &[]) }</summary>
                        <div>{ for order.rest.iter().map(|theme| row(&knobs, *theme, order.ranked)) }</div>
                        { views(words, state, act) }
                    </details>
                }
            </div>
            <div class="levers-foot">
                { for not_for_cities(words, state) }
                { moved(words, state, act) }
                { own_numbers::fold(words, state, act, panels) }
                if is_pulled(&state.view.choices) {
                    <button type="button" class="reset-all" onclick={reset}>{ words.say(Key::DoResetAll) }</button>
                }
            </div>
        </section>
    }
}

/// Every lever in its group, with a search.
fn every_lever(knobs: &Knobs<'_>) -> Html {
    let Knobs { words, state, act } = *knobs;
    let groups: Vec<Html> = LeverGroup::ALL.into_iter().filter_map(|group| self::group(knobs, group)).collect();
    let found = if groups.is_empty() { words.say(Key::LeversNoneFound) } else { "" };
    // Groups come and go in a list of their own: the search before it keeps the focus.
    html! {
        <>
            { views(words, state, act) }
            <div class="every-lever">{ for groups }</div>
            <p role="status">{ found }</p>
        </>
    }
}

/// The switch between main levers and all levers, the search among all, and the way to their text.
fn views(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let oninput = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                act.emit(Action::Seek(input.value()));
            }
        })
    };
    let method = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    html! {
        <div key="views" class="views-foot">
            <div class="row views" role="group" aria-label={words.say(Key::LeversView).to_owned()}>
                { choice(words.say(Key::LeversThemes), !state.laid.every_lever, act, Action::Full(false)) }
                { choice(words.say(Key::LeversAll), state.laid.every_lever, act, Action::Full(true)) }
                if state.laid.every_lever {
                    <input type="search" autocomplete="off" placeholder={words.say(Key::LeversSearch).to_owned()}
                        aria-label={words.say(Key::LeversSearch).to_owned()} value={state.sought.clone()} {oninput} />
                }
            </div>
            <p class="hint"><a href={[&method.write(), "#", PATH].concat()}>{ words.say(Key::LeversHint) }</a></p>
        </div>
    }
}

/// The row of a theme; its effects are shown once levers are ranked.
fn row(knobs: &Knobs<'_>, theme: Theme, ranked: bool) -> Html {
    let steps = of_theme(theme, &knobs.state.board.levers);
    control_with_effects(knobs, Knob::Theme(theme), &steps, ranked)
}

/// The urban form of a city: a button for each form that a listed city has.
fn form(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let button = |form: UrbanForm| {
        let pressed = state.view.choices.form == form;
        choice(words.say(names::form(form)), pressed, act, Action::Form(form))
    };
    let forms = UrbanForm::ALL.into_iter().filter(|form| *form != UrbanForm::Planned);
    html! {
        <div class="form">
            <div class="row" role="group" aria-labelledby="form"><span id="form">{ words.say(Key::CityForm) }</span>{ for forms.map(button) }</div>
            <p class="hint">{ words.say(Key::CityFormHint) }</p>
        </div>
    }
}

/// The levers that are not offered for a city, if all levers are listed.
fn not_for_cities(words: &Words, state: &ExplorerState) -> Option<Html> {
    let names: Vec<&str> = state.levers_elsewhere().map(|lever| words.say(names::lever(lever)[0])).collect();
    let is_shown = state.laid.every_lever && !names.is_empty();
    is_shown.then(|| html! { <p class="hint elsewhere">{ words.fill(Key::CityLevers, &[("levers", &words.list(&names))]) }</p> })
}

/// A group with its levers; none if the place offers none of them.
fn group(knobs: &Knobs<'_>, group: LeverGroup) -> Option<Html> {
    let Knobs { state, words, .. } = *knobs;
    let sought = state.sought.as_str();
    let named = |step: &&LeverReading| sought.is_empty() || starts(words.say(names::lever(step.lever)[0]), sought);
    let own = state.board.levers.iter().filter(|step| step.lever.group() == group).filter(named);
    let controls: Vec<Html> = own.map(|step| control(knobs, Knob::Lever(step.lever), &[step])).collect();
    if controls.is_empty() {
        return None;
    }
    let [name, hint] = names::group(group);
    Some(html! {
        <div key={words.say(name).to_owned()} class="group" role="group" aria-label={words.say(name).to_owned()}>
            <h3>{ words.say(name) }{ " · " }<span>{ words.say(hint) }</span></h3>
            { for controls }
        </div>
    })
}

/// The control of a lever or a theme, from the steps of its levers in this place.
pub(crate) fn control(knobs: &Knobs<'_>, knob: Knob, steps: &[&LeverReading]) -> Html {
    control_with_effects(knobs, knob, steps, true)
}

/// The control, with the effects alone only if they may be shown.
fn control_with_effects(knobs: &Knobs<'_>, knob: Knob, steps: &[&LeverReading], reveals: bool) -> Html {
    let Knobs { words, state, act } = *knobs;
    let pulls = &state.view.choices.pulls;
    let Some((lead, rest)) = steps.split_first() else {
        return Html::default();
    };
    let pull = pulls.get(&lead.lever).copied();
    let level = state.view.choices.level(lead.lever);
    let mixed = rest.iter().any(|step| state.view.choices.level(step.lever) != level);
    let is_held = state.laid.seat.is_some_and(|seat| !steps.iter().any(|step| seat.may(step.lever)));
    let bar = if reveals {
        lever_effect::effect_bar(words, state, lead, !rest.is_empty())
    } else {
        LeverEffectBar::default()
    };
    let step = leading(state, knob, steps).unwrap_or(lead).clone();
    let more: Vec<Lever> = steps.iter().map(|other| other.lever).filter(|lever| *lever != step.lever).collect();
    html! {
        <Control key={lead.lever.id()} words={Rc::clone(words)} about={Rc::clone(&state.about)} {knob} first={lead.lever} {step}
            focus={state.board.view.focus} start={names::start(&state.board.view.choices)} {pull} {mixed} {more} is_of_other_seat={is_held} {bar} act={act.clone()} />
    }
}

/// The lever whose amount a control shows: of a theme, the one that does most for the chosen result here; of those that
/// the plan moves, if it moves any.
fn leading<'a>(state: &ExplorerState, knob: Knob, steps: &[&'a LeverReading]) -> Option<&'a LeverReading> {
    let first = steps.first()?;
    let moved: Vec<&&LeverReading> = steps.iter().filter(|step| step.level > Level::NONE).collect();
    let acting: Vec<&&LeverReading> = moved.iter().copied().filter(|step| step.yours != step.reference).collect();
    let among = [acting, moved, steps.iter().collect()]
        .into_iter()
        .find(|steps| !steps.is_empty())?;
    let is_among = |lever: Lever| among.iter().any(|step| step.lever == lever);
    let lead = match (knob, state.tops()) {
        (Knob::Theme(_), Some(effects)) => effects.leading_of(first.lever, state.view.result, is_among),
        _ => None,
    };
    lead.and_then(|lead| among.iter().find(|step| step.lever == lead))
        .or(among.first())
        .map(|step| **step)
}

//! Sides: who is compared with whom: scenarios by name or by a pasted link, places by name.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::choices::Choices;
use crate::choices::scenario::Scenario;
use crate::draw::pick::Pick;
use crate::findings::compare::Pair;
use crate::kind::Theme;
use crate::place::PlaceId;
use crate::site::link::compare::{built_in, open};
use crate::site::page::compare::CompareDesk;
use crate::site::state::compare::CompareAction;
use crate::words::{Key, Words, names};

/// What the value of a plan that is not built in begins with; its place in the list follows.
const PLAN: &str = "plan-";

/// The letter of a side.
pub(crate) const fn letter(side: usize) -> Key {
    if side == 0 { Key::CompareA } else { Key::CompareB }
}

/// What a plan is called: as it is built in, by the name it was given, or by what it moves.
pub(crate) fn plan_name(desk: &CompareDesk<'_>, choices: &Choices) -> String {
    let CompareDesk { words, state, .. } = *desk;
    let given = state.plan(choices).filter(|plan| !plan.name.is_empty());
    match (state.built_in(choices), given) {
        (Some(scenario), _) => words.say(names::scenario(scenario)).to_owned(),
        (None, Some(plan)) => words.isolate(plan.name.as_str()),
        (None, None) => by_its_levers(words, choices),
    }
}

/// What choices without a name move: the first headline lever, how far, or how many more.
fn by_its_levers(words: &Words, choices: &Choices) -> String {
    let moves = |theme: &Theme| theme.levers().iter().find_map(|lever| choices.pulls.get(lever));
    let mut moved = Theme::ALL.into_iter().filter_map(|theme| Some((theme, moves(&theme)?)));
    let Some((theme, pull)) = moved.next() else {
        return words.say(Key::ScenarioOwn).to_owned();
    };
    let name = words.say(names::theme(theme));
    match moved.count() {
        0 => {
            let level = words.fill(Key::CompareLevel, &[("level", &words.figures(pull.level.number(), 2))]);
            words.fill(Key::CompareSide, &[("side", name), ("name", &level)])
        }
        more => words.count(Key::ComparePlan, more as f64, &[("lever", name)]),
    }
}

/// What a side goes by in a sentence: its place, or, of two plans, the plan.
pub(crate) fn in_a_sentence(desk: &CompareDesk<'_>, pair: &Pair, side: usize) -> String {
    let of = &pair.sides[side];
    if pair.is_of_places() {
        desk.words.place(of.place).to_owned()
    } else {
        desk.words.fill(Key::CompareNamed, &[("name", &plan_name(desk, &of.choices))])
    }
}

/// What a side is called: its plan, or, of two places, the place; both where all is to be told.
pub(crate) fn side_name(desk: &CompareDesk<'_>, pair: &Pair, side: usize, whole: bool) -> String {
    let CompareDesk { words, state, .. } = *desk;
    let of = &pair.sides[side];
    let place = words.place(of.place);
    let name = if whole {
        words.fill(Key::CompareSide, &[("side", place), ("name", &plan_name(desk, &of.choices))])
    } else if state.places {
        place.to_owned()
    } else {
        plan_name(desk, &of.choices)
    };
    words.fill(Key::CompareSide, &[("side", words.say(letter(side))), ("name", &name)])
}

/// Both sides that are shown, by name.
pub(crate) fn named(desk: &CompareDesk<'_>) -> Html {
    let name = |side| side_name(desk, &desk.state.shown.pair, side, true);
    html! { <p class="sides-named">{ name(0) }<br />{ name(1) }</p> }
}

/// The two sides, and what they share.
pub(crate) fn sides(desk: &CompareDesk<'_>) -> Html {
    let CompareDesk {
        words, state, act, live, ..
    } = *desk;
    let kind = |name: Key, places: bool| {
        let onclick = act.reform(move |_: MouseEvent| CompareAction::Places(places));
        desk.button(words.say(name), state.places == places, onclick)
    };
    let place = |side: usize| {
        let pick = act.filter_reform(move |id: String| PlaceId::parse(&id).map(|place| CompareAction::Place(side, place)));
        let chosen = AttrValue::from(state.pair.sides[side].place.to_string());
        html! { <Pick id={["place-a", "place-b"][side]} label={words.say(Key::PlaceLabel).to_owned()} options={Rc::clone(&desk.places)} {chosen} {live} {pick} /> }
    };
    let fields = |side: usize| html! { <>{ scenario(desk, side) }{ paste(desk, side) }</> };
    let (shared, own): (Html, [Html; 2]) = if state.places {
        (fields(0), [place(0), place(1)])
    } else {
        (place(0), [fields(0), fields(1)])
    };
    let card = |side: usize, inside: Html| {
        let of = &state.pair.sides[side];
        let href = open(words.language(), of, state.pair.focus, &state.shown.release);
        html! {
            <fieldset class={["side side-a", "side side-b"][side]}>
                <legend>{ side_name(desk, &state.pair, side, false) }</legend>
                { inside }
                <a {href}>{ words.fill(Key::CompareOpen, &[("side", words.say(letter(side)))]) }</a>
            </fieldset>
        }
    };
    let [a, b] = own;
    let swap = act.reform(|_: MouseEvent| CompareAction::Swap);
    html! {
        <div class="sides">
            <div class="row" role="group" aria-label={words.say(Key::CompareKind).to_owned()}>
                { kind(Key::CompareScenarios, false) }
                { kind(Key::ComparePlaces, true) }
            </div>
            <div class="side-shared">{ shared }</div>
            <div class="side-cards">
                { card(0, a) }
                <button type="button" class="swap" disabled={!live} onclick={swap}>{ words.say(Key::CompareSwap) }</button>
                { card(1, b) }
            </div>
        </div>
    }
}

/// The list of plans: those that the address or a pasted link brought, and those that are built in.
fn scenario(desk: &CompareDesk<'_>, side: usize) -> Html {
    let CompareDesk {
        words, state, act, live, ..
    } = *desk;
    let choices = &state.pair.sides[side].choices;
    let background = choices.background;
    let value = |place: usize| AttrValue::from([PLAN, &place.to_string()].concat());
    let chosen = match state.built_in(choices) {
        Some(scenario) => AttrValue::from(scenario.id()),
        None => state
            .plans
            .iter()
            .position(|plan| plan.choices == *choices)
            .map(value)
            .unwrap_or_default(),
    };
    let mut options = Vec::new();
    for (place, plan) in state.plans.iter().enumerate() {
        options.push((value(place), AttrValue::from(plan_name(desk, &plan.choices))));
    }
    for scenario in Scenario::ALL {
        let name = words.say(names::scenario(scenario)).to_owned();
        options.push((AttrValue::from(scenario.id()), AttrValue::from(name)));
    }
    let (offered, plans) = (state.shown.offered.clone(), state.plans.clone());
    let pick = act.filter_reform(move |id: String| {
        let choices = match id.strip_prefix(PLAN) {
            Some(place) => plans.get(place.parse::<usize>().ok()?).map(|plan| plan.choices.clone()),
            None => Scenario::find(&id).map(|scenario| built_in(scenario, background, &offered)),
        };
        choices.map(|choices| CompareAction::Scenario(side, choices))
    });
    html! {
        <Pick id={["scenario-a", "scenario-b"][side]} label={words.say(Key::CompareScenario).to_owned()}
            options={Rc::new(options)} {chosen} {live} {pick} />
    }
}

/// A field for a link of the explorer; it empties itself once the link is taken.
fn paste(desk: &CompareDesk<'_>, side: usize) -> Html {
    let onchange = desk.act.filter_reform(move |event: Event| {
        let field = event.target_dyn_into::<HtmlInputElement>()?;
        let text = field.value();
        field.set_value("");
        (!text.trim().is_empty()).then_some(CompareAction::Paste(side, text))
    });
    let onchange = Callback::from(move |event| {
        onchange.emit(event);
    });
    html! {
        <label class="pick paste">
            <span>{ desk.words.say(Key::ComparePaste) }</span>
            <input id={["paste-a", "paste-b"][side]} type="text" dir="ltr" autocomplete="off" spellcheck="false" disabled={!desk.live} {onchange} />
        </label>
    }
}

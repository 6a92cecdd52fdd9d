//! Sides: who is compared with whom: scenarios by name or by a pasted link, places by name.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::choices::scenario::Scenario;
use crate::draw::pick::Pick;
use crate::findings::compare::Pair;
use crate::place::PlaceId;
use crate::site::link::compare::{built_in, open};
use crate::site::page::compare::CompareDesk;
use crate::site::state::compare::{CompareAction, Named};
use crate::words::{Key, names};

/// The value of the visitor's own scenario.
const OWN: &str = "own";
/// The value of a pasted one.
const PASTED: &str = "pasted";

/// The letter of a side.
pub(crate) const fn letter(side: usize) -> Key {
    if side == 0 { Key::CompareA } else { Key::CompareB }
}

/// What a side is called: its scenario, or, of two places, the place; both where all is to be told.
pub(crate) fn side_name(desk: &CompareDesk<'_>, pair: &Pair, side: usize, whole: bool) -> String {
    let CompareDesk { words, state, .. } = *desk;
    let of = &pair.sides[side];
    let place = words.place(of.place);
    let scenario = words.say(match state.named(&of.choices) {
        Named::BuiltIn(scenario) => names::scenario(scenario),
        Named::Own => Key::CompareYours,
        Named::Pasted => Key::ComparePasted,
    });
    let name = match (whole, pair.is_of_places()) {
        (true, _) => words.fill(Key::CompareSide, &[("side", place), ("name", scenario)]),
        (false, true) => place.to_owned(),
        (false, false) => scenario.to_owned(),
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

/// The list of scenarios: the visitor's own, a pasted one, and those that are built in.
fn scenario(desk: &CompareDesk<'_>, side: usize) -> Html {
    let CompareDesk {
        words, state, act, live, ..
    } = *desk;
    let choices = &state.pair.sides[side].choices;
    let background = choices.background;
    let chosen = match state.named(choices) {
        Named::BuiltIn(scenario) => scenario.id(),
        Named::Own => OWN,
        Named::Pasted => PASTED,
    };
    let option = |id: &'static str, key| (AttrValue::from(id), AttrValue::from(words.say(key).to_owned()));
    let mut options = Vec::new();
    let (own, pasted) = (state.own.clone(), state.pasted.clone());
    if own.is_some() {
        options.push(option(OWN, Key::CompareYours));
    }
    if pasted.is_some() {
        options.push(option(PASTED, Key::ComparePasted));
    }
    options.extend(Scenario::ALL.map(|scenario| option(scenario.id(), names::scenario(scenario))));
    let offered = state.shown.offered.clone();
    let pick = act.filter_reform(move |id: String| {
        let choices = match id.as_str() {
            OWN => own.clone(),
            PASTED => pasted.clone(),
            id => Scenario::find(id).map(|scenario| built_in(scenario, background, &offered)),
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

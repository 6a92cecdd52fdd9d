//! Sides: who is compared with whom: scenarios by name or by a pasted link, places by name.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::choices::scenario::Scenario;
use crate::findings::compare::Pair;
use crate::place::PlaceId;
use crate::site::compare::address::{built_in, open};
use crate::site::compare::state::{Action, State};
use crate::words::{Key, Words, names};

pub use crate::site::compare::state::Left;

/// The value of a scenario that is no built-in one.
const OWN: &str = "own";

/// What the pickers show.
#[derive(Clone, PartialEq, Properties)]
pub struct SidesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen.
    pub state: Rc<State>,
    /// Acts on the state.
    pub act: Callback<Action>,
    /// Whether scripts are at work.
    pub live: bool,
}

/// The letter of a side.
pub(crate) const fn letter(side: usize) -> Key {
    if side == 0 { Key::CompareA } else { Key::CompareB }
}

/// What a side is called: its scenario, or, of two places, the place; both where all is to be told.
pub(crate) fn side_name(words: &Words, pair: &Pair, side: usize, whole: bool) -> String {
    let of = &pair.sides[side];
    let place = words.place(of.place);
    let named = Scenario::ALL.into_iter().find(|scenario| {
        let choices = scenario.choices();
        choices.panel == of.choices.panel && choices.pulls == of.choices.pulls
    });
    let scenario = words.say(named.map_or(Key::CompareYours, names::scenario));
    let name = match (whole, pair.is_of_places()) {
        (true, _) => words.fill(Key::CompareSide, &[("side", place), ("name", scenario)]),
        (false, true) => place.to_owned(),
        (false, false) => scenario.to_owned(),
    };
    words.fill(Key::CompareSide, &[("side", words.say(letter(side))), ("name", &name)])
}

/// The two sides, and what they share.
#[component]
pub fn Sides(props: &SidesProps) -> Html {
    let SidesProps { words, state, act, live } = props;
    let places = use_memo(Rc::clone(words), |words| {
        let named = |place: &crate::words::places::PlaceName| (AttrValue::from(place.id.to_string()), AttrValue::from(place.name.clone()));
        words.places().iter().map(named).collect::<Vec<_>>()
    });
    let kind = |name: Key, places: bool| {
        let pressed = (state.places == places).to_string();
        let onclick = act.reform(move |_: MouseEvent| Action::Places(places));
        html! { <button type="button" aria-pressed={pressed} disabled={!live} {onclick}>{ words.say(name) }</button> }
    };
    let place = |side: usize| {
        let pick = act.filter_reform(move |id: String| PlaceId::parse(&id).map(|place| Action::Place(side, place)));
        let chosen = AttrValue::from(state.pair.sides[side].place.to_string());
        html! { <Pick id={["place-a", "place-b"][side]} label={words.say(Key::PlaceLabel).to_owned()} options={Rc::clone(&places)} {chosen} {live} {pick} /> }
    };
    let fields = |side: usize| html! { <>{ scenario(props, side) }{ paste(props, side) }</> };
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
                <legend>{ side_name(words, &state.pair, side, false) }</legend>
                { inside }
                <a {href}>{ words.fill(Key::CompareOpen, &[("side", words.say(letter(side)))]) }</a>
            </fieldset>
        }
    };
    let [a, b] = own;
    let swap = act.reform(|_: MouseEvent| Action::Swap);
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

/// The list of scenarios: the visitor's own, where there is one, and those that are built in.
fn scenario(props: &SidesProps, side: usize) -> Html {
    let SidesProps { words, state, act, live } = props;
    let chosen = state.scenario(side);
    let background = state.pair.sides[side].choices.background;
    let own = state.own.clone();
    let mut options: Vec<(AttrValue, AttrValue)> = Vec::new();
    if own.is_some() || chosen.is_none() {
        options.push((OWN.into(), words.say(Key::CompareYours).to_owned().into()));
    }
    options.extend(Scenario::ALL.map(|scenario| (scenario.id().into(), words.say(names::scenario(scenario)).to_owned().into())));
    let offered = state.shown.offered.clone();
    let pick = act.filter_reform(move |id: String| {
        let choices = match Scenario::find(&id) {
            Some(scenario) => Some(built_in(scenario, background, &offered)),
            None => own.clone(),
        };
        choices.map(|choices| Action::Scenario(side, choices))
    });
    html! {
        <Pick id={["scenario-a", "scenario-b"][side]} label={words.say(Key::CompareScenario).to_owned()}
            options={Rc::new(options)} chosen={chosen.map_or(OWN, Scenario::id)} {live} {pick} />
    }
}

/// A field for a link of the explorer; it empties itself once the link is taken.
fn paste(props: &SidesProps, side: usize) -> Html {
    let SidesProps { words, act, live, .. } = props;
    let onchange = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                let text = field.value();
                if !text.trim().is_empty() {
                    act.emit(Action::Paste(side, text));
                    field.set_value("");
                }
            }
        })
    };
    html! {
        <label class="pick paste">
            <span>{ words.say(Key::ComparePaste) }</span>
            <input id={["paste-a", "paste-b"][side]} type="text" dir="ltr" autocomplete="off" spellcheck="false" disabled={!live} {onchange} />
        </label>
    }
}

/// What a list shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PickProps {
    /// Id of the element.
    pub id: AttrValue,
    /// What is chosen from it.
    pub label: AttrValue,
    /// Values and their names.
    pub options: Rc<Vec<(AttrValue, AttrValue)>>,
    /// The value that is chosen.
    pub chosen: AttrValue,
    /// Whether scripts are at work.
    pub live: bool,
    /// Another is chosen.
    pub pick: Callback<String, Option<()>>,
}

/// A list to choose one of. Drawn anew only when something in it changes.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let list = use_node_ref();
    {
        let list = list.clone();
        use_effect_with((props.chosen.clone(), Rc::clone(&props.options)), move |(chosen, _)| {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(chosen);
            }
        });
    }
    let onchange = {
        let pick = props.pick.clone();
        Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
                pick.emit(list.value());
            }
        })
    };
    html! {
        <label class="pick">
            <span>{ props.label.clone() }</span>
            <select ref={list} id={props.id.clone()} disabled={!props.live} autocomplete="off" {onchange}>
                { for props.options.iter().map(|(value, name)| html! {
                    <option value={value.clone()} selected={*value == props.chosen}>{ name.clone() }</option>
                }) }
            </select>
        </label>
    }
}

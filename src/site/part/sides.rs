//! Sides: selects the sides of a comparison: scenarios by name or by a pasted link, places by name.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::link::compare::{built_in, open};
use crate::site::page::compare::CompareContext;
use crate::site::state::compare::CompareAction;
use cairn_analysis::figure::sides::letter;
use cairn_analysis::findings::compare::{MOST, Sides};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices, Policy};
use cairn_core::kind::{Theme, UrbanForm};
use cairn_core::place::PlaceId;

/// Prefix of the option value of a plan that is not built in; its index follows.
const PLAN: &str = "plan-";
/// Suffixes that distinguish the fields of sides.
const MARKS: [&str; MOST] = ["a", "b", "c", "d"];

/// The label of a plan; with its background if sides differ in it. Without levers, the background alone is the label.
pub(crate) fn plan_name(context: &CompareContext<'_>, choices: &Choices) -> String {
    let CompareContext { words, state, .. } = *context;
    let own = choices.background;
    if own == Background::default() || !state.shown.query.is_of_backgrounds() {
        return lever_name(context, choices);
    }
    let storyline = words.say(names::storyline(own.storyline));
    let scenario = match own.policy {
        Policy::None => storyline.to_owned(),
        policy @ Policy::Pol2 => [storyline, " · ", words.say(names::policy(policy))].concat(),
    };
    if state.built_in(choices) == Some(Scenario::Reference) {
        scenario
    } else {
        [&lever_name(context, choices), " · ", &scenario].concat()
    }
}

/// The label of levers: their built-in scenario, the given name of the plan, or the first of them.
fn lever_name(context: &CompareContext<'_>, choices: &Choices) -> String {
    let CompareContext { words, state, .. } = *context;
    if choices.form != UrbanForm::default() {
        let form = UrbanForm::default();
        let plain = lever_name(context, &Choices { form, ..choices.clone() });
        return [&plain, " · ", words.say(names::form(choices.form))].concat();
    }
    let given = state.plan(choices).filter(|plan| !plan.name.is_empty());
    match (state.built_in(choices), given) {
        (Some(scenario), _) => words.say(names::scenario(scenario)).to_owned(),
        (None, Some(plan)) => words.isolate(plan.name.as_str()),
        (None, None) => by_its_levers(words, choices),
    }
}

/// The label of choices without a name: the first headline lever with its level, and the number of others.
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

/// The label of a side in a sentence: its place, or its plan.
pub(crate) fn in_a_sentence(context: &CompareContext<'_>, query: &Sides, side: usize) -> String {
    let of = &query.sides[side];
    if query.is_of_places() {
        context.words.place(of.place).to_owned()
    } else {
        context.words.fill(Key::CompareNamed, &[("name", &plan_name(context, &of.choices))])
    }
}

/// The label of a side: its plan, or its place if places are compared; both if `whole`.
pub(crate) fn side_name(context: &CompareContext<'_>, query: &Sides, side: usize, whole: bool) -> String {
    let words = context.words;
    let of = &query.sides[side];
    let place = words.place(of.place);
    let name = if whole {
        words.fill(Key::CompareSide, &[("side", place), ("name", &plan_name(context, &of.choices))])
    } else if query.is_of_places() {
        place.to_owned()
    } else {
        plan_name(context, &of.choices)
    };
    words.fill(Key::CompareSide, &[("side", words.say(letter(side))), ("name", &name)])
}

/// All sides shown, by name.
pub(crate) fn named(context: &CompareContext<'_>) -> Html {
    let query = &context.state.shown.query;
    html! { <p class="sides-named">{ for query.each().map(|side| html! { <>{ side_name(context, query, side, true) }<br /></> }) }</p> }
}

/// The sides, and their shared settings.
pub(crate) fn sides(context: &CompareContext<'_>) -> Html {
    let CompareContext {
        words, state, act, live, ..
    } = *context;
    let compared = &state.compared;
    let (of_places, many) = (compared.is_of_places(), compared.sides.len());
    let kind = |name: Key, places: bool| {
        let onclick = act.reform(move |_: MouseEvent| CompareAction::Places(places));
        context.button(words.say(name), of_places == places, onclick)
    };
    let place = |side: usize| {
        let pick = act.filter_reform(move |id: String| PlaceId::parse(&id).map(|place| CompareAction::Place(side, place)));
        let chosen = AttrValue::from(compared.sides[side].place.to_string());
        html! { <Pick id={["place-", MARKS[side]].concat()} label={words.say(Key::PlaceLabel).to_owned()} options={Rc::clone(&context.places)} {chosen} {live} {pick} /> }
    };
    let fields = |side: usize| html! { <>{ scenario(context, side) }{ for form(context, side) }</> };
    let card = |side: usize| {
        let href = open(words.language(), &compared.sides[side], compared, &state.shown.release);
        let own = words.say(letter(side));
        let letter = [("side", own)];
        let remove = act.reform(move |_: MouseEvent| {
            focus_below();
            CompareAction::Remove(side)
        });
        let more = words.fill(Key::CompareSide, &[("side", own), ("name", words.say(Key::PageNav))]);
        html! {
            <fieldset class={["side side-", MARKS[side]].concat()}>
                <legend class="unseen">{ side_name(context, compared, side, false) }</legend>
                <b aria-hidden="true">{ own }</b>
                { if of_places { place(side) } else { fields(side) } }
                <details class="side-more">
                    <summary aria-label={more}>{ "⋯" }</summary>
                    <div>
                        if !of_places {
                            { paste(context, side) }
                        }
                        <div class="row">
                            <a {href}>{ words.fill(Key::CompareOpen, &letter) }</a>
                            if many > 2 {
                                <button type="button" class="remove" disabled={!live} onclick={remove}>{ words.fill(Key::CompareRemove, &letter) }</button>
                            }
                        </div>
                    </div>
                </details>
            </fieldset>
        }
    };
    let add = if of_places { Key::CompareAddPlace } else { Key::CompareAddPlan };
    html! {
        <div class="sides">
            <div class="side-cards">
                { for compared.each().map(card) }
                <div class="side-doors">
                    <button type="button" class="add" disabled={!live || many == MOST} onclick={act.reform(|_: MouseEvent| CompareAction::Add)}>{ words.say(add) }</button>
                    <button type="button" class="swap" disabled={!live} onclick={act.reform(|_: MouseEvent| CompareAction::Swap)}>{ words.say(Key::CompareSwap) }</button>
                </div>
            </div>
            <div class="side-shared">
                if of_places {
                    { fields(0) }{ paste(context, 0) }
                } else {
                    { place(0) }
                }
                <div class="row side-kinds" role="group" aria-label={words.say(Key::CompareKind).to_owned()}>
                    { kind(Key::CompareScenarios, false) }
                    { kind(Key::ComparePlaces, true) }
                </div>
            </div>
        </div>
    }
}

/// Focuses the first button below the cards, because a card that is removed takes its own along.
fn focus_below() {
    let document = web_sys::window().and_then(|window| window.document());
    let button = document.and_then(|document| document.query_selector(".side-doors :enabled").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// The list of plans: those from the address or a pasted link, and the built-in ones.
fn scenario(context: &CompareContext<'_>, side: usize) -> Html {
    let CompareContext {
        words, state, act, live, ..
    } = *context;
    let choices = &state.compared.sides[side].choices;
    let background = choices.background;
    let value = |place: usize| AttrValue::from([PLAN, &place.to_string()].concat());
    let chosen = match state.built_in(choices) {
        Some(scenario) => AttrValue::from(scenario.id()),
        None => state.plan_position(choices).map(value).unwrap_or_default(),
    };
    let mut options = Vec::new();
    for (place, plan) in state.plans.iter().enumerate() {
        options.push((value(place), AttrValue::from(plan_name(context, &plan.choices))));
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
        <Pick id={["scenario-", MARKS[side]].concat()} label={words.say(Key::CompareScenario).to_owned()}
            options={Rc::new(options)} {chosen} {live} {pick} />
    }
}

/// The urban form of a side's city, or of all cities if places are compared; none without a city.
fn form(context: &CompareContext<'_>, side: usize) -> Option<Html> {
    let CompareContext {
        words, state, act, live, ..
    } = *context;
    let sides = &state.compared.sides;
    let of = if state.is_of_places() {
        sides.iter().position(|side| side.place.is_city())?
    } else {
        side
    };
    let own = sides[of].place.is_city().then_some(&sides[of].choices)?;
    let forms = UrbanForm::ALL.into_iter().filter(|form| *form != UrbanForm::Planned);
    let options: Vec<_> = forms
        .map(|form| (AttrValue::from(form.id()), AttrValue::from(words.say(names::form(form)).to_owned())))
        .collect();
    let pick = act.filter_reform(move |id: String| UrbanForm::find(&id).map(|form| CompareAction::Form(of, form)));
    Some(html! {
        <Pick id={["form-", MARKS[side]].concat()} label={words.say(Key::CityForm).to_owned()} options={Rc::new(options)} chosen={own.form.id()} {live} {pick} />
    })
}

/// A field for an explorer link; it is cleared once the link is read.
fn paste(context: &CompareContext<'_>, side: usize) -> Html {
    let onchange = context.act.filter_reform(move |event: Event| {
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
            <span>{ context.words.say(Key::ComparePaste) }</span>
            <input id={["paste-", MARKS[side]].concat()} type="text" dir="ltr" autocomplete="off" spellcheck="false" disabled={!context.live} {onchange} />
        </label>
    }
}

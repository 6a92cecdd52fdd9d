//! Form: the city, its way of growing, and the user's own numbers. An empty field shows our value in grey.
//!
//! Out of scope: the results.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::link::city::compare_with_country;
use crate::site::page::city::CityPageContext;
use crate::site::part::visitor_input::NumberField;
use crate::site::state::city::CityAction;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::city_input::CityInput;
use cairn_core::choices::link::text::{LONGEST, Plain};
use cairn_core::kind::UrbanForm;
use cairn_core::place::PlaceId;

/// The city, and its way of growing.
pub(super) fn chosen(context: &CityPageContext) -> Html {
    let CityPageContext {
        words, state, act, live, ..
    } = context;
    let live = *live;
    let pick = act.filter_reform(|id: String| PlaceId::parse(&id).map(CityAction::Visit));
    let mut options: Vec<(AttrValue, AttrValue)> = state
        .start
        .cities
        .iter()
        .map(|city| (city.place.to_string().into(), city.name.clone().into()))
        .collect();
    let country = state.start.country;
    options.push((country.to_string().into(), words.say(Key::UrbanNone).to_owned().into()));
    let chosen = AttrValue::from(state.place().to_string());
    let press = |form: UrbanForm| {
        let onclick = act.reform(move |_: MouseEvent| CityAction::Grow(form));
        let pressed = (form == state.current_query().choices.form).to_string();
        html! { <button type="button" aria-pressed={pressed} disabled={!live} data-form={form.id()} {onclick}>{ words.say(form_name(form)) }</button> }
    };
    let explore = context.explorer(&state.current_query().choices);
    let compare = compare_with_country(words.language(), state.place());
    html! {
        <div class="city-chosen">
            <Pick id="city" label={words.say(Key::UrbanCity).to_owned()} options={Rc::new(options)} {chosen} {live} {pick} />
            <div class="city-grows">
                <span id="city-grows">{ words.say(Key::UrbanForm) }</span>
                <div class="focus" role="group" aria-labelledby="city-grows">{ for context.forms().map(press) }</div>
            </div>
            <p class="project-row">
                { for explore.map(|href| html! { <a class="button" {href}>{ words.say(Key::UrbanExplore) }</a> }) }
                { for compare.map(|href| html! { <a class="button" {href}>{ words.say(Key::UrbanCompare) }</a> }) }
            </p>
        </div>
    }
}

/// Name of a way of growing.
pub(super) const fn form_name(form: UrbanForm) -> Key {
    match form {
        UrbanForm::Trend => Key::UrbanTrend,
        UrbanForm::Compact => Key::UrbanCompact,
        UrbanForm::Sprawl => Key::UrbanSprawl,
        UrbanForm::Planned => Key::UrbanPlanned,
    }
}

/// The user's own numbers.
pub(super) fn entry_form(context: &CityPageContext) -> Html {
    let CityPageContext {
        words, state, act, live, ..
    } = context;
    let rename = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                act.emit(CityAction::Name(Plain::clean(&input.value())));
            }
        })
    };
    html! {
        <section class="city-own" aria-labelledby="city-own">
            <h2 id="city-own">{ words.say(Key::UrbanOwn) }</h2>
            <p class="hint">{ words.say(Key::UrbanOwnWhat) }</p>
            <div class="project-numbers">
                <label class="pick">
                    <span>{ words.say(Key::UrbanOwnName) }</span>
                    <input id="city-name" type="text" dir="auto" autocomplete="off" maxlength={LONGEST.to_string()}
                        value={state.wanted.name.to_string()} disabled={!live} onchange={rename} />
                </label>
                { for CityInput::ALL.map(|number| field(context, number)) }
            </div>
            <p><button type="button" id="city-reset" disabled={!live || !state.is_own()} onclick={act.reform(|_: MouseEvent| CityAction::Reset)}>{ words.say(Key::UrbanOwnReset) }</button></p>
        </section>
    }
}

/// A field for a number, with our value as placeholder.
fn field(context: &CityPageContext, number: CityInput) -> Html {
    let CityPageContext {
        words, state, act, live, ..
    } = context;
    let shown = number.entered(state.own_city()).map_or_else(String::new, |own| typed(words, own));
    let hint = number
        .entered(&state.shown.own_numbers)
        .map_or_else(String::new, |ours| rounded(words, ours));
    let field = NumberField {
        id: ["city-", number.id()].concat(),
        name: words.say(name(number)),
        shown,
        hint,
        live: *live,
    };
    field.draw(
        words,
        move |value| number.takes(value),
        act.reform(move |value| CityAction::Tell(number, value)),
    )
}

/// Name of a number, with its unit.
pub(super) const fn name(number: CityInput) -> Key {
    match number {
        CityInput::People => Key::UrbanOwnPeople,
        CityInput::PeopleThen => Key::UrbanOwnPeople2050,
        CityInput::Land => Key::UrbanOwnLandKm2,
        CityInput::LandThen => Key::UrbanOwnLand2050Km2,
        CityInput::Homes => Key::UrbanOwnHomeM2,
        CityInput::Flats => Key::UrbanOwnFlatsPercent,
        CityInput::Cars => Key::UrbanOwnCarsPer1000,
        CityInput::Km => Key::UrbanOwnKmPerCar,
        CityInput::Streets => Key::UrbanOwnStreetKm,
        CityInput::Power => Key::UrbanOwnPowerKwh,
        CityInput::Waste => Key::UrbanOwnWasteKgDay,
        CityInput::Recycled => Key::UrbanOwnRecycledPercent,
        CityInput::Dumped => Key::UrbanOwnDumpedPercent,
    }
}

/// A number in a form that can be typed again.
pub(super) fn typed(words: &Words, number: f64) -> String {
    let digits = (0_u8..3).find(|digits| {
        let scaled = number * [1.0, 10.0, 100.0][usize::from(*digits)];
        (scaled - libm::round(scaled)).abs() < 1e-6
    });
    words.number(number, digits.unwrap_or(2))
}

/// Our value, with the digits that fit into a field.
fn rounded(words: &Words, number: f64) -> String {
    words.number(number, if number >= 100.0 { 0 } else { 1 + u8::from(number < 1.0) })
}

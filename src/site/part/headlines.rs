//! Headlines: the few numbers that answer, yours beside the reference, and the year they are read in.

use std::rc::Rc;

use yew::prelude::*;

use crate::findings::headline::Reading;
use crate::site::address::FOCUS_YEARS;
use crate::site::store::{Action, State};
use crate::words::{Key, Words};
use crate::year::Year;

/// What the headlines show.
#[derive(Clone, PartialEq, Properties)]
pub struct HeadlinesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
    /// Whether the numbers are not yet those of the link.
    pub dimmed: bool,
}

/// The headlines.
#[component]
pub fn Headlines(props: &HeadlinesProps) -> Html {
    let HeadlinesProps { words, state, act, dimmed } = props;
    let year = words.year(state.board.focus);
    html! {
        <section class={classes!("headlines", dimmed.then_some("dimmed"))} aria-labelledby="results">
            <h2 id="results">{ words.fill(Key::HeadlinesTitle, &[("year", &year)]) }</h2>
            <div class="focus" role="group" aria-label={words.say(Key::FocusLabel).to_owned()}>
                { for FOCUS_YEARS.into_iter().map(|year| {
                    let pressed = (year == state.focus).to_string();
                    let onclick = act.reform(move |_| Action::Focus(year));
                    html! { <button type="button" aria-pressed={pressed} {onclick}>{ words.year(year) }</button> }
                }) }
            </div>
            <dl>{ for state.board.readings.iter().map(|reading| card(words, reading)) }</dl>
        </section>
    }
}

fn card(words: &Words, reading: &Reading) -> Html {
    let id = reading.headline.id();
    let (year, from) = (words.year(reading.year), words.year(Year::LEVERS));
    let with = [("year", year.as_str()), ("from", from.as_str())];
    let name = Words::key_of("headline", id).map(|key| words.fill(key, &with));
    let what = Words::key_of("headline", &format!("{id}.what")).map(|key| words.fill(key, &with));
    let value = words.quantity(reading.yours, reading.unit);
    let reference = words.quantity(reading.reference, reading.unit);
    // As a person reads them, not to the last bit: what looks the same is the same.
    let moved = value != reference;
    html! {
        <div class="headline" data-headline={id} data-value={format!("{:e}", reading.yours)}>
            <dt>{ name }</dt>
            <dd class="value">{ value }</dd>
            <dd class={classes!("change", moved.then_some("moved"))}>
                if moved {
                    <span class="against">{ words.fill(Key::HeadlineReference, &[("value", &reference)]) }</span>
                    <strong>{ words.change_in(reading.unit, reading.yours, reading.reference) }</strong>
                } else {
                    <span class="against">{ words.say(Key::ChangeNone) }</span>
                }
            </dd>
            <dd class="what">{ what }</dd>
        </div>
    }
}

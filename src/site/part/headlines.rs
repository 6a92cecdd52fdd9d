//! Headlines: the few numbers that answer, yours beside the reference, and the year they are read in.

use std::rc::Rc;

use yew::prelude::*;

use crate::figure::board::Board;
use crate::findings::headline::Reading;
use crate::site::address::FOCUS_YEARS;
use crate::site::store::{Action, State};
use crate::unit::Unit;
use crate::words::{Key, Words, isolate};
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
    html! {
        <section class={classes!("headlines", dimmed.then_some("dimmed"))} aria-labelledby="results">
            <h2 id="results">{ words.say(Key::HeadlinesTitle) }</h2>
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
    let value = words.quantity(reading.yours, reading.unit);
    let reference = words.quantity(reading.reference, reading.unit);
    // As a person reads them, not to the last bit: what looks the same is the same.
    let moved = value != reference;
    html! {
        <div class="headline" data-headline={reading.headline.id()} data-value={format!("{:e}", reading.yours)}>
            <dt>{ name(words, reading) }</dt>
            <dd class="value">{ amount(words, reading.yours, reading.unit) }</dd>
            <dd class={classes!("change", moved.then_some("moved"))}>
                if moved {
                    <strong>{ words.change_in(reading.unit, reading.yours, reading.reference) }</strong>
                    <span class="against">{ words.fill(Key::HeadlineReference, &[("value", &reference)]) }</span>
                } else {
                    <span class="against">{ words.say(Key::ChangeNone) }</span>
                }
            </dd>
        </div>
    }
}

/// A value whose number is set apart from its unit.
pub(crate) fn amount(words: &Words, value: f64, unit: Unit) -> Html {
    let [before, number, after] = words.pieces(value, unit);
    let gap = |piece: &str| if piece.is_empty() || piece == "%" { "" } else { " " };
    let mirrored = [&before, &after].into_iter().any(|piece| isolate::runs_right_to_left(piece));
    let dir = if mirrored { "rtl" } else { "ltr" };
    html! {
        <bdi class="amount" {dir}>{ &before }{ gap(&before) }<bdi class="number" dir="ltr">{ number }</bdi>{ gap(&after) }{ &after }</bdi>
    }
}

fn name(words: &Words, reading: &Reading) -> Option<String> {
    Words::key_of("headline", reading.headline.id()).map(|key| filled(words, key, reading))
}

fn filled(words: &Words, key: Key, reading: &Reading) -> String {
    words.fill(key, &[("year", &words.year(reading.year)), ("from", &words.year(Year::LEVERS))])
}

/// What the meanings are of.
#[derive(Clone, PartialEq, Properties)]
pub struct MeaningsProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is shown.
    pub board: Rc<Board>,
}

/// What each headline means.
#[component]
pub fn Meanings(props: &MeaningsProps) -> Html {
    let MeaningsProps { words, board } = props;
    html! {
        <section class="meanings" aria-labelledby="meanings">
            <h2 id="meanings">{ words.say(Key::HeadlinesMeaning) }</h2>
            <dl>
                { for board.readings.iter().map(|reading| {
                    let what = Words::key_of("headline", &format!("{}.what", reading.headline.id()));
                    html! { <><dt>{ name(words, reading) }</dt><dd>{ what.map(|key| filled(words, key, reading)) }</dd></> }
                }) }
            </dl>
        </section>
    }
}

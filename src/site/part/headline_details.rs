//! Details of a headline: its formula with today's values, its validation, its facts.
//!
//! The worker supplies them when the card opens; the prerendered page has none. While a request runs, the older card
//! of the same headline stays.

use std::rc::Rc;

use yew::prelude::*;

use crate::site::part::headlines::{facts, filled};
use crate::site::part::makeup::makeup;
use crate::site::part::range_notes;
use crate::site::part::remainder_share;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::card::{Card, CardTerm, CardTopic};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The inside of a card. It is a function and not a component, since it has no state.
pub fn inside(words: &Words, state: &ExplorerState, act: &Callback<Action>, reading: &HeadlineReading) -> Html {
    let of_this = |card: &&Rc<Card>| card.headline == reading.headline && card.place == state.place;
    let card = state.card.as_ref().filter(of_this);
    let href = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Check,
    };
    html! {
        <>
            { match card {
                Some(card) => formula(words, card, reading),
                None => html! { <p role="status">{ words.say(Key::CardWaiting) }</p> },
            } }
            // There are no draws for a city.
            if state.place.is_city() {
                <p>{ words.say(Key::CityWhat) }</p>
            } else {
                { range_notes::inside(words, state, reading) }
            }
            { remainder_share::of_headline(words, &state.board, reading.headline) }
            { makeup(words, state.makes, card.map(|card| &**card), act) }
            <p>{ words.fill(Key::CardAhead, &[("year", &words.year(Year::BASE))]) }</p>
            if !state.place.is_city() {
                <p>{ checked(reading.headline).map_or("", |key| words.say(key)) }{ " " }<a href={href.write()}>{ words.say(Key::PageCheck) }</a></p>
            }
            <div class="topics">{ for card.iter().flat_map(|card| &card.topics).map(|topic| shown(words, topic)) }</div>
        </>
    }
}

/// The validation of a headline, or of an earlier one of the same variable.
fn checked(headline: Headline) -> Option<Key> {
    let same = |of: &Headline| of.columns().variable == headline.columns().variable;
    let own = names::headline_texts(headline).checked;
    own.or_else(|| {
        Headline::ALL
            .into_iter()
            .filter(same)
            .find_map(|of| names::headline_texts(of).checked)
    })
}

/// The headline as a formula: a sum of terms, and its divisor.
fn formula(words: &Words, card: &Card, reading: &HeadlineReading) -> Html {
    let [name, _] = names::headline(reading.headline);
    let whole = ("=", filled(words, name, reading), words.quantity(reading.yours, reading.unit));
    let signs = std::iter::once("").chain(std::iter::repeat("+"));
    let mut rows: Vec<(&str, String, String)> = card.terms.iter().zip(signs).map(|(term, sign)| row(words, sign, term)).collect();
    // The base of a share divides nothing more; it is shown below for its size.
    let shares = reading.unit == Unit::Share;
    let over = card.over.as_ref().map(|term| row(words, if shares { "" } else { "÷" }, term));
    let rest = if shares { [Some(whole), over] } else { [over, Some(whole)] };
    rows.extend(rest.into_iter().flatten());
    rows.extend(card.within.as_ref().map(|term| row(words, "", term)));
    html! {
        <table>
            <caption>{ words.say(Key::CardFormula) }</caption>
            <tbody>{ for rows.into_iter().map(|(sign, name, value)| html! {
                <tr class={(sign == "=").then_some("whole")}>
                    <td aria-hidden="true">{ sign }</td>
                    <th scope="row">{ name }</th>
                    <td>{ value }</td>
                </tr>
            }) }</tbody>
        </table>
    }
}

/// A line of the formula: its sign, name and value; for a share also the amount.
fn row(words: &Words, sign: &'static str, term: &CardTerm) -> (&'static str, String, String) {
    let value = words.quantity(term.value, term.unit);
    let amount = term.amount.map(|amount| words.quantity(amount, Unit::MtPerYear));
    let text = amount.map(|amount| words.fill(Key::CardAmount, &[("share", &value), ("amount", &amount)]));
    (sign, words.say(term.name).to_owned(), text.unwrap_or(value))
}

/// Facts of one kind: their quality, and their sources with licences.
fn shown(words: &Words, topic: &CardTopic) -> Html {
    let count = words.count(Key::CardValues, f64::from(topic.counts.iter().sum::<u32>()), &[]);
    html! {
        <details>
            <summary>{ words.say(topic.name) }{ " · " }{ count }</summary>
            <p>{ facts(words, topic.counts) }</p>
            { for topic.remark.map(|(text, value)| html! { <p>{ words.fill(text, &[("value", &words.figures(value, 3))]) }</p> }) }
            <ul>{ for topic.sources.iter().map(|source| html! {
                <li lang="en" dir="ltr">{ &source.citation }{ " " }<span class="licence">{ &source.licence }</span></li>
            }) }</ul>
        </details>
    }
}

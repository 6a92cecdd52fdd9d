//! Inside: what stands behind a headline: its formula with today's values, what it was checked against, its facts.
//!
//! Asked of the worker when the card is opened; the page written ahead holds none of it. While
//! an answer is under way the card of a moment ago stays, if it is of the same headline.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::figure::card::{Card, Term, Topic};
use crate::findings::headline::{Headline, Reading};
use crate::site::part::headlines::{facts, filled};
use crate::site::store::State;
use crate::unit::Unit;
use crate::words::{Key, Words, names};

/// The inside of a card; a function and no component, for nothing in it changes by itself.
pub fn inside(words: &Words, state: &State, reading: &Reading) -> Html {
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
            <p>{ words.say(checked(reading.headline)) }{ " " }<a href={href.write()}>{ words.say(Key::PageCheck) }</a></p>
            <div class="topics">{ for card.iter().flat_map(|card| &card.topics).map(|topic| shown(words, topic)) }</div>
        </>
    }
}

/// What a headline was checked against.
const fn checked(headline: Headline) -> Key {
    match headline {
        Headline::Emissions | Headline::Cumulative => Key::CardCheckedEmissions,
        Headline::NewMaterials => Key::CardCheckedMaterials,
        Headline::Circular => Key::CardCheckedCircular,
        Headline::Space => Key::CardCheckedSpace,
    }
}

/// The headline as its terms make it: a sum, with what it is divided by.
fn formula(words: &Words, card: &Card, reading: &Reading) -> Html {
    let shares = reading.unit == Unit::Share;
    let sign = |place: usize| if place == 0 { "" } else { "+" };
    let terms = card.terms.iter().enumerate().map(|(place, term)| row(words, sign(place), term));
    // What shares are of divides nothing more: it is told for its size.
    let over = card.over.map(|term| row(words, if shares { "" } else { "÷" }, &term));
    let [name, _] = names::headline(reading.headline);
    let title = filled(words, name, reading);
    let whole = html! {
        <tr class="whole">
            <td aria-hidden="true">{ "=" }</td>
            <th scope="row">{ title }</th>
            <td>{ words.quantity(reading.yours, reading.unit) }</td>
        </tr>
    };
    html! {
        <table>
            <caption>{ words.say(Key::CardFormula) }</caption>
            <tbody>
                { for terms }
                if shares {
                    { whole }
                    { for over }
                } else {
                    { for over }
                    { whole }
                }
            </tbody>
        </table>
    }
}

fn row(words: &Words, sign: &'static str, term: &Term) -> Html {
    let amount = term.amount.map(|amount| words.quantity(amount, Unit::MtPerYear));
    html! {
        <tr>
            <td aria-hidden="true">{ sign }</td>
            <th scope="row">{ words.say(term.name) }</th>
            <td>{ words.quantity(term.value, term.unit) }{ for amount.map(|amount| html! { <small>{ amount }</small> }) }</td>
        </tr>
    }
}

/// Facts of one kind: how well they are known, and their sources with licences.
fn shown(words: &Words, topic: &Topic) -> Html {
    let count = words.count(Key::CardValues, f64::from(topic.counts.iter().sum::<u32>()), &[]);
    html! {
        <details>
            <summary>{ words.say(topic.name) }{ " · " }{ count }</summary>
            <p>{ facts(words, topic.counts) }</p>
            <ul>{ for topic.sources.iter().map(|source| html! {
                <li lang="en" dir="ltr">{ &source.citation }{ " " }<span class="licence">{ &source.licence }</span></li>
            }) }</ul>
        </details>
    }
}

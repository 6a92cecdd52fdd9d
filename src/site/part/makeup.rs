//! Makeup: the details behind a button on a card: the terms of its number with their shares, then the facts behind
//! them.
//!
//! The worker supplies them when the button is pressed, and again after each move while it is pressed. The worker
//! defines terms and method. Out of scope: the time at which table rows are loaded.

use yew::prelude::*;

use crate::site::part::external_link::identified;
use crate::site::part::page_links::anchor;
use crate::site::state::explore::Action;
use cairn_analysis::figure::card::Card;
use cairn_analysis::figure::makeup::{FactGroup, FactLine, Makeup, MakeupTerm};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Id of the element that the button controls.
const ID: &str = "makeup";
/// Significant digits of a fact's value.
const FIGURES: u8 = 4;

/// The button and its content.
pub(crate) fn makeup(words: &Words, shown: bool, card: Option<&Card>, act: &Callback<Action>) -> Html {
    let made = card.filter(|_| shown).and_then(|card| Some((card, card.makeup.as_deref()?)));
    let onclick = act.reform(move |_: MouseEvent| Action::Makes(!shown));
    // The status is short and announced on arrival; the content can be read later.
    let status = match made {
        None if shown => words.say(Key::CardWaiting).to_owned(),
        None => String::new(),
        Some((_, made)) if made.places > 1 => words.fill(Key::MakesSum, &[("count", &words.number(f64::from(made.places), 0))]),
        Some((_, made)) => {
            let facts: usize = made.groups.iter().map(|group| group.facts.len()).sum();
            words.count(Key::CardValues, facts as f64, &[])
        }
    };
    html! {
        <div class="makeup">
            <button type="button" aria-expanded={shown.to_string()} aria-controls={ID} {onclick}>{ words.say(Key::MakesTitle) }</button>
            <p role="status">{ status }</p>
            <div id={ID} hidden={!shown}>{ for made.map(|(card, made)| makeup_details(words, card.view.focus, made)) }</div>
        </div>
    }
}

fn makeup_details(words: &Words, focus: Year, made: &Makeup) -> Html {
    let year = words.year(focus);
    let data = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    }
    .write();
    html! {
        <>
            if !made.pieces.is_empty() { { terms(words, made) } }
            if made.pieces.iter().any(|piece| piece.rest) { <p>{ words.say(Key::MakesRest) }</p> }
            if let Some([cement, steel]) = made.left {
                { left(words, Key::MakesLeftCement, cement) }
                { left(words, Key::MakesLeftSteel, steel) }
            }
            if made.places == 1 {
                <p>{ words.fill(Key::MakesFacts, &[("year", &year), ("base", &words.year(Year::BASE))]) }</p>
                if !made.lines { <p class="unkept">{ words.say(Key::MakesUnkept) }</p> }
                { for made.groups.iter().map(|group| facts(words, made, group, &data)) }
            }
        </>
    }
}

fn terms(words: &Words, made: &Makeup) -> Html {
    let whole = made.pieces.iter().map(|piece| piece.value).sum::<f64>() + made.smaller.1;
    let largest = made.pieces.iter().map(|piece| piece.value.abs()).fold(0.0, f64::max);
    let unit = made.pieces.first().map_or(Unit::Share, |piece| piece.unit);
    let share = |value: f64| if whole == 0.0 { String::new() } else { words.share(value / whole) };
    let row = |piece: &MakeupTerm| {
        let named = [Some(piece.what), piece.sector].map(|key| key.map(|key| words.say(key)));
        let named: Vec<&str> = named.into_iter().flatten().collect();
        let mark = if piece.rest { " *" } else { "" };
        html! {
            <tr data-of={piece.of.clone()}>
                <th scope="row">{ named.join(" · ") }{ mark }</th>
                <td>{ words.quantity_beside(piece.value, largest, piece.unit) }</td>
                <td>{ share(piece.value) }</td>
            </tr>
        }
    };
    let (count, value) = made.smaller;
    html! {
        <table>
            <caption>{ words.say(Key::MakesTerms) }</caption>
            <tbody>
                { for made.pieces.iter().map(row) }
                if count > 0 {
                    <tr>
                        <th scope="row">{ words.count(Key::MakesSmaller, f64::from(count), &[]) }</th>
                        <td>{ words.quantity_beside(value, largest, unit) }</td>
                        <td>{ share(value) }</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}

/// The remainder of a statistic.
fn left(words: &Words, key: Key, left: [f64; 3]) -> Html {
    let [counted, explained, left] = words.quantities_of(left, Unit::MtPerYear);
    let with = [("counted", counted.as_str()), ("explained", &explained), ("left", &left)];
    html! { <p>{ words.fill(key, &with) }</p> }
}

fn facts(words: &Words, made: &Makeup, group: &FactGroup, data: &str) -> Html {
    let count = words.count(Key::CardValues, group.facts.len() as f64, &[]);
    html! {
        <details>
            <summary>{ words.say(group.sector.unwrap_or(Key::MakesEvery)) }{ " · " }{ count }</summary>
            <ul class="known">{ for group.facts.iter().map(|fact| fact_row(words, made, fact, data)) }</ul>
        </details>
    }
}

/// A fact: its name, value, quality and uncertainty, then its table and source.
fn fact_row(words: &Words, made: &Makeup, fact: &FactLine, data: &str) -> Html {
    let value = if fact.values.is_empty() {
        words.count(Key::CardValues, f64::from(fact.count), &[])
    } else {
        let shown: Vec<String> = fact.values.iter().map(|value| words.figures(*value, FIGURES)).collect();
        shown.join(" / ")
    };
    let range = fact.ends.map(|ends| {
        let [low, high] = [ends.0, ends.1].map(|end| words.figures(end, FIGURES));
        words.fill(Key::MakesRange, &[("low", &low), ("high", &high)])
    });
    let unit = if fact.unit == "1" { "" } else { &fact.unit };
    let (lines, more) = &fact.lines;
    let line = |line: &String| html! { <><code lang="en" dir="ltr">{ line }</code>{ " " }</> };
    let source = |at: &u32| {
        let (key, identifier) = made.sources.get(*at as usize)?;
        let way = match identifier {
            Some(identifier) => identified(identifier, key),
            None => html! { <a lang="en" dir="ltr" href={[data, "#", &anchor(key)].concat()}>{ key }</a> },
        };
        Some(html! { <>{ way }{ " " }</> })
    };
    html! {
        <li>
            <code lang="en" dir="ltr">{ &fact.name }</code>{ " " }
            <bdi class="value" translate="no">{ value }</bdi>{ " " }<bdi lang="en" dir="ltr">{ unit }</bdi>
            { " · " }{ words.say(fact.basis.map_or(Key::MakesFollows, names::basis)) }
            { for range.map(|range| html! { <>{ " · " }{ range }</> }) }
            <br />
            { for lines.iter().map(line) }
            if *more > 0 { <bdi>{ "+" }{ words.number(f64::from(*more), 0) }</bdi>{ " " } }
            { for fact.sources.iter().filter_map(source) }
        </li>
    }
}

//! Choice differences: the differences between sides: levers with their physical meaning, and the shared background.

use yew::prelude::*;

use crate::site::page::compare::CompareContext;
use crate::site::part::fold::folded;
use crate::site::part::headlines::amount;
use cairn_analysis::figure::sides::letter;
use cairn_analysis::findings::compare::{Moved, Sides};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::{Level, Pull};
use cairn_core::year::Year;

/// Number of levers that are shown before the rest is asked for.
const FIRST: usize = 3;

/// The differences, lever by lever.
pub(crate) fn apart(context: &CompareContext<'_>) -> Html {
    let CompareContext { words, state, .. } = *context;
    let shown = &state.shown;
    let query = &shown.query;
    let of_places = query.is_of_places();
    let worlds = query.is_of_backgrounds();
    let notes = match (of_places, shown.moved.is_empty()) {
        (false, true) if worlds => Some(Key::CompareWorlds),
        (false, true) => Some(Key::CompareNothing),
        (false, false) => None,
        (true, true) => Some(Key::CompareNone),
        (true, false) => Some(Key::CompareSame),
    };
    let [number, all] = [shown.moved.len(), shown.offered.len()].map(|count| words.number(count as f64, 0));
    let title = if of_places {
        words.say(Key::CompareApart).to_owned()
    } else {
        words.fill(Key::CompareApartCount, &[("number", &number), ("all", &all)])
    };
    let first = &shown.moved[..shown.moved.len().min(FIRST)];
    html! {
        <section class={classes!("apart", context.waiting())} aria-labelledby="apart">
            <h2 id="apart">{ title }</h2>
            { for notes.map(|key| html! { <p>{ words.say(key) }</p> }) }
            if !first.is_empty() {
                { table(words, query, first, "apart") }
            }
            { backgrounds(words, query) }
        </section>
    }
}

/// The shared background, or that of each side.
fn backgrounds(words: &Words, query: &Sides) -> Html {
    let text = |key: Key, side: usize| {
        let background = query.sides[side].choices.background;
        let with = [
            ("side", words.say(letter(side))),
            ("storyline", words.say(names::storyline(background.storyline))),
            ("policy", words.say(names::policy(background.policy))),
        ];
        html! { <p class="hint">{ words.fill(key, &with) }</p> }
    };
    if query.is_of_backgrounds() {
        html! { <>{ for query.each().map(|side| text(Key::CompareBackgroundOf, side)) }</> }
    } else {
        text(Key::CompareBackground, 0)
    }
}

/// The levers after the first ones, closed until they are asked for.
pub(crate) fn rest(context: &CompareContext<'_>) -> Html {
    let CompareContext { words, state, .. } = *context;
    let rest = &state.shown.moved[state.shown.moved.len().min(FIRST)..];
    if rest.is_empty() {
        return Html::default();
    }
    let more = words.fill(Key::CompareApartRest, &[("number", &words.number(rest.len() as f64, 0))]);
    html! { <div class={classes!("apart", context.waiting())}>{ folded(&more, table(words, &state.shown.query, rest, "apart")) }</div> }
}

/// Levers, one a row.
fn table(words: &Words, query: &Sides, moved: &[Moved], titled: &'static str) -> Html {
    html! {
        <div class="compare-scroll" role="group" tabindex="0" aria-labelledby={titled}>
            <table>
                <thead><tr>{ heads(words, query) }</tr></thead>
                <tbody>{ for moved.iter().map(|moved| line(words, query, moved)) }</tbody>
            </table>
        </div>
    }
}

fn heads(words: &Words, query: &Sides) -> Html {
    let year = words.year(query.focus);
    let of = |side: usize| words.say(letter(side));
    let mut heads = vec![words.say(Key::CompareLever).to_owned()];
    if query.is_of_places() {
        heads.extend(query.each().map(|side| words.fill(Key::CompareTodayIn, &[("side", of(side))])));
    } else {
        heads.push(words.say(Key::CompareToday).to_owned());
    }
    heads.extend(
        query
            .each()
            .map(|side| words.fill(Key::CompareInFocus, &[("side", of(side)), ("year", &year)])),
    );
    html! { <>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</> }
}

fn line(words: &Words, query: &Sides, moved: &Moved) -> Html {
    let value = |value: &f64| html! { <td>{ amount(words, *value, moved.unit) }</td> };
    let chosen = |side: usize| {
        html! {
            <td>
                { amount(words, moved.chosen[side], moved.unit) }
                <span class="level">{ level(words, query.sides[side].choices.pulls.get(&moved.lever), moved.by_panel[side]) }</span>
                if is_idle(words, query, moved, side) {
                    <span class="level">{ words.fill(Key::StepNoEffect, &[("year", &words.year(query.focus))]) }</span>
                }
            </td>
        }
    };
    // For one place, today's value is the same on every side.
    let todays = if query.is_of_places() { moved.today.len() } else { 1 };
    html! {
        <tr>
            <th scope="row">{ words.say(names::lever(moved.lever)[0]) }</th>
            { for moved.today.iter().take(todays).map(value) }
            { for query.each().map(chosen) }
        </tr>
    }
}

/// True if a side moves a lever, but its value is written as where the lever is not moved.
fn is_idle(words: &Words, query: &Sides, moved: &Moved, side: usize) -> bool {
    let is_moved = |side: usize| {
        let pull = query.sides[side].choices.pulls.get(&moved.lever);
        moved.by_panel[side] || pull.is_some_and(|pull| pull.level > Level::NONE)
    };
    let written = |side: usize| words.quantity(moved.chosen[side], moved.unit);
    let alike = |other: usize| !is_moved(other) && written(other) == written(side);
    !query.is_of_places() && is_moved(side) && query.each().any(alike)
}

/// The setting of a lever: its level, and its years if set; or that the Panel sets it.
fn level(words: &Words, pull: Option<&Pull>, by_panel: bool) -> String {
    let Some(pull) = pull else {
        // Other levers may change the value, so it need not be that of today's path.
        let none = if by_panel { Key::StepPanel } else { Key::CompareUnmoved };
        return words.say(none).to_owned();
    };
    if pull.level == Level::NONE {
        return words.say(Key::CompareUnmoved).to_owned();
    }
    let shown = words.figures(pull.level.number(), 2);
    if pull.from.is_none() && pull.to.is_none() {
        return words.fill(Key::CompareLevel, &[("level", &shown)]);
    }
    let from = words.year(pull.from.unwrap_or(Year::LEVERS));
    let to = pull.to.map_or_else(String::new, |year| words.year(year));
    words.fill(Key::CompareSpan, &[("level", &shown), ("from", &from), ("to", &to)])
}

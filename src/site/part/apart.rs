//! Apart: what tells two sides apart: levers, as what they mean on the ground, and the background both share.

use yew::prelude::*;

use crate::choices::{Level, Pull};
use crate::findings::compare::{Comparison, Moved, Pair};
use crate::site::page::compare::CompareDesk;
use crate::site::part::headlines::amount;
use crate::site::part::sides::letter;
use crate::words::{Key, Words, names};
use crate::year::Year;

/// What differs, lever by lever.
pub(crate) fn apart(desk: &CompareDesk<'_>) -> Html {
    let CompareDesk { words, state, .. } = *desk;
    let shown = &state.shown;
    let pair = &shown.pair;
    let of_places = pair.is_of_places();
    let background = pair.sides[0].choices.background;
    let with = [
        ("storyline", words.say(names::storyline(background.storyline))),
        ("policy", words.say(names::policy(background.policy))),
    ];
    let said = match (of_places, shown.moved.is_empty()) {
        (false, _) if state.places => Some(Key::CompareChoose),
        (false, true) => Some(Key::CompareNothing),
        (false, false) => None,
        (true, true) => Some(Key::CompareNone),
        (true, false) => Some(Key::CompareSame),
    };
    html! {
        <section class={classes!("apart", desk.waiting())} aria-labelledby="apart">
            <h2 id="apart">{ words.say(Key::CompareApart) }</h2>
            { for said.map(|key| html! { <p>{ words.say(key) }</p> }) }
            <p class="hint">{ words.fill(Key::CompareBackground, &with) }</p>
            if !shown.moved.is_empty() {
                <div class="compare-scroll" role="group" tabindex="0" aria-labelledby="apart">
                    <table>
                        <thead><tr>{ heads(words, shown, of_places) }</tr></thead>
                        <tbody>{ for shown.moved.iter().map(|moved| line(words, pair, moved, of_places)) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

fn heads(words: &Words, shown: &Comparison, of_places: bool) -> Html {
    let year = words.year(shown.pair.focus);
    let focus = |side| words.fill(Key::CompareInFocus, &[("side", words.say(letter(side))), ("year", &year)]);
    let today = |side| words.fill(Key::CompareTodayIn, &[("side", words.say(letter(side)))]);
    let mut heads = vec![words.say(Key::CompareLever).to_owned()];
    if of_places {
        heads.extend([today(0), today(1)]);
    } else {
        heads.push(words.say(Key::CompareToday).to_owned());
    }
    heads.extend([focus(0), focus(1)]);
    html! { <>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</> }
}

fn line(words: &Words, pair: &Pair, moved: &Moved, of_places: bool) -> Html {
    let value = |value: f64| html! { <td>{ amount(words, value, moved.unit) }</td> };
    let chosen = |side: usize| {
        html! {
            <td>
                { amount(words, moved.chosen[side], moved.unit) }
                <span class="level">{ level(words, pair.sides[side].choices.pulls.get(&moved.lever), moved.by_panel[side]) }</span>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">{ words.say(names::lever(moved.lever)[0]) }</th>
            { value(moved.today[0]) }
            if of_places {
                { value(moved.today[1]) }
            }
            { chosen(0) }
            { chosen(1) }
        </tr>
    }
}

/// How a lever stands: its level, its years where they were set, or who set it.
fn level(words: &Words, pull: Option<&Pull>, by_panel: bool) -> String {
    let Some(pull) = pull else {
        let none = if by_panel { Key::StepPanel } else { Key::StepReference };
        return words.say(none).to_owned();
    };
    if pull.level == Level::NONE {
        return words.say(Key::StepReference).to_owned();
    }
    let shown = words.figures(pull.level.number(), 2);
    if pull.from.is_none() && pull.to.is_none() {
        return words.fill(Key::CompareLevel, &[("level", &shown)]);
    }
    let from = words.year(pull.from.unwrap_or(Year::LEVERS));
    let to = pull.to.map_or_else(String::new, |year| words.year(year));
    words.fill(Key::CompareSpan, &[("level", &shown), ("from", &from), ("to", &to)])
}

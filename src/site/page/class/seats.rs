//! Seats: six seats around a table: the link of each to the explorer, a field for its code, and their common scenario.
//!
//! ```text
//! common scenario = the two headline levers of each seat, from the code of that seat; 0 where nobody sits
//! ```
//!
//! Out of scope: the demands of a seat (`findings::seat`), and the roles, which the cards of the page describe.

use yew::prelude::*;

use crate::pictures::wall::result;
use crate::site::link::class as address;
use crate::site::page::class::{ClassPageContext, code_entry};
use crate::site::state::class::ClassAction;
use crate::site::state::class_message::ClassMessage;
use cairn_analysis::findings::class::SEEN;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::seat::{joined, want};
use cairn_analysis::words::{Key, names};
use cairn_core::choices::code::{ClassPlan, Levels};
use cairn_core::kind::Role;

/// Ids of the fields, in the order of [`Role::ALL`].
const FIELDS: [&str; Role::ALL.len()] = [
    "seat-builder",
    "seat-mayor",
    "seat-forester",
    "seat-steelworker",
    "seat-young",
    "seat-minister",
];

pub(super) fn seats(desk: &ClassPageContext) -> Html {
    let bad = match &desk.state.saying {
        Some(ClassMessage::NoSeat(bad)) => Some(desk.fault(bad)),
        _ => None,
    };
    let together = desk.state.place().and_then(|place| desk.state.gathered.joined(place));
    html! {
        <section class="class-seats" aria-labelledby="class-seats">
            <h2 id="class-seats">{ desk.say("seats.title") }</h2>
            <p>{ desk.say("seats.lead") }</p>
            <ul class="class-seat-list">{ for Role::ALL.into_iter().map(|role| seat(desk, role)) }</ul>
            <p class="hint">{ desk.say("seats.several") }</p>
            <div role="status">{ for bad.map(|bad| html! { <p class="defect">{ bad }</p> }) }</div>
            { for together.map(|levels| common(desk, &levels)) }
        </section>
    }
}

/// One seat: its link, its field, and the code entered.
fn seat(desk: &ClassPageContext, role: Role) -> Html {
    let words = &desk.words;
    let name = words.say(names::role(role));
    let place = desk.state.place().filter(|place| desk.is_listed(*place));
    let levers = role.themes().map(|theme| words.say(names::theme(theme)));
    let way = place.map(|place| {
        let href = address::seat(words.language(), place, role);
        html! { <p><a class="class-way" {href}>{ desk.fill("seats.open", &[("place", words.place(place))]) }</a></p> }
    });
    let label = desk.fill("seats.code", &[("seat", name)]);
    html! {
        <li data-seat={role.id()}>
            <h3>{ name }</h3>
            <p>{ words.list(&levers) }</p>
            { for way }
            { code_entry::one(desk, FIELDS[role as usize], &label, "seats.set", move |text| ClassAction::Seat(role, text)) }
            { for desk.state.gathered.seats[role as usize].map(|plan| taken(desk, role, plan)) }
        </li>
    }
}

/// The code of a seat, with the levers that count for that seat.
fn taken(desk: &ClassPageContext, role: Role, plan: ClassPlan) -> Html {
    let remove = desk.fill("seats.remove", &[("seat", desk.words.say(names::role(role)))]);
    let onclick = desk.act.reform(move |_: MouseEvent| ClassAction::Stand(role));
    let mut alone = [None; Role::ALL.len()];
    alone[role as usize] = Some(plan.levels);
    let said = if Some(plan.place) == desk.state.place() {
        desk.levers(&joined(&alone))
    } else {
        desk.fill("seats.elsewhere", &[("code", &desk.code(plan))])
    };
    html! {
        <p class="class-seated">
            <strong dir="ltr">{ plan.code().unwrap_or_default() }</strong>{ " " }{ said }{ " " }
            <button type="button" class="class-remove" aria-label={remove} disabled={!desk.live} {onclick}>{ "×" }</button>
        </p>
    }
}

/// The scenario of all seats: its levers, its code, its link, and the demands that it meets.
fn common(desk: &ClassPageContext, levels: &Levels) -> Html {
    let Some(plan) = desk.plan(*levels) else { return Html::default() };
    let place = desk.state.place();
    let awaited = desk
        .state
        .gathered
        .seats
        .iter()
        .filter(|seat| seat.map(|plan| plan.place) != place)
        .count();
    let met: Vec<Option<bool>> = Role::ALL
        .into_iter()
        .map(|role| part(desk, levels, role).map(|part| want(role).is_met(part)))
        .collect();
    let number = met.iter().filter(|met| **met == Some(true)).count();
    let heads = [desk.say("seats.seat"), desk.say("seats.want"), desk.say("seats.now")];
    html! {
        <div class="class-common">
            <h3 id="class-common">{ desk.say("seats.joined") }</h3>
            <p><strong class="class-large" dir="ltr">{ plan.code().unwrap_or_default() }</strong></p>
            <p>{ desk.levers(levels) }</p>
            if awaited > 0 {
                <p>{ desk.count("seats.awaited", awaited) }</p>
            }
            { for desk.way(plan).map(|href| html! { <p><a class="class-way class-common-way" {href}>{ desk.say("open.explore") }</a></p> }) }
            if met.iter().all(Option::is_some) {
                <p class="class-met" role="status"><strong>{ desk.fill("seats.count", &[("number", &desk.whole(number)), ("count", &desk.whole(met.len()))]) }</strong></p>
            }
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="class-common">
                <table aria-labelledby="class-common">
                    <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }<td></td></tr></thead>
                    <tbody>{ for Role::ALL.into_iter().zip(met).map(|(role, met)| wanted(desk, levels, role, met)) }</tbody>
                </table>
            </div>
        </div>
    }
}

/// A seat's demand, its value under the common scenario, and the verdict.
fn wanted(desk: &ClassPageContext, levels: &Levels, role: Role, met: Option<bool>) -> Html {
    let (words, want) = (&desk.words, want(role));
    let with = [("result", result(words, want.headline, SEEN)), ("limit", words.share(want.limit))];
    let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
    let verdict = met.map_or("–", |met| words.say(if met { Key::SeatMet } else { Key::SeatUnmet }));
    html! {
        <tr class={classes!((met == Some(true)).then_some("is-met"))} data-seat={role.id()}>
            <th scope="row">{ words.say(names::role(role)) }</th>
            <td>{ words.fill(names::want(want), &with) }</td>
            <td>{ part(desk, levels, role).map_or_else(|| "–".to_owned(), |part| words.share(part)) }</td>
            <td>{ verdict }</td>
        </tr>
    }
}

/// The result that a seat watches, as a share of today's path; `None` until it is known.
fn part(desk: &ClassPageContext, levels: &Levels, role: Role) -> Option<f64> {
    let (told, want) = (desk.state.place_results()?, want(role));
    let at = Headline::FIRST.iter().position(|own| *own == want.headline)?;
    want.part(told.result(levels)?[at].1, told.reference.as_ref()?[at].1)
}

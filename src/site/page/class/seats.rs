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
use cairn_analysis::figure::money::MoneyFigure;
use cairn_analysis::findings::class::COMPARED_YEAR;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::seat::{joined, seat_goal};
use cairn_analysis::words::money::heading;
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

pub(super) fn seats(context: &ClassPageContext) -> Html {
    let bad = match &context.state.saying {
        Some(ClassMessage::NoSeat(bad)) => Some(context.fault(bad)),
        _ => None,
    };
    let together = context.state.place().and_then(|place| context.state.gathered.joined(place));
    html! {
        <section class="class-seats" aria-labelledby="class-seats">
            <h2 id="class-seats">{ context.say("seats.title") }</h2>
            <p>{ context.say("seats.lead") }</p>
            <ul class="class-seat-list">{ for Role::ALL.into_iter().map(|role| seat(context, role)) }</ul>
            <p class="hint">{ context.say("seats.several") }</p>
            <div role="status">{ for bad.map(|bad| html! { <p class="defect">{ bad }</p> }) }</div>
            { for together.map(|levels| common(context, &levels)) }
        </section>
    }
}

/// One seat: its link, its field, and the code entered.
fn seat(context: &ClassPageContext, role: Role) -> Html {
    let words = &context.words;
    let name = words.say(names::role(role));
    let place = context.state.place().filter(|place| context.is_listed(*place));
    let levers = role.themes().map(|theme| words.say(names::theme(theme)));
    let way = place.map(|place| {
        let href = address::seat(words.language(), place, role);
        html! { <p><a class="class-way" {href}>{ context.fill("seats.open", &[("place", words.place(place))]) }</a></p> }
    });
    let label = context.fill("seats.code", &[("seat", name)]);
    html! {
        <li data-seat={role.id()}>
            <h3>{ name }</h3>
            <p>{ words.list(&levers) }</p>
            { for way }
            { code_entry::one(context, FIELDS[role as usize], &label, "seats.set", move |text| ClassAction::Seat(role, text)) }
            { for context.state.gathered.seats[role as usize].map(|plan| seat_code(context, role, plan)) }
        </li>
    }
}

/// The code of a seat, with the levers that count for that seat.
fn seat_code(context: &ClassPageContext, role: Role, plan: ClassPlan) -> Html {
    let remove = context.fill("seats.remove", &[("seat", context.words.say(names::role(role)))]);
    let onclick = context.act.reform(move |_: MouseEvent| ClassAction::Stand(role));
    let mut alone = [None; Role::ALL.len()];
    alone[role as usize] = Some(plan.levels);
    let text = if Some(plan.place) == context.state.place() {
        context.levers(&joined(&alone))
    } else {
        context.fill("seats.elsewhere", &[("code", &context.code(plan))])
    };
    html! {
        <p class="class-seated">
            <strong dir="ltr">{ plan.code().unwrap_or_default() }</strong>{ " " }{ text }{ " " }
            <button type="button" class="class-remove" aria-label={remove} disabled={!context.live} {onclick}>{ "×" }</button>
        </p>
    }
}

/// The scenario of all seats: its levers, its code, its link, and the demands that it meets.
fn common(context: &ClassPageContext, levels: &Levels) -> Html {
    let Some(plan) = context.plan(*levels) else {
        return Html::default();
    };
    let place = context.state.place();
    let pending = context
        .state
        .gathered
        .seats
        .iter()
        .filter(|seat| seat.map(|plan| plan.place) != place)
        .count();
    let met: Vec<Option<bool>> = Role::ALL
        .into_iter()
        .map(|role| part(context, levels, role).map(|part| seat_goal(role).is_met(part)))
        .collect();
    let number = met.iter().filter(|met| **met == Some(true)).count();
    let heads = [context.say("seats.seat"), context.say("seats.want"), context.say("seats.now")];
    html! {
        <div class="class-common">
            <h3 id="class-common">{ context.say("seats.joined") }</h3>
            <p><strong class="class-large" dir="ltr">{ plan.code().unwrap_or_default() }</strong></p>
            <p>{ context.levers(levels) }</p>
            if pending > 0 {
                <p>{ context.count("seats.awaited", pending) }</p>
            }
            { for context.explorer_link(plan).map(|href| html! { <p><a class="class-way class-common-way" {href}>{ context.say("open.explore") }</a></p> }) }
            if met.iter().all(Option::is_some) {
                <p class="class-met" role="status"><strong>{ context.fill("seats.count", &[("number", &context.whole(number)), ("count", &context.whole(met.len()))]) }</strong></p>
            }
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="class-common">
                <table aria-labelledby="class-common">
                    <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }<td></td></tr></thead>
                    <tbody>{ for Role::ALL.into_iter().zip(met).map(|(role, met)| wanted(context, levels, role, met)) }</tbody>
                </table>
            </div>
            { for minister(context).map(|text| html! { <p class="class-money">{ text }</p> }) }
        </div>
    }
}

/// The number of the finance minister: extra investment of the common scenario; none while unknown.
fn minister(context: &ClassPageContext) -> Option<String> {
    let words = &context.words;
    let of = MoneyFigure::of(context.state.amounts()?)?;
    let said = heading(words, of.extra(), of.focus, of.draws);
    Some(words.labelled(words.say(names::role(Role::Minister)), &said))
}

/// A seat's demand, its value under the common scenario, and the verdict.
fn wanted(context: &ClassPageContext, levels: &Levels, role: Role, met: Option<bool>) -> Html {
    let (words, want) = (&context.words, seat_goal(role));
    let with = [
        ("result", result(words, want.headline, COMPARED_YEAR)),
        ("limit", words.share(want.limit)),
    ];
    let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
    let verdict = met.map_or("–", |met| words.say(if met { Key::SeatMet } else { Key::SeatUnmet }));
    html! {
        <tr class={classes!((met == Some(true)).then_some("is-met"))} data-seat={role.id()}>
            <th scope="row">{ words.say(names::role(role)) }</th>
            <td>{ words.fill(names::seat_goal(want), &with) }</td>
            <td>{ part(context, levels, role).map_or_else(|| "–".to_owned(), |part| words.share(part)) }</td>
            <td>{ verdict }</td>
        </tr>
    }
}

/// The result that a seat watches, as a share of today's path; `None` until it is known.
fn part(context: &ClassPageContext, levels: &Levels, role: Role) -> Option<f64> {
    let (view, want) = (context.state.place_results()?, seat_goal(role));
    let at = Headline::FIRST.iter().position(|own| *own == want.headline)?;
    want.part(view.result(levels)?[at].1, view.reference.as_ref()?[at].1)
}

//! Seat: the seat's levers, its aim with the distance to it, and the button to leave it.
//!
//! Empty without a seat. On a stage the levers are locked as on the page; the button to leave is only on the page.
//! Out of scope: how levers are locked ([`cairn_core::choices::link::seat`]).

use yew::prelude::*;

use crate::site::part::headlines::filled;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::seat::seat_goal;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::{Role, Theme};

/// Id of the sentence that says why other levers are locked.
pub(crate) const SEAT: &str = "seat";

/// The text on the seat.
pub(crate) fn seat(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Option<Html> {
    let seat = state.laid.seat?;
    let offered = state.board.levers.iter().map(|step| step.lever).filter(|lever| seat.may(*lever));
    let levers: Vec<&str> = match seat.role {
        Some(role) => role.themes().map(|theme: Theme| words.say(names::theme(theme))).to_vec(),
        None => offered.map(|lever| words.say(names::lever(lever)[0])).collect(),
    };
    let onclick = act.reform(|_: MouseEvent| Action::Release);
    Some(html! {
        <div class="seat">
            { for seat.role.map(|role| html! { <p><strong>{ words.say(names::role(role)) }</strong></p> }) }
            <p id={SEAT}>{ words.fill(Key::SeatMoves, &[("levers", &words.list(&levers))]) }</p>
            { for seat.role.and_then(|role| wanted(words, state, role)) }
            <button type="button" class="seat-release" {onclick}>{ words.say(Key::SeatRelease) }</button>
        </div>
    })
}

/// The aim of a role, its current value, and whether it is met.
fn wanted(words: &Words, state: &ExplorerState, role: Role) -> Option<Html> {
    let want = seat_goal(role);
    let reading = state.board.readings.iter().find(|reading| reading.headline == want.headline)?;
    let now = want.part(reading.yours, reading.reference)?;
    let result = filled(words, names::headline(want.headline)[0], reading);
    let met = want.is_met(now);
    let wants = words.fill(names::seat_goal(want), &[("result", &result), ("limit", &words.share(want.limit))]);
    let text = words.fill(Key::SeatWants, &[("want", &wants), ("now", &words.share(now))]);
    Some(html! {
        <p class={classes!("seat-want", met.then_some("is-met"))}>{ text }{ " " }<strong>{ words.say(if met { Key::SeatMet } else { Key::SeatUnmet }) }</strong></p>
    })
}

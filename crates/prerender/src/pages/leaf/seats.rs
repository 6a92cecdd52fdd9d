//! Seats: six roles around a table: the course of half an hour, and a card for each seat. A card gives the role, its
//! levers, its demand, its known uncertainties, and the link to the explorer.
//!
//! Works without scripts; on paper two cards stand next to each other. The demands of seats are rules of the
//! conversation, and the page says so. Out of scope: the result of a table; the desk gathers its codes
//! (`page/class/seats`).

use yew::prelude::*;

use cairn::pictures::wall::result;
use cairn::site::link::class::seat;
use cairn_analysis::findings::class::COMPARED_YEAR;
use cairn_analysis::findings::seat::seat_goal;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::code::LENGTH;
use cairn_core::kind::Role;
use cairn_core::place::PlaceId;

/// The role, the reason for its demand, and its uncertainties.
const fn texts(role: Role) -> [Key; 3] {
    match role {
        Role::Builder => [Key::ClassCardBuilderWho, Key::ClassCardBuilderWhy, Key::ClassCardBuilderDoubt],
        Role::Mayor => [Key::ClassCardMayorWho, Key::ClassCardMayorWhy, Key::ClassCardMayorDoubt],
        Role::Forester => [Key::ClassCardForesterWho, Key::ClassCardForesterWhy, Key::ClassCardForesterDoubt],
        Role::Steelworker => [
            Key::ClassCardSteelworkerWho,
            Key::ClassCardSteelworkerWhy,
            Key::ClassCardSteelworkerDoubt,
        ],
        Role::Young => [Key::ClassCardYoungWho, Key::ClassCardYoungWhy, Key::ClassCardYoungDoubt],
        Role::Minister => [Key::ClassCardMinisterWho, Key::ClassCardMinisterWhy, Key::ClassCardMinisterDoubt],
    }
}

/// The course of the discussion, and its cards, with links for a place.
pub(super) fn seats(words: &Words, place: Option<PlaceId>) -> Html {
    let how = [Key::ClassTableHow1, Key::ClassTableHow2, Key::ClassTableHow3, Key::ClassTableHow4];
    html! {
        <>
            <section class="class-lesson" aria-labelledby="class-cards">
                <h2 id="class-cards">{ words.say(Key::ClassTable) }</h2>
                <p>{ words.say(Key::ClassTableLead) }</p>
                <ol>{ for how.map(|key| html! { <li>{ words.say(key) }</li> }) }</ol>
                <p>{ words.say(Key::ClassTableAssumed) }</p>
            </section>
            <div class="class-cards">{ for Role::ALL.into_iter().map(|role| card(words, place, role)) }</div>
        </>
    }
}

/// The card of a seat.
fn card(words: &Words, place: Option<PlaceId>, role: Role) -> Html {
    let [who, why, doubt] = texts(role);
    let want = seat_goal(role);
    let with = [
        ("result", result(words, want.headline, COMPARED_YEAR)),
        ("limit", words.share(want.limit)),
    ];
    let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
    let levers = role.themes().map(|theme| words.say(names::theme(theme)));
    let id = ["card-", role.id()].concat();
    html! {
        <section class="class-card" aria-labelledby={id.clone()}>
            <h3 {id}>{ words.say(names::role(role)) }</h3>
            <p>{ words.say(who) }</p>
            <dl>
                <dt>{ words.say(Key::ClassCardLevers) }</dt><dd>{ words.list(&levers) }</dd>
                <dt>{ words.say(Key::ClassCardWants) }</dt><dd><strong>{ words.fill(names::seat_goal(want), &with) }</strong></dd><dd>{ words.say(why) }</dd>
                <dt>{ words.say(Key::ClassCardDoubts) }</dt><dd>{ words.say(doubt) }</dd>
            </dl>
            { for place.map(|place| html! {
                <p class="class-card-way"><a class="class-way" href={seat(words.language(), place, role)}>{ words.fill(Key::ClassCardOpen, &[("place", words.place(place))]) }</a></p>
            }) }
            <p class="class-card-code">{ words.say(Key::ClassCardCode) }</p>
            <p class="class-boxes" dir="ltr" aria-hidden="true">{ for (0..LENGTH).map(|_| html! { <span></span> }) }</p>
        </section>
    }
}

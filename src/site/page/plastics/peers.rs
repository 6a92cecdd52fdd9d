//! Peers: the place compared with its region and the world: use and waste for each person, the mismanaged share, leakage to water.
//!
//! With no lever moved, in the last reconstructed year. Out of scope: the visitor's levers.

use yew::prelude::*;

use crate::site::bootstrap::plastics::Peer;
use crate::site::page::topic::TopicPageContext;
use cairn_analysis::findings::plastics::{AMOUNT_YEARS, Plastics};
use cairn_analysis::words::Key;
use cairn_core::unit::Unit;

pub(super) fn peers(context: &TopicPageContext<Plastics>) -> Html {
    let (words, state) = (&*context.words, &context.state);
    let places = state.start.context.with_region_and_world(state.place, state.start.shown.place);
    let heads = [
        Key::PlaceLabel,
        Key::PlasticsUsed,
        Key::PlasticsWaste,
        Key::PlasticsMismanaged,
        Key::PlasticsWater,
    ];
    let row = |peer: &&Peer| {
        let here = (peer.place == state.place).then_some("true");
        let person = |value: f32| words.quantity(f64::from(value), Unit::KgPerPerson);
        html! {
            <tr key={peer.place.to_string()} aria-current={here}>
                <th scope="row">{ words.place(peer.place) }</th>
                <td>{ person(peer.used) }</td>
                <td>{ person(peer.waste) }</td>
                <td>{ words.share(f64::from(peer.mismanaged)) }</td>
                <td>{ person(peer.water) }</td>
            </tr>
        }
    };
    html! {
        <section>
            <h2 id="plastics-peers">{ words.fill(Key::PlasticsPeers, &[("year", &words.year(AMOUNT_YEARS[0]))]) }</h2>
            <p class="hint">{ words.say(Key::PlasticsPeersWhat) }</p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="plastics-peers">
                <table class="topic-table" aria-labelledby="plastics-peers">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ words.say(head) }</th> }) }</tr></thead>
                    <tbody>{ for places.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

//! Peers: a place compared with others chosen by three rules: consumption in total and for each person, and the
//! decoupling of footprint from GDP.
//!
//! Out of scope: the choice of peers.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::page::topic::TopicPageContext;
use cairn_analysis::findings::hotspots::Hotspots;
use cairn_analysis::outlook::consumption::{Consumed, PeerRule};
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;

pub(super) fn peers(context: &TopicPageContext<Hotspots>) -> Html {
    let (words, place) = (&*context.words, context.state.place);
    let all = &context.state.start.context;
    let Some(own) = all.place(place) else { return Html::default() };
    let groups: Vec<(PeerRule, Vec<&Consumed>)> = PeerRule::ALL.map(|rule| (rule, all.peers(place, rule))).into_iter().collect();
    let shown = groups.iter().flat_map(|(_, peers)| peers.iter().copied()).chain([own]);
    let most = shown.filter_map(Consumed::newest).fold(0.0, f64::max);
    // A column of totals has one for each person next to it; their cells say which is which.
    let heads = [
        (Key::PlaceLabel, "1"),
        (Key::HotspotsHeadFootprint, "2"),
        (Key::HotspotsHeadUse, "2"),
        (Key::HotspotsHeadProduct, "1"),
        (Key::HotspotsHeadIndex, "1"),
    ];
    let group = |(rule, peers): &(PeerRule, Vec<&Consumed>)| {
        let name = words.say(rule_name(*rule, own.members.is_some()));
        html! {
            <tbody key={name.to_owned()}>
                <tr><th scope="rowgroup" colspan="8">{ name }</th></tr>
                { for peers.iter().map(|peer| row(words, peer, most, None)) }
            </tbody>
        }
    };
    html! {
        <section>
            <h2 id="hotspots-peers">{ words.say(Key::HotspotsPeers) }</h2>
            <p class="hint">{ words.say(Key::HotspotsPeersWhat) }</p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="hotspots-peers">
                <table class="topic-table dots" aria-labelledby="hotspots-peers">
                    <thead><tr>
                        { for heads.map(|(head, columns)| html! { <th scope="col" colspan={columns}>{ words.say(head) }</th> }) }
                        <td aria-hidden="true"></td>
                    </tr></thead>
                    <tbody>{ row(words, own, most, Some("true")) }</tbody>
                    { for groups.iter().filter(|(_, peers)| !peers.is_empty()).map(group) }
                </table>
            </div>
        </section>
    }
}

const fn rule_name(rule: PeerRule, larger: bool) -> Key {
    match rule {
        PeerRule::Near if larger => Key::HotspotsPeersKind,
        PeerRule::Near => Key::HotspotsPeersNear,
        PeerRule::Income => Key::HotspotsPeersIncome,
        PeerRule::Size => Key::HotspotsPeersSize,
    }
}

/// A place, with a dot at its footprint on a scale from 0 to the largest shown.
fn row(words: &Words, of: &Consumed, most: f64, here: Option<&'static str>) -> Html {
    let none = || "–".to_owned();
    let person = |value: f64| words.quantity(value, Unit::TonnesPerPerson);
    let amount = |value: f64| words.quantity(value, Unit::MtPerYear);
    let taken = of.footprints_in_all().last().map(|(_, value)| *value);
    let used = of.sound().map(|used| [used.person, used.total].map(f64::from));
    let index = of.decoupled().map(|(index, _)| words.number(index, 2));
    let dot = of.newest().filter(|_| most > 0.0).map(|value| {
        html! { <svg><circle cx={percent(0.05 + 0.9 * value / most)} cy="50%" r="5" /></svg> }
    });
    html! {
        <tr key={of.place.to_string()} aria-current={here}>
            <th scope="row">{ words.place(of.place) }</th>
            <td>{ of.newest().map_or_else(none, person) }</td>
            <td>{ taken.map_or_else(none, amount) }</td>
            <td>{ used.map_or_else(none, |[value, _]| person(value)) }</td>
            <td>{ used.map_or_else(none, |[_, value]| amount(value)) }</td>
            <td>{ if of.earned() > 0.0 { words.figures(of.earned(), 2) } else { none() } }</td>
            <td>{ index.unwrap_or_else(none) }</td>
            <td class="dot" aria-hidden="true">{ for dot }</td>
        </tr>
    }
}

//! Forests: the supply of each region's forests beyond 2020, and the additional demand of scenarios relative to today's path.
//!
//! Bars are shares of a region's supply; a full bar means all of it or more. Out of scope: trade between regions; the
//! calculation of the supply (`findings::forests`).

use yew::prelude::*;

use crate::pages::leaf::outlook::{OutlookProps, file, heads, table};
use cairn::draw::picture::percent;
use cairn_analysis::findings::forests::ForestHeadroom;
use cairn_analysis::words::forests::forest;
use cairn_analysis::words::names::{lever, scenario};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Lever;
use cairn_core::unit::Unit;

/// The section.
pub(super) fn forests(props: &OutlookProps) -> Html {
    let (words, rooms) = (&*props.words, &*props.forests);
    let mut head = heads(words, &[Key::OutlookForestsRegion, Key::OutlookForestsRoom]);
    let names = [words.say(scenario(Scenario::All)), words.say(lever(Lever::Timber)[0])];
    head.extend(names.map(|levers| words.fill(Key::OutlookForestsAsked, &[("levers", levers)])));
    let rows = rooms.iter().map(|room| {
        let name = room
            .region
            .map_or_else(|| words.place(props.home), |region| words.say(forest(region)));
        row(words, name, room.room, &room.demand)
    });
    html! {
        <section>
            <h3 id="forests">{ words.say(Key::OutlookForests) }</h3>
            <p>{ words.say(Key::OutlookForestsWhat) }{ for short(words, rooms).map(|text| [" ", &text].concat()) }</p>
            { table("forests", "forests", &head, html! { <>{ for rows }</> }) }
            { file("wood_forest.csv") }
        </section>
    }
}

/// Regions that could not supply the timber for construction.
fn short(words: &Words, rooms: &[ForestHeadroom]) -> Option<String> {
    let beyond = rooms
        .iter()
        .filter(|room| room.demand.last().is_some_and(|demand| *demand > room.room));
    let names: Vec<&str> = beyond.filter_map(|room| Some(words.say(forest(room.region?)))).collect();
    let regions = words.list(&names);
    (!names.is_empty()).then(|| {
        words.fill(
            Key::OutlookForestsShort,
            &[("lever", words.say(lever(Lever::Timber)[0])), ("regions", &regions)],
        )
    })
}

fn row(words: &Words, name: &str, room: f64, demands: &[f64]) -> Html {
    let million = |value: f64| words.quantity(value, Unit::MillionM3PerYear);
    let cell = |demand: &f64| {
        let share = if room > 0.0 { demand / room } else { 0.0 };
        let class = classes!("explained", (share > 1.0).then_some("above"));
        html! {
            <td class="level">
                <span>{ million(*demand) }</span>
                <svg aria-hidden="true"><rect {class} width={percent(share.min(1.0))} height="100%" /></svg>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">{ name.to_owned() }</th>
            <td class="number">{ million(room) }</td>
            { for demands.iter().map(cell) }
        </tr>
    }
}

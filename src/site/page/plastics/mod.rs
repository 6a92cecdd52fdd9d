//! Plastics: the page of plastics: effective measures for water and climate, the flows of a year, leakage to water in
//! three estimates, and a comparison with region and world.

mod flow;
mod helps;
mod kept;
mod leak;
mod peers;

use yew::prelude::*;

use crate::site::handed::plastics::Peers;
use crate::site::page::Begun;
use crate::site::page::topic::{Desk, use_topic};
use crate::site::state::topic::{Start, Topic};
use cairn_analysis::findings::plastics::{Given, LEVERS, Plan, Plastics, YEARS};
use cairn_analysis::findings::topic::Told;
use cairn_analysis::words::Key;
use cairn_core::choices::link;
use cairn_core::kind::Lever;
use cairn_wire::Answer;

impl Topic for Plastics {
    type Beside = Peers;
    const NAME: link::Topic = link::Topic::Plastics;
    const LEVERS: &'static [Lever] = &LEVERS;

    fn of(answer: Answer) -> Option<Box<Told<Plastics>>> {
        match answer {
            Answer::Plastics(told) => told.open().map(Box::new),
            _ => None,
        }
    }
}

/// The page of plastics.
#[component]
pub fn PlasticsPage(begun: &Begun<Start<Plastics>>) -> Html {
    let desk = use_topic(begun);
    let parts = html! {
        <>
            <div class={classes!(desk.dimmed())}>
                { helps::helps(&desk) }
                { flow::flows(&desk) }
                { leak::leak(&desk) }
                { kept::kept(&desk) }
            </div>
            { peers::peers(&desk) }
            { helps::areas(&desk) }
        </>
    };
    let unknown = [Key::PlasticsUnknownFitted, Key::PlasticsUnknownWhat];
    desk.frame(finding(&desk), Key::PlasticsLead, parts, &unknown)
}

/// The effects of safe waste management and of the other measures on water and climate; empty while unknown.
fn finding(desk: &Desk<Plastics>) -> String {
    let (words, state) = (&desk.words, &desk.state);
    let last = YEARS.len() - 1;
    let place = words.place(state.place);
    let spared = |plan, given| state.shown.what.spared(plan, given, last).filter(|_| state.is_of_this());
    let known = [
        (Plan::Safe, Given::Water),
        (Plan::Safe, Given::Ghg),
        (Plan::Upstream, Given::Water),
        (Plan::Upstream, Given::Ghg),
    ];
    let known: Option<Vec<f64>> = known.into_iter().map(|(plan, given)| spared(plan, given)).collect();
    let Some(&[safe_water, safe_climate, less_water, less_climate]) = known.as_deref() else {
        return place.to_owned();
    };
    let said = [safe_water, safe_climate, less_water, less_climate].map(|share| words.share(share));
    let with = [
        ("place", place),
        ("year", &words.year(YEARS[last])),
        ("safe_water", &said[0]),
        ("safe_climate", &said[1]),
        ("less_water", &said[2]),
        ("less_climate", &said[3]),
    ];
    let key = if safe_water > less_water && less_climate > safe_climate {
        Key::PlasticsFindingBoth
    } else {
        Key::PlasticsFinding
    };
    words.fill(key, &with)
}

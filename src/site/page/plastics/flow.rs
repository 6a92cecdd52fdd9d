//! Flow: plastics from use to fate in a year: on today's path, and with the measures at their current levels.
//!
//! ```text
//! application → becomes waste in the year, or adds to what is in use → recycled, burnt, landfilled, mismanaged
//! ```
//!
//! The fate of waste is modelled for all applications together. Out of scope: who sorts, trades or burns it.

use yew::prelude::*;

use crate::draw::flow::flow;
use crate::site::page::topic::TopicPageContext;
use cairn_analysis::figure::flow::{FlowDiagram, FlowLink, LEAST, Node};
use cairn_analysis::findings::plastics::{AMOUNT_YEARS, Plastics, PlasticsBalance, PlasticsPlan};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Application, Fate};
use cairn_core::unit::Unit;

/// Tones of nodes without an application.
const WASTE: u8 = 8;
const STAYS: u8 = 9;
const FATES: [u8; Fate::COUNT] = [10, 11, 12, 13];

pub(super) fn flows(context: &TopicPageContext<Plastics>) -> Html {
    let words = &*context.words;
    let shown = &context.state.shown.what;
    let last = AMOUNT_YEARS.len() - 1;
    let year = words.year(AMOUNT_YEARS[last]);
    let path = shown.nothing.as_ref().map(|run| (Key::PlasticsFlowPath, run));
    let yours = shown.plan(PlasticsPlan::All).map(|run| (Key::PlasticsFlowYours, run));
    html! {
        <section aria-labelledby="plastics-flow">
            <h2 id="plastics-flow">{ words.say(Key::PlasticsFlow) }</h2>
            <p class="hint">{ words.say(Key::PlasticsFlowWhat) }</p>
            <div class="flows">
                { for path.into_iter().chain(yours).map(|(key, run)| {
                    let title = words.fill(key, &[("year", &year)]);
                    flow(words, Unit::MtPerYear, &title, &flow_diagram(words, &run[last]))
                }) }
            </div>
        </section>
    }
}

/// Flows of plastics in a year.
///
/// If an application has more outflow than inflow, the whole inflow is drawn as waste, and the rest comes from the stock.
fn flow_diagram(words: &Words, balance: &PlasticsBalance) -> FlowDiagram {
    let node = |name: Key, value: f64, tone: u8| Node {
        name: words.say(name).to_owned(),
        value,
        tone,
        least: LEAST,
    };
    let through = Application::ALL.map(|of| balance.used[of.index()].min(balance.waste[of.index()]));
    let stays = Application::ALL.map(|of| (balance.used[of.index()] - balance.waste[of.index()]).max(0.0));
    let drawn_down = (balance.all_waste() - through.iter().sum::<f64>()).max(0.0);
    let mut first: Vec<Node> = Application::ALL
        .map(|of| node(application(of), balance.used[of.index()], of.index() as u8))
        .into();
    let link = |from: usize, to: usize, value: f64| FlowLink { from, to, value };
    let mut links: Vec<FlowLink> = (0..Application::COUNT)
        .flat_map(|of| [link(of, 0, through[of]), link(of, 1, stays[of])])
        .collect();
    if drawn_down > 0.0 {
        first.push(node(Key::PlasticsDrawnDown, drawn_down, STAYS));
        links.push(link(Application::COUNT, 0, drawn_down));
    }
    let middle = vec![
        node(Key::PlasticsWaste, balance.all_waste(), WASTE),
        node(Key::PlasticsStays, stays.iter().sum(), STAYS),
    ];
    let fates = Fate::ALL.map(|fate| node(self::fate(fate), balance.fates[fate.index()], FATES[fate.index()]));
    FlowDiagram {
        columns: vec![first, middle, fates.into()],
        links: vec![
            links,
            Fate::ALL.map(|fate| link(0, fate.index(), balance.fates[fate.index()])).into(),
        ],
    }
}

/// Name of an application.
pub(super) const fn application(of: Application) -> Key {
    match of {
        Application::Packaging => Key::PlasticsPackaging,
        Application::Construction => Key::PlasticsConstruction,
        Application::Transport => Key::PlasticsTransport,
        Application::Electrical => Key::PlasticsElectrical,
        Application::Consumer => Key::PlasticsConsumer,
        Application::Textiles => Key::PlasticsTextiles,
        Application::Machinery => Key::PlasticsMachinery,
        Application::Other => Key::PlasticsOther,
    }
}

/// Name of a fate.
pub(super) const fn fate(of: Fate) -> Key {
    match of {
        Fate::Recycled => Key::PlasticsRecycled,
        Fate::Incinerated => Key::PlasticsBurnt,
        Fate::Landfilled => Key::PlasticsLandfilled,
        Fate::Mismanaged => Key::PlasticsMismanaged,
    }
}

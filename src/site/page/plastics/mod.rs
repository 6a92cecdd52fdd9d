//! Plastics: the page of plastics: effective measures for water and climate, the flows of a year, leakage to water in
//! three estimates, and a comparison with region and world.

mod flow;
mod leak;
mod measure_effects;
mod peers;
mod spreadsheet;

use yew::prelude::*;

use crate::site::bootstrap::plastics::Peers;
use crate::site::page::PageProps;
use crate::site::page::topic::{TopicPageContext, use_topic};
use crate::site::state::topic::{PageTopic, TopicStart};
use cairn_analysis::findings::plastics::{LEVERS, Plastics, PlasticsPlan, PlasticsQuantity, YEARS};
use cairn_analysis::findings::topic::TopicView;
use cairn_analysis::words::Key;
use cairn_core::choices::link;
use cairn_core::kind::Lever;
use cairn_wire::Answer;

impl PageTopic for Plastics {
    type Beside = Peers;
    const NAME: link::Topic = link::Topic::Plastics;
    const LEVERS: &'static [Lever] = &LEVERS;

    fn view_in(answer: Answer) -> Option<Box<TopicView<Plastics>>> {
        match answer {
            Answer::Plastics(view) => view.open().map(Box::new),
            _ => None,
        }
    }
}

#[component]
pub fn PlasticsPage(begun: &PageProps<TopicStart<Plastics>>) -> Html {
    let context = use_topic(begun);
    let parts = html! {
        <>
            <div class={classes!(context.dimmed())}>
                { measure_effects::helps(&context) }
                { flow::flows(&context) }
                { leak::leak(&context) }
                { spreadsheet::downloads(&context) }
            </div>
            { peers::peers(&context) }
            { measure_effects::areas(&context) }
        </>
    };
    let unknown = [Key::PlasticsUnknownFitted, Key::PlasticsUnknownWhat];
    context.frame(finding(&context), parts, &unknown)
}

/// The effects of safe waste management and of the other measures on water and climate; empty while unknown.
fn finding(context: &TopicPageContext<Plastics>) -> String {
    let (words, state) = (&context.words, &context.state);
    let last = YEARS.len() - 1;
    let place = words.place(state.place);
    let spared = |plan, given| state.shown.what.spared(plan, given, last).filter(|_| state.is_of_this());
    let known = [
        (PlasticsPlan::Safe, PlasticsQuantity::Water),
        (PlasticsPlan::Safe, PlasticsQuantity::Ghg),
        (PlasticsPlan::Upstream, PlasticsQuantity::Water),
        (PlasticsPlan::Upstream, PlasticsQuantity::Ghg),
    ];
    let values: Option<Vec<f64>> = known.into_iter().map(|(plan, given)| spared(plan, given)).collect();
    let Some(&[safe_water, safe_climate, less_water, less_climate]) = values.as_deref() else {
        return place.to_owned();
    };
    let shares = [safe_water, safe_climate, less_water, less_climate].map(|share| words.share(share));
    let with = [
        ("place", place),
        ("year", &words.year(YEARS[last])),
        ("safe_water", &shares[0]),
        ("safe_climate", &shares[1]),
        ("less_water", &shares[2]),
        ("less_climate", &shares[3]),
    ];
    // Below half of the last digit written.
    let key = if safe_climate < 0.0005 {
        Key::PlasticsFindingFlat
    } else if safe_water > less_water && less_climate > safe_climate {
        Key::PlasticsFindingBoth
    } else {
        Key::PlasticsFinding
    };
    words.fill(key, &with)
}

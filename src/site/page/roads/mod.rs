//! Roads: the page of road vehicles: effective measures, vehicle ages, sellers and buyers of used vehicles, and rules.

mod fleet;
mod measure_effects;
mod spreadsheet;
mod trade;

use yew::prelude::*;

use crate::site::bootstrap::roads::UsedVehicleTrade;
use crate::site::page::PageProps;
use crate::site::page::topic::{TopicPageContext, use_topic};
use crate::site::state::topic::{PageTopic, TopicStart};
use cairn_analysis::findings::roads::{LEVERS, RoadEmission, RoadPlan, RoadResults, YEARS};
use cairn_analysis::findings::topic::TopicView;
use cairn_analysis::words::Key;
use cairn_core::choices::link;
use cairn_core::kind::Lever;
use cairn_wire::Answer;

impl PageTopic for RoadResults {
    type Beside = UsedVehicleTrade;
    const NAME: link::Topic = link::Topic::Vehicles;
    const LEVERS: &'static [Lever] = &LEVERS;

    fn view_in(answer: Answer) -> Option<Box<TopicView<RoadResults>>> {
        match answer {
            Answer::Roads(view) => view.open().map(Box::new),
            _ => None,
        }
    }
}

/// The page of road vehicles.
#[component]
pub fn RoadsPage(begun: &PageProps<TopicStart<RoadResults>>) -> Html {
    let context = use_topic(begun);
    let parts = html! {
        <>
            <div class={classes!(context.dimmed())}>
                { measure_effects::helps(&context) }
                { fleet::fleet(&context) }
                { spreadsheet::downloads(&context) }
            </div>
            { trade::trade(&context) }
            { trade::rules(&context) }
        </>
    };
    let unknown = [Key::RoadsUnknownWhat, Key::RoadsUnknownTrade];
    context.frame(finding(&context), parts, &unknown)
}

/// The effects of clean fuel and the standard on soot, alone and together; empty while unknown.
fn finding(context: &TopicPageContext<RoadResults>) -> String {
    let (words, state) = (&context.words, &context.state);
    let last = YEARS.len() - 1;
    let place = words.place(state.place);
    let spared = |plan| {
        state
            .shown
            .what
            .spared(plan, RoadEmission::Soot, last)
            .filter(|_| state.is_of_this())
    };
    let plans = [RoadPlan::Fuel, RoadPlan::Standard, RoadPlan::Both, RoadPlan::Electric];
    let [Some(fuel), Some(standard), Some(both), Some(electric)] = plans.map(spared) else {
        return place.to_owned();
    };
    let [fuel_said, standard_said, both_said] = [fuel, standard, both].map(|share| words.share(share));
    let with = [
        ("place", place),
        ("year", &words.year(YEARS[last])),
        ("fuel", &fuel_said),
        ("standard", &standard_said),
        ("both", &both_said),
        ("electric", &words.share(electric)),
    ];
    // The larger effect comes first; the comparison uses the rounded values of the text.
    let key = if fuel.max(standard) < 0.0005 {
        // Both are written as 0%.
        Key::RoadsFindingElectric
    } else if fuel_said == standard_said {
        Key::RoadsFinding
    } else if fuel > standard {
        Key::RoadsFindingFuel
    } else {
        Key::RoadsFindingStandard
    };
    words.fill(key, &with)
}

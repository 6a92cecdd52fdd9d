//! Charts: the gallery: every chart of the explorer with one sentence, a link to it, and a link to it alone.
//!
//! A chart that compares a plan with today's path opens under all strategies. Out of scope: the numbers of a chart.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::frame;
use cairn::site::part::topics;
use cairn_analysis::figure::charts::{CHARTS, ChartColumns};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Chart, Leaf, Link, Route};
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::PlaceId;

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct ChartGalleryProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that charts open with.
    pub home: PlaceId,
}

/// Every chart: first the accounts of a place, then charts that explain a result.
#[component]
pub fn ChartGallery(props: &ChartGalleryProps) -> Html {
    let ChartGalleryProps { words, home } = props;
    let groups = [("accounts", Key::GalleryAccounts, false), ("reasons", Key::GalleryReasons, true)];
    let group = |(id, title, explains): (&'static str, Key, bool)| {
        let own = CHARTS.iter().filter(|row| row.needs_a_plan() == explains);
        html! {
            <section aria-labelledby={id}>
                <h2 {id}>{ words.say(title) }</h2>
                <ul>{ for own.map(|row| item(words, *home, row)) }</ul>
            </section>
        }
    };
    frame(words, *home, Leaf::Charts, groups.into_iter().map(group).collect())
}

fn item(words: &Words, place: PlaceId, row: &ChartColumns) -> Html {
    let language = words.language();
    let link = Link {
        base: if row.needs_a_plan() { Scenario::All } else { Scenario::Reference },
        charts: vec![row.chart],
        ..Link::default()
    };
    let opened = |route: Route| [&route.write(), "?", &link.write()].concat();
    html! {
        <li id={["chart-", row.chart.id()].concat()}>
            <a href={opened(Route::Explore { language, place })}>{ words.say(row.title) }</a>{ " · " }
            { words.say(what(row.chart)) }{ " " }
            <a href={opened(Route::Embed { language, place })}>{ words.say(Key::GalleryAlone) }</a>
            { for row.topic.map(|topic| html! { <>{ " · " }<a href={topics::door(language, topic, Some(place))}>{ words.say(topics::name(topic)) }</a></> }) }
        </li>
    }
}

/// What a chart shows, in a sentence.
const fn what(chart: Chart) -> Key {
    match chart {
        Chart::Causes => Key::GalleryOfGhg,
        Chart::Sectors => Key::GalleryOfSector,
        Chart::Materials => Key::GalleryOfMaterials,
        Chart::Age => Key::GalleryOfAge,
        Chart::Built => Key::GalleryOfBuilt,
        Chart::EndOfLife => Key::GalleryOfEol,
        Chart::Energy => Key::GalleryOfEnergy,
        Chart::Plants => Key::GalleryOfPlants,
        Chart::Grid => Key::GalleryOfGrid,
        Chart::Nox => Key::GalleryOfNox,
        Chart::Particles => Key::GalleryOfPm25,
        Chart::Soot => Key::GalleryOfSoot,
        Chart::Plastics => Key::GalleryOfPlastics,
        Chart::PlasticWaste => Key::GalleryOfPlasticWaste,
        Chart::Goods => Key::GalleryOfGoods,
        Chart::Range => Key::GalleryOfRange,
        Chart::Matters => Key::GalleryOfMatters,
        Chart::Who => Key::GalleryOfWho,
        Chart::Wedges => Key::GalleryOfWedges,
        Chart::Grows => Key::GalleryOfGrows,
        Chart::Need => Key::GalleryOfNeed,
        Chart::Pair => Key::GalleryOfPair,
        Chart::Flows => Key::GalleryOfFlows,
        Chart::Stands => Key::GalleryOfStands,
        Chart::Works => Key::GalleryOfWorks,
        Chart::Homes => Key::GalleryOfHomesNeed,
        Chart::Minerals => Key::GalleryOfMinerals,
        Chart::Mined => Key::GalleryOfMined,
        Chart::Money => Key::GalleryOfMoney,
    }
}

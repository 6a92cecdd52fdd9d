//! Hotspots: the page of hotspots: the largest material and greenhouse gas flows of a place in the model, the levers
//! that reach them, its material statistics, and its peers.

mod heat;
mod peers;
mod spreadsheet;
mod statistics;

use yew::prelude::*;

use crate::site::page::PageProps;
use crate::site::page::topic::{TopicPageContext, use_topic};
use crate::site::state::topic::{PageTopic, TopicStart};
use cairn_analysis::findings::hotspots::{HeatMap, HotspotCell, HotspotMeasure, HotspotRow, Hotspots, PAGE_YEARS};
use cairn_analysis::findings::topic::TopicView;
use cairn_analysis::outlook::consumption::Statistics;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link;
use cairn_core::kind::Lever;
use cairn_core::year::Year;
use cairn_wire::Answer;

impl PageTopic for Hotspots {
    type Beside = Statistics;
    const NAME: link::Topic = link::Topic::Hotspots;
    const LEVERS: &'static [Lever] = &[];
    const YEARS: &'static [Year] = &PAGE_YEARS;

    fn view_in(answer: Answer) -> Option<Box<TopicView<Hotspots>>> {
        match answer {
            Answer::Hotspots(view) => view.open().map(Box::new),
            _ => None,
        }
    }
}

#[component]
pub fn HotspotsPage(begun: &PageProps<TopicStart<Hotspots>>) -> Html {
    let context = use_topic(begun);
    let parts = html! {
        <>
            { heat::heat(&context) }
            { statistics::statistics(&context) }
            { peers::peers(&context) }
            { spreadsheet::downloads(&context) }
        </>
    };
    let unknown = [Key::HotspotsUnknownModel, Key::HotspotsUnknownTrade, Key::HotspotsUnknownTool];
    context.frame(finding(&context), parts, &unknown)
}

/// Index in [`PAGE_YEARS`] of the year in view.
fn year_index(context: &TopicPageContext<Hotspots>) -> usize {
    PAGE_YEARS.iter().position(|year| *year == context.state.focus).unwrap_or_default()
}

/// All cells in the year in view; `None` while they are unknown.
fn visible_map(context: &TopicPageContext<Hotspots>) -> Option<&HeatMap> {
    context.state.shown.what.heats.get(year_index(context))
}

fn row_name(words: &Words, row: HotspotRow) -> &str {
    words.say(match row {
        HotspotRow::Of(pool) => names::pool(Some(pool)),
        HotspotRow::Building => Key::CauseConstruction,
        HotspotRow::Using => Key::HotspotsUsing,
        HotspotRow::Ended => Key::CauseEol,
    })
}

fn cell_name(words: &Words, cell: HotspotCell) -> String {
    let (row, sector) = (row_name(words, cell.row), words.say(names::sector(cell.sector)));
    words.fill(Key::HotspotsCell, &[("row", row), ("sector", sector)])
}

/// The largest cell of each measure, with its share; only the place while that is unknown.
fn finding(context: &TopicPageContext<Hotspots>) -> String {
    let words = &*context.words;
    let place = words.place(context.state.place);
    let largest = |measure: HotspotMeasure| {
        let heat = visible_map(context).filter(|_| context.state.is_of_this())?;
        let cell = *heat.largest(measure).first()?;
        Some((cell_name(words, cell), words.share(heat.at(cell) / heat.total(measure))))
    };
    let [Some((used, share)), Some((given, part))] = HotspotMeasure::ALL.map(largest) else {
        return place.to_owned();
    };
    let with = [
        ("place", place),
        ("year", &words.year(context.state.focus)),
        ("used", &used),
        ("share", &share),
        ("given", &given),
        ("part", &part),
    ];
    words.fill(Key::HotspotsFinding, &with)
}

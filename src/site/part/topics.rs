//! Topics: the topic page that says more about a lever or a chart, its name, and its address.
//!
//! Out of scope: the content of the pages.

use yew::prelude::*;

use crate::site::link::topic as address;
use cairn_analysis::findings::{plastics, roads};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Route, Topic};
use cairn_core::kind::{Language, Lever};
use cairn_core::place::PlaceId;

/// Levers that purchase rules address most often.
const BOUGHT: [Lever; 3] = [Lever::Clinker, Lever::CementMaking, Lever::SteelMaking];

pub const fn name(topic: Topic) -> Key {
    titles(topic)[0]
}

/// The name of a topic, and the lead of its page.
pub const fn titles(topic: Topic) -> [Key; 2] {
    match topic {
        Topic::Vehicles => [Key::PageVehicles, Key::RoadsLead],
        Topic::Plastics => [Key::PagePlastics, Key::PlasticsLead],
        Topic::Hotspots => [Key::PageHotspots, Key::HotspotsLead],
        Topic::Purchase => [Key::PagePurchase, Key::PurchaseLead],
    }
}

/// Its page for a place, below the site's root. A city uses its country; none = the world.
pub fn door(language: Language, topic: Topic, place: Option<PlaceId>) -> String {
    let place = place.map(|place| place.country().unwrap_or(place));
    address::plain(Route::Topic { language, topic }.write(), place)
}

pub(crate) fn of_lever(lever: Lever) -> Option<Topic> {
    let topics = [
        (Topic::Vehicles, roads::LEVERS.as_slice()),
        (Topic::Plastics, &plastics::LEVERS),
        (Topic::Purchase, &BOUGHT),
    ];
    topics
        .into_iter()
        .find(|(_, levers)| levers.contains(&lever))
        .map(|(topic, _)| topic)
}

/// The link to the page of a topic.
pub fn page_link(words: &Words, topic: Topic, place: PlaceId) -> Html {
    let href = door(words.language(), topic, Some(place));
    html! { <a class="topic-way" {href}>{ words.fill(Key::TopicMore, &[("topic", words.say(name(topic)))]) }</a> }
}

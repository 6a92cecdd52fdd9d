//! Place reports: measures in UN documents for a place, each with document and paragraph, and the levers with a similar
//! effect.
//!
//! Written by the prerenderer; no browser program contains it. Out of scope: the implementation and effect of the
//! measures.

use std::collections::BTreeSet;

use yew::prelude::*;

use cairn::site::link::{brief, explore, project};
use cairn::site::part::topics;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route, Topic};
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::{PlaceId, Wider};
use cairn_evidence::outlook::reports::{Concern, Reported};

/// A place with its regions, groups and members.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMembership {
    pub place: PlaceId,
    /// Its regions and groups; empty for a region or group.
    pub within: Vec<PlaceId>,
    /// Its countries; empty for a country.
    pub members: Vec<PlaceId>,
}

/// The section of a place. For the world it is only the link to all reports.
pub fn reported(words: &Words, around: &PlaceMembership, all: &[Reported]) -> Html {
    let is_world = Wider::World.id() == Some(around.place);
    let of = |place: &PlaceId| *place == around.place || around.within.contains(place);
    let here: Vec<&Reported> = all.iter().filter(|reported| reported.places.iter().any(of)).collect();
    let named = |member: &&PlaceId| all.iter().any(|reported| reported.places.contains(member));
    let members: Vec<&PlaceId> = around.members.iter().filter(|_| !is_world).filter(named).collect();
    html! {
        <section aria-labelledby="reported-title">
            <h2 id="reported-title">{ words.fill(Key::ReportedTitle, &[("place", words.place(around.place))]) }</h2>
            if is_world {
                { world(words, all) }
            } else if here.is_empty() && members.is_empty() {
                <p>{ words.say(Key::ReportedNone) }</p>
            } else {
                if !here.is_empty() {
                    <ul class="reports">{ for here.into_iter().map(|reported| report(words, around.place, reported)) }</ul>
                }
                if !members.is_empty() {
                    <p>{ words.say(Key::ReportedMembers) }</p>
                    <ul class="reported-ways">
                        { for members.into_iter().map(|member| html! {
                            <li><a href={[&explore::plain(words.language(), *member), "#reported"].concat()}>{ words.place(*member) }</a></li>
                        }) }
                    </ul>
                }
                <p class="scope">{ words.say(Key::ReportedWhat) }</p>
            }
            if Wider::find(around.place.as_str()).is_none() {
                { pages(words, around.place) }
            }
        </section>
    }
}

/// The other pages about a country.
fn pages(words: &Words, place: PlaceId) -> Html {
    let language = words.language();
    let topics = Topic::ALL.map(|topic| (topics::door(language, topic, Some(place)), topics::name(topic)));
    let own = [
        (brief::plain(language, place, false), Key::BriefDoor),
        (project::plain(language, Some(place)), Key::PageProject),
        (Route::Goals { language, place }.write(), Key::PageGoals),
    ];
    html! {
        <>
            <p>{ words.fill(Key::ReportedPages, &[("place", words.place(place))]) }</p>
            <ul class="reported-ways">
                { for own.into_iter().chain(topics).map(|(way, name)| html! { <li><a href={way}>{ words.say(name) }</a></li> }) }
            </ul>
        </>
    }
}

/// The places that a report concerns, in the order of the table.
pub fn named_places(words: &Words, reported: &Reported) -> String {
    let places: Vec<&str> = reported.places.iter().map(|place| words.place(*place)).collect();
    words.list(&places)
}

/// The text of a report in the page's language. A key without a text is shown as it is, and a test finds it.
pub fn text(words: &Words, reported: &Reported) -> String {
    let key = Key::find(&["reported.of.", &reported.key].concat());
    key.map_or_else(|| reported.key.clone(), |key| words.say(key).to_owned())
}

fn report(words: &Words, place: PlaceId, reported: &Reported) -> Html {
    let concerns: Vec<&str> = reported.concerns.iter().map(|concern| words.say(about(*concern))).collect();
    html! {
        <li>
            if reported.places != [place] {
                <strong>{ named_places(words, reported) }</strong>
            }
            <p>{ text(words, reported) }</p>
            <p class="scope reported-where">
                <cite lang="en" dir="ltr">{ &reported.cited }</cite>{ " " }
                <span>{ words.fill(Key::ReportedParts, &[("parts", &words.list(&concerns))]) }</span>
            </p>
            if reported.cited.contains(BUNDLE) {
                <p class="reported-ways">
                    <span>{ words.say(Key::ReportedBundle) }</span>
                    { for [Scenario::Panel, Scenario::PanelFuture].into_iter().map(|scenario| {
                        let href = [&explore::plain(words.language(), place), "?b=", scenario.id()].concat();
                        html! { <>{ " " }<a {href}>{ words.say(names::scenario(scenario)) }</a></> }
                    }) }
                </p>
            }
            if !reported.levers.is_empty() {
                <p class="reported-ways">
                    <span>{ words.say(Key::ReportedLevers) }</span>
                    { for reported.levers.iter().map(|lever| {
                        let page = leaf(words, Leaf::Levers);
                        let href = [page.as_str(), "#", lever.id()].concat();
                        html! { <>{ " " }<a {href}>{ words.say(names::lever(*lever)[0]) }</a></> }
                    }) }
                    if is_guide(reported) {
                        { " " }<a href={[&explore::plain(words.language(), place), GUIDE].concat()}>{ words.say(Key::ReportedTry) }</a>
                    }
                </p>
            }
        </li>
    }
}

/// True if a report moves exactly the levers of the national guidelines.
fn is_guide(reported: &Reported) -> bool {
    let pulls = Scenario::Guides.choices().pulls;
    reported.levers.len() == pulls.len() && reported.levers.iter().all(|lever| pulls.contains_key(lever))
}

/// The explorer query that shows each strategy of the guidelines in a place.
const GUIDE: &str = "?b=guide&c=who";

/// The paragraph with the saving of the Panel's bundle in homes.
const BUNDLE: &str = "E/2021/56, para. 33";

fn world(words: &Words, all: &[Reported]) -> Html {
    let places: BTreeSet<PlaceId> = all.iter().flat_map(|reported| reported.places.iter().copied()).collect();
    html! {
        <p>
            { words.count(Key::ReportedWorld, places.len() as f64, &[]) }{ " " }
            <a href={[leaf(words, Leaf::Outlook).as_str(), "#policies"].concat()}>{ words.say(Key::OutlookPolicies) }</a>
        </p>
    }
}

/// The address of a static page.
pub(super) fn leaf(words: &Words, leaf: Leaf) -> String {
    let language = words.language();
    Route::Leaf { language, leaf }.write()
}

const fn about(concern: Concern) -> Key {
    match concern {
        Concern::Buildings => Key::ReportedPartBuildings,
        Concern::Cities => Key::ReportedPartCities,
        Concern::Circularity => Key::ReportedPartCircularity,
        Concern::Food => Key::ReportedPartFood,
        Concern::Government => Key::ReportedPartGovernment,
        Concern::Infrastructure => Key::ReportedPartInfrastructure,
        Concern::Plastics => Key::ReportedPartPlastics,
        Concern::Vehicles => Key::ReportedPartVehicles,
    }
}

//! Releases: the list of releases, changes between them, the integrity of files, and the handling of links from earlier releases.
//!
//! A release is a line of [`RELEASES`], a text in six languages and a folder that `cairn freeze` writes. Out of scope:
//! the reasons for a change.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::{code, frame, table};
use cairn_analysis::export::archive::{MEASURES, SCENARIOS, YEARS, place};
use cairn_analysis::findings::compare::Measure;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Leaf;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Every release with stored results, the newest first: its name, its date, and its description.
pub const RELEASES: [(&str, &str, Key); 1] = [("0.1-26a", "2026-11-25", Key::ReleasesR0126a)];

/// Number of places whose changes are listed.
pub const MOST: usize = 30;

/// The result of a place with the largest change from one release to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseChange {
    pub place: PlaceId,
    /// The result.
    pub measure: Measure,
    pub scenario: Scenario,
    pub year: Year,
    /// Change as a share of the earlier value.
    pub part: f64,
}

/// A release's folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder {
    pub release: String,
    pub files: Vec<String>,
}

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct ReleasesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// The release of this site.
    pub release: String,
    /// The folders, the newest first.
    pub folders: Rc<Vec<Folder>>,
    /// Changes from the second newest release to the newest, the largest first; `None` if there is only one release.
    pub moved: Option<Rc<Vec<ReleaseChange>>>,
    /// Address of the feed below the site's root, if the site has one.
    pub feed: Option<String>,
}

/// Releases, changes, and instructions for a check.
#[component]
pub fn Releases(props: &ReleasesProps) -> Html {
    let ReleasesProps {
        words,
        home,
        release,
        folders,
        feed,
        ..
    } = props;
    let say = |key: Key| words.say(key).to_owned();
    let unfrozen = folders.first().is_none_or(|folder| folder.release != *release);
    let newest = folders.first().map_or("", |folder| folder.release.as_str());
    let inside = html! {
        <>
            <ul>
                <li>{ kept(words) }</li>
                <li>{ say(Key::ReleasesNot) }</li>
            </ul>
            <section aria-labelledby="list">
                <h2 id="list">{ say(Key::ReleasesList) }</h2>
                if unfrozen {
                    <p>{ words.fill(Key::ReleasesMaking, &[("release", &words.isolate(release))]) }</p>
                }
                <ul>{ for RELEASES.iter().map(|(name, day, told)| html! { <li><span id={*name}>{ code(name) }</span>{ " · " }{ words.isolate(day) }{ " · " }{ words.say(*told) }</li> }) }</ul>
                { for feed.clone().map(|href| html! { <p><a {href} type="application/atom+xml">{ say(Key::ReleasesFeed) }</a></p> }) }
            </section>
            <section aria-labelledby="moved">
                <h2 id="moved">{ say(Key::ReleasesMoved) }</h2>
                { moved(props) }
            </section>
            <section aria-labelledby="sums">
                <h2 id="sums">{ say(Key::ReleasesSums) }</h2>
                <ul>{ for folders.iter().map(files) }</ul>
                <p>{ say(Key::ReleasesSumsWhat) }</p>
                <p>{ code("sha256sum -c --ignore-missing SHA256SUMS") }</p>
                <p>{ words.fill(Key::ReleasesPlaces, &[("place", words.place(*home))]) }{ file(&place::path(*home), &place::path(*home)) }</p>
            </section>
            <section aria-labelledby="old">
                <h2 id="old">{ say(Key::ReleasesOld) }</h2>
                <p>{ words.fill(Key::ReleasesOldWhat, &[("reference", words.say(names::scenario(Scenario::Reference)))]) }</p>
                <p>{ code(&format!("cairn run IND --link \"m={newest}&b=all\"")) }</p>
                <p>{ code(&format!("cairn changed static/releases/{newest} IND")) }</p>
            </section>
        </>
    };
    frame(words, *home, Leaf::Releases, inside)
}

/// The stored content of a release.
fn kept(words: &Words) -> String {
    let results = MEASURES.map(|measure| words.say(names::measure(measure)));
    let years = YEARS.map(|year| words.year(year));
    let scenarios = SCENARIOS.map(|scenario| words.say(names::scenario(scenario)));
    let years = words.list(&years.each_ref().map(String::as_str));
    let with = [
        ("results", words.list(&results)),
        ("years", years),
        ("scenarios", words.list(&scenarios)),
    ];
    words.fill(Key::ReleasesKept, &with.each_ref().map(|(name, with)| (*name, with.as_str())))
}

/// Download links for the files of a release.
fn files(folder: &Folder) -> Html {
    let release = &folder.release;
    let files = folder.files.iter().map(|name| file(&format!("releases/{release}/{name}"), name));
    html! { <li>{ code(release) }{ for files }</li> }
}

/// A download link for a file.
fn file(path: &str, name: &str) -> Html {
    html! { <>{ " " }<a href={path.to_owned()} download="" lang="en" dir="ltr"><code>{ name.to_owned() }</code></a></> }
}

fn moved(props: &ReleasesProps) -> Html {
    let words = &props.words;
    let (Some(moved), [now, was, ..]) = (&props.moved, props.folders.as_slice()) else {
        return html! { <p>{ words.say(Key::ReleasesMovedFirst) }</p> };
    };
    let [was, now] = [was, now].map(|folder| words.isolate(&folder.release));
    if moved.is_empty() {
        return html! { <p>{ words.fill(Key::ReleasesMovedNone, &[("was", &was), ("now", &now)]) }</p> };
    }
    let heads = [
        Key::FilePlace,
        Key::CompareWhat,
        Key::FileScenario,
        Key::TableYear,
        Key::CompareChange,
    ];
    let row = |told: &ReleaseChange| {
        html! {
            <tr>
                <th scope="row">{ words.place(told.place).to_owned() }</th>
                <td>{ words.say(names::measure(told.measure)) }</td>
                <td>{ words.say(names::scenario(told.scenario)) }</td>
                <td class="number">{ words.year(told.year) }</td>
                <td class="number">{ words.percent(told.part, true) }</td>
            </tr>
        }
    };
    html! {
        <>
            <p>{ words.fill(Key::ReleasesMovedLead, &[("was", &was), ("now", &now)]) }</p>
            { table("moved", "moved", &heads.map(|head| words.say(head).to_owned()), html! { <>{ for moved.iter().take(MOST).map(row) }</> }) }
        </>
    }
}

//! Releases: the list of releases, changes between them, the integrity of files, and the handling of links from earlier releases.
//!
//! A release is a line of [`RELEASES`], a text in six languages and a folder that `cairn freeze` writes. Out of scope:
//! the reasons for a change.

use std::rc::Rc;

use yew::prelude::*;

use crate::feed;
use crate::pages::leaf::{code, frame, table};
use cairn_analysis::export::RELEASE_DAYS;
use cairn_analysis::export::archive::{FILE, MEASURES, SCENARIOS, YEARS, place};
use cairn_analysis::findings::compare::Measure;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Leaf;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Every release with stored results, the newest first: its name, its date, and its description.
pub const RELEASES: [(&str, &str, Key); 1] = [(RELEASE_DAYS[0].0, RELEASE_DAYS[0].1, Key::ReleasesR0126a)];

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
    /// Public address of the site, if known: the site then has a feed, and programs elsewhere can read its files.
    pub public: Option<String>,
}

/// Releases, changes, and instructions for a check.
#[component]
pub fn Releases(props: &ReleasesProps) -> Html {
    let ReleasesProps {
        words,
        home,
        release,
        folders,
        public,
        ..
    } = props;
    let say = |key: Key| words.say(key).to_owned();
    let unfrozen = folders.first().is_none_or(|folder| folder.release != *release);
    let newest = folders.first().map_or("", |folder| folder.release.as_str());
    let inside = html! {
        <>
            <ul>
                <li>{ stored_content(words) }</li>
                <li>{ say(Key::ReleasesNot) }</li>
            </ul>
            <section aria-labelledby="list">
                <h2 id="list">{ say(Key::ReleasesList) }</h2>
                if unfrozen {
                    <p>{ words.fill(Key::ReleasesMaking, &[("release", &words.isolate(release))]) }</p>
                }
                <ul>{ for RELEASES.iter().map(|(name, day, note)| html! { <li><span id={*name}>{ code(name) }</span>{ " · " }{ words.isolate(day) }{ " · " }{ words.say(*note) }</li> }) }</ul>
                { for public.as_ref().map(|_| html! { <p><a href={feed::path(words.language())} type="application/atom+xml">{ say(Key::ReleasesFeed) }</a></p> }) }
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
            { for public.as_ref().zip(folders.first()).map(|(public, folder)| programs(words, public, &folder.release)) }
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

/// The emissions of a place under all strategies, from a file of the newest release; `ADDRESS` is that of the file.
pub const PROGRAMS: [(&str, &str); 4] = [
    (
        "Python",
        "import pandas
rows = pandas.read_csv(\"ADDRESS\")
print(rows[(rows.place == \"IND\") & (rows.scenario == \"all\") & (rows.variable == \"GHG\")])",
    ),
    (
        "R",
        "rows <- read.csv(\"ADDRESS\")
subset(rows, place == \"IND\" & scenario == \"all\" & variable == \"GHG\")",
    ),
    (
        "JavaScript",
        "const text = await (await fetch(\"ADDRESS\")).text();
console.info(text.split(\"\\n\").filter((line) => line.startsWith(\"IND,all,GHG,\")));",
    ),
    ("sh", "curl --silent ADDRESS | grep '^IND,all,GHG,'"),
];
/// The place of these programs.
const OF_PROGRAMS: &str = "IND";

/// The same numbers in four languages of programs.
fn programs(words: &Words, public: &str, release: &str) -> Html {
    let address = [public, "releases/", release, "/", FILE].concat();
    let place = PlaceId::parse(OF_PROGRAMS).map_or("", |place| words.place(place));
    let with = [("place", place), ("scenario", words.say(names::scenario(Scenario::All)))];
    html! {
        <section aria-labelledby="programs">
            <h2 id="programs">{ words.say(Key::ReleasesPrograms) }</h2>
            <p>{ words.fill(Key::ReleasesProgramsWhat, &with) }</p>
            { for PROGRAMS.into_iter().map(|(name, lines)| html! {
                <>
                    <h3 id={["in-", name].concat()} lang="en" dir="ltr">{ name }</h3>
                    <pre lang="en" dir="ltr" tabindex="0" role="region" aria-labelledby={["in-", name].concat()}>{ lines.replace("ADDRESS", &address) }</pre>
                </>
            }) }
        </section>
    }
}

/// The stored content of a release.
fn stored_content(words: &Words) -> String {
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
    let row = |change: &ReleaseChange| {
        html! {
            <tr>
                <th scope="row">{ words.place(change.place).to_owned() }</th>
                <td>{ words.say(names::measure(change.measure)) }</td>
                <td>{ words.say(names::scenario(change.scenario)) }</td>
                <td class="number">{ words.year(change.year) }</td>
                <td class="number">{ words.percent(change.part, true) }</td>
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

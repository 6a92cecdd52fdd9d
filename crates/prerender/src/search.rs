//! Search: levers and their themes, charts, pages, stories and terms by name, each with its address, for the search that also
//! finds countries.
//!
//! ```text
//! {"texts": ["Find a country, …", "Nothing of that name.", "Close"],                    label, nothing found, close
//!  "others": [["en/levers/#rf", "lever", "Deep retrofit", "insulation / renovation"], …]} address, kind, name, other names
//! ```
//!
//! The file is in one language. A device fetches it when the search is first used; the search itself is `www/find.js`. It
//! contains the texts of the dialog, because pages without a field have none of them. Out of scope: the names of places
//! ([`crate::home::names`]).

use cairn::site::link::{brief, explore, overlay};
use cairn::site::part::page_links::{self, GROUPS};
use cairn::site::part::topics;
use cairn_analysis::figure::title;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Chart, Leaf, Route, Story, Topic};
use cairn_core::kind::{Language, Lever, Theme};
use cairn_core::place::{PlaceId, Wider};

use serde::Serialize;

use crate::pages::home::EXAMPLE;
use crate::pages::leaf::levers::theme_id;
use crate::pages::prose::glossary;
use crate::story_figure;

/// Themes with the name of their only lever.
const ONE_LEVER: [Theme; 2] = [Theme::Waste, Theme::Power];

/// Address of the list of a language, below the site's root.
pub fn path(language: Language) -> String {
    format!("words/seek.{}.json", language.id())
}

/// Other names of what can be found, in plain words: the end of its address below the language, and the text.
const OTHER_NAMES: [(&str, Key); 13] = [
    ("/levers/#ev", Key::FindAlsoElectric),
    ("/levers/#rf", Key::FindAlsoRetrofit),
    ("/class/", Key::FindAlsoClass),
    ("/stories/", Key::FindAlsoStories),
    ("/data/", Key::FindAlsoData),
    ("/method/", Key::FindAlsoJobs),
    ("/about/", Key::FindAlsoNetwork),
    ("/project/", Key::FindAlsoHome),
    ("#share", Key::FindAlsoShare),
    ("/brief/KEN/", Key::FindAlsoPrint),
    ("?c=minerals", Key::FindAlsoMinerals),
    ("?c=money", Key::FindAlsoMoney),
    ("/glossary/#equivalent", Key::FindAlsoEquivalent),
];

/// A thing to find: its address, its kind, its name, and its other names, separated by ` / `.
pub type Findable = [String; 4];

/// All that can be found in a language: levers and their themes, pages, stories, charts, terms.
///
/// # Errors
/// A story has no title.
pub fn findable(words: &Words) -> Result<Vec<Findable>, String> {
    let language = words.language();
    let leaf = |leaf: Leaf| Route::Leaf { language, leaf }.write();
    let of = |address: String, kind: Key, name: &str| {
        let others = OTHER_NAMES.iter().find(|(end, _)| address.ends_with(end));
        let others = others.map_or("", |(_, key)| words.say(*key)).to_owned();
        [address, words.say(kind).to_owned(), name.to_owned(), others]
    };
    let mut all: Vec<Findable> = Vec::new();
    for lever in Lever::ALL {
        let address = [&leaf(Leaf::Levers), "#", lever.id()].concat();
        all.push(of(address, Key::FindLever, words.say(names::lever(lever)[0])));
    }
    for theme in Theme::ALL.into_iter().filter(|theme| !ONE_LEVER.contains(theme)) {
        let address = [&leaf(Leaf::Levers), "#", &theme_id(theme)].concat();
        all.push(of(address, Key::FindLever, words.say(names::theme(theme))));
    }
    let mut pages = vec![
        (Route::Map { language }.write(), Key::PageMap),
        (Route::Compare { language }.write(), Key::CompareTitle),
    ];
    let doors = [Leaf::Stories, Leaf::Class, Leaf::Cities];
    pages.extend(doors.map(|own| (leaf(own), page_links::name(own))));
    let shown = [Topic::Vehicles, Topic::Plastics, Topic::Hotspots];
    pages.extend(shown.map(|topic| (topics::door(language, topic, None), topics::name(topic))));
    pages.extend(
        GROUPS
            .iter()
            .flat_map(|(_, pages)| pages.iter().map(|page| page.target(language, None))),
    );
    // Only countries have a brief. The front page shows the same one.
    if let Some(place) = PlaceId::parse(EXAMPLE) {
        pages.push((brief::plain(language, place, false), Key::PageBrief));
    }
    all.extend(pages.into_iter().map(|(address, name)| of(address, Key::FindPage, words.say(name))));
    for (story, [title, _]) in Story::ALL.into_iter().zip(story_figure::titles()?) {
        all.push(of(Route::Story { language, story }.write(), Key::FindStory, words.say(title)));
    }
    if let Some(world) = Wider::World.id() {
        let share = [&explore::plain(language, world), "#", overlay::SHARE].concat();
        all.push(of(share, Key::FindPage, words.say(Key::ShareTitle)));
        for chart in Chart::ALL {
            let address = [&explore::plain(language, world), "?c=", chart.id()].concat();
            all.push(of(address, Key::FindChart, words.say(title(chart))));
        }
    }
    for term in glossary(language).iter().flat_map(|group| &group.terms) {
        let address = [&leaf(Leaf::Glossary), "#", &term.id].concat();
        all.push(of(address, Key::FindTerm, &term.title));
    }
    Ok(all)
}

/// The file of a language.
#[derive(Serialize)]
struct SearchFile<'a> {
    texts: [&'a str; 3],
    others: Vec<Findable>,
}

/// The file as JSON.
///
/// # Errors
/// A story has no title, or the file cannot be written.
pub fn list(words: &Words) -> Result<String, String> {
    let file = SearchFile {
        texts: [Key::HomeFind, Key::FindNone, Key::DoClose].map(|key| words.say(key)),
        others: findable(words)?,
    };
    serde_json::to_string(&file).map_err(|fault| fault.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_lever_chart_page_and_term_is_found_in_every_language() {
        for language in Language::READY {
            let words = Words::embedded(language);
            let all = findable(&words).unwrap();
            let of = |kind: Key| all.iter().filter(|[_, own, ..]| own == words.say(kind)).count();
            let themes = Theme::ALL.len() - ONE_LEVER.len();
            assert_eq!(of(Key::FindLever), Lever::COUNT + themes, "{}", language.id());
            let brief = words.say(Key::PageBrief);
            assert!(all.iter().any(|[.., own, _]| own == brief), "{}: {brief}", language.id());
            for theme in Theme::ALL {
                let name = words.say(names::theme(theme));
                assert!(all.iter().any(|[.., own, _]| own == name), "{}: {name}", language.id());
            }
            assert_eq!(of(Key::FindStory), Story::ALL.len(), "{}", language.id());
            assert_eq!(of(Key::FindChart), Chart::COUNT, "{}", language.id());
            assert!(of(Key::FindPage) >= 20 && of(Key::FindTerm) >= 80, "{}", language.id());
            let addresses: BTreeSet<&String> = all.iter().map(|[address, ..]| address).collect();
            assert_eq!(addresses.len(), all.len(), "{}: an address stands twice", language.id());
            let own = [language.id(), "/"].concat();
            for [address, kind, name, _] in &all {
                assert!(
                    address.starts_with(&own) && !kind.is_empty() && !name.trim().is_empty(),
                    "{address} {name}"
                );
            }
        }
    }

    #[test]
    fn what_can_be_found_leads_to_the_same_in_every_language() {
        let below = |language: Language| -> Vec<String> {
            let all = findable(&Words::embedded(language)).unwrap();
            all.into_iter().map(|[address, ..]| address[3..].to_owned()).collect()
        };
        let english = below(Language::English);
        for language in Language::READY {
            assert_eq!(below(language), english, "{}", language.id());
        }
    }

    #[test]
    fn plain_words_are_other_names_of_one_thing_in_every_language() {
        for language in Language::READY {
            let words = Words::embedded(language);
            let all = findable(&words).unwrap();
            for (end, key) in OTHER_NAMES {
                let texts: Vec<&str> = words.say(key).split(" / ").collect();
                assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}: {texts:?}", language.id());
                let named = all.iter().filter(|[.., others]| others == words.say(key));
                let ends: Vec<&String> = named.map(|[address, ..]| address).collect();
                assert!(
                    matches!(ends[..], [only] if only.ends_with(end)),
                    "{}: {end} is of {ends:?}",
                    language.id()
                );
            }
        }
        let english = findable(&Words::embedded(Language::English)).unwrap();
        for typed in [
            "EV",
            "apartment",
            "cost",
            "house",
            "class",
            "story",
            "lithium",
            "embed",
            "CSV",
            "jobs",
            "teacher",
        ] {
            let found = english.iter().any(|[.., others]| others.split(" / ").any(|other| other == typed));
            assert!(found, "{typed} names nothing");
        }
    }
}

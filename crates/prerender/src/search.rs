//! Search: levers and their themes, charts, pages and terms by name, each with its address, for the search that also finds countries.
//!
//! ```text
//! {"texts": ["Find a country, …", "Nothing of that name.", "Close"],                    label, nothing found, close
//!  "others": [["en/levers/#hs", "lever", "Living space per person"], …]}                  address, kind, name
//! ```
//!
//! The file is in one language. A device fetches it when the search is first used; the search itself is `www/find.js`. It
//! contains the texts of the dialog, because pages without a field have none of them. Out of scope: the names of places
//! ([`crate::home::names`]).

use cairn::site::link::{brief, explore};
use cairn::site::part::page_links::{self, GROUPS};
use cairn::site::part::topics;
use cairn_analysis::figure::title;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Chart, Leaf, Route, Topic};
use cairn_core::kind::{Language, Lever, Theme};
use cairn_core::place::{PlaceId, Wider};

use serde::Serialize;

use crate::pages::home::EXAMPLE;
use crate::pages::leaf::levers::theme_id;
use crate::pages::prose::glossary;

/// Themes with the name of their only lever.
const ONE_LEVER: [Theme; 2] = [Theme::Waste, Theme::Power];

/// Address of the list of a language, below the site's root.
pub fn path(language: Language) -> String {
    format!("words/seek.{}.json", language.id())
}

/// A thing to find: its address, its kind and its name.
pub type Findable = [String; 3];

/// All that can be found in a language: levers and their themes, pages, charts, terms.
pub fn findable(words: &Words) -> Vec<Findable> {
    let language = words.language();
    let leaf = |leaf: Leaf| Route::Leaf { language, leaf }.write();
    let of = |address: String, kind: Key, name: &str| [address, words.say(kind).to_owned(), name.to_owned()];
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
    if let Some(world) = Wider::World.id() {
        for chart in Chart::ALL {
            let address = [&explore::plain(language, world), "?c=", chart.id()].concat();
            all.push(of(address, Key::FindChart, words.say(title(chart))));
        }
    }
    for term in glossary(language).iter().flat_map(|group| &group.terms) {
        let address = [&leaf(Leaf::Glossary), "#", &term.id].concat();
        all.push(of(address, Key::FindTerm, &term.title));
    }
    all
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
/// It cannot be written.
pub fn list(words: &Words) -> Result<String, String> {
    let file = SearchFile {
        texts: [Key::HomeFind, Key::FindNone, Key::DoClose].map(|key| words.say(key)),
        others: findable(words),
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
            let all = findable(&words);
            let of = |kind: Key| all.iter().filter(|[_, own, _]| own == words.say(kind)).count();
            let themes = Theme::ALL.len() - ONE_LEVER.len();
            assert_eq!(of(Key::FindLever), Lever::COUNT + themes, "{}", language.id());
            let brief = words.say(Key::PageBrief);
            assert!(all.iter().any(|[.., own]| own == brief), "{}: {brief}", language.id());
            for theme in Theme::ALL {
                let name = words.say(names::theme(theme));
                assert!(all.iter().any(|[.., own]| own == name), "{}: {name}", language.id());
            }
            assert_eq!(of(Key::FindChart), Chart::COUNT, "{}", language.id());
            assert!(of(Key::FindPage) >= 20 && of(Key::FindTerm) >= 80, "{}", language.id());
            let addresses: BTreeSet<&String> = all.iter().map(|[address, ..]| address).collect();
            assert_eq!(addresses.len(), all.len(), "{}: an address stands twice", language.id());
            let own = [language.id(), "/"].concat();
            for [address, kind, name] in &all {
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
            let all = findable(&Words::embedded(language));
            all.into_iter().map(|[address, ..]| address[3..].to_owned()).collect()
        };
        let english = below(Language::English);
        for language in Language::READY {
            assert_eq!(below(language), english, "{}", language.id());
        }
    }
}

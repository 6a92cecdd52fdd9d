//! About: the purpose of Cairn, its users, the calculation of a number, its limits, and the data kept on visitors (none).
//!
//! The texts are in `static/pages/about.*.md`. Out of scope: figures.

use std::rc::Rc;

use yew::prelude::*;

use crate::host::HostAddresses;
use crate::pages::leaf::chain::chain;
use crate::pages::leaf::start_cards::cards;
use crate::pages::leaf::{english, frame};
use crate::pages::prose::{self, ProsePage, prose};
use crate::parts::downloads::block;
use cairn::site::part::page_links::name;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::TableCatalogue;

/// Documents of the United Nations and of its Panel, as the table of sources has them.
const DOCUMENTS: [&str; 8] = [
    "E/2021/56",
    "UNEP/EA.6/7",
    "irp_press2019",
    "irp_factsheet",
    "irp_launch2020",
    "bmcc2023",
    "unep_used_news",
    "unep_used_2021",
];

/// Texts that the page shares with other pages, by their names in the prose.
const SHARED: [(&str, Key); 15] = [
    ("forecast", Key::MethodCannotForecast),
    ("inventory", Key::MethodCannotInventory),
    ("costs", Key::MethodCannotCosts),
    ("past", Key::MethodCannotPast),
    ("sum", Key::MethodCannotSum),
    ("credit", Key::MethodCannotCredit),
    ("concrete", Key::MethodCannotConcrete),
    ("boundaries", Key::LimitsBoundaries),
    ("numbers_same", Key::MethodNumbersSame),
    ("languages_title", Key::LanguageLabel),
    ("fault_title", Key::AboutPageFault),
    ("fault", Key::AboutPageFaultWhat),
    ("statement_title", Key::AboutPageAccess),
    ("statement", Key::AboutPageAccessWhat),
    ("licences_title", Key::DataPageLicences),
];

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct AboutProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// Release of model and data.
    pub release: String,
    /// The tables, for the sources named on the page.
    pub catalogue: Rc<TableCatalogue>,
    /// Addresses that the builder of the site names.
    pub host: Rc<HostAddresses>,
}

impl From<(Rc<Words>, PlaceId, String, Rc<TableCatalogue>, Rc<HostAddresses>)> for AboutProps {
    fn from((words, home, release, catalogue, host): (Rc<Words>, PlaceId, String, Rc<TableCatalogue>, Rc<HostAddresses>)) -> AboutProps {
        AboutProps {
            words,
            home,
            release,
            catalogue,
            host,
        }
    }
}

/// The purpose of Cairn, and its limits.
#[component]
pub fn AboutPage(props: &AboutProps) -> Html {
    let AboutProps {
        words,
        home,
        release,
        catalogue,
        host,
    } = props;
    let language = words.language();
    let first = words.year(Year::LEVERS);
    let way = |leaf: Leaf| {
        let route = Route::Leaf { language, leaf };
        html! { <a href={route.write()}>{ words.say(name(leaf)) }</a> }
    };
    let documents = DOCUMENTS.iter().filter_map(|key| catalogue.source(key));
    let get = block(words, release, host);
    let release = words.fill(Key::FooterRelease, &[("release", &words.isolate(release))]);
    let mut values: Vec<(&str, Html)> = SHARED
        .iter()
        .map(|(name, key)| (*name, words.fill(*key, &[("first", &first)]).into()))
        .collect();
    values.extend([
        ("method", way(Leaf::Method)),
        ("modellers", way(Leaf::Modellers)),
        ("access", way(Leaf::Access)),
        ("data", way(Leaf::Data)),
        ("start", cards(words, *home)),
        ("chain", chain(words)),
        ("licences", words.say(Key::FooterCode).into()),
        ("release", release.into()),
        ("get_title", words.say(Key::GetTitle).into()),
        ("get", get),
        (
            "documents",
            html! { <ul>{ for documents.map(|source| html! { <li>{ english(&source.citation) }</li> }) }</ul> },
        ),
    ]);
    frame(words, *home, Leaf::About, prose::html(&prose(ProsePage::About, language), &values))
}

//! About: the purpose of Cairn, its users, the calculation of a number, its limits, and the data kept on visitors (none).
//!
//! Out of scope: figures.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::chain::chain;
use crate::pages::leaf::{english, frame};
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
    "unep_used_2020",
    "unep_used_2021",
];

/// Parts before and after the chain: heading, then a sentence each.
const BEFORE: [(&str, Key, &[Key]); 2] = [
    (
        "whom",
        Key::AboutPageWhom,
        &[
            Key::AboutPageWhomVisitor,
            Key::AboutPageWhomAdviser,
            Key::AboutPageWhomTeacher,
            Key::AboutPageWhomModeller,
        ],
    ),
    (
        "is-not",
        Key::AboutPageIsNot,
        &[
            Key::MethodCannotForecast,
            Key::MethodCannotInventory,
            Key::MethodCannotCosts,
            Key::MethodCannotPast,
            Key::MethodCannotSum,
            Key::MethodCannotCredit,
            Key::MethodCannotConcrete,
            Key::LimitsBoundaries,
        ],
    ),
];
const AFTER: [(&str, Key, &[Key]); 4] = [
    (
        "privacy",
        Key::AboutPagePrivacy,
        &[Key::AboutPagePrivacyNone, Key::AboutPagePrivacyKept],
    ),
    ("languages", Key::LanguageLabel, &[Key::AboutPageLanguages]),
    ("fault", Key::AboutPageFault, &[Key::AboutPageFaultWhat]),
    ("access", Key::AboutPageAccess, &[Key::AboutPageAccessWhat]),
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
    pub shelf: Rc<TableCatalogue>,
}

/// The purpose of Cairn, and its limits.
#[component]
pub fn AboutPage(props: &AboutProps) -> Html {
    let AboutProps {
        words,
        home,
        release,
        shelf,
    } = props;
    let say = |key: Key| words.say(key).to_owned();
    let way = |leaf: Leaf| {
        let route = Route::Leaf {
            language: words.language(),
            leaf,
        };
        html! { <a href={route.write()}>{ words.say(name(leaf)) }</a> }
    };
    let documents = DOCUMENTS.iter().filter_map(|key| shelf.source(key));
    let inside = html! {
        <>
            { for BEFORE.into_iter().map(|part| section(words, part)) }
            <p>{ way(Leaf::Method) }{ " · " }{ way(Leaf::Modellers) }</p>
            <section aria-labelledby="chain">
                <h2 id="chain">{ say(Key::AboutPageChain) }</h2>
                { chain(words) }
                <p>{ say(Key::MethodNumbersSame) }</p>
            </section>
            { for AFTER.into_iter().map(|part| section(words, part)) }
            <p>{ way(Leaf::Access) }</p>
            <section aria-labelledby="licences">
                <h2 id="licences">{ say(Key::DataPageLicences) }</h2>
                <p>{ say(Key::FooterCode) }{ " " }{ way(Leaf::Data) }</p>
                <p>{ words.fill(Key::FooterRelease, &[("release", &words.isolate(release))]) }</p>
            </section>
            <section aria-labelledby="inspired">
                <h2 id="inspired">{ say(Key::AboutPageInspired) }</h2>
                <p>{ say(Key::AboutPageInspiredWhat) }</p>
                <ul>{ for documents.map(|source| html! { <li>{ english(&source.citation) }</li> }) }</ul>
            </section>
        </>
    };
    frame(words, *home, Leaf::About, inside)
}

fn section(words: &Words, (id, title, sentences): (&'static str, Key, &[Key])) -> Html {
    let first = words.year(Year::LEVERS);
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ words.say(title) }</h2>
            if let [only] = sentences {
                <p>{ words.say(*only) }</p>
            } else {
                <ul>{ for sentences.iter().map(|key| html! { <li>{ words.fill(*key, &[("first", &first)]) }</li> }) }</ul>
            }
        </section>
    }
}

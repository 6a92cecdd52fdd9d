//! Outlook: the world's materials to 2060 in reports, and the part that the country model explains.
//!
//! The page is prerendered and complete with scripts off. Every figure has its document and paragraph. Its chapters are
//! [`cairn::site::page::outlook`], run by a program; their parts in [`parts`] are markup that no program changes. Out of scope:
//! levers that a visitor moved.

mod bootstrap;
mod cases;
mod chapters;
mod circularity;
mod forests;
mod groups;
mod land;
mod report_figures;
mod sentences;
mod statements;
mod two_worlds;

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::frame;
use cairn::site::bootstrap::ROOT;
use cairn_analysis::findings::forests::ForestHeadroom;
use cairn_analysis::outlook::two_worlds::TwoWorlds;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::PlaceId;
use cairn_evidence::outlook::Outlook;

pub use bootstrap::{OutlookPageContext, begin};
pub use chapters::parts;
pub use two_worlds::worlds;

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct OutlookProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// The figures printed in reports, and the paths between them.
    pub outlook: Rc<Outlook>,
    /// Release of model and data.
    pub release: String,
    /// The forests' supply, and the demand under all three strategies, then under timber construction alone.
    pub forests: Rc<Vec<ForestHeadroom>>,
    /// Today's path and the documents' world; none without a path of the report.
    pub worlds: Option<Rc<TwoWorlds>>,
}

/// The page around the chapters, whose element stays empty: their contents.
#[component]
pub fn OutlookPage(props: &OutlookProps) -> Html {
    let words = &*props.words;
    let inside = html! {
        <div class="outlook-page">
            { chapters::contents(words) }
            <div class="outlook-chapters">
                <div id={ROOT}></div>
            </div>
        </div>
    };
    frame(words, props.home, Leaf::Outlook, inside)
}

/// A table with its own scrolling, also by keyboard; `named` is the id of its heading.
fn table(named: &'static str, class: &'static str, heads: &[String], rows: Html) -> Html {
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby={named}>
            <table {class} aria-labelledby={named}>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// Headings by their keys.
fn heads(words: &Words, keys: &[Key]) -> Vec<String> {
    keys.iter().map(|key| words.say(*key).to_owned()).collect()
}

/// A link to a picture of the page.
fn to(words: &Words, id: &str, text: &str) -> Html {
    html! { <a href={[&page_address(words), "#", id, "-title"].concat()}>{ text.to_owned() }</a> }
}

/// The page's own address.
fn page_address(words: &Words) -> String {
    Route::Leaf {
        language: words.language(),
        leaf: Leaf::Outlook,
    }
    .write()
}

/// A text available in English only.
fn english(text: &str) -> Html {
    html! { <span lang="en" dir="ltr">{ text.to_owned() }</span> }
}

/// The citation of a figure, marked if it is still to be verified.
fn cited(words: &Words, cited: &str, to_verify: bool) -> Html {
    html! {
        <>
            { english(cited) }
            if to_verify {
                { " " }<span class="verify">{ words.say(Key::OutlookVerify) }</span>
            }
        </>
    }
}

/// A link to an evidence file behind the section.
fn file(name: &str) -> Html {
    html! { <p class="file"><a href={["evidence/", name].concat()}>{ english(name) }</a></p> }
}

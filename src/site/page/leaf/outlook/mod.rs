//! Outlook: the world's materials to 2060 as reports see them, and how much of it the country model explains.
//!
//! Written ahead of time, and whole with scripts off. Every figure carries its document and paragraph. The part that levers
//! move is [`crate::site::outlook`], which a program takes over; the rest needs none. Does not know: levers a visitor moved.

mod begin;
mod cases;
mod circular;
mod forests;
mod groups;
mod land;
mod printed;
mod sentences;
mod told;

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::findings::forests::Room;
use crate::outlook::Outlook;
use crate::place::PlaceId;
use crate::site::handed::ROOT;
use crate::site::page::leaf::frame;
use crate::words::{Key, Words};

pub use begin::{Ground, begin};

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct OutlookProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the way back leads to.
    pub home: PlaceId,
    /// What reports print, and the paths between.
    pub outlook: Rc<Outlook>,
    /// Release of model and data.
    pub release: String,
    /// What forests could give, and what is asked of them under all three strategies, then by building in timber alone.
    pub forests: Rc<Vec<Room>>,
}

/// The page around the part that a program takes over: the element of that part is left empty.
#[component]
pub fn OutlookPage(props: &OutlookProps) -> Html {
    let (words, outlook) = (&*props.words, &*props.outlook);
    let inside = html! {
        <>
            <div class="outlook">
                <p class="fact"><strong>{ words.say(Key::OutlookEmulation) }</strong></p>
                <p>{ words.say(Key::OutlookGroupsOurs) }{ " " }{ words.say(Key::OutlookEnglish) }</p>
            </div>
            <div id={ROOT}></div>
            <div class="outlook">
                { cases::cases(words, outlook) }
                { land::land(props) }
                { forests::forests(props) }
                { groups::paths(words, outlook) }
                { printed::printed(words, outlook) }
                { circular::rates(words, outlook) }
                { sentences::strategies(words, &outlook.quoted) }
                { told::chains(words, &outlook.quoted) }
                { sentences::plastics(words, &outlook.quoted) }
                { told::nature(words, &outlook.quoted) }
                { told::policies(words, &outlook.quoted) }
            </div>
        </>
    };
    frame(words, props.home, Leaf::Outlook, inside)
}

/// A table that scrolls inside itself, and can be scrolled by keys; `named` is the id of its heading.
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

/// The way to a picture of the page.
fn to(words: &Words, id: &str, text: &str) -> Html {
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Outlook,
    }
    .write();
    html! { <a href={[page.as_str(), "#", id, "-title"].concat()}>{ text.to_owned() }</a> }
}

/// A text that exists in English only.
fn english(text: &str) -> Html {
    html! { <span lang="en" dir="ltr">{ text.to_owned() }</span> }
}

/// Where a figure stands, and whether it is still to be verified.
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

/// A file of evidence that the section rests on.
fn file(name: &str) -> Html {
    html! { <p class="file"><a href={["evidence/", name].concat()}>{ english(name) }</a></p> }
}

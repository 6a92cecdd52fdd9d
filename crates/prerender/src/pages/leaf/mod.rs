//! Leaves: static pages, prerendered and without a program; this is their frame.

pub mod about;
pub mod access;
pub mod benchmarks;
mod case_dots;
mod chain;
pub mod charts;
pub mod check;
pub mod cities;
pub mod class;
pub mod data;
pub mod documents;
mod equation;
mod formulas;
pub mod glossary;
pub mod goals;
mod lever;
mod lever_rows;
pub mod levers;
pub mod method;
pub mod modellers;
pub mod outlook;
mod path;
pub mod plans;
mod range_coverage;
mod ranges;
mod reasons;
pub(crate) mod recent_statistics;
pub mod releases;
pub mod rules;
mod seats;
mod signs;
mod skill;
mod start_cards;
pub mod story;

use yew::prelude::*;

use cairn::site::part::frame::{FrameLinks, bar, unread};
use cairn::site::part::page_links::{anchor, leaves, name};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;

/// The title of a page, and its one-sentence description.
pub const fn about(leaf: Leaf) -> [Key; 2] {
    match leaf {
        Leaf::About => [Key::AboutPageTitle, Key::AboutPageLead],
        Leaf::Access => [Key::AboutPageAccess, Key::AccessPageLead],
        Leaf::Charts => [Key::PageCharts, Key::GalleryLead],
        Leaf::Check => [Key::CheckTitle, Key::CheckLead],
        Leaf::Cities => [Key::CitiesTitle, Key::UrbanLead],
        Leaf::Class => [Key::ClassTitle, Key::ClassLead],
        Leaf::Data => [Key::DataPageTitle, Key::DataPageLead],
        Leaf::Documents => [Key::DocumentsTitle, Key::DocumentsLead],
        Leaf::Glossary => [Key::PageGlossary, Key::GlossaryLead],
        Leaf::Goals => [Key::GoalsTitle, Key::GoalsLead],
        Leaf::Levers => [Key::LeversPageTitle, Key::LeversPageLead],
        Leaf::Method => [Key::MethodTitle, Key::MethodLead],
        Leaf::Modellers => [Key::PageModellers, Key::ModellersLead],
        Leaf::Outlook => [Key::OutlookTitle, Key::OutlookLead],
        Leaf::Plans => [Key::PlansTitle, Key::PlansLead],
        Leaf::Releases => [Key::PageReleases, Key::ReleasesLead],
        Leaf::Stories => [Key::StoriesTitle, Key::StoriesLead],
    }
}

/// Properties of a page's frame.
struct Framed<'a> {
    /// Its title, then its description.
    title: &'a str,
    lead: &'a str,
    /// CSS class of its content.
    class: &'static str,
    /// Its address.
    own: &'a str,
    /// Its name in the navigation bar, or that of its parent page.
    here: Key,
}

/// A page: the navigation bar, then its content.
fn frame(words: &Words, home: PlaceId, leaf: Leaf, inside: Html) -> Html {
    let language = words.language();
    let [title, lead] = about(leaf);
    let own = Route::Leaf { language, leaf }.write();
    let framed_as = Framed {
        title: words.say(title),
        lead: words.say(lead),
        class: "leaf",
        own: &own,
        here: name(leaf),
    };
    framed(words, home, &framed_as, |language| Route::Leaf { language, leaf }.write(), inside)
}

/// The frame of any static page; `other` gives its address in a language.
fn framed(words: &Words, home: PlaceId, framed_as: &Framed<'_>, other: impl Fn(Language) -> String, inside: Html) -> Html {
    let Framed {
        title,
        lead,
        class,
        own,
        here,
    } = *framed_as;
    html! {
        <>
            <a class="skip" href={format!("{own}#main")}>{ title }</a>
            { bar(words, FrameLinks::plain(words.language(), Some(home), Some(here)), Html::default(), other) }
            <main id="main" {class} tabindex="-1">
                <div class="lead">
                    <h1>{ title }</h1>
                    <p class="scope">{ lead }</p>
                </div>
                { inside }
            </main>
            <footer>
                { unread(words) }
                { leaves(words) }
                <p>{ words.say(Key::FooterCode) }</p>
            </footer>
        </>
    }
}

/// A part of a page that is closed until it is asked for, under its heading. A link to its id opens it; `titled(id)` is the
/// id of the heading.
pub(crate) fn chapter(id: &str, title: Html, is_open: bool, inside: Html) -> Html {
    html! {
        <details class="fold chapter" open={is_open}>
            <summary><h2 id={titled(id)}>{ title }</h2></summary>
            <div class="folded" id={id.to_owned()}>{ inside }</div>
        </details>
    }
}

/// The id of the heading of a chapter.
pub(crate) fn titled(id: &str) -> String {
    [id, "-title"].concat()
}

/// A table with its own scrolling, also by keyboard; `titled` is the id of its heading.
fn table(titled: &str, class: &'static str, heads: &[String], rows: Html) -> Html {
    let titled = titled.to_owned();
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby={titled.clone()}>
            <table {class} aria-labelledby={titled}>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// A text available in English only.
fn english(text: &str) -> Html {
    html! { <span lang="en" dir="ltr">{ text.to_owned() }</span> }
}

/// A name of a table, a source or a file.
fn code(text: &str) -> Html {
    html! { <code lang="en" dir="ltr">{ text.to_owned() }</code> }
}

/// A download link for a file of the evidence.
fn file(name: &str) -> Html {
    html! { <a href={["evidence/", name].concat()} download="" lang="en" dir="ltr"><code>{ name.to_owned() }</code></a> }
}

/// Keys of sources, each linked to its citation on the data page.
pub(crate) fn cited(words: &Words, keys: &[String]) -> Html {
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    }
    .write();
    let link = |key: &String| html! { <>{ " " }<a href={[page.as_str(), "#", &anchor(key)].concat()} lang="en" dir="ltr"><code>{ key }</code></a></> };
    html! { <span class="cited">{ for keys.iter().map(link) }</span> }
}

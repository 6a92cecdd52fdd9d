//! Offline page for a page that was not cached. Prerendered, one for each language.
//!
//! `www/boot.js` lists the cached pages, and reloads when the network is back. Out of scope: the requested page.

use std::rc::Rc;

use yew::prelude::*;

use cairn::site::link::explore;
use cairn::site::part::frame::{FrameLinks, bar, unread};
use cairn::site::part::page_links::leaves;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;

/// Path of the page of a language, below the site's root.
pub fn address(language: Language) -> String {
    [language.id(), "/away/"].concat()
}

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct AwayProps {
    /// Words of its language.
    pub words: Rc<Words>,
    /// Target of the home link.
    pub home: PlaceId,
}

/// States that there is no network, and leaves room for the list of cached pages.
#[component]
pub fn Away(props: &AwayProps) -> Html {
    let AwayProps { words, home: place } = props;
    let home = |language| explore::plain(language, *place);
    html! {
        <>
            { bar(words, FrameLinks::plain(words.language(), Some(*place), None), Html::default(), home) }
            <main id="main" class="not-found away">
                <h1>{ words.say(Key::AwayTitle) }</h1>
                <p>{ words.say(Key::AwayText) }</p>
                <p hidden=true>{ words.say(Key::AwayKept) }</p>
                <ul id="kept"></ul>
            </main>
            <footer>{ unread(words) }{ leaves(words) }</footer>
        </>
    }
}

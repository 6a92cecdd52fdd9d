//! Away: what stands for a page that was not kept, where there is no network. Prerendered, one a language.
//!
//! `www/boot.js` lists the pages that are kept, and loads anew when the network is back. Does not know: which page was asked for.

use std::rc::Rc;

use yew::prelude::*;

use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::link::explore;
use crate::site::part::frame::{Doors, bar, unread};
use crate::site::part::leaves::leaves;
use crate::words::{Key, Words};

/// Where the page of a language stands, below the site's root.
#[must_use]
pub fn address(language: Language) -> String {
    [language.id(), "/away/"].concat()
}

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct AwayProps {
    /// Words of its language.
    pub words: Rc<Words>,
    /// Where the way home leads.
    pub home: PlaceId,
}

/// That there is no network, and room for what is kept.
#[component]
pub fn Away(props: &AwayProps) -> Html {
    let AwayProps { words, home: place } = props;
    let home = |language| explore::plain(language, *place);
    html! {
        <>
            { bar(words, Doors::plain(words.language(), Some(*place), None), Html::default(), home) }
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

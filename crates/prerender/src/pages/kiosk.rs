//! Kiosk: the start page of a public display: six languages, stories that play by themselves, and a question to
//! visitors who may have left. Prerendered, one for each language.
//!
//! `www/kiosk.js` plays the stories, takes the guard along to the explorer and returns. Without it the page is a plain
//! text with links to the explorer and the stories. Out of scope: detection of visitors.

use std::rc::Rc;

use yew::prelude::*;

use cairn::site::link::explore;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Route, Story};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;

/// Seconds of the countdown before the kiosk returns to its start.
const COUNT: u32 = 15;

/// Path of the page of a language, below the site's root.
pub fn address(language: Language) -> String {
    [language.id(), "/kiosk/"].concat()
}

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct KioskProps {
    /// Words of its language.
    pub words: Rc<Words>,
    /// The place that opens by default.
    pub home: PlaceId,
    /// The title of each story, in playing order.
    pub titles: Rc<Vec<Key>>,
}

/// The languages first; then the link onwards, room for the stories that play, the list of stories, and the guard.
#[component]
pub fn Kiosk(props: &KioskProps) -> Html {
    let KioskProps { words, home, titles } = props;
    let language = words.language();
    let way = |language: Language| {
        html! { <a href={explore::plain(language, *home)} lang={language.tag()} dir="auto">{ language.own_name() }</a> }
    };
    let story =
        |(story, title): (Story, &Key)| html! { <li><a href={Route::Story { language, story }.write()}>{ words.say(*title) }</a></li> };
    html! {
        <>
            <main id="main" class="kiosk" tabindex="-1">
                <nav class="kiosk-languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>{ for Language::READY.into_iter().map(way) }</nav>
                <h1>{ words.say(Key::KioskTitle) }</h1>
                <p class="kiosk-lead">{ words.say(Key::KioskLead) }</p>
                <p><a class="kiosk-begin" href={explore::plain(language, *home)}>{ words.say(Key::KioskBegin) }</a></p>
                <section id="kiosk-told" aria-label={words.say(Key::StoriesTitle).to_owned()} hidden=true></section>
                <ul class="kiosk-stories">{ for Story::ALL.into_iter().zip(titles.iter()).map(story) }</ul>
            </main>
            { guard(words) }
        </>
    }
}

/// Shown on all pages of a visit: the link back to the start, and the question if anybody is there.
fn guard(words: &Words) -> Html {
    let left = |seconds: u32| {
        let text = words.count(Key::KioskLeft, f64::from(seconds), &[]);
        html! { <p data-left={seconds.to_string()} hidden={seconds != COUNT}>{ text }</p> }
    };
    html! {
        <aside id="kiosk-guard" aria-label={words.say(Key::KioskAnew).to_owned()} hidden=true>
            <button type="button" class="kiosk-anew">{ words.say(Key::KioskAnew) }</button>
            <dialog class="kiosk-still" role="alertdialog" aria-labelledby="kiosk-still" aria-describedby="kiosk-left">
                <h2 id="kiosk-still">{ words.say(Key::KioskStill) }</h2>
                <div id="kiosk-left">{ for (1..=COUNT).map(left) }</div>
                <button type="button" class="kiosk-stay">{ words.say(Key::KioskStay) }</button>
            </dialog>
        </aside>
    }
}

//! Kiosk: the start of a screen at a stand: six languages, stories told by themselves, and what is said to who has gone.
//! Prerendered, one a language.
//!
//! `www/kiosk.js` tells the stories, takes the guard along to the explorer and comes back; without it this is a page to be read,
//! with ways to the explorer and the stories. Does not know: when somebody is there.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::{Route, Story};
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::link::explore;
use crate::words::{Key, Words};

/// So many seconds are counted before the kiosk goes back to its start.
const COUNT: u32 = 15;

/// Where the page of a language stands, below the site's root.
#[must_use]
pub fn address(language: Language) -> String {
    [language.id(), "/kiosk/"].concat()
}

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct KioskProps {
    /// Words of its language.
    pub words: Rc<Words>,
    /// The place that is opened where none was named.
    pub home: PlaceId,
    /// The title of each story, in the order they are told.
    pub titles: Rc<Vec<Key>>,
}

/// The languages first; then the way on, room for what is told, the stories, and the guard.
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

/// What stands on the pages of a visit: the way back to the start, and the question whether anybody is there.
fn guard(words: &Words) -> Html {
    let left = |seconds: u32| {
        let said = words.count(Key::KioskLeft, f64::from(seconds), &[]);
        html! { <p data-left={seconds.to_string()} hidden={seconds != COUNT}>{ said }</p> }
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

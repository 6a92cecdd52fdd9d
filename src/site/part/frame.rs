//! Frame: the bar at the head of every page, and the foot.
//!
//! The bar is the same on every page: the link home, the page's own additions, the other pages, and the page in other
//! languages. The targets of its links depend on the page: they keep the open place and its choices. Its menus open
//! without a script. Out of scope: the content between bar and foot.

use yew::prelude::*;

use crate::site::link::explore;
use crate::site::part::brand::brand;
use crate::site::part::offline_storage::offline;
use crate::site::part::page_links::{leaves, name};
use crate::site::part::topics;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Topic};
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider};

/// Targets of the links in the bar of a page.
pub struct FrameLinks {
    /// The explorer.
    pub explore: String,
    /// The comparison of two sides.
    pub compare: String,
    /// The map of all places.
    pub map: String,
    /// The place for the topic pages; none = the world.
    pub place: Option<PlaceId>,
    /// The page itself, by its name in the bar.
    pub here: Option<Key>,
}

impl FrameLinks {
    /// Links to a place and to the default views.
    pub fn plain(language: Language, place: Option<PlaceId>, here: Option<Key>) -> FrameLinks {
        FrameLinks {
            explore: place.map_or_else(String::new, |place| explore::plain(language, place)),
            compare: Route::Compare { language }.write(),
            map: Route::Map { language }.write(),
            place,
            here,
        }
    }
}

/// The bar: the link home, the page's own additions, the other pages, and the page in other languages.
pub fn bar(words: &Words, doors: FrameLinks, more: Html, other: impl Fn(Language) -> String) -> Html {
    let language = words.language();
    let home = Wider::World.id().map_or_else(String::new, |world| explore::plain(language, world));
    let here = doors.here;
    let leaf = |leaf: Leaf| (Route::Leaf { language, leaf }.write(), name(leaf));
    let way = |(href, name): (String, Key)| {
        let current = (here == Some(name)).then_some("page");
        html! { <a {href} aria-current={current}>{ words.say(name) }</a> }
    };
    let first = [
        (doors.explore, Key::PageExplore),
        (doors.compare, Key::CompareTitle),
        (doors.map, Key::PageMap),
        leaf(Leaf::Outlook),
    ];
    // The bar of a phone has no room for these two topics. The foot and texts on places and levers link to them.
    let topics = Topic::ALL.into_iter().filter(|of| !matches!(of, Topic::Hotspots | Topic::Purchase));
    let topics = topics.map(|of| (topics::door(language, of, doors.place), topics::name(of)));
    let about = Leaf::ALL
        .into_iter()
        .filter(|leaf| !matches!(leaf, Leaf::Outlook | Leaf::Documents))
        .map(leaf);
    let more_ways: Vec<(String, Key)> = topics.chain(about).collect();
    let within = more_ways.iter().any(|(_, name)| here == Some(*name));
    html! {
        <header class="bar">
            { brand(home) }
            { more }
            <nav class="leaves" aria-label={words.say(Key::PageWays).to_owned()}>
                { for first.into_iter().map(way) }
                <details class="menu">
                    <summary class={classes!(within.then_some("is-here"))}>{ words.say(Key::PageNav) }</summary>
                    <div>{ for more_ways.into_iter().map(way) }</div>
                </details>
            </nav>
            <nav class="languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>
                <details class="menu">
                    <summary>{ language.own_name() }{ for is_unread(words).then(|| html! { <small>{ words.say(Key::NoticeUnread) }</small> }) }</summary>
                    <div>
                        { for Language::READY.into_iter().map(|language| {
                            let current = (language == words.language()).then_some("true");
                            html! { <a href={other(language)} lang={language.tag()} dir="auto" aria-current={current}>{ language.own_name() }</a> }
                        }) }
                        { for is_unread(words).then(|| html! {
                            <a class="unread" href={[&Route::Leaf { language, leaf: Leaf::About }.write(), "#languages"].concat()}>{ words.say(Key::NoticeNotReviewed) }</a>
                        }) }
                    </div>
                </details>
            </nav>
        </header>
    }
}

/// The foot of a live page.
pub fn foot(words: &Words, release: &str) -> Html {
    html! {
        <footer>
            { unread(words) }
            { leaves(words) }
            { offline(words) }
            <p>{ words.say(Key::FooterCode) }</p>
            <p>{ words.fill(Key::FooterRelease, &[("release", &words.isolate(release))]) }</p>
        </footer>
    }
}

/// True if no native reader has reviewed the page's language yet.
fn is_unread(words: &Words) -> bool {
    words.language() != Language::English
}

/// The note that no native reader has reviewed the page's language yet; a short form is at the head of the page.
pub fn unread(words: &Words) -> Html {
    html! {
        if is_unread(words) {
            <p>{ words.say(Key::NoticeNotReviewed) }</p>
        }
    }
}

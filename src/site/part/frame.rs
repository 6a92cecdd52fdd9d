//! Frame: the bar at the head of every page, and the foot.
//!
//! The bar is the same on every page: the link home, the page's own additions, five doors, a menu with the other pages,
//! and the page in other languages. On pages about one topic of a place a row of tabs follows. The targets of the links
//! depend on the page: they keep the open place and its choices. The menus open without a script; where the bar is
//! narrow, the menu holds the doors too. Out of scope: the content between bar and foot.

use yew::prelude::*;

use crate::site::link::{brief, explore};
use crate::site::part::brand::brand;
use crate::site::part::offline_storage::offline;
use crate::site::part::page_links::{GROUPS, leaves, name};
use crate::site::part::topics;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Topic};
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider};

/// Targets of the links in the bar of a page, and what the page adds.
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
    /// Buttons of the page, between the doors and the menu; none = one that copies the address.
    pub tools: Option<Html>,
}

impl FrameLinks {
    /// Links to a place and to the default views.
    pub fn plain(language: Language, place: Option<PlaceId>, here: Option<Key>) -> FrameLinks {
        let world = || Wider::World.id();
        FrameLinks {
            explore: place
                .or_else(world)
                .map_or_else(String::new, |place| explore::plain(language, place)),
            compare: Route::Compare { language }.write(),
            map: Route::Map { language }.write(),
            place,
            here,
            tools: None,
        }
    }
}

/// The home page of a language, below the site's root.
pub fn home(language: Language) -> String {
    Route::Home { language: Some(language) }.write()
}

/// The bar: the link home, the page's own additions, the doors, the menu, and the page in other languages. Tabs follow on
/// a page about one topic of a place.
pub fn bar(words: &Words, doors: FrameLinks, more: Html, other: impl Fn(Language) -> String) -> Html {
    let language = words.language();
    let FrameLinks {
        explore,
        compare,
        map,
        place,
        here,
        tools,
    } = doors;
    let leaf = |leaf: Leaf| (Route::Leaf { language, leaf }.write(), name(leaf));
    let first = [
        (explore.clone(), Key::PageExplore),
        leaf(Leaf::Stories),
        (map, Key::PageMap),
        (compare, Key::CompareTitle),
        leaf(Leaf::Class),
    ];
    // A topic is a tab of the explorer's place.
    let is_tab = here.is_some_and(|here| TABS.contains(&here));
    let door = if is_tab { Some(Key::PageExplore) } else { here };
    let way = |(href, name): (String, Key)| {
        let current = (here == Some(name)).then_some("page");
        html! { <a {href} aria-current={current} class={classes!((current.is_none() && door == Some(name)).then_some("is-here"))}>{ words.say(name) }</a> }
    };
    let groups = GROUPS.map(|(title, pages)| (title, pages.iter().map(|page| page.target(language, place)).collect::<Vec<_>>()));
    let within = groups.iter().any(|(_, pages)| pages.iter().any(|(_, name)| here == Some(*name)));
    let unread = is_unread(words);
    let short = language.id().to_ascii_uppercase();
    html! {
        <>
            <header class="bar head">
                { brand(home(language)) }
                { more }
                <nav class="leaves doors" aria-label={words.say(Key::PageWays).to_owned()}>
                    { for first.clone().into_iter().map(way) }
                </nav>
                { tools.unwrap_or_else(|| copy_link(words)) }
                <nav class="leaves about" aria-label={words.say(Key::PageNav).to_owned()}>
                    <details class="menu">
                        <summary class={classes!(within.then_some("is-here"))}>
                            <span class="menu-wide">{ words.say(Key::NavAbout) }</span>
                            <svg class="menu-narrow" viewBox="0 0 24 24" role="img" aria-label={words.say(Key::PageNav).to_owned()}><path d="M3 6h18M3 12h18M3 18h18" /></svg>
                        </summary>
                        <div>
                            <p class="menu-search"><a href={[&home(language), "#find"].concat()}>{ words.say(Key::NavSearch) }</a></p>
                            <ul class="menu-doors">{ for first.into_iter().map(|door| html! { <li>{ way(door) }</li> }) }</ul>
                            { for groups.into_iter().map(|(title, pages)| html! {
                                <section>
                                    <p class="menu-title">{ words.say(title) }</p>
                                    <ul>{ for pages.into_iter().map(|page| html! { <li>{ way(page) }</li> }) }</ul>
                                </section>
                            }) }
                        </div>
                    </details>
                </nav>
                <nav class="languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>
                    <details class="menu">
                        <summary aria-label={[&short, " ", language.own_name()].concat()}>{ short.clone() }{ for unread.then(|| html! { <small title={words.say(Key::NoticeUnread).to_owned()}>{ "*" }</small> }) }</summary>
                        <div>
                            { for Language::READY.into_iter().map(|language| {
                                let current = (language == words.language()).then_some("true");
                                html! { <a href={other(language)} lang={language.tag()} dir="auto" aria-current={current}>{ language.own_name() }</a> }
                            }) }
                            { for unread.then(|| html! {
                                <a class="unread" href={[&Route::Leaf { language, leaf: Leaf::About }.write(), "#languages"].concat()}>{ "* " }{ words.say(Key::NoticeNotReviewed) }</a>
                            }) }
                        </div>
                    </details>
                </nav>
            </header>
            if is_tab {
                { tabs(words, explore, place, here) }
            }
        </>
    }
}

/// The button that copies the address of the page as it stands, by `www/ways.js`.
fn copy_link(words: &Words) -> Html {
    let done = words.say(Key::ShareCopied).to_owned();
    html! { <button type="button" class="copy-link" data-done={done} aria-live="polite">{ words.say(Key::ShareDoor) }</button> }
}

/// Pages that are tabs of a place, by their names.
const TABS: [Key; 5] = [
    Key::PageVehicles,
    Key::PagePlastics,
    Key::PageCities,
    Key::PageHotspots,
    Key::PageBrief,
];

/// The tabs of a place: the explorer, then its topics. A place without listed cities leads to the list of all cities; a
/// brief is of a country.
fn tabs(words: &Words, explore: String, place: Option<PlaceId>, here: Option<Key>) -> Html {
    let language = words.language();
    let topic = |topic: Topic| (topics::door(language, topic, place), topics::name(topic));
    let country = place.filter(|place| Wider::find(place.as_str()).is_none());
    let with_cities = country.filter(|place| words.cities(*place) > 0);
    let cities = with_cities.map_or(
        Route::Leaf {
            language,
            leaf: Leaf::Cities,
        },
        |place| Route::City { language, place },
    );
    let mut all = vec![
        (explore, Key::NavOverview),
        topic(Topic::Vehicles),
        topic(Topic::Plastics),
        (cities.write(), Key::PageCities),
        topic(Topic::Hotspots),
    ];
    all.extend(country.map(|place| (brief::plain(language, place, false), Key::PageBrief)));
    let tab = |(href, name): (String, Key)| {
        let current = (here == Some(name)).then_some("page");
        html! { <a {href} aria-current={current}>{ words.say(name) }</a> }
    };
    let label = place.map_or_else(String::new, |place| words.place(place).to_owned());
    html! { <nav class="tabs" aria-label={label}>{ for all.into_iter().map(tab) }</nav> }
}

/// The foot of a live page.
pub fn foot(words: &Words, release: &str) -> Html {
    html! {
        <footer>
            { unread(words) }
            { leaves(words) }
            { offline(words) }
            <p>{ words.say(Key::FooterCode) }{ words.sentence_gap() }{ words.fill(Key::FooterRelease, &[("release", &words.isolate(release))]) }</p>
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

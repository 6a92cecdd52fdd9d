//! Page links: links to the static pages, and to the pages that compare and rank.

use yew::prelude::*;

use crate::site::part::topics;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Topic};

/// The anchor of the section on today's path in the method page.
pub const PATH: &str = "path";

/// The name of a static page.
pub const fn name(leaf: Leaf) -> Key {
    match leaf {
        Leaf::About => Key::PageAbout,
        Leaf::Access => Key::PageAccess,
        Leaf::Check => Key::PageCheck,
        Leaf::Cities => Key::PageCities,
        Leaf::Class => Key::PageClass,
        Leaf::Data => Key::PageData,
        Leaf::Documents => Key::PageDocuments,
        Leaf::Levers => Key::PageLevers,
        Leaf::Method => Key::PageMethod,
        Leaf::Modellers => Key::PageModellers,
        Leaf::Outlook => Key::PageOutlook,
        Leaf::Releases => Key::PageReleases,
        Leaf::Stories => Key::PageStories,
    }
}

/// Links to all of them, and to the pages that compare and rank; plain links, without a script.
pub fn leaves(words: &Words) -> Html {
    let language = words.language();
    html! {
        <p class="leaves">
            <a href={Route::Compare { language }.write()}>{ words.say(Key::CompareTitle) }</a>
            <a href={Route::Map { language }.write()}>{ words.say(Key::MapTitle) }</a>
            <a href={Route::Project { language }.write()}>{ words.say(Key::PageProject) }</a>
            { for [Topic::Hotspots, Topic::Purchase].map(|topic| html! { <a href={topics::door(language, topic, None)}>{ words.say(topics::name(topic)) }</a> }) }
            { for Leaf::ALL.into_iter().map(|leaf| html! { <a href={Route::Leaf { language, leaf }.write()}>{ words.say(name(leaf)) }</a> }) }
        </p>
    }
}

/// The anchor of a source on the data page.
pub fn anchor(key: &str) -> String {
    let fits = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    ["source-", &key.chars().map(fits).collect::<String>()].concat()
}

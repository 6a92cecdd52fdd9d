//! Leaves: pages that are only read. Written ahead of time, without a program; this is their frame.

pub mod check;
pub mod method;
pub mod outlook;

use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::address;
use crate::site::part::brand::brand;
use crate::site::part::leaves::{leaves, name};
use crate::words::{Key, Words};

/// The title of a page, and what it says of itself in a sentence.
#[must_use]
pub const fn about(leaf: Leaf) -> [Key; 2] {
    match leaf {
        Leaf::Check => [Key::CheckTitle, Key::CheckLead],
        Leaf::Method => [Key::MethodTitle, Key::MethodLead],
        Leaf::Outlook => [Key::OutlookTitle, Key::OutlookLead],
    }
}

/// A page: the bar with the ways to the explorer, the other leaves and languages, then what it holds.
fn frame(words: &Words, home: PlaceId, leaf: Leaf, inside: Html) -> Html {
    let language = words.language();
    let [title, lead] = about(leaf);
    let own = Route::Leaf { language, leaf }.write();
    let explore = address::plain(language, home);
    html! {
        <>
            <a class="skip" href={format!("{own}#main")}>{ words.say(title) }</a>
            <header class="bar">
                { brand(explore.clone()) }
                <nav class="leaves" aria-label={words.say(Key::PageNav).to_owned()}>
                    <a href={explore}>{ words.say(Key::PageExplore) }</a>
                    { for Leaf::ALL.into_iter().map(|other| {
                        let current = (other == leaf).then_some("page");
                        let href = Route::Leaf { language, leaf: other }.write();
                        html! { <a {href} aria-current={current}>{ words.say(name(other)) }</a> }
                    }) }
                </nav>
                <nav class="languages" aria-label={words.say(Key::LanguageLabel).to_owned()}>
                    { for Language::READY.into_iter().map(|other| {
                        let current = (other == language).then_some("true");
                        let href = Route::Leaf { language: other, leaf }.write();
                        html! { <a {href} lang={other.tag()} dir="auto" aria-current={current}>{ other.own_name() }</a> }
                    }) }
                </nav>
            </header>
            <main id="main" class="leaf" tabindex="-1">
                <div class="lead">
                    <h1>{ words.say(title) }</h1>
                    <p class="scope">{ words.say(lead) }</p>
                </div>
                { inside }
            </main>
            <footer>
                if language != Language::English {
                    <p>{ words.say(Key::NoticeNotReviewed) }</p>
                }
                { leaves(words) }
                <p>{ words.say(Key::FooterCode) }</p>
            </footer>
        </>
    }
}

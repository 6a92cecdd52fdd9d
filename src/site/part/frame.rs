//! Frame: what every page has around what it shows: the bar at its head and the foot.
//!
//! Does not know: what stands between them.

use yew::prelude::*;

use crate::kind::Language;
use crate::site::part::brand::brand;
use crate::site::part::leaves::leaves;
use crate::site::part::offline::offline;
use crate::words::{Key, Words};

/// The bar: the way home, what the page adds, and the same page in every language.
pub fn bar(words: &Words, home: String, more: Html, other: impl Fn(Language) -> String) -> Html {
    html! {
            <header class="bar">
                { brand(home) }
                { more }
                <details class="languages" name="why">
    <summary lang={words.language().tag()}>{ words.language().own_name() }</summary>
                    <nav aria-label={words.say(Key::LanguageLabel).to_owned()}>
                    { for Language::READY.into_iter().map(|language| {
                        let current = (language == words.language()).then_some("true");
                        html! { <a href={other(language)} lang={language.tag()} dir="auto" aria-current={current}>{ language.own_name() }</a> }
                    }) }
                    </nav>
                </details>
            </header>
        }
}

/// Ways to other pages, in the bar.
pub fn ways(words: &Words, links: impl Iterator<Item = (String, Key, bool)>) -> Html {
    html! {
        <nav class="leaves" aria-label={words.say(Key::PageNav).to_owned()}>
            { for links.map(|(href, name, current)| {
                let current = current.then_some("page");
                html! { <a {href} aria-current={current}>{ words.say(name) }</a> }
            }) }
        </nav>
    }
}

/// The foot of a page that a program takes over.
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

/// That no native reader has read the page's language yet.
pub fn unread(words: &Words) -> Html {
    html! {
        if words.language() != Language::English {
            <p>{ words.say(Key::NoticeNotReviewed) }</p>
        }
    }
}

//! Glossary: every term of the site with a definition, in groups; and the ways to this page from others.
//!
//! The texts are in `static/pages/glossary.*.md`. Out of scope: terms of the program, which `docs/glossary.md` has.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::frame;
use crate::pages::prose::{GlossaryGroup, GlossaryTerm, glossary};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::PlaceId;

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct GlossaryProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
}

/// The list of terms, then their definitions.
#[component]
pub fn GlossaryPage(props: &GlossaryProps) -> Html {
    let GlossaryProps { words, home } = props;
    let groups = glossary(words.language());
    let own = address(words);
    let to_term = |term: &GlossaryTerm| {
        html! { <li><a href={[own.as_str(), "#", &term.id].concat()}>{ term.title.clone() }</a></li> }
    };
    let inside = html! {
        <>
            <ul class="term-list">{ for groups.iter().flat_map(|group| &group.terms).map(to_term) }</ul>
            <div class="term-groups">{ for groups.iter().map(of_group) }</div>
        </>
    };
    frame(words, *home, Leaf::Glossary, inside)
}

fn of_group(group: &GlossaryGroup) -> Html {
    let defined = |term: &GlossaryTerm| {
        html! { <div id={term.id.clone()}><dt><dfn>{ term.title.clone() }</dfn></dt><dd>{ term.definition.clone() }</dd></div> }
    };
    html! {
        <section aria-labelledby={group.id.clone()}>
            <h2 id={group.id.clone()}>{ group.title.clone() }</h2>
            <dl class="told terms">{ for group.terms.iter().map(defined) }</dl>
        </section>
    }
}

fn address(words: &Words) -> String {
    Route::Leaf {
        language: words.language(),
        leaf: Leaf::Glossary,
    }
    .write()
}

/// A sentence on a page whose terms are links, with a link to the whole glossary.
pub(super) fn glossary_link(words: &Words) -> Html {
    html! { <p>{ words.say(Key::GlossaryWay) }{ " " }{ link(words) }</p> }
}

/// A link on a page without such terms.
pub(super) fn door(words: &Words) -> Html {
    html! { <p>{ link(words) }</p> }
}

fn link(words: &Words) -> Html {
    html! { <a href={address(words)}>{ words.say(Key::PageGlossary) }</a> }
}

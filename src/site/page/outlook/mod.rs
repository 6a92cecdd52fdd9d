//! What moves on the page of the world's materials: the levers, the bridge, the groups, the circle, the indices.

mod bridge;
mod circular;
mod decoupling;
mod groups;

use yew::prelude::*;

use crate::choices::Choices;
use crate::choices::scenario::Scenario;
use crate::figure::board::View;
use crate::site::address::of;
use crate::site::outlook::desk::Desk;
use crate::site::outlook::state::Action;
use crate::site::part::notices::{remarked, troubled};
use crate::words::{Key, Words, names};

/// All parts, in order.
pub(crate) fn page(desk: &Desk<'_>) -> Html {
    html! {
        <div class="outlook" data-answered={(!desk.dimmed()).to_string()}>
            { notices(desk) }
            { bridge::bridge(desk) }
            { groups::groups(desk) }
            { circular::circular(desk) }
            { decoupling::decoupling(desk) }
        </div>
    }
}

fn notices(desk: &Desk<'_>) -> Html {
    let Desk {
        words, state, act, retry, ..
    } = *desk;
    let dismiss = act.reform(|_: MouseEvent| Action::Dismiss);
    let opening = desk.dimmed() && !state.touched && state.trouble.is_none();
    html! {
        <div class="notices" role="status">
            if opening {
                <p class="notice">{ words.say(Key::NoticeOpening) }</p>
            }
            if !state.remarks.is_empty() {
                { remarked(words, &state.remarks, Html::default(), &dismiss) }
            }
            { for state.trouble.as_ref().map(|trouble| troubled(words, trouble, retry, &dismiss)) }
        </div>
    }
}

/// The built-in scenarios, the visitor's own where a link brought it, and the way to the explorer with the same levers.
fn choose(desk: &Desk<'_>) -> Html {
    let Desk { words, state, act, .. } = *desk;
    let choice = |choices: Choices, name: &str| {
        let chosen = choices == state.choices;
        desk.button(name, chosen, act.reform(move |_| Action::Choose(choices.clone())))
    };
    let built_in = |scenario: Scenario| choice(state.offered(scenario), words.say(names::scenario(scenario)));
    let view = View {
        choices: state.choices.clone(),
        focus: state.focus,
        ..View::default()
    };
    let explorer = of(words.language(), state.start.home, &view, &state.start.release);
    html! {
        <div class="outlook-choose">
            <h3 id="choose">{ words.say(Key::OutlookChoose) }</h3>
            <div class="row" role="group" aria-labelledby="choose">
                { for Scenario::ALL.into_iter().map(built_in) }
                <span>{ for state.own.clone().map(|own| choice(own, words.say(Key::CompareYours))) }</span>
            </div>
            <p>{ words.say(Key::OutlookChooseWhat) }{ " " }<a href={explorer}>{ words.say(Key::OutlookExplorer) }</a></p>
        </div>
    }
}

/// A file of evidence that the section rests on.
fn file(name: &str) -> Html {
    html! { <p class="file"><a href={["evidence/", name].concat()}>{ english(name) }</a></p> }
}

/// A text that exists in English only.
fn english(text: &str) -> Html {
    html! { <span lang="en" dir="ltr">{ text.to_owned() }</span> }
}

/// Headings of a table.
fn heads(words: &Words, keys: &[Key]) -> Vec<String> {
    keys.iter().map(|key| words.say(*key).to_owned()).collect()
}

/// A table that scrolls inside itself, and can be scrolled by keys; `titled` is the id of its heading.
fn table(titled: &'static str, class: &'static str, heads: &[String], rows: Html) -> Html {
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby={titled}>
            <table {class} aria-labelledby={titled}>
                <thead><tr>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

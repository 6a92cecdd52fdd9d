//! List: every story with its duration and the finding of each step.
//!
//! Out of scope: the full steps.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::frame;
use crate::pages::leaf::story::panel::glimpse;
use crate::pages::leaf::story::{about, headlines, minutes, question};
use crate::story_figure::Staged;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Story};
use cairn_core::place::PlaceId;

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct StoriesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// Title and lead of each story, in playing order.
    pub titles: Rc<Vec<[Key; 2]>>,
    /// Steps of each story, in the same order.
    pub stories: Rc<Vec<Rc<Vec<Staged>>>>,
}

/// The use of stories, then a card for each of them.
#[component]
pub fn Stories(props: &StoriesProps) -> Html {
    let words = &props.words;
    let stories = Story::ALL.into_iter().zip(props.stories.iter());
    let language = words.language();
    let door = |leaf: Leaf| Route::Leaf { language, leaf }.write();
    let inside = html! {
        <>
            <p>{ words.say(Key::StoriesHow) }{ " " }<a href={door(Leaf::Class)}>{ words.say(Key::ClassTitle) }</a>{ " · " }<a href={door(Leaf::Plans)}>{ words.say(Key::PlansTitle) }</a></p>
            <ul class="story-cards">{ for stories.map(|(story, steps)| card(words, &props.titles, story, steps)) }</ul>
        </>
    };
    frame(words, props.home, Leaf::Stories, inside)
}

/// The card of a story: its first picture, its question to guess, and its findings, which are folded so that they do not
/// answer it.
fn card(words: &Rc<Words>, titles: &[[Key; 2]], story: Story, steps: &[Staged]) -> Html {
    let language = words.language();
    let own = Route::Story { language, story }.write();
    let [title, lead] = about(titles, story);
    let findings = html! { <><p>{ words.say(lead) }</p>{ headlines(words, &own, steps) }</> };
    html! {
        <li class="story-card">
            { for steps.first().map(|staged| glimpse(words, staged)) }
            <h2 id={story.id()}><a href={own.clone()}>{ words.say(title) }</a></h2>
            <p class="story-ask"><strong>{ words.say(Key::StoriesGuess) }</strong>{ " " }{ question(words, story) }</p>
            <details>
                <summary>{ words.say(Key::StoriesContents) }{ " · " }{ minutes(words, steps) }</summary>
                { findings }
            </details>
        </li>
    }
}

//! List: every story with its duration and the finding of each step.
//!
//! Out of scope: the full steps.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::frame;
use crate::pages::leaf::story::{about, headlines, minutes};
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

/// The use of stories, then each of them.
#[component]
pub fn Stories(props: &StoriesProps) -> Html {
    let words = &props.words;
    let inside = html! {
        <>
            <p>{ words.say(Key::StoriesHow) }</p>
            <p><a href={Route::Leaf { language: words.language(), leaf: Leaf::Class }.write()}>{ words.say(Key::ClassTitle) }</a></p>
            { for Story::ALL.into_iter().zip(props.stories.iter()).map(|(story, steps)| one(words, &props.titles, story, steps)) }
        </>
    };
    frame(words, props.home, Leaf::Stories, inside)
}

fn one(words: &Words, titles: &[[Key; 2]], story: Story, steps: &[Staged]) -> Html {
    let own = Route::Story {
        language: words.language(),
        story,
    }
    .write();
    let [title, lead] = about(titles, story);
    html! {
        <section class="story-listed">
            <h2 id={story.id()}><a href={own.clone()}>{ words.say(title) }</a></h2>
            <p class="scope">{ words.say(lead) }{ " " }{ minutes(words, steps) }</p>
            { headlines(words, &own, steps) }
        </section>
    }
}

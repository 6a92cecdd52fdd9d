//! Desk: what every part of the page is made from. Parts are plain functions: a component each would cost more than it saves.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::{Background, Choices};
use crate::export::caption::Caption;
use crate::figure::lines::Lines;
use crate::outlook::under::Under;
use crate::site::outlook::state::{Action, State};
use crate::site::part::files::Making;
use crate::words::{Key, Words, names};

/// The page as it is now.
pub struct Desk<'a> {
    /// The words of the page's language.
    pub words: &'a Rc<Words>,
    /// What is chosen and shown.
    pub state: &'a State,
    /// Acts on the state.
    pub act: &'a Callback<Action>,
    /// Asks once more after a failure.
    pub retry: &'a Callback<MouseEvent>,
    /// Whether scripts are at work.
    pub live: bool,
    /// The pictures that no lever moves, in the order of the page.
    pub drawn: Rc<Vec<Rc<Lines>>>,
}

impl Desk<'_> {
    /// Whether what levers move waits for something newer.
    #[must_use]
    pub fn dimmed(&self) -> bool {
        !self.state.is_answered()
    }

    /// A button that is pressed while what it does is in force.
    pub fn button(&self, name: &str, pressed: bool, onclick: Callback<MouseEvent>) -> Html {
        html! { <button type="button" aria-pressed={pressed.to_string()} disabled={!self.live} {onclick}>{ name.to_owned() }</button> }
    }

    /// What choices are called; the background too where it is not the usual one.
    #[must_use]
    pub fn called(&self, choices: &Choices) -> String {
        let words = self.words;
        let mut called = words
            .say(self.state.named(choices).map_or(Key::CompareYours, names::scenario))
            .to_owned();
        if choices.background != Background::default() {
            let Background { storyline, policy } = choices.background;
            for name in [names::storyline(storyline), names::policy(policy)] {
                called = [&called, " · ", words.say(name)].concat();
            }
        }
        called
    }

    /// The side with levers, and what it is called.
    #[must_use]
    pub fn levers(&self) -> (String, &Under) {
        let (choices, under) = self.state.levers();
        (self.called(&choices), under)
    }

    /// How the files of a picture are made; `moved` where levers move it.
    pub(crate) fn making(&self, name: &str, moved: bool) -> Making {
        let Desk { words, state, .. } = *self;
        let scenario = if moved {
            words.fill(Key::OutlookLevers, &[("levers", &self.levers().0)])
        } else {
            words.say(Key::PageOutlook).to_owned()
        };
        Making {
            stem: ["cairn-", name].concat(),
            caption: Caption {
                place: words.place(state.start.home).to_owned(),
                scenario,
                link: state.address(words.language()),
                release: state.start.release.clone(),
            },
            live: self.live,
            failed: self.act.reform(|()| Action::NoFile),
        }
    }
}

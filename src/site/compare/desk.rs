//! Desk: what every part of the page is made from. Parts are plain functions: a component each would cost more than it saves.

use std::rc::Rc;

use yew::prelude::*;

use crate::figure::Figure;
use crate::site::compare::state::{Action, State};
use crate::words::Words;

/// Values and names of a list to choose from.
pub type Options = Rc<Vec<(AttrValue, AttrValue)>>;

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
    /// A, B and B − A of the result shown.
    pub figure: Rc<Figure>,
    /// Every place that can be chosen.
    pub places: Options,
}

impl Desk<'_> {
    /// The class of a part that waits for something newer.
    #[must_use]
    pub fn waiting(&self) -> Option<&'static str> {
        (!self.state.is_answered()).then_some("is-dimmed")
    }

    /// A button that is pressed while what it does is in force.
    pub fn button(&self, name: &str, pressed: bool, onclick: Callback<MouseEvent>) -> Html {
        html! { <button type="button" aria-pressed={pressed.to_string()} disabled={!self.live} {onclick}>{ name.to_owned() }</button> }
    }
}

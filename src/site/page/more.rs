//! More: the explorer with all that not every visitor asks for: the panel by which it is shared and kept, paper, and the stage.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::Mode;
use crate::site::app::Face;
use crate::site::page::explore::{Around, Explore};
use crate::site::part::paper;
use crate::site::part::share::Share;
use crate::site::part::stage::Stage;

/// The explorer in every way that it can show itself.
pub const MORE: Face = Face {
    more: true,
    show: |words, state, act, retry| match state.stage().mode {
        Mode::Present => html! { <Stage {words} {state} {act} {retry} around={ITSELF} /> },
        Mode::Page | Mode::Print | Mode::Share => html! { <Explore {words} {state} {act} {retry} around={ITSELF} /> },
    },
};

/// What lies behind the doors.
const ITSELF: Around = Around {
    more: true,
    buttons: |words, state, act| {
        html! {
            <>
                <Share words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} />
                { paper::doors(words, act) }
            </>
        }
    },
    head: paper::head,
    foot: paper::foot,
};

//! Beside: what stands below the explorer outside its program: what is told of the place as published, and the foot.
//!
//! None of it follows a lever, so no program says it, and it stays whatever becomes of the program. When a visitor goes
//! on to another place without loading a page, `boot.js` takes that place's section from the page of that place.

use std::rc::Rc;

use yew::prelude::*;

use crate::evidence::outlook::Quoted;
use crate::site::part::footprint::footprint;
use crate::site::part::frame::foot;
use crate::site::part::reported::{Around, reported};
use crate::words::Words;

/// What stands below.
#[derive(Clone, PartialEq, Properties)]
pub struct BesideProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// Which place, with what is around it.
    pub around: Around,
    /// What is published.
    pub quoted: Rc<Quoted>,
    /// Release of model and data.
    pub release: String,
}

/// The section of a place, and the foot of the page.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let BesideProps {
        words,
        around,
        quoted,
        release,
    } = props;
    html! {
        <div class="beside">
            <div id="reported" data-of={around.place.to_string()}>
                { reported(words, around, &quoted.reported) }
                { for footprint(words, around.place, quoted) }
            </div>
            { foot(words, release) }
        </div>
    }
}

//! Beside: what stands below the explorer outside its program: what it cannot tell, what is told of the place as published,
//! and the foot.
//!
//! None of it follows a lever, so no program says it, and it stays whatever becomes of the program. When a visitor goes
//! on to another place without loading a page, `boot.js` takes that place's section from the page of that place.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::evidence::outlook::Quoted;
use crate::figure::board::About;
use crate::site::part::footprint::footprint;
use crate::site::part::frame::foot;
use crate::site::part::leaves::PATH;
use crate::site::part::reported::{Around, reported};
use crate::site::part::sources::sources;
use crate::words::{Key, Words};
use crate::year::Year;

/// What stands below.
#[derive(Clone, PartialEq, Properties)]
pub struct BesideProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// Which place, with what is around it.
    pub around: Around,
    /// What is published.
    pub quoted: Rc<Quoted>,
    /// What is told of it whatever is chosen.
    pub about: Rc<About>,
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
        about,
        release,
    } = props;
    html! {
        <div class="beside">
            { limits(words) }
            <div id="reported" data-of={around.place.to_string()}>
                { sources(words, about) }
                { reported(words, around, &quoted.reported) }
                { for footprint(words, around.place, quoted) }
            </div>
            { foot(words, release) }
        </div>
    }
}

/// What the explorer cannot tell, of any place.
fn limits(words: &Words) -> Html {
    let method = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    let (last, first) = (words.year(Year::RECONSTRUCTED), words.year(Year::LEVERS));
    html! {
        <section class="limits" aria-labelledby="about">
            <h2 id="about">{ words.say(Key::PlaceAbout) }</h2>
            <p>{ words.say(Key::FirstLead) }</p>
            <h3>{ words.say(Key::LimitsTitle) }</h3>
            <ul>
                <li>{ words.say(Key::WarnNotForecast) }</li>
                <li>{ words.say(Key::LimitsScope) }</li>
                <li>{ words.say(Key::MethodPathIsNot) }{ " " }<a href={[&method.write(), "#", PATH].concat()}>{ words.say(Key::MethodPath) }</a></li>
                <li>{ words.say(Key::LimitsPast) }{ " " }{ words.fill(Key::LimitsWhatIf, &[("last", &last), ("first", &first)]) }</li>
                <li>{ words.say(Key::LimitsLevers) }</li>
                <li>{ words.say(Key::LimitsBoundaries) }</li>
            </ul>
        </section>
    }
}

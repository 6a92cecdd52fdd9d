//! Explorer footer: the part below the explorer and outside its program, with limits, published data on the place, and
//! the foot.
//!
//! It depends on no lever, so no program renders it, and it stays if the program fails. When a visitor moves to another
//! place without a page load, `boot.js` takes that place's section from the page of that place.

use std::rc::Rc;

use yew::prelude::*;

use crate::parts::base_statistics::counted;
use crate::parts::footprint::footprint;
use crate::parts::homes::{self, PlaceHomes};
use crate::parts::knowledge::section as known;
use crate::parts::minerals::{self, PlaceMinerals};
use crate::parts::national_rules::ruled;
use crate::parts::place_reports::{PlaceMembership, reported};
use crate::parts::sources::sources;
use cairn::site::link::explore;
use cairn::site::part::frame::foot;
use cairn::site::part::page_links::PATH;
use cairn_analysis::figure::board::BoardPlace;
use cairn_analysis::findings::knowledge::CountryKnowledge;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::year::Year;
use cairn_evidence::NationalRule;
use cairn_evidence::comparison::recent_statistics::RecentComparison;
use cairn_evidence::outlook::reports::Quoted;

/// Properties of the part below the explorer.
#[derive(Clone, PartialEq, Properties)]
pub struct ExplorerFooterProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place, and its surroundings.
    pub around: PlaceMembership,
    /// Published data.
    pub quoted: Rc<Quoted>,
    /// Rules of any country.
    pub rules: Rc<Vec<NationalRule>>,
    /// Need for homes on today's path.
    pub homes: Option<PlaceHomes>,
    /// Minerals on today's path.
    pub minerals: Option<PlaceMinerals>,
    /// Statistics of the years after the base, beside today's path; of any place.
    pub recent: Rc<Vec<RecentComparison>>,
    /// What is known of a country.
    pub knowledge: Option<CountryKnowledge>,
    /// Address for what readers send, if the builder names one.
    pub contact: Option<String>,
    /// Data on the place that does not depend on choices.
    pub about: Rc<BoardPlace>,
    /// Keys of the sources that every place uses.
    pub shared_sources: Rc<Vec<String>>,
    /// Release of model and data.
    pub release: String,
}

/// The section of a place, and the foot of the page.
#[component]
pub fn ExplorerFooter(props: &ExplorerFooterProps) -> Html {
    let ExplorerFooterProps {
        words,
        around,
        quoted,
        rules,
        homes,
        minerals,
        recent,
        knowledge,
        contact,
        about,
        shared_sources,
        release,
    } = props;
    html! {
        <div class="around">
            // A link to a part inside opens it.
            <details class="about-place">
                <summary><h2>{ words.say(Key::PlaceAbout) }</h2></summary>
                { limits(words) }
                <div id="reported" data-of={around.place.to_string()}>
                    { sources(words, about, shared_sources) }
                    { for counted(words, around.place, recent) }
                    { for knowledge.iter().map(|of| known(words, around.place, of, contact.as_deref())) }
                    { reported(words, around, &quoted.reported) }
                    { for ruled(words, around.place, rules) }
                    { for homes.iter().map(|of| homes::section(words, around.place, of)) }
                    { for minerals.iter().map(|of| minerals::section(words, around.place, of)) }
                    { for footprint(words, around.place, quoted) }
                    <p><a class="to-top" href={[&explore::plain(words.language(), around.place), "#main"].concat()}>{ words.say(Key::PlaceTop) }</a></p>
                </div>
            </details>
            { foot(words, release) }
        </div>
    }
}

/// The limits of the explorer, for any place.
fn limits(words: &Words) -> Html {
    let method = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    let (last, first) = (words.year(Year::RECONSTRUCTED), words.year(Year::LEVERS));
    html! {
        <section class="limits" id="about">
            <p>{ words.say(Key::FirstLead) }</p>
            <h3>{ words.say(Key::LimitsTitle) }</h3>
            <ul>
                <li>{ words.say(Key::WarnNotForecast) }</li>
                <li>{ words.say(Key::LimitsScope) }</li>
                <li>{ words.say(Key::MethodPathIsNot) }{ words.sentence_gap() }<a href={[&method.write(), "#", PATH].concat()}>{ words.say(Key::MethodPath) }</a></li>
                <li>{ words.say(Key::LimitsPast) }{ words.sentence_gap() }{ words.fill(Key::LimitsWhatIf, &[("last", &last), ("first", &first)]) }</li>
                <li>{ words.say(Key::LimitsLevers) }</li>
                <li>{ words.say(Key::LimitsBoundaries) }</li>
            </ul>
        </section>
    }
}

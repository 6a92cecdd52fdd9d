//! Start cards: the first four steps of a visitor, each with a link that does it.
//!
//! Out of scope: the pages that they lead to.

use yew::prelude::*;

use cairn::site::link::explore;
use cairn::site::part::frame::home;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::PlaceId;

/// The cards; `place` is the one that they open.
pub(super) fn cards(words: &Words, place: PlaceId) -> Html {
    let language = words.language();
    let page = explore::plain(language, place);
    let plan = [page.as_str(), "?b=", Scenario::All.id()].concat();
    let steps = [
        ([home(language).as_str(), "#find"].concat(), Key::StartPlace, Key::StartPlaceWhat),
        (page, Key::StartLever, Key::StartLeverWhat),
        ([plan.as_str(), "&c=", Chart::Who.id()].concat(), Key::StartWho, Key::StartWhoWhat),
        ([plan.as_str(), "#share"].concat(), Key::StartShare, Key::StartShareWhat),
    ];
    html! {
        <ol class="start-cards">
            { for steps.into_iter().map(|(href, name, what)| html! {
                <li><h3><a {href}>{ words.say(name) }</a></h3><p>{ words.say(what) }</p></li>
            }) }
        </ol>
    }
}

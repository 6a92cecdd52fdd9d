//! Results: which result is shown of two sides, in which year, of the place or of a person.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::Per;
use crate::findings::compare::Pair;
use crate::site::address::FOCUS_YEARS;
use crate::site::compare::address::RESULTS;
use crate::site::compare::state::Action;
use crate::site::part::sides::Pick;
use crate::words::{Key, Words, names};

/// What the controls show.
#[derive(Clone, PartialEq, Properties)]
pub struct ResultsProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is asked.
    pub pair: Pair,
    /// Acts on the state.
    pub act: Callback<Action>,
    /// Whether scripts are at work.
    pub live: bool,
}

/// The list of results, the focus years, and total or per person.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { words, pair, act, live } = props;
    let ids = RESULTS.map(|measure| {
        (
            AttrValue::from(measure.name()),
            AttrValue::from(words.say(names::measure(measure)).to_owned()),
        )
    });
    let pick = act.filter_reform(|name: String| RESULTS.into_iter().find(|measure| measure.name() == name).map(Action::Show));
    let button = |name: &str, pressed: bool, action: Action| {
        let onclick = act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" aria-pressed={pressed.to_string()} disabled={!live} {onclick}>{ name.to_owned() }</button> }
    };
    html! {
        <div class="result-controls">
            <Pick id="result" label={words.say(Key::CompareResult).to_owned()} options={Rc::new(ids.to_vec())} chosen={pair.shown.name()} {live} {pick} />
            <div class="focus" role="group" aria-label={words.say(Key::FocusLabel).to_owned()}>
                { for FOCUS_YEARS.into_iter().map(|year| button(&words.year(year), year == pair.focus, Action::Focus(year))) }
            </div>
            <div class="focus per" role="group" aria-label={words.say(Key::CompareAmounts).to_owned()}>
                { button(words.say(Key::CompareTotal), pair.per == Per::Total, Action::Per(Per::Total)) }
                { button(words.say(Key::ComparePerson), pair.per == Per::Person, Action::Per(Per::Person)) }
            </div>
        </div>
    }
}

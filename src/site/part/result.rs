//! Result: the result for which levers show their effect.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::compare::Measure;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::{Key, Words, names};

/// The name of a result, without its year.
pub(crate) fn name(result: Headline) -> Key {
    names::measure(Measure::of(result))
}

/// The list of results, with an id and a label.
pub(crate) fn pick(words: &Words, state: &ExplorerState, act: &Callback<Action>, id: &'static str, label: String) -> Html {
    let option = |result: Headline| (AttrValue::from(result.id()), AttrValue::from(words.say(name(result)).to_owned()));
    let pick = act.filter_reform(|chosen: String| Headline::ALL.into_iter().find(|result| result.id() == chosen).map(Action::Result));
    html! { <Pick {id} {label} options={Rc::new(Headline::ALL.map(option).to_vec())} chosen={state.view.result.id()} live=true {pick} /> }
}

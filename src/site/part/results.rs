//! Results: selects the result shown for all sides, its year, and totals or per person.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::link::explore::FOCUS_YEARS;
use crate::site::page::compare::CompareContext;
use crate::site::state::compare::CompareAction;
use cairn_analysis::findings::compare::causes::RESULTS;
use cairn_analysis::words::{Key, names};
use cairn_core::choices::link::Per;

/// The list of results, the focus years, and totals or per person.
pub(crate) fn results(context: &CompareContext<'_>) -> Html {
    let CompareContext {
        words, state, act, live, ..
    } = *context;
    let query = &state.compared;
    let named = |measure| words.say(names::measure(measure)).to_owned();
    let options = RESULTS.map(|measure| (AttrValue::from(measure.name()), AttrValue::from(named(measure))));
    let pick = act.filter_reform(|name: String| RESULTS.into_iter().find(|measure| measure.name() == name).map(CompareAction::Show));
    let year = |year| {
        context.button(
            &words.year(year),
            year == query.focus,
            act.reform(move |_| CompareAction::Focus(year)),
        )
    };
    let per = |key, per| context.button(words.say(key), per == query.per, act.reform(move |_| CompareAction::Per(per)));
    html! {
        <div class="result-controls">
            <Pick id="result" label={words.say(Key::CompareResult).to_owned()} options={Rc::new(options.to_vec())} chosen={query.shown.name()} {live} {pick} />
            <div class="focus" role="group" aria-label={words.say(Key::FocusLabel).to_owned()}>{ for FOCUS_YEARS.into_iter().map(year) }</div>
            <div class="focus" role="group" aria-label={words.say(Key::CompareAmounts).to_owned()}>
                { per(Key::CompareTotal, Per::Total) }
                { per(Key::ComparePerson, Per::Person) }
            </div>
        </div>
    }
}

//! Flows: the text below the chart of flows: the material shown, the flows left out, and a link to the method.
//!
//! Out of scope: the computation of flows.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Pool;

/// The option value for all materials together.
const ALL: &str = "all";

/// Content below the chart of flows; empty for any other.
pub(crate) fn beside(words: &Words, state: &ExplorerState, figure: &Figure, slot: usize, act: &Callback<Action>) -> Html {
    if !Lens::can_part(figure.id) {
        return Html::default();
    }
    let lens = state.view.lenses[slot.min(1)];
    let option = |pool: Option<Pool>| {
        let name = words.say(names::pool(pool)).to_owned();
        (AttrValue::from(pool.map_or(ALL, Pool::id)), AttrValue::from(name))
    };
    let pools = std::iter::once(None).chain(Pool::ALL.into_iter().map(Some));
    let options = Rc::new(pools.map(option).collect::<Vec<_>>());
    let pick = act.filter_reform(move |id: String| {
        Some(Action::Look(
            slot,
            Lens {
                pool: Pool::find(&id),
                ..lens
            },
        ))
    });
    let leaf = Leaf::Method;
    let language = words.language();
    let href = Route::Leaf { language, leaf }.write();
    html! {
        <div class="sure flows-of">
            <Pick id={["flows-of-", if slot == 0 { "first" } else { "second" }].concat()} label={words.say(Key::FlowsMaterial).to_owned()} {options} chosen={lens.pool.map_or(ALL, Pool::id)} live={true} {pick} />
            <p>{ words.say(Key::FlowsNot) }{ " " }<a href={[&href, "#flows"].concat()}>{ words.say(Key::FlowsWay) }</a></p>
        </div>
    }
}

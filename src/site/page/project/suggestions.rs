//! Suggestions: the swaps with the largest savings, each a button, and the questions with the largest gains.
//!
//! Out of scope: the search for them.

use yew::prelude::*;

use crate::site::bootstrap::project::named;
use crate::site::page::project::ProjectPageContext;
use crate::site::state::project::ProjectAction;
use cairn_analysis::project::suggestions::{HouseChange, Swap};
use cairn_analysis::words::Key;
use cairn_core::kind::CementKind;

pub(super) fn next(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    let of = context.assessed();
    let questions = of.questions.iter().filter_map(|number| {
        let asking = context.names().questions.get(usize::from(*number).checked_sub(1)?)?;
        Some(html! { <li key={*number}>{ &asking.text }{ " " }<strong>{ &asking.next }</strong></li> })
    });
    html! {
        <section aria-labelledby="project-next">
            <h2 id="project-next">{ words.say(Key::ProjectNext) }</h2>
            <h3>{ words.say(Key::ProjectNextSwaps) }</h3>
            if of.swaps.is_empty() {
                <p>{ words.say(Key::ProjectNextNone) }</p>
            } else {
                <ul class="project-swaps">{ for of.swaps.iter().map(|swap| one(context, swap)) }</ul>
            }
            <p class="hint">{ words.say(Key::ProjectNextWhat) }</p>
            <h3>{ words.say(Key::ProjectNextQuestions) }</h3>
            <ul>{ for questions }</ul>
        </section>
    }
}

fn one(context: &ProjectPageContext, swap: &Swap) -> Html {
    let words = &*context.words;
    let gross = context.assessed().own.shape.gross;
    let (part, what) = match swap.instead {
        HouseChange::System(part, at) => (context.names().part(part), context.names().system(at)),
        HouseChange::Cement(cement) => (words.say(Key::ProjectCement), cement_name(context, cement)),
    };
    let amount = context.carbon(swap.saved / gross);
    let text = words.fill(Key::ProjectNextSaves, &[("part", part), ("what", what), ("amount", &amount)]);
    let instead = swap.instead;
    let onclick = context.act.reform(move |_: MouseEvent| ProjectAction::Swap(instead));
    html! {
        <li key={[part, what].concat()}>
            <span>{ text }</span>{ " " }
            <button type="button" disabled={!context.live} {onclick}>{ words.fill(Key::ProjectNextDo, &[("what", what)]) }</button>
        </li>
    }
}

fn cement_name(context: &ProjectPageContext, cement: CementKind) -> &str {
    named(&context.names().cements, cement.index())
}

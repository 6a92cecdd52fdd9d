//! Comparison: a second project in the same place, set aside for comparison while the first is edited.
//!
//! The tables of results then contain both. Out of scope: a verdict on the better one.

use yew::prelude::*;

use crate::site::page::project::{ProjectPageContext, system_of_house};
use crate::site::state::project::ProjectAction;
use cairn_analysis::words::Key;
use cairn_core::kind::BuildPart;

pub(super) fn beside(context: &ProjectPageContext) -> Html {
    let ProjectPageContext {
        words, state, act, live, ..
    } = context;
    let button = |id: &'static str, key: Key, action: fn() -> ProjectAction| {
        let onclick = act.reform(move |_: MouseEvent| action());
        html! { <button type="button" {id} disabled={!live} {onclick}>{ words.say(key) }</button> }
    };
    let other = state.query.other.is_some();
    html! {
        <section class={classes!(context.dimmed())}>
            <h2 id="project-beside">{ words.say(Key::ProjectBeside) }</h2>
            <p class="hint">{ words.say(Key::ProjectBesideWhat) }</p>
            <p class="project-row">
                { button("project-aside", Key::ProjectAside, || ProjectAction::SetAside) }
                if other {
                    { button("project-exchange", Key::ProjectExchange, || ProjectAction::Exchange) }
                    { button("project-alone", Key::ProjectAlone, || ProjectAction::Alone) }
                }
            </p>
            if other {
                { differences(context) }
            }
        </section>
    }
}

/// Differences in construction, and the results of both.
fn differences(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    let Some((other, close)) = &context.state.shown.other else {
        return Html::default();
    };
    let own = context.assessed();
    let parts = BuildPart::CHOSEN
        .into_iter()
        .filter(|part| own.house.system(*part) != other.house.system(*part));
    let part = |part: BuildPart| {
        html! {
            <tr key={part.id()}>
                <th scope="row">{ context.names().part(part) }</th>
                <td>{ system_of_house(context, &own.house, part) }</td>
                <td>{ system_of_house(context, &other.house, part) }</td>
            </tr>
        }
    };
    let upfront = [own, other].map(|of| context.carbon(of.own.whole.upfront() / of.own.shape.gross));
    let [mine, theirs] = upfront;
    html! {
        <>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="project-beside">
                <table class="topic-table project-pair" aria-labelledby="project-beside">
                    <thead><tr>
                        <td></td><th scope="col">{ words.say(Key::ProjectYours) }</th><th scope="col">{ words.say(Key::ProjectOther) }</th>
                    </tr></thead>
                    <tbody>
                        { for parts.map(part) }
                        <tr><th scope="row">{ words.say(Key::ProjectUpfront) }</th><td>{ mine }</td><td>{ theirs }</td></tr>
                    </tbody>
                </table>
            </div>
            if *close {
                <p class="project-close">{ words.say(Key::ProjectClose) }</p>
            }
        </>
    }
}

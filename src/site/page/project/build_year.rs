//! Build year: the same project built in later years of the visitor's scenario, and the effect if all new homes were
//! built like it.
//!
//! Out of scope: the run of the scenario.

use yew::prelude::*;

use crate::site::link::explore;
use crate::site::page::project::ProjectPageContext;
use cairn_analysis::figure::board::View;
use cairn_analysis::words::Key;

/// Kilograms in a megatonne.
const MEGATONNE: f64 = 1e9;

pub(super) fn later(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    let query = &context.state.shown.query;
    let view = View {
        choices: query.choices.clone(),
        ..View::default()
    };
    let href = explore::address(words.language(), query.place(), &view, &context.state.start.view.release);
    let row = |later: &cairn_analysis::project::later_years::ProjectYear| {
        html! {
            <tr key={later.year.number()}>
                <th scope="row">{ words.year(later.year) }</th>
                <td>{ context.amount(later.upfront) }</td>
                <td>{ words.signed(later.if_all / MEGATONNE, 2) }</td>
            </tr>
        }
    };
    let text = words.fill(Key::ProjectLaterWhat, &[("scenario", context.called(&query.choices))]);
    html! {
        <section class={classes!(context.dimmed())}>
            <h2 id="project-later">{ words.say(Key::ProjectLater) }</h2>
            <p>{ text }{ " " }<a {href}>{ words.say(Key::PageExplore) }</a></p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="project-later">
                <table class="topic-table project-table" aria-labelledby="project-later">
                    <thead><tr>
                        <th scope="col">{ words.say(Key::TableYear) }</th>
                        <th scope="col">{ words.say(Key::ProjectUpfront) }{ words.comma() }{ words.say(Key::ProjectCarbonUnit) }</th>
                        <th scope="col">{ words.say(Key::ProjectIfAll) }</th>
                    </tr></thead>
                    <tbody>{ for context.assessed().later.iter().map(row) }</tbody>
                </table>
            </div>
            <p class="hint">{ words.say(Key::ProjectLaterNot) }</p>
        </section>
    }
}

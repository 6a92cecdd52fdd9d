//! Table: every gathered code with its place, its levers and its results; each can be opened, put to the vote or removed.
//!
//! Codes of other places than the lesson's are listed separately. Out of scope: the collection of codes.

use std::rc::Rc;

use yew::prelude::*;

use crate::pictures::wall::columns;
use crate::site::page::class::ClassPageContext;
use crate::site::part::downloads::{ChartFileFormat, blob, hand_over};
use crate::site::part::files::{CSV, exact};
use crate::site::state::class::ClassAction;
use cairn_analysis::words::Key;
use cairn_core::choices::code::ClassPlan;

pub(super) fn table(context: &ClassPageContext) -> Html {
    let gathered = &context.state.gathered;
    if gathered.plans.is_empty() {
        return Html::default();
    }
    let place = context.state.place();
    let numbered = || gathered.plans.iter().copied().enumerate();
    let own = numbered().filter(|(_, plan)| Some(plan.place) == place);
    let others: Vec<(usize, ClassPlan)> = numbered().filter(|(_, plan)| Some(plan.place) != place).collect();
    let axes = gathered
        .axes
        .map(|headline| context.fill("wall.change", &[("result", &context.result(headline))]));
    html! {
        <details class="class-table">
            <summary><h2 id="class-table">{ context.say("table.title") }</h2></summary>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="class-table">
                <table aria-labelledby="class-table">
                    <thead><tr>
                        <th scope="col">{ context.say("table.code") }</th>
                        <th scope="col">{ context.words.say(Key::FilePlace) }</th>
                        <th scope="col">{ context.say("table.levers") }</th>
                        { for axes.iter().map(|axis| html! { <th scope="col">{ axis }</th> }) }
                        <td></td>
                    </tr></thead>
                    <tbody>{ for own.map(|(at, plan)| row(context, at, plan)) }</tbody>
                    if !others.is_empty() {
                        <tbody>
                            <tr><th scope="rowgroup" colspan="6">{ context.count("gather.elsewhere", others.len()) }</th></tr>
                            { for others.into_iter().map(|(at, plan)| row(context, at, plan)) }
                        </tbody>
                    }
                </table>
            </div>
            { save_table(context) }
        </details>
    }
}

fn row(context: &ClassPageContext, at: usize, plan: ClassPlan) -> Html {
    let is_own = Some(plan.place) == context.state.place();
    let change = |headline| context.change(&plan.levels, headline).filter(|_| is_own);
    let code = plan.code().unwrap_or_default();
    let candidate = context.state.gathered.candidates.iter().any(|(own, _)| *own == plan);
    let remove = context.fill("gather.remove", &[("code", &context.code(plan))]);
    let onclick = context.act.reform(move |_: MouseEvent| ClassAction::Remove(at));
    html! {
        <tr key={at}>
            <th scope="row" dir="ltr">
                { match context.explorer_link(plan) {
                    Some(href) => html! { <a {href}>{ code }</a> },
                    None => html! { { code } },
                } }
            </th>
            <td>{ context.words.place(plan.place) }</td>
            <td class="class-levers">{ context.levers(&plan.levels) }</td>
            { for context.state.gathered.axes.into_iter().map(|headline| html! { <td>{ change(headline).unwrap_or_else(|| "–".to_owned()) }</td> }) }
            <td class="row">
                if !candidate {
                    { context.button("class-put-up", &context.say("vote.put"), ClassAction::PutUp(plan)) }
                }
                <button type="button" class="class-remove" aria-label={remove} disabled={!context.live} {onclick}>{ "×" }</button>
            </td>
        </tr>
    }
}

/// The table as a file: all results, every digit.
fn save_table(context: &ClassPageContext) -> Html {
    let making = context.making("class-table");
    let live = making.live;
    let (words, named) = (Rc::clone(&context.words), context.named());
    let (plans, view) = (context.state.gathered.times(), context.state.shown.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let text = columns(&words, &named, (view.as_deref(), &plans), &making.caption, exact);
        let file = blob(&text, CSV).and_then(|file| hand_over(&file, &[&making.stem, ".", ChartFileFormat::Csv.ending()].concat()));
        if file.is_err() {
            making.failed.emit(());
        }
    });
    html! { <p><button type="button" class="class-keep" disabled={!live} {onclick}>{ context.say("table.keep") }</button></p> }
}

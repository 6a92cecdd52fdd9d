//! Vote: up to four plans, votes counted by buttons or pasted codes, and the result as bars.
//!
//! While no plan is up, the most frequent plans of the place are offered.
//!
//! Out of scope: the identity of voters.

use std::cmp::Reverse;

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::page::class::{ClassPageContext, collection};
use crate::site::state::class::ClassAction;
use cairn_core::choices::code::ClassPlan;

/// Number of plans offered while none is up.
const OFFERED: usize = 5;

pub(super) fn vote(context: &ClassPageContext) -> Html {
    let candidates = &context.state.gathered.candidates;
    if candidates.is_empty() {
        return html! {
            <>
                <p>{ context.say("vote.none") }</p>
                <ul class="class-votes">{ for most_frequent(context).into_iter().map(|plan| offer(context, plan)) }</ul>
            </>
        };
    }
    let most = candidates.iter().map(|(_, votes)| *votes).max().unwrap_or(0).max(1);
    html! {
        <>
            <p>{ context.say("vote.hands") }</p>
            <ul class="class-votes">{ for candidates.iter().map(|(plan, votes)| one(context, *plan, *votes, most)) }</ul>
            { collection::many(context, "class-ballots", ["vote.paste", "vote.paste_do", "vote.paste_hint"], ClassAction::Votes) }
        </>
    }
}

/// The plans of the place that were handed in most often.
fn most_frequent(context: &ClassPageContext) -> Vec<ClassPlan> {
    let mut times = context.state.gathered.times();
    times.retain(|(plan, _)| Some(plan.place) == context.state.place());
    times.sort_by_key(|(_, count)| Reverse(*count));
    times.into_iter().take(OFFERED).map(|(plan, _)| plan).collect()
}

/// A plan with the button that puts it up.
fn offer(context: &ClassPageContext, plan: ClassPlan) -> Html {
    html! {
        <li class="row" key={plan.letters().unwrap_or_default()}>
            <strong dir="ltr">{ plan.code().unwrap_or_default() }</strong>{ " " }<span>{ context.levers(&plan.levels) }</span>
            { context.button("class-put-up", &context.say("vote.put"), ClassAction::PutUp(plan)) }
        </li>
    }
}

fn one(context: &ClassPageContext, plan: ClassPlan, votes: u32, most: u32) -> Html {
    let code = context.code(plan);
    let hand = |name: &str, sign: &'static str, more: i32| {
        let onclick = context.act.reform(move |_: MouseEvent| ClassAction::Vote(plan, more));
        let label = context.fill(name, &[("code", &code)]);
        html! { <button type="button" class="class-hand" aria-label={label} disabled={!context.live} {onclick}>{ sign }</button> }
    };
    let href = context.explorer_link(plan);
    html! {
        <li key={plan.letters().unwrap_or_default()} data-code={plan.letters()}>
            <p class="class-candidate">
                <strong dir="ltr">{ plan.code().unwrap_or_default() }</strong>{ " " }<span>{ context.levers(&plan.levels) }</span>
            </p>
            <div class="class-bar">
                <svg aria-hidden="true"><rect width={percent(f64::from(votes) / f64::from(most))} height="100%" /></svg>
                <output class="class-number" translate="no">{ context.whole(votes as usize) }</output>
                { hand("vote.less", "−", -1) }
                { hand("vote.more", "+", 1) }
            </div>
            <p class="row">
                { for href.map(|href| html! { <a {href}>{ context.say("wall.open") }</a> }) }
                { context.button("class-take-down", &context.say("vote.take"), ClassAction::TakeDown(plan)) }
            </p>
        </li>
    }
}

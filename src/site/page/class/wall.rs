//! Wall: the slides for the projector of a class, one step at a time: number of plans, levers moved, results, median, vote.
//!
//! Buttons and the keys → and ← change the step; in a right-to-left language the keys swap. Out of scope: the
//! collection of codes.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use crate::site::page::class::{ClassPageContext, dots, spread, vote};
use crate::site::state::class::ClassAction;
use crate::site::state::lesson::STEPS;
use cairn_core::choices::code::THEMES;

const NAMES: [&str; STEPS] = ["wall.how_many", "wall.moved", "wall.leads", "wall.middle", "wall.vote"];
/// Id of each step in tests and styles.
const IDS: [&str; STEPS] = ["count", "spread", "dots", "median", "vote"];

/// Handles a key pressed anywhere on the page, except in fields and lists.
pub(super) fn pressed(event: &Event, step: usize, large: bool, rtl: bool, act: &Callback<ClassAction>) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let typing = target.is_some_and(|target| target.closest("input, textarea, select, [role=region]").ok().flatten().is_some());
    if typing || key.alt_key() || key.ctrl_key() || key.meta_key() {
        return;
    }
    let action = match (key.key().as_str(), rtl) {
        ("ArrowRight", false) | ("ArrowLeft", true) | ("PageDown", _) if large || key.key() != "PageDown" => ClassAction::Step(step + 1),
        ("ArrowLeft", false) | ("ArrowRight", true) | ("PageUp", _) if large || key.key() != "PageUp" => {
            ClassAction::Step(step.saturating_sub(1))
        }
        ("Escape", _) if large => ClassAction::Large(false),
        _ => return,
    };
    event.prevent_default();
    act.emit(action);
}

pub(super) fn wall(context: &ClassPageContext) -> Html {
    let state = &context.state;
    let step = state.gathered.step;
    let count = context.fill(
        "wall.step",
        &[("number", &context.whole(step + 1)), ("count", &context.whole(STEPS))],
    );
    let tab = |at: usize| {
        let onclick = context.act.reform(move |_: MouseEvent| ClassAction::Step(at));
        let current = (at == step).then_some("step");
        html! { <li><button type="button" disabled={!context.live} aria-current={current} {onclick}>{ context.say(NAMES[at]) }</button></li> }
    };
    let turn = |class: &'static str, name: &str, to: Option<usize>| {
        let onclick = context.act.reform(move |_: MouseEvent| ClassAction::Step(to.unwrap_or(step)));
        html! { <button type="button" {class} disabled={!context.live || to.is_none()} {onclick}>{ context.say(name) }</button> }
    };
    let (large, name) = if state.large { (false, "wall.small") } else { (true, "wall.large") };
    html! {
        <section class={classes!("class-wall", state.large.then_some("is-large"))} aria-labelledby="class-wall" data-step={IDS[step]}>
            <h2 id="class-wall">{ context.say("wall.title") }</h2>
            <ol class="class-steps">{ for (0..STEPS).map(tab) }</ol>
            <div class="class-panel" aria-live="polite">
                <h3 id="class-step">{ context.say(NAMES[step]) }</h3>
                { match step {
                    0 => how_many(context),
                    1 => spread::spread(context),
                    2 => dots::dots(context, false),
                    3 => dots::dots(context, true),
                    _ => vote::vote(context),
                } }
            </div>
            <p class="class-turn">
                { turn("class-back", "wall.back", step.checked_sub(1)) }
                <span>{ count }</span>
                { turn("class-next", "wall.next", (step + 1 < STEPS).then_some(step + 1)) }
                { context.button("class-full", &context.say(name), ClassAction::Large(large)) }
            </p>
            <p class="hint">{ context.say("wall.keys") }</p>
        </section>
    }
}

/// Number of plans, number of different plans, and the question.
fn how_many(context: &ClassPageContext) -> Html {
    let state = &context.state;
    let plans = state.plans();
    let place = state.place().map_or("", |place| context.words.place(place));
    let different = state
        .gathered
        .times()
        .iter()
        .filter(|(plan, _)| Some(plan.place) == state.place())
        .count();
    let question = match state.gathered.lesson {
        1 => context.say("lesson.1"),
        2 => context.say("lesson.2"),
        3 => context.say("lesson.3"),
        4 => context.say("lesson.4"),
        5 => context.say("lesson.5"),
        _ => String::new(),
    };
    let pulled = THEMES.len() - unmoved(&plans);
    html! {
        <>
            <p class="class-question">{ question }</p>
            <p>{ context.fill("wall.of", &[("place", place)]) }</p>
            <p class="class-number">{ context.whole(plans.len()) }</p>
            <p>{ context.count("wall.different", different) }{ " " }{ context.fill("wall.touched", &[("number", &context.whole(pulled)), ("count", &context.whole(THEMES.len()))]) }</p>
        </>
    }
}

/// Number of headline levers that nobody moved.
fn unmoved(plans: &[cairn_core::choices::code::Levels]) -> usize {
    let still = |at: &usize| plans.iter().all(|levels| levels[*at] == 0);
    (0..THEMES.len()).filter(still).count()
}

//! Dots: every plan of the class between two results, the reference as a cross, and the central plan of the class.
//!
//! A press on a dot shows its details and puts its plan up for the vote. Out of scope: the positions of shifts.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::pick::{Pick, PickOptions};
use crate::draw::wall::{FIELD, Wall, WallDot};
use crate::pictures::wall::{WallLabels, columns, cross, draw, written};
use crate::site::page::class::ClassPageContext;
use crate::site::part::files::{exact, files};
use crate::site::state::class::ClassAction;
use crate::site::state::lesson::CANDIDATES;
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::code::Levels;

/// Start of the field in the drawing, and the size of the drawing.
const FROM: [f64; 2] = [110.0, 24.0];
const VIEW_BOX: &str = "0 0 1000 600";

pub(super) fn dots(context: &ClassPageContext, middle: bool) -> Html {
    let state = &context.state;
    if state.plans().is_empty() {
        return html! { <p>{ context.say("wall.nobody") }</p> };
    }
    let place = state.place();
    let plans: Vec<(Levels, usize)> = state
        .gathered
        .times()
        .into_iter()
        .filter(|(plan, _)| Some(plan.place) == place)
        .map(|(plan, times)| (plan.levels, times))
        .collect();
    let Some(view) = state.place_results().filter(|view| view.reference.is_some()) else {
        return waiting(context, 0, plans.len());
    };
    let central = state.central();
    let wall = Rc::new(Wall::of(view, &plans, central.filter(|_| middle), state.gathered.axes));
    let named = context.named();
    let title = [named.axes[1].as_str(), " / ", &named.axes[0]].concat();
    let cached = {
        let (words, named, wall) = (Rc::clone(&context.words), named.clone(), Rc::clone(&wall));
        let (listed, all) = (state.gathered.times(), state.shown.clone());
        let (again, same) = (Rc::clone(&words), named.clone());
        files(
            &context.words,
            context.making(if middle { "class-middle" } else { "class" }),
            move |caption| columns(&again, &same, (all.as_deref(), &listed), caption, exact),
            move |caption| draw(&words, &named, &wall, caption),
        )
    };
    html! {
        <>
            if wall.spots.len() < plans.len() {
                { waiting(context, wall.spots.len(), plans.len()) }
            }
            { axes(context) }
            <div class="class-plot">
                <p class="class-axis">{ named.axes[1].clone() }</p>
                <svg class="class-dots" translate="no" viewBox={VIEW_BOX} role="img" aria-label={title} direction="ltr">
                    { field(context, &wall) }
                    <g transform="translate(110 24)">
                        { for wall.spots.iter().map(|spot| dot(context, spot, "class-dot")) }
                        <path class="class-cross" d={cross(wall.reference[0], wall.reference[1])} />
                        { for wall.central.iter().map(|spot| dot(context, &WallDot { radius: 16.0, ..*spot }, "class-dot is-median")) }
                        if state.labels {
                            { for wall.spots.iter().map(|spot| label(context, spot)) }
                        }
                    </g>
                </svg>
                <p class="class-axis">{ named.axes[0].clone() }</p>
                { key(&named, middle) }
            </div>
            <div>
                <div role="status">{ reading(context, &wall) }</div>
                if middle {
                    { central_plan(context, central) }
                }
                { labels(context) }
            </div>
            { cached }
        </>
    }
}

/// The marks with their meaning; each stays beside its name.
fn key(named: &WallLabels, middle: bool) -> Html {
    let pair = |mark: Html, name: &str| {
        html! { <><span><svg viewBox="0 0 24 24" aria-hidden="true">{ mark }</svg>{ name.to_owned() }</span>{ " " }</> }
    };
    html! {
        <p class="class-key">
            { pair(html! { <circle class="class-dot" cx="12" cy="12" r="10" /> }, &named.dot) }
            { pair(html! { <path class="class-cross" d="M0 12h24M12 0v24" /> }, &named.reference) }
            if middle {
                { pair(html! { <circle class="class-dot is-median" cx="12" cy="12" r="10" /> }, &named.median) }
            }
        </p>
    }
}

/// Number of plans with computed results.
fn waiting(context: &ClassPageContext, number: usize, count: usize) -> Html {
    let with = [context.whole(number), context.whole(count)];
    html! { <p class="class-waiting">{ context.fill("wall.waiting", &[("number", &with[0]), ("count", &with[1])]) }</p> }
}

/// Lines and numbers of both scales.
fn field(context: &ClassPageContext, wall: &Wall) -> Html {
    let [across, up] = &wall.scales;
    let units = |value: f64| (libm::round(value) as i64).to_string();
    let class = |tick: f64, step: f64| if tick.abs() < step / 2.0 { "class-zero" } else { "class-rule" };
    let upright = |tick: f64| {
        let x = FROM[0] + (1.0 - across.share_from_top(tick)) * FIELD[0];
        let line = ["M", &units(x), " ", &units(FROM[1]), "v", &units(FIELD[1])].concat();
        html! {
            <>
                <path class={class(tick, across.step)} d={line} />
                <text x={units(x)} y={units(FROM[1] + FIELD[1] + 42.0)} text-anchor="middle">{ written(&context.words, across.step, tick) }</text>
            </>
        }
    };
    let level = |tick: f64| {
        let y = FROM[1] + up.share_from_top(tick) * FIELD[1];
        let line = ["M", &units(FROM[0]), " ", &units(y), "h", &units(FIELD[0])].concat();
        html! {
            <>
                <path class={class(tick, up.step)} d={line} />
                <text x={units(FROM[0] - 16.0)} y={units(y + 10.0)} text-anchor="end">{ written(&context.words, up.step, tick) }</text>
            </>
        }
    };
    html! { <g>{ for across.ticks().into_iter().map(upright) }{ for up.ticks().into_iter().map(level) }</g> }
}

fn tenth(value: f64) -> String {
    crate::pictures::picture::tenths(value)
}

fn dot(context: &ClassPageContext, spot: &WallDot, class: &'static str) -> Html {
    let levels = spot.levels;
    let onclick = context.act.reform(move |_: MouseEvent| ClassAction::Pick(Some(levels)));
    let picked = (context.state.picked == Some(levels)).then_some("is-picked");
    html! { <circle class={classes!(class, picked)} cx={tenth(spot.at[0])} cy={tenth(spot.at[1])} r={tenth(spot.radius)} {onclick} /> }
}

/// The code next to a dot; on its left near the end of the field.
fn label(context: &ClassPageContext, spot: &WallDot) -> Html {
    let left = spot.at[0] > FIELD[0] * 0.75;
    let (x, anchor) = if left {
        (spot.at[0] - spot.radius - 6.0, "end")
    } else {
        (spot.at[0] + spot.radius + 6.0, "start")
    };
    let code = context.plan(spot.levels).and_then(|plan| plan.code()).unwrap_or_default();
    html! { <text class="class-label" x={tenth(x)} y={tenth(spot.at[1] + 7.0)} text-anchor={anchor}>{ code }</text> }
}

/// The pressed dot, and the link to its plan.
fn reading(context: &ClassPageContext, wall: &Wall) -> Html {
    let Some(spot) = context.state.picked.and_then(|levels| wall.find(&levels)) else {
        return html! { <p class="hint">{ context.say("wall.press") }</p> };
    };
    let read = context.plan_sentence(&spot.levels).unwrap_or_default();
    let plan = context.plan(spot.levels);
    let href = plan.and_then(|plan| context.explorer_link(plan));
    let candidates = &context.state.gathered.candidates;
    let offered = plan.filter(|plan| !candidates.iter().any(|(own, _)| own == plan));
    let put_up = offered.map(|plan| {
        if candidates.len() < CANDIDATES {
            context.button("class-put-up", &context.say("vote.put"), ClassAction::PutUp(plan))
        } else {
            html! { { context.say("vote.full") } }
        }
    });
    html! {
        <p class="class-reading">
            { read }{ " " }{ context.levers(&spot.levels) }{ context.words.full_stop() }
            { for href.map(|href| html! { <a {href}>{ context.say("wall.open") }</a> }) }{ " " }
            { for put_up }
        </p>
    }
}

/// The central plan of the class, and its link.
fn central_plan(context: &ClassPageContext, central: Option<Levels>) -> Html {
    let Some(levels) = central else { return Html::default() };
    let href = context.plan(levels).and_then(|plan| context.explorer_link(plan));
    html! {
        <div class="class-own">
            <p>{ context.say("wall.median_what") }</p>
            <p><strong>{ context.plan_sentence(&levels).unwrap_or_default() }</strong></p>
            <p>{ context.levers(&levels) }</p>
            <p>{ for href.map(|href| html! { <a class="class-way" {href}>{ context.say("wall.median_open") }</a> }) }</p>
        </div>
    }
}

/// Selects the results of the horizontal and the vertical axis.
fn axes(context: &ClassPageContext) -> Html {
    let options: PickOptions = Rc::new(
        Headline::FIRST
            .into_iter()
            .map(|headline| (headline.id().into(), context.result(headline).into()))
            .collect(),
    );
    let pick = |at: usize, id: &'static str, label: &str| {
        let chosen = AttrValue::from(context.state.gathered.axes[at].id());
        let pick = context.act.filter_reform(move |id: String| {
            let found = Headline::FIRST.into_iter().find(|headline| headline.id() == id);
            found.map(|headline| ClassAction::Axis(at, headline))
        });
        html! { <Pick {id} label={context.say(label)} options={Rc::clone(&options)} {chosen} live={context.live} {pick} /> }
    };
    html! {
        <div class="class-choose">
            { pick(1, "class-up", "wall.up") }
            { pick(0, "class-across", "wall.across") }
        </div>
    }
}

fn labels(context: &ClassPageContext) -> Html {
    let onchange = context.act.reform(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        ClassAction::Labels(input.is_some_and(|input| input.checked()))
    });
    html! {
        <p><label class="class-labels"><input type="checkbox" id="class-labels" checked={context.state.labels} disabled={!context.live} {onchange} />{ " " }{ context.say("wall.labels") }</label></p>
    }
}

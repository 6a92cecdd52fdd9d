//! Goal: a goal on the picture of a figure, and in words: target year, amount, base, and its status.
//!
//! The goal has its own line style, so that nobody takes it for the reference: dashes and dots on a pale ground, and a
//! ring at the year. Out of scope: the calculation of the level ([`cairn_analysis::figure::goal`]).

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale::{self, ValueScale, parting};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::goal::FigureGoal;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;

/// Status of a goal, reached or missed, as a CSS class.
pub fn status_class(aim: &FigureGoal) -> &'static str {
    if aim.is_reached() { "is-reached" } else { "is-missed" }
}

/// The goal in words: target year, amount, base.
pub fn named(words: &Words, aim: &FigureGoal) -> String {
    let change = words.change(100.0 + aim.percent, 100.0);
    let [from, to] = aim.base.map(|year| words.year(year));
    words.fill(
        Key::GoalLine,
        &[("year", &words.year(aim.year)), ("change", &change), ("from", &from), ("to", &to)],
    )
}

/// States if the goal is reached, and the gap if it is missed.
pub fn verdict(words: &Words, aim: &FigureGoal) -> [Option<String>; 2] {
    if aim.is_reached() {
        return [Some(words.say(Key::GoalReached).to_owned()), None];
    }
    let gap = words.quantity(aim.gap, Unit::MtCo2ePerYear);
    let gap = words.fill(Key::GoalGap, &[("gap", &gap)]);
    [Some(words.say(Key::GoalMissed).to_owned()), Some(gap)]
}

/// The goal below a chart, in one line.
pub fn goal_line(words: &Words, aim: &FigureGoal) -> Html {
    let parts: Vec<String> = verdict(words, aim).into_iter().flatten().collect();
    html! {
        <p class={classes!("chart-goal", status_class(aim))}>
            <svg class="swatch" aria-hidden="true"><path class="goal" d="M0 8h24" /></svg>
            { named(words, aim) }{ words.colon() }<strong>{ parts.join(" · ") }</strong>
        </p>
    }
}

/// The line and its ring, as nodes of a picture's overlay; empty if it lies beyond the axis.
pub fn line(figure: &Figure, aim: &FigureGoal) -> Html {
    let down = ValueScale::of(figure).share_from_top(aim.level);
    if !(0.0..=1.0).contains(&down) {
        return Html::default();
    }
    let (from, y) = (percent(parting(figure)), percent(down));
    let year = percent(scale::share_from_start(figure, f64::from(aim.year.number())));
    html! {
        <g class={classes!("goal", status_class(aim))}>
            <line class="ground" x1={from.clone()} x2="100%" y1={y.clone()} y2={y.clone()} />
            <line x1={from} x2="100%" y1={y.clone()} y2={y.clone()} />
            <circle cx={year} cy={y} r="7" />
        </g>
    }
}

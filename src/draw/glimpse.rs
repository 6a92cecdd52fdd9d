//! Glimpse: the effect of one lever alone in one year, on the picture of a figure: a thin bar from its current value to
//! its end, and the change there.
//!
//! It shows one year only, because only that year was computed. A bar that would leave the axis ends with it. Out of
//! scope: the choice of the lever, and the source of the numbers.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale::{self, ValueScale};
use cairn_analysis::figure::Figure;
use cairn_core::year::Year;

/// Effect of one lever in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Glimpse {
    pub year: Year,
    /// The value at the lever's current level, and at its end, in the figure's unit.
    pub ends: [f64; 2],
    /// True if the change towards its end is an improvement.
    pub better: bool,
    /// The change at its end, in words.
    pub text: String,
}

/// Beyond this share of the width, a text stands before the bar.
const LATE: f64 = 0.75;

/// The bar, as a layer over the picture.
pub(crate) fn glimpse(figure: &Figure, seen: &Glimpse) -> Html {
    let scale = ValueScale::of(figure);
    let along = scale::along(figure, f64::from(seen.year.number()));
    let across = percent(along);
    let [from, to] = seen.ends.map(|value| percent(scale.down(value).clamp(0.0, 1.0)));
    let (late, side) = (along > LATE, if seen.better { "better" } else { "worse" });
    html! {
        <svg class={classes!("chart-glimpse", side, late.then_some("is-late"))} aria-hidden="true">
            <line x1={across.clone()} x2={across.clone()} y1={from} y2={to.clone()} />
            <svg x={across.clone()} y={to.clone()}><path d="M-8 0h16" /></svg>
            <text x={across} y={to} dx={if late { "-12" } else { "12" }} dy="0.35em">{ seen.text.clone() }</text>
        </svg>
    }
}

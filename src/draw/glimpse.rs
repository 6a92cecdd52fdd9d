//! Glimpse: the effect of one lever alone in one year, on the picture of a figure: a thin bar from its current value to
//! its end. The lever's row says the number: a text here would lie on the bands.
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
}

/// The bar, as a layer over the picture.
pub(crate) fn glimpse(figure: &Figure, seen: &Glimpse) -> Html {
    let scale = ValueScale::of(figure);
    let across = percent(scale::share_drawn(figure, seen.year));
    let [from, to] = seen.ends.map(|value| percent(scale.share_from_top(value).clamp(0.0, 1.0)));
    html! {
        <svg class="chart-glimpse" aria-hidden="true">
            <line x1={across.clone()} x2={across.clone()} y1={from} y2={to.clone()} />
            <svg x={across} y={to}><path d="M-8 0h16" /></svg>
        </svg>
    }
}

//! Count point: a point of one year on a chart that is reckoned, with the ends of the count.
//!
//! The point has no line: one edition of a count is one value. The caller gives it only where the axis has room for it.
//! Out of scope: the count.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale::{self, ValueScale};
use cairn_analysis::figure::Figure;
use cairn_core::year::Year;

/// A value that was counted, in the unit of the figure.
#[derive(Clone, Debug, PartialEq)]
pub struct CountedPoint {
    pub year: Year,
    pub value: f64,
    /// The lowest and the highest edition.
    pub ends: [f64; 2],
}

/// The point, as a layer over the picture.
pub(crate) fn point(figure: &Figure, counted: &CountedPoint) -> Html {
    let scale = ValueScale::of(figure);
    let down = scale.share_from_top(counted.value);
    let across = percent(scale::share_drawn(figure, counted.year));
    let [low, high] = counted.ends.map(|end| percent(scale.share_from_top(end).clamp(0.0, 1.0)));
    html! {
        <svg class="chart-counted" aria-hidden="true">
            <line x1={across.clone()} x2={across.clone()} y1={low} y2={high} />
            <circle cx={across} cy={percent(down)} r="5" />
        </svg>
    }
}

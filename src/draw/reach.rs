//! Reach: whiskers of one year on the picture of a figure: the range of the run, and the range of today's path next to it.
//!
//! The two stand slightly apart, so that neither hides the other. With no lever moved there is only one range, and no
//! whiskers are drawn. Out of scope: the calculation of ends ([`cairn_analysis::figure::reach`]).

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale::{self, ValueScale};
use cairn_analysis::figure::{Figure, Tone};
use cairn_core::year::Year;

/// Distance from the year to the middle of a whisker, in pixels.
const WHISKER_GAP: i32 = 5;

/// The whiskers of a year, as a layer over the picture; empty if today's path has no ends of its own.
pub(crate) fn whiskers(figure: &Figure, year: Year) -> Html {
    if figure.ends(Tone::Reference, year).is_none() {
        return Html::default();
    }
    let scale = ValueScale::of(figure);
    let across = percent(scale::share_drawn(figure, year));
    let whisker = |tone: Tone, class: &'static str, aside: i32| {
        let ends = figure.ends(tone, year)?.map(|end| percent(scale.share_from_top(end)));
        let [low, high] = &ends;
        Some(html! {
            <g {class} transform={["translate(", &aside.to_string(), ")"].concat()}>
                <line x1={across.clone()} x2={across.clone()} y1={low.clone()} y2={high.clone()} />
                { for ends.iter().map(|end| html! { <svg x={across.clone()} y={end.clone()}><path d="M-4 0h8" /></svg> }) }
            </g>
        })
    };
    html! {
        <svg class="chart-whiskers" aria-hidden="true">
            { for whisker(Tone::Wide, "yours", -WHISKER_GAP) }
            { for whisker(Tone::Reference, "theirs", WHISKER_GAP) }
        </svg>
    }
}

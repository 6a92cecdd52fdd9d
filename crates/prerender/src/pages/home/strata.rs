//! Strata: the world's floor space by age as one drawing, with what is still to build on top.
//!
//! ```text
//! x = years from the first, 10 units each      y = share of the largest total, 1,000 units, from the top
//! ```
//!
//! The shapes stretch with the page, the texts do not: they stand at percentages. The chart reads from left to right in
//! every language. Out of scope: colours and growth (`home.css`).

use yew::prelude::*;

use crate::home::totals;
use cairn_analysis::figure::{Figure, MarkShape};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Era;
use cairn_core::year::Year;

/// Units of a year across.
const YEAR: f64 = 10.0;
/// Units of the drawing down, and of its largest total.
const HIGH: f64 = 1000.0;
const LARGEST: f64 = 900.0;
/// Share of the drawing's height above the axis of years, in percent.
const HEIGHT_ABOVE_AXIS: f64 = 94.0;
/// The two oldest eras are one band: each alone is too thin for its name.
const OLDEST: usize = 2;
/// Years at which the names of bands stand, oldest band first.
const NAMES: [u16; 5] = [1978, 2001, 2014, 2038, 2053];
/// Years of the axis, each with its anchor and its distance from it.
const AXIS: [(u16, &str, &str); 4] = [
    (1970, "start", "4"),
    (2000, "middle", "0"),
    (2026, "middle", "0"),
    (2060, "end", "-8"),
];

/// Sums of bands up to each, oldest first: year by year, in the unit of the figure.
fn sums(figure: &Figure) -> Vec<Vec<f64>> {
    let mut below = vec![0.0; figure.years().count()];
    let bands = figure.marks.iter().filter(|mark| mark.shape == MarkShape::Band);
    let each = bands.map(|band| {
        below = below.iter().zip(&band.values).map(|(sum, value)| sum + value).collect();
        below.clone()
    });
    each.skip(OLDEST - 1).collect()
}

/// A point of an outline.
fn point(place: usize, value: f64, largest: f64) -> String {
    format!("{:.0} {:.0}", place as f64 * YEAR, HIGH - LARGEST * value / largest)
}

/// An outline from a first place on, down to the baseline.
fn area(values: &[f64], first: usize, largest: f64) -> String {
    let points: Vec<String> = (first..values.len()).map(|place| point(place, values[place], largest)).collect();
    let (start, end) = (first as f64 * YEAR, (values.len() - 1) as f64 * YEAR);
    format!("M{start:.0} {HIGH:.0}L{}L{end:.0} {HIGH:.0}Z", points.join("L"))
}

/// The drawing.
pub(super) fn strata(words: &Words, figure: &Figure) -> Html {
    let sums = sums(figure);
    let all = totals(figure);
    let largest = all.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let wide = (all.len().max(2) - 1) as f64 * YEAR;
    let now = Year::RECONSTRUCTED.index() - figure.first.index();
    let Some((_, built)) = sums.split_last() else {
        return Html::default();
    };
    let line: Vec<String> = (now..all.len()).map(|place| point(place, all[place], largest)).collect();
    let across = |year: u16| format!("{:.1}%", f64::from(year - figure.first.number()) * YEAR / wide * 100.0);
    let down = |value: f64| format!("{:.1}%", (HIGH - LARGEST * value / largest) / HIGH * HEIGHT_ABOVE_AXIS);
    let name = |(place, year): (usize, u16)| {
        let at = usize::from(year - figure.first.number());
        let below = if place == 0 { 0.0 } else { sums[place - 1][at] };
        let text = match place {
            0 => words.fill(Key::BandBefore, &[("to", &words.year(Era::ALL[OLDEST].first))]),
            _ if place + 1 == sums.len() => words.say(Key::HomeStill).to_owned(),
            _ => [words.year(Era::ALL[place + 1].first), words.year(Era::ALL[place + 1].last)].join("–"),
        };
        // The first name begins at the edge, and the last ends there: their bands are open to it.
        let (x, dx, anchor) = match place {
            0 => ("0".to_owned(), "12", "start"),
            _ if place + 1 == sums.len() => ("100%".to_owned(), "-16", "end"),
            _ => (across(year), "0", "middle"),
        };
        let y = down(below.midpoint(sums[place][at]));
        html! { <text class={format!("home-band home-band-{place}")} {x} {dx} {y} dy="0.35em" text-anchor={anchor}>{ text }</text> }
    };
    let unit = figure.unit;
    let value = |place: usize| words.quantity(all[place], unit);
    let alt = words.fill(
        Key::HomeStrata,
        &[
            ("now", &words.year(Year::RECONSTRUCTED)),
            ("floor", &value(now)),
            ("year", &words.year(Year::LAST)),
            ("later", &value(all.len() - 1)),
        ],
    );
    html! {
        <svg class="home-strata" role="img" aria-label={alt} direction="ltr">
            <svg width="100%" height={format!("{HEIGHT_ABOVE_AXIS}%")} viewBox={format!("0 0 {wide:.0} {HIGH:.0}")} preserveAspectRatio="none">
                <g class="home-still"><path class="home-open" d={area(&all, now, largest)} /><path class="home-edge" d={format!("M{}", line.join("L"))} /></g>
                <g class="home-built">{ for built.iter().enumerate().rev().map(|(place, sum)| html! { <path class={format!("home-age-{place}")} d={area(sum, 0, largest)} /> }) }</g>
            </svg>
            <line class="home-now" x1={across(Year::RECONSTRUCTED.number())} x2={across(Year::RECONSTRUCTED.number())} y1="0" y2={format!("{HEIGHT_ABOVE_AXIS}%")} />
            <g class="home-texts">
                { for NAMES.into_iter().enumerate().map(name) }
                <text class="home-value" x={across(Year::RECONSTRUCTED.number())} dx="-8" y={down(all[now])} dy="-0.5em" text-anchor="end">{ value(now) }</text>
                <text class="home-value home-later" x="100%" dx="-8" y={down(all[all.len() - 1])} dy="-0.8em" text-anchor="end">{ value(all.len() - 1) }</text>
            </g>
            { for AXIS.map(|(year, anchor, dx)| html! {
                <text class={classes!("home-year", (year == Year::RECONSTRUCTED.number()).then_some("is-now"))} x={across(year)} {dx} y="100%" dy="-0.3em" text-anchor={anchor}>{ words.year(Year::of(year)) }</text>
            }) }
        </svg>
    }
}

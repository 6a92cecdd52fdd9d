//! Lines: points and lines as nodes that fit any width, with a legend.
//!
//! The picture is stretched, its strokes are not: a point is a stroke of no length with round ends. All text is the
//! page's own. Does not know: plotters; what is shown.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale::Scale;
use crate::figure::lines::{Line, Lines, Stroke};
use crate::words::Words;
use crate::year::Year;

/// Units of the canvas across.
const WIDTH: f64 = 9000.0;
/// Units of the canvas down.
const HEIGHT: f64 = 4000.0;

/// A picture of lines with its axes and legend; told elsewhere by a sentence and a table.
pub fn lines(words: &Words, shown: &Lines) -> Html {
    let (low, high) = shown.range();
    let scale = Scale::holding(low, high);
    let grid: String = scale
        .ticks()
        .iter()
        .map(|tick| format!("M0 {}h{WIDTH}", down(&scale, *tick)))
        .collect();
    html! {
        <div class="lines">
            <div class="chart-grid">
                <div class="chart-values" aria-hidden="true">
                    { for scale.ticks().iter().rev().map(|tick| html! { <span><b>{ words.tick(*tick, scale.step) }</b></span> }) }
                </div>
                <svg class="chart-plot" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">
                    <path class="grid" d={grid} />
                    { for shown.lines.iter().map(|line| html! {
                        <path class={classes!(stroke(line.stroke), tone(line.tone))} d={path(shown, &scale, line)} />
                    }) }
                    { for shown.lines.iter().filter(|line| line.stroke == Stroke::Observed).map(|line| html! {
                        <path class={classes!("points", tone(line.tone))} d={dots(shown, &scale, line)} />
                    }) }
                </svg>
                <svg class="lines-years" aria-hidden="true">
                    { for labelled(shown).into_iter().map(|year| html! {
                        <text x={percent(shown.along(year))} y="1.3em">{ words.year(year) }</text>
                    }) }
                </svg>
            </div>
            <ul class="lines-legend">
                { for shown.lines.iter().map(|line| html! {
                    <li>
                        <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
                            <path class={classes!(stroke(line.stroke), tone(line.tone))} d={if line.stroke == Stroke::Points { "M14 6h0" } else { "M1 6h26" }} />
                            if line.stroke == Stroke::Observed {
                                <path class={classes!("points", tone(line.tone))} d="M14 6h0" />
                            }
                        </svg>
                        { words.say(line.label) }
                    </li>
                }) }
            </ul>
        </div>
    }
}

/// Years that carry a label; where the page is narrow every second stays (a rule of the styles).
fn labelled(shown: &Lines) -> Vec<Year> {
    let years = shown.first.to(shown.last);
    years.step_by(usize::from(shown.step.max(1))).collect()
}

fn path(shown: &Lines, scale: &Scale, line: &Line) -> String {
    if line.stroke == Stroke::Points {
        return dots(shown, scale, line);
    }
    let steps = line.points.iter().enumerate().map(|(place, (year, value))| {
        let letter = if place == 0 { 'M' } else { 'L' };
        format!("{letter}{} {}", across(shown, *year), down(scale, *value))
    });
    steps.collect()
}

fn dots(shown: &Lines, scale: &Scale, line: &Line) -> String {
    let dot = |(year, value): &(Year, f64)| format!("M{} {}h0", across(shown, *year), down(scale, *value));
    line.points.iter().map(dot).collect()
}

fn across(shown: &Lines, year: Year) -> i64 {
    libm::round(shown.along(year) * WIDTH) as i64
}

fn down(scale: &Scale, value: f64) -> i64 {
    libm::round(scale.down(value) * HEIGHT) as i64
}

const fn stroke(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Whole => "whole",
        Stroke::Dashed => "dashed",
        Stroke::Dotted => "dotted",
        Stroke::Points => "points",
        Stroke::Observed => "observed",
    }
}

fn tone(tone: u8) -> String {
    format!("tone-part-{tone}")
}

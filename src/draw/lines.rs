//! Lines: points and lines as nodes that fit any width, with a legend that shows the values of one year.
//!
//! The picture is stretched, but its strokes are not: a point is a stroke of zero length with round ends. All text is
//! HTML of the page. Out of scope: plotters; the content.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale::ValueScale;
use crate::draw::wording::FigureNumberFormat;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::words::Words;
use cairn_core::year::Year;

/// Units of the canvas across.
const WIDTH: f64 = 9000.0;
/// Units of the canvas down.
const HEIGHT: f64 = 4000.0;

/// The axis for all lines.
pub fn scale(shown: &LineChart) -> ValueScale {
    let (low, high) = shown.range();
    ValueScale::holding(low, high)
}

/// The number format of all lines; an index has no unit and no decimals.
pub struct Values<'a> {
    words: &'a Words,
    writing: Option<FigureNumberFormat<'a>>,
}

impl<'a> Values<'a> {
    /// The format for a picture.
    pub fn of(words: &'a Words, shown: &LineChart) -> Values<'a> {
        let (low, high) = shown.range();
        let writing = shown.unit.map(|unit| FigureNumberFormat::up_to(words, unit, high.max(-low)));
        Values { words, writing }
    }

    /// The unit as written over the axis; empty for an index.
    pub fn unit(&self) -> &'a str {
        self.writing.map_or("", |writing| writing.unit)
    }

    pub fn value(&self, value: f64) -> String {
        match self.writing {
            Some(writing) => writing.value(value),
            None => self.words.number(value, 0),
        }
    }

    /// The values of a line in a year, or a dash if there is none.
    pub fn in_year(&self, line: &ChartLine, year: Year) -> String {
        let values: Vec<String> = line.values(year).map(|value| self.value(value)).collect();
        if values.is_empty() { "–".to_owned() } else { values.join(" · ") }
    }

    /// A tick of the axis.
    pub fn tick(&self, value: f64, step: f64) -> String {
        match self.writing {
            Some(writing) => writing.tick(value, step),
            None => self.words.tick(value, step),
        }
    }
}

/// The picture with its axes: cells of a chart's grid.
pub fn picture(words: &Words, shown: &LineChart) -> Html {
    let (scale, values) = (scale(shown), Values::of(words, shown));
    let grid: String = scale
        .ticks()
        .iter()
        .map(|tick| {
            [
                "M0 ",
                &whole_percent(scale.share_from_top(*tick), HEIGHT),
                "h",
                &whole_percent(1.0, WIDTH),
            ]
            .concat()
        })
        .collect();
    html! {
        <>
            <div class="chart-values" aria-hidden="true">
                { for scale.ticks().iter().rev().map(|tick| html! { <span><b>{ values.tick(*tick, scale.step) }</b></span> }) }
            </div>
            <svg class="chart-plot" viewBox="0 0 9000 4000" preserveAspectRatio="none" aria-hidden="true">
                <path class="grid" d={grid} />
                { for band(shown, &scale, on_canvas).map(|(tone, d)| html! { <path class={classes!("band", tone)} {d} /> }) }
                { for shown.lines.iter().map(|line| html! {
                    <path class={classes!(stroke(line.stroke), tone(line.tone))} d={path(shown, &scale, line)} />
                }) }
                { for shown.lines.iter().filter(|line| line.stroke == Stroke::Observed).map(|line| html! {
                    <path class={classes!("points", tone(line.tone))} d={dots(shown, &scale, line)} />
                }) }
            </svg>
            <svg class="lines-years" aria-hidden="true">
                { for shown.labelled().into_iter().map(|year| html! {
                    <text x={percent(shown.share_of_width(year))} y="1.3em">{ words.year(year) }</text>
                }) }
            </svg>
        </>
    }
}

/// The line of one year, and a point on each line that has a value then.
pub(crate) fn cross(shown: &LineChart, year: Year) -> Html {
    let scale = scale(shown);
    let across = percent(shown.share_of_width(year));
    let points = shown
        .lines
        .iter()
        .flat_map(|line| line.values(year).map(move |value| (line, value)));
    html! {
        <svg aria-hidden="true">
            <line x1={across.clone()} x2={across.clone()} y1="0" y2="100%" />
            { for points.map(|(line, value)| html! {
                <circle class={tone(line.tone)} cx={across.clone()} cy={percent(scale.share_from_top(value))} r="4" />
            }) }
        </svg>
    }
}

/// The names of the lines, with their values in a year. The plan of a brief gives the last line its name.
pub fn legend(words: &Words, shown: &LineChart, year: Year, plan: Option<&str>) -> Html {
    let values = Values::of(words, shown);
    let plan = shown.lines.last().zip(plan);
    let name = |line: &ChartLine| {
        let own = plan.filter(|(last, _)| last.label == line.label);
        own.map_or_else(|| words.say(line.label), |(_, name)| name).to_owned()
    };
    html! {
        <div class="chart-legend">
            <p class="chart-year">{ words.year(year) }</p>
            <ul>
                { for shown.lines.iter().map(|line| html! {
                    <li>
                        <svg class="swatch" aria-hidden="true">
                            <path class={classes!(stroke(line.stroke), tone(line.tone))} d={if line.stroke == Stroke::Points { "M12 8h0" } else { "M0 8h24" }} />
                            if line.stroke == Stroke::Observed {
                                <path class={classes!("points", tone(line.tone))} d="M12 8h0" />
                            }
                        </svg>
                        <span class="series">{ name(line) }</span>
                        <span class="value">{ values.in_year(line, year) }</span>
                    </li>
                }) }
            </ul>
        </div>
    }
}

fn path(shown: &LineChart, scale: &ValueScale, line: &ChartLine) -> String {
    if line.stroke == Stroke::Points {
        return dots(shown, scale, line);
    }
    outline(shown, scale, line, on_canvas)
}

fn on_canvas(along: f64, down: f64) -> String {
    [whole_percent(along, WIDTH), " ".to_owned(), whole_percent(down, HEIGHT)].concat()
}

/// The band between the first two edges, with its tone; `None` if a picture has fewer than two.
pub(crate) fn band(shown: &LineChart, scale: &ValueScale, place: impl Fn(f64, f64) -> String) -> Option<(String, String)> {
    let mut edges = shown.lines.iter().filter(|line| line.stroke == Stroke::Edge);
    let (mut around, back) = (edges.next()?.clone(), edges.next()?);
    around.points.extend(back.points.iter().rev());
    Some((tone(around.tone), outline(shown, scale, &around, place)))
}

/// A path through the points of a line; `place` maps shares of the width and of the height from the top.
pub(crate) fn outline(shown: &LineChart, scale: &ValueScale, line: &ChartLine, place: impl Fn(f64, f64) -> String) -> String {
    let mut path = String::new();
    for (year, value) in &line.points {
        path.push_str(if path.is_empty() { "M" } else { "L" });
        path.push_str(&place(shown.share_of_width(*year), scale.share_from_top(*value)));
    }
    path
}

fn dots(shown: &LineChart, scale: &ValueScale, line: &ChartLine) -> String {
    let dot = |(year, value): &(Year, f64)| {
        let (across, down) = (
            whole_percent(shown.share_of_width(*year), WIDTH),
            whole_percent(scale.share_from_top(*value), HEIGHT),
        );
        ["M", &across, " ", &down, "h0"].concat()
    };
    line.points.iter().map(dot).collect()
}

fn whole_percent(share: f64, of: f64) -> String {
    (libm::round(share * of) as i64).to_string()
}

const fn stroke(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Whole => "whole",
        Stroke::Dashed => "dashed",
        Stroke::Dotted => "dotted",
        Stroke::Points => "points",
        Stroke::Observed => "observed",
        Stroke::Edge => "edge",
    }
}

fn tone(tone: u8) -> String {
    ["tone-part-", &tone.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    #[test]
    fn two_figures_of_one_year_are_both_written() {
        let year = Year::of(2060);
        let lines = LineChart {
            unit: None,
            first: Year::of(2020),
            last: year,
            step: 10,
            lines: vec![ChartLine::printed(vec![(year, 154.0), (year, 160.0)])],
        };
        let words = Words::embedded(Language::English);
        let values = Values::of(&words, &lines);
        assert_eq!(values.in_year(&lines.lines[0], year), "154 · 160");
        assert_eq!(values.in_year(&lines.lines[0], lines.first), "–");
    }
}

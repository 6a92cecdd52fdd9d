//! Plot: the one figure of a stage, its series named at the end of time, with the goal and the cover.
//!
//! Names stand in rows of one height, in the order of their series from the top, so a line from
//! each series to its row is known without measuring any text.

use yew::prelude::*;

use crate::draw::picture::{Picture, PictureProps, classes, percent};
use crate::draw::say::{self, Writing};
use crate::draw::scale::{self, Scale, parting};
use crate::figure::goal::Aim;
use crate::figure::{Figure, Shape, title};
use crate::words::{Key, Words};
use crate::year::Year;

/// What the plot shows.
pub(crate) struct Plot<'a> {
    /// The figure, and its words.
    pub(crate) of: PictureProps,
    /// Name of the place, in the page's language.
    pub(crate) place: &'a str,
    /// The year the figure is told of.
    pub(crate) focus: Year,
    /// A goal that stands on the figure.
    pub(crate) aim: Option<Aim>,
    /// Whether what lies ahead is hidden.
    pub(crate) covered: bool,
}

/// A name at the end of time: how far down its series ends, as a share of the height.
struct End {
    down: f64,
    class: Classes,
    name: String,
    value: String,
}

/// The figure of a stage.
pub(crate) fn plot(props: &Plot<'_>) -> Html {
    let (figure, words) = (&*props.of.figure, &*props.of.words);
    let scale = Scale::of(figure);
    let writing = Writing::of(words, figure);
    let goal = props.aim.map(|aim| End {
        down: scale.down(aim.level),
        class: classes!("is-goal"),
        name: goal(words, &aim),
        value: writing.value(aim.level),
    });
    let mut ends = Vec::new();
    for end in self::ends(figure, words, &writing, &scale).into_iter().chain(goal) {
        // In the order of the ends, so that no two lines cross; while these are covered, as they stack, which tells nothing.
        let below = |other: &End| props.covered || other.down > end.down;
        let row = ends.iter().position(below).unwrap_or(ends.len());
        ends.insert(row, end);
    }
    let told = if props.covered {
        words.say(Key::StageGuess).to_owned()
    } else {
        say::summary(words, figure, props.place, props.focus)
    };
    html! {
        <section class={classes!("chart", "stage-chart", figure.is_stacked().then_some("is-stacked"))} aria-labelledby="stage-title">
            <h2 id="stage-title">{ words.say(title(figure.id)) }{ " " }<span class="chart-unit">{ writing.unit }</span></h2>
            <div class="chart-grid">
                <div class="stage-picture" role="img" aria-label={told}></div>
                <Picture ..props.of.clone() />
                { overlay(props, &scale) }
                { leads(props, &ends) }
                <div class="stage-ends">
                    <p class="chart-year">{ words.year(figure.last) }</p>
                    <ul>{ for ends.iter().map(|end| row(end, props.covered)) }</ul>
                </div>
            </div>
        </section>
    }
}

/// Where each series ends, and what it is called.
fn ends(figure: &Figure, words: &Words, writing: &Writing<'_>, scale: &Scale) -> Vec<End> {
    let mut edge = 0.0;
    let mut ends = Vec::new();
    for mark in &figure.marks {
        let value = mark
            .value(figure, figure.last)
            .filter(|value| value.is_finite())
            .unwrap_or_default();
        let end = match mark.shape {
            Shape::Band if mark.values.iter().all(|value| *value == 0.0) => continue,
            Shape::Ghost if figure.coincides(mark) => continue,
            Shape::Band => {
                edge += value;
                edge - value / 2.0
            }
            Shape::Line | Shape::Ghost => value,
        };
        ends.push(End {
            down: scale.down(end),
            class: classes(mark),
            name: say::label(words, mark.label),
            value: writing.value(value),
        });
    }
    ends
}

/// The goal in words: by when, how much, against what.
pub(crate) fn goal(words: &Words, aim: &Aim) -> String {
    let change = words.change(100.0 + aim.percent, 100.0);
    let [from, to] = aim.base.map(|year| words.year(year));
    words.fill(
        Key::GoalLine,
        &[("year", &words.year(aim.year)), ("change", &change), ("from", &from), ("to", &to)],
    )
}

/// What lies on the picture: the cover, and on it the goal, which is no result.
fn overlay(props: &Plot<'_>, scale: &Scale) -> Html {
    let (figure, words) = (&*props.of.figure, &*props.of.words);
    let from = parting(figure);
    let middle = percent((1.0 + from) / 2.0);
    let aim = props.aim.filter(|aim| (0.0..=1.0).contains(&scale.down(aim.level)));
    html! {
        <svg class="stage-overlay" aria-hidden="true">
            if props.covered {
                <rect class="cover" x={percent(from)} y="0" width={percent(1.0 - from)} height="100%" />
                <text class="guess" x={middle} y="50%">{ words.say(Key::StageGuess) }</text>
            }
            if let Some(aim) = aim {
                <line class="goal" x1={percent(from)} x2="100%" y1={percent(scale.down(aim.level))} y2={percent(scale.down(aim.level))} />
                <circle class="goal" cx={percent(scale::along(figure, f64::from(aim.year.number())))} cy={percent(scale.down(aim.level))} r="9" />
            }
        </svg>
    }
}

/// Lines from where the series end to the rows that name them.
fn leads(props: &Plot<'_>, ends: &[End]) -> Html {
    let rows = ends.len() as f64;
    let lead = |(row, end): (usize, &End)| {
        let class = end.class.clone();
        html! { <line {class} x1="0" x2="100%" y1={percent(end.down.clamp(0.0, 1.0))} y2={percent((row as f64 + 0.5) / rows)} /> }
    };
    html! {
        <svg class="stage-leads" aria-hidden="true">
            if !props.covered {
                { for ends.iter().enumerate().map(lead) }
            }
        </svg>
    }
}

fn row(end: &End, covered: bool) -> Html {
    let shown = !covered || end.class.contains("is-goal");
    html! {
        <li>
            <svg class={classes!("swatch", end.class.clone())} aria-hidden="true">
                <rect class="area" width="100%" height="100%" />
                <path class="hatch" d="M4 0v99M9 0v99M14 0v99M19 0v99M24 0v99M29 0v99M34 0v99" />
                <path class="line" d="M0 16h99" />
            </svg>
            <span class="series">{ end.name.clone() }</span>
            if shown {
                { " " }<span class="value">{ end.value.clone() }</span>
            }
        </li>
    }
}

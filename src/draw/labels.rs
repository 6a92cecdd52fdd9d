//! Labels: names inside the bands of a narrow picture, and the list of names that have no place there.
//!
//! A wide picture has its names in a column at its right ([`crate::draw::column`]); of the list, it shows only what the
//! column has no room for. No text is measured, so browser and prerenderer write the same page. [`bands`] finds the room.
//! Time runs left to right in every language. Out of scope: the size of the plot.

use yew::prelude::*;

use crate::draw::bands;
use crate::draw::column::NameColumn;
use crate::draw::numbers::legend;
use crate::draw::picture::{classes, percent};
use crate::draw::scale::{self, ValueScale};
use crate::draw::wording::{self, FigureNumberFormat};
use cairn_analysis::figure::{Figure, Mark, MarkShape, reach};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Language;
use cairn_core::year::Year;

/// Least height of a band with a name, as a share of the plot's: 24 px in a plot of 160 px.
const HIGH: f64 = 0.15;
/// Width of a letter as a share of the plot's, in the narrowest plot; Han letters are twice as wide.
const LETTER: f64 = 0.0235;
/// Least value named outside the bands, as a share of the axis.
const LEAST: f64 = 0.005;

/// A name in its band: its right end and its middle, as shares of the plot.
struct LabelPosition {
    at: [f64; 2],
    class: Classes,
    text: String,
}

/// The names in the bands, and the list of names without room there. Those in `column` are marked in the list.
pub fn labels(words: &Words, figure: &Figure, focus: Year, column: &NameColumn) -> [Html; 2] {
    let writing = FigureNumberFormat::of(words, figure);
    let text = |name: &str, value: Option<f64>| {
        let value = value.map(|value| writing.value(value)).unwrap_or_default();
        words.fill(Key::ChartValue, &[("value", &value), ("series", name)])
    };
    let mut placed = Vec::new();
    let mut rest: Vec<(Classes, String)> = Vec::new();
    if figure.is_stacked() {
        let total = figure.total().get(focus.index() - figure.first.index()).copied();
        rest.push((classes!("is-total", "in-names"), text(words.say(Key::TableTotal), total)));
    }
    let in_column = |at: usize| column.is_named(at).then_some("in-names");
    for (at, mark) in figure.marks.iter().enumerate() {
        match mark.shape {
            MarkShape::Ghost if figure.coincides(mark) => continue,
            MarkShape::Low | MarkShape::High => continue,
            MarkShape::Band | MarkShape::Line | MarkShape::Ghost => {}
        }
        let name = wording::short(words, mark.label);
        let letter = if words.language() == Language::Chinese {
            LETTER * 2.0
        } else {
            LETTER
        };
        let wide = name.chars().count() as f64 * letter;
        let room = bands::label_space(figure, at, [wide, HIGH], focus)
            .filter(|room| is_clear(figure, [room.end - wide, room.end], room.middle(HIGH, None)));
        match room {
            Some(room) => placed.push(LabelPosition {
                at: [room.end, room.middle(HIGH, None)],
                class: classes(mark),
                text: name,
            }),
            None if is_seen(figure, mark, focus) => {
                let label = text(&wording::label(words, mark.label), mark.value(figure, focus));
                rest.push((classes!(classes(mark), in_column(at)), label));
            }
            None => {}
        }
    }
    for (_, low, _) in figure.reaches() {
        let ends = figure.ends(low.tone, focus).map(|ends| writing.between(ends)).unwrap_or_default();
        let label = words.fill(Key::ChartValue, &[("value", &ends), ("series", words.say(reach::name(low.tone)))]);
        rest.push((classes(low), label));
    }
    let inside = html! {
        <svg class="chart-labels" aria-hidden="true">
            { for placed.into_iter().map(|LabelPosition { at: [x, y], class, text }| html! {
                <text {class} x={percent(x)} y={percent(y)} dy="0.35em">{ text }</text>
            }) }
        </svg>
    };
    let beside = html! {
        <p class="chart-rest" aria-hidden="true">{ for rest.into_iter().map(|(class, text)| html! {
            <span class={class.contains("in-names").then_some("in-names")}>
                if !class.contains("is-total") {
                    <svg class={classes!("swatch", class.clone())}>
                        if class.contains("is-band") || class.contains("is-reach") {
                            <rect class="area" width="100%" height="100%" />
                        } else {
                            <path class="line" d="M0 5h16" />
                        }
                    </svg>
                }
                { text }
            </span>
        }) }</p>
    };
    [inside, beside]
}

/// True if neither a line of the figure nor the end of the past crosses a name.
fn is_clear(figure: &Figure, [from, to]: [f64; 2], middle: f64) -> bool {
    !(from..to).contains(&scale::parting(figure)) && !is_crossed(figure, [from, to], middle, HIGH)
}

/// True if a line of the figure crosses a name: it lies within half the height of the name from its middle, along its
/// length.
pub(crate) fn is_crossed(figure: &Figure, [from, to]: [f64; 2], middle: f64, high: f64) -> bool {
    let scale = ValueScale::of(figure);
    let lines = figure.marks.iter().filter(|mark| match mark.shape {
        MarkShape::Ghost => !figure.coincides(mark),
        shape => shape == MarkShape::Line,
    });
    let under = |year: &Year| (from..=to).contains(&scale::share_from_start(figure, f64::from(year.number())));
    let near = |value: f64| (scale.share_from_top(value) - middle).abs() < high / 2.0;
    let mut values = lines.flat_map(|mark| figure.years().filter(under).filter_map(|year| mark.value(figure, year)));
    values.any(near)
}

/// True if a series is large enough to be named in that year; all series are in the table and in the tooltip.
fn is_seen(figure: &Figure, mark: &Mark, year: Year) -> bool {
    let (low, high) = figure.range();
    mark.shape != MarkShape::Band || mark.value(figure, year).unwrap_or(0.0).abs() > (high - low) * LEAST
}

/// The tooltip with the values of a year, on the side with more room.
///
/// Its element stays while no year is pointed at, so that its neighbours and the keyboard focus in them stay.
pub(crate) fn tip(words: &Words, figure: &Figure, pointed: Option<Year>) -> Html {
    let Some(year) = pointed else {
        return html! { <div class="chart-tip" hidden=true></div> };
    };
    let along = scale::share_drawn(figure, year);
    let late = along > 0.5;
    let width = percent(if late { 1.0 - along } else { along });
    html! {
        <div class={classes!("chart-tip", late.then_some("is-late"))} dir="ltr" aria-hidden="true">
            <svg {width} height="1"></svg>
            <div dir="auto">{ legend(words, figure, year) }</div>
        </div>
    }
}

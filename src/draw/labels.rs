//! Labels: the names of bands in the bands themselves, with the values of the focus year; what has no room for its name
//! stands in a line above the plot, and so do lines, the total and the reference.
//!
//! ```text
//! room(x, w) = least upper edge − greatest lower edge of the band from x − w to x        at least as high as a line of text
//! ```
//!
//! A name is as wide as its letters are many: no text is measured, so browser and prerenderer write the same page. The
//! place farthest to the right that has room is taken, for there the years are that choices move. Time runs left to right
//! in every language. Does not know: how large the plot is shown.

use yew::prelude::*;

use crate::draw::numbers::legend;
use crate::draw::picture::{classes, percent};
use crate::draw::say::{self, Writing};
use crate::draw::scale::{self, Scale};
use crate::figure::{Figure, Mark, Shape};
use crate::kind::Language;
use crate::words::{Key, Words};
use crate::year::Year;

/// Least height of a band that holds a name, as a share of the plot's: a line of text in the smallest plot.
const HIGH: f64 = 0.07;
/// Width of a letter as a share of the plot's, in the narrowest plot; Han letters are twice as wide.
const LETTER: f64 = 0.012;
/// Least value that is named outside the bands, as a share of the axis.
const LEAST: f64 = 0.005;
/// Between two places that are tried, and before the last year.
const STEP: f64 = 0.04;

/// A name in its band: where it ends, and its middle, as shares of the plot.
struct Placed {
    at: [f64; 2],
    class: Classes,
    text: String,
}

/// The names, and what found no room.
pub(crate) fn labels(words: &Words, figure: &Figure, focus: Year) -> [Html; 2] {
    let writing = Writing::of(words, figure);
    let text = |name: &str, value: Option<f64>| {
        let value = value.map(|value| writing.value(value)).unwrap_or_default();
        words.fill(Key::ChartValue, &[("value", &value), ("series", name)])
    };
    let mut placed = Vec::new();
    let mut rest: Vec<(Classes, String)> = Vec::new();
    if figure.is_stacked() {
        let total = figure.total().get(focus.index() - figure.first.index()).copied();
        rest.push((classes!("is-total"), text(words.say(Key::TableTotal), total)));
    }
    for mark in figure
        .marks
        .iter()
        .filter(|mark| mark.shape == Shape::Ghost && !figure.coincides(mark))
    {
        rest.push((classes(mark), text(&say::label(words, mark.label), mark.value(figure, focus))));
    }
    for (at, mark) in figure.marks.iter().enumerate().filter(|(_, mark)| mark.shape != Shape::Ghost) {
        let said = text(&say::label(words, mark.label), mark.value(figure, focus));
        let wide = said.chars().count() as f64
            * if words.language() == Language::Chinese {
                LETTER * 1.6
            } else {
                LETTER
            };
        match place(figure, at, wide).filter(|_| mark.shape == Shape::Band) {
            Some(at) => placed.push(Placed {
                at,
                class: classes(mark),
                text: said,
            }),
            None if is_seen(figure, mark, focus) => rest.push((classes(mark), said)),
            None => {}
        }
    }
    let inside = html! {
        <svg class="chart-labels" aria-hidden="true">
            { for placed.into_iter().map(|Placed { at: [x, y], class, text }| html! {
                <text {class} x={percent(x)} y={percent(y)} dy="0.35em">{ text }</text>
            }) }
        </svg>
    };
    let beside = html! {
        <p class="chart-rest" aria-hidden="true">{ for rest.into_iter().map(|(class, text)| html! {
            <span>
                if !class.contains("is-total") {
                    <svg class={classes!("swatch", class.clone())}>
                        if class.contains("is-band") {
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

/// Whether a series is of a size to be named in that year; all are in the table, and beside the pointer.
fn is_seen(figure: &Figure, mark: &Mark, year: Year) -> bool {
    let (low, high) = figure.range();
    mark.shape != Shape::Band || mark.value(figure, year).unwrap_or(0.0).abs() > (high - low) * LEAST
}

/// Where the name of a band ends, and its middle; none where it has no room.
fn place(figure: &Figure, mark: usize, wide: f64) -> Option<[f64; 2]> {
    let scale = Scale::of(figure);
    let edges: Vec<[f64; 2]> = figure
        .years()
        .map(|year| {
            let [low, high] = edges(figure, mark, year);
            [scale.down(high), scale.down(low)]
        })
        .collect();
    let last = edges.len().checked_sub(1)? as f64;
    let mut end = 1.0 - STEP / 4.0;
    while end - wide > 0.0 {
        let from = ((end - wide) * last) as usize;
        let over = &edges[from..=((end * last) as usize + 1).min(last as usize)];
        let top = over.iter().map(|[top, _]| *top).fold(0.0, f64::max);
        let bottom = over.iter().map(|[_, bottom]| *bottom).fold(1.0, f64::min);
        if bottom - top >= HIGH {
            return Some([end, (top + bottom) / 2.0]);
        }
        end -= STEP;
    }
    None
}

/// The lower and the upper edge of a band in a year: bands above zero stack upwards, others downwards.
fn edges(figure: &Figure, mark: usize, year: Year) -> [f64; 2] {
    let of = |mark: &Mark| mark.value(figure, year).unwrap_or(0.0);
    let own = figure.marks.get(mark).map_or(0.0, of);
    let below = figure.marks[..mark].iter().filter(|mark| mark.shape == Shape::Band).map(of);
    let start: f64 = below.filter(|value| (*value < 0.0) == (own < 0.0)).sum();
    let end = start + own;
    [start.min(end), start.max(end)]
}

/// The values of a year beside the pointer, on the side that has more room. Its place is kept where no year is pointed at, so
/// that its neighbours, and the keyboard in them, stay.
pub(crate) fn tip(words: &Words, figure: &Figure, pointed: Option<Year>) -> Html {
    let Some(year) = pointed else {
        return html! { <div class="chart-tip" hidden=true></div> };
    };
    let along = scale::along(figure, f64::from(year.number()));
    let late = along > 0.5;
    let width = percent(if late { 1.0 - along } else { along });
    html! {
        <div class={classes!("chart-tip", late.then_some("is-late"))} dir="ltr" aria-hidden="true">
            <svg {width} height="1"></svg>
            <div dir="auto">{ legend(words, figure, year) }</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::link::Chart;
    use crate::figure::lens::Lens;
    use crate::figure::{Label, Tone};
    use crate::unit::Unit;

    fn figure(bands: &[fn(f64) -> f64]) -> Figure {
        let first = Year::RESULTS;
        let years = first.to(Year::LAST).count();
        let band = |band: &fn(f64) -> f64| Mark {
            label: Label::plain(Key::CauseMaterials),
            shape: Shape::Band,
            tone: Tone::Part(0),
            values: (0..years).map(|year| band(year as f64 / (years - 1) as f64)).collect(),
        };
        Figure {
            id: Chart::Causes,
            unit: Unit::Mt,
            lens: Lens::default(),
            first,
            last: Year::LAST,
            marks: bands.iter().map(band).collect(),
        }
    }

    #[test]
    fn a_name_stands_inside_its_band_and_the_farther_right_the_better() {
        let figure = figure(&[|_| 4.0, |along| 6.0 * along]);
        let [end, middle] = place(&figure, 0, 0.3).unwrap();
        assert!(end > 0.98 && (middle - 0.8).abs() < 1e-9, "{end} {middle}");
        let [end, middle] = place(&figure, 1, 0.3).unwrap();
        assert!(end > 0.98 && middle > 0.2 && middle < 0.6, "{end} {middle}");
    }

    #[test]
    fn a_band_that_is_too_low_has_no_name_inside() {
        let figure = figure(&[|_| 9.8, |_| 0.2]);
        assert!(place(&figure, 0, 0.4).is_some());
        assert!(place(&figure, 1, 0.4).is_none());
    }

    #[test]
    fn a_band_that_vanishes_has_its_name_where_it_still_is() {
        let figure = figure(&[|along| if along < 0.6 { 5.0 } else { 0.0 }, |_| 5.0]);
        let [end, _] = place(&figure, 0, 0.3).unwrap();
        assert!(end < 0.62, "{end}");
    }
}

//! Ends: the names of the series beside the last year, where a chart is wide enough.
//!
//! They take the place of the legend, values of the pointed year included. A name stands at
//! the height of its series' end; where two would touch they are moved apart, and a thin line
//! leads each back. Heights are shares of the plot's, whose height the styles fix, so no text
//! is measured and none overlaps. Time runs left to right in every language, so the last year, and
//! with it the names, is at the right.

use yew::prelude::*;

use crate::draw::picture::{classes, percent};
use crate::draw::say::{self, Writing};
use crate::draw::scale::Scale;
use crate::figure::{Figure, Shape};
use crate::words::{Key, Words};
use crate::year::Year;

/// Between two names, as a share of the plot's height: a line of text of the smallest plot that has them.
const APART: f64 = 0.068;

/// A name on its way to its place.
struct End {
    /// Where its series ends, as a share of the height from the top.
    at: f64,
    class: Classes,
    name: String,
    value: Option<f64>,
}

/// The names of a figure with the values of a year.
pub(crate) fn ends(words: &Words, figure: &Figure, year: Year) -> Html {
    let writing = Writing::of(words, figure);
    let ends = in_order(words, figure, year);
    let places = spread(ends.iter().map(|end| end.at));
    let value = |end: &End| end.value.map(|value| writing.value(value)).unwrap_or_default();
    html! {
        <svg class="chart-ends">
            <text class="is-total" x="28" y="-0.6em">{ words.year(year) }</text>
            <g>{ for ends.iter().zip(places).map(|(end, place)| html! {
                <g class={end.class.clone()}>
                    <line x1="2" y1={percent(end.at)} x2="22" y2={percent(place)} />
                    <text x="28" y={percent(place)} dy="0.35em">
                        { words.fill(Key::ChartValue, &[("value", &value(end)), ("series", &end.name)]) }
                    </text>
                </g>
            }) }</g>
        </svg>
    }
}

/// The series by where they end, highest first.
fn in_order(words: &Words, figure: &Figure, year: Year) -> Vec<End> {
    let scale = Scale::of(figure);
    let mut ends: Vec<End> = Vec::new();
    let mut put = |at: f64, class: Classes, name: String, value: Option<f64>| {
        let at = scale.down(at);
        let place = ends.iter().position(|other| other.at > at).unwrap_or(ends.len());
        ends.insert(place, End { at, class, name, value });
    };
    let (mut up, mut down) = (0.0, 0.0);
    for mark in &figure.marks {
        let last = mark.value(figure, figure.last).unwrap_or(0.0);
        let at = match mark.shape {
            Shape::Ghost if figure.coincides(mark) => continue,
            Shape::Ghost | Shape::Line => last,
            Shape::Band => {
                let edge = if last < 0.0 { &mut down } else { &mut up };
                *edge += last;
                *edge - last / 2.0
            }
        };
        put(at, classes(mark), say::label(words, mark.label), mark.value(figure, year));
    }
    if figure.is_stacked() {
        let value = figure.total().get(year.index() - figure.first.index()).copied();
        put(up + down, classes!("is-total"), words.say(Key::TableTotal).to_owned(), value);
    }
    ends
}

/// Places that stand at least [`APART`], in the same order and as near as may be; all within the plot while there is room.
fn spread(wanted: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut places: Vec<f64> = Vec::new();
    for at in wanted {
        let least = places.last().map_or(0.0, |before| before + APART);
        places.push(at.max(least));
    }
    let mut most = 1.0;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - APART;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_never_touch_and_keep_their_order() {
        for wanted in [vec![0.5; 9], vec![0.0, 0.01, 0.9, 0.99, 1.0], vec![1.0; 4], vec![0.2]] {
            let places = spread(wanted.iter().copied());
            assert!(places.windows(2).all(|pair| pair[1] - pair[0] > APART - 1e-9), "{places:?}");
            assert!(places.iter().all(|place| (-1e-9..=1.0).contains(place)), "{places:?}");
        }
        assert_eq!(spread([0.1, 0.5, 0.9].into_iter()), [0.1, 0.5, 0.9], "what has room stays");
    }
}

//! Bands: the position of a band's name inside the band, so that no line has to connect the two.
//!
//! ```text
//! room(x, w) = least upper edge − greatest lower edge of the band from x − w to x        at least the height of a line
//! ```
//!
//! A name carries the value of one year, so it covers that year: elsewhere the band has another height. The rightmost such
//! position with enough room is taken. No text is measured: the width of a name is estimated from its number of letters.
//! Out of scope: the size of the picture; names without room.

use crate::draw::scale::{ValueScale, share_drawn};
use cairn_analysis::figure::{Figure, Mark, MarkShape};
use cairn_core::year::Year;

/// Step between positions tried, as a share of the picture's width.
const STEP: f64 = 0.02;
/// Gap between a name and the right end of the plot.
const MARGIN: f64 = 0.01;
/// Largest distance between the right end of a name and its year to the right of it.
const MAX_LABEL_DISTANCE: f64 = 0.05;

/// Room for a name, as shares of the picture from its left and its top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelSpace {
    /// Right end of the name.
    pub end: f64,
    /// Upper limit inside the band over the whole length of the name.
    pub top: f64,
    /// Lower limit.
    pub foot: f64,
}

impl LabelSpace {
    /// Vertical middle of a name of height `high`.
    ///
    /// This is the middle of the room. If a horizontal line would cross the name there, the name moves next to the line
    /// where the room allows it.
    pub fn middle(&self, high: f64, line: Option<f64>) -> f64 {
        let middle = (self.top + self.foot) / 2.0;
        let clear = |place: f64| line.is_none_or(|line| (place - line).abs() >= high * CLEAR);
        let within = |place: &f64| (self.top + high / 2.0..=self.foot - high / 2.0).contains(place);
        let beside = line.map(|line| [line - high * CLEAR, line + high * CLEAR]);
        match beside.filter(|_| !clear(middle)) {
            None => middle,
            Some(places) => places.into_iter().find(within).unwrap_or(middle),
        }
    }
}

/// Least distance between a line and the middle of a name, in heights of the name.
const CLEAR: f64 = 0.75;

/// The room for the name of a mark with its value of a year; `None` if no place at that year is `wide` and `high` enough.
pub fn label_space(figure: &Figure, mark: usize, [wide, high]: [f64; 2], year: Year) -> Option<LabelSpace> {
    figure.marks.get(mark).filter(|mark| mark.shape == MarkShape::Band)?;
    let scale = ValueScale::of(figure);
    let sides: Vec<[f64; 2]> = figure
        .years()
        .map(|year| {
            let [low, top] = edges(figure, mark, year);
            [scale.share_from_top(top), scale.share_from_top(low)]
        })
        .collect();
    let last = sides.len().checked_sub(1)?;
    let year = share_drawn(figure, figure.clamp_year(year));
    let mut end = (year + wide).min(share_drawn(figure, figure.last) - MARGIN);
    while end - wide >= MARGIN && end >= year - MAX_LABEL_DISTANCE {
        let at = |share: f64| ((share * last as f64) as usize).min(last);
        let over = &sides[at(end - wide)..=(at(end) + 1).min(last)];
        let top = over.iter().map(|[top, _]| *top).fold(0.0, f64::max);
        let foot = over.iter().map(|[_, foot]| *foot).fold(1.0, f64::min);
        if foot - top >= high {
            return Some(LabelSpace { end, top, foot });
        }
        end -= STEP;
    }
    None
}

/// The lower and the upper edge of a band in a year: bands above zero stack upwards, others downwards.
fn edges(figure: &Figure, mark: usize, year: Year) -> [f64; 2] {
    let of = |mark: &Mark| mark.value(figure, year).unwrap_or(0.0);
    let own = figure.marks.get(mark).map_or(0.0, of);
    let before = figure.marks.iter().take(mark).filter(|mark| mark.shape == MarkShape::Band).map(of);
    let start: f64 = before.filter(|value| (*value < 0.0) == (own < 0.0)).sum();
    [start.min(start + own), start.max(start + own)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::scale::share_from_start;
    use cairn_analysis::figure::lens::Lens;
    use cairn_analysis::figure::{Label, Tone};
    use cairn_analysis::words::Key;
    use cairn_core::choices::link::Chart;
    use cairn_core::unit::Unit;

    /// Bands with these values in every year, and one that grows from 0.
    fn figure(heights: &[f64]) -> Figure {
        let years = Year::RESULTS.to(Year::LAST).count();
        let band = |values: Vec<f64>| Mark {
            label: Label::plain(Key::CauseMaterials),
            shape: MarkShape::Band,
            tone: Tone::Part(0),
            values,
        };
        let mut marks: Vec<Mark> = heights.iter().map(|height| band(vec![*height; years])).collect();
        marks.push(band((0..years).map(|year| year as f64).collect()));
        Figure {
            id: Chart::Causes,
            unit: Unit::MtCo2ePerYear,
            first: Year::RESULTS,
            last: Year::LAST,
            lens: Lens::default(),
            marks,
            least: None,
        }
    }

    #[test]
    fn a_name_stands_within_its_band() {
        let figure = figure(&[40.0, 2.0, 60.0]);
        let scale = ValueScale::of(&figure);
        for (mark, found) in [(0, true), (1, false), (2, true), (3, true)] {
            let size = [0.2, 0.06];
            let room = label_space(&figure, mark, size, Year::of(2050));
            assert_eq!(room.is_some(), found, "{mark}");
            let Some(room) = room else { continue };
            let (end, middle) = (room.end, room.middle(size[1], None));
            for share in [end - size[0], end] {
                let year = Year::at(Year::RESULTS.index() + (share * 90.0) as usize);
                let [low, top] = edges(&figure, mark, year);
                assert!(
                    scale.share_from_top(top) <= middle - size[1] / 2.0 + 0.02
                        && middle + size[1] / 2.0 - 0.02 <= scale.share_from_top(low),
                    "{mark}"
                );
            }
        }
    }

    #[test]
    fn a_name_covers_the_year_of_its_value_or_has_no_room() {
        let mut figure = figure(&[60.0, 40.0]);
        let end = |figure: &Figure, mark, year| label_space(figure, mark, [0.3, 0.07], Year::of(year)).map(|room| room.end);
        assert!(end(&figure, 0, 2050).is_some_and(|end| end > 0.95));
        for year in [1990, 2030, 2040, 2060] {
            let along = share_from_start(&figure, f64::from(year));
            let end = end(&figure, 0, year);
            assert!(
                end.is_some_and(|end| (end - 0.3..end + MAX_LABEL_DISTANCE).contains(&along)),
                "{year}: {end:?}"
            );
        }
        let cut = figure.marks[1].values.len() * 6 / 10;
        figure.marks[1].values[cut..].fill(0.0);
        assert_eq!(end(&figure, 1, 2050), None, "the band has gone by then");
        assert!(end(&figure, 1, 2010).is_some());
    }

    #[test]
    fn a_mark_of_the_last_year_stands_on_the_last_point_drawn() {
        let figure = figure(&[40.0]);
        let along = |year: Year| share_from_start(&figure, f64::from(year.number()));
        let drawn = figure.clamp_drawn(figure.last);
        assert!(drawn < figure.last);
        assert_eq!(share_drawn(&figure, figure.last), along(drawn));
        assert_eq!(share_drawn(&figure, Year::of(2050)), along(Year::of(2050)));
    }

    #[test]
    fn what_is_no_band_or_too_wide_has_no_place() {
        let mut figure = figure(&[40.0]);
        assert_eq!(label_space(&figure, 0, [0.99, 0.06], Year::LAST), None);
        assert_eq!(label_space(&figure, 7, [0.1, 0.06], Year::LAST), None);
        figure.marks[0].shape = MarkShape::Line;
        assert_eq!(label_space(&figure, 0, [0.1, 0.06], Year::LAST), None);
    }

    #[test]
    fn a_name_gives_way_to_a_line_where_it_can() {
        let room = LabelSpace {
            end: 0.9,
            top: 0.2,
            foot: 0.6,
        };
        assert_eq!(room.middle(0.1, Some(0.9)), 0.4);
        let aside = room.middle(0.1, Some(0.42));
        assert!((aside - 0.42).abs() >= 0.0749 && (0.25..=0.55).contains(&aside), "{aside}");
        let narrow = LabelSpace { foot: 0.3, ..room };
        assert_eq!(narrow.middle(0.1, Some(0.25)), 0.25, "there is no place beside it");
    }

    #[test]
    fn bands_below_zero_stack_downwards() {
        let mut figure = figure(&[40.0, -10.0]);
        figure.marks.push(figure.marks[1].clone());
        assert_eq!(edges(&figure, 1, Year::RESULTS), [-10.0, 0.0]);
        assert_eq!(edges(&figure, 3, Year::RESULTS), [-20.0, -10.0]);
    }
}

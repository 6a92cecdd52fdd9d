//! Guess: a line that a user draws into the future before the result is shown.
//!
//! ```text
//! known years     what all bands come to        a drawn year   as drawn
//! between two     straight                      after the last as that
//! ```
//!
//! The guess is one more line of the figure, so it appears in charts, tables and links like any other. Out of scope:
//! who draws it, and with which input device.

use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::year::Year;

/// A guess drawn on one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// The chart.
    pub chart: Chart,
    /// One value a year from 2027 on; `None` for years not drawn.
    drawn: Vec<Option<f64>>,
}

impl Guess {
    /// An empty guess; `None` for a figure without a total.
    pub fn of(figure: &Figure) -> Option<Guess> {
        let ahead = Year::LEVERS.to(figure.last).count();
        (figure.is_stacked() && !figure.lens.against).then(|| Guess {
            chart: figure.id,
            drawn: vec![None; ahead],
        })
    }

    /// True if any year was drawn.
    pub fn is_drawn(&self) -> bool {
        self.drawn.iter().any(Option::is_some)
    }

    /// Draws a year; years already known stay unchanged.
    pub fn draw(&mut self, year: Year, value: f64) {
        let place = year.index().checked_sub(Year::LEVERS.index());
        if let Some(drawn) = place.and_then(|place| self.drawn.get_mut(place)) {
            *drawn = Some(value);
        }
    }

    /// The line: a value for each year of the figure.
    pub fn line(&self, figure: &Figure) -> Vec<f64> {
        let mut line = figure.total();
        let known = Year::RECONSTRUCTED.index() - figure.first.index();
        let mut from = known;
        for (ahead, drawn) in self.drawn.iter().enumerate() {
            let (Some(value), to) = (drawn, known + 1 + ahead) else { continue };
            let (start, way) = (line[from], (to - from) as f64);
            for (step, place) in line[from + 1..=to].iter_mut().enumerate() {
                *place = start + (value - start) * (step + 1) as f64 / way;
            }
            from = to;
        }
        let last = line[from];
        line[from + 1..].fill(last);
        line
    }

    /// The figure with the guess among its marks.
    pub fn added_to(&self, figure: &Figure) -> Figure {
        let mut both = figure.clone();
        both.marks.push(Mark {
            label: Label::plain(Key::GuessLine),
            shape: MarkShape::Line,
            tone: Tone::Guess,
            values: self.line(figure),
        });
        both
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::lens::Lens;
    use cairn_core::unit::Unit;

    fn figure() -> Figure {
        let first = Year::of(2020);
        let values: Vec<f64> = first.to(Year::LAST).map(|year| f64::from(year.number())).collect();
        let half: Vec<f64> = values.iter().map(|value| value / 2.0).collect();
        let band = |tone, values: &Vec<f64>| Mark {
            label: Label::plain(Key::ChartGhg),
            shape: MarkShape::Band,
            tone: Tone::Part(tone),
            values: values.clone(),
        };
        Figure {
            id: Chart::Causes,
            unit: Unit::MtCo2ePerYear,
            lens: Lens::default(),
            first,
            last: Year::LAST,
            marks: vec![band(0, &half), band(1, &half)],
            least: None,
        }
    }

    #[test]
    fn a_guess_begins_where_the_known_ends_and_is_straight_between_what_was_drawn() {
        let figure = figure();
        let mut guess = Guess::of(&figure).unwrap();
        assert!(!guess.is_drawn());
        guess.draw(Year::of(2046), 4026.0);
        guess.draw(Year::of(2056), 1026.0);
        guess.draw(Year::of(2020), 0.0);
        assert!(guess.is_drawn());
        let both = guess.added_to(&figure);
        let line = both.marks.last().unwrap();
        let at = |year| line.value(&both, Year::of(year)).unwrap();
        assert_eq!([at(2020), at(2026)], [2020.0, 2026.0], "what is known is no guess");
        assert_eq!(
            [at(2036), at(2046), at(2051), at(2056), at(2060)],
            [3026.0, 4026.0, 2526.0, 1026.0, 1026.0]
        );
        assert_eq!(both.total(), figure.total(), "a guess is no part of the whole");
    }

    #[test]
    fn only_a_figure_with_a_whole_is_guessed() {
        let mut lines = figure();
        lines.marks.iter_mut().for_each(|mark| mark.shape = MarkShape::Line);
        assert_eq!(Guess::of(&lines), None);
    }
}

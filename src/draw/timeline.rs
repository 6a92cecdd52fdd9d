//! Timeline: the years named below a plot.
//!
//! ```text
//! 1970        2000        2026         2050  2060      the last year of the past and the year in view are strong
//! ```
//!
//! A narrow plot keeps the two strong ones, and the first year if they leave it room. Years that would touch give way to the strong ones; the
//! two strong ones stand on either side of their places. No text is measured. Out of scope: lines with years of their own.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::scale;
use cairn_analysis::figure::Figure;
use cairn_analysis::order;
use cairn_analysis::words::Words;
use cairn_core::year::Year;

/// Least distance between the middles of two years, as a share of the plot's width.
const MIN_YEAR_GAP: f64 = 0.075;
/// Least distance from the start of the first year to the middle of a strong one on the narrowest plot.
const NARROW: f64 = 0.21;
/// A round year of the past, named where there is room.
const ROUND: u16 = 2000;

/// A year named below the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NamedYear {
    pub year: Year,
    /// Position, as a share of the plot's width.
    pub along: f64,
    /// Alignment at that position.
    pub anchor: &'static str,
    pub is_strong: bool,
    /// True if a narrow plot names it, too.
    pub is_named_when_narrow: bool,
}

/// The years named below a figure, from left to right.
pub fn named(figure: &Figure, focus: Option<Year>) -> Vec<NamedYear> {
    let along = |year: Year| scale::share_from_start(figure, f64::from(year.number()));
    let inside = |year: &Year| (figure.first..=figure.last).contains(year);
    let focus = focus.filter(inside);
    let today = Some(Year::RECONSTRUCTED).filter(|year| inside(year) && Some(*year) != focus);
    let mut strong: Vec<Year> = focus.into_iter().chain(today).collect();
    order::by_key(&mut strong, |year| *year);
    let is_close = matches!(strong[..], [one, other] if along(other) - along(one) < MIN_YEAR_GAP);
    let anchor = |at: usize, year: Year| match (is_close, at) {
        (true, 0) => "end",
        (true, _) => "start",
        (false, _) if year == figure.first => "start",
        (false, _) => "middle",
    };
    let mut years: Vec<NamedYear> = strong
        .iter()
        .enumerate()
        .map(|(at, year)| NamedYear {
            year: *year,
            along: along(*year),
            anchor: anchor(at, *year),
            is_strong: true,
            is_named_when_narrow: true,
        })
        .collect();
    let round = Year::new(i64::from(ROUND)).filter(inside);
    for (year, is_kept) in [(Some(figure.first), true), (Some(figure.last), false), (round, false)] {
        let Some(year) = year else { continue };
        // Two strong years side by side reach further, and the first year begins at its place.
        let reach = if year == figure.first { 1.5 * MIN_YEAR_GAP } else { MIN_YEAR_GAP };
        let taken = years.iter().any(|named| {
            let room = if named.is_strong && is_close { 2.0 * MIN_YEAR_GAP } else { reach };
            (named.along - along(year)).abs() < room
        });
        if !taken {
            years.push(NamedYear {
                year,
                along: along(year),
                anchor: if year == figure.first { "start" } else { "middle" },
                is_strong: false,
                is_named_when_narrow: is_kept && strong.iter().all(|named| (along(*named) - along(year)).abs() >= NARROW),
            });
        }
    }
    order::by_key(&mut years, |named| named.year);
    years
}

/// The years as a row below the plot.
pub(crate) fn years(words: &Words, figure: &Figure, focus: Option<Year>) -> Html {
    html! {
        <svg class="chart-years" aria-hidden="true">
            { for named(figure, focus).into_iter().map(|named| html! {
                <text class={classes!(named.is_strong.then_some("is-strong"), (!named.is_named_when_narrow).then_some("is-between"))}
                    x={percent(named.along)} y="1.2em" text-anchor={named.anchor}>{ words.year(named.year) }</text>
            }) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::figure::lens::Lens;
    use cairn_core::choices::link::Chart;
    use cairn_core::unit::Unit;

    /// Half the width of a year, as a share of the narrowest plot.
    const HALF: f64 = 0.035;

    fn from(first: Year) -> Figure {
        Figure {
            id: Chart::Causes,
            unit: Unit::MtCo2ePerYear,
            first,
            last: Year::LAST,
            lens: Lens::default(),
            marks: Vec::new(),
            least: None,
        }
    }

    #[test]
    fn a_narrow_plot_names_its_first_year_where_there_is_room() {
        for first in [Year::RESULTS, Year::of(2010), Year::of(2020)] {
            let figure = from(first);
            for focus in figure.years() {
                let years = named(&figure, Some(focus));
                let shown_years: Vec<&NamedYear> = years.iter().filter(|named| named.is_named_when_narrow).collect();
                let [one, other, ..] = shown_years[..] else { continue };
                assert!(one.is_strong || other.along >= NARROW, "{focus}: {one:?} {other:?}");
            }
        }
        let shown_years = |first: Year| {
            named(&from(first), Some(Year::of(2050)))
                .iter()
                .filter(|named| named.is_named_when_narrow)
                .count()
        };
        assert_eq!([Year::RESULTS, Year::of(2020)].map(shown_years), [3, 2]);
    }

    #[test]
    fn no_two_years_touch_and_the_year_in_view_is_always_named() {
        let figure = from(Year::RESULTS);
        for focus in figure.years() {
            let years = named(&figure, Some(focus));
            assert!(years.iter().any(|named| named.year == focus && named.is_strong), "{focus}");
            assert!(years.iter().any(|named| named.year == Year::RECONSTRUCTED), "{focus}");
            let ends = |named: &NamedYear| match named.anchor {
                "start" => [named.along, named.along + 2.0 * HALF],
                "end" => [named.along - 2.0 * HALF, named.along],
                _ => [named.along - HALF, named.along + HALF],
            };
            for pair in years.windows(2) {
                assert!(ends(&pair[0])[1] <= ends(&pair[1])[0], "{focus}: {pair:?}");
            }
        }
        let usual: Vec<u16> = named(&figure, Some(Year::of(2050)))
            .iter()
            .map(|named| named.year.number())
            .collect();
        assert_eq!(usual, [1970, 2000, 2026, 2050, 2060]);
    }
}

//! Goal: the position of an emissions goal on a figure, and the distance of the figure from it.
//!
//! ```text
//! base  = mean of the last five reconstructed years       level = base · (1 + percent / 100)
//! gap   = mean of the five years around the goal's year − level
//! ```
//!
//! The base lies in the past, so neither levers nor background change it. It spans five years, because construction in
//! single past years fluctuates. Out of scope: languages.

use crate::figure::Figure;
use crate::figure::lens::Lens;
use cairn_core::choices::link::{Chart, Metric, MetricGoal};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Years before and after the middle year of a mean.
const HALF_WINDOW: usize = 2;

/// A goal on a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureGoal {
    /// Target year.
    pub year: Year,
    /// Change from the base, percent.
    pub percent: f64,
    /// First and last year of the base.
    pub base: [Year; 2],
    /// Target value, in the figure's unit.
    pub level: f64,
    /// Distance of the figure above the level, in its unit; zero or negative if the goal is reached.
    pub gap: f64,
}

impl FigureGoal {
    /// True if the goal is reached.
    pub fn is_reached(&self) -> bool {
        self.gap <= 0.0
    }
}

/// The aim of an emissions goal relative to the past, on a figure of a whole place, year by year; `None` on any other figure.
pub fn aim(goal: MetricGoal, figure: &Figure) -> Option<FigureGoal> {
    let MetricGoal { metric, year, value } = goal;
    let whole = metric == Metric::Emissions
        && matches!(figure.id, Chart::Causes | Chart::Sectors)
        && figure.unit == Unit::MtCo2ePerYear
        && figure.lens == Lens::default();
    if !whole || year < figure.first || year > figure.last {
        return None;
    }
    let total = figure.total();
    let mean = |middle: usize| {
        let end = (middle + HALF_WINDOW).min(total.len().saturating_sub(1));
        let years = total.get(end.saturating_sub(2 * HALF_WINDOW)..=end)?;
        Some(years.iter().sum::<f64>() / years.len() as f64)
    };
    let last = Year::RECONSTRUCTED;
    let first = Year::at(last.index() - 2 * HALF_WINDOW);
    let base = mean((last.index() - HALF_WINDOW).checked_sub(figure.first.index())?)?;
    let level = base * (1.0 + value.number() / 100.0);
    Some(FigureGoal {
        year,
        percent: value.number(),
        base: [first, last],
        level,
        gap: mean(year.index() - figure.first.index())? - level,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Label, Mark, MarkShape, Tone};
    use crate::words::Key;
    use cairn_core::choices::link::Link;

    fn figure(values: Vec<f64>) -> Figure {
        Figure {
            id: Chart::Causes,
            unit: Unit::MtCo2ePerYear,
            first: Year::RESULTS,
            last: Year::LAST,
            lens: crate::figure::lens::Lens::default(),
            marks: vec![Mark {
                label: Label::plain(Key::CauseMaterials),
                shape: MarkShape::Band,
                tone: Tone::Part(0),
                values,
            }],
            least: None,
        }
    }

    fn goal(text: &str) -> MetricGoal {
        Link::parse(&["g=", text].concat()).0.goal.unwrap()
    }

    #[test]
    fn a_goal_is_held_against_the_last_reconstructed_years() {
        let values = Year::RESULTS
            .to(Year::LAST)
            .map(|year| if year < Year::LEVERS { 100.0 } else { 50.0 });
        let aim = aim(goal("ghg:2050:-60"), &figure(values.collect())).unwrap();
        assert_eq!((aim.level, aim.gap), (40.0, 10.0));
        assert_eq!(aim.base, [Year::of(2022), Year::of(2026)]);
    }

    #[test]
    fn the_last_year_is_the_mean_of_the_last_five() {
        let values = Year::RESULTS.to(Year::LAST).map(|year| f64::from(year.number()) - 2024.0);
        // The base is 0, so the level is 0 whatever the goal; 2056 to 2060 lie 34 above it.
        assert_eq!(aim(goal("ghg:2060:-10"), &figure(values.collect())).unwrap().gap, 34.0);
    }

    #[test]
    fn other_figures_have_no_goal_of_emissions() {
        let mut other = figure(vec![1.0; 91]);
        other.id = Chart::Age;
        assert_eq!(aim(goal("ghg:2050:-60"), &other), None);
        assert_eq!(aim(goal("ghg:1950:-60"), &figure(vec![1.0; 91])), None);
        let mut against = figure(vec![1.0; 91]);
        against.lens.against = true;
        assert_eq!(aim(goal("ghg:2050:-60"), &against), None, "a difference is no amount");
    }
}

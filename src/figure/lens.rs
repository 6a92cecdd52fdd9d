//! Lens: a figure for each person, added up over the years, or against the reference.
//!
//! ```text
//! a person     value(t) / people(t), of the same year; the reference by its own people
//! added up     sum over y = 2027..t of value(y): the reconstructed past is not summed
//! year by year the mean of the five years around t, as headlines are; what stands is that of the year
//! against      yours(t) - reference(t), mark by mark; nothing pulled = 0
//! ```
//!
//! In this order: what is added up for a person is each year's share of a person. Does not
//! know: what the marks are of.

use serde::{Deserialize, Serialize};

use crate::choices::link::{Chart, Over, Per};
use crate::figure::{Figure, Shape, figure, reach, stands};
use crate::findings::headline::{Headline, five_years};
use crate::findings::range;
use crate::kind::{Lever, Pool};
use crate::model::{Account, Outcome};
use crate::year::Year;

/// How a figure is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lens {
    /// Added up from 2027 on, instead of year by year.
    pub summed: bool,
    /// Yours less the reference, instead of yours beside it.
    pub against: bool,
    /// Of ranges: only what is badly known today is varied, instead of all that is doubted.
    pub today: bool,
    /// Of flows: materials that share their scrap, instead of all.
    pub pool: Option<Pool>,
    /// Of two levers held against each other: which, along and up, instead of the two that do most.
    pub pair: Option<[Lever; 2]>,
    /// Of what stands: by what it is used for, instead of by material.
    pub sectors: bool,
    /// Of ranges: which result, instead of emissions.
    pub over: Option<Over>,
}

impl Lens {
    /// Whether a figure shows flows: of what stands there is no mean of years.
    #[must_use]
    pub const fn is_of_flows(chart: Chart) -> bool {
        match chart {
            Chart::Causes | Chart::Sectors | Chart::Materials | Chart::Built | Chart::EndOfLife | Chart::Energy => true,
            Chart::Nox
            | Chart::Particles
            | Chart::Soot
            | Chart::Plastics
            | Chart::PlasticWaste
            | Chart::Goods
            | Chart::Grid
            | Chart::Range
            | Chart::Matters
            | Chart::Who
            | Chart::Wedges
            | Chart::Need
            | Chart::Pair
            | Chart::Flows => true,
            // Its ends are means of years already.
            Chart::Age | Chart::Plants | Chart::Stands | Chart::Works | Chart::Grows => false,
        }
    }

    /// Whether a figure can be added up: flows can, but ranges of years are no range of their sum, who did it, and what it would take, is told
    /// of the result in view, and what goes where of one year.
    #[must_use]
    pub const fn can_sum(chart: Chart) -> bool {
        Lens::is_of_flows(chart)
            && !matches!(
                chart,
                Chart::Range | Chart::Matters | Chart::Who | Chart::Wedges | Chart::Need | Chart::Pair | Chart::Flows
            )
    }

    /// Whether a figure tells what goes where, of one material or of all.
    #[must_use]
    pub const fn can_part(chart: Chart) -> bool {
        matches!(chart, Chart::Flows)
    }

    /// Whether a figure holds two levers against each other.
    #[must_use]
    pub const fn can_pair(chart: Chart) -> bool {
        matches!(chart, Chart::Pair)
    }

    /// Whether a figure can be shown by what things are used for.
    #[must_use]
    pub const fn can_split(chart: Chart) -> bool {
        matches!(chart, Chart::Stands)
    }

    /// Whether a figure shows ranges, of which less can be doubted.
    #[must_use]
    pub const fn can_doubt(chart: Chart) -> bool {
        matches!(chart, Chart::Range)
    }
}

/// A figure through a lens. What would show nothing of the past begins in the last year that was measured; ranges begin where
/// draws are kept from.
#[must_use]
pub fn through(chart: Chart, outcome: &Outcome, reference: &Outcome, per: Per, lens: Lens) -> Figure {
    let lens = Lens {
        summed: lens.summed && Lens::can_sum(chart),
        today: lens.today && Lens::can_doubt(chart),
        pool: lens.pool.filter(|_| Lens::can_part(chart)),
        pair: lens.pair.filter(|_| Lens::can_pair(chart)),
        sectors: lens.sectors && Lens::can_split(chart),
        over: lens.over.filter(|_| Lens::can_doubt(chart)),
        ..lens
    };
    let mut seen = counted(chart, outcome, reference, per, lens);
    if lens.against {
        let theirs = counted(chart, reference, reference, per, lens);
        for (mark, theirs) in seen.marks.iter_mut().zip(&theirs.marks) {
            for (value, theirs) in mark.values.iter_mut().zip(&theirs.values) {
                *value -= theirs;
            }
        }
        // What is the same in both, as a level of the past, is no difference.
        seen.marks
            .retain(|mark| mark.shape != Shape::Ghost && !(Lens::can_split(chart) && mark.shape == Shape::Line));
    }
    let first = if lens.summed || lens.against {
        Year::BASE
    } else if Lens::can_doubt(chart) {
        range::FIRST
    } else {
        seen.first
    };
    let before = first.index() - seen.first.index();
    for mark in &mut seen.marks {
        mark.values.drain(..before);
    }
    seen.first = first;
    seen.lens = lens;
    seen
}

/// A figure as it is, or for each person; year by year, or added up.
fn counted(chart: Chart, outcome: &Outcome, reference: &Outcome, per: Per, lens: Lens) -> Figure {
    let mut figure = if lens.sectors {
        stands::stands(outcome, reference, true)
    } else if lens.over.is_some() {
        reach::run_of(chart, Headline::over(lens.over), outcome, reference)
    } else {
        figure(chart, outcome, reference)
    };
    let first = figure.first.index();
    // What people add is one of its parts.
    if per == Per::Person
        && chart != Chart::Grows
        && let Some(unit) = figure.unit.a_person()
    {
        figure.unit = unit;
        for mark in &mut figure.marks {
            let people = if mark.shape == Shape::Ghost {
                reference.line(Account::People)
            } else {
                outcome.line(Account::People)
            };
            for (place, value) in mark.values.iter_mut().enumerate() {
                let millions = people[Year::at(first + place)] * 1e-6;
                *value = if millions > 0.0 { *value / millions } else { 0.0 };
            }
        }
    }
    if Lens::can_split(chart) {
        stands::level(&mut figure);
    }
    // Space is that of the year, as its headline is.
    if !lens.summed && Lens::is_of_flows(chart) && lens.over != Some(Over::Space) {
        for mark in &mut figure.marks {
            let years: Vec<f64> = mark.values.clone();
            for (place, value) in mark.values.iter_mut().enumerate() {
                let [from, to] = five_years(Year::at(first + place)).map(|year| year.index().max(first) - first);
                // The first years shown have no two before them.
                let five = &years[from..=to];
                *value = five.iter().sum::<f64>() / five.len() as f64;
            }
        }
    }
    if lens.summed
        && let Some(unit) = figure.unit.in_all()
    {
        figure.unit = unit;
        for mark in &mut figure.marks {
            let mut sum = 0.0;
            for (place, value) in mark.values.iter_mut().enumerate() {
                if Year::at(first + place) >= Year::LEVERS {
                    sum += *value;
                }
                *value = sum;
            }
        }
    }
    figure
}

//! Lens: a figure for each person, added up over the years, or against the reference.
//!
//! ```text
//! a person     value(t) / people(t), of the same year; the reference by its own people
//! added up     sum over y = 2027..t of value(y): the reconstructed past is not summed
//! year by year the mean of the five years around t, as headlines are; what stands is that of the year
//! against      yours(t) - reference(t), mark by mark; nothing pulled = 0
//! ```
//!
//! The steps apply in this order: values are divided by the people of each year before they are summed. Out of scope:
//! the meaning of the marks.

use serde::{Deserialize, Serialize};

use crate::figure::charts::{ChartValues, columns};
use crate::figure::{Figure, MarkShape, figure, reach, stock};
use crate::findings::headline::{Headline, five_years};
use crate::findings::range;
use cairn_core::choices::link::{Chart, ChartOptions, Per};
use cairn_core::kind::{Lever, Mineral, Pool};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// The way to look at a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lens {
    /// Cumulative from 2027 on, instead of year by year.
    pub summed: bool,
    /// Difference from the reference, instead of both next to each other.
    pub against: bool,
    /// For ranges: vary only what is uncertain today, instead of everything uncertain.
    pub today: bool,
    /// For flows: only materials that share their scrap, instead of all.
    pub pool: Option<Pool>,
    /// For the map of two levers: the levers on the horizontal and vertical axis, instead of the two with the largest effects.
    pub pair: Option<[Lever; 2]>,
    /// For stocks: by sector, instead of by material.
    pub sectors: bool,
    /// For ways to a goal: clean power is in play, which is mostly decided elsewhere.
    pub power: bool,
    /// For minerals: the mineral; none for lithium.
    pub mineral: Option<Mineral>,
    /// For ranges: the result, one with yearly values.
    pub over: Headline,
}

impl Lens {
    /// The lens that the options of a chart in a link describe.
    pub fn of_options(options: ChartOptions) -> Lens {
        Lens {
            summed: options.summed,
            against: options.against,
            today: options.today,
            pool: options.pool,
            pair: options.pair,
            sectors: options.sectors,
            power: options.power,
            mineral: options.mineral,
            over: Headline::default(),
        }
    }

    /// The options of a chart in a link.
    pub fn options(self) -> ChartOptions {
        ChartOptions {
            summed: self.summed,
            against: self.against,
            table: false,
            today: self.today,
            pool: self.pool,
            pair: self.pair,
            sectors: self.sectors,
            power: self.power,
            mineral: self.mineral,
        }
    }

    /// True if a figure shows flows. Stocks are not averaged over years.
    pub const fn is_of_flows(chart: Chart) -> bool {
        !matches!(columns(chart).values, ChartValues::Levels)
    }

    /// True if a figure can be added up over years.
    ///
    /// Flows can, but the ranges of single years are no range of their sum. Attribution and goal search refer to the
    /// result in view, and the flow chart shows one year.
    pub const fn can_sum(chart: Chart) -> bool {
        matches!(columns(chart).values, ChartValues::Flows)
    }

    /// True if a figure shows flows of materials, of one material or of all.
    pub const fn can_part(chart: Chart) -> bool {
        matches!(chart, Chart::Flows)
    }

    /// True if a figure maps two levers against each other.
    pub const fn can_pair(chart: Chart) -> bool {
        matches!(chart, Chart::Pair)
    }

    /// True if a figure can be split by sector.
    pub const fn can_split(chart: Chart) -> bool {
        matches!(chart, Chart::Stands)
    }

    /// True if a figure shows one mineral.
    pub const fn is_of_mineral(chart: Chart) -> bool {
        matches!(chart, Chart::Minerals | Chart::Mined)
    }

    /// True if a figure shows ranges, which can be limited to fewer uncertainties.
    pub const fn can_doubt(chart: Chart) -> bool {
        matches!(chart, Chart::Range)
    }
}

/// A figure through a lens.
///
/// A figure without content for the past begins in the last year with measured data; ranges begin in the first year with stored draws.
pub fn figure_through(chart: Chart, outcome: &Outcome, reference: &Outcome, per: Per, lens: Lens) -> Figure {
    let lens = Lens {
        summed: lens.summed && Lens::can_sum(chart),
        today: lens.today && Lens::can_doubt(chart),
        pool: lens.pool.filter(|_| Lens::can_part(chart)),
        pair: lens.pair.filter(|_| Lens::can_pair(chart)),
        sectors: lens.sectors && Lens::can_split(chart),
        power: lens.power && chart == Chart::Need,
        mineral: lens.mineral.filter(|_| Lens::is_of_mineral(chart)),
        over: if Lens::can_doubt(chart) {
            lens.over.yearly()
        } else {
            Headline::default()
        },
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
        // A mark that is equal in both, such as a past level, is no difference.
        seen.marks
            .retain(|mark| mark.shape != MarkShape::Ghost && !(Lens::can_split(chart) && mark.shape == MarkShape::Line));
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

/// A figure for the whole place or for each person, year by year or cumulative.
fn counted(chart: Chart, outcome: &Outcome, reference: &Outcome, per: Per, lens: Lens) -> Figure {
    let mut figure = if lens.sectors {
        stock::stock_figure(outcome, reference, true)
    } else if Lens::can_doubt(chart) {
        reach::run_of(chart, lens.over, outcome, reference)
    } else {
        figure(chart, outcome, reference)
    };
    let first = figure.first.index();
    // In the chart of growth factors, the effect of population is one of the parts.
    if per == Per::Person
        && chart != Chart::Grows
        && let Some(unit) = figure.unit.a_person()
    {
        figure.unit = unit;
        for mark in &mut figure.marks {
            let people = if mark.shape == MarkShape::Ghost {
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
        stock::level(&mut figure);
    }
    // Floor space is read in the year itself, as its headline is.
    if !lens.summed && Lens::is_of_flows(chart) && lens.over != Headline::Space {
        for mark in &mut figure.marks {
            let years: Vec<f64> = mark.values.clone();
            for (place, value) in mark.values.iter_mut().enumerate() {
                let [from, to] = five_years(Year::at(first + place)).map(|year| year.index().max(first) - first);
                // The first years shown have fewer than two years before them.
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

//! Covered: the share of statistics that lie within our ranges; the ranges claim nine of ten.
//!
//! ```text
//! a figure is inside where q(0.05) ≤ counted ≤ q(0.95) of the same quantity, place and year over the draws, on today's path
//! ```
//!
//! Countries only: the world is their sum. A miss does not prove that a range is too narrow, because the statistic may
//! count something else than the model. The modules `hindcast` and `recent` describe the comparisons without ranges.
//!
//! Out of scope: variation of inputs; display.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use crate::comparison::{hindcast, recent_statistics};
use crate::{Late, Observable, Observed, RecentStatistic};
use cairn_analysis::findings::range::quantile::{SHARES, quantiles};
use cairn_core::choices::Choices;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::{Facts, World};
use cairn_core::model::{self, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Number of draws per country.
pub const DRAWS: u32 = 100;

/// Share of figures that should lie inside.
pub const EXPECTED_COVERAGE: f64 = SHARES[SHARES.len() - 1] - SHARES[0];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatisticQuantity {
    /// A year up to the base year.
    Before(Observable),
    /// A year after 2020; true if the base used it.
    After(Late, bool),
}

/// A statistic with our range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatisticWithRange {
    pub what: StatisticQuantity,
    /// The country.
    pub place: PlaceId,
    pub year: Year,
    /// The value of the statistic.
    pub counted: f64,
    /// The run on the screen.
    pub ours: f64,
    /// Interval of nine draws in ten.
    pub ends: [f64; 2],
}

/// Position of a statistic relative to the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RangePosition {
    /// Between the ends.
    Inside,
    /// Below the lower end: ours is too high.
    Below,
    /// Above the upper end: ours is too low.
    Above,
}

impl StatisticWithRange {
    /// Position of the statistic.
    pub fn position(&self) -> RangePosition {
        let [low, high] = self.ends;
        if self.counted < low {
            RangePosition::Below
        } else if self.counted > high {
            RangePosition::Above
        } else {
            RangePosition::Inside
        }
    }
}

/// Count of figures inside the range, for one quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    pub what: StatisticQuantity,
    /// Number inside, below and above.
    pub counts: [usize; 3],
}

impl Covered {
    /// Number of figures.
    pub fn figures(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Share of figures inside.
    pub fn inside(&self) -> f64 {
        self.counts[0] as f64 / self.figures().max(1) as f64
    }
}

/// Quantity, year and value of a statistic.
type StatisticPoint = (StatisticQuantity, Year, f64);

type CountryStatistics<'a> = (&'a Facts, Vec<StatisticPoint>);

/// Every figure of a known country, by place and in the order of the tables.
pub fn figures(world: &World, doubts: &Doubts, history: &[Observed], counts: &[RecentStatistic], draws: u32) -> Vec<StatisticWithRange> {
    // Steel made is no test of steel used.
    let before = history
        .iter()
        .filter(|seen| seen.quantity != Observable::CrudeSteel)
        .map(|seen| (seen.place, StatisticQuantity::Before(seen.quantity), seen.year, seen.value));
    let after = counts.iter().map(|count| {
        (
            count.place,
            StatisticQuantity::After(count.quantity, count.seen),
            count.year,
            count.value,
        )
    });
    let mut of: BTreeMap<PlaceId, Vec<StatisticPoint>> = BTreeMap::new();
    for (place, what, year, value) in before.chain(after).filter(|(.., value)| *value > 0.0) {
        of.entry(place).or_default().push((what, year, value));
    }
    let known: Vec<CountryStatistics<'_>> = of
        .into_iter()
        .filter_map(|(place, seen)| Some((world.place(place)?, seen)))
        .collect();
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let each = known.len().div_ceil(hands).max(1);
    thread::scope(|scope| {
        let work = |part: &[CountryStatistics<'_>]| -> Vec<StatisticWithRange> {
            part.iter().flat_map(|(facts, seen)| of_place(facts, doubts, seen, draws)).collect()
        };
        let parts: Vec<_> = known.chunks(each).map(|part| scope.spawn(move || work(part))).collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|fault| resume_unwind(fault)))
            .collect()
    })
}

/// Counts figures by quantity and position.
pub fn covered(figures: &[StatisticWithRange]) -> Vec<Covered> {
    let mut counts: BTreeMap<StatisticQuantity, [usize; 3]> = BTreeMap::new();
    for figure in figures {
        counts.entry(figure.what).or_default()[figure.position() as usize] += 1;
    }
    counts.into_iter().map(|(what, counts)| Covered { what, counts }).collect()
}

fn of_place(facts: &Facts, doubts: &Doubts, seen: &[StatisticPoint], draws: u32) -> Vec<StatisticWithRange> {
    let mut drawn = PlaceSampler::of(facts, doubts);
    let mut outcome = Outcome::of_totals(facts.place);
    let mut runs: Vec<Vec<f64>> = vec![Vec::new(); seen.len()];
    for draw in 0..=draws {
        let facts = drawn.draw(draw);
        let base_state = model::base_state_into(facts, &mut outcome);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut outcome);
        let mut series = BTreeMap::new();
        for (run, (what, year, _)) in runs.iter_mut().zip(seen) {
            let series = series.entry(*what).or_insert_with(|| match what {
                StatisticQuantity::Before(quantity) => hindcast::model_series(*quantity, &outcome),
                StatisticQuantity::After(quantity, _) => recent_statistics::model_series(*quantity, &outcome),
            });
            run.push(series[*year]);
        }
    }
    let ended = runs.iter_mut().zip(seen).filter_map(|(run, (what, year, counted))| {
        let (ours, drawn) = run.split_first_mut()?;
        let ends = quantiles(drawn)?;
        Some(StatisticWithRange {
            what: *what,
            place: facts.place,
            year: *year,
            counted: *counted,
            ours: *ours,
            ends: [ends[0], ends[SHARES.len() - 1]],
        })
    });
    ended.collect()
}

//! Covered: how often what statistics counted lies between the ends of our ranges, which say nine times in ten.
//!
//! ```text
//! a figure is inside where q(0.05) ≤ counted ≤ q(0.95) of the same quantity, place and year over the draws, on today's path
//! ```
//!
//! Countries alone: the world is their sum. A miss is no proof that a range is too narrow, where a statistic counts something else
//! than the model; what is compared is told where it is compared without ranges. Does not know: how a number is varied; how it is shown.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use crate::choices::Choices;
use crate::doubt::Drawn;
use crate::evidence::{Count, Late, Observable, Observed};
use crate::facts::doubts::Doubts;
use crate::facts::{Facts, World};
use crate::findings::range::quantile::{SHARES, quantiles};
use crate::findings::{hindcast, recent};
use crate::model::{self, Outcome};
use crate::place::PlaceId;
use crate::year::Year;

/// So many draws are made of a country.
pub const DRAWS: u32 = 100;

/// The share of figures that ranges say lie inside.
pub const SAID: f64 = SHARES[SHARES.len() - 1] - SHARES[0];

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A year before the base or in it.
    Before(Observable),
    /// A year after 2020, and whether the base has seen it.
    After(Late, bool),
}

/// A figure of a statistic beside the range of ours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What was counted.
    pub what: What,
    /// In which country.
    pub place: PlaceId,
    /// In which year.
    pub year: Year,
    /// How much.
    pub counted: f64,
    /// The run on the screen.
    pub ours: f64,
    /// Between which ends nine draws in ten lie.
    pub ends: [f64; 2],
}

/// Where a figure lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lies {
    /// Between the ends.
    Inside,
    /// Below the lower: ours is too high.
    Below,
    /// Above the upper: ours is too low.
    Above,
}

impl Figure {
    /// Where the statistic lies.
    #[must_use]
    pub fn lies(&self) -> Lies {
        let [low, high] = self.ends;
        if self.counted < low {
            Lies::Below
        } else if self.counted > high {
            Lies::Above
        } else {
            Lies::Inside
        }
    }
}

/// How many figures of a kind lie inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// What was counted.
    pub what: What,
    /// Inside, below, above.
    pub counts: [usize; 3],
}

impl Covered {
    /// All figures of the kind.
    #[must_use]
    pub fn figures(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Which share of them lies inside.
    #[must_use]
    pub fn inside(&self) -> f64 {
        self.counts[0] as f64 / self.figures().max(1) as f64
    }
}

/// What was counted, in which year, how much.
type Seen = (What, Year, f64);

/// A country, and what was counted in it.
type Known<'a> = (&'a Facts, Vec<Seen>);

/// Every figure of a country that is known, by place and in the order of the tables.
#[must_use]
pub fn figures(world: &World, doubts: &Doubts, history: &[Observed], counts: &[Count], draws: u32) -> Vec<Figure> {
    let before = history
        .iter()
        .map(|seen| (seen.place, What::Before(seen.quantity), seen.year, seen.value));
    let after = counts
        .iter()
        .map(|count| (count.place, What::After(count.quantity, count.seen), count.year, count.value));
    let mut of: BTreeMap<PlaceId, Vec<Seen>> = BTreeMap::new();
    for (place, what, year, value) in before.chain(after).filter(|(.., value)| *value > 0.0) {
        of.entry(place).or_default().push((what, year, value));
    }
    let known: Vec<Known<'_>> = of
        .into_iter()
        .filter_map(|(place, seen)| Some((world.place(place)?, seen)))
        .collect();
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let each = known.len().div_ceil(hands).max(1);
    thread::scope(|scope| {
        let work =
            |part: &[Known<'_>]| -> Vec<Figure> { part.iter().flat_map(|(facts, seen)| of_place(facts, doubts, seen, draws)).collect() };
        let parts: Vec<_> = known.chunks(each).map(|part| scope.spawn(move || work(part))).collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|fault| resume_unwind(fault)))
            .collect()
    })
}

/// How many figures of each kind lie where.
#[must_use]
pub fn covered(figures: &[Figure]) -> Vec<Covered> {
    let mut counts: BTreeMap<What, [usize; 3]> = BTreeMap::new();
    for figure in figures {
        counts.entry(figure.what).or_default()[figure.lies() as usize] += 1;
    }
    counts.into_iter().map(|(what, counts)| Covered { what, counts }).collect()
}

fn of_place(facts: &Facts, doubts: &Doubts, seen: &[Seen], draws: u32) -> Vec<Figure> {
    let mut drawn = Drawn::of(facts, doubts);
    let mut outcome = Outcome::of_totals(facts.place);
    let mut runs: Vec<Vec<f64>> = vec![Vec::new(); seen.len()];
    for draw in 0..=draws {
        let facts = drawn.draw(draw);
        let standing = model::stand(facts, &mut outcome);
        model::follow(&standing, facts, &Choices::default(), &mut outcome);
        let mut series = BTreeMap::new();
        for (run, (what, year, _)) in runs.iter_mut().zip(seen) {
            let series = series.entry(*what).or_insert_with(|| match what {
                What::Before(quantity) => hindcast::ours(*quantity, &outcome),
                What::After(quantity, _) => recent::ours(*quantity, &outcome),
            });
            run.push(series[*year]);
        }
    }
    let ended = runs.iter_mut().zip(seen).filter_map(|(run, (what, year, counted))| {
        let (ours, drawn) = run.split_first_mut()?;
        let ends = quantiles(drawn)?;
        Some(Figure {
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

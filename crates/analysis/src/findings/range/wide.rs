//! Wide: ranges of places larger than a country under built-in scenarios, drawn once for a release.
//!
//! ```text
//! draw i of a member   its facts drawn and history run once, then every scenario on them; sums of all places that contain it
//! a place's rows       scenario · part · whole or per person · year · headline, in the order of their lists
//! ```
//!
//! One pass over all members therefore serves every place larger than a country. Draw i of each is that of
//! [`Drawing`], to the last bit. Storyline and policy elsewhere are the default.
//!
//! Out of scope: the query.
//!
//! [`Drawing`]: crate::findings::range::Drawing

use crate::findings::headline::{Headline, HeadlineSeries};
use crate::findings::range::quantile::quantiles;
use crate::findings::range::view::GLANCE;
use crate::findings::range::{DrawQuantity, Range};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::ranges::RangePoints;
use cairn_core::facts::{Facts, World};
use cairn_core::model::{self, Outcome, SHARDS};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::{Stretch, Year};

/// Number of draws of a release, equal to that shown with the results of a country. The ends are off by 4 to 5 % of
/// the range.
pub const DRAWS: u32 = GLANCE;

/// The focus years that a page offers.
pub const YEARS: [Year; 4] = [Year::of(2030), Year::of(2040), Year::of(2050), Year::of(2060)];

const PERS: [Per; 2] = [Per::Total, Per::Person];
const PARTS: [DrawQuantity; 4] = [
    DrawQuantity::Yours,
    DrawQuantity::Reference,
    DrawQuantity::Saved,
    DrawQuantity::SavedShare,
];
const HEADLINES: usize = Headline::FIRST.len();
/// Number of readings of a run: whole or per person, by year.
const READINGS: usize = PERS.len() * YEARS.len();

/// Number of rows of a place.
pub const ROWS: usize = Scenario::DRAWN.len() * PARTS.len() * READINGS * HEADLINES;

/// The headlines of a run, whole and per person, by year.
pub type RunHeadlines = [[f32; HEADLINES]; READINGS];

/// The range of a headline in the rows of a place; none for a year or scenario that the rows do not have.
pub fn range(rows: &[RangePoints], scenario: Scenario, (year, per): (Year, Per), headline: Headline, part: DrawQuantity) -> Option<Range> {
    let scenario = Scenario::DRAWN.into_iter().position(|of| of == scenario)?;
    let part = PARTS.into_iter().position(|of| of == part)?;
    let per = PERS.into_iter().position(|of| of == per)?;
    let year = YEARS.into_iter().position(|of| of == year)?;
    let headline = Headline::FIRST.into_iter().position(|of| of == headline)?;
    let at = (((scenario * PARTS.len() + part) * PERS.len() + per) * YEARS.len() + year) * HEADLINES + headline;
    let [central, low, low_half, middle, high_half, high] = rows.get(at)?.map(f64::from);
    Some(Range {
        central,
        quantiles: [low, low_half, middle, high_half, high],
    })
}

/// Places larger than a country, with their draws made together.
#[derive(Debug)]
pub struct Wides {
    wholes: Vec<PlaceId>,
    /// Each member, with the indices of the wholes that contain it.
    members: Vec<(PlaceSampler, Vec<usize>)>,
    /// In the order of [`Scenario::DRAWN`].
    scenarios: Vec<Choices>,
    /// Sums of each whole under each scenario.
    sums: Vec<Vec<FutureOutcomeSum>>,
}

impl Wides {
    /// Prepares some wholes of a world.
    pub fn of(world: &World, doubts: &Doubts, wholes: &[Wider]) -> Wides {
        let known: Vec<(PlaceId, Wider)> = wholes.iter().filter_map(|wider| Some((wider.id()?, *wider))).collect();
        let within = |facts: &Facts| -> Vec<usize> { (0..known.len()).filter(|whole| facts.is_within(known[*whole].1)).collect() };
        let mut members = Vec::new();
        for facts in &world.places {
            let within = within(facts);
            if !within.is_empty() {
                members.push((PlaceSampler::of(facts, doubts), within));
            }
        }
        let scenarios = Scenario::DRAWN.map(Scenario::choices).to_vec();
        Wides {
            sums: known
                .iter()
                .map(|(id, _)| vec![FutureOutcomeSum::new(*id); scenarios.len()])
                .collect(),
            wholes: known.into_iter().map(|(id, _)| id).collect(),
            members,
            scenarios,
        }
    }

    /// The wholes, in the order of draws.
    pub fn wholes(&self) -> &[PlaceId] {
        &self.wholes
    }

    /// A draw of each whole under each scenario; draw 0 is the run on the screen.
    pub fn draw(&mut self, draw: u32) -> Vec<Vec<RunHeadlines>> {
        let Wides {
            wholes,
            members,
            scenarios,
            sums,
        } = self;
        let world = wholes.iter().position(|whole| Wider::World.id() == Some(*whole));
        // Buffer for the run of each member in turn.
        let mut followed = None;
        sums.iter_mut().flatten().for_each(FutureOutcomeSum::begin);
        for (drawn, within) in members {
            let facts = drawn.draw(draw);
            let outcome = followed.get_or_insert_with(|| Outcome::of_totals(facts.place));
            let base_state = model::base_state_into(facts, outcome);
            for (at, choices) in scenarios.iter().enumerate() {
                // In a run of the world a member may act differently than in a run of a part; in all parts it acts the
                // same.
                let apart = model::differs_in_the_world(facts, choices);
                let (all, parts): (Vec<usize>, Vec<usize>) = within.iter().partition(|whole| apart && Some(**whole) == world);
                for alike in [parts, all] {
                    let Some(first) = alike.first() else { continue };
                    model::run_ahead_within(wholes[*first], &base_state, facts, choices, outcome);
                    for whole in alike {
                        sums[whole][at].join(outcome);
                    }
                }
            }
        }
        let read = |sums: &Vec<FutureOutcomeSum>| sums.iter().map(|sum| numbers(&sum.outcome())).collect();
        sums.iter().map(read).collect()
    }
}

/// Sum of outcomes for the years ahead, split into the same shards as in [`model::OutcomeSum`]. Earlier years change no
/// stored number.
#[derive(Clone, Debug)]
struct FutureOutcomeSum {
    shards: [Outcome; SHARDS],
    members: usize,
}

impl FutureOutcomeSum {
    fn new(whole: PlaceId) -> FutureOutcomeSum {
        FutureOutcomeSum {
            shards: std::array::from_fn(|_| Outcome::of_totals(whole)),
            members: 0,
        }
    }

    /// Clears the previous draw.
    fn begin(&mut self) {
        self.shards.iter_mut().for_each(|shard| shard.clear(Stretch::AHEAD));
        self.members = 0;
    }

    fn join(&mut self, outcome: &Outcome) {
        self.shards[self.members % SHARDS].add(outcome, Stretch::AHEAD);
        self.members += 1;
    }

    fn outcome(&self) -> Outcome {
        let mut sum = Outcome::of_totals(self.shards[0].place);
        self.shards.iter().for_each(|shard| sum.add(shard, Stretch::AHEAD));
        sum
    }
}

/// Reads the headlines of a run.
fn numbers(outcome: &Outcome) -> RunHeadlines {
    let series = HeadlineSeries::of(outcome);
    let mut read = [[0.0; HEADLINES]; READINGS];
    let ways = PERS.into_iter().flat_map(|per| YEARS.into_iter().map(move |year| (year, per)));
    for (way, of) in ways.zip(&mut read) {
        *of = Headline::FIRST.map(|headline| series.at(headline, way.0, way.1).1 as f32);
    }
    read
}

/// A headline of a run.
pub fn headline_value(of: &RunHeadlines, (headline, year): (Headline, usize), per: Per) -> f64 {
    let headline = Headline::FIRST.into_iter().position(|first| first == headline).unwrap_or(0);
    let per = PERS.into_iter().position(|of| of == per).unwrap_or(0);
    f64::from(of[per * YEARS.len() + year][headline])
}

/// Ranges of a place larger than a country, from its draws. The first is draw 0, the central run; none if it is the only one.
pub fn rows(draws: &[&Vec<RunHeadlines>]) -> Option<Vec<RangePoints>> {
    let mut rows = Vec::with_capacity(ROWS);
    for scenario in 0..Scenario::DRAWN.len() {
        for part in PARTS {
            for way in 0..READINGS {
                for headline in 0..HEADLINES {
                    let value = |of: &Vec<RunHeadlines>| {
                        let [yours, reference] = [scenario, 0].map(|at| f64::from(of[at][way][headline]));
                        part.value(yours, reference)
                    };
                    let (central, drawn) = draws.split_first()?;
                    let mut values: Vec<f64> = drawn.iter().map(|of| value(of)).collect();
                    let [low, low_half, middle, high_half, high] = quantiles(&mut values)?;
                    rows.push([value(central), low, low_half, middle, high_half, high].map(|value| value as f32));
                }
            }
        }
    }
    Some(rows)
}

//! View: the reply on the ranges of a place, from the draws made so far.
//!
//! ```text
//! headlines   yours, reference, saving, and saving as a share of the reference
//! each year   the headline in the query: yours, reference, saving
//! ```
//!
//! Draws stay in the program that made them. The reply contains only quantiles, computed by [`RangeDraws`] alone, so that a
//! page and the command line have the same numbers.
//!
//! Out of scope: the number of draws that is enough.

use serde::{Deserialize, Serialize};

use crate::findings::headline::Headline;
use crate::findings::matters::{ExplainedResult, Matters};
use crate::findings::need::NeedGoal;
use crate::findings::range::{DrawQuantity, FIRST, Range, RangeDraws, wide};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubt_words::DoubtKind;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::ranges::WideRanges;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Number of draws made without a pause, equal to the number remembered everywhere.
pub const AT_ONCE: u32 = 250;

/// Number of draws for ends shown in small type next to results. These ends are off by 4 to 5 % of the range.
pub const GLANCE: u32 = 100;

/// Least number of draws for ends to be shown.
pub const LEAST: u32 = 32;

/// Number of members from which on a place has many.
const MANY: usize = 40;

/// Number of draws for a page. A sum of places gets fewer, because each draw runs every member.
pub const fn most(members: usize) -> u32 {
    match members {
        0 | 1 => 1000,
        2..MANY => AT_ONCE,
        _ => 100,
    }
}

/// A query for the ranges of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RangeQuery {
    /// The choices.
    pub choices: Choices,
    /// The choices to compare with; none = the reference.
    pub against: Option<Choices>,
    /// The focus year of the headlines.
    pub focus: Year,
    /// The headline with yearly ranges.
    pub over: Headline,
    /// Whole place or per person.
    pub per: Per,
    /// True if only today's facts are varied, and not the future drift.
    pub today: bool,
    /// The goal to test.
    pub goal: Option<NeedGoal>,
    /// The result to explain by its inputs; only for a country.
    pub matters: Option<ExplainedResult>,
    /// The built-in scenario equal to the choices, if the draws of a release are enough; only for a place larger than
    /// a country.
    pub table: Option<Scenario>,
}

impl RangeQuery {
    /// The uncertainties that are varied; a number set by hand is none.
    pub fn varied(&self, doubts: &Doubts) -> Doubts {
        let left = self.choices.numbers.left(doubts);
        if self.today { left.only(&[DoubtKind::Fact]) } else { left }
    }
}

/// The reply: ranges from the draws made so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranges {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: RangeQuery,
    /// Number of draws made.
    pub draws: u32,
    /// Number of draws to make; 0 if the uncertainties are not available.
    pub all: u32,
    /// Number of inputs varied.
    pub varied: u32,
    /// Number of draws that meet the goal; none if there is no goal.
    pub met: Option<u32>,
    /// Number of draws in which a headline is less than in the choices to compare with, by headline of the first
    /// screen. Empty if these are the reference.
    lower: Vec<u32>,
    /// The inputs that matter most for the result in the query; none until each has run alone.
    pub matters: Option<Box<Matters>>,
    /// Ranges of [`PARTS`] for each headline of the first screen; empty below [`LEAST`] draws.
    headlines: Vec<[Range; PARTS.len()]>,
    /// Ranges of the first three parts for each year from [`FIRST`] on.
    years: Vec<[Range; YEARLY.len()]>,
}

/// Quantities of a headline.
const PARTS: [DrawQuantity; 4] = [
    DrawQuantity::Yours,
    DrawQuantity::Reference,
    DrawQuantity::Saved,
    DrawQuantity::SavedShare,
];
/// Quantities of a year.
const YEARLY: [DrawQuantity; 3] = [DrawQuantity::Yours, DrawQuantity::Reference, DrawQuantity::Saved];

impl Ranges {
    /// From the draws of a place with `members` members; `runs` is none before the first draw.
    pub fn of(place: PlaceId, query: &RangeQuery, varied: usize, runs: Option<&RangeDraws>, members: usize) -> Ranges {
        let mut ranges = Ranges {
            all: most(members),
            varied: varied as u32,
            ..Ranges::none(place, query.clone())
        };
        let Some(runs) = runs else { return ranges };
        ranges.draws = runs.count() as u32;
        ranges.met = runs.meeting_goal().map(|met| met as u32);
        if ranges.draws < LEAST {
            return ranges;
        }
        let of_headline = |headline| each(PARTS, |part| runs.headline(headline, part));
        let of_year = |year| each(YEARLY, |part| runs.over(query.over, year, part));
        if query.against.is_some() {
            ranges.lower = Headline::FIRST.map(|headline| runs.lower(headline) as u32).to_vec();
        }
        ranges.headlines = Headline::FIRST.into_iter().filter_map(of_headline).collect();
        ranges.years = FIRST.to(Year::LAST).filter_map(of_year).collect();
        ranges
    }

    /// From the table of a release, for a place larger than a country: headlines only; none if the table has no such
    /// draws.
    pub fn of_table(place: PlaceId, query: &RangeQuery, table: &WideRanges) -> Ranges {
        let read = (query.focus, query.per);
        let of_headline = |headline| {
            let (rows, scenario) = (table.rows(place)?, query.table?);
            each(PARTS, |part| wide::range(rows, scenario, read, headline, part))
        };
        let headlines: Vec<_> = Headline::FIRST.into_iter().filter_map(of_headline).collect();
        let draws = if headlines.is_empty() { 0 } else { table.draws };
        Ranges {
            draws,
            all: draws,
            varied: table.varied,
            headlines,
            ..Ranges::none(place, query.clone())
        }
    }

    /// An empty reply: the uncertainties are not available.
    pub const fn none(place: PlaceId, query: RangeQuery) -> Ranges {
        Ranges {
            place,
            query,
            draws: 0,
            all: 0,
            varied: 0,
            met: None,
            lower: Vec::new(),
            matters: None,
            headlines: Vec::new(),
            years: Vec::new(),
        }
    }

    /// The range of a headline of the first screen.
    pub fn headline(&self, headline: Headline, part: DrawQuantity) -> Option<Range> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        let of = PARTS.into_iter().position(|quantity| quantity == part)?;
        Some(self.headlines.get(at)?[of])
    }

    /// Number of draws in which a headline is less than in the choices to compare with; none if these are the
    /// reference.
    pub fn lower(&self, headline: Headline) -> Option<u32> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        self.lower.get(at).copied()
    }

    /// The range of the query's headline in a year from 1990 on: yours, reference, or saving.
    pub fn year(&self, year: Year, part: DrawQuantity) -> Option<Range> {
        let at = year.index().checked_sub(FIRST.index())?;
        let of = YEARLY.into_iter().position(|quantity| quantity == part)?;
        Some(self.years.get(at)?[of])
    }

    /// True if no further draws of those that a page asks for are missing. Before that, ends would move with each answer.
    pub const fn is_settled(&self, asked: u32) -> bool {
        self.query.table.is_some() || self.draws >= asked || self.is_whole()
    }

    /// True if no more draws will be made.
    pub const fn is_whole(&self) -> bool {
        self.draws >= self.all
    }

    /// True if there are enough draws for ends.
    pub const fn has_ends(&self) -> bool {
        self.draws >= LEAST
    }
}

/// The ranges of all parts, or none.
fn each<const N: usize>(parts: [DrawQuantity; N], of: impl Fn(DrawQuantity) -> Option<Range>) -> Option<[Range; N]> {
    let first = of(*parts.first()?)?;
    let mut all = [first; N];
    for (range, part) in all.iter_mut().zip(parts).skip(1) {
        *range = of(part)?;
    }
    Some(all)
}

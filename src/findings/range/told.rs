//! Told: where the draws of a place lie so far, as a page is told of them.
//!
//! ```text
//! headlines   yours, reference, what is saved and which share of the reference that is
//! each year   the headline asked about: yours, reference, what is saved
//! ```
//!
//! Draws stay with whoever made them; what is told of them are quantiles, read by [`Runs`] alone, so that a page and the command
//! line have the same numbers. Does not know: how many draws are enough.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::link::Per;
use crate::choices::scenario::Scenario;
use crate::facts::doubt_words::DoubtKind;
use crate::facts::doubts::Doubts;
use crate::facts::ranges::WideRanges;
use crate::findings::headline::Headline;
use crate::findings::matters::{Matters, Subject};
use crate::findings::need::Goal;
use crate::findings::range::{FIRST, Part, Range, Runs, wide};
use crate::place::PlaceId;
use crate::year::Year;

/// So many draws are made without a pause: as many as are remembered everywhere.
pub const AT_ONCE: u32 = 250;

/// So many are made for ends that stand beside results in small type: they are off by 4 to 5 % of the range.
pub const GLANCE: u32 = 100;

/// Ends of fewer draws say too little to be shown.
pub const LEAST: u32 = 32;

/// From so many members on a place has many.
const MANY: usize = 40;

/// How many draws are made for a page, of a place of so many members: of what is summed of many fewer, for each follows every member.
#[must_use]
pub const fn most(members: usize) -> u32 {
    match members {
        0 | 1 => 1000,
        2..MANY => AT_ONCE,
        _ => 100,
    }
}

/// What is asked of the draws of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Under which choices.
    pub choices: Choices,
    /// What they are held against in the reference's stead; none = the reference.
    pub against: Option<Choices>,
    /// The year headlines are read in.
    pub focus: Year,
    /// The headline of which each year is told.
    pub over: Headline,
    /// Amounts of the whole place, or for each person.
    pub per: Per,
    /// Whether only what is badly known today is varied, and not how today's drift goes on.
    pub today: bool,
    /// The goal that is looked at.
    pub goal: Option<Goal>,
    /// The result of which it is told what matters most; of a country.
    pub matters: Option<Subject>,
    /// The built-in scenario that the choices are, where what a release drew of it is enough; of a place larger than a country.
    pub table: Option<Scenario>,
}

impl Asked {
    /// What is varied.
    #[must_use]
    pub fn varied(&self, doubts: &Doubts) -> Doubts {
        if self.today {
            doubts.only(&[DoubtKind::Fact])
        } else {
            doubts.clone()
        }
    }
}

/// Where the draws of a place lie so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranges {
    /// Which place.
    pub place: PlaceId,
    /// What was asked.
    pub asked: Asked,
    /// How many draws were made.
    pub draws: u32,
    /// How many there will be; none where what is varied could not be had.
    pub all: u32,
    /// How many numbers are varied.
    pub varied: u32,
    /// In how many of them the goal is met; none where none is looked at.
    pub met: Option<u32>,
    /// In how many of them each headline of the first screen is less than what it is held against; nothing where that is the reference.
    lower: Vec<u32>,
    /// Which of the numbers varied matter most for the result asked about; none until each was followed alone.
    pub matters: Option<Box<Matters>>,
    /// Of each headline of the first screen what [`PARTS`] say; nothing of fewer draws than [`LEAST`].
    headlines: Vec<[Range; PARTS.len()]>,
    /// Of each year from [`FIRST`] on what the first three of them say.
    years: Vec<[Range; YEARLY.len()]>,
}

/// What is told of a headline.
const PARTS: [Part; 4] = [Part::Yours, Part::Reference, Part::Saved, Part::SavedShare];
/// What is told of a year.
const YEARLY: [Part; 3] = [Part::Yours, Part::Reference, Part::Saved];

impl Ranges {
    /// Of the draws of a place of so many members that were made; where none was made yet there are no runs.
    #[must_use]
    pub fn of(place: PlaceId, asked: &Asked, varied: usize, runs: Option<&Runs>, members: usize) -> Ranges {
        let mut told = Ranges {
            all: most(members),
            varied: varied as u32,
            ..Ranges::none(place, asked.clone())
        };
        let Some(runs) = runs else { return told };
        told.draws = runs.count() as u32;
        told.met = runs.met().map(|met| met as u32);
        if told.draws < LEAST {
            return told;
        }
        let of_headline = |headline| each(PARTS, |part| runs.headline(headline, part));
        let of_year = |year| each(YEARLY, |part| runs.over(asked.over, year, part));
        if asked.against.is_some() {
            told.lower = Headline::FIRST.map(|headline| runs.lower(headline) as u32).to_vec();
        }
        told.headlines = Headline::FIRST.into_iter().filter_map(of_headline).collect();
        told.years = FIRST.to(Year::LAST).filter_map(of_year).collect();
        told
    }

    /// As a release drew them, of a place larger than a country: headlines alone; none where its table holds none of this.
    #[must_use]
    pub fn of_table(place: PlaceId, asked: &Asked, table: &WideRanges) -> Ranges {
        let read = (asked.focus, asked.per);
        let of_headline = |headline| {
            let (rows, scenario) = (table.rows(place)?, asked.table?);
            each(PARTS, |part| wide::range(rows, scenario, read, headline, part))
        };
        let headlines: Vec<_> = Headline::FIRST.into_iter().filter_map(of_headline).collect();
        let draws = if headlines.is_empty() { 0 } else { table.draws };
        Ranges {
            draws,
            all: draws,
            varied: table.varied,
            headlines,
            ..Ranges::none(place, asked.clone())
        }
    }

    /// None: what is varied could not be had.
    #[must_use]
    pub const fn none(place: PlaceId, asked: Asked) -> Ranges {
        Ranges {
            place,
            asked,
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
    #[must_use]
    pub fn headline(&self, headline: Headline, part: Part) -> Option<Range> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        let of = PARTS.into_iter().position(|told| told == part)?;
        Some(self.headlines.get(at)?[of])
    }

    /// In how many draws a headline is less than what it is held against; none where that is the reference.
    #[must_use]
    pub fn lower(&self, headline: Headline) -> Option<u32> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        self.lower.get(at).copied()
    }

    /// The range of the headline asked about in a year from 1990 on: yours, the reference's, or what is saved.
    #[must_use]
    pub fn year(&self, year: Year, part: Part) -> Option<Range> {
        let at = year.index().checked_sub(FIRST.index())?;
        let of = YEARLY.into_iter().position(|told| told == part)?;
        Some(self.years.get(at)?[of])
    }

    /// Whether no more draws are made.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.draws >= self.all
    }

    /// Whether there are draws enough for ends.
    #[must_use]
    pub const fn has_ends(&self) -> bool {
        self.draws >= LEAST
    }
}

/// All of them, or none.
fn each<const N: usize>(parts: [Part; N], of: impl Fn(Part) -> Option<Range>) -> Option<[Range; N]> {
    let first = of(*parts.first()?)?;
    let mut all = [first; N];
    for (range, part) in all.iter_mut().zip(parts).skip(1) {
        *range = of(part)?;
    }
    Some(all)
}

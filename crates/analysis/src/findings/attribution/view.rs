//! View: the reply on attribution: each headline of one year, as far as runs have been made.
//!
//! The first query is by lever or headline. For a plan on the Panel's bundle, a second query by strategy follows, so
//! that both are known. Runs stay in the program that makes them. Only [`RunningAttribution`] computes parts, so that a page and the
//! command line have the same numbers.
//!
//! Out of scope: the order in which parts are shown.

use serde::{Deserialize, Serialize};

use crate::findings::attribution::{PlayerPart, RunningAttribution, StrategyPart, YearlyHeadlines};
use crate::findings::headline::Headline;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::kind::{Document, Lever};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A value of each headline of the first screen, in their order.
pub type FirstHeadlineValues = [f64; Headline::FIRST.len()];

/// A query for the attribution of a plan in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttributionQuery {
    /// The plan.
    pub choices: Choices,
    /// The focus year of the headlines.
    pub focus: Year,
    /// Whole place or per person.
    pub per: Per,
    /// The result whose parts are read year by year.
    pub over: Headline,
}

/// The reply, as far as runs are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttributionView {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: AttributionQuery,
    /// Number of runs still to come.
    pub awaited: u32,
    /// True if parts are computed from all coalitions; false if they are approximate.
    pub exact: bool,
    /// True if the levers of a headline move as one.
    pub by_headline: bool,
    /// Headlines with no lever set, under the chosen background.
    pub nothing: FirstHeadlineValues,
    /// Effect of all levers together.
    pub whole: FirstHeadlineValues,
    /// One share per lever, or per headline (named by its first lever); empty before enough runs.
    pub shares: Vec<Share>,
    /// Part of each share in the result of the query, year by year from 2027 on; of a sum over years, the part in the
    /// quantity of each year. Empty for a result that is not read year by year.
    pub years: Vec<Vec<f64>>,
    /// One entry per strategy, if a document describes the plan; empty before enough runs.
    pub strategies: Vec<Strategic>,
}

/// Part of the levers of a strategy in the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strategic {
    /// The levers of the strategy that are set.
    pub levers: Vec<Lever>,
    /// Their part.
    pub part: FirstHeadlineValues,
}

/// An attribution in progress: the next run wanted, and the results read so far.
#[derive(Clone, Debug)]
pub struct AttributionProgress {
    /// By lever or headline.
    who: RunningAttribution,
    /// By strategy of the Panel.
    strategies: Option<RunningAttribution>,
}

impl AttributionProgress {
    /// Starts without runs. `bundle` lists the levers that the bundle sets, `exact` is that of [`Who::new`].
    pub fn new(query: &AttributionQuery, bundle: &[Lever], exact: bool) -> AttributionProgress {
        let AttributionQuery { choices, per, .. } = query;
        AttributionProgress {
            who: RunningAttribution::new(choices, bundle, *per, exact),
            strategies: RunningAttribution::by_strategy(choices, bundle, *per, exact),
        }
    }

    /// The next run wanted; none if all are read.
    pub fn wanted(&self) -> Option<&Choices> {
        let then = || self.strategies.as_ref().and_then(RunningAttribution::wanted);
        self.who.wanted().or_else(then)
    }

    /// Reads the run wanted, and continues with the next.
    pub fn take(&mut self, outcome: &Outcome) {
        match &mut self.strategies {
            Some(strategies) if self.who.wanted().is_none() => strategies.take(outcome),
            _ => self.who.take(outcome),
        }
    }
}

/// Share of a lever or headline, as changes against no lever set.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The lever, or the first lever of its headline.
    pub lead: Lever,
    /// Its part of the whole.
    pub part: FirstHeadlineValues,
    /// Effect of moving this lever alone.
    pub alone: FirstHeadlineValues,
    /// Effect of moving this lever after all others.
    pub last: FirstHeadlineValues,
}

impl AttributionView {
    /// Builds the reply from the runs read.
    pub fn of(place: PlaceId, query: &AttributionQuery, asking: &AttributionProgress) -> AttributionView {
        let numbers = |read: &YearlyHeadlines| Headline::FIRST.map(|headline| read.at(headline, query.focus).unwrap_or(0.0));
        let AttributionProgress { who, strategies } = asking;
        let mut view = AttributionView {
            place,
            query: query.clone(),
            awaited: (who.pending() + strategies.as_ref().map_or(0, RunningAttribution::pending)) as u32,
            exact: false,
            by_headline: false,
            nothing: FirstHeadlineValues::default(),
            whole: FirstHeadlineValues::default(),
            shares: Vec::new(),
            years: Vec::new(),
            strategies: Vec::new(),
        };
        let Some(answer) = who.answer() else { return view };
        view.exact = answer.exact;
        view.by_headline = answer.by_headline;
        view.nothing = numbers(&answer.nothing);
        view.whole = numbers(&answer.whole);
        let share = |part: &PlayerPart| Share {
            lead: part.player.lead,
            part: numbers(&part.part),
            alone: numbers(&part.alone),
            last: numbers(&part.last),
        };
        view.shares = answer.parts.iter().map(share).collect();
        let over = |part: &PlayerPart| Some(part.part.yearly(query.over)?.to_vec());
        view.years = answer.parts.iter().filter_map(over).collect();
        let sums = match strategies.as_ref().map(RunningAttribution::answer) {
            None => answer.by_strategy(),
            Some(by_strategy) => {
                view.exact &= by_strategy.as_ref().is_some_and(|answer| answer.exact);
                by_strategy.and_then(|answer| answer.by_strategy())
            }
        };
        let strategic = |sum: StrategyPart| Strategic {
            part: numbers(&sum.part),
            levers: sum.levers,
        };
        view.strategies = sums.into_iter().flatten().map(strategic).collect();
        view
    }

    /// The document whose strategies describe the plan, if any do.
    pub const fn document(&self) -> Document {
        match self.query.choices.panel {
            Some(_) => Document::Panel,
            None => Document::Guides,
        }
    }
}

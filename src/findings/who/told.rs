//! Told: who did it, as a page is told of it: each headline of one year, as far as runs have been made.
//!
//! It is asked by lever or headline first; of a plan on the Panel's bundle by its strategies then, so that both are known. Runs stay
//! with whoever makes them; parts are those of [`Who`] alone, so that a page and the command line have the same numbers.
//! Does not know: in which order parts are shown.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::link::Per;
use crate::findings::headline::Headline;
use crate::findings::who::strategy::Document;
use crate::findings::who::{Part, Read, Sum, Who};
use crate::kind::Lever;
use crate::model::Outcome;
use crate::place::PlaceId;
use crate::year::Year;

/// A value of each headline of the first screen, in their order.
pub type Numbers = [f64; Headline::FIRST.len()];

/// What is asked of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The plan.
    pub choices: Choices,
    /// The year headlines are read in.
    pub focus: Year,
    /// Amounts of the whole place, or for each person.
    pub per: Per,
}

/// Who did it, as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Of which place.
    pub place: PlaceId,
    /// What was asked.
    pub asked: Asked,
    /// How many runs are still to come.
    pub awaited: u32,
    /// Whether parts are those of all coalitions, or about those.
    pub exact: bool,
    /// Whether levers of a headline move as one.
    pub by_headline: bool,
    /// With nothing pulled, under the background chosen.
    pub nothing: Numbers,
    /// What all do together.
    pub whole: Numbers,
    /// A lever each, or the first of a headline's; none before enough runs were made.
    pub shares: Vec<Share>,
    /// Greenhouse gases that each of them adds, year by year from 2027 on.
    pub years: Vec<Vec<f64>>,
    /// A strategy each, where a document tells the plan; none before enough runs were made.
    pub strategies: Vec<Strategic>,
}

/// What the levers of a strategy have of the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strategic {
    /// Those of its levers that are moved.
    pub levers: Vec<Lever>,
    /// Their part.
    pub part: Numbers,
}

/// What is asked, under way: which run is wanted next, and what was read so far.
#[derive(Clone, Debug)]
pub struct Asking {
    /// By lever or headline.
    who: Who,
    /// By strategy of the Panel.
    strategies: Option<Who>,
}

impl Asking {
    /// With nothing run yet; `bundle` is what the bundle moves there, `exact` as [`Who::new`] has it.
    #[must_use]
    pub fn new(asked: &Asked, bundle: &[Lever], exact: bool) -> Asking {
        let Asked { choices, per, .. } = asked;
        Asking {
            who: Who::new(choices, bundle, *per, exact),
            strategies: Who::by_strategy(choices, bundle, *per, exact),
        }
    }

    /// The run that is wanted next; none where all is read.
    #[must_use]
    pub fn wanted(&self) -> Option<&Choices> {
        let then = || self.strategies.as_ref().and_then(Who::wanted);
        self.who.wanted().or_else(then)
    }

    /// Reads the run that was wanted, and goes on to the next.
    pub fn take(&mut self, outcome: &Outcome) {
        match &mut self.strategies {
            Some(strategies) if self.who.wanted().is_none() => strategies.take(outcome),
            _ => self.who.take(outcome),
        }
    }
}

/// What came of one of them, as changes against nothing pulled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The lever, or the first of its headline.
    pub lead: Lever,
    /// Its part of the whole.
    pub part: Numbers,
    /// What it does alone.
    pub alone: Numbers,
    /// What it does when all others have moved.
    pub last: Numbers,
}

impl Told {
    /// What the runs that were made tell.
    #[must_use]
    pub fn of(place: PlaceId, asked: &Asked, asking: &Asking) -> Told {
        let numbers = |read: &Read| Headline::FIRST.map(|headline| read.at(headline, asked.focus).unwrap_or(0.0));
        let Asking { who, strategies } = asking;
        let mut told = Told {
            place,
            asked: asked.clone(),
            awaited: (who.awaited() + strategies.as_ref().map_or(0, Who::awaited)) as u32,
            exact: false,
            by_headline: false,
            nothing: Numbers::default(),
            whole: Numbers::default(),
            shares: Vec::new(),
            years: Vec::new(),
            strategies: Vec::new(),
        };
        let Some(answer) = who.answer() else { return told };
        told.exact = answer.exact;
        told.by_headline = answer.by_headline;
        told.nothing = numbers(&answer.nothing);
        told.whole = numbers(&answer.whole);
        let share = |part: &Part| Share {
            lead: part.player.lead,
            part: numbers(&part.part),
            alone: numbers(&part.alone),
            last: numbers(&part.last),
        };
        told.shares = answer.parts.iter().map(share).collect();
        let over = |part: &Part| Some(part.part.over(Headline::Emissions)?.to_vec());
        told.years = answer.parts.iter().filter_map(over).collect();
        let sums = match strategies.as_ref().map(Who::answer) {
            None => answer.by_strategy(),
            Some(by_strategy) => {
                told.exact &= by_strategy.as_ref().is_some_and(|answer| answer.exact);
                by_strategy.and_then(|answer| answer.by_strategy())
            }
        };
        let strategic = |sum: Sum| Strategic {
            part: numbers(&sum.part),
            levers: sum.levers,
        };
        told.strategies = sums.into_iter().flatten().map(strategic).collect();
        told
    }

    /// Whose strategies tell the plan, where any do.
    #[must_use]
    pub const fn document(&self) -> Document {
        match self.asked.choices.panel {
            Some(_) => Document::Panel,
            None => Document::Guides,
        }
    }
}

//! Answer: who did it: a part each player, and what those of groups and strategies add up to.
//!
//! Does not know: how parts come about; which run was made.

use crate::findings::headline::Headline;
use crate::findings::who::strategy::{Document, Strategy};
use crate::findings::who::{Player, Read};
use crate::kind::{Group, Lever};
use crate::year::Year;

/// What came of one of them, as changes against nothing pulled.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Whose it is.
    pub player: Player,
    /// Its part of the whole.
    pub part: Read,
    /// What it does alone.
    pub alone: Read,
    /// What it does when all others have moved.
    pub last: Read,
}

/// Who did it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whether parts are those of all coalitions, or about those.
    pub exact: bool,
    /// Whether levers of a headline move as one.
    pub by_headline: bool,
    /// The run with nothing pulled, under the background chosen.
    pub nothing: Read,
    /// What all do together, or those of one headline as it is among all.
    pub whole: Read,
    /// Whose strategies tell it; none of most plans.
    pub document: Option<Document>,
    /// A player each, in the order of levers.
    pub parts: Vec<Part>,
}

/// What the levers of a strategy have of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// Which strategy.
    pub strategy: Strategy,
    /// Those of its levers that are moved.
    pub levers: Vec<Lever>,
    /// Their part.
    pub part: Read,
}

impl Answer {
    /// What each does alone, added up, in a headline.
    #[must_use]
    pub fn one_by_one(&self, headline: Headline, focus: Year) -> Option<f64> {
        self.parts.iter().map(|part| part.alone.at(headline, focus)).sum()
    }

    /// What the levers of each group have of the whole, in the order of groups; those of which no lever is moved are left out.
    #[must_use]
    pub fn by_group(&self) -> Vec<(Group, Read)> {
        let of = |group: Group| Some((group, self.sum(|lead| lead.group() == group)?));
        Group::ALL.into_iter().filter_map(of).collect()
    }

    /// What the levers of each strategy have of the whole, in the order of its document; none where no document tells the plan.
    /// Those of which no lever is moved are left out.
    #[must_use]
    pub fn by_strategy(&self) -> Option<Vec<Sum>> {
        let document = self.document?;
        let of = |strategy: &Strategy| {
            let is_own = |lead: Lever| document.strategy(lead) == *strategy;
            let own = self.parts.iter().map(|part| &part.player).filter(|player| is_own(player.lead));
            Some(Sum {
                strategy: *strategy,
                levers: own.flat_map(|player| player.levers.iter().copied()).collect(),
                part: self.sum(is_own)?,
            })
        };
        Some(document.strategies().iter().filter_map(of).collect())
    }

    /// The parts of some levers, added up; none where none of them is moved.
    fn sum(&self, of: impl Fn(Lever) -> bool) -> Option<Read> {
        let mut sum: Option<Read> = None;
        for part in self.parts.iter().filter(|part| of(part.player.lead)) {
            sum.get_or_insert(Read::ZERO).add(1.0, &part.part);
        }
        sum
    }

    /// The parts in the order in which they are told: by group, the largest in a headline first.
    #[must_use]
    pub fn ordered(&self, headline: Headline, focus: Year) -> Vec<&Part> {
        let size = |part: &Part| part.part.at(headline, focus).map_or(0.0, f64::abs);
        let mut parts: Vec<&Part> = self.parts.iter().collect();
        parts.sort_by(|one, other| {
            let group = |part: &Part| part.player.lead.group();
            group(one).cmp(&group(other)).then(size(other).total_cmp(&size(one)))
        });
        parts
    }
}

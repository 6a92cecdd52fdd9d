//! Answer: the result of an attribution: one part per player, and sums by group and by strategy.
//!
//! Out of scope: computation of the parts; making runs.

use crate::findings::headline::Headline;
use crate::findings::who::strategy::{Document, Strategy};
use crate::findings::who::{Player, Read};
use cairn_core::kind::{Group, Lever};
use cairn_core::year::Year;

/// The part of a player, as changes against no lever set.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The player.
    pub player: Player,
    /// Its part of the whole.
    pub part: Read,
    /// Its effect alone.
    pub alone: Read,
    /// Its effect if all others have moved.
    pub last: Read,
}

/// The result of an attribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// True if parts are computed from all coalitions; false if they are approximate.
    pub exact: bool,
    /// True if the levers of a headline move as one.
    pub by_headline: bool,
    /// The run with no lever set, under the chosen background.
    pub nothing: Read,
    /// Effect of all players together; for the levers of one headline, the part of the headline among all.
    pub whole: Read,
    /// The document whose strategies describe the plan; none for most plans.
    pub document: Option<Document>,
    /// One part per player, in the order of levers.
    pub parts: Vec<Part>,
}

/// Part of the levers of a strategy in the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The strategy.
    pub strategy: Strategy,
    /// The levers of the strategy that are set.
    pub levers: Vec<Lever>,
    /// Their part.
    pub part: Read,
}

impl Answer {
    /// Sum of the effects alone, in a headline.
    #[must_use]
    pub fn one_by_one(&self, headline: Headline, focus: Year) -> Option<f64> {
        self.parts.iter().map(|part| part.alone.at(headline, focus)).sum()
    }

    /// Part of the levers of each group in the whole, in the order of groups; groups without a set lever are left out.
    #[must_use]
    pub fn by_group(&self) -> Vec<(Group, Read)> {
        let of = |group: Group| Some((group, self.sum(|lead| lead.group() == group)?));
        Group::ALL.into_iter().filter_map(of).collect()
    }

    /// Part of the levers of each strategy in the whole, in the order of its document; none if no document describes
    /// the plan. Strategies without a set lever are left out.
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

    /// Sum of the parts of some levers; none if none of them is set.
    fn sum(&self, of: impl Fn(Lever) -> bool) -> Option<Read> {
        let mut sum: Option<Read> = None;
        for part in self.parts.iter().filter(|part| of(part.player.lead)) {
            sum.get_or_insert(Read::ZERO).add(1.0, &part.part);
        }
        sum
    }

    /// The parts in display order: by group, the largest in a headline first.
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

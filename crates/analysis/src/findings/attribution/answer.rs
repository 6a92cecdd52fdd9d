//! Answer: the result of an attribution: one part per player, and sums by group and by strategy.
//!
//! Out of scope: computation of the parts; making runs.

use crate::findings::attribution::{Player, YearlyHeadlines};
use crate::findings::headline::Headline;
use cairn_core::kind::{Document, Lever, LeverGroup, Strategy};
use cairn_core::year::Year;

/// The part of a player, as changes against no lever set.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayerPart {
    /// The player.
    pub player: Player,
    /// Its part of the whole.
    pub part: YearlyHeadlines,
    /// Effect of moving this lever alone.
    pub alone: YearlyHeadlines,
    /// Effect of moving this lever after all others.
    pub last: YearlyHeadlines,
}

/// The result of an attribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// True if parts are computed from all coalitions; false if they are approximate.
    pub exact: bool,
    /// True if the levers of a headline move as one.
    pub by_headline: bool,
    /// The run with no lever set, under the chosen background.
    pub nothing: YearlyHeadlines,
    /// Effect of all players together; for the levers of one headline, the part of the headline among all.
    pub whole: YearlyHeadlines,
    /// The document whose strategies describe the plan; none for most plans.
    pub document: Option<Document>,
    /// One part per player, in the order of levers.
    pub parts: Vec<PlayerPart>,
}

/// Part of the levers of a strategy in the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct StrategyPart {
    /// The strategy.
    pub strategy: Strategy,
    /// The levers of the strategy that are set.
    pub levers: Vec<Lever>,
    /// Their part.
    pub part: YearlyHeadlines,
}

impl Attribution {
    /// Sum of the effects alone, in a headline.
    pub fn one_by_one(&self, headline: Headline, focus: Year) -> Option<f64> {
        self.parts.iter().map(|part| part.alone.at(headline, focus)).sum()
    }

    /// Part of the levers of each group in the whole, in the order of groups; groups without a set lever are left out.
    pub fn by_group(&self) -> Vec<(LeverGroup, YearlyHeadlines)> {
        let of = |group: LeverGroup| Some((group, self.sum(|lead| lead.group() == group)?));
        LeverGroup::ALL.into_iter().filter_map(of).collect()
    }

    /// Part of the levers of each strategy in the whole, in the order of its document; none if no document describes
    /// the plan. Strategies without a set lever are left out.
    pub fn by_strategy(&self) -> Option<Vec<StrategyPart>> {
        let document = self.document?;
        let of = |strategy: &Strategy| {
            let is_own = |lead: Lever| document.strategy(lead) == *strategy;
            let own = self.parts.iter().map(|part| &part.player).filter(|player| is_own(player.lead));
            Some(StrategyPart {
                strategy: *strategy,
                levers: own.flat_map(|player| player.levers.iter().copied()).collect(),
                part: self.sum(is_own)?,
            })
        };
        Some(document.strategies().iter().filter_map(of).collect())
    }

    /// Sum of the parts of some levers; none if none of them is set.
    fn sum(&self, of: impl Fn(Lever) -> bool) -> Option<YearlyHeadlines> {
        let mut sum: Option<YearlyHeadlines> = None;
        for part in self.parts.iter().filter(|part| of(part.player.lead)) {
            sum.get_or_insert(YearlyHeadlines::ZERO).add(1.0, &part.part);
        }
        sum
    }

    /// The parts in display order: by group, the largest in a headline first.
    pub fn ordered(&self, headline: Headline, focus: Year) -> Vec<&PlayerPart> {
        let size = |part: &PlayerPart| part.part.at(headline, focus).map_or(0.0, f64::abs);
        let mut parts: Vec<&PlayerPart> = self.parts.iter().collect();
        parts.sort_by(|one, other| {
            let group = |part: &PlayerPart| part.player.lead.group();
            group(one).cmp(&group(other)).then(size(other).total_cmp(&size(one)))
        });
        parts
    }
}

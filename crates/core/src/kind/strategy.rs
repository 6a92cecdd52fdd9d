//! Strategies: the material efficiency strategies of two documents; a column of the levers says which each represents.
//!
//! UNEP/EA.6/7, paragraph 10, names the six strategies of national guidelines for homes, but no levers. We chose the
//! levers. The first, third and fourth are so close that cement, timber and steel could each belong to another.
//!
//! The ten of the International Resource Panel are those of its model RECC. Levers are assigned as in that model, as
//! far as it could be read. Two assignments are ours: losses on building sites belong with those of factories, and
//! lighter cars belong to substitution alone.
//!
//! Out of scope: further content of the documents; the reach of a lever.

use crate::kind::{LEVERS, Lever, LeverColumns};

/// The document that defines the strategies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// National guidelines for homes.
    Guides,
    /// The International Resource Panel's Resource Efficiency and Climate Change.
    Panel,
}

/// The word of a strategy in files, and its name in its document.
type StrategyRow = (&'static str, &'static str);

crate::closed! {
    /// A strategy, in the order of its document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Strategy in STRATEGIES: StrategyRow {
        /// Low-carbon materials.
        LowCarbon => ("low-carbon", "low-carbon materials");
        /// Less material by design.
        Design => ("design", "less material by design");
        /// Other and decarbonised materials.
        Substitution => ("substitution", "other and decarbonised materials");
        /// Cleaner manufacturing.
        Making => ("making", "cleaner manufacturing");
        /// Less waste.
        Waste => ("waste", "less waste");
        /// More reuse and recycling.
        Again => ("again", "more reuse and recycling");
        /// Fabrication yield improvement.
        Yield => ("yield", "fabrication yield improvement");
        /// Fabrication scrap diversion.
        Diversion => ("diversion", "fabrication scrap diversion");
        /// End-of-life recovery improvement.
        Recovery => ("recovery", "end-of-life recovery improvement");
        /// Material substitution.
        Replaced => ("substitution", "material substitution");
        /// Using less material by design.
        Lean => ("design", "using less material by design");
        /// Reuse of components.
        Reuse => ("reuse", "reuse of components");
        /// Lifetime extension.
        Life => ("life", "lifetime extension");
        /// More intense use of floor area.
        Use => ("use", "more intense use of floor area");
        /// Car sharing.
        CarSharing => ("car-sharing", "car sharing");
        /// Ride sharing.
        RideSharing => ("ride-sharing", "ride sharing");
        /// None of the Panel's ten: levers set in addition to its bundle.
        Beside => ("beside", "none of the ten");
    }
}

/// Number of strategies of the guidelines; those of the Panel follow.
const OF_GUIDES: usize = 6;

impl Strategy {
    /// The word in files.
    pub const fn id(self) -> &'static str {
        STRATEGIES[self as usize].0
    }

    /// Its name in its document, in English, for the terminal.
    pub const fn name(self) -> &'static str {
        STRATEGIES[self as usize].1
    }

    /// Its document.
    pub const fn document(self) -> Document {
        if (self as usize) < OF_GUIDES {
            Document::Guides
        } else {
            Document::Panel
        }
    }

    /// The levers that represent it, in page order.
    pub fn levers(self) -> impl Iterator<Item = Lever> {
        let is_own = move |row: &&LeverColumns| [row.guide, row.panel].contains(&Some(self));
        LEVERS.iter().filter(is_own).map(|row| row.lever)
    }
}

impl Document {
    /// Its strategies in the order of the document. For the Panel, the entry for levers outside its ten comes last.
    pub fn strategies(self) -> &'static [Strategy] {
        const ALL: &[Strategy] = &Strategy::ALL;
        let (guides, panel) = ALL.split_at(OF_GUIDES);
        match self {
            Document::Guides => guides,
            Document::Panel => panel,
        }
    }

    /// The strategy that a lever represents; [`Strategy::Beside`] without one.
    pub const fn strategy(self, lever: Lever) -> Strategy {
        let row = lever.columns();
        match (self, row.guide, row.panel) {
            (Document::Guides, Some(strategy), _) | (Document::Panel, _, Some(strategy)) => strategy,
            _ => Strategy::Beside,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strategy_of_a_lever_is_of_the_document_of_its_column() {
        for row in &LEVERS {
            let of = |strategy: Option<Strategy>| strategy.map(Strategy::document);
            assert!(
                of(row.guide) != Some(Document::Panel) && of(row.panel) != Some(Document::Guides),
                "{}",
                row.lever.id()
            );
        }
        for strategy in Strategy::ALL {
            assert_eq!(strategy.levers().next().is_none(), strategy == Strategy::Beside);
        }
    }
}

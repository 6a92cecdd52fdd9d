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

/// A strategy, in the order of its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// Low-carbon materials.
    LowCarbon,
    /// Less material by design.
    Design,
    /// Other and decarbonised materials.
    Substitution,
    /// Cleaner manufacturing.
    Making,
    /// Less waste.
    Waste,
    /// More reuse and recycling.
    Again,
    /// Fabrication yield improvement.
    Yield,
    /// Fabrication scrap diversion.
    Diversion,
    /// End-of-life recovery improvement.
    Recovery,
    /// Material substitution.
    Replaced,
    /// Using less material by design.
    Lean,
    /// Reuse of components.
    Reuse,
    /// Lifetime extension.
    Life,
    /// More intense use of floor area.
    Use,
    /// Car sharing.
    CarSharing,
    /// Ride sharing.
    RideSharing,
    /// None of the Panel's ten: levers set in addition to its bundle.
    Beside,
}

/// A strategy, its word in files, and its name in its document.
type StrategyRow = (Strategy, &'static str, &'static str);

/// Number of strategies of the guidelines; those of the Panel follow.
const OF_GUIDES: usize = 6;

/// The table, document by document.
const STRATEGIES: [StrategyRow; 17] = [
    (Strategy::LowCarbon, "low-carbon", "low-carbon materials"),
    (Strategy::Design, "design", "less material by design"),
    (Strategy::Substitution, "substitution", "other and decarbonised materials"),
    (Strategy::Making, "making", "cleaner manufacturing"),
    (Strategy::Waste, "waste", "less waste"),
    (Strategy::Again, "again", "more reuse and recycling"),
    (Strategy::Yield, "yield", "fabrication yield improvement"),
    (Strategy::Diversion, "diversion", "fabrication scrap diversion"),
    (Strategy::Recovery, "recovery", "end-of-life recovery improvement"),
    (Strategy::Replaced, "substitution", "material substitution"),
    (Strategy::Lean, "design", "using less material by design"),
    (Strategy::Reuse, "reuse", "reuse of components"),
    (Strategy::Life, "life", "lifetime extension"),
    (Strategy::Use, "use", "more intense use of floor area"),
    (Strategy::CarSharing, "car-sharing", "car sharing"),
    (Strategy::RideSharing, "ride-sharing", "ride sharing"),
    (Strategy::Beside, "beside", "none of the ten"),
];

impl Strategy {
    /// All, document by document.
    pub const ALL: [Strategy; STRATEGIES.len()] = {
        let mut all = [Strategy::LowCarbon; STRATEGIES.len()];
        let mut at = 0;
        while at < STRATEGIES.len() {
            all[at] = STRATEGIES[at].0;
            at += 1;
        }
        all
    };

    /// The word in files.
    pub const fn id(self) -> &'static str {
        STRATEGIES[self as usize].1
    }

    /// Its name in its document, in English, for the terminal.
    pub const fn name(self) -> &'static str {
        STRATEGIES[self as usize].2
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
        for (at, strategy) in Strategy::ALL.into_iter().enumerate() {
            assert_eq!(strategy as usize, at);
            assert_eq!(strategy.levers().next().is_none(), strategy == Strategy::Beside);
        }
    }
}

//! Guide: the six strategies that national guidelines for homes name, and which levers stand for each.
//!
//! ```text
//! part(strategy) = Σ over its levers of part(lever)
//! ```
//!
//! UNEP/EA.6/7, paragraph 10, names strategies and no levers: which lever stands for which is ours. The first, third and fourth lie so
//! close together that cement, timber and steel could each be told under another. A sum of the parts of members is what they add on
//! average over all orders of levers; it is not what would be shared out if strategies moved as one.
//! Does not know: what the guides say beyond that paragraph; how far a lever goes.

use crate::kind::Lever;

/// A strategy, in the order of the paragraph.
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
}

/// A strategy, its word in files, what the paragraph calls it, and its levers.
type Entry = (Strategy, &'static str, &'static str, &'static [Lever]);

/// The table, in the order of the paragraph.
const STRATEGIES: [Entry; 6] = [
    (Strategy::LowCarbon, "low-carbon", "low-carbon materials", &[Lever::CementMaking]),
    (Strategy::Design, "design", "less material by design", &[Lever::BuildingDesign]),
    (
        Strategy::Substitution,
        "substitution",
        "other and decarbonised materials",
        &[Lever::Timber],
    ),
    (Strategy::Making, "making", "cleaner manufacturing", &[Lever::SteelMaking]),
    (Strategy::Waste, "waste", "less waste", &[Lever::MakingWaste]),
    (
        Strategy::Again,
        "again",
        "more reuse and recycling",
        &[Lever::Reuse, Lever::Recovery],
    ),
];

impl Strategy {
    /// All, in the order of the paragraph.
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
    #[must_use]
    pub const fn id(self) -> &'static str {
        STRATEGIES[self as usize].1
    }

    /// What the paragraph calls it, in English, for the terminal.
    #[must_use]
    pub const fn name(self) -> &'static str {
        STRATEGIES[self as usize].2
    }

    /// Levers that stand for it.
    #[must_use]
    pub const fn levers(self) -> &'static [Lever] {
        STRATEGIES[self as usize].3
    }
}

/// Whether some levers, each once, are those of the strategies, all of them and no other.
pub fn are_all(levers: impl Iterator<Item = Lever>) -> bool {
    let mut left: usize = STRATEGIES.iter().map(|(.., levers)| levers.len()).sum();
    for lever in levers {
        if left == 0 || !STRATEGIES.iter().any(|(.., levers)| levers.contains(&lever)) {
            return false;
        }
        left -= 1;
    }
    left == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::scenario::Scenario;

    #[test]
    fn six_strategies_share_the_levers_of_the_guides_each_once() {
        let pulls = Scenario::Guides.choices().pulls;
        let levers: Vec<Lever> = Strategy::ALL.into_iter().flat_map(Strategy::levers).copied().collect();
        assert_eq!((Strategy::ALL.len(), levers.len()), (6, pulls.len()));
        assert!(pulls.keys().all(|lever| levers.contains(lever)));
        assert!(are_all(pulls.keys().copied()) && !are_all(levers[1..].iter().copied()));
        assert!(!are_all(levers.into_iter().chain([Lever::Bricks])));
        for (at, strategy) in Strategy::ALL.into_iter().enumerate() {
            assert_eq!(strategy as usize, at);
        }
    }
}

//! Strategy: the material efficiency strategies of two documents, and the levers that represent each.
//!
//! ```text
//! guides   part(strategy) = Σ over its levers of part(lever)
//! panel    a strategy is a player: its levers move as one; the levers of none of the ten are one more player
//! ```
//!
//! UNEP/EA.6/7, paragraph 10, names the six strategies of national guidelines for homes, but no levers. We chose the
//! levers. The first, third and fourth are so close that cement, timber and steel could each belong to another. A sum
//! of the parts of the levers is their mean contribution over all orders of levers. It differs from the part that the
//! strategies would have if each moved as one.
//!
//! The ten of the International Resource Panel are those of its model RECC. Levers are assigned as in that model, as
//! far as it could be read. Two assignments are ours: losses on building sites belong with those of factories, and
//! lighter cars belong to substitution alone. By lever, the bundle would take 16,384 runs. A headline of the page
//! contains levers of several strategies, so its part cannot be divided by strategy.
//!
//! Out of scope: further content of the documents; the reach of a lever.

use cairn_core::choices::Choices;
use cairn_core::kind::Lever;

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

/// A strategy, its word in files, its name in its document, and its levers.
type StrategyRow = (Strategy, &'static str, &'static str, &'static [Lever]);

/// Number of strategies of the guidelines; those of the Panel follow.
const OF_GUIDES: usize = 6;

/// The table, document by document.
const STRATEGIES: [StrategyRow; 17] = [
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
    (Strategy::Yield, "yield", "fabrication yield improvement", &[Lever::MakingWaste]),
    (
        Strategy::Diversion,
        "diversion",
        "fabrication scrap diversion",
        &[Lever::ScrapDiverted],
    ),
    (
        Strategy::Recovery,
        "recovery",
        "end-of-life recovery improvement",
        &[Lever::Recovery],
    ),
    (
        Strategy::Replaced,
        "substitution",
        "material substitution",
        &[Lever::VehicleWeight, Lever::Timber],
    ),
    (
        Strategy::Lean,
        "design",
        "using less material by design",
        &[Lever::BuildingDesign, Lever::VehicleSize, Lever::Clinker],
    ),
    (Strategy::Reuse, "reuse", "reuse of components", &[Lever::Reuse]),
    (
        Strategy::Life,
        "life",
        "lifetime extension",
        &[Lever::BuildingLife, Lever::VehicleLife],
    ),
    (
        Strategy::Use,
        "use",
        "more intense use of floor area",
        &[Lever::HomeSpace, Lever::WorkSpace],
    ),
    (Strategy::CarSharing, "car-sharing", "car sharing", &[Lever::CarSharing]),
    (Strategy::RideSharing, "ride-sharing", "ride sharing", &[Lever::RideSharing]),
    (Strategy::Beside, "beside", "none of the ten", &[]),
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

    /// The levers that represent it.
    pub const fn levers(self) -> &'static [Lever] {
        STRATEGIES[self as usize].3
    }
}

impl Document {
    /// The document whose strategies describe a plan that moves some levers, each once; none for most plans.
    ///
    /// The Panel's strategies describe every plan on its bundle. Those of the guidelines describe a plan that moves
    /// all their levers and no other.
    pub fn of(plan: &Choices, moved: impl Iterator<Item = Lever>) -> Option<Document> {
        if plan.panel.is_some() {
            Some(Document::Panel)
        } else {
            are_all(moved).then_some(Document::Guides)
        }
    }

    /// Its strategies in order; for the Panel, the entry for none of the ten comes last.
    pub fn strategies(self) -> &'static [Strategy] {
        const ALL: &[Strategy] = &Strategy::ALL;
        let (guides, panel) = ALL.split_at(OF_GUIDES);
        match self {
            Document::Guides => guides,
            Document::Panel => panel,
        }
    }

    /// The strategy that a lever represents.
    pub fn strategy(self, lever: Lever) -> Strategy {
        let mut all = self.strategies().iter().copied();
        all.find(|strategy| strategy.levers().contains(&lever)).unwrap_or(Strategy::Beside)
    }
}

/// True if the levers, each once, are exactly those of the guidelines.
fn are_all(levers: impl Iterator<Item = Lever>) -> bool {
    let strategies = Document::Guides.strategies();
    let mut left: usize = strategies.iter().map(|strategy| strategy.levers().len()).sum();
    for lever in levers {
        if left == 0 || Document::Guides.strategy(lever) == Strategy::Beside {
            return false;
        }
        left -= 1;
    }
    left == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::scenario::Scenario;

    #[test]
    fn six_strategies_share_the_levers_of_the_guides_each_once() {
        let pulls = Scenario::Guides.choices().pulls;
        let six = Document::Guides.strategies();
        let levers: Vec<Lever> = six.iter().flat_map(|strategy| strategy.levers()).copied().collect();
        assert_eq!((six.len(), levers.len()), (6, pulls.len()));
        assert!(pulls.keys().all(|lever| levers.contains(lever)));
        assert!(are_all(pulls.keys().copied()) && !are_all(levers[1..].iter().copied()));
        assert!(!are_all(levers.into_iter().chain([Lever::Bricks])));
        for (at, strategy) in Strategy::ALL.into_iter().enumerate() {
            assert_eq!(strategy as usize, at);
        }
    }

    #[test]
    fn no_lever_stands_for_two_of_the_ten_and_what_stands_for_none_is_beside_them() {
        let [ten @ .., beside] = Document::Panel.strategies() else {
            panic!("no strategies")
        };
        assert_eq!((ten.len(), *beside), (10, Strategy::Beside));
        let levers: Vec<Lever> = ten.iter().flat_map(|strategy| strategy.levers()).copied().collect();
        for (at, lever) in levers.iter().enumerate() {
            assert!(!levers[..at].contains(lever), "{}", lever.id());
        }
        for lever in Lever::ALL {
            let is_beside = Document::Panel.strategy(lever) == Strategy::Beside;
            assert_eq!(is_beside, !levers.contains(&lever), "{}", lever.id());
        }
    }

    #[test]
    fn a_plan_is_told_by_one_document_or_none() {
        let of = |scenario: Scenario| {
            let plan = scenario.choices();
            Document::of(&plan, plan.pulls.keys().copied())
        };
        for scenario in Scenario::ALL {
            let told = match scenario {
                Scenario::Guides => Some(Document::Guides),
                Scenario::Panel | Scenario::PanelFuture => Some(Document::Panel),
                _ => None,
            };
            assert_eq!(of(scenario), told, "{}", scenario.id());
        }
    }
}

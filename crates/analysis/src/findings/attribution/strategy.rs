//! Strategy: the document whose strategies describe a plan.
//!
//! ```text
//! guides   part(strategy) = Σ over its levers of part(lever)
//! panel    a strategy is a player: its levers move as one; the levers of none of the ten are one more player
//! ```
//!
//! A sum of the parts of the levers is their mean contribution over all orders of levers. It differs from the part that
//! the strategies would have if each moved as one. By lever, the bundle of the Panel would take 16,384 runs. A headline
//! of the page contains levers of several strategies, so its part cannot be divided by strategy.
//!
//! Out of scope: the strategies and their levers, which are a column of [`cairn_core::kind::LEVERS`].

use cairn_core::choices::Choices;
use cairn_core::kind::{Document, LEVERS, Lever};

/// The document whose strategies describe a plan that moves some levers, each once; none for most plans.
///
/// The Panel's strategies describe every plan on its bundle. Those of the guidelines describe a plan that moves
/// all their levers and no other.
pub fn document(plan: &Choices, moved: impl Iterator<Item = Lever>) -> Option<Document> {
    if plan.panel.is_some() {
        Some(Document::Panel)
    } else {
        are_all(moved).then_some(Document::Guides)
    }
}

/// True if the levers, each once, are exactly those of the guidelines.
fn are_all(levers: impl Iterator<Item = Lever>) -> bool {
    let mut left = LEVERS.iter().filter(|row| row.guide.is_some()).count();
    for lever in levers {
        if left == 0 || lever.columns().guide.is_none() {
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
    use cairn_core::kind::Strategy;

    #[test]
    fn six_strategies_share_the_levers_of_the_guides_each_once() {
        let pulls = Scenario::Guides.choices().pulls;
        let six = Document::Guides.strategies();
        let levers: Vec<Lever> = six.iter().flat_map(|strategy| strategy.levers()).collect();
        assert_eq!((six.len(), levers.len()), (6, pulls.len()));
        assert!(pulls.keys().all(|lever| levers.contains(lever)));
        assert!(are_all(pulls.keys().copied()) && !are_all(levers[1..].iter().copied()));
        assert!(!are_all(levers.into_iter().chain([Lever::Bricks])));
    }

    #[test]
    fn no_lever_stands_for_two_of_the_ten_and_what_stands_for_none_is_beside_them() {
        let [ten @ .., beside] = Document::Panel.strategies() else {
            panic!("no strategies")
        };
        assert_eq!((ten.len(), *beside), (10, Strategy::Beside));
        let levers: Vec<Lever> = ten.iter().flat_map(|strategy| strategy.levers()).collect();
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
            document(&plan, plan.pulls.keys().copied())
        };
        for scenario in Scenario::ALL {
            let expected = match scenario {
                Scenario::Guides => Some(Document::Guides),
                Scenario::Panel | Scenario::PanelFuture => Some(Document::Panel),
                _ => None,
            };
            assert_eq!(of(scenario), expected, "{}", scenario.id());
        }
    }
}

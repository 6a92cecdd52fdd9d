//! Players: the levers that a plan sets, each by itself, or those of a headline or of a strategy of the Panel as one.
//!
//! The levers of a bundle count as set, except those that were taken back. Each set lever belongs to one headline.
//!
//! Out of scope: effects of the levers.

use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Document, Lever, Strategy, Theme};

/// Levers that move as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// The lever itself, or the first of its headline; for a strategy, the first that is set.
    pub lead: Lever,
    /// The levers that are set.
    pub levers: Vec<Lever>,
}

/// The levers that the bundle of the Panel sets in some places.
pub fn bundle<'a>(places: impl IntoIterator<Item = &'a Facts>) -> Vec<Lever> {
    let mut moved: Vec<Lever> = Vec::new();
    for facts in places {
        moved.extend(facts.panel.iter().filter_map(|set| set.dial.lever()));
    }
    // A sort would add more code.
    Lever::ALL.into_iter().filter(|lever| moved.contains(lever)).collect()
}

/// Levers that a plan sets, including those of a bundle, in the order of levers.
pub(super) fn moved(plan: &Choices, bundle: &[Lever]) -> Vec<Lever> {
    let moves = |lever: &Lever| match plan.pulls.get(lever) {
        Some(pull) => pull.level != Level::NONE,
        None => plan.panel.is_some() && bundle.contains(lever),
    };
    Lever::ALL.into_iter().filter(moves).collect()
}

pub(super) fn each(levers: &[Lever]) -> Vec<Player> {
    let player = |lever: &Lever| Player {
        lead: *lever,
        levers: vec![*lever],
    };
    levers.iter().map(player).collect()
}

/// Levers by headline, in the order of the page.
pub(super) fn headlines(moved: &[Lever]) -> Vec<Player> {
    let player = |theme: Theme| Player {
        lead: theme.levers()[0],
        levers: theme.levers().iter().copied().filter(|lever| moved.contains(lever)).collect(),
    };
    Theme::ALL
        .into_iter()
        .map(player)
        .filter(|player| !player.levers.is_empty())
        .collect()
}

/// Levers by strategy of the Panel, in its order; those of none of the ten come last.
pub(super) fn strategies(moved: &[Lever]) -> Vec<Player> {
    let player = |strategy: &Strategy| {
        let is_own = |lever: &Lever| Document::Panel.strategy(*lever) == *strategy;
        let levers: Vec<Lever> = moved.iter().copied().filter(is_own).collect();
        Some(Player {
            lead: *levers.first()?,
            levers,
        })
    };
    Document::Panel.strategies().iter().filter_map(player).collect()
}

/// The headline of a lever.
pub(super) fn theme(lever: Lever) -> Option<Theme> {
    Theme::ALL.into_iter().find(|theme| theme.levers().contains(&lever))
}

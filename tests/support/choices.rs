//! Choices of tests.

use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Storyline};

/// One lever at a level in tenths.
pub(crate) fn pulled(lever: Lever, tenths: u8) -> Choices {
    all_at(&[lever], tenths)
}

/// Several levers at a level in tenths.
pub(crate) fn all_at(levers: &[Lever], tenths: u8) -> Choices {
    let level = Level::from_tenths(tenths).unwrap();
    levers.iter().fold(Choices::default(), |choices, lever| choices.with(*lever, level))
}

/// Several levers at the top.
pub(crate) fn top(levers: &[Lever]) -> Choices {
    levers
        .iter()
        .fold(Choices::default(), |choices, lever| choices.with(*lever, Level::TOP))
}

/// The reference on another storyline.
pub(crate) fn storyline(storyline: Storyline) -> Choices {
    let mut choices = Choices::default();
    choices.background.storyline = storyline;
    choices
}

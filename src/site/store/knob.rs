//! Knobs: what a hand can move, and built-in scenarios as far as a place offers their levers.

use crate::choices::Choices;
use crate::choices::scenario::Scenario;
use crate::findings::lever::Step;
use crate::kind::{Lever, Theme};

/// What a hand can move: one lever, or all of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knob {
    /// One lever.
    Lever(Lever),
    /// The levers of a theme.
    Theme(Theme),
}

impl Knob {
    /// The levers it moves, where a place offers them.
    #[must_use]
    pub fn levers(self, offered: &[Step]) -> Vec<Lever> {
        let one;
        let all = match self {
            Knob::Lever(lever) => {
                one = [lever];
                &one[..]
            }
            Knob::Theme(theme) => theme.levers(),
        };
        let here = |lever: &Lever| offered.iter().any(|step| step.lever == *lever);
        all.iter().copied().filter(here).collect()
    }
}

/// A built-in scenario, as far as a place offers its levers.
#[must_use]
pub fn offered(scenario: Scenario, levers: &[Step]) -> Choices {
    let mut choices = scenario.choices();
    choices.pulls.retain(|lever, _| levers.iter().any(|step| step.lever == *lever));
    choices
}

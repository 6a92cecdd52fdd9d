//! Knobs: what a hand can move, and built-in scenarios as far as a place offers their levers.

use crate::choices::Choices;
use crate::choices::scenario::Scenario;
use crate::findings::lever::Step;
use crate::kind::{Lever, Theme};
use crate::site::state::explore::State;
use crate::year::Year;

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

impl State {
    /// Gives a pulled lever the years of its effect; none = as its row says.
    pub(super) fn years(&mut self, lever: Lever, [from, to]: [Option<Year>; 2]) {
        let mut choices = self.view.choices.clone();
        if let Some(pull) = choices.pulls.get_mut(&lever) {
            let from = from.map(|year| year.max(Year::LEVERS));
            pull.from = from.filter(|year| *year != Year::LEVERS);
            pull.to = to.map(|year| year.max(from.unwrap_or(Year::LEVERS)));
        }
        self.step(choices);
    }
}

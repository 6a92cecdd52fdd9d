//! Knobs: the controls of the explorer, their moves, and built-in scenarios within the offered levers.

use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::lever::LeverReading;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::kind::{Lever, Theme};
use cairn_core::year::Year;

/// A control: one lever, two, or all of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knob {
    Lever(Lever),
    /// The levers of a theme.
    Theme(Theme),
    /// Two levers at once, each to its own level.
    Both([Lever; 2]),
}

impl Knob {
    /// The levers that it moves, if the place offers them.
    pub fn levers(self, offered: &[LeverReading]) -> Vec<Lever> {
        let own;
        let all = match self {
            Knob::Lever(lever) => {
                own = [lever; 2];
                &own[..1]
            }
            Knob::Theme(theme) => theme.levers(),
            Knob::Both(both) => {
                own = both;
                &own[..]
            }
        };
        let here = |lever: &Lever| offered.iter().any(|step| step.lever == *lever);
        all.iter().copied().filter(here).collect()
    }
}

/// A built-in scenario, without levers that the place does not offer.
pub fn offered(scenario: Scenario, levers: &[LeverReading]) -> Choices {
    let mut choices = scenario.choices();
    choices.pulls.retain(|lever, _| levers.iter().any(|step| step.lever == *lever));
    choices
}

/// Sets a lever in choices. Years that were set stay while the lever is at the reference.
fn pulled(choices: &mut Choices, lever: Lever, level: Level) {
    let pull = choices.pulls.get(&lever).copied().unwrap_or(Pull::to_level(level));
    let pull = Pull { level, ..pull };
    if pull == Pull::to_level(Level::NONE) {
        *choices = std::mem::take(choices).pulled(lever, pull);
    } else {
        choices.pulls.insert(lever, pull);
    }
}

impl ExplorerState {
    /// Moves a lever, or all of a theme.
    pub(super) fn pull(&mut self, knob: Knob, level: Level) {
        let mut choices = self.view.choices.clone();
        for lever in knob.levers(&self.board.levers) {
            pulled(&mut choices, lever, level);
        }
        self.set_dragged(knob, choices);
    }

    /// Moves two levers, each to its own level.
    pub(super) fn pull_both(&mut self, both: [(Lever, Level); 2]) {
        let mut choices = self.view.choices.clone();
        for (lever, level) in both {
            pulled(&mut choices, lever, level);
        }
        self.set_dragged(Knob::Both(both.map(|(lever, _)| lever)), choices);
    }

    /// Sets the years of a moved lever's effect; none = the default of its row.
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

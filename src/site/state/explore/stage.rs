//! Stage: how the page shows itself, and the goal that a link brought.

use crate::choices::link::{Goal, Mode};
use crate::site::state::explore::State;

/// What an address says besides the question it asks: it changes what is seen of the answer, never the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// As a page, on a stage, or on paper.
    pub mode: Mode,
    /// A goal to hold the results against.
    pub goal: Option<Goal>,
}

impl State {
    /// How the page shows itself: as a page until its address says otherwise.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage.unwrap_or_default()
    }

    /// Whether it is shown as a part of another page: one chart or number, without ways to what opens over it.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.stage().mode == Mode::Embed
    }

    /// How many things lie over the page: a card, and what lies over that.
    #[must_use]
    pub fn over(&self) -> u8 {
        if self.is_part() {
            return 0;
        }
        u8::from(self.open.is_some()) + u8::from(self.stage().mode != Mode::Page)
    }

    /// Whether something is open that comes as a part of its own.
    #[must_use]
    pub fn wants_panels(&self) -> bool {
        let since = self.sent.as_ref().is_some_and(|sent| sent.since.is_some());
        !self.is_part() && (self.open.is_some() || since) || matches!(self.stage().mode, Mode::Present | Mode::Notes | Mode::Share)
    }

    /// The visitor wants the page to show itself in another way.
    pub(super) fn show_as(&mut self, mode: Mode) {
        self.stage = Some(Stage { mode, ..self.stage() });
        self.in_hand = None;
        self.touched = true;
    }
}

//! Stage: the display mode of the page, and the goal in a link.

use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::View;
use cairn_core::choices::link::{MetricGoal, Mode};

/// The parts of an address that change the display of results but not the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisplaySettings {
    /// Page, stage, paper or another display mode.
    pub mode: Mode,
    /// A goal to compare results with.
    pub goal: Option<MetricGoal>,
}

impl ExplorerState {
    /// The display mode: a page until its address says otherwise.
    pub fn stage(&self) -> DisplaySettings {
        self.stage.unwrap_or_default()
    }

    /// True if the page is embedded in another one: one chart or number, without overlays.
    pub fn is_part(&self) -> bool {
        self.stage().mode == Mode::Embed
    }

    /// Number of overlays: the card, and a panel above it.
    pub fn overlay_count(&self) -> u8 {
        if self.is_part() {
            return 0;
        }
        u8::from(self.open.is_some()) + u8::from(self.stage().mode != Mode::Page)
    }

    /// True if something is open or shown that needs the panels' split part.
    pub fn wants_panels(&self) -> bool {
        let since = self.sent.as_ref().is_some_and(|sent| sent.since.is_some());
        let shown = if self.is_part() { 1 } else { self.view.charts.len() };
        let beyond_first = self.view.charts.iter().take(shown).any(|chart| !View::CHARTS.contains(chart));
        !self.is_part() && (self.open.is_some() || since)
            || beyond_first
            || matches!(self.stage().mode, Mode::Present | Mode::Notes | Mode::Share | Mode::Print)
    }

    /// Switches the display mode.
    pub(super) fn show_as(&mut self, mode: Mode) {
        self.stage = Some(DisplaySettings { mode, ..self.stage() });
        self.in_hand = None;
        self.status.touched = true;
    }
}

//! Money: the time at which the state requests the amounts of money, and the amounts that fit the board.
//!
//! ```text
//! requested   for any place but a city, if its chart is shown; again until all draws are made
//! shown       if place, choices and focus year are those of the board
//! ```
//!
//! Out of scope: the amounts.

use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::money::MoneyFigure;
use cairn_analysis::findings::money::view::MoneyQuery;
use cairn_analysis::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::year::Year;
use cairn_wire::PageQuestion;

impl ExplorerState {
    /// The amounts, or the message in their place; none on any other chart.
    pub fn amounts(&self, chart: Chart) -> Option<Result<MoneyFigure, Key>> {
        if chart != Chart::Money {
            return None;
        }
        if let Some(withheld) = self.withheld(chart) {
            return Some(Err(withheld));
        }
        let view = self.money.of(self.board.place, &money_query(&self.board.view));
        Some(match view.and_then(MoneyFigure::of) {
            None => Err(Key::DidWaiting),
            Some(figure) if figure.blocks.is_empty() => Err(Key::MoneyNone),
            Some(figure) => Ok(figure),
        })
    }

    /// The question for the amounts or for more draws; none if the chart is not shown or all draws are known.
    pub(super) fn needs_money(&self) -> Option<PageQuestion> {
        if !self.view.charts.contains(&Chart::Money) {
            return None;
        }
        let query = money_query(&self.view);
        let made = self.money.progress(self.place, &query)?;
        Some(PageQuestion::Money {
            place: self.place,
            query,
            made,
        })
    }
}

/// The query under a view. Amounts begin in the first year of levers.
fn money_query(view: &View) -> MoneyQuery {
    MoneyQuery {
        choices: view.choices.clone(),
        against: None,
        focus: view.focus.max(Year::LEVERS),
    }
}

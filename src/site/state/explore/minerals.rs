//! Minerals: the time at which the state requests minerals, and the results that fit the board.
//!
//! ```text
//! requested   for any place but a city, if one of their charts is shown; again until all members ran
//! shown       if place, choices, minerals and amounts are those of the board
//! ```
//!
//! Out of scope: the layer, and the drawing.

use crate::site::state::explore::ExplorerState;
use crate::site::state::slow_answer::SlowView;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::board::{Board, View};
use cairn_analysis::figure::mineral_view::{MineralQuery, MineralView};
use cairn_analysis::findings::minerals::mined::MinedView;
use cairn_analysis::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Mineral;
use cairn_wire::PageQuestion;

/// The mineral of a chart of a view; none if the chart is not shown.
fn mineral_of(view: &View, chart: Chart) -> Option<Mineral> {
    let at = view.charts.iter().position(|shown| *shown == chart)?;
    Some(view.lenses[at].mineral.unwrap_or(Mineral::Lithium))
}

/// The query under a view; none if no chart of minerals is shown.
fn mineral_query(view: &View) -> Option<MineralQuery> {
    let [mineral, mined] = [Chart::Minerals, Chart::Mined].map(|chart| mineral_of(view, chart));
    (mineral.is_some() || mined.is_some()).then(|| MineralQuery {
        choices: view.choices.clone(),
        mineral,
        mined,
        per: view.per,
    })
}

/// A figure of a board; for the chart of a mineral, that of the reply if it fits the board.
pub fn of_mineral(board: &Board, view: Option<&MineralView>, figure: Figure) -> Figure {
    let fits = |view: &&MineralView| {
        figure.id == Chart::Minerals && mineral_query(&board.view).is_some_and(|query| view.fits(board.place, &query))
    };
    view.filter(fits).and_then(|view| view.figure.clone()).unwrap_or(figure)
}

impl ExplorerState {
    /// Minerals of the board shown, perhaps partial; none while unknown.
    pub fn minerals(&self) -> Option<&MineralView> {
        self.minerals.of(self.board.place, &mineral_query(&self.board.view)?)
    }

    /// The message in place of the chart of a mineral; none if it is known, and on any other chart.
    pub fn lacks_mineral(&self, chart: Chart) -> Option<Key> {
        let waits = chart == Chart::Minerals && self.minerals().is_none_or(|view| view.figure.is_none());
        waits.then_some(Key::DidWaiting)
    }

    /// Mining today, or the message in its place; none on any other chart.
    pub fn mining(&self, chart: Chart) -> Option<Result<&MinedView, Key>> {
        if chart != Chart::Mined {
            return None;
        }
        Some(self.minerals().and_then(|view| view.mined.as_ref()).ok_or(Key::DidWaiting))
    }

    /// The question for minerals or for more members; none if no chart of theirs is shown or they are known.
    pub(super) fn needs_minerals(&self) -> Option<PageQuestion> {
        let query = mineral_query(&self.view)?;
        let made = self.minerals.progress(self.place, &query)?;
        Some(PageQuestion::Minerals {
            place: self.place,
            query,
            made,
        })
    }
}

//! Pair: the map of two levers: the time at which the state requests it, and the results that fit the board.
//!
//! ```text
//! requested   for any place but a city, if its chart is shown; for the goal searched for
//! shown       if place, goal and all other levers are those of the board, at any level of the two levers
//! ```
//!
//! Out of scope: the choice of the two levers with most effect, and the drawing.

use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::pair::LeverPairFigure;
use cairn_analysis::findings::need;
use cairn_analysis::findings::need::pair::{LeverPairQuery, LeverPairView};
use cairn_analysis::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Lever;
use cairn_core::place::Wider;
use cairn_wire::PageQuestion;

impl ExplorerState {
    /// The query under a view.
    fn pair_query(&self, view: &View) -> Option<LeverPairQuery> {
        let at = view.charts.iter().position(|chart| Lens::can_pair(*chart))?;
        let here = |levers: &[Lever; 2]| levers.iter().all(|lever| self.board.levers.iter().any(|step| step.lever == *lever));
        Some(LeverPairQuery {
            choices: view.choices.clone(),
            goal: need::NeedGoal::of(self.goal().0)?,
            pair: view.lenses[at].pair.filter(here),
        })
    }

    /// The map of two levers for the board shown; none while unknown.
    fn paired(&self) -> Option<&LeverPairView> {
        self.pair.of(self.board.place, &self.pair_query(&self.board.view)?)
    }

    /// The map of two levers, or the message in its place; none on any other chart.
    pub fn map(&self, chart: Chart) -> Option<Result<LeverPairFigure, Key>> {
        if !Lens::can_pair(chart) {
            return None;
        }
        if let Some(withheld) = self.withheld(chart) {
            return Some(Err(withheld));
        }
        let map = self.paired().and_then(|view| {
            let levers = view.map.as_ref()?.levers;
            LeverPairFigure::of(view, levers.map(|lever| self.board.view.choices.level(lever)))
        });
        Some(match map {
            None => Err(Key::DidWaiting),
            Some(pair) if !pair.map.moves() => Err(Key::PairNone),
            Some(pair) => Ok(pair),
        })
    }

    /// The two levers of the map, once it is there.
    pub fn map_levers(&self) -> Option<[Lever; 2]> {
        Some(self.paired()?.map.as_ref()?.levers)
    }

    /// Number of runs still to make for the map of a place larger than a country, where each takes longer; none for a
    /// country, or once the map is there.
    pub fn slow_runs(&self) -> Option<u32> {
        let view = self.paired()?;
        let waits = Wider::find(view.place.as_str()).is_some() && view.map.is_none();
        waits.then_some(view.awaited)
    }

    /// The question for the map or for more of it; none if its chart is not shown or the map is known.
    pub(super) fn needs_pair(&self) -> Option<PageQuestion> {
        let query = self.pair_query(&self.view)?;
        let made = self.pair.progress(self.place, &query)?;
        Some(PageQuestion::Pair {
            place: self.place,
            query,
            made,
        })
    }
}

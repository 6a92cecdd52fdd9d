//! Need: the goal to search for, the time at which the state requests the search, and the results that fit the board.
//!
//! ```text
//! goal       that of the address; else 30 % less than the reference in the focus year: for the result in view if such a
//!            goal can be set for it, otherwise for emissions
//! requested  for any place but a city, if its chart is shown; again until all runs are made
//! shown      if place, choices and goal are those of the board
//! ```
//!
//! Out of scope: the search algorithm.

use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::need::Need;
use cairn_analysis::findings::need;
use cairn_analysis::findings::need::view::{NeedQuery, NeedView};
use cairn_analysis::words::Key;
use cairn_core::choices::link::{Amount, Chart, Metric, MetricGoal};
use cairn_core::place::Wider;
use cairn_wire::PageQuestion;

impl ExplorerState {
    /// The goal to search for, and true if the visitor set it.
    pub fn goal(&self) -> (MetricGoal, bool) {
        let set = self.stage().goal.filter(|goal| need::NeedGoal::of(*goal).is_some());
        let metrics = [Metric::MadeNewAgainst, Metric::Cumulative, Metric::Circular];
        let of_result = |metric: &Metric| need::headline(*metric) == self.view.result;
        let metric = metrics.into_iter().find(of_result).unwrap_or(Metric::EmissionsAgainst);
        let usual = MetricGoal {
            metric,
            year: self.view.focus,
            value: Amount::from_integer(metric.usual()),
        };
        (set.unwrap_or(usual), set.is_some())
    }

    /// The query under a view.
    fn need_query(&self, view: &View) -> Option<NeedQuery> {
        Some(NeedQuery {
            choices: view.choices.clone(),
            goal: need::NeedGoal::of(self.goal().0)?,
            power: view
                .lenses
                .iter()
                .zip(view.charts)
                .any(|(lens, chart)| chart == Chart::Need && lens.power),
        })
    }

    /// The search result for the board shown, possibly partial; none while unknown.
    fn need(&self) -> Option<&NeedView> {
        self.need.of(self.board.place, &self.need_query(&self.board.view)?)
    }

    /// The ways to the goal, or the message in their place; none on any other chart.
    pub fn goal_ways(&self, chart: Chart) -> Option<Result<Need, Key>> {
        if chart != Chart::Need {
            return None;
        }
        if let Some(withheld) = self.withheld(chart) {
            return Some(Err(withheld));
        }
        Some(self.need().map(Need::of).ok_or(Key::DidWaiting))
    }

    /// Number of search steps made for a place larger than a country, where each run takes longer; none for a
    /// country.
    pub fn slow_steps(&self) -> Option<u32> {
        let wider = Wider::find(self.board.place.as_str()).is_some();
        self.need().filter(|_| wider).map(|view| view.made)
    }

    /// The question for the search or for more of it; none if its chart is not shown or its result is known.
    pub(super) fn needs_search(&self) -> Option<PageQuestion> {
        let query = self.need_query(&self.view).filter(|_| self.view.charts.contains(&Chart::Need))?;
        let made = self.need.progress(self.place, &query)?;
        Some(PageQuestion::Need {
            place: self.place,
            query,
            made,
        })
    }
}

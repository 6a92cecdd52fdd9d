//! Ranges that the state requests, and those that fit the board shown.
//!
//! ```text
//! requested   if the chart of ranges is shown, a headline's card is open, or a goal is searched; fewer draws next to the
//!             results of a country with choices; always last
//! table       ranges that the release computed for a built-in scenario of a larger place: next to its results and on its
//!             cards, instead of draws
//! shown       if place, choices, amounts and varied inputs are those of the board; else only those of the reference, which
//!             no choice changes
//! ```
//!
//! Out of scope: how a draw is made.

use crate::site::state::explore::knob::offered;
use crate::site::state::explore::{ExplorerState, is_country};
use cairn_analysis::figure::board::{Board, View};
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, reach};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::matters::{ExplainedResult, Matters, SpreadShares};
use cairn_analysis::findings::need;
use cairn_analysis::findings::range::view::{GLANCE, RangeQuery, Ranges};
use cairn_analysis::findings::range::wide;
use cairn_analysis::words::Key;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Chart;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::Wider;
use cairn_wire::PageQuestion;

/// The query for draws under a view, without a goal.
fn range_query(view: &View) -> RangeQuery {
    let shown = view.charts.iter().zip(view.lenses).find(|(chart, _)| Lens::can_doubt(**chart));
    RangeQuery {
        choices: view.choices.clone(),
        focus: view.focus,
        over: shown.map_or(Headline::default(), |_| view.result.yearly()),
        per: view.per,
        today: shown.is_some_and(|(_, lens)| lens.today),
        goal: None,
        against: None,
        matters: None,
        table: None,
    }
}

/// True if there are choices to show ranges for.
pub fn is_chosen(choices: &Choices) -> bool {
    !choices.pulls.is_empty() || choices.panel.is_some()
}

/// True if a chart of the view searches for a goal.
fn aims(view: &View) -> bool {
    view.charts.iter().any(|chart| matches!(chart, Chart::Need | Chart::Pair))
}

/// A figure of a board, with the ends of its draws if it has some and they fit the board.
pub fn reached(board: &Board, ranges: Option<&Ranges>, figure: &Figure) -> Figure {
    let own = range_query(&board.view);
    // The figure contains all years, so the focus year does not matter.
    let fits = |of: &RangeQuery| {
        (of.per, of.today, of.over) == (own.per, own.today, figure.lens.over) && of.choices.numbers == own.choices.numbers
    };
    let ranges =
        ranges.filter(|ranges| Lens::can_doubt(figure.id) && ranges.has_ends() && ranges.place == board.place && fits(&ranges.query));
    ranges.map_or_else(
        || figure.clone(),
        |ranges| reach::with_range(figure, ranges, ranges.query.choices == own.choices),
    )
}

impl ExplorerState {
    /// The query for draws under a view: with the goal that the visitor set, or that a chart searches for.
    fn range_query(&self, view: &View) -> RangeQuery {
        let (goal, set) = self.goal();
        let goal = need::NeedGoal::of(goal).filter(|_| set || aims(view));
        let matters = view.charts.contains(&Chart::Matters);
        RangeQuery {
            goal,
            matters: matters.then(|| ExplainedResult::of_headline(self.result_shared())),
            ..range_query(view)
        }
    }

    /// The ranges for the board shown; none while unknown.
    pub fn ranges(&self) -> Option<&Ranges> {
        self.ranges.of(self.board.place, &self.range_query(&self.board.view))
    }

    /// The query for the release's table under a view: only for a larger place with exactly a built-in scenario.
    pub(super) fn table_query(&self, view: &View) -> Option<RangeQuery> {
        if Wider::find(self.place.as_str()).is_none() || !wide::YEARS.contains(&view.focus) {
            return None;
        }
        let same = |scenario: &Scenario| offered(*scenario, &self.board.levers) == view.choices;
        let table = Some(Scenario::DRAWN.into_iter().find(same)?);
        let matters = view.charts.contains(&Chart::Matters);
        Some(RangeQuery {
            table,
            today: false,
            matters: matters.then(|| ExplainedResult::of_headline(self.result_shared())),
            ..range_query(view)
        })
    }

    /// The release's table for the board shown, possibly empty; none while unknown.
    fn table(&self) -> Option<&Ranges> {
        self.table.of(self.board.place, &self.table_query(&self.board.view)?)
    }

    /// True if the release's table has the values, as far as is known.
    pub fn is_tabled(&self) -> bool {
        self.table_query(&self.view).is_some() && self.table().is_none_or(|table| table.all > 0)
    }

    /// The ranges shown: from the release's table if it has them, else from draws.
    pub fn ends(&self) -> Option<&Ranges> {
        self.table().filter(|table| table.all > 0).or_else(|| self.ranges())
    }

    /// Number of draws that a view asks for: all in a country, so that ends agree wherever they stand. In a larger place,
    /// where a draw is expensive, ends next to results alone need fewer.
    fn draw_count(&self, view: &View) -> u32 {
        if is_country(self.place) || self.shows_draws(view) {
            u32::MAX
        } else {
            GLANCE
        }
    }

    /// True if a chart, a card or a goal shows draws.
    fn shows_draws(&self, view: &View) -> bool {
        let matters = view.charts.contains(&Chart::Matters) && is_country(self.place);
        let chart = matters || view.charts.into_iter().any(Lens::can_doubt);
        let card = self.open.is_some_and(|headline| Headline::FIRST.contains(&headline)) && !self.is_tabled();
        chart || card || aims(view)
    }

    /// The ranges printed next to results, once all draws that the page asks for are made: they never move while one
    /// looks.
    pub fn settled_ends(&self) -> Option<&Ranges> {
        let draws = self.draw_count(&self.board.view);
        self.ends().filter(|ranges| ranges.is_settled(draws))
    }

    /// True if results have ranges next to them. This applies to a country with choices, and to a larger place, where
    /// a draw takes a second, only if the release's table has the scenario. An embedded page has no ranges, to stay
    /// light.
    pub fn doubts_results(&self) -> bool {
        is_chosen(&self.view.choices) && !self.is_part() && (is_country(self.place) || self.is_tabled())
    }

    /// The most influential inputs for the result in view, or the message in their place; none on any other chart.
    pub fn matters(&self, chart: Chart) -> Option<Result<&Matters, Key>> {
        if chart != Chart::Matters {
            return None;
        }
        let wider = Wider::find(self.board.place.as_str()).is_some();
        if wider && self.table_query(&self.board.view).is_none() {
            return Some(Err(Key::MattersWider));
        }
        let Some(ranges) = (if wider { self.table() } else { self.ranges() }) else {
            return Some(Err(Key::DidWaiting));
        };
        Some(match ranges.matters.as_deref() {
            None if wider || ranges.all == 0 => Err(Key::RangeAbsent),
            None => Err(Key::DidWaiting),
            Some(matters) if matters.shares == SpreadShares::Still => Err(Key::MattersNone),
            Some(matters) => Ok(matters),
        })
    }

    /// The question for the release's table, for draws or for more of them; none if no ranges are shown or all draws are
    /// there.
    pub(super) fn needs_ranges(&self) -> Option<PageQuestion> {
        let card = self.open.is_some_and(|headline| Headline::FIRST.contains(&headline));
        let (results, tabled) = (self.doubts_results(), self.is_tabled());
        let ask = |query: RangeQuery, draws: u32| PageQuestion::Ranges {
            place: self.place,
            query,
            draws,
        };
        let from_release = self.view.charts.contains(&Chart::Matters) && !is_country(self.place);
        if tabled && (card || results || from_release) && self.table().is_none() {
            return Some(ask(self.table_query(&self.view)?, 0));
        }
        if !self.shows_draws(&self.view) && (tabled || !results) {
            return None;
        }
        let most = self.draw_count(&self.view);
        let query = self.range_query(&self.view);
        let draws = self.ranges.progress(self.place, &query).filter(|draws| *draws < most)?;
        Some(ask(query, draws))
    }
}

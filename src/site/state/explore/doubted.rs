//! Doubted: which ranges the state asks for, and which of those that came are of what is shown.
//!
//! ```text
//! asked   where the chart of ranges is shown, a number's card is open, or a goal is looked for; beside the results of a country
//!         of which something is chosen; all once everything else is known and at rest
//! table   what a release drew of a built-in scenario of a larger place: beside its results and on its cards, in the draws' stead
//! shown   where place, choices, amounts and what is varied are those of the board; else the reference's alone, which
//!         follows no choice
//! ```
//!
//! Does not know: how a draw is made.

use crate::choices::Choices;
use crate::choices::link::Chart;
use crate::choices::scenario::Scenario;
use crate::figure::board::{Board, View};
use crate::figure::lens::Lens;
use crate::figure::{Figure, reach};
use crate::findings::headline::Headline;
use crate::findings::matters::{Matters, Shares, Subject};
use crate::findings::need;
use crate::findings::range::told::{AT_ONCE, Asked, GLANCE, Ranges};
use crate::findings::range::wide;
use crate::place::Wider;
use crate::site::state::explore::knob::offered;
use crate::site::state::explore::{State, is_country};
use crate::site::wire::{Question, Request};
use crate::words::Key;

/// What is asked of draws under a view, but for a goal.
fn asked(view: &View) -> Asked {
    let shown = view.charts.iter().zip(view.lenses).find(|(chart, _)| Lens::can_doubt(**chart));
    Asked {
        choices: view.choices.clone(),
        focus: view.focus,
        over: Headline::over(shown.and_then(|(_, lens)| lens.over)),
        per: view.per,
        today: shown.is_some_and(|(_, lens)| lens.today),
        goal: None,
        against: None,
        matters: None,
        table: None,
    }
}

/// Whether anything is chosen that ranges beside results are of.
#[must_use]
pub fn is_chosen(choices: &Choices) -> bool {
    !choices.pulls.is_empty() || choices.panel.is_some()
}

/// Whether a chart of a view looks for a goal.
fn aims(view: &View) -> bool {
    view.charts.iter().any(|chart| matches!(chart, Chart::Need | Chart::Pair))
}

/// A figure of a board, with the ends of its draws where it has some and they are of what is shown.
#[must_use]
pub fn reached(board: &Board, ranges: Option<&Ranges>, figure: &Figure) -> Figure {
    let own = asked(&board.view);
    // Years stand in the figure whichever of them is in focus.
    let fits = |of: &Asked| (of.per, of.today, of.over) == (own.per, own.today, Headline::over(figure.lens.over));
    let ranges =
        ranges.filter(|ranges| Lens::can_doubt(figure.id) && ranges.has_ends() && ranges.place == board.place && fits(&ranges.asked));
    ranges.map_or_else(
        || figure.clone(),
        |ranges| reach::beside(figure, ranges, ranges.asked.choices == own.choices),
    )
}

impl State {
    /// What is asked of draws under a view: with the goal that somebody set, or that a chart looks for.
    fn asked_ranges(&self, view: &View) -> Asked {
        let (goal, set) = self.goal();
        let goal = need::Goal::of(goal).filter(|_| set || aims(view));
        let matters = view.charts.contains(&Chart::Matters);
        Asked {
            goal,
            matters: matters.then(|| Subject::of_headline(self.result_shared())),
            ..asked(view)
        }
    }

    /// The ranges of what is shown; none while they are not known.
    #[must_use]
    pub fn ranges(&self) -> Option<&Ranges> {
        let own = self.asked_ranges(&self.board.view);
        let fits = |ranges: &&Ranges| ranges.place == self.board.place && ranges.asked == own;
        self.ranges.as_deref().filter(fits)
    }

    /// What is asked of the table of the release under a view: of a larger place, where choices are a built-in scenario and nothing
    /// more.
    pub(super) fn asked_table(&self, view: &View) -> Option<Asked> {
        if Wider::find(self.place.as_str()).is_none() || !wide::YEARS.contains(&view.focus) {
            return None;
        }
        let same = |scenario: &Scenario| offered(*scenario, &self.board.levers) == view.choices;
        let table = Some(Scenario::ALL.into_iter().find(same)?);
        let matters = view.charts.contains(&Chart::Matters);
        Some(Asked {
            table,
            today: false,
            matters: matters.then(|| Subject::of_headline(self.result_shared())),
            ..asked(view)
        })
    }

    /// What the table of the release says of what is shown, if only that it could not be had; none while that is not known.
    fn table(&self) -> Option<&Ranges> {
        let own = self.asked_table(&self.board.view)?;
        let fits = |ranges: &&Ranges| ranges.place == self.board.place && ranges.asked == own;
        self.table.as_deref().filter(fits)
    }

    /// Whether the table of the release holds what is asked, as far as is known.
    #[must_use]
    pub fn is_tabled(&self) -> bool {
        self.asked_table(&self.view).is_some() && self.table().is_none_or(|table| table.all > 0)
    }

    /// The ranges of results that are shown: of the release, where its table holds them, else those of draws.
    #[must_use]
    pub fn ends(&self) -> Option<&Ranges> {
        self.table().filter(|table| table.all > 0).or_else(|| self.ranges())
    }

    /// Whether results have their ranges beside them: those of a country of which something is chosen, and of a larger place, which
    /// takes a second a draw, where the release drew what is chosen. A part of the page within another stays light.
    #[must_use]
    pub fn doubts_results(&self) -> bool {
        is_chosen(&self.view.choices) && !self.is_part() && (is_country(self.place) || self.is_tabled())
    }

    /// What matters most for the result in view, or what is said in its place; none on any other chart.
    #[must_use]
    pub fn matters(&self, chart: Chart) -> Option<Result<&Matters, Key>> {
        if chart != Chart::Matters {
            return None;
        }
        let wider = Wider::find(self.board.place.as_str()).is_some();
        if wider && self.asked_table(&self.board.view).is_none() {
            return Some(Err(Key::MattersWider));
        }
        let Some(ranges) = (if wider { self.table() } else { self.ranges() }) else {
            return Some(Err(Key::DidWaiting));
        };
        Some(match ranges.matters.as_deref() {
            None if wider || ranges.all == 0 => Err(Key::RangeAbsent),
            None => Err(Key::DidWaiting),
            Some(told) if told.shares == Shares::Still => Err(Key::MattersNone),
            Some(told) => Ok(told),
        })
    }

    /// The question after draws, or after more of them, asked at rest; none where none are shown, and where all are known.
    #[must_use]
    pub fn ask_ranges(&self) -> Option<Request> {
        let matters = self.view.charts.contains(&Chart::Matters) && is_country(self.place);
        let chart = matters || self.view.charts.into_iter().any(Lens::can_doubt);
        let card = self.open.is_some_and(|headline| Headline::FIRST.contains(&headline));
        let rests = self.is_answered() && self.in_hand.is_none() && self.trouble.is_none() && self.stage.is_some();
        if !rests || self.place.is_city() {
            return None;
        }
        let (results, tabled) = (self.doubts_results(), self.is_tabled());
        let ask = |asked: Asked, draws: u32| Request {
            number: self.asked,
            question: Question::Ranges {
                place: self.place,
                asked,
                draws,
            },
        };
        let told = self.view.charts.contains(&Chart::Matters) && !matters;
        if tabled && (card || results || told) && self.table().is_none() {
            return Some(ask(self.asked_table(&self.view)?, 0));
        }
        let settled = self.ask_effects().is_none()
            && self.ask_card().is_none()
            && self.ask_who().is_none()
            && self.ask_need().is_none()
            && self.ask_pair().is_none();
        let (card, results) = (card && !tabled, results && !tabled);
        if !(chart || card || aims(&self.view) || results) || !settled {
            return None;
        }
        let known = self.ranges();
        let draws = known.map_or(0, |ranges| ranges.draws);
        // How often a goal is met takes no more of them, and ends beside results fewer: each draw that is kept is a tenth of a megabyte.
        let enough = !(chart || card) && draws >= if aims(&self.view) { AT_ONCE } else { GLANCE };
        if enough || known.is_some_and(Ranges::is_whole) {
            return None;
        }
        let asked = self.asked_ranges(&self.view);
        Some(ask(asked, draws))
    }
}

//! Who: the attribution to levers: the time at which the state requests it, and the results that fit the board.
//!
//! ```text
//! requested   if its chart is shown and anything is chosen, once all else is known and at rest; again until all runs are made
//! shown       if place, choices, year and amounts are those of the board
//! ```
//!
//! Out of scope: the attribution method.

use crate::site::state::explore::State;
use cairn_analysis::figure::board::{Board, View};
use cairn_analysis::figure::waterfall::Waterfall;
use cairn_analysis::figure::{Figure, wedges};
use cairn_analysis::findings::effects::{Effects, Mover};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::who::told::{Asked, Told};
use cairn_analysis::words::Key;
use cairn_core::choices::link::Chart;
use cairn_wire::{Question, Request};

/// The query under a view.
fn asked(view: &View) -> Asked {
    Asked {
        choices: view.choices.clone(),
        focus: view.focus,
        per: view.per,
    }
}

/// A figure of a board; for the chart of wedges, the attribution over the years if it fits the board.
#[must_use]
pub fn shared(board: &Board, told: Option<&Told>, figure: Figure) -> Figure {
    let fits = |told: &&Told| told.place == board.place && told.asked == asked(&board.view);
    let told = told.filter(|_| figure.id == Chart::Wedges).filter(fits);
    told.and_then(wedges::over_years).unwrap_or(figure)
}

/// True if a chart shows the attribution.
fn shares(chart: Chart) -> bool {
    matches!(chart, Chart::Who | Chart::Wedges)
}

impl State {
    /// The attribution for the board shown, possibly partial; none while unknown.
    fn who(&self) -> Option<&Told> {
        let fits = |told: &&Told| told.place == self.board.place && told.asked == asked(&self.board.view);
        self.who.as_deref().filter(fits)
    }

    /// The result to attribute: the result in view, or emissions if it has no attribution.
    #[must_use]
    pub fn result_shared(&self) -> Headline {
        let first = Headline::FIRST.contains(&self.result);
        if first { self.result } else { Headline::Emissions }
    }

    /// The exact part of each mover of a plan in the result in view, in their order. None until all runs are made, or
    /// if the movers differ from those attributed.
    #[must_use]
    pub fn exact_parts(&self, effects: &Effects) -> Option<Vec<f64>> {
        let told = self.who().filter(|told| told.exact && told.awaited == 0)?;
        let at = Headline::FIRST.into_iter().position(|first| first == self.result)?;
        let part = |mover: Mover| match mover {
            Mover::Lever(lever) => told.shares.iter().find(|share| share.lead == lever).map(|share| share.part[at]),
            Mover::Background | Mover::Form | Mover::Panel => None,
        };
        let same = told.shares.len() == effects.parts.len();
        let parts = effects.parts.iter().filter(|_| same).map(|own| part(own.mover));
        parts.collect::<Option<Vec<f64>>>().filter(|_| same)
    }

    /// The steps from the reference to the plan, or the message in their place; none on any other chart.
    #[must_use]
    pub fn falls(&self, chart: Chart) -> Option<Result<Waterfall, Key>> {
        if chart != Chart::Who {
            return None;
        }
        if let Some(withheld) = self.withheld(chart) {
            return Some(Err(withheld));
        }
        if self.board.view.choices == Default::default() {
            return Some(Err(Key::WhoNone));
        }
        let Some(told) = self.who() else {
            return Some(Err(Key::DidWaiting));
        };
        let falls = Waterfall::of(told, self.result_shared()).filter(|falls| !falls.steps.is_empty());
        let lacks = if told.awaited > 0 { Key::DidWaiting } else { Key::WhoNone };
        Some(falls.ok_or(lacks))
    }

    /// The message in place of the parts over the years; none if they are known, and on any other chart.
    #[must_use]
    pub fn lacks_wedges(&self, chart: Chart) -> Option<Key> {
        if chart != Chart::Wedges {
            return None;
        }
        if self.board.view.choices == Default::default() {
            return Some(Key::WhoNone);
        }
        match self.who() {
            None => Some(Key::DidWaiting),
            Some(told) if told.years.is_empty() => Some(if told.awaited > 0 { Key::DidWaiting } else { Key::WhoNone }),
            Some(_) => None,
        }
    }

    /// Number of runs still to make, and true if the parts are exact; none while unknown.
    #[must_use]
    pub fn runs_to_come(&self) -> Option<(u32, bool)> {
        self.who().map(|told| (told.awaited, told.exact))
    }

    /// The request for the attribution or for more runs, sent at rest; none if it is not shown or is known, or if
    /// nothing is chosen.
    #[must_use]
    pub fn ask_who(&self) -> Option<Request> {
        let rests = self.is_answered() && self.in_hand.is_none() && self.trouble.is_none() && self.stage.is_some();
        let shown = self.view.charts.into_iter().any(shares) && self.view.choices != Default::default();
        if !(shown && rests) || self.place.is_city() || self.ask_effects().is_some() || self.ask_card().is_some() {
            return None;
        }
        let awaited = self.who().map(|told| told.awaited);
        if awaited == Some(0) {
            return None;
        }
        Some(Request {
            number: self.asked,
            question: Question::Who {
                place: self.place,
                asked: asked(&self.view),
                awaited: awaited.unwrap_or(0),
            },
        })
    }
}

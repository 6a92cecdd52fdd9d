//! Attribution to levers: the time at which the state requests it, and the results that fit the board.
//!
//! ```text
//! requested   if anything is chosen and its chart is shown, or the list of parts has not its parts; until all runs are made
//! shown       if place, choices, year and amounts are those of the board, and so is the result of parts over the years
//! no parts    of exhaust particles: the runs of an attribution make totals only
//! ```
//!
//! Out of scope: the attribution method.

use crate::site::state::explore::ExplorerState;
use crate::site::state::slow_answer::SlowView;
use cairn_analysis::figure::board::{Board, View};
use cairn_analysis::figure::waterfall::Waterfall;
use cairn_analysis::figure::{Figure, wedges};
use cairn_analysis::findings::attribution::view::{AttributionQuery, AttributionView};
use cairn_analysis::findings::effects::{EffectStep, Effects, Mover};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::Key;
use cairn_core::choices::Background;
use cairn_core::choices::link::Chart;
use cairn_wire::PageQuestion;

/// The query under a view.
fn attribution_query(view: &View) -> AttributionQuery {
    AttributionQuery {
        choices: view.choices.clone(),
        focus: view.focus,
        per: view.per,
        // Other charts of the attribution read all results at once, and wait for no other one.
        over: if view.charts.contains(&Chart::Wedges) {
            view.result
        } else {
            Headline::default()
        },
    }
}

/// A figure of a board; for the chart of wedges, the attribution over the years if it fits the board.
pub fn shared(board: &Board, view: Option<&AttributionView>, figure: Figure) -> Figure {
    let view = view.filter(|view| figure.id == Chart::Wedges && view.fits(board.place, &attribution_query(&board.view)));
    view.and_then(wedges::over_years).unwrap_or(figure)
}

/// True if a chart shows the attribution.
fn shares(chart: Chart) -> bool {
    matches!(chart, Chart::Who | Chart::Wedges)
}

impl ExplorerState {
    /// The attribution for the board shown, possibly partial; none while unknown.
    fn attribution(&self) -> Option<&AttributionView> {
        self.who.of(self.board.place, &attribution_query(&self.board.view))
    }

    /// True if the result in view is shared out among levers.
    fn is_shared(&self) -> bool {
        Headline::FIRST.contains(&self.view.result)
    }

    /// The result to explain: the result in view, or emissions if it has no attribution.
    pub fn result_shared(&self) -> Headline {
        if self.is_shared() { self.view.result } else { Headline::Emissions }
    }

    /// The attributed part of each mover of a plan in a result, in their order: sums of the parts of the attribution, so
    /// that its chart and the list agree; and true if they are exact. None if the movers differ from those attributed, or,
    /// where the chart is not shown, until all runs are made.
    pub fn attributed_parts(&self, effects: &Effects, result: Headline) -> Option<(Vec<f64>, bool)> {
        let is_shown = self.view.charts.into_iter().any(shares);
        let view = self.attribution().filter(|view| is_shown || view.awaited == 0)?;
        let at = Headline::FIRST.into_iter().position(|first| first == result)?;
        let mut parts = vec![0.0; effects.parts.len()];
        let mut met = vec![false; parts.len()];
        // The background is the first step, under which the levers are attributed.
        for (index, own) in effects.parts.iter().enumerate().filter(|(_, own)| own.mover == Mover::Background) {
            (parts[index], met[index]) = (own.change[result as usize], true);
        }
        for share in &view.shares {
            let of = |own: &EffectStep| {
                effects.query.moves(own.mover, share.lead) && (own.mover == Mover::Lever(share.lead) || !view.by_headline)
            };
            let index = effects.parts.iter().position(of)?;
            parts[index] += share.part[at];
            met[index] = true;
        }
        met.iter().all(|met| *met).then_some((parts, view.exact))
    }

    /// The part of each mover of a plan in a result: those of the attribution where they are known.
    pub fn parts_in(&self, effects: &Effects, result: Headline) -> Vec<f64> {
        let own = || effects.parts.iter().map(|part| part.change[result as usize]).collect();
        self.attributed_parts(effects, result).map_or_else(own, |(parts, _)| parts)
    }

    /// The steps from the reference to the plan, or the message in their place; none on any other chart.
    pub fn waterfall(&self, chart: Chart) -> Option<Result<Waterfall, Key>> {
        if chart != Chart::Who {
            return None;
        }
        if let Some(withheld) = self.withheld(chart) {
            return Some(Err(withheld));
        }
        if !self.is_shared() {
            return Some(Err(Key::WhoAir));
        }
        if self.board.view.choices == Default::default() {
            return Some(Err(Key::WhoNone));
        }
        let Some(view) = self.attribution() else {
            return Some(Err(Key::DidWaiting));
        };
        let result = self.result_shared();
        let reading = self.board.readings.iter().find(|reading| reading.headline == result);
        let today = reading.filter(|_| self.board.view.choices.background != Background::default());
        let falls = Waterfall::of(view, result)
            .filter(|falls| !falls.steps.is_empty())
            .map(|falls| today.map_or(falls.clone(), |today| falls.from_today(today.reference)));
        let lacks = if view.awaited > 0 { Key::DidWaiting } else { Key::WhoNone };
        Some(falls.ok_or(lacks))
    }

    /// The message in place of the parts over the years; none if they are known, and on any other chart.
    pub fn lacks_wedges(&self, chart: Chart) -> Option<Key> {
        if chart != Chart::Wedges {
            return None;
        }
        if !self.is_shared() {
            return Some(Key::WhoAir);
        }
        if self.board.view.choices == Default::default() {
            return Some(Key::WhoNone);
        }
        match self.attribution() {
            None => Some(Key::DidWaiting),
            Some(view) if view.years.is_empty() => Some(if view.awaited > 0 { Key::DidWaiting } else { Key::WhoNone }),
            Some(_) => None,
        }
    }

    /// Number of runs still to make, and true if the parts are exact; none while unknown.
    pub fn runs_to_come(&self) -> Option<(u32, bool)> {
        self.attribution().map(|view| (view.awaited, view.exact))
    }

    /// The question for the attribution or for more runs; none if it is not shown or is known, or if nothing is chosen.
    pub(super) fn needs_who(&self) -> Option<PageQuestion> {
        let lacks = || self.parts().is_some_and(|effects| effects.query.lacks_attribution());
        let asks = self.is_shared() && self.view.choices != Default::default();
        let shown = asks && (self.view.charts.into_iter().any(shares) || lacks());
        let query = attribution_query(&self.view);
        let pending = self.who.progress(self.place, &query).filter(|_| shown)?;
        Some(PageQuestion::Who {
            place: self.place,
            query,
            awaited: pending,
        })
    }
}

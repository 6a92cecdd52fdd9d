//! Amounts of money that a comparison requests once the visitor asks for them: each further scenario of a place relative to A, on
//! the same draws.
//!
//! Amounts of two places are no pairs, and a city has none. Out of scope: how a draw is made.

use std::rc::Rc;

use crate::site::state::compare::CompareState;
use crate::site::state::slow_answer::{SlowView, progress};
use cairn_analysis::findings::money::view::{MoneyQuery, MoneyView};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{PageQuestion, Request};

impl CompareState {
    /// The query for a further side relative to A; none if the two are no pair.
    fn money_query(&self, side: usize) -> Option<(PlaceId, MoneyQuery)> {
        let query = &self.shown.query;
        let (first, other) = (query.sides.first()?, query.sides.get(side)?);
        let pair = first.place == other.place && first.choices != other.choices && !first.place.is_city();
        pair.then(|| {
            let asked = MoneyQuery {
                choices: other.choices.clone(),
                against: Some(first.choices.clone()),
                focus: query.focus.max(Year::LEVERS),
            };
            (first.place, asked)
        })
    }

    /// True if some further side has amounts of money.
    pub fn has_money(&self) -> bool {
        self.shown.query.each().skip(1).any(|side| self.money_query(side).is_some())
    }

    /// The amounts of a further side relative to A. The outer option is none if there are no amounts, the inner one while
    /// none have arrived.
    pub fn amounts(&self, side: usize) -> Option<Option<&MoneyView>> {
        let (place, query) = self.money_query(side)?;
        Some(self.money.iter().map(Rc::as_ref).find(|view| view.fits(place, &query)))
    }

    /// The request for amounts, one side after the other; none before the visitor asks, or once all are known.
    pub fn ask_money(&self) -> Option<Request> {
        if !self.priced || !self.is_answered() || self.status.trouble.is_some() || self.ask_ranges().is_some() {
            return None;
        }
        self.compared.each().skip(1).find_map(|side| {
            let (place, query) = self.money_query(side)?;
            let made = progress(self.amounts(side).flatten(), &query)?;
            Some(Request {
                number: self.status.number,
                question: PageQuestion::Money { place, query, made },
            })
        })
    }

    /// Stores new amounts in place of those with fewer draws, and drops those of sides that are gone.
    pub(super) fn money_came(&mut self, came: MoneyView) {
        let asked: Vec<(PlaceId, MoneyQuery)> = self.compared.each().skip(1).filter_map(|side| self.money_query(side)).collect();
        let stays = |view: &MoneyView| asked.iter().any(|(place, query)| view.fits(*place, query));
        self.money.retain(|view| stays(view) && !view.fits(came.place, &came.query));
        self.money.push(Rc::new(came));
    }
}

//! Draws that a comparison requests: for each further scenario of a country relative to A, on the same
//! facts.
//!
//! There are no draws for two places, since draws of two places are no pairs. There are none for places larger than a
//! country, since each draw would compute every member. Out of scope: how a draw is made.

use std::rc::Rc;

use crate::site::state::compare::CompareState;
use crate::site::state::explore::is_country;
use crate::site::state::slow_answer::{SlowView, progress};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::range::view::{RangeQuery, Ranges};
use cairn_core::place::PlaceId;
use cairn_wire::{PageQuestion, Request};

impl CompareState {
    /// The request for draws of a further side relative to A; none if it has no draws.
    fn range_query(&self, side: usize) -> Option<(PlaceId, RangeQuery)> {
        let query = &self.shown.query;
        let (first, other) = (query.sides.first()?, query.sides.get(side)?);
        let pair = first.place == other.place && first.choices != other.choices && is_country(first.place);
        let of = || RangeQuery {
            choices: other.choices.clone(),
            against: Some(first.choices.clone()),
            over: Headline::Emissions,
            focus: query.focus,
            per: query.per,
            today: false,
            goal: None,
            matters: None,
            table: None,
        };
        pair.then(|| (first.place, of()))
    }

    /// The ranges of a further side relative to A. The outer option is none if there are no draws, the inner one
    /// while none has arrived.
    pub fn ranges(&self, side: usize) -> Option<Option<&Ranges>> {
        let (place, query) = self.range_query(side)?;
        Some(self.ranges.iter().map(Rc::as_ref).find(|ranges| ranges.fits(place, &query)))
    }

    /// The request for draws, one side after the other, once everything else is known; none if there are enough.
    pub fn ask_ranges(&self) -> Option<Request> {
        if !self.is_answered() || self.status.trouble.is_some() || self.ask_causes().is_some() {
            return None;
        }
        self.compared.each().skip(1).find_map(|side| {
            let (place, query) = self.range_query(side)?;
            let draws = progress(self.ranges(side).flatten(), &query)?;
            Some(Request {
                number: self.status.number,
                question: PageQuestion::Ranges { place, query, draws },
            })
        })
    }

    /// Stores new ranges in place of those with fewer draws, and drops ranges of sides that are gone.
    pub(super) fn receive_ranges(&mut self, came: Ranges) {
        let queries: Vec<(PlaceId, RangeQuery)> = self.compared.each().skip(1).filter_map(|side| self.range_query(side)).collect();
        let stays = |ranges: &Ranges| queries.iter().any(|(place, query)| ranges.fits(*place, query));
        self.ranges.retain(|ranges| stays(ranges) && !ranges.fits(came.place, &came.query));
        self.ranges.push(Rc::new(came));
    }
}

//! Slow answers: the last answer to a question that is answered piece by piece.
//!
//! ```text
//! nothing     no answer yet: the page requests one, with progress 0
//! partial     of the current query: shown, and requested again with its progress
//! whole       of the current query: shown, and not requested again
//! stale       of another query or place: not shown, and requested as if there were nothing
//! ```
//!
//! Out of scope: the time of a request; each page decides.

use std::rc::Rc;

use cairn_analysis::figure::mineral_view::{MineralQuery, MineralView};
use cairn_analysis::findings::attribution::view::{AttributionQuery, AttributionView};
use cairn_analysis::findings::money::view::{MoneyQuery, MoneyView};
use cairn_analysis::findings::need::pair::{LeverPairQuery, LeverPairView};
use cairn_analysis::findings::need::view::{NeedQuery, NeedView};
use cairn_analysis::findings::range::view::{RangeQuery, Ranges};
use cairn_core::place::PlaceId;

/// An answer that may be partial.
pub trait SlowView {
    type Query;

    fn place(&self) -> PlaceId;

    /// True if the answer is of this query.
    fn answers(&self, asked: &Self::Query) -> bool;

    /// The progress of the answer to this query, which the next request repeats; none if the answer is whole.
    fn progress(&self, asked: &Self::Query) -> Option<u32>;

    /// True if the answer is of this place and query.
    fn fits(&self, place: PlaceId, query: &Self::Query) -> bool {
        self.place() == place && self.answers(query)
    }
}

/// The progress for the next request, from the known answer to its query; none if nothing is left to request.
pub fn progress<View: SlowView>(known: Option<&View>, query: &View::Query) -> Option<u32> {
    known.map_or(Some(0), |view| view.progress(query))
}

/// The last answer to a slow question.
#[derive(Clone, Debug, PartialEq)]
pub struct SlowAnswer<View>(Option<Rc<View>>);

impl<View> Default for SlowAnswer<View> {
    fn default() -> Self {
        SlowAnswer(None)
    }
}

impl<View: SlowView> SlowAnswer<View> {
    /// The last answer, perhaps stale.
    pub fn last(&self) -> Option<&View> {
        self.0.as_deref()
    }

    /// The answer to a query, perhaps partial; none while unknown.
    pub fn of(&self, place: PlaceId, query: &View::Query) -> Option<&View> {
        self.last().filter(|view| view.fits(place, query))
    }

    /// The progress for the next request of a query; none if its answer is whole.
    pub fn progress(&self, place: PlaceId, query: &View::Query) -> Option<u32> {
        progress(self.of(place, query), query)
    }

    /// Stores an answer, unless it is of another place than the current one.
    pub fn receive(&mut self, place: PlaceId, view: View) {
        if view.place() == place {
            self.0 = Some(Rc::new(view));
        }
    }
}

impl SlowView for AttributionView {
    type Query = AttributionQuery;

    fn place(&self) -> PlaceId {
        self.place
    }

    fn answers(&self, query: &AttributionQuery) -> bool {
        self.query == *query
    }

    fn progress(&self, _: &AttributionQuery) -> Option<u32> {
        (self.awaited > 0).then_some(self.awaited)
    }
}

impl SlowView for NeedView {
    type Query = NeedQuery;

    fn place(&self) -> PlaceId {
        self.place
    }

    fn answers(&self, query: &NeedQuery) -> bool {
        self.query == *query
    }

    fn progress(&self, _: &NeedQuery) -> Option<u32> {
        (self.awaited > 0).then_some(self.made)
    }
}

impl SlowView for MoneyView {
    type Query = MoneyQuery;

    fn place(&self) -> PlaceId {
        self.place
    }

    fn answers(&self, query: &MoneyQuery) -> bool {
        self.query == *query
    }

    fn progress(&self, _: &MoneyQuery) -> Option<u32> {
        (self.awaited > 0).then_some(self.made)
    }
}

impl SlowView for LeverPairView {
    type Query = LeverPairQuery;

    fn place(&self) -> PlaceId {
        self.place
    }

    fn answers(&self, query: &LeverPairQuery) -> bool {
        self.is_of(self.place, query)
    }

    /// If only the levels of the two levers changed, one run remains.
    fn progress(&self, query: &LeverPairQuery) -> Option<u32> {
        (self.awaited > 0 || self.query != *query).then_some(self.made)
    }
}

impl SlowView for MineralView {
    type Query = MineralQuery;

    fn place(&self) -> PlaceId {
        self.place
    }

    fn answers(&self, query: &MineralQuery) -> bool {
        self.query == *query
    }

    fn progress(&self, _: &MineralQuery) -> Option<u32> {
        (self.awaited > 0).then_some(self.made)
    }
}

impl SlowView for Ranges {
    type Query = RangeQuery;

    fn place(&self) -> PlaceId {
        self.place
    }

    fn answers(&self, query: &RangeQuery) -> bool {
        self.query == *query
    }

    fn progress(&self, _: &RangeQuery) -> Option<u32> {
        (!self.is_whole()).then_some(self.draws)
    }
}

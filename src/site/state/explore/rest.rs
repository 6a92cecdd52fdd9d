//! Requests at rest: the slow questions of the page, one at a time in the waiting order.
//!
//! ```text
//! requested   if the page needs the answer, shows the numbers of its choices, no lever is held, and no problem is shown
//! waits       for every earlier question that is still needed, and for the open card
//! ```
//!
//! Out of scope: the need for each answer; its module decides.

use crate::site::state::explore::ExplorerState;
use cairn_wire::{PageQuestion, Request, SlowKind};

impl ExplorerState {
    /// The request for a slow answer or for more of it; none if it is not needed or must wait.
    pub fn ask_slow(&self, kind: SlowKind) -> Option<Request> {
        let first = kind == SlowKind::Effects;
        let rests = self.is_answered() && self.in_hand.is_none() && self.status.trouble.is_none() && (first || self.stage.is_some());
        if !rests {
            return None;
        }
        let question = self.needs(kind)?;
        // The release's table is read, not computed, so it does not wait.
        let computed = !matches!(&question, PageQuestion::Ranges { query, .. } if query.table.is_some());
        let waits = computed && !first && (self.ask_card().is_some() || kind.kinds_before().any(|earlier| self.needs(earlier).is_some()));
        (!waits).then_some(Request {
            number: self.status.number,
            question,
        })
    }

    /// The question whose answer the page at rest needs, whether or not it must wait.
    fn needs(&self, kind: SlowKind) -> Option<PageQuestion> {
        match kind {
            SlowKind::Effects => self.needs_effects(),
            // An earlier release has a request of its own, and no question waits for it.
            SlowKind::Since => None,
            // A city has none of the others.
            _ if self.place.is_city() => None,
            SlowKind::Who => self.needs_who(),
            SlowKind::Need => self.needs_search(),
            SlowKind::Pair => self.needs_pair(),
            SlowKind::Minerals => self.needs_minerals(),
            SlowKind::Money => self.needs_money(),
            SlowKind::Ranges => self.needs_ranges(),
        }
    }
}

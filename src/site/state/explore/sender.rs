//! Sender: the sender's data in a link besides choices, messages on them, and the request for the results of its
//! release.
//!
//! ```text
//! requested   if the release is older and its numbers may differ, once those of today are there; not on stage, notes or embedded pages
//! ```
//!
//! Out of scope: the list of releases with stored numbers; the worker has it.

use std::rc::Rc;

use crate::site::state::explore::ExplorerState;
use cairn_analysis::export::archive::link_check::ReleaseCheck;
use cairn_analysis::figure::board::Board;
use cairn_analysis::findings::receipt::{self, ReceiptCheck};
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Link, Mode};
use cairn_wire::{EncodedValue, PageQuestion, Request};

/// The sender's data in a link. They apply until the choices or the place change.
#[derive(Clone, Debug, PartialEq)]
pub struct SenderRecord {
    /// The name from the sender; empty if there is none.
    pub name: Plain,
    /// The release that made the link; empty if the link has none.
    pub release: Plain,
    /// Receipt of the numbers that the sender saw.
    pub receipt: Option<Receipt>,
    /// True if that release is older than this one.
    pub older: bool,
    /// Number of the request with which the link was opened; the results of its release are requested under it.
    pub number: u32,
    /// The results of its release; none while unknown.
    pub since: Option<Rc<EncodedValue<ReleaseCheck>>>,
    /// True if the visitor dismissed it.
    pub read: bool,
}

impl SenderRecord {
    /// The sender's data in a link, if there is anything to show; `current` is this release.
    pub fn of(link: &Link, current: &str) -> Option<SenderRecord> {
        let sent = SenderRecord {
            name: link.name.clone(),
            release: link.release.clone(),
            receipt: link.receipt,
            older: link.is_older(current),
            number: 0,
            since: None,
            read: false,
        };
        (sent.has_details() || sent.older).then_some(sent)
    }

    /// True if the link has more than a release.
    pub fn has_details(&self) -> bool {
        !self.name.is_empty() || self.receipt.is_some()
    }

    /// Compares a board with the numbers that the sender saw; none without a receipt.
    pub fn answer(&self, board: &Board) -> Option<ReceiptCheck> {
        let seen = self.receipt?;
        Some(receipt::answer(self.release.as_str(), seen, &board.release, board.receipt))
    }
}

impl ExplorerState {
    /// The comparison with the sender's numbers, once the page has its own.
    pub fn receipt(&self) -> Option<ReceiptCheck> {
        let sent = self.sent.as_ref().filter(|_| self.is_answered());
        sent.and_then(|sent| sent.answer(&self.board))
    }

    /// The request for the results of the link's release; none if they are known, equal or not shown.
    pub fn ask_since(&self) -> Option<Request> {
        let unknown = |sent: &&SenderRecord| sent.older && sent.since.is_none() && !sent.read;
        let sent = self.sent.as_ref().filter(unknown)?;
        let shown = !matches!(self.stage().mode, Mode::Present | Mode::Notes | Mode::Embed);
        let asks = shown && self.is_answered() && self.receipt() != Some(ReceiptCheck::Same);
        asks.then(|| Request {
            number: sent.number,
            question: PageQuestion::Since {
                place: self.place,
                view: self.view.clone(),
                release: sent.release.to_string(),
            },
        })
    }

    /// Stores the results of a link's release, if that link is still open.
    pub(super) fn receive_release_results(&mut self, number: u32, since: EncodedValue<ReleaseCheck>) {
        if let Some(sent) = self.sent.as_mut().filter(|sent| sent.number == number) {
            sent.since = Some(Rc::new(since));
        }
    }
}

//! Sent: what a link brought of its sender besides choices, and what can be said of it.

use crate::choices::link::Link;
use crate::choices::link::receipt::Receipt;
use crate::choices::link::text::Plain;
use crate::figure::board::Board;
use crate::findings::receipt::{self, Answer};
use crate::site::state::explore::State;

/// What the sender of a link said, and saw. It holds until other choices are made, or another place is visited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The name the sender gave; nothing where there is none.
    pub name: Plain,
    /// The release the link was made with; nothing where it does not say.
    pub release: Plain,
    /// Receipt of the numbers the sender saw.
    pub receipt: Option<Receipt>,
    /// Whether the visitor has read it and put it away.
    pub read: bool,
}

impl Sent {
    /// What a link says of its sender, where it says anything that is shown.
    #[must_use]
    pub fn of(link: &Link) -> Option<Sent> {
        let sent = Sent {
            name: link.name.clone(),
            release: link.release.clone(),
            receipt: link.receipt,
            read: false,
        };
        (!sent.name.is_empty() || sent.receipt.is_some()).then_some(sent)
    }

    /// Whether a board gives the numbers that the sender saw; nothing where the link brought no receipt.
    #[must_use]
    pub fn answer(&self, board: &Board) -> Option<Answer> {
        let seen = self.receipt?;
        Some(receipt::answer(self.release.as_str(), seen, &board.release, board.receipt))
    }
}

impl State {
    /// What can be said of the numbers that the sender of a link saw, once its own are there.
    #[must_use]
    pub fn receipt(&self) -> Option<Answer> {
        let sent = self.sent.as_ref().filter(|_| self.is_answered());
        sent.and_then(|sent| sent.answer(&self.board))
    }
}

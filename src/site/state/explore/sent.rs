//! Sent: what a link brought of its sender besides choices, what can be said of it, and when the state asks what its release said.
//!
//! ```text
//! asked   where the release is an older one and the numbers may be others, once those of today are there, on the page itself
//! ```
//!
//! Does not know: of which releases numbers are kept; the worker finds out.

use std::rc::Rc;

use crate::choices::link::receipt::Receipt;
use crate::choices::link::text::Plain;
use crate::choices::link::{Link, Mode};
use crate::export::frozen::since::Since;
use crate::figure::board::Board;
use crate::findings::receipt::{self, Answer};
use crate::site::state::explore::State;
use crate::site::wire::{Later, Question, Request};

/// What the sender of a link said, and saw. It holds until other choices are made, or another place is visited.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// The name the sender gave; nothing where there is none.
    pub name: Plain,
    /// The release the link was made with; nothing where it does not say.
    pub release: Plain,
    /// Receipt of the numbers the sender saw.
    pub receipt: Option<Receipt>,
    /// Whether that release came before this one.
    pub older: bool,
    /// Number of the question that the link was opened with: what its release said is asked under it.
    pub number: u32,
    /// What its release said; none while that is not known.
    pub since: Option<Rc<Later<Since>>>,
    /// Whether the visitor has read it and put it away.
    pub read: bool,
}

impl Sent {
    /// What a link says of its sender, where it says anything that is shown; `current` is this release.
    #[must_use]
    pub fn of(link: &Link, current: &str) -> Option<Sent> {
        let sent = Sent {
            name: link.name.clone(),
            release: link.release.clone(),
            receipt: link.receipt,
            older: link.is_older(current),
            number: 0,
            since: None,
            read: false,
        };
        (sent.is_told() || sent.older).then_some(sent)
    }

    /// Whether it brought anything but a release.
    #[must_use]
    pub fn is_told(&self) -> bool {
        !self.name.is_empty() || self.receipt.is_some()
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

    /// The question what the release of the link said; none where that is known, the numbers are the same, or none of it is shown.
    #[must_use]
    pub fn ask_since(&self) -> Option<Request> {
        let unknown = |sent: &&Sent| sent.older && sent.since.is_none() && !sent.read;
        let sent = self.sent.as_ref().filter(unknown)?;
        let shown = !matches!(self.stage().mode, Mode::Present | Mode::Notes | Mode::Embed);
        let asks = shown && self.is_answered() && self.receipt() != Some(Answer::Same);
        asks.then(|| Request {
            number: sent.number,
            question: Question::Since {
                place: self.place,
                view: self.view.clone(),
                release: sent.release.to_string(),
            },
        })
    }

    /// Takes what the release of a link said, where it is that of the link that is open.
    pub(super) fn hear_since(&mut self, number: u32, since: Later<Since>) {
        if let Some(sent) = self.sent.as_mut().filter(|sent| sent.number == number) {
            sent.since = Some(Rc::new(since));
        }
    }
}

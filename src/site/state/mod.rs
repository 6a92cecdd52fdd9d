//! State: the state of each live page, and the shared handling of news from the workers.
//!
//! One module a page; [`saved_scenarios`] and [`saved_pages`] are the data in local storage. Out of scope: the browser, the
//! workers.

pub mod brief;
pub mod cities;
pub mod city;
pub mod class;
pub mod class_message;
pub mod compare;
pub mod explore;
pub mod lesson;
pub mod outlook;
pub mod project;
pub mod ranks;
pub mod saved_pages;
pub mod saved_scenarios;
pub mod slow_answer;
pub mod topic;

use yew::Reducible;

use crate::site::client::ClientMessage;
use cairn_core::choices::link::Remark;
use cairn_core::choices::link::text::Plain;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, Reply, Request};

/// Time without input after which requests at rest are sent, ms.
pub const REST_MS: u32 = 150;

/// The state of a page that sends one request at a time.
pub trait RequestingState: Reducible + 'static {
    fn news(news: ClientMessage) -> Self::Action;

    /// The request of the state, answered or not; none if it has none.
    fn poses(&self) -> Option<Request>;

    /// True if the data shown answer that request.
    fn is_answered(&self) -> bool;
}

/// A message on a chosen file or on local storage.
#[derive(Clone, Debug, PartialEq)]
pub enum FileMessage {
    /// The file could not be read.
    Unread(Plain),
    /// The file is not of this page; with the faults, in English.
    Foreign(Plain, Vec<String>),
    /// The entry was saved.
    Saved(Plain),
    /// The browser did not save it.
    NotKept,
}

/// The reasons why the page may not show what was requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageProblem {
    /// A worker died and was restarted.
    Restarted,
    /// The worker cannot be restarted.
    Lost,
    /// The browser could not make a file.
    NoFile,
    /// A part of the application could not be fetched.
    NoPart,
    /// A part of the worker could not be fetched, so that a question has no answer.
    NoAnswer,
    /// The facts of a place could not be fetched.
    NoFacts {
        place: PlaceId,
        /// The fault, in English.
        fault: String,
    },
}

/// The record that every page keeps of its requests and notices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageStatus {
    /// Remarks on the address.
    pub remarks: Vec<Remark>,
    /// A problem with the worker, the facts or a file.
    pub trouble: Option<PageProblem>,
    /// Number of the newest request.
    pub number: u32,
    /// True if the visitor has changed anything since the page opened.
    pub touched: bool,
}

impl PageStatus {
    /// Starts a new request after a change by the visitor.
    pub fn touch(&mut self) {
        self.renew();
        self.touched = true;
        self.remarks.clear();
    }

    /// Starts a new request for an opened address, which is no change by the visitor.
    pub fn open(&mut self, remarks: Vec<Remark>) {
        self.renew();
        self.remarks = remarks;
    }

    /// Starts a new request.
    pub fn renew(&mut self) {
        self.number = self.number.wrapping_add(1);
    }

    /// Dismisses the notices.
    pub fn dismiss(&mut self) {
        self.trouble = None;
        self.remarks.clear();
    }

    /// Handles news: returns an answer and its request number, unless that is greater than the newest. Sets the problem on
    /// a fault, and clears it when an answer shows that the fault is over.
    pub(crate) fn receive(&mut self, news: ClientMessage) -> Option<(u32, Answer)> {
        let newest = self.number;
        match news {
            ClientMessage::Reply(Reply::Ready | Reply::Busy) => {}
            ClientMessage::Reply(Reply::Answer { number, answer }) => {
                if number <= newest {
                    // Names of cities and answers to older requests do not need the missing facts.
                    let of_facts = number == newest && !matches!(answer, Answer::Cities(_));
                    // These answers need only the worker's main program, so they do not show that a part has loaded.
                    let of_part = !matches!(answer, Answer::Board { .. } | Answer::Effects(_));
                    self.trouble.take_if(|trouble| match trouble {
                        PageProblem::NoFacts { .. } => of_facts,
                        PageProblem::NoAnswer => of_part,
                        trouble => *trouble == PageProblem::Lost,
                    });
                    return Some((number, answer));
                }
            }
            ClientMessage::Reply(Reply::NoFacts { number, place, fault }) => {
                if number == newest {
                    self.trouble = Some(PageProblem::NoFacts { place, fault });
                }
            }
            ClientMessage::Reply(Reply::NoPart { number }) => {
                if number == newest {
                    self.trouble = Some(PageProblem::NoAnswer);
                }
            }
            ClientMessage::Restarted => self.trouble = Some(PageProblem::Restarted),
            ClientMessage::Lost => self.trouble = Some(PageProblem::Lost),
        }
        None
    }
}

//! State: the state of each live page, and the shared handling of news from the workers.
//!
//! One module a page; [`kept`] and [`kept_pages`] are the data in local storage. Out of scope: the browser, the
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
    Kept(Plain),
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

/// Handles news: returns an answer and its request number, unless that is greater than `newest`. Sets `trouble` on a
/// fault, and clears it when an answer shows that the fault is over.
pub(crate) fn heard(news: ClientMessage, newest: u32, trouble: &mut Option<PageProblem>) -> Option<(u32, Answer)> {
    match news {
        ClientMessage::Reply(Reply::Ready | Reply::Busy) => {}
        ClientMessage::Reply(Reply::Answer { number, answer }) => {
            if number <= newest {
                // Names of cities and answers to older requests do not need the missing facts.
                let of_facts = number == newest && !matches!(answer, Answer::Cities(_));
                // These answers need only the worker's main program, so they do not show that a part has loaded.
                let of_part = !matches!(answer, Answer::Board { .. } | Answer::Effects(_));
                trouble.take_if(|trouble| match trouble {
                    PageProblem::NoFacts { .. } => of_facts,
                    PageProblem::NoAnswer => of_part,
                    trouble => *trouble == PageProblem::Lost,
                });
                return Some((number, answer));
            }
        }
        ClientMessage::Reply(Reply::NoFacts { number, place, fault }) => {
            if number == newest {
                *trouble = Some(PageProblem::NoFacts { place, fault });
            }
        }
        ClientMessage::Reply(Reply::NoPart { number }) => {
            if number == newest {
                *trouble = Some(PageProblem::NoAnswer);
            }
        }
        ClientMessage::Restarted => *trouble = Some(PageProblem::Restarted),
        ClientMessage::Lost => *trouble = Some(PageProblem::Lost),
    }
    None
}

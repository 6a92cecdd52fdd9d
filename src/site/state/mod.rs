//! State: the state of each live page, and the shared handling of news from the workers.
//!
//! One module a page; [`kept`] and [`kept_pages`] are the data in local storage. Out of scope: the browser, the
//! workers.

pub mod brief;
pub mod cities;
pub mod city;
pub mod class;
pub mod compare;
pub mod explore;
pub mod gathered;
pub mod kept;
pub mod kept_pages;
pub mod outlook;
pub mod project;
pub mod ranks;
pub mod saying;
pub mod topic;

use yew::Reducible;

use crate::site::client::News;
use cairn_core::choices::link::text::Plain;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, Reply, Request};

/// Time without input after which requests at rest are sent, ms.
pub const REST_MS: u32 = 150;

/// The state of a page that sends one request at a time.
pub trait Asks: Reducible + 'static {
    /// The action for news from the client.
    fn news(news: News) -> Self::Action;

    /// The request of the state, answered or not; none if it has none.
    fn poses(&self) -> Option<Request>;

    /// True if the data shown answer that request.
    fn is_answered(&self) -> bool;
}

/// A message on a chosen file or on local storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Filed {
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
pub enum Trouble {
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
        /// The place.
        place: PlaceId,
        /// The fault, in English.
        fault: String,
    },
}

/// Handles news: returns an answer and its request number, unless that is greater than `newest`. Sets `trouble` on a
/// fault, and clears it when an answer shows that the fault is over.
pub(crate) fn heard(news: News, newest: u32, trouble: &mut Option<Trouble>) -> Option<(u32, Answer)> {
    match news {
        News::Reply(Reply::Ready | Reply::Busy) => {}
        News::Reply(Reply::Answer { number, answer }) => {
            if number <= newest {
                // Names of cities and answers to older requests do not need the missing facts.
                let of_facts = number == newest && !matches!(answer, Answer::Cities(_));
                // These answers need only the worker's main program, so they do not show that a part has loaded.
                let of_part = !matches!(answer, Answer::Board { .. } | Answer::Effects(_));
                trouble.take_if(|trouble| match trouble {
                    Trouble::NoFacts { .. } => of_facts,
                    Trouble::NoAnswer => of_part,
                    trouble => *trouble == Trouble::Lost,
                });
                return Some((number, answer));
            }
        }
        News::Reply(Reply::NoFacts { number, place, fault }) => {
            if number == newest {
                *trouble = Some(Trouble::NoFacts { place, fault });
            }
        }
        News::Reply(Reply::NoPart { number }) => {
            if number == newest {
                *trouble = Some(Trouble::NoAnswer);
            }
        }
        News::Restarted => *trouble = Some(Trouble::Restarted),
        News::Lost => *trouble = Some(Trouble::Lost),
    }
    None
}

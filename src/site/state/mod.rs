//! State: what each live page knows, and what all of them make of the news of their workers.
//!
//! One room a page; [`kept`] and [`kept_pages`] are what the visitor's device keeps. Does not know: the browser, the workers.

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

use crate::choices::link::text::Plain;
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::wire::{Answer, Reply, Request};

/// What is asked at rest is asked when nothing was moved for so long.
pub const REST_MS: u32 = 150;

/// The state of a page that asks one question at a time.
pub trait Asks: Reducible + 'static {
    /// What the client tells, as an action.
    fn news(news: News) -> Self::Action;

    /// The question that the state poses, answered or not; none where it poses none.
    fn poses(&self) -> Option<Request>;

    /// Whether what is shown answers it.
    fn is_answered(&self) -> bool;
}

/// What is said of a file that was brought, and of what the device keeps.
#[derive(Clone, Debug, PartialEq)]
pub enum Filed {
    /// A file could not be read.
    Unread(Plain),
    /// A file is none of this page, and why, in English.
    Foreign(Plain, Vec<String>),
    /// It was kept.
    Kept(Plain),
    /// The browser keeps nothing.
    NotKept,
}

/// Why what is shown may not be what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A worker died and was started again.
    Restarted,
    /// No worker can be kept alive.
    Lost,
    /// The browser could not make a file.
    NoFile,
    /// A part of the application could not be fetched.
    NoPart,
    /// A part of the worker could not be fetched, so that a question has no answer.
    NoAnswer,
    /// The facts of a place could not be fetched.
    NoFacts {
        /// Which place.
        place: PlaceId,
        /// What went wrong, in English.
        fault: String,
    },
}

/// What a page makes of news: the answer and the number of its question, if it is one to a question not newer than
/// `newest`. What is wrong is written into `trouble`, and taken out by an answer where that mends it.
pub(crate) fn heard(news: News, newest: u32, trouble: &mut Option<Trouble>) -> Option<(u32, Answer)> {
    match news {
        News::Reply(Reply::Ready | Reply::Busy) => {}
        News::Reply(Reply::Answer { number, answer }) => {
            if number <= newest {
                // Names of cities and answers to older questions come without the facts that are missing.
                let of_facts = number == newest && !matches!(answer, Answer::Cities(_));
                // What a place is followed with comes with the worker itself.
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

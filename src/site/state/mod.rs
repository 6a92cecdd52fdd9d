//! State: what each live page knows, and what all of them make of the news of their workers.
//!
//! One room a page; [`kept`] is what the visitor's device keeps. Does not know: the browser, the workers.

pub mod brief;
pub mod compare;
pub mod explore;
pub mod kept;
pub mod outlook;
pub mod project;
pub mod projects_kept;
pub mod ranks;
pub mod topic;

use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::wire::{Answer, Reply};

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
                trouble.take_if(|trouble| matches!(trouble, Trouble::NoFacts { .. } | Trouble::Lost));
                return Some((number, answer));
            }
        }
        News::Reply(Reply::NoFacts { number, place, fault }) => {
            if number == newest {
                *trouble = Some(Trouble::NoFacts { place, fault });
            }
        }
        News::Restarted => *trouble = Some(Trouble::Restarted),
        News::Lost => *trouble = Some(Trouble::Lost),
    }
    None
}

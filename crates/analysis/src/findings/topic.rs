//! Topic: query and reply of a page with a few levers: the level of each lever, and the results known so far.
//!
//! Out of scope: the levers of a topic, the results it reads.

use serde::{Deserialize, Serialize};

use cairn_core::choices::{Choices, Level};
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

/// The levels of the levers of a topic, in its order, and its further input.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicQuery {
    /// One level per lever.
    pub levels: Vec<Level>,
    /// Further input in the format of the topic; empty for most.
    pub own: String,
}

/// The reply on a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicView<What> {
    /// Release of model and data.
    pub release: String,
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: TopicQuery,
    /// Number of runs still to come.
    pub awaited: u32,
    /// The results known so far.
    pub what: What,
}

impl<What> TopicView<What> {
    /// Builds the reply; `runs` are all the runs needed.
    pub fn of<Run>(
        (release, place): (String, PlaceId),
        query: &TopicQuery,
        runs: &[Choices],
        lookup: &dyn Fn(&Choices) -> Option<Run>,
        what: What,
    ) -> TopicView<What> {
        let pending = runs.iter().filter(|choices| lookup(choices).is_none()).count();
        TopicView {
            release,
            place,
            query: query.clone(),
            awaited: pending as u32,
            what,
        }
    }
}

impl TopicQuery {
    /// All levers at their top level, if the place offers them.
    pub fn top(levers: &[Lever], offered: &[Lever]) -> TopicQuery {
        let top = |lever: &Lever| if offered.contains(lever) { Level::TOP } else { Level::NONE };
        TopicQuery {
            levels: levers.iter().map(top).collect(),
            own: String::new(),
        }
    }

    /// Levels as in the choices.
    pub fn of(levers: &[Lever], choices: &Choices) -> TopicQuery {
        TopicQuery {
            levels: levers.iter().map(|lever| choices.level(*lever)).collect(),
            own: String::new(),
        }
    }

    /// Each lever with its level.
    pub fn pulls<'a>(&'a self, levers: &'a [Lever]) -> impl Iterator<Item = (Lever, Level)> + 'a {
        levers.iter().copied().zip(self.levels.iter().copied())
    }

    /// Choices with the levers that `taken` selects at their levels, and no other.
    pub fn choices(&self, levers: &[Lever], taken: impl Fn(Lever) -> bool) -> Choices {
        let pulled = self.pulls(levers).filter(|(lever, _)| taken(*lever));
        pulled.fold(Choices::default(), |choices, (lever, level)| choices.with(lever, level))
    }
}

//! Topic: what a page of a few levers asks of a place, and what it is told: how far each lever is pulled, and what is known so far.
//!
//! Does not know: which levers a topic has, what it reads of a run.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::kind::Lever;
use crate::place::PlaceId;

/// How far the levers of a topic are pulled, in its order, and what else it asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// One each.
    pub levels: Vec<Level>,
    /// What else, as the topic writes it: of most nothing.
    pub own: String,
}

/// What a topic tells of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told<What> {
    /// Release of model and data.
    pub release: String,
    /// Which place.
    pub place: PlaceId,
    /// What was asked.
    pub asked: Asked,
    /// How many runs are still to come.
    pub awaited: u32,
    /// What is known so far.
    pub what: What,
}

impl<What> Told<What> {
    /// What is known of a place so far, of all the runs that are needed.
    #[must_use]
    pub fn of<Run>(
        (release, place): (String, PlaceId),
        asked: &Asked,
        runs: &[Choices],
        known: &dyn Fn(&Choices) -> Option<Run>,
        what: What,
    ) -> Told<What> {
        let awaited = runs.iter().filter(|choices| known(choices).is_none()).count();
        Told {
            release,
            place,
            asked: asked.clone(),
            awaited: awaited as u32,
            what,
        }
    }
}

impl Asked {
    /// All as far as evidence goes, as far as they can be pulled.
    #[must_use]
    pub fn top(levers: &[Lever], offered: &[Lever]) -> Asked {
        let top = |lever: &Lever| if offered.contains(lever) { Level::TOP } else { Level::NONE };
        Asked {
            levels: levers.iter().map(top).collect(),
            own: String::new(),
        }
    }

    /// As they are pulled in choices.
    #[must_use]
    pub fn of(levers: &[Lever], choices: &Choices) -> Asked {
        Asked {
            levels: levers.iter().map(|lever| choices.level(*lever)).collect(),
            own: String::new(),
        }
    }

    /// Each lever with how far it is pulled.
    pub fn pulls<'a>(&'a self, levers: &'a [Lever]) -> impl Iterator<Item = (Lever, Level)> + 'a {
        levers.iter().copied().zip(self.levels.iter().copied())
    }

    /// The levers that are taken together, pulled as they are, and nothing else.
    #[must_use]
    pub fn choices(&self, levers: &[Lever], taken: impl Fn(Lever) -> bool) -> Choices {
        let pulled = self.pulls(levers).filter(|(lever, _)| taken(*lever));
        pulled.fold(Choices::default(), |choices, (lever, level)| choices.with(lever, level))
    }
}

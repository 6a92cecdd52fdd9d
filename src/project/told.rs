//! Told: what a page asks of a project, and what it is told: the project, perhaps another beside it, under a scenario.
//!
//! Does not know: who asks.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::link::text::Plain;
use crate::facts::Facts;
use crate::facts::projects::Projects;
use crate::model::Outcome;
use crate::place::PlaceId;
use crate::project::beside::too_close;
use crate::project::result::assess;
use crate::project::{Assessed, Described, Ground};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The project.
    pub described: Described,
    /// Another in the same place that it is held beside.
    pub other: Option<Described>,
    /// The scenario.
    pub choices: Choices,
}

impl Asked {
    /// The usual house of a place, with nothing pulled.
    #[must_use]
    pub fn of(described: Described) -> Asked {
        Asked {
            described,
            other: None,
            choices: Choices::default(),
        }
    }

    /// Where it stands.
    #[must_use]
    pub const fn place(&self) -> PlaceId {
        self.described.place
    }

    /// Without names, which change no result.
    #[must_use]
    pub fn nameless(&self) -> Asked {
        let mut asked = self.clone();
        asked.described.name = Plain::default();
        if let Some(other) = &mut asked.other {
            other.name = Plain::default();
        }
        asked
    }
}

/// What is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Release of model and data.
    pub release: String,
    /// What was asked.
    pub asked: Asked,
    /// What follows; of the usual house where an answer is ruled out by another.
    pub assessed: Assessed,
    /// The other project, and whether the two lie too close to tell.
    pub other: Option<(Assessed, bool)>,
    /// The first answer that another rules out, and what would be right, in English.
    pub fault: Option<String>,
}

impl Told {
    /// What follows of what is asked; the outcome is that of its choices in its place. None where nothing is known of how the
    /// place builds.
    #[must_use]
    pub fn of(known: &Projects, facts: &Facts, asked: &Asked, outcome: &Outcome, release: String) -> Option<Told> {
        let ground = Ground::of(known, facts)?;
        let mut fault = None;
        let mut sound = |described: &Described| match described.check(&ground) {
            Ok(()) => described.clone(),
            Err(found) => {
                fault.get_or_insert_with(|| found.to_string());
                Described::usual(described.place, described.kind)
            }
        };
        let described = sound(&asked.described);
        // Two that stand in different places are not held beside each other.
        let other = asked.other.as_ref().filter(|other| other.place == asked.place()).map(&mut sound);
        let of = |described: &Described| assess(&ground, described, &asked.choices, outcome);
        let assessed = of(&described);
        let other = other.map(|other| {
            let other = of(&other);
            let close = too_close(&ground, [&assessed.per_kg, &other.per_kg], [&assessed.own, &other.own]);
            (other, close)
        });
        Some(Told {
            release,
            asked: asked.clone(),
            assessed,
            other,
            fault,
        })
    }
}

//! View: query and reply of the project page: a project, an optional second one for comparison, and a scenario.
//!
//! Out of scope: the sender of the query.

use serde::{Deserialize, Serialize};

use crate::project::comparison::too_close;
use crate::project::result::assess;
use crate::project::{Assessed, ProjectContext, ProjectDescription};
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::Plain;
use cairn_core::facts::Facts;
use cairn_core::facts::projects::Projects;
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;

/// The query.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectQuery {
    /// The project.
    pub described: ProjectDescription,
    /// Another project in the same place for comparison.
    pub other: Option<ProjectDescription>,
    /// The scenario.
    pub choices: Choices,
}

impl ProjectQuery {
    /// The usual house of a place, with no lever pulled.
    pub fn of(described: ProjectDescription) -> ProjectQuery {
        ProjectQuery {
            described,
            other: None,
            choices: Choices::default(),
        }
    }

    /// The place of the project.
    pub const fn place(&self) -> PlaceId {
        self.described.place
    }

    /// The query without project names, which change no result.
    pub fn nameless(&self) -> ProjectQuery {
        let mut query = self.clone();
        query.described.name = Plain::default();
        if let Some(other) = &mut query.other {
            other.name = Plain::default();
        }
        query
    }
}

/// The reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectView {
    /// Release of model and data.
    pub release: String,
    /// The query that it answers.
    pub query: ProjectQuery,
    /// The assessment; that of the usual house if the answers contradict each other.
    pub assessed: Assessed,
    /// The second project, and true if the difference is within the uncertainty.
    pub other: Option<(Assessed, bool)>,
    /// The first contradiction between answers, with advice, in English.
    pub fault: Option<String>,
}

impl ProjectView {
    /// The reply to a query; `outcome` belongs to its choices in its place. None if the building practice of the place is
    /// unknown.
    pub fn of(projects: &Projects, facts: &Facts, query: &ProjectQuery, outcome: &Outcome, release: String) -> Option<ProjectView> {
        let ground = ProjectContext::of(projects, facts)?;
        let mut fault = None;
        let mut sound = |described: &ProjectDescription| match described.check(&ground) {
            Ok(()) => described.clone(),
            Err(found) => {
                fault.get_or_insert_with(|| found.to_string());
                ProjectDescription::usual(described.place, described.kind)
            }
        };
        let described = sound(&query.described);
        // Projects in different places are not compared.
        let other = query.other.as_ref().filter(|other| other.place == query.place()).map(&mut sound);
        let of = |described: &ProjectDescription| assess(&ground, described, &query.choices, outcome);
        let assessed = of(&described);
        let other = other.map(|other| {
            let other = of(&other);
            let close = too_close(&ground, [&assessed.per_kg, &other.per_kg], [&assessed.own, &other.own]);
            (other, close)
        });
        Some(ProjectView {
            release,
            query: query.clone(),
            assessed,
            other,
            fault,
        })
    }
}

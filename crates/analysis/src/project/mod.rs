//! Project: which materials and emissions does a housing project need, compared with the usual homes, and what would be better?
//!
//! ```text
//! description → shape → amounts → kg of materials · carbon in the year of building → modules A1–A3 A4 A5 B4 B6 C, D as a memo
//! ```
//!
//! A self-assessment in the spirit of SHERPA, for the first hour of a design. An error of a third is usual; light
//! houses on heavy floors come out too heavy. It does not prove safety, and costs are not computed. Out of scope:
//! texts, files of other programs.

pub mod carbon;
pub mod comparison;
pub mod count;
pub mod description;
pub mod energy;
pub mod file;
pub mod later_years;
pub mod link;
#[cfg(feature = "embedded")]
pub mod native;
pub mod result;
pub mod score;
pub mod shape;
pub mod suggestions;
pub mod view;

pub use description::{Answered, InnerWall, ProjectDescription, ProjectFault};
pub use result::Assessed;

use cairn_core::facts::Facts;
use cairn_core::facts::projects::{ProjectPlace, Projects};
use cairn_core::kind::Product;
use cairn_core::place::Wider;
use cairn_core::year::Year;

/// The place of a project and the data on it.
#[derive(Clone, Copy, Debug)]
pub struct ProjectContext<'a> {
    /// Materials, systems, questions.
    pub projects: &'a Projects,
    /// The data of the country model on the place.
    pub facts: &'a Facts,
    /// Usual houses and bricks of the place.
    pub local: &'a ProjectPlace,
}

impl<'a> ProjectContext<'a> {
    /// The data on a place; none if its building practice is unknown.
    pub fn of(projects: &'a Projects, facts: &'a Facts) -> Option<ProjectContext<'a>> {
        Some(ProjectContext {
            projects,
            facts,
            local: projects.place(facts.place)?,
        })
    }

    /// The year of building: the last year with observed electricity data.
    pub fn building_year(&self) -> Year {
        self.facts.power.national.value.observed
    }

    /// Data on a kind of home.
    fn homes(&self, kind: Product) -> Option<&'a cairn_core::facts::BuildingFacts> {
        self.facts.homes.iter().find(|building| building.product == kind)
    }

    /// True if the place belongs to the income group.
    fn earns(&self, group: Wider) -> bool {
        self.facts.within.contains(&group)
    }
}

//! Project: what does a housing project ask for and emit, beside the same homes built as usual, and what would be better?
//!
//! ```text
//! description → shape → amounts → kg of materials · carbon in the year of building → modules A1–A3 A4 A5 B4 B6 C, D as a memo
//! ```
//!
//! A self-assessment in the spirit of SHERPA, for the first hour of a design: a third of error is usual, light houses on heavy
//! floors read too heavy. It is no proof of safety, and costs are not computed. Does not know: words, files of others.

pub mod ahead;
pub mod beside;
pub mod carbon;
pub mod count;
pub mod described;
pub mod energy;
pub mod file;
#[cfg(feature = "cli")]
pub mod held;
pub mod link;
pub mod next;
pub mod result;
pub mod score;
pub mod shape;
pub mod told;

pub use described::{Answered, Described, Inner, ProjectFault};
pub use result::Assessed;

use crate::facts::Facts;
use crate::facts::projects::{ProjectPlace, Projects};
use crate::kind::Product;
use crate::place::Wider;
use crate::year::Year;

/// Where a project stands, and what is known there.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Materials, systems, questions.
    pub known: &'a Projects,
    /// What the country model knows of the place.
    pub facts: &'a Facts,
    /// Usual houses and bricks.
    pub local: &'a ProjectPlace,
}

impl<'a> Ground<'a> {
    /// Of a place; none where nothing is known of how it builds.
    #[must_use]
    pub fn of(known: &'a Projects, facts: &'a Facts) -> Option<Ground<'a>> {
        Some(Ground {
            known,
            facts,
            local: known.place(facts.place)?,
        })
    }

    /// The year of building: the last in which power was observed.
    #[must_use]
    pub fn now(&self) -> Year {
        self.facts.power.national.value.observed
    }

    /// Facts of a kind of home.
    fn homes(&self, kind: Product) -> Option<&'a crate::facts::BuildingFacts> {
        self.facts.homes.iter().find(|known| known.product == kind)
    }

    /// Whether the place is of an income group.
    fn earns(&self, group: Wider) -> bool {
        self.facts.within.contains(&group)
    }
}

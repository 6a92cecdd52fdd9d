//! Outlook: the world's materials to 2060 as the UN's reports see them, and what of it the country model explains.
//!
//! ```text
//! observed + published points + parameters → paths → beside the country model: bridge, circularity, decoupling
//! ```
//!
//! Paths are an emulation of published scenarios, not a forecast: a small model of population, income and
//! use a person by group ([`path`]), whose ends meet what the reports print. It has no levers of its own.
//! Editions of a report never stand in one line. Tables and paths are native only; what moves under levers
//! ([`under`]) is reckoned beside the page too.
//! Does not know: why the reports find what they find; their figures by group and year, which were not read.

#[cfg(feature = "cli")]
pub mod between;
pub mod bridge;
#[cfg(feature = "cli")]
pub mod cases;
pub mod circular;
pub mod consumed;
#[cfg(feature = "cli")]
pub mod counted;
pub mod decoupling;
#[cfg(feature = "cli")]
pub mod ends;
pub mod ledger;
#[cfg(feature = "cli")]
pub mod path;
pub mod under;
#[cfg(feature = "cli")]
pub mod world;

#[cfg(feature = "cli")]
use crate::evidence::Faults;
#[cfg(feature = "cli")]
use crate::evidence::outlook::{Quoted, built_in};
#[cfg(feature = "cli")]
use crate::facts::World;
#[cfg(feature = "cli")]
use crate::kind::Prospect;
#[cfg(feature = "cli")]
use crate::outlook::path::Path;
#[cfg(feature = "cli")]
use crate::outlook::world::Totals;

/// What is observed and told of the world, and the paths that follow from it.
#[cfg(feature = "cli")]
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The tables.
    pub quoted: Quoted,
    /// People and income of the world.
    pub totals: Totals,
    /// A path each, in the order of [`Prospect::FOLLOWED`].
    pub paths: Vec<Path>,
}

#[cfg(feature = "cli")]
impl Outlook {
    /// From the tables of this release and the people and income of all places.
    ///
    /// # Errors
    /// Never, but for a program that was built wrongly.
    pub fn of(world: &World) -> Result<Outlook, Faults> {
        let quoted = built_in()?;
        let totals = Totals::of(world);
        let paths = Prospect::FOLLOWED.map(|prospect| path::follow(prospect, &quoted, &totals)).to_vec();
        Ok(Outlook { quoted, totals, paths })
    }

    /// The path of a scenario; none of those of which the points alone are told.
    #[must_use]
    pub fn path(&self, prospect: Prospect) -> Option<&Path> {
        self.paths.iter().find(|path| path.prospect == prospect)
    }
}

//! Outlook: the world's materials to 2060 as the UN's reports see them, and what of it the country model explains.
//!
//! ```text
//! observed + published points + parameters → paths → beside the country model: bridge, circularity, decoupling
//! ```
//!
//! Paths are an emulation of published scenarios, not a forecast: a small model of population, income and
//! use a person by group ([`path`]), whose ends meet what the reports print. It has no levers of its own.
//! Editions of a report never stand in one line. Native only: pages of it are written ahead of time.
//! Does not know: why the reports find what they find; their figures by group and year, which were not read.

pub mod bridge;
pub mod cases;
pub mod circular;
pub mod decoupling;
pub mod ends;
pub mod path;
pub mod world;

use crate::evidence::Faults;
use crate::evidence::outlook::{Quoted, built_in};
use crate::facts::World;
use crate::kind::Prospect;
use crate::outlook::path::Path;
use crate::outlook::world::Totals;

/// What is observed and told of the world, and the paths that follow from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The tables.
    pub quoted: Quoted,
    /// People and income of the world.
    pub totals: Totals,
    /// A path each, in the order of [`Prospect::FOLLOWED`].
    pub paths: Vec<Path>,
}

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

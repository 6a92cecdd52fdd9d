//! Outlook: the world's materials to 2060 in UN reports, and the part that the country model explains.
//!
//! ```text
//! observed + published points + parameters → paths → compared with the country model: bridge, circularity, decoupling
//! ```
//!
//! Paths emulate published scenarios; they are not forecasts. A small model of population, income and use per person by group
//! ([`path`]) is fitted to the printed end points. It has no levers of its own. One line never mixes editions of a report.
//! The quantities that move with levers are in [`cairn_analysis::outlook`] and are also computed in the browser.
//! Out of scope: the reasons for the reports' findings; their figures by group and year, which were not read.

pub mod cases;
pub mod ends;
pub mod interpolation;
pub mod path;
pub mod report_figures;
pub mod reports;
pub mod statistics;
pub mod world;

use crate::Faults;
use crate::outlook::path::ScenarioPath;
use crate::outlook::reports::{Quoted, built_in};
use crate::outlook::world::WorldTotals;
use cairn_core::facts::World;
use cairn_core::kind::Prospect;

/// World observations and quoted figures, and the paths computed from them.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The tables.
    pub quoted: Quoted,
    /// Population and product of the world.
    pub totals: WorldTotals,
    /// One path per scenario, in the order of [`Prospect::FOLLOWED`].
    pub paths: Vec<ScenarioPath>,
}

impl Outlook {
    /// Built from the tables of this release and the population and income of all places.
    ///
    /// # Errors
    /// Only if the program was built with faulty tables.
    pub fn of(world: &World) -> Result<Outlook, Faults> {
        let quoted = built_in()?;
        let totals = WorldTotals::of(world);
        let paths = Prospect::FOLLOWED
            .map(|prospect| path::scenario_path(prospect, &quoted, &totals))
            .to_vec();
        Ok(Outlook { quoted, totals, paths })
    }

    /// The path of a scenario; none for scenarios with points only.
    pub fn path(&self, prospect: Prospect) -> Option<&ScenarioPath> {
        self.paths.iter().find(|path| path.prospect == prospect)
    }
}

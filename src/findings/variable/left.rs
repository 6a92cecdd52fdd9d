//! Left: children of civil works that are what others leave of a flow into use.
//!
//! ```text
//! Networks|Pipes|Cement        = into networks − into plants, lines and stations
//! Works without a name|Cement  = max(0, into civil works − into networks)
//! Works over-named|Cement      = max(0, into networks − into civil works)
//! ```
//!
//! Lists have none of them, so that parts of lists add up: of a place larger than a country each is what is left of the sums, where
//! what is over-named of one country is made up for by another. Does not know: which works have no name.

use crate::kind::{Material, OF_NETWORKS, Sector};
use crate::model::{Account, Outcome};
use crate::unit::Unit;
use crate::year::{Annual, Line, Year};

/// Which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Water mains and sewers.
    Pipes,
    /// What of civil works is no network.
    Unnamed,
    /// By how much networks ask for more than civil works hold.
    OverNamed,
}

impl Left {
    /// All.
    pub const ALL: [Left; 3] = [Left::Pipes, Left::Unnamed, Left::OverNamed];

    /// The words before the last bar of a name.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Left::Pipes => "Networks|Pipes",
            Left::Unnamed => "Works without a name",
            Left::OverNamed => "Works over-named",
        }
    }

    /// Materials of which there is one: of works those that statistics close, and stone.
    pub fn materials(self) -> impl Iterator<Item = Material> {
        let closed = [Material::Cement, Material::Aggregates, Material::Steel];
        OF_NETWORKS
            .into_iter()
            .filter(move |material| self == Left::Pipes || closed.contains(material))
    }

    /// Reads a name; none where it is not one of these.
    #[must_use]
    pub fn read(name: &str) -> Option<(Left, Material)> {
        let (words, last) = name.rsplit_once('|')?;
        let left = Left::ALL.into_iter().find(|left| left.words() == words)?;
        let material = left.materials().find(|material| material.name() == last)?;
        Some((left, material))
    }

    /// Its values, in their unit.
    #[must_use]
    pub fn of(self, outcome: &Outcome, material: Material) -> (Unit, Annual) {
        let (unit, factor) = Account::NetworkInflow.published();
        let of_networks = |account: Account| {
            let at = OF_NETWORKS.iter().position(|known| *known == material)?;
            Some(outcome.row(account.of(at)))
        };
        let works = Account::Inflow.material(Sector::CivilWorks, material).map(|row| outcome.row(row));
        let (whole, part) = match self {
            Left::Pipes => (of_networks(Account::NetworkInflow), of_networks(Account::PowerInflow)),
            Left::Unnamed => (works, of_networks(Account::NetworkInflow)),
            Left::OverNamed => (of_networks(Account::NetworkInflow), works),
        };
        let at = |line: Option<Line<'_>>, year: Year| line.map_or(0.0, |line| line[year]);
        (unit, Annual::from_fn(|year| (at(whole, year) - at(part, year)).max(0.0) * factor))
    }
}

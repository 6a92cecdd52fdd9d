//! Residual: subdivisions of civil works that are differences between two inflows.
//!
//! ```text
//! Networks|Pipes|Cement        = into networks − into plants, lines and stations
//! Works without a name|Cement  = max(0, into civil works − into networks)
//! Works over-named|Cement      = max(0, into networks − into civil works)
//! ```
//!
//! Lists contain none of them, so that the parts of lists add up. For a place larger than a country, each is the
//! difference of the sums; an over-named amount of one country then offsets another.
//!
//! Out of scope: the nature of works without a name.

use cairn_core::kind::{Material, OF_NETWORKS, Sector};
use cairn_core::model::{Account, Outcome};
use cairn_core::unit::Unit;
use cairn_core::year::{Annual, AnnualSlice, Year};

cairn_core::closed! {
    /// A subdivision of civil works.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum WorksDifference {
        /// Water mains and sewers.
        Pipes;
        /// Inflow to civil works that is not for networks.
        Unnamed;
        /// Excess of the inflow to networks over the inflow to civil works.
        OverNamed;
    }
}

impl WorksDifference {
    /// The words before the last bar of a name.
    pub const fn words(self) -> &'static str {
        match self {
            WorksDifference::Pipes => "Networks|Pipes",
            WorksDifference::Unnamed => "Works without a name",
            WorksDifference::OverNamed => "Works over-named",
        }
    }

    /// Its materials: for works, those that statistics close, and stone.
    pub fn materials(self) -> impl Iterator<Item = Material> {
        let closed = [Material::Cement, Material::Aggregates, Material::Steel];
        OF_NETWORKS
            .into_iter()
            .filter(move |material| self == WorksDifference::Pipes || closed.contains(material))
    }

    /// Parses a name; none if it is not one of these.
    pub fn read(name: &str) -> Option<(WorksDifference, Material)> {
        let (words, last) = name.rsplit_once('|')?;
        let left = WorksDifference::ALL.into_iter().find(|left| left.words() == words)?;
        let material = left.materials().find(|material| material.name() == last)?;
        Some((left, material))
    }

    /// Its values, with their unit.
    pub fn values(self, outcome: &Outcome, material: Material) -> (Unit, Annual) {
        let (unit, factor) = Account::NetworkInflow.published();
        let of_networks = |account: Account| {
            let at = OF_NETWORKS.iter().position(|known| *known == material)?;
            Some(outcome.row(account.of(at)))
        };
        let works = Account::Inflow.material(Sector::CivilWorks, material).map(|row| outcome.row(row));
        let (whole, part) = match self {
            WorksDifference::Pipes => (of_networks(Account::NetworkInflow), of_networks(Account::PowerInflow)),
            WorksDifference::Unnamed => (works, of_networks(Account::NetworkInflow)),
            WorksDifference::OverNamed => (of_networks(Account::NetworkInflow), works),
        };
        let at = |line: Option<AnnualSlice<'_>>, year: Year| line.map_or(0.0, |line| line[year]);
        (unit, Annual::from_fn(|year| (at(whole, year) - at(part, year)).max(0.0) * factor))
    }
}

//! Air: origin of the fine particles in the air of a country, and the part that a plan may spare.
//!
//! ```text
//! transport = share of transport · e · (w · PM2.5 / PM2.5 of 2017 + (1 − w) · NOx / NOx of 2017 − 1)
//! homes     = share of homes · ((wood + coal) / (wood + coal) of 2017 − 1)
//! ```
//!
//! `e` is the share of road exhaust in the particles of transport, `w` the weight of particles; both are assumptions
//! (SDG decision 9). The result is percent of the particles of 2017, at most: air does not react in proportion, other
//! pollutants bind nitrogen, and a part comes from next door. So it is shown as a half to the whole.
//!
//! Out of scope: power plants, industry, waste, farming and dust; deaths; concentrations of the future.

use crate::findings::goals::plan::GoalPaths;
use cairn_core::year::{Annual, Year};

cairn_core::closed! {
    /// A source of fine particles, in the order of the table.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum AirSource {
        /// Road, rail, inland ships and other engines.
        Transport: "transport";
        /// Stoves and heating of homes and services.
        Homes: "homes";
        /// Power plants.
        Power: "power";
        /// Industry and kilns.
        Industry: "industry";
        /// Waste that is burnt.
        Waste: "waste";
        /// Farming.
        Farming: "farming";
        /// Dust of works and roads.
        Dust: "dust";
        /// Dust blown by the wind.
        Wind: "wind";
        /// Fires outside.
        Fires: "fires";
        /// Ships at sea.
        Ships: "ships";
        /// The rest, which no source explains.
        Rest: "rest";
    }
}

/// Shares of the sources in the particles of a country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AirSources {
    /// Year of the shares.
    pub year: Year,
    /// Percent, in the order of [`AirSource::ALL`].
    pub shares: [f64; AirSource::COUNT],
}

impl AirSources {
    /// Share of a source, percent.
    pub const fn share(&self, source: AirSource) -> f64 {
        self.shares[source as usize]
    }
}

/// Assumptions on the particles that a plan may spare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AirAssumptions {
    /// Share of road exhaust in the particles of transport: value, low, high.
    pub exhaust: [f64; 3],
    /// Weight of particles of exhaust against nitrogen oxides: value, low, high.
    pub particles: [f64; 3],
    /// Lower end, as a share of the whole effect: value, low, high.
    pub least: [f64; 3],
}

/// Change of the particles against the year of the shares, percent of all of them, as the whole value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AirChange {
    /// From road exhaust.
    pub transport: f64,
    /// From wood and coal in homes.
    pub homes: f64,
}

impl AirChange {
    /// The change in a year.
    pub fn of(sources: &AirSources, assumed: &AirAssumptions, paths: &GoalPaths, year: Year) -> AirChange {
        let [exhaust, ..] = assumed.exhaust;
        let [weight, ..] = assumed.particles;
        let base = sources.year;
        let ratio = |values: &Annual| if values[base] > 0.0 { values[year] / values[base] } else { 1.0 };
        let road = weight * ratio(&paths.particles) + (1.0 - weight) * ratio(&paths.nox) - 1.0;
        AirChange {
            transport: sources.share(AirSource::Transport) * exhaust * road,
            homes: sources.share(AirSource::Homes) * (ratio(&paths.smoke) - 1.0),
        }
    }

    /// Both parts.
    pub fn total(self) -> f64 {
        self.transport + self.homes
    }
}

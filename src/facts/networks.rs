//! Networks: what is known of the power plants, lines and pipes of a place, and of what they are made.
//!
//! ```text
//! made(t)   = straight between the years that are known; before the first of them less by a share in every year
//! GW        = TWh / (hours of a year · share of it that a plant runs)
//! km        = from 52 kV as mapped; below a person by region        t = Σ parts: parts a km · t a part
//! mains     = people · share with water nearby · m a person        sewers = people · share on a sewer · m a person
//! ```
//!
//! What a map says of lines stands with roads ([`crate::facts::infrastructure::RoadFacts`]). Does not know: pumped storage,
//! telephone lines, gas and oil pipes; who owns what.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::facts::infrastructure::NormalLife;
use crate::kind::{Laid, Mesh, Plant};
use crate::year::Year;

/// Years in which it is known what plants made.
pub const KNOWN: [Year; 8] = [
    Year::of(1985),
    Year::of(1990),
    Year::of(1995),
    Year::of(2000),
    Year::of(2005),
    Year::of(2010),
    Year::of(2015),
    Year::of(2020),
];
/// Thousand hours of a year.
const THOUSAND_HOURS: f64 = 8.76;

/// What is known of the networks of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkFacts {
    /// What plants made, TWh a year: of each of [`KNOWN`], by [`Plant::ALL`].
    pub made: Known<[[f64; Plant::COUNT]; KNOWN.len()]>,
    /// Power lines below 52 kV.
    pub distribution: Known<Distribution>,
    /// Share of people with clean water near their home in 2020.
    pub served: Known<f64>,
    /// Pipes of those who have them.
    pub pipes: Known<Pipes>,
    /// What is the same everywhere.
    pub everywhere: NetworksEverywhere,
}

/// Power lines below 52 kV.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Distribution {
    /// Length, km a thousand people.
    pub km: f64,
    /// Share of medium voltage that lies in the ground.
    pub medium: f64,
    /// The same of low voltage.
    pub low: f64,
}

/// Pipes of those who have them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pipes {
    /// Water mains, m a person with water.
    pub main: f64,
    /// Sewers, m a person on one.
    pub sewer: f64,
    /// Share of people on a sewer to 2020.
    pub sewered: f64,
    /// The same in 2060.
    pub later: f64,
}

/// A kind of power plant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlantFacts {
    /// Share of a year that it would take to make, at full load, what it makes in it.
    pub running: f64,
    /// Mean life, years.
    pub life: f64,
    /// Steel, concrete, aluminium, copper, glass, t/MW.
    pub mass: [f64; 5],
}

/// A part of the power grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MeshFacts {
    /// How many stand a kilometre of line; 1 for a line itself.
    pub per_km: f64,
    /// Steel, concrete, aluminium, copper, glass, plastics, t.
    pub mass: [f64; 6],
}

/// What is known of networks and is the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworksEverywhere {
    /// In the order of [`Plant::ALL`].
    pub plants: Known<[PlantFacts; Plant::COUNT]>,
    /// In the order of [`Mesh::ALL`].
    pub mesh: Known<[MeshFacts; Mesh::COUNT]>,
    /// Cement, bedding, steel, plastics of a metre of main and of sewer, t.
    pub pipes: Known<[[f64; 4]; Laid::PIPES]>,
    /// By which share what was made grew in a year before it is known.
    pub before: Known<f64>,
    /// How the length of lines goes with power used.
    pub power: Known<f64>,
    /// Least part of what was made in 2020 against which growth of power used counts.
    pub least: Known<f64>,
    /// Part of new power from neither what burns nor what stays that comes from wind; the sun makes the rest.
    pub wind: Known<f64>,
    /// Share of lines below 52 kV that is of medium voltage.
    pub medium: Known<f64>,
    /// Share of lines from 52 kV that lies in the ground.
    pub underground: Known<f64>,
    /// Life of lines and stations.
    pub line_life: Known<NormalLife>,
    /// Life of transformers.
    pub transformer_life: Known<NormalLife>,
    /// Standard deviation of the life of a plant, as a part of its mean.
    pub spread: Known<f64>,
    /// Life of pipes.
    pub pipe_life: Known<NormalLife>,
    /// By how much the share with clean water rises in a year from 2020 on.
    pub rise: Known<f64>,
    /// By which share it was less in every year before.
    pub fall: Known<f64>,
}

impl NetworkFacts {
    /// What a kind of plant made in a year to 2020, TWh.
    #[must_use]
    pub fn made(&self, plant: Plant, year: Year) -> f64 {
        let made = &self.made.value;
        let Some(first) = made.iter().position(|all| all.iter().sum::<f64>() > 0.0) else {
            return 0.0;
        };
        let of = |at: usize| made[at][plant.index()];
        if year <= KNOWN[first] {
            let back = (KNOWN[first].index() - year.index()) as f64;
            return of(first) * libm::exp(-self.everywhere.before.value * back);
        }
        let next = KNOWN.iter().position(|known| *known >= year).unwrap_or(KNOWN.len() - 1);
        let (from, to) = (KNOWN[next - 1], KNOWN[next]);
        let along = (year.index() - from.index()) as f64 / (to.index() - from.index()) as f64;
        of(next - 1) + (of(next) - of(next - 1)) * along.min(1.0)
    }

    /// What all plants made in a year to 2020, TWh.
    #[must_use]
    pub fn made_by_all(&self, year: Year) -> f64 {
        Plant::ALL.into_iter().map(|plant| self.made(plant, year)).sum()
    }

    /// Share of people with clean water near their home in a year.
    #[must_use]
    pub fn served(&self, year: Year) -> f64 {
        let everywhere = &self.everywhere;
        let since = f64::from(year.number()) - f64::from(Year::BASE.number());
        if since < 0.0 {
            self.served.value * libm::exp(everywhere.fall.value * since)
        } else {
            (self.served.value + everywhere.rise.value * since).min(1.0).max(self.served.value)
        }
    }

    /// Share of people on a sewer in a year.
    #[must_use]
    pub fn sewered(&self, year: Year) -> f64 {
        let Pipes { sewered, later, .. } = self.pipes.value;
        let [first, last, now] = [Year::BASE, Year::LAST, year].map(|year| f64::from(year.number()));
        sewered + (later - sewered) * ((now - first) / (last - first)).max(0.0)
    }
}

impl PlantFacts {
    /// Gigawatts that make so much in a year.
    #[must_use]
    pub fn gigawatts(&self, twh: f64) -> f64 {
        twh / (THOUSAND_HOURS * self.running)
    }
}

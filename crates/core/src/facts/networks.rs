//! Networks: facts on the power plants, lines and pipes of a place, and on their materials.
//!
//! ```text
//! made(t)   = linear between the known years; before the first of them less by a share in every year
//! GW        = TWh / (hours of a year · share of the year that a plant runs)
//! km        = from 52 kV as mapped; below per person by region        t = Σ parts: parts per km · t per part
//! mains     = people · share with water nearby · m per person        sewers = people · share on a sewer · m per person
//! ```
//!
//! Mapped lengths of lines are with the roads ([`crate::facts::infrastructure::RoadFacts`]). Out of scope: pumped
//! storage, telephone lines, gas and oil pipes; ownership.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::facts::infrastructure::NormalLife;
use crate::kind::{LinearNetwork, Mesh, Plant};
use crate::year::Year;

/// Years with known generation by plant type.
pub const OBSERVED_YEARS: [Year; 8] = [
    Year::of(1985),
    Year::of(1990),
    Year::of(1995),
    Year::of(2000),
    Year::of(2005),
    Year::of(2010),
    Year::of(2015),
    Year::of(2020),
];
/// Last year in which solar capacity is counted.
pub const COUNTED: Year = Year::of(2024);
/// Hours of a year, in thousands.
const THOUSAND_HOURS: f64 = 8.76;

/// Facts on the networks of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworkFacts {
    /// Generation, TWh per year, for each of [`OBSERVED_YEARS`], by [`Plant::ALL`].
    pub made: Fact<[[f64; Plant::COUNT]; OBSERVED_YEARS.len()]>,
    /// Solar capacity counted at the end of [`COUNTED`], GW; 0 where it is not counted.
    pub solar: Fact<f64>,
    /// Power lines below 52 kV.
    pub distribution: Fact<Distribution>,
    /// Share of people with clean water near their home in 2020.
    pub served: Fact<f64>,
    /// Pipes of people who have them.
    pub pipes: Fact<Pipes>,
    /// Values that are the same everywhere.
    pub everywhere: NetworksEverywhere,
}

/// Power lines below 52 kV.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Distribution {
    /// Length, km per thousand people.
    pub km: f64,
    /// Share of medium-voltage lines underground.
    pub medium: f64,
    /// Share of low-voltage lines underground.
    pub low: f64,
}

/// Pipes of people who have them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pipes {
    /// Water mains, m per person with water.
    pub main: f64,
    /// Sewers, m per person on a sewer.
    pub sewer: f64,
    /// Share of people on a sewer to 2020.
    pub sewered: f64,
    /// Share of people on a sewer in 2060.
    pub later: f64,
}

/// Facts on a kind of power plant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlantFacts {
    /// Capacity factor: yearly generation as a share of generation at full load.
    pub running: f64,
    /// Mean life, years.
    pub life: f64,
    /// Steel, concrete, aluminium, copper, glass, t/MW.
    pub mass: [f64; 5],
}

/// A part of the power grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MeshFacts {
    /// Number per kilometre of line; 1 for a line itself.
    pub per_km: f64,
    /// Steel, concrete, aluminium, copper, glass, plastics, t.
    pub mass: [f64; 6],
}

/// Facts on networks that are the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NetworksEverywhere {
    /// Plants, in the order of [`Plant::ALL`].
    pub plants: Fact<[PlantFacts; Plant::COUNT]>,
    /// Parts of the grid, in the order of [`Mesh::ALL`].
    pub mesh: Fact<[MeshFacts; Mesh::COUNT]>,
    /// Cement, bedding, steel, plastics per metre of main and of sewer, t.
    pub pipes: Fact<[[f64; 4]; LinearNetwork::PIPES]>,
    /// Yearly growth rate of generation before the first known year.
    pub before: Fact<f64>,
    /// Power of electricity use in the length of lines.
    pub power: Fact<f64>,
    /// Least part of the generation of 2020 that is the base for growth of electricity use.
    pub least: Fact<f64>,
    /// Wind share of new generation that neither burns fuel nor stays constant; solar makes the rest.
    pub wind: Fact<f64>,
    /// Panels for each unit of solar capacity counted.
    pub panels: Fact<f64>,
    /// Power of the grid's carbon with which power from coal falls to 2030.
    pub coal_2030: Fact<f64>,
    /// The same from 2040 on.
    pub coal_2040: Fact<f64>,
    /// Share of medium voltage in lines below 52 kV.
    pub medium: Fact<f64>,
    /// Share of lines from 52 kV that is underground.
    pub underground: Fact<f64>,
    /// Life of lines and stations.
    pub line_life: Fact<NormalLife>,
    /// Life of transformers.
    pub transformer_life: Fact<NormalLife>,
    /// Standard deviation of the life of a plant, as a share of its mean.
    pub spread: Fact<f64>,
    /// Life of pipes.
    pub pipe_life: Fact<NormalLife>,
    /// Yearly rise of the share with clean water from 2020 on.
    pub rise: Fact<f64>,
    /// Yearly rate by which that share was lower before 2020.
    pub fall: Fact<f64>,
}

impl NetworkFacts {
    /// Generation of a kind of plant in a year to 2020, TWh.
    pub fn generation(&self, plant: Plant, year: Year) -> f64 {
        let made = &self.made.value;
        let Some(first) = made.iter().position(|all| all.iter().sum::<f64>() > 0.0) else {
            return 0.0;
        };
        let of = |at: usize| made[at][plant.index()];
        if year <= OBSERVED_YEARS[first] {
            let back = (OBSERVED_YEARS[first].index() - year.index()) as f64;
            return of(first) * libm::exp(-self.everywhere.before.value * back);
        }
        let next = OBSERVED_YEARS
            .iter()
            .position(|known| *known >= year)
            .unwrap_or(OBSERVED_YEARS.len() - 1);
        let (from, to) = (OBSERVED_YEARS[next - 1], OBSERVED_YEARS[next]);
        let along = (year.index() - from.index()) as f64 / (to.index() - from.index()) as f64;
        of(next - 1) + (of(next) - of(next - 1)) * along.min(1.0)
    }

    /// Generation of all plants in a year to 2020, TWh.
    pub fn made_by_all(&self, year: Year) -> f64 {
        Plant::ALL.into_iter().map(|plant| self.generation(plant, year)).sum()
    }

    /// Share of people with clean water near their home in a year.
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
    pub fn sewered(&self, year: Year) -> f64 {
        let Pipes { sewered, later, .. } = self.pipes.value;
        let [first, last, now] = [Year::BASE, Year::LAST, year].map(|year| f64::from(year.number()));
        sewered + (later - sewered) * ((now - first) / (last - first)).max(0.0)
    }
}

impl NetworksEverywhere {
    /// Capacity built for a yearly generation in TWh, GW; of solar, panels.
    pub fn gigawatts(&self, plant: Plant, twh: f64) -> f64 {
        twh / self.terawatt_hours(plant, 1.0)
    }

    /// Yearly generation of a capacity built in GW, TWh.
    pub fn terawatt_hours(&self, plant: Plant, gigawatts: f64) -> f64 {
        let counted = match plant {
            Plant::Solar => gigawatts / self.panels.value,
            Plant::Coal | Plant::Gas | Plant::Oil | Plant::Nuclear | Plant::Hydro | Plant::Wind | Plant::Bioenergy | Plant::Other => {
                gigawatts
            }
        };
        counted * THOUSAND_HOURS * self.plants.value[plant.index()].running
    }
}

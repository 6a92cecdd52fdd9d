//! Infrastructure: the stock of roads, rail, bridges and tunnels, and its growth and wear.
//!
//! ```text
//! index(t) = greatest of people(s)^p · settled income(s)^i over s ≤ t, 2020 = 1; before 1950 it falls by a rate
//! ```
//!
//! Every layer follows one index; each fabric has its own life, normally distributed. The stock comes from a map with a
//! licence of its own, so it is in a pack of its own ([`RoadPack`]). Out of scope: traffic, widths, pipes, lines, ports.

use serde::{Deserialize, Serialize};

use crate::facts::income::{FIRST, settled};
use crate::facts::path::YearPath;
use crate::facts::{Fact, SourceCitation};
use crate::kind::{Fabric, Layer};
use crate::place::PlaceId;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Year};

/// A normally distributed lifetime.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct NormalLife {
    /// Mean, years.
    pub mean: f64,
    /// Standard deviation, years.
    pub deviation: f64,
}

impl From<NormalLife> for Lifetime {
    fn from(NormalLife { mean, deviation }: NormalLife) -> Lifetime {
        Lifetime::Normal { mean, deviation }
    }
}

/// Growth and wear of infrastructure in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InfrastructureFacts {
    /// Power of population in the index.
    pub people_power: Fact<f64>,
    /// Power of income per person in the index.
    pub income_power: Fact<f64>,
    /// Yearly log-growth of the index before the first year of income.
    pub growth_before: Fact<f64>,
    /// Life of asphalt.
    pub asphalt_life: Fact<NormalLife>,
    /// Life of concrete in roads.
    pub pavement_life: Fact<NormalLife>,
    /// Life of everything else: base courses, bridges, tunnels, rail.
    pub lasting_life: Fact<NormalLife>,
    /// Share of cement in concrete, kg/kg.
    pub cement: Fact<f64>,
    /// Share of aggregates in concrete, kg/kg.
    pub aggregates: Fact<f64>,
    /// Share of reclaimed asphalt in new asphalt, if enough is milled.
    pub reclaimed: Fact<YearPath>,
}

impl InfrastructureFacts {
    /// Lifetime of a fabric in a layer.
    pub const fn life(&self, layer: Layer, fabric: Fabric) -> NormalLife {
        match fabric {
            Fabric::Asphalt => self.asphalt_life.value,
            Fabric::Concrete if layer.is_road() => self.pavement_life.value,
            Fabric::Aggregates | Fabric::Concrete | Fabric::Steel | Fabric::Wood | Fabric::Copper | Fabric::Aluminium | Fabric::Bricks => {
                self.lasting_life.value
            }
        }
    }

    /// Index of the stock of every layer, 2020 = 1, from people and income per person.
    pub fn index(&self, people: &Annual, income: &Annual) -> Annual {
        let settled = settled(income);
        let raw = |year: Year| libm::pow(people[year], self.people_power.value) * libm::pow(settled[year], self.income_power.value);
        let mut greatest = 0.0_f64;
        let mut index = Annual::from_fn(|year| {
            if year >= FIRST {
                greatest = greatest.max(raw(year));
            }
            greatest
        });
        let base = index[Year::BASE];
        for year in FIRST.to(Year::LAST) {
            index[year] /= base;
        }
        let first = index[FIRST];
        for year in Year::FIRST.to(Year::at(FIRST.index() - 1)) {
            let years = f64::from(FIRST.number() - year.number());
            index[year] = first * libm::exp(-self.growth_before.value * years);
        }
        index
    }
}

/// One layer of a place at the end of 2020.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LayerFacts {
    /// The layer.
    pub layer: Layer,
    /// Length, km; none if it is not counted, as for bridges and tunnels.
    pub length: Option<f64>,
    /// Mass, Mt, in the order of [`Fabric::ALL`].
    pub mass: [f64; Fabric::COUNT],
}

/// Roads, rail, bridges and tunnels of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoadFacts {
    /// The place.
    pub place: PlaceId,
    /// Layers present, in the order of [`Layer::ALL`]; absent layers have no entry.
    pub layers: Fact<Vec<LayerFacts>>,
    /// Power lines from 52 kV in 2020, km; then the length of 220 kV lines with the same mass, km.
    pub lines: Fact<[f64; 2]>,
}

impl RoadFacts {
    /// True if a value here cites this source.
    pub fn names(&self, key: &String) -> bool {
        self.layers.sources.contains(key) || self.lines.sources.contains(key)
    }

    /// Mass of the selected layers, Mt.
    pub fn mass(&self, wanted: impl Fn(Layer) -> bool) -> f64 {
        let layers = self.layers.value.iter().filter(|layer| wanted(layer.layer));
        layers.flat_map(|layer| layer.mass).sum()
    }
}

/// Roads of all places: the pack that is passed on under the licence of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoadPack {
    /// Release of the data.
    pub release: String,
    /// One entry per place, in the order of ids.
    pub places: Vec<RoadFacts>,
    /// Every source cited here, with its licence.
    pub sources: Vec<SourceCitation>,
}

impl RoadPack {
    /// Roads of one place.
    pub fn place(&self, id: PlaceId) -> Option<&RoadFacts> {
        self.places.iter().find(|roads| roads.place == id)
    }

    /// Roads of one place, with sources and licence, as the site fetches them; empty if nothing is known.
    pub fn for_place(&self, id: PlaceId) -> RoadPack {
        let places: Vec<RoadFacts> = self.place(id).cloned().into_iter().collect();
        let named = |source: &&SourceCitation| places.iter().any(|roads| roads.names(&source.key));
        RoadPack {
            release: self.release.clone(),
            sources: self.sources.iter().filter(named).cloned().collect(),
            places,
        }
    }
}

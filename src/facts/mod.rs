//! Facts: what is known of one place, as plain structs, each value with source and basis.
//!
//! Made by `evidence` from tables, natively; carried in the compiled pack ([`pack`]);
//! read by the model. What stands here was checked at the door.

pub mod air;
pub mod cars;
pub mod cities;
pub mod city;
pub mod civil;
pub mod course;
pub mod doubt_words;
pub mod doubted;
pub mod doubts;
pub mod energy;
pub mod fires;
pub mod goods;
pub mod income;
pub mod infrastructure;
pub mod networks;
pub mod pack;
pub mod parts;
pub mod path;
pub mod plastics;
pub mod power;
pub mod process;
pub mod projects;
pub mod ranges;
mod repeat;
pub mod rows;
mod settle;
pub mod sound;
mod sources;
pub mod trail;
pub mod uses;
pub mod vehicles;
pub mod wood;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use sources::Sources;

use crate::facts::civil::CivilFacts;
use crate::facts::energy::EnergyFacts;
use crate::facts::infrastructure::{InfrastructureFacts, RoadFacts, Roads};
use crate::facts::power::PowerFacts;
use crate::facts::process::ProcessFacts;
use crate::kind::{Basis, Dial, Lever, Material, Product, Storyline, Structure};
use crate::place::{PlaceId, Wider};
use crate::year::{Annual, Year};

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known<T> {
    /// The value, in the unit its field names.
    pub value: T,
    /// How well it is known.
    pub basis: Basis,
    /// Keys of [`Source`]s, in the order of their weight.
    pub sources: Sources,
}

/// A value and the range of what sources say of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// The value that is used.
    pub value: f64,
    /// The lowest that a source says.
    pub low: f64,
    /// The highest that a source says.
    pub high: f64,
}

/// A source as shown to a visitor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Key used in tables.
    pub key: String,
    /// Whole citation, in the language it was published in.
    pub citation: String,
    /// Licence under which its figures are passed on.
    pub licence: String,
}

/// Everything that is known of every place of a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct World {
    /// Release of the data, such as `26a`.
    pub release: String,
    /// One entry a place, in the order of ids.
    pub places: Vec<Facts>,
}

impl World {
    /// Joins what lies in roads, which comes in a pack of its own, to the facts of each place.
    pub fn join(&mut self, roads: &Roads) {
        for facts in &mut self.places {
            facts.join(roads);
        }
    }

    /// The facts of a place.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> Option<&Facts> {
        self.places.iter().find(|facts| facts.place == id)
    }

    /// The places that a larger one is the sum of, in the order of ids.
    pub fn members(&self, wider: Wider) -> impl Iterator<Item = &Facts> {
        self.places.iter().filter(move |facts| facts.is_within(wider))
    }
}

/// What is known of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// Which place.
    pub place: PlaceId,
    /// English name, for the terminal.
    pub name: String,
    /// Whether it stands in lists of countries; the others are computed and summed, never listed.
    pub listed: bool,
    /// Whether war destroyed much of what stood, which no fact here counts.
    pub destroyed: bool,
    /// What it belongs to, in the order of [`Wider::ALL`].
    pub within: Vec<Wider>,
    /// People, at mid-year, 1900–2060.
    pub people: Known<Annual>,
    /// Light-duty vehicles.
    pub cars: cars::CarFacts,
    /// Lorries, vans, buses and two-wheelers.
    pub vehicles: vehicles::VehicleFacts,
    /// What leaves the exhaust of all of them.
    pub air: air::AirFacts,
    /// Plastics, from use to the sea.
    pub plastics: plastics::PlasticsFacts,
    /// Goods that homes and people own.
    pub goods: goods::OwnedFacts,
    /// Power plants, lines and pipes.
    pub networks: networks::NetworkFacts,
    /// Wood.
    pub wood: wood::WoodFacts,
    /// Income a person: product at purchasing-power parity, international dollars of 2017 a year, 1900–2060.
    pub income: Known<Annual>,
    /// Share of people who live in towns, 1900–2060.
    pub urban: Known<Annual>,
    /// Floor area of homes a person in 2020, m², and the range of what the sources say.
    pub home_level: Known<Span>,
    /// Whether that level was read in a census or statistic of the place.
    pub home_census: bool,
    /// Homes, one entry a product, in the order of [`Product::HOMES`].
    pub homes: Vec<BuildingFacts>,
    /// Offices, shops, hotels, schools, hospitals, as one stock.
    pub other: BuildingFacts,
    /// How roads, rail, bridges and tunnels grow and wear; what lies stands in [`infrastructure::Roads`].
    pub infrastructure: InfrastructureFacts,
    /// What lies in roads, rail, bridges and tunnels; none where their own pack was not read. Never in the pack of facts.
    #[serde(skip)]
    pub roads: Option<RoadFacts>,
    /// What a city adds to the facts of its country; none of every other place. Made where it is needed, never in the pack of facts.
    #[serde(skip)]
    pub city: Option<Arc<city::CityFacts>>,
    /// Cement and steel beyond what is modelled.
    pub civil: CivilFacts,
    /// Making, losing and recovering materials.
    pub process: ProcessFacts,
    /// Electricity.
    pub power: PowerFacts,
    /// Energy of buildings.
    pub energy: EnergyFacts,
    /// How the storylines beside the middle one depart from it, in the order of [`Storyline::ALL`].
    pub departures: Vec<Departure>,
    /// Least floor area a person that a lever may leave, m²: the decent-living floor.
    pub space_floor: Known<f64>,
    /// Least floor of other buildings a person that a lever may leave, m²: what a place has in 2020 where that is little in its region, else 0.
    pub work_floor: Known<f64>,
    /// Mean life beyond which no lever prolongs a building, years.
    pub longest_life: Known<f64>,
    /// Mass of refurbishment for each m² kept past its reference life, as a share of new-build mass.
    pub refurbishing: Known<f64>,
    /// Share of what stands that is built each year at least, whatever is chosen; the reference's own where that is less.
    pub least_built: Known<f64>,
    /// What levers move here and how far, in the order of [`Dial::ALL`].
    pub dials: Vec<DialFacts>,
    /// What the International Resource Panel's bundle sets here, in the order of [`Dial::ALL`].
    pub panel: Vec<PanelFacts>,
    /// Every source that a value above names.
    pub sources: Vec<Source>,
}

impl Facts {
    /// Joins what lies in the place, and the sources it is known from with their licence.
    pub fn join(&mut self, roads: &Roads) {
        let Some(lie) = roads.place(self.place) else { return };
        for source in &roads.sources {
            if lie.names(&source.key) && !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
        self.roads = Some(lie.clone());
    }

    /// Whether it is a part of a larger place; every place is of the world, but a city, which is of its country alone.
    #[must_use]
    pub fn is_within(&self, wider: Wider) -> bool {
        self.city.is_none() && (wider == Wider::World || self.within.contains(&wider))
    }

    /// Homes of each kind, then other buildings.
    pub fn buildings(&self) -> impl Iterator<Item = &BuildingFacts> {
        self.homes.iter().chain([&self.other])
    }

    /// How far a dial goes here; none where the lever table has no row.
    #[must_use]
    pub fn dial(&self, dial: Dial) -> Option<&DialFacts> {
        self.dials.iter().find(|row| row.dial == dial)
    }

    /// Levers that can be pulled here, in the order of [`Lever::ALL`].
    #[must_use]
    pub fn levers(&self) -> Vec<Lever> {
        let offered = |lever: &Lever| self.dials.iter().any(|row| row.dial.is_of(*lever));
        Lever::ALL.into_iter().filter(offered).collect()
    }
}

/// How a storyline departs from the middle one, on which the other fields of [`Facts`] stand.
///
/// Each is a ratio to the middle storyline, 1900–2060, and 1 up to 2026.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Departure {
    /// Which storyline.
    pub storyline: Storyline,
    /// Of people.
    pub people: Annual,
    /// Of income a person.
    pub income: Annual,
    /// Of the share of people in towns.
    pub urban: Annual,
    /// Of the floor area of homes a person.
    pub home_floor: Annual,
    /// Of the floor area of other buildings a person.
    pub other_floor: Annual,
    /// Of cars a person.
    pub cars: Annual,
}

/// One kind of building.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildingFacts {
    /// Which kind.
    pub product: Product,
    /// Usable floor area of this kind for each person of the place (not of its occupants), m², 1900–2060.
    pub floor_per_person: Known<Annual>,
    /// Mean life of each cohort, years, 1900–2060.
    pub mean_life: Known<Annual>,
    /// Shape of the Weibull lifetime.
    pub shape: Known<f64>,
    /// Whether a lever may prolong its life: informal homes are replaced, never extended.
    pub extendable: bool,
    /// Share of each structure in what is built, in the order of [`Structure::ALL`], by cohort 1900–2060.
    pub structure: Known<[Annual; 4]>,
    /// Material in a gross square metre by structure ([`Structure::ALL`]) and material ([`Material::ALL`]), kg, mortar included.
    pub intensity: Known<[[f64; Material::COUNT]; 4]>,
    /// Part of the cement that is mortar and plaster and not concrete, by structure, kg in a gross square metre.
    pub mortar: Known<[f64; 4]>,
    /// Gross floor area for each usable square metre; counts for materials only.
    pub gross: Known<f64>,
}

impl BuildingFacts {
    /// Material in a usable square metre of a cohort, kg/m².
    #[must_use]
    pub fn intensity_of(&self, cohort: Year, material: Material) -> f64 {
        let mut sum = 0.0;
        for structure in Structure::ALL {
            let share = self.structure.value[structure.index()][cohort];
            sum += share * self.intensity.value[structure.index()][material.index()];
        }
        sum * self.gross.value
    }
}

/// How far a lever moves a dial in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DialFacts {
    /// Which dial.
    pub dial: Dial,
    /// What the steps measure, in English: "floor area per person, change against the reference path".
    pub parameter: String,
    /// Value at levels 0 (reference), 1, 2, 3 and 4 (upper end of evidence), in the unit of the dial.
    pub steps: Known<[f64; 5]>,
    /// Whether the value at a level rests on memory and is still to be verified.
    pub to_verify: [bool; 5],
    /// Year of full effect unless the visitor says otherwise.
    pub full: Year,
}

/// What the International Resource Panel's bundle sets a dial to in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PanelFacts {
    /// Which dial.
    pub dial: Dial,
    /// Its full value, in the unit of the dial.
    pub value: Known<f64>,
    /// Year of full effect.
    pub full: Year,
}

//! Facts: the data on one place, as plain structs, each value with source and basis.
//!
//! `evidence` makes them from tables, in native programs; the compiled pack carries them ([`pack`]); the model reads
//! them. All values were checked on input.

pub mod air;
pub mod cars;
pub mod cities;
pub mod city;
pub mod civil;
pub mod course;
pub mod doubt_target;
pub mod doubt_words;
pub mod doubts;
pub mod energy;
pub mod fires;
pub mod goods;
pub mod income;
pub mod infrastructure;
pub mod minerals;
pub mod money;
pub mod need;
pub mod networks;
pub mod pack;
pub mod parts;
pub mod path;
pub mod plastics;
pub mod power;
pub mod process;
pub mod projects;
pub mod provenance;
pub mod ranges;
mod repeat;
mod rounding;
pub mod rows;
mod sources;
pub mod uses;
pub mod validation;
pub mod vehicles;
pub mod wood;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use sources::SourceKeys;

use crate::facts::civil::CivilFacts;
use crate::facts::energy::EnergyFacts;
use crate::facts::infrastructure::{InfrastructureFacts, RoadFacts, RoadPack};
use crate::facts::power::PowerFacts;
use crate::facts::process::ProcessFacts;
use crate::kind::{Basis, Dial, Lever, Material, Product, Storyline, Structure};
use crate::place::{PlaceId, Wider};
use crate::year::{Annual, Year};

/// A value with its basis and its sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact<T> {
    /// The value, in the unit its field names.
    pub value: T,
    /// Basis: national, regional, global or assumed.
    pub basis: Basis,
    /// Keys of [`SourceCitation`]s, in the order of their weight.
    pub sources: SourceKeys,
}

/// A value and the range of the sources.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ValueRange {
    /// The value that is used.
    pub value: f64,
    /// Lowest value of a source.
    pub low: f64,
    /// Highest value of a source.
    pub high: f64,
}

/// A source as shown to a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceCitation {
    /// Key used in tables.
    pub key: String,
    /// Full citation, in the language of publication.
    pub citation: String,
    /// Licence under which we pass on its figures.
    pub licence: String,
}

/// Facts of all places in a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct World {
    /// Release of the data, such as `26a`.
    pub release: String,
    /// One entry per place, in the order of ids.
    pub places: Vec<Facts>,
}

impl World {
    /// Adds the roads, which come in a pack of their own, to the facts of each place.
    pub fn join(&mut self, roads: &RoadPack) {
        for facts in &mut self.places {
            facts.join(roads);
        }
    }

    /// The facts of a place.
    pub fn place(&self, id: PlaceId) -> Option<&Facts> {
        self.places.iter().find(|facts| facts.place == id)
    }

    /// The members of a larger place, in the order of ids.
    pub fn members(&self, wider: Wider) -> impl Iterator<Item = &Facts> {
        self.places.iter().filter(move |facts| facts.is_within(wider))
    }
}

/// Facts of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// Id of the place.
    pub place: PlaceId,
    /// English name, for the command line.
    pub name: String,
    /// True if it appears in lists of countries; the others are computed and summed, never listed.
    pub listed: bool,
    /// True if war destroyed much of the stock. No fact here counts that loss.
    pub destroyed: bool,
    /// Regions and groups of the place, in the order of [`Wider::ALL`].
    pub within: Vec<Wider>,
    /// People, at mid-year, 1900–2060.
    pub people: Fact<Annual>,
    /// Light-duty vehicles.
    pub cars: cars::CarFacts,
    /// Lorries, vans, buses and two-wheelers.
    pub vehicles: vehicles::VehicleFacts,
    /// Exhaust of all road vehicles.
    pub air: air::AirFacts,
    /// Plastics, from use to the sea.
    pub plastics: plastics::PlasticsFacts,
    /// Goods that homes and people own.
    pub goods: goods::OwnedFacts,
    /// Power plants, lines and pipes.
    pub networks: networks::NetworkFacts,
    /// Wood.
    pub wood: wood::WoodFacts,
    /// Need for homes.
    pub need: need::NeedFacts,
    /// Income per person: product at purchasing-power parity, international dollars of 2017 per year, 1900–2060.
    pub income: Fact<Annual>,
    /// Share of people who live in towns, 1900–2060.
    pub urban: Fact<Annual>,
    /// Floor area of homes per person in 2020, m², with the range of the sources.
    pub home_level: Fact<ValueRange>,
    /// True if `home_level` comes from a census or statistic of the place.
    pub home_census: bool,
    /// Share of hollow block in brick walls, already in the content of buildings, with the range of its row.
    pub wall_block: Fact<ValueRange>,
    /// Cement in a kilogram of hollow block, kg; the rest is sand and gravel.
    pub block_cement: Fact<f64>,
    /// Homes, one entry per product, in the order of [`Product::HOMES`].
    pub homes: Vec<BuildingFacts>,
    /// Offices, shops, hotels, schools, hospitals, as one stock.
    pub other: BuildingFacts,
    /// Growth and wear of roads, rail, bridges and tunnels; their stock is in [`infrastructure::RoadPack`].
    pub infrastructure: InfrastructureFacts,
    /// Stock of roads, rail, bridges and tunnels; none if their own pack was not read. Never in the pack of facts.
    #[serde(skip)]
    pub roads: Option<RoadFacts>,
    /// Data that a city adds to the facts of its country; none for other places. Built when needed, never in the pack
    /// of facts.
    #[serde(skip)]
    pub city: Option<Arc<city::CityFacts>>,
    /// Cement and steel beyond the modelled stocks.
    pub civil: CivilFacts,
    /// Production, losses and recovery of materials.
    pub process: ProcessFacts,
    /// Electricity.
    pub power: PowerFacts,
    /// Energy of buildings.
    pub energy: EnergyFacts,
    /// Deviation of the other storylines from the middle one, in the order of [`Storyline::ALL`].
    pub departures: Vec<Departure>,
    /// Least floor area per person that a lever may leave, m²: the decent-living floor.
    pub space_floor: Fact<f64>,
    /// Least floor of other buildings per person that a lever may leave, m². It is the place's floor of 2020 if that is
    /// little for its region, else 0.
    pub work_floor: Fact<f64>,
    /// Mean life beyond which no lever prolongs a building, years.
    pub longest_life: Fact<f64>,
    /// Mass of refurbishment per m² kept past its reference life, as a share of new-build mass.
    pub refurbishing: Fact<f64>,
    /// Least share of the stock that is built each year under any choice; the reference's own share if that is less.
    pub least_built: Fact<f64>,
    /// Levers available here and their reach, in the order of [`Dial::ALL`].
    pub dials: Vec<DialFacts>,
    /// Settings of the International Resource Panel's bundle here, in the order of [`Dial::ALL`].
    pub panel: Vec<PanelFacts>,
    /// Every source that a value above names.
    pub sources: Vec<SourceCitation>,
}

impl Facts {
    /// Adds the roads of the place, and their sources with licence.
    pub fn join(&mut self, roads: &RoadPack) {
        let Some(own) = roads.place(self.place) else { return };
        for source in &roads.sources {
            if own.names(&source.key) && !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
        self.roads = Some(own.clone());
    }

    /// True if it is a part of a larger place. Every place is part of the world, except cities: a city belongs to its
    /// country alone.
    pub fn is_within(&self, wider: Wider) -> bool {
        self.city.is_none() && (wider == Wider::World || self.within.contains(&wider))
    }

    /// Homes of each kind, then other buildings.
    pub fn buildings(&self) -> impl Iterator<Item = &BuildingFacts> {
        self.homes.iter().chain([&self.other])
    }

    /// Reach of a dial here; none if the lever table has no row.
    pub fn dial(&self, dial: Dial) -> Option<&DialFacts> {
        self.dials.iter().find(|row| row.dial == dial)
    }

    /// Levers available here, in the order of [`Lever::ALL`].
    pub fn levers(&self) -> Vec<Lever> {
        let offered = |lever: &Lever| self.dials.iter().any(|row| row.dial.is_of(*lever));
        Lever::ALL.into_iter().filter(offered).collect()
    }
}

/// Deviation of a storyline from the middle one, which the other fields of [`Facts`] describe.
///
/// Each is a ratio to the middle storyline, 1900–2060, and 1 up to 2026.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Departure {
    /// The storyline.
    pub storyline: Storyline,
    /// Population.
    pub people: Annual,
    /// Income per person.
    pub income: Annual,
    /// Share of people in towns.
    pub urban: Annual,
    /// Floor area of homes per person.
    pub home_floor: Annual,
    /// Floor area of other buildings per person.
    pub other_floor: Annual,
    /// Cars per person.
    pub cars: Annual,
    /// Stock of roads, rail, bridges, parking and paths per person.
    pub roads: Annual,
    /// Cement standing in civil works per person, at least `least_works` of [`civil::CivilFacts`].
    pub works: Annual,
}

/// Facts of one kind of building.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuildingFacts {
    /// The kind.
    pub product: Product,
    /// Usable floor area of this kind per person of the place (not per occupant), m², 1900–2060.
    pub floor_per_person: Fact<Annual>,
    /// Mean life of each cohort, years, 1900–2060.
    pub mean_life: Fact<Annual>,
    /// Shape of the Weibull lifetime.
    pub shape: Fact<f64>,
    /// True if a lever may prolong its life: informal homes are replaced, never extended.
    pub extendable: bool,
    /// Share of each structure in new buildings, in the order of [`Structure::ALL`], by cohort 1900–2060.
    pub structure: Fact<[Annual; 4]>,
    /// Material per gross square metre by structure ([`Structure::ALL`]) and material ([`Material::ALL`]), kg, mortar
    /// included.
    pub intensity: Fact<[[f64; Material::COUNT]; 4]>,
    /// Part of the cement that is in mortar and plaster, not in concrete, by structure, kg per gross square metre.
    pub mortar: Fact<[f64; 4]>,
    /// Gross floor area per usable square metre; used for materials only.
    pub gross: Fact<f64>,
}

impl BuildingFacts {
    /// Material per usable square metre of a cohort, kg/m².
    pub fn intensity_of(&self, cohort: Year, material: Material) -> f64 {
        let mut sum = 0.0;
        for structure in Structure::ALL {
            let share = self.structure.value[structure.index()][cohort];
            sum += share * self.intensity.value[structure.index()][material.index()];
        }
        sum * self.gross.value
    }
}

/// Reach of a lever on a dial in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DialFacts {
    /// The dial.
    pub dial: Dial,
    /// Parameter of the steps, in English: "floor area per person, change against the reference path".
    pub parameter: String,
    /// Value at levels 0 (reference), 1, 2, 3 and 4 (upper end of evidence), in the unit of the dial.
    pub steps: Fact<[f64; 5]>,
    /// True for each level whose value was written from memory and is still to be verified.
    pub to_verify: [bool; 5],
    /// Year of full effect, unless the user chooses another.
    pub full: Year,
}

/// Setting of a dial in the International Resource Panel's bundle, in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PanelFacts {
    /// The dial.
    pub dial: Dial,
    /// Full value, in the unit of the dial.
    pub value: Fact<f64>,
    /// Year of full effect.
    pub full: Year,
}

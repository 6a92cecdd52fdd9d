//! Processes: emissions of primary and secondary production, losses, and recovery.
//!
//! ```text
//! primary(t)   = direct + power · grid(t) / world grid of 2020
//! secondary(t) = direct + kWh · grid(t)
//! cement(t)    = clinker ratio · (process + fuel) + kWh · national grid(t)
//! ```
//!
//! Units are kg CO2e per kg. Metals, glass and plastics are made on the world's grid; bricks, aggregates and wood on
//! the national one. Out of scope: prices, plants, trade of materials.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::kind::Material;

/// Electricity grid of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grid {
    /// The world's: the product is traded.
    World,
    /// Grid of the place: the product is made where it is used.
    National,
}

/// Production of a material.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaterialProduction {
    /// Primary, without electricity, kg CO2e/kg.
    pub primary: f64,
    /// Primary, its electricity on the world grid of 2020, kg CO2e/kg.
    pub primary_power: f64,
    /// From scrap, without electricity if that is separate, kg CO2e/kg.
    pub secondary: f64,
    /// Electricity of production from scrap, kWh/kg.
    pub secondary_kwh: f64,
    /// Primary by a near-zero route, kg CO2e/kg; none if no lever has one.
    pub near_zero: Option<f64>,
    /// Largest share of scrap in production.
    pub cap: f64,
    /// Yield of remelting, kg per kg of scrap.
    pub recovered: f64,
    /// Grid of the process.
    pub grid: Grid,
}

/// Production of cement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CementFacts {
    /// Clinker per kilogram of cement, kg.
    pub clinker: Fact<f64>,
    /// Least clinker per kilogram of cement that a choice may leave, kg.
    pub least_clinker: Fact<f64>,
    /// Process emissions per kilogram of clinker, kg CO2.
    pub process: Fact<f64>,
    /// Fuel emissions per kilogram of clinker, kg CO2.
    pub fuel: Fact<f64>,
    /// Electricity per kilogram of cement, kWh.
    pub kwh: Fact<f64>,
    /// Electricity to capture the carbon of a kilogram of clinker, kWh.
    pub capture_kwh: Fact<f64>,
}

/// Fate of a material at end of life today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EndOfLife {
    /// Share reused as it is.
    pub reused: f64,
    /// Share of the rest that is recovered for recycling.
    pub recovered: f64,
}

/// Processes of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProcessFacts {
    /// Production of each material, in the order of [`Material::ALL`]; cement has its own.
    pub making: Fact<[MaterialProduction; Material::COUNT]>,
    /// Production of cement.
    pub cement: CementFacts,
    /// End of life of the outflow of buildings.
    pub from_buildings: Fact<[EndOfLife; Material::COUNT]>,
    /// End of life of the outflow of vehicles.
    pub from_vehicles: Fact<[EndOfLife; Material::COUNT]>,
    /// End of life of the outflow of roads, rail, bridges and tunnels.
    pub from_infrastructure: Fact<[EndOfLife; Material::COUNT]>,
    /// End of life of the outflow of civil works.
    pub from_civil_works: Fact<[EndOfLife; Material::COUNT]>,
    /// Share lost on sites and in workshops of construction: demand / (1 − loss).
    pub construction_loss: Fact<[f64; Material::COUNT]>,
    /// Site work and transport per usable square metre built, kg CO2e.
    pub site: Fact<f64>,
    /// Site work and material per square metre renovated, kg CO2e.
    pub renovation: Fact<f64>,
    /// Share of the plastics not recovered that is burnt.
    pub plastics_burnt: Fact<f64>,
    /// Emissions of burning a kilogram of plastics, kg CO2.
    pub plastics_carbon: Fact<f64>,
}

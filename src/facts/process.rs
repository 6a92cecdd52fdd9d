//! Processes: what making and remaking emit, what is lost, and what comes back.
//!
//! ```text
//! primary(t)   = direct + power · grid(t) / world grid of 2020
//! secondary(t) = direct + kWh · grid(t)
//! cement(t)    = clinker ratio · (process + fuel) + kWh · national grid(t)
//! ```
//!
//! Kilograms CO2e for a kilogram. Metals, glass and plastics are made of the world and on the
//! world's grid; bricks, aggregates and wood on the national one. Does not know: prices,
//! plants, trade of materials.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::kind::Material;

/// Which grid a process runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grid {
    /// The world's: what is made is traded.
    World,
    /// The place's own.
    National,
}

/// Making a material.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Making {
    /// Primary, without electricity, kg CO2e/kg.
    pub primary: f64,
    /// Primary, its electricity on the world grid of 2020, kg CO2e/kg.
    pub primary_power: f64,
    /// From scrap, without electricity where that is told apart, kg CO2e/kg.
    pub secondary: f64,
    /// Electricity to make it from scrap, kWh/kg.
    pub secondary_kwh: f64,
    /// Primary by a near-zero route, kg CO2e/kg; none where no lever has one.
    pub near_zero: Option<f64>,
    /// Largest share of scrap in what is made.
    pub cap: f64,
    /// What remelting gives back of a kilogram of its scrap.
    pub recovered: f64,
    /// Which grid.
    pub grid: Grid,
}

/// Making cement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CementFacts {
    /// Clinker in a kilogram of cement.
    pub clinker: Known<f64>,
    /// Least clinker in a kilogram of cement that a choice may leave.
    pub least_clinker: Known<f64>,
    /// Carbon driven out of a kilogram of clinker, kg.
    pub process: Known<f64>,
    /// Carbon of the fuel of a kilogram of clinker, kg.
    pub fuel: Known<f64>,
    /// Electricity of a kilogram of cement, kWh.
    pub kwh: Known<f64>,
    /// Electricity to capture the carbon of a kilogram of clinker, kWh.
    pub capture_kwh: Known<f64>,
}

/// What becomes today of a material that leaves use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EndOfLife {
    /// Share reused as it is.
    pub reused: f64,
    /// Share of the rest that is recovered for remaking.
    pub recovered: f64,
}

/// Processes as a place meets them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProcessFacts {
    /// Making of each material, in the order of [`Material::ALL`]; cement has its own.
    pub making: Known<[Making; Material::COUNT]>,
    /// Making cement.
    pub cement: CementFacts,
    /// What becomes of what leaves buildings.
    pub from_buildings: Known<[EndOfLife; Material::COUNT]>,
    /// What becomes of what leaves vehicles.
    pub from_vehicles: Known<[EndOfLife; Material::COUNT]>,
    /// What becomes of what leaves roads, rail, bridges and tunnels.
    pub from_infrastructure: Known<[EndOfLife; Material::COUNT]>,
    /// What becomes of what leaves civil works.
    pub from_civil_works: Known<[EndOfLife; Material::COUNT]>,
    /// Share lost on sites and in workshops of construction: demand / (1 − loss).
    pub construction_loss: Known<[f64; Material::COUNT]>,
    /// Site work and transport for each usable square metre built, kg CO2e.
    pub site: Known<f64>,
    /// Site work and material for each square metre renovated, kg CO2e.
    pub renovation: Known<f64>,
    /// Share of plastics that are not recovered and are burnt.
    pub plastics_burnt: Known<f64>,
    /// Carbon of burning a kilogram of plastics, kg CO2.
    pub plastics_carbon: Known<f64>,
}

//! Amounts: the quantity in a place that a lever acts on. A larger place weights the mean of its members by it.
//!
//! Out of scope: the values, which `cairn-analysis` reads from an outcome without levers.

use crate::kind::{Application, Fate, Material, Pool};

/// The amount that a lever acts on, in a unit of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverAmount {
    /// People.
    People,
    /// Cars in use.
    CarsInUse,
    /// Distance of cars.
    CarDistance,
    /// New cars.
    NewCars,
    /// Used cars imported.
    ImportedCars,
    /// New lorries, buses, vans and two-wheelers.
    NewVehicles,
    /// Distance of lorries, buses, vans and two-wheelers.
    VehicleDistance,
    /// Freight.
    Freight,
    /// Floor area built.
    FloorBuilt,
    /// Floor area of 2020.
    FloorOfBase,
    /// Floor area of buildings of 2026 whose life can be extended.
    ExtendableFloor,
    /// Heat and hot water of 2020.
    HeatOfBase,
    /// Electricity used.
    Electricity,
    /// Cement, aggregates and bricks laid.
    MineralsLaid,
    /// A material in use.
    InUse(Material),
    /// A material that leaves buildings.
    OutOfBuildings(Material),
    /// Demand for a material.
    Demand(Material),
    /// Primary material of a pool.
    Primary(Pool),
    /// New scrap of a pool.
    NewScrap(Pool),
    /// Goods of households bought.
    GoodsBought,
    /// Plastics put to a use.
    PlasticsUsed(Application),
    /// Plastic waste.
    PlasticsWaste,
    /// Plastic waste of one fate.
    PlasticsOfFate(Fate),
}

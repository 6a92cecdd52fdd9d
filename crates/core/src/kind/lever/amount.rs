//! Amounts: the quantity in a place that a lever acts on. A larger place weights the mean of its members by it.
//!
//! Out of scope: the values, which `cairn-analysis` reads from an outcome without levers.

use crate::kind::{Application, Fate, Material, Pool};

/// The amount that a lever acts on, in a unit of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverAmount {
    People,
    CarsInUse,
    CarDistance,
    NewCars,
    /// Used cars imported.
    ImportedCars,
    /// New lorries, buses, vans and two-wheelers.
    NewVehicles,
    /// Distance of lorries, buses, vans and two-wheelers.
    VehicleDistance,
    Freight,
    /// Floor area built.
    FloorBuilt,
    /// Floor area of 2020.
    FloorOfBase,
    /// Floor area of homes of 2026 whose life can be extended.
    ExtendableFloor,
    /// Heat and hot water of 2020.
    HeatOfBase,
    /// Electricity used.
    Electricity,
    /// Cement, aggregates and bricks laid.
    MineralsLaid,
    InUse(Material),
    /// A material that leaves buildings.
    OutOfBuildings(Material),
    Demand(Material),
    /// Primary material of a pool.
    Primary(Pool),
    NewScrap(Pool),
    /// Goods of households bought.
    GoodsBought,
    /// Plastics put to a use.
    PlasticsUsed(Application),
    PlasticsWaste,
    /// Plastic waste of one fate.
    PlasticsOfFate(Fate),
}

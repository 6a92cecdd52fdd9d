//! Kinds of machines and goods in steel statistics.

use serde::{Deserialize, Serialize};

/// A kind of machines and goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GoodsKind {
    /// Machines and electrical equipment.
    Machines,
    /// Metal goods.
    MetalGoods,
    /// Oil and gas.
    OilAndGas,
    /// Ships, trains, aircraft.
    OtherTransport,
    /// Household appliances, without the steel of household goods that have their own stock model.
    Appliances,
    /// Vehicles, without the steel of new cars, which have their own model.
    Vehicles,
    /// Everything else.
    Other,
}

impl GoodsKind {
    /// The number of entries.
    pub const COUNT: usize = 7;

    /// All entries, in the order of the tables.
    pub const ALL: [GoodsKind; GoodsKind::COUNT] = [
        GoodsKind::Machines,
        GoodsKind::MetalGoods,
        GoodsKind::OilAndGas,
        GoodsKind::OtherTransport,
        GoodsKind::Appliances,
        GoodsKind::Vehicles,
        GoodsKind::Other,
    ];

    /// Position in [`GoodsKind::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// True if the lever for longer life of goods applies; other levers, or none, move ships, vehicles and pipes.
    #[must_use]
    pub const fn is_kept_longer(self) -> bool {
        match self {
            GoodsKind::Machines | GoodsKind::MetalGoods | GoodsKind::Appliances => true,
            GoodsKind::OilAndGas | GoodsKind::OtherTransport | GoodsKind::Vehicles | GoodsKind::Other => false,
        }
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            GoodsKind::Machines => "machines",
            GoodsKind::MetalGoods => "metal_goods",
            GoodsKind::OilAndGas => "oil_and_gas",
            GoodsKind::OtherTransport => "other_transport",
            GoodsKind::Appliances => "appliances",
            GoodsKind::Vehicles => "vehicles",
            GoodsKind::Other => "other",
        }
    }
}

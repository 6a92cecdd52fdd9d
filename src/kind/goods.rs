//! Kinds of machines and goods whose steel statistics tell apart.

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
    /// Household appliances; the steel of goods of households that are followed is taken off.
    Appliances,
    /// Vehicles; the steel of new cars is followed by itself and taken off.
    Vehicles,
    /// Everything else.
    Other,
}

impl GoodsKind {
    /// How many there are.
    pub const COUNT: usize = 7;

    /// All, in the order of every table.
    pub const ALL: [GoodsKind; GoodsKind::COUNT] = [
        GoodsKind::Machines,
        GoodsKind::MetalGoods,
        GoodsKind::OilAndGas,
        GoodsKind::OtherTransport,
        GoodsKind::Appliances,
        GoodsKind::Vehicles,
        GoodsKind::Other,
    ];

    /// Place in [`GoodsKind::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether the lever of the life of goods makes it last longer: ships, vehicles and pipes are moved by others or by none.
    #[must_use]
    pub const fn is_kept_longer(self) -> bool {
        match self {
            GoodsKind::Machines | GoodsKind::MetalGoods | GoodsKind::Appliances => true,
            GoodsKind::OilAndGas | GoodsKind::OtherTransport | GoodsKind::Vehicles | GoodsKind::Other => false,
        }
    }

    /// The word used in tables.
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

//! Kinds of machines and goods in steel statistics.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A kind of machines and goods.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum GoodsKind {
        /// Machines and electrical equipment.
        Machines: "machines";
        /// Metal goods.
        MetalGoods: "metal_goods";
        /// Oil and gas.
        OilAndGas: "oil_and_gas";
        /// Ships, trains, aircraft.
        OtherTransport: "other_transport";
        /// Household appliances, without the steel of household goods that have their own stock model.
        Appliances: "appliances";
        /// Vehicles, without the steel of new cars, which have their own model.
        Vehicles: "vehicles";
        /// Everything else.
        Other: "other";
    }
}

impl GoodsKind {
    /// True if the lever for longer life of goods applies; other levers, or none, move ships, vehicles and pipes.
    pub const fn is_kept_longer(self) -> bool {
        match self {
            GoodsKind::Machines | GoodsKind::MetalGoods | GoodsKind::Appliances => true,
            GoodsKind::OilAndGas | GoodsKind::OtherTransport | GoodsKind::Vehicles | GoodsKind::Other => false,
        }
    }
}

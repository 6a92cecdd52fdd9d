//! By: the dimension that splits an account into rows, and the number and names of these rows.
//!
//! Out of scope: the list of accounts ([`crate::model::account`]).

use crate::kind::{
    Age, Application, Drivetrain, EnergyCarrier, Era, FLEETS, Fate, Forest, Good, Laid, Layer, Material, OF_NETWORKS, Plant, Pool, Powered,
    Product, Sector, Stock, Traffic, Vehicle, WoodUse,
};
use crate::model::uses::{ENERGY, Use};

/// The dimension that splits an account into rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// No split: one row.
    Whole,
    /// [`Product::ALL`].
    Products,
    /// [`Drivetrain::ALL`].
    Drivetrains,
    /// [`Powered::ALL`], of the modelled kinds.
    Powered,
    /// Modelled kinds of road vehicles other than cars.
    Fleets,
    /// [`Traffic::ALL`].
    Traffic,
    /// [`Traffic::ALL`], each by [`Age::ALL`].
    Aged,
    /// [`Layer::ALL`].
    Layers,
    /// Infrastructure, civil works, each by [`Era::ALL`].
    Eras,
    /// [`Use::ALL`].
    Uses,
    /// [`Pool::ALL`].
    Pools,
    /// [`ENERGY`].
    Carriers,
    /// [`Sector::ALL`].
    Sectors,
    /// [`Application::ALL`].
    Applications,
    /// [`Fate::ALL`].
    Fates,
    /// Large pieces, small ones.
    Pieces,
    /// [`Good::ALL`].
    Goods,
    /// The first of [`Good::ALL`], which are counted in pieces.
    GoodsInPieces,
    /// The rest of [`Good::ALL`], counted by mass.
    GoodsInKg,
    /// [`Plant::ALL`].
    Plants,
    /// The first of [`Laid::ALL`].
    Lines,
    /// The rest of [`Laid::ALL`].
    Pipes,
    /// [`OF_NETWORKS`].
    OfNetworks,
    /// [`WoodUse::ALL`].
    WoodUses,
    /// [`Forest::ALL`].
    Forests,
}

impl By {
    /// Number of rows.
    pub(super) const fn count(self) -> usize {
        match self {
            By::Whole => 1,
            By::Products => Product::ALL.len(),
            By::Drivetrains => Drivetrain::COUNT,
            By::Powered => FLEETS * Powered::ALL.len() / Vehicle::COUNT,
            By::Fleets => FLEETS,
            By::Traffic => Traffic::COUNT,
            By::Aged => Traffic::COUNT * Age::COUNT,
            By::Layers => Layer::COUNT,
            By::Eras => 2 * Era::COUNT,
            By::Uses => Use::COUNT,
            By::Pools => Pool::ALL.len(),
            By::Carriers => ENERGY.len(),
            By::Sectors => Sector::ALL.len(),
            By::Applications => Application::COUNT,
            By::Fates => Fate::COUNT,
            By::Pieces => 2,
            By::Goods => Good::COUNT,
            By::GoodsInPieces => Good::IN_PIECES,
            By::GoodsInKg => Good::COUNT - Good::IN_PIECES,
            By::Plants => Plant::COUNT,
            By::Lines => Laid::COUNT - Laid::PIPES,
            By::Pipes => Laid::PIPES,
            By::OfNetworks => OF_NETWORKS.len(),
            By::WoodUses => WoodUse::COUNT,
            By::Forests => Forest::COUNT,
        }
    }

    /// Sector, material and carrier of a row.
    pub(super) const fn named(self, at: usize) -> (Option<Sector>, Option<Material>, Option<EnergyCarrier>) {
        match self {
            By::Whole
            | By::Pools
            | By::Applications
            | By::Fates
            | By::Pieces
            | By::Goods
            | By::GoodsInPieces
            | By::GoodsInKg
            | By::Plants
            | By::Lines
            | By::Pipes
            | By::OfNetworks
            | By::WoodUses
            | By::Forests => (None, None, None),
            By::Products => (Some(Product::ALL[at].sector()), None, None),
            By::Drivetrains => (Some(Stock::Cars.sector()), None, None),
            By::Traffic if at == 0 => (Some(Stock::Cars.sector()), None, None),
            By::Aged if at < Age::COUNT => (Some(Stock::Cars.sector()), None, None),
            By::Powered | By::Fleets | By::Traffic | By::Aged => (Some(Sector::RoadVehicles), None, None),
            By::Layers => (Some(Stock::Networks.sector()), None, None),
            By::Eras if at < Era::COUNT => (Some(Sector::Infrastructure), None, None),
            By::Eras => (Some(Sector::CivilWorks), None, None),
            By::Uses => (Some(Use::ALL[at].sector), Some(Use::ALL[at].material), None),
            By::Carriers => (Some(ENERGY[at].0), None, Some(ENERGY[at].1)),
            By::Sectors => (Some(Sector::ALL[at]), None, None),
        }
    }
}

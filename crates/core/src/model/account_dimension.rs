//! Account dimension: the dimension that splits an account into rows, and the number and names of these rows.
//!
//! Out of scope: the list of accounts ([`crate::model::account`]).

use crate::kind::{
    Age, Application, Drivetrain, EnergyCarrier, Era, FLEETS, Fate, Forest, Good, Layer, LinearNetwork, Material, OF_NETWORKS, Plant, Pool,
    Powered, Product, Sector, Stock, Traffic, Vehicle, WoodUse,
};
use crate::model::uses::{ENERGY, Use};

/// The dimension that splits an account into rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AccountDimension {
    /// No split: one row.
    Whole,
    /// One row for each of [`Product::ALL`].
    Products,
    /// One row for each of [`Drivetrain::ALL`].
    Drivetrains,
    /// [`Powered::ALL`], of the modelled kinds.
    Powered,
    /// Modelled kinds of road vehicles other than cars.
    Fleets,
    /// One row for each of [`Traffic::ALL`].
    Traffic,
    /// [`Traffic::ALL`], each by [`Age::ALL`].
    Aged,
    /// One row for each of [`Layer::ALL`].
    Layers,
    /// Infrastructure, civil works, each by [`Era::ALL`].
    Eras,
    /// One row for each of [`Use::ALL`].
    Uses,
    /// One row for each of [`Pool::ALL`].
    Pools,
    /// One row for each of [`ENERGY`].
    Carriers,
    /// One row for each of [`Sector::ALL`].
    Sectors,
    /// One row for each of [`Application::ALL`].
    Applications,
    /// One row for each of [`Fate::ALL`].
    Fates,
    /// Large pieces, small ones.
    Pieces,
    /// One row for each of [`Good::ALL`].
    Goods,
    /// The first of [`Good::ALL`], which are counted in pieces.
    GoodsInPieces,
    /// The rest of [`Good::ALL`], counted by mass.
    GoodsInKg,
    /// One row for each of [`Plant::ALL`].
    Plants,
    /// The first of [`LinearNetwork::ALL`].
    Lines,
    /// The rest of [`LinearNetwork::ALL`].
    Pipes,
    /// [`OF_NETWORKS`].
    OfNetworks,
    /// One row for each of [`WoodUse::ALL`].
    WoodUses,
    /// One row for each of [`Forest::ALL`].
    Forests,
}

impl AccountDimension {
    /// Number of rows.
    pub(super) const fn count(self) -> usize {
        match self {
            AccountDimension::Whole => 1,
            AccountDimension::Products => Product::ALL.len(),
            AccountDimension::Drivetrains => Drivetrain::COUNT,
            AccountDimension::Powered => FLEETS * Powered::ALL.len() / Vehicle::COUNT,
            AccountDimension::Fleets => FLEETS,
            AccountDimension::Traffic => Traffic::COUNT,
            AccountDimension::Aged => Traffic::COUNT * Age::COUNT,
            AccountDimension::Layers => Layer::COUNT,
            AccountDimension::Eras => 2 * Era::COUNT,
            AccountDimension::Uses => Use::COUNT,
            AccountDimension::Pools => Pool::ALL.len(),
            AccountDimension::Carriers => ENERGY.len(),
            AccountDimension::Sectors => Sector::ALL.len(),
            AccountDimension::Applications => Application::COUNT,
            AccountDimension::Fates => Fate::COUNT,
            AccountDimension::Pieces => 2,
            AccountDimension::Goods => Good::COUNT,
            AccountDimension::GoodsInPieces => Good::IN_PIECES,
            AccountDimension::GoodsInKg => Good::COUNT - Good::IN_PIECES,
            AccountDimension::Plants => Plant::COUNT,
            AccountDimension::Lines => LinearNetwork::COUNT - LinearNetwork::PIPES,
            AccountDimension::Pipes => LinearNetwork::PIPES,
            AccountDimension::OfNetworks => OF_NETWORKS.len(),
            AccountDimension::WoodUses => WoodUse::COUNT,
            AccountDimension::Forests => Forest::COUNT,
        }
    }

    /// Sector, material and carrier of a row.
    pub(super) const fn named(self, at: usize) -> (Option<Sector>, Option<Material>, Option<EnergyCarrier>) {
        match self {
            AccountDimension::Whole
            | AccountDimension::Pools
            | AccountDimension::Applications
            | AccountDimension::Fates
            | AccountDimension::Pieces
            | AccountDimension::Goods
            | AccountDimension::GoodsInPieces
            | AccountDimension::GoodsInKg
            | AccountDimension::Plants
            | AccountDimension::Lines
            | AccountDimension::Pipes
            | AccountDimension::OfNetworks
            | AccountDimension::WoodUses
            | AccountDimension::Forests => (None, None, None),
            AccountDimension::Products => (Some(Product::ALL[at].sector()), None, None),
            AccountDimension::Drivetrains => (Some(Stock::Cars.sector()), None, None),
            AccountDimension::Traffic if at == 0 => (Some(Stock::Cars.sector()), None, None),
            AccountDimension::Aged if at < Age::COUNT => (Some(Stock::Cars.sector()), None, None),
            AccountDimension::Powered | AccountDimension::Fleets | AccountDimension::Traffic | AccountDimension::Aged => {
                (Some(Sector::RoadVehicles), None, None)
            }
            AccountDimension::Layers => (Some(Stock::Networks.sector()), None, None),
            AccountDimension::Eras if at < Era::COUNT => (Some(Sector::Infrastructure), None, None),
            AccountDimension::Eras => (Some(Sector::CivilWorks), None, None),
            AccountDimension::Uses => (Some(Use::ALL[at].sector), Some(Use::ALL[at].material), None),
            AccountDimension::Carriers => (Some(ENERGY[at].0), None, Some(ENERGY[at].1)),
            AccountDimension::Sectors => (Some(Sector::ALL[at]), None, None),
        }
    }
}

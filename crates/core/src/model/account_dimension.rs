//! Account dimension: the dimension that splits an account into rows, and the number and names of these rows.
//!
//! Out of scope: the list of accounts ([`crate::model::account`]).

use crate::kind::{
    Age, Application, CountEnd, DisplacedGroup, Drivetrain, EnergyCarrier, Era, FLEETS, Fate, Forest, Good, Layer, LinearNetwork, Material,
    NeedReading, OF_NETWORKS, Plant, Pool, Powered, Product, Sector, Stock, Traffic, Vehicle, WoodUse,
};
use crate::model::uses::{ENERGY, Use};

crate::closed! {
    /// The dimension that splits an account into rows.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum AccountDimension in ROWS: usize {
        /// No split: one row.
        Whole => 1;
        Products => Product::ALL.len();
        Drivetrains => Drivetrain::COUNT;
        /// [`Powered::ALL`], of the modelled kinds.
        Powered => FLEETS * Powered::ALL.len() / Vehicle::COUNT;
        /// Modelled kinds of road vehicles other than cars.
        Fleets => FLEETS;
        Traffic => Traffic::COUNT;
        /// [`Traffic::ALL`], each by [`Age::ALL`].
        Aged => Traffic::COUNT * Age::COUNT;
        Layers => Layer::COUNT;
        /// Infrastructure, civil works, each by [`Era::ALL`].
        Eras => 2 * Era::COUNT;
        Uses => Use::COUNT;
        Pools => Pool::ALL.len();
        Carriers => ENERGY.len();
        Sectors => Sector::ALL.len();
        Applications => Application::COUNT;
        Fates => Fate::COUNT;
        /// Large pieces, small ones.
        Pieces => 2;
        Goods => Good::COUNT;
        /// The first of [`Good::ALL`], which are counted in pieces.
        GoodsInPieces => Good::IN_PIECES;
        /// The rest of [`Good::ALL`], counted by mass.
        GoodsInKg => Good::COUNT - Good::IN_PIECES;
        Plants => Plant::COUNT;
        /// The first of [`LinearNetwork::ALL`].
        Lines => LinearNetwork::COUNT - LinearNetwork::PIPES;
        /// The rest of [`LinearNetwork::ALL`].
        Pipes => LinearNetwork::PIPES;
        OfNetworks => OF_NETWORKS.len();
        WoodUses => WoodUse::COUNT;
        Forests => Forest::COUNT;
        NeedReadings => NeedReading::COUNT;
        CountEnds => CountEnd::COUNT;
        DisplacedGroups => DisplacedGroup::COUNT;
    }
}

impl AccountDimension {
    /// Number of rows.
    pub(super) const fn count(self) -> usize {
        ROWS[self as usize]
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
            | AccountDimension::Forests
            | AccountDimension::NeedReadings
            | AccountDimension::CountEnds
            | AccountDimension::DisplacedGroups => (None, None, None),
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

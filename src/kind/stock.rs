//! Stocks: what is followed piece by piece, and what its pieces are.
//!
//! ```text
//! stock   sector   what all its pieces together are called   its pieces, counted in one unit
//! ```
//!
//! A sector may have several stocks; materials and energy are counted by sector. Does not know: how long pieces last, what
//! is asked for, what they are made of.

use crate::kind::{Drivetrain, Layer, Powered, Product, Sector, Vehicle};

/// A stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stock {
    /// Homes.
    Homes,
    /// Other buildings.
    OtherBuildings,
    /// Light-duty vehicles.
    Cars,
    /// Roads, rail, bridges and tunnels.
    Networks,
    /// Buses.
    Buses,
    /// Lorries over 15 t gross.
    HeavyTrucks,
    /// Lorries of 3.5 to 15 t gross.
    MediumTrucks,
    /// Vans.
    Vans,
    /// Two- and three-wheelers.
    TwoWheelers,
}

/// Pieces of stocks that are counted in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Things {
    /// Floor of some kinds of buildings.
    Floor(&'static [Product]),
    /// Cars of some drivetrains.
    Cars(&'static [Drivetrain]),
    /// Length of some layers.
    Length(&'static [Layer]),
    /// Road vehicles beside cars.
    Vehicles(&'static [Powered]),
}

/// A stock and what differs between stocks.
#[derive(Clone, Copy, Debug)]
pub struct StockRow {
    /// Which.
    pub stock: Stock,
    /// The sector it belongs to.
    pub sector: Sector,
    /// All its pieces together, in variables; none where the sector is what they go by.
    pub whole: Option<&'static str>,
    /// Its pieces.
    pub things: Things,
}

/// The table, in the order of every list of stocks.
pub const STOCKS: [StockRow; 9] = [
    StockRow {
        stock: Stock::Homes,
        sector: Sector::Homes,
        whole: None,
        things: Things::Floor(&Product::HOMES),
    },
    StockRow {
        stock: Stock::OtherBuildings,
        sector: Sector::OtherBuildings,
        whole: None,
        things: Things::Floor(&[Product::Other]),
    },
    StockRow {
        stock: Stock::Cars,
        sector: Sector::Vehicles,
        whole: Some("Light-duty vehicles"),
        things: Things::Cars(&Drivetrain::ALL),
    },
    StockRow {
        stock: Stock::Networks,
        sector: Sector::Infrastructure,
        whole: None,
        things: Things::Length(&Layer::ALL),
    },
    fleet(Stock::Buses, Vehicle::Bus),
    fleet(Stock::HeavyTrucks, Vehicle::HeavyTruck),
    fleet(Stock::MediumTrucks, Vehicle::MediumTruck),
    fleet(Stock::Vans, Vehicle::Van),
    fleet(Stock::TwoWheelers, Vehicle::TwoWheeler),
];

const fn fleet(stock: Stock, vehicle: Vehicle) -> StockRow {
    StockRow {
        stock,
        sector: Sector::RoadVehicles,
        whole: Some(vehicle.name()),
        things: Things::Vehicles(vehicle.driven()),
    }
}

/// How many kinds of road vehicles beside cars are followed, from the first on.
pub const FLEETS: usize = {
    let (mut at, mut many) = (0, 0);
    while at < STOCKS.len() {
        many += matches!(STOCKS[at].things, Things::Vehicles(_)) as usize;
        at += 1;
    }
    many
};

impl Stock {
    /// The sector it belongs to.
    #[must_use]
    pub const fn sector(self) -> Sector {
        STOCKS[self as usize].sector
    }
}

impl Things {
    /// Names of the pieces in variables and files, and the sector of each.
    #[must_use]
    pub fn named(self) -> Vec<(&'static str, Sector)> {
        match self {
            Things::Floor(products) => products.iter().map(|one| (one.name(), one.sector())).collect(),
            Things::Cars(kinds) => kinds.iter().map(|one| (one.name(), Stock::Cars.sector())).collect(),
            Things::Length(layers) => layers.iter().map(|one| (one.name(), Stock::Networks.sector())).collect(),
            Things::Vehicles(driven) => driven.iter().map(|one| (one.name(), Sector::RoadVehicles)).collect(),
        }
    }

    /// One of the pieces, by its name.
    #[must_use]
    pub fn one(self, name: &str) -> Option<Things> {
        let at = self.named().iter().position(|(known, _)| *known == name)?;
        Some(match self {
            Things::Floor(products) => Things::Floor(products.get(at..=at)?),
            Things::Cars(kinds) => Things::Cars(kinds.get(at..=at)?),
            Things::Length(layers) => Things::Length(layers.get(at..=at)?),
            Things::Vehicles(driven) => Things::Vehicles(driven.get(at..=at)?),
        })
    }

    /// Whether pieces come and go, so that lists have what is built and what leaves; a length only grows.
    #[must_use]
    pub const fn come_and_go(self) -> bool {
        match self {
            Things::Floor(_) | Things::Cars(_) | Things::Vehicles(_) => true,
            Things::Length(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::SECTORS;

    #[test]
    fn rows_stand_in_the_order_of_their_lists() {
        for (at, row) in STOCKS.iter().enumerate() {
            assert_eq!(row.stock as usize, at, "{:?}", row.stock);
            assert!(
                row.things.named().iter().all(|(_, sector)| *sector == row.sector),
                "{:?}",
                row.stock
            );
        }
        let fleets = STOCKS.iter().filter_map(|row| match row.things {
            Things::Vehicles(driven) => driven.first().map(|of| of.vehicle.index()),
            Things::Floor(_) | Things::Cars(_) | Things::Length(_) => None,
        });
        assert_eq!(fleets.collect::<Vec<_>>(), (0..FLEETS).collect::<Vec<_>>());
        for (at, row) in SECTORS.iter().enumerate() {
            assert_eq!(row.sector as usize, at, "{:?}", row.sector);
        }
    }
}

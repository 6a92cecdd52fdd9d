//! Stocks with their own stock model, and their units.
//!
//! ```text
//! stock   sector   name of the whole stock   its pieces, counted in one unit
//! ```
//!
//! A sector may have several stocks; materials and energy are counted by sector. Out of scope: lifetimes, demand, material
//! composition.

use crate::kind::{Drivetrain, Layer, Powered, Product, Sector, Vehicle};

crate::closed! {
    /// A stock that is followed over time, with the sector it belongs to.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Stock in pub STOCKS: StockRow {
        /// Floor area of homes.
        Homes => stock(Stock::Homes, Sector::Homes, None, StockUnit::Floor(&Product::HOMES));
        /// Floor area of other buildings.
        OtherBuildings => stock(Stock::OtherBuildings, Sector::OtherBuildings, None, StockUnit::Floor(&[Product::Other]));
        /// Light-duty vehicles.
        Cars => stock(Stock::Cars, Sector::Vehicles, Some("Light-duty vehicles"), StockUnit::Cars(&Drivetrain::ALL));
        /// Roads, rail, bridges and tunnels.
        Networks => stock(Stock::Networks, Sector::Infrastructure, None, StockUnit::Length(&Layer::ALL));
        /// Vehicles with more than nine seats.
        Buses => fleet(Stock::Buses, Vehicle::Bus);
        /// Lorries over 15 t gross.
        HeavyTrucks => fleet(Stock::HeavyTrucks, Vehicle::HeavyTruck);
        /// Lorries of 3.5 to 15 t gross.
        MediumTrucks => fleet(Stock::MediumTrucks, Vehicle::MediumTruck);
        /// Goods vans up to 3.5 t gross.
        Vans => fleet(Stock::Vans, Vehicle::Van);
        /// Two- and three-wheelers.
        TwoWheelers => fleet(Stock::TwoWheelers, Vehicle::TwoWheeler);
    }
}

/// The pieces of a stock, all in one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StockUnit {
    /// Floor area of these building products.
    Floor(&'static [Product]),
    /// Cars with these drivetrains.
    Cars(&'static [Drivetrain]),
    /// Length of these layers.
    Length(&'static [Layer]),
    /// Road vehicles other than cars.
    Vehicles(&'static [Powered]),
}

/// The columns of a stock.
#[derive(Clone, Copy, Debug)]
pub struct StockRow {
    /// The stock that the row describes.
    pub stock: Stock,
    /// The sector that counts its materials and energy.
    pub sector: Sector,
    /// Name of the whole stock in variables; none if the name of the sector serves.
    pub whole: Option<&'static str>,
    /// Its pieces.
    pub things: StockUnit,
}

const fn stock(stock: Stock, sector: Sector, whole: Option<&'static str>, things: StockUnit) -> StockRow {
    StockRow {
        stock,
        sector,
        whole,
        things,
    }
}

const fn fleet(kind: Stock, vehicle: Vehicle) -> StockRow {
    stock(
        kind,
        Sector::RoadVehicles,
        Some(vehicle.name()),
        StockUnit::Vehicles(vehicle.driven()),
    )
}

/// Number of kinds of road vehicles other than cars with a stock model.
pub const FLEETS: usize = {
    let (mut at, mut many) = (0, 0);
    while at < Stock::COUNT {
        many += matches!(STOCKS[at].things, StockUnit::Vehicles(_)) as usize;
        at += 1;
    }
    many
};

impl Stock {
    /// The sector of the stock.
    pub const fn sector(self) -> Sector {
        STOCKS[self as usize].sector
    }
}

impl StockUnit {
    /// Names of the pieces in variables and files, with the sector of each.
    pub fn named(self) -> Vec<(&'static str, Sector)> {
        match self {
            StockUnit::Floor(products) => products.iter().map(|one| (one.name(), one.sector())).collect(),
            StockUnit::Cars(kinds) => kinds.iter().map(|one| (one.name(), Stock::Cars.sector())).collect(),
            StockUnit::Length(layers) => layers.iter().map(|one| (one.name(), Stock::Networks.sector())).collect(),
            StockUnit::Vehicles(driven) => driven.iter().map(|one| (one.name(), Sector::RoadVehicles)).collect(),
        }
    }

    /// One of the pieces, by name.
    pub fn one(self, name: &str) -> Option<StockUnit> {
        let at = self.named().iter().position(|(label, _)| *label == name)?;
        Some(match self {
            StockUnit::Floor(products) => StockUnit::Floor(products.get(at..=at)?),
            StockUnit::Cars(kinds) => StockUnit::Cars(kinds.get(at..=at)?),
            StockUnit::Length(layers) => StockUnit::Length(layers.get(at..=at)?),
            StockUnit::Vehicles(driven) => StockUnit::Vehicles(driven.get(at..=at)?),
        })
    }

    /// True if lists include inflow and outflow; false for a length, which only grows.
    pub const fn come_and_go(self) -> bool {
        match self {
            StockUnit::Floor(_) | StockUnit::Cars(_) | StockUnit::Vehicles(_) => true,
            StockUnit::Length(_) => false,
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
            StockUnit::Vehicles(driven) => driven.first().map(|of| of.vehicle.index()),
            StockUnit::Floor(_) | StockUnit::Cars(_) | StockUnit::Length(_) => None,
        });
        assert_eq!(fleets.collect::<Vec<_>>(), (0..FLEETS).collect::<Vec<_>>());
        for (at, row) in SECTORS.iter().enumerate() {
            assert_eq!(row.sector as usize, at, "{:?}", row.sector);
        }
    }
}

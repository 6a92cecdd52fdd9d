//! Vehicles on roads beside cars: which kinds there are, and what their pieces are called.
//!
//! ```text
//! vehicle   word in tables   all of its kind, in variables   those with an engine, those with a battery
//! ```
//!
//! A kind is a row; whether it is followed as a stock says [`crate::kind::STOCKS`]. Does not know: how many there are.

use serde::{Deserialize, Serialize};

/// A kind of road vehicle beside light-duty vehicles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Vehicle {
    /// More than nine seats, minibuses among them.
    Bus,
    /// Lorries over 15 t gross.
    HeavyTruck,
    /// Lorries of 3.5 to 15 t gross.
    MediumTruck,
    /// Vans for goods, to 3.5 t gross, that are not counted as light-duty vehicles.
    Van,
    /// Motorcycles, scooters and three-wheelers with a plate.
    TwoWheeler,
}

/// Vehicles of a kind that are driven alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Powered {
    /// Of which kind.
    pub vehicle: Vehicle,
    /// By a battery, and not by an engine.
    pub battery: bool,
}

/// A kind, its word in tables, its name in variables, and the names of those with an engine and those with a battery.
type Row = (Vehicle, &'static str, &'static str, [&'static str; 2]);

const ROWS: [Row; Vehicle::COUNT] = [
    (Vehicle::Bus, "bus", "Buses", ["Combustion buses", "Battery buses"]),
    (
        Vehicle::HeavyTruck,
        "heavy_truck",
        "Heavy trucks",
        ["Combustion heavy trucks", "Battery heavy trucks"],
    ),
    (
        Vehicle::MediumTruck,
        "medium_truck",
        "Medium trucks",
        ["Combustion medium trucks", "Battery medium trucks"],
    ),
    (Vehicle::Van, "van", "Vans", ["Combustion vans", "Battery vans"]),
    (
        Vehicle::TwoWheeler,
        "two_wheeler",
        "Two- and three-wheelers",
        ["Combustion two- and three-wheelers", "Battery two- and three-wheelers"],
    ),
];

impl Vehicle {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// All, in the order of every table.
    pub const ALL: [Vehicle; Vehicle::COUNT] = {
        let mut all = [ROWS[0].0; Vehicle::COUNT];
        let mut at = 0;
        while at < Vehicle::COUNT {
            all[at] = ROWS[at].0;
            at += 1;
        }
        all
    };

    /// Place in [`Vehicle::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        ROWS[self as usize].1
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        ROWS[self as usize].2
    }

    /// Those with an engine, then those with a battery.
    #[must_use]
    pub const fn driven(self) -> &'static [Powered] {
        const ALL: &[Powered] = &Powered::ALL;
        ALL.split_at(2 * self.index()).1.split_at(2).0
    }

    /// Whether it carries goods over distances: a lorry.
    #[must_use]
    pub const fn hauls(self) -> bool {
        match self {
            Vehicle::HeavyTruck | Vehicle::MediumTruck => true,
            Vehicle::Bus | Vehicle::Van | Vehicle::TwoWheeler => false,
        }
    }
}

impl Powered {
    /// All, kind by kind.
    pub const ALL: [Powered; 2 * Vehicle::COUNT] = {
        let mut all = [Powered {
            vehicle: Vehicle::Bus,
            battery: false,
        }; 2 * Vehicle::COUNT];
        let mut at = 0;
        while at < all.len() {
            all[at] = Powered {
                vehicle: Vehicle::ALL[at / 2],
                battery: at % 2 == 1,
            };
            at += 1;
        }
        all
    };

    /// Place in [`Powered::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        2 * self.vehicle.index() + self.battery as usize
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        ROWS[self.vehicle as usize].3[self.battery as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_their_lists() {
        for (at, vehicle) in Vehicle::ALL.into_iter().enumerate() {
            assert_eq!(vehicle.index(), at);
            assert!(vehicle.driven().iter().all(|driven| driven.vehicle == vehicle));
        }
        for (at, driven) in Powered::ALL.into_iter().enumerate() {
            assert_eq!(driven.index(), at);
        }
    }
}

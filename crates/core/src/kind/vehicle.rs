//! Road vehicles other than cars: kinds and names.
//!
//! ```text
//! vehicle   word in tables   name of the kind in variables   names with an engine, with a battery
//! ```
//!
//! Each kind is a row; [`crate::kind::STOCKS`] says if it has a stock model. Out of scope: numbers of vehicles.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A kind of road vehicle other than light-duty vehicles.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Vehicle in DRIVEN: [&'static str; 2] {
        /// Vehicles with more than nine seats, including minibuses.
        Bus: "bus", "Buses" => ["Combustion buses", "Battery buses"];
        /// Lorries over 15 t gross.
        HeavyTruck: "heavy_truck", "Heavy trucks" => ["Combustion heavy trucks", "Battery heavy trucks"];
        /// Lorries of 3.5 to 15 t gross.
        MediumTruck: "medium_truck", "Medium trucks" => ["Combustion medium trucks", "Battery medium trucks"];
        /// Goods vans up to 3.5 t gross that are not counted as light-duty vehicles.
        Van: "van", "Vans" => ["Combustion vans", "Battery vans"];
        /// Registered motorcycles, scooters and three-wheelers.
        TwoWheeler: "two_wheeler", "Two- and three-wheelers" => ["Combustion two- and three-wheelers", "Battery two- and three-wheelers"];
    }
}

/// Vehicles of one kind with the same drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Powered {
    /// The kind.
    pub vehicle: Vehicle,
    /// True for a battery, false for an engine.
    pub battery: bool,
}

impl Vehicle {
    /// The kind with an engine, then with a battery.
    pub const fn driven(self) -> &'static [Powered] {
        const ALL: &[Powered] = &Powered::ALL;
        ALL.split_at(2 * self.index()).1.split_at(2).0
    }

    /// True for lorries, which carry goods over distances.
    pub const fn hauls(self) -> bool {
        match self {
            Vehicle::HeavyTruck | Vehicle::MediumTruck => true,
            Vehicle::Bus | Vehicle::Van | Vehicle::TwoWheeler => false,
        }
    }
}

impl Powered {
    /// All kinds, each with both drives.
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

    /// Position in [`Powered::ALL`].
    pub const fn index(self) -> usize {
        2 * self.vehicle.index() + self.battery as usize
    }

    /// The name in variables and files.
    pub const fn name(self) -> &'static str {
        DRIVEN[self.vehicle as usize][self.battery as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_their_lists() {
        for vehicle in Vehicle::ALL {
            assert!(vehicle.driven().iter().all(|driven| driven.vehicle == vehicle));
        }
        for (at, driven) in Powered::ALL.into_iter().enumerate() {
            assert_eq!(driven.index(), at);
        }
    }
}

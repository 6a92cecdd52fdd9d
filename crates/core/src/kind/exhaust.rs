//! Exhaust: air pollutants of road traffic, and the engines that represent each kind of traffic.
//!
//! ```text
//! traffic   cars, then every other kind of road vehicle      engines   petrol engine, diesel engine
//! ```
//!
//! Out of scope: amounts; greenhouse gases, which have their own accounts.

use serde::{Deserialize, Serialize};

use crate::kind::{Sector, Vehicle};

crate::closed! {
    /// A pollutant in exhaust, other than greenhouse gases.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Pollutant {
        /// Nitrogen oxides, as NO2.
        Nox: "nox", "NOx";
        /// Particles up to 2.5 µm, including sulphate.
        Particles: "pm25", "PM2.5";
        /// Black carbon: the soot in the particles.
        Soot: "bc", "Black carbon";
    }
}

/// Road vehicles, by exhaust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Traffic {
    /// Light-duty vehicles.
    Cars,
    /// One of the other kinds of road vehicles.
    Of(Vehicle),
}

crate::closed! {
    /// An engine type with its own emission factors.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Engine {
        /// Car, petrol.
        CarPetrol: "car_petrol";
        /// Car, diesel.
        CarDiesel: "car_diesel";
        /// Van, petrol.
        VanPetrol: "van_petrol";
        /// Van, diesel.
        VanDiesel: "van_diesel";
        /// Medium lorry.
        MediumTruck: "medium_truck";
        /// Heavy lorry.
        HeavyTruck: "heavy_truck";
        /// Bus.
        Bus: "bus";
        /// Two- or three-wheeler.
        TwoWheeler: "two_wheeler";
    }
}

impl Traffic {
    /// The number of entries.
    pub const COUNT: usize = 1 + Vehicle::COUNT;

    /// All entries, in the order of the tables.
    pub const ALL: [Traffic; Traffic::COUNT] = {
        let mut all = [Traffic::Cars; Traffic::COUNT];
        let mut at = 0;
        while at < Vehicle::COUNT {
            all[at + 1] = Traffic::Of(Vehicle::ALL[at]);
            at += 1;
        }
        all
    };

    /// Position in [`Traffic::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Traffic::Cars => 0,
            Traffic::Of(vehicle) => 1 + vehicle.index(),
        }
    }

    /// The name in variables and files.
    pub const fn name(self) -> &'static str {
        match self {
            Traffic::Cars => "Cars",
            Traffic::Of(vehicle) => vehicle.name(),
        }
    }

    /// The sector of the vehicles.
    pub const fn sector(self) -> Sector {
        match self {
            Traffic::Cars => Sector::Vehicles,
            Traffic::Of(_) => Sector::RoadVehicles,
        }
    }

    /// True if standards for heavy vehicles apply.
    pub const fn is_heavy(self) -> bool {
        match self {
            Traffic::Of(Vehicle::Bus | Vehicle::HeavyTruck | Vehicle::MediumTruck) => true,
            Traffic::Cars | Traffic::Of(Vehicle::Van | Vehicle::TwoWheeler) => false,
        }
    }

    /// The petrol engine and the diesel engine; the same type twice if there is only one.
    pub const fn engines(self) -> [Engine; 2] {
        match self {
            Traffic::Cars => [Engine::CarPetrol, Engine::CarDiesel],
            Traffic::Of(Vehicle::Van) => [Engine::VanPetrol, Engine::VanDiesel],
            Traffic::Of(Vehicle::MediumTruck) => [Engine::MediumTruck; 2],
            Traffic::Of(Vehicle::HeavyTruck) => [Engine::HeavyTruck; 2],
            Traffic::Of(Vehicle::Bus) => [Engine::Bus; 2],
            Traffic::Of(Vehicle::TwoWheeler) => [Engine::TwoWheeler; 2],
        }
    }
}

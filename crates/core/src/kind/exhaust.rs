//! Exhaust: air pollutants of road traffic, and the engines that represent each kind of traffic.
//!
//! ```text
//! traffic   cars, then every other kind of road vehicle      engines   petrol engine, diesel engine
//! ```
//!
//! Out of scope: amounts; greenhouse gases, which have their own accounts.

use serde::{Deserialize, Serialize};

use crate::kind::{Sector, Vehicle};

/// A pollutant in exhaust, other than greenhouse gases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Pollutant {
    /// Nitrogen oxides, as NO2.
    Nox,
    /// Particles up to 2.5 µm, including sulphate.
    Particles,
    /// Black carbon: the soot in the particles.
    Soot,
}

/// Road vehicles, by exhaust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Traffic {
    /// Light-duty vehicles.
    Cars,
    /// One of the other kinds of road vehicles.
    Of(Vehicle),
}

/// An engine type with its own emission factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Engine {
    /// Car, petrol.
    CarPetrol,
    /// Car, diesel.
    CarDiesel,
    /// Van, petrol.
    VanPetrol,
    /// Van, diesel.
    VanDiesel,
    /// Medium lorry.
    MediumTruck,
    /// Heavy lorry.
    HeavyTruck,
    /// Bus.
    Bus,
    /// Two- or three-wheeler.
    TwoWheeler,
}

impl Pollutant {
    /// The number of entries.
    pub const COUNT: usize = 3;

    /// All entries, in the order of the tables.
    pub const ALL: [Pollutant; Pollutant::COUNT] = [Pollutant::Nox, Pollutant::Particles, Pollutant::Soot];

    /// Position in [`Pollutant::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Pollutant::Nox => "nox",
            Pollutant::Particles => "pm25",
            Pollutant::Soot => "bc",
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Pollutant::Nox => "NOx",
            Pollutant::Particles => "PM2.5",
            Pollutant::Soot => "Black carbon",
        }
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
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Traffic::Cars => 0,
            Traffic::Of(vehicle) => 1 + vehicle.index(),
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Traffic::Cars => "Cars",
            Traffic::Of(vehicle) => vehicle.name(),
        }
    }

    /// The sector of the vehicles.
    #[must_use]
    pub const fn sector(self) -> Sector {
        match self {
            Traffic::Cars => Sector::Vehicles,
            Traffic::Of(_) => Sector::RoadVehicles,
        }
    }

    /// True if standards for heavy vehicles apply.
    #[must_use]
    pub const fn is_heavy(self) -> bool {
        match self {
            Traffic::Of(Vehicle::Bus | Vehicle::HeavyTruck | Vehicle::MediumTruck) => true,
            Traffic::Cars | Traffic::Of(Vehicle::Van | Vehicle::TwoWheeler) => false,
        }
    }

    /// The petrol engine and the diesel engine; the same type twice if there is only one.
    #[must_use]
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

impl Engine {
    /// The number of entries.
    pub const COUNT: usize = 8;

    /// All entries, in the order of the tables.
    pub const ALL: [Engine; Engine::COUNT] = [
        Engine::CarPetrol,
        Engine::CarDiesel,
        Engine::VanPetrol,
        Engine::VanDiesel,
        Engine::MediumTruck,
        Engine::HeavyTruck,
        Engine::Bus,
        Engine::TwoWheeler,
    ];

    /// Position in [`Engine::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Engine::CarPetrol => "car_petrol",
            Engine::CarDiesel => "car_diesel",
            Engine::VanPetrol => "van_petrol",
            Engine::VanDiesel => "van_diesel",
            Engine::MediumTruck => "medium_truck",
            Engine::HeavyTruck => "heavy_truck",
            Engine::Bus => "bus",
            Engine::TwoWheeler => "two_wheeler",
        }
    }
}

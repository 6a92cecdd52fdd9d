//! Exhaust: which traffic gives off what to the air, and which engines stand for it.
//!
//! ```text
//! traffic   cars, then every other kind of road vehicle      engines   that on petrol, that on diesel
//! ```
//!
//! Does not know: how much of it; greenhouse gases, which stand in accounts of their own.

use serde::{Deserialize, Serialize};

use crate::kind::{Sector, Vehicle};

/// What leaves the exhaust, beside greenhouse gases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Pollutant {
    /// Nitrogen oxides, as NO2.
    Nox,
    /// Particles up to 2.5 µm, sulphate among them.
    Particles,
    /// Black carbon: the part of the particles that is soot.
    Soot,
}

/// Road vehicles that are told apart by what leaves their exhaust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Traffic {
    /// Light-duty vehicles.
    Cars,
    /// One of the other kinds.
    Of(Vehicle),
}

/// An engine, as factors of emission know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Engine {
    /// Of a car, on petrol.
    CarPetrol,
    /// Of a car, on diesel.
    CarDiesel,
    /// Of a van, on petrol.
    VanPetrol,
    /// Of a van, on diesel.
    VanDiesel,
    /// Of a medium lorry.
    MediumTruck,
    /// Of a heavy lorry.
    HeavyTruck,
    /// Of a bus.
    Bus,
    /// Of a two- or three-wheeler.
    TwoWheeler,
}

impl Pollutant {
    /// How many there are.
    pub const COUNT: usize = 3;

    /// All, in the order of every table.
    pub const ALL: [Pollutant; Pollutant::COUNT] = [Pollutant::Nox, Pollutant::Particles, Pollutant::Soot];

    /// Place in [`Pollutant::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
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
    /// How many there are.
    pub const COUNT: usize = 1 + Vehicle::COUNT;

    /// All, in the order of every table.
    pub const ALL: [Traffic; Traffic::COUNT] = {
        let mut all = [Traffic::Cars; Traffic::COUNT];
        let mut at = 0;
        while at < Vehicle::COUNT {
            all[at + 1] = Traffic::Of(Vehicle::ALL[at]);
            at += 1;
        }
        all
    };

    /// Place in [`Traffic::ALL`].
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

    /// The sector it is of.
    #[must_use]
    pub const fn sector(self) -> Sector {
        match self {
            Traffic::Cars => Sector::Vehicles,
            Traffic::Of(_) => Sector::RoadVehicles,
        }
    }

    /// Whether standards of heavy vehicles hold for it.
    #[must_use]
    pub const fn is_heavy(self) -> bool {
        match self {
            Traffic::Of(Vehicle::Bus | Vehicle::HeavyTruck | Vehicle::MediumTruck) => true,
            Traffic::Cars | Traffic::Of(Vehicle::Van | Vehicle::TwoWheeler) => false,
        }
    }

    /// The engine on petrol and that on diesel; the same twice where there is one.
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
    /// How many there are.
    pub const COUNT: usize = 8;

    /// All, in the order of every table.
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

    /// Place in [`Engine::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
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

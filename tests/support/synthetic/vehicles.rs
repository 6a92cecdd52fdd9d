//! Lorries, vans, buses and two-wheelers of a synthetic place: plain numbers, some vehicles used.

use cairn_core::facts::cars::CarLife;
use cairn_core::facts::path::YearPath;
use cairn_core::facts::vehicles::{FleetFacts, IncomeGrowth, UsedPart, VehicleFacts, VehiclesEverywhere};
use cairn_core::kind::{CarMaterial, Vehicle};
use cairn_core::year::Year;

use super::assumed_fact;

/// One vehicle of each kind for a hundred people.
pub(crate) fn vehicles() -> VehicleFacts {
    VehicleFacts {
        fleets: Vehicle::ALL.map(fleet).to_vec(),
        load: assumed_fact(8.0),
        biofuel: assumed_fact(0.05),
        everywhere: VehiclesEverywhere {
            growth_before: assumed_fact(0.06),
            first_year: assumed_fact(1930.0),
            older: assumed_fact(0.01),
            older_years: assumed_fact(30.0),
            newer: assumed_fact(0.007),
            newer_to: assumed_fact(2035.0),
            diesel: assumed_fact(93.0),
            car_mass: assumed_fact(1500.0),
        },
    }
}

fn fleet(vehicle: Vehicle) -> FleetFacts {
    FleetFacts {
        vehicle,
        level: assumed_fact(0.01),
        used: assumed_fact(UsedPart { share: 0.1, age: 12.0 }),
        life: assumed_fact(CarLife::Weibull { shape: 5.0, scale: 17.0 }),
        km: assumed_fact(20_000.0),
        fuel: assumed_fact(8.0),
        diesel: assumed_fact(0.8),
        electric: assumed_fact(YearPath(vec![(Year::BASE, 0.0), (Year::of(2050), 0.5)])),
        power: assumed_fact(3.0),
        growth: assumed_fact(IncomeGrowth {
            power: 0.5,
            income_most: 30_000.0,
            most: 1.0,
        }),
        materials: assumed_fact([[200.0; CarMaterial::COUNT], [50.0; CarMaterial::COUNT]]),
    }
}

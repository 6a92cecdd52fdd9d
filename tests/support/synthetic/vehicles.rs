//! Lorries, vans, buses and two-wheelers of a synthetic place: plain numbers, some vehicles used.

use cairn_core::facts::cars::CarLife;
use cairn_core::facts::path::YearPath;
use cairn_core::facts::vehicles::{FleetFacts, IncomeGrowth, UsedPart, VehicleFacts, VehiclesEverywhere};
use cairn_core::kind::{CarMaterial, Vehicle};
use cairn_core::year::Year;

use super::known;

/// One vehicle of each kind for a hundred people.
pub(crate) fn vehicles() -> VehicleFacts {
    VehicleFacts {
        fleets: Vehicle::ALL.map(fleet).to_vec(),
        load: known(8.0),
        biofuel: known(0.05),
        everywhere: VehiclesEverywhere {
            growth_before: known(0.06),
            first_year: known(1930.0),
            older: known(0.01),
            older_years: known(30.0),
            newer: known(0.007),
            newer_to: known(2035.0),
            diesel: known(93.0),
            car_mass: known(1500.0),
        },
    }
}

fn fleet(vehicle: Vehicle) -> FleetFacts {
    FleetFacts {
        vehicle,
        level: known(0.01),
        used: known(UsedPart { share: 0.1, age: 12.0 }),
        life: known(CarLife::Weibull { shape: 5.0, scale: 17.0 }),
        km: known(20_000.0),
        fuel: known(8.0),
        diesel: known(0.8),
        electric: known(YearPath(vec![(Year::BASE, 0.0), (Year::of(2050), 0.5)])),
        power: known(3.0),
        growth: known(IncomeGrowth {
            power: 0.5,
            income_most: 30_000.0,
            most: 1.0,
        }),
        materials: known([[200.0; CarMaterial::COUNT], [50.0; CarMaterial::COUNT]]),
    }
}

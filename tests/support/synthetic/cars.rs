//! Cars of a synthetic place: plain numbers, no trade.

use cairn_core::facts::cars::{CarFacts, CarLife, CarsEverywhere, UsedAges, UsedCars};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{CarMaterial, Drivetrain};
use cairn_core::year::{Annual, Year};

use super::assumed_fact;

/// Cars a person rise to 0.3 in the last year.
pub(crate) fn cars() -> CarFacts {
    let per_person = |year: Year| 0.3 * year.index() as f64 / (Year::COUNT - 1) as f64;
    CarFacts {
        factor: assumed_fact(1.0),
        level: assumed_fact(per_person(Year::BASE)),
        per_person: assumed_fact(Annual::from_fn(per_person)),
        stretch: assumed_fact(1.0),
        life: assumed_fact(CarLife::Normal {
            mean: 16.0,
            deviation: 4.8,
        }),
        km: assumed_fact(12_000.0),
        occupancy: assumed_fact(YearPath::level(1.6)),
        electric: assumed_fact(YearPath(vec![(Year::BASE, 0.0), (Year::of(2050), 0.8)])),
        size: assumed_fact(1.0),
        combustion: assumed_fact(2.2),
        battery: assumed_fact(0.7),
        biofuel: assumed_fact(0.05),
        exported: assumed_fact(0.0),
        imports: assumed_fact(Annual::zero()),
        everywhere: everywhere(),
    }
}

fn everywhere() -> CarsEverywhere {
    CarsEverywhere {
        battery_part: assumed_fact(YearPath::level(0.8)),
        materials: assumed_fact([[100.0; CarMaterial::COUNT]; Drivetrain::COUNT]),
        materials_before: assumed_fact([90.0; CarMaterial::COUNT]),
        making_loss: assumed_fact([0.1; CarMaterial::COUNT]),
        older: assumed_fact(0.01),
        plug_in_electric: assumed_fact(0.5),
        plug_in_fuel: assumed_fact(0.75),
        petrol: assumed_fact(90.0),
        biofuel: assumed_fact(25.0),
        assembly: assumed_fact(250.0),
        assembly_power: assumed_fact(500.0),
        dismantling: assumed_fact(0.02),
        biofuel_carbon: assumed_fact(70.0),
        joined: assumed_fact(0.85),
        riders: assumed_fact(1.0),
        aluminium_for_steel: assumed_fact(0.55),
        lighter: [assumed_fact(0.6), assumed_fact(0.5), assumed_fact(0.4)],
        export_ramp: assumed_fact(YearPath::level(0.0)),
        used: UsedCars {
            ages: assumed_fact(UsedAges {
                first: Year::LAST,
                youngest: 8,
                parts: vec![vec![UsedAges::TEN_THOUSANDTHS]],
            }),
            electric: assumed_fact(YearPath::level(0.0)),
            combustion: assumed_fact(2.2),
            battery: assumed_fact(0.7),
            replaced: assumed_fact(0.5),
            replaced_from: assumed_fact(3.0),
        },
    }
}

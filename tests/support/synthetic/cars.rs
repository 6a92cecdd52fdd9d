//! Cars of a synthetic place: plain numbers, no trade.

use cairn_core::facts::cars::{CarFacts, CarLife, CarsEverywhere, UsedAges, UsedCars};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{CarMaterial, Drivetrain};
use cairn_core::year::{Annual, Year};

use super::known;

/// Cars a person rise to 0.3 in the last year.
pub(crate) fn cars() -> CarFacts {
    let per_person = |year: Year| 0.3 * year.index() as f64 / (Year::COUNT - 1) as f64;
    CarFacts {
        factor: known(1.0),
        level: known(per_person(Year::BASE)),
        per_person: known(Annual::from_fn(per_person)),
        stretch: known(1.0),
        life: known(CarLife::Normal {
            mean: 16.0,
            deviation: 4.8,
        }),
        km: known(12_000.0),
        occupancy: known(YearPath::level(1.6)),
        electric: known(YearPath(vec![(Year::BASE, 0.0), (Year::of(2050), 0.8)])),
        size: known(1.0),
        combustion: known(2.2),
        battery: known(0.7),
        biofuel: known(0.05),
        exported: known(0.0),
        imports: known(Annual::zero()),
        everywhere: everywhere(),
    }
}

fn everywhere() -> CarsEverywhere {
    CarsEverywhere {
        battery_part: known(YearPath::level(0.8)),
        materials: known([[100.0; CarMaterial::COUNT]; Drivetrain::COUNT]),
        materials_before: known([90.0; CarMaterial::COUNT]),
        making_loss: known([0.1; CarMaterial::COUNT]),
        older: known(0.01),
        plug_in_electric: known(0.5),
        plug_in_fuel: known(0.75),
        petrol: known(90.0),
        biofuel: known(25.0),
        assembly: known(250.0),
        assembly_power: known(500.0),
        dismantling: known(0.02),
        biofuel_carbon: known(70.0),
        joined: known(0.85),
        riders: known(1.0),
        aluminium_for_steel: known(0.55),
        lighter: [known(0.6), known(0.5), known(0.4)],
        export_ramp: known(YearPath::level(0.0)),
        used: UsedCars {
            ages: known(UsedAges {
                first: Year::LAST,
                youngest: 8,
                parts: vec![vec![UsedAges::WHOLE]],
            }),
            electric: known(YearPath::level(0.0)),
            combustion: known(2.2),
            battery: known(0.7),
            replaced: known(0.5),
            replaced_from: known(3.0),
        },
    }
}

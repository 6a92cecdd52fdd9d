//! Infrastructure, civil works, processes, power and energy of a synthetic place.

use cairn_core::facts::civil::{CivilFacts, GoodsFacts, MetalGoods, RelativeHistory};
use cairn_core::facts::course::{GoodsCourse, RemainderCourse, UnmodelledCourse};
use cairn_core::facts::energy::{CarrierCarbon, CoolingGrowth, EnergyFacts};
use cairn_core::facts::fires::{Fall, FireFacts, FireReplacement};
use cairn_core::facts::infrastructure::{InfrastructureFacts, NormalLife};
use cairn_core::facts::path::YearPath;
use cairn_core::facts::power::{GridPath, PowerFacts};
use cairn_core::facts::process::{CementFacts, EndOfLife, Grid, MaterialProduction, ProcessFacts};
use cairn_core::facts::uses::{Growth, Heaters, HomeUses, OtherUses};
use cairn_core::facts::{Fact, ValueRange};
use cairn_core::kind::{Carrier, GoodsKind, Material};
use cairn_core::year::Year;

use super::assumed_fact;

fn life(mean: f64) -> Fact<NormalLife> {
    assumed_fact(NormalLife {
        mean,
        deviation: mean * 0.25,
    })
}

/// Roads that grow with people and income.
pub(crate) fn infrastructure() -> InfrastructureFacts {
    InfrastructureFacts {
        people_power: assumed_fact(0.5),
        income_power: assumed_fact(0.25),
        growth_before: assumed_fact(0.03),
        asphalt_life: life(20.0),
        pavement_life: life(32.0),
        lasting_life: life(120.0),
        cement: assumed_fact(0.14),
        aggregates: assumed_fact(0.8),
        reclaimed: assumed_fact(YearPath(vec![(Year::of(1990), 0.0), (Year::BASE, 0.1)])),
    }
}

/// Civil works beyond the modelled uses.
pub(crate) fn civil() -> CivilFacts {
    CivilFacts {
        cement: assumed_fact(8.0),
        steel: assumed_fact(3.0),
        cement_before: assumed_fact(RelativeHistory {
            first: Year::of(1970),
            ten_thousandths: vec![2000, 2500, 3000, 5000],
        }),
        goods: assumed_fact(
            [GoodsFacts {
                share: 0.05,
                life: 15.0,
                recovered: 0.6,
            }; GoodsKind::COUNT],
        ),
        unmodelled: assumed_fact(UnmodelledCourse {
            share: [0.5, 0.25],
            most: 6.0,
        }),
        course: assumed_fact(course()),
        steel_course: assumed_fact(cairn_core::year::Annual::constant(1.0)),
        metals: assumed_fact(MetalGoods {
            copper: [3.0, 0.0, 2.0],
            aluminium: [7.0, 14.0, 6.0],
            packaging: 0.5,
            by_steel: 0.5,
            power: 0.5,
            steel: 1_500.0,
            product: 110_000.0,
        }),
        life: life(35.0),
        concrete_life: life(100.0),
        unmodelled_life: life(70.0),
        stone: assumed_fact(5.0),
        mortar_sand: assumed_fact(4.0),
        least_works: assumed_fact(0.2),
        works_steel: assumed_fact(0.2),
    }
}

/// The future path of the remainder of the statistics.
fn course() -> RemainderCourse {
    RemainderCourse {
        level: [0.15, 0.05],
        power: 0.7,
        turn: 25.0,
        steel_bend: 15.0,
        band: 1.3,
        fold: 20.0,
        fall_before: 0.06,
        history_least: 0.1,
        catch_up: 30.0,
        catch_up_most: 1.5,
        goods: GoodsCourse {
            power: 0.5,
            level: 0.17,
            level_income: 45.0,
            band: 1.5,
            fold: 40.0,
            least: 0.5,
            loss: 0.15,
            deviation: 0.3,
        },
    }
}

/// Processes, the same for every material but cement.
pub(crate) fn process() -> ProcessFacts {
    let ends = || {
        assumed_fact(
            [EndOfLife {
                reused: 0.05,
                recovered: 0.5,
            }; Material::COUNT],
        )
    };
    ProcessFacts {
        making: assumed_fact(
            [MaterialProduction {
                primary: 1.5,
                primary_power: 0.5,
                secondary: 0.25,
                secondary_kwh: 0.5,
                near_zero: Some(0.25),
                cap: 0.5,
                recovered: 0.9,
                grid: Grid::World,
            }; Material::COUNT],
        ),
        cement: CementFacts {
            clinker: assumed_fact(0.75),
            least_clinker: assumed_fact(0.5),
            process: assumed_fact(0.525),
            fuel: assumed_fact(0.34),
            kwh: assumed_fact(0.105),
            capture_kwh: assumed_fact(0.072),
        },
        from_buildings: ends(),
        from_vehicles: ends(),
        from_infrastructure: ends(),
        from_civil_works: ends(),
        construction_loss: assumed_fact([0.05; Material::COUNT]),
        site: assumed_fact(20.0),
        renovation: assumed_fact(50.0),
        plastics_burnt: assumed_fact(0.2),
        plastics_carbon: assumed_fact(2.7),
    }
}

/// A grid that gets cleaner, in a world whose grid does too.
pub(crate) fn power() -> PowerFacts {
    let grid = |fall: u16| {
        assumed_fact(GridPath {
            first: Year::of(2015),
            tenths: (0..46).map(|since| 6000 - fall * since).collect(),
            observed: Year::of(2020),
        })
    };
    PowerFacts {
        national: grid(100),
        world: grid(50),
        loss: assumed_fact(0.08),
        residual: assumed_fact(30.0),
        base: assumed_fact(ValueRange {
            value: 550.0,
            low: 500.0,
            high: 600.0,
        }),
        generation_per_person: assumed_fact(2500.0),
        delivered_per_person: assumed_fact(2200.0),
    }
}

/// Buildings that use every energy carrier; half of the people cook on open fires.
pub(crate) fn energy() -> EnergyFacts {
    let each = |petajoules: f64| assumed_fact([petajoules; Carrier::COUNT]);
    let carbon = |grams| CarrierCarbon { grams, biogenic: 90.0 };
    let growth = |power, most| assumed_fact(Growth { power, most, gain: 0.005 });
    EnergyFacts {
        homes: HomeUses {
            space: each(60.0),
            water: each(20.0),
            cooking: each(4.0),
            cooling: assumed_fact(20.0),
            appliances: assumed_fact(500.0),
            growth: growth(0.8, 800.0),
            conditioned: assumed_fact(0.5),
        },
        other: OtherUses {
            heat: each(25.0),
            power: assumed_fact(150.0),
            growth: growth(0.4, 90.0),
            down_years: assumed_fact(40.0),
            conditioned: assumed_fact(0.8),
        },
        fires: FireFacts {
            without: assumed_fact(0.5),
            fall: assumed_fact(Fall { own: 0.03, income: 1.5 }),
            warming: assumed_fact(30.0),
            cooking: assumed_fact(90.0),
            other: assumed_fact(6.0),
            carbon: assumed_fact(carbon(167.0)),
            leaving: assumed_fact(FireReplacement {
                gas: 0.9,
                power: 0.35,
                enough: 900.0,
                gas_for_power: 1.4,
                heater: 0.8,
            }),
            fuels: assumed_fact([0.0, 0.75, 0.25, 0.0, 0.0, 0.0]),
        },
        heating_needs: assumed_fact([[200.0, 150.0, 100.0, 50.0]; 3]),
        cooling_needs: assumed_fact([[20.0, 20.0, 20.0, 20.0]; 3]),
        cooling_spread: assumed_fact(CoolingGrowth {
            first: Year::BASE,
            thousandths: vec![1000, 1050, 1100],
        }),
        heaters: assumed_fact(Heaters {
            fuel: 0.75,
            stove: 0.5,
            fire: 0.25,
            district: 0.9,
        }),
        heat_pump: assumed_fact([2.0, 3.0]),
        carbon: assumed_fact([carbon(250.0); Carrier::COUNT]),
        renovated: assumed_fact(0.01),
        renovation_saving: assumed_fact(0.3),
        renovated_most: assumed_fact(0.95),
    }
}

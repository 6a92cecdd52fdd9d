//! Dials of a synthetic place: every dial has an effect, none its largest possible one.

use cairn_core::facts::{DialFacts, Fact};
use cairn_core::kind::{Basis, Dial};
use cairn_core::year::Year;

/// Steps of a dial, levels 0 to 4.
fn steps(dial: Dial) -> [f64; 5] {
    match dial.id() {
        "home_space" | "work_space" => [0.0, -0.05, -0.1, -0.15, -0.2],
        "car_sharing" => [1.0, 1.05, 1.1, 1.2, 1.4],
        "shared_rides" | "electric_trucks" => [0.0, 0.06, 0.12, 0.18, 0.25],
        "modes" | "truck_distance" => [0.0, -0.06, -0.12, -0.18, -0.25],
        "home_life" | "other_life" => [0.0, 0.225, 0.45, 0.675, 0.9],
        "car_life" => [0.0, 0.05, 0.1, 0.15, 0.2],
        "lean_concrete" => [0.0, -0.075, -0.1, -0.2, -0.3],
        "lean_steel" => [0.0, -0.085, -0.16, -0.25, -0.33],
        "car_size" => [0.0, -0.04, -0.08, -0.11, -0.15],
        "car_weight" => [0.0, -0.04, -0.08, -0.12, -0.17],
        "car_steel_replaced" => [0.0, 0.0, 0.05, 0.1, 0.2],
        "car_steel_loss" => [0.31, 0.27, 0.23, 0.19, 0.155],
        "steel_loss" => [0.05, 0.045, 0.04, 0.035, 0.03],
        "aluminium_loss" => [0.05, 0.045, 0.04, 0.035, 0.03],
        "site_loss" => [0.05, 0.04, 0.035, 0.03, 0.025],
        "reused_steel"
        | "reused_concrete"
        | "reused_bricks"
        | "reused_wood"
        | "reused_aluminium"
        | "reused_copper"
        | "reused_glass"
        | "car_reused_steel"
        | "car_reused_aluminium"
        | "car_reused_copper" => [0.05, 0.1, 0.15, 0.2, 0.29],
        "recovered_steel"
        | "recovered_concrete"
        | "recovered_wood"
        | "recovered_aluminium"
        | "recovered_copper"
        | "recovered_glass"
        | "car_recovered_steel"
        | "car_recovered_aluminium"
        | "car_recovered_copper" => [0.5, 0.6, 0.7, 0.8, 0.9],
        "steel_diverted" | "aluminium_diverted" => [0.0, 0.05, 0.1, 0.15, 0.2],
        "timber" => [0.0, 0.056, 0.167, 0.278, 0.5],
        "near_zero_steel" | "near_zero_aluminium" => [0.0, 0.1, 0.3, 0.6, 0.95],
        "captured" => [0.0, 0.1, 0.18, 0.39, 0.7],
        "capture_rate" => [0.86, 0.86, 0.91, 0.93, 0.93],
        "clinker_ratio" => [1.0, 0.96, 0.92, 0.87, 0.825],
        "lean_cement" => [0.0, -0.0275, -0.055, -0.0825, -0.11],
        "car_steel_cap" | "wrought_cap" => [0.5, 0.55, 0.6, 0.65, 0.7],
        "brick_making" => [0.0, -0.1, -0.25, -0.4, -0.55],
        "other_making" => [0.0, -0.1, -0.2, -0.35, -0.5],
        "renovation_rate" => [0.01, 0.0125, 0.015, 0.02, 0.03],
        "renovation_saving" => [0.3, 0.33, 0.42, 0.43, 0.54],
        "new_heating" => [1.0, 0.875, 0.75, 0.625, 0.5],
        "new_cooling" => [1.0, 0.935, 0.87, 0.805, 0.74],
        "heat_pumps" => [0.1, 0.27, 0.33, 0.4, 0.56],
        "clean_cooking" => [0.0, 0.25, 0.5, 0.75, 1.0],
        "electric_cars" => [0.0, 0.65, 0.8, 0.9, 1.0],
        "most_sulphur" => [10_000.0, 500.0, 50.0, 10.0, 10.0],
        "least_class" => [0.0, 3.0, 4.0, 5.0, 6.0],
        "used_car_years" => [8.0, 7.0, 6.0, 5.0, 5.0],
        "used_truck_years" => [20.0, 15.0, 12.0, 10.0, 8.0],
        "sold_car_years" => [8.0, 7.5, 7.0, 6.0, 5.0],
        "used_class" => [0.0, 3.0, 4.0, 4.0, 6.0],
        "plastic_packaging_avoided" | "plastic_kept_safe" => [0.0, 0.125, 0.25, 0.375, 0.5],
        "plastic_packaging_replaced" => [0.0, 0.0425, 0.085, 0.1275, 0.17],
        "goods_life" | "machine_life" | "asphalt_life" => [0.0, 0.125, 0.25, 0.375, 0.5],
        "asphalt_reclaimed" => [0.0, 0.25, 0.5, 0.75, 1.0],
        "works_level" | "paths_growth" => [0.0, -0.1, -0.2, -0.3, -0.4],
        "works_fold" => [20.0, 17.0, 14.0, 11.0, 8.0],
        "plastic_recycled" => [0.0, 0.17, 0.25, 0.32, 0.4],
        "plastic_content" => [0.3, 0.3375, 0.375, 0.4125, 0.45],
        "used_broken" => [0.2, 0.1625, 0.125, 0.0875, 0.05],
        "home_need" => [0.0, 0.25, 0.5, 0.75, 1.0],
        "battery_size" => [0.0, -0.075, -0.15, -0.225, -0.3],
        "batteries_collected" => [0.45, 0.575, 0.7, 0.825, 0.95],
        "clean_power" => [2100.0, 2080.0, 2065.0, 2055.0, 2045.0],
        other => panic!("{other}: say how far this dial goes in a land that does not exist"),
    }
}

/// Year of full effect.
fn full(dial: Dial) -> Year {
    let early = [
        "renovation_rate",
        "renovation_saving",
        "new_heating",
        "new_cooling",
        "electric_cars",
    ];
    if early.contains(&dial.id()) {
        Year::of(2035)
    } else if ["home_space", "work_space"].contains(&dial.id()) {
        Year::of(2055)
    } else {
        Year::of(2050)
    }
}

/// Every dial, in order.
pub(crate) fn dials() -> Vec<DialFacts> {
    let row = |dial: Dial| DialFacts {
        dial,
        parameter: dial.id().to_owned(),
        steps: Fact {
            value: steps(dial),
            basis: Basis::Assumed,
            sources: vec!["invented".to_owned()].into(),
        },
        to_verify: [false, false, false, false, true],
        full: full(dial),
    };
    Dial::ALL.into_iter().map(row).collect()
}

//! Cells: name, unit and bounds of each number of a fact with several numbers.
//!
//! Out of scope: the fact that uses them.

use crate::facts::rows::FactCell;

const fn cell(name: &'static str, unit: &'static str, least: f64, most: f64) -> FactCell {
    FactCell { name, unit, least, most }
}

pub(super) const fn one(unit: &'static str, least: f64, most: f64) -> FactCell {
    cell("", unit, least, most)
}

/// Growth of electricity use with income; the unit of its end point is a parameter.
const fn growth(unit: &'static str) -> [FactCell; 3] {
    [
        cell("power", "1", 0.0, 3.0),
        cell("most", unit, 0.0, 1e6),
        cell("gain", "1/yr", 0.0, 0.5),
    ]
}

pub(super) const LIFE: [FactCell; 2] = [cell("mean", "yr", 1.0, 1e4), cell("deviation", "yr", 0.01, 1e4)];
/// Mean and deviation for a normal life, scale and shape for a Weibull.
pub(super) const CAR_LIFE: [FactCell; 2] = [one("yr", 1.0, 200.0), one("yr or 1", 0.1, 50.0)];
pub(super) const USED: [FactCell; 2] = [cell("share", "share", 0.0, 1.0), cell("age", "yr", 0.0, 60.0)];
pub(super) const SULPHUR: [FactCell; 2] = [cell("told", "ppm", 0.0, 10_000.0), cell("counts", "ppm", 0.0, 10_000.0)];
pub(super) const GRAMS: [FactCell; 3] = [
    cell("nox", "g/km", 0.0, 50.0),
    cell("pm25", "g/km", 0.0, 50.0),
    cell("bc", "g/km", 0.0, 50.0),
];
pub(super) const BY_INCOME: [FactCell; 3] = [
    cell("power", "1", 0.0, 5.0),
    cell("income_most", "$2017/person/yr", 1.0, 1e9),
    cell("most", "vehicles/person", 0.0, 1e3),
];
pub(super) const GRID: [FactCell; 1] = [one("g CO2e/kWh", 0.0, 6553.5)];
pub(super) const USE: [FactCell; 1] = [one("PJ/yr", 0.0, 1e6)];
pub(super) const HOMES_GROWTH: [FactCell; 3] = growth("kWh/person/yr");
pub(super) const OTHER_GROWTH: [FactCell; 3] = growth("kWh/m2/yr");
pub(super) const FALL: [FactCell; 2] = [cell("own", "1/yr", 0.0, 100.0), cell("income", "1", 0.0, 100.0)];
pub(super) const LEAVING: [FactCell; 5] = [
    cell("gas", "GJ/person/yr", 0.0, 100.0),
    cell("power", "GJ/person/yr", 0.0, 100.0),
    cell("enough", "kWh/person/yr", 1.0, 1e5),
    cell("gas_for_power", "1", 0.0, 100.0),
    cell("heater", "1", 0.01, 20.0),
];
pub(super) const HEATERS: [FactCell; 4] = [
    cell("fuel", "1", 0.01, 20.0),
    cell("stove", "1", 0.01, 20.0),
    cell("fire", "1", 0.01, 20.0),
    cell("district", "1", 0.01, 20.0),
];
pub(super) const CARBON: [FactCell; 2] = [cell("emitted", "g CO2e/kWh", 0.0, 1e4), cell("grown", "g CO2/kWh", 0.0, 1e4)];
pub(super) const GOODS_KIND: [FactCell; 3] = [
    cell("share", "share", 0.0, 1.0),
    cell("life", "yr", 1.0, 1e3),
    cell("recovered", "share", 0.0, 1.0),
];
/// In the order of the fields of [`crate::facts::course::RemainderCourse`].
pub(super) const NOT_MODELLED: [FactCell; 3] = [
    cell("share cement", "share", 0.0, 1.0),
    cell("share steel", "share", 0.0, 1.0),
    cell("most", "1", 0.0, 100.0),
];
pub(super) const METAL_GOODS: [FactCell; 11] = [
    cell("copper machines", "Mt/yr", 0.0, 1e3),
    cell("copper packaging", "Mt/yr", 0.0, 1e3),
    cell("copper other", "Mt/yr", 0.0, 1e3),
    cell("aluminium machines", "Mt/yr", 0.0, 1e3),
    cell("aluminium packaging", "Mt/yr", 0.0, 1e3),
    cell("aluminium other", "Mt/yr", 0.0, 1e3),
    cell("packaging", "yr", 1e-2, 1e2),
    cell("by_steel", "share", 0.0, 1.0),
    cell("power", "1", 0.0, 100.0),
    cell("steel", "Mt/yr", 1e-3, 1e6),
    cell("product", "billion $2017/yr", 1e-3, 1e9),
];
pub(super) const COURSE: [FactCell; 19] = [
    cell("level cement", "t/person/yr", 1e-3, 1e4),
    cell("level steel", "t/person/yr", 1e-3, 1e4),
    cell("power", "1", 0.0, 100.0),
    cell("turn", "1000 $2017/person/yr", 1e-3, 1e4),
    cell("steel_bend", "1000 $2017/person/yr", 1e-3, 1e4),
    cell("band", "1", 1e-3, 1e4),
    cell("fold", "yr", 1e-3, 1e4),
    cell("fall_before", "1/yr", 0.0, 1.0),
    cell("history_least", "share", 0.0, 1.0),
    cell("catch_up", "yr", 1e-3, 1e4),
    cell("catch_up_most", "1", 0.0, 100.0),
    cell("goods power", "1", 0.0, 100.0),
    cell("goods level", "t/person/yr", 1e-3, 1e4),
    cell("goods level_income", "1000 $2017/person/yr", 1e-3, 1e4),
    cell("goods band", "1", 1e-3, 1e4),
    cell("goods fold", "yr", 1e-3, 1e4),
    cell("goods least", "share", 0.0, 1.0),
    cell("goods loss", "share", 0.0, 0.9),
    cell("goods deviation", "1", 1e-3, 1e4),
];
pub(super) const APPLIED: [FactCell; 3] = [
    cell("share", "share", 0.0, 1.0),
    cell("mean", "yr", 0.1, 200.0),
    cell("deviation", "yr", 0.01, 100.0),
];
pub(super) const MANAGED: [FactCell; 2] = [cell("recycled", "share", 0.0, 1.0), cell("incinerated", "share", 0.0, 1.0)];
pub(super) const WATERBORNE_CELLS: [FactCell; 2] = [cell("to_water", "share", 0.0, 1.0), cell("to_sea", "share", 0.0, 1.0)];
pub(super) const OWNED: [FactCell; 18] = [
    cell("of_homes", "1", 0.0, 1.0),
    cell("saturation", "pieces or kg", 0.0, 1e4),
    cell("delay", "1", 0.0, 100.0),
    cell("pace", "1/1000 $2017", 0.0, 10.0),
    cell("middle", "year", 1850.0, 2060.0),
    cell("spread", "yr", 0.1, 100.0),
    cell("kg", "kg", 0.01, 1e4),
    cell("steel", "share", 0.0, 1.0),
    cell("aluminium", "share", 0.0, 1.0),
    cell("copper", "share", 0.0, 1.0),
    cell("glass", "share", 0.0, 1.0),
    cell("wood", "share", 0.0, 1.0),
    cell("plastics", "share", 0.0, 1.0),
    cell("concrete", "share", 0.0, 1.0),
    cell("other", "share", 0.0, 1.0),
    cell("life", "yr", 0.5, 100.0),
    cell("shape", "1", 0.5, 20.0),
    cell("making", "kg CO2e", 0.0, 1e4),
];
pub(super) const PLANT: [FactCell; 7] = [
    cell("running", "share", 0.01, 1.0),
    cell("life", "yr", 1.0, 1e3),
    cell("steel", "t/MW", 0.0, 1e4),
    cell("concrete", "t/MW", 0.0, 1e5),
    cell("aluminium", "t/MW", 0.0, 1e4),
    cell("copper", "t/MW", 0.0, 1e4),
    cell("glass", "t/MW", 0.0, 1e4),
];
pub(super) const MESH: [FactCell; 7] = [
    cell("per_km", "1/km", 0.0, 100.0),
    cell("steel", "t", 0.0, 1e4),
    cell("concrete", "t", 0.0, 1e4),
    cell("aluminium", "t", 0.0, 1e4),
    cell("copper", "t", 0.0, 1e4),
    cell("glass", "t", 0.0, 1e4),
    cell("plastics", "t", 0.0, 1e4),
];
pub(super) const DISTRIBUTION: [FactCell; 3] = [
    cell("km", "km/1000 persons", 0.0, 1e3),
    cell("medium", "share", 0.0, 1.0),
    cell("low", "share", 0.0, 1.0),
];
pub(super) const FOREST: [FactCell; 2] = [cell("room", "m3/person/yr", 0.0, 1e3), cell("roundwood", "m3/person/yr", 0.0, 1e3)];
pub(super) const PIPES: [FactCell; 4] = [
    cell("main", "m/person", 0.0, 100.0),
    cell("sewer", "m/person", 0.0, 100.0),
    cell("sewered", "share", 0.0, 1.0),
    cell("later", "share", 0.0, 1.0),
];
pub(super) const END: [FactCell; 2] = [cell("reused", "share", 0.0, 1.0), cell("recovered", "share", 0.0, 1.0)];
pub(super) const MAKING: [FactCell; 7] = [
    cell("primary", "kg CO2e/kg", 0.0, 1e3),
    cell("primary_power", "kg CO2e/kg", 0.0, 1e3),
    cell("secondary", "kg CO2e/kg", 0.0, 1e3),
    cell("secondary_kwh", "kWh/kg", 0.0, 1e3),
    cell("near_zero", "kg CO2e/kg", 0.0, 1e3),
    cell("cap", "share", 0.0, 1.0),
    cell("recovered", "share", 0.0, 1.0),
];
/// Length, then masses in the order of [`crate::kind::Fabric::ALL`].
pub(in crate::facts) const LAYER: [FactCell; 9] = [
    cell("length", "km", 0.0, 1e9),
    cell("aggregates", "Mt", 0.0, 1e6),
    cell("asphalt", "Mt", 0.0, 1e6),
    cell("concrete", "Mt", 0.0, 1e6),
    cell("steel", "Mt", 0.0, 1e6),
    cell("wood", "Mt", 0.0, 1e6),
    cell("copper", "Mt", 0.0, 1e6),
    cell("aluminium", "Mt", 0.0, 1e6),
    cell("bricks", "Mt", 0.0, 1e6),
];

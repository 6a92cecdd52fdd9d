//! Table: every value of a place's facts, a line each, in the order of the fields.
//!
//! ```text
//! name   sector or things   shape   unit, least, most   where it stands
//! ```
//!
//! A new fact is a field with its unit in words, and a line here.

use crate::facts::rows::reach::{LIGHTER, LYING, Reach, SET, STEPS, building, copied, departs, of_building, of_fleet, reach, told};
use crate::facts::rows::{Axis, By, Cell, FactRow, Shape, Title};
use crate::kind::Sector;

const fn cell(name: &'static str, unit: &'static str, least: f64, most: f64) -> Cell {
    Cell { name, unit, least, most }
}

const fn one(unit: &'static str, least: f64, most: f64) -> Cell {
    cell("", unit, least, most)
}

/// How a use of power grows with income; where it stops is in a unit of its own.
const fn growth(unit: &'static str) -> [Cell; 3] {
    [
        cell("power", "1", 0.0, 3.0),
        cell("most", unit, 0.0, 1e6),
        cell("gain", "1/yr", 0.0, 0.5),
    ]
}

const fn line(id: &'static str, of: Option<Sector>, by: By, shape: Shape, cells: &'static [Cell], reach: Reach) -> FactRow {
    FactRow {
        title: Title {
            id,
            of,
            by,
            told: reach.told,
        },
        shape,
        cells,
        copied: reach.copied,
        held: reach.held,
    }
}

const fn row(id: &'static str, of: Option<Sector>, shape: Shape, cells: &'static [Cell], reach: Reach) -> FactRow {
    line(id, of, By::Place, shape, cells, reach)
}

/// A value for each of some things.
const fn each(id: &'static str, by: By, shape: Shape, cells: &'static [Cell], reach: Reach) -> FactRow {
    let of = match by {
        By::Drivetrains => CARS,
        By::Vehicles => VEHICLES,
        By::Place | By::Products | By::Storylines | By::Dials | By::Panel => None,
    };
    line(id, of, by, shape, cells, reach)
}

const HOMES: Option<Sector> = Some(Sector::Homes);
const OTHER: Option<Sector> = Some(Sector::OtherBuildings);
const CARS: Option<Sector> = Some(Sector::Vehicles);
const VEHICLES: Option<Sector> = Some(Sector::RoadVehicles);
const ROADS: Option<Sector> = Some(Sector::Infrastructure);
const WORKS: Option<Sector> = Some(Sector::CivilWorks);
const GOODS: Option<Sector> = Some(Sector::Goods);
const UNMODELLED: Option<Sector> = Some(Sector::Unmodelled);

const ONE: Shape = Shape::Table(&[]);
const YEARS: Shape = Shape::Table(&[Axis::Years]);
const MATERIALS: Shape = Shape::Table(&[Axis::Materials]);
const CARRIERS: Shape = Shape::Table(&[Axis::Carriers]);

const LIFE: [Cell; 2] = [cell("mean", "yr", 1.0, 1e4), cell("deviation", "yr", 0.01, 1e4)];
/// Normal by mean and deviation, Weibull by scale and shape.
const CAR_LIFE: [Cell; 2] = [one("yr", 1.0, 200.0), one("yr or 1", 0.1, 50.0)];
const USED: [Cell; 2] = [cell("share", "share", 0.0, 1.0), cell("age", "yr", 0.0, 60.0)];
const SULPHUR: [Cell; 2] = [cell("told", "ppm", 0.0, 10_000.0), cell("counts", "ppm", 0.0, 10_000.0)];
const GRAMS: [Cell; 3] = [
    cell("nox", "g/km", 0.0, 50.0),
    cell("pm25", "g/km", 0.0, 50.0),
    cell("bc", "g/km", 0.0, 50.0),
];
const BY_INCOME: [Cell; 3] = [
    cell("power", "1", 0.0, 5.0),
    cell("income_most", "$2017/person/yr", 1.0, 1e9),
    cell("most", "vehicles/person", 0.0, 1e3),
];
const GRID: [Cell; 1] = [one("g CO2e/kWh", 0.0, 6553.5)];
const USE: [Cell; 1] = [one("PJ/yr", 0.0, 1e6)];
const HOMES_GROWTH: [Cell; 3] = growth("kWh/person/yr");
const OTHER_GROWTH: [Cell; 3] = growth("kWh/m2/yr");
const FALL: [Cell; 2] = [cell("own", "1/yr", 0.0, 100.0), cell("income", "1", 0.0, 100.0)];
const LEAVING: [Cell; 5] = [
    cell("gas", "GJ/person/yr", 0.0, 100.0),
    cell("power", "GJ/person/yr", 0.0, 100.0),
    cell("enough", "kWh/person/yr", 1.0, 1e5),
    cell("gas_for_power", "1", 0.0, 100.0),
    cell("heater", "1", 0.01, 20.0),
];
const HEATERS: [Cell; 4] = [
    cell("fuel", "1", 0.01, 20.0),
    cell("stove", "1", 0.01, 20.0),
    cell("fire", "1", 0.01, 20.0),
    cell("district", "1", 0.01, 20.0),
];
const CARBON: [Cell; 2] = [cell("emitted", "g CO2e/kWh", 0.0, 1e4), cell("grown", "g CO2/kWh", 0.0, 1e4)];
const GOODS_KIND: [Cell; 3] = [
    cell("share", "share", 0.0, 1.0),
    cell("life", "yr", 1.0, 1e3),
    cell("recovered", "share", 0.0, 1.0),
];
/// In the order of the fields of [`crate::facts::course::Course`].
const NOT_MODELLED: [Cell; 3] = [
    cell("share cement", "share", 0.0, 1.0),
    cell("share steel", "share", 0.0, 1.0),
    cell("most", "1", 0.0, 100.0),
];
const COURSE: [Cell; 19] = [
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
const APPLIED: [Cell; 3] = [
    cell("share", "share", 0.0, 1.0),
    cell("mean", "yr", 0.1, 200.0),
    cell("deviation", "yr", 0.01, 100.0),
];
const MANAGED: [Cell; 2] = [cell("recycled", "share", 0.0, 1.0), cell("incinerated", "share", 0.0, 1.0)];
const CARRIED: [Cell; 2] = [cell("to_water", "share", 0.0, 1.0), cell("to_sea", "share", 0.0, 1.0)];
const OWNED: [Cell; 18] = [
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
const END: [Cell; 2] = [cell("reused", "share", 0.0, 1.0), cell("recovered", "share", 0.0, 1.0)];
const MAKING: [Cell; 7] = [
    cell("primary", "kg CO2e/kg", 0.0, 1e3),
    cell("primary_power", "kg CO2e/kg", 0.0, 1e3),
    cell("secondary", "kg CO2e/kg", 0.0, 1e3),
    cell("secondary_kwh", "kWh/kg", 0.0, 1e3),
    cell("near_zero", "kg CO2e/kg", 0.0, 1e3),
    cell("cap", "share", 0.0, 1.0),
    cell("recovered", "share", 0.0, 1.0),
];
/// Length, then masses in the order of [`crate::kind::Fabric::ALL`].
pub(in crate::facts) const LAYER: [Cell; 9] = [
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

/// How many lines there are.
pub(super) const COUNT: usize = 205;

/// The table.
#[rustfmt::skip]
pub(super) static TABLE: [FactRow; COUNT] = [
    row("people", None, YEARS, &[one("persons", 0.0, 1e11)], reach!(people)),
    row("income", None, YEARS, &[one("$2017/person/yr", 0.0, 1e7)], reach!(income)),
    row("urban", None, YEARS, &[one("share", 0.0, 1.0)], reach!(urban)),
    row("home_level", HOMES, Shape::Table(&[Axis::Named(&["value", "low", "high"])]), &[one("m2/person", 0.0, 1e4)], reach!(home_level)),
    each("floor_per_person", By::Products, YEARS, &[one("m2/person", 0.0, 1e4)], of_building!(floor_per_person)),
    each("mean_life", By::Products, YEARS, &[one("yr", 1.0, 1e4)], of_building!(mean_life)),
    each("shape", By::Products, ONE, &[one("1", 0.5, 50.0)], of_building!(shape)),
    each("structure", By::Products, Shape::Table(&[Axis::Structures, Axis::Years]), &[one("share", 0.0, 1.0)], of_building!(structure)),
    each("intensity", By::Products, Shape::Table(&[Axis::Structures, Axis::Materials]), &[one("kg/m2", 0.0, 1e5)], of_building!(intensity)),
    each("mortar", By::Products, Shape::Table(&[Axis::Structures]), &[one("kg/m2", 0.0, 1e5)], of_building!(mortar)),
    each("gross", By::Products, ONE, &[one("m2/m2", 0.5, 10.0)], of_building!(gross)),
    row("infrastructure.people_power", ROADS, ONE, &[one("1", 0.0, 1.0)], reach!(infrastructure.people_power)),
    row("infrastructure.income_power", ROADS, ONE, &[one("1", 0.0, 1.0)], reach!(infrastructure.income_power)),
    row("infrastructure.growth_before", ROADS, ONE, &[one("1/yr", 0.0, 1.0)], reach!(infrastructure.growth_before)),
    row("infrastructure.asphalt_life", ROADS, ONE, &LIFE, reach!(infrastructure.asphalt_life)),
    row("infrastructure.pavement_life", ROADS, ONE, &LIFE, reach!(infrastructure.pavement_life)),
    row("infrastructure.lasting_life", ROADS, ONE, &LIFE, reach!(infrastructure.lasting_life)),
    row("infrastructure.cement", ROADS, ONE, &[one("kg/kg", 0.0, 1.0)], reach!(infrastructure.cement)),
    row("infrastructure.aggregates", ROADS, ONE, &[one("kg/kg", 0.0, 1.0)], reach!(infrastructure.aggregates)),
    row("infrastructure.layers", ROADS, Shape::Open, &LAYER, LYING),
    row("civil.cement", WORKS, ONE, &[one("Mt/yr", 0.0, 1e6)], reach!(civil.cement)),
    row("civil.steel", WORKS, ONE, &[one("Mt/yr", 0.0, 1e6)], reach!(civil.steel)),
    row("civil.cement_before", WORKS, Shape::Open, &[one("1", 0.0, 100.0)], reach!(civil.cement_before)),
    row("civil.goods", GOODS, Shape::Table(&[Axis::GoodsKinds]), &GOODS_KIND, reach!(civil.goods)),
    row("civil.unmodelled", UNMODELLED, ONE, &NOT_MODELLED, reach!(civil.unmodelled)),
    row("civil.course", WORKS, ONE, &COURSE, reach!(civil.course)),
    row("civil.steel_course", WORKS, YEARS, &[one("1", 0.0, 1e6)], reach!(civil.steel_course)),
    row("civil.life", WORKS, ONE, &LIFE, reach!(civil.life)),
    row("process.making", None, MATERIALS, &MAKING, reach!(process.making)),
    row("process.clinker", None, ONE, &[one("kg/kg", 0.0, 1.0)], reach!(process.cement.clinker)),
    row("process.least_clinker", None, ONE, &[one("kg/kg", 0.0, 1.0)], reach!(process.cement.least_clinker)),
    row("process.clinker_process", None, ONE, &[one("kg CO2/kg", 0.0, 1e6)], reach!(process.cement.process)),
    row("process.clinker_fuel", None, ONE, &[one("kg CO2/kg", 0.0, 1e6)], reach!(process.cement.fuel)),
    row("process.cement_kwh", None, ONE, &[one("kWh/kg", 0.0, 1e6)], reach!(process.cement.kwh)),
    row("process.capture_kwh", None, ONE, &[one("kWh/kg", 0.0, 1e6)], reach!(process.cement.capture_kwh)),
    row("process.from_buildings", None, MATERIALS, &END, reach!(process.from_buildings)),
    row("process.from_vehicles", CARS, MATERIALS, &END, reach!(process.from_vehicles)),
    row("process.from_infrastructure", ROADS, MATERIALS, &END, reach!(process.from_infrastructure)),
    row("process.from_civil_works", WORKS, MATERIALS, &END, reach!(process.from_civil_works)),
    row("process.construction_loss", None, MATERIALS, &[one("share", 0.0, 0.9)], reach!(process.construction_loss)),
    row("process.site", None, ONE, &[one("kg CO2e/m2", 0.0, 1e6)], reach!(process.site)),
    row("process.renovation", None, ONE, &[one("kg CO2e/m2", 0.0, 1e6)], reach!(process.renovation)),
    row("process.plastics_burnt", None, ONE, &[one("share", 0.0, 1.0)], reach!(process.plastics_burnt)),
    row("process.plastics_carbon", None, ONE, &[one("kg CO2/kg", 0.0, 1e6)], reach!(process.plastics_carbon)),
    row("power.national", None, Shape::Open, &GRID, reach!(power.national)),
    row("power.world", None, Shape::Open, &GRID, reach!(power.world)),
    row("power.loss", None, ONE, &[one("kWh/kWh", 0.0, 1.0)], reach!(power.loss)),
    row("power.residual", None, ONE, &[one("g CO2e/kWh", 0.0, 1e6)], reach!(power.residual)),
    row("power.generation_per_person", None, ONE, &[one("kWh/person/yr", 0.0, 1e6)], reach!(power.generation_per_person)),
    row("energy.homes.space", HOMES, CARRIERS, &USE, reach!(energy.homes.space)),
    row("energy.homes.water", HOMES, CARRIERS, &USE, reach!(energy.homes.water)),
    row("energy.homes.cooking", HOMES, CARRIERS, &USE, reach!(energy.homes.cooking)),
    row("energy.homes.cooling", HOMES, ONE, &USE, reach!(energy.homes.cooling)),
    row("energy.homes.appliances", HOMES, ONE, &[one("kWh/person/yr", 0.0, 1e6)], reach!(energy.homes.appliances)),
    row("energy.homes.growth", HOMES, ONE, &HOMES_GROWTH, reach!(energy.homes.growth)),
    row("energy.homes.conditioned", HOMES, ONE, &[one("share", 0.0, 1.0)], reach!(energy.homes.conditioned)),
    row("energy.other.heat", OTHER, CARRIERS, &USE, reach!(energy.other.heat)),
    row("energy.other.power", OTHER, ONE, &USE, reach!(energy.other.power)),
    row("energy.other.growth", OTHER, ONE, &OTHER_GROWTH, reach!(energy.other.growth)),
    row("energy.other.down_years", OTHER, ONE, &[one("yr", 1.0, 1e3)], reach!(energy.other.down_years)),
    row("energy.other.conditioned", OTHER, ONE, &[one("share", 0.0, 1.0)], reach!(energy.other.conditioned)),
    row("energy.fires.without", HOMES, ONE, &[one("share", 0.0, 0.9999)], reach!(energy.fires.without)),
    row("energy.fires.fall", HOMES, ONE, &FALL, reach!(energy.fires.fall)),
    row("energy.fires.warming", HOMES, ONE, &USE, reach!(energy.fires.warming)),
    row("energy.fires.cooking", HOMES, ONE, &USE, reach!(energy.fires.cooking)),
    row("energy.fires.other", OTHER, ONE, &USE, reach!(energy.fires.other)),
    row("energy.fires.carbon", None, ONE, &CARBON, reach!(energy.fires.carbon)),
    row("energy.fires.leaving", HOMES, ONE, &LEAVING, reach!(energy.fires.leaving)),
    row("energy.fires.fuels", HOMES, CARRIERS, &[one("share", 0.0, 1.0)], reach!(energy.fires.fuels)),
    row("energy.heating_needs", None, Shape::Table(&[Axis::Buildings, Axis::Cohorts]), &[one("kWh/m2/yr", 0.0, 1e4)], reach!(energy.heating_needs)),
    row("energy.cooling_needs", None, Shape::Table(&[Axis::Buildings, Axis::Cohorts]), &[one("kWh/m2/yr", 0.0, 1e4)], reach!(energy.cooling_needs)),
    row("energy.cooling_spread", HOMES, Shape::Open, &[one("1", 0.0, 1e4)], reach!(energy.cooling_spread)),
    row("energy.heaters", None, ONE, &HEATERS, reach!(energy.heaters)),
    row("energy.heat_pump", None, Shape::Table(&[Axis::Named(&["2020", "2050"])]), &[one("1", 0.01, 20.0)], reach!(energy.heat_pump)),
    row("energy.carbon", None, CARRIERS, &CARBON, reach!(energy.carbon)),
    row("energy.renovated", None, ONE, &[one("1/yr", 0.0, 1.0)], reach!(energy.renovated)),
    row("energy.renovation_saving", None, ONE, &[one("share", 0.0, 1.0)], reach!(energy.renovation_saving)),
    row("energy.renovated_most", None, ONE, &[one("share", 0.0, 1.0)], reach!(energy.renovated_most)),
    row("cars.factor", CARS, ONE, &[one("1", 0.05, 100.0)], reach!(cars.factor)),
    row("cars.level", CARS, ONE, &[one("vehicles/person", 0.0, 3.0)], reach!(cars.level)),
    row("cars.per_person", CARS, YEARS, &[one("vehicles/person", 0.0, 3.0)], reach!(cars.per_person)),
    row("cars.life", CARS, Shape::Open, &CAR_LIFE, reach!(cars.life)),
    row("cars.stretch", CARS, ONE, &[one("1", 0.1, 10.0)], reach!(cars.stretch)),
    row("cars.km", CARS, ONE, &[one("km/vehicle/yr", 100.0, 1e5)], reach!(cars.km)),
    row("cars.occupancy", CARS, Shape::Open, &[one("persons/vehicle", 1.0, 10.0)], reach!(cars.occupancy)),
    row("cars.electric", CARS, Shape::Open, &[one("share", 0.0, 1.0)], reach!(cars.electric)),
    row("cars.size", CARS, ONE, &[one("1", 0.2, 5.0)], reach!(cars.size)),
    row("cars.combustion", CARS, ONE, &[one("MJ/km", 0.1, 20.0)], reach!(cars.combustion)),
    row("cars.battery", CARS, ONE, &[one("MJ/km", 0.1, 5.0)], reach!(cars.battery)),
    row("cars.biofuel", CARS, ONE, &[one("share", 0.0, 1.0)], reach!(cars.biofuel)),
    row("cars.exported", CARS, ONE, &[one("share", 0.0, 1.0)], reach!(cars.exported)),
    row("cars.imports", CARS, YEARS, &[one("vehicles/yr", 0.0, 1e9)], reach!(cars.imports)),
    row("cars.battery_part", CARS, Shape::Open, &[one("share", 0.0, 1.0)], reach!(cars.everywhere.battery_part)),
    row("cars.materials", CARS, Shape::Table(&[Axis::Drivetrains, Axis::CarMaterials]), &[one("kg/vehicle", 0.0, 1e5)], reach!(cars.everywhere.materials)),
    row("cars.materials_before", CARS, Shape::Table(&[Axis::CarMaterials]), &[one("kg/vehicle", 0.0, 1e5)], reach!(cars.everywhere.materials_before)),
    row("cars.making_loss", CARS, Shape::Table(&[Axis::CarMaterials]), &[one("share", 0.0, 0.99)], reach!(cars.everywhere.making_loss)),
    row("cars.older", CARS, ONE, &[one("1/yr", 0.0, 0.5)], reach!(cars.everywhere.older)),
    row("cars.plug_in_electric", CARS, ONE, &[one("share", 0.0, 1.0)], reach!(cars.everywhere.plug_in_electric)),
    row("cars.plug_in_fuel", CARS, ONE, &[one("1", 0.0, 5.0)], reach!(cars.everywhere.plug_in_fuel)),
    row("cars.petrol", CARS, ONE, &[one("g CO2e/MJ", 0.0, 1e3)], reach!(cars.everywhere.petrol)),
    row("cars.biofuel_supply", CARS, ONE, &[one("g CO2e/MJ", 0.0, 1e3)], reach!(cars.everywhere.biofuel)),
    row("cars.assembly", CARS, ONE, &[one("kg CO2e/vehicle", 0.0, 1e5)], reach!(cars.everywhere.assembly)),
    row("cars.assembly_power", CARS, ONE, &[one("kWh/vehicle", 0.0, 1e5)], reach!(cars.everywhere.assembly_power)),
    row("cars.dismantling", CARS, ONE, &[one("kg CO2e/kg", 0.0, 1e2)], reach!(cars.everywhere.dismantling)),
    row("cars.biofuel_carbon", CARS, ONE, &[one("g CO2/MJ", 0.0, 1e3)], reach!(cars.everywhere.biofuel_carbon)),
    row("cars.joined", CARS, ONE, &[one("1", 0.0, 1.0)], reach!(cars.everywhere.joined)),
    row("cars.riders", CARS, ONE, &[one("persons", 0.0, 10.0)], reach!(cars.everywhere.riders)),
    row("cars.aluminium_for_steel", CARS, ONE, &[one("kg/kg", 0.0, 5.0)], reach!(cars.everywhere.aluminium_for_steel)),
    row("cars.export_ramp", CARS, Shape::Open, &[one("share", 0.0, 1.0)], reach!(cars.everywhere.export_ramp)),
    row("cars.used.ages", CARS, Shape::Open, &[one("share", 0.0, 1.0)], reach!(cars.everywhere.used.ages)),
    row("cars.used.electric", CARS, Shape::Open, &[one("share", 0.0, 1.0)], reach!(cars.everywhere.used.electric)),
    row("cars.used.combustion", CARS, ONE, &[one("MJ/km", 0.1, 20.0)], reach!(cars.everywhere.used.combustion)),
    row("cars.used.replaced", CARS, ONE, &[one("share", 0.0, 1.0)], reach!(cars.everywhere.used.replaced)),
    row("cars.used.replaced_from", CARS, ONE, &[one("yr", 0.0, 20.0)], reach!(cars.everywhere.used.replaced_from)),
    row("cars.used.battery", CARS, ONE, &[one("MJ/km", 0.1, 5.0)], reach!(cars.everywhere.used.battery)),
    each("cars.lighter", By::Drivetrains, ONE, &[one("share", 0.0, 1.0)], LIGHTER),
    row("space_floor", HOMES, ONE, &[one("m2/person", 0.0, 1e4)], reach!(space_floor)),
    row("work_floor", OTHER, ONE, &[one("m2/person", 0.0, 1e4)], reach!(work_floor)),
    row("longest_life", None, ONE, &[one("yr", 0.0, 1e4)], reach!(longest_life)),
    row("refurbishing", None, ONE, &[one("share", 0.0, 1e4)], reach!(refurbishing)),
    row("least_built", None, ONE, &[one("1/yr", 0.0, 1.0)], reach!(least_built)),
    each("level", By::Vehicles, ONE, &[one("vehicles/person", 0.0, 3.0)], of_fleet!(level)),
    each("used", By::Vehicles, ONE, &USED, of_fleet!(used)),
    each("life", By::Vehicles, Shape::Open, &CAR_LIFE, of_fleet!(life)),
    each("km", By::Vehicles, ONE, &[one("km/vehicle/yr", 100.0, 1e6)], of_fleet!(km)),
    each("fuel", By::Vehicles, ONE, &[one("MJ/km", 0.01, 100.0)], of_fleet!(fuel)),
    each("diesel", By::Vehicles, ONE, &[one("share", 0.0, 1.0)], of_fleet!(diesel)),
    each("electric", By::Vehicles, Shape::Open, &[one("share", 0.0, 1.0)], of_fleet!(electric)),
    each("power", By::Vehicles, ONE, &[one("MJ/km", 0.01, 100.0)], of_fleet!(power)),
    each("growth", By::Vehicles, ONE, &BY_INCOME, of_fleet!(growth)),
    each("materials", By::Vehicles, Shape::Table(&[Axis::Named(&["body", "battery"]), Axis::CarMaterials]), &[one("kg/vehicle", 0.0, 1e5)], of_fleet!(materials)),
    row("vehicles.load", VEHICLES, ONE, &[one("t", 0.0, 100.0)], reach!(vehicles.load)),
    row("vehicles.biofuel", VEHICLES, ONE, &[one("share", 0.0, 1.0)], reach!(vehicles.biofuel)),
    row("vehicles.growth_before", VEHICLES, ONE, &[one("1/yr", 0.0, 1.0)], reach!(vehicles.everywhere.growth_before)),
    row("vehicles.first_year", VEHICLES, ONE, &[one("yr", 1900.0, 1950.0)], reach!(vehicles.everywhere.first_year)),
    row("vehicles.older", VEHICLES, ONE, &[one("1/yr", 0.0, 0.5)], reach!(vehicles.everywhere.older)),
    row("vehicles.older_years", VEHICLES, ONE, &[one("yr", 0.0, 115.0)], reach!(vehicles.everywhere.older_years)),
    row("vehicles.newer", VEHICLES, ONE, &[one("1/yr", 0.0, 0.02)], reach!(vehicles.everywhere.newer)),
    row("vehicles.newer_to", VEHICLES, ONE, &[one("yr", 2015.0, 2060.0)], reach!(vehicles.everywhere.newer_to)),
    row("vehicles.diesel", VEHICLES, ONE, &[one("g CO2e/MJ", 0.0, 1e3)], reach!(vehicles.everywhere.diesel)),
    row("vehicles.car_mass", VEHICLES, ONE, &[one("kg", 1.0, 1e5)], reach!(vehicles.everywhere.car_mass)),
    row("air.light", VEHICLES, Shape::Open, &[one("class", 0.0, 6.0)], reach!(air.light)),
    row("air.heavy", VEHICLES, Shape::Open, &[one("class", 0.0, 6.0)], reach!(air.heavy)),
    row("air.sulphur", VEHICLES, ONE, &SULPHUR, reach!(air.sulphur)),
    row("air.diesel", VEHICLES, ONE, &[one("share", 0.0, 1.0)], reach!(air.diesel)),
    row("air.broken", VEHICLES, ONE, &[one("share", 0.0, 1.0)], reach!(air.broken)),
    row("air.used_light", VEHICLES, Shape::Open, &[one("class", 0.0, 6.0)], reach!(air.everywhere.used_light)),
    row("air.used_heavy", VEHICLES, Shape::Open, &[one("class", 0.0, 6.0)], reach!(air.everywhere.used_heavy)),
    row("air.factors", VEHICLES, Shape::Table(&[Axis::Engines, Axis::Classes]), &GRAMS, reach!(air.everywhere.factors)),
    row("air.matched", VEHICLES, Shape::Table(&[Axis::Classes]), &[one("ppm", 0.0, 10_000.0)], reach!(air.everywhere.matched)),
    row("air.holds", VEHICLES, Shape::Table(&[Axis::Classes]), &[one("ppm", 0.0, 10_000.0)], reach!(air.everywhere.holds)),
    row("air.broken_used", VEHICLES, ONE, &[one("share", 0.0, 1.0)], reach!(air.everywhere.broken_used)),
    row("air.broken_class", VEHICLES, ONE, &[one("class", 0.0, 6.0)], reach!(air.everywhere.broken_class)),
    row("air.broken_particles", VEHICLES, ONE, &[one("1", 0.0, 10.0)], reach!(air.everywhere.broken_particles)),
    row("air.sulphate_part", VEHICLES, ONE, &[one("share", 0.0, 1.0)], reach!(air.everywhere.sulphate_part)),
    row("air.sulphate_mass", VEHICLES, ONE, &[one("kg/kg", 0.0, 20.0)], reach!(air.everywhere.sulphate_mass)),
    row("air.diesel_heat", VEHICLES, ONE, &[one("MJ/kg", 10.0, 100.0)], reach!(air.everywhere.diesel_heat)),
    row("air.car_energy", VEHICLES, ONE, &[one("MJ/km", 0.1, 20.0)], reach!(air.everywhere.car_energy)),
    row("plastics.used", None, ONE, &[one("kg/person/yr", 0.0, 1e4)], reach!(plastics.used)),
    row("plastics.late", None, ONE, &[one("1/yr", 0.0, 0.5)], reach!(plastics.late)),
    row("plastics.mismanaged", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.mismanaged)),
    row("plastics.managed", None, ONE, &MANAGED, reach!(plastics.managed)),
    row("plastics.carried", None, ONE, &CARRIED, reach!(plastics.carried)),
    row("plastics.applications", None, Shape::Table(&[Axis::Applications]), &APPLIED, reach!(plastics.everywhere.applications)),
    row("plastics.course", None, YEARS, &[one("1", 0.0, 1e3)], reach!(plastics.everywhere.course)),
    row("plastics.level", None, ONE, &[one("1", 0.0, 10.0)], reach!(plastics.everywhere.level)),
    row("plastics.power", None, ONE, &[one("1", 0.0, 3.0)], reach!(plastics.everywhere.power)),
    row("plastics.most", None, ONE, &[one("kg/person/yr", 0.0, 1e4)], reach!(plastics.everywhere.most)),
    row("plastics.mismanaged_power", None, ONE, &[one("1", 0.0, 5.0)], reach!(plastics.everywhere.mismanaged_power)),
    row("plastics.content", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.content)),
    row("plastics.collected", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.collected)),
    row("plastics.sorted", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.sorted)),
    row("plastics.large", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.large)),
    row("plastics.small", None, ONE, &[one("kg/kg", 0.0, 1.0)], reach!(plastics.everywhere.small)),
    row("plastics.lies", None, ONE, &[one("yr", 0.0, 1e4)], reach!(plastics.everywhere.lies)),
    row("plastics.resin", None, ONE, &[one("kg CO2e/kg", 0.0, 100.0)], reach!(plastics.everywhere.resin)),
    row("plastics.resin_power", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.resin_power)),
    row("plastics.conversion", None, ONE, &[one("kg CO2e/kg", 0.0, 100.0)], reach!(plastics.everywhere.conversion)),
    row("plastics.conversion_power", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.conversion_power)),
    row("plastics.secondary", None, ONE, &[one("kg CO2e/kg", 0.0, 100.0)], reach!(plastics.everywhere.secondary)),
    row("plastics.burnt", None, ONE, &[one("kg CO2e/kg", 0.0, 100.0)], reach!(plastics.everywhere.burnt)),
    row("plastics.open_burning", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.open_burning)),
    row("plastics.paper_mass", None, ONE, &[one("kg/kg", 0.0, 20.0)], reach!(plastics.everywhere.paper_mass)),
    row("plastics.paper", None, ONE, &[one("kg CO2e/kg", 0.0, 100.0)], reach!(plastics.everywhere.paper)),
    row("plastics.kept", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.kept)),
    row("plastics.single_use", None, ONE, &[one("share", 0.0, 1.0)], reach!(plastics.everywhere.single_use)),
    row("goods.persons", None, ONE, &[one("persons/home", 0.5, 20.0)], reach!(goods.persons)),
    row("goods.climate", None, ONE, &[one("share", 0.0, 1.0)], reach!(goods.climate)),
    row("goods.usual", None, ONE, &[one("1", 0.0, 5.0)], reach!(goods.usual)),
    row("goods.owned", None, Shape::Table(&[Axis::Goods]), &OWNED, reach!(goods.everywhere.goods)),
    row("goods.fall", None, ONE, &[one("1/yr", 0.0, 0.1)], reach!(goods.everywhere.fall)),
    row("goods.fewest", None, ONE, &[one("persons/home", 0.5, 20.0)], reach!(goods.everywhere.fewest)),
    row("goods.most", None, ONE, &[one("persons/home", 0.5, 20.0)], reach!(goods.everywhere.most)),
    row("goods.before", None, ONE, &[one("1/yr", 0.0, 1.0)], reach!(goods.everywhere.before)),
    row("goods.gone", None, ONE, &[one("share", 0.0, 1.0)], reach!(goods.everywhere.gone)),
    row("goods.loss_steel", None, ONE, &[one("share", 0.0, 0.9)], reach!(goods.everywhere.loss_steel)),
    row("goods.loss_aluminium", None, ONE, &[one("share", 0.0, 0.9)], reach!(goods.everywhere.loss_aluminium)),
    each("lever", By::Dials, Shape::Table(&[Axis::Levels]), &[], STEPS),
    each("panel", By::Panel, ONE, &[], SET),
    each("people", By::Storylines, YEARS, &[one("1", 0.0, 1e3)], departs!(people)),
    each("income", By::Storylines, YEARS, &[one("1", 0.0, 1e3)], departs!(income)),
    each("urban", By::Storylines, YEARS, &[one("1", 0.0, 1e3)], departs!(urban)),
    each("home_floor", By::Storylines, YEARS, &[one("1", 0.0, 1e3)], departs!(home_floor)),
    each("other_floor", By::Storylines, YEARS, &[one("1", 0.0, 1e3)], departs!(other_floor)),
    each("cars", By::Storylines, YEARS, &[one("1", 0.0, 1e3)], departs!(cars)),
];

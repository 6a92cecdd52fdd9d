//! Works: the values of infrastructure, civil works, processes, power and energy by name, and whether they are sound.
//!
//! Does not know: whether the figures are true.

use crate::facts::infrastructure::{LayerFacts, NormalLife};
use crate::facts::parts::{Part, part};
use crate::facts::power::GridPath;
use crate::facts::process::EndOfLife;
use crate::facts::sound::number;
use crate::facts::{Facts, Known};
use crate::kind::{Material, Sector};
use crate::year::Year;

/// Every value of these facts, in the order of the fields.
pub(super) fn parts<'a>(facts: &'a Facts, parts: &mut Vec<Part<'a>>) {
    let roads = Some(Sector::Infrastructure);
    let infrastructure = &facts.infrastructure;
    parts.extend([
        part("infrastructure.people_power", roads, &infrastructure.people_power),
        part("infrastructure.income_power", roads, &infrastructure.income_power),
        part("infrastructure.growth_before", roads, &infrastructure.growth_before),
        part("infrastructure.asphalt_life", roads, &infrastructure.asphalt_life),
        part("infrastructure.pavement_life", roads, &infrastructure.pavement_life),
        part("infrastructure.lasting_life", roads, &infrastructure.lasting_life),
        part("infrastructure.cement", roads, &infrastructure.cement),
        part("infrastructure.aggregates", roads, &infrastructure.aggregates),
    ]);
    parts.extend(facts.roads.as_ref().map(|lie| part("infrastructure.layers", roads, &lie.layers)));
    let works = Some(Sector::CivilWorks);
    let civil = &facts.civil;
    parts.extend([
        part("civil.cement", works, &civil.cement),
        part("civil.steel", works, &civil.steel),
        part("civil.cement_before", works, &civil.cement_before),
        part("civil.goods", Some(Sector::Goods), &civil.goods),
        part("civil.course", works, &civil.course),
        part("civil.steel_course", works, &civil.steel_course),
        part("civil.life", works, &civil.life),
    ]);
    let process = &facts.process;
    parts.extend([
        part("process.making", None, &process.making),
        part("process.clinker", None, &process.cement.clinker),
        part("process.least_clinker", None, &process.cement.least_clinker),
        part("process.clinker_process", None, &process.cement.process),
        part("process.clinker_fuel", None, &process.cement.fuel),
        part("process.cement_kwh", None, &process.cement.kwh),
        part("process.capture_kwh", None, &process.cement.capture_kwh),
        part("process.from_buildings", None, &process.from_buildings),
        part("process.from_vehicles", Some(Sector::Vehicles), &process.from_vehicles),
        part("process.from_infrastructure", roads, &process.from_infrastructure),
        part("process.from_civil_works", works, &process.from_civil_works),
        part("process.construction_loss", None, &process.construction_loss),
        part("process.site", None, &process.site),
        part("process.renovation", None, &process.renovation),
        part("process.plastics_burnt", None, &process.plastics_burnt),
        part("process.plastics_carbon", None, &process.plastics_carbon),
    ]);
    let power = &facts.power;
    parts.extend([
        part("power.national", None, &power.national),
        part("power.world", None, &power.world),
        part("power.loss", None, &power.loss),
        part("power.residual", None, &power.residual),
        part("power.generation_per_person", None, &power.generation_per_person),
    ]);
    let (homes, other) = (Some(Sector::Homes), Some(Sector::OtherBuildings));
    let energy = &facts.energy;
    parts.extend([
        part("energy.heating", homes, &energy.heating),
        part("energy.cooling", homes, &energy.cooling),
        part("energy.hot_water", homes, &energy.hot_water),
        part("energy.other", other, &energy.other),
        part("energy.other_heat", other, &energy.other_heat),
        part("energy.heating_needs", None, &energy.heating_needs),
        part("energy.cooling_needs", None, &energy.cooling_needs),
        part("energy.cooling_spread", homes, &energy.cooling_spread),
        part("energy.other_spread", other, &energy.other_spread),
        part("energy.homes_heat", homes, &energy.homes_heat),
        part("energy.other_mix", other, &energy.other_mix),
        part("energy.efficiency", None, &energy.efficiency),
        part("energy.heat_pump", None, &energy.heat_pump),
        part("energy.carbon", None, &energy.carbon),
        part("energy.appliances", homes, &energy.appliances),
        part("energy.cooking", homes, &energy.cooking),
        part("energy.renovated", None, &energy.renovated),
        part("energy.renovation_saving", None, &energy.renovation_saving),
        part("energy.renovated_most", None, &energy.renovated_most),
    ]);
}

/// Looks at these facts.
///
/// # Errors
/// The first value that the model could fail on, in words.
pub(super) fn sound(facts: &Facts) -> Result<(), String> {
    let infrastructure = &facts.infrastructure;
    for (life, what) in [
        (&infrastructure.asphalt_life, "life of asphalt"),
        (&infrastructure.pavement_life, "life of pavement"),
        (&infrastructure.lasting_life, "life of bridges and rail"),
        (&facts.civil.life, "life of civil works"),
    ] {
        of_life(life.value, what)?;
    }
    shares(
        &[
            (&infrastructure.people_power, "power of people"),
            (&infrastructure.income_power, "power of income"),
            (&infrastructure.growth_before, "growth of infrastructure"),
            (&infrastructure.cement, "cement in concrete"),
            (&infrastructure.aggregates, "aggregates in concrete"),
            (&facts.process.plastics_burnt, "plastics burnt"),
            (&facts.process.cement.clinker, "clinker"),
            (&facts.process.cement.least_clinker, "least clinker"),
            (&facts.power.loss, "loss of the grid"),
            (&facts.energy.other_heat, "share of heat"),
            (&facts.energy.renovated, "share renovated"),
            (&facts.energy.renovation_saving, "saving of renovation"),
            (&facts.energy.renovated_most, "most renovated"),
        ],
        1.0,
    )?;
    shares(
        &[
            (&facts.civil.cement, "cement used"),
            (&facts.civil.steel, "steel used"),
            (&facts.process.cement.process, "carbon of clinker"),
            (&facts.process.cement.fuel, "fuel of clinker"),
            (&facts.process.cement.kwh, "power of cement"),
            (&facts.process.cement.capture_kwh, "power of capture"),
            (&facts.process.site, "site work"),
            (&facts.process.renovation, "renovation work"),
            (&facts.process.plastics_carbon, "carbon of plastics"),
            (&facts.power.residual, "residual of the grid"),
            (&facts.power.generation_per_person, "generation a person"),
            (&facts.energy.heating, "heating"),
            (&facts.energy.cooling, "cooling"),
            (&facts.energy.hot_water, "hot water"),
            (&facts.energy.other, "energy of other buildings"),
            (&facts.energy.appliances, "appliances"),
        ],
        1e6,
    )?;
    course(facts)?;
    processes(facts)?;
    for (grid, what) in [(&facts.power.national, "grid"), (&facts.power.world, "grid of the world")] {
        of_grid(&grid.value, what)?;
    }
    energies(facts)
}

/// Looks at the layers of a place.
///
/// # Errors
/// The first that is out of order, there twice, or beyond all bounds.
pub(super) fn layers(layers: &[LayerFacts]) -> Result<(), String> {
    if !layers.windows(2).all(|pair| pair[0].layer < pair[1].layer) {
        return Err("the layers are out of order or there twice".to_owned());
    }
    for layer in layers {
        number(layer.length.unwrap_or(0.0), layer.layer.id(), 0.0, 1e9)?;
        for mass in layer.mass {
            number(mass, layer.layer.id(), 0.0, 1e6)?;
        }
    }
    Ok(())
}

fn processes(facts: &Facts) -> Result<(), String> {
    for (material, making) in Material::ALL.into_iter().zip(&facts.process.making.value) {
        let what = material.id();
        for value in [making.primary, making.primary_power, making.secondary, making.secondary_kwh] {
            number(value, what, 0.0, 1e3)?;
        }
        number(making.near_zero.unwrap_or(0.0), what, 0.0, 1e3)?;
        number(making.cap, what, 0.0, 1.0)?;
        number(making.recovered, what, 0.0, 1.0)?;
    }
    let process = &facts.process;
    for ends in [
        &process.from_buildings,
        &process.from_vehicles,
        &process.from_infrastructure,
        &process.from_civil_works,
    ] {
        for EndOfLife { reused, recovered } in ends.value {
            number(reused, "share reused", 0.0, 1.0)?;
            number(recovered, "share recovered", 0.0, 1.0)?;
        }
    }
    for loss in &process.construction_loss.value {
        number(*loss, "loss in making", 0.0, 0.9)?;
    }
    Ok(())
}

/// Looks at how what statistics leave goes on.
fn course(facts: &Facts) -> Result<(), String> {
    let course = &facts.civil.course.value;
    let goods = &course.goods;
    for (value, what) in [
        (course.turn, "turn of civil works"),
        (course.steel_bend, "bend of steel"),
        (course.fold, "fold of civil works"),
        (course.band, "band of civil works"),
        (course.catch_up, "years of catching up"),
        (course.level[0], "level of cement"),
        (course.level[1], "level of steel"),
        (goods.level, "level of goods"),
        (goods.level_income, "income of goods"),
        (goods.band, "band of goods"),
        (goods.fold, "fold of goods"),
        (goods.deviation, "deviation of goods"),
    ] {
        number(value, what, 1e-3, 1e4)?;
    }
    for value in course.building {
        number(value, "part of buildings not modelled", 0.0, 1.0)?;
    }
    for value in [course.history_least, goods.least] {
        number(value, "least part", 0.0, 1.0)?;
    }
    for value in [course.power, goods.power, course.catch_up_most, course.building_most] {
        number(value, "power of income", 0.0, 100.0)?;
    }
    number(goods.loss, "loss of goods", 0.0, 0.9)?;
    for kind in &facts.civil.goods.value {
        number(kind.share, "share of goods", 0.0, 1.0)?;
        number(kind.life, "life of goods", 1.0, 1e3)?;
        number(kind.recovered, "recovered of goods", 0.0, 1.0)?;
    }
    let before = &facts.civil.cement_before.value;
    if before.first.index() + before.ten_thousandths.len() > Year::COUNT || before.ten_thousandths.iter().any(|part| *part > 1_000_000) {
        return Err("the cement of the past has years or values beyond all bounds".to_owned());
    }
    Ok(())
}

fn energies(facts: &Facts) -> Result<(), String> {
    let energy = &facts.energy;
    for needs in [&energy.heating_needs, &energy.cooling_needs] {
        for need in needs.value.as_flattened() {
            number(*need, "need of a building", 0.0, 1e4)?;
        }
    }
    for spread in [&energy.cooling_spread, &energy.other_spread] {
        if spread.value.thousandths.is_empty() || spread.value.thousandths.iter().any(|step| *step > 10_000_000) {
            return Err("the spread of an energy use has no years or is beyond all bounds".to_owned());
        }
    }
    for mix in [&energy.homes_heat, &energy.other_mix] {
        for shares in [mix.value.useful, mix.value.finals] {
            for share in shares {
                number(share, "share of a carrier", 0.0, 1.0)?;
            }
            number(shares.iter().sum(), "sum of carriers", 0.999, 1.001)?;
        }
    }
    for ratio in energy.efficiency.value.iter().chain(&energy.heat_pump.value) {
        number(*ratio, "efficiency", 0.01, 20.0)?;
    }
    for carbon in energy.carbon.value {
        number(carbon.grams, "carbon of a carrier", 0.0, 1e4)?;
        number(carbon.biogenic, "grown carbon of a carrier", 0.0, 1e4)?;
    }
    number(energy.cooking.value.gigajoules, "cooking", 0.0, 1e3)?;
    number(energy.cooking.value.shares.iter().sum(), "sum of cooking", 0.999, 1.001)
}

fn of_life(life: NormalLife, what: &str) -> Result<(), String> {
    number(life.mean, what, 1.0, 1e4)?;
    number(life.deviation, what, 0.01, 1e4)
}

fn of_grid(grid: &GridPath, what: &str) -> Result<(), String> {
    if grid.tenths.is_empty() {
        return Err(format!("{what} has no year"));
    }
    number(grid.slope, what, -1.0, 1.0)
}

fn shares(values: &[(&Known<f64>, &str)], most: f64) -> Result<(), String> {
    values.iter().try_for_each(|(known, what)| number(known.value, what, 0.0, most))
}

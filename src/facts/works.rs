//! Works: the values of infrastructure, civil works, processes and power by name, and whether they are sound.
//!
//! Does not know: whether the figures are true.

use crate::facts::infrastructure::{LayerFacts, NormalLife};
use crate::facts::parts::{Part, part};
use crate::facts::power::GridPath;
use crate::facts::process::EndOfLife;
use crate::facts::sound::number;
use crate::facts::{Facts, Known};
use crate::kind::{Material, Sector};

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
        part("civil.income_power", works, &civil.income_power),
        part("civil.bend", works, &civil.bend),
        part("civil.decay", works, &civil.decay),
        part("civil.cement_rest", works, &civil.cement_rest),
        part("civil.steel_rest", works, &civil.steel_rest),
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
        ],
        1.0,
    )?;
    shares(
        &[
            (&facts.civil.cement, "cement used"),
            (&facts.civil.steel, "steel used"),
            (&facts.civil.income_power, "power of income in civil works"),
            (&facts.civil.cement_rest, "cement at rest"),
            (&facts.civil.steel_rest, "steel at rest"),
            (&facts.process.cement.process, "carbon of clinker"),
            (&facts.process.cement.fuel, "fuel of clinker"),
            (&facts.process.cement.kwh, "power of cement"),
            (&facts.process.cement.capture_kwh, "power of capture"),
            (&facts.process.site, "site work"),
            (&facts.process.renovation, "renovation work"),
            (&facts.process.plastics_carbon, "carbon of plastics"),
            (&facts.power.residual, "residual of the grid"),
            (&facts.power.generation_per_person, "generation a person"),
        ],
        1e6,
    )?;
    number(facts.civil.bend.value, "bend of civil works", 1.0, 1e6)?;
    number(facts.civil.decay.value, "decay of civil works", 0.1, 1e4)?;
    processes(facts)?;
    for (grid, what) in [(&facts.power.national, "grid"), (&facts.power.world, "grid of the world")] {
        of_grid(&grid.value, what)?;
    }
    Ok(())
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

fn of_life(life: NormalLife, what: &str) -> Result<(), String> {
    number(life.mean, what, 1.0, 1e4)?;
    number(life.deviation, what, 0.01, 1e4)
}

fn of_grid(grid: &GridPath, what: &str) -> Result<(), String> {
    if grid.tenths.is_empty() {
        return Err(format!("{what} has no year"));
    }
    Ok(())
}

fn shares(values: &[(&Known<f64>, &str)], most: f64) -> Result<(), String> {
    values.iter().try_for_each(|(known, what)| number(known.value, what, 0.0, most))
}

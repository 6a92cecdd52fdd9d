//! Whether the facts of cars that came from outside are such that the model cannot fail on them.
//!
//! Does not know: whether the figures are true.

use crate::facts::cars::{CarFacts, CarLife, CarsEverywhere, UsedAges};
use crate::facts::path::Path;
use crate::facts::sound::{number, series};
use crate::year::Year;

/// The first value that is unsound, in words.
pub(super) fn cars(cars: &CarFacts) -> Result<(), String> {
    number(cars.factor.value, "vehicles for each car counted", 0.05, 100.0)?;
    number(cars.stretch.value, "life of cars against the list", 0.1, 10.0)?;
    number(cars.level.value, "cars a person in 2020", 0.0, 3.0)?;
    series(&cars.per_person.value, "cars a person", 0.0, 3.0)?;
    series(&cars.imports.value, "imported cars", 0.0, 1e9)?;
    life(cars.life.value)?;
    number(cars.km.value, "distance", 100.0, 1e5)?;
    path(&cars.occupancy.value, "occupancy", 1.0, 10.0)?;
    path(&cars.electric.value, "share of electric cars", 0.0, 1.0)?;
    for (known, what, least, most) in [
        (&cars.size, "size of cars", 0.2, 5.0),
        (&cars.combustion, "fuel of cars", 0.1, 20.0),
        (&cars.battery, "power of cars", 0.1, 5.0),
        (&cars.biofuel, "biofuel", 0.0, 1.0),
        (&cars.exported, "exported share", 0.0, 1.0),
    ] {
        number(known.value, what, least, most)?;
    }
    everywhere(&cars.everywhere)
}

fn life(life: CarLife) -> Result<(), String> {
    match life {
        CarLife::Normal { mean, deviation } => {
            number(mean, "life of cars", 1.0, 100.0)?;
            number(deviation, "spread of the life of cars", 0.1, 50.0)
        }
        CarLife::Weibull { shape, scale } => {
            number(shape, "shape of the life of cars", 0.5, 50.0)?;
            number(scale, "scale of the life of cars", 1.0, 200.0)
        }
    }
}

fn path(path: &Path, what: &str, least: f64, most: f64) -> Result<(), String> {
    if path.is_sound(least, most) {
        Ok(())
    } else {
        Err(format!("{what} is not a path between {least} and {most}"))
    }
}

fn everywhere(cars: &CarsEverywhere) -> Result<(), String> {
    path(&cars.battery_part.value, "battery part", 0.0, 1.0)?;
    path(&cars.export_ramp.value, "ramp of exports", 0.0, 1.0)?;
    path(&cars.used.electric.value, "share of electric used cars", 0.0, 1.0)?;
    let kilograms = cars.materials.value.as_flattened().iter().chain(&cars.materials_before.value);
    for kg in kilograms {
        number(*kg, "material of a car", 0.0, 1e5)?;
    }
    for loss in cars.making_loss.value {
        number(loss, "making loss", 0.0, 0.99)?;
    }
    for (known, what, least, most) in [
        (&cars.older, "fuel of older cars", 0.0, 0.5),
        (&cars.plug_in_electric, "way on the battery", 0.0, 1.0),
        (&cars.plug_in_fuel, "fuel of plug-in cars", 0.0, 5.0),
        (&cars.petrol, "emissions of petrol", 0.0, 1e3),
        (&cars.biofuel, "emissions of biofuel", 0.0, 1e3),
        (&cars.assembly, "emissions of assembly", 0.0, 1e5),
        (&cars.assembly_power, "power of assembly", 0.0, 1e5),
        (&cars.dismantling, "emissions of dismantling", 0.0, 1e2),
        (&cars.biofuel_carbon, "carbon of biofuel", 0.0, 1e3),
        (&cars.joined, "distance of those who share cars", 0.0, 1.0),
        (&cars.riders, "persons more in a shared car", 0.0, 10.0),
        (&cars.aluminium_for_steel, "aluminium for steel", 0.0, 5.0),
        (&cars.used.combustion, "fuel of used cars", 0.1, 20.0),
        (&cars.used.battery, "power of used cars", 0.1, 5.0),
    ] {
        number(known.value, what, least, most)?;
    }
    for lighter in &cars.lighter {
        number(lighter.value, "fuel saved by lighter cars", 0.0, 1.0)?;
    }
    ages(&cars.used.ages.value)
}

fn ages(ages: &UsedAges) -> Result<(), String> {
    let whole = |row: &Vec<u16>| row.iter().map(|part| u32::from(*part)).sum::<u32>() == u32::from(UsedAges::WHOLE);
    let years = Year::COUNT - ages.first.index();
    if ages.parts.len() == years && ages.parts.iter().all(whole) {
        Ok(())
    } else {
        Err("the ages of used cars do not make a whole in every year".to_owned())
    }
}

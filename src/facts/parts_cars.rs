//! Parts of cars: every value of the facts of cars by name.
//!
//! Does not know: which part stands behind which result.

use crate::facts::cars::{CarFacts, CarsEverywhere};
use crate::facts::parts::{Part, part};
use crate::kind::{Drivetrain, Sector};

/// Every value, in the order of the fields.
pub(super) fn of_cars<'a>(cars: &'a CarFacts, parts: &mut Vec<Part<'a>>) {
    let sector = Some(Sector::Vehicles);
    parts.extend([
        part("cars.factor", sector, &cars.factor),
        part("cars.level", sector, &cars.level),
        part("cars.per_person", sector, &cars.per_person),
        part("cars.life", sector, &cars.life),
        part("cars.stretch", sector, &cars.stretch),
        part("cars.km", sector, &cars.km),
        part("cars.occupancy", sector, &cars.occupancy),
        part("cars.electric", sector, &cars.electric),
        part("cars.size", sector, &cars.size),
        part("cars.combustion", sector, &cars.combustion),
        part("cars.battery", sector, &cars.battery),
        part("cars.biofuel", sector, &cars.biofuel),
        part("cars.exported", sector, &cars.exported),
        part("cars.imports", sector, &cars.imports),
    ]);
    of_everywhere(&cars.everywhere, parts);
}

fn of_everywhere<'a>(cars: &'a CarsEverywhere, parts: &mut Vec<Part<'a>>) {
    let sector = Some(Sector::Vehicles);
    parts.extend([
        part("cars.battery_part", sector, &cars.battery_part),
        part("cars.materials", sector, &cars.materials),
        part("cars.materials_before", sector, &cars.materials_before),
        part("cars.making_loss", sector, &cars.making_loss),
        part("cars.older", sector, &cars.older),
        part("cars.plug_in_electric", sector, &cars.plug_in_electric),
        part("cars.plug_in_fuel", sector, &cars.plug_in_fuel),
        part("cars.petrol", sector, &cars.petrol),
        part("cars.biofuel_supply", sector, &cars.biofuel),
        part("cars.assembly", sector, &cars.assembly),
        part("cars.assembly_power", sector, &cars.assembly_power),
        part("cars.dismantling", sector, &cars.dismantling),
        part("cars.biofuel_carbon", sector, &cars.biofuel_carbon),
        part("cars.joined", sector, &cars.joined),
        part("cars.riders", sector, &cars.riders),
        part("cars.aluminium_for_steel", sector, &cars.aluminium_for_steel),
        part("cars.export_ramp", sector, &cars.export_ramp),
        part("cars.used.ages", sector, &cars.used.ages),
        part("cars.used.electric", sector, &cars.used.electric),
        part("cars.used.combustion", sector, &cars.used.combustion),
        part("cars.used.battery", sector, &cars.used.battery),
    ]);
    for (drivetrain, lighter) in Drivetrain::ALL.into_iter().zip(&cars.lighter) {
        parts.push(part(&["cars.lighter.", drivetrain.id()].concat(), sector, lighter));
    }
}

//! Sound energy: the values of the energy of buildings by name, and whether they are sound.
//!
//! Does not know: whether the figures are true.

use crate::facts::Facts;
use crate::facts::parts::{Part, part};
use crate::facts::sound::number;
use crate::kind::Sector;

/// Most that a use of a place may take in a year, PJ.
const MOST: f64 = 1e6;

/// Every value of these facts, in the order of the fields.
pub(super) fn parts<'a>(facts: &'a Facts, parts: &mut Vec<Part<'a>>) {
    let (homes, other) = (Some(Sector::Homes), Some(Sector::OtherBuildings));
    let energy = &facts.energy;
    let fires = &energy.fires;
    parts.extend([
        part("energy.homes.space", homes, &energy.homes.space),
        part("energy.homes.water", homes, &energy.homes.water),
        part("energy.homes.cooking", homes, &energy.homes.cooking),
        part("energy.homes.cooling", homes, &energy.homes.cooling),
        part("energy.homes.appliances", homes, &energy.homes.appliances),
        part("energy.homes.growth", homes, &energy.homes.growth),
        part("energy.homes.conditioned", homes, &energy.homes.conditioned),
        part("energy.other.heat", other, &energy.other.heat),
        part("energy.other.power", other, &energy.other.power),
        part("energy.other.growth", other, &energy.other.growth),
        part("energy.other.down_years", other, &energy.other.down_years),
        part("energy.other.conditioned", other, &energy.other.conditioned),
        part("energy.fires.without", homes, &fires.without),
        part("energy.fires.fall", homes, &fires.fall),
        part("energy.fires.warming", homes, &fires.warming),
        part("energy.fires.cooking", homes, &fires.cooking),
        part("energy.fires.other", other, &fires.other),
        part("energy.fires.carbon", None, &fires.carbon),
        part("energy.fires.leaving", homes, &fires.leaving),
        part("energy.fires.fuels", homes, &fires.fuels),
        part("energy.heating_needs", None, &energy.heating_needs),
        part("energy.cooling_needs", None, &energy.cooling_needs),
        part("energy.cooling_spread", homes, &energy.cooling_spread),
        part("energy.heaters", None, &energy.heaters),
        part("energy.heat_pump", None, &energy.heat_pump),
        part("energy.carbon", None, &energy.carbon),
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
    let energy = &facts.energy;
    let (homes, other, fires) = (&energy.homes, &energy.other, &energy.fires);
    for needs in [&energy.heating_needs, &energy.cooling_needs] {
        for need in needs.value.as_flattened() {
            number(*need, "need of a building", 0.0, 1e4)?;
        }
    }
    let spread = &energy.cooling_spread.value;
    if spread.thousandths.is_empty() || spread.thousandths.iter().any(|step| *step > 10_000_000) {
        return Err("the spread of cooling has no years or is beyond all bounds".to_owned());
    }
    for (finals, what) in [
        (&homes.space, "heat of rooms"),
        (&homes.water, "hot water"),
        (&homes.cooking, "cooking"),
        (&other.heat, "heat of other buildings"),
        (&fires.fuels, "fuel of those who leave open fires"),
    ] {
        for value in finals.value {
            number(value, what, 0.0, MOST)?;
        }
    }
    for (known, what, most) in [
        (&homes.cooling, "cooling", MOST),
        (&homes.appliances, "appliances", MOST),
        (&other.power, "power of other buildings", MOST),
        (&fires.warming, "wood that warms", MOST),
        (&fires.cooking, "wood that cooks", MOST),
        (&fires.other, "wood of other buildings", MOST),
        (&fires.without, "share without clean cooking", 0.9999),
        (&homes.conditioned, "floor that is heated", 1.0),
        (&other.conditioned, "floor that is heated", 1.0),
        (&energy.renovated, "share renovated", 1.0),
        (&energy.renovation_saving, "saving of renovation", 1.0),
        (&energy.renovated_most, "most renovated", 1.0),
    ] {
        number(known.value, what, 0.0, most)?;
    }
    for growth in [homes.growth.value, other.growth.value] {
        number(growth.power, "power of income in energy", 0.0, 3.0)?;
        number(growth.most, "where energy stops to grow", 0.0, MOST)?;
        number(growth.gain, "better equipment", 0.0, 0.5)?;
    }
    number(other.down_years.value, "years of coming down", 1.0, 1e3)?;
    let (fall, leaving) = (fires.fall.value, fires.leaving.value);
    for value in [fall.own, fall.income, leaving.gas, leaving.power, leaving.gas_for_power] {
        number(value, "clean cooking", 0.0, 100.0)?;
    }
    number(leaving.enough, "power that is enough to cook with", 1.0, 1e5)?;
    let heaters = energy.heaters.value;
    let efficiencies = [heaters.fuel, heaters.stove, heaters.fire, heaters.district, leaving.heater];
    for ratio in efficiencies.iter().chain(&energy.heat_pump.value) {
        number(*ratio, "efficiency", 0.01, 20.0)?;
    }
    for carbon in energy.carbon.value.iter().chain([&fires.carbon.value]) {
        number(carbon.grams, "carbon of a carrier", 0.0, 1e4)?;
        number(carbon.biogenic, "grown carbon of a carrier", 0.0, 1e4)?;
    }
    Ok(())
}

//! Sound: whether facts that came from outside are such that the model cannot fail on them.
//!
//! Every series is whole and finite, every kind of home there once and in order, shares sum
//! to one, lives and shapes are above nothing. Does not know: whether the figures are true.

use std::fmt;

use crate::facts::infrastructure::Roads;
use crate::facts::{BuildingFacts, Facts, World, sound_cars, works};
use crate::kind::{Dial, Material, Product};
use crate::place::PlaceId;
use crate::year::{Annual, Year};

/// What is unsound, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// The place.
    pub place: PlaceId,
    /// Which value, in words.
    pub what: String,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the facts of {} are unsound: {}", self.place, self.what)
    }
}

impl std::error::Error for Unsound {}

/// Looks at what was read once more. Not in the browser, where it would weigh more than the reading: a page reads only what
/// its own host hands out beside the program, looked at when it was written.
///
/// # Errors
/// What is wrong with it.
pub fn seen<T>(read: T, look: fn(&T) -> Result<(), Unsound>) -> Result<T, Unsound> {
    if !cfg!(target_arch = "wasm32") {
        look(&read)?;
    }
    Ok(read)
}

/// Looks at the order of places, each of which was looked at by itself.
///
/// # Errors
/// A place that is out of order or there twice.
pub fn world(world: &World) -> Result<(), Unsound> {
    for pair in world.places.windows(2) {
        if pair[0].place >= pair[1].place {
            return Err(Unsound {
                place: pair[1].place,
                what: "the place is out of order or there twice".to_owned(),
            });
        }
    }
    Ok(())
}

/// Looks at what lies in every place.
///
/// # Errors
/// The first that is unsound, or a place that is out of order or there twice.
pub fn roads(roads: &Roads) -> Result<(), Unsound> {
    for pair in roads.places.windows(2) {
        if pair[0].place >= pair[1].place {
            return Err(Unsound {
                place: pair[1].place,
                what: "the place is out of order or there twice".to_owned(),
            });
        }
    }
    roads
        .places
        .iter()
        .try_for_each(|roads| works::layers(&roads.layers.value).map_err(|what| Unsound { place: roads.place, what }))
}

/// Looks at the facts of a place.
///
/// # Errors
/// The first value that is unsound.
pub fn sound(facts: &Facts) -> Result<(), Unsound> {
    let fault = |what: String| Unsound { place: facts.place, what };
    series(&facts.people.value, "people", 0.0, 1e11).map_err(fault)?;
    series(&facts.income.value, "income", 0.0, 1e7).map_err(fault)?;
    series(&facts.urban.value, "share in towns", 0.0, 1.0).map_err(fault)?;
    let level = facts.home_level.value;
    for value in [level.low, level.value, level.high] {
        number(value, "floor of homes in 2020", 0.0, 1e4).map_err(fault)?;
    }
    for departure in &facts.departures {
        for (ratio, what) in [
            (&departure.people, "people"),
            (&departure.income, "income"),
            (&departure.urban, "share in towns"),
            (&departure.home_floor, "floor of homes"),
            (&departure.other_floor, "floor of other buildings"),
            (&departure.cars, "cars a person"),
        ] {
            series(ratio, &format!("{} of {}", what, departure.storyline.id()), 0.0, 1e3).map_err(fault)?;
        }
    }
    for (known, what) in [
        (&facts.space_floor, "space floor"),
        (&facts.work_floor, "floor of work space"),
        (&facts.longest_life, "longest life"),
        (&facts.refurbishing, "refurbishing"),
        (&facts.least_built, "least that is built"),
    ] {
        number(known.value, what, 0.0, 1e4).map_err(fault)?;
    }
    let products: Vec<Product> = facts.homes.iter().map(|home| home.product).collect();
    if products != Product::HOMES {
        return Err(fault("the kinds of homes are not each there once and in order".to_owned()));
    }
    if facts.other.product != Product::Other {
        return Err(fault("what stands for other buildings is something else".to_owned()));
    }
    for homes in facts.buildings() {
        building(homes).map_err(|what| fault(format!("{}, {what}", homes.product.id())))?;
    }
    works::sound(facts).map_err(fault)?;
    sound_cars::cars(&facts.cars).map_err(fault)?;
    let dials: Vec<Dial> = facts.dials.iter().map(|row| row.dial).collect();
    if !dials.windows(2).all(|pair| pair[0] < pair[1]) {
        return Err(fault("the levers are out of order or there twice".to_owned()));
    }
    for row in &facts.dials {
        let (least, most) = row.dial.what.scale().bounds();
        let base = usize::from(row.dial.what.follows_a_path());
        if base == 1 && row.steps.value[0].to_bits() != 0 {
            return Err(fault(format!("{} has a level 0, but follows a path", row.dial.id())));
        }
        for step in &row.steps.value[base..] {
            number(*step, row.dial.id(), least, most).map_err(fault)?;
        }
    }
    for row in &facts.panel {
        let (least, most) = row.dial.what.scale().bounds();
        number(row.value.value, row.dial.id(), least, most).map_err(fault)?;
    }
    Ok(())
}

fn building(home: &BuildingFacts) -> Result<(), String> {
    series(&home.floor_per_person.value, "floor a person", 0.0, 1e4)?;
    series(&home.mean_life.value, "mean life", 1.0, 1e4)?;
    number(home.shape.value, "shape", 0.5, 50.0)?;
    number(home.gross.value, "gross floor area", 0.5, 10.0)?;
    for share in &home.structure.value {
        series(share, "structure share", 0.0, 1.0)?;
    }
    for cohort in Year::all() {
        let sum: f64 = home.structure.value.iter().map(|share| share[cohort]).sum();
        if (sum - 1.0).abs() > 1e-4 {
            return Err(format!("structure shares of {cohort} sum to {}", written(sum)));
        }
    }
    for kg in home.intensity.value.as_flattened() {
        number(*kg, "intensity", 0.0, 1e5)?;
    }
    for (mortar, intensity) in home.mortar.value.iter().zip(&home.intensity.value) {
        number(*mortar, "cement of mortar", 0.0, intensity[Material::Cement.index()])?;
    }
    Ok(())
}

pub(super) fn series(series: &Annual, what: &str, least: f64, most: f64) -> Result<(), String> {
    if !series.is_whole() {
        return Err(format!("{what} has {} years instead of {}", series.values().len(), Year::COUNT));
    }
    series.values().iter().try_for_each(|value| number(*value, what, least, most))
}

pub(super) fn number(value: f64, what: &str, least: f64, most: f64) -> Result<(), String> {
    if value.is_finite() && value >= least && value <= most {
        Ok(())
    } else {
        let [value, least, most] = [value, least, most].map(written);
        Err(format!("{what} is {value}, not between {least} and {most}"))
    }
}

/// A number for a fault, to six decimals. The machine's own writer of numbers would weigh more in the browser than all checks here.
fn written(value: f64) -> String {
    if !value.is_finite() {
        return if value.is_nan() { "not a number" } else { "without end" }.to_owned();
    }
    let millionths = libm::round(value.abs() * 1e6);
    if millionths >= 1e18 {
        return "too large a number".to_owned();
    }
    let millionths = millionths as u64;
    let sign = if value < 0.0 { "-" } else { "" };
    let (whole, rest) = (
        (millionths / 1_000_000).to_string(),
        (1_000_000 + millionths % 1_000_000).to_string(),
    );
    let rest = rest[1..].trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    [sign, &whole, point, rest].concat()
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_number_in_a_fault_reads_as_it_was_written() {
        let cases = [
            (0.0, "0"),
            (-1.0, "-1"),
            (1.5, "1.5"),
            (1e4, "10000"),
            (0.000_25, "0.00025"),
            (f64::NAN, "not a number"),
        ];
        for (value, text) in cases {
            assert_eq!(written(value), text);
        }
        assert_eq!(written(f64::INFINITY), "without end");
        assert_eq!(written(1e30), "too large a number");
    }
}

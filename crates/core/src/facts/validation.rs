//! Validation: checks facts from outside, so that the model cannot fail on them.
//!
//! Every number must be within the bounds of its row ([`crate::facts::rows`]), and every series must be complete. This
//! file also checks relations between rows: order, sums. Out of scope: the truth of the figures.

use std::fmt;

use crate::facts::cars::CarLife;
use crate::facts::infrastructure::{LayerFacts, RoadPack};
use crate::facts::rows::{self, FactAt, FactCell, NumberContainer as _};
use crate::facts::{BuildingFacts, Facts, World};
use crate::kind::{Dial, Material, Product};
use crate::place::PlaceId;
use crate::year::Year;

/// A fault in facts, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// The place.
    pub place: PlaceId,
    /// The faulty value, in words.
    pub what: String,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the facts of {} are unsound: {}", self.place, self.what)
    }
}

impl std::error::Error for Unsound {}

/// Checks content after reading. The browser skips it, because the checks would cost more than the reading. A page
/// reads only files that its own host serves with the program, and these were checked when written.
///
/// # Errors
/// The fault that was found.
pub fn checked<T>(mut read: T, look: fn(&mut T) -> Result<(), Unsound>) -> Result<T, Unsound> {
    if !cfg!(target_arch = "wasm32") {
        look(&mut read)?;
    }
    Ok(read)
}

/// Checks the order of places; each place was checked before.
///
/// # Errors
/// A place that is out of order or occurs twice.
pub fn world(world: &mut World) -> Result<(), Unsound> {
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

/// Checks the roads of all places.
///
/// # Errors
/// A place or a layer that is out of order, occurs twice, or is out of bounds.
pub fn roads(roads: &mut RoadPack) -> Result<(), Unsound> {
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
        .iter_mut()
        .try_for_each(|roads| layers(&mut roads.layers.value).map_err(|what| Unsound { place: roads.place, what }))
}

/// Checks the facts of a place: each row alone, then the relations between rows.
///
/// # Errors
/// The first faulty value.
pub fn sound(facts: &mut Facts) -> Result<(), Unsound> {
    let place = facts.place;
    let fault = |what: String| Unsound { place, what };
    kinds(facts).map_err(fault)?;
    for fact in FactAt::all(facts) {
        row(facts, fact).map_err(fault)?;
    }
    for building in facts.buildings() {
        of_building(building).map_err(|what| fault([building.product.id(), ", ", &what].concat()))?;
    }
    life(facts.cars.life.value).map_err(fault)?;
    let fuels = facts.energy.fires.fuels.value;
    number(fuels.iter().sum(), "sum of fuels of those who leave open fires", 0.999, 1.001).map_err(fault)
}

/// Checks the order of the dimensions of the rows.
fn kinds(facts: &Facts) -> Result<(), String> {
    let products: Vec<Product> = facts.homes.iter().map(|home| home.product).collect();
    if products != Product::HOMES {
        return Err("the kinds of homes are not each there once and in order".to_owned());
    }
    if facts.other.product != Product::Other {
        return Err("what stands for other buildings is something else".to_owned());
    }
    for row in &facts.dials {
        if row.dial.what.follows_a_path() && row.steps.value[0].to_bits() != 0 {
            return Err(format!("{} has a level 0, but follows a path", row.dial.id()));
        }
    }
    let dials: Vec<Dial> = facts.dials.iter().map(|row| row.dial).collect();
    if !dials.windows(2).all(|pair| pair[0] < pair[1]) {
        return Err("the levers are out of order or there twice".to_owned());
    }
    Ok(())
}

/// Checks every number of a value.
fn row(facts: &mut Facts, fact: FactAt) -> Result<(), String> {
    let (cells, unset) = (fact.cells(facts), unset(facts, fact));
    let name = fact.name(facts);
    let Some(figure) = fact.value_mut(facts) else { return Ok(()) };
    let numbers = figure.numbers();
    if let Some(broken) = numbers.broken() {
        return Err([&name, " ", &broken].concat());
    }
    let (mut count, mut found) = (0, None);
    numbers.each(&mut |value| {
        let skipped = unset && count == 0;
        if found.is_none() && !skipped && !is_within(*value, cells.cell(count)) {
            found = Some((count, *value));
        }
        count += 1;
    });
    if let Some((at, value)) = found {
        let (label, cell) = (fact.label(numbers, at), cells.cell(at));
        let what = if label.is_empty() {
            name
        } else {
            [&name, ", ", &label, ","].concat()
        };
        return number(value, &what, cell.least, cell.most);
    }
    if fact.count().is_some_and(|whole| whole != count) {
        return Err([&name, " has ", &count.to_string(), " numbers"].concat());
    }
    Ok(())
}

/// True if level 0 of a lever has no value of its own, because its dial follows a path of the facts.
fn unset(facts: &Facts, fact: FactAt) -> bool {
    fact.steps(facts).is_some_and(|row| row.dial.what.follows_a_path())
}

/// Checks relations between the values of a building.
fn of_building(building: &BuildingFacts) -> Result<(), String> {
    for cohort in Year::all() {
        let sum: f64 = building.structure.value.iter().map(|share| share[cohort]).sum();
        if (sum - 1.0).abs() > 1e-4 {
            return Err(format!("structure shares of {cohort} sum to {}", written(sum)));
        }
    }
    for (mortar, intensity) in building.mortar.value.iter().zip(&building.intensity.value) {
        number(*mortar, "cement of mortar", 0.0, intensity[Material::Cement.index()])?;
    }
    Ok(())
}

/// Checks the bounds of a life, which depend on its distribution.
fn life(life: CarLife) -> Result<(), String> {
    match life {
        CarLife::Normal { mean, deviation } => {
            let ([least, most], [low, high]) = (CarLife::MEAN, CarLife::DEVIATION);
            number(mean, "life of cars", least, most)?;
            number(deviation, "spread of the life of cars", low, high)
        }
        CarLife::Weibull { shape, scale } => {
            let [least, most] = CarLife::SCALE;
            number(shape, "shape of the life of cars", 0.5, 50.0)?;
            number(scale, "scale of the life of cars", least, most)
        }
    }
}

/// Checks the layers of a place.
fn layers(layers: &mut Vec<LayerFacts>) -> Result<(), String> {
    if !layers.windows(2).all(|pair| pair[0].layer < pair[1].layer) {
        return Err("the layers are out of order or there twice".to_owned());
    }
    let (mut count, mut found) = (0, None);
    layers.each(&mut |value| {
        let cell = rows::LAYER[count % rows::LAYER.len()];
        if found.is_none() && !is_within(*value, cell) {
            found = Some((*value, cell));
        }
        count += 1;
    });
    found.map_or(Ok(()), |(value, cell)| number(value, cell.name, cell.least, cell.most))
}

const fn is_within(value: f64, cell: FactCell) -> bool {
    value.is_finite() && value >= cell.least && value <= cell.most
}

fn number(value: f64, what: &str, least: f64, most: f64) -> Result<(), String> {
    if value.is_finite() && value >= least && value <= most {
        Ok(())
    } else {
        let [value, least, most] = [value, least, most].map(written);
        Err(format!("{what} is {value}, not between {least} and {most}"))
    }
}

/// A number for a message, to six decimals. The formatter of the standard library would add more code to the browser
/// program than all checks here.
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

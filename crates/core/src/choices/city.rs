//! City file: numbers of a user's own city as JSON. Reading reports every fault.
//!
//! ```text
//! {"cairn_city":1,"place":"KEN-21711","name":"…","people":4700000,"land_km2":380,"home_m2":14,"flats_percent":55}
//! ```
//!
//! Only `cairn_city` and `place` are required; other values come from the city or country. `dwellings` and
//! `dwelling_m2`, with `people`, may replace `home_m2`. An unknown key is a fault, and so is a number out of bounds;
//! each fault says how to correct it. Out of scope: the list of places, and our own numbers for them.

pub use crate::choices::city_input::CityInput;
use crate::choices::city_input::{Clash, DENSITY, tidy};
use crate::choices::file::FileFault;
use crate::choices::json::{Json, odd_key};
use crate::choices::link::text::Plain;
use crate::facts::city::OwnCity;
use crate::limits::CITY_BYTES;
use crate::place::PlaceId;

/// The supported version of the format.
const FORMAT: i64 = 1;

/// Number of dwellings, and mean floor area of one, m²; each with minimum and maximum.
const HOMES: [(&str, f64, f64); 2] = [("dwellings", 100.0, 1e8), ("dwelling_m2", 5.0, 500.0)];
/// Minimum and maximum of the resulting floor area per person, m².
const FLOOR: [f64; 2] = [1.0, 300.0];

/// Reads a file with the given JSON reader.
///
/// # Errors
/// All faults, sorted by key.
pub fn read_with(text: &str, parse: impl FnOnce(&str) -> Result<Json, FileFault>) -> Result<OwnCity, Vec<FileFault>> {
    let text = text.trim_start_matches('\u{feff}');
    if text.len() > CITY_BYTES {
        return Err(vec![fault(
            "the file",
            "this is too large to be a city",
            &format!("One has no more than {CITY_BYTES} bytes"),
        )]);
    }
    let value = parse(text).map_err(|fault| vec![fault])?;
    if let Some(odd) = odd_key(text) {
        let why = if odd.twice { "appears twice" } else { "is written with escapes" };
        let why = format!("\"{}\" {why}", Plain::clean(&odd.key));
        return Err(vec![unreadable(&format!("line {}, column {}", odd.line, odd.column), &why)]);
    }
    let mut faults = Vec::new();
    let own = city(&value, &mut faults);
    if faults.is_empty() {
        return Ok(own);
    }
    faults.sort_by(|one, other| one.at.cmp(&other.at));
    Err(faults)
}

fn fault(at: &str, found: &str, right: &str) -> FileFault {
    FileFault {
        at: at.to_owned(),
        found: found.to_owned(),
        right: right.to_owned(),
    }
}

pub(crate) fn unreadable(at: &str, why: &str) -> FileFault {
    fault(
        at,
        &format!("this is not JSON: {why}"),
        "Look there for a missing quote, comma or bracket",
    )
}

fn city(value: &Json, faults: &mut Vec<FileFault>) -> OwnCity {
    let mut own = OwnCity::default();
    let object = match value {
        Json::Object(object) if value.get("cairn_city").is_some() => object,
        _ => {
            let right = "One starts with {\"cairn_city\":1";
            faults.push(fault("cairn_city", "this is not a city of Cairn", right));
            return own;
        }
    };
    let mut homes = [None; HOMES.len()];
    for (key, value) in object {
        match key.as_str() {
            "cairn_city" => {
                if value.integer() != Some(FORMAT) {
                    let found = format!("format {} is not known", short(value));
                    faults.push(fault(key, &found, &format!("This release reads format {FORMAT}")));
                }
            }
            "name" => match value.text() {
                Some(name) => own.name = Some(Plain::clean(name).as_str().to_owned()),
                None => faults.push(fault(key, &format!("{} is not text", short(value)), "Write \"name\":\"…\"")),
            },
            "place" => match value.text().and_then(PlaceId::parse) {
                Some(place) => own.place = Some(place),
                None => faults.push(fault(
                    key,
                    &format!("{} is not the id of a country or a city", short(value)),
                    "Write one such as \"KEN\" or \"KEN-21711\"",
                )),
            },
            _ => {
                if let Some(what) = CityInput::find(key) {
                    what.set_value(&mut own, number(key, value, what.bounds(), faults));
                } else if let Some(at) = HOMES.iter().position(|(label, ..)| label == key) {
                    homes[at] = number(key, value, [HOMES[at].1, HOMES[at].2], faults);
                } else {
                    let mut names = vec!["cairn_city", "place", "name"];
                    names.extend(CityInput::ALL.map(CityInput::id));
                    names.extend(HOMES.iter().map(|(key, ..)| *key));
                    let found = format!("\"{}\" is not a key", Plain::clean(key));
                    faults.push(fault(
                        Plain::clean(key).as_str(),
                        &found,
                        &format!("Known here: {}", names.join(", ")),
                    ));
                }
            }
        }
    }
    if own.place.is_none() && value.get("place").is_none() {
        faults.push(fault(
            "place",
            "there is no country, which gives all that is not told",
            "Write one such as \"place\":\"KEN\", or a city that is listed",
        ));
    }
    together(&mut own, homes, faults);
    own
}

/// Checks the numbers against each other, and computes floor area per person from dwellings.
fn together(own: &mut OwnCity, homes: [Option<f64>; 2], faults: &mut Vec<FileFault>) {
    match (homes, own.people) {
        ([Some(dwellings), Some(floor)], Some(people)) => {
            let floor = dwellings * floor / people;
            if own.home_floor.is_some() {
                faults.push(fault(
                    "home_m2",
                    "floor is told twice",
                    "Write it, or dwellings and dwelling_m2, not both",
                ));
            } else if !(FLOOR[0]..=FLOOR[1]).contains(&floor) {
                let found = format!("dwellings and dwelling_m2 come to {floor:.1} m2 a person");
                faults.push(fault(
                    "dwellings",
                    &found,
                    &format!("Between {} and {} is read", FLOOR[0], FLOOR[1]),
                ));
            } else {
                own.home_floor = Some(floor);
            }
        }
        ([None, None], _) => {}
        _ => faults.push(fault(
            "dwellings",
            "dwellings tell nothing alone",
            "Write dwellings, dwelling_m2 and people together",
        )),
    }
    for clash in Clash::of(own) {
        let (found, right) = match clash {
            Clash::Waste => (
                "more than all waste is recycled and dumped".to_owned(),
                "Together they are at most 100".to_owned(),
            ),
            Clash::Density(density) => (
                format!("people on the land come to {density:.0} a km2"),
                format!("Between {} and {} is read", DENSITY[0], DENSITY[1]),
            ),
            Clash::Shrinks => ("land never shrinks here".to_owned(), "Write at least the land of today".to_owned()),
        };
        faults.push(fault(clash.at().id(), &found, &right));
    }
}

fn number(key: &str, value: &Json, [least, most]: [f64; 2], faults: &mut Vec<FileFault>) -> Option<f64> {
    let number = value.number().filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let found = format!("{} is not a number from {least} to {most}", short(value));
        faults.push(fault(
            key,
            &found,
            "Look at the unit in the key; leave it out where it is not known",
        ));
    }
    number
}

/// A value, shortened for display in a fault.
fn short(value: &Json) -> String {
    let mut text = Plain::clean(&value.to_string()).as_str().to_owned();
    if text.chars().count() > 40 {
        text = text.chars().take(39).chain(['…']).collect();
    }
    text
}

/// Bounds of the ratio of a user's number to ours; a number outside them is accepted and flagged.
pub const CHECK_RATIO: [f64; 2] = [0.2, 5.0];

/// Writes the file of a city: the numbers entered, in the order of the form.
pub fn write(own: &OwnCity) -> String {
    let text = |text: &str| Json::Text(text.to_owned()).to_string();
    let mut file = format!("{{\"cairn_city\":{FORMAT}");
    if let Some(place) = own.place {
        file += &[",\"place\":", &text(place.as_str())].concat();
    }
    if let Some(name) = &own.name {
        file += &[",\"name\":", &text(name)].concat();
    }
    for number in CityInput::ALL {
        if let Some(value) = number.entered(own) {
            file += &[",\"", number.id(), "\":", &tidy(value)].concat();
        }
    }
    file + "}\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::native::read_city as read;

    #[test]
    fn what_is_told_is_read_in_our_units() {
        let own = read(
            "{\"cairn_city\":1,\"place\":\"KEN-21711\",\"people\":4000000,\"dwellings\":1000000,\"dwelling_m2\":60,\"flats_percent\":50}",
        )
        .unwrap();
        assert_eq!((own.home_floor, own.flats, own.cars), (Some(15.0), Some(0.5), None));
    }

    #[test]
    fn every_fault_is_named_with_what_would_be_right() {
        let faults = read("{\"cairn_city\":1,\"people\":12,\"poeple\":3,\"recycled_percent\":80,\"dumped_percent\":30,\"land_km2\":\"x\"}");
        let at: Vec<String> = faults.unwrap_err().into_iter().map(|fault| fault.at).collect();
        assert_eq!(at, ["dumped_percent", "land_km2", "people", "place", "poeple"]);
    }

    #[test]
    fn what_is_written_reads_back() {
        let text = "{\"cairn_city\":1,\"place\":\"KEN-21711\",\"name\":\"Our \\\"city\\\"\",\"people\":4000000,\"flats_percent\":50.5}";
        let own = read(text).unwrap();
        assert_eq!(read(&write(&own)), Ok(own));
    }
}

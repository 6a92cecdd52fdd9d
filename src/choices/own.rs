//! Own: the numbers that somebody may tell of a city of their own, what each may be, and all of them as the key `oc` of an address.
//!
//! ```text
//! oc=4700000..380......60      numbers in the order of the form, a point between; empty = as the city or country has it
//! ```
//!
//! The point of a decimal number is written as a comma; empty ones at the end are left out. Nothing is guessed: a number that no
//! city has is refused. Does not know: which places there are; what ours are.

use crate::facts::city::OwnCity;
use crate::limits::LINK_BYTES;

/// A number that may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// Persons in 2020.
    People,
    /// Persons in 2050.
    PeopleThen,
    /// Urban land in 2020, km².
    Land,
    /// Land that is planned for 2050, km².
    LandThen,
    /// Floor of homes, m² a person.
    Homes,
    /// Flats in the floor of homes, %.
    Flats,
    /// Cars for each 1,000 persons.
    Cars,
    /// Distance a car goes a year, km.
    Km,
    /// Length of streets, km.
    Streets,
    /// Electricity of homes and other buildings, kWh a person and year.
    Power,
    /// Municipal waste, kg a person and day.
    Waste,
    /// What of it is recycled, %.
    Recycled,
    /// What of it is dumped, %.
    Dumped,
}

/// Key in files, least, most, how much of our unit it is, and where it goes.
type Row = (&'static str, f64, f64, f64, fn(&mut OwnCity) -> &mut Option<f64>);

/// Numbers, in the order of the form.
const ROWS: [Row; Number::COUNT] = [
    ("people", 1e3, 1e8, 1.0, |own| &mut own.people),
    ("people_2050", 1e3, 2e8, 1.0, |own| &mut own.people_2050),
    ("land_km2", 0.1, 5e4, 1.0, |own| &mut own.land),
    ("land_2050_km2", 0.1, 1e5, 1.0, |own| &mut own.land_2050),
    ("home_m2", 1.0, 300.0, 1.0, |own| &mut own.home_floor),
    ("flats_percent", 1.0, 99.0, 0.01, |own| &mut own.flats),
    ("cars_per_1000", 0.0, 2e3, 1.0, |own| &mut own.cars),
    ("km_per_car", 100.0, 1e5, 1.0, |own| &mut own.km),
    ("street_km", 0.1, 1e6, 1.0, |own| &mut own.street_km),
    ("power_kwh", 1.0, 1e5, 1.0, |own| &mut own.power),
    ("waste_kg_day", 0.01, 10.0, 1.0, |own| &mut own.waste),
    ("recycled_percent", 0.0, 100.0, 0.01, |own| &mut own.recycled),
    ("dumped_percent", 0.0, 100.0, 0.01, |own| &mut own.dumped),
];

impl Number {
    /// How many there are.
    pub const COUNT: usize = 13;

    /// All, in the order of the form.
    pub const ALL: [Number; Number::COUNT] = [
        Number::People,
        Number::PeopleThen,
        Number::Land,
        Number::LandThen,
        Number::Homes,
        Number::Flats,
        Number::Cars,
        Number::Km,
        Number::Streets,
        Number::Power,
        Number::Waste,
        Number::Recycled,
        Number::Dumped,
    ];

    /// The key in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        ROWS[self as usize].0
    }

    /// Reads [`Number::key`].
    #[must_use]
    pub fn find(key: &str) -> Option<Number> {
        Number::ALL.into_iter().find(|number| number.key() == key)
    }

    /// Least and most, in the unit of its key.
    #[must_use]
    pub const fn bounds(self) -> [f64; 2] {
        [ROWS[self as usize].1, ROWS[self as usize].2]
    }

    /// Whether a city may have it.
    #[must_use]
    pub fn takes(self, value: f64) -> bool {
        let [least, most] = self.bounds();
        (least..=most).contains(&value)
    }

    /// What is told of it, in the unit of its key.
    #[must_use]
    pub fn of(self, own: &OwnCity) -> Option<f64> {
        let (_, _, _, unit, held) = ROWS[self as usize];
        (*held(&mut own.clone())).map(|value| value / unit)
    }

    /// Tells it, in the unit of its key; or leaves it as the city has it.
    pub fn tell(self, own: &mut OwnCity, value: Option<f64>) {
        let (_, _, _, unit, held) = ROWS[self as usize];
        *held(own) = value.map(|value| value * unit);
    }
}

/// What numbers cannot have with each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clash {
    /// More than all waste is recycled and dumped.
    Waste,
    /// So many people on a km² of the land.
    Density(f64),
    /// Land never shrinks here.
    Shrinks,
}

/// Persons a km² that a city may have.
pub const DENSITY: [f64; 2] = [50.0, 1e5];

/// What two percentages that come to a hundred may be more than one, as they are read and written: 10.6 % and 89.4 % are.
const ROUNDED: f64 = 1e-7;

impl Clash {
    /// All of a city.
    #[must_use]
    pub fn of(own: &OwnCity) -> Vec<Clash> {
        let mut all = Vec::new();
        if own
            .recycled
            .zip(own.dumped)
            .is_some_and(|(recycled, dumped)| recycled + dumped > 1.0 + ROUNDED)
        {
            all.push(Clash::Waste);
        }
        let density = own.people.zip(own.land).map(|(people, land)| people / land);
        if let Some(density) = density.filter(|density| !(DENSITY[0]..=DENSITY[1]).contains(density)) {
            all.push(Clash::Density(density));
        }
        if own.land.zip(own.land_2050).is_some_and(|(now, then)| then < now) {
            all.push(Clash::Shrinks);
        }
        all
    }

    /// The number to be looked at.
    #[must_use]
    pub const fn at(self) -> Number {
        match self {
            Clash::Waste => Number::Dumped,
            Clash::Density(_) => Number::Land,
            Clash::Shrinks => Number::LandThen,
        }
    }
}

/// The value of the key; empty where nothing is told.
#[must_use]
pub fn write(own: &OwnCity) -> String {
    let numbers = Number::ALL.map(|number| match number.of(own) {
        Some(value) => tidy(value).replace('.', ","),
        None => String::new(),
    });
    numbers.join(".").trim_end_matches('.').to_owned()
}

/// A number without the noise of our units: nine digits.
#[must_use]
pub fn tidy(value: f64) -> String {
    let scale = 1e6;
    (libm::round(value * scale) / scale).to_string()
}

/// Reads the value of the key.
///
/// # Errors
/// What is no number that a city may have.
pub fn read(text: &str) -> Result<OwnCity, String> {
    let mut own = OwnCity::default();
    if text.len() > LINK_BYTES || text.split('.').count() > Number::COUNT {
        return Err(text.chars().take(40).collect());
    }
    for (number, told) in Number::ALL.into_iter().zip(text.split('.')) {
        if told.is_empty() {
            continue;
        }
        let plain = told.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        let value = told.replace(',', ".").parse::<f64>().ok();
        match value.filter(|value| plain && number.takes(*value)) {
            Some(value) => number.tell(&mut own, Some(value)),
            None => return Err(told.chars().take(40).collect()),
        }
    }
    match Clash::of(&own).first() {
        Some(clash) => Err(clash.at().of(&own).map_or_else(String::new, tidy)),
        None => Ok(own),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_numbers() {
        for (at, number) in Number::ALL.into_iter().enumerate() {
            assert_eq!(number as usize, at);
            assert_eq!(Number::find(number.key()), Some(number));
            let mut own = OwnCity::default();
            number.tell(&mut own, Some(number.bounds()[1]));
            assert_eq!(number.of(&own), Some(number.bounds()[1]));
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut own = OwnCity::default();
        assert_eq!((write(&own), read("")), (String::new(), Ok(own.clone())));
        Number::People.tell(&mut own, Some(4_700_000.0));
        Number::Land.tell(&mut own, Some(380.5));
        Number::Recycled.tell(&mut own, Some(12.0));
        assert_eq!(write(&own), "4700000..380,5.........12");
        assert_eq!(read(&write(&own)), Ok(own));
    }

    #[test]
    fn a_hundred_percent_are_not_too_many() {
        for tenths in 0..=1000 {
            let told = |tenths: u32| format!("{},{}", tenths / 10, tenths % 10);
            let waste = format!("...........{}.{}", told(tenths), told(1000 - tenths));
            assert!(read(&waste).is_ok(), "{waste}");
        }
        assert!(read("...........10,6.89,41").is_err());
    }

    #[test]
    fn nothing_is_guessed() {
        for bad in [
            "x",
            "12",
            "-4700000",
            "4700000..NaN",
            "inf",
            "1e6",
            "4700000..1",
            ".............1",
            "...........80.30",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}

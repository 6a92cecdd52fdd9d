//! Own city: the numbers that users may enter for their own city, the bounds of each, and their encoding as the key
//! `oc` of an address.
//!
//! ```text
//! oc=4700000..380......60      numbers in the order of the form, separated by points; empty = value of the city or country
//! ```
//!
//! Decimals use a comma, and empty numbers at the end are left out. A number outside the bounds is refused, never corrected.
//! Out of scope: the list of places, and our own numbers for them.

use crate::facts::city::OwnCity;
use crate::limits::LINK_BYTES;

/// Minimum, maximum, factor from the file unit to our unit, and the field it fills.
type CityInputRow = (f64, f64, f64, fn(&mut OwnCity) -> &mut Option<f64>);

crate::closed! {
    /// A number that a user may enter.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CityInput in ROWS: CityInputRow {
        /// Population in 2020, persons.
        People: "people" => (1e3, 1e8, 1.0, |own| &mut own.people);
        /// Population in 2050, persons.
        PeopleThen: "people_2050" => (1e3, 2e8, 1.0, |own| &mut own.people_2050);
        /// Urban land in 2020, km².
        Land: "land_km2" => (0.1, 5e4, 1.0, |own| &mut own.land);
        /// Urban land planned for 2050, km².
        LandThen: "land_2050_km2" => (0.1, 1e5, 1.0, |own| &mut own.land_2050);
        /// Residential floor area, m² per person.
        Homes: "home_m2" => (1.0, 300.0, 1.0, |own| &mut own.home_floor);
        /// Share of flats in residential floor area, %.
        Flats: "flats_percent" => (1.0, 99.0, 0.01, |own| &mut own.flats);
        /// Cars per 1,000 persons.
        Cars: "cars_per_1000" => (0.0, 2e3, 1.0, |own| &mut own.cars);
        /// Distance per car, km a year.
        Km: "km_per_car" => (100.0, 1e5, 1.0, |own| &mut own.km);
        /// Length of streets, km.
        Streets: "street_km" => (0.1, 1e6, 1.0, |own| &mut own.street_km);
        /// Electricity of homes and other buildings, kWh per person and year.
        Power: "power_kwh" => (1.0, 1e5, 1.0, |own| &mut own.power);
        /// Municipal waste, kg per person and day.
        Waste: "waste_kg_day" => (0.01, 10.0, 1.0, |own| &mut own.waste);
        /// Share of municipal waste recycled, %.
        Recycled: "recycled_percent" => (0.0, 100.0, 0.01, |own| &mut own.recycled);
        /// Share of municipal waste dumped, %.
        Dumped: "dumped_percent" => (0.0, 100.0, 0.01, |own| &mut own.dumped);
    }
}

impl CityInput {
    /// Minimum and maximum, in the unit of the key.
    pub const fn bounds(self) -> [f64; 2] {
        [ROWS[self as usize].0, ROWS[self as usize].1]
    }

    /// True if the value lies within the bounds.
    pub fn takes(self, value: f64) -> bool {
        let [least, most] = self.bounds();
        (least..=most).contains(&value)
    }

    /// The value entered, in the unit of the key; none if not entered.
    pub fn entered(self, own: &OwnCity) -> Option<f64> {
        let (_, _, unit, field) = ROWS[self as usize];
        (*field(&mut own.clone())).map(|value| value / unit)
    }

    /// Sets the value, in the unit of the key; `None` restores the value of the city.
    pub fn set_value(self, own: &mut OwnCity, value: Option<f64>) {
        let (_, _, unit, field) = ROWS[self as usize];
        *field(own) = value.map(|value| value * unit);
    }
}

/// A contradiction between numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clash {
    /// More than 100 % of the waste is recycled or dumped.
    Waste,
    /// A density outside [`DENSITY`], persons per km².
    Density(f64),
    /// Urban land shrinks by 2050; the model does not allow this.
    Shrinks,
}

/// Minimum and maximum density, persons per km².
pub const DENSITY: [f64; 2] = [50.0, 1e5];

/// Rounding tolerance for two shares that add up to 1, such as 10.6 % and 89.4 %.
const ROUNDED: f64 = 1e-7;

impl Clash {
    /// All contradictions in the numbers of a city.
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

    /// The number that the user should check.
    pub const fn at(self) -> CityInput {
        match self {
            Clash::Waste => CityInput::Dumped,
            Clash::Density(_) => CityInput::Land,
            Clash::Shrinks => CityInput::LandThen,
        }
    }
}

/// The value of the key `oc`; empty if no number is entered.
pub fn write(own: &OwnCity) -> String {
    let numbers = CityInput::ALL.map(|number| match number.entered(own) {
        Some(value) => tidy(value).replace('.', ","),
        None => String::new(),
    });
    numbers.join(".").trim_end_matches('.').to_owned()
}

/// The number rounded to six decimals, without the rounding noise of our unit conversion.
pub fn tidy(value: f64) -> String {
    let scale = 1e6;
    (libm::round(value * scale) / scale).to_string()
}

/// Reads the value of the key `oc`.
///
/// # Errors
/// The text that is not a valid number.
pub fn read(text: &str) -> Result<OwnCity, String> {
    let mut own = OwnCity::default();
    if text.len() > LINK_BYTES || text.split('.').count() > CityInput::COUNT {
        return Err(text.chars().take(40).collect());
    }
    for (number, line) in CityInput::ALL.into_iter().zip(text.split('.')) {
        if line.is_empty() {
            continue;
        }
        let plain = line.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        let value = line.replace(',', ".").parse::<f64>().ok();
        match value.filter(|value| plain && number.takes(*value)) {
            Some(value) => number.set_value(&mut own, Some(value)),
            None => return Err(line.chars().take(40).collect()),
        }
    }
    match Clash::of(&own).first() {
        Some(clash) => Err(clash.at().entered(&own).map_or_else(String::new, tidy)),
        None => Ok(own),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_entered_in_the_unit_of_its_key() {
        for number in CityInput::ALL {
            let mut own = OwnCity::default();
            number.set_value(&mut own, Some(number.bounds()[1]));
            assert_eq!(number.entered(&own), Some(number.bounds()[1]));
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut own = OwnCity::default();
        assert_eq!((write(&own), read("")), (String::new(), Ok(own.clone())));
        CityInput::People.set_value(&mut own, Some(4_700_000.0));
        CityInput::Land.set_value(&mut own, Some(380.5));
        CityInput::Recycled.set_value(&mut own, Some(12.0));
        assert_eq!(write(&own), "4700000..380,5.........12");
        assert_eq!(read(&write(&own)), Ok(own));
    }

    #[test]
    fn a_hundred_percent_are_not_too_many() {
        for tenths in 0..=1000 {
            let text = |tenths: u32| format!("{},{}", tenths / 10, tenths % 10);
            let waste = format!("...........{}.{}", text(tenths), text(1000 - tenths));
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

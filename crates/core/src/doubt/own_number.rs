//! Own numbers: numbers that a person sets by hand, in place of ours.
//!
//! ```text
//! homes.life:90~cars.km:9500      a target of doubts and its number, in the unit of that number
//! ```
//!
//! A number has at most fifteen digits. Every reader of numbers, ours, that of JSON and that of a browser, reads such a
//! number to the same bits, so a link, a file, the command line and the module agree. Out of scope: what a number
//! means in a place, and its limits there ([`crate::doubt::OpenNumber`]).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::facts::doubt_target::DoubtTarget;
use crate::facts::doubts::Doubts;

/// Digits of a number without leading zeros: each such number is read to the same bits everywhere.
const DIGITS: usize = 15;
/// Characters of a written number.
const LENGTH: usize = 32;
/// Largest number, either way.
const MOST: f64 = 1e9;
/// Smallest number other than zero.
const LEAST: f64 = 1e-9;

/// A number set by hand.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct OwnNumber(f64);

impl OwnNumber {
    /// A number that can be stored as it is; none for other numbers: more than fifteen digits, too large, too small.
    ///
    /// ```
    /// use cairn_core::doubt::OwnNumber;
    /// assert_eq!(OwnNumber::of(90.0).unwrap().to_string(), "90");
    /// assert_eq!(OwnNumber::of(0.1 + 0.2), None);
    /// ```
    pub fn of(value: f64) -> Option<OwnNumber> {
        let size = value.abs();
        if value == 0.0 {
            return Some(OwnNumber(0.0));
        }
        let own = OwnNumber(value);
        // NaN lies in no range.
        let fits = (LEAST..=MOST).contains(&size) && figures(&own.to_string()) <= DIGITS;
        fits.then_some(own)
    }

    /// Reads a number written with digits, and at most one sign and one point.
    pub fn parse(text: &str) -> Option<OwnNumber> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let starts = digits.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        if !plain || !starts || text.len() > LENGTH || figures(digits) > DIGITS {
            return None;
        }
        text.parse().ok().and_then(OwnNumber::of)
    }

    /// The number.
    pub const fn value(self) -> f64 {
        self.0
    }
}

/// Digits from the first one that is not zero.
fn figures(text: &str) -> usize {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits.skip_while(|digit| *digit == b'0').count()
}

impl fmt::Display for OwnNumber {
    /// Writes the shortest number with the same bits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl PartialEq for OwnNumber {
    fn eq(&self, other: &OwnNumber) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl Eq for OwnNumber {}

impl From<OwnNumber> for f64 {
    fn from(number: OwnNumber) -> f64 {
        number.0
    }
}

impl TryFrom<f64> for OwnNumber {
    type Error = String;
    fn try_from(value: f64) -> Result<OwnNumber, String> {
        OwnNumber::of(value).ok_or_else(|| ["own number ", &value.to_string(), " cannot be stored"].concat())
    }
}

/// The numbers set by hand, each once, in the order of [`DoubtTarget::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnNumbers(Vec<(DoubtTarget, OwnNumber)>);

impl OwnNumbers {
    /// No number is set.
    pub const NONE: OwnNumbers = OwnNumbers(Vec::new());

    /// True if no number is set.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number set for a target.
    pub fn get(&self, on: DoubtTarget) -> Option<OwnNumber> {
        self.iter().find(|(own, _)| *own == on).map(|(_, number)| number)
    }

    /// Sets a number, or gives ours back; true if the target had a number before.
    pub fn set(&mut self, on: DoubtTarget, number: Option<OwnNumber>) -> bool {
        let place = self.0.iter().position(|(own, _)| *own as usize >= on as usize);
        let at = place.unwrap_or(self.0.len());
        let had = self.0.get(at).is_some_and(|(own, _)| *own == on);
        if had {
            self.0.remove(at);
        }
        if let Some(number) = number {
            self.0.insert(at, (on, number));
        }
        had
    }

    /// The doubts about all other numbers: what is set is not varied.
    pub fn left(&self, doubts: &Doubts) -> Doubts {
        doubts.without(|on| self.get(on).is_some())
    }

    /// The targets and their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (DoubtTarget, OwnNumber)> + '_ {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_to_the_same_bits() {
        for value in [0.0, 90.0, 1.1, 0.1, -0.029, 1e9, 1e-9, 123_456.789_012_345, 0.000_012_3] {
            let number = OwnNumber::of(value).unwrap();
            assert_eq!(OwnNumber::parse(&number.to_string()), Some(number), "{value}");
            let json = serde_json::to_string(&number).unwrap();
            assert_eq!(serde_json::from_str::<OwnNumber>(&json).unwrap(), number, "{json}");
        }
        assert_eq!(OwnNumber::of(-0.0).unwrap().to_string(), "0");
    }

    #[test]
    fn what_cannot_be_kept_to_the_bit_is_no_number() {
        for value in [f64::NAN, f64::INFINITY, 1.1e9, 1e-10, 0.1 + 0.2] {
            assert_eq!(OwnNumber::of(value), None, "{value}");
        }
        for text in [
            "",
            "-",
            ".5",
            "1.2.3",
            "1e3",
            "+1",
            "inf",
            "NaN",
            "1,5",
            "0.30000000000000004",
            " 1",
            "--1",
        ] {
            assert_eq!(OwnNumber::parse(text), None, "{text}");
        }
        assert_eq!(OwnNumber::parse("007.50"), OwnNumber::of(7.5));
    }

    #[test]
    fn each_target_has_one_number_in_the_order_of_the_list() {
        let mut own = OwnNumbers::default();
        let number = |value| OwnNumber::of(value);
        assert!(!own.set(DoubtTarget::CarKm, number(9500.0)));
        assert!(!own.set(DoubtTarget::HomeLife, number(80.0)));
        assert!(own.set(DoubtTarget::HomeLife, number(90.0)));
        let targets: Vec<&str> = own.iter().map(|(on, _)| on.id()).collect();
        assert_eq!(targets, ["homes.life", "cars.km"]);
        assert_eq!(own.get(DoubtTarget::HomeLife), number(90.0));
        assert!(own.set(DoubtTarget::HomeLife, None) && own.set(DoubtTarget::CarKm, None));
        assert!(own.is_empty() && !own.set(DoubtTarget::CarKm, None));
    }
}

//! Own numbers: numbers that a person sets by hand, in place of ours.
//!
//! ```text
//! homes.life:90~cars.km:9500      a target of doubts and its number, in the unit of that number
//! ```
//!
//! A number has at most fifteen digits and 22 decimals. Every reader of numbers, ours, that of JSON and that of a browser,
//! reads such a number to the same bits, so a link, a file, the command line and the module agree. It is one whole number
//! divided by one power of ten; both are exact, so their quotient is the nearest number. The general reader and writer of
//! the standard library would add their tables to the first download. Out of scope: what a number means in a place, and
//! its limits there ([`crate::doubt::OpenNumber`]).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::facts::doubt_target::DoubtTarget;
use crate::facts::doubts::Doubts;

/// First whole number that is too large: any number has at most fifteen digits.
const TOO_LARGE: u64 = 1_000_000_000_000_000;
/// Most decimals: ten to this power is the largest that a number stores exactly.
const DECIMALS: usize = 22;
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
        if value == 0.0 {
            return Some(OwnNumber(0.0));
        }
        // NaN lies in no range.
        let fits = (LEAST..=MOST).contains(&value.abs()) && parted(value).is_some();
        fits.then_some(OwnNumber(value))
    }

    /// Reads a number written with digits, and at most one sign and one point.
    pub fn parse(text: &str) -> Option<OwnNumber> {
        let (minus, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let starts = digits.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        if !starts || text.len() > LENGTH {
            return None;
        }
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        // Zeros at the end change nothing.
        let decimals = decimals.trim_end_matches('0');
        let mut number: u64 = 0;
        for byte in whole.bytes().chain(decimals.bytes()) {
            if !byte.is_ascii_digit() {
                return None;
            }
            number = number * 10 + u64::from(byte - b'0');
            if number >= TOO_LARGE {
                return None;
            }
        }
        let size = number as f64 / *TENS.get(decimals.len())?;
        OwnNumber::of(if minus { -size } else { size })
    }

    /// The number.
    pub const fn value(self) -> f64 {
        self.0
    }
}

/// Powers of ten that are stored exactly.
const TENS: [f64; DECIMALS + 1] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// The size of a number as a whole number and its decimals, as few as possible; none if it has too many digits.
fn parted(value: f64) -> Option<(u64, usize)> {
    let size = value.abs();
    for (decimals, ten) in TENS.iter().enumerate() {
        let whole = libm::round(size * ten);
        if whole >= TOO_LARGE as f64 {
            return None;
        }
        if whole / ten == size {
            return Some((whole as u64, decimals));
        }
    }
    None
}

impl fmt::Display for OwnNumber {
    /// Writes the shortest number with the same bits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Only numbers that can be parted are made.
        let (whole, decimals) = parted(self.0).unwrap_or_default();
        if self.0 < 0.0 {
            f.write_str("-")?;
        }
        let digits = format!("{whole:0>width$}", width = decimals + 1);
        let (before, after) = digits.split_at(digits.len() - decimals);
        f.write_str(before)?;
        if after.is_empty() {
            return Ok(());
        }
        f.write_str(".")?;
        f.write_str(after)
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

    /// Drops the numbers that are facts of one place.
    pub fn leave_place(&mut self) {
        self.0.retain(|(on, _)| !on.is_of_place());
    }

    /// The doubts about all other numbers: what is set is not varied.
    pub fn left(&self, doubts: &Doubts) -> Doubts {
        doubts.without_targets(|on| self.get(on).is_some())
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
        for value in [f64::NAN, f64::INFINITY, 1.1e9, 1e-10, 0.1 + 0.2, 1.234_567_890_123_45e-9] {
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
        assert_eq!(OwnNumber::parse("7."), OwnNumber::of(7.0));
    }

    #[test]
    fn it_is_read_and_written_as_by_the_standard_library() {
        // Numbers of one to fifteen digits with every place of the point, from a fixed sequence.
        let mut state: u64 = 1;
        for digits in 1..=15_u32 {
            for decimals in 0..=22_usize {
                for _ in 0..20 {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let whole = (state >> 11) % 10_u64.pow(digits);
                    let value: f64 = format!("{whole}e-{decimals}").parse().unwrap();
                    let Some(number) = OwnNumber::of(value) else { continue };
                    assert_eq!(number.to_string(), value.to_string());
                    assert_eq!(OwnNumber::parse(&value.to_string()), Some(number));
                }
            }
        }
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

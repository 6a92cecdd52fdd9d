//! Receipt: does a link still give the numbers its sender saw?
//!
//! ```text
//! top 40 bits of FNV-1a-64 over: each headline at 2030, 2050, 2060, as d.ddd×10ⁿ
//! ```
//!
//! Four significant digits are rounded from the exact decimal value, so every machine writes the same ones. The bits
//! do not reveal the numbers: a receipt only tells if they are the same.
//!
//! Out of scope: the choices that led to the numbers.

use crate::findings::digest::Fnv;
use crate::findings::headline;
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// The years in a receipt.
pub const YEARS: [Year; 3] = [Year::of(2030), Year::of(2050), Year::of(2060)];

/// The receipt of an outcome.
pub fn of(outcome: &Outcome) -> Receipt {
    of_numbers(&headline::numbers(outcome, &YEARS))
}

/// The receipt of numbers, in their order: headline by headline, year by year.
pub fn of_numbers(numbers: &[f64]) -> Receipt {
    let mut fnv = Fnv::default();
    for number in numbers {
        fnv.eat(four_digits(*number).as_bytes());
        fnv.eat(b";");
    }
    Receipt::from_top(fnv.value())
}

/// Result of comparing a receipt with the numbers of this release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptCheck {
    /// Both releases give the same numbers.
    Same,
    /// The numbers differ: the link was made with another release.
    Changed,
    /// Undecided: this release gives other numbers, and the link names this release or none. The link was altered or
    /// could not be read in full.
    Unknown,
}

/// Compares the receipt of a link with the receipt of this release.
pub fn answer(made: &str, seen: Receipt, release: &str, gives: Receipt) -> ReceiptCheck {
    if seen == gives {
        ReceiptCheck::Same
    } else if made.is_empty() || made == release {
        ReceiptCheck::Unknown
    } else {
        ReceiptCheck::Changed
    }
}

/// A number to four significant digits, such as `1.235e3`, half to even; zero has no sign.
///
/// Written by hand: the standard formatter of numbers would make up a tenth of the worker.
fn four_digits(number: f64) -> String {
    if number == 0.0 || !number.is_finite() {
        // Both zeros are one zero; NaN and infinity are never written by us.
        return if number == 0.0 { "0.000e0" } else { "none" }.to_owned();
    }
    let (mut size, mut power) = (number.abs(), 3_i32);
    while size >= 9999.5 {
        size /= 10.0;
        power += 1;
    }
    while size < 999.95 {
        size *= 10.0;
        power -= 1;
    }
    let digits = (libm::rint(size) as u64).to_string();
    let sign = if number < 0.0 { "-" } else { "" };
    let (first, rest) = digits.split_at(1);
    [sign, first, ".", rest, "e", &power.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_digits_are_rounded_from_the_exact_value() {
        assert_eq!(four_digits(1234.5), "1.234e3");
        assert_eq!(four_digits(1235.5), "1.236e3");
        assert_eq!(four_digits(99_995.0), "1.000e5");
        assert_eq!(four_digits(-0.000_123_45), "-1.234e-4");
        assert_eq!(four_digits(0.0), "0.000e0");
        assert_eq!(four_digits(-0.0), "0.000e0");
    }

    #[test]
    fn a_change_in_the_fourth_digit_changes_the_receipt_and_one_in_the_sixth_does_not() {
        let seen = of_numbers(&[31.42, 27.18, 1.618]);
        assert_eq!(of_numbers(&[31.420_1, 27.18, 1.618]), seen);
        assert_ne!(of_numbers(&[31.43, 27.18, 1.618]), seen);
        assert_ne!(of_numbers(&[27.18, 31.42, 1.618]), seen);
    }

    #[test]
    fn a_receipt_gives_one_of_three_honest_answers() {
        let (seen, other) = (of_numbers(&[1.0]), of_numbers(&[2.0]));
        assert_eq!(answer("1.0-26a", seen, "1.0-26a", seen), ReceiptCheck::Same);
        assert_eq!(
            answer("1.0-26a", seen, "1.1-26b", seen),
            ReceiptCheck::Same,
            "another release, the same numbers"
        );
        assert_eq!(answer("1.0-26a", seen, "1.1-26b", other), ReceiptCheck::Changed);
        assert_eq!(answer("1.0-26a", seen, "1.0-26a", other), ReceiptCheck::Unknown, "tampered with");
        assert_eq!(
            answer("", seen, "1.0-26a", other),
            ReceiptCheck::Unknown,
            "made with nobody knows what"
        );
    }

    #[test]
    fn the_same_numbers_give_the_same_letters_for_ever() {
        // FNV-1a-64 of nothing is its offset basis, cbf29ce484222325.
        assert_eq!(of_numbers(&[]).to_string(), "SFS9SS44");
    }
}

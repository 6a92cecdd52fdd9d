//! Plural: the form of a text for a number, by the cardinal rules of CLDR 48.
//!
//! ```text
//! n  the number without its sign        i  its whole part        v  decimals shown
//! ```
//!
//! The number is the one shown, after rounding: "1.0 years" but "1 year". Written by hand for our six languages;
//! `tests/analysis/plurals.rs` checks it against CLDR's own sample numbers. Out of scope: compact numbers ("2M").

use crate::words::number::RoundedNumber;
use cairn_core::kind::Language;

cairn_core::closed! {
    /// A plural form.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum PluralForm {
        /// Zero, in Arabic.
        Zero: "zero";
        /// One, and numbers with the same form.
        One: "one";
        /// Two, in Arabic.
        Two: "two";
        /// A few.
        Few: "few";
        /// Many.
        Many: "many";
        /// All other numbers.
        Other: "other";
    }
}

impl PluralForm {
    /// The forms of a language.
    pub const fn of(language: Language) -> &'static [PluralForm] {
        match language {
            Language::Arabic => &PluralForm::ALL,
            Language::Chinese => &[PluralForm::Other],
            Language::English => &[PluralForm::One, PluralForm::Other],
            Language::French | Language::Spanish => &[PluralForm::One, PluralForm::Many, PluralForm::Other],
            Language::Russian => &[PluralForm::One, PluralForm::Few, PluralForm::Many, PluralForm::Other],
        }
    }
}

/// The form for a shown number.
pub fn form(language: Language, shown: &RoundedNumber) -> PluralForm {
    let i = shown.whole_part();
    let v = shown.decimals();
    let is_whole = shown.is_whole();
    let millions = i != 0 && i.is_multiple_of(1_000_000) && v == 0;
    match language {
        Language::Arabic => match (is_whole, i, i % 100) {
            (false, _, _) => PluralForm::Other,
            (true, 0, _) => PluralForm::Zero,
            (true, 1, _) => PluralForm::One,
            (true, 2, _) => PluralForm::Two,
            (true, _, 3..=10) => PluralForm::Few,
            (true, _, 11..=99) => PluralForm::Many,
            (true, _, _) => PluralForm::Other,
        },
        Language::Chinese => PluralForm::Other,
        Language::English if i == 1 && v == 0 => PluralForm::One,
        Language::French if i <= 1 => PluralForm::One,
        Language::Spanish if is_whole && i == 1 => PluralForm::One,
        Language::French | Language::Spanish if millions => PluralForm::Many,
        Language::English | Language::French | Language::Spanish => PluralForm::Other,
        Language::Russian if v != 0 => PluralForm::Other,
        Language::Russian => match (i % 10, i % 100) {
            (1, tens) if tens != 11 => PluralForm::One,
            (2..=4, tens) if !(12..=14).contains(&tens) => PluralForm::Few,
            (_, _) => PluralForm::Many,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formed(language: Language, digits: &str) -> &'static str {
        form(language, &RoundedNumber::from_digits(digits).unwrap()).id()
    }

    #[test]
    fn arabic_has_six_forms() {
        let expected = [
            ("0", "zero"),
            ("1", "one"),
            ("1.0", "one"),
            ("2", "two"),
            ("3", "few"),
            ("10", "few"),
            ("103", "few"),
            ("11", "many"),
            ("99", "many"),
            ("111", "many"),
            ("100", "other"),
            ("102", "other"),
            ("0.1", "other"),
            ("3.5", "other"),
        ];
        for (digits, form) in expected {
            assert_eq!(formed(Language::Arabic, digits), form, "{digits}");
        }
    }

    #[test]
    fn russian_has_three_and_one_for_fractions() {
        let expected = [
            ("0", "many"),
            ("1", "one"),
            ("2", "few"),
            ("4", "few"),
            ("5", "many"),
            ("11", "many"),
            ("12", "many"),
            ("14", "many"),
            ("21", "one"),
            ("22", "few"),
            ("25", "many"),
            ("111", "many"),
            ("121", "one"),
            ("1000000", "many"),
            ("1.5", "other"),
            ("1.0", "other"),
        ];
        for (digits, form) in expected {
            assert_eq!(formed(Language::Russian, digits), form, "{digits}");
        }
    }

    #[test]
    fn the_others_differ_at_nothing_one_and_a_million() {
        let expected = [
            (Language::English, "1", "one"),
            (Language::English, "1.0", "other"),
            (Language::English, "0", "other"),
            (Language::English, "1000000", "other"),
            (Language::French, "0", "one"),
            (Language::French, "1.9", "one"),
            (Language::French, "2", "other"),
            (Language::French, "1000000", "many"),
            (Language::Spanish, "1", "one"),
            (Language::Spanish, "1.00", "one"),
            (Language::Spanish, "1.1", "other"),
            (Language::Spanish, "2000000", "many"),
            (Language::Chinese, "0", "other"),
            (Language::Chinese, "1", "other"),
        ];
        for (language, digits, form) in expected {
            assert_eq!(formed(language, digits), form, "{language:?} {digits}");
        }
    }

    #[test]
    fn a_rule_never_leaves_its_language() {
        for language in Language::ALL {
            for number in 0..2_000 {
                let shown = RoundedNumber::from_digits(&number.to_string()).unwrap();
                assert!(PluralForm::of(language).contains(&form(language, &shown)), "{language:?} {number}");
            }
        }
    }
}

//! Number input: parses a typed number in the notation of a language.
//!
//! Point or comma, groups or none, and any of the digits in use in our languages: Western, Arabic-Indic, Persian, full
//! width. Out of scope: units, and numbers written in words.

use crate::words::number::{RoundedNumber, Style, ten_to};
use cairn_core::kind::Language;

/// Parses a typed number: point or comma, groups, any of the digits in use in our languages.
///
/// If both signs occur, the last is the decimal sign. A lone comma before three digits groups thousands in languages
/// with a decimal point. Any other lone sign is the decimal sign.
pub(super) fn parse(language: Language, typed: &str) -> Option<f64> {
    let mut text = String::with_capacity(typed.len());
    for letter in typed.trim().chars() {
        match letter {
            // Spaces and apostrophes group digits, direction marks are invisible.
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '٬' => {}
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' => {}
            '\u{2212}' | '-' | '－' | '\u{2013}' => text.push('-'),
            '+' | '＋' => text.push('+'),
            ',' | '，' | '،' => text.push(','),
            '.' | '．' | '٫' => text.push('.'),
            _ => text.push(western(letter)?),
        }
    }
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let (whole, part) = split(language, text)?;
    let mut digits = 0_u64;
    let mut count = 0;
    let mut decimals = 0;
    for (letter, after) in whole
        .chars()
        .map(|letter| (letter, false))
        .chain(part.chars().map(|letter| (letter, true)))
    {
        let digit = u64::from(letter.to_digit(10)?);
        if digits >= 1_000_000_000_000_000 || (after && decimals == RoundedNumber::MOST_DECIMALS) {
            if after { continue } else { return None }
        }
        digits = digits * 10 + digit;
        count += 1;
        decimals += u8::from(after);
    }
    let value = digits as f64 / ten_to(decimals);
    (count > 0).then_some(if negative && digits > 0 { -value } else { value })
}

/// Converts a digit to the Western digit.
fn western(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return None,
    };
    char::from_digit(u32::from(letter) - u32::from(zero), 10)
}

/// The digits before and after the decimal sign, without group separators.
fn split(language: Language, text: &str) -> Option<(String, &str)> {
    let last = text.rfind(['.', ',']);
    let Some(place) = last else {
        return Some((text.to_owned(), ""));
    };
    let (before, after) = (&text[..place], &text[place + 1..]);
    let sign = &text[place..=place];
    let grouped = |whole: &str| {
        let mut groups = whole.split(['.', ',']);
        let first = groups.next().unwrap_or("");
        (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
    };
    if before.contains(sign) {
        // The same sign twice groups digits; there are no decimals.
        return (grouped(text) && !(text.contains('.') && text.contains(','))).then(|| (text.replace(['.', ','], ""), ""));
    }
    if before.contains(['.', ',']) {
        return grouped(before).then(|| (before.replace(['.', ','], ""), after));
    }
    let comma_groups = Style::of(language).point == '.' && sign == ",";
    if comma_groups && after.len() == 3 && (1..=3).contains(&before.len()) && before != "0" {
        return Some(([before, after].concat(), ""));
    }
    Some((before.to_owned(), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_types_is_read() {
        let (en, fr) = (Language::English, Language::French);
        for (language, typed, value) in [
            (en, "2.4", Some(2.4)),
            (en, " 2,4 ", Some(2.4)),
            (fr, "2,4", Some(2.4)),
            (fr, "2.4", Some(2.4)),
            (en, "1,234", Some(1234.0)),
            (en, "0,125", Some(0.125)),
            (fr, "1,234", Some(1.234)),
            (fr, "1\u{202f}234,5", Some(1234.5)),
            (en, "1,234,567.8", Some(1_234_567.8)),
            (fr, "1.234.567,8", Some(1_234_567.8)),
            (fr, "1.234.567", Some(1_234_567.0)),
            (Language::Arabic, "٢٫٤", Some(2.4)),
            (Language::Arabic, "\u{2066}2.4\u{2069}", Some(2.4)),
            (Language::Chinese, "２．４", Some(2.4)),
            (en, "\u{2212}3", Some(-3.0)),
            (en, "+3", Some(3.0)),
            (en, ".5", Some(0.5)),
            (en, "5.", Some(5.0)),
            (en, "-0", Some(0.0)),
            (en, "", None),
            (en, "-", None),
            (en, ".", None),
            (en, "1e5", None),
            (en, "two", None),
            (en, "1,23,4", None),
            (en, "1.2,3.4", None),
            (en, "3-4", None),
            (en, "99999999999999999999", None),
        ] {
            assert_eq!(parse(language, typed), value, "{typed}");
        }
    }

    #[test]
    fn what_is_written_can_be_typed_back() {
        for language in Language::ALL {
            for value in [0.0, 0.5, 2.4, 27.1, 999.9, 1234.5, 1_234_567.8, -0.3, -4321.0] {
                let written = RoundedNumber::fixed(value, 1).write(language);
                assert_eq!(parse(language, &written), Some(value), "{language:?} {written}");
            }
        }
    }
}

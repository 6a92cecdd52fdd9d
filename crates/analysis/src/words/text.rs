//! Text: one entry of a catalogue, with alternative forms if its number decides.
//!
//! ```text
//! "a text with a {placeholder}"
//! {"one": "{number} year", "other": "{number} years"}      by plural form
//! {"0.01": "{number}亿公吨", "100": "{number}万公吨"}          by scale: what the number is multiplied with
//! {"1 one": "{number} million", "1 other": "{number} millions"}   by scale, and there by plural form
//! ```
//!
//! A scale is written as a power of ten. Out of scope: the language.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::words::plural::PluralForm;

/// One text for each plural form, in the order of [`PluralForm::ALL`]; `None` if the language has no such form.
pub(super) type Forms = [Option<Box<str>>; PluralForm::COUNT];

/// One entry of a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// One text for all numbers.
    Plain(String),
    /// One text for each plural form.
    Forms(Forms),
    /// Texts by scale: the factor as a power of ten, and its text by plural form, often only one.
    Scales(Vec<(i8, Forms)>),
}

/// The text for a plural form, or `other` if there is none.
pub(super) fn of_form(forms: &Forms, form: PluralForm) -> Option<&str> {
    forms[form as usize].as_deref().or(forms[PluralForm::Other as usize].as_deref())
}

impl Text {
    /// The text for a plural form, or `other` if there is none.
    pub fn form(&self, form: PluralForm) -> Option<&str> {
        match self {
            Text::Plain(text) => Some(text),
            Text::Forms(forms) => of_form(forms, form),
            Text::Scales(scales) => scales.first().and_then(|(_, forms)| of_form(forms, form)),
        }
    }

    /// From texts by plural form, or by scale.
    ///
    /// # Errors
    /// If a name is neither, both kinds are mixed, or there is no text at all.
    pub fn of_entries(entries: Vec<(String, String)>) -> Result<Text, String> {
        let mut forms = Forms::default();
        let mut scales: Vec<(i8, Forms)> = Vec::new();
        for (name, text) in entries {
            let (scale, form) = name.split_once(' ').unwrap_or((&name, PluralForm::Other.id()));
            match (PluralForm::find(&name), power_of_ten(scale), PluralForm::find(form)) {
                (Some(form), ..) => forms[form as usize] = Some(text.into_boxed_str()),
                (None, Some(power), Some(form)) => {
                    let place = scales.iter().position(|(own, _)| *own >= power).unwrap_or(scales.len());
                    if scales.get(place).is_none_or(|(own, _)| *own != power) {
                        scales.insert(place, (power, Forms::default()));
                    }
                    scales[place].1[form as usize] = Some(text.into_boxed_str());
                }
                (None, ..) => return Err(["\"", &name, "\" is neither a plural form nor a scale such as 100 or 0.01"].concat()),
            }
        }
        match (forms.iter().any(Option::is_some), scales.is_empty()) {
            (true, false) => Err("a text has plural forms or scales, not both".to_owned()),
            (false, true) => Err("a text without any text".to_owned()),
            (true, true) => Ok(Text::Forms(forms)),
            (false, false) => Ok(Text::Scales(scales)),
        }
    }

    /// All its texts, each with the form or scale that selects it; for tests and checks.
    pub fn all(&self) -> Vec<(String, &str)> {
        let named = |forms| {
            PluralForm::ALL
                .into_iter()
                .zip(forms)
                .filter_map(|(form, text): (_, &Option<Box<str>>)| Some((form.id(), text.as_deref()?)))
        };
        match self {
            Text::Plain(text) => vec![(String::new(), text)],
            Text::Forms(forms) => named(forms).map(|(form, text)| (form.to_owned(), text)).collect(),
            Text::Scales(scales) => {
                let all = scales
                    .iter()
                    .flat_map(|(power, forms)| named(forms).map(move |(form, text)| (format!("{power} {form}"), text)));
                all.collect()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

/// Deserializes a string or an object of forms.
struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or texts by plural form or by scale")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::Plain(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry::<String, String>()? {
            entries.push(entry);
        }
        Text::of_entries(entries).map_err(A::Error::custom)
    }
}

/// 2 of "100", −2 of "0.01", 0 of "1".
fn power_of_ten(name: &str) -> Option<i8> {
    let digits = name.strip_prefix("0.").unwrap_or(name);
    let one_at_start = digits.starts_with('1') && digits[1..].bytes().all(|byte| byte == b'0');
    let one_at_end = digits.ends_with('1') && digits[..digits.len() - 1].bytes().all(|byte| byte == b'0');
    let power = i8::try_from(digits.len()).ok()?;
    match (digits.len() < name.len(), one_at_start, one_at_end) {
        (false, true, _) => Some(power - 1),
        (true, _, true) => Some(-power),
        (false, false, _) | (true, _, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Result<Text, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn a_text_is_a_string_or_forms_or_scales() {
        assert_eq!(parse("\"here\"").unwrap(), Text::Plain("here".to_owned()));
        let forms = parse(r#"{"other": "years", "one": "year"}"#).unwrap();
        assert_eq!(forms.form(PluralForm::One), Some("year"));
        assert_eq!(forms.form(PluralForm::Few), Some("years"));
        let scales = parse(r#"{"100": "small", "0.01": "large", "1": "as it is"}"#).unwrap();
        let powers: Vec<String> = scales.all().into_iter().map(|(power, _)| power).collect();
        assert_eq!(powers, ["-2 other", "0 other", "2 other"]);
        let both = parse(r#"{"1 other": "millions", "1 one": "million", "1000000": "each"}"#).unwrap();
        let names: Vec<(String, &str)> = both.all();
        assert_eq!(
            names,
            [
                ("0 one".to_owned(), "million"),
                ("0 other".to_owned(), "millions"),
                ("6 other".to_owned(), "each")
            ]
        );
    }

    #[test]
    fn what_is_neither_is_refused_in_words() {
        assert!(
            parse(r#"{"once": "year"}"#)
                .unwrap_err()
                .to_string()
                .contains("\"once\" is neither")
        );
        assert!(parse(r#"{"one": "year", "100": "%"}"#).is_err());
        assert!(parse("{}").is_err() && parse("null").is_err());
        assert!(parse(r#"{"1 once": "million"}"#).is_err());
        for name in ["200", "0.02", "0.011", "", "1é", "0.é1"] {
            assert_eq!(power_of_ten(name), None, "{name}");
        }
    }
}

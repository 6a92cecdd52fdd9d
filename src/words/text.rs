//! Text: one entry of a catalogue, with forms where a number decides.
//!
//! ```text
//! "a text with a {placeholder}"
//! {"one": "{number} year", "other": "{number} years"}      by plural form
//! {"0.01": "{number}亿公吨", "100": "{number}万公吨"}          by scale: what the number is multiplied with
//! ```
//!
//! A scale is written as a power of ten. Does not know: which language it is.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::words::plural::Form;

/// One entry of a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// The same whatever the number.
    Plain(String),
    /// One text a plural form, in the order of [`Form::ALL`]; none where the language has no such form.
    Forms([Option<Box<str>>; Form::COUNT]),
    /// One text a scale: the factor as a power of ten, and its text.
    Scales(Vec<(i8, String)>),
}

impl Text {
    /// The text for a plural form; `other` where it has none of its own.
    #[must_use]
    pub fn form(&self, form: Form) -> Option<&str> {
        match self {
            Text::Plain(text) => Some(text),
            Text::Forms(forms) => forms[form as usize].as_deref().or(forms[Form::Other as usize].as_deref()),
            Text::Scales(scales) => scales.first().map(|(_, text)| text.as_str()),
        }
    }

    /// From texts by plural form, or by scale.
    ///
    /// # Errors
    /// Where a name is neither, or both kinds are mixed.
    pub fn of_entries(entries: Vec<(String, String)>) -> Result<Text, String> {
        let mut forms = [const { None }; Form::COUNT];
        let mut scales: Vec<(i8, String)> = Vec::new();
        for (name, text) in entries {
            match (Form::find(&name), power_of_ten(&name)) {
                (Some(form), _) => forms[form as usize] = Some(text.into_boxed_str()),
                (None, Some(power)) => {
                    let place = scales.iter().position(|(own, _)| *own > power).unwrap_or(scales.len());
                    scales.insert(place, (power, text));
                }
                (None, None) => return Err(["\"", &name, "\" is neither a plural form nor a scale such as 100 or 0.01"].concat()),
            }
        }
        match (forms.iter().any(Option::is_some), scales.is_empty()) {
            (true, false) => Err("a text has plural forms or scales, not both".to_owned()),
            (true, true) => Ok(Text::Forms(forms)),
            (false, _) => Ok(Text::Scales(scales)),
        }
    }

    /// All its texts, each with the form or scale that chooses it; for tests and checks.
    #[must_use]
    pub fn all(&self) -> Vec<(String, &str)> {
        match self {
            Text::Plain(text) => vec![(String::new(), text)],
            Text::Forms(forms) => {
                let forms = Form::ALL.into_iter().zip(forms);
                forms
                    .filter_map(|(form, text)| text.as_deref().map(|text| (form.id().to_owned(), text)))
                    .collect()
            }
            Text::Scales(scales) => scales.iter().map(|(power, text)| (power.to_string(), text.as_str())).collect(),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        deserializer.deserialize_any(Entry)
    }
}

/// Reads a string or an object of forms.
struct Entry;

impl<'de> Visitor<'de> for Entry {
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

    fn read(json: &str) -> Result<Text, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn a_text_is_a_string_or_forms_or_scales() {
        assert_eq!(read("\"here\"").unwrap(), Text::Plain("here".to_owned()));
        let forms = read(r#"{"other": "years", "one": "year"}"#).unwrap();
        assert_eq!(forms.form(Form::One), Some("year"));
        assert_eq!(forms.form(Form::Few), Some("years"));
        let scales = read(r#"{"100": "small", "0.01": "large", "1": "as it is"}"#).unwrap();
        let powers: Vec<String> = scales.all().into_iter().map(|(power, _)| power).collect();
        assert_eq!(powers, ["-2", "0", "2"]);
    }

    #[test]
    fn what_is_neither_is_refused_in_words() {
        assert!(read(r#"{"once": "year"}"#).unwrap_err().to_string().contains("\"once\" is neither"));
        assert!(read(r#"{"one": "year", "100": "%"}"#).is_err());
        for name in ["200", "0.02", "0.011", "", "1é", "0.é1"] {
            assert_eq!(power_of_ten(name), None, "{name}");
        }
    }
}

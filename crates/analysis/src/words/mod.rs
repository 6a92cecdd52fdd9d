//! Words: all texts in six languages. No sentence is in Rust code, and no number is formatted elsewhere.
//!
//! Each language has two catalogues, key → text: the texts of the application (`static/words/en.json`), and the texts
//! of prerendered pages only (`static/words/leaf/en.json`). English is the list of keys, compiled into [`Key`]. The
//! browser fetches only the application's texts of one language ([`served`]). Plural and number rules are our own, for
//! exactly six languages, and the same natively and in the browser. A text that is missing, or was not served, shows as
//! `⟦its key⟧`; tests ensure that none does.

#[cfg(feature = "embedded")]
pub mod builtin;
pub mod bundle;
mod cities;
mod comparison;
pub mod effect;
pub mod forests;
pub mod isolate;
mod key;
pub mod mineral_names;
pub mod money;
pub mod names;
pub mod number;
mod number_input;
pub mod own_number;
pub mod places;
pub mod plural;
mod punctuation;
mod quantity;
pub mod remarks;
mod text;
mod units;

pub use key::Key;
pub use quantity::AxisUnit;
pub use text::Text;

use crate::words::number::RoundedNumber;
use crate::words::places::{PlaceName, PlaceNames};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The texts of one language, and its rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    language: Language,
    /// One text for each key, in the order of [`Key::ALL`]; a missing text shows its key.
    texts: Vec<Text>,
    /// Names of places, in the order of the language.
    names: PlaceNames,
    /// Names of cities loaded so far.
    cities: cities::CityNames,
}

impl Words {
    /// Builds words from the text of each key, requested in the order of [`Key::ALL`], and the names of places.
    pub fn of(language: Language, mut text: impl FnMut(Key) -> Option<Text>, names: PlaceNames) -> Words {
        let entry = |key: Key| text(key).unwrap_or_else(|| Text::Plain(key.absent()));
        Words {
            language,
            texts: Key::ALL.into_iter().map(entry).collect(),
            names,
            cities: cities::CityNames::default(),
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text that has no placeholders.
    pub fn say(&self, key: Key) -> &str {
        self.text(key).form(plural::PluralForm::Other).unwrap_or_default()
    }

    /// A text with its placeholders filled: `fill(Key::BandBefore, &[("to", "1970")])`.
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        filled(self.say(key), values)
    }

    /// A text with a number: the plural form for `number`, with `{number}` and the other placeholders filled.
    pub fn count(&self, key: Key, number: f64, values: &[(&str, &str)]) -> String {
        let shown = RoundedNumber::significant(number, 3);
        let written = self.set(&shown.write(self.language));
        let mut all = vec![("number", written.as_str())];
        all.extend_from_slice(values);
        filled(self.form_of(self.text(key), &shown), &all)
    }

    /// The name of a place; a city has its country added, and shows only the country until its own name arrives ([`Words::learn`]).
    pub fn place(&self, id: PlaceId) -> &str {
        let known = || self.names.name(id.country().unwrap_or(id));
        self.city_and_country(id)
            .or_else(known)
            .unwrap_or_else(|| self.say(Key::PlaceUnnamed))
    }

    /// True if a page exists for a place: it is listed, or may be a city of a place with cities.
    pub fn knows(&self, id: PlaceId) -> bool {
        match id.country() {
            Some(country) => self.cities(country) > 0,
            None => self.names.name(id).is_some(),
        }
    }

    /// Number of listed cities of a place.
    pub fn cities(&self, id: PlaceId) -> u16 {
        let named = self.names.places.iter().find(|place| place.id == id);
        named.map_or(0, |place| place.cities)
    }

    /// The listed places, in the order of the language.
    pub fn places(&self) -> &[PlaceName] {
        &self.names.places
    }

    /// Regions, groups and the world, in the order of the language.
    pub fn wider(&self) -> &[PlaceName] {
        &self.names.wider
    }

    /// A year: four Western digits, no groups.
    pub fn year(&self, year: Year) -> String {
        let mut digits = [b'0'; 4];
        let mut rest = year.number();
        for digit in digits.iter_mut().rev() {
            *digit += (rest % 10) as u8;
            rest /= 10;
        }
        digits.into_iter().map(char::from).collect()
    }

    /// A list of things in words: "a, b and c".
    pub fn list(&self, things: &[&str]) -> String {
        let Some((last, before)) = things.split_last() else {
            return String::new();
        };
        let Some((first, middle)) = before.split_first() else {
            return (*last).to_owned();
        };
        let mut listed = (*first).to_owned();
        for thing in middle {
            listed = self.fill(Key::ListMore, &[("first", &listed), ("last", thing)]);
        }
        self.fill(Key::ListLast, &[("first", &listed), ("last", last)])
    }

    /// A text from outside, isolated so that it cannot change the direction of the text around it.
    pub fn isolate(&self, text: &str) -> String {
        isolate::isolate(text)
    }

    /// Parses a number that a person typed.
    pub fn parse_number(&self, typed: &str) -> Option<f64> {
        number_input::parse(self.language, typed)
    }

    /// The entry of a key: [`Words::of`] made one for each.
    pub(crate) fn text(&self, key: Key) -> &Text {
        &self.texts[key.index()]
    }

    pub(crate) fn form_of<'a>(&self, text: &'a Text, shown: &RoundedNumber) -> &'a str {
        text.form(plural::form(self.language, shown)).unwrap_or_default()
    }
}

/// Replaces the placeholders in braces; a placeholder without a value stays as it is. The full stop of a unit ends its
/// sentence too: it is written once.
pub fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let found = values.iter().find(|(own, _)| *own == name);
            found.map(|(_, value)| (*value, after))
        });
        if let Some((value, after)) = value {
            text.push_str(value);
            let ends = value.trim_end_matches('\u{2069}').ends_with('.');
            rest = after.strip_prefix('.').filter(|_| ends).unwrap_or(after);
        } else {
            text.push('{');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Words {
        Words::embedded(Language::English)
    }

    #[test]
    fn placeholders_are_filled_and_unknown_ones_stay() {
        assert_eq!(filled("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(filled("{a} of {none", &[("a", "1")]), "1 of {none");
        assert_eq!(filled("{missing} {a}", &[("a", "1")]), "{missing} 1");
        assert_eq!(
            filled("In all {a}. {b}.", &[("a", "\u{2066}2 kg eq.\u{2069}"), ("b", "1")]),
            "In all \u{2066}2 kg eq.\u{2069} 1."
        );
        assert_eq!(english().fill(Key::BandBefore, &[("to", "1970")]), "built before 1970");
    }

    #[test]
    fn what_is_counted_takes_the_form_of_its_number() {
        assert_eq!(english().count(Key::LeversMoved, 1.0, &[]), "1 lever moved");
        assert_eq!(english().count(Key::LeversMoved, 2.0, &[]), "2 levers moved");
    }

    #[test]
    fn a_missing_text_shows_its_key() {
        let words = Words::of(Language::English, |_| None, PlaceNames::default());
        assert_eq!(words.say(Key::ChartAge), format!("⟦{}⟧", Key::ChartAge.index()));
        assert_eq!(words.list(&["a"]), "a");
        assert_eq!(
            words.quantity(1.0, cairn_core::unit::Unit::Mt),
            format!("\u{2066}⟦{}⟧\u{2069}", Key::QuantityMt.index())
        );
    }

    #[test]
    fn places_are_read_by_id() {
        assert_eq!(english().place(PlaceId::parse("IND").unwrap()), "India");
        assert_eq!(english().place(PlaceId::parse("XYZ").unwrap()), "Unnamed place");
    }

    #[test]
    fn things_in_a_row_read_as_a_sentence() {
        assert_eq!(english().list(&[]), "");
        assert_eq!(english().list(&["a", "b"]), "a and b");
        assert_eq!(english().list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(english().year(Year::LAST), "2060");
    }
}

//! The texts and names built into native programs.
//!
//! Behind the feature `embedded`: a program of the browser fetches the texts of one language ([`crate::words::bundle`]).

pub mod catalogue;
pub mod dials;

use std::collections::BTreeMap;

use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use serde_json::{Map, Value, json};

use crate::words::places::{PlaceName, PlaceNames, PlaceRecord};
use crate::words::{Key, Text, Words};

/// Shown for a missing text: the name of its key, in conspicuous brackets.
fn absent(key: Key) -> String {
    ["⟦", key.id(), "⟧"].concat()
}

impl Words {
    /// Builds words from the catalogues built into native programs. Ignores texts of unknown keys.
    pub fn embedded(language: Language) -> Words {
        let mut texts: BTreeMap<String, Text> = BTreeMap::new();
        for catalogue in catalogue::both_catalogues(language) {
            // Tests find a fault in a catalogue; at run time its texts are then missing.
            texts.append(&mut serde_json::from_str(catalogue).unwrap_or_default());
        }
        let names = PlaceNames::embedded(language).unwrap_or_default();
        let mut text = |key: Key| texts.remove(key.id()).unwrap_or_else(|| Text::Plain(absent(key)));
        Words::of(language, |key| Some(text(key)), names)
    }

    /// Adds data other than names to each listed place.
    #[must_use]
    pub fn marked(mut self, record: impl Fn(PlaceId) -> PlaceRecord) -> Words {
        for place in &mut self.names.places {
            PlaceRecord {
                quality: place.quality,
                cities: place.cities,
            } = record(place.id);
        }
        self
    }
}

impl PlaceNames {
    /// The names built into native programs; `None` if the file is invalid, which a test finds.
    pub fn embedded(language: Language) -> Option<PlaceNames> {
        let text = match language {
            Language::Arabic => include_str!("../../../../../static/words/places.ar.json"),
            Language::Chinese => include_str!("../../../../../static/words/places.zh.json"),
            Language::English => include_str!("../../../../../static/words/places.en.json"),
            Language::French => include_str!("../../../../../static/words/places.fr.json"),
            Language::Russian => include_str!("../../../../../static/words/places.ru.json"),
            Language::Spanish => include_str!("../../../../../static/words/places.es.json"),
        };
        serde_json::from_str(text).ok()
    }
}

/// The file of a language, as [`Served`](crate::words::bundle::Served) reads it. A text missing in its catalogue shows its own absence; a test finds it.
pub fn served(language: Language, record: impl Fn(PlaceId) -> PlaceRecord) -> Option<String> {
    let catalogue = catalogue::application(language);
    let mut texts: Map<String, Value> = serde_json::from_str(catalogue).ok()?;
    let own = Key::ALL.into_iter().filter(|key| !key.is_leaf());
    let ordered: Vec<Value> = own
        .map(|key| texts.remove(key.id()).unwrap_or_else(|| absent(key).into()))
        .collect();
    let names = PlaceNames::embedded(language)?;
    let listed = |places: &[PlaceName]| -> Vec<Vec<String>> {
        let all = places.iter().map(|place| {
            let PlaceRecord { quality: known, cities } = record(place.id);
            let listed = if cities > 0 { cities.to_string() } else { String::new() };
            let mark = "*".repeat(usize::from(known)) + &listed;
            let named = [place.id.to_string(), mark].into_iter();
            named.chain(place.names().cloned()).collect()
        });
        all.collect()
    };
    Some(json!([Key::MARK, ordered, listed(&names.places), listed(&names.wider)]).to_string())
}

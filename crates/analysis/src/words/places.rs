//! Names of the listed places, and of regions and groups, in one language, in its own order.
//!
//! `static/words/places.en.json` and its five sisters: 195 places, each with the short name that the United Nations
//! use, and, where it differs, the customary names that people type. The order of the file is that of the language's
//! dictionary (collation), so nothing is sorted here. Regions, groups and the world are in a separate list, in the same
//! order. Out of scope: the places that the site shows.

use serde::{Deserialize, Serialize};

use cairn_core::kind::Language;
use cairn_core::place::PlaceId;

/// A place with its displayed name and the other names it is found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceName {
    /// The place.
    pub id: PlaceId,
    /// The name, as the United Nations write it.
    pub name: String,
    /// Further names to search by, never shown as the name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Other names in common use: former names, short forms, a part for the whole. Search finds them as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usage: Vec<String>,
    /// True if the name is our own proposal and a native reader has not confirmed it.
    #[serde(default, skip_serializing_if = "is_settled")]
    pub proposal: bool,
    /// Quality of the place's own data on what decides results: 1 to 3, the most; 0 if unknown. See
    /// `deciding_facts::FactCoverage`.
    #[serde(skip)]
    pub quality: u8,
    /// Number of its listed cities.
    #[serde(skip)]
    pub cities: u16,
}

/// Data on a listed place other than its names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlaceRecord {
    /// Quality of the place's own data, as in [`PlaceName::known`].
    pub quality: u8,
    /// Number of its listed cities.
    pub cities: u16,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_settled(proposal: &bool) -> bool {
    !*proposal
}

/// The names of all listed places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceNames {
    /// Source of names and order, in English.
    pub source: String,
    /// Listed places, in the order of the language.
    pub places: Vec<PlaceName>,
    /// Regions, groups and the world, in the order of the language.
    #[serde(default)]
    pub wider: Vec<PlaceName>,
}

impl PlaceNames {
    /// Path of the names of a language on the site, below its root.
    pub fn path(language: Language) -> String {
        format!("words/places.{}.json", language.id())
    }

    /// The name of a place, region or group.
    pub fn name(&self, id: PlaceId) -> Option<&str> {
        let mut all = self.places.iter().chain(&self.wider);
        all.find(|place| place.id == id).map(|place| place.name.as_str())
    }
}

impl PlaceName {
    /// Every name to search by, the displayed one first.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.also).chain(&self.usage)
    }

    /// True if the typed text begins a word of one of its names, or is its id. Diacritics are ignored.
    pub fn answers(&self, typed: &str) -> bool {
        self.names().any(|name| starts(name, typed)) || folded(self.id.as_str()) == folded(typed.trim())
    }

    /// True if the text is one of its names, or its id. Diacritics are ignored.
    pub fn is_called(&self, name: &str) -> bool {
        let wanted = folded(name.trim());
        folded(self.id.as_str()) == wanted || self.names().any(|own| folded(own) == wanted)
    }
}

/// True if the typed text begins a word of a name. Diacritics are ignored.
pub fn starts(name: &str, typed: &str) -> bool {
    let (name, typed) = (folded(name), folded(typed.trim()));
    // Latin and Cyrillic words are separated; Chinese has no spaces, and Arabic joins its article to the word.
    let spaced = typed.chars().all(|letter| letter <= '\u{52f}');
    let mut found = name.match_indices(typed.as_str());
    found.any(|(at, _)| at == 0 || name[..at].ends_with([' ', '(', '،', ',']) || !spaced)
}

/// A lower-case letter: for the cased scripts of our languages, without tables for all others.
fn small(letter: char) -> char {
    let by = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
}

/// A name in lower case without diacritics, as people type it.
fn folded(name: &str) -> String {
    name.chars()
        .map(small)
        .filter_map(|letter| match letter {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => Some('a'),
            'ç' => Some('c'),
            'è' | 'é' | 'ê' | 'ë' => Some('e'),
            'ì' | 'í' | 'î' | 'ï' => Some('i'),
            'ñ' => Some('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => Some('o'),
            'ù' | 'ú' | 'û' | 'ü' => Some('u'),
            'ё' => Some('е'),
            'й' => Some('и'),
            'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
            'ة' => Some('ه'),
            'ى' => Some('ي'),
            // Combining marks: of Latin letters, and the Arabic vowel signs.
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{652}' => None,
            '-' | '–' | '’' | '\'' | 'ʼ' => Some(' '),
            other => Some(other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_as_people_type_it() {
        let name = |name: &str, also: &[&str]| PlaceName {
            id: PlaceId::parse("CIV").unwrap(),
            name: name.to_owned(),
            also: also.iter().map(|name| (*name).to_owned()).collect(),
            usage: Vec::new(),
            proposal: false,
            quality: 0,
            cities: 0,
        };
        let coast = name("Côte d’Ivoire", &["Ivory Coast"]);
        assert!(coast.answers("cote d'iv") && coast.answers(" IVORY") && coast.answers("civ") && coast.answers("ivoire"));
        assert!(!coast.answers("oast"));
        assert!(coast.is_called("cote d'ivoire") && coast.is_called(" civ") && !coast.is_called("Ivory"));
        assert!(name("إثيوبيا", &[]).answers("اثيوبيا"));
        assert!(name("中国", &[]).answers("国"));
        assert!(name("Amérique latine et Caraïbes", &[]).answers("caraib"));
    }
}

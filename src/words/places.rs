//! Names of the listed places, and of regions and groups, in one language, in its own order.
//!
//! `static/words/places.en.json` and its five sisters: 195 places, each with the short name the
//! United Nations use, and, where it differs, the customary names that people type. The order
//! of the file is that of the language's dictionary (collation), so nothing is sorted here.
//! Regions, groups and the world stand in a list of their own, in the same order.
//! Does not know: which places the site shows.

use serde::{Deserialize, Serialize};

use crate::kind::Language;
use crate::place::PlaceId;

/// A place as its name is shown, and by what else it is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceName {
    /// Which place.
    pub id: PlaceId,
    /// The name, as the United Nations write it.
    pub name: String,
    /// Further names to search by, never shown as the name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Names in common use that are neither: former names, short forms, a part for the whole. Searched by as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub usage: Vec<String>,
    /// Whether the name is a proposal of ours that still awaits a native reader.
    #[serde(default, skip_serializing_if = "is_settled")]
    pub proposal: bool,
    /// How much of what decides results is known of the place itself: 1 to 3, the most; 0 where nothing is said. See
    /// `findings::ground::Known`.
    #[serde(skip)]
    pub known: u8,
    /// How many cities are listed of it.
    #[serde(skip)]
    pub cities: u16,
}

/// What is told of a listed place beside its names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// How much of what decides results is known of the place itself, as in [`PlaceName::known`].
    pub known: u8,
    /// How many cities are listed of it.
    pub cities: u16,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_settled(proposal: &bool) -> bool {
    !*proposal
}

/// The names of all listed places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceNames {
    /// Where names and order come from, in English.
    pub source: String,
    /// Listed places, in the order of the language.
    pub places: Vec<PlaceName>,
    /// Regions, groups and the world, in the order of the language.
    #[serde(default)]
    pub wider: Vec<PlaceName>,
}

impl PlaceNames {
    /// Where the site serves the names of a language, below its root.
    #[must_use]
    pub fn path(language: Language) -> String {
        format!("words/places.{}.json", language.id())
    }

    /// The names built into native programs; none where the file is no such list, which its test finds.
    #[cfg(feature = "cli")]
    #[must_use]
    pub fn embedded(language: Language) -> Option<PlaceNames> {
        let text = match language {
            Language::Arabic => include_str!("../../static/words/places.ar.json"),
            Language::Chinese => include_str!("../../static/words/places.zh.json"),
            Language::English => include_str!("../../static/words/places.en.json"),
            Language::French => include_str!("../../static/words/places.fr.json"),
            Language::Russian => include_str!("../../static/words/places.ru.json"),
            Language::Spanish => include_str!("../../static/words/places.es.json"),
        };
        serde_json::from_str(text).ok()
    }

    /// The name of a place, region or group.
    #[must_use]
    pub fn name(&self, id: PlaceId) -> Option<&str> {
        let mut all = self.places.iter().chain(&self.wider);
        all.find(|place| place.id == id).map(|place| place.name.as_str())
    }
}

impl PlaceName {
    /// Every name that it is found by, the one that is shown first.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.also).chain(&self.usage)
    }

    /// Whether what is typed stands at the start of a word of one of its names, or is its id. Marks over letters do not matter.
    #[must_use]
    pub fn answers(&self, typed: &str) -> bool {
        self.names().any(|name| starts(name, typed)) || folded(self.id.as_str()) == folded(typed.trim())
    }

    /// Whether it is one of its names, or its id. Marks over letters do not matter.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        let wanted = folded(name.trim());
        folded(self.id.as_str()) == wanted || self.names().any(|own| folded(own) == wanted)
    }
}

/// Whether what is typed stands at the start of a word of a name. Marks over letters do not matter.
#[must_use]
pub fn starts(name: &str, typed: &str) -> bool {
    let (name, typed) = (folded(name), folded(typed.trim()));
    // Latin and Cyrillic words stand apart; Chinese has no spaces, and Arabic writes its article to the word.
    let spaced = typed.chars().all(|letter| letter <= '\u{52f}');
    let mut found = name.match_indices(typed.as_str());
    found.any(|(at, _)| at == 0 || name[..at].ends_with([' ', '(', '،', ',']) || !spaced)
}

/// A letter in small: of the scripts of our languages that have two sizes, without tables of all others.
fn small(letter: char) -> char {
    let by = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
}

/// A name in small letters without their marks, as people type it.
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
            // Marks that stand on their own: of Latin letters, and the Arabic vowel signs.
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
            known: 0,
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

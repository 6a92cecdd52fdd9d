//! Bundle: the application's texts of a language and the names of places as one small file for the browser.
//!
//! ```text
//! [mark of the keys, [text, …], [[id, mark, name, further name, …], …], the same of regions and groups]
//! ```
//!
//! The number of stars in a place's mark gives the quality of its data (`deciding_facts::FactCoverage`). Behind them stands
//! the number of its listed cities, if any.
//!
//! Texts follow the order of the keys, so no key is sent. The texts of the leaves' keys are left out; both sides know
//! which these are. The mark of the keys identifies their order. The prerenderer writes the file; `site::takeover` parses it.

use crate::words::places::{PlaceName, PlaceNames};
use crate::words::{Key, Text, Words};
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;

/// The parsed content of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Served {
    /// The mark of the keys.
    pub mark: f64,
    /// Texts of the application's keys, in their order.
    pub texts: Vec<Text>,
    /// For each listed place: an id, a mark, a name, and further names to search by.
    pub places: Vec<Vec<String>>,
    /// The same for regions and groups.
    pub wider: Vec<Vec<String>>,
}

impl Served {
    /// The words for a page in the browser.
    ///
    /// # Errors
    /// If the texts do not match this build's keys, one for each.
    pub fn words(self, language: Language) -> Result<Words, String> {
        if self.mark != f64::from(Key::MARK) || self.texts.len() != Key::SERVED {
            return Err("the texts of another build".to_owned());
        }
        let mut texts = self.texts.into_iter();
        let own = |key: Key| if key.is_leaf() { None } else { texts.next() };
        let names = PlaceNames {
            source: String::new(),
            places: self.places.into_iter().filter_map(named).collect(),
            wider: self.wider.into_iter().filter_map(named).collect(),
        };
        Ok(Words::of(language, own, names))
    }
}

fn named(served: Vec<String>) -> Option<PlaceName> {
    let mut names = served.into_iter();
    let id = PlaceId::parse(&names.next()?)?;
    let mark = names.next()?;
    let listed = mark.trim_start_matches('*');
    let (known, cities) = ((mark.len() - listed.len()) as u8, listed.parse().unwrap_or(0));
    Some(PlaceName {
        id,
        quality: known,
        cities,
        name: names.next()?,
        also: names.collect(),
        usage: Vec::new(),
        proposal: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::builtin::served as write;
    use crate::words::places::PlaceRecord;

    fn served(language: Language) -> Served {
        let file = write(language, |_| PlaceRecord { quality: 2, cities: 17 }).unwrap();
        let (mark, texts, places, wider) = serde_json::from_str(&file).unwrap();
        Served {
            mark,
            texts,
            places,
            wider,
        }
    }

    #[test]
    fn what_is_served_reads_as_it_stands_in_the_catalogue() {
        for language in Language::READY {
            let (own, all) = (served(language).words(language).unwrap(), Words::embedded(language));
            for key in Key::ALL {
                let served = if key.is_leaf() { &Text::Plain(key.absent()) } else { all.text(key) };
                assert_eq!(own.text(key), served, "{language:?}: {}", key.id());
            }
            assert_eq!(own.places().len(), 195);
            assert!(own.places().iter().all(|place| (place.quality, place.cities) == (2, 17)));
            let names = |words: &Words| -> Vec<(PlaceId, Vec<String>)> {
                let all = words.places().iter().chain(words.wider());
                all.map(|place| (place.id, place.names().cloned().collect())).collect()
            };
            assert_eq!(names(&own), names(&all));
        }
    }

    #[test]
    fn texts_of_another_build_are_refused() {
        let language = Language::English;
        let whole = served(language);
        let mut other = whole.clone();
        other.mark += 1.0;
        assert!(other.words(language).is_err());
        let mut short = whole.clone();
        short.texts.pop();
        assert!(short.words(language).is_err());
        let mut long = whole;
        long.texts.push(Text::Plain("more".to_owned()));
        assert!(long.words(language).is_err());
    }
}

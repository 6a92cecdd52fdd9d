//! Keys: the closed list of texts, compiled from the English catalogue.
//!
//! A key travels as its id, so a page and a worker of different builds refuse each other in words.

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

include!(concat!(env!("OUT_DIR"), "/key.rs"));

impl Key {
    /// As the catalogues write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        IDS[self as usize]
    }

    /// Place in [`Key::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Reads [`Key::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Key> {
        IDS.binary_search(&id).ok().map(|place| Key::ALL[place])
    }

    /// The key `prefix.id`, for texts of the rows of a closed list: `Key::of("lever", "hs")`.
    #[must_use]
    pub fn of(prefix: &str, id: &str) -> Option<Key> {
        Key::find(&[prefix, ".", id].concat())
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(ById)
    }
}

/// Reads a key by its id.
struct ById;

impl Visitor<'_> for ById {
    type Value = Key;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the key of a text")
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Key, E> {
        Key::find(id).ok_or_else(|| E::custom(["no text has the key ", id].concat()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_by_its_id() {
        for (place, key) in Key::ALL.into_iter().enumerate() {
            assert_eq!(key.index(), place);
            assert_eq!(Key::find(key.id()), Some(key));
        }
        assert_eq!(Key::find("no.such.key"), None);
        assert_eq!(Key::of("lever", "hs"), Some(Key::LeverHs));
    }

    #[test]
    fn a_key_travels_as_its_id() {
        let sent = serde_json::to_string(&Key::ChartAge).unwrap();
        assert_eq!(sent, "\"chart.age\"");
        assert_eq!(serde_json::from_str::<Key>(&sent).unwrap(), Key::ChartAge);
        assert!(serde_json::from_str::<Key>("\"chart.none\"").is_err());
    }
}

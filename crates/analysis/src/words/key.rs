//! Keys: the closed list of texts, compiled from the two English catalogues.
//!
//! The texts of the application are served to the browser. Texts of prerendered pages only, above all of the leaves,
//! are not. A key is transmitted as its index in the list together with the list's mark. So a page and a worker of
//! different builds reject each other. Names of keys exist only in native programs.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

include!(concat!(env!("OUT_DIR"), "/key.rs"));

impl Key {
    /// Identifies the list of keys: a page reads only texts with this mark.
    pub const MARK: u32 = MARK;

    /// Number of the application's keys; the other keys are the leaves'.
    pub const SERVED: usize = SERVED;

    /// First character of the text shown for a missing text; no real text contains it.
    pub const ABSENT: char = '⟦';

    /// Name of the key in the catalogues.
    pub const fn id(self) -> &'static str {
        IDS[self as usize]
    }

    /// Finds a key by its [`Key::id`].
    pub fn find(id: &str) -> Option<Key> {
        let place = IDS.binary_search(&id).ok()?;
        Key::ALL.get(place).copied()
    }

    /// True if the text is in the catalogue of the leaves, which no browser program has.
    pub const fn is_leaf(self) -> bool {
        LEAVES[self as usize / 64] >> (self as usize % 64) & 1 == 1
    }

    /// Shown for a missing text: its index, in conspicuous brackets.
    pub(super) fn absent(self) -> String {
        ["⟦", &self.index().to_string(), "⟧"].concat()
    }

    /// Index in [`Key::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(MARK ^ *self as u32)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        let place = u32::deserialize(deserializer)? ^ MARK;
        let key = usize::try_from(place).ok().and_then(|place| Key::ALL.get(place));
        key.copied().ok_or_else(|| D::Error::custom("the text of another build"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_by_its_place() {
        for (place, key) in Key::ALL.into_iter().enumerate() {
            assert_eq!(key.index(), place);
        }
        assert_eq!(Key::LeverHs.id(), "lever.hs");
        assert_eq!(Key::find("lever.hs"), Some(Key::LeverHs));
        assert_eq!(Key::find("lever.of_no_page"), None);
    }

    #[test]
    fn a_key_knows_its_catalogue() {
        assert!(!Key::LeverHs.is_leaf() && Key::MethodTitle.is_leaf());
        assert_eq!(Key::ALL.into_iter().filter(|key| !key.is_leaf()).count(), Key::SERVED);
        assert!(Key::ChartAge.absent().starts_with(Key::ABSENT));
    }

    #[test]
    fn a_key_travels_with_the_mark_of_its_list() {
        let sent = postcard::to_allocvec(&Key::ChartAge).unwrap();
        assert_eq!(postcard::from_bytes::<Key>(&sent).unwrap(), Key::ChartAge);
        let other = postcard::to_allocvec(&(Key::ChartAge.index() as u32)).unwrap();
        assert!(postcard::from_bytes::<Key>(&other).is_err());
    }
}

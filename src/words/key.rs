//! Keys: the closed list of texts, compiled from the two English catalogues.
//!
//! What the application may say is served to the browser; what stands only in pages that are written ahead of
//! time, the leaves above all, is not.
//! A key travels as its place in the list with the list's own mark, so that a page and a
//! worker of different builds refuse each other; its name stays with native programs.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

include!(concat!(env!("OUT_DIR"), "/key.rs"));

impl Key {
    /// The mark of the list of keys: a page reads only texts that bear it.
    pub const MARK: u32 = MARK;

    /// How many keys are the application's; the others are the leaves'.
    pub const SERVED: usize = SERVED;

    /// Begins what stands in the place of a text that is not there; no text holds it.
    pub const ABSENT: char = '⟦';

    /// As the catalogues write it.
    #[cfg(feature = "cli")]
    #[must_use]
    pub const fn id(self) -> &'static str {
        IDS[self as usize]
    }

    /// Reads [`Key::id`].
    #[cfg(feature = "cli")]
    #[must_use]
    pub fn find(id: &str) -> Option<Key> {
        let place = IDS.binary_search(&id).ok()?;
        Key::ALL.get(place).copied()
    }

    /// Whether its text is of the catalogue of the leaves: no program of the browser has it.
    #[must_use]
    pub const fn is_leaf(self) -> bool {
        LEAVES[self as usize / 64] >> (self as usize % 64) & 1 == 1
    }

    /// What is said where its text is not there: its name, in the browser its place, in brackets that nobody overlooks.
    pub(super) fn absent(self) -> String {
        #[cfg(feature = "cli")]
        let name = self.id();
        #[cfg(not(feature = "cli"))]
        let name = &self.index().to_string();
        ["⟦", name, "⟧"].concat()
    }

    /// Place in [`Key::ALL`].
    #[must_use]
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
        assert_eq!(Key::ChartAge.absent(), "⟦chart.age⟧");
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

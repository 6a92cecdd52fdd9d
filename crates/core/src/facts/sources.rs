//! Sources: the keys of the works behind a value.
//!
//! A place has hundreds of values, and draws copy whole places, so copies share the keys. One function drops them:
//! dropping a list of texts at each value took a tenth of the worker. Out of scope: the work behind a key.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Keys of sources, in the order of their weight.
#[derive(Clone, Debug, Default)]
pub struct SourceKeys(Option<Arc<Vec<String>>>);

impl Deref for SourceKeys {
    type Target = Vec<String>;

    fn deref(&self) -> &Vec<String> {
        static NONE: Vec<String> = Vec::new();
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for SourceKeys {
    fn deref_mut(&mut self) -> &mut Vec<String> {
        Arc::make_mut(self.0.get_or_insert_default())
    }
}

impl From<Vec<String>> for SourceKeys {
    fn from(keys: Vec<String>) -> SourceKeys {
        SourceKeys((!keys.is_empty()).then(|| Arc::new(keys)))
    }
}

impl From<&[String]> for SourceKeys {
    fn from(keys: &[String]) -> SourceKeys {
        keys.to_vec().into()
    }
}

impl IntoIterator for SourceKeys {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.map(Arc::unwrap_or_clone).unwrap_or_default().into_iter()
    }
}

impl<'a> IntoIterator for &'a SourceKeys {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for SourceKeys {
    fn eq(&self, other: &SourceKeys) -> bool {
        **self == **other
    }
}

impl Serialize for SourceKeys {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(to)
    }
}

impl<'de> Deserialize<'de> for SourceKeys {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<SourceKeys, D::Error> {
        Vec::deserialize(from).map(SourceKeys::from)
    }
}

//! Numbers: how a long run of numbers travels: as bytes where a format has them, else one by one.
//!
//! For `#[serde(with = "crate::unit::numbers")]`. A browser then carries a series as one typed array, and
//! a page's file as a list that can be read. What is no number travels as nothing and comes back as that.

use std::fmt;

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::ser::Serializer;

/// Writes a run.
///
/// # Errors
/// Those of the format.
pub fn serialize<S: Serializer>(values: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    serializer.serialize_bytes(&bytes)
}

/// Reads a run.
///
/// # Errors
/// Where it is none.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<f64>, D::Error> {
    deserializer.deserialize_byte_buf(Run)
}

/// The numbers that bytes hold, eight each.
pub fn of_bytes(bytes: &[u8]) -> impl Iterator<Item = f64> {
    bytes.as_chunks().0.iter().map(|eight| f64::from_le_bytes(*eight))
}

struct Run;

impl<'de> Visitor<'de> for Run {
    type Value = Vec<f64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a run of numbers")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<f64>, E> {
        Ok(of_bytes(bytes).collect())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut run: A) -> Result<Vec<f64>, A::Error> {
        let mut values = Vec::with_capacity(run.size_hint().unwrap_or(0).min(4096));
        while let Some(value) = run.next_element::<Option<f64>>()? {
            values.push(value.unwrap_or(f64::NAN));
        }
        Ok(values)
    }
}

/// The same for several runs.
pub mod lists {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::{SerializeSeq, Serializer};

    /// One of several.
    #[derive(serde::Serialize, serde::Deserialize)]
    struct One(#[serde(with = "super")] Vec<f64>);

    /// Writes them.
    ///
    /// # Errors
    /// Those of the format.
    pub fn serialize<S: Serializer>(lists: &[Vec<f64>], serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_seq(Some(lists.len()))?;
        for list in lists {
            all.serialize_element(&One(list.clone()))?;
        }
        all.end()
    }

    /// Reads them.
    ///
    /// # Errors
    /// Where one is none.
    pub fn deserialize<'de, D: Deserializer<'de>, Lists: TryFrom<Vec<Vec<f64>>>>(deserializer: D) -> Result<Lists, D::Error> {
        let all: Vec<One> = Vec::deserialize(deserializer)?;
        let all: Vec<Vec<f64>> = all.into_iter().map(|one| one.0).collect();
        all.try_into().map_err(|_| D::Error::custom("another number of runs"))
    }
}

//! Places: ids, and the regions, groups and the world that are sums of countries.

mod wider;

pub use wider::{Whole, Wider};

use std::fmt;

use serde::{Deserialize, Serialize};

/// The id of a place: ISO 3166 alpha-3 for a country, two to four capital letters or
/// digits for a region or group.
///
/// ```
/// use cairn::place::PlaceId;
/// assert_eq!(PlaceId::parse("IND").unwrap().to_string(), "IND");
/// assert_eq!(PlaceId::parse("india"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlaceId([u8; 4]);

impl PlaceId {
    /// Reads an id as written in addresses and tables. Its form is checked, not whether we know the place.
    #[must_use]
    pub fn parse(text: &str) -> Option<PlaceId> {
        let bytes = text.as_bytes();
        let fits = (2..=4).contains(&bytes.len()) && bytes[0].is_ascii_uppercase();
        if !fits || !bytes.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
            return None;
        }
        let mut id = [0; 4];
        id[..bytes.len()].copy_from_slice(bytes);
        Some(PlaceId(id))
    }

    /// As written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(4);
        // Only capital letters and digits ever get in.
        std::str::from_utf8(&self.0[..end]).unwrap_or("")
    }
}

impl fmt::Display for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<PlaceId> for String {
    fn from(id: PlaceId) -> String {
        id.as_str().to_owned()
    }
}

impl TryFrom<String> for PlaceId {
    type Error = String;
    fn try_from(text: String) -> Result<PlaceId, String> {
        PlaceId::parse(&text).ok_or_else(|| format!("\"{text}\" is not the id of a place"))
    }
}

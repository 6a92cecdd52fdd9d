//! Ranges of places larger than a country, drawn once for a release: plain numbers in a fixed order.
//!
//! A draw of such a place follows every member, which takes a page too long. Does not know: which number is of what; who reads
//! them does.

use serde::{Deserialize, Serialize};

use crate::place::PlaceId;

/// A central run, and below which 5, 25, 50, 75 and 95 of 100 draws lie; seven digits of each.
pub type Row = [f32; 6];

/// Ranges of a release.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WideRanges {
    /// Release of the data.
    pub release: String,
    /// Digests of the packs they were drawn of: facts, roads, what is varied.
    pub packs: Vec<String>,
    /// How many draws they are of.
    pub draws: u32,
    /// How many numbers were varied.
    pub varied: u32,
    /// Each place with its rows.
    pub places: Vec<PlaceRanges>,
}

/// Ranges of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceRanges {
    /// Which place.
    pub place: PlaceId,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl WideRanges {
    /// Those of one place, as the site serves them; without rows where there are none.
    #[must_use]
    pub fn of(&self, place: PlaceId) -> WideRanges {
        let of_place = |of: &&PlaceRanges| of.place == place;
        WideRanges {
            release: self.release.clone(),
            packs: self.packs.clone(),
            draws: self.draws,
            varied: self.varied,
            places: self.places.iter().filter(of_place).cloned().collect(),
        }
    }

    /// The rows of a place; none where there are none.
    #[must_use]
    pub fn rows(&self, place: PlaceId) -> Option<&[Row]> {
        self.places.iter().find(|of| of.place == place).map(|of| of.rows.as_slice())
    }

    /// The place of a row that is no number or whose ends are not in order, if there is one.
    #[must_use]
    pub fn unsound(&self) -> Option<PlaceId> {
        let sound = |row: &Row| row.iter().all(|value| value.is_finite()) && row[1..].is_sorted();
        self.places.iter().find(|of| !of.rows.iter().all(sound)).map(|of| of.place)
    }
}

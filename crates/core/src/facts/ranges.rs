//! Ranges of places larger than a country, and the most influential doubts in them, drawn once per release. Plain
//! numbers in a fixed order.
//!
//! A draw of such a place runs every member, which takes too long in a page. Out of scope: the meaning of each number;
//! the reader knows it.

use serde::{Deserialize, Serialize};

use crate::facts::doubt_words::DoubtGroup;
use crate::place::PlaceId;

/// The central run, then the 5, 25, 50, 75 and 95 % points of the draws; seven digits each.
pub type RangePoints = [f32; 6];

/// Ranges of places larger than a country, for a release.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WideRanges {
    /// Release of the data.
    pub release: String,
    /// Digests of the packs they were drawn from: facts, roads, doubts.
    pub packs: Vec<String>,
    /// Number of draws.
    pub draws: u32,
    /// Number of doubts that were varied.
    pub varied: u32,
    /// Places with their rows.
    pub places: Vec<PlaceRanges>,
}

/// Ranges of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceRanges {
    /// The place.
    pub place: PlaceId,
    /// Rows of ranges.
    pub rows: Vec<RangePoints>,
}

impl WideRanges {
    /// The ranges of one place, as the site serves them; without rows if there are none.
    pub fn for_place(&self, place: PlaceId) -> WideRanges {
        let of_place = |of: &&PlaceRanges| of.place == place;
        WideRanges {
            release: self.release.clone(),
            packs: self.packs.clone(),
            draws: self.draws,
            varied: self.varied,
            places: self.places.iter().filter(of_place).cloned().collect(),
        }
    }

    /// The rows of a place; none if it has none.
    pub fn rows(&self, place: PlaceId) -> Option<&[RangePoints]> {
        self.places.iter().find(|of| of.place == place).map(|of| of.rows.as_slice())
    }

    /// The first place with a row that is not finite or whose percentiles are out of order.
    pub fn unsound(&self) -> Option<PlaceId> {
        let sound = |row: &RangePoints| row.iter().all(|value| value.is_finite()) && row[1..].is_sorted();
        self.places.iter().find(|of| !of.rows.iter().all(sound)).map(|of| of.place)
    }
}

/// The most influential doubts in places larger than a country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WideMatters {
    /// Release of the data.
    pub release: String,
    /// Digests of the packs they were drawn from: facts, roads, doubts.
    pub packs: Vec<String>,
    /// Number of draws.
    pub draws: u32,
    /// Places with their results.
    pub places: Vec<PlaceMatters>,
}

/// The most influential doubts in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceMatters {
    /// The place.
    pub place: PlaceId,
    /// Low, central and high of each doubt, in the order of their table; zeros if it acts in no member.
    pub ends: Vec<[f32; 3]>,
    /// By scenario, each result in each year.
    pub tabled: Vec<InfluentialDoubts>,
}

/// The most influential doubts for a result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InfluentialDoubts {
    /// The run on the screen.
    pub central: f32,
    /// Factor from the result to the result per person.
    pub person: f32,
    /// Share of the spread that doubts explain one by one.
    pub fit: f32,
    /// Number of doubts that move the result.
    pub moving: u16,
    /// Share of each group of doubts, in their order.
    pub groups: [f32; DoubtGroup::ALL.len()],
    /// The most influential doubts, by share and by bar.
    pub rows: Vec<RowTabled>,
}

/// An influential doubt.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowTabled {
    /// Its index in the table of doubts.
    pub doubt: u16,
    /// Its share of the spread.
    pub share: f32,
    /// The result with this doubt alone at its low and at its high end.
    pub at: [f32; 2],
}

impl WideMatters {
    /// The data of one place, as the site serves them; empty if there are none.
    pub fn for_place(&self, place: PlaceId) -> WideMatters {
        let of_place = |of: &&PlaceMatters| of.place == place;
        WideMatters {
            release: self.release.clone(),
            packs: self.packs.clone(),
            draws: self.draws,
            places: self.places.iter().filter(of_place).cloned().collect(),
        }
    }

    /// The data of a place; none if it has none.
    pub fn find(&self, place: PlaceId) -> Option<&PlaceMatters> {
        self.places.iter().find(|of| of.place == place)
    }

    /// The first place with a number that is not finite.
    pub fn unsound(&self) -> Option<PlaceId> {
        let numbers = |of: &InfluentialDoubts| {
            let rows = of.rows.iter().flat_map(|row| [row.share, row.at[0], row.at[1]]);
            [of.central, of.person, of.fit]
                .into_iter()
                .chain(of.groups)
                .chain(rows)
                .all(f32::is_finite)
        };
        let sound = |of: &&PlaceMatters| of.ends.iter().flatten().all(|end| end.is_finite()) && of.tabled.iter().all(numbers);
        self.places.iter().find(|of| !sound(of)).map(|of| of.place)
    }
}

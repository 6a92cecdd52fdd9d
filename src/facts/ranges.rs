//! Ranges of places larger than a country, and what matters most in them, drawn once for a release: plain numbers in a fixed order.
//!
//! A draw of such a place follows every member, which takes a page too long. Does not know: which number is of what; who reads
//! them does.

use serde::{Deserialize, Serialize};

use crate::facts::doubt_words::Group;
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

/// What matters most in places larger than a country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WideMatters {
    /// Release of the data.
    pub release: String,
    /// Digests of the packs they were drawn of: facts, roads, what is varied.
    pub packs: Vec<String>,
    /// How many draws they are of.
    pub draws: u32,
    /// Each place with its results.
    pub places: Vec<PlaceMatters>,
}

/// What matters most in one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceMatters {
    /// Which place.
    pub place: PlaceId,
    /// Low, central and high of each number that is varied, in the order of their table; nothing where it acts in no member.
    pub ends: Vec<[f32; 3]>,
    /// Scenario by scenario, each result in each year.
    pub tabled: Vec<Tabled>,
}

/// What matters most for a result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tabled {
    /// The run on the screen.
    pub central: f32,
    /// For each person, so many times as much.
    pub person: f32,
    /// Share of the spread that goes with numbers one by one.
    pub fit: f32,
    /// How many numbers move it.
    pub moving: u16,
    /// The share of each group, in their order.
    pub groups: [f32; Group::ALL.len()],
    /// The numbers that matter most, by share and by bar.
    pub rows: Vec<RowTabled>,
}

/// A number that matters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowTabled {
    /// Its place in the table of what is varied.
    pub doubt: u16,
    /// Its share of the spread.
    pub share: f32,
    /// The result with it alone at its low and at its high.
    pub at: [f32; 2],
}

impl WideMatters {
    /// Those of one place, as the site serves them; without any where there are none.
    #[must_use]
    pub fn of(&self, place: PlaceId) -> WideMatters {
        let of_place = |of: &&PlaceMatters| of.place == place;
        WideMatters {
            release: self.release.clone(),
            packs: self.packs.clone(),
            draws: self.draws,
            places: self.places.iter().filter(of_place).cloned().collect(),
        }
    }

    /// What is known of a place; none where nothing is.
    #[must_use]
    pub fn find(&self, place: PlaceId) -> Option<&PlaceMatters> {
        self.places.iter().find(|of| of.place == place)
    }

    /// The place of a number that is none, if there is one.
    #[must_use]
    pub fn unsound(&self) -> Option<PlaceId> {
        let numbers = |of: &Tabled| {
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

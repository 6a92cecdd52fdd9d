//! Dials: the physical quantities that levers move, each with a scope. A lever moves one or a few dials.
//!
//! ```text
//! dial = quantity on scope        a row of one table: word in tables, lever that moves it
//! ```
//!
//! Every value of a dial comes from the lever table. This file gives its meaning, and the model reads each dial in one place.
//! No lever moves a pair without a row, so a new sector never inherits a dial by mistake.

mod rows;

use core::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::kind::dial::rows::ROWS;
use crate::kind::{Lever, LeverQuantity, Pool, STOCKS, Sector, Stock};

/// Scope of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DialScope {
    /// Everything with this quantity.
    All,
    /// A scrap pool in all sectors.
    Pool(Pool),
    /// Homes and other buildings.
    Buildings,
    /// A scrap pool in homes and other buildings.
    BuildingsPool(Pool),
    /// A sector.
    Sector(Sector),
    /// A scrap pool in one sector.
    SectorPool(Sector, Pool),
    /// A stock; a sector may have several.
    Stock(Stock),
}

/// A quantity that a lever moves, with its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Dial {
    /// The quantity.
    pub what: LeverQuantity,
    /// The scope.
    pub on: DialScope,
}

/// A row: quantity, scope, the word used in tables, and the lever that moves it.
type DialRow = (LeverQuantity, DialScope, &'static str, Lever);

pub(super) const HOMES: DialScope = DialScope::Sector(Sector::Homes);
pub(super) const OTHER: DialScope = DialScope::Sector(Sector::OtherBuildings);
pub(super) const CARS: DialScope = DialScope::Stock(Stock::Cars);
pub(super) const VEHICLES: DialScope = DialScope::Sector(Sector::RoadVehicles);
pub(super) const ROADS: DialScope = DialScope::Sector(Sector::Infrastructure);
pub(super) const WORKS: DialScope = DialScope::Sector(Sector::CivilWorks);

const POOLS: usize = Pool::ALL.len();
const SECTORS: usize = Sector::ALL.len();

impl DialScope {
    /// The number of entries.
    const COUNT: usize = 2 + 2 * POOLS + SECTORS + SECTORS * POOLS + STOCKS.len();

    const fn index(self) -> usize {
        const SECTOR: usize = 2 + 2 * POOLS;
        match self {
            DialScope::All => 0,
            DialScope::Buildings => 1,
            DialScope::Pool(pool) => 2 + pool.index(),
            DialScope::BuildingsPool(pool) => 2 + POOLS + pool.index(),
            DialScope::Sector(sector) => SECTOR + sector.index(),
            DialScope::SectorPool(sector, pool) => SECTOR + SECTORS + sector.index() * POOLS + pool.index(),
            DialScope::Stock(stock) => SECTOR + SECTORS + SECTORS * POOLS + stock as usize,
        }
    }
}

/// Index of each pair in the table; [`Dial::COUNT`] for pairs without a row.
static PLACES: [[u8; DialScope::COUNT]; LeverQuantity::COUNT] = {
    let mut places = [[Dial::COUNT as u8; DialScope::COUNT]; LeverQuantity::COUNT];
    let mut at = 0;
    while at < ROWS.len() {
        places[ROWS[at].0 as usize][ROWS[at].1.index()] = at as u8;
        at += 1;
    }
    places
};

impl LeverQuantity {
    /// The dial of this quantity on a scope, with or without a row.
    pub const fn on_scope(self, on: DialScope) -> Dial {
        Dial { what: self, on }
    }
}

impl Dial {
    /// The number of entries.
    pub const COUNT: usize = 81;

    /// All entries, in the order of the tables.
    pub const ALL: [Dial; Dial::COUNT] = {
        let mut all = [ROWS[0].0.on_scope(ROWS[0].1); Dial::COUNT];
        let mut at = 0;
        while at < Dial::COUNT {
            all[at] = ROWS[at].0.on_scope(ROWS[at].1);
            at += 1;
        }
        all
    };

    /// Position in [`Dial::ALL`]; [`Dial::COUNT`] without a row.
    pub fn index(self) -> usize {
        usize::from(PLACES[self.what as usize][self.on.index()])
    }

    fn row(self) -> Option<&'static DialRow> {
        static TABLE: [DialRow; Dial::COUNT] = ROWS;
        TABLE.get(self.index())
    }

    /// The identifier in tables; empty without a row.
    pub fn id(self) -> &'static str {
        self.row().map_or("", |(_, _, id, _)| id)
    }

    /// True if this lever moves the dial.
    pub fn is_of(self, lever: Lever) -> bool {
        self.lever() == Some(lever)
    }

    /// The lever that moves the dial; none without a row.
    pub fn lever(self) -> Option<Lever> {
        self.row().map(|(_, _, _, lever)| *lever)
    }

    /// The entry with this [`Dial::id`].
    pub fn find(id: &str) -> Option<Dial> {
        Self::ALL.into_iter().find(|dial| dial.id() == id)
    }
}

impl crate::closed::ClosedList for Dial {
    const ENTRIES: &'static [Dial] = &Dial::ALL;

    fn identifier(self) -> &'static str {
        self.id()
    }
}

impl Ord for Dial {
    fn cmp(&self, other: &Dial) -> Ordering {
        self.index().cmp(&other.index())
    }
}

impl PartialOrd for Dial {
    fn partial_cmp(&self, other: &Dial) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Dial> for u32 {
    fn from(dial: Dial) -> u32 {
        dial.index() as u32
    }
}

impl TryFrom<u32> for Dial {
    type Error = &'static str;
    fn try_from(place: u32) -> Result<Dial, &'static str> {
        let at = usize::try_from(place).unwrap_or(Dial::COUNT);
        Dial::ALL.get(at).copied().ok_or("a dial that is in no table")
    }
}

#[cfg(test)]
mod tests;

//! Kinds of packs: mark, name, and largest size after inflation.

use crate::limits;

/// Mark, largest size in bytes after inflation, and name of a kind of pack.
type PackColumns = (u8, usize, &'static str);

crate::closed! {
    /// Content of a pack.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PackKind in PACKS: PackColumns {
        /// Every place of a release.
        World => (b'W', limits::WORLD_INFLATED, "the world");
        /// One place.
        Place => (b'P', limits::PLACE_INFLATED, "one place");
        /// Roads, rail, bridges and tunnels of all places.
        Roads => (b'R', limits::WORLD_INFLATED, "roads, rail, bridges and tunnels");
        /// Provenance trails: the table lines behind each value.
        Trails => (b'T', limits::WORLD_INFLATED, "what values rest on");
        /// Doubts: uncertain numbers for ranges.
        Doubts => (b'D', limits::PLACE_INFLATED, "what is varied for ranges");
        /// Facts on housing projects and purchase rules.
        Projects => (b'J', limits::PLACE_INFLATED, "projects and purchase rules");
        /// Unit costs and price levels.
        Money => (b'E', limits::PLACE_INFLATED, "unit costs and price levels");
        /// Facts on cities: of all countries, or of one.
        Cities => (b'C', limits::WORLD_INFLATED, "cities");
        /// All cities by name and coordinates.
        CityIndex => (b'I', limits::PLACE_INFLATED, "names of cities");
        /// Ranges of places larger than a country.
        Ranges => (b'Q', limits::WORLD_INFLATED, "ranges of places larger than a country");
        /// The most influential doubts in places larger than a country.
        Matters => (b'M', limits::WORLD_INFLATED, "what matters most in places larger than a country");
        /// Content, recycling and mining of minerals.
        Minerals => (b'O', limits::PLACE_INFLATED, "minerals");
    }
}

impl PackKind {
    pub(super) const fn mark(self) -> u8 {
        PACKS[self as usize].0
    }

    pub(super) const fn largest(self) -> usize {
        PACKS[self as usize].1
    }

    pub(super) const fn word(self) -> &'static str {
        PACKS[self as usize].2
    }
}

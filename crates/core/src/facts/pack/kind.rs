//! Kinds of packs: mark, name, and largest size after inflation.

use crate::limits;

/// Content of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackKind {
    /// Every place of a release.
    World,
    /// One place.
    Place,
    /// Roads, rail, bridges and tunnels of all places.
    Roads,
    /// Provenance trails: the table lines behind each value.
    Trails,
    /// Doubts: uncertain numbers for ranges.
    Doubts,
    /// Facts on housing projects and purchase rules.
    Projects,
    /// Facts on cities: of all countries, or of one.
    Cities,
    /// All cities by name and coordinates.
    CityIndex,
    /// Ranges of places larger than a country.
    Ranges,
    /// The most influential doubts in places larger than a country.
    Matters,
}

impl PackKind {
    pub(super) const fn mark(self) -> u8 {
        match self {
            PackKind::World => b'W',
            PackKind::Place => b'P',
            PackKind::Roads => b'R',
            PackKind::Trails => b'T',
            PackKind::Doubts => b'D',
            PackKind::Projects => b'J',
            PackKind::Cities => b'C',
            PackKind::CityIndex => b'I',
            PackKind::Ranges => b'Q',
            PackKind::Matters => b'M',
        }
    }

    pub(super) const fn largest(self) -> usize {
        match self {
            PackKind::World | PackKind::Roads | PackKind::Trails | PackKind::Cities | PackKind::Ranges | PackKind::Matters => {
                limits::WORLD_INFLATED
            }
            PackKind::Place | PackKind::Doubts | PackKind::Projects | PackKind::CityIndex => limits::PLACE_INFLATED,
        }
    }

    pub(super) const fn word(self) -> &'static str {
        match self {
            PackKind::World => "the world",
            PackKind::Place => "one place",
            PackKind::Roads => "roads, rail, bridges and tunnels",
            PackKind::Trails => "what values rest on",
            PackKind::Doubts => "what is varied for ranges",
            PackKind::Projects => "projects and purchase rules",
            PackKind::Cities => "cities",
            PackKind::CityIndex => "names of cities",
            PackKind::Ranges => "ranges of places larger than a country",
            PackKind::Matters => "what matters most in places larger than a country",
        }
    }
}

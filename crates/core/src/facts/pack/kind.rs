//! Kinds of packs: mark, name, and largest size after inflation.

use crate::limits;

/// Content of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
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

impl Kind {
    pub(super) const fn mark(self) -> u8 {
        match self {
            Kind::World => b'W',
            Kind::Place => b'P',
            Kind::Roads => b'R',
            Kind::Trails => b'T',
            Kind::Doubts => b'D',
            Kind::Projects => b'J',
            Kind::Cities => b'C',
            Kind::CityIndex => b'I',
            Kind::Ranges => b'Q',
            Kind::Matters => b'M',
        }
    }

    pub(super) const fn largest(self) -> usize {
        match self {
            Kind::World | Kind::Roads | Kind::Trails | Kind::Cities | Kind::Ranges | Kind::Matters => limits::WORLD_INFLATED,
            Kind::Place | Kind::Doubts | Kind::Projects | Kind::CityIndex => limits::PLACE_INFLATED,
        }
    }

    pub(super) const fn word(self) -> &'static str {
        match self {
            Kind::World => "the world",
            Kind::Place => "one place",
            Kind::Roads => "roads, rail, bridges and tunnels",
            Kind::Trails => "what values rest on",
            Kind::Doubts => "what is varied for ranges",
            Kind::Projects => "projects and purchase rules",
            Kind::Cities => "cities",
            Kind::CityIndex => "names of cities",
            Kind::Ranges => "ranges of places larger than a country",
            Kind::Matters => "what matters most in places larger than a country",
        }
    }
}

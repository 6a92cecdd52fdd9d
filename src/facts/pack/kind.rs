//! What a pack can hold, its mark, its word, and how large it may be once inflated.

use crate::limits;

/// What a pack holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every place of a release.
    World,
    /// One place.
    Place,
    /// What lies in roads, rail, bridges and tunnels of every place.
    Roads,
    /// Which lines of tables each value rests on.
    Trails,
    /// What is varied for ranges.
    Doubts,
    /// What is known of housing projects and purchase rules.
    Projects,
    /// What is known of cities: of every country, or of one.
    Cities,
    /// Every city by name and place.
    CityIndex,
    /// Ranges of places larger than a country.
    Ranges,
    /// What matters most in places larger than a country.
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

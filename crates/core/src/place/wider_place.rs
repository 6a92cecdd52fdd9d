//! Places larger than a country: regions, groups and the world, each a sum of countries.
//!
//! Regions are the seven of the International Resource Panel; income groups are those of the World Bank. The Group of
//! 20 counts its 19 states, because its member unions would count states twice. Out of scope: membership, which is in a
//! table.

use serde::{Deserialize, Serialize};

use crate::place::PlaceId;

/// Kind of a larger place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WiderPlaceKind {
    /// A region: every place is in exactly one.
    Region,
    /// A group formed by some states.
    Group,
    /// An income group: every place is in exactly one.
    Income,
    /// The world.
    World,
}

/// A place larger than a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Wider {
    /// Africa.
    Africa,
    /// Asia and the Pacific.
    AsiaPacific,
    /// Eastern Europe, the Caucasus and Central Asia.
    EasternEurope,
    /// Europe.
    Europe,
    /// Latin America and the Caribbean.
    LatinAmerica,
    /// North America.
    NorthAmerica,
    /// West Asia.
    WestAsia,
    /// Group of Seven.
    G7,
    /// Group of 20, its 19 states.
    G20,
    /// European Union, 27 members.
    EuropeanUnion,
    /// Least developed countries.
    LeastDeveloped,
    /// Low income.
    LowIncome,
    /// Lower-middle income.
    LowerMiddleIncome,
    /// Upper-middle income.
    UpperMiddleIncome,
    /// High income.
    HighIncome,
    /// The world.
    World,
}

impl Wider {
    /// All, in display order.
    pub const ALL: [Wider; 16] = [
        Wider::Africa,
        Wider::AsiaPacific,
        Wider::EasternEurope,
        Wider::Europe,
        Wider::LatinAmerica,
        Wider::NorthAmerica,
        Wider::WestAsia,
        Wider::G7,
        Wider::G20,
        Wider::EuropeanUnion,
        Wider::LeastDeveloped,
        Wider::LowIncome,
        Wider::LowerMiddleIncome,
        Wider::UpperMiddleIncome,
        Wider::HighIncome,
        Wider::World,
    ];

    /// The id in addresses and tables; never that of a country.
    pub const fn code(self) -> &'static str {
        match self {
            Wider::Africa => "XAF",
            Wider::AsiaPacific => "XAP",
            Wider::EasternEurope => "XEE",
            Wider::Europe => "XEU",
            Wider::LatinAmerica => "XLA",
            Wider::NorthAmerica => "XNA",
            Wider::WestAsia => "XWA",
            Wider::G7 => "G7",
            Wider::G20 => "G20",
            Wider::EuropeanUnion => "EU",
            Wider::LeastDeveloped => "LDC",
            Wider::LowIncome => "LIC",
            Wider::LowerMiddleIncome => "LMIC",
            Wider::UpperMiddleIncome => "UMIC",
            Wider::HighIncome => "HIC",
            Wider::World => "WLD",
        }
    }

    /// The id as a [`PlaceId`].
    pub fn id(self) -> Option<PlaceId> {
        PlaceId::parse(self.code())
    }

    /// Kind of the larger place.
    pub const fn whole(self) -> WiderPlaceKind {
        match self {
            Wider::Africa
            | Wider::AsiaPacific
            | Wider::EasternEurope
            | Wider::Europe
            | Wider::LatinAmerica
            | Wider::NorthAmerica
            | Wider::WestAsia => WiderPlaceKind::Region,
            Wider::G7 | Wider::G20 | Wider::EuropeanUnion | Wider::LeastDeveloped => WiderPlaceKind::Group,
            Wider::LowIncome | Wider::LowerMiddleIncome | Wider::UpperMiddleIncome | Wider::HighIncome => WiderPlaceKind::Income,
            Wider::World => WiderPlaceKind::World,
        }
    }

    /// English name, for the command line and for files.
    pub const fn name(self) -> &'static str {
        match self {
            Wider::Africa => "Africa",
            Wider::AsiaPacific => "Asia and the Pacific",
            Wider::EasternEurope => "Eastern Europe, Caucasus and Central Asia",
            Wider::Europe => "Europe",
            Wider::LatinAmerica => "Latin America and the Caribbean",
            Wider::NorthAmerica => "North America",
            Wider::WestAsia => "West Asia",
            Wider::G7 => "Group of Seven",
            Wider::G20 => "Group of 20",
            Wider::EuropeanUnion => "European Union",
            Wider::LeastDeveloped => "Least developed countries",
            Wider::LowIncome => "Low income",
            Wider::LowerMiddleIncome => "Lower-middle income",
            Wider::UpperMiddleIncome => "Upper-middle income",
            Wider::HighIncome => "High income",
            Wider::World => "World",
        }
    }

    /// Finds a larger place by its [`Wider::code`].
    pub fn find(code: &str) -> Option<Wider> {
        Self::ALL.into_iter().find(|wider| wider.code() == code)
    }
}

impl crate::closed::ClosedList for Wider {
    const ENTRIES: &'static [Wider] = &Wider::ALL;

    fn identifier(self) -> &'static str {
        self.code()
    }
}

#[cfg(test)]
mod tests {
    use super::Wider;

    #[test]
    fn ids_are_fixed_and_read_back() {
        let codes: Vec<&str> = Wider::ALL.into_iter().map(Wider::code).collect();
        assert_eq!(codes.join(" "), "XAF XAP XEE XEU XLA XNA XWA G7 G20 EU LDC LIC LMIC UMIC HIC WLD");
        for wider in Wider::ALL {
            assert_eq!(Wider::find(wider.code()), Some(wider));
            assert_eq!(wider.id().unwrap().as_str(), wider.code());
        }
    }
}

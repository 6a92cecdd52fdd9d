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

/// Code, kind and English name of a larger place.
type WiderColumns = (&'static str, WiderPlaceKind, &'static str);

crate::closed! {
    /// A place larger than a country.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Wider in WIDER: WiderColumns {
        /// Africa.
        Africa => ("XAF", WiderPlaceKind::Region, "Africa");
        /// Asia and the Pacific.
        AsiaPacific => ("XAP", WiderPlaceKind::Region, "Asia and the Pacific");
        /// Eastern Europe, the Caucasus and Central Asia.
        EasternEurope => ("XEE", WiderPlaceKind::Region, "Eastern Europe, Caucasus and Central Asia");
        /// Europe.
        Europe => ("XEU", WiderPlaceKind::Region, "Europe");
        /// Latin America and the Caribbean.
        LatinAmerica => ("XLA", WiderPlaceKind::Region, "Latin America and the Caribbean");
        /// North America.
        NorthAmerica => ("XNA", WiderPlaceKind::Region, "North America");
        /// West Asia.
        WestAsia => ("XWA", WiderPlaceKind::Region, "West Asia");
        /// Group of Seven.
        G7 => ("G7", WiderPlaceKind::Group, "Group of Seven");
        /// Group of 20, its 19 states.
        G20 => ("G20", WiderPlaceKind::Group, "Group of 20");
        /// European Union, 27 members.
        EuropeanUnion => ("EU", WiderPlaceKind::Group, "European Union");
        /// Least developed countries.
        LeastDeveloped => ("LDC", WiderPlaceKind::Group, "Least developed countries");
        /// Low income.
        LowIncome => ("LIC", WiderPlaceKind::Income, "Low income");
        /// Lower-middle income.
        LowerMiddleIncome => ("LMIC", WiderPlaceKind::Income, "Lower-middle income");
        /// Upper-middle income.
        UpperMiddleIncome => ("UMIC", WiderPlaceKind::Income, "Upper-middle income");
        /// High income.
        HighIncome => ("HIC", WiderPlaceKind::Income, "High income");
        /// The world.
        World => ("WLD", WiderPlaceKind::World, "World");
    }
}

impl Wider {
    /// The id in addresses and tables; never that of a country.
    pub const fn code(self) -> &'static str {
        WIDER[self as usize].0
    }

    /// The id as a [`PlaceId`].
    pub fn id(self) -> Option<PlaceId> {
        PlaceId::parse(self.code())
    }

    /// Kind of the larger place.
    pub const fn kind(self) -> WiderPlaceKind {
        WIDER[self as usize].1
    }

    /// English name, for the command line and for files.
    pub const fn name(self) -> &'static str {
        WIDER[self as usize].2
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

//! Themes: levers that belong together, moved as one in the simple view.
//!
//! A theme shows its lead lever; the others go with it. The order is the UN's own: avoid,
//! shift, improve, and clean power set apart.

use crate::kind::{Group, Lever};

/// What several levers do together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Use space better.
    Space,
    /// Shared mobility.
    Mobility,
    /// Longer lifetimes.
    Lifetimes,
    /// Less by design.
    Design,
    /// Reuse.
    Reuse,
    /// Recover and recycle.
    Recycling,
    /// Timber and bio-based.
    Timber,
    /// Decarbonised materials.
    Materials,
    /// Efficient buildings.
    Buildings,
    /// Clean vehicles.
    Vehicles,
    /// Waste kept safe.
    Waste,
    /// Clean power.
    Power,
}

impl Theme {
    /// All, in the order of the page.
    pub const ALL: [Theme; 12] = [
        Theme::Space,
        Theme::Mobility,
        Theme::Lifetimes,
        Theme::Design,
        Theme::Reuse,
        Theme::Recycling,
        Theme::Timber,
        Theme::Materials,
        Theme::Buildings,
        Theme::Vehicles,
        Theme::Waste,
        Theme::Power,
    ];

    /// Its levers, the lead first.
    #[must_use]
    pub const fn levers(self) -> &'static [Lever] {
        match self {
            Theme::Space => &[Lever::HomeSpace, Lever::WorkSpace],
            Theme::Mobility => &[Lever::CarSharing, Lever::RideSharing, Lever::Modes, Lever::FullerLoads],
            Theme::Lifetimes => &[Lever::BuildingLife, Lever::VehicleLife, Lever::GoodsLife, Lever::LastingRoads],
            Theme::Design => &[
                Lever::BuildingDesign,
                Lever::SizedWorks,
                Lever::VehicleSize,
                Lever::VehicleWeight,
                Lever::MakingWaste,
            ],
            Theme::Reuse => &[Lever::Reuse, Lever::PackagingAvoided],
            Theme::Recycling => &[Lever::Recovery, Lever::ScrapDiverted, Lever::PlasticsRecycling],
            Theme::Timber => &[Lever::Timber, Lever::PackagingReplaced],
            Theme::Materials => &[
                Lever::SteelMaking,
                Lever::CementMaking,
                Lever::Clinker,
                Lever::OtherMaking,
                Lever::Bricks,
            ],
            Theme::Buildings => &[Lever::Retrofit, Lever::NewBuildings, Lever::CleanHeat, Lever::CleanCooking],
            Theme::Vehicles => &[
                Lever::ElectricVehicles,
                Lever::ElectricTrucks,
                Lever::CleanFuel,
                Lever::UsedVehicles,
            ],
            Theme::Waste => &[Lever::WasteKeptSafe],
            Theme::Power => &[Lever::CleanPower],
        }
    }

    /// The group it stands in.
    #[must_use]
    pub const fn group(self) -> Group {
        self.levers()[0].group()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_stands_in_one_theme_of_its_own_group() {
        for lever in Lever::ALL {
            let themes: Vec<Theme> = Theme::ALL.into_iter().filter(|theme| theme.levers().contains(&lever)).collect();
            assert_eq!(themes.len(), 1, "{}", lever.id());
            assert_eq!(themes[0].group(), lever.group(), "{}", lever.id());
        }
    }

    #[test]
    fn themes_stand_in_the_order_of_groups() {
        assert!(Theme::ALL.windows(2).all(|pair| pair[0].group() <= pair[1].group()));
    }
}

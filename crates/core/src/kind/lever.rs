//! Levers: the changes that a policy can make.
//!
//! ```text
//! lever   two letters   English name   theme, and through it the group   the dial that shows its level      a row of one table
//! ```
//!
//! A lever moves rows of the dials ([`Dial`]); a row of the lever table in the evidence gives the reach of each.
//! Out of scope: the effect of a lever.

use serde::{Deserialize, Serialize};

use crate::kind::dial::{CARS, HOMES, OTHER, ROADS, VEHICLES, WORKS};
use crate::kind::{Dial, DialScope, LeverQuantity, Pool, Sector, Theme};

crate::closed! {
    /// The groups of levers in the order of the United Nations, and one separate group.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum LeverGroup {
        /// Lower demand and more reuse.
        Avoid;
        /// Renewable materials.
        Shift;
        /// Cleaner production and use.
        Improve;
        /// Clean power, kept separate.
        Apart;
    }
}

/// A lever. A place offers it only if the lever table has its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lever {
    /// Homes: floor area a person (`hs`).
    HomeSpace,
    /// Other buildings: floor area a person (`ws`).
    WorkSpace,
    /// Shared cars (`cs`).
    CarSharing,
    /// Shared rides (`rs`).
    RideSharing,
    /// Walking, cycling, public transport (`md`).
    Modes,
    /// Fuller lorries (`lf`).
    FullerLoads,
    /// Life of buildings (`hl`).
    BuildingLife,
    /// Life of vehicles (`vl`).
    VehicleLife,
    /// Life of goods (`gl`).
    GoodsLife,
    /// Long-lived, recycled roads (`rp`).
    LastingRoads,
    /// Leaner buildings (`bd`).
    BuildingDesign,
    /// Civil works sized to need (`cw`).
    SizedWorks,
    /// Smaller vehicles (`vs`).
    VehicleSize,
    /// Lighter vehicles (`va`).
    VehicleWeight,
    /// Less waste in making and building (`wf`).
    MakingWaste,
    /// Reuse of parts (`ru`).
    Reuse,
    /// Recovery at end of life (`er`).
    Recovery,
    /// Fabrication scrap used without remelting (`fd`).
    ScrapDiverted,
    /// Recycling of plastics (`pr`).
    PlasticsRecycling,
    /// Packaging avoided or used again (`pk`).
    PackagingAvoided,
    /// Timber and bio-based building (`tm`).
    Timber,
    /// Paper in place of plastic packaging (`ps`).
    PackagingReplaced,
    /// Decarbonised steel (`st`).
    SteelMaking,
    /// Decarbonised cement (`cc`).
    CementMaking,
    /// Less clinker, leaner concrete (`ck`).
    Clinker,
    /// Decarbonised aluminium and others (`al`).
    OtherMaking,
    /// Better bricks (`bk`).
    Bricks,
    /// Deep retrofit (`rf`).
    Retrofit,
    /// Standard of new buildings (`nb`).
    NewBuildings,
    /// Clean heat (`hp`).
    CleanHeat,
    /// Clean cooking (`kc`).
    CleanCooking,
    /// Electric cars (`ev`).
    ElectricVehicles,
    /// Electric lorries, buses, vans and two-wheelers (`et`).
    ElectricTrucks,
    /// Clean fuel, and the standard of new vehicles (`cf`).
    CleanFuel,
    /// Standard of used vehicles (`uv`).
    UsedVehicles,
    /// Plastic waste kept safe (`pw`).
    WasteKeptSafe,
    /// Clean power (`gr`).
    CleanPower,
}

/// The columns of a lever.
#[derive(Clone, Copy, Debug)]
pub struct LeverColumns {
    /// The lever.
    pub lever: Lever,
    /// Identifier of two letters, permanent and never reused.
    pub id: &'static str,
    /// The theme, which moves the lever together with others in the simple view.
    pub theme: Theme,
    /// The dial that shows the level of the lever.
    pub lead: Dial,
}

const fn row(lever: Lever, id: &'static str, theme: Theme, lead: Dial) -> LeverColumns {
    LeverColumns { lever, id, theme, lead }
}

/// The table, in page order. The first lever of a theme is its lead.
#[rustfmt::skip]
pub const LEVERS: [LeverColumns; Lever::COUNT] = [
    row(Lever::HomeSpace,          "hs", Theme::Space,     LeverQuantity::Space.on(HOMES)),
    row(Lever::WorkSpace,          "ws", Theme::Space,     LeverQuantity::Space.on(OTHER)),
    row(Lever::CarSharing,         "cs", Theme::Mobility,  LeverQuantity::Sharing.on(CARS)),
    row(Lever::RideSharing,        "rs", Theme::Mobility,  LeverQuantity::SharedRides.on(CARS)),
    row(Lever::Modes,              "md", Theme::Mobility,  LeverQuantity::Distance.on(CARS)),
    row(Lever::FullerLoads,        "lf", Theme::Mobility,  LeverQuantity::Hauling.on(VEHICLES)),
    row(Lever::BuildingLife,       "hl", Theme::Lifetimes, LeverQuantity::Life.on(HOMES)),
    row(Lever::VehicleLife,        "vl", Theme::Lifetimes, LeverQuantity::Life.on(CARS)),
    row(Lever::GoodsLife,          "gl", Theme::Lifetimes, LeverQuantity::Life.on(DialScope::Sector(Sector::HouseholdGoods))),
    row(Lever::LastingRoads,       "rp", Theme::Lifetimes, LeverQuantity::Life.on(ROADS)),
    row(Lever::BuildingDesign,     "bd", Theme::Design,    LeverQuantity::Lean.on(DialScope::BuildingsPool(Pool::Concrete))),
    row(Lever::SizedWorks,         "cw", Theme::Design,    LeverQuantity::WorksLevel.on(WORKS)),
    row(Lever::VehicleSize,        "vs", Theme::Design,    LeverQuantity::Size.on(CARS)),
    row(Lever::VehicleWeight,      "va", Theme::Design,    LeverQuantity::Weight.on(CARS)),
    row(Lever::MakingWaste,        "wf", Theme::Design,    LeverQuantity::LostOnSites.on(DialScope::All)),
    row(Lever::Reuse,              "ru", Theme::Reuse,     LeverQuantity::Reused.on(DialScope::BuildingsPool(Pool::Steel))),
    row(Lever::Recovery,           "er", Theme::Recycling, LeverQuantity::Recovered.on(DialScope::BuildingsPool(Pool::Steel))),
    row(Lever::ScrapDiverted,      "fd", Theme::Recycling, LeverQuantity::Diverted.on(DialScope::Pool(Pool::Steel))),
    row(Lever::PlasticsRecycling,  "pr", Theme::Recycling, LeverQuantity::PlasticRecycled.on(DialScope::All)),
    row(Lever::PackagingAvoided,   "pk", Theme::Reuse,     LeverQuantity::PackagingAvoided.on(DialScope::All)),
    row(Lever::Timber,             "tm", Theme::Timber,    LeverQuantity::Timber.on(DialScope::Buildings)),
    row(Lever::PackagingReplaced,  "ps", Theme::Timber,    LeverQuantity::PackagingReplaced.on(DialScope::All)),
    row(Lever::SteelMaking,        "st", Theme::Materials, LeverQuantity::NearZero.on(DialScope::Pool(Pool::Steel))),
    row(Lever::CementMaking,       "cc", Theme::Materials, LeverQuantity::Captured.on(DialScope::All)),
    row(Lever::Clinker,            "ck", Theme::Materials, LeverQuantity::ClinkerRatio.on(DialScope::All)),
    row(Lever::OtherMaking,        "al", Theme::Materials, LeverQuantity::NearZero.on(DialScope::Pool(Pool::Aluminium))),
    row(Lever::Bricks,             "bk", Theme::Materials, LeverQuantity::BrickMaking.on(DialScope::All)),
    row(Lever::Retrofit,           "rf", Theme::Buildings, LeverQuantity::RenovationRate.on(DialScope::Buildings)),
    row(Lever::NewBuildings,       "nb", Theme::Buildings, LeverQuantity::NewHeating.on(DialScope::Buildings)),
    row(Lever::CleanHeat,          "hp", Theme::Buildings, LeverQuantity::HeatPumps.on(DialScope::Buildings)),
    row(Lever::CleanCooking,       "kc", Theme::Buildings, LeverQuantity::CleanCooking.on(HOMES)),
    row(Lever::ElectricVehicles,   "ev", Theme::Vehicles,  LeverQuantity::Electric.on(CARS)),
    row(Lever::ElectricTrucks,     "et", Theme::Vehicles,  LeverQuantity::Electrified.on(VEHICLES)),
    row(Lever::CleanFuel,          "cf", Theme::Vehicles,  LeverQuantity::MostSulphur.on(DialScope::All)),
    row(Lever::UsedVehicles,       "uv", Theme::Vehicles,  LeverQuantity::MostYears.on(CARS)),
    row(Lever::WasteKeptSafe,      "pw", Theme::Waste,     LeverQuantity::PlasticKeptSafe.on(DialScope::All)),
    row(Lever::CleanPower,         "gr", Theme::Power,     LeverQuantity::CleanPower.on(DialScope::All)),
];

const _: () = {
    let mut at = 0;
    while at < Lever::COUNT {
        assert!(LEVERS[at].lever as usize == at, "rows stand in the order of the levers");
        at += 1;
    }
};

impl Lever {
    /// The number of entries.
    pub const COUNT: usize = 37;

    /// All levers, in page order.
    pub const ALL: [Lever; Lever::COUNT] = {
        let mut all = [LEVERS[0].lever; Lever::COUNT];
        let mut at = 0;
        while at < Lever::COUNT {
            all[at] = LEVERS[at].lever;
            at += 1;
        }
        all
    };

    const fn row(self) -> &'static LeverColumns {
        const TABLE: &[LeverColumns; Lever::COUNT] = &LEVERS;
        &TABLE[self as usize]
    }

    /// Identifier of two letters, permanent and never reused.
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// The theme, which moves the lever together with others in the simple view.
    pub const fn theme(self) -> Theme {
        self.row().theme
    }

    /// The dial that shows the level of the lever.
    pub const fn lead(self) -> Dial {
        self.row().lead
    }

    /// The group of the lever.
    pub const fn group(self) -> LeverGroup {
        self.theme().group()
    }

    /// The entry with this [`Lever::id`].
    pub fn find(id: &str) -> Option<Lever> {
        Self::ALL.into_iter().find(|lever| lever.id() == id)
    }
}

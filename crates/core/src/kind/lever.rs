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
use crate::kind::{Dial, Pool, Quantity, Scope, Sector, Theme};

/// The groups of levers in the order of the United Nations, and one separate group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    /// Lower demand and more reuse.
    Avoid,
    /// Renewable materials.
    Shift,
    /// Cleaner production and use.
    Improve,
    /// Clean power, kept separate.
    Apart,
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

impl Group {
    /// All groups, in page order.
    pub const ALL: [Group; 4] = [Group::Avoid, Group::Shift, Group::Improve, Group::Apart];
}

/// The columns of a lever.
#[derive(Clone, Copy, Debug)]
pub struct LeverRow {
    /// The lever.
    pub lever: Lever,
    /// Identifier of two letters, permanent and never reused.
    pub id: &'static str,
    /// English name for the terminal.
    pub name: &'static str,
    /// The theme, which moves the lever together with others in the simple view.
    pub theme: Theme,
    /// The dial that shows the level of the lever.
    pub lead: Dial,
}

const fn row(lever: Lever, id: &'static str, name: &'static str, theme: Theme, lead: Dial) -> LeverRow {
    LeverRow {
        lever,
        id,
        name,
        theme,
        lead,
    }
}

/// The table, in page order. The first lever of a theme is its lead.
#[rustfmt::skip]
pub const LEVERS: [LeverRow; Lever::COUNT] = [
    row(Lever::HomeSpace,          "hs", "Homes: floor area a person",               Theme::Space,     Quantity::Space.on(HOMES)),
    row(Lever::WorkSpace,          "ws", "Other buildings: floor area a person",     Theme::Space,     Quantity::Space.on(OTHER)),
    row(Lever::CarSharing,         "cs", "Shared cars",                              Theme::Mobility,  Quantity::Sharing.on(CARS)),
    row(Lever::RideSharing,        "rs", "Shared rides",                             Theme::Mobility,  Quantity::SharedRides.on(CARS)),
    row(Lever::Modes,              "md", "Walking, cycling, public transport",       Theme::Mobility,  Quantity::Distance.on(CARS)),
    row(Lever::FullerLoads,        "lf", "Fuller trucks",                            Theme::Mobility,  Quantity::Hauling.on(VEHICLES)),
    row(Lever::BuildingLife,       "hl", "Life of buildings",                        Theme::Lifetimes, Quantity::Life.on(HOMES)),
    row(Lever::VehicleLife,        "vl", "Life of vehicles",                         Theme::Lifetimes, Quantity::Life.on(CARS)),
    row(Lever::GoodsLife,          "gl", "Life of goods",                            Theme::Lifetimes, Quantity::Life.on(Scope::Sector(Sector::HouseholdGoods))),
    row(Lever::LastingRoads,       "rp", "Long-lived, recycled roads",               Theme::Lifetimes, Quantity::Life.on(ROADS)),
    row(Lever::BuildingDesign,     "bd", "Leaner buildings",                         Theme::Design,    Quantity::Lean.on(Scope::BuildingsPool(Pool::Concrete))),
    row(Lever::SizedWorks,         "cw", "Civil works sized to need",                Theme::Design,    Quantity::WorksLevel.on(WORKS)),
    row(Lever::VehicleSize,        "vs", "Smaller vehicles",                         Theme::Design,    Quantity::Size.on(CARS)),
    row(Lever::VehicleWeight,      "va", "Lighter vehicles",                         Theme::Design,    Quantity::Weight.on(CARS)),
    row(Lever::MakingWaste,        "wf", "Less waste in making and building",        Theme::Design,    Quantity::LostOnSites.on(Scope::All)),
    row(Lever::Reuse,              "ru", "Reuse of parts",                           Theme::Reuse,     Quantity::Reused.on(Scope::BuildingsPool(Pool::Steel))),
    row(Lever::Recovery,           "er", "Recovery at end of life",                  Theme::Recycling, Quantity::Recovered.on(Scope::BuildingsPool(Pool::Steel))),
    row(Lever::ScrapDiverted,      "fd", "Fabrication scrap used without remelting", Theme::Recycling, Quantity::Diverted.on(Scope::Pool(Pool::Steel))),
    row(Lever::PlasticsRecycling,  "pr", "Recycling of plastics",                    Theme::Recycling, Quantity::PlasticRecycled.on(Scope::All)),
    row(Lever::PackagingAvoided,   "pk", "Packaging avoided or used again",          Theme::Reuse,     Quantity::PackagingAvoided.on(Scope::All)),
    row(Lever::Timber,             "tm", "Timber and bio-based building",            Theme::Timber,    Quantity::Timber.on(Scope::Buildings)),
    row(Lever::PackagingReplaced,  "ps", "Paper in place of plastic packaging",      Theme::Timber,    Quantity::PackagingReplaced.on(Scope::All)),
    row(Lever::SteelMaking,        "st", "Decarbonised steel",                       Theme::Materials, Quantity::NearZero.on(Scope::Pool(Pool::Steel))),
    row(Lever::CementMaking,       "cc", "Decarbonised cement",                      Theme::Materials, Quantity::Captured.on(Scope::All)),
    row(Lever::Clinker,            "ck", "Less clinker, leaner concrete",            Theme::Materials, Quantity::ClinkerRatio.on(Scope::All)),
    row(Lever::OtherMaking,        "al", "Decarbonised aluminium and others",        Theme::Materials, Quantity::NearZero.on(Scope::Pool(Pool::Aluminium))),
    row(Lever::Bricks,             "bk", "Better bricks",                            Theme::Materials, Quantity::BrickMaking.on(Scope::All)),
    row(Lever::Retrofit,           "rf", "Deep retrofit",                            Theme::Buildings, Quantity::RenovationRate.on(Scope::Buildings)),
    row(Lever::NewBuildings,       "nb", "Standard of new buildings",                Theme::Buildings, Quantity::NewHeating.on(Scope::Buildings)),
    row(Lever::CleanHeat,          "hp", "Clean heat",                               Theme::Buildings, Quantity::HeatPumps.on(Scope::Buildings)),
    row(Lever::CleanCooking,       "kc", "Clean cooking",                            Theme::Buildings, Quantity::CleanCooking.on(HOMES)),
    row(Lever::ElectricVehicles,   "ev", "Electric cars",                            Theme::Vehicles,  Quantity::Electric.on(CARS)),
    row(Lever::ElectricTrucks,     "et", "Electric trucks, buses, two-wheelers",     Theme::Vehicles,  Quantity::Electrified.on(VEHICLES)),
    row(Lever::CleanFuel,          "cf", "Clean fuel and standard of new vehicles",  Theme::Vehicles,  Quantity::MostSulphur.on(Scope::All)),
    row(Lever::UsedVehicles,       "uv", "Standard of used vehicles",                Theme::Vehicles,  Quantity::MostYears.on(CARS)),
    row(Lever::WasteKeptSafe,      "pw", "Plastic waste kept safe",                  Theme::Waste,     Quantity::PlasticKeptSafe.on(Scope::All)),
    row(Lever::CleanPower,         "gr", "Clean power",                              Theme::Power,     Quantity::CleanPower.on(Scope::All)),
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

    const fn row(self) -> &'static LeverRow {
        const TABLE: &[LeverRow; Lever::COUNT] = &LEVERS;
        &TABLE[self as usize]
    }

    /// Identifier of two letters, permanent and never reused.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// English name for the terminal.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// The theme, which moves the lever together with others in the simple view.
    #[must_use]
    pub const fn theme(self) -> Theme {
        self.row().theme
    }

    /// The dial that shows the level of the lever.
    #[must_use]
    pub const fn lead(self) -> Dial {
        self.row().lead
    }

    /// The group of the lever.
    #[must_use]
    pub const fn group(self) -> Group {
        self.theme().group()
    }

    /// The entry with this [`Lever::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Lever> {
        Self::ALL.into_iter().find(|lever| lever.id() == id)
    }
}

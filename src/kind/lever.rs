//! Levers: what a policy can move. How far each goes is a row of the lever table.

use serde::{Deserialize, Serialize};

/// The United Nations' own order of levers, and what stands apart from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    /// Need less, use again.
    Avoid,
    /// To renewable materials.
    Shift,
    /// Clean what remains.
    Improve,
    /// Clean power.
    Apart,
}

/// A lever. It can be pulled only where the lever table has its row.
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
    /// All, in the order of the page.
    pub const ALL: [Group; 4] = [Group::Avoid, Group::Shift, Group::Improve, Group::Apart];
}

impl Lever {
    /// How many there are.
    pub const COUNT: usize = 37;

    /// All, in the order of every table.
    pub const ALL: [Lever; Lever::COUNT] = [
        Lever::HomeSpace,
        Lever::WorkSpace,
        Lever::CarSharing,
        Lever::RideSharing,
        Lever::Modes,
        Lever::FullerLoads,
        Lever::BuildingLife,
        Lever::VehicleLife,
        Lever::GoodsLife,
        Lever::LastingRoads,
        Lever::BuildingDesign,
        Lever::SizedWorks,
        Lever::VehicleSize,
        Lever::VehicleWeight,
        Lever::MakingWaste,
        Lever::Reuse,
        Lever::Recovery,
        Lever::ScrapDiverted,
        Lever::PlasticsRecycling,
        Lever::PackagingAvoided,
        Lever::Timber,
        Lever::PackagingReplaced,
        Lever::SteelMaking,
        Lever::CementMaking,
        Lever::Clinker,
        Lever::OtherMaking,
        Lever::Bricks,
        Lever::Retrofit,
        Lever::NewBuildings,
        Lever::CleanHeat,
        Lever::CleanCooking,
        Lever::ElectricVehicles,
        Lever::ElectricTrucks,
        Lever::CleanFuel,
        Lever::UsedVehicles,
        Lever::WasteKeptSafe,
        Lever::CleanPower,
    ];

    /// Two letters, given once and never reused.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Lever::HomeSpace => "hs",
            Lever::WorkSpace => "ws",
            Lever::CarSharing => "cs",
            Lever::RideSharing => "rs",
            Lever::Modes => "md",
            Lever::FullerLoads => "lf",
            Lever::BuildingLife => "hl",
            Lever::VehicleLife => "vl",
            Lever::GoodsLife => "gl",
            Lever::LastingRoads => "rp",
            Lever::BuildingDesign => "bd",
            Lever::SizedWorks => "cw",
            Lever::VehicleSize => "vs",
            Lever::VehicleWeight => "va",
            Lever::MakingWaste => "wf",
            Lever::Reuse => "ru",
            Lever::Recovery => "er",
            Lever::ScrapDiverted => "fd",
            Lever::PlasticsRecycling => "pr",
            Lever::PackagingAvoided => "pk",
            Lever::Timber => "tm",
            Lever::PackagingReplaced => "ps",
            Lever::SteelMaking => "st",
            Lever::CementMaking => "cc",
            Lever::Clinker => "ck",
            Lever::OtherMaking => "al",
            Lever::Bricks => "bk",
            Lever::Retrofit => "rf",
            Lever::NewBuildings => "nb",
            Lever::CleanHeat => "hp",
            Lever::CleanCooking => "kc",
            Lever::ElectricVehicles => "ev",
            Lever::ElectricTrucks => "et",
            Lever::CleanFuel => "cf",
            Lever::UsedVehicles => "uv",
            Lever::WasteKeptSafe => "pw",
            Lever::CleanPower => "gr",
        }
    }

    /// What it moves, in English, for the terminal.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Lever::HomeSpace => "Homes: floor area a person",
            Lever::WorkSpace => "Other buildings: floor area a person",
            Lever::CarSharing => "Shared cars",
            Lever::RideSharing => "Shared rides",
            Lever::Modes => "Walking, cycling, public transport",
            Lever::FullerLoads => "Fuller trucks",
            Lever::BuildingLife => "Life of buildings",
            Lever::VehicleLife => "Life of vehicles",
            Lever::GoodsLife => "Life of goods",
            Lever::LastingRoads => "Long-lived, recycled roads",
            Lever::BuildingDesign => "Leaner buildings",
            Lever::SizedWorks => "Civil works sized to need",
            Lever::VehicleSize => "Smaller vehicles",
            Lever::VehicleWeight => "Lighter vehicles",
            Lever::MakingWaste => "Less waste in making and building",
            Lever::Reuse => "Reuse of parts",
            Lever::Recovery => "Recovery at end of life",
            Lever::ScrapDiverted => "Fabrication scrap used without remelting",
            Lever::PlasticsRecycling => "Recycling of plastics",
            Lever::PackagingAvoided => "Packaging avoided or used again",
            Lever::Timber => "Timber and bio-based building",
            Lever::PackagingReplaced => "Paper in place of plastic packaging",
            Lever::SteelMaking => "Decarbonised steel",
            Lever::CementMaking => "Decarbonised cement",
            Lever::Clinker => "Less clinker, leaner concrete",
            Lever::OtherMaking => "Decarbonised aluminium and others",
            Lever::Bricks => "Better bricks",
            Lever::Retrofit => "Deep retrofit",
            Lever::NewBuildings => "Standard of new buildings",
            Lever::CleanHeat => "Clean heat",
            Lever::CleanCooking => "Clean cooking",
            Lever::ElectricVehicles => "Electric cars",
            Lever::ElectricTrucks => "Electric trucks, buses, two-wheelers",
            Lever::CleanFuel => "Clean fuel and standard of new vehicles",
            Lever::UsedVehicles => "Standard of used vehicles",
            Lever::WasteKeptSafe => "Plastic waste kept safe",
            Lever::CleanPower => "Clean power",
        }
    }

    /// The group it stands in.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Lever::HomeSpace
            | Lever::WorkSpace
            | Lever::CarSharing
            | Lever::RideSharing
            | Lever::Modes
            | Lever::FullerLoads
            | Lever::BuildingLife
            | Lever::VehicleLife
            | Lever::GoodsLife
            | Lever::LastingRoads
            | Lever::BuildingDesign
            | Lever::SizedWorks
            | Lever::VehicleSize
            | Lever::VehicleWeight
            | Lever::MakingWaste
            | Lever::Reuse
            | Lever::Recovery
            | Lever::ScrapDiverted
            | Lever::PlasticsRecycling
            | Lever::PackagingAvoided => Group::Avoid,
            Lever::Timber | Lever::PackagingReplaced => Group::Shift,
            Lever::SteelMaking
            | Lever::CementMaking
            | Lever::Clinker
            | Lever::OtherMaking
            | Lever::Bricks
            | Lever::Retrofit
            | Lever::NewBuildings
            | Lever::CleanHeat
            | Lever::CleanCooking
            | Lever::ElectricVehicles
            | Lever::ElectricTrucks
            | Lever::CleanFuel
            | Lever::UsedVehicles
            | Lever::WasteKeptSafe => Group::Improve,
            Lever::CleanPower => Group::Apart,
        }
    }

    /// Reads [`Lever::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Lever> {
        Self::ALL.into_iter().find(|lever| lever.id() == id)
    }
}

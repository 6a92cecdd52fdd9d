//! Names: the texts for the rows of closed lists. A new row compiles only with its words. Out of scope: the texts.

use crate::findings::compare::Measure;
use crate::findings::deciding_facts::DecidingFact;
use crate::findings::headline::Headline;
use crate::findings::lever::no_saving::NoSavingReason;
use crate::findings::rank::RankResult;
use crate::findings::seat::SeatGoal;
use crate::words::{Key, key};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Policy};
use cairn_core::kind::{Basis, Lever, LeverGroup, Material, Pool, Prospect, Resource, Role, Sector, Storyline, Theme, UrbanForm};

/// A lever's name, and its effect: the texts `lever.hs` and `lever.hs.what` of the lever `hs`.
pub const fn lever(lever: Lever) -> [Key; 2] {
    LEVERS[lever as usize].1
}

/// A lever's English name, for programs without a catalogue: the name that the pages show.
pub const fn lever_in_english(lever: Lever) -> &'static str {
    LEVERS[lever as usize].0
}

/// The English name of a series of a chart, for programs without a catalogue; `None` for other texts.
pub fn series_in_english(key: Key) -> Option<&'static str> {
    key::SERIES.iter().find(|(of, _)| *of == key).map(|(_, name)| *name)
}

const LEVERS: [(&str, [Key; 2]); Lever::COUNT] = {
    let (mut all, mut at) = ([(key::LEVERS[0].1, key::LEVERS[0].2); Lever::COUNT], 0);
    while at < Lever::COUNT {
        let (id, mut of) = (Lever::ALL[at].id().as_bytes(), 0);
        while key::LEVERS[of].0.as_bytes()[0] != id[0] || key::LEVERS[of].0.as_bytes()[1] != id[1] {
            of += 1;
            assert!(of < key::LEVERS.len(), "a lever has no texts of its name and of what it does");
        }
        all[at] = (key::LEVERS[of].1, key::LEVERS[of].2);
        at += 1;
    }
    all
};

/// The role of a seat at the table.
pub const fn role(role: Role) -> Key {
    match role {
        Role::Builder => Key::SeatBuilder,
        Role::Mayor => Key::SeatMayor,
        Role::Forester => Key::SeatForester,
        Role::Steelworker => Key::SeatSteelworker,
        Role::Young => Key::SeatYoung,
        Role::Minister => Key::SeatMinister,
    }
}

/// A seat's demand on a result: at least, or at most.
pub const fn seat_goal(want: SeatGoal) -> Key {
    if want.at_least { Key::SeatLeast } else { Key::SeatMost }
}

/// A sector's name.
pub const fn sector(sector: Sector) -> Key {
    match sector {
        Sector::Homes => Key::SectorHomes,
        Sector::OtherBuildings => Key::SectorOtherBuildings,
        Sector::Vehicles => Key::SectorVehicles,
        Sector::Infrastructure => Key::SectorInfrastructure,
        Sector::CivilWorks => Key::SectorCivil,
        Sector::Goods => Key::SectorGoods,
        Sector::Unmodelled => Key::SectorUnmodelled,
        Sector::RoadVehicles => Key::SectorRoadVehicles,
        Sector::HouseholdGoods => Key::SectorHouseholdGoods,
        Sector::PlasticGoods => Key::SectorPlasticGoods,
    }
}

/// A theme's name.
pub const fn theme(theme: Theme) -> Key {
    theme_texts(theme)[0]
}

/// A theme's name, and the theme as the source of a change: a phrase that follows "from" in its language.
pub const fn theme_texts(theme: Theme) -> [Key; 2] {
    match theme {
        Theme::Space => [Key::ThemeShareSpace, Key::ThemeShareSpaceFrom],
        Theme::Mobility => [Key::ThemeShareRide, Key::ThemeShareRideFrom],
        Theme::Lifetimes => [Key::ThemeKeepLonger, Key::ThemeKeepLongerFrom],
        Theme::Design => [Key::ThemeBuildLighter, Key::ThemeBuildLighterFrom],
        Theme::Reuse => [Key::ThemeReuse, Key::ThemeReuseFrom],
        Theme::Recycling => [Key::ThemeRecycle, Key::ThemeRecycleFrom],
        Theme::Timber => [Key::ThemeTimber, Key::ThemeTimberFrom],
        Theme::Materials => [Key::ThemeCleanMaterials, Key::ThemeCleanMaterialsFrom],
        Theme::Buildings => [Key::ThemeEfficientBuildings, Key::ThemeEfficientBuildingsFrom],
        Theme::Vehicles => [Key::ThemeCleanVehicles, Key::ThemeCleanVehiclesFrom],
        Theme::Waste => [Key::ThemeWasteSafe, Key::ThemeWasteSafeFrom],
        Theme::Power => [Key::ThemeCleanPower, Key::ThemeCleanPowerFrom],
        Theme::Need => [Key::ThemeNeed, Key::ThemeNeedFrom],
        Theme::Batteries => [Key::ThemeBatteries, Key::ThemeBatteriesFrom],
    }
}

/// The reason why a lever saves no emissions in a place, or raises them there.
pub const fn why(why: Option<NoSavingReason>, raises: bool) -> Key {
    let Some(why) = why else { return Key::StepNothing };
    match why {
        NoSavingReason::DecentLiving => Key::StepFloor,
        NoSavingReason::LastsLong => Key::StepCap,
        NoSavingReason::OlderBuildings => Key::WhyOlderBuildings,
        NoSavingReason::OlderCars if raises => Key::WhyOlderCarsRaise,
        NoSavingReason::OlderCars => Key::WhyOlderCars,
        NoSavingReason::SmallestCars => Key::WhySmallestCars,
        NoSavingReason::Income => Key::WhyIncome,
        NoSavingReason::ScrapExceeds => Key::WhyScrapExceeds,
        NoSavingReason::RecoveryAtTop => Key::WhyRecovery,
        NoSavingReason::LittleNewScrap => Key::WhyNewScrap,
        NoSavingReason::NoBrick => Key::WhyBrick,
        NoSavingReason::LittleClimate => Key::WhyClimate,
        NoSavingReason::NoFuelHeat => Key::WhyHeat,
        NoSavingReason::NothingBurnt => Key::WhyBurnt,
        NoSavingReason::DirtyPower => Key::WhyPower,
        NoSavingReason::DirtyBattery => Key::WhyBattery,
        NoSavingReason::AirAlone => Key::WhyAir,
        NoSavingReason::AirClean => Key::WhyAirClean,
        NoSavingReason::NoUsed => Key::WhyUsedNone,
        NoSavingReason::UsedKept => Key::WhyUsedKept,
        NoSavingReason::UsedReplaced => Key::WhyUsedReplaced,
        NoSavingReason::PlasticsLittle => Key::WhyPlastics,
        NoSavingReason::WorksSmall => Key::WhyWorks,
        NoSavingReason::LittleAsphalt => Key::WhyAsphalt,
        NoSavingReason::WasteSafe => Key::WhyWaste,
        NoSavingReason::NoFires => Key::WhyFires,
        NoSavingReason::PowerClean => Key::WhyGrid,
        NoSavingReason::MoreHomes => Key::WhyMoreHomes,
        NoSavingReason::MineralsAlone => Key::WhyMineralsAlone,
    }
}

/// A group's name, and its one-line description.
pub const fn group(group: LeverGroup) -> [Key; 2] {
    match group {
        LeverGroup::Avoid => [Key::GroupAvoid, Key::GroupAvoidHint],
        LeverGroup::Shift => [Key::GroupShift, Key::GroupShiftHint],
        LeverGroup::Improve => [Key::GroupImprove, Key::GroupImproveHint],
        LeverGroup::Apart => [Key::GroupApart, Key::GroupApartHint],
        LeverGroup::Need => [Key::GroupNeed, Key::GroupNeedHint],
        LeverGroup::Minerals => [Key::GroupMinerals, Key::GroupMineralsHint],
    }
}

/// The texts of a headline.
#[derive(Clone, Copy, Debug)]
pub struct HeadlineTexts {
    /// Its name.
    pub name: Key,
    /// Its meaning.
    pub what: Key,
    /// A plan lowers it.
    pub less: Key,
    /// A plan raises it.
    pub more: Key,
    /// A plan hardly changes it.
    pub same: Key,
    /// Its validation, if it differs from that of an earlier headline of the same variable.
    pub checked: Option<Key>,
}

/// A headline's name, and its meaning.
pub const fn headline(headline: Headline) -> [Key; 2] {
    let HeadlineTexts { name, what, .. } = headline_texts(headline);
    [name, what]
}

/// The texts of a headline, found by its id.
pub const fn headline_texts(headline: Headline) -> HeadlineTexts {
    HEADLINES[headline as usize]
}

const HEADLINES: [HeadlineTexts; Headline::COUNT] = {
    let (mut all, mut at) = ([key::HEADLINES[0].1; Headline::COUNT], 0);
    while at < Headline::COUNT {
        let (id, mut of) = (Headline::ALL[at].id(), 0);
        while !is_same(key::HEADLINES[of].0, id) {
            of += 1;
            assert!(of < key::HEADLINES.len(), "a headline has no texts of its name, meaning and change");
        }
        all[at] = key::HEADLINES[of].1;
        at += 1;
    }
    all
};

/// True if two ids are the same.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other, mut at) = (one.as_bytes(), other.as_bytes(), 0);
    if one.len() != other.len() {
        return false;
    }
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Name of a measure in comparisons.
pub const fn measure(measure: Measure) -> Key {
    match measure {
        Measure::Emissions => Key::CompareEmissions,
        Measure::Cumulative => Key::CompareCumulative,
        Measure::NewMaterials => Key::CompareNewMaterials,
        Measure::Circular => Key::CompareCircular,
        Measure::Space => Key::CompareSpace,
        Measure::Making => Key::CauseMaterials,
        Measure::Construction => Key::CauseConstruction,
        Measure::UsingBuildings => Key::CauseBuildingsUse,
        Measure::Driving => Key::CauseVehiclesUse,
        Measure::EndOfLife => Key::CauseEol,
        Measure::Cement => Key::CompareCement,
        Measure::Steel => Key::CompareSteel,
        Measure::Aluminium => Key::CompareAluminium,
        Measure::Wood => Key::CompareWood,
        Measure::Secondary => Key::CompareSecondary,
        Measure::Reused => Key::CompareReused,
        Measure::Out => Key::CompareOut,
        Measure::Floor => Key::CompareFloor,
        Measure::Built => Key::CompareBuilt,
        Measure::Cars => Key::CompareCars,
        Measure::HeavyTrucks => Key::CompareHeavyTrucks,
        Measure::MediumTrucks => Key::CompareMediumTrucks,
        Measure::Vans => Key::CompareVans,
        Measure::Buses => Key::CompareBuses,
        Measure::TwoWheelers => Key::CompareTwoWheelers,
        Measure::Energy => Key::ChartEnergy,
        Measure::Nox => Key::ChartNox,
        Measure::Particles => Key::ChartParticles,
        Measure::Soot => Key::ChartSoot,
        Measure::Plastics => Key::PlasticsUsed,
        Measure::PlasticWaste => Key::ComparePlasticWaste,
        Measure::Mismanaged => Key::CompareMismanaged,
        Measure::ToWater => Key::CompareToWater,
        Measure::EWaste => Key::CompareEWaste,
    }
}

/// Name of a result of the map.
pub const fn rank_result(result: RankResult) -> Key {
    match result {
        RankResult::StillToBuild => Key::MapStill,
        RankResult::Compared(of) => measure(of),
    }
}

/// A built-in scenario's name.
pub const fn scenario(scenario: Scenario) -> Key {
    match scenario {
        Scenario::Reference => Key::ScenarioRef,
        Scenario::Avoid => Key::ScenarioAvoid,
        Scenario::Shift => Key::ScenarioShift,
        Scenario::Improve => Key::ScenarioImprove,
        Scenario::All => Key::ScenarioAll,
        Scenario::Panel => Key::ScenarioRecc,
        Scenario::PanelFuture => Key::ScenarioReccFuture,
        Scenario::Guides => Key::ScenarioGuide,
        Scenario::LowCarbon => Key::ScenarioLcm,
        Scenario::Loop => Key::ScenarioLoop,
        Scenario::Sufficiency => Key::ScenarioSufficiency,
    }
}

/// Name of a group of extracted resources.
pub const fn resource(resource: Resource) -> Key {
    match resource {
        Resource::Biomass => Key::OutlookBiomass,
        Resource::FossilFuels => Key::OutlookFossil,
        Resource::MetalOres => Key::OutlookOres,
        Resource::Minerals => Key::OutlookMinerals,
    }
}

/// The name of a published scenario, with its edition.
pub const fn prospect(prospect: Prospect) -> Key {
    match prospect {
        Prospect::Usual2019 => Key::OutlookBau,
        Prospect::Sustainable2019 => Key::OutlookTs,
        Prospect::Trends2024 => Key::OutlookHt,
        Prospect::Transition2024 => Key::OutlookSt,
        Prospect::Trends2017 => Key::OutlookEt,
        Prospect::Efficiency2017 => Key::OutlookRe,
        Prospect::Climate2017 => Key::OutlookAc,
        Prospect::Both2017 => Key::OutlookEp,
    }
}

/// Name of a material's family, for materials reported together.
pub const fn kin(material: Material) -> Key {
    match material {
        Material::Steel | Material::AutomotiveSteel | Material::CastIron => Key::OutlookMetalSteel,
        Material::Aluminium | Material::CastAluminium => Key::OutlookMetalAluminium,
        Material::Copper => Key::OutlookMetalCopper,
        Material::Glass => Key::OutlookMetalGlass,
        Material::Plastics => Key::OutlookMetalPlastics,
        Material::Wood => Key::OutlookMetalWood,
        Material::Bricks => Key::OutlookMetalBricks,
        Material::Cement | Material::Aggregates => Key::OutlookMetalConcrete,
        Material::Asphalt | Material::BatteryMinerals | Material::Other => Key::OutlookAll,
    }
}

/// Name of a pool of materials that share their scrap; `None` means all together.
pub const fn pool(pool: Option<Pool>) -> Key {
    match pool {
        None => Key::OutlookAll,
        Some(Pool::Steel) => kin(Material::Steel),
        Some(Pool::Aluminium) => kin(Material::Aluminium),
        Some(Pool::Copper) => kin(Material::Copper),
        Some(Pool::Glass) => kin(Material::Glass),
        Some(Pool::Plastics) => kin(Material::Plastics),
        Some(Pool::Concrete) => kin(Material::Cement),
        Some(Pool::Bricks) => kin(Material::Bricks),
        Some(Pool::Wood) => kin(Material::Wood),
        Some(Pool::Asphalt) => Key::FlowsAsphalt,
        Some(Pool::Rest) => Key::FlowsRest,
    }
}

/// Name of the value that a lever starts from: today's path, or the chosen background and urban form with no lever moved.
pub fn start(choices: &Choices) -> Key {
    if choices.without_levers().is_reference() {
        Key::StepReference
    } else {
        Key::StepWithout
    }
}

/// A storyline's name.
pub const fn storyline(storyline: Storyline) -> Key {
    match storyline {
        Storyline::Ssp1 => Key::BackgroundSsp1,
        Storyline::Ssp2 => Key::BackgroundSsp2,
        Storyline::Ssp3 => Key::BackgroundSsp3,
        Storyline::Out => Key::BackgroundOut,
    }
}

/// The future urban form of a city.
pub const fn form(form: UrbanForm) -> Key {
    match form {
        UrbanForm::Trend => Key::CityTrend,
        UrbanForm::Compact => Key::CityCompact,
        UrbanForm::Sprawl => Key::CitySprawl,
        UrbanForm::Planned => Key::CityPlanned,
    }
}

/// A policy background's name.
pub const fn policy(policy: Policy) -> Key {
    match policy {
        Policy::None => Key::BackgroundNone,
        Policy::Pol2 => Key::BackgroundPol2,
    }
}

/// Name of a fact that decides a result.
pub const fn ground(ground: DecidingFact) -> Key {
    match ground {
        DecidingFact::People => Key::MapFactPeople,
        DecidingFact::Homes => Key::MapFactHomes,
        DecidingFact::OtherBuildings => Key::MapFactOther,
        DecidingFact::Lives => Key::MapFactLives,
        DecidingFact::Cars => Key::MapFactCars,
        DecidingFact::Distance => Key::MapFactDistance,
        DecidingFact::RoadVehicles => Key::MapFactVehicles,
        DecidingFact::Exhaust => Key::MapFactExhaust,
        DecidingFact::Plastics => Key::MapFactPlastics,
        DecidingFact::Waste => Key::MapFactWaste,
        DecidingFact::Goods => Key::MapFactGoods,
        DecidingFact::Roads => Key::MapFactRoads,
        DecidingFact::Cement => Key::MapFactCement,
        DecidingFact::Steel => Key::MapFactSteel,
        DecidingFact::Energy => Key::MapFactEnergy,
        DecidingFact::Power => Key::MapFactPower,
        DecidingFact::Recovery => Key::MapFactRecovery,
        DecidingFact::Structure => Key::MapFactStructure,
    }
}

/// The basis of a value, as a measure of its quality.
pub const fn basis(basis: Basis) -> Key {
    match basis {
        Basis::National => Key::BasisNational,
        Basis::Regional => Key::BasisRegional,
        Basis::Global => Key::BasisGlobal,
        Basis::Assumed => Key::BasisAssumed,
    }
}

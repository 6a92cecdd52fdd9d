//! Settings of projects and purchase rules; each has its number in a row of `project_setting.csv`.
//!
//! Out of scope: the numbers.

use serde::{Deserialize, Serialize};

/// A parameter of projects or purchase rules; without a unit it is a ratio or share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProjectSetting {
    /// Long side / short side of the plan.
    PlanRatio,
    /// Storey height, floor to floor.
    StoreyHeight,
    /// Windows, share of the outer wall.
    OpeningWindow,
    /// Doors, share of the outer wall.
    OpeningDoor,
    /// Inner wall area per gross floor area.
    InnerWalls,
    /// Inner wall mass / external wall of the same system, without insulation.
    InnerMass,
    /// Strip foundation under inner walls, as a share of the outer length.
    InnerStrip,
    /// Pitched roof: surface / footprint, eaves included.
    RoofPitched,
    /// Flat roof: surface / footprint; systems rc_*, filler_slab and *_flat.
    RoofFlat,
    /// Transport distance of earth and other materials of the site.
    TransportSite,
    /// Transport distance of local materials: aggregates, blocks, bricks, stone, tiles, wood.
    TransportLocal,
    /// Transport distance of factory materials: cement, steel, glass ….
    TransportFactory,
    /// Emissions of transport, kg per tonne-kilometre.
    TransportKgPerTkm,
    /// Emissions of construction by hand, kg per gross m².
    SiteManual,
    /// Emissions of construction with light machines, kg per gross m².
    SiteLight,
    /// Emissions of construction with cranes and pumps, kg per gross m².
    SiteMachine,
    /// Demolition / site energy.
    DemolitionPart,
    /// Transport distance of waste, km.
    WasteKm,
    /// Allowance for items that an early design does not list (formwork, tanks, fences, fixings).
    Contingency,
    /// Study period, years.
    StudyYears,
    /// Emissions of making solar panels, kg per kWp.
    PvKgPerKwp,
    /// Service life of solar panels, years.
    PvLife,
    /// Annual electricity per kWp up to 30 degrees of latitude, kWh.
    PvYieldTropic,
    /// Annual electricity per kWp at 60 degrees of latitude, kWh.
    PvYield60,
    /// Clinker ratio of plain cement.
    CementPlain,
    /// Clinker ratio of cement with limestone.
    CementLimestone,
    /// Clinker ratio of cement with 30 % replaced.
    CementBlended30,
    /// Clinker ratio of cement that is half clinker.
    CementBlended50,
    /// Scrap share of average steel.
    SteelAverage,
    /// Largest share of frame, wall and roof mass that may be entered as reused.
    ReuseLimit,
    /// Leakage for concrete: share of the gain that is only redistributed among buyers.
    LeakConcrete,
    /// Leakage for cement.
    LeakCement,
    /// Leakage for near-zero cement and steel.
    LeakNearZero,
    /// Leakage for wood.
    LeakWood,
    /// Share of public buying above the value threshold of a rule.
    RuleCoverage,
    /// Share of covered public buying that complies with a rule.
    RuleCompliance,
    /// Standard deviation of the carbon of concrete within one strength, as a share of its mean.
    SpreadConcrete,
    /// Standard deviation of the clinker ratio.
    SpreadClinker,
    /// Share of cement in the carbon of concrete.
    ConcreteCementPart,
    /// Scrap share of aluminium.
    AluminiumScrap,
    /// Relative uncertainty of amounts.
    SpreadAmount,
    /// Relative uncertainty of factors without their own range.
    SpreadComputed,
    /// Capture rate of a near-zero kiln.
    CapturePart,
    /// Default number of storeys of a single-family home.
    HomeStoreys,
    /// Default number of storeys of a multi-family building.
    BlockStoreys,
    /// Default number of homes in a multi-family building.
    BlockDwellings,
    /// Default service life of a home, years.
    HomeYears,
    /// Heating and cooling of the better standard, relative to usual: a fifth less.
    BetterStandard,
}

impl ProjectSetting {
    /// The number of entries.
    pub const COUNT: usize = 48;

    /// All entries, in the order of the tables.
    pub const ALL: [ProjectSetting; ProjectSetting::COUNT] = [
        ProjectSetting::PlanRatio,
        ProjectSetting::StoreyHeight,
        ProjectSetting::OpeningWindow,
        ProjectSetting::OpeningDoor,
        ProjectSetting::InnerWalls,
        ProjectSetting::InnerMass,
        ProjectSetting::InnerStrip,
        ProjectSetting::RoofPitched,
        ProjectSetting::RoofFlat,
        ProjectSetting::TransportSite,
        ProjectSetting::TransportLocal,
        ProjectSetting::TransportFactory,
        ProjectSetting::TransportKgPerTkm,
        ProjectSetting::SiteManual,
        ProjectSetting::SiteLight,
        ProjectSetting::SiteMachine,
        ProjectSetting::DemolitionPart,
        ProjectSetting::WasteKm,
        ProjectSetting::Contingency,
        ProjectSetting::StudyYears,
        ProjectSetting::PvKgPerKwp,
        ProjectSetting::PvLife,
        ProjectSetting::PvYieldTropic,
        ProjectSetting::PvYield60,
        ProjectSetting::CementPlain,
        ProjectSetting::CementLimestone,
        ProjectSetting::CementBlended30,
        ProjectSetting::CementBlended50,
        ProjectSetting::SteelAverage,
        ProjectSetting::ReuseLimit,
        ProjectSetting::LeakConcrete,
        ProjectSetting::LeakCement,
        ProjectSetting::LeakNearZero,
        ProjectSetting::LeakWood,
        ProjectSetting::RuleCoverage,
        ProjectSetting::RuleCompliance,
        ProjectSetting::SpreadConcrete,
        ProjectSetting::SpreadClinker,
        ProjectSetting::ConcreteCementPart,
        ProjectSetting::AluminiumScrap,
        ProjectSetting::SpreadAmount,
        ProjectSetting::SpreadComputed,
        ProjectSetting::CapturePart,
        ProjectSetting::HomeStoreys,
        ProjectSetting::BlockStoreys,
        ProjectSetting::BlockDwellings,
        ProjectSetting::HomeYears,
        ProjectSetting::BetterStandard,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            ProjectSetting::PlanRatio => "plan_ratio",
            ProjectSetting::StoreyHeight => "storey_height",
            ProjectSetting::OpeningWindow => "opening_window",
            ProjectSetting::OpeningDoor => "opening_door",
            ProjectSetting::InnerWalls => "inner_walls",
            ProjectSetting::InnerMass => "inner_mass",
            ProjectSetting::InnerStrip => "inner_strip",
            ProjectSetting::RoofPitched => "roof_pitched",
            ProjectSetting::RoofFlat => "roof_flat",
            ProjectSetting::TransportSite => "transport_site",
            ProjectSetting::TransportLocal => "transport_local",
            ProjectSetting::TransportFactory => "transport_factory",
            ProjectSetting::TransportKgPerTkm => "transport_kg_per_tkm",
            ProjectSetting::SiteManual => "site_manual",
            ProjectSetting::SiteLight => "site_light",
            ProjectSetting::SiteMachine => "site_machine",
            ProjectSetting::DemolitionPart => "demolition_part",
            ProjectSetting::WasteKm => "waste_km",
            ProjectSetting::Contingency => "contingency",
            ProjectSetting::StudyYears => "study_years",
            ProjectSetting::PvKgPerKwp => "pv_kg_per_kwp",
            ProjectSetting::PvLife => "pv_life",
            ProjectSetting::PvYieldTropic => "pv_yield_tropic",
            ProjectSetting::PvYield60 => "pv_yield_60",
            ProjectSetting::CementPlain => "cement_plain",
            ProjectSetting::CementLimestone => "cement_limestone",
            ProjectSetting::CementBlended30 => "cement_blended_30",
            ProjectSetting::CementBlended50 => "cement_blended_50",
            ProjectSetting::SteelAverage => "steel_average",
            ProjectSetting::ReuseLimit => "reuse_limit",
            ProjectSetting::LeakConcrete => "leak_concrete",
            ProjectSetting::LeakCement => "leak_cement",
            ProjectSetting::LeakNearZero => "leak_near_zero",
            ProjectSetting::LeakWood => "leak_wood",
            ProjectSetting::RuleCoverage => "rule_coverage",
            ProjectSetting::RuleCompliance => "rule_compliance",
            ProjectSetting::SpreadConcrete => "spread_concrete",
            ProjectSetting::SpreadClinker => "spread_clinker",
            ProjectSetting::ConcreteCementPart => "concrete_cement_part",
            ProjectSetting::AluminiumScrap => "aluminium_scrap",
            ProjectSetting::SpreadAmount => "spread_amount",
            ProjectSetting::SpreadComputed => "spread_computed",
            ProjectSetting::CapturePart => "capture_part",
            ProjectSetting::HomeStoreys => "home_storeys",
            ProjectSetting::BlockStoreys => "block_storeys",
            ProjectSetting::BlockDwellings => "block_dwellings",
            ProjectSetting::HomeYears => "home_years",
            ProjectSetting::BetterStandard => "better_standard",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

//! Settings of projects and purchase rules: the names of their numbers, each a row of `project_setting.csv`.
//!
//! Does not know: the numbers.

use serde::{Deserialize, Serialize};

/// A number that projects or purchase rules rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProjectSetting {
    /// Long side / short side of the plan.
    PlanRatio,
    /// Floor to floor.
    StoreyHeight,
    /// Windows, part of the outer wall.
    OpeningWindow,
    /// Doors, part of the outer wall.
    OpeningDoor,
    /// Inner wall area per gross floor area.
    InnerWalls,
    /// Inner wall mass / external wall of the same system, without insulation.
    InnerMass,
    /// Strip foundation under inner walls, as a share of the outer length.
    InnerStrip,
    /// Roof surface / footprint, eaves included.
    RoofPitched,
    /// Names rc_*, filler_slab and *_flat.
    RoofFlat,
    /// Earth and other materials of the site.
    TransportSite,
    /// Aggregates, blocks, bricks, stone, tiles, wood.
    TransportLocal,
    /// Cement, steel, glass ….
    TransportFactory,
    /// Carbon of carrying a tonne one kilometre, kg.
    TransportKgPerTkm,
    /// Carbon of a site worked by hand, kg a gross m².
    SiteManual,
    /// Of a site with light machines.
    SiteLight,
    /// Of a site with cranes and pumps.
    SiteMachine,
    /// Demolition / site energy.
    DemolitionPart,
    /// Kilometres to where waste goes.
    WasteKm,
    /// Early design: what is not listed (formwork, tanks, fences, fixings).
    Contingency,
    /// Years that are looked at.
    StudyYears,
    /// Carbon of making solar panels, kg a kWp.
    PvKgPerKwp,
    /// Years that solar panels last.
    PvLife,
    /// Power of a kWp a year up to 30 degrees of latitude, kWh.
    PvYieldTropic,
    /// The same at 60 degrees, kWh.
    PvYield60,
    /// Clinker in plain cement.
    CementPlain,
    /// Clinker in cement with limestone.
    CementLimestone,
    /// Clinker in cement with 30 % replaced.
    CementBlended30,
    /// Clinker in cement that is half clinker.
    CementBlended50,
    /// Part of average steel made of scrap.
    SteelAverage,
    /// Largest share of frame, wall and roof mass that may be entered as reused.
    ReuseLimit,
    /// Part of a gain in concrete that is only shared out anew.
    LeakConcrete,
    /// The same of cement.
    LeakCement,
    /// The same of near-zero cement and steel.
    LeakNearZero,
    /// The same of wood.
    LeakWood,
    /// Public buying above the value from which a rule holds.
    RuleCoverage,
    /// Rule_compliance.
    RuleCompliance,
    /// Deviation of the carbon of concrete of one strength, part of its mean.
    SpreadConcrete,
    /// Deviation of clinker in cement.
    SpreadClinker,
    /// Part of the carbon of concrete that is cement.
    ConcreteCementPart,
    /// Part of aluminium made of scrap.
    AluminiumScrap,
    /// How far amounts may be off, part of each.
    SpreadAmount,
    /// How far a factor may be off that has no range of its own, part of it.
    SpreadComputed,
    /// Part of its carbon that a near-zero kiln captures.
    CapturePart,
    /// Storeys of a single-family home where none are said.
    HomeStoreys,
    /// Storeys of a multi-family building where none are said.
    BlockStoreys,
    /// Homes of a multi-family building where none are said.
    BlockDwellings,
    /// Years it is meant to stand where none are said.
    HomeYears,
    /// Need for heat and cold of a home a fifth better than usual.
    BetterStandard,
}

impl ProjectSetting {
    /// How many there are.
    pub const COUNT: usize = 48;

    /// All, in the order of every table.
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

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

//! Settings of projects and purchase rules; each has its number in a row of `project_setting.csv`.
//!
//! Out of scope: the numbers.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A parameter of projects or purchase rules; without a unit it is a ratio or share.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ProjectSetting {
        /// Long side / short side of the plan.
        PlanRatio: "plan_ratio";
        /// Storey height, floor to floor.
        StoreyHeight: "storey_height";
        /// Windows, share of the outer wall.
        OpeningWindow: "opening_window";
        /// Doors, share of the outer wall.
        OpeningDoor: "opening_door";
        /// Inner wall area per gross floor area.
        InnerWalls: "inner_walls";
        /// Inner wall mass / external wall of the same system, without insulation.
        InnerMass: "inner_mass";
        /// Strip foundation under inner walls, as a share of the outer length.
        InnerStrip: "inner_strip";
        /// Pitched roof: surface / footprint, eaves included.
        RoofPitched: "roof_pitched";
        /// Flat roof: surface / footprint; systems rc_*, filler_slab and *_flat.
        RoofFlat: "roof_flat";
        /// Transport distance of earth and other materials of the site.
        TransportSite: "transport_site";
        /// Transport distance of local materials: aggregates, blocks, bricks, stone, tiles, wood.
        TransportLocal: "transport_local";
        /// Transport distance of factory materials: cement, steel, glass ….
        TransportFactory: "transport_factory";
        /// Emissions of transport, kg per tonne-kilometre.
        TransportKgPerTkm: "transport_kg_per_tkm";
        /// Emissions of construction by hand, kg per gross m².
        SiteManual: "site_manual";
        /// Emissions of construction with light machines, kg per gross m².
        SiteLight: "site_light";
        /// Emissions of construction with cranes and pumps, kg per gross m².
        SiteMachine: "site_machine";
        /// Demolition / site energy.
        DemolitionPart: "demolition_part";
        /// Transport distance of waste, km.
        WasteKm: "waste_km";
        /// Allowance for items that an early design does not list (formwork, tanks, fences, fixings).
        Contingency: "contingency";
        /// Study period, years.
        StudyYears: "study_years";
        /// Emissions of making solar panels, kg per kWp.
        PvKgPerKwp: "pv_kg_per_kwp";
        /// Service life of solar panels, years.
        PvLife: "pv_life";
        /// Annual electricity per kWp up to 30 degrees of latitude, kWh.
        PvYieldTropic: "pv_yield_tropic";
        /// Annual electricity per kWp at 60 degrees of latitude, kWh.
        PvYield60: "pv_yield_60";
        /// Clinker ratio of plain cement.
        CementPlain: "cement_plain";
        /// Clinker ratio of cement with limestone.
        CementLimestone: "cement_limestone";
        /// Clinker ratio of cement with 30 % replaced.
        CementBlended30: "cement_blended_30";
        /// Clinker ratio of cement that is half clinker.
        CementBlended50: "cement_blended_50";
        /// Scrap share of average steel.
        SteelAverage: "steel_average";
        /// Largest share of frame, wall and roof mass that may be entered as reused.
        ReuseLimit: "reuse_limit";
        /// Leakage for concrete: share of the gain that is only redistributed among buyers.
        LeakConcrete: "leak_concrete";
        /// Leakage for cement.
        LeakCement: "leak_cement";
        /// Leakage for near-zero cement and steel.
        LeakNearZero: "leak_near_zero";
        /// Leakage for wood.
        LeakWood: "leak_wood";
        /// Share of public buying above the value threshold of a rule.
        RuleCoverage: "rule_coverage";
        /// Share of covered public buying that complies with a rule.
        RuleCompliance: "rule_compliance";
        /// Standard deviation of the carbon of concrete within one strength, as a share of its mean.
        SpreadConcrete: "spread_concrete";
        /// Standard deviation of the clinker ratio.
        SpreadClinker: "spread_clinker";
        /// Share of cement in the carbon of concrete.
        ConcreteCementPart: "concrete_cement_part";
        /// Scrap share of aluminium.
        AluminiumScrap: "aluminium_scrap";
        /// Relative uncertainty of amounts.
        SpreadAmount: "spread_amount";
        /// Relative uncertainty of factors without their own range.
        SpreadComputed: "spread_computed";
        /// Capture rate of a near-zero kiln.
        CapturePart: "capture_part";
        /// Default number of storeys of a single-family home.
        HomeStoreys: "home_storeys";
        /// Default number of storeys of a multi-family building.
        BlockStoreys: "block_storeys";
        /// Default number of homes in a multi-family building.
        BlockDwellings: "block_dwellings";
        /// Default service life of a home, years.
        HomeYears: "home_years";
        /// Heating and cooling of the better standard, relative to usual: a fifth less.
        BetterStandard: "better_standard";
    }
}

//! Goals: observed indicators of the global goals for a country, and the part of them that a plan moves.
//!
//! ```text
//! trend      = last value against the one nearest ten years before, % a year or points a year
//! direction  = flat up to 0.3 % a year, 0.05 points a year (Red List Index: 0.0002), else falls or rises
//! reading    = better or worse, by the direction alone; never a score, a rank or a verdict on a target
//! ```
//!
//! The values are reports of states and estimates of agencies, of different years. Two editions of a source are two series.
//! A value with a fault of its source stays in the table and is not shown. A missing value is never zero.
//!
//! Out of scope: the change of a statistic in the future. A plan's result stands next to the statistic and is never
//! subtracted from it.

mod air;
mod plan;

pub use air::{AirAssumptions, AirChange, AirSource, AirSources};
pub use plan::{GoalChange, GoalPaths, MILESTONES, Milestone, PlanEffect};

use cairn_core::kind::Confidence;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// A part of the page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GoalPart {
        /// Cities and homes.
        Cities: "cities";
        /// Use of materials, and waste.
        Use: "use";
        /// Energy and its carbon.
        Energy: "energy";
        /// Water, land and species.
        Nature: "nature";
    }
}

cairn_core::closed! {
    /// Reach of a plan: how far the levers act on an indicator.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PlanReach {
        /// The model starts from the statistic and moves it.
        Moves: "moves";
        /// The model moves a part of it.
        Part: "part";
        /// The model has a result of its own next to it.
        Beside: "beside";
        /// Not modelled.
        None: "no";
    }
}

/// Columns of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndicatorColumns {
    /// Its part of the page.
    pub part: GoalPart,
    /// Reach of a plan.
    pub reach: PlanReach,
    /// Its second number.
    pub same_as: Option<&'static str>,
}

const fn row(part: GoalPart, reach: PlanReach) -> IndicatorColumns {
    IndicatorColumns {
        part,
        reach,
        same_as: None,
    }
}

const fn repeated_indicator(part: GoalPart, reach: PlanReach, same_as: &'static str) -> IndicatorColumns {
    IndicatorColumns {
        part,
        reach,
        same_as: Some(same_as),
    }
}

cairn_core::closed! {
    /// An indicator of the global goals, in the order of the page.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[expect(missing_docs, reason = "the number of an indicator says which it is")]
    pub enum GoalIndicator in INDICATORS: IndicatorColumns {
        Slums: "11.1.1" => row(GoalPart::Cities, PlanReach::Beside);
        Transport: "11.2.1" => row(GoalPart::Cities, PlanReach::None);
        CityLand: "11.3.1" => row(GoalPart::Cities, PlanReach::Part);
        CityWaste: "11.6.1" => row(GoalPart::Cities, PlanReach::Part);
        Air: "11.6.2" => row(GoalPart::Cities, PlanReach::Part);
        Policies: "12.1.1" => row(GoalPart::Use, PlanReach::None);
        Footprint: "12.2.1" => repeated_indicator(GoalPart::Use, PlanReach::Part, "8.4.1");
        Consumption: "12.2.2" => repeated_indicator(GoalPart::Use, PlanReach::Part, "8.4.2");
        Food: "12.3.1" => row(GoalPart::Use, PlanReach::None);
        Conventions: "12.4.1" => row(GoalPart::Use, PlanReach::None);
        Hazardous: "12.4.2" => row(GoalPart::Use, PlanReach::None);
        Recycling: "12.5.1" => row(GoalPart::Use, PlanReach::Part);
        Procurement: "12.7.1" => row(GoalPart::Use, PlanReach::None);
        Subsidies: "12.c.1" => row(GoalPart::Use, PlanReach::None);
        Cooking: "7.1.2" => row(GoalPart::Energy, PlanReach::Moves);
        Renewables: "7.2.1" => row(GoalPart::Energy, PlanReach::Beside);
        Intensity: "7.3.1" => row(GoalPart::Energy, PlanReach::Beside);
        Carbon: "9.4.1" => row(GoalPart::Energy, PlanReach::Beside);
        WaterUse: "6.4.1" => row(GoalPart::Nature, PlanReach::None);
        WaterStress: "6.4.2" => row(GoalPart::Nature, PlanReach::None);
        Forest: "15.1.1" => row(GoalPart::Nature, PlanReach::Beside);
        Protected: "15.1.2" => row(GoalPart::Nature, PlanReach::None);
        Degraded: "15.3.1" => row(GoalPart::Nature, PlanReach::None);
        Species: "15.5.1" => row(GoalPart::Nature, PlanReach::None);
    }
}

impl GoalIndicator {
    /// Its columns.
    pub const fn columns(self) -> IndicatorColumns {
        INDICATORS[self as usize]
    }
}

/// Unit of a trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendUnit {
    /// Percent of the value a year.
    Percent,
    /// Points a year.
    Points,
    /// Points a year of an index between 0 and 1.
    Index,
    /// No trend: the rules, the cities or the edition changed.
    None,
}

/// Columns of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeriesColumns {
    /// The indicator that it measures.
    pub indicator: GoalIndicator,
    /// Its unit, in the table.
    pub unit: &'static str,
    /// True if more is better, false if less is; `None` if neither.
    pub more_is_better: Option<bool>,
    /// Unit of its trend.
    pub trend: TrendUnit,
}

const fn more(indicator: GoalIndicator, unit: &'static str, trend: TrendUnit) -> SeriesColumns {
    SeriesColumns {
        indicator,
        unit,
        more_is_better: Some(true),
        trend,
    }
}

const fn less(indicator: GoalIndicator, unit: &'static str, trend: TrendUnit) -> SeriesColumns {
    SeriesColumns {
        indicator,
        unit,
        more_is_better: Some(false),
        trend,
    }
}

cairn_core::closed! {
    /// A series of an indicator: one definition, one source, one edition.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[expect(missing_docs, reason = "`columns.csv` describes each")]
    pub enum GoalSeries in SERIES: SeriesColumns {
        Slums: "slums" => less(GoalIndicator::Slums, "%", TrendUnit::Points);
        Inadequate: "inadequate_housing" => less(GoalIndicator::Slums, "%", TrendUnit::Points);
        Transport: "transport_access" => more(GoalIndicator::Transport, "%", TrendUnit::None);
        LandRatio: "land_ratio" => less(GoalIndicator::CityLand, "ratio", TrendUnit::None);
        LandPerson: "land_person" => less(GoalIndicator::CityLand, "m2/person", TrendUnit::Percent);
        Collected: "waste_collected" => more(GoalIndicator::CityWaste, "%", TrendUnit::None);
        Particles: "particles" => less(GoalIndicator::Air, "µg/m3", TrendUnit::Percent);
        ParticlesCities: "particles_cities" => less(GoalIndicator::Air, "µg/m3", TrendUnit::None);
        Policies: "policies" => SeriesColumns {
            indicator: GoalIndicator::Policies, unit: "number", more_is_better: None, trend: TrendUnit::None,
        };
        Footprint: "footprint" => less(GoalIndicator::Footprint, "t/person", TrendUnit::Percent);
        Consumption: "consumption" => less(GoalIndicator::Consumption, "t/person", TrendUnit::Percent);
        ConsumptionLate: "consumption_2022" => less(GoalIndicator::Consumption, "t/person", TrendUnit::None);
        ConsumptionProduct: "consumption_product" => less(GoalIndicator::Consumption, "kg/US$ of 2010", TrendUnit::Percent);
        FoodHomes: "food_homes" => less(GoalIndicator::Food, "kg/person", TrendUnit::None);
        FoodServices: "food_services" => less(GoalIndicator::Food, "kg/person", TrendUnit::None);
        FoodRetail: "food_retail" => less(GoalIndicator::Food, "kg/person", TrendUnit::None);
        Basel: "basel" => more(GoalIndicator::Conventions, "%", TrendUnit::Points);
        Minamata: "minamata" => more(GoalIndicator::Conventions, "%", TrendUnit::None);
        Hazardous: "hazardous_waste" => less(GoalIndicator::Hazardous, "kg/person", TrendUnit::Percent);
        Treated: "hazardous_treated" => more(GoalIndicator::Hazardous, "%", TrendUnit::Points);
        EWaste: "e_waste" => less(GoalIndicator::Recycling, "kg/person", TrendUnit::Percent);
        EWasteRecycled: "e_waste_recycled" => more(GoalIndicator::Recycling, "%", TrendUnit::None);
        MunicipalRecycled: "municipal_recycled" => more(GoalIndicator::Recycling, "%", TrendUnit::None);
        Subsidies: "fuel_subsidies" => less(GoalIndicator::Subsidies, "US$/person", TrendUnit::Percent);
        Cooking: "clean_cooking" => more(GoalIndicator::Cooking, "%", TrendUnit::Points);
        Renewables: "renewables" => more(GoalIndicator::Renewables, "%", TrendUnit::Points);
        Intensity: "energy_intensity" => less(GoalIndicator::Intensity, "MJ/US$ of 2017 (PPP)", TrendUnit::Percent);
        Carbon: "carbon_intensity" => less(GoalIndicator::Carbon, "kg/US$ of 2021 (PPP)", TrendUnit::Percent);
        WaterUse: "water_efficiency" => more(GoalIndicator::WaterUse, "US$/m3", TrendUnit::Percent);
        WaterStress: "water_stress" => less(GoalIndicator::WaterStress, "%", TrendUnit::Percent);
        Forest: "forest" => more(GoalIndicator::Forest, "%", TrendUnit::Points);
        KeyAreas: "key_areas" => more(GoalIndicator::Protected, "%", TrendUnit::Points);
        Protected: "land_protected" => more(GoalIndicator::Protected, "%", TrendUnit::None);
        Degraded: "land_degraded" => less(GoalIndicator::Degraded, "%", TrendUnit::None);
        RedList: "red_list" => more(GoalIndicator::Species, "index", TrendUnit::Index);
    }
}

impl GoalSeries {
    /// Its columns.
    pub const fn columns(self) -> SeriesColumns {
        SERIES[self as usize]
    }
}

cairn_core::closed! {
    /// Defect of a value. The first three hide it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GoalDefect {
        /// A share over 100 %.
        Over: "over_100";
        /// Far too low.
        Low: "too_low";
        /// Another fault of the source.
        Source: "source";
        /// Waste of mines is counted.
        Mining: "mining";
        /// The number of people hardly changes, so a ratio to it says little.
        FewPeople: "few_people";
        /// The product of a country at war is unsure.
        War: "war";
    }
}

impl GoalDefect {
    /// True if the value must not be shown.
    pub const fn hides(self) -> bool {
        matches!(self, GoalDefect::Over | GoalDefect::Low | GoalDefect::Source)
    }
}

cairn_core::closed! {
    /// Licence of a value.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GoalLicence {
        /// Creative Commons, attribution.
        By: "CC BY 4.0";
        /// Creative Commons, attribution, for intergovernmental organisations.
        ByIgo: "CC BY 3.0 IGO";
        /// Creative Commons, attribution, not for profit, share alike.
        ByNcSaIgo: "CC BY-NC-SA 3.0 IGO";
        /// Terms of the database of the United Nations; two readings of them are known.
        Un: "UN terms";
    }
}

/// A value in a year.
pub type Dated = (Year, f64);

/// A series of a country.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalValue {
    /// The series.
    pub series: GoalSeries,
    /// First value.
    pub first: Dated,
    /// The value from which the trend is drawn.
    pub base: Option<Dated>,
    /// Last value.
    pub last: Dated,
    /// Number of years with a value.
    pub years: u8,
    /// Trend, in the unit of the series.
    pub trend: Option<f64>,
    /// Confidence of the source.
    pub confidence: Option<Confidence>,
    /// Number of cities in a mean.
    pub cities: Option<u8>,
    /// Its defect.
    pub defect: Option<GoalDefect>,
    /// Its licence.
    pub licence: GoalLicence,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Origin of the row in the table: stored or derived.
    pub basis: &'static str,
}

/// Direction of a trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendDirection {
    /// The value falls.
    Falls,
    /// The value rises.
    Rises,
    /// It hardly changes.
    Flat,
}

impl GoalValue {
    /// The last value; `None` if the source has a fault.
    pub fn last_value(&self) -> Option<Dated> {
        Some(self.last).filter(|_| !self.is_hidden())
    }

    /// True if a fault of the source hides the value.
    pub fn is_hidden(&self) -> bool {
        self.defect.is_some_and(GoalDefect::hides)
    }

    /// Direction of the trend; `None` without a trend.
    pub fn direction(&self) -> Option<TrendDirection> {
        let flat = match self.series.columns().trend {
            TrendUnit::Percent => 0.3,
            TrendUnit::Points => 0.05,
            TrendUnit::Index => 2e-4,
            TrendUnit::None => return None,
        };
        let trend = self.trend.filter(|_| !self.is_hidden())?;
        // Some tables round: two equal values beside each other show no direction.
        let is_alike = self.first.0 != self.last.0 && self.first.1.to_bits() == self.last.1.to_bits();
        Some(if trend.abs() <= flat || is_alike {
            TrendDirection::Flat
        } else if trend > 0.0 {
            TrendDirection::Rises
        } else {
            TrendDirection::Falls
        })
    }

    /// True if the direction is for the better, false if for the worse; `None` if flat or without a trend.
    pub fn is_better(&self) -> Option<bool> {
        let more = self.series.columns().more_is_better?;
        match self.direction()? {
            TrendDirection::Flat => None,
            TrendDirection::Rises => Some(more),
            TrendDirection::Falls => Some(!more),
        }
    }
}

/// All that is observed in a country.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryGoals {
    /// The country.
    pub place: PlaceId,
    /// Its series, in the order of the list.
    pub values: Vec<GoalValue>,
    /// Origin of the particles in its air.
    pub air: Option<AirSources>,
}

impl CountryGoals {
    /// The series of an indicator, in the order of the list; empty if no source read has a value.
    pub fn of(&self, indicator: GoalIndicator) -> impl Iterator<Item = &GoalValue> {
        self.values
            .iter()
            .filter(move |value| value.series.columns().indicator == indicator)
    }

    /// A series.
    pub fn series(&self, series: GoalSeries) -> Option<&GoalValue> {
        self.values.iter().find(|value| value.series == series)
    }

    /// Number of indicators with a value to show.
    pub fn known_count(&self) -> usize {
        let known = |indicator: &GoalIndicator| self.of(*indicator).any(|value| value.last_value().is_some());
        GoalIndicator::ALL.into_iter().filter(known).count()
    }
}

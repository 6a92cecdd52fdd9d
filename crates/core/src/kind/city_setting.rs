//! Settings of cities; each has its number in a row of `city_setting.csv`.
//!
//! Out of scope: the numbers.

use serde::{Deserialize, Serialize};

/// A parameter of the city model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CitySetting {
    /// Annual growth of a city before its first data point.
    Before1950,
    /// Decay time of the growth of its share of urban population after the last data point: years to 1/e.
    ShareFade,
    /// Upper limit of that share.
    ShareMost,
    /// Share of the national population above which a city is treated as its country.
    StateShare,
    /// Minimum number of cities for a national mean density.
    LeastCities,
    /// Residential floor area per person, elasticity with respect to density.
    HomeDensity,
    /// Minimum residential floor area per person, relative to the country.
    HomeLeast,
    /// Maximum residential floor area per person, relative to the country.
    HomeMost,
    /// Odds of flats, elasticity with respect to density.
    FlatDensity,
    /// Share of other buildings located in towns.
    OtherUrban,
    /// Maximum of other buildings per person, relative to the country.
    OtherMost,
    /// Cars per person in a city of mean density, relative to the country: high income.
    CarHigh,
    /// The same: upper-middle income.
    CarUpper,
    /// The same: lower-middle and low income.
    CarLow,
    /// Cars per person, elasticity with respect to density.
    CarDensity,
    /// Maximum of cars per person, if the country has fewer.
    CarMost,
    /// Distance per car, elasticity with respect to density.
    KmDensity,
    /// Streets per person, elasticity with respect to density.
    StreetDensity,
    /// Streets, elasticity with respect to population at equal land.
    StreetPeople,
    /// Streets, elasticity with respect to land at equal population.
    StreetLand,
    /// Mean lifetime of streets, years.
    StreetLife,
    /// Standard deviation of the lifetime of streets, years.
    StreetDeviation,
    /// Electricity for appliances and light per person, relative to the country: high income.
    PowerHigh,
    /// The same: upper-middle income.
    PowerUpper,
    /// The same: lower-middle and low income.
    PowerLow,
    /// Municipal water per person in rural areas, relative to towns.
    WaterRural,
    /// Share of municipal water that becomes wastewater.
    Wastewater,
    /// Energy of the food supply, kcal/kg.
    FoodEnergy,
    /// Municipal waste per person, relative to the country: high income.
    WasteHigh,
    /// The same: upper-middle income.
    WasteUpper,
    /// The same: lower-middle and low income.
    WasteLow,
    /// Municipal waste per person, elasticity with respect to income.
    WasteIncome,
    /// Greenhouse gases of landfilled waste, kg CO2e/kg.
    GhgLandfill,
    /// Greenhouse gases of dumped waste, kg CO2e/kg.
    GhgDump,
    /// Greenhouse gases of burnt waste, kg CO2e/kg.
    GhgBurnt,
    /// Share of the region's decline in density that a city follows: present trend.
    TrendPart,
    /// Share of the region's decline in density that a city follows: sprawl.
    SprawlPart,
    /// Land growth relative to population growth: compact form.
    CompactPart,
    /// Decay time of the decline in density: years to 1/e.
    LandFade,
    /// Change in the share of trips by public transport per natural log of density, percentage points.
    TransitPoints,
    /// Mean trip length, elasticity with respect to land at equal population.
    TripLength,
    /// Width of a street if a user enters its length, m.
    StreetWidth,
    /// A difference between two paths below this share is within the uncertainty.
    WithinDoubt,
}

impl CitySetting {
    /// The number of entries.
    pub const COUNT: usize = 43;

    /// All, in the order of the table.
    pub const ALL: [CitySetting; CitySetting::COUNT] = [
        CitySetting::Before1950,
        CitySetting::ShareFade,
        CitySetting::ShareMost,
        CitySetting::StateShare,
        CitySetting::LeastCities,
        CitySetting::HomeDensity,
        CitySetting::HomeLeast,
        CitySetting::HomeMost,
        CitySetting::FlatDensity,
        CitySetting::OtherUrban,
        CitySetting::OtherMost,
        CitySetting::CarHigh,
        CitySetting::CarUpper,
        CitySetting::CarLow,
        CitySetting::CarDensity,
        CitySetting::CarMost,
        CitySetting::KmDensity,
        CitySetting::StreetDensity,
        CitySetting::StreetPeople,
        CitySetting::StreetLand,
        CitySetting::StreetLife,
        CitySetting::StreetDeviation,
        CitySetting::PowerHigh,
        CitySetting::PowerUpper,
        CitySetting::PowerLow,
        CitySetting::WaterRural,
        CitySetting::Wastewater,
        CitySetting::FoodEnergy,
        CitySetting::WasteHigh,
        CitySetting::WasteUpper,
        CitySetting::WasteLow,
        CitySetting::WasteIncome,
        CitySetting::GhgLandfill,
        CitySetting::GhgDump,
        CitySetting::GhgBurnt,
        CitySetting::TrendPart,
        CitySetting::SprawlPart,
        CitySetting::CompactPart,
        CitySetting::LandFade,
        CitySetting::TransitPoints,
        CitySetting::TripLength,
        CitySetting::StreetWidth,
        CitySetting::WithinDoubt,
    ];

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            CitySetting::Before1950 => "before_1950",
            CitySetting::ShareFade => "share_fade",
            CitySetting::ShareMost => "share_most",
            CitySetting::StateShare => "state_share",
            CitySetting::LeastCities => "least_cities",
            CitySetting::HomeDensity => "home_density",
            CitySetting::HomeLeast => "home_least",
            CitySetting::HomeMost => "home_most",
            CitySetting::FlatDensity => "flat_density",
            CitySetting::OtherUrban => "other_urban",
            CitySetting::OtherMost => "other_most",
            CitySetting::CarHigh => "car_high",
            CitySetting::CarUpper => "car_upper",
            CitySetting::CarLow => "car_low",
            CitySetting::CarDensity => "car_density",
            CitySetting::CarMost => "car_most",
            CitySetting::KmDensity => "km_density",
            CitySetting::StreetDensity => "street_density",
            CitySetting::StreetPeople => "street_people",
            CitySetting::StreetLand => "street_land",
            CitySetting::StreetLife => "street_life",
            CitySetting::StreetDeviation => "street_deviation",
            CitySetting::PowerHigh => "power_high",
            CitySetting::PowerUpper => "power_upper",
            CitySetting::PowerLow => "power_low",
            CitySetting::WaterRural => "water_rural",
            CitySetting::Wastewater => "wastewater",
            CitySetting::FoodEnergy => "food_energy",
            CitySetting::WasteHigh => "waste_high",
            CitySetting::WasteUpper => "waste_upper",
            CitySetting::WasteLow => "waste_low",
            CitySetting::WasteIncome => "waste_income",
            CitySetting::GhgLandfill => "ghg_landfill",
            CitySetting::GhgDump => "ghg_dump",
            CitySetting::GhgBurnt => "ghg_burnt",
            CitySetting::TrendPart => "trend_part",
            CitySetting::SprawlPart => "sprawl_part",
            CitySetting::CompactPart => "compact_part",
            CitySetting::LandFade => "land_fade",
            CitySetting::TransitPoints => "transit_points",
            CitySetting::TripLength => "trip_length",
            CitySetting::StreetWidth => "street_width",
            CitySetting::WithinDoubt => "within_doubt",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

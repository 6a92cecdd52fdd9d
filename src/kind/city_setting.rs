//! Settings of cities: the names of their numbers, each a row of `city_setting.csv`.
//!
//! Does not know: the numbers.

use serde::{Deserialize, Serialize};

/// A number that cities rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CitySetting {
    /// Yearly growth of a city before its first datum.
    Before1950,
    /// Years in which the growth of its share of urban people falls to 1/e after its last datum.
    ShareFade,
    /// Where that share ends.
    ShareMost,
    /// Part of the people of its country from which on a city is taken as its country.
    StateShare,
    /// Cities of a country that tell its mean density.
    LeastCities,
    /// Floor of homes a person on density, elasticity.
    HomeDensity,
    /// Least floor of homes a person against the country.
    HomeLeast,
    /// Most of it.
    HomeMost,
    /// Odds of flats on density, elasticity.
    FlatDensity,
    /// Part of other buildings that stands in towns.
    OtherUrban,
    /// Most other buildings a person against the country.
    OtherMost,
    /// Cars a person of a city of mean density against its country: high income.
    CarHigh,
    /// The same: upper-middle income.
    CarUpper,
    /// The same: lower-middle and low income.
    CarLow,
    /// Cars a person on density, elasticity.
    CarDensity,
    /// Most cars a person, where the country has fewer.
    CarMost,
    /// Distance a car goes on density, elasticity.
    KmDensity,
    /// Streets a person on density, elasticity.
    StreetDensity,
    /// Streets on people at equal land, elasticity.
    StreetPeople,
    /// Streets on land at equal people, elasticity.
    StreetLand,
    /// Mean life of streets, years.
    StreetLife,
    /// Its spread, years.
    StreetDeviation,
    /// Power of appliances and light a person against the country: high income.
    PowerHigh,
    /// The same: upper-middle income.
    PowerUpper,
    /// The same: lower-middle and low income.
    PowerLow,
    /// Municipal water of a person in the country against one in town.
    WaterRural,
    /// Part of municipal water that becomes wastewater.
    Wastewater,
    /// Energy of the food supply, kcal/kg.
    FoodEnergy,
    /// Municipal waste a person against the country: high income.
    WasteHigh,
    /// The same: upper-middle income.
    WasteUpper,
    /// The same: lower-middle and low income.
    WasteLow,
    /// Municipal waste a person on income, elasticity.
    WasteIncome,
    /// Greenhouse gases of landfilled waste, kg CO2e/kg.
    GhgLandfill,
    /// Of dumped waste.
    GhgDump,
    /// Of burnt waste.
    GhgBurnt,
    /// Part of the thinning of its region that a city goes on with: as before.
    TrendPart,
    /// The same: sprawl.
    SprawlPart,
    /// Growth of land for each growth of people: compact.
    CompactPart,
    /// Years in which thinning falls to 1/e.
    LandFade,
    /// Points of the share of trips by public transport for each natural log of density.
    TransitPoints,
    /// Mean length of trips on land at equal people, elasticity.
    TripLength,
    /// Width of a street where its length is told, m.
    StreetWidth,
    /// A difference between two paths below which nothing is known.
    WithinDoubt,
}

impl CitySetting {
    /// How many there are.
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

    /// The word used in tables.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

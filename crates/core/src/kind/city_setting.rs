//! Settings of cities; each has its number in a row of `city_setting.csv`.
//!
//! Out of scope: the numbers.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A parameter of the city model.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum CitySetting {
        /// Annual growth of a city before its first data point.
        Before1950: "before_1950";
        /// Decay time of the growth of its share of urban population after the last data point: years to 1/e.
        ShareFade: "share_fade";
        /// Upper limit of that share.
        ShareMost: "share_most";
        /// Share of the national population above which a city is treated as its country.
        StateShare: "state_share";
        /// Minimum number of cities for a national mean density.
        LeastCities: "least_cities";
        /// Residential floor area per person, elasticity with respect to density.
        HomeDensity: "home_density";
        /// Minimum residential floor area per person, relative to the country.
        HomeLeast: "home_least";
        /// Maximum residential floor area per person, relative to the country.
        HomeMost: "home_most";
        /// Odds of flats, elasticity with respect to density.
        FlatDensity: "flat_density";
        /// Share of other buildings located in towns.
        OtherUrban: "other_urban";
        /// Maximum of other buildings per person, relative to the country.
        OtherMost: "other_most";
        /// Cars per person in a city of mean density, relative to the country: high income.
        CarHigh: "car_high";
        /// The same: upper-middle income.
        CarUpper: "car_upper";
        /// The same: lower-middle and low income.
        CarLow: "car_low";
        /// Cars per person, elasticity with respect to density.
        CarDensity: "car_density";
        /// Maximum of cars per person, if the country has fewer.
        CarMost: "car_most";
        /// Distance per car, elasticity with respect to density.
        KmDensity: "km_density";
        /// Streets per person, elasticity with respect to density.
        StreetDensity: "street_density";
        /// Streets, elasticity with respect to population at equal land.
        StreetPeople: "street_people";
        /// Streets, elasticity with respect to land at equal population.
        StreetLand: "street_land";
        /// Mean lifetime of streets, years.
        StreetLife: "street_life";
        /// Standard deviation of the lifetime of streets, years.
        StreetDeviation: "street_deviation";
        /// Electricity for appliances and light per person, relative to the country: high income.
        PowerHigh: "power_high";
        /// The same: upper-middle income.
        PowerUpper: "power_upper";
        /// The same: lower-middle and low income.
        PowerLow: "power_low";
        /// Municipal water per person in rural areas, relative to towns.
        WaterRural: "water_rural";
        /// Share of municipal water that becomes wastewater.
        Wastewater: "wastewater";
        /// Energy of the food supply, kcal/kg.
        FoodEnergy: "food_energy";
        /// Municipal waste per person, relative to the country: high income.
        WasteHigh: "waste_high";
        /// The same: upper-middle income.
        WasteUpper: "waste_upper";
        /// The same: lower-middle and low income.
        WasteLow: "waste_low";
        /// Municipal waste per person, elasticity with respect to income.
        WasteIncome: "waste_income";
        /// Greenhouse gases of landfilled waste, kg CO2e/kg.
        GhgLandfill: "ghg_landfill";
        /// Greenhouse gases of dumped waste, kg CO2e/kg.
        GhgDump: "ghg_dump";
        /// Greenhouse gases of burnt waste, kg CO2e/kg.
        GhgBurnt: "ghg_burnt";
        /// Share of the region's decline in density that a city follows: present trend.
        TrendPart: "trend_part";
        /// Share of the region's decline in density that a city follows: sprawl.
        SprawlPart: "sprawl_part";
        /// Land growth relative to population growth: compact form.
        CompactPart: "compact_part";
        /// Decay time of the decline in density: years to 1/e.
        LandFade: "land_fade";
        /// Change in the share of trips by public transport per natural log of density, percentage points.
        TransitPoints: "transit_points";
        /// Mean trip length, elasticity with respect to land at equal population.
        TripLength: "trip_length";
        /// Width of a street if a user enters its length, m.
        StreetWidth: "street_width";
        /// A difference between two paths below this share is within the uncertainty.
        WithinDoubt: "within_doubt";
    }
}

//! Lists for cities: urban forms, quality of density data, and observed indicators.
//!
//! Out of scope: data on cities.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Development of a city's land from 2027.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum UrbanForm {
        /// As before: land grows with people, and density falls as in the region.
        #[default]
        Trend: "trend";
        /// Land grows by a share of population growth.
        Compact: "compact";
        /// Density falls faster than before.
        Sprawl: "sprawl";
        /// Land reaches the area planned for 2050; without a plan, as before.
        Planned: "planned";
    }
}

crate::closed! {
    /// Source of a city's density, best first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum DensityClass {
        /// Population and land in 2025 of the urban centre that contains the city.
        A: "A";
        /// The city's population in 2015 on the land of the urban centre with its name.
        B: "B";
        /// As B, but several cities share a centre or the match is by distance.
        C: "C";
        /// The mean of its country.
        D: "D";
    }
}

crate::closed! {
    /// An indicator observed in some cities.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum CityObserved {
        /// People with convenient access to public transport, %.
        TransitAccess: "transit_access";
        /// Municipal waste, kg per person and day.
        Waste: "waste";
        /// Food and organic share of municipal waste, %.
        WasteOrganic: "waste_organic";
        /// Plastic share of municipal waste, %.
        WastePlastic: "waste_plastic";
        /// Trips by public transport, %.
        TripsTransit: "trips_transit";
        /// Trips by car, %.
        TripsCar: "trips_car";
        /// Trips on foot, %.
        TripsFoot: "trips_foot";
        /// Trips by bicycle, %.
        TripsBicycle: "trips_bicycle";
        /// Municipal waste recycled, %.
        WasteRecycled: "waste_recycled";
        /// Municipal waste to open dumps, %.
        WasteDumped: "waste_dumped";
        /// People with waste collection, %.
        WasteCollected: "waste_collected";
        /// Greenness of the urban centre that contains the city, 0 to 1.
        Greenness: "greenness";
    }
}

crate::closed! {
    /// Confidence of a source in its own estimate.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Confidence {
        /// High.
        High: "high";
        /// Medium.
        Medium: "medium";
        /// Low.
        Low: "low";
        /// Very low.
        VeryLow: "very low";
    }
}

//! Lists for cities: urban forms, quality of density data, and observed indicators.
//!
//! Out of scope: data on cities.

use serde::{Deserialize, Serialize};

/// Development of a city's land from 2027.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum UrbanForm {
    /// As before: land grows with people, and density falls as in the region.
    #[default]
    Trend,
    /// Land grows by a share of population growth.
    Compact,
    /// Density falls faster than before.
    Sprawl,
    /// Land reaches the area planned for 2050; without a plan, as before.
    Planned,
}

impl UrbanForm {
    /// The number of entries.
    pub const COUNT: usize = 4;

    /// All forms, the present trend first.
    pub const ALL: [UrbanForm; UrbanForm::COUNT] = [UrbanForm::Trend, UrbanForm::Compact, UrbanForm::Sprawl, UrbanForm::Planned];

    /// The word in links, files and at the terminal.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            UrbanForm::Trend => "trend",
            UrbanForm::Compact => "compact",
            UrbanForm::Sprawl => "sprawl",
            UrbanForm::Planned => "planned",
        }
    }

    /// The entry with this [`UrbanForm::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<UrbanForm> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// Source of a city's density, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DensityClass {
    /// Population and land in 2025 of the urban centre that contains the city.
    A,
    /// The city's population in 2015 on the land of the urban centre with its name.
    B,
    /// As B, but several cities share a centre or the match is by distance.
    C,
    /// The mean of its country.
    D,
}

impl DensityClass {
    /// All classes, best first.
    pub const ALL: [DensityClass; 4] = [DensityClass::A, DensityClass::B, DensityClass::C, DensityClass::D];

    /// The letter in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            DensityClass::A => "A",
            DensityClass::B => "B",
            DensityClass::C => "C",
            DensityClass::D => "D",
        }
    }
}

/// An indicator observed in some cities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CityObserved {
    /// People with convenient access to public transport, %.
    TransitAccess,
    /// Municipal waste, kg per person and day.
    Waste,
    /// Food and organic share of municipal waste, %.
    WasteOrganic,
    /// Plastic share of municipal waste, %.
    WastePlastic,
    /// Trips by public transport, %.
    TripsTransit,
    /// Trips by car, %.
    TripsCar,
    /// Trips on foot, %.
    TripsFoot,
    /// Trips by bicycle, %.
    TripsBicycle,
    /// Municipal waste recycled, %.
    WasteRecycled,
    /// Municipal waste to open dumps, %.
    WasteDumped,
    /// People with waste collection, %.
    WasteCollected,
    /// Greenness of the urban centre that contains the city, 0 to 1.
    Greenness,
}

impl CityObserved {
    /// The number of entries.
    pub const COUNT: usize = 12;

    /// All, in the order of the table.
    pub const ALL: [CityObserved; CityObserved::COUNT] = [
        CityObserved::TransitAccess,
        CityObserved::Waste,
        CityObserved::WasteOrganic,
        CityObserved::WastePlastic,
        CityObserved::TripsTransit,
        CityObserved::TripsCar,
        CityObserved::TripsFoot,
        CityObserved::TripsBicycle,
        CityObserved::WasteRecycled,
        CityObserved::WasteDumped,
        CityObserved::WasteCollected,
        CityObserved::Greenness,
    ];

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            CityObserved::TransitAccess => "transit_access",
            CityObserved::Waste => "waste",
            CityObserved::WasteOrganic => "waste_organic",
            CityObserved::WastePlastic => "waste_plastic",
            CityObserved::TripsTransit => "trips_transit",
            CityObserved::TripsCar => "trips_car",
            CityObserved::TripsFoot => "trips_foot",
            CityObserved::TripsBicycle => "trips_bicycle",
            CityObserved::WasteRecycled => "waste_recycled",
            CityObserved::WasteDumped => "waste_dumped",
            CityObserved::WasteCollected => "waste_collected",
            CityObserved::Greenness => "greenness",
        }
    }
}

/// Confidence of a source in its own estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// High.
    High,
    /// Medium.
    Medium,
    /// Low.
    Low,
    /// Very low.
    VeryLow,
}

impl Confidence {
    /// All levels, most confident first.
    pub const ALL: [Confidence; 4] = [Confidence::High, Confidence::Medium, Confidence::Low, Confidence::VeryLow];

    /// The words in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
            Confidence::VeryLow => "very low",
        }
    }
}

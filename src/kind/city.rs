//! Kinds of cities: how they grow, how well their density is known, and what was observed in them.
//!
//! Does not know: any city.

use serde::{Deserialize, Serialize};

/// How the land of a city goes on from 2027.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum UrbanForm {
    /// As before: land grows with people and thins out as in its region.
    #[default]
    Trend,
    /// Land grows by a part of what people do.
    Compact,
    /// Land thins out faster than before.
    Sprawl,
    /// To the land that is planned for 2050; as before where none is.
    Planned,
}

impl UrbanForm {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// All, as before first.
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

    /// Reads [`UrbanForm::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<UrbanForm> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// From what the density of a city was told, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DensityClass {
    /// Of the urban centre it lies in, people and land of 2025.
    A,
    /// Its own people of 2015 on the land of a centre of its name.
    B,
    /// The same, where several cities share a centre or the match is by distance.
    C,
    /// The mean of its country.
    D,
}

impl DensityClass {
    /// All, best first.
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

/// What was observed in some cities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CityObserved {
    /// People with convenient access to public transport, %.
    TransitAccess,
    /// Municipal waste, kg a person and day.
    Waste,
    /// Food and organic part of it, %.
    WasteOrganic,
    /// Plastic part of it, %.
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
    /// Greenness of the urban centre it lies in, 0 to 1.
    Greenness,
}

impl CityObserved {
    /// How many there are.
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

    /// The word in tables.
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

/// How sure a source is of its own estimate.
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
    /// All, surest first.
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

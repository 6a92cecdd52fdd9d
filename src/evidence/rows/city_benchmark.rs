//! Rows of published figures of cities, to hold ours against; no rule reads them.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::From;
use crate::place::PlaceId;

/// What of a city, or of several, is held beside a published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CityMeasure {
    /// Mass of homes, t a person.
    HomesMass,
    /// Mass of homes and other buildings, t a person.
    BuildingsMass,
    /// Mass of all that is followed, t a person.
    Mass,
    /// Mass of homes and other buildings on the land, kt a km².
    BuildingsLand,
    /// Municipal waste, kg a person and year.
    Waste,
    /// Electricity of buildings, kWh a person and year.
    Power,
    /// Distance by car a person beside the share of trips by car: rank correlation.
    TripsCar,
    /// Worked out once, with data that are not passed on.
    Kept,
}

impl CityMeasure {
    const ALL: [CityMeasure; 8] = [
        CityMeasure::HomesMass,
        CityMeasure::BuildingsMass,
        CityMeasure::Mass,
        CityMeasure::BuildingsLand,
        CityMeasure::Waste,
        CityMeasure::Power,
        CityMeasure::TripsCar,
        CityMeasure::Kept,
    ];

    /// The word in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            CityMeasure::HomesMass => "homes_mass",
            CityMeasure::BuildingsMass => "buildings_mass",
            CityMeasure::Mass => "mass",
            CityMeasure::BuildingsLand => "buildings_land",
            CityMeasure::Waste => "waste",
            CityMeasure::Power => "power",
            CityMeasure::TripsCar => "trips_car",
            CityMeasure::Kept => "kept",
        }
    }
}

/// `city_benchmark.csv`: a published figure of cities, and the range within which ours meets it.
#[derive(Clone, Debug, PartialEq)]
pub struct CityBenchmark {
    /// Its name.
    pub id: String,
    /// What is held beside it.
    pub measure: CityMeasure,
    /// Of which cities; of all that were observed where none are named.
    pub places: Vec<PlaceId>,
    /// The figure, and from where to where ours meets it; none of a study that was not read, whose figure is not printed.
    pub published: Option<[f64; 3]>,
    /// Ours as it was worked out once; none where it is worked out anew.
    pub ours: Option<f64>,
    /// Its unit.
    pub unit: String,
    /// What it is of, in English.
    pub what: String,
    /// Why ours may lie elsewhere, in English.
    pub why: String,
}

impl Row for CityBenchmark {
    const FILE: &'static str = "city_benchmark.csv";
    const COLUMNS: &'static [&'static str] = &[
        "id", "measure", "places", "value", "low", "high", "ours", "unit", "what", "why", "source", "basis",
    ];
    const KEY: &'static [&'static str] = &["id"];
    fn read(cells: &mut Cells<'_>) -> Option<CityBenchmark> {
        let id = cells.text("id");
        let measure = cells.word("measure", &CityMeasure::ALL, CityMeasure::id);
        let published = match ["value", "low", "high"].map(|column| cells.number_or_empty(column, 0.0, 1e5)) {
            [Some(Some(value)), Some(Some(low)), Some(Some(high))] => {
                cells.holds(low, value, high);
                Some(Some([value, low, high]))
            }
            [Some(None), Some(None), Some(None)] => Some(None),
            [Some(_), Some(_), Some(_)] => {
                cells.fault(
                    "value",
                    "stands without its range, or a range without it",
                    "Write all three or none.",
                );
                None
            }
            _ => None,
        };
        let ours = cells.number_or_empty("ours", 0.0, 1e5);
        let (unit, what, why) = (cells.text("unit"), cells.text("what"), cells.note("why"));
        From::read(cells)?;
        let places: Option<Vec<PlaceId>> = cells.note("places").split_whitespace().map(PlaceId::parse).collect();
        if places.is_none() {
            cells.fault("places", "is no list of cities", "Write ids such as KEN-21711, parted by spaces.");
        }
        Some(CityBenchmark {
            id: id?,
            measure: measure?,
            places: places?,
            published: published?,
            ours: ours?,
            unit: unit?,
            what: what?,
            why,
        })
    }
}

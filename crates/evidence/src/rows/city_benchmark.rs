//! Rows of published figures of cities, for comparison with ours; no rule reads them.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;

cairn_core::closed! {
    /// A quantity of a city, or of several, that is compared with a published figure.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CityMeasure {
        /// Mass of homes, t per person.
        HomesMass: "homes_mass";
        /// Mass of homes and other buildings, t per person.
        BuildingsMass: "buildings_mass";
        /// Mass of all modelled stocks, t per person.
        Mass: "mass";
        /// Mass of homes and other buildings per land area, kt per km².
        BuildingsLand: "buildings_land";
        /// Municipal waste, kg per person and year.
        Waste: "waste";
        /// Electricity of buildings, kWh per person and year.
        Power: "power";
        /// Rank correlation of distance by car per person with the share of trips by car.
        TripsCar: "trips_car";
        /// Computed once, with data that are not passed on.
        Kept: "kept";
    }
}

/// `city_benchmark.csv`: a published figure of cities, and the range in which ours matches it.
#[derive(Clone, Debug, PartialEq)]
pub struct CityBenchmark {
    /// Name.
    pub id: String,
    /// Quantity of ours that is compared.
    pub measure: CityMeasure,
    /// The cities; empty means all observed cities.
    pub places: Vec<PlaceId>,
    /// The figure, and the range in which ours matches it. `None` for a study that was not read, whose figure is not
    /// printed.
    pub published: Option<[f64; 3]>,
    /// Our figure as computed once; `None` if it is computed again.
    pub ours: Option<f64>,
    /// Unit.
    pub unit: String,
    /// Description of the figure, in English.
    pub what: String,
    /// Reason why our figure may differ, in English.
    pub why: String,
}

impl Row for CityBenchmark {
    const FILE: &'static str = "city_benchmark.csv";
    const COLUMNS: &'static [&'static str] = &[
        "id", "measure", "places", "value", "low", "high", "ours", "unit", "what", "why", "source", "basis",
    ];
    const KEY: &'static [&'static str] = &["id"];
    fn read(cells: &mut RowCells<'_>) -> Option<CityBenchmark> {
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

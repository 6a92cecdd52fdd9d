//! Rows of published figures of cities, for comparison with ours; no rule reads them.

use crate::rows::{OrEmpty, row};
use crate::table_reader::RowCells;
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
        ComputedOnce: "kept";
    }
}

row! {
    /// `city_benchmark.csv`: a published figure of cities, and the range in which ours matches it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct CityBenchmark in "city_benchmark.csv", Cities, built in {
        /// Name.
        key id: String;
        /// Quantity of ours that is compared.
        measure: CityMeasure, in ..;
        /// The cities; empty means all observed cities.
        places: Vec<PlaceId>, by cities;
        /// The figure, and the range in which ours matches it. `None` for a study that was not read, whose figure is not
        /// printed.
        published: Option<[f64; 3]> = "value", "low", "high", by figure;
        /// Our figure as computed once; `None` if it is computed again.
        ours: Option<f64>, in 0.0..=1e5;
        unit: String;
        /// Description of the figure, in English.
        what: String;
        /// Reason why our figure may differ, in English.
        why: String, in OrEmpty;
        _: From;
    }
}

/// Value, low and high; nothing for a study that was not read.
#[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
fn figure(cells: &mut RowCells<'_>, columns: [&'static str; 3]) -> Option<Option<[f64; 3]>> {
    match columns.map(|column| cells.number_or_empty(column, 0.0, 1e5)) {
        [Some(Some(value)), Some(Some(low)), Some(Some(high))] => {
            cells.holds(low, value, high);
            Some(Some([value, low, high]))
        }
        [Some(None), Some(None), Some(None)] => Some(None),
        [Some(_), Some(_), Some(_)] => {
            cells.fault(
                columns[0],
                "stands without its range, or a range without it",
                "Write all three or none.",
            );
            None
        }
        _ => None,
    }
}

fn cities(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Vec<PlaceId>> {
    let places: Option<Vec<PlaceId>> = cells.note(column).split_whitespace().map(PlaceId::parse).collect();
    if places.is_none() {
        cells.fault(column, "is no list of cities", "Write ids such as KEN-21711, parted by spaces.");
    }
    places
}

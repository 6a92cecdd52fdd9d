//! Rows of published figures, for comparison with ours; no rule reads them.

use crate::rows::{OrEmpty, OrWider, row};
use crate::table_reader::Origin;
use cairn_core::kind::Proof;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// A quantity compared with published figures. Flows are the mean of five years around the year.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum BenchmarkQuantity {
        /// Million persons.
        People: "people", "people, million";
        /// Trillion international dollars of 2017 a year.
        Product: "product", "product, trillion dollars of 2017";
        Urban: "urban", "share of people in towns";
        HomeSpace: "home_space", "homes, m2 a person";
        HomeFloor: "home_floor", "homes, billion m2";
        HomeGross: "home_gross", "homes, billion gross m2";
        OtherFloor: "other_floor", "other buildings, billion m2";
        HomesBuilt: "homes_built", "homes built, billion m2 a year";
        OthersBuilt: "others_built", "other buildings built, billion m2 a year";
        /// Cement used in buildings, Mt a year, without losses.
        BuildingCement: "building_cement", "cement into buildings, Mt a year";
        /// Steel used in homes, Mt a year, without losses.
        HomeSteel: "home_steel", "steel into homes, Mt a year";
        /// Steel used in other buildings, Mt a year, without losses.
        OtherSteel: "other_steel", "steel into other buildings, Mt a year";
        /// Light-duty vehicles in use, million.
        CarsInUse: "cars_in_use", "cars in use, million";
        /// Light-duty vehicles sold new, million a year.
        CarsSold: "cars_sold", "new cars, million a year";
    }
}

row! {
    /// `benchmarks.csv`: a published figure, and the range in which ours matches it.
    #[derive(Clone, Debug)]
    pub(crate) struct BenchmarkRow in "benchmarks.csv", Checks(3) {
        key quantity: BenchmarkQuantity, in ..;
        /// A place, a region, a group or the world.
        key place: PlaceId, in OrWider;
        key year: Year;
        value: f64, in 0.0..=1e6;
        low: f64, in 0.0..=1e6;
        high: f64, in 0.0..=1e6;
        /// Kind of proof if our figure matches.
        group: Proof, in ..;
        key from: From;
        /// Definition of the figure, and the reason why ours may differ.
        note: String, in OrEmpty;
    }
    check |cells| {
        if let (Some(low), Some(value), Some(high)) = (low, value, high) {
            cells.holds(low, value, high);
        }
    }
}

row! {
    /// `published.csv`: results of studies. Only their sources are checked here; `comparison::case_file` reads the rest.
    #[derive(Clone, Debug)]
    pub(crate) struct PublishedRow in "published.csv", Checks {
        key _: String = "case";
        _: String = "study";
        _: Vec<String> = "source", by |cells, [column]| cells.sources(column);
        unread "place", "scenario", "background", "variable", "measure", "from", "to", "low", "high", "unit", "note", "group";
        unread "boundary", "among", "mapping", "tolerance", "untested", "cannot";
        _: Origin = "basis", in ..;
        unread "missed", "otherwise", "explained";
    }
}

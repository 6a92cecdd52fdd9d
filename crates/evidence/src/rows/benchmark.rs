//! Rows of published figures, for comparison with ours; no rule reads them.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
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
        /// Share of people in towns.
        Urban: "urban", "share of people in towns";
        /// Homes, m² per person.
        HomeSpace: "home_space", "homes, m2 a person";
        /// Homes, billion m².
        HomeFloor: "home_floor", "homes, billion m2";
        /// Homes, billion gross m².
        HomeGross: "home_gross", "homes, billion gross m2";
        /// Other buildings, billion m².
        OtherFloor: "other_floor", "other buildings, billion m2";
        /// Homes built, billion m² a year.
        HomesBuilt: "homes_built", "homes built, billion m2 a year";
        /// Other buildings built, billion m² a year.
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

/// `benchmarks.csv`: a published figure, and the range in which ours matches it.
#[derive(Clone, Debug)]
pub(crate) struct BenchmarkRow {
    pub(crate) quantity: BenchmarkQuantity,
    /// A place, a region, a group or the world.
    pub(crate) place: PlaceId,
    pub(crate) year: Year,
    pub(crate) value: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// Kind of proof if our figure matches.
    pub(crate) group: Proof,
    /// Definition of the figure, and the reason why ours may differ.
    pub(crate) note: String,
    pub(crate) from: From,
}

impl Row for BenchmarkRow {
    const FILE: &'static str = "benchmarks.csv";
    const COLUMNS: &'static [&'static str] = &[
        "quantity", "place", "year", "value", "low", "high", "group", "source", "basis", "note",
    ];
    const KEY: &'static [&'static str] = &["quantity", "place", "year", "source"];
    fn read(cells: &mut RowCells<'_>) -> Option<BenchmarkRow> {
        let quantity = cells.word("quantity", &BenchmarkQuantity::ALL, BenchmarkQuantity::id);
        let place = cells.place("place");
        let year = cells.grid_year("year");
        let [value, low, high] = ["value", "low", "high"].map(|column| cells.number(column, 0.0, 1e6));
        let group = cells.word("group", &Proof::ALL, Proof::word);
        let from = From::read(cells);
        let (value, low, high) = (value?, low?, high?);
        cells.holds(low, value, high);
        Some(BenchmarkRow {
            quantity: quantity?,
            place: place?,
            year: year?,
            value,
            low,
            high,
            group: group?,
            note: cells.note("note"),
            from: from?,
        })
    }
}

/// `published.csv`: results of studies. Only their sources are checked here; `findings::published` reads the rest.
#[derive(Clone, Debug)]
pub(crate) struct PublishedRow;

impl Row for PublishedRow {
    const FILE: &'static str = "published.csv";
    const COLUMNS: &'static [&'static str] = &[
        "case",
        "study",
        "source",
        "place",
        "scenario",
        "background",
        "variable",
        "measure",
        "from",
        "to",
        "low",
        "high",
        "unit",
        "note",
        "group",
        "boundary",
        "among",
        "mapping",
        "tolerance",
        "untested",
        "cannot",
        "basis",
        "missed",
    ];
    const KEY: &'static [&'static str] = &["case"];
    fn read(cells: &mut RowCells<'_>) -> Option<PublishedRow> {
        let (case, study) = (cells.text("case"), cells.text("study"));
        From::read(cells)?;
        case.and(study).map(|_| PublishedRow)
    }
}

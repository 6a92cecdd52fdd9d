//! Rows of published figures, for comparison with ours; no rule reads them.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Proof;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A quantity compared with published figures. Flows are the mean of five years around the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BenchmarkQuantity {
    /// Million persons.
    People,
    /// Trillion international dollars of 2017 a year.
    Product,
    /// Share of people in towns.
    Urban,
    /// Homes, m² per person.
    HomeSpace,
    /// Homes, billion m².
    HomeFloor,
    /// Homes, billion gross m².
    HomeGross,
    /// Other buildings, billion m².
    OtherFloor,
    /// Homes built, billion m² a year.
    HomesBuilt,
    /// Other buildings built, billion m² a year.
    OthersBuilt,
    /// Cement used in buildings, Mt a year, without losses.
    BuildingCement,
    /// Steel used in homes, Mt a year, without losses.
    HomeSteel,
    /// Steel used in other buildings, Mt a year, without losses.
    OtherSteel,
    /// Light-duty vehicles in use, million.
    CarsInUse,
    /// Light-duty vehicles sold new, million a year.
    CarsSold,
}

impl BenchmarkQuantity {
    pub(crate) const ALL: [BenchmarkQuantity; 14] = [
        BenchmarkQuantity::People,
        BenchmarkQuantity::Product,
        BenchmarkQuantity::Urban,
        BenchmarkQuantity::HomeSpace,
        BenchmarkQuantity::HomeFloor,
        BenchmarkQuantity::HomeGross,
        BenchmarkQuantity::OtherFloor,
        BenchmarkQuantity::HomesBuilt,
        BenchmarkQuantity::OthersBuilt,
        BenchmarkQuantity::BuildingCement,
        BenchmarkQuantity::HomeSteel,
        BenchmarkQuantity::OtherSteel,
        BenchmarkQuantity::CarsInUse,
        BenchmarkQuantity::CarsSold,
    ];

    /// Identifier in the table.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            BenchmarkQuantity::People => "people",
            BenchmarkQuantity::Product => "product",
            BenchmarkQuantity::Urban => "urban",
            BenchmarkQuantity::HomeSpace => "home_space",
            BenchmarkQuantity::HomeFloor => "home_floor",
            BenchmarkQuantity::HomeGross => "home_gross",
            BenchmarkQuantity::OtherFloor => "other_floor",
            BenchmarkQuantity::HomesBuilt => "homes_built",
            BenchmarkQuantity::OthersBuilt => "others_built",
            BenchmarkQuantity::BuildingCement => "building_cement",
            BenchmarkQuantity::HomeSteel => "home_steel",
            BenchmarkQuantity::OtherSteel => "other_steel",
            BenchmarkQuantity::CarsInUse => "cars_in_use",
            BenchmarkQuantity::CarsSold => "cars_sold",
        }
    }

    /// Name and unit, as printed.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            BenchmarkQuantity::People => "people, million",
            BenchmarkQuantity::Product => "product, trillion dollars of 2017",
            BenchmarkQuantity::Urban => "share of people in towns",
            BenchmarkQuantity::HomeSpace => "homes, m2 a person",
            BenchmarkQuantity::HomeFloor => "homes, billion m2",
            BenchmarkQuantity::HomeGross => "homes, billion gross m2",
            BenchmarkQuantity::OtherFloor => "other buildings, billion m2",
            BenchmarkQuantity::HomesBuilt => "homes built, billion m2 a year",
            BenchmarkQuantity::OthersBuilt => "other buildings built, billion m2 a year",
            BenchmarkQuantity::BuildingCement => "cement into buildings, Mt a year",
            BenchmarkQuantity::HomeSteel => "steel into homes, Mt a year",
            BenchmarkQuantity::OtherSteel => "steel into other buildings, Mt a year",
            BenchmarkQuantity::CarsInUse => "cars in use, million",
            BenchmarkQuantity::CarsSold => "new cars, million a year",
        }
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

//! Rows of published figures, for comparison with ours; no rule reads them.

use crate::reading::{Cells, Row};
use crate::rows::From;
use cairn_core::kind::Proof;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A quantity compared with published figures. Flows are the mean of five years around the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quantity {
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

impl Quantity {
    pub(crate) const ALL: [Quantity; 14] = [
        Quantity::People,
        Quantity::Product,
        Quantity::Urban,
        Quantity::HomeSpace,
        Quantity::HomeFloor,
        Quantity::HomeGross,
        Quantity::OtherFloor,
        Quantity::HomesBuilt,
        Quantity::OthersBuilt,
        Quantity::BuildingCement,
        Quantity::HomeSteel,
        Quantity::OtherSteel,
        Quantity::CarsInUse,
        Quantity::CarsSold,
    ];

    /// Identifier in the table.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Quantity::People => "people",
            Quantity::Product => "product",
            Quantity::Urban => "urban",
            Quantity::HomeSpace => "home_space",
            Quantity::HomeFloor => "home_floor",
            Quantity::HomeGross => "home_gross",
            Quantity::OtherFloor => "other_floor",
            Quantity::HomesBuilt => "homes_built",
            Quantity::OthersBuilt => "others_built",
            Quantity::BuildingCement => "building_cement",
            Quantity::HomeSteel => "home_steel",
            Quantity::OtherSteel => "other_steel",
            Quantity::CarsInUse => "cars_in_use",
            Quantity::CarsSold => "cars_sold",
        }
    }

    /// Name and unit, as printed.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Quantity::People => "people, million",
            Quantity::Product => "product, trillion dollars of 2017",
            Quantity::Urban => "share of people in towns",
            Quantity::HomeSpace => "homes, m2 a person",
            Quantity::HomeFloor => "homes, billion m2",
            Quantity::HomeGross => "homes, billion gross m2",
            Quantity::OtherFloor => "other buildings, billion m2",
            Quantity::HomesBuilt => "homes built, billion m2 a year",
            Quantity::OthersBuilt => "other buildings built, billion m2 a year",
            Quantity::BuildingCement => "cement into buildings, Mt a year",
            Quantity::HomeSteel => "steel into homes, Mt a year",
            Quantity::OtherSteel => "steel into other buildings, Mt a year",
            Quantity::CarsInUse => "cars in use, million",
            Quantity::CarsSold => "new cars, million a year",
        }
    }
}

/// `benchmarks.csv`: a published figure, and the range in which ours matches it.
#[derive(Clone, Debug)]
pub(crate) struct BenchmarkRow {
    pub(crate) quantity: Quantity,
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
    fn read(cells: &mut Cells<'_>) -> Option<BenchmarkRow> {
        let quantity = cells.word("quantity", &Quantity::ALL, Quantity::id);
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
    fn read(cells: &mut Cells<'_>) -> Option<PublishedRow> {
        let (case, study) = (cells.text("case"), cells.text("study"));
        From::read(cells)?;
        case.and(study).map(|_| PublishedRow)
    }
}

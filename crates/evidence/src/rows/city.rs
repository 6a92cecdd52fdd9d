//! Rows of cities: the cities, settings, regions, floor in towns, streets, flows of countries, observations.
//!
//! Out of scope: the materials of a city. No rule of the country model reads these tables.

use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{CityObserved, CitySetting, Confidence, DensityClass};
use cairn_core::place::PlaceId;

/// Population columns of a city, one per year.
const PEOPLE: [&str; 18] = [
    "people_1950",
    "people_1955",
    "people_1960",
    "people_1965",
    "people_1970",
    "people_1975",
    "people_1980",
    "people_1985",
    "people_1990",
    "people_1995",
    "people_2000",
    "people_2005",
    "people_2010",
    "people_2015",
    "people_2020",
    "people_2025",
    "people_2030",
    "people_2035",
];

/// `city.csv`: a city, its population and density.
#[derive(Clone, Debug)]
pub(crate) struct CityRow {
    pub(crate) city: PlaceId,
    pub(crate) country: PlaceId,
    pub(crate) name: String,
    pub(crate) local: String,
    /// Latitude and longitude, degrees.
    pub(crate) at: [f64; 2],
    /// Thousand persons every five years from 1950 to 2035.
    pub(crate) people: [f64; PEOPLE.len()],
    /// Persons per square kilometre.
    pub(crate) density: f64,
    pub(crate) class: DensityClass,
    /// True if the density was limited to between half and twice the mean around it.
    pub(crate) bounded: bool,
}

impl Row for CityRow {
    const FILE: &'static str = "city.csv";
    const COLUMNS: &'static [&'static str] = &[
        "city",
        "name",
        "local",
        "latitude",
        "longitude",
        "people_1950",
        "people_1955",
        "people_1960",
        "people_1965",
        "people_1970",
        "people_1975",
        "people_1980",
        "people_1985",
        "people_1990",
        "people_1995",
        "people_2000",
        "people_2005",
        "people_2010",
        "people_2015",
        "people_2020",
        "people_2025",
        "people_2030",
        "people_2035",
        "density",
        "class",
        "bounded",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["city"];
    fn read(cells: &mut RowCells<'_>) -> Option<CityRow> {
        let city = city(cells);
        let name = cells.text("name");
        let latitude = cells.number("latitude", -90.0, 90.0);
        let longitude = cells.number("longitude", -180.0, 180.0);
        let read = PEOPLE.map(|column| cells.number(column, 0.01, 1e5));
        let density = cells.number("density", 100.0, 1e5);
        let class = cells.word("class", &DensityClass::ALL, DensityClass::id);
        let bounded = cells.yes("bounded");
        From::read(cells)?;
        let mut people = [0.0; PEOPLE.len()];
        for (people, read) in people.iter_mut().zip(read) {
            *people = read?;
        }
        let (city, country) = city?;
        Some(CityRow {
            city,
            country,
            name: name?,
            local: cells.note("local"),
            at: [latitude?, longitude?],
            people,
            density: density?,
            class: class?,
            bounded: bounded?,
        })
    }
}

/// The id of a city, and the id of its country.
fn city(cells: &mut RowCells<'_>) -> Option<(PlaceId, PlaceId)> {
    let city = cells.place("city")?;
    let country = city.country();
    if country.is_none() {
        cells.fault(
            "city",
            format!("\"{city}\" is not the id of a city"),
            "Write one such as KEN-21711.",
        );
    }
    Some((city, country?))
}

/// `city_setting.csv`: a parameter of the city model.
#[derive(Clone, Debug)]
pub(crate) struct CitySettingRow {
    pub(crate) setting: CitySetting,
    /// Value, low and high.
    pub(crate) ends: [f64; 3],
}

impl Row for CitySettingRow {
    const FILE: &'static str = "city_setting.csv";
    const COLUMNS: &'static [&'static str] = &["setting", "value", "low", "high", "unit", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["setting"];
    fn read(cells: &mut RowCells<'_>) -> Option<CitySettingRow> {
        let setting = cells.word("setting", &CitySetting::ALL, CitySetting::id);
        let value = cells.number("value", -10.0, 1e4);
        let low = cells.number("low", -10.0, 1e4);
        let high = cells.number("high", -10.0, 1e4);
        cells.text("unit")?;
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), -10.0, 1e4)?;
        Some(CitySettingRow {
            setting: setting?,
            ends: [value?, low?, high?],
        })
    }
}

cairn_core::closed! {
    /// A quantity of a region that applies to its cities.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum OfRegion {
        /// Streets, m² per person.
        StreetArea: "street_area";
        /// Annual decline of city density, as a share.
        Thinning: "thinning";
        /// Share of single-family homes in urban floor, relative to their share in all floor.
        SingleUrban: "single_urban";
        /// The same for flats.
        FlatsUrban: "flats_urban";
    }
}

/// `city_region.csv`: a quantity of a region that applies to its cities.
#[derive(Clone, Debug)]
pub(crate) struct CityRegionRow {
    pub(crate) quantity: OfRegion,
    pub(crate) region: Region,
    pub(crate) value: f64,
}

impl Row for CityRegionRow {
    const FILE: &'static str = "city_region.csv";
    const COLUMNS: &'static [&'static str] = &[
        "quantity", "scheme", "region", "value", "low", "high", "unit", "source", "basis", "note",
    ];
    const KEY: &'static [&'static str] = &["quantity", "scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<CityRegionRow> {
        let quantity = cells.word("quantity", &OfRegion::ALL, OfRegion::id);
        let region = Region::read(cells);
        let value = cells.number("value", 0.0, 1e3);
        cells.text("unit")?;
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 1e3)?;
        Some(CityRegionRow {
            quantity: quantity?,
            region: region?,
            value: value?,
        })
    }
}

/// `city_floor.csv`: floor of homes per person in towns relative to all, by region and year.
#[derive(Clone, Debug)]
pub(crate) struct CityFloorRow {
    pub(crate) region: Region,
    pub(crate) year: u16,
    pub(crate) ratio: f64,
}

impl Row for CityFloorRow {
    const FILE: &'static str = "city_floor.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "year", "ratio", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<CityFloorRow> {
        let region = Region::read(cells);
        let year = cells.year("year");
        let ratio = cells.number("ratio", 0.1, 10.0);
        From::read(cells)?;
        Some(CityFloorRow {
            region: region?,
            year: year?,
            ratio: ratio?,
        })
    }
}

/// `city_street.csv`: materials per square metre of motorways to local roads, before the scale of infrastructure.
#[derive(Clone, Debug)]
pub(crate) struct CityStreetRow {
    pub(crate) region: Region,
    /// Aggregates, asphalt, concrete, kg/m².
    pub(crate) content: [f64; 3],
}

impl Row for CityStreetRow {
    const FILE: &'static str = "city_street.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "aggregates", "asphalt", "concrete", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<CityStreetRow> {
        let region = Region::read(cells);
        let [aggregates, asphalt, concrete] = ["aggregates", "asphalt", "concrete"].map(|column| cells.number(column, 0.0, 1e4));
        From::read(cells)?;
        Some(CityStreetRow {
            region: region?,
            content: [aggregates?, asphalt?, concrete?],
        })
    }
}

/// `city_flow.csv`: water, food and waste of a country.
#[derive(Clone, Debug)]
pub(crate) struct CityFlowRow {
    pub(crate) place: PlaceId,
    /// Municipal water, m³ per person and year, with its year.
    pub(crate) water: Option<f64>,
    pub(crate) water_year: Option<f64>,
    /// Food supply, kcal per person and day, with its year.
    pub(crate) food: Option<f64>,
    pub(crate) food_year: Option<f64>,
    /// Food waste of homes, shops and services, kg per person and year.
    pub(crate) food_waste: [Option<f64>; 3],
    pub(crate) confidence: Option<Confidence>,
    /// Municipal waste, kg per person and day.
    pub(crate) waste: Option<f64>,
    /// Recycled, composted, burnt, landfilled, dumped, %.
    pub(crate) treated: [Option<f64>; 5],
    /// People in towns with waste collection, %.
    pub(crate) collected: Option<f64>,
}

impl Row for CityFlowRow {
    const FILE: &'static str = "city_flow.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "water",
        "water_year",
        "food",
        "food_year",
        "food_waste_home",
        "food_waste_shop",
        "food_waste_served",
        "confidence",
        "waste",
        "recycled",
        "composted",
        "burnt",
        "landfilled",
        "dumped",
        "collected",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<CityFlowRow> {
        let place = cells.place("place");
        let mut number = |column, most| cells.number_or_empty(column, 0.0, most);
        let (water, water_year) = (number("water", 2e3), number("water_year", 2100.0));
        let (food, food_year) = (number("food", 1e4), number("food_year", 2100.0));
        let wasted = ["food_waste_home", "food_waste_shop", "food_waste_served"].map(|column| number(column, 1e3));
        let waste = number("waste", 10.0);
        let shares = ["recycled", "composted", "burnt", "landfilled", "dumped"].map(|column| number(column, 100.0));
        let collected = number("collected", 100.0);
        let confidence = if cells.note("confidence").is_empty() {
            Some(None)
        } else {
            cells.word("confidence", &Confidence::ALL, Confidence::id).map(Some)
        };
        From::read(cells)?;
        let (mut food_waste, mut treated) = ([None; 3], [None; 5]);
        for (part, read) in food_waste.iter_mut().zip(wasted) {
            *part = read?;
        }
        for (part, read) in treated.iter_mut().zip(shares) {
            *part = read?;
        }
        Some(CityFlowRow {
            place: place?,
            water: water?,
            water_year: water_year?,
            food: food?,
            food_year: food_year?,
            food_waste,
            confidence: confidence?,
            waste: waste?,
            treated,
            collected: collected?,
        })
    }
}

/// `city_observed.csv`: an observed figure of a city.
#[derive(Clone, Debug)]
pub(crate) struct CityObservedRow {
    pub(crate) city: PlaceId,
    pub(crate) quantity: CityObserved,
    pub(crate) years: String,
    pub(crate) value: f64,
    /// The municipality or centre of the figure, where the source names one.
    pub(crate) of: String,
}

impl Row for CityObservedRow {
    const FILE: &'static str = "city_observed.csv";
    const COLUMNS: &'static [&'static str] = &["city", "quantity", "years", "value", "unit", "of", "source", "basis"];
    const KEY: &'static [&'static str] = &["city", "quantity"];
    fn read(cells: &mut RowCells<'_>) -> Option<CityObservedRow> {
        let city = city(cells);
        let quantity = cells.word("quantity", &CityObserved::ALL, CityObserved::id);
        let years = cells.text("years");
        let value = cells.number("value", 0.0, 100.0);
        cells.text("unit")?;
        From::read(cells)?;
        Some(CityObservedRow {
            city: city?.0,
            quantity: quantity?,
            years: years?,
            value: value?,
            of: cells.note("of"),
        })
    }
}

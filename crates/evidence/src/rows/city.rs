//! Rows of cities: the cities, settings, regions, floor in towns, streets, flows of countries, observations.
//!
//! Out of scope: the materials of a city. No rule of the country model reads these tables.

use crate::rows::{OrEmpty, Unlisted, row};
use crate::table_reader::RowCells;
use cairn_core::facts::cities::PEOPLE_COUNT;
use cairn_core::kind::{CityObserved, CitySetting, Confidence, DensityClass};
use cairn_core::place::PlaceId;

row! {
    /// `city.csv`: a city, its population and density.
    #[derive(Clone, Debug)]
    pub(crate) struct CityRow in "city.csv", Cities {
        key let ids: (PlaceId, PlaceId) = "city", by city;
        city: PlaceId => ids?.0;
        country: PlaceId => ids?.1;
        name: String;
        local: String, in OrEmpty;
        let latitude: f64, in -90.0..=90.0;
        let longitude: f64, in -180.0..=180.0;
        /// Latitude and longitude, degrees.
        at: [f64; 2] => [latitude?, longitude?];
        /// Thousand persons every five years from 1950 to 2035.
        people: [f64; PEOPLE_COUNT] =
            "people_1950", "people_1955", "people_1960", "people_1965", "people_1970", "people_1975", "people_1980",
            "people_1985", "people_1990", "people_1995", "people_2000", "people_2005", "people_2010", "people_2015",
            "people_2020", "people_2025", "people_2030", "people_2035", in 0.01..=1e5;
        /// Persons per square kilometre.
        density: f64, in 100.0..=1e5;
        class: DensityClass, in ..;
        /// True if the density was limited to between half and twice the mean around it.
        bounded: bool;
        _: From;
    }
}

/// The id of a city, and the id of its country.
fn city(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<(PlaceId, PlaceId)> {
    let city = cells.place(column)?;
    let country = city.country();
    if country.is_none() {
        cells.fault(
            column,
            format!("\"{city}\" is not the id of a city"),
            "Write one such as KEN-21711.",
        );
    }
    Some((city, country?))
}

row! {
    /// `city_setting.csv`: a parameter of the city model.
    #[derive(Clone, Debug)]
    pub(crate) struct CitySettingRow in "city_setting.csv", Cities {
        key setting: CitySetting, in ..;
        let value: f64, in -10.0..=1e4;
        let low: f64, in -10.0..=1e4;
        let high: f64, in -10.0..=1e4;
        check range value, in -10.0..=1e4;
        ends: [f64; 3] => [value?, low?, high?];
        _: String = "unit";
        _: From;
        unread "note";
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

row! {
    /// `city_region.csv`: a quantity of a region that applies to its cities.
    #[derive(Clone, Debug)]
    pub(crate) struct CityRegionRow in "city_region.csv", Cities {
        key quantity: OfRegion, in ..;
        key region: Region, in Unlisted;
        value: f64, in 0.0..=1e3;
        range value, in 0.0..=1e3;
        _: String = "unit";
        _: From;
        unread "note";
    }
}

row! {
    /// `city_floor.csv`: floor of homes per person in towns relative to all, by region and year.
    #[derive(Clone, Debug)]
    pub(crate) struct CityFloorRow in "city_floor.csv", Cities {
        key region: Region, in Unlisted;
        key year: u16;
        ratio: f64, in 0.1..=10.0;
        _: From;
    }
}

row! {
    /// `city_street.csv`: materials per square metre of motorways to local roads, before the scale of infrastructure.
    #[derive(Clone, Debug)]
    pub(crate) struct CityStreetRow in "city_street.csv", Cities {
        key region: Region, in Unlisted;
        /// Aggregates, asphalt, concrete, kg/m².
        content: [f64; 3] = "aggregates", "asphalt", "concrete", in 0.0..=1e4;
        _: From;
    }
}

row! {
    /// `city_flow.csv`: water, food and waste of a country.
    #[derive(Clone, Debug)]
    pub(crate) struct CityFlowRow in "city_flow.csv", Cities {
        key place: PlaceId, in Unlisted;
        /// Municipal water, m³ per person and year, with its year.
        water: Option<f64>, in 0.0..=2e3;
        water_year: Option<f64>, in 0.0..=2100.0;
        /// Food supply, kcal per person and day, with its year.
        food: Option<f64>, in 0.0..=1e4;
        food_year: Option<f64>, in 0.0..=2100.0;
        /// Food waste of homes, shops and services, kg per person and year.
        food_waste: [Option<f64>; 3] = "food_waste_home", "food_waste_shop", "food_waste_served", in 0.0..=1e3;
        confidence: Option<Confidence>, in OrEmpty;
        /// Municipal waste, kg per person and day.
        waste: Option<f64>, in 0.0..=10.0;
        treated: [Option<f64>; 5] = "recycled", "composted", "burnt", "landfilled", "dumped", in 0.0..=100.0;
        /// People in towns with waste collection, %.
        collected: Option<f64>, in 0.0..=100.0;
        _: From;
    }
}

row! {
    /// `city_observed.csv`: an observed figure of a city.
    #[derive(Clone, Debug)]
    pub(crate) struct CityObservedRow in "city_observed.csv", Cities {
        key let ids: (PlaceId, PlaceId) = "city", by city;
        city: PlaceId => ids?.0;
        key quantity: CityObserved, in ..;
        years: String;
        value: f64, in 0.0..=100.0;
        _: String = "unit";
        /// The municipality or centre of the figure, where the source names one.
        of: String, in OrEmpty;
        _: From;
    }
}

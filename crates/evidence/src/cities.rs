//! Cities: turns rows of cities, regions and countries into facts on the cities of each country.
//!
//! ```text
//! mean density of a country = exp(Σ people · ln density / Σ people) of its cities; of the cities of its R12 region if it has few
//! mean density for streets  = the same for the cities of the region that have street data
//! street                    = kg per m² of the country, else of its R12 region, · the scale of infrastructure
//! ```
//!
//! Out of scope: the materials of a city ([`cairn_core::facts::city`]).

use std::collections::BTreeMap;

use crate::assumption::Assumption;
use crate::context::Evidence;
use crate::fault::{Fault, Faults};
use crate::fill::Ladder;
use crate::rows::city::{CityFloorRow, CityFlowRow, CityObservedRow, CityRegionRow, CityRow, CitySettingRow, CityStreetRow, OfRegion};
pub use crate::rows::city_benchmark::{CityBenchmark, CityMeasure};
use crate::rows::{PlaceRow, Region, Scheme};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::cities::{City, CityCountry, CityFlows, CityPack, Observation, PEOPLE_COUNT};
use cairn_core::facts::{SourceCitation, ValueRange};
use cairn_core::kind::CitySetting;
use cairn_core::place::PlaceId;

/// Prefix of the files of cities.
const FILES: &str = "city";
/// Index of the people of 2020 in the series of a city.
const INDEX_OF_2020: usize = PEOPLE_COUNT - 4;

/// All rows of the city tables.
#[derive(Clone, Debug)]
pub(super) struct CityRows {
    cities: Vec<TableLine<CityRow>>,
    settings: Vec<TableLine<CitySettingRow>>,
    regions: Vec<TableLine<CityRegionRow>>,
    floors: Vec<TableLine<CityFloorRow>>,
    streets: Vec<TableLine<CityStreetRow>>,
    flows: Vec<TableLine<CityFlowRow>>,
    observed: Vec<TableLine<CityObservedRow>>,
}

/// Published figures of cities, for comparison with ours.
///
/// # Errors
/// Every fault of their table.
pub fn benchmarks(tables: &Tables) -> Result<Vec<CityBenchmark>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<CityBenchmark>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    Ok(lines.into_iter().map(|line| line.row).collect())
}

impl CityRows {
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> CityRows {
        CityRows {
            cities: rows(tables, found),
            settings: rows(tables, found),
            regions: rows(tables, found),
            floors: rows(tables, found),
            streets: rows(tables, found),
            flows: rows(tables, found),
            observed: rows(tables, found),
        }
    }
}

/// Sums for a mean of densities.
#[derive(Clone, Copy, Debug, Default)]
struct Dense {
    people: f64,
    logs: f64,
    count: usize,
}

impl Dense {
    fn add(&mut self, row: &CityRow) {
        self.people += row.people[INDEX_OF_2020];
        self.logs += row.people[INDEX_OF_2020] * libm::log(row.density);
        self.count += 1;
    }

    fn mean(self) -> Option<f64> {
        (self.people > 0.0).then(|| libm::exp(self.logs / self.people))
    }
}

/// Densities by country, and by region of either scheme.
struct Densities {
    countries: BTreeMap<PlaceId, Dense>,
    regions: BTreeMap<Region, Dense>,
}

/// City facts of every place. Missing data becomes faults in `found`.
pub(super) fn cities(evidence: &Evidence, release: &str, found: &mut ReadingLog) -> CityPack {
    let Some(assumptions) = &evidence.assumptions else {
        return CityPack::default();
    };
    let own = &evidence.cities;
    let mut lacking = Vec::new();
    let mut settings = Vec::new();
    for setting in CitySetting::ALL {
        match own.settings.iter().find(|line| line.row.setting == setting) {
            Some(line) => {
                let [value, low, high] = line.row.ends;
                settings.push(ValueRange { value, low, high });
            }
            None => lacking.push(Fault::of_table(
                CitySettingRow::FILE,
                format!("there is no {}", setting.id()),
                "Add its row.",
            )),
        }
    }
    let mut places: Vec<&PlaceRow> = evidence.places.iter().map(|line| &line.row).collect();
    places.sort_by_key(|row| row.place);
    for line in &own.cities {
        if places.binary_search_by_key(&line.row.country, |row| row.place).is_err() {
            lacking.push(Fault::of_table(
                CityRow::FILE,
                format!("{} is of no place that is known", line.row.city),
                "Write the id of a place of places.csv before the dash.",
            ));
        }
    }
    for line in &own.observed {
        if !own.cities.iter().any(|city| city.row.city == line.row.city) {
            lacking.push(Fault::of_table(
                CityObservedRow::FILE,
                format!("{} is no city that is known", line.row.city),
                "Write the id of a city of city.csv.",
            ));
        }
    }
    let ladders: Vec<Ladder> = places.iter().map(|row| Ladder::of(row, &evidence.regions)).collect();
    let densities = densities(own, &ladders);
    let few = own.settings.iter().find(|line| line.row.setting == CitySetting::LeastCities);
    let least = few.map_or(1, |line| line.row.ends[0] as usize);
    let scale = assumptions.value(Assumption::InfrastructureScale);
    let mut cities = CityPack {
        release: release.to_owned(),
        settings,
        countries: Vec::new(),
        sources: sources(evidence, found),
    };
    for ladder in &ladders {
        match country(own, ladder, &densities, least, scale) {
            Ok(country) => cities.countries.push(country),
            Err(what) => lacking.push(Fault::of_table(
                CityRegionRow::FILE,
                format!("{} has no {what}, nor has its region", ladder.place),
                "Add rows for the region.",
            )),
        }
    }
    found.lacking(lacking);
    cities
}

fn densities(own: &CityRows, ladders: &[Ladder]) -> Densities {
    let mut densities = Densities {
        countries: BTreeMap::new(),
        regions: BTreeMap::new(),
    };
    for line in &own.cities {
        densities.countries.entry(line.row.country).or_default().add(&line.row);
        let Some(ladder) = ladders.iter().find(|ladder| ladder.place == line.row.country) else {
            continue;
        };
        for scheme in [Scheme::Image26, Scheme::MessageR12] {
            if let Some((region, _)) = ladder.region(scheme) {
                densities.regions.entry(region.clone()).or_default().add(&line.row);
            }
        }
    }
    densities
}

/// City facts of a place, or a description of the missing data.
fn country(own: &CityRows, ladder: &Ladder, densities: &Densities, least: usize, scale: f64) -> Result<CityCountry, &'static str> {
    let place = ladder.place;
    let of = |quantity: OfRegion| {
        let found = ladder.fill(&own.regions, |row| &row.region, |row| row.quantity == quantity);
        let first = found.and_then(|(rows, _)| rows.first().map(|row| row.value));
        first.ok_or(quantity.id())
    };
    let (floors, _) = ladder.fill(&own.floors, |row| &row.region, |_| true).ok_or("floor in towns")?;
    let (streets, _) = ladder.fill(&own.streets, |row| &row.region, |_| true).ok_or("streets")?;
    let street = streets.first().ok_or("streets")?.content.map(|kg| kg * scale);
    let wider = |scheme: Scheme| {
        let (region, _) = ladder.region(scheme)?;
        densities.regions.get(region)?.mean()
    };
    let r12 = wider(Scheme::MessageR12).ok_or("mean density")?;
    let known = densities.countries.get(&place).filter(|dense| dense.count >= least);
    let density = known.and_then(|dense| dense.mean()).unwrap_or(r12);
    let flows = own.flows.iter().find(|line| line.row.place == place);
    let mut cities: Vec<City> = own
        .cities
        .iter()
        .filter(|line| line.row.country == place)
        .map(|line| city(own, &line.row))
        .collect();
    cities.sort_by_key(|city| city.place);
    Ok(CityCountry {
        place,
        urban_floor: floors.iter().map(|row| (row.year, row.ratio)).collect(),
        single: of(OfRegion::SingleUrban)?,
        flats: of(OfRegion::FlatsUrban)?,
        street_area: of(OfRegion::StreetArea)?,
        street,
        thinning: of(OfRegion::Thinning)?,
        density,
        street_density: wider(Scheme::Image26).unwrap_or(r12),
        flows: flows.map_or_else(CityFlows::default, |line| flow(&line.row)),
        cities,
    })
}

fn flow(row: &CityFlowRow) -> CityFlows {
    CityFlows {
        water: row.water,
        water_year: row.water_year,
        food: row.food,
        food_year: row.food_year,
        food_waste: row.food_waste,
        confidence: row.confidence,
        waste: row.waste,
        treated: row.treated,
        collected: row.collected,
    }
}

fn city(own: &CityRows, row: &CityRow) -> City {
    let observed = own.observed.iter().filter(|line| line.row.city == row.city);
    let mut observed: Vec<Observation> = observed
        .map(|line| Observation {
            what: line.row.quantity,
            value: line.row.value,
            years: line.row.years.clone(),
            of: line.row.of.clone(),
        })
        .collect();
    observed.sort_by_key(|of| of.what);
    City {
        place: row.city,
        // The list of the United Nations has two spaces in one name.
        name: row.name.split_whitespace().collect::<Vec<_>>().join(" "),
        local: row.local.clone(),
        at: row.at.map(|degrees| libm::round(degrees * 1e3) as i32),
        people: row.people.iter().map(|thousand| libm::round(thousand * 1e2) as u32).collect(),
        density: row.density,
        class: row.class,
        bounded: row.bounded,
        observed,
    }
}

/// All sources that a city table cites.
fn sources(evidence: &Evidence, found: &ReadingLog) -> Vec<SourceCitation> {
    let cited = |key: &str| found.cited.iter().any(|(file, _, of)| file.starts_with(FILES) && of == key);
    let rows = evidence.sources.iter().map(|line| &line.row).filter(|row| cited(&row.key));
    rows.map(|row| SourceCitation {
        key: row.key.clone(),
        citation: row.citation.clone(),
        licence: row.licence.clone(),
    })
    .collect()
}

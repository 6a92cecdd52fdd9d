//! City: compares published figures of cities with ours.
//!
//! ```text
//! met = low ≤ ours ≤ high       a miss is shown with its possible cause, and changes nothing in the model
//! ```
//!
//! A study that was not read is named with our number. Its figure is not printed, and nothing is met or missed.
//! Figures from data that we do not redistribute were computed once and are stored as constants.
//!
//! Out of scope: printing.

use std::sync::Arc;

use crate::cities::{CityBenchmark, CityMeasure, benchmarks};
use crate::{Faults, Tables};
use cairn_analysis::findings::city::{CityQuantity, CityRun};
use cairn_core::choices::Choices;
use cairn_core::facts::cities::{City, CityPack};
use cairn_core::facts::{World, city};
use cairn_core::kind::{CityObserved, Sector};
use cairn_core::model::city::CountryRun;
use cairn_core::model::{Account, AccountQuery};
use cairn_core::year::Year;

const KG_IN_T: f64 = 1e3;
const KG_IN_KT: f64 = 1e6;

/// A published figure with ours.
#[derive(Clone, Debug, PartialEq)]
pub struct CityComparison {
    /// The figure.
    pub benchmark: CityBenchmark,
    /// Our value, in its unit.
    pub ours: f64,
}

impl CityComparison {
    /// True if ours lies within the range; none if the study was not read.
    pub fn is_met(&self) -> Option<bool> {
        let [_, low, high] = self.benchmark.published?;
        Some((low..=high).contains(&self.ours))
    }

    /// The line that `check` prints: a miss with its possible cause.
    pub fn line(&self) -> String {
        let CityBenchmark {
            id,
            published,
            unit,
            what,
            why,
            ours: computed,
            ..
        } = &self.benchmark;
        let ours = self.ours;
        let Some([value, low, high]) = published else {
            return format!("unread {id} {what}: {ours:.2} {unit}; {why}");
        };
        let met = self.is_met() == Some(true);
        let begin = if met { "met" } else { "MISSED" };
        let once = if computed.is_some() { "; ours computed once" } else { "" };
        let why = if met || why.is_empty() { String::new() } else { format!("; {why}") };
        format!("{begin} {id} {what}: {ours:.2} {unit}, published {value} ({low} to {high}{once}){why}")
    }
}

/// The part of a city in a measure: a sum, and its divisor.
struct CityRatio {
    sum: f64,
    over: f64,
}

/// Every published figure of this release with our value.
///
/// # Errors
/// Fails only if the program was built wrongly.
pub fn compare(cities: &CityPack, world: &World) -> Result<Vec<CityComparison>, Faults> {
    compare_with(&Tables::built_in(), cities, world)
}

/// Every published figure of some tables with our value.
///
/// # Errors
/// Every fault of the table of figures.
pub fn compare_with(tables: &Tables, cities: &CityPack, world: &World) -> Result<Vec<CityComparison>, Faults> {
    let all = benchmarks(tables)?.into_iter().filter_map(|benchmark| {
        let ours = match benchmark.measure {
            CityMeasure::ComputedOnce => benchmark.ours,
            CityMeasure::TripsCar => trips(cities, world),
            measure => {
                let (mut sum, mut over) = (0.0, 0.0);
                for place in &benchmark.places {
                    let part = cities
                        .city(*place)
                        .and_then(|(_, city)| of_city(cities, world, city, |run| part(run, measure)));
                    sum += part.as_ref().map_or(0.0, |part| part.sum);
                    over += part.as_ref().map_or(0.0, |part| part.over);
                }
                (over > 0.0).then(|| sum / over)
            }
        };
        Some(CityComparison { benchmark, ours: ours? })
    });
    Ok(all.collect())
}

/// Runs a city and reads a result.
fn of_city<T>(cities: &CityPack, world: &World, city: &City, read: impl Fn(&CityRun<'_>) -> Option<T>) -> Option<T> {
    let country = cities.country(city.place.country()?)?;
    let whole = Arc::new(world.place(country.place)?.clone());
    let facts = city::listed_city(&whole, cities, country, city);
    let choices = Choices::default();
    let outcome = CountryRun::of(&whole, &choices).city(&facts, &choices);
    read(&CityRun::of(&facts, &choices, &outcome)?)
}

fn part(run: &CityRun<'_>, measure: CityMeasure) -> Option<CityRatio> {
    let now = Year::BASE;
    let people = run.people(now);
    let stock = |sectors: &[Sector]| run.outcome.ledger.sum(&AccountQuery::of(Account::Stock, sectors))[now];
    let buildings = stock(&[Sector::Homes, Sector::OtherBuildings]);
    Some(match measure {
        CityMeasure::HomesMass => CityRatio {
            sum: stock(&[Sector::Homes]) / KG_IN_T,
            over: people,
        },
        CityMeasure::BuildingsMass => CityRatio {
            sum: buildings / KG_IN_T,
            over: people,
        },
        CityMeasure::Mass => CityRatio {
            sum: run.value(CityQuantity::Stands, now)? * people,
            over: people,
        },
        CityMeasure::BuildingsLand => CityRatio {
            sum: buildings / KG_IN_KT,
            over: run.value(CityQuantity::Land, now)?,
        },
        CityMeasure::Waste => CityRatio {
            sum: run.value(CityQuantity::Waste, now)? * KG_IN_KT,
            over: people,
        },
        CityMeasure::Power => CityRatio {
            sum: run.value(CityQuantity::Power, now)? * people,
            over: people,
        },
        CityMeasure::TripsCar | CityMeasure::ComputedOnce => return None,
    })
}

/// Rank correlation of distance by car per person with the share of trips by car.
fn trips(cities: &CityPack, world: &World) -> Option<f64> {
    let mut pairs = Vec::new();
    for city in cities.all() {
        if let Some(share) = city.observed(CityObserved::TripsCar) {
            let km = of_city(cities, world, city, |run| run.value(CityQuantity::Distance, Year::BASE))?;
            pairs.push([share.value, km]);
        }
    }
    let [first, second] = [0, 1].map(|at| ranks(&pairs.iter().map(|pair| pair[at]).collect::<Vec<f64>>()));
    let mean = (pairs.len() as f64 - 1.0) / 2.0;
    let (mut both, mut one, mut two) = (0.0, 0.0, 0.0);
    for (first, second) in first.iter().zip(&second) {
        let (first, second) = (first - mean, second - mean);
        both += first * second;
        one += first * first;
        two += second * second;
    }
    (one * two > 0.0).then(|| both / libm::sqrt(one * two))
}

/// The rank of each value; equal values get their mean rank.
fn ranks(values: &[f64]) -> Vec<f64> {
    let rank = |value: &f64| {
        let below = values.iter().filter(|other| *other < value).count();
        let equal = values.iter().filter(|other| *other == value).count();
        below as f64 + (equal as f64 - 1.0) / 2.0
    };
    values.iter().map(rank).collect()
}

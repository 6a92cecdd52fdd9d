//! Goals: observed indicators by country and the origin of the particles in its air, from the tables.
//!
//! No fact rests on these tables, so no pack has them. The command line and the prerendered pages read them. Out of scope:
//! the effect of a plan.

use std::collections::BTreeMap;

use crate::fault::Faults;
use crate::rows::goals::{AirAssumption, AirPartRow, AirRow, GoalRow};
use crate::table_reader::{Origin, ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_analysis::findings::goals::{AirAssumptions, AirSources, CountryGoals, GoalValue};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Indicators of every country with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalTables {
    /// By country, in the order of ids.
    pub countries: BTreeMap<PlaceId, CountryGoals>,
    /// Assumptions on the particles that a plan may spare.
    pub assumed: AirAssumptions,
}

/// The indicators of this release.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in() -> Result<GoalTables, Faults> {
    goals(&Tables::built_in())
}

/// The indicators in tables held in memory.
///
/// # Errors
/// Every fault of the tables.
pub fn goals(tables: &Tables) -> Result<GoalTables, Faults> {
    let mut found = ReadingLog::default();
    let observed: Vec<TableLine<GoalRow>> = rows(tables, &mut found);
    let air: Vec<TableLine<AirRow>> = rows(tables, &mut found);
    let parts: Vec<TableLine<AirPartRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let mut countries: BTreeMap<PlaceId, CountryGoals> = BTreeMap::new();
    for line in observed {
        let place = line.row.place;
        let country = countries.entry(place).or_insert_with(|| CountryGoals {
            place,
            values: Vec::new(),
            air: None,
        });
        country.values.push(value(line.row));
    }
    for country in countries.values_mut() {
        country.values.sort_by_key(|value| value.series.index());
    }
    for line in air {
        if let Some(country) = countries.get_mut(&line.row.place) {
            country.air = Some(AirSources {
                year: line.row.year,
                shares: line.row.shares,
            });
        }
    }
    let part = |part: AirAssumption| {
        let row = parts.iter().map(|line| &line.row).find(|row| row.part == part);
        row.map_or([0.0; 3], |row| row.from.ends.unwrap_or([row.value; 3]))
    };
    Ok(GoalTables {
        countries,
        assumed: AirAssumptions {
            exhaust: part(AirAssumption::Exhaust),
            particles: part(AirAssumption::Particles),
            least: part(AirAssumption::Least),
        },
    })
}

fn value(row: GoalRow) -> GoalValue {
    let year = |year: f64| Year::new(year as i64).unwrap_or(Year::BASE);
    GoalValue {
        series: row.series,
        first: (row.first_year, row.first),
        base: row.base_year.zip(row.base).map(|(at, value)| (year(at), value)),
        last: (row.year, row.value),
        years: row.years,
        trend: row.trend,
        confidence: row.confidence,
        cities: row.cities.map(|cities| cities as u8),
        defect: row.defect,
        licence: row.licence,
        sources: row.from.sources,
        basis: Origin::id(row.from.origin),
    }
}

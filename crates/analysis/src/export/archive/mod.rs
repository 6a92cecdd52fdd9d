//! Archive: the results of a release for each place, kept so that "was, now" can be answered permanently.
//!
//! ```text
//! static/releases/0.1-26a/headlines.csv    place,scenario,variable,unit,year,value
//! six digits of eleven results around 2020, and in 2030, 2050 and 2060; what is added up begins in 2027
//! the reference and all three strategies; under these nothing around 2020 is another than in the reference
//! ```
//!
//! Results are read as in `cairn compare`: a flow is the mean of five years. Results of cities and of custom choices
//! are not kept. A table of an earlier release stays readable even if one of its results no longer exists. The results
//! of all releases for one place are in a separate file ([`place`]); [`since`] compares a link's release with today's
//! results. Out of scope: the reasons for a change.

pub mod comparison;
pub mod digests;
pub mod link_check;
pub mod place;
pub mod sha256;

use std::collections::BTreeSet;

use crate::export::exact;
use crate::findings::compare::{Measure, MeasureSeries};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The table of a release.
pub const FILE: &str = "headlines.csv";

/// The results kept: those of the first screen, air pollutants, production and waste, stock, energy.
pub const MEASURES: [Measure; 11] = [
    Measure::Emissions,
    Measure::Cumulative,
    Measure::NewMaterials,
    Measure::Circular,
    Measure::Space,
    Measure::Particles,
    Measure::Cement,
    Measure::Steel,
    Measure::Out,
    Measure::Floor,
    Measure::Energy,
];

/// The years kept.
pub const YEARS: [Year; 4] = [Year::BASE, Year::of(2030), Year::of(2050), Year::LAST];

/// The scenarios kept.
pub const SCENARIOS: [Scenario; 2] = [Scenario::Reference, Scenario::All];

/// The header line.
const HEADING: &str = "place,scenario,variable,unit,year,value";

/// One number of a release.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseRow {
    /// The place.
    pub place: PlaceId,
    /// Id of the scenario.
    pub scenario: String,
    /// Name of the result in tables.
    pub variable: String,
    /// Symbol of the unit.
    pub unit: String,
    /// The year.
    pub year: Year,
    /// The value to six digits.
    pub value: f64,
}

impl ReleaseRow {
    /// The key of the row; unique in a table.
    pub fn key(&self) -> (PlaceId, &str, &str, Year) {
        (self.place, &self.scenario, &self.variable, self.year)
    }
}

/// The rows kept for a place under a scenario.
pub fn rows(place: PlaceId, scenario: Scenario, outcome: &Outcome) -> Vec<ReleaseRow> {
    let row = |number: ReleaseNumber| ReleaseRow {
        place,
        scenario: scenario.id().to_owned(),
        variable: number.measure.name().to_owned(),
        unit: number.unit.symbol().to_owned(),
        year: number.year,
        value: number.value,
    };
    numbers(scenario, outcome).into_iter().map(row).collect()
}

/// A kept number, before it becomes a row.
struct ReleaseNumber {
    measure: Measure,
    unit: Unit,
    year: Year,
    /// The value to six digits.
    value: f64,
}

/// The numbers kept of an outcome under a scenario, in the order of tables.
fn numbers(scenario: Scenario, outcome: &Outcome) -> Vec<ReleaseNumber> {
    let mut numbers = Vec::new();
    for measure in MEASURES {
        let course = MeasureSeries::of(outcome, measure, Per::Total);
        for year in YEARS {
            let before = year < Year::LEVERS;
            if before && (measure == Measure::Cumulative || scenario != Scenario::Reference) {
                continue;
            }
            numbers.push(ReleaseNumber {
                measure,
                unit: course.unit,
                year,
                value: six_digits(course.at(year)),
            });
        }
    }
    numbers
}

/// Powers of ten up to this exponent are whole numbers that a float represents exactly.
const EXACT_POWER: i32 = 22;

/// A number to six digits, half to even.
///
/// Written by hand, as in `findings::receipt`: the formatter and parser of the standard library add too many bytes in a browser.
fn six_digits(number: f64) -> f64 {
    let size = number.abs();
    if size == 0.0 || !number.is_finite() {
        return number;
    }
    let mut power = 0;
    while scaled(size, power) >= 999_999.5 && power > -EXACT_POWER {
        power -= 1;
    }
    while scaled(size, power) < 99_999.95 && power < EXACT_POWER {
        power += 1;
    }
    let digits = scaled(libm::rint(scaled(size, power)), -power);
    if number < 0.0 { -digits } else { digits }
}

/// A number × 10^power, rounded once.
fn scaled(number: f64, power: i32) -> f64 {
    let mut ten = 1.0;
    for _ in 0..power.abs() {
        ten *= 10.0;
    }
    if power < 0 { number / ten } else { number * ten }
}

/// The table.
pub fn write(rows: &[ReleaseRow]) -> String {
    let mut text = [HEADING, "\n"].concat();
    text.extend(rows.iter().flat_map(|row| [line(row), "\n".to_owned()]));
    text
}

/// A row of the table, without line end.
fn line(row: &ReleaseRow) -> String {
    let ReleaseRow {
        place,
        scenario,
        variable,
        unit,
        year,
        ..
    } = row;
    format!("{place},{scenario},{variable},{unit},{year},{}", exact(row.value))
}

/// Reads a table of this release or an earlier one; `file` is its name in error messages.
///
/// # Errors
/// Every fault: the line, the content found, the remedy.
pub fn read(file: &str, text: &str) -> Result<Vec<ReleaseRow>, Vec<String>> {
    let mut lines = text.lines();
    if lines.next() != Some(HEADING) {
        return Err(vec![format!(
            "{file}: this is not a table of a release. Its first line would be {HEADING}."
        )]);
    }
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for (index, line) in lines.enumerate() {
        match row(line) {
            Ok(row) => rows.push(row),
            Err(why) => faults.push(format!("{file}, line {}, {why}", index + 2)),
        }
    }
    let mut seen = BTreeSet::new();
    for (place, scenario, variable, year) in rows.iter().map(ReleaseRow::key) {
        if !seen.insert((place, scenario, variable, year)) {
            faults.push(format!(
                "{file}: {variable} of {place} under {scenario} in {year} appears there twice. Fetch the table again."
            ));
        }
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(format!("{file}: there is no row. Fetch the table again."));
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// Parses a line of the table, or names the invalid cell.
fn row(line: &str) -> Result<ReleaseRow, String> {
    let cells: Vec<&str> = line.split(',').collect();
    let [place, scenario, variable, unit, year, value] = cells[..] else {
        return Err(format!("cells: there are {} and not 6. Fetch the table again.", cells.len()));
    };
    let scenarios = SCENARIOS.map(Scenario::id);
    Ok(ReleaseRow {
        place: PlaceId::parse(place).ok_or_else(|| format!("place: \"{place}\" is not the id of a place. Write one such as IND."))?,
        scenario: match scenarios.contains(&scenario) {
            true => scenario.to_owned(),
            false => return Err(format!("scenario: \"{scenario}\" is not kept. Write {}.", scenarios.join(" or "))),
        },
        variable: match variable.is_empty() {
            true => return Err("variable: there is none. Write one such as GHG.".to_owned()),
            false => variable.to_owned(),
        },
        unit: unit.to_owned(),
        year: year
            .parse()
            .ok()
            .and_then(Year::new)
            .ok_or_else(|| format!("year: \"{year}\" is not a year. Write four digits, such as 2050."))?,
        value: value
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .ok_or_else(|| format!("value: \"{value}\" is not a number. Write one such as 12.3456."))?,
    })
}

/// True if a text has the form of a release of model and data, such as `0.1-26a`: folders of releases have only such names.
pub fn is_release(text: &str) -> bool {
    let digits = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(((major, minor), of_data)) = text
        .split_once('-')
        .and_then(|(model, of_data)| Some((model.split_once('.')?, of_data)))
    else {
        return false;
    };
    let letters = of_data.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let year = &of_data[..of_data.len() - letters.len()];
    let lettered = (1..=2).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    digits(major) && digits(minor) && digits(year) && lettered
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "place,scenario,variable,unit,year,value\nIND,ref,GHG,Mt CO2e/yr,2050,1234.56\n";

    #[test]
    fn what_is_written_is_read_back() {
        let rows = read("t", GOOD).unwrap();
        assert_eq!(write(&rows), GOOD);
    }

    #[test]
    fn six_digits_are_those_that_a_table_would_hold() {
        let mut number = 0.123_456_789_012_345_6;
        for power in -12..12 {
            for _ in 0..200 {
                number = (number * 7.0 + 0.1) % 1.0;
                let sized = scaled(number, power);
                let written: f64 = format!("{sized:.5e}").parse().unwrap();
                assert_eq!(six_digits(sized), written, "{sized}");
            }
        }
        assert_eq!(six_digits(999_999.7), 1_000_000.0);
        assert_eq!(six_digits(99_999.96), 100_000.0);
        assert_eq!(six_digits(1_234.564_9), 1234.56);
        assert_eq!(six_digits(-0.000_123_456_4), -0.000_123_456);
        assert_eq!(six_digits(0.0), 0.0);
    }

    #[test]
    fn every_fault_of_a_table_is_told_at_once() {
        let spoilt = [
            GOOD,
            "ind,ref,GHG,Mt,2050,1\nIND,loop,GHG,Mt,2050,1\nIND,ref,,Mt,2050,1\nIND,ref,GHG,Mt,20l5,1\n",
            "IND,ref,GHG,Mt,2050,NaN\nIND,ref\n",
            &GOOD[40..],
        ]
        .concat();
        let faults = read("t", &spoilt).unwrap_err();
        for (line, cell) in [
            (3, "place"),
            (4, "scenario"),
            (5, "variable"),
            (6, "year"),
            (7, "value"),
            (8, "cells"),
        ] {
            let start = format!("t, line {line}, {cell}: ");
            assert!(faults.iter().any(|fault| fault.starts_with(&start)), "{start}: {faults:?}");
        }
        assert!(faults.last().unwrap().contains("appears there twice"), "{faults:?}");
        assert_eq!(faults.len(), 7);
        assert_eq!(read("t", "").unwrap_err().len(), 1);
        assert_eq!(read("t", &GOOD[..40]).unwrap_err(), ["t: there is no row. Fetch the table again."]);
    }

    #[test]
    fn only_a_release_is_the_name_of_a_folder() {
        for good in ["0.1-26a", "1.10-27b", "12.0-26aa"] {
            assert!(is_release(good), "{good}");
        }
        for bad in [
            "",
            "0.1",
            "26a",
            "0.1-26",
            "0.1-26A",
            "../0.1-26a",
            "0.1-26a/..",
            "0.1-26a\0",
            "+0.1-26a",
            "0.1-26abc",
            "0.1-a",
        ] {
            assert!(!is_release(bad), "{bad}");
        }
    }
}

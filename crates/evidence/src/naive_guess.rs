//! Naive guesses: what a count of a later year would be guessed to be without any model, from counts up to the end of the base.
//!
//! ```text
//! last year   the last count that the base used
//! base mean   the mean of the base: cement made 2018–2022 less net sales, steel used 2018–2022, new cars 2018–2023
//! line        least squares through the counts of 2010–2020, read in the later year, never below 0; cement alone is counted so long
//! ```
//!
//! Decision T7. A guess that cannot be made is left out, and so is the count that it would stand beside. Out of scope:
//! our path.

use std::collections::BTreeMap;

use crate::fault::Faults;
use crate::recent_statistics::{Late, RecentStatistic};
use crate::rows::cars::CarSoldRow;
use crate::rows::{CementRow, SoldRow, SteelUsedRow};
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Years of the straight line, and the fewest counts that make one.
const LINE: [Year; 2] = [Year::of(2010), Year::of(2020)];
const LEAST_COUNTS: usize = 6;

/// First year of the base.
const BASE_FIRST: Year = Year::of(2018);

cairn_core::closed! {
    /// A way to guess without a model.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum NaiveGuess {
        /// The last count that the base used.
        LastYear: "last_year";
        /// The mean of the base.
        BaseMean: "base_mean";
        /// The straight line through 2010–2020.
        Line: "line";
    }
}

/// What is counted of a quantity in a place up to the end of the base.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct CountedBase {
    last: Option<(Year, f64)>,
    mean: Option<f64>,
    /// Value in the first year of the line, and rise a year.
    line: Option<[f64; 2]>,
}

/// NaiveGuesses of every quantity and place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NaiveGuesses {
    of: BTreeMap<(Late, PlaceId), CountedBase>,
}

impl NaiveGuesses {
    /// A guess of a quantity in a place and year; none if the counts do not give one.
    pub fn guess(&self, guess: NaiveGuess, quantity: Late, place: PlaceId, year: Year) -> Option<f64> {
        let base = self.of.get(&(quantity, place))?;
        match guess {
            NaiveGuess::LastYear => base.last.map(|(_, value)| value),
            NaiveGuess::BaseMean => base.mean,
            NaiveGuess::Line => base.line.map(|[first, rise]| (first + rise * distance(year)).max(0.0)),
        }
    }

    fn base(&mut self, quantity: Late, place: PlaceId) -> &mut CountedBase {
        self.of.entry((quantity, place)).or_default()
    }
}

/// NaiveGuesses from the tables of this release.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in(counts: &[RecentStatistic]) -> Result<NaiveGuesses, Faults> {
    let tables = Tables::built_in();
    let mut found = ReadingLog::default();
    let cement: Vec<TableLine<CementRow>> = rows(&tables, &mut found);
    let sold: Vec<TableLine<SoldRow>> = rows(&tables, &mut found);
    let steel: Vec<TableLine<SteelUsedRow>> = rows(&tables, &mut found);
    let cars: Vec<TableLine<CarSoldRow>> = rows(&tables, &mut found);
    Faults::none(found.faults)?;
    let mut guesses = NaiveGuesses::default();
    for count in counts.iter().filter(|count| count.seen) {
        let last = &mut guesses.base(count.quantity, count.place).last;
        if last.is_none_or(|(year, _)| year < count.year) {
            *last = Some((count.year, count.value));
        }
    }
    for line in &steel {
        guesses.base(Late::SteelUsed, line.row.place).mean = Some(line.row.mt);
    }
    for line in &cars {
        guesses.base(Late::CarsNew, line.row.place).mean = Some(line.row.million);
    }
    let sold: BTreeMap<PlaceId, f64> = sold.iter().map(|line| (line.row.place, line.row.mt)).collect();
    let mut made: BTreeMap<PlaceId, Vec<(Year, f64)>> = BTreeMap::new();
    for line in &cement {
        let used = line.row.mt - sold.get(&line.row.place).copied().unwrap_or(0.0);
        made.entry(line.row.place).or_default().push((line.row.year, used));
    }
    for (place, used) in made {
        let base = guesses.base(Late::CementUsed, place);
        base.mean = mean(used.iter().filter(|(year, _)| *year >= BASE_FIRST).map(|(_, value)| *value));
        base.line = line(&used);
    }
    Ok(guesses)
}

/// Years since the line begins.
fn distance(year: Year) -> f64 {
    f64::from(year.number()) - f64::from(LINE[0].number())
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// Least squares through the counts of the years of the line.
fn line(counts: &[(Year, f64)]) -> Option<[f64; 2]> {
    let within: Vec<(f64, f64)> = counts
        .iter()
        .filter(|(year, _)| (LINE[0]..=LINE[1]).contains(year))
        .map(|(year, value)| (distance(*year), *value))
        .collect();
    if within.len() < LEAST_COUNTS {
        return None;
    }
    let across = mean(within.iter().map(|(x, _)| *x))?;
    let level = mean(within.iter().map(|(_, y)| *y))?;
    let (up, wide) = within.iter().fold((0.0, 0.0), |(up, wide), (x, y)| {
        (up + (x - across) * (y - level), wide + (x - across) * (x - across))
    });
    let rise = if wide > 0.0 { up / wide } else { 0.0 };
    Some([level - rise * across, rise])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_counts_on_a_line_is_that_line() {
        let counts: Vec<(Year, f64)> = (2008..=2020)
            .map(|year| (Year::of(year), 10.0 + 2.0 * (f64::from(year) - 2010.0)))
            .collect();
        let [first, rise] = line(&counts).unwrap_or_default();
        assert!((first - 10.0).abs() < 1e-9 && (rise - 2.0).abs() < 1e-9);
        assert_eq!(line(&counts[..7]), None, "five counts of the years are too few");
    }
}

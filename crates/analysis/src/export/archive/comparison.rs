//! Comparison of the results of two releases, the largest change first.
//!
//! A number has changed if its six digits differ. Changes are in % of the earlier value; values that were 0 before come
//! first. Rows in only one of the tables, or with different units, are counted separately. Out of scope: the reasons.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::export::archive::ReleaseRow;

/// The values then and now, each to six digits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReleaseValuePair {
    /// The earlier value.
    pub was: f64,
    /// The value now.
    pub now: f64,
}

impl ReleaseValuePair {
    /// True if the values differ.
    pub fn has_moved(&self) -> bool {
        self.now != self.was
    }

    /// Relative change; `None` if the earlier value was 0.
    pub fn part(&self) -> Option<f64> {
        (self.was != 0.0).then(|| (self.now - self.was) / self.was.abs())
    }

    /// Size of the change: its absolute relative value, infinite if the earlier value was 0.
    pub fn size(&self) -> f64 {
        let none_before = if self.has_moved() { f64::INFINITY } else { 0.0 };
        self.part().map_or(none_before, f64::abs)
    }
}

/// A number in both releases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReleaseRowChange<'a> {
    /// The row of the earlier release.
    pub was: &'a ReleaseRow,
    /// The two values.
    pub values: ReleaseValuePair,
}

/// Comparison of two releases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReleaseComparison<'a> {
    /// Numbers in both, the largest change first; equal changes in the order of the table.
    pub changes: Vec<ReleaseRowChange<'a>>,
    /// Number of rows that no longer exist, or have another unit.
    pub lost: usize,
    /// Number of rows that did not exist before.
    pub new: usize,
}

impl<'a> ReleaseComparison<'a> {
    /// Compares earlier rows with the rows of now.
    pub fn of(was: &'a [ReleaseRow], now: &[ReleaseRow]) -> ReleaseComparison<'a> {
        let by_key: BTreeMap<_, &ReleaseRow> = now.iter().map(|row| (row.key(), row)).collect();
        let mut changes = Vec::new();
        for row in was {
            if let Some(found) = by_key.get(&row.key()).filter(|found| found.unit == row.unit) {
                changes.push(ReleaseRowChange {
                    was: row,
                    values: ReleaseValuePair {
                        was: row.value,
                        now: found.value,
                    },
                });
            }
        }
        changes.sort_by(|a, b| b.values.size().total_cmp(&a.values.size()));
        ReleaseComparison {
            lost: was.len() - changes.len(),
            new: now.len() - changes.len(),
            changes,
        }
    }

    /// The numbers that changed.
    pub fn moved(&self) -> impl Iterator<Item = &ReleaseRowChange<'a>> {
        self.changes.iter().filter(|change| change.values.has_moved())
    }

    /// The largest change of each place, the largest first.
    pub fn of_places(&self) -> Vec<&ReleaseRowChange<'a>> {
        let mut first: Vec<&ReleaseRowChange<'a>> = Vec::new();
        for change in self.moved() {
            if first.iter().all(|other| other.was.place != change.was.place) {
                first.push(change);
            }
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::archive::read;

    const OLD_TABLE: &str = "place,scenario,variable,unit,year,value
IND,ref,GHG,Mt,2030,100
IND,ref,GHG,Mt,2050,100
KEN,ref,GHG,Mt,2050,0
KEN,ref,Steel,Mt,2050,5
KEN,ref,Gone,Mt,2050,5
";
    const NEW_TABLE: &str = "place,scenario,variable,unit,year,value
IND,ref,GHG,Mt,2030,99
IND,ref,GHG,Mt,2050,120
KEN,ref,GHG,Mt,2050,1
KEN,ref,Steel,kt,2050,5
KEN,ref,New,Mt,2050,5
";

    #[test]
    fn the_largest_move_stands_first_and_what_cannot_be_compared_is_counted() {
        let [was, now] = [OLD_TABLE, NEW_TABLE].map(|text| read("t", text).unwrap());
        let compared = ReleaseComparison::of(&was, &now);
        let parts: Vec<Option<f64>> = compared.moved().map(|change| change.values.part()).collect();
        assert_eq!(parts, [None, Some(0.2), Some(-0.01)]);
        let places: Vec<&str> = compared.of_places().iter().map(|change| change.was.place.as_str()).collect();
        assert_eq!(places, ["KEN", "IND"]);
        assert_eq!((compared.lost, compared.new), (2, 2));
        assert_eq!(ReleaseComparison::of(&was, &was).moved().count(), 0);
    }
}

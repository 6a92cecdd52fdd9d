//! Faulty tables: faults are put into tables, and each must be reported.
//!
//! Reading all tables takes seconds, so faults share a reading. What a reading does not report is tried again with
//! fewer others, at last alone: a fault may hide another. Each fault claims a reported line of its own.

use std::cmp::Reverse;

use cairn_evidence as evidence;
use cairn_evidence::Tables;

use crate::tables::tables;

/// A change that makes a table faulty.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TableChange {
    /// The first occurrence of a text becomes another text.
    Replaced(&'static str, &'static str),
    /// The lines that contain a text are taken out.
    Without(&'static str),
    /// A cell of a row gets a value: the row's first cell, the number of the column, the value.
    Cell(&'static str, usize, &'static str),
}

/// A faulty table: its file, the change, and a part of the line that reports it.
pub(crate) type FaultCase = (&'static str, TableChange, &'static str);

impl TableChange {
    /// The changed text of a table; `None` if the change finds nothing to change.
    fn apply(self, text: &str) -> Option<String> {
        let changed = match self {
            TableChange::Replaced(from, to) => text.replacen(from, to, 1),
            TableChange::Without(part) => text.lines().filter(|line| !line.contains(part)).collect::<Vec<_>>().join("\n"),
            TableChange::Cell(row, column, value) => {
                let cell = |line: &str| {
                    let mut cells: Vec<&str> = line.split(',').collect();
                    if cells[0] == row {
                        cells[column] = value;
                    }
                    cells.join(",")
                };
                text.lines().map(cell).collect::<Vec<_>>().join("\n")
            }
        };
        (changed.trim_end() != text.trim_end()).then_some(changed)
    }
}

/// The faults that reading these tables reports.
pub(crate) fn reported(tables: &Tables) -> Vec<String> {
    match evidence::world(tables) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.all().iter().map(ToString::to_string).collect(),
    }
}

/// Asserts that each fault is reported by a line that contains its text.
pub(crate) fn each_is_reported(cases: &[FaultCase]) {
    let sound = tables();
    let mut cases = cases.to_vec();
    // A long text fits fewer lines, so it claims its line first.
    cases.sort_by_key(|(_, _, expected)| Reverse(expected.len()));
    let mut groups = vec![cases];
    while let Some(group) = groups.pop() {
        let (mut faulty, mut tried, mut rest) = (sound.clone(), Vec::new(), Vec::new());
        for case in group {
            let (file, change, _) = case;
            match change.apply(faulty.text(file)) {
                Some(text) => {
                    faulty = faulty.with(file, &text);
                    tried.push(case);
                }
                None => rest.push(case),
            }
        }
        assert!(!tried.is_empty(), "nothing to change in the sound tables: {rest:?}");
        let mut lines = reported(&faulty);
        let mut missing = Vec::new();
        for case in &tried {
            match lines.iter().position(|line| line.contains(case.2)) {
                Some(at) => drop(lines.remove(at)),
                None => missing.push(*case),
            }
        }
        assert!(tried.len() > 1 || missing.is_empty(), "nothing reports {missing:?}:\n{lines:#?}");
        if missing.len() == tried.len() {
            let half = missing.split_off(missing.len() / 2);
            groups.push(half);
        }
        groups.extend([missing, rest].into_iter().filter(|group| !group.is_empty()));
    }
}

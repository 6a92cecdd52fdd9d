//! Misses, and the table of known misses, each with its figure and reason.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A miss: a place, or the world, where a rule fails; the item and its figure.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RuleViolation {
    pub(crate) place: String,
    pub(crate) what: String,
    pub(crate) figure: f64,
}

impl RuleViolation {
    pub(crate) fn new(place: &str, what: &str, figure: f64) -> RuleViolation {
        RuleViolation {
            place: place.to_owned(),
            what: what.to_owned(),
            figure,
        }
    }

    pub(crate) fn is_of(&self, other: &RuleViolation) -> bool {
        self.place == other.place && self.what == other.what
    }

    /// True if two figures agree within the precision of the table.
    fn is_near(&self, other: &RuleViolation) -> bool {
        (self.figure - other.figure).abs() <= 0.02 * self.figure.abs() + 5e-4
    }
}

/// The known misses of a rule.
fn named(rule: &str) -> Vec<RuleViolation> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/closure/named.csv");
    let text = fs::read_to_string(path).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().map(Result::unwrap).filter(|row| &row[0] == rule);
    rows.map(|row| {
        assert!(row[4].len() > 12, "{rule} {}: no reason", &row[1]);
        RuleViolation::new(&row[1], &row[2], row[3].parse().unwrap())
    })
    .collect()
}

/// Marks a row for all places: the lever may miss everywhere, and the row has the largest figure.
const ALL: &str = "*";

/// A rule must fail in exactly the places that the table names; a named place that passes is an error.
pub(crate) fn assert_known_violations(rule: &str, misses: &[RuleViolation]) {
    let named = named(rule);
    let mut misses = misses.to_vec();
    for row in named.iter().filter(|row| row.place == ALL) {
        let of = |miss: &RuleViolation| miss.what == row.what;
        let most = misses
            .iter()
            .filter(|miss| of(miss))
            .map(|miss| miss.figure)
            .fold(f64::NEG_INFINITY, f64::max);
        misses.retain(|miss| !of(miss));
        misses.push(RuleViolation::new(ALL, &row.what, most));
    }
    let mut faults = String::new();
    for miss in &misses {
        match named.iter().find(|row| row.is_of(miss)) {
            None => {
                let _ = writeln!(faults, "{rule},{},{},{:.3}: not named", miss.place, miss.what, miss.figure);
            }
            Some(row) if !row.is_near(miss) => {
                let _ = writeln!(
                    faults,
                    "{rule},{},{},{:.3}: named with {}",
                    miss.place, miss.what, miss.figure, row.figure
                );
            }
            Some(_) => {}
        }
    }
    for row in &named {
        if !misses.iter().any(|miss| miss.is_of(row)) {
            let _ = writeln!(faults, "{rule},{},{}: named, and holds", row.place, row.what);
        }
    }
    assert!(faults.is_empty(), "{} miss, {} are named\n{faults}", misses.len(), named.len());
}

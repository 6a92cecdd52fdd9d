//! Steel and cement used in 2018–2022 against statistics (K03, K04).

use std::fs;
use std::path::Path;

use crate::closure::named::RuleViolation;
use crate::closure::places::{Place, mean};

const STEEL_WITHIN: f64 = 0.05;
const CEMENT_WITHIN: f64 = 0.1;

/// An evidence table, as text.
pub(crate) struct Table {
    pub(crate) heading: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

pub(crate) fn table(file: &str) -> Table {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("static/evidence")
        .join(file);
    let text = fs::read_to_string(path).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heading = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    let rows = rows.collect();
    Table { heading, rows }
}

impl Table {
    /// A number in the first row of a place.
    pub(crate) fn number(&self, place: &str, column: &str) -> Option<f64> {
        let at = self.heading.iter().position(|name| name == column).unwrap();
        self.rows.iter().find(|row| row[0] == place)?[at].parse().ok()
    }
}

pub(crate) fn steel(places: &[Place]) -> Vec<RuleViolation> {
    let counted = table("steel_used.csv");
    let mut misses = Vec::new();
    for place in places {
        let Some(mt) = counted.number(place.id(), "mt") else { continue };
        let off = mean(&place.series("Demand|Steel"), 2020) / mt - 1.0;
        if off.abs() > STEEL_WITHIN {
            misses.push(RuleViolation::new(place.id(), "steel", off));
        }
    }
    misses
}

pub(crate) fn cement(places: &[Place]) -> Vec<RuleViolation> {
    let (made, sold) = (table("cement_made.csv"), table("cement_sold.csv"));
    let mut misses = Vec::new();
    for place in places {
        let years = made
            .rows
            .iter()
            .filter(|row| row[0] == place.id() && ("2018".."2023").contains(&row[1].as_str()));
        let years: Vec<f64> = years.map(|row| row[2].parse().unwrap()).collect();
        if years.is_empty() {
            continue;
        }
        let made = years.iter().sum::<f64>() / years.len() as f64;
        let used = made - sold.number(place.id(), "mt").unwrap_or(0.0);
        let off = mean(&place.series("Demand|Cement"), 2020) / used - 1.0;
        if off.abs() > CEMENT_WITHIN {
            misses.push(RuleViolation::new(place.id(), "cement", off));
        }
    }
    misses
}

//! National rules: what a country has decided or announced on what it builds and buys, with year and source.
//!
//! The rules are those of `purchase_rule.csv` that belong to a country. They are shown beside the results of that country, as
//! the source states them, never as a rating. Out of scope: examples of ours, the effect of a rule, and whether a rule is
//! still in force.

use crate::fault::Faults;
use crate::projects::rule;
use crate::rows::purchase::RuleRow;
use crate::table_reader::{Origin, ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::place::{PlaceId, Wider};

/// A rule of a country.
#[derive(Clone, Debug, PartialEq)]
pub struct NationalRule {
    /// The country.
    pub place: PlaceId,
    pub rule: PurchaseRule,
    /// True if its figure was recalled from memory.
    pub recalled: bool,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// All rules of countries in this release, in table order.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in() -> Result<Vec<NationalRule>, Faults> {
    national_rules(&Tables::built_in())
}

/// All rules of countries, in table order.
///
/// # Errors
/// Every fault of the table.
pub fn national_rules(tables: &Tables) -> Result<Vec<NationalRule>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<RuleRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let of_country = |row: &RuleRow| row.place.filter(|place| Wider::find(place.as_str()).is_none());
    let rules = lines.into_iter().filter_map(|TableLine { row, .. }| {
        Some(NationalRule {
            place: of_country(&row)?,
            rule: rule(&row),
            recalled: row.from.origin == Origin::Recalled,
            sources: row.from.sources,
        })
    });
    Ok(rules.collect())
}

//! The coverage table of the page tests: kind of page × property × languages.
//!
//! The tests write a row for each check to `target/pages/coverage.tsv`. The table made from them is `docs/coverage.md`. A
//! complete run of the page tests compares the two. It fails if a property is no longer checked, or if the committed
//! table lacks one. `cargo xtask coverage` rewrites the table.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use crate::count::LaneResult;
use crate::fault::TaskFault;
use crate::project::root;

/// The committed table.
const TABLE: &str = "docs/coverage.md";
/// The rows of the last run of page tests.
const ROWS: &str = "target/pages/coverage.tsv";
/// Page loads and browser starts of the last run.
const MEASURED: &str = "target/pages/measured.tsv";

const HEAD: &str = "\
# What the page tests cover

Written by the page tests themselves (`cargo xtask coverage` after a whole run of `cargo xtask test pages`). Each row: a kind
of page, a property that is checked on it in a browser, and the languages in which it is checked. A run fails where a row
is lost or new.

| kind of page | property | languages |
|---|---|---|
";

/// Removes the rows of an earlier run.
pub fn forget() {
    for name in [ROWS, MEASURED] {
        let _ = fs::remove_file(root().join(name));
    }
}

/// The table of the last run.
fn table() -> String {
    let text = fs::read_to_string(root().join(ROWS)).unwrap_or_default();
    let mut rows: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for line in text.lines() {
        let mut cells = line.split('\t');
        if let (Some(kind), Some(property), Some(language)) = (cells.next(), cells.next(), cells.next()) {
            rows.entry((kind, property)).or_default().insert(language);
        }
    }
    let mut table = HEAD.to_owned();
    for ((kind, property), languages) in rows {
        let languages: Vec<&str> = languages.into_iter().collect();
        let _ = writeln!(table, "| {kind} | {property} | {} |", languages.join(" "));
    }
    table
}

/// Writes the table of the last run.
///
/// # Errors
/// There is no last run, or the table cannot be written.
pub fn write() -> Result<(), TaskFault> {
    if !root().join(ROWS).is_file() {
        return Err(TaskFault::of_input(ROWS, "is not there", "Run `cargo xtask test pages` first."));
    }
    fs::write(root().join(TABLE), table()).map_err(|fault| {
        TaskFault::of_input(
            TABLE,
            format!("cannot be written ({fault})"),
            "Check the rights of the folder docs.",
        )
    })?;
    println!("{TABLE} is written.");
    Ok(())
}

/// Compares the table of the last run with the committed one.
pub fn compared(tell: &mut dyn FnMut(&str)) -> LaneResult {
    let committed = fs::read_to_string(root().join(TABLE)).unwrap_or_default();
    let now = table();
    let rows = |text: &str| -> BTreeSet<String> { text.lines().map(str::to_owned).collect() };
    let (before, after) = (rows(&committed), rows(&now));
    let (lost, new): (Vec<_>, Vec<_>) = (before.difference(&after).collect(), after.difference(&before).collect());
    for row in &new {
        tell(&format!("{TABLE}: covered and not in the table: {row}"));
    }
    for row in &lost {
        tell(&format!("{TABLE}: no longer covered: {row}"));
    }
    if lost.is_empty() && new.is_empty() {
        return LaneResult::passed(1);
    }
    LaneResult::failed(format!(
        "{TABLE} is not what the page tests cover; `cargo xtask coverage` writes it anew"
    ))
}

/// Page loads, visitors and browser starts of the last run of page tests. None without a run.
pub fn measured() -> Option<[u64; 3]> {
    let text = fs::read_to_string(root().join(MEASURED)).ok()?;
    let mut sums = [0_u64; 3];
    for line in text.lines() {
        let is_start = line.starts_with("start of ");
        let loads: Option<u64> = line.split('\t').nth(1).and_then(|cell| cell.parse().ok());
        sums[0] += loads.unwrap_or_default();
        sums[1] += u64::from(!is_start);
        sums[2] += u64::from(is_start);
    }
    Some(sums)
}

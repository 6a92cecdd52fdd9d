//! Facts of a place as printed at the terminal, and the pack of provenance.
//!
//! Out of scope: choice of the facts behind a result.

use std::path::Path;

use cairn_analysis::export::table::rounded;
use cairn_analysis::findings::fact_list::Value;
use cairn_core::facts::pack::{self, TRAILS};
use cairn_core::facts::provenance::Trails;
use cairn_core::kind::Basis;
use cairn_core::limits;
use cairn_core::year::Year;

use crate::fault::CommandFault;
use crate::output::remark;
use crate::user_file;

/// Name of the pack of provenance, in the folder of the facts pack.
const PROVENANCE_PACK: &str = "trails.pack";

/// Provenance of the facts. None if a given pack has no provenance next to it.
pub(crate) fn trails(facts: Option<&Path>) -> Result<Option<Trails>, CommandFault> {
    let Some(facts) = facts else {
        return pack::read_trails(TRAILS).map(Some).map_err(CommandFault::pack("built-in trails"));
    };
    let neighbour = facts.with_file_name(PROVENANCE_PACK);
    let name = neighbour.display().to_string();
    if !neighbour.exists() {
        remark(&format!("{name}: not found, so the lines of tables are left out."));
        return Ok(None);
    }
    let bytes = user_file::bytes(&neighbour, limits::PACK_BYTES)?;
    pack::read_trails(&bytes).map(Some).map_err(CommandFault::pack(name))
}

/// The numbers that a year or some words select, in one cell with their unit. If there are too many, the cell gives their
/// count.
pub(crate) fn cell_text(value: &Value, year: Year, words: &[&str]) -> [String; 2] {
    let picked = value.picked(year, words);
    let cell = if picked.is_empty() {
        format!("{} numbers", value.numbers.len())
    } else {
        rounded(&picked).join(" / ")
    };
    [cell, value.unit().to_owned()]
}

/// The word for its basis.
pub(crate) fn basis(value: &Value) -> &'static str {
    value.basis.map_or("follows", Basis::id)
}

/// Low and high in one cell; empty if unknown.
pub(crate) fn range(value: &Value) -> String {
    value
        .ends()
        .map_or_else(String::new, |(low, high)| rounded(&[low, high]).join(" to "))
}

/// Table rows in one cell, the first few.
pub(crate) fn rows(value: &Value) -> String {
    const FEW: usize = 3;
    let mut rows: Vec<String> = value.lines.iter().take(FEW).map(|(line, _)| line.clone()).collect();
    if value.lines.len() > FEW {
        rows.push(format!("and {} more", value.lines.len() - FEW));
    }
    rows.join(" ")
}

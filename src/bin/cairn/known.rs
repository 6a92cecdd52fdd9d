//! Known: values of a place's facts as the terminal writes them, and the pack of the lines of tables they rest on.
//!
//! Does not know: which of them stand behind a result.

use std::path::Path;

use cairn::export::table::rounded;
use cairn::facts::pack::{self, TRAILS};
use cairn::facts::trail::Trails;
use cairn::findings::known::Value;
use cairn::kind::Basis;
use cairn::limits;
use cairn::year::Year;

use crate::brought;
use crate::fault::Fault;
use crate::said::remark;

/// Name of the pack of trails, which lies beside that of facts.
const BESIDE: &str = "trails.pack";

/// Which lines each value rests on; none where the facts were brought without them.
pub(crate) fn trails(facts: Option<&Path>) -> Result<Option<Trails>, Fault> {
    let said = |name: String| move |fault| Fault::Pack { file: name, fault };
    let Some(facts) = facts else {
        return pack::read_trails(TRAILS).map(Some).map_err(said("built-in trails".to_owned()));
    };
    let beside = facts.with_file_name(BESIDE);
    let name = beside.display().to_string();
    if !beside.exists() {
        remark(&format!("{name}: not found, so the lines of tables are left out."));
        return Ok(None);
    }
    let bytes = brought::bytes(&beside, limits::PACK_BYTES)?;
    pack::read_trails(&bytes).map(Some).map_err(said(name))
}

/// The numbers that a year or some words single out, in one cell with their unit; how many there are where they are too many to
/// show.
pub(crate) fn shown(value: &Value, year: Year, words: &[&str]) -> [String; 2] {
    let picked = value.picked(year, words);
    let cell = if picked.is_empty() {
        format!("{} numbers", value.numbers.len())
    } else {
        rounded(&picked).join(" / ")
    };
    [cell, value.unit().to_owned()]
}

/// The word of its basis.
pub(crate) fn basis(value: &Value) -> &'static str {
    value.basis.map_or("follows", Basis::id)
}

/// Low and high in one cell; empty where nobody says.
pub(crate) fn range(value: &Value) -> String {
    value
        .ends()
        .map_or_else(String::new, |(low, high)| rounded(&[low, high]).join(" to "))
}

/// Lines of tables in one cell, the first few.
pub(crate) fn rows(value: &Value) -> String {
    const FEW: usize = 3;
    let mut rows: Vec<String> = value.lines.iter().take(FEW).map(|(line, _)| line.clone()).collect();
    if value.lines.len() > FEW {
        rows.push(format!("and {} more", value.lines.len() - FEW));
    }
    rows.join(" ")
}

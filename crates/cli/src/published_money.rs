//! `published --money`: our amounts of money next to published ones. Out of scope: the comparison
//! ([`cairn_evidence::comparison::money`]).

use std::fmt::Write as _;

use cairn_analysis::export::table::rounded;
use cairn_evidence::comparison::money::MoneyVerdict;
use serde_json::{Value, json};

use crate::report::PageTable;

/// The verdicts as a page.
pub(crate) fn table(verdicts: &[MoneyVerdict]) -> String {
    let mut table = PageTable::new("<<<<>><");
    table.row(["figure", "place", "choices", "what", "ours", "published", "unit", "met", "kind"]);
    for verdict in verdicts {
        let row = &verdict.row;
        let number = |value: f64| rounded(&[value]).concat();
        let [low, high] = row.figure.map(number);
        let range = if low == high { low } else { format!("{low} … {high}") };
        let met = if verdict.is_met() { "yes" } else { "no" };
        table.row([
            &row.id,
            &row.place,
            &row.choices,
            &row.what,
            &number(verdict.ours),
            &range,
            &row.unit,
            met,
            &row.kind,
        ]);
    }
    let met = verdicts.iter().filter(|verdict| verdict.is_met()).count();
    let mut text = format!("{table}\n{met} of {} are met.\n", verdicts.len());
    for verdict in verdicts.iter().filter(|verdict| !verdict.is_met()) {
        let _ = writeln!(text, "missed {}: {}", verdict.row.id, verdict.row.note);
    }
    text
}

/// The verdicts as a list of objects.
pub(crate) fn json(verdicts: &[MoneyVerdict]) -> String {
    let list: Vec<Value> = verdicts
        .iter()
        .map(|verdict| {
            let row = &verdict.row;
            json!({
                "figure": row.id, "place": row.place, "choices": row.choices, "what": row.what, "ours": verdict.ours,
                "low": row.figure[0], "high": row.figure[1], "unit": row.unit, "tolerance": row.tolerance,
                "met": verdict.is_met(), "kind": row.kind, "source": row.sources, "note": row.note,
            })
        })
        .collect();
    Value::from(list).to_string() + "\n"
}

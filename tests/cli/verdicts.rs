//! Verdicts of all published cases, saved as a list. A changed verdict must be reviewed before it is saved.
//!
//! `CAIRN_VERDICTS=refresh cargo test --features prerender --test cli verdicts::` writes the list again, prints the
//! changes and then fails. Out of scope: which verdict is right; `cairn published` gives the reasons.

use crate::typed;
use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;
use typed::right;

const LIST: &str = "tests/published/verdicts.csv";

/// Verdicts by the name of the case; one line per case.
fn read_verdicts(text: &str) -> BTreeMap<&str, &str> {
    text.lines().skip(1).filter_map(|line| line.split_once(',')).collect()
}

#[test]
fn published_cases_end_as_they_did_when_the_list_was_last_read() {
    let judged: Vec<Value> = serde_json::from_str(&right(&["published", "--format", "json"])).unwrap();
    let word = |case: &Value, key: &str| case[key].as_str().unwrap().to_owned();
    let mut now = "case,verdict\n".to_owned();
    for case in &judged {
        now.push_str(&format!("{},{}\n", word(case, "case"), word(case, "verdict")));
    }
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(LIST);
    let text = fs::read_to_string(&path).unwrap_or_default();
    let (before, after) = (read_verdicts(&text), read_verdicts(&now));
    assert_eq!(after.len(), judged.len(), "two cases go by one name");
    let mut turned: Vec<String> = Vec::new();
    for case in &judged {
        let (id, verdict) = (word(case, "case"), word(case, "verdict"));
        match before.get(id.as_str()) {
            Some(was) if *was == verdict => {}
            was => turned.push(format!(
                "{id}: {} is now {verdict}; ours {}, {} to {} passes. {}",
                was.unwrap_or(&"not there"),
                case["ours"],
                case["low"],
                case["high"],
                word(case, "reason")
            )),
        }
    }
    turned.extend(
        before
            .keys()
            .filter(|id| !after.contains_key(*id))
            .map(|id| format!("{id}: is no longer there")),
    );
    if env::var_os("CAIRN_VERDICTS").is_some_and(|word| word == "refresh") {
        fs::write(&path, &now).unwrap();
        panic!("{LIST} was written anew, {} turned:\n{}", turned.len(), turned.join("\n"));
    }
    assert!(turned.is_empty(), "{} verdicts turned:\n{}", turned.len(), turned.join("\n"));
}

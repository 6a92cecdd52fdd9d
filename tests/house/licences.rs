//! May every dependency be used? Its licence must be listed below, or the package must be among the exceptions.
//!
//! All features and targets count, including the tools of tests. A licence that is not listed fails the test. Read it,
//! then either list it with the reason or choose another crate.

use std::process::Command;

use serde_json::Value;

/// Licences that require at most attribution.
const ALLOWED: [(&str, &str); 8] = [
    ("MIT", "asks to be named"),
    ("Apache-2.0", "asks to be named, grants patents"),
    ("ISC", "asks to be named"),
    ("0BSD", "asks for nothing"),
    ("BSD-2-Clause", "asks to be named"),
    ("BSD-3-Clause", "asks to be named, and not to advertise with its names"),
    ("Zlib", "asks that changes be marked"),
    ("Unicode-3.0", "the tables of Unicode: asks to be named"),
];

/// Packages under another licence, and the reason why they may be used.
const EXCEPTIONS: [(&str, &str, &str); 5] = [
    (
        "base16",
        "CC0-1.0",
        "waives all rights, grants no patents; names the parts of the application while it is compiled and is not shipped",
    ),
    (
        "tiny-keccak",
        "CC0-1.0",
        "waives all rights, grants no patents; draws seeds of hash tables while Arrow's crates are compiled and is not shipped",
    ),
    (
        "webdriver",
        "MPL-2.0",
        "only in the tests of pages: its files are used unchanged and nothing of it is shipped",
    ),
    (
        "lcax_core",
        "",
        "Apache-2.0 by its file LICENSE; only in tests, which read what leaves as LCAx",
    ),
    ("lcax_models", "", "Apache-2.0 by its file LICENSE; only in tests, the same"),
];

/// True if allowed licences satisfy an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0`.
fn is_met(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = any_of(&words, &mut at, allowed);
    met && at == words.len()
}

fn any_of(words: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = all_of(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= all_of(words, at, allowed);
    }
    met
}

fn all_of(words: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut met = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at, allowed);
    }
    met
}

fn one(words: &[&str], at: &mut usize, allowed: &dyn Fn(&str) -> bool) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let met = any_of(words, at, allowed);
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return met && closed;
    }
    if words.get(*at) == Some(&"WITH") {
        let whole = format!("{word} WITH {}", words.get(*at + 1).unwrap_or(&""));
        *at += 2;
        return allowed(&whole);
    }
    allowed(word)
}

#[test]
fn every_dependency_may_be_used() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let answer = Command::new(cargo)
        .args(["metadata", "--locked", "--offline", "--all-features", "--format-version", "1"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .unwrap_or_else(|fault| panic!("cargo metadata: {fault}"));
    assert!(
        answer.status.success(),
        "cargo metadata: {}\nIf crates are missing, `cargo fetch --locked` fetches them.",
        String::from_utf8_lossy(&answer.stderr)
    );
    let metadata: Value = serde_json::from_slice(&answer.stdout).unwrap_or_else(|fault| panic!("cargo metadata: {fault}"));
    let packages = metadata["packages"]
        .as_array()
        .unwrap_or_else(|| panic!("cargo metadata names no packages"));
    assert!(packages.len() > 100, "only {} packages: not all are seen", packages.len());

    let mut faults = Vec::new();
    let mut used = Vec::new();
    for package in packages {
        let text = |field: &str| package[field].as_str().unwrap_or_default();
        let (name, licence) = (text("name"), text("license"));
        if is_met(licence, &|wanted| ALLOWED.iter().any(|(listed, _)| *listed == wanted)) {
            continue;
        }
        match EXCEPTIONS.iter().find(|(excepted, of, _)| *excepted == name && *of == licence) {
            Some((excepted, ..)) => used.push(*excepted),
            None => faults.push(format!(
                "{name} {}: licence `{licence}` is not among those allowed. Read it; then list it in tests/house/licences.rs with the reason, or take another crate.",
                text("version")
            )),
        }
    }
    for (name, ..) in EXCEPTIONS.iter().filter(|(name, ..)| !used.contains(name)) {
        faults.push(format!(
            "{name}: is excepted in tests/house/licences.rs without need. Take it out there."
        ));
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn an_expression_is_met_by_one_of_or_and_all_of_and() {
    let ours = |licence: &str| ["A", "B", "A WITH x"].contains(&licence);
    for met in ["A", "A OR C", "C OR B", "C/A", "A AND B", "(A OR C) AND B", "A WITH x"] {
        assert!(is_met(met, &ours), "{met}");
    }
    for unmet in ["", "C", "A AND C", "(A OR B) AND C", "C WITH x", "(A", "A B"] {
        assert!(!is_met(unmet, &ours), "{unmet}");
    }
}

//! Lists of variables and regions: they contain everything that a run writes for exchange, with its unit.

use crate::typed;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use typed::{cairn, right};

#[test]
fn every_row_of_a_run_is_defined_with_its_unit() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("definitions");
    assert_eq!(right(&["definitions", "--out", folder.to_str().unwrap()]), "");
    let variables = fs::read_to_string(folder.join("variable/cairn.yaml")).unwrap();
    let regions = fs::read_to_string(folder.join("region/cairn.yaml")).unwrap();
    let lines: Vec<&str> = variables.lines().collect();
    let defined: BTreeSet<[&str; 2]> = lines.chunks(2).map(|pair| [pair[0], pair[1]]).collect();
    assert_eq!(defined.len() * 2, lines.len(), "each variable stands once");
    for place in ["IND", "KEN-21711"] {
        let run = right(&["run", place, "--format", "iamc", "--variable", "*", "--years", "2050"]);
        for row in run.lines().skip(1) {
            let cells: Vec<&str> = row.split(',').collect();
            let [variable, unit] = [format!("- \"{}\":", cells[3]), format!("    unit: [\"{}\"]", cells[4])];
            assert!(defined.contains(&[variable.as_str(), unit.as_str()]), "{row}");
        }
    }
    for id in ["IND", "WLD", "G7"] {
        assert!(regions.contains(&format!("  - \"{id}\":\n")), "{id}");
    }
    let countries = regions
        .split("- Groups:")
        .next()
        .unwrap()
        .lines()
        .filter(|line| line.starts_with("  - "));
    assert_eq!(countries.count(), 195);
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let file = typed::written("no-folder", "");
    let output = cairn(&["definitions", "--out", &file]);
    assert_eq!(output.code, Some(1));
    assert!(
        output.err.contains("no-folder/variable/cairn.yaml: cannot be written"),
        "{}",
        output.err
    );
}

#[test]
fn documents_generated_from_the_program_are_fresh() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reference");
    fs::create_dir_all(&folder).unwrap();
    assert_eq!(right(&["reference", "--out", folder.to_str().unwrap()]), "");
    let docs = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("docs");
    for name in ["cli-reference.md", "variables.md"] {
        let made = fs::read_to_string(folder.join(name)).unwrap();
        let text = fs::read_to_string(docs.join(name)).unwrap_or_default();
        assert!(
            made == text,
            "docs/{name} is not what the program says: run `cargo cairn reference`"
        );
    }
}

//! The evidence tables as a data package: the descriptor is complete and up to date, and a missing description is a fault.

use crate::support::real::{evidence as folder, root};
use crate::tables::tables;
use crate::typed;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cairn_core::choices::city_input::CityInput;
use cairn_evidence as evidence;
use cairn_evidence::{SOURCE_TABLES, Tables};
use serde_json::Value;

fn readme() -> String {
    fs::read_to_string(folder().join("README.md")).unwrap()
}

/// The fault messages for tables with a wrong description.
fn faults(tables: &Tables, readme: &str) -> String {
    evidence::package(tables, readme).unwrap_err().to_string()
}

#[test]
fn the_descriptor_beside_the_tables_is_fresh() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("datapackage.json");
    typed::right(&["datapackage", "--out", out.to_str().unwrap()]);
    let [made, text] = [out, folder().join("datapackage.json")].map(|path| fs::read_to_string(path).unwrap());
    assert!(made == text, "run `cargo cairn datapackage`");
}

#[test]
fn every_table_and_column_is_told() {
    let text = fs::read_to_string(folder().join("datapackage.json")).unwrap();
    let package: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(package["version"], evidence::RELEASE);
    let resources = package["resources"].as_array().unwrap();
    let files: Vec<&str> = resources.iter().map(|resource| resource["path"].as_str().unwrap()).collect();
    assert_eq!(files, SOURCE_TABLES);
    let tables = tables();
    for resource in resources {
        let file = resource["path"].as_str().unwrap();
        for text in ["title", "description"] {
            assert!(resource[text].as_str().is_some_and(|text| !text.is_empty()), "{file}: {text}");
        }
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(names.join(","), tables.text(file).lines().next().unwrap(), "{file}");
        for field in fields {
            assert!(
                field["description"].as_str().is_some_and(|text| !text.is_empty()),
                "{file}: {field}"
            );
            let figures = ["integer", "number"].contains(&field["type"].as_str().unwrap());
            assert!(figures || field.get("unit").is_none_or(Value::is_string), "{file}: {field}");
        }
        let key = resource["schema"]["primaryKey"].as_array().unwrap();
        assert!(
            !key.is_empty() && key.iter().all(|name| names.contains(&name.as_str().unwrap())),
            "{file}"
        );
        let licences = resource.get("licenses").map_or(&[][..], |all| all.as_array().unwrap());
        let titles: BTreeSet<&str> = licences.iter().map(|licence| licence["title"].as_str().unwrap()).collect();
        let sources = resource.get("sources").map_or(&[][..], |all| all.as_array().unwrap());
        let of_sources: BTreeSet<&str> = sources.iter().map(|source| source["licence"].as_str().unwrap()).collect();
        assert_eq!(titles, of_sources, "{file}: a licence a source has, and no other");
        for name in licences.iter().map(|licence| licence["name"].as_str().unwrap()) {
            assert!(
                name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte)),
                "{name}"
            );
        }
    }
}

#[test]
fn documents_count_the_tables_and_the_numbers_of_a_city() {
    let text = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    let tables = format!("finds all {} tables valid", SOURCE_TABLES.len());
    assert!(text("docs/modellers.md").contains(&tables), "{tables}");
    assert_eq!(CityInput::COUNT, 13, "the documents say thirteen");
    for name in ["README.md", "docs/cli.md"] {
        assert!(text(name).contains("thirteen numbers"), "{name}");
    }
}

#[test]
fn what_nothing_tells_and_what_tells_nothing_is_named() {
    let (tables, readme) = (tables(), readme());
    let columns = tables.text("columns.csv").to_owned();
    let without: String = columns
        .lines()
        .filter(|line| !line.starts_with("gdp,"))
        .map(|line| format!("{line}\n"))
        .collect();
    let text = faults(&tables.clone().with("columns.csv", &without), &readme);
    assert!(text.contains("nothing is told of gdp_billion of gdp.csv"), "{text}");
    assert!(text.contains("gdp.csv: it has no title"), "{text}");
    let text = faults(
        &tables.clone().with("columns.csv", &format!("{columns}gdp,people,,none\n")),
        &readme,
    );
    assert!(text.contains("no table has people of gdp"), "{text}");
    let text = faults(&tables, &readme.replace("`gdp.csv`", "gdp"));
    assert!(text.contains("README.md does not tell it"), "{text}");
}

//! The evidence tables as a data package of Frictionless (version 2): a descriptor next to them, `datapackage.json`.
//!
//! ```text
//! resources    a table each: path, title, description, licences, sources, schema
//! schema       a field a column: type, unit, description, constraints; primaryKey; foreignKeys to places
//! licences     one for each licence that sources of the table have; by its name of SPDX where that is all that is said,
//!              else as a reference of our own (`LicenseRef-…`) with the words of sources.csv as its title
//! ```
//!
//! `unit` of a field, and `key` and `licence` of a source, are our own properties, which the standard allows. Out of
//! scope: the meaning of a column ([`crate::package`]).

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::{CellType, Column, Package, TableDescription};

/// Profile of the standard.
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
/// Texts of `sources.csv` that are exactly the name of a licence, its SPDX name, and its address.
const LICENCES: [(&str, &str, &str); 6] = [
    ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC BY 3.0 IGO", "CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/"),
    ("Apache-2.0", "Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    ("MIT", "MIT", "https://opensource.org/license/mit"),
    ("BSD-3-Clause", "BSD-3-Clause", "https://opensource.org/license/bsd-3-clause"),
    (
        "ODbL 1.0, with attribution",
        "ODbL-1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
];

/// The descriptor: one line for each field, so that diffs are readable.
pub fn write(package: &Package, release: &str) -> String {
    let head = [
        ("$schema", json!(PROFILE)),
        ("name", json!("cairn-evidence")),
        ("title", json!(package.title)),
        ("description", json!(package.text)),
        ("version", json!(release)),
    ];
    let mut text = String::from("{\n");
    for (name, value) in head {
        text.push_str(&format!("  {}: {value},\n", json!(name)));
    }
    text.push_str("  \"resources\": [\n");
    let resources: Vec<String> = package.tables.iter().map(resource).collect();
    text.push_str(&resources.join(",\n"));
    text.push_str("\n  ]\n}\n");
    text
}

fn resource(table: &TableDescription) -> String {
    let mut lines = vec![
        ("name", json!(name(table.file))),
        ("type", json!("table")),
        ("path", json!(table.file)),
        ("title", json!(table.title)),
        ("description", json!(table.text)),
        ("format", json!("csv")),
        ("mediatype", json!("text/csv")),
        ("encoding", json!("utf-8")),
    ];
    if !table.sources.is_empty() {
        lines.push(("licenses", licences(table)));
        let sources = table
            .sources
            .iter()
            .map(|[key, citation, licence]| json!({ "title": citation, "key": key, "licence": licence }));
        lines.push(("sources", sources.collect()));
    }
    let mut text = String::from("    {\n");
    for (name, value) in lines {
        text.push_str(&format!("      {}: {value},\n", json!(name)));
    }
    let fields: Vec<String> = table.columns.iter().map(|column| format!("          {}", field(column))).collect();
    text.push_str(&format!(
        "      \"schema\": {{\n        \"fields\": [\n{}\n        ],\n        \"primaryKey\": {}",
        fields.join(",\n"),
        json!(table.key)
    ));
    let places: Vec<Value> = table
        .columns
        .iter()
        .filter(|column| column.of_places)
        .map(|column| json!({ "fields": [column.name], "reference": { "resource": "places", "fields": ["place"] } }))
        .collect();
    if !places.is_empty() {
        text.push_str(&format!(",\n        \"foreignKeys\": {}", json!(places)));
    }
    text.push_str("\n      }\n    }");
    text
}

fn name(file: &str) -> &str {
    file.strip_suffix(".csv").unwrap_or(file)
}

fn field(column: &Column) -> Value {
    let mut field = Map::new();
    let mut put = |name: &str, value: Value| field.insert(name.to_owned(), value);
    put("name", json!(column.name));
    let kind = match column.kind {
        CellType::Integer => "integer",
        CellType::Number => "number",
        CellType::YesNo => "boolean",
        CellType::Text => "string",
    };
    put("type", json!(kind));
    if column.kind == CellType::YesNo {
        put("trueValues", json!(["yes"]));
        put("falseValues", json!(["no"]));
    }
    if !column.unit.is_empty() {
        put("unit", json!(column.unit));
    }
    put("description", json!(column.meaning));
    if column.needed {
        put("constraints", json!({ "required": true }));
    }
    Value::Object(field)
}

/// Every licence of the table's sources, once.
fn licences(table: &TableDescription) -> Value {
    let licences: BTreeSet<&str> = table.sources.iter().map(|[_, _, licence]| licence.as_str()).collect();
    licences
        .into_iter()
        .map(|licence| match LICENCES.into_iter().find(|(words, _, _)| *words == licence) {
            Some((words, name, path)) => json!({ "name": name, "path": path, "title": words }),
            None => json!({ "name": format!("LicenseRef-{}", slug(licence)), "title": licence }),
        })
        .collect()
}

/// The first letters and digits of a text, separated by hyphens, as names of licences allow them.
fn slug(text: &str) -> String {
    let words = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.take(8).collect::<Vec<&str>>().join("-").to_ascii_lowercase()
}

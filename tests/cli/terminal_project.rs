//! Housing projects and purchase rules at the command line: valid and invalid input.

use crate::typed;
use serde_json::Value;
use typed::{cairn, refused, right, written};

const HILL: &str = r#"{"cairn_project":1,"name":"Hill homes","place":"NPL","kind":"single_family","dwellings":30,"m2":48,"people":4.6,
"storeys":2,"foundation":"rubble_mud","ground":"earth","frame":"bands_timber","wall":"stone_mud_450","inner_wall":"timber_board",
"upper":"timber","roof":"sheet_timber","window":"single_wood","finish":"none","service":"basic","answers":{"21":1,"7":60}}"#;

#[test]
fn the_usual_house_is_told_on_one_screen() {
    let page = right(&["project", "--at", "Nepal"]);
    for text in [
        "Nepal (NPL), 1 home of ",
        "No proof of safety; costs are not computed.",
        "A1-A5 upfront",
        "+0 %",
        "A1-A3: too close to tell apart.",
        "as Cairn counts the country",
        "overall none, because fewer than two thirds are answered",
        "each swap is counted alone; they do not add up",
        "(arithmetic, not a run)",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(page.lines().count() <= 45, "{page}");
    assert!(page.lines().all(|line| line.chars().count() <= 140), "{page}");
}

#[test]
fn a_project_of_a_file_is_told_in_every_form() {
    let file = written("hill.json", HILL);
    let page = right(&["project", &file]);
    for text in [
        "Hill homes: Nepal (NPL), 30 homes of 48 m²",
        "WARNING: hazards of the plot",
        "WARNING: the outer wall is weak",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    let object: Value = serde_json::from_str(&right(&["project", &file, "--format", "json"])).unwrap();
    assert_eq!(object["project"]["cairn_project"], 1);
    assert_eq!(object["filled"]["cement"], "average");
    let upfront = |of: &Value| -> f64 {
        ["a1a3", "a4", "a5"]
            .iter()
            .map(|module| of["modules"][module].as_f64().unwrap())
            .sum()
    };
    let ratio = upfront(&object["yours"]) / upfront(&object["usual"]);
    assert!((ratio - 0.25).abs() < 0.01, "{ratio}");
    let table = right(&["project", &file, "--format", "csv"]);
    assert!(
        table.starts_with(
            "part,system,material,kg,A1-A3 (kg CO2e),A4 (kg CO2e),A5 (kg CO2e),B4 (kg CO2e),C (kg CO2e)\n\
             foundation,rubble_mud,stone_rubble,"
        ),
        "{table}"
    );
    let kg: f64 = table
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(3).unwrap().parse::<f64>().unwrap())
        .sum();
    assert!((kg / object["yours"]["mass"].as_f64().unwrap() - 1.0).abs() < 1e-9);
    // The same project by its link, and compared with itself.
    let own = written("own.json", object["project"].to_string());
    let beside = right(&["project", &file, "--against", &own]);
    assert!(beside.contains("own.json") && beside.contains("too close to tell"), "{beside}");
}

/// A value with all numbers as `f64` and without null entries, for comparison.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => Value::from(number.as_f64().unwrap()),
        Value::Array(all) => all.iter().map(plain).collect(),
        Value::Object(entries) => {
            let there = entries.iter().filter(|(_, value)| !value.is_null());
            Value::Object(there.map(|(key, value)| (key.clone(), plain(value))).collect())
        }
        other => other.clone(),
    }
}

#[test]
fn a_project_leaves_in_the_form_of_other_programs() {
    let file = written("lcax.json", HILL);
    let text = right(&["project", &file, "--format", "lcax"]);
    let read = lcax_models::project::Project::loads(&text).unwrap_or_else(|fault| panic!("its own crate does not read it: {fault}"));
    assert_eq!(read.assemblies.len(), 11);
    let object: Value = serde_json::from_str(&text).unwrap();
    let again: Value = serde_json::from_str(&read.dumps().unwrap()).unwrap();
    assert_eq!(plain(&again), plain(&object), "nothing is lost on the way");
    assert_eq!(object["location"]["country"], "npl");
    assert_eq!(object["projectPhase"], "concept_design");
    let own: Value = serde_json::from_str(&right(&["project", &file, "--format", "json"])).unwrap();
    let results = &object["results"]["gwp_fos"];
    assert!((results["a1a3"].as_f64().unwrap() / own["yours"]["modules"]["a1a3"].as_f64().unwrap() - 1.0).abs() < 1e-12);
    let end: f64 = ["c1", "c2", "c3"].iter().map(|module| results[module].as_f64().unwrap()).sum();
    assert!((end / own["yours"]["modules"]["c"].as_f64().unwrap() - 1.0).abs() < 1e-9);
    for assembly in object["assemblies"].as_array().unwrap() {
        let whole = assembly["results"]["gwp_fos"]["a1a3"].as_f64().unwrap();
        let products = assembly["products"].as_array().unwrap();
        let sum: f64 = products
            .iter()
            .map(|product| product["results"]["gwp_fos"]["a1a3"].as_f64().unwrap())
            .sum();
        assert!((whole - sum).abs() <= 1e-9 * whole.abs(), "{assembly}");
    }
}

#[test]
fn what_can_be_answered_is_listed() {
    let list = right(&["project", "--list"]);
    for text in [
        "dwellings 1 to 100000, whole",
        "adobe_300",
        "cement: average, plain, limestone, blended_30, blended_50",
        "21 resilience: ",
    ] {
        assert!(list.contains(text), "{text}\n{list}");
    }
    assert_eq!(right(&["purchase", "--list"]).lines().count(), 84);
}

#[test]
fn lists_are_written_in_the_form_that_is_asked_for() {
    let form = |command: &str, format: &str| right(&[command, "--list", "--format", format]);
    let options = form("project", "csv");
    let systems = options.lines().filter(|line| line.starts_with("system,")).count();
    for line in [
        "what,of,id,low,high,kg,unit,storeys,earthquake,text",
        "number,,dwellings,1,100000,,,,,",
        "word,cement,average,,,,,,,",
    ] {
        assert!(options.lines().any(|other| other == line), "{line}\n{options}");
    }
    let object: Value = serde_json::from_str(&form("project", "json")).unwrap();
    assert_eq!(object["systems"].as_array().unwrap().len(), systems);
    assert_eq!(
        (object["questions"].as_array().unwrap().len(), &object["cement"][0]),
        (24, &Value::from("average"))
    );
    refused(
        &["project", "--list", "--format", "lcax"],
        "--format: lcax is for a project, not for --list. Write text, json or csv.",
    );
    let rules = form("purchase", "csv");
    assert!(rules.starts_with("rule,place,of,asks,kind,binding,start,full\n"), "{rules}");
    assert_eq!(rules.lines().count(), 84);
    let object: Value = serde_json::from_str(&form("purchase", "json")).unwrap();
    assert_eq!(object["rules"].as_array().unwrap().len(), 83);
}

#[test]
fn a_project_with_faults_is_refused_with_each() {
    refused(
        &["project"],
        "project: no project was named. Name a file, or a country with --at NPL.",
    );
    refused(
        &["project", "--pj", "NPL.castle"],
        "--pj, kind: \"castle\" is not an answer. Write one of single_family, multi_family.",
    );
    let file = written("wrong.json", r#"{"cairn_project":1,"place":"NPL","storeys":99,"cement":"blue"}"#);
    refused(
        &["project", &file],
        &format!(
            "{file}, cement: \"blue\" is not known. Write one of average, plain, limestone, blended_30, blended_50\n\
             {file}, storeys: 99 is not an answer. Write a whole number from 1 to 60"
        ),
    );
    let many = written(
        "many.json",
        r#"{"cairn_project":1,"place":"NPL","dwellings":3,"dwellings_a_building":5}"#,
    );
    refused(
        &["project", &many],
        "the project, dwellings_a_building: \"5\" is not an answer. Write no more than the 3 homes of the project.",
    );
    let large = written("large.json", vec![b' '; 70_000]);
    refused(
        &["project", &large],
        &format!("{large}: this file is too large: at most 65536 bytes are read. Choose a smaller file."),
    );
    assert_eq!(cairn(&["project", "--at", "NPL", "--format", "xml"]).code, Some(2));
    let elsewhere = written("kenya.json", r#"{"cairn_project":1,"place":"KEN"}"#);
    refused(
        &["project", "--at", "NPL", "--against", &elsewhere],
        &format!("{elsewhere}, place: this project is in KEN. Write one in NPL."),
    );
}

#[test]
fn a_rule_is_told_with_three_numbers_and_with_what_it_does_not() {
    let page = right(&["purchase", "KEN", "--rule", "P-CK30"]);
    for text in [
        "Kenya (KEN), rule P-CK30",
        "carbon of all cement falls by",
        "0.9 %",
        "lever ck, level",
        "reach is the upper limit",
        "everybody",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    let scrap = right(&["purchase", "USA", "--rule", "gsa-s-bars-20"]);
    assert!(scrap.contains("who gets the scrap"), "{scrap}");
    let own = right(&["purchase", "KEN", "--rule", "clinker.30.2027.2030"]);
    assert!(
        own.contains("rule clinker.30.2027.2030\nasks 30 %; your own; 2027 to 2030"),
        "{own}"
    );
    // An own rule gives the same page as the example rule with the same content.
    assert_eq!(own.lines().skip(2).collect::<Vec<_>>(), page.lines().skip(2).collect::<Vec<_>>());
    let object: Value = serde_json::from_str(&right(&["purchase", "KEN", "--rule", "P-NZ10", "--format", "json"])).unwrap();
    assert_eq!(
        (&object["kind"], &object["levers"][0]),
        (&Value::from("near_zero_cement"), &Value::from("cc"))
    );
    let table = right(&["purchase", "KEN", "--rule", "P-CK30", "--format", "csv"]);
    assert!(
        table.starts_with("place,rule,what,unit,low,central,high,everybody\nKEN,P-CK30,reach,1,"),
        "{table}"
    );
    assert_eq!(table.lines().count(), 6);
    refused(
        &["purchase"],
        "purchase: no rule was named. Name a country and --rule ID; `cairn purchase --list` lists them all.",
    );
    refused(
        &["purchase", "KEN", "--rule", "IRL-30"],
        "--rule: IRL-30 applies in IRL. Ask for that place, or try one of the examples, such as P-CK30.",
    );
    let near = cairn(&["purchase", "KEN", "--rule", "P-CK33"]);
    assert_eq!(near.code, Some(1));
    assert!(near.err.starts_with("--rule: there is no rule \"P-CK33\". "), "{}", near.err);
}

//! The command line on what would steer the terminal: shown escaped, whichever command, form and way in.

mod typed;

use std::fs;
use std::path::{Path, PathBuf};

use cairn::choices::link::text::is_mark;
use cairn::facts::pack;
use serde_json::Value;
use typed::{CAIRN, Said, cairn, written};

/// Clears the screen, sets its title, turns what follows, ends the line and begins one of its own.
const HOSTILE: &str = "a\u{1b}[2J\u{1b}]0;b\u{7}\u{9b}31m\u{202e}c\u{2066}\u{7f}\r\nIND: no faults\u{e0041}";

/// Nothing that was said steers or turns.
fn harmless(said: &Said, arguments: &[&str]) {
    for text in [&said.out, &said.err] {
        let steers = text
            .chars()
            .find(|letter| *letter != '\n' && (letter.is_control() || is_mark(*letter)));
        assert_eq!(steers, None, "{arguments:?}\n{text:?}");
        assert!(
            !text.lines().any(|line| line.starts_with("IND: no faults")),
            "{arguments:?}\n{text}"
        );
    }
}

fn heard(arguments: &[&str]) -> Said {
    let said = cairn(arguments);
    harmless(&said, arguments);
    said
}

#[test]
fn what_is_typed_steers_no_terminal() {
    for arguments in [
        &["run", HOSTILE][..],
        &["run", "IND", "--scenario", HOSTILE],
        &["run", "IND", "--variable", HOSTILE],
        &["run", "IND", "--set", HOSTILE],
        &["run", "IND", "--background", HOSTILE],
        &["run", "IND", "--years", HOSTILE],
        &["run", "IND", "--format", HOSTILE],
        &["run", "IND", &format!("--format={HOSTILE}")],
        &["places", "--facts", HOSTILE],
        &["levers", HOSTILE],
        &["facts", HOSTILE],
        &["facts", "IND", HOSTILE],
        &["facts", "IND", "--year", HOSTILE],
        &["why", HOSTILE, "GHG", "2050"],
        &["why", "IND", HOSTILE, "2050"],
        &["why", "IND", "GHG", HOSTILE],
        &["why", "IND", "GHG", "2050", "--set", HOSTILE],
        &["range", HOSTILE],
        &["range", "IND", "--draws", HOSTILE],
        &["range", "IND", "--only", HOSTILE],
        &["range", "IND", "--scenario", HOSTILE],
        &["flows", HOSTILE],
        &["flows", "IND", "--material", HOSTILE],
        &["flows", "IND", "--year", HOSTILE],
        &["who", HOSTILE],
        &["who", "IND", "--set", HOSTILE],
        &["who", "IND", "--year", HOSTILE],
        &["who", "IND", "--scenario", HOSTILE],
        &["who", "IND", "--scenario", "avoid", "--inside", HOSTILE],
        &["need", "TUV", "--goal", HOSTILE],
        &["need", HOSTILE, "--goal", "ghr:2050:-30"],
        &["need", "TUV", "--goal", "ghr:2050:-30", "--in", HOSTILE],
        &["need", "TUV", "--goal", "ghr:2050:-30", "--map", HOSTILE],
        &["project", HOSTILE],
        &["project", "--at", HOSTILE],
        &["project", "--pj", HOSTILE],
        &["project", "--pj", &format!("NPL..{HOSTILE}")],
        &["project", "--at", "NPL", "--against", HOSTILE],
        &[
            "project",
            &written(
                "project.json",
                format!("{{\"cairn_project\":1,\"place\":\"NPL\",\"wall\":\"{}\"}}", "\\u001b[2J"),
            ),
        ],
        &["code", HOSTILE],
        &["code", &format!("0TJ2R2MG{HOSTILE}")],
        &["purchase", HOSTILE, "--rule", "P-CK30"],
        &["purchase", "KEN", "--rule", HOSTILE],
        &["check", "--evidence", HOSTILE],
        &["compile", "--evidence", HOSTILE],
        &["compare", "IND", "ref", HOSTILE],
        &["compare", HOSTILE, "ref", "all"],
        &["published", "--cases", HOSTILE],
        &["stocks", HOSTILE],
        &["outlook", "--scenario", HOSTILE],
        &[HOSTILE],
    ] {
        assert_ne!(heard(arguments).code, Some(0), "{arguments:?}");
    }
}

#[test]
fn a_link_steers_no_terminal_and_stays_whole_for_programs() {
    let link = format!("b=all&n={HOSTILE}&{HOSTILE}=1&l=hs{HOSTILE}");
    let outlook = heard(&["outlook", "--link", &link]);
    assert!(outlook.out.contains("\\u{1b}[2J"), "{}", outlook.out);
    for format in ["table", "csv", "json", "iamc"] {
        heard(&["run", "TUV", "--link", &link, "--format", format]);
    }
    for format in ["table", "csv", "json"] {
        heard(&["compare", "TUV", "ref", &link, "--format", format]);
    }
    let said = heard(&["compare", "TUV", "ref", &link, "--format", "json"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["b"].as_str(), Some(link.as_str()));
}

#[test]
fn a_scenario_file_and_its_name_steer_no_terminal() {
    let named = Value::from(HOSTILE).to_string();
    let good = written(
        "a\u{1b}[2J\u{202e}.json",
        format!("{{\"cairn\":1,\"name\":{named},\"levers\":{{}}}}"),
    );
    heard(&["run", "TUV", "--scenario", &good, "--format", "json"]);
    heard(&["outlook", "--scenario", &good, "--format", "csv"]);
    let faulty = written(
        "b\u{1b}[2J.json",
        format!("{{\"cairn\":1,{named}:1,\"place\":{named},\"levers\":{{{named}:{{}}}}}}"),
    );
    assert_eq!(heard(&["run", "TUV", "--scenario", &faulty]).code, Some(1));
}

#[test]
fn cases_steer_no_terminal() {
    let named = Value::from(HOSTILE).to_string();
    let stocks = |id: &str, model: &str| {
        format!(
            "{{\"format\":\"cairn-dsm-cases/1\",\"cases\":[{{\"id\":{id},\"model\":{model},\"t\":[2000,2001],\
             \"lifetime\":{{\"type\":\"fixed\",\"mean\":3}},\"age_offset\":0,\"diagonal\":\"one\",\
             \"inputs\":{{\"inflow\":[1,1]}},\"outputs\":{{\"inflow\":[1,1]}}}}]}}"
        )
    };
    let right = heard(&["stocks", &written("id.json", stocks(&named, "\"inflow_driven\""))]);
    assert!(right.out.contains("\\u{1b}[2J"), "{}{}", right.out, right.err);
    assert_eq!(heard(&["stocks", &written("model.json", stocks(&named, &named))]).code, Some(1));
    let heading = "case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note\n";
    let rows = format!("\"{HOSTILE}\",S,D/1,XYZ,ref,,GHG,level,,2050,0,1,Mt CO2e/yr,\n");
    let judged = written("hostile.csv", format!("{heading}{rows}"));
    for format in ["table", "json"] {
        assert_eq!(heard(&["published", "--cases", &judged, "--format", format]).code, Some(0));
    }
    let faulty = written(
        "faulty.csv",
        format!("{heading}a,S,D/1,TUV,\"{HOSTILE}\",,\"{HOSTILE}\",\"{HOSTILE}\",x,y,z,0,1,\n"),
    );
    assert_eq!(heard(&["published", "--cases", &faulty]).code, Some(1));
}

#[test]
fn facts_of_a_pack_steer_no_terminal() {
    let mut world = pack::read(pack::WORLD).unwrap();
    for facts in &mut world.places {
        facts.name = HOSTILE.to_owned();
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    fs::create_dir_all(&folder).unwrap();
    fs::copy(root().join("static/facts/roads.pack"), folder.join("roads.pack")).unwrap();
    let file = folder.join("world.pack");
    fs::write(&file, pack::write(&world)).unwrap();
    let facts = ["--facts", file.to_str().unwrap()];
    for command in [
        &["places"][..],
        &["levers", "TUV"],
        &["run", "TUV"],
        &["run", "TUV+NRU", "--variable", "Population"],
        &["compare", "TUV,NRU", "all"],
    ] {
        assert_eq!(heard(&[command, &facts[..]].concat()).code, Some(0), "{command:?}");
    }
}

#[test]
fn tables_steer_no_terminal() {
    let broken = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile-tables");
    fs::remove_dir_all(&broken).ok();
    fs::create_dir_all(&broken).unwrap();
    for entry in fs::read_dir(root().join("static/evidence")).unwrap().flatten() {
        fs::copy(entry.path(), broken.join(entry.file_name())).unwrap();
    }
    for table in ["population.csv", "levers.csv", "places.csv"] {
        let text = fs::read_to_string(broken.join(table)).unwrap();
        let (heading, rows) = text.split_once('\n').unwrap();
        let first = rows.lines().next().unwrap();
        let cells = vec![format!("\"{HOSTILE}\""); first.split(',').count()];
        fs::write(broken.join(table), format!("{heading}\n{}\n{rows}", cells.join(","))).unwrap();
    }
    fs::write(broken.join("no\u{1b}[2Jtable.csv"), "a\n").unwrap();
    let folder = broken.to_str().unwrap();
    assert_eq!(heard(&["check", "--evidence", folder]).code, Some(1));
    assert_eq!(heard(&["compile", "--evidence", folder, "--out", CAIRN]).code, Some(1));
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

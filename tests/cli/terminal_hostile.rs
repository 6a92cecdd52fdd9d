//! Input that could control the terminal: it is escaped in every command, form and way of input.

use crate::support::real::root;
use crate::typed;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cairn_core::choices::link::text::is_mark;
use cairn_core::facts::pack;
use serde_json::Value;
use typed::{CAIRN, CommandOutput, cairn, written};

/// Clears the screen, sets its title, reverses the text after it, ends the line and starts a forged one.
const HOSTILE: &str = "a\u{1b}[2J\u{1b}]0;b\u{7}\u{9b}31m\u{202e}c\u{2066}\u{7f}\r\nIND: no faults\u{e0041}";

/// Asserts that the output has no control characters and no direction marks.
fn harmless(output: &CommandOutput, arguments: &[&str]) {
    for text in [&output.out, &output.err] {
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

/// An ensemble plan with one part replaced.
fn planned(name: &str, of: &str, by: &str) -> String {
    let plan = "places = [\"TUV\"]\nvariables = [\"GHG\"]\nyears = \"2050\"\n[[scenarios]]\nname = \"x\"\nset = [\"hl=3\"]\n";
    assert!(plan.contains(of), "{of}");
    written(name, plan.replace(of, by))
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    let escaped: String = text.chars().map(|letter| format!("\\U{:08x}", u32::from(letter))).collect();
    format!("\"{escaped}\"")
}

fn run_and_check(arguments: &[&str]) -> CommandOutput {
    let output = cairn(arguments);
    harmless(&output, arguments);
    output
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
        &["range", "IND", "--year", HOSTILE],
        &["range", "IND", &format!("--matters={HOSTILE}")],
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
        &["purchase", "KEN", "--rule", &format!("clinker.{HOSTILE}")],
        &["city", HOSTILE],
        &["city", &format!("{HOSTILE}.json")],
        &["city", "KEN-21711", "--path", HOSTILE],
        &[
            "city",
            &written("key.json", format!("{{\"cairn_city\":1,{}:3}}", Value::from(HOSTILE))),
        ],
        &[
            "city",
            &written("place.json", format!("{{\"cairn_city\":1,\"place\":{}}}", Value::from(HOSTILE))),
        ],
        &["cities", HOSTILE],
        &["brief", HOSTILE],
        &["brief", "TUV", "--lang", HOSTILE],
        &["brief", "TUV", "--scenario", HOSTILE],
        &["goals", HOSTILE],
        &["goals", "TUV", "--scenario", HOSTILE],
        &["hotspots", HOSTILE],
        &["hotspots", "TUV", "--year", HOSTILE],
        &["hotspots", "TUV", "--set", HOSTILE],
        &["definitions", "--out", &format!("/dev/null/{HOSTILE}")],
        &["run", "TUV", "--format", "parquet", "--out", &format!("/dev/null/{HOSTILE}")],
        &["serve", HOSTILE],
        &["serve", ".", "--path", HOSTILE],
        &["serve", ".", "--port", HOSTILE],
        &["ensemble", HOSTILE, "--out", "x"],
        &["ensemble", "x", "--shard", HOSTILE, "--out", "x"],
        &["ensemble", &planned("raw.toml", "TUV", HOSTILE), "--out", "x"],
        &["ensemble", &planned("key.toml", "years", &quoted(HOSTILE)), "--out", "x"],
        &["ensemble", &planned("place.toml", "\"TUV\"", &quoted(HOSTILE)), "--out", "x"],
        &["ensemble", &planned("variable.toml", "\"GHG\"", &quoted(HOSTILE)), "--out", "x"],
        &["ensemble", &planned("year.toml", "\"2050\"", &quoted(HOSTILE)), "--out", "x"],
        &["ensemble", &planned("set.toml", "\"hl=3\"", &quoted(HOSTILE)), "--out", "x"],
        &[
            "ensemble",
            &planned(
                "twice.toml",
                "name = \"x\"",
                &format!("name = {0}\n[[scenarios]]\nname = {0}", quoted(HOSTILE)),
            ),
            "--out",
            "x",
        ],
        &["bench", "place", HOSTILE],
        &["check", "--evidence", HOSTILE],
        &["compile", "--evidence", HOSTILE],
        &["compare", "IND", "ref", HOSTILE],
        &["compare", HOSTILE, "ref", "all"],
        &["published", "--cases", HOSTILE],
        &["stocks", HOSTILE],
        &["outlook", "--scenario", HOSTILE],
        &[HOSTILE],
    ] {
        assert_ne!(run_and_check(arguments).code, Some(0), "{arguments:?}");
    }
}

#[test]
fn a_link_steers_no_terminal_and_stays_whole_for_programs() {
    let link = format!("b=all&n={HOSTILE}&{HOSTILE}=1&l=hs{HOSTILE}");
    let outlook = run_and_check(&["outlook", "--link", &link]);
    assert!(outlook.out.contains("\\u{1b}[2J"), "{}", outlook.out);
    for format in ["table", "csv", "json", "iamc"] {
        run_and_check(&["run", "TUV", "--link", &link, "--format", format]);
    }
    for format in ["table", "csv", "json"] {
        run_and_check(&["compare", "TUV", "ref", &link, "--format", format]);
    }
    for command in [
        &["brief", "TUV", "--no-range"][..],
        &["goals", "TUV"],
        &["hotspots", "TUV"],
        &["flows", "TUV"],
        &["range", "TUV", "--draws", "2"],
        &["who", "TUV"],
        &["why", "TUV", "GHG", "2050"],
        &["city", "KEN-21711"],
        &["project", "--at", "NPL"],
        &["purchase", "KEN", "--rule", "P-CK30"],
    ] {
        run_and_check(&[command, &["--link", &link]].concat());
    }
    let output = run_and_check(&["compare", "TUV", "ref", &link, "--format", "json"]);
    let json: Value = serde_json::from_str(&output.out).unwrap();
    assert_eq!(json["b"].as_str(), Some(link.as_str()));
}

#[test]
fn a_scenario_file_and_its_name_steer_no_terminal() {
    let named = Value::from(HOSTILE).to_string();
    let good = written(
        "a\u{1b}[2J\u{202e}.json",
        format!("{{\"cairn\":1,\"name\":{named},\"levers\":{{}}}}"),
    );
    run_and_check(&["run", "TUV", "--scenario", &good, "--format", "json"]);
    run_and_check(&["outlook", "--scenario", &good, "--format", "csv"]);
    let faulty = written(
        "b\u{1b}[2J.json",
        format!("{{\"cairn\":1,{named}:1,\"place\":{named},\"levers\":{{{named}:{{}}}}}}"),
    );
    assert_eq!(run_and_check(&["run", "TUV", "--scenario", &faulty]).code, Some(1));
}

#[test]
fn a_city_a_project_and_a_plan_of_such_a_name_steer_no_terminal() {
    let named = Value::from(HOSTILE);
    let city = written(
        "own\u{1b}[2J.json",
        format!("{{\"cairn_city\":1,\"place\":\"KEN\",\"name\":{named},\"people\":4000000,\"land_km2\":400}}"),
    );
    for format in ["text", "csv", "json"] {
        assert_eq!(run_and_check(&["city", &city, "--format", format]).code, Some(0), "{format}");
    }
    let project = written("home.json", format!("{{\"cairn_project\":1,\"place\":\"NPL\",\"name\":{named}}}"));
    for format in ["text", "csv", "json", "lcax"] {
        assert_eq!(run_and_check(&["project", &project, "--format", format]).code, Some(0), "{format}");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runs\u{1b}[2J\n\u{202e}");
    fs::remove_dir_all(&folder).ok();
    let plan = planned("named.toml", "\"x\"", &quoted(HOSTILE));
    // The first run makes the shard; the second finds it.
    for _ in 0..2 {
        let output = run_and_check(&["ensemble", &plan, "--out", folder.to_str().unwrap()]);
        let json: Value = serde_json::from_str(&output.out).unwrap();
        let file = folder.join("shard-1-of-1.parquet").display().to_string();
        assert_eq!((output.code, json["file"].as_str()), (Some(0), Some(file.as_str())));
    }
}

#[test]
fn a_site_in_a_folder_of_such_a_name_steers_no_terminal() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site\u{1b}[2J\nIND: no faults\u{202e}");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), "front").unwrap();
    let arguments = ["serve", folder.to_str().unwrap(), "--port", "0"];
    let mut child = Command::new(CAIRN).args(arguments).stdout(Stdio::piped()).spawn().unwrap();
    let lines: Vec<String> = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .take(2)
        .map(Result::unwrap)
        .collect();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(lines[0].contains("is served at http://127.0.0.1:"), "{lines:?}");
    let output = CommandOutput {
        code: None,
        out: lines.join("\n"),
        err: String::new(),
    };
    harmless(&output, &arguments);
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
    let right = run_and_check(&["stocks", &written("id.json", stocks(&named, "\"inflow_driven\""))]);
    assert!(right.out.contains("\\u{1b}[2J"), "{}{}", right.out, right.err);
    assert_eq!(
        run_and_check(&["stocks", &written("model.json", stocks(&named, &named))]).code,
        Some(1)
    );
    let heading = "case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note\n";
    let rows = format!("\"{HOSTILE}\",S,D/1,XYZ,ref,,GHG,level,,2050,0,1,Mt CO2e/yr,\n");
    let judged = written("hostile.csv", format!("{heading}{rows}"));
    for format in ["table", "json"] {
        assert_eq!(run_and_check(&["published", "--cases", &judged, "--format", format]).code, Some(0));
    }
    let faulty = written(
        "faulty.csv",
        format!("{heading}a,S,D/1,TUV,\"{HOSTILE}\",,\"{HOSTILE}\",\"{HOSTILE}\",x,y,z,0,1,\n"),
    );
    assert_eq!(run_and_check(&["published", "--cases", &faulty]).code, Some(1));
}

#[test]
fn facts_of_a_pack_steer_no_terminal() {
    let mut world = pack::read(pack::WORLD).unwrap();
    for facts in &mut world.places {
        facts.name = HOSTILE.to_owned();
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    fs::create_dir_all(&folder).unwrap();
    for pack in ["roads.pack", "trails.pack", "doubts.pack"] {
        fs::copy(root().join("static/facts").join(pack), folder.join(pack)).unwrap();
    }
    let file = folder.join("world.pack");
    fs::write(&file, pack::write(&world)).unwrap();
    let facts = ["--facts", file.to_str().unwrap()];
    for command in [
        &["places"][..],
        &["levers", "TUV"],
        &["run", "TUV"],
        &["run", "TUV+NRU", "--variable", "Population"],
        &["compare", "TUV,NRU", "all"],
        &["facts", "TUV"],
        &["why", "TUV", "GHG", "2050"],
        &["range", "TUV", "--draws", "2"],
        &["who", "TUV", "--scenario", "avoid"],
        &["flows", "TUV"],
        &["goals", "TUV"],
        &["hotspots", "TUV"],
        &["brief", "TUV", "--no-range"],
        &["need", "TUV", "--goal", "ghr:2050:-5"],
        &["cities", "KEN"],
        &["city", "KEN-21711"],
        &["project", "--at", "NPL"],
        &["purchase", "KEN", "--rule", "P-CK30"],
    ] {
        assert_eq!(run_and_check(&[command, &facts[..]].concat()).code, Some(0), "{command:?}");
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
    assert_eq!(run_and_check(&["check", "--evidence", folder]).code, Some(1));
    assert_eq!(run_and_check(&["compile", "--evidence", folder, "--out", CAIRN]).code, Some(1));
}

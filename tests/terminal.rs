//! The command line as a person meets it: what it prints, where, and with which exit code.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use cairn::choices::scenario::Scenario;
use cairn::kind::Lever;
use serde_json::Value;

const CAIRN: &str = env!("CARGO_BIN_EXE_cairn");

/// What came out.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn cairn(arguments: &[&str]) -> Said {
    let Output { status, stdout, stderr } = Command::new(CAIRN).args(arguments).output().unwrap();
    Said {
        code: status.code(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// Runs what must go well and in silence.
fn right(arguments: &[&str]) -> String {
    let said = cairn(arguments);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{arguments:?}");
    said.out
}

/// Runs what must be refused with these words and nothing else.
fn refused(arguments: &[&str], words: &str) {
    let said = cairn(arguments);
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (Some(1), "", format!("{words}\n").as_str()),
        "{arguments:?}"
    );
}

/// A file of this name in a folder that tests may write to.
fn written(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn places_and_levers_are_listed_with_their_ids() {
    let places = right(&["places"]);
    let ids: Vec<&str> = places.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(ids.len(), 195, "members and observers, no other area");
    assert!(ids.is_sorted() && ids.contains(&"IND") && ids.contains(&"PSE") && !ids.contains(&"PRI"));
    let india = places.lines().find(|line| line.starts_with("IND")).unwrap();
    assert!(india.starts_with("IND  India  ") && india.contains("Asia and the Pacific") && india.contains("Lower-middle income"));
    let levers = right(&["levers"]);
    let lines: Vec<&str> = levers.lines().collect();
    assert_eq!(lines[1], "hs  avoid    Homes: floor area a person                all 195");
    assert_eq!(lines.iter().filter(|line| line.ends_with("  all 195")).count(), 24);
    assert!(levers.contains("\nNot built yet: gl (Life of goods), pr (Recycling of plastics), uv (Standard of used vehicles).\n"));
}

#[test]
fn the_levels_of_a_place_are_listed_dial_by_dial_with_unit_year_and_source() {
    let levers = right(&["levers", "india"]);
    assert!(levers.starts_with("India (IND): what the levels of each lever set\n\nid  lever"));
    let line = |lever: &str, sets: &str| {
        let line = levers.lines().find(|line| line.starts_with(lever) && line.contains(sets));
        let words: Vec<&str> = line.unwrap_or_else(|| panic!("{lever} {sets}")).split("  ").collect();
        let words: Vec<&str> = words.into_iter().map(str::trim).filter(|word| !word.is_empty()).collect();
        words.join(" | ")
    };
    assert_eq!(
        line("cs ", "distance"),
        "cs | Shared cars | distance that a car goes a year, against the reference | ratio | 1 | 1.025 | 1.05 | 1.075 | 1.1 \
         | 2060 | global | image_mat cairn"
    );
    assert_eq!(
        line("ev ", "plugged"),
        "ev | Electric vehicles | share of new cars that are plugged in | % | path | 65 | 80 | 90 | 100 | 2035 | global \
         | iea_nze2021_web iea_gevo2025 cairn"
    );
    assert_eq!(
        line("  ", "new aluminium scrap"),
        "share of new aluminium scrap that is used without remelting | % | 0 | 5? | 10? | 15? | 20? | 2050 | assumed | recalled_recc"
    );
    for title in ["AVOID", "SHIFT", "IMPROVE", "SET APART"] {
        assert_eq!(levers.lines().filter(|line| line.starts_with(title)).count(), 1);
    }
}

#[test]
fn a_run_is_a_table_that_says_whose_it_is_and_what_it_leaves_out() {
    let table = right(&["run", "IND", "--variable", "Population"]);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], format!("India (IND), scenario ref, release {}", release()));
    assert_eq!(lines[2], "variable    unit     2020  2030  2040  2050  2060");
    assert!(lines[3].starts_with("Population  million  "));
    assert_eq!(
        lines[5],
        "Stocks stand at the end of a year. Costs are not modelled. --format csv has every year."
    );
}

fn release() -> String {
    let run: Value = serde_json::from_str(&right(&["run", "IND", "--format", "json", "--variable", "Population"])).unwrap();
    run["release"].as_str().unwrap().to_owned()
}

#[test]
fn every_form_of_a_run_holds_the_same_numbers() {
    let asked = |format| {
        right(&[
            "run",
            "CHN",
            "--set",
            "hl=3",
            "hs=1.5",
            "--variable",
            "Inflow|*",
            "--format",
            format,
        ])
    };
    let run: Value = serde_json::from_str(&asked("json")).unwrap();
    let years: Vec<u64> = run["years"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    assert_eq!((years[0], years[90], years.len()), (1970, 2060, 91));
    let (tidy, wide) = (asked("csv"), asked("iamc"));
    let (mut tidy, mut wide) = (tidy.lines(), wide.lines());
    assert_eq!(tidy.next(), Some("place,scenario,variable,unit,year,value"));
    let head: Vec<String> = years.iter().map(u64::to_string).collect();
    assert_eq!(
        wide.next().unwrap(),
        format!("model,scenario,region,variable,unit,{}", head.join(","))
    );
    for series in run["series"].as_array().unwrap() {
        let head = format!("{},{}", series["variable"].as_str().unwrap(), series["unit"].as_str().unwrap());
        let mut row = format!("Cairn {},l=hs15.hl30,CHN,{head}", run["release"].as_str().unwrap());
        for (year, value) in years.iter().zip(series["values"].as_array().unwrap()) {
            let (before, number) = tidy.next().unwrap().rsplit_once(',').unwrap();
            assert_eq!(before, format!("CHN,l=hs15.hl30,{head},{year}"));
            // serde_json reads a number to within its last bit.
            let (number_read, value) = (number.parse::<f64>().unwrap(), value.as_f64().unwrap());
            assert!((number_read - value).abs() <= 1e-15 * value.abs(), "{before}: {number} and {value}");
            row.push_str(&format!(",{number}"));
        }
        assert_eq!(wide.next().unwrap(), row);
    }
    assert_eq!((tidy.next(), wide.next()), (None, None));
    assert_eq!(run["scenario"]["levers"]["hl"]["level"], 3.0);
    assert!(run["balance_error"].as_f64().unwrap() < 1e-9);
    assert_eq!(run["remarks"], Value::Array(Vec::new()));
}

#[test]
fn without_a_pattern_no_variable_of_one_sector_is_shown() {
    let all = right(&["run", "NGA", "--format", "iamc", "--years", "2060", "--variable", "*"]);
    let plain = right(&["run", "NGA", "--format", "iamc", "--years", "2060"]);
    assert!(all.contains("Stock|Product@Homes"));
    let kept: Vec<&str> = all.lines().filter(|line| !line.contains('@')).collect();
    assert_eq!(plain.lines().collect::<Vec<_>>(), kept);
}

#[test]
fn file_link_and_levers_that_say_the_same_give_the_same() {
    let plan = written("plan.json", r#"{"cairn":1,"levers":{"hl":{"level":3},"hs":{"level":2}}}"#);
    let run = |how: &[&str]| right(&[&["run", "DEU", "--format", "csv"], how].concat());
    let typed = run(&["--set", "hl=3", "--set", "hs=2"]);
    assert_eq!(run(&["--scenario", &plan]), typed);
    assert_eq!(run(&["--link", "l=hs20.hl30"]), typed);
    assert_eq!(
        run(&["--link", "https://example.org/en/explore/DEU/?l=hs20.hl30&y=2060#top"]),
        typed
    );
    assert_eq!(run(&["--scenario", "ref", "--background", "ssp2"]), run(&[]));
    assert_eq!(run(&["--link", "l=hl30", "--set", "hl=0"]), run(&[]));
    assert_ne!(typed, run(&[]));
}

#[test]
fn what_a_link_says_oddly_is_remarked_and_the_rest_runs() {
    let link = "l=hs99.zz1.uv20&b=avoid&a=ssp3&k=00000000&y=never";
    let said = cairn(&["run", "IND", "--link", link, "--format", "json", "--variable", "Population"]);
    assert_eq!(said.code, Some(0));
    let run: Value = serde_json::from_str(&said.out).unwrap();
    let remarks: Vec<&str> = run["remarks"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(said.err.lines().collect::<Vec<_>>(), remarks);
    assert_eq!(
        remarks[..4],
        [
            "--link: lever hs: \"99\" is no level from 0 to 50 (tenths); 5.0 is shown",
            "--link: no lever is called \"zz\"; left out",
            "--link: y: \"never\" cannot be read; left out",
            "--link: lever uv is not part of this release yet; left out",
        ]
    );
    assert!(remarks[4].starts_with("--link: its receipt is 00000000, this run gives "));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let mut child = Command::new(CAIRN)
        .args(["run", "IND", "--format", "csv"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::with_capacity(64, child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert_eq!(line, "place,scenario,variable,unit,year,value\n");
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!((status.code(), stderr), (Some(0), Vec::new()));
}

#[test]
fn what_is_typed_wrongly_is_named_with_what_to_write() {
    refused(
        &["run", "INDA"],
        "PLACE: there is no place \"INDA\". Did you mean IND or India? `cairn places` lists them all.",
    );
    refused(
        &["levers", "Narnia"],
        "PLACE: there is no place \"Narnia\". `cairn places` lists them all.",
    );
    for level in ["7", "-1", "2.45", "much", "NaN", "inf", ""] {
        refused(
            &["run", "IND", "--set", &format!("hs={level}")],
            &format!("--set hs: \"{level}\" is not a level. Write a number from 0 to 5 in tenths, such as 2.4."),
        );
    }
    refused(
        &["run", "IND", "--set", "hs"],
        "--set: \"hs\" is not a lever and a level. Write the two with an equals sign between, such as hs=2.4.",
    );
    let here: Vec<String> = Lever::ALL
        .into_iter()
        .filter(|lever| !lever.is_later())
        .map(|lever| format!("{} ({})", lever.id(), lever.name()))
        .collect();
    let here = here.join(", ");
    refused(
        &["run", "IND", "--set", "qq=1"],
        &format!("--set: there is no lever \"qq\". Levers here: {here}."),
    );
    refused(
        &["run", "IND", "--set", "gl=1"],
        &format!("lever gl (Life of goods) cannot be pulled for IND in this release. Levers there: {here}."),
    );
    for years in ["1960..2000", "2050..2040", "2030..2061", "soon", ".."] {
        refused(
            &["run", "IND", "--years", years],
            &format!(
                "--years: \"{years}\" is not a span of results. \
                 Write years from 1970 to 2060, the earlier first, such as 2020..2060, or one year."
            ),
        );
    }
    refused(
        &["run", "IND", "--variable", "Populaton"],
        "--variable: no variable fits \"Populaton\". Did you mean Population? --variable '*' shows all; * stands for any letters.",
    );
    refused(
        &["run", "IND", "--background", "ssp7"],
        "--background: \"ssp7\" is not a background. Write ssp1, ssp2 or ssp3, or pol2, or both with a point between, \
         such as ssp1.pol2; ssp2.none holds if nothing is written.",
    );
}

#[test]
fn every_scenario_runs_against_every_background_and_levers_go_on_top() {
    let heading = |how: &[&str]| {
        let table = right(&[&["run", "IND", "--variable", "Population"], how].concat());
        let heading = table.lines().next().unwrap_or_default().to_owned();
        heading.split(", ").nth(1).unwrap_or_default().to_owned()
    };
    for scenario in Scenario::ALL {
        assert_eq!(heading(&["--scenario", scenario.id()]), format!("scenario {}", scenario.id()));
    }
    for background in ["ssp1", "ssp3", "pol2", "ssp1.pol2", "ssp3.pol2"] {
        let said = heading(&["--scenario", "recc", "--background", background]);
        assert_eq!(said, format!("scenario b=recc&a={background}"));
    }
    assert_eq!(heading(&["--background", "ssp2.none"]), "scenario ref");
    assert_eq!(
        heading(&["--scenario", "recc", "--set", "hs=0", "ru=2"]),
        "scenario b=recc&l=hs0.ru20"
    );
    assert_eq!(
        heading(&["--link", "b=recc-future&l=hs10", "--set", "hs=3"]),
        "scenario b=recc-future&l=hs30"
    );
    let plan = written("bundle.json", r#"{"cairn":1,"base":"recc","levers":{"hs":{"level":0}}}"#);
    assert_eq!(heading(&["--scenario", &plan]), "scenario b=recc&l=hs0");
}

#[test]
fn a_scenario_file_with_faults_is_refused_with_all_of_them() {
    let file = written("faulty.json", r#"{"cairn":1,"levers":{"hs":{"level":9},"qq":{}},"colour":"red"}"#);
    let said = cairn(&["run", "IND", "--scenario", &file]);
    assert_eq!((said.code, said.out.as_str(), said.err.lines().count()), (Some(1), "", 3));
    for words in [
        "\"colour\" is not a key",
        "levers.hs.level: 9 is not a level",
        "levers.qq: no lever has this id",
    ] {
        assert!(said.err.contains(words), "{}", said.err);
    }
    let foreign = written("foreign.json", "[1, 2]");
    refused(
        &["run", "IND", "--scenario", &foreign],
        &format!("{foreign}, cairn: this is not a scenario file of Cairn. One starts with {{\"cairn\":1"),
    );
    refused(
        &["run", "IND", "--scenario", "no-such.json"],
        "--scenario: \"no-such.json\" is neither a scenario nor a file that exists. \
         Scenarios are ref avoid shift improve all recc lcm loop; or write the path of a scenario file.",
    );
    let other = written("other.json", r#"{"cairn":1,"place":"CHN","levers":{}}"#);
    let said = cairn(&["run", "IND", "--scenario", &other, "--variable", "Population"]);
    assert_eq!(said.code, Some(0));
    assert_eq!(said.err, format!("{other}: made for CHN; its levers are pulled for IND here\n"));
}

#[test]
fn facts_that_cannot_be_used_are_refused() {
    let whole = fs::read(root().join("static/facts/world.pack")).unwrap();
    let good = written("good.pack", &whole);
    assert_eq!(right(&["places", "--facts", &good]), right(&["places"]));
    let mut bent = whole.clone();
    bent[whole.len() / 2] ^= 1;
    for (name, bytes, words) in [
        ("cut.pack", &whole[..whole.len() / 2], "the pack is cut short"),
        ("empty.pack", &[], "the file is not a pack"),
        ("foreign.pack", b"PK\x03\x04 something else entirely", "the file is not a pack"),
        ("bent.pack", &bent, "the pack was damaged"),
    ] {
        let file = written(name, bytes);
        for command in [vec!["places"], vec!["levers"], vec!["run", "IND"]] {
            let said = cairn(&[command.as_slice(), &["--facts", &file]].concat());
            assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{name}");
            assert!(said.err.starts_with(&format!("{file}: {words}")), "{}", said.err);
        }
    }
    assert!(
        cairn(&["places", "--facts", "no-such.pack"])
            .err
            .starts_with("no-such.pack: cannot be read")
    );
}

#[test]
fn cases_that_are_none_are_refused_with_where_and_what() {
    let said = cairn(&["stocks", "no-such.json"]);
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert!(said.err.starts_with("no-such.json: "), "{}", said.err);
    let file = written("cases.json", "{\"cases\": [");
    let said = cairn(&["stocks", &file]);
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert!(said.err.starts_with(&format!("{file}: line 1, column ")), "{}", said.err);
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn tables_are_checked_and_compiled() {
    let folder = root().join("static/evidence");
    let folder = folder.to_str().unwrap();
    assert!(right(&["check", "--evidence", folder]).ends_with(": no faults\n"));
    let out = written("compiled.pack", "");
    assert!(right(&["compile", "--evidence", folder, "--out", &out]).starts_with(&format!("{out}: written, ")));
    assert!(right(&["compile", "--evidence", folder, "--out", &out]).starts_with(&format!("{out}: up to date, ")));
    assert_eq!(right(&["places", "--facts", &out]), right(&["places"]));
}

#[test]
fn every_fault_of_the_tables_is_printed_and_nothing_is_compiled() {
    let broken = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken-tables");
    // A table that an earlier run copied may be none of ours any more.
    fs::remove_dir_all(&broken).ok();
    fs::create_dir_all(&broken).unwrap();
    for entry in fs::read_dir(root().join("static/evidence")).unwrap().flatten() {
        fs::copy(entry.path(), broken.join(entry.file_name())).unwrap();
    }
    let population = fs::read_to_string(broken.join("population.csv")).unwrap();
    fs::write(broken.join("population.csv"), population.replacen(",2000,", ",2OOO,", 1)).unwrap();
    let folder = broken.to_str().unwrap();
    let said = cairn(&["check", "--evidence", folder]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("population.csv, line "), "{}", said.err);
    assert!(said.err.contains("2OOO"), "{}", said.err);
    assert!(said.err.ends_with("Mend the tables and check again.\n"), "{}", said.err);
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("never.pack");
    let said = cairn(&["compile", "--evidence", folder, "--out", out.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert!(!out.exists());
}

#[test]
fn wrong_use_is_told_apart_from_faulty_input() {
    for arguments in [
        &["fly"][..],
        &["run"],
        &["run", "IND", "--format", "xls"],
        &["run", "IND", "--link", "l=hs20", "--scenario", "ref"],
        &[],
    ] {
        let said = cairn(arguments);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(said.err.contains("--help"), "{}", said.err);
    }
    let help = right(&["--help"]);
    for words in [
        "places",
        "levers",
        "check",
        "compile",
        "run",
        "cairn run IND --set hs=2 --set hl=3",
        "Exit codes",
    ] {
        assert!(help.contains(words), "{words}");
    }
    assert!(right(&["run", "--help"]).contains("cairn run IND --link"));
}

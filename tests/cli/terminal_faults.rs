//! Invalid input at the command line: where, what was found, what to do, and the exit code.

use crate::support::real::root;
use crate::typed;
use std::fs;
use std::path::Path;

use cairn_analysis::words::names;
use cairn_core::kind::Lever;
use typed::{cairn, refused, right, written};

#[test]
fn what_is_typed_wrongly_is_named_with_what_to_write() {
    refused(
        &["run", "INDA"],
        "PLACE: there is no place \"INDA\". Did you mean IND or India? `cairn places` lists them all.",
    );
    refused(
        &["outlook", "--scenario", "gro2023"],
        "--scenario: \"gro2023\" is neither a scenario nor a file that exists. Published scenarios are gro2019-bau gro2019-ts gro2024-ht gro2024-st; scenarios of the country model are ref avoid shift improve all recc recc-future guide lcm loop sufficiency.",
    );
    refused(
        &["outlook", "--base", "2050"],
        "--base: 2050 is not an observed year. Write one from 1970 to 2024.",
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
        .map(|lever| format!("{} ({})", lever.id(), names::lever_in_english(lever)))
        .collect();
    let here = here.join(", ");
    refused(
        &["run", "IND", "--set", "qq=1"],
        &format!("--set: there is no lever \"qq\". Levers here: {here}."),
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
    for (place, draws, most) in [("TUV", "0", 10_000), ("TUV", "10001", 10_000), ("WLD", "5000", 1179)] {
        refused(
            &["range", place, "--draws", draws],
            &format!("--draws: {draws} is not a number of draws of this place. Write one from 1 to {most}."),
        );
    }
    refused(
        &["run", "IND", "--variable", "Populaton"],
        "--variable: no variable fits \"Populaton\". Did you mean Population? --variable '*' shows all; * stands for any letters.",
    );
    refused(
        &["run", "IND", "--background", "ssp7"],
        "--background: \"ssp7\" is not a background. Write ssp1, ssp2, ssp3 or out, or pol2, or both with a point between, \
         such as ssp1.pol2; ssp2.none holds if nothing is written.",
    );
}

#[test]
fn a_scenario_file_with_faults_is_refused_with_all_of_them() {
    let file = written("faulty.json", r#"{"cairn":1,"levers":{"hs":{"level":9},"qq":{}},"colour":"red"}"#);
    let output = cairn(&["run", "IND", "--scenario", &file]);
    assert_eq!((output.code, output.out.as_str(), output.err.lines().count()), (Some(1), "", 3));
    for words in [
        "\"colour\" is not a key",
        "levers.hs.level: 9 is not a level",
        "levers.qq: no lever has this id",
    ] {
        assert!(output.err.contains(words), "{}", output.err);
    }
    let foreign = written("foreign.json", "[1, 2]");
    refused(
        &["run", "IND", "--scenario", &foreign],
        &format!("{foreign}, cairn: this is not a scenario file of Cairn. One starts with {{\"cairn\":1"),
    );
    refused(
        &["run", "IND", "--scenario", "no-such.json"],
        "--scenario: \"no-such.json\" is neither a scenario nor a file that exists. \
         Scenarios are ref avoid shift improve all recc recc-future guide lcm loop sufficiency; or write the path of a scenario file.",
    );
    let other = written("other.json", r#"{"cairn":1,"place":"CHN","levers":{}}"#);
    let output = cairn(&["run", "IND", "--scenario", &other, "--variable", "Population"]);
    assert_eq!(output.code, Some(0));
    assert_eq!(output.err, format!("{other}: made for CHN; here its levers are set for IND\n"));
}

#[test]
fn facts_that_cannot_be_used_are_refused() {
    let whole = fs::read(root().join("static/facts/world.pack")).unwrap();
    let good = written("good.pack", &whole);
    // The command reads roads from the folder of the facts.
    written("roads.pack", fs::read(root().join("static/facts/roads.pack")).unwrap());
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
            let output = cairn(&[command.as_slice(), &["--facts", &file]].concat());
            assert_eq!((output.code, output.out.as_str()), (Some(1), ""), "{name}");
            assert!(output.err.starts_with(&format!("{file}: {words}")), "{}", output.err);
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
    let output = cairn(&["stocks", "no-such.json"]);
    assert_eq!((output.code, output.out.as_str()), (Some(1), ""));
    assert!(output.err.starts_with("no-such.json: "), "{}", output.err);
    let file = written("cases.json", "{\"cases\": [");
    let output = cairn(&["stocks", &file]);
    assert_eq!((output.code, output.out.as_str()), (Some(1), ""));
    assert!(output.err.starts_with(&format!("{file}: line 1, column ")), "{}", output.err);
}

#[test]
fn every_fault_of_the_tables_is_printed_and_nothing_is_compiled() {
    let broken = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken-tables");
    // An earlier test run may have left a table that no longer exists.
    fs::remove_dir_all(&broken).ok();
    fs::create_dir_all(&broken).unwrap();
    for entry in fs::read_dir(root().join("static/evidence")).unwrap().flatten() {
        fs::copy(entry.path(), broken.join(entry.file_name())).unwrap();
    }
    let population = fs::read_to_string(broken.join("population.csv")).unwrap();
    fs::write(broken.join("population.csv"), population.replacen(",2000,", ",2OOO,", 1)).unwrap();
    // Published figures of the folder count, not those built into the program.
    for (table, was, now) in [
        ("mineral_benchmark.csv", ",2024,128,", ",2024,129,"),
        ("city_benchmark.csv", ",CHN-20464,89,", ",CHN-20464,90,"),
    ] {
        let text = fs::read_to_string(broken.join(table)).unwrap();
        assert!(text.contains(was), "{table}");
        fs::write(broken.join(table), text.replacen(was, now, 1)).unwrap();
    }
    let folder = broken.to_str().unwrap();
    let output = cairn(&["check", "--evidence", folder]);
    assert_eq!(output.code, Some(1));
    for words in ["STEPS 2024: published 129.0", " t/person, published 90 (56 to 142)"] {
        assert!(output.out.contains(words), "{words}");
    }
    assert!(output.err.contains("population.csv, line "), "{}", output.err);
    assert!(output.err.contains("2OOO"), "{}", output.err);
    assert!(output.err.ends_with("Correct the tables and check again.\n"), "{}", output.err);
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("never.pack");
    let output = cairn(&["compile", "--evidence", folder, "--out", out.to_str().unwrap()]);
    assert_eq!((output.code, output.out.as_str()), (Some(1), ""));
    assert!(!out.exists());
}

#[test]
fn a_text_in_another_encoding_is_refused_with_what_to_save_it_as() {
    let file = written("latin.json", b"{\"name\":\"Pok\xe9\"}");
    refused(
        &["run", "IND", "--scenario", &file],
        &format!("{file}: this file is not text in UTF-8. Save it as UTF-8."),
    );
}

#[test]
fn a_place_taken_for_a_level_is_named() {
    let output = cairn(&["run", "--set", "hs=2", "IND"]);
    assert_eq!((output.code, output.out.as_str()), (Some(2), ""));
    assert!(
        output.err.ends_with("--set takes all that follows it: write IND before --set.\n"),
        "{}",
        output.err
    );
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
        let output = cairn(arguments);
        assert_eq!((output.code, output.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(output.err.contains("--help"), "{}", output.err);
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

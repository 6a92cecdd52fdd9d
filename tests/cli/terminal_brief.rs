//! Briefs at the command line: six languages, three forms, valid and invalid input.

use crate::typed;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;
use typed::{CAIRN, refused, right};

#[test]
fn a_brief_holds_every_block() {
    for (place, ranges) in [("IND", true), ("KEN", false), ("USA", false)] {
        let args = ["brief", place, "--no-range"];
        let text = right(&args[..if ranges { 2 } else { 3 }]);
        for title in [
            "IN SHORT",
            "EMISSIONS",
            "BUILT, AND STILL TO BUILD",
            "WHAT GIVES HOW MUCH",
            "MATERIALS",
            "WHICH RULES WOULD DO IT",
            "LINES FOR THE NDC AND THE TRANSPARENCY REPORT",
            "WHAT THE STATE BUYS",
            "HOW SURE",
            "WHAT WAS SAID AND DONE",
            "SOURCES, AND HOW TO REPEAT IT",
        ] {
            assert!(text.lines().any(|line| line == title), "{place}: {title}\n{text}");
        }
        let ends = text.contains("In nine of ten of 1,000 runs") && text.contains("Range if only one kind of input varies, ");
        assert_eq!(ends, ranges, "{text}");
        assert!(text.contains(&format!("cairn brief {place} --scenario all")), "{text}");
    }
}

#[test]
fn a_brief_of_many_places_says_that_it_takes_long_before_it_begins() {
    let mut long = Command::new(CAIRN).args(["brief", "WLD"]).stderr(Stdio::piped()).spawn().unwrap();
    let mut remark = String::new();
    BufReader::new(long.stderr.take().unwrap()).read_line(&mut remark).unwrap();
    long.kill().unwrap();
    long.wait().unwrap();
    assert!(remark.ends_with("--no-range leaves ranges out\n"), "{remark}");
}

#[test]
fn a_brief_is_written_in_every_language_and_form() {
    for language in ["en", "fr", "es", "ar", "ru", "zh"] {
        let text = right(&["brief", "TUV", "--no-range", "--lang", language]);
        assert!(!text.contains('⟦') && !text.contains('{') && !text.contains('\u{2066}'), "{text}");
        assert!(text.contains("4/CMA.1 I 1(d)"), "{text}");
    }
    let marked = right(&["brief", "TUV", "--no-range", "--format", "md"]);
    assert!(
        marked.starts_with("# Tuvalu: ") && marked.contains("\n## How sure\n") && marked.contains("| --- |"),
        "{marked}"
    );
    let object: Value = serde_json::from_str(&right(&["brief", "TUV", "--no-range", "--scenario", "loop", "--format", "json"])).unwrap();
    assert_eq!(object["blocks"].as_array().unwrap().len(), 12);
    assert_eq!(object["command"], "cairn brief TUV --scenario loop");
    assert_eq!(object["purse"]["rule"], "P-CK30");
}

#[test]
fn a_brief_of_todays_path_says_where_it_leads_why_and_what_measures_could_save() {
    let text = right(&["brief", "IND", "--today", "--no-range"]);
    assert!(
        text.starts_with("India: on today’s path greenhouse gas emissions rise, +"),
        "{text}"
    );
    for own in [
        "What moves them most, ",
        "Most could be saved by ",
        "WHAT COULD BE DONE",
        "None is taken on today’s path",
        "cairn brief IND --today\n",
    ] {
        assert!(text.contains(own), "{own}\n{text}");
    }
    assert!(!text.contains("→ scenario") && !text.contains("4/CMA.1 I 1(d)"), "{text}");
    assert_eq!(right(&["brief", "IND", "--scenario", "ref", "--no-range"]), text);
    let read = |args: &[&str]| -> Value { serde_json::from_str(&right(args)).unwrap() };
    let today = read(&["brief", "IND", "--today", "--format", "json"]);
    let all = read(&["brief", "IND", "--no-range", "--format", "json"]);
    assert_eq!(today["measures"], all["measures"]);
    // Today, today's path and the plan of each measure: in both briefs, those that the measures would take.
    let moved = |of: &Value| -> Vec<String> {
        let block = of["blocks"]
            .as_array()
            .unwrap()
            .iter()
            .find(|block| block["id"] == "levers")
            .unwrap();
        let rows = block["table"].as_array().unwrap().iter();
        rows.map(|row| row[1].as_str().unwrap().to_owned()).collect()
    };
    let cells = moved(&all);
    assert_eq!(cells[0], "Today · today’s path 2050 · plan 2050");
    assert!(
        cells.len() > 4 && cells.iter().all(|cell| cell.split(" · ").count() == 3),
        "{cells:?}"
    );
    assert_eq!(moved(&today), cells);
    assert!(today["saved_in_all"] == 0.0 && today["saved_between"].is_null());
    let [low, high] = [0, 1].map(|end| today["emissions_between"][end].as_f64().unwrap());
    let value = |year: usize| today["rows"][0]["values"][year]["reference"].as_f64().unwrap();
    assert!(low < value(3) && value(3) < high, "{low} {high}");
    let sum: f64 = today["factors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own["change"].as_f64().unwrap())
        .sum();
    let change = value(3) - value(0);
    assert!((sum - change).abs() < 1e-6 * change.abs(), "{sum} {change}");
    let later = right(&["brief", "TUV", "--today", "--link", "y=2040", "--no-range"]);
    assert!(
        later.contains("cairn brief TUV --today --link 'y=2040'") && later.contains("2040"),
        "{later}"
    );
}

#[test]
fn a_brief_of_a_link_is_of_its_result() {
    for (link, title, own) in [
        ("b=all&r=new", "India. New materials in 2050: ", "New materials, "),
        (
            "b=all&r=circular",
            "India. Reused or recycled in 2050: ",
            "Share from reuse and recycling, %.",
        ),
        (
            "b=all&r=space",
            "India. Living space per person in 2050: ",
            "Living space per person, ",
        ),
        ("b=all&r=air", "India. Exhaust particles in 2050: ", "Exhaust: fine particles, "),
        ("b=all&r=cum", "India: “All three” saves ", "Alone, 2027–2060"),
    ] {
        let text = right(&["brief", "IND", "--no-range", "--link", link]);
        assert!(text.starts_with(title) && text.contains(own), "{link}\n{text}");
        assert!(text.contains(&format!("cairn brief IND --link '{link}'")), "{link}\n{text}");
        // Measures without effect are not listed, and a share is not saved.
        assert_eq!(
            text.contains("3 more measures"),
            ["b=all&r=new", "b=all&r=cum"].contains(&link),
            "{link}\n{text}"
        );
        // The lines to paste always give emissions.
        assert!(
            text.contains("5/CMA.3 II, 5") && text.contains(" kt CO₂e in 2030"),
            "{link}\n{text}"
        );
    }
    let read = |link: &str| -> Value {
        serde_json::from_str(&right(&["brief", "IND", "--no-range", "--link", link, "--format", "json"])).unwrap()
    };
    let [usual, own] = [read("b=all"), read("b=all&r=new")];
    assert_eq!((&usual["result"], &own["result"]), (&Value::from("ghg"), &Value::from("new")));
    let lines = own["blocks"][0]["lines"].as_array().unwrap();
    assert!(
        lines.len() == 2 && lines[0].as_str().unwrap().starts_with("New materials in 2020: "),
        "{lines:?}"
    );
    let today = right(&["brief", "IND", "--today", "--no-range", "--link", "r=new"]);
    assert!(
        today.starts_with("India. New materials in 2050: ") && today.contains(" against 2020)") && today.contains("Most could come from "),
        "{today}"
    );
    assert!(today.contains("cairn brief IND --today --link 'r=new'"), "{today}");
}

#[test]
fn the_share_under_the_rule_is_that_of_the_page_of_purchase_rules() {
    let text = right(&["brief", "IND", "--no-range"]);
    assert!(text.contains("Purchases under the rule: 25% of all (18% to 32%)."), "{text}");
    assert!(
        text.contains(" of the clinker in public concrete replaced from ") && !text.contains("less clinker from"),
        "{text}"
    );
    let bought = right(&["purchase", "IND", "--rule", "P-CK30"]);
    for share in ["25.2", "18", "32.4"] {
        assert!(bought.contains(share), "{share}\n{bought}");
    }
}

#[test]
fn the_sectors_of_the_convention_are_complete() {
    let text = right(&["brief", "TUV", "--no-range"]);
    let line = text.lines().find(|line| line.contains("4/CMA.1 I 3(b)")).unwrap();
    for sector in ["1.A.2, 2.A–2.C (materials)", "1.A.4 ", "1.A.3.b ", "1.A.1.a ", "5 (plastics)"] {
        assert!(line.contains(sector), "{sector}: {line}");
    }
}

#[test]
fn a_region_has_a_brief_without_a_purse() {
    let text = right(&["brief", "NZL+FJI", "--no-range"]);
    assert!(text.contains("Not shown: the state’s share of cement"), "{text}");
}

#[test]
fn what_cannot_be_told_is_refused() {
    refused(
        &["brief", "IND", "--lang", "xx"],
        "--lang: \"xx\" is not an available language. Write en, fr, es, ar, ru or zh.",
    );
    refused(
        &["brief", "IND", "--today", "--link", "l=hl30"],
        "--today: these choices change today's path. Leave out --today, or the options that move levers or the background.",
    );
    assert!(right(&["--help"]).contains("cairn brief IND"));
}

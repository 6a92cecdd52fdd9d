//! Numbers set by hand at the command line: listed, checked, run, compared, and the same bits from link, file and option.

use serde_json::Value;

use crate::typed::{CommandOutput, cairn, right, written};

/// A command that succeeds; it may say which numbers were changed.
fn done(args: &[&str]) -> CommandOutput {
    let output = cairn(args);
    assert_eq!(output.code, Some(0), "{args:?}: {}", output.err);
    output
}

/// What a command that fails says.
fn refusal(args: &[&str]) -> String {
    let output = cairn(args);
    assert_eq!((output.code, output.out.as_str()), (Some(1), ""), "{args:?}");
    output.err
}

/// A run as an object, without its remarks.
fn run(args: &[&str]) -> Value {
    let text = done(&[&["run", "IND", "--format", "json"][..], args].concat()).out;
    let mut object: Value = serde_json::from_str(&text).unwrap();
    object["remarks"] = Value::Null;
    object
}

#[test]
fn every_number_is_listed_with_ours_its_range_and_the_sources_of_its_facts() {
    let page = right(&["numbers", "IND"]);
    assert!(page.starts_with("India (IND): numbers that can be set by hand\n"), "{page}");
    assert!(page.contains("homes.life") && page.contains("How long homes stand"));
    let lines = right(&["numbers", "IND", "--format", "csv"]);
    assert!(lines.starts_with("place,name,meaning,way,unit,ours,low,high,least,most,doubt,sources\n"));
    let object: Value = serde_json::from_str(&right(&["numbers", "IND", "--format", "json"])).unwrap();
    let numbers = object["numbers"].as_array().unwrap();
    assert_eq!(numbers.len() + 1, lines.lines().count());
    let life = numbers.iter().find(|number| number["name"] == "homes.life").unwrap();
    let of = |key: &str| life[key].as_f64().unwrap();
    assert!(of("low") < of("ours") && of("ours") < of("high") && life["unit"] == "yr");
    assert!(!life["sources"].as_array().unwrap().is_empty());
    let world = right(&["numbers", "WLD"]);
    assert!(world.starts_with("World (WLD): ") && world.contains("homes.life"), "{world}");
}

#[test]
fn option_link_and_file_with_the_same_number_give_the_same_bits() {
    let option = run(&["--set", "hs=2", "--assume", "homes.life=90"]);
    let link = run(&["--link", "https://example.org/en/explore/IND/?l=hs20&o=homes.life:90"]);
    let file = written(
        "ninety.json",
        r#"{"cairn":1,"levers":{"hs":{"level":2}},"assume":{"homes.life":90}}"#,
    );
    let file = run(&["--scenario", &file]);
    assert_eq!(option, link);
    assert_eq!(option, file);
    assert_eq!(option["scenario"]["assume"]["homes.life"], 90.0);
    let ours = run(&["--set", "hs=2"]);
    assert_ne!(option["series"], ours["series"]);
    assert!(ours["scenario"].get("assume").is_none());
}

#[test]
fn ours_set_by_hand_gives_the_same_bits_as_nothing_set() {
    let ours = run(&[]);
    let set = run(&["--assume", "buildings.longest_life=120"]);
    assert_eq!(set["series"], ours["series"]);
}

#[test]
fn a_run_says_which_number_was_changed_and_what_ours_is() {
    let CommandOutput { out: page, err: notes, .. } = done(&["run", "IND", "--assume", "homes.life=90", "--assume", "cars.km=9500"]);
    assert!(notes.contains("homes.life: 90 yr, set by hand in place of ours, "), "{notes}");
    assert!(
        notes.contains("; beyond our range") && notes.contains("cars.km: 9500 km/yr, "),
        "{notes}"
    );
    assert!(page.lines().next().unwrap().contains("o=homes.life:90~cars.km:9500"), "{page}");
}

#[test]
fn a_number_that_cannot_be_used_is_refused_and_the_way_out_is_told() {
    for (typed, advice) in [
        ("homes.life", "is not a name and a number"),
        ("homes.life=long", "is not a name and a number"),
        ("homes.lives=90", "there is no number \"homes.lives\". Did you mean homes.life"),
        ("homes.life=9000", "homes.life: 9000 is out of bounds. Ours is "),
    ] {
        let text = refusal(&["run", "IND", "--assume", typed]);
        assert!(text.contains(advice), "{typed}: {text}");
    }
    let text = refusal(&["run", "KEN-21711", "--assume", "homes.life=60"]);
    assert!(text.contains("a city takes the numbers of its country"), "{text}");
    let text = refusal(&["goals", "KEN", "--link", "o=homes.life:60"]);
    assert!(
        text.starts_with("numbers set by hand: this command uses our numbers only. "),
        "{text}"
    );
    for command in ["code", "goals", "city", "project"] {
        let help = done(&[command, "--help"]).out;
        assert!(help.contains("--set") && !help.contains("--assume"), "{command}: {help}");
        assert!(!text.contains(&format!("`{command}`")), "{text}");
    }
    for command in ["compare", "who", "flows", "chart", "grows", "minerals", "money"] {
        assert!(done(&[command, "--help"]).out.contains("--assume"), "{command}");
        assert!(text.contains(&format!("`{command}`")), "{command}: {text}");
    }
}

#[test]
fn a_number_of_a_link_out_of_bounds_is_limited_with_a_remark() {
    let notes = done(&["run", "IND", "--link", "o=homes.life:100000"]).err;
    assert!(notes.contains("; out of bounds, "), "{notes}");
}

#[test]
fn a_comparison_sets_the_number_on_both_sides_and_says_so() {
    let args = ["compare", "IND", "ref", "all", "--format", "json"];
    let ours: Value = serde_json::from_str(&right(&args)).unwrap();
    let own: Value = serde_json::from_str(&done(&[&args[..], &["--assume", "homes.life=90"]].concat()).out).unwrap();
    assert_ne!(ours["rows"], own["rows"]);
    let page = done(&["compare", "IND", "ref", "all", "--assume", "homes.life=90"]).out;
    assert!(page.contains("Numbers set by hand: A = homes.life 90, B = homes.life 90"), "{page}");
    let one = done(&["compare", "IND", "ref", "o=homes.life:90"]).out;
    assert!(one.contains("Numbers set by hand: A = ours, B = homes.life 90"), "{one}");
}

#[test]
fn ranges_vary_the_other_numbers_and_count_them() {
    let args = ["range", "TUV", "--draws", "4"];
    assert!(right(&args).contains("What we vary: 113 numbers"));
    let own = done(&[&args[..], &["--assume", "homes.life=90"]].concat()).out;
    assert!(own.contains("What we vary: 112 numbers"), "{own}");
}

#[test]
fn a_brief_of_an_own_number_says_so() {
    let own = done(&["brief", "IND", "--no-range", "--assume", "homes.life=90"]).out;
    assert!(
        own.contains("Assumption changed, beyond our range: How long homes stand: 90 years (ours "),
        "{own}"
    );
    assert_ne!(own, right(&["brief", "IND", "--no-range"]));
}

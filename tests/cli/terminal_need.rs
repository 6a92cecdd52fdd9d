//! The levers needed to reach a goal, at the command line: valid and invalid input.

use crate::typed;
use serde_json::Value;
use typed::{cairn, refused, right};

const BASE_ARGS: [&str; 4] = ["need", "TUV", "--goal", "ghr:2050:-20"];

#[test]
fn how_often_a_goal_is_met_is_told_in_every_form() {
    let args = ["range", "TUV", "--scenario", "all", "--draws", "20", "--goal", "ghr:2050:-10"];
    let page = right(&args);
    let line = page
        .lines()
        .find(|line| line.starts_with("The goal ghr:2050:-10 is met in "))
        .unwrap();
    assert!(line.ends_with(" of 20 of our runs."), "{line}");
    let object: Value = serde_json::from_str(&right(&[&args[..], &["--format", "json"]].concat())).unwrap();
    let met = object["met"].as_f64().unwrap();
    assert!(line.contains(&format!(" {met} of ")), "{line}");
    let text = right(&[&args[..], &["--format", "csv"]].concat());
    let row: Vec<&str> = text
        .lines()
        .find(|line| line.contains("met ghr:2050:-10"))
        .unwrap()
        .split(',')
        .collect();
    assert_eq!(row.len(), text.lines().next().unwrap().split(',').count());
    assert_eq!(row[7].parse::<f64>().unwrap(), met / 20.0);
}

#[test]
fn ranges_and_goals_answer_to_the_words_draws_and_target_too() {
    let options = ["TUV", "--scenario", "all", "--draws", "3", "--format", "csv"];
    let named = |name| right(&[&[name], &options[..]].concat());
    assert_eq!(named("draws"), named("range"));
    assert_eq!(right(&[&["target"], &BASE_ARGS[1..]].concat()), right(&BASE_ARGS));
}

#[test]
fn the_two_levers_that_do_most_are_found() {
    let text = right(&["need", "TUV", "--goal", "ghr:2050:-20", "--map", "most", "--format", "csv"]);
    let heads: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    assert!(heads[4] != heads[5] && text.lines().count() > 441, "{heads:?}");
}

#[test]
fn what_it_would_take_is_told_in_every_form() {
    let page = right(&BASE_ARGS);
    for text in [
        "Tuvalu (TUV), from ref, release ",
        "Goal: greenhouse gases around 2050 against today's path, at most -20.0 %. As chosen: 0.0 %.",
        "Each lever alone, and the levers of a headline together, all others as chosen",
        "Left out, as it is mostly decided elsewhere (--clean-power includes it):\ngr  Clean power  ",
        "not alone: most possible: ",
        "all 36 evenly at ",
        "least effort found, ",
        "It is no cost.",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(
        page.lines().count() <= 60 && page.lines().all(|line| line.chars().count() <= 100),
        "{page}"
    );
    assert!(!page.to_lowercase().contains("impossible"));
    let object: Value = serde_json::from_str(&right(&[&BASE_ARGS[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(
        (&object["met"], &object["goal"]["kind"]),
        (&Value::Bool(false), &Value::from("ghr"))
    );
    assert_eq!(object["found"]["alone"].as_array().unwrap().len(), 36);
    let table = right(&[&BASE_ARGS[..], &["--format", "csv"]].concat());
    assert!(
        table.starts_with("place,from,goal,what,levers,result,unit,meets,effort\nTUV,ref,ghr:2050:-20,as chosen,,0,%,false,0\n"),
        "{table}"
    );
    let headlines = object["found"]["headlines"].as_array().unwrap().len();
    assert_eq!((headlines, object["found"]["left_out"].as_array().unwrap().len()), (10, 1));
    assert_eq!(table.lines().count(), 1 + 1 + 36 + headlines + 1 + 3);
    // The levers found work as input without change, and the result meets the goal.
    let line = table.lines().find(|line| line.contains("least effort")).unwrap();
    let set: Vec<&str> = line.split(',').nth(4).unwrap().split(' ').collect();
    let again = [&["need", "TUV", "--goal", "ghr:2050:-20", "--set"][..], &set].concat();
    assert!(right(&again).contains(", so the goal is already met."));
}

#[test]
fn what_cannot_be_met_is_told_with_how_far_it_goes() {
    let page = right(&["need", "TUV", "--goal", "ghr:2050:-90", "--in", "shift"]);
    for text in [
        "Not with these levers. All at the most the evidence supports: ",
        "The goal needs -90.0 %.",
        "--clean-power, or --set gr=4",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    let few = right(&["need", "TUV", "--goal", "pp:2050:0.5", "--in", "hp, nb"]);
    assert!(
        few.contains("t CO2e per person") && few.contains("Clean heat") && !few.contains("Reuse"),
        "{few}"
    );
}

#[test]
fn clean_power_is_in_play_on_request() {
    let page = right(&[&BASE_ARGS[..], &["--clean-power"]].concat());
    assert!(page.contains("gr              Clean power") || page.contains("gr  "), "{page}");
    assert!(page.contains("all 37 evenly at ") && !page.contains("Left out"), "{page}");
    let few = right(&["need", "TUV", "--goal", "ghr:2050:-90", "--in", "hp", "--clean-power"]);
    assert!(
        few.contains("Clean heat") && few.contains("Clean power") && !few.contains("Left out"),
        "{few}"
    );
}

#[test]
fn two_levers_are_held_against_each_other() {
    let args = [&BASE_ARGS[..], &["--map", "hp,gr"]].concat();
    let page = right(&args);
    assert!(page.contains("Clean power (gr) upwards, Clean heat (hp) to the right"), "{page}");
    assert!(page.contains("gr/hp") && page.lines().count() <= 40, "{page}");
    let table = right(&[&args[..], &["--format", "csv"]].concat());
    assert!(table.starts_with("place,from,goal,what,hp,gr,result,unit\n"), "{table}");
    assert_eq!(table.lines().filter(|line| line.contains(",level,")).count(), 441);
    let object: Value = serde_json::from_str(&right(&[&args[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(object["found"]["results"].as_array().unwrap().len(), 21);
    let still = right(&["need", "DEU", "--goal", "ghr:2050:-20", "--map", "cf,kc"]);
    assert!(still.contains("have no effect on it here, so there is no map."), "{still}");
}

#[test]
fn what_is_typed_wrongly_is_named_with_what_to_write() {
    for goal in [
        "",
        "ghr",
        "ghr:2050",
        "ghr:2020:-30",
        "ghr:2050:much",
        "ghr:2050:inf",
        "zz:2050:-30",
        "ghr:2050:-30:1",
    ] {
        refused(
            &["need", "TUV", "--goal", goal],
            &format!(
                "--goal: \"{goal}\" is not a goal. Write WHAT:YEAR:HOW MUCH with a year from 2027 to 2060, such as ghr:2050:-30; WHAT is one of ghg ghr cum mat mar cir pp."
            ),
        );
    }
    for levers in ["", "zz", "ws,zz", "ws md"] {
        refused(
            &[&BASE_ARGS[..], &["--in", levers]].concat(),
            &format!(
                "--in: \"{levers}\" are not levers to search over. Write all, avoid, shift or improve, or lever ids separated by commas, such as ws,md."
            ),
        );
    }
    for pair in ["", "ev", "ev,ev", "ev,gr,hp", "ev,zz"] {
        refused(
            &[&BASE_ARGS[..], &["--map", pair]].concat(),
            &format!("--map: \"{pair}\" are not two levers. Write two lever ids separated by a comma, such as ev,gr."),
        );
    }
    for arguments in [&["need", "TUV"][..], &["need"], &["need", "TUV", "--goal"]] {
        let output = cairn(arguments);
        assert_eq!((output.code, output.out.as_str()), (Some(2), ""), "{arguments:?}");
    }
    assert!(right(&["--help"]).contains("cairn need IND --goal ghr:2050:-30"));
}

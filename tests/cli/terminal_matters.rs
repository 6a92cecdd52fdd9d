//! The varied numbers with the most influence, at the command line: valid and invalid input.

use crate::typed;
use serde_json::Value;
use typed::{cairn, refused, right};

const BASE_ARGS: [&str; 6] = ["range", "TUV", "--draws", "500", "--scenario", "all"];

#[test]
fn what_matters_is_told_in_every_form_and_shares_are_one() {
    let page = right(&[&BASE_ARGS[..], &["--matters"]].concat());
    for text in [
        "What matters most for emissions in 2050, in this run ",
        "share  by group",
        "together or not in proportion",
        "One at a time, all else as in this run:",
        "sources\n",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(page.lines().count() <= 40, "{page}");
    for word in ["probab", "likely", "confidence", "forecast"] {
        assert!(!page.to_lowercase().contains(word), "{word}");
    }
    let csv = right(&[&BASE_ARGS[..], &["--matters=emissions", "--format", "csv"]].concat());
    let lines: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    let column = |name: &str| lines[0].iter().position(|head| *head == name).unwrap();
    assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{csv}");
    let shares = lines.iter().skip(1).map(|line| line[column("share")].parse::<f64>().unwrap());
    assert!((shares.sum::<f64>() - 1.0).abs() < 1e-9, "{csv}");
    assert_eq!(lines.last().unwrap()[column("number")], "together and curved");
    let first = &lines[1];
    for name in [
        "number",
        "group",
        "kind",
        "low",
        "central",
        "high",
        "number_unit",
        "at_low",
        "at_high",
        "reason",
        "sources",
    ] {
        assert!(!first[column(name)].is_empty(), "{name}: {csv}");
    }
    let object: Value = serde_json::from_str(&right(&[&BASE_ARGS[..], &["--matters", "--format", "json"]].concat())).unwrap();
    assert_eq!(object["rows"].as_array().unwrap().len() + 2, lines.len());
    assert_eq!(object["rows"][0]["number"], first[column("number")]);
    assert!((object["fit"].as_f64().unwrap() + object["together_and_curved"].as_f64().unwrap() - 1.0).abs() < 1e-12);
}

#[test]
fn more_rows_another_year_and_other_results_are_told_when_asked() {
    let saved = right(&[&BASE_ARGS[..], &["--matters=saved", "--year", "2040", "--rows", "8"]].concat());
    assert!(saved.contains("What matters most for saved in 2040, "), "{saved}");
    let (_, bars) = saved.split_once("One at a time").unwrap();
    assert!(bars.lines().count() >= 10, "{saved}");
    for subject in ["cumulative", "new_materials", "circular"] {
        let page = right(&[&BASE_ARGS[..], &[&format!("--matters={subject}")]].concat());
        assert!(page.contains(&format!("What matters most for {subject} in 20")), "{page}");
    }
    let still = ["range", "TUV", "--draws", "2", "--matters=saved"];
    assert!(right(&still).contains("Nothing that we vary changes it"));
    assert_eq!(right(&[&still[..], &["--format", "csv"]].concat()).lines().count(), 1);
    let object: Value = serde_json::from_str(&right(&[&still[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(
        (&object["shares"], object["rows"].as_array().unwrap().len()),
        (&Value::from("still"), 0)
    );
    // `--year` also applies to a range.
    assert!(right(&["range", "TUV", "--draws", "3", "--year", "2035"]).contains(" 2035 "));
}

#[test]
fn what_cannot_be_told_is_refused_in_words() {
    refused(
        &["range", "TUV", "--matters=colour"],
        "--matters: \"colour\" is not a result that this works for. Write one of emissions saved cumulative new_materials circular.",
    );
    let untold = |name: &str| {
        format!(
            "--matters: of {name}, a sum of places, this is known as it was worked out with the release: for regions, groups and the world, under built-in scenarios with SSP2 and no further policy, in 2030, 2040, 2050 and 2060, with all that is varied. Ask for one of these, or for one of its countries."
        )
    };
    for own in [
        &["--set", "hs=1"][..],
        &["--year", "2045"],
        &["--only", "fact"],
        &["--background", "ssp1"],
    ] {
        refused(&[&["range", "G7", "--matters"][..], own].concat(), &untold("Group of Seven"));
    }
    refused(&["range", "FRA+DEU", "--matters"], &untold("France + Germany"));
    let few = cairn(&["range", "TUV", "--matters", "--draws", "20"]);
    assert_eq!((few.code, few.out.as_str()), (Some(1), ""));
    assert!(
        few.err
            .starts_with("--draws: 20 are too few to show which numbers matter: four are needed for each number that acts. Write "),
        "{}",
        few.err
    );
    for year in ["1989", "2061", "soon"] {
        refused(
            &["range", "TUV", "--year", year],
            &format!("YEAR: \"{year}\" is not a year from 1990 to 2060. Write four digits, such as 2050."),
        );
    }
    for args in [
        &["range", "TUV", "--matters", "--goal", "ghr:2050:-10"][..],
        &["range", "TUV", "--matters", "--rows", "many"],
    ] {
        assert_eq!(cairn(args).code, Some(2), "{args:?}");
    }
}

#[test]
fn what_matters_in_the_world_is_told_as_it_was_worked_out_with_the_release() {
    let page = right(&["range", "WLD", "--scenario", "all", "--matters=saved", "--rows", "3"]);
    assert!(page.contains("400 draws; ") && page.contains("by group"), "{page}");
    let object: Value = serde_json::from_str(&right(&["range", "WLD", "--matters", "--format", "json"])).unwrap();
    let rows = object["rows"].as_array().unwrap();
    assert!(rows.len() >= 16 && object["draws"] == 400, "{object}");
    // The central run equals that in the table of ranges.
    let table = right(&["range", "WLD", "--table", "--format", "csv"]);
    let run = table
        .lines()
        .find(|line| line.contains(",emissions,yours,2050,") || line.contains(",emissions,"))
        .unwrap();
    let central = object["this_run"].as_f64().unwrap();
    let values: Vec<f64> = run.split(',').filter_map(|cell| cell.parse().ok()).collect();
    assert!(
        values.iter().any(|value| (value - central).abs() <= 1e-6 * central),
        "{run}: {central}"
    );
    let csv = right(&["range", "XAF", "--matters=circular", "--year", "2030", "--format", "csv"]);
    assert!(csv.lines().count() > 10, "{csv}");
}

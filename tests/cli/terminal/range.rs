//! Ranges at the command line: in every output form, compared with the reference and with another scenario.

use std::fs;

use serde_json::Value;

use super::typed::{cairn, refused, right, written};

#[test]
fn a_range_is_told_in_every_form_and_its_draws_are_handed_on() {
    let file = written("draws.csv", "");
    let args = ["range", "TUV", "--scenario", "all", "--draws", "20"];
    let page = right(&[&args[..], &["--draws-out", &file]].concat());
    for text in [
        "in 9 of 10 of our runs",
        "20 draws; reference and choices of each use the same facts",
        "What we vary: 113 numbers; not varied: storyline, policy elsewhere, the model itself;",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    for word in ["probab", "likely", "confidence", "forecast"] {
        assert!(!page.to_lowercase().contains(word), "{word}");
    }
    let draws = fs::read_to_string(&file).unwrap();
    assert_eq!(draws.lines().count(), 1 + 2 * 21);
    assert!(draws.starts_with("draw,part,emissions,cumulative,new_materials,circular,space,ghg_1990,"));
    let heads = draws.lines().next().unwrap();
    assert!(
        heads.ends_with(",floor_per_person_2060") && heads.split(',').count() == 7 + 4 * 71,
        "{heads}"
    );
    let object: Value = serde_json::from_str(&right(&[&args[..], &["--format", "json"]].concat())).unwrap();
    let table = right(&[&args[..], &["--format", "csv"]].concat());
    for over in ["ghg", "primary", "circularity", "floor_per_person"] {
        assert_eq!(object[over].as_array().unwrap().len(), 2 * 71, "{over}");
        assert!(table.contains(&format!(",{over},")), "{over}");
    }
    let first = &object["headlines"][0];
    let line = table.lines().nth(1).unwrap();
    let (heads, numbers) = line.split_at("TUV,all,20,emissions,Mt CO2e/yr,2050,yours,".len());
    assert_eq!(heads, "TUV,all,20,emissions,Mt CO2e/yr,2050,yours,");
    let numbers: Vec<f64> = numbers.split(',').map(|number| number.parse().unwrap()).collect();
    assert!((numbers[0] - first["this_run"].as_f64().unwrap()).abs() < 1e-12);
    assert_eq!(first["quantiles"].as_array().unwrap().len(), 5);
    let beside = ["range", "TUV", "--scenario", "avoid", "--against", "improve", "--draws", "20"];
    let page = right(&beside);
    assert!(
        page.contains("improve and choices of each use the same facts") && page.contains("Beside improve: in how many"),
        "{page}"
    );
    let object: Value = serde_json::from_str(&right(&[&beside[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(object["against"], "improve");
    assert!(object["beside"][0]["lower"].as_u64().is_some_and(|lower| lower <= 20));
    let table = right(&[&beside[..], &["--format", "csv"]].concat());
    assert!(
        table.contains(",emissions,share,2050,lower,") && table.contains(",against,"),
        "{table}"
    );
    assert_eq!(cairn(&["range", "TUV", "--against", "nonsense", "--draws", "20"]).code, Some(1));
    let fact = right(&["range", "TUV", "--draws", "20", "--only", "fact"]);
    assert!(fact.contains("What we vary: 91 numbers;"), "{fact}");
    let line: Value = serde_json::from_str(&right(&["bench", "draws", "TUV", "--draws", "2"])).unwrap();
    assert!(line["draws_per_s"].as_f64().unwrap() > 0.0);
}

#[test]
fn ranges_without_and_with_storylines_stand_below_each_other() {
    let plain = ["range", "IND", "--scenario", "all", "--draws", "20"];
    let drawn = [&plain[..], &["--storylines"]].concat();
    let object = |args: &[&str]| -> Value { serde_json::from_str(&right(&[args, &["--format", "json"]].concat())).unwrap() };
    let (without, both) = (object(&plain), object(&drawn));
    assert_eq!(both["headlines"], without["headlines"]);
    assert!(without["with_storylines"].is_null());
    let with = &both["with_storylines"];
    assert_eq!(
        [&with["weights"]["ssp1"], &with["weights"]["ssp2"], &with["weights"]["ssp3"]].map(Value::as_f64),
        [0.25, 0.5, 0.25].map(Some)
    );
    for (with, without) in with["headlines"]
        .as_array()
        .unwrap()
        .iter()
        .zip(without["headlines"].as_array().unwrap())
    {
        assert_eq!(with["this_run"], without["this_run"]);
    }
    assert_ne!(with["headlines"][0]["quantiles"], without["headlines"][0]["quantiles"]);
    let page = right(&drawn);
    assert!(
        page.contains("With the storyline drawn too, a whole one for each draw: ssp1 25 %, ssp2 50 %, ssp3 25 %."),
        "{page}"
    );
    assert!(
        page.contains("the storyline only where it says so") && !page.contains("not varied: storyline"),
        "{page}"
    );
    let table = right(&[&drawn[..], &["--format", "csv"]].concat());
    assert!(table.contains(",emissions,Mt CO2e/yr,2050,yours with storylines,"), "{table}");
    let chosen = cairn(&[&drawn[..], &["--background", "ssp1"]].concat());
    assert_eq!(chosen.code, Some(1));
    assert!(chosen.err.contains("the storyline ssp1 is chosen already"), "{}", chosen.err);
}

#[test]
fn what_was_drawn_with_the_release_is_told_at_once_and_is_what_would_be_drawn_now() {
    let page = right(&["range", "WLD", "--scenario", "improve", "--table"]);
    assert!(
        page.contains("100 draws, made with this release") && page.contains("What we vary: 113 numbers;"),
        "{page}"
    );
    let args = ["range", "XNA", "--scenario", "avoid", "--year", "2030", "--format", "csv"];
    let [from_table, drawn] = [&["--table"][..], &["--draws", "100"]].map(|how| right(&[&args[..], how].concat()));
    // Compares the numbers as `f32`: the digits alone may round either way, half-way between two numbers of the table.
    let number = |cell: &str| cell.parse::<f64>().unwrap() as f32;
    let numbers = |line: &str| -> Vec<f32> { line.split(',').skip(7).map(number).collect() };
    assert_eq!(from_table.lines().count(), 1 + 16);
    for (text, drawn) in from_table.lines().zip(drawn.lines()).skip(1) {
        assert_eq!(
            text.split(',').take(7).collect::<Vec<_>>(),
            drawn.split(',').take(7).collect::<Vec<_>>()
        );
        // A number of the file has more digits than one of the table.
        assert_eq!(numbers(text), numbers(drawn), "{text}\n{drawn}");
    }
    let object: Value = serde_json::from_str(&right(&["range", "G7", "--scenario", "all", "--table", "--format", "json"])).unwrap();
    assert_eq!(
        (object["draws"].as_u64(), object["headlines"].as_array().unwrap().len()),
        (Some(100), 16)
    );
    let untold = |place: &str, year: &str| {
        format!(
            "--table: this release has no draws for {place} with these choices in {year}. It has them for regions, groups and the world under built-in scenarios, in 2030, 2040, 2050 and 2060; without --table they are made now."
        )
    };
    refused(&["range", "IND", "--scenario", "all", "--table"], &untold("IND", "2050"));
    refused(
        &["range", "WLD", "--scenario", "all", "--table", "--year", "2045"],
        &untold("WLD", "2045"),
    );
    refused(
        &["range", "WLD", "--scenario", "all", "--set", "hs=1", "--table"],
        &untold("WLD", "2050"),
    );
    assert_eq!(cairn(&["range", "WLD", "--table", "--draws", "5"]).code, Some(2));
}

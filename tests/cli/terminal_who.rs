//! Attribution of changes at the command line: valid and invalid input.

use crate::typed;
use serde_json::Value;
use typed::{cairn, refused, right};

#[test]
fn why_emissions_grow_fits_a_screen_and_adds_up() {
    let page = right(&["grows", "TUV"]);
    assert!(
        page.lines().count() <= 24 && page.lines().all(|line| line.chars().count() <= 120),
        "{page}"
    );
    assert!(
        page.starts_with("Tuvalu (TUV), scenario ref") && page.contains("around 2020") && page.contains("around 2050"),
        "{page}"
    );
    let csv = right(&["grows", "TUV+NRU", "--scenario", "all", "--year", "2060", "--format", "csv"]);
    let of = |wanted: &str| -> f64 {
        let lines = csv.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
        let own = lines.filter(|line| (line[4] == wanted) == (wanted == "all") && (wanted == "all") == (line[4] == "all"));
        own.map(|line| line[7].parse::<f64>().unwrap()).sum()
    };
    assert!(csv.starts_with("place,scenario,from,to,sector,factor,unit,change\n"));
    let json: Value = serde_json::from_str(&right(&[
        "grows",
        "TUV+NRU",
        "--scenario",
        "all",
        "--year",
        "2060",
        "--format",
        "json",
    ]))
    .unwrap();
    let [now, then] = [0, 1].map(|end| json["ghg"][end].as_f64().unwrap());
    for sum in [of("all"), of("each")] {
        assert!((sum - (then - now)).abs() <= 1e-9 * now, "{sum} is not {}", then - now);
    }
    assert_eq!(json["factors"].as_object().unwrap().len(), 7);
    for year in ["2020", "2061", "soon"] {
        assert_eq!(cairn(&["grows", "TUV", "--year", year]).code, Some(1), "{year}");
    }
}

#[test]
fn parts_over_the_years_add_up_in_each() {
    let args = ["who", "TUV", "--set", "rf=4", "hl=3", "hp=4", "--by", "year"];
    let page = right(&args);
    let lines: Vec<Vec<&str>> = page.lines().skip(4).map(|line| line.split_whitespace().collect()).collect();
    let [head, parts @ .., together] = &lines[..] else {
        panic!("{page}")
    };
    assert_eq!(
        head[head.len() - 7..],
        ["2030", "2035", "2040", "2045", "2050", "2055", "2060"],
        "{page}"
    );
    let values = |line: &[&str]| -> Vec<f64> { line[line.len() - 7..].iter().map(|text| text.parse().unwrap()).collect() };
    let digits = together[together.len() - 1].split('.').nth(1).map_or(0, str::len);
    let last_digit = (0..digits).fold(1.0, |unit, _| unit / 10.0);
    for (year, whole) in values(together).into_iter().enumerate() {
        let sum: f64 = parts.iter().map(|line| values(line)[year]).sum();
        assert!((sum - whole).abs() <= 2.0 * last_digit, "{page}");
    }
    let csv = |more: &[&str]| right(&[&args[..6], more, &["--format", "csv"]].concat());
    assert_eq!(csv(&["--by", "year"]), csv(&[]));
    assert!(right(&["who", "TUV", "--by", "year"]).contains("No lever is moved"));
}

#[test]
fn printed_parts_add_up_to_the_printed_whole() {
    for (place, scenario) in [("TUV", "all"), ("IND", "all"), ("DEU", "improve")] {
        let page = right(&["who", place, "--scenario", scenario]);
        let whole = page
            .lines()
            .find_map(|line| line.strip_prefix("All moved levers together make it "))
            .unwrap();
        let whole: f64 = whole.split(' ').next().unwrap().parse().unwrap();
        let rows = page.lines().skip_while(|line| !line.contains("  alone  ")).skip(1);
        let rows: Vec<Vec<&str>> = rows
            .take_while(|line| !line.starts_with("One by one") && !line.is_empty())
            .map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect())
            .collect();
        let sum = |column: usize| rows.iter().map(|row| row[column].parse::<f64>().unwrap()).sum::<f64>();
        assert!(
            rows.len() > 2 && (sum(2) + whole).abs() < 1e-6,
            "{} is not -{whole}: {page}",
            sum(2)
        );
        assert!((sum(3) - 100.0).abs() < 1e-9, "{page}");
    }
}

#[test]
fn who_did_it_fits_a_screen_and_adds_up() {
    let page = right(&["who", "TUV", "--scenario", "all"]);
    for text in [
        "Tuvalu (TUV), scenario all, release ",
        "on today's path.\nAll moved levers together make it ",
        "hs ws           Use space better",
        "One by one they would save",
        "they overlap by",
        "together",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(
        page.lines().count() <= 40 && page.lines().all(|line| line.chars().count() <= 100),
        "{page}"
    );
    for word in ["probab", "blame", "fault", "caused by"] {
        assert!(!page.to_lowercase().contains(word), "{word}");
    }
    let args = ["who", "TUV", "--set", "hs=2", "hl=3", "hp=4", "--year", "2060", "--format"];
    let object: Value = serde_json::from_str(&right(&[&args[..], &["json"]].concat())).unwrap();
    let table = right(&[&args[..], &["csv"]].concat());
    assert!(
        table.starts_with("place,scenario,result,unit,year,levers,part,alone,last\nTUV,l=hs20.hl30.hp40,emissions,Mt CO2e/yr,2060,hs,")
    );
    assert_eq!(table.lines().count(), 1 + 4 * (5 + 34));
    assert_eq!(
        (&object["exact"], &object["by_headline"]),
        (&Value::Bool(true), &Value::Bool(false))
    );
    assert_eq!(object["headlines"].as_array().unwrap().len(), 5);
    for result in object["headlines"]
        .as_array()
        .unwrap()
        .iter()
        .chain(object["ghg"].as_array().unwrap())
    {
        let parts: f64 = result["parts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| part["part"].as_f64().unwrap())
            .sum();
        let change = result["change"].as_f64().unwrap();
        let nothing = result["nothing"].as_f64().unwrap();
        assert!((parts - change).abs() <= 1e-9 * change.abs() + 1e-13 * nothing.abs(), "{result}");
    }
}

#[test]
fn avoid_shift_and_improve_add_up_as_a_page_a_table_and_an_object() {
    let args = ["who", "TUV", "--scenario", "all", "--by", "group"];
    let page = right(&args);
    for text in ["avoid", "shift", "improve", "together", "100.0"] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(
        page.lines().all(|line| line.chars().count() <= 100) && !page.contains("power"),
        "{page}"
    );
    let table = right(&[&args[..], &["--format", "csv"]].concat());
    assert!(
        table.starts_with("place,scenario,result,unit,year,group,part,share\nTUV,all,emissions,Mt CO2e/yr,2050,avoid,"),
        "{table}"
    );
    let object: Value = serde_json::from_str(&right(&[&args[..], &["--format", "json"]].concat())).unwrap();
    for result in object["headlines"].as_array().unwrap() {
        let groups = result["groups"].as_array().unwrap();
        let sum = |of: &str| groups.iter().map(|group| group[of].as_f64().unwrap()).sum::<f64>();
        assert_eq!(
            groups.iter().map(|group| group["group"].as_str().unwrap()).collect::<Vec<_>>(),
            ["avoid", "shift", "improve"]
        );
        let change = result["change"].as_f64().unwrap();
        assert!(
            (sum("part") - change).abs() <= 1e-9 * change.abs() && (sum("share") - 1.0).abs() <= 1e-9,
            "{result}"
        );
    }
    let nothing = right(&["who", "TUV", "--by", "group"]);
    assert!(nothing.contains("No lever is moved"), "{nothing}");
}

#[test]
fn six_strategies_of_national_guidelines_add_up_and_other_levers_are_refused() {
    let args = ["who", "TUV", "--scenario", "guide", "--by", "strategy"];
    let page = right(&args);
    for text in ["low-carbon", "more reuse and recycling (ru er)", "together", "100.0"] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(page.lines().all(|line| line.chars().count() <= 100), "{page}");
    let table = right(&[&args[..], &["--format", "csv"]].concat());
    assert!(
        table.starts_with("place,scenario,result,unit,year,strategy,part,share\nTUV,guide,emissions,Mt CO2e/yr,2050,low-carbon,"),
        "{table}"
    );
    let object: Value = serde_json::from_str(&right(&[&args[..], &["--format", "json"]].concat())).unwrap();
    for result in object["headlines"].as_array().unwrap() {
        let strategies = result["strategies"].as_array().unwrap();
        let sum: f64 = strategies.iter().map(|strategy| strategy["part"].as_f64().unwrap()).sum();
        let change = result["change"].as_f64().unwrap();
        assert!(strategies.len() == 6 && (sum - change).abs() <= 1e-9 * change.abs(), "{result}");
    }
    refused(
        &["who", "TUV", "--scenario", "all", "--by", "strategy"],
        "--by strategy: no document divides this plan into strategies. Write --scenario guide for the six of national guidelines, recc or recc-future for the Panel's ten; without --inside.",
    );
}

#[test]
fn ten_strategies_of_the_panel_add_up_under_both_readings_of_its_bundle() {
    for scenario in ["recc", "recc-future"] {
        let args = ["who", "TUV", "--scenario", scenario, "--by", "strategy"];
        let page = right(&args);
        for text in [
            "yield",
            "material substitution (va tm)",
            "lifetime extension (hl vl)",
            "together",
            "Each strategy moves as one.",
        ] {
            assert!(page.contains(text), "{text}\n{page}");
        }
        assert!(page.lines().all(|line| line.chars().count() <= 100), "{page}");
        let table = right(&[&args[..], &["--format", "csv"]].concat());
        assert!(
            table.starts_with(&format!(
                "place,scenario,result,unit,year,strategy,part,share\nTUV,{scenario},emissions,Mt CO2e/yr,2050,yield,"
            )),
            "{table}"
        );
        let object: Value = serde_json::from_str(&right(&[&args[..], &["--format", "json"]].concat())).unwrap();
        assert_eq!(object["exact"], Value::Bool(true));
        for result in object["headlines"].as_array().unwrap() {
            let strategies = result["strategies"].as_array().unwrap();
            let sum: f64 = strategies.iter().map(|strategy| strategy["part"].as_f64().unwrap()).sum();
            let change = result["change"].as_f64().unwrap();
            assert!(strategies.len() == 10 && (sum - change).abs() <= 1e-9 * change.abs(), "{result}");
        }
    }
    let beside = right(&["who", "TUV", "--scenario", "recc", "--set", "st=3", "--by", "strategy"]);
    assert!(beside.contains("none of the ten (st)"), "{beside}");
    let sum = right(&["who", "TUV+NRU", "--scenario", "recc", "--by", "strategy"]);
    assert!(sum.contains("Approximate: the mean of alone and last"), "{sum}");
    assert!(
        cairn(&["who", "TUV", "--scenario", "recc", "--by", "strategy", "--inside", "hl"])
            .err
            .contains("recc or recc-future")
    );
}

#[test]
fn a_headline_is_opened_and_a_sum_is_told_about() {
    let inside = right(&["who", "TUV", "--scenario", "avoid", "--inside", "vs"]);
    assert!(
        inside.contains("Of the difference, these levers make") && inside.contains("Smaller cars"),
        "{inside}"
    );
    assert!(!inside.contains("Use space better") && !inside.contains("One by one"), "{inside}");
    let sum = right(&["who", "TUV+NRU", "--set", "hs=2", "hp=4"]);
    assert!(
        sum.contains("part, approx.") && sum.contains("Approximate: the mean of alone and last"),
        "{sum}"
    );
    assert!(!sum.contains("m2/person"), "only what adds up over places");
    refused(
        &["who", "TUV+NRU", "--set", "hs=2", "hp=4", "--inside", "hs"],
        "--inside: Tuvalu + Nauru is a sum of places, for which parts are approximate. Ask for one of its countries.",
    );
}

#[test]
fn nothing_moved_is_nothing_to_share_out() {
    let page = right(&["who", "TUV"]);
    assert!(page.contains("No lever is moved, so there is nothing to attribute."), "{page}");
    assert!(right(&["who", "TUV", "--format", "csv"]).starts_with("place,scenario,result"));
    let one = right(&["who", "TUV", "--set", "hs=2"]);
    assert!(!one.contains("One by one"), "{one}");
    // A background is not a lever.
    assert!(right(&["who", "TUV", "--background", "ssp1.pol2"]).contains("No lever is moved"));
}

#[test]
fn what_is_typed_wrongly_is_named_with_what_to_write() {
    for year in ["2026", "2061", "soon", ""] {
        refused(
            &["who", "TUV", "--year", year],
            &format!("YEAR: \"{year}\" is not a year from 2027 to 2060. Write four digits, such as 2050."),
        );
    }
    for lever in ["zz", "hp", ""] {
        refused(
            &["who", "TUV", "--scenario", "avoid", "--inside", lever],
            &format!(
                "--inside: \"{lever}\" is not a lever of a moved headline. Write one of its levers, such as st; `cairn levers` lists them all."
            ),
        );
    }
    for arguments in [&["who"][..], &["who", "TUV", "--format", "xls"], &["bench", "who"]] {
        let output = cairn(arguments);
        assert_eq!((output.code, output.out.as_str()), (Some(2), ""), "{arguments:?}");
    }
    assert!(right(&["--help"]).contains("cairn who IND --scenario all"));
    let line: Value = serde_json::from_str(&right(&["bench", "who", "TUV", "--repeat", "1"])).unwrap();
    assert!(line["who_s"].as_f64().unwrap() > 0.0 && line["runs"].as_u64().unwrap() > 1000);
}

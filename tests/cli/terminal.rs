//! The command line for a person: what it prints, to which stream, and with which exit code.

mod range;

use crate::support::real::root;
use crate::typed;
use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};

use cairn_analysis::export;
use cairn_analysis::export::archive::digests;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack;
use serde_json::Value;
use typed::{CAIRN, cairn, right, written};

#[test]
fn places_and_levers_are_listed_with_their_ids() {
    let places = right(&["places"]);
    let (countries, wholes) = places.split_once("\n\n").unwrap();
    let ids: Vec<&str> = countries
        .lines()
        .skip(1)
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(ids.len(), 195, "members and observers, no other area");
    assert!(ids.is_sorted() && ids.contains(&"IND") && ids.contains(&"PSE") && !ids.contains(&"PRI"));
    let india = places.lines().find(|line| line.starts_with("IND")).unwrap();
    assert!(india.starts_with("IND  India  ") && india.contains("Asia and the Pacific") && india.contains("Lower-middle income"));
    assert!(
        wholes.contains("G7    Group of Seven") && wholes.trim_end().ends_with("212"),
        "{wholes}"
    );
    let levers = right(&["levers"]);
    let lines: Vec<&str> = levers.lines().collect();
    assert_eq!(lines[1], "hs  avoid     Living space per person               all 195");
    assert_eq!(lines.iter().filter(|line| line.ends_with("  all 195")).count(), 40);
}

#[test]
fn the_levels_of_a_place_are_listed_dial_by_dial_with_unit_year_and_source() {
    let levers = right(&["levers", "india"]);
    assert!(levers.starts_with("India (IND): what each level of a lever means\n\nid  lever"));
    let line = |lever: &str, sets: &str| {
        let line = levers.lines().find(|line| line.starts_with(lever) && line.contains(sets));
        let words: Vec<&str> = line.unwrap_or_else(|| panic!("{lever} {sets}")).split("  ").collect();
        let words: Vec<&str> = words.into_iter().map(str::trim).filter(|word| !word.is_empty()).collect();
        words.join(" | ")
    };
    assert_eq!(
        line("cs ", "distance"),
        "cs | Car sharing | distance that a car goes a year, against the reference | ratio | 1 | 1.025 | 1.05 | 1.075 | 1.1 | 2060 | global | image_mat cairn"
    );
    assert_eq!(
        line("ev ", "plugged"),
        "ev | Electric cars | share of new cars that are plugged in | % | path | 65 | 80 | 90 | 100 | 2035 | global \
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
        "Stocks are at year end. There is no balance of money. --format csv has every year."
    );
}

fn release() -> String {
    let run: Value = serde_json::from_str(&right(&["run", "IND", "--format", "json", "--variable", "Population"])).unwrap();
    run["release"].as_str().unwrap().to_owned()
}

#[test]
fn every_form_of_a_run_holds_the_same_numbers() {
    let run_in = |format| {
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
    let run: Value = serde_json::from_str(&run_in("json")).unwrap();
    let years: Vec<u64> = run["years"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    assert_eq!((years[0], years[90], years.len()), (1970, 2060, 91));
    let (tidy, wide) = (run_in("csv"), run_in("iamc"));
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
            // serde_json may read a number with its last bit changed.
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
    let expected: Vec<&str> = all.lines().filter(|line| !line.contains('@')).collect();
    assert_eq!(plain.lines().collect::<Vec<_>>(), expected);
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
    let link = "l=hs99.zz1&b=avoid&a=ssp3&k=00000000&y=never";
    let output = cairn(&["run", "IND", "--link", link, "--format", "json", "--variable", "Population"]);
    assert_eq!(output.code, Some(0));
    let run: Value = serde_json::from_str(&output.out).unwrap();
    let remarks: Vec<&str> = run["remarks"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(output.err.lines().collect::<Vec<_>>(), remarks);
    assert_eq!(
        remarks[..3],
        [
            "--link: lever hs: \"99\" is no level from 0 to 50 (tenths); 5.0 is shown",
            "--link: no lever is called \"zz\"; left out",
            "--link: y: \"never\" cannot be read; left out",
        ]
    );
    assert!(remarks[3].starts_with("--link: its receipt is 00000000, this run gives "));
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
        let output = heading(&["--scenario", "recc", "--background", background]);
        assert_eq!(output, format!("scenario b=recc&a={background}"));
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
fn the_version_names_the_release_and_the_facts() {
    let facts = digests::digest(&std::fs::read(root().join("static/facts/world.pack")).unwrap());
    let version = format!(
        "cairn {} (release {}, facts {})\n",
        env!("CARGO_PKG_VERSION"),
        export::release(&pack::built_in().unwrap().release),
        &facts[..12]
    );
    for query in ["--version", "-V"] {
        assert_eq!(right(&[query]), version);
    }
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
fn a_group_is_the_sum_of_its_countries() {
    let value = |place: &str| -> f64 {
        let csv = right(&["run", place, "--variable", "Primary|Cement", "--years", "2050", "--format", "csv"]);
        csv.trim_end().rsplit(',').next().unwrap().parse().unwrap()
    };
    let sum = value("USA") + value("CAN") + value("MEX");
    let whole = value("USA+CAN+MEX");
    assert!((whole - sum).abs() <= 1e-12 * sum, "{whole} is not {sum}");
    assert!(right(&["run", "world", "--variable", "GHG"]).starts_with("World (WLD), scenario ref"));
}

#[test]
fn two_scenarios_are_compared_in_every_form() {
    let table = right(&["compare", "IND", "ref", "l=hl40"]);
    assert!(table.contains("hl     Building lifetime  0.0  4.0"), "{table}");
    assert!(table.contains("today  A 2050  B 2050"), "what the lever means there: {table}");
    let csv = right(&["compare", "IND", "ref", "all", "--format", "csv"]);
    assert!(
        csv.starts_with("place,variable,unit,year,a,b,difference,period\nIND,GHG,Mt CO2e/yr,2030,"),
        "{csv}"
    );
    let json: Value = serde_json::from_str(&right(&["compare", "G7", "loop", "lcm", "--format", "json"])).unwrap();
    assert_eq!(json["years"], serde_json::json!([2030, 2050, 2060]));
    for (variable, period) in [
        ("GHG", "2048-2052"),
        ("GHG from 2027", "2027-2050"),
        ("Stock|Product@Buildings", "2050"),
    ] {
        let begin = format!("IND,{variable},");
        let line = csv.lines().find(|line| line.starts_with(&begin) && line.contains(",2050,"));
        assert!(line.unwrap().ends_with(&format!(",{period}")), "{variable}: {line:?}");
        let row = json["rows"].as_array().unwrap().iter().find(|row| row["variable"] == variable);
        assert_eq!(row.unwrap()["periods"][1], period);
    }
    assert!(json["rows"].as_array().unwrap().len() > 10);
}

#[test]
fn up_to_four_are_compared_each_with_the_first() {
    let table = right(&["compare", "TUV", "ref", "avoid", "shift", "l=hl40"]);
    assert!(table.starts_with("Tuvalu: A = ref, B = avoid, C = shift, D = l=hl40\n"), "{table}");
    let words: Vec<&str> = table.split_whitespace().collect();
    assert!(words.join(" ").contains("today A 2050 B 2050 C 2050 D 2050"), "{table}");
    assert!(words.join(" ").contains("B − A C − A D − A"), "{table}");
    let csv = right(&["compare", "TUV,NRU,IND", "all", "--format", "csv"]);
    assert!(
        csv.starts_with("place,variable,unit,year,a,b,c,difference,difference_c,period\n"),
        "{csv}"
    );
    for line in csv.lines().skip(1).map(|line| {
        line.rsplit(',')
            .skip(1)
            .take(5)
            .map(|field| field.parse::<f64>().unwrap())
            .collect::<Vec<_>>()
    }) {
        let [of_c, of_b, c, b, a] = line.as_slice() else {
            panic!("{line:?}")
        };
        assert_eq!((*of_b, *of_c), (b - a, c - a));
    }
    let json: Value = serde_json::from_str(&right(&["compare", "TUV", "ref", "all", "loop", "--format", "json"])).unwrap();
    assert_eq!(json["c"], "loop");
    assert_eq!(json["rows"][0]["c"].as_array().unwrap().len(), 3);
}

#[test]
fn two_places_are_compared_under_one_scenario() {
    let table = right(&["compare", "IND,Kenya", "all", "--person"]);
    assert!(
        table.starts_with("A = India (all), B = Kenya (all)\n\nNo lever differs.\n"),
        "{table}"
    );
    assert!(table.contains("t CO2e/person/yr"), "{table}");
    let csv = right(&["compare", "IND,KEN", "ref", "all", "--format", "csv"]);
    assert!(csv.contains("\n\"IND,KEN\",GHG from 2027,Mt CO2e,2060,"), "{csv}");
}

#[test]
fn published_results_are_judged_as_a_list_for_programs() {
    let list: Value = serde_json::from_str(&right(&["published", "--format", "json"])).unwrap();
    let list = list.as_array().unwrap();
    for case in list {
        let verdict = case["verdict"].as_str().unwrap();
        assert!(["pass", "explained", "fail", "untested", "cannot"].contains(&verdict));
        assert!(["calibrated", "independent", "out_of_sample"].contains(&case["group"].as_str().unwrap()));
        assert_eq!(verdict == "pass", case["reason"].as_str().unwrap().is_empty(), "{case}");
        assert_eq!(verdict == "cannot", case["ours"].is_null(), "{case}");
        assert!(!case["reason"].as_str().unwrap().contains("not looked into"), "{case}");
    }
    let found = |id: &str| list.iter().find(|case| case["case"] == id).map(|case| case["verdict"].clone());
    for id in ["P08", "P09"] {
        assert_eq!(found(id), Some("pass".into()), "{id}");
    }
    // A second reading of the same statement is printed and not judged.
    assert_eq!(found("P08/future"), Some("untested".into()));
}

#[test]
fn further_cases_of_the_same_form_are_judged() {
    let path = written(
        "further.csv",
        "case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note\n\
         a,S,D/1,LIC+LMIC,ref,ssp2.none,Stock|Product@Homes,ratio,2020,2050,1,3,1,\n\
         b,S,D/1,DEU,l=hl40,ssp1.pol2,GHG|Materials@Homes,cumulative_saving,2027,2060,0,,Gt CO2e,\n\
         c,S,D/1,XYZ,ref,,GHG,level,,2050,0,1,Mt CO2e/yr,\n",
    );
    let out = right(&["published", "--cases", &path]);
    for line in [
        "a     LIC+LMIC  ref",
        "independent: 2 of 2 pass",
        "cannot c: XYZ is not a place of this model",
    ] {
        assert!(out.contains(line), "{line}\n{out}");
    }
}

#[test]
fn a_move_of_a_lever_is_timed_as_one_line() {
    let line: Value = serde_json::from_str(&right(&["bench", "place", "MLT", "--repeat", "1"])).unwrap();
    for key in ["ready_s", "move_s", "life_s", "calibration_s"] {
        assert!(line[key].as_f64().unwrap() > 0.0, "{key}");
    }
}

#[test]
fn reconstructed_years_stand_beside_statistics() {
    let out = right(&["hindcast"]);
    assert!(
        out.contains("cement_made            WLD")
            && out.contains("Years after the base on today's path")
            && out.contains("median error %"),
        "{out}"
    );
    let skill = right(&["hindcast", "--skill"]);
    for phrase in [
        "by country",
        "by mass",
        "nearer %",
        "last_year",
        "base_mean",
        "line",
        "below 0 worse",
    ] {
        assert!(skill.contains(phrase), "{phrase}\n{skill}");
    }
    let ranges = right(&["hindcast", "--ranges", "20"]);
    assert!(
        ranges.contains("inside %") && ranges.contains("Figures outside the range."),
        "{ranges}"
    );
    assert_eq!(cairn(&["hindcast", "--ranges", "3"]).code, Some(2));
}

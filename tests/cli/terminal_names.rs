//! Names of levers at the command line: those of the page.

use cairn_analysis::words::{Words, names};
use cairn_core::kind::{Language, Lever};

use crate::typed::right;

/// The text of a line from its first capital letter on, up to the next column.
fn name_in(page: &str, id: &str) -> Option<String> {
    let line = page.lines().find(|line| line.starts_with(&format!("{id}  ")))?;
    let after = line.strip_prefix(id)?.trim_start();
    let name = ["avoid ", "shift ", "improve ", "apart ", "need ", "minerals "]
        .iter()
        .find_map(|group| after.strip_prefix(group))
        .unwrap_or(after);
    Some(name.trim_start().split("  ").next()?.to_owned())
}

#[test]
fn every_command_names_levers_as_the_page_does() {
    let words = Words::embedded(Language::English);
    let levers = right(&["levers"]);
    for lever in Lever::ALL {
        let wanted = words.say(names::lever(lever)[0]);
        assert_eq!(names::lever_in_english(lever), wanted);
        assert_eq!(name_in(&levers, lever.id()).as_deref(), Some(wanted), "{levers}");
    }
    let set = ["--set", "st=4", "hl=3", "ck=4"];
    let who = right(&[&["who", "TUV"][..], &set].concat());
    let need = right(&["need", "TUV", "--goal", "ghr:2050:-90", "--in", "st,hl,ck"]);
    let compare = right(&["compare", "TUV", "ref", "l=st40.hl30.ck40"]);
    let run = right(&[&["run", "TUV"][..], &set].concat());
    for (id, name) in [("st", "Steel making"), ("hl", "Building lifetime"), ("ck", "Less clinker")] {
        for page in [&who, &need, &compare] {
            assert_eq!(name_in(page, id).as_deref(), Some(name), "{page}");
        }
        assert!(run.contains(name), "{run}");
    }
}

#[test]
fn a_count_has_the_years_of_the_count_alone() {
    let rows = right(&["run", "TUV", "--variable", "Need|*", "--years", "2018..2040", "--format", "csv"]);
    let years = |name: &str| -> Vec<String> {
        let start = format!("TUV,ref,{name},million,");
        let own = rows.lines().filter_map(|line| line.strip_prefix(&start));
        own.filter_map(|rest| rest.split(',').next().map(str::to_owned)).collect()
    };
    assert_eq!(years("Need|People in slums"), ["2022"], "{rows}");
    assert_eq!(years("Need|Displaced people"), ["2018", "2020", "2021", "2022", "2023", "2024"]);
    assert_eq!(years("Need|People below 15 m2").len(), 23);
    let table = right(&["run", "TUV", "--variable", "Need|People in slums", "--years", "2020..2024"]);
    let row = table.lines().find(|line| line.starts_with("Need|People in slums ")).unwrap();
    let cells: Vec<&str> = row.split_whitespace().collect();
    let [.., y2020, y2021, y2022, y2023, y2024] = cells.as_slice() else {
        panic!("{row}");
    };
    assert_eq!([*y2020, *y2021, *y2023, *y2024], ["–"; 4], "{row}");
    assert!(y2022.parse::<f64>().unwrap() > 0.0, "{row}");
}

#[test]
fn published_figures_of_minerals_come_in_the_form_that_is_asked_for() {
    let form = |format: &str| right(&["minerals", "WLD", "--benchmarks", "--format", format]);
    let lines = form("csv");
    let begin =
        "place,benchmark,mineral,of,published,year,unit,amount,ours,tolerance,met,note\nWLD,MN01,lithium,batteries,STEPS,2024,kt/yr,128,";
    assert!(lines.starts_with(begin), "{lines}");
    let object: serde_json::Value = serde_json::from_str(&form("json")).unwrap();
    let benchmarks = object["benchmarks"].as_array().unwrap();
    assert_eq!(benchmarks.len(), lines.lines().count() - 1);
    assert_eq!(benchmarks[0]["benchmark"], "MN01");
    let page = form("table");
    assert!(
        page.contains(" published figures within tolerance.\n") && !page.contains("2024 2024"),
        "{page}"
    );
}

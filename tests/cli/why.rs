//! `facts` and `why` for a person: the terms of a number, the facts behind it, and their lines in the tables.

use crate::{real, typed, urban};
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::makeup::{Makeup, MakeupTerm, makeup};
use cairn_analysis::findings::city::fact_list::added;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::Key;
use cairn_core::choices::link::Per;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::pack;
use cairn_core::kind::{Basis, Lever};
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use serde_json::Value;
use typed::{cairn, right};

fn object(arguments: &[&str]) -> Value {
    serde_json::from_str(&right(arguments)).unwrap()
}

#[test]
fn a_fact_says_its_value_unit_basis_line_source_and_range() {
    let text = right(&["facts", "India", "longest_life"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "India (IND): longest_life");
    assert_eq!(lines[2].split_whitespace().collect::<Vec<_>>(), ["120", "yr"]);
    assert_eq!(lines[4], "basis    assumed");
    assert_eq!(lines[5], "range    100 to 150");
    assert!(
        lines[6].starts_with("line     assumptions.csv:") && lines[6].ends_with("  120 (100 to 150)"),
        "{text}"
    );
    assert!(lines[7].starts_with("source   cairn: "), "{text}");
}

#[test]
fn a_later_year_is_never_told_as_counted() {
    let heading = |year: &str| {
        right(&["facts", "IND", "--year", year])
            .lines()
            .nth(2)
            .unwrap_or_default()
            .to_owned()
    };
    assert!(!heading("2020").contains("basis 2020"), "{}", heading("2020"));
    assert!(heading("2050").contains("basis 2020"), "{}", heading("2050"));
}

#[test]
fn a_fact_of_many_numbers_names_each() {
    let text = right(&["facts", "IND", "single_family.intensity"]);
    assert!(text.lines().any(|line| line.trim_start().starts_with("masonry bricks ")), "{text}");
    let csv = right(&["facts", "IND", "intensity", "--format", "csv"]);
    assert_eq!(csv.lines().next(), Some("place,name,of,value,unit,basis,low,high,rows,sources"));
    assert_eq!(
        csv.lines().count(),
        1 + 4 * 4 * 15,
        "four kinds of building, four structures, fifteen materials"
    );
    let json = object(&["facts", "IND", "civil.life", "--format", "json"]);
    let life = &json["facts"][0];
    let of: Vec<&str> = life["numbers"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|number| number["of"].as_str())
        .collect();
    assert_eq!(of, ["mean", "deviation"]);
    assert_eq!(life["rows"].as_array().unwrap().len(), 2, "{life}");
}

#[test]
fn a_flow_into_use_says_that_losses_are_not_in_it() {
    let text = "Into use: losses in making and on sites come on top; Demand| counts both.";
    assert!(right(&["why", "TUV", "Inflow|Cement", "2050"]).contains(text));
    assert!(!right(&["why", "TUV", "Demand|Cement", "2050"]).contains(text));
}

#[test]
fn the_terms_of_a_number_add_up_and_the_rest_is_called_so() {
    let why = object(&["why", "IND", "Inflow|Cement", "2050", "--format", "json"]);
    let terms = why["terms"].as_array().unwrap();
    let sum: f64 = terms.iter().map(|term| term["value"].as_f64().unwrap()).sum();
    assert!((sum / why["value"].as_f64().unwrap() - 1.0).abs() < 1e-9);
    let rest: Vec<&str> = terms
        .iter()
        .filter(|term| term["rest_of_a_statistic"] == true)
        .filter_map(|term| term["variable"].as_str())
        .collect();
    assert_eq!(rest, ["Inflow|Civil works|Cement", "Inflow|Buildings not modelled|Cement"]);
    assert!(
        why["remarks"][0]
            .as_str()
            .unwrap()
            .starts_with("Civil works, machines and goods, and buildings not modelled divide the remainder of a statistic")
    );
    let names: Vec<&str> = why["facts"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|fact| fact["name"].as_str())
        .collect();
    for name in ["people", "civil.cement", "single_family.intensity", "infrastructure.layers"] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    assert!(
        names.iter().all(|name| !name.starts_with("lever.") && !name.starts_with("energy.")),
        "{names:?}"
    );
    let run = object(&["run", "IND", "--variable", "Inflow|Cement", "--years", "2050", "--format", "json"]);
    assert_eq!(run["series"][0]["values"][0], why["value"], "the number that `run` gives");
}

#[test]
fn a_lever_that_is_pulled_stands_among_the_facts() {
    let text = right(&["why", "IND", "Inflow|Homes|Cement", "2050", "--set", "hl=3"]);
    assert!(text.contains("lever.home_life"), "{text}");
    assert!(!text.contains("lever.home_space"), "{text}");
}

#[test]
fn a_sum_of_places_names_its_largest_and_a_quotient_what_it_is_over() {
    let text = right(&["why", "G7", "Inflow|Cement", "2030"]);
    assert!(text.contains("continue with `cairn why USA`"), "{text}");
    let text = right(&["why", "IND", "Indicator|Floor area per person", "2030"]);
    assert!(text.contains("over Population"), "{text}");
    let text = right(&["why", "IND", "Indicator|Share still to build", "2050"]);
    assert!(text.contains("not a sum of accounts"), "{text}");
    let text = right(&["why", "IND", "Energy@Infrastructure", "2050"]);
    assert!(text.contains("Nothing is counted in that year"), "{text}");
}

#[test]
fn a_sector_stands_for_its_kinds() {
    let names = |query: &str| -> Vec<String> {
        let csv = right(&["facts", "IND", query, "--format", "csv"]);
        let mut names: Vec<String> = csv
            .lines()
            .skip(1)
            .filter_map(|line| Some(line.split(',').nth(1)?.to_owned()))
            .collect();
        names.dedup();
        names
    };
    let kinds = ["single_family.intensity", "multi_family.intensity", "informal.intensity"];
    assert_eq!(names("homes.intensity"), kinds);
    let homes = names("homes");
    assert!(
        kinds.iter().all(|kind| homes.iter().any(|name| name == kind)) && homes.len() > 10,
        "{homes:?}"
    );
    assert_eq!(names("other_buildings.mean_life"), ["other.mean_life"]);
}

#[test]
fn what_is_not_there_is_refused_with_what_would_be_right() {
    for (arguments, expected) in [
        (
            &["facts", "Atlantis"][..],
            "PLACE: there is no place \"Atlantis\". `cairn places` lists them all.",
        ),
        (&["facts", "WLD"], "PLACE: World is a sum of places and has no facts of its own."),
        (&["levers", "world"], "PLACE: World is a sum of places and has no facts of its own."),
        (&["project", "--at", "WLD"], "PLACE: World is a sum of places"),
        (&["purchase", "WLD", "--rule", "P-CK30"], "PLACE: World is a sum of places"),
        (&["cities", "G7"], "PLACE: Group of Seven is a sum of places"),
        (&["city", "KEN"], "CITY: Kenya is a country. `cairn cities KEN` lists its cities."),
        (
            &["numbers", "KEN-21711"],
            "PLACE: a city takes the numbers of its country as they are. Ask for its country: `cairn numbers KEN`.",
        ),
        (
            &["purchase", "KEN", "--rule", "clinker.999.2027.2030"],
            "percent from 1 to 100, first year and year of full effect (2027 to 2060, in this order), such as clinker.30.2027.2030.",
        ),
        (
            &["facts", "IND", "civil.lift"],
            "Did you mean civil.life? `cairn facts IND` lists all names.",
        ),
        (
            &["facts", "IND", "--year", "1850"],
            "YEAR: \"1850\" is not a year from 1900 to 2060.",
        ),
        (
            &["why", "IND", "Inflow|Cment", "2050"],
            "VARIABLE: there is no variable \"Inflow|Cment\". Did you mean Inflow|Cement",
        ),
        (
            &["why", "IND", "Inflow|Cement", "1960"],
            "YEAR: \"1960\" is not a year from 1970 to 2060.",
        ),
        (
            &["why", "IND", "Inflow|Cement", "2050", "--set", "zz=1"],
            "there is no lever \"zz\"",
        ),
    ] {
        let output = cairn(arguments);
        assert_eq!(output.code, Some(1), "{arguments:?}");
        assert!(output.err.contains(expected) && output.out.is_empty(), "{}", output.err);
    }
    assert_eq!(cairn(&["why", "IND"]).code, Some(2));
}

#[test]
fn terms_are_counted_as_the_cards_of_the_site_count() {
    let explanation = |more: &[&str]| object(&[&["why", "IND", "GHG", "2050", "--format", "json"], more].concat());
    let (year, around, person) = (explanation(&[]), explanation(&["--around"]), explanation(&["--around", "--person"]));
    let value = |answer: &Value| answer["value"].as_f64().unwrap();
    let sum = |answer: &Value| -> f64 {
        let terms = answer["terms"].as_array().unwrap().iter();
        terms.filter_map(|term| term["value"].as_f64()).sum()
    };
    for answer in [&year, &around, &person] {
        assert!((sum(answer) / value(answer) - 1.0).abs() < 1e-9, "{answer}");
    }
    assert!(value(&year) != value(&around) && value(&person) < value(&around) / 100.0);
    assert_eq!(person["unit"], "t CO2e/person/yr");
}

/// Asserts that a card of the site gives the same as `why`: terms, the rest of a statistic, and every fact.
fn assert_makeup(made: &Makeup, why: &Value, year: Year) {
    let array = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let value = |variable: &str| {
        let term = array(&why["terms"]).into_iter().find(|term| term["variable"] == variable).unwrap();
        (term["value"].as_f64().unwrap(), term["rest_of_a_statistic"] == true)
    };
    // A number read from a file may differ in its last bit.
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs().max(1e-9);
    let alike = |shares_of_site: &[f64], shares_of_command: &[f64], name: &str| {
        let same =
            shares_of_site.len() == shares_of_command.len() && shares_of_site.iter().zip(shares_of_command).all(|(a, b)| near(*a, *b));
        assert!(
            same,
            "{name}: {shares_of_site:?} on the card, {shares_of_command:?} in the terminal"
        );
    };
    if array(&why["over"]).is_empty() {
        let terms: usize = made.pieces.iter().map(|piece| piece.of.split(';').count()).sum();
        for piece in &made.pieces {
            let of: Vec<(f64, bool)> = piece.of.split(';').map(value).collect();
            assert!(near(piece.value, of.iter().map(|(value, _)| value).sum()), "{}", piece.of);
            assert!(of.iter().all(|(_, rest)| *rest == piece.rest), "{}", piece.of);
        }
        let sum = made.pieces.iter().map(|piece| piece.value).sum::<f64>() + made.smaller.1;
        assert!((sum / why["value"].as_f64().unwrap() - 1.0).abs() < 1e-9);
        assert!(terms + made.smaller.0 as usize <= array(&why["terms"]).len());
    } else {
        assert!(made.pieces.is_empty(), "what is divided is told by the formula of its card");
    }
    assert_eq!(made.left.is_some(), !array(&why["remarks"]).is_empty());
    let (facts, lines) = (array(&why["facts"]), made.groups.iter().flat_map(|group| &group.facts));
    assert_eq!(lines.clone().count(), facts.len());
    for (line, fact) in lines.zip(&facts) {
        let numbers = array(&fact["numbers"]);
        assert_eq!(
            (fact["name"].as_str(), numbers.len()),
            (Some(line.name.as_str()), line.count as usize)
        );
        assert_eq!(fact["basis"].as_str(), Some(line.basis.map_or("follows", Basis::id)));
        let ends: Vec<f64> = ["low", "high"].iter().filter_map(|end| fact[*end].as_f64()).collect();
        alike(&line.ends.map_or_else(Vec::new, |ends| vec![ends.0, ends.1]), &ends, &line.name);
        assert_eq!(numbers.first().map_or("", |number| number["unit"].as_str().unwrap()), line.unit);
        let value = |number: &Value| number["value"].as_f64();
        let of_year = |number: &&Value| number["of"].as_str().unwrap().ends_with(&year.to_string());
        let mut expected: Vec<f64> = numbers.iter().filter_map(value).collect();
        if numbers.len() > 4 {
            expected = numbers.iter().filter(of_year).filter_map(value).collect();
            expected.truncate(if expected.len() > 4 { 0 } else { 4 });
        } else if line.values.len() == 1 {
            expected.truncate(1);
        }
        alike(&line.values, &expected, &line.name);
        let rows: Vec<String> = array(&fact["rows"])
            .iter()
            .map(|row| row["row"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(line.lines.0.len() + line.lines.1 as usize, rows.len(), "{}", line.name);
        assert!(rows.starts_with(&line.lines.0), "{}", line.name);
        let sources: Vec<&str> = line.sources.iter().map(|at| made.sources[*at as usize].0.as_str()).collect();
        assert_eq!(array(&fact["sources"]), sources, "{}", line.name);
    }
}

#[test]
fn what_a_card_of_the_site_tells_is_what_why_tells() {
    let (world, trails) = (real::world(), pack::read_trails(pack::TRAILS).unwrap());
    let country = |place: &str| world.place(PlaceId::parse(place).unwrap()).unwrap();
    let nairobi = urban::facts(world, &urban::cities(), "KEN-21711");
    let longer = Choices::default().with(Lever::BuildingLife, Level::nearest(3.0));
    for (facts, link, choices) in [
        (country("IND"), "l=hl30", longer.clone()),
        (country("NGA"), "", Choices::default()),
        (&nairobi, "l=hl30", longer),
    ] {
        let place = facts.place.as_str();
        let outcome = model::run(facts, &choices);
        for (headline, per, more) in [
            (Headline::Emissions, Per::Total, &["--around"][..]),
            (Headline::Emissions, Per::Person, &["--around", "--person"]),
            (Headline::NewMaterials, Per::Total, &["--around"]),
            (Headline::Circular, Per::Person, &["--around"]),
            (Headline::Space, Per::Total, &[]),
        ] {
            let args = [
                "why",
                place,
                headline.columns().variable,
                "2050",
                "--link",
                link,
                "--format",
                "json",
            ];
            let why = object(&[&args, more].concat());
            let view = View {
                choices: choices.clone(),
                per,
                ..View::default()
            };
            let made = makeup(&[facts], Some(&trails), &outcome, &view, headline).unwrap();
            assert_makeup(&made, &why, view.focus);
            assert!(made.lines && !made.groups.is_empty());
            if headline == Headline::Emissions && !facts.place.is_city() {
                let drives = |piece: &MakeupTerm| (piece.what, piece.sector) == (Key::CauseVehiclesUse, Some(Key::SectorRoadVehicles));
                assert!(made.pieces.iter().any(drives), "{:?}", made.pieces);
            }
        }
    }
}

#[test]
fn what_a_city_rests_on_is_told_with_the_line_it_stands_on() {
    let table = include_str!("../../static/evidence/city_setting.csv");
    let lines: Vec<&str> = table.lines().collect();
    let nairobi = urban::facts(real::world(), &urban::cities(), "KEN-21711");
    let values = added(&nairobi, &Choices::default());
    let settings: Vec<_> = values.iter().filter(|value| value.basis == Some(Basis::Assumed)).collect();
    assert!(settings.len() > 15, "{}", settings.len());
    for value in settings {
        let line: usize = value.lines[0].0.rsplit(':').next().unwrap().parse().unwrap();
        let cells: Vec<&str> = lines[line - 1].split(',').collect();
        let number = |at: usize| cells[at].parse::<f64>().unwrap();
        assert_eq!(["city.", cells[0]].concat(), value.name);
        assert_eq!(
            (value.numbers[0].value, value.ends()),
            (number(1), Some((number(2), number(3)))),
            "{}",
            value.name
        );
    }
    let named = |name: &str| values.iter().any(|value| value.name == name);
    assert!(named("city.car_low") && !named("city.car_high") && !named("city.sprawl_part"));
}

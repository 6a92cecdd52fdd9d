//! Cities at the command line: listed, run, explained and compared, but never added up.

use crate::typed;
use serde_json::Value;
use typed::{cairn, right, written};

#[test]
fn the_cities_of_a_country_are_listed_with_people_land_and_density() {
    let list = right(&["cities", "KEN"]);
    let line = list.lines().find(|line| line.starts_with("KEN-21711")).unwrap();
    assert!(
        line.contains("Nairobi") && line.trim_end().ends_with(['A', 'B', 'C', 'D', '*']),
        "{line}"
    );
    assert_eq!(
        right(&["cities"])
            .lines()
            .filter(|line| line.as_bytes().get(3) == Some(&b'-'))
            .count(),
        1860
    );
    let output = cairn(&["cities", "ISL"]);
    assert_eq!(output.code, Some(1));
    assert!(output.err.contains("cairn city FILE.json"));
}

#[test]
fn a_run_of_a_city_says_what_a_city_is_and_what_is_not_in_it() {
    for args in [&["run", "KEN-21711"][..], &["run", "nairobi", "--variable", "GHG"]] {
        let page = right(args);
        assert!(page.starts_with("Nairobi (KEN-21711), scenario ref"), "{page}");
        assert!(page.contains("A city: an urban agglomeration") && page.contains("Left out: rail"));
    }
    let csv = right(&["run", "KEN-21711", "--path", "compact", "--format", "csv"]);
    assert!(csv.contains("KEN-21711,f=compact,Stock|Infrastructure|Asphalt,"));
    assert!(!csv.contains("Civil works") && !csv.contains("Surplus"));
    let output = cairn(&["run", "KEN-21711", "--variable", "Stock|Civil works|Cement"]);
    assert_eq!(output.code, Some(1));
    assert!(output.err.contains("is not in a city"));
}

#[test]
fn what_is_typed_wrongly_is_answered_with_what_was_meant() {
    for (args, suggestion) in [
        (&["city", "KEN-2171"][..], "KEN-2171"),
        (&["city", "Nairoby"], "Nairobi"),
        (&["city", "Hyderabad"], "IND-"),
        (&["run", "KEN-21711", "--path", "round"], "trend compact sprawl planned"),
        (&["run", "KEN-21711+KEN"], "is a part of its country"),
    ] {
        let output = cairn(args);
        assert_eq!(output.code, Some(1), "{args:?}");
        assert!(output.err.contains(suggestion), "{args:?}: {}", output.err);
    }
}

#[test]
fn the_flows_of_a_city_are_told_alike_in_every_form() {
    let text = right(&["city", "KEN-21711"]);
    for word in [
        "11.3.1 land over people",
        "compact with transit",
        "md=2.0",
        "hs=1.0",
        "Not modelled: green and heat, cost, travel time",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let json: Value = serde_json::from_str(&right(&["city", "KEN-21711", "--format", "json"])).unwrap();
    let csv = right(&["city", "KEN-21711", "--format", "csv"]);
    assert!(csv.starts_with("place,scenario,part,measure,goal,unit,year,value\n"));
    let people = json["measures"]
        .as_array()
        .unwrap()
        .iter()
        .find(|of| of["measure"] == "people")
        .unwrap();
    let line = csv.lines().find(|line| line.contains(",people,,million,2020,")).unwrap();
    let value: f64 = line.rsplit_once(',').unwrap().1.parse().unwrap();
    assert!((people["values"][0].as_f64().unwrap() - value).abs() < 1e-12);
    assert_eq!(json["country"], "KEN");
    assert_eq!(json["forms"].as_array().unwrap().len(), 12);
}

#[test]
fn a_city_of_ones_own_is_told_and_odd_numbers_are_flagged() {
    let text = "{\"cairn_city\":1,\"place\":\"KEN\",\"name\":\"Mine\",\"people\":500000,\"land_km2\":60,\"cars_per_1000\":900}";
    let output = cairn(&["city", &written("city_mine.json", text)]);
    assert_eq!(output.code, Some(0), "{}", output.err);
    assert!(output.out.starts_with("Mine (KEN-0), scenario ref"));
    assert!(output.err.contains("cars_per_1000: 900"), "{}", output.err);
    let text = "{\"cairn_city\":1,\"place\":\"KEN-21711\",\"land_2050_km2\":1500}";
    let file = written("city_planned.json", text);
    let json: Value = serde_json::from_str(&right(&["city", &file, "--format", "json"])).unwrap();
    let land = json["forms"].as_array().unwrap().iter().find(|of| of["row"] == "land").unwrap();
    let paths = land["paths"].as_array().unwrap();
    assert_eq!((paths.len(), &paths[4]["path"]), (5, &Value::from("planned")));
    assert!((paths[4]["value"].as_f64().unwrap() - 1500.0).abs() < 1e-3);
    assert!(right(&["city", &file, "--format", "csv"]).contains(",planned,land,,km2,,"));
    assert!(!right(&["city", "KEN-21711", "--format", "csv"]).contains(",planned,"));
    let text = "{\"cairn_city\":1,\"place\":\"KEN\",\"people\":5,\"peple\":1}";
    let output = cairn(&["city", &written("city_wrong.json", text)]);
    assert_eq!(output.code, Some(1));
    assert!(output.err.contains("people: 5 is not a number from 1000"), "{}", output.err);
    assert!(output.err.contains("\"peple\" is not a key"), "{}", output.err);
}

#[test]
fn two_cities_and_a_city_and_its_country_are_compared() {
    for places in ["KEN-21711,NGA-22007", "KEN-21711,KEN"] {
        let table = right(&["compare", places, "ref", "--person"]);
        assert!(table.contains("Nairobi") && table.contains("Beside a city"), "{table}");
        for absent in ["Heavy trucks", "E-waste", "Plastics|Waste"] {
            assert!(!table.contains(absent), "{absent} is in no city: {table}");
        }
    }
    assert!(right(&["facts", "KEN-21711", "homes.floor_per_person"]).contains("single_family"));
}

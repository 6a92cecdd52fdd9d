//! Amounts of money at the command line: valid and invalid input.

use crate::typed::{refused, right};
use serde_json::Value;

const BASE_ARGS: [&str; 5] = ["money", "TUV", "--scenario", "all", "--draws"];

fn money_of_tuvalu(more: &[&str]) -> String {
    right(&[&BASE_ARGS[..], more].concat())
}

#[test]
fn amounts_are_told_in_every_form() {
    let page = money_of_tuvalu(&["5"]);
    for text in [
        "Extra investment to 2050",
        "13 kinds of investment have a figure. 17 levers have none",
        "This is not a gain.",
        "Deep renovation",
        "at 3 %",
        "at 7 %",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let text = money_of_tuvalu(&["5", "--format", "csv"]);
    let heads = text.lines().next().unwrap();
    assert_eq!(
        heads,
        "place,scenario,item,column,levers,look,measure,unit,low,central,high,left_out"
    );
    let object: Value = serde_json::from_str(&money_of_tuvalu(&["5", "--format", "json"])).unwrap();
    assert_eq!(object["without_figure"].as_array().unwrap().len(), 17);
    for item in object["items"].as_array().unwrap() {
        assert!(item["variable"].as_str().is_some_and(|name| !name.is_empty()), "{item}");
    }
}

#[test]
fn columns_are_never_added_to_each_other() {
    let page = money_of_tuvalu(&["0"]);
    for word in ["net cost", "pays back", "saves money", "cheaper", "benefit", "Total cost"] {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn by_year_has_each_year_and_both_rates() {
    let text = money_of_tuvalu(&["0", "--by", "year", "--format", "csv"]);
    let retrofit = text.lines().filter(|line| line.contains(",retrofit,extra,"));
    assert_eq!(retrofit.count(), 34 * 3);
}

#[test]
fn wrong_input_is_refused_with_advice() {
    refused(
        &["money", "IND", "--year", "2020"],
        "YEAR: \"2020\" is not a year from 2027 to 2060. Write four digits, such as 2050.",
    );
    refused(
        &["money", "IND", "--draws", "10001"],
        "--draws: 10001 is not a number of draws of this place. Write one from 0 to 10000.",
    );
}

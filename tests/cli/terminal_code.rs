//! Class codes at the command line: a plan as nine letters, and nine letters as a plan.

use crate::typed;
use cairn_core::choices::code::{ClassPlan, places};
use cairn_core::facts::pack;
use typed::{cairn, refused, right};

#[test]
fn a_plan_has_a_code_and_the_code_says_the_plan() {
    let page = right(&["code", "India", "--set", "hs=2", "ws=2", "er=4", "fd=4", "pr=4"]);
    assert!(page.starts_with("0TJ-"), "{page}");
    let code = page.lines().next().unwrap_or_default();
    for typed in [code.to_owned(), code.to_lowercase().replace('-', " "), code.replace('0', "O")] {
        assert_eq!(right(&["code", &typed]), page, "{typed}");
    }
    for text in [
        "India (IND)",
        "Use space better        hs        2  strong",
        "Recover and recycle     er        4  the most",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    assert!(page.contains("link  en/explore/IND/?l=hs20.ws20.er40.fd40.pr40\n"), "{page}");
    assert!(right(&["--help"]).contains("cairn code IND"));
}

#[test]
fn what_has_no_code_of_its_own_is_told() {
    for args in [
        &["--set", "hs=2"][..],
        &["--set", "gr=2.5"],
        &["--background", "ssp1"],
        &["--scenario", "recc"],
    ] {
        let output = cairn(&[&["code", "IND"], args].concat());
        assert_eq!(output.code, Some(0), "{args:?}");
        assert!(output.err.contains("nearest whole levels"), "{args:?}: {}", output.err);
    }
    let all = cairn(&["code", "IND", "--scenario", "all"]);
    assert_eq!((all.code, all.err.as_str()), (Some(0), ""), "all at 3 is a whole level of each");
    refused(
        &["code", "IND+KEN"],
        "PLACE: India + Kenya has no code: cities and sums of places have none. Ask for a country, a group or the world.",
    );
}

#[test]
fn a_wrong_code_is_told_with_what_is_wrong() {
    for (code, text) in [
        (
            "0TJ-2R2-MG",
            "CODE: \"0TJ-2R2-MG\" has 8 letters. A code has nine, such as 0TJ-2R2-MGK.",
        ),
        (
            "0TJ-2R2-MG!",
            "CODE: \"0TJ-2R2-MG!\" has the letter '!'. Codes have digits and capitals, such as 0TJ-2R2-MGK.",
        ),
        (
            "0TJ-2R2-MKG",
            "CODE: \"0TJ-2R2-MKG\" does not match its last letter. One letter is wrong, or two are swapped: ask for the code again.",
        ),
    ] {
        refused(&["code", code], text);
    }
    let output = cairn(&["code", "Indla"]);
    assert!(output.err.starts_with("PLACE: there is no place \"Indla\"."), "{}", output.err);
}

#[test]
fn every_place_of_the_release_has_a_number() {
    let world = pack::built_in().expect("the built-in facts");
    for facts in &world.places {
        assert!(
            places::number(facts.place).is_some(),
            "{} needs a number at the end of the list",
            facts.place
        );
        assert!(ClassPlan::reference(facts.place).code().is_some());
    }
}

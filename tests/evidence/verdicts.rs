//! Verdicts: each statement is judged once, and a miss is explained by a cause that was read and by no other.

use std::collections::BTreeMap;

use crate::published::{HEADING, case_faults, published_cases};
use cairn_analysis::findings::study_cases::PublishedCase;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::{Verdict, judge, passed};
use cairn_core::facts::pack;
use cairn_core::kind::Proof;

/// Decision T10: one quantity, place and year of one study gives one verdict; the rest is shown without one.
#[test]
fn every_statement_of_a_study_is_judged_once() {
    let mut cases_by_statement: BTreeMap<String, String> = BTreeMap::new();
    for case in published_cases()
        .iter()
        .filter(|case| case.cannot.is_none() && case.untested.is_none())
    {
        let scenario = case.scenario.trim_end_matches("-future");
        let statement = format!(
            "{} {} {} {} {} {:?}-{:?} {:?} {:?}",
            case.source,
            case.place,
            scenario,
            case.variable,
            case.measure.word(),
            case.from,
            case.to,
            case.boundary,
            case.background()
        );
        let before = cases_by_statement.insert(statement, case.case.clone());
        assert_eq!(before, None, "{} tells what another case tells", case.case);
        assert!(!case.case.ends_with("/future"), "{} is a second reading", case.case);
    }
}

/// Decision T9: a miss is explained only while our number lies outside, and inside when reckoned as the source does.
#[test]
fn a_miss_is_explained_by_a_cause_that_brings_it_inside_and_by_no_other() {
    let world = pack::read(pack::WORLD).unwrap();
    let mut places = CasePlaces::of(&world);
    let case = published_cases().into_iter().find(|case| case.case == "P16/IND").unwrap();
    let read = case.explained.clone().unwrap();
    assert!(read.cause.len() > 40 && read.choices.background == case.background().unwrap());
    let judged = judge(&case, &mut places);
    let (plain, otherwise) = (judged.our_number.unwrap(), judged.otherwise.unwrap());
    assert!(otherwise > plain, "with less travel the bundle saves more: {plain} {otherwise}");
    assert!(!case.passes(plain), "{plain} is no miss");
    assert_eq!(judged.verdict == Verdict::Explained, case.passes(otherwise));
    // The same number against ranges that hold it, that its cause brings it into, and that it never reaches.
    let within = |low: f64, high: f64| PublishedCase {
        low: Some(low),
        high: Some(high),
        ..case.clone()
    };
    for (case, verdict) in [
        (within(plain - 0.01, plain + 0.01), Verdict::Pass),
        (within(otherwise - 0.001, otherwise + 0.01), Verdict::Explained),
        (within(0.9, 1.0), Verdict::Fail),
    ] {
        let judged = judge(&case, &mut places);
        assert_eq!(judged.verdict, verdict, "{:?} {:?}", case.low, case.high);
        let quota = passed(&[(case, judged)], Proof::Independent);
        assert_eq!(quota, [usize::from(verdict == Verdict::Pass), 1], "explained is no pass");
    }
}

#[test]
fn a_cause_and_its_levers_belong_together() {
    let heading = HEADING.trim_end();
    for (otherwise, explained) in [("l=md40", ""), ("", "read in the source")] {
        let text = format!(
            "{heading},otherwise,explained\nX1,A study,doi,IND,recc,,GHG@Vehicles,level,,2050,0,1,Mt CO2e/yr,,{otherwise},{explained}\n"
        );
        let faults = case_faults(&text);
        assert!(faults.iter().any(|fault| fault.contains("belong together")), "{faults:?}");
    }
}

//! Documents: each figure of the UN documents is held beside a case that is there, or seen on a page that is there, or says why not.
#![cfg(feature = "cli")]

use std::collections::BTreeSet;

use cairn::choices::link::Route;
use cairn::evidence::outlook;
use cairn::kind::Language;

const PUBLISHED: &str = include_str!("../static/evidence/published.csv");

#[test]
fn each_figure_leads_somewhere_that_is_there() {
    let quoted = outlook::built_in().unwrap();
    let cases = PUBLISHED.lines().filter_map(|line| line.split(',').next()).collect::<BTreeSet<_>>();
    assert!(quoted.documents.len() >= 110);
    for row in &quoted.documents {
        let told = format!("{}, {}: {}", row.document, row.paragraph, row.what);
        for case in &row.cases {
            assert!(cases.contains(case.as_str()), "{told}: {case} is no case");
        }
        if let Some(seen) = &row.seen {
            let path = seen.split(['?', '#']).next().unwrap();
            let route = Route::parse(&format!("{}/{path}", Language::English.id()));
            assert!(!matches!(route, Route::NotFound), "{told}: {seen} is no page");
        }
    }
}

#[test]
fn figures_of_a_document_stand_together() {
    let quoted = outlook::built_in().unwrap();
    let mut documents: Vec<&str> = quoted.documents.iter().map(|row| row.document.as_str()).collect();
    documents.dedup();
    let all: BTreeSet<&str> = documents.iter().copied().collect();
    assert_eq!((documents.len(), all.len()), (5, 5));
}

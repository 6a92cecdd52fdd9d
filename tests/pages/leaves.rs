//! Leaves: pages without a program. They are whole without scripts, share one navigation bar, and work under a
//! sub-path.

use serde_json::Value;

use crate::explorer::{INDIA, INDIA_ARABIC, explorer};
use crate::visitor::{Visitor, Wish};

/// Pages without a program.
const READ: [&str; 11] = [
    "stories/",
    "stories/timber/",
    "city/",
    "documents/",
    "check/",
    "method/",
    "levers/",
    "data/",
    "about/",
    "access/",
    "releases/",
];
/// Other pages with the same bar. `takeover` compares those below with the first.
const OTHERS: [&str; 2] = ["compare/", "stories/power/"];
/// Pages with the bar of `compare/`.
pub(crate) const AS_COMPARE: [&str; 4] = ["map/", "outlook/", "vehicles/", "plastics/"];

/// Asserts that a page without a program is whole.
fn is_whole(visitor: &Visitor, path: &str) {
    assert_eq!(visitor.count("h1"), 1, "{path}");
    assert_eq!(visitor.count("script"), 0, "{path}");
    // The lists of tests and of releases are short.
    let least = match path {
        _ if path.ends_with("access/") => 10,
        _ if path.ends_with("releases/") => 3,
        _ => 20,
    };
    assert!(visitor.count("main li") + visitor.count("main tbody tr") > least, "{path}");
    if path.ends_with("check/") {
        assert_eq!(visitor.attribute(".cases tbody tr", "class").as_deref(), Some("fail"), "{path}");
        assert_eq!(
            visitor.count(".cases tr.pass ~ tr.fail"),
            0,
            "{path}: a failure stands below a pass"
        );
    }
}

impl Visitor {
    /// The texts of the links of the bar.
    pub(crate) fn bar(&self) -> Vec<Value> {
        let read = self.script("return [...document.querySelectorAll('.bar .leaves a')].map((link) => link.textContent)");
        read.as_array().cloned().unwrap_or_default()
    }

    /// Asserts that the bar marks the open page and links to every language.
    pub(crate) fn has_own_bar(&self, path: &str) {
        assert_eq!(self.count(".bar .leaves a[aria-current=page]"), 1, "{path}");
        assert_eq!(self.count(".bar .languages a[lang]"), 6, "{path}");
        self.covers("the same bar");
    }
}

#[test]
fn without_scripts_they_are_whole_and_every_page_has_the_same_bar() {
    let visitor = Visitor::arrive(&Wish {
        scripts: false,
        ..Wish::default()
    });
    let bar = || visitor.bar();
    let mut first_of = Vec::new();
    for language in ["en", "ar"] {
        visitor.open(&format!("{language}/explore/IND/"));
        let first = bar();
        assert_eq!(first.len(), 17, "{language}");
        visitor.requests();
        visitor.requests.borrow_mut().clear();
        for page in READ {
            let path = format!("{language}/{page}");
            visitor.open(&path);
            is_whole(&visitor, &path);
            assert_eq!(bar(), first, "{path}");
            if !["city/", "documents/", "access/", "releases/"].contains(&page) {
                visitor.has_own_bar(&path);
            }
        }
        let programs = [".wasm", ".js", ".pack", ".json"];
        let asked = visitor.requests().into_iter().map(|request| request.target);
        let asked: Vec<String> = asked.filter(|target| programs.iter().any(|end| target.ends_with(end))).collect();
        assert_eq!(asked, Vec::<String>::new(), "a page that is only read asked for a program");
        for page in OTHERS {
            let path = format!("{language}/{page}");
            visitor.open(&path);
            assert_eq!(bar(), first, "{path}");
            visitor.has_own_bar(&path);
        }
        first_of.push(first);
    }
    visitor.is_content();
    // This comes last, because the browser also reports the missing page as a complaint.
    visitor.open("en/nowhere/at/all/");
    assert_eq!(bar(), first_of[0], "where there is no page");
    visitor.click(".bar .leaves a[href$='en/map/']");
    visitor.wait_address("en/map/");
}

#[test]
fn they_are_reached_from_the_explorer_and_lead_back() {
    let sites = [
        ("dist", "/", INDIA_ARABIC, "ar"),
        ("target/site-sub-path", "/sub/path/", INDIA, "en"),
    ];
    for (folder, base, path, language) in sites {
        let visitor = explorer(
            path,
            &Wish {
                folder,
                base,
                ..Wish::default()
            },
        );
        visitor.click("footer .leaves a[href$='check/']");
        visitor.wait_address(&format!("{language}/check/"));
        visitor.click("nav.leaves summary");
        visitor.click("nav.leaves a[href$='method/']");
        visitor.wait_address(&format!("{language}/method/"));
        visitor.click("nav.leaves summary");
        visitor.click("nav.leaves a[href$='levers/']");
        visitor.wait_address(&format!("{language}/levers/"));
        visitor.click(".contents a[href$='#ru']");
        visitor.wait_until("the part of the lever in sight", || {
            let seen = visitor.script("return document.querySelector('#ru:target').getBoundingClientRect().top < innerHeight");
            seen.as_bool() == Some(true)
        });
        visitor.click("nav.leaves a[href$='explore/WLD/']");
        visitor.wait_live();
        assert_eq!(visitor.requests().into_iter().find(|request| request.code != 200), None);
        visitor.is_content();
    }
}

#[test]
fn a_lever_of_the_explorer_leads_to_its_part_of_the_page_of_levers() {
    let visitor = explorer(INDIA, &Wish::default());
    visitor.click("[data-lever='hs'] .why summary");
    visitor.click("[data-lever='hs'] .why a");
    visitor.wait_until("the part of the lever", || visitor.count("#hs:target") == 1);
}

//! Redirects: boot.js leads from one page of the site to another, and never to another host.
//!
//! `404.html` answers every address without a page, and it contains boot.js. A path that begins with two slashes names
//! another host when it is used as a link. A part of another page has an address of its own: `embed` opens it.

use serde_json::json;

use crate::city::wait_named;
use crate::visitor::{Visitor, VisitorOptions, is_full};

/// Records the address of every navigation that the page starts.
const KEEP_NAVIGATIONS: &str = "window.navigations = [];
    navigation.addEventListener('navigate', ({ destination }) => navigations.push(destination.url));";

/// Paths after the site's first slash that name another host when used as links, plain and escaped.
const FOREIGN: [&str; 6] = [
    "/evil.example/",
    "//evil.example/",
    "\\evil.example/",
    "\\/evil.example/",
    "%2Fevil.example/",
    "%5Cevil.example/",
];

/// Addresses that boot.js rewrites: a city in the path, and a part of another page.
const REWRITTEN: [&str; 3] = ["explore/IND-1/", "explore/IND/?mode=embed", "en/explore/IND-1/#stage"];

#[test]
fn an_address_that_names_another_host_stays_on_this_one() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_NAVIGATIONS }));
    let site = visitor.host.address();
    for (place, foreign) in FOREIGN.into_iter().enumerate() {
        // Each spelling with one address, and each address with two spellings. A full run opens all pairs.
        let tried = REWRITTEN
            .into_iter()
            .enumerate()
            .filter(|(at, _)| is_full() || *at == place % REWRITTEN.len());
        for (_, rewritten) in tried {
            // boot.js runs before the page has loaded, and has decided by then where to go.
            visitor.open(&format!("{foreign}{rewritten}"));
            assert_eq!(visitor.script("return navigations"), json!([]), "{foreign}{rewritten}");
            let elsewhere: Vec<String> = visitor
                .requested_addresses()
                .into_iter()
                .filter(|address| !address.starts_with(&site))
                .collect();
            assert_eq!(elsewhere, Vec::<String>::new(), "{foreign}{rewritten}");
            assert!(
                !visitor.text("h1").is_empty(),
                "{foreign}{rewritten}: no page says that nothing is here"
            );
        }
    }
}

#[test]
fn a_city_in_the_path_leads_to_the_page_of_its_country() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open("en/explore/ken-21711/?f=compact");
    visitor.wait_address("en/explore/KEN/?f=compact&at=KEN-21711");
    visitor.wait_live();
    wait_named(&visitor, "Nairobi");
    // A folder without a page of its own leads to one. That of a language has a page; a plan in its address has another.
    for (folder, page) in [
        ("ar/explore/?l=hl30", "ar/explore/WLD/?l=hl30"),
        ("fr/brief/", "fr/map/"),
        ("fr/embed/", "fr/embed/WLD/"),
        ("ar/?l=hl30", "ar/explore/WLD/?l=hl30"),
        ("es/?o=homes.life:90", "es/explore/WLD/?o=homes.life:90"),
        ("en/#stage", "en/explore/WLD/#stage"),
    ] {
        visitor.open(folder);
        visitor.wait_address(page);
    }
}

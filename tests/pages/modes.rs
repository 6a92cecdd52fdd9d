//! Modes: an address can ask a page for more than a state: share, present, presenter's notes, print, or the card of a
//! number. Every kind of page either does so, or shows itself without it and says so. No page is empty.
//!
//! ```text
//! page kinds × (mode=…, #…)        the test reads the requested view, or the sentence that it is not available here
//! ```
//!
//! A page without a program ignores `mode=` and stays whole; no link to such a page ever had that parameter.

use crate::browser::key;
use crate::coverage::covers;
use crate::document::served;
use crate::explorer::{WORLD, slider};
use crate::visitor::{Visitor, VisitorOptions, is_full};

/// End of the sentence on a page that does not support the requested mode.
const AS_IT_IS: &str = "This page is shown without it.";

/// The presenter's notes fill a window of their own. It has no levers and is left by closing it.
pub(crate) const NOTES: &str = "main.notes .notes-finding";

/// Requests in an address: query part, fragment, and the element that the page of a place then shows.
pub(crate) const ADDRESS_REQUESTS: [(&str, &str, &str); 8] = [
    ("&mode=share", "", "dialog[open] .sent-as"),
    ("&mode=present", "", ".stage"),
    ("&mode=print", "", ".paper-doors"),
    ("", "#share", "dialog[open] .sent-as"),
    ("", "#stage", ".stage"),
    ("", "#print", ".paper-doors"),
    ("", "#card-emissions", "[data-headline=emissions] .card > details[open] .whole"),
    ("", "#notes", NOTES),
];

/// Reaction of a page to such a request.
#[derive(Clone, Copy, PartialEq)]
enum Does {
    /// Supports the mode and keeps the visitor's choices.
    All,
    /// Ignores the mode and says so.
    Says,
    /// The same in HTML alone; without a program the page ignores `mode=`.
    Reads,
}

/// One page of every kind. The first is a place that is the sum of others. The front page leads on: see below.
const KINDS: [(&str, Does); 18] = [
    (WORLD, Does::All),
    ("en/explore/KEN/", Does::All),
    ("en/compare/", Does::Says),
    ("en/map/", Does::Says),
    ("en/vehicles/", Does::Says),
    ("en/plastics/", Does::Says),
    ("en/hotspots/", Does::Says),
    ("en/purchase/", Does::Says),
    ("en/project/", Does::Says),
    ("en/brief/KEN/", Does::Says),
    ("en/city/KEN/", Does::Says),
    ("en/class/", Does::Says),
    ("en/outlook/", Does::Says),
    ("en/away/", Does::Says),
    ("en/kiosk/", Does::Says),
    ("en/nowhere/", Does::Says),
    ("en/levers/", Does::Reads),
    ("en/stories/space/", Does::Reads),
];

impl Visitor {
    /// Loads an address, whatever part differs from the previous address.
    pub(crate) fn load(&self, address: &str) {
        self.wait("about:blank", self.client.goto("about:blank"));
        self.open(address);
    }

    /// The sentence of a page that does not support the requested mode.
    fn said_as_it_is(&self) -> String {
        self.text("#notice-as-it-is")
    }
}

/// A place, a page with a program, a missing page, and a page without a program represent all kinds. The next test checks
/// on every page which kind it behaves like; a full run opens them all.
const OPENED: [&str; 4] = ["en/explore/KEN/", "en/project/", "en/nowhere/", "en/levers/"];

/// The name of the page, by which programs and scripts know its kind.
fn name(text: &str) -> &str {
    text.split_once("data-page=\"")
        .and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or_default()
}

/// The served page shows how it behaves: by the script that reads the address, by the sentence that something is not
/// available, and by a page name that ends with a place.
#[test]
fn every_kind_of_page_behaves_as_one_of_those_that_are_opened() {
    for (page, does) in KINDS {
        let text = served(page);
        let name = name(&text);
        let last = name.rsplit_once('/').map_or("", |(_, last)| last);
        let on_place = !last.is_empty() && last.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
        assert_eq!(on_place, does == Does::All, "{page}: {name}");
        assert_eq!(
            text.contains("id=\"notice-as-it-is\""),
            !on_place,
            "{page}: whether it can say that it is shown without it"
        );
        assert_eq!(text.contains("boot-"), does != Does::Reads, "{page}");
        for (mode, fragment, _) in ADDRESS_REQUESTS {
            cover(page, mode, fragment);
        }
    }
    // The front page is the same at the root and in its language, and no program takes it over.
    for page in ["", "en/"] {
        assert_eq!(name(&served(page)), "home", "{page}");
    }
}

/// Records that the reaction of a page to a request was checked.
fn cover(page: &str, mode: &str, fragment: &str) {
    covers(page, &format!("asked for {}", format!("{mode}{fragment}").trim_start_matches('&')));
}

#[test]
fn every_mode_on_every_page_is_done_or_ignored_with_a_word() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (page, does) in KINDS {
        if !is_full() && !OPENED.contains(&page) {
            continue;
        }
        match does {
            Does::All => does_all(&visitor, page),
            Does::Says | Does::Reads => does_nothing(&visitor, page, does),
        }
    }
    // The sentence is in the language of the page. It also appears when the fragment changes on an open page.
    visitor.load("ar/compare/#stage");
    assert!(visitor.said_as_it_is().contains("من دونه"), "{}", visitor.said_as_it_is());
    visitor.load("en/map/");
    visitor.wait_live();
    visitor.script("location.hash = '#share'");
    visitor.wait_until("it is said", || visitor.said_as_it_is().ends_with(AS_IT_IS));
    visitor.picture("as-it-is");
    visitor.is_usable_by_all();
}

/// A page that does what an address asks for.
fn does_all(visitor: &Visitor, page: &str) {
    for (mode, fragment, shown) in ADDRESS_REQUESTS {
        let address = format!("{page}?l=hl30{mode}{fragment}");
        visitor.load(&address);
        visitor.wait_live();
        visitor.wait_for(shown);
        if shown == NOTES {
            assert!(visitor.place().contains("l=hl30"), "{}", visitor.place());
            continue;
        }
        assert_eq!(visitor.property(&slider("hl"), "value"), "30", "{address}");
        leaves(visitor, &address, shown);
    }
}

/// A page that does nothing that an address asks for. It says so, but a page without a program ignores `mode=`.
fn does_nothing(visitor: &Visitor, page: &str, does: Does) {
    let is_whole = |address: &str| {
        assert!(!visitor.text("h1").is_empty(), "{address} is empty");
        // A script lists the data kept on this device.
        visitor.wait_until(&format!("{address} is no empty page"), || visitor.text("main").len() > 100);
    };
    let modes = ADDRESS_REQUESTS.into_iter().filter(|(mode, ..)| !mode.is_empty());
    // Nothing on a page without a program reads `mode=`, so one stands for all.
    for (mode, ..) in modes.take(if does == Does::Says || is_full() {
        ADDRESS_REQUESTS.len()
    } else {
        1
    }) {
        let address = format!("{page}?l=hl30{mode}");
        visitor.load(&address);
        is_whole(&address);
        if does == Does::Says {
            visitor.wait_until("it is said", || visitor.said_as_it_is().ends_with(AS_IT_IS));
        }
    }
    // Without a request the page does not mention one.
    visitor.load(&format!("{page}?l=hl30"));
    assert_eq!(visitor.said_as_it_is(), "", "{page}");
    for (_, fragment, _) in ADDRESS_REQUESTS.into_iter().filter(|(mode, ..)| mode.is_empty()) {
        visitor.script(&format!("location.hash = '{fragment}'"));
        visitor.wait_until(&format!("{page}{fragment}: it is said"), || {
            visitor.said_as_it_is().ends_with(AS_IT_IS)
        });
        is_whole(fragment);
        visitor.script("location.hash = ''");
        visitor.wait_until(&format!("{page}: nothing is asked for"), || visitor.said_as_it_is().is_empty());
    }
}

/// Closes the requested view by hand. The page below it keeps the visitor's choices.
fn leaves(visitor: &Visitor, address: &str, shown: &str) {
    match shown {
        ".stage" => visitor.type_keys(key::ESCAPE),
        ".paper-doors" => visitor.click(".paper-doors .back"),
        "dialog[open] .sent-as" => visitor.click(".panel .close"),
        _ => visitor.click("[data-headline=emissions] .card > details > summary"),
    }
    visitor.wait_until(&format!("{address}: the address is the page's"), || {
        let place = visitor.place();
        place.contains("l=hl30") && !place.contains("mode=") && !place.contains('#')
    });
    visitor.wait_for(".desk");
}

#[test]
fn the_front_door_leads_on_with_what_was_asked() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    let french = "Object.defineProperty(navigator, 'languages', { get: () => ['fr-FR', 'en'] })";
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": french }));
    visitor.open("?l=hl30#share");
    visitor.wait_for("html[lang=fr]");
    visitor.wait_live();
    visitor.wait_for("dialog[open] .sent-as");
    assert_eq!(visitor.property(&slider("hl"), "value"), "30");
}

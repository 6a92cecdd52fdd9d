//! Leaves: pages without a program. They are whole without scripts, share one navigation bar, and work under a
//! sub-path. What needs no browser is read from the served files.

use serde_json::Value;

use crate::coverage::covers;
use crate::document::served;
use crate::explorer::{INDIA, INDIA_ARABIC, explorer};
use crate::visitor::{Visitor, VisitorOptions};

/// Pages without a program.
const READ: [&str; 16] = [
    "stories/",
    "stories/timber/",
    "city/",
    "goals/",
    "goals/KEN/",
    "documents/",
    "check/",
    "method/",
    "levers/",
    "glossary/",
    "charts/",
    "plans/",
    "data/",
    "about/",
    "access/",
    "releases/",
];
/// Other pages with the same bar. `takeover` compares those below with the first.
const OTHER_PAGES: [&str; 2] = ["compare/", "stories/power/"];
/// Pages with the bar of `compare/`.
pub(crate) const AS_COMPARE: [&str; 4] = ["map/", "outlook/", "vehicles/", "plastics/"];

/// The text between two texts; empty if either is missing.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(part, _)| part)
}

/// The parts of the head of a served page that link to pages: the doors, and the menu.
fn served_ways(text: &str) -> [&str; 2] {
    let head = between(text, "<header", "</header>");
    ["class=\"leaves doors\"", "class=\"leaves about\""].map(|part| between(head, part, "</nav>"))
}

/// The texts of the links of the bar, in the page as it is served.
fn served_bar(text: &str) -> Vec<&str> {
    let links = served_ways(text).into_iter().flat_map(|part| part.split("<a ").skip(1));
    links.map(|link| between(link, ">", "</a>")).collect()
}

/// Asserts that the served bar marks the open page and links to every language.
fn has_own_served_bar(text: &str, path: &str) {
    // Where the bar is narrow the menu holds the doors, too: a door is marked in both.
    let [doors, menu] = served_ways(text).map(|part| part.matches("aria-current=\"page\"").count());
    assert!(menu == 1 && doors <= 1, "{path}: {doors} doors, {menu} in the menu");
    let languages = between(text, "class=\"languages\">", "</nav>");
    assert_eq!(languages.matches(" lang=\"").count(), 6, "{path}");
    covers(path, "the same bar");
}

/// Asserts that a served page without a program is whole and asks for none.
fn is_whole(text: &str, path: &str) {
    assert_eq!(text.matches("<h1").count(), 1, "{path}");
    // The page of data can be searched; without the script its lists open by hand. On every page a script leads links on.
    let scripts = usize::from(path.ends_with("data/"));
    assert_eq!(text.matches("<script").count(), scripts + 1, "{path}");
    assert_eq!(text.matches("src=\"ways.js?").count(), 1, "{path}");
    assert_eq!(
        text.matches("<script type=\"module\" src=\"data.js\"></script>").count(),
        scripts,
        "{path}"
    );
    let programs = [".wasm", ".js", ".pack", ".json"];
    let links = text.split("<link ").skip(1).map(|link| between(link, "href=\"", "\""));
    let links: Vec<&str> = links.filter(|link| programs.iter().any(|end| link.contains(end))).collect();
    assert_eq!(links, Vec::<&str>::new(), "{path} asks for a program");
    // The lists of tests and of releases are short.
    let least = match path {
        _ if path.ends_with("access/") => 10,
        _ if path.ends_with("releases/") => 3,
        _ => 20,
    };
    let main = between(text, "<main", "</main>");
    let rows = || {
        main.split("<tbody")
            .skip(1)
            .map(|body| body.split("</tbody>").next().unwrap_or_default())
    };
    assert!(
        main.matches("<li").count() + rows().map(|body| body.matches("<tr").count()).sum::<usize>() > least,
        "{path}"
    );
    if path.ends_with("check/") {
        let cases = between(main, "class=\"cases\"", "</table>");
        let classes = cases.split("<tr ").map(|row| between(row, "class=\"", "\""));
        let marked: Vec<&str> = classes.filter(|class| ["pass", "fail"].contains(class)).collect();
        assert_eq!(marked.first(), Some(&"fail"), "{path}: the first case is no failure");
        // `fail` comes before `pass` in the alphabet, too.
        assert!(marked.is_sorted(), "{path}: a failure stands below a pass");
    }
    covers(path, "read without scripts");
}

impl Visitor {
    /// The texts of the links of the bar.
    fn bar(&self) -> Vec<Value> {
        let read = self.script("return [...document.querySelectorAll('.bar .leaves a')].map((link) => link.textContent)");
        read.as_array().cloned().unwrap_or_default()
    }
}

#[test]
fn without_scripts_they_are_whole_and_every_page_has_the_same_bar() {
    for language in ["en", "ar"] {
        let first = served(&format!("{language}/explore/IND/"));
        let first = served_bar(&first);
        // The last is the way to the search.
        assert_eq!(first.len(), 2 * 5 + 8 + 5 + 3 + 1, "{language}");
        for page in READ {
            let path = format!("{language}/{page}");
            let text = served(&path);
            is_whole(&text, &path);
            assert_eq!(served_bar(&text), first, "{path}");
            if !["city/", "documents/", "access/", "releases/"].contains(&page) {
                has_own_served_bar(&text, &path);
            }
        }
        for page in OTHER_PAGES {
            let path = format!("{language}/{page}");
            let text = served(&path);
            assert_eq!(served_bar(&text), first, "{path}");
            has_own_served_bar(&text, &path);
        }
    }
    let visitor = Visitor::arrive(&VisitorOptions {
        scripts: false,
        ..VisitorOptions::default()
    });
    visitor.open("en/nowhere/at/all/");
    let bar = visitor.bar();
    assert_eq!(bar, served_bar(&served("en/explore/IND/")), "where there is no page");
    visitor.click(".bar .doors a[href$='en/map/']");
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
            &VisitorOptions {
                folder,
                base,
                ..VisitorOptions::default()
            },
        );
        visitor.click("footer .leaves a[href*='/check/']");
        visitor.wait_address(&format!("{language}/check/"));
        visitor.click("nav.about summary");
        visitor.click("nav.about a[href*='/method/']");
        visitor.wait_address(&format!("{language}/method/"));
        visitor.click("nav.about summary");
        visitor.click("nav.about a[href*='/levers/']");
        visitor.wait_address(&format!("{language}/levers/"));
        assert_eq!(visitor.count(".lever-card"), 14);
        assert!(!is_open(&visitor, "ru"), "a lever opens unasked");
        visitor.click("#ru-title");
        visitor.wait_until("the part of the lever is open", || is_open(&visitor, "ru"));
        visitor.click("nav.doors a[href*='/explore/']");
        visitor.wait_live();
        assert_eq!(visitor.requests().into_iter().find(|request| request.code != 200), None);
        visitor.is_content();
    }
}

/// True if the fold around an element is open and the element is in the window.
fn is_open(visitor: &Visitor, id: &str) -> bool {
    let seen = visitor.script(&format!(
        "const part = document.getElementById('{id}'), box = part.getBoundingClientRect();
         return part.checkVisibility() && part.closest('details').open && box.top < innerHeight && box.bottom > 0"
    ));
    seen.as_bool() == Some(true)
}

#[test]
fn a_link_into_a_closed_chapter_opens_it() {
    let visitor = Visitor::arrive(&VisitorOptions {
        scripts: false,
        ..VisitorOptions::default()
    });
    for (page, id) in [
        ("levers", "hs"),
        ("method", "who"),
        ("method", "assumed"),
        ("check", "cases"),
        ("check", "covered"),
        ("data", "source-pauliuk2021"),
    ] {
        visitor.open(&format!("en/{page}/#{id}"));
        visitor.wait_until(&format!("{page}: {id} is open"), || is_open(&visitor, id));
    }
}

#[test]
fn a_page_that_is_read_ends_and_is_no_wider_than_its_window() {
    let visitor = Visitor::arrive(&VisitorOptions {
        scripts: false,
        ..VisitorOptions::default()
    });
    for (page, most) in [
        ("check", [3000, 4500]),
        ("data", [3000, 4500]),
        ("levers", [2500, 4500]),
        ("method", [2500, 4500]),
        ("compare", [1500, 2600]),
    ] {
        visitor.open(&format!("en/{page}/"));
        for (width, most) in [1440, 390].into_iter().zip(most) {
            visitor.resize(width, 900);
            let size = visitor.script(
                "const root = document.documentElement; return [root.scrollWidth - root.clientWidth, root.scrollHeight, innerWidth]",
            );
            // The bar of the window takes its part of the width.
            assert_eq!(
                (size[0].as_i64(), size[2].as_u64()),
                (Some(0), Some(u64::from(width))),
                "{page}, {width}: {size}"
            );
            assert!(
                size[1].as_u64().is_some_and(|height| height <= most),
                "{page}, {width}: {size} for {most}"
            );
        }
    }
}

#[test]
fn the_page_of_data_finds_tables_and_sources_by_their_words() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open("en/data/");
    visitor.wait_until("the field", || {
        visitor.script("return document.querySelector('#find').checkVisibility()") == true
    });
    visitor.press("#find", "pauliuk 2021");
    let rows = "return [...document.querySelectorAll('.data-list tbody tr')].filter((row) => row.checkVisibility()).length";
    visitor.wait_until("few rows are left", || {
        visitor.script(rows).as_u64().is_some_and(|rows| (1..20).contains(&rows))
    });
    assert_eq!(visitor.text(".data-find output"), visitor.script(rows).to_string());
    // Matching sources stand below matching tables.
    visitor.script("document.getElementById('source-pauliuk2021').scrollIntoView({ block: 'center' })");
    assert!(is_open(&visitor, "source-pauliuk2021"));
    visitor.press("#find", " nothing-of-the-kind");
    visitor.wait_until("no row is left", || visitor.script(rows) == 0);
    visitor.is_content();
}

#[test]
fn the_page_of_checks_shows_the_first_rows_of_all_published_results() {
    let text = served("en/check/");
    let main = between(&text, "<main", "</main>");
    let picture = between(main, "class=\"case-dots\">", "</ol>");
    assert_eq!(picture.matches("<circle").count(), 20);
    assert_eq!(picture.matches("<li class=\"fail\"").count(), 20, "misses come first");
    assert!(!picture.contains("<code") && !picture.contains("GHG"), "a code stands in a row");
}

#[test]
fn a_lever_of_the_explorer_leads_to_its_part_of_the_page_of_levers() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    visitor.click("[data-lever='hs'] .why summary");
    visitor.click("[data-lever='hs'] .why a");
    visitor.wait_until("the part of the lever", || visitor.count("#hs:target") == 1);
}

//! Home: the front page in six languages. It is whole without scripts, its field finds a country in the language of the
//! page, and the page at the root gives way to the visitor's language.

use serde_json::json;

use crate::browser::key;
use crate::compare::plain;
use crate::coverage::{LANGUAGES, covers};
use crate::document::served;
use crate::explorer::WORLD;
use crate::visitor::{Visitor, VisitorOptions};

/// Largest height of the page in pixels, by width of the window.
const HEIGHTS: [(u32, u32, u64); 2] = [(1440, 900, 2400), (390, 844, 3600)];

/// Texts that are cut, and texts below the smallest size.
const CUT: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) {
      const text = walk.currentNode, element = text.parentElement;
      if (!text.data.trim() || !element.checkVisibility() || /^(SCRIPT|NOSCRIPT|STYLE)$/.test(element.tagName)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width < 2) continue;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < 15) found.push(`${size}: ${text.data}`);
      if (box.left < -0.5 || box.right > innerWidth + 0.5) found.push(`cut: ${text.data}`);
    }
    return found";

#[test]
fn in_every_language_it_says_the_number_of_the_world_and_leads_to_countries() {
    for language in LANGUAGES {
        let (path, world) = (format!("{language}/"), format!("{language}/explore/WLD/"));
        let (text, explorer) = (served(&path), served(&world));
        let number = plain(between(&text, "class=\"home-number\">", "<"));
        assert!(number.contains(['%', '٪']), "{path}: {number}");
        // It counts up to the number of the text, from zero.
        let counted = plain(between(&text, "data-count=\"", "\""));
        let lines: Vec<&str> = counted.lines().collect();
        assert_eq!((lines.len(), lines.last().copied()), (17, Some(&*number)), "{path}: {counted}");
        let title = between(&explorer, "og:title\" content=\"", "\"");
        assert!(title.contains(&number), "{path}: {number}, but {title}");
        for place in ["KEN", "IND", "MEX", "CHN", "DEU"] {
            assert!(text.contains(&format!("{language}/explore/{place}/")), "{path}: no way to {place}");
        }
        assert_eq!(text.matches("class=\"home-step-").count(), 5, "{path}: the steps of the countries");
        assert_eq!(text.matches("<h1").count(), 1, "{path}");
        covers(&path, "read without scripts");
    }
    let root = served("");
    assert_eq!(between(&root, "<main", "</main>"), between(&served("en/"), "<main", "</main>"));
}

/// The text between two texts; empty if either is missing.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(part, _)| part)
}

#[test]
fn it_ends_and_nothing_on_it_is_cut() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for language in LANGUAGES {
        for (width, height, most) in HEIGHTS {
            visitor.resize(width, height);
            visitor.open(&format!("{language}/"));
            assert_eq!(visitor.script(CUT), json!([]), "{language} at {width}");
            let tall = visitor.script("return document.documentElement.scrollHeight");
            assert!(tall.as_u64().is_some_and(|tall| tall <= most), "{language} at {width}: {tall} px");
            visitor.covers_on(&format!("{language}/"), "ends, and no text is cut");
        }
    }
    visitor.picture("home");
    // Paper shows the end of the count, and the whole picture.
    visitor.resize(794, 1123);
    visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let paper = visitor.script(
        "const picture = document.querySelector('.home-strata').getBoundingClientRect();
         const moves = document.querySelector('.home').getAnimations({ subtree: true }).length;
         return [moves, picture.left >= 0 && picture.right <= innerWidth];",
    );
    assert_eq!(paper, json!([0, true]));
    visitor.is_content();
}

#[test]
fn its_field_finds_a_country_by_keyboard_and_by_hand() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open("en/");
    visitor.click("#find");
    visitor.type_keys("cote");
    visitor.wait_for("#found-CIV[aria-selected=true]");
    visitor.type_keys(key::ENTER);
    visitor.wait_address("en/explore/CIV/");
    // A whole name comes before the beginning of another.
    visitor.open("en/");
    visitor.click("#find");
    visitor.type_keys("UK");
    visitor.wait_for("#found-GBR[aria-selected=true]");
    visitor.open("ru/");
    visitor.click("#find");
    visitor.type_keys("герм");
    visitor.wait_for("#found-DEU");
    visitor.click("#found-DEU");
    visitor.wait_address("ru/explore/DEU/");
    visitor.open("en/");
    visitor.click("#find");
    visitor.type_keys("xyz");
    visitor.wait_for("#found-none:not([hidden])");
    assert_eq!(visitor.count("#found li"), 0);
    visitor.is_usable_by_all();
    visitor.is_content();
}

#[test]
fn its_field_also_finds_levers_charts_pages_and_terms() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (path, typed, address) in [
        ("en/", "car shar", "en/levers/#cs"),
        ("fr/", "glossaire", "fr/glossary/"),
        ("es/", "emisiones por sec", "es/explore/WLD/?c=sector"),
        ("es/", "escenario socioec", "es/glossary/#storyline"),
    ] {
        visitor.open(path);
        visitor.click("#find");
        visitor.type_keys(typed);
        visitor.wait_for("#found li[aria-selected=true] small");
        visitor.type_keys(key::ENTER);
        visitor.wait_address(address);
    }
}

#[test]
fn a_country_is_found_in_every_language_of_the_site_and_a_slash_leads_to_the_search() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open("en/");
    visitor.type_keys("/");
    visitor.wait_for("#find:focus");
    for (typed, place) in [
        ("Alemania", "DEU"),
        ("кения", "KEN"),
        ("日本", "JPN"),
        ("cote", "CIV"),
        ("Maroc", "MAR"),
        ("Deutschl", "DEU"),
    ] {
        visitor.script("document.activeElement.value = ''");
        visitor.type_keys(typed);
        visitor.wait_for(&format!("#found-{place}[aria-selected=true]"));
    }
    visitor.open("ar/about/");
    visitor.type_keys("/");
    visitor.wait_for("dialog.seek[open] #seek:focus");
    // In a field it is a sign like any other.
    visitor.type_keys("/");
    assert_eq!(visitor.script("return document.querySelector('#seek').value"), json!("/"));
}

/// Opens the search over the page from its menu.
fn open_search(visitor: &Visitor) {
    visitor.click(".about .menu summary");
    visitor.click(".menu-search a");
    visitor.wait_for("dialog.seek[open] #seek:focus");
}

#[test]
fn every_other_page_opens_the_search_and_leads_on_with_place_and_plan() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open("en/about/?l=hl30&at=KEN");
    open_search(&visitor);
    visitor.type_keys("emissions by sec");
    visitor.wait_for("#seek-found li[aria-selected=true] small");
    visitor.is_usable_within("dialog.seek");
    visitor.type_keys(key::ENTER);
    visitor.wait_address("en/explore/KEN/?c=sector&l=hl30");
    visitor.wait_live();
    open_search(&visitor);
    visitor.type_keys("cote");
    visitor.wait_for("#seek-found-CIV[aria-selected=true]");
    visitor.type_keys(key::ENTER);
    visitor.wait_until("the country is open, under the plan", || {
        ["en/explore/CIV/", "l=hl30"].iter().all(|part| visitor.place().contains(part))
    });
    // The field of the data page is another.
    visitor.open("zh/data/");
    open_search(&visitor);
    visitor.type_keys("德国");
    visitor.wait_for("#seek-found-DEU");
    visitor.click(".seek > button");
    visitor.wait_until("the dialog is closed", || visitor.count("dialog.seek[open]") == 0);
    visitor.is_content();
}

#[test]
fn menus_of_the_head_close_each_other_and_close_on_escape_and_on_a_press_elsewhere() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in ["en/map/", "en/levers/"] {
        visitor.open(path);
        visitor.click(".about .menu summary");
        visitor.click(".languages .menu summary");
        visitor.wait_until("one menu is open", || visitor.count(".bar details[open]") == 1);
        assert_eq!(visitor.count(".languages details[open]"), 1, "{path}");
        visitor.type_keys(key::ESCAPE);
        visitor.wait_until("Escape closes it", || visitor.count(".bar details[open]") == 0);
        visitor.click(".languages .menu summary");
        visitor.click("main h1");
        visitor.wait_until("a press elsewhere closes it", || visitor.count(".bar details[open]") == 0);
    }
}

#[test]
fn the_root_gives_way_to_the_language_and_to_a_plan() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open("");
    visitor.wait_for("html[lang=en] [data-page=home]");
    let french = "Object.defineProperty(navigator, 'languages', { get: () => ['fr-FR', 'en'] })";
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": french }));
    visitor.open("?utm=1");
    visitor.wait_address("fr/?utm=1");
    visitor.open("en/");
    visitor.wait_for("html[lang=en] [data-page=home]");
    visitor.open("?l=hl30");
    visitor.wait_address("fr/explore/WLD/?l=hl30");
    visitor.open(WORLD);
    visitor.wait_live();
    visitor.click(".brand");
    visitor.wait_address("en/");
}

#[test]
fn it_is_kept_for_when_there_is_no_network_once_it_has_come_and_rests() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.open("en/");
    let script = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then((found) => done(Boolean(found?.active)))";
    assert_eq!(visitor.script_later(script, Vec::new()), json!(false), "before it has come");
    visitor.wait_until("the page is kept", || visitor.script_later(script, Vec::new()) == json!(true));
    visitor.is_content();
}

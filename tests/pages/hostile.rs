//! Hostile links: long words, turned text and markup in a name or a value widen no page and become nothing but text.

use crate::explorer::explorer;
use crate::visitor::{Visitor, Wish};

/// A phone's width in CSS pixels.
const PHONE: u32 = 390;

/// One word as long as a link may carry, in wide letters; and one of each script, which break otherwise.
fn words() -> Vec<String> {
    vec![
        "W".repeat(80),
        "%E9%95%BF".repeat(80),
        "%D8%B7".repeat(80),
        format!("%F0%9F%8F%B3{}", "%E2%80%8D%F0%9F%8C%88".repeat(39)),
        "%3Cimg%20src=x%20onerror=alert(1)%3E".to_owned(),
        "%E2%80%AE%E2%81%A7abc".to_owned(),
        "_".repeat(80),
    ]
}

/// Every place of a link where text stands that its sender chose.
fn links(word: &str) -> Vec<String> {
    vec![
        format!("n={word}&l=hl30"),
        format!("m={word}&k=ABCDEFGH&l=hl30&n={word}"),
        format!("{word}={word}&b={word}&l={word}.hl{word}_30-{word}&a={word}&y={word}&c={word}"),
        format!("p={word}~{word}&g={word}&s2={word};{word}&s3={word}&u={word}&h={word}&x={word}"),
    ]
}

/// The widest that stands out, where the page is wider than the window.
fn widened(visitor: &Visitor) -> Option<String> {
    let script = "const page = document.documentElement;
        if (page.scrollWidth <= page.clientWidth) return null;
        const end = (element) => { const box = element.getBoundingClientRect(); return Math.max(box.right, page.clientWidth - box.left); };
        const [most] = [...document.querySelectorAll('body *')].sort((a, b) => end(b) - end(a));
        return page.scrollWidth + ': ' + most.outerHTML.slice(0, 200);";
    visitor.script(script).as_str().map(str::to_owned)
}

/// Opens every hostile link on a page; what widened it, by link.
fn opened(page: &str, ready: impl Fn(&Visitor)) {
    let wish = Wish {
        width: PHONE,
        ..Wish::default()
    };
    let visitor = explorer("en/explore/IND/", &wish);
    let mut wide = Vec::new();
    for word in words() {
        for link in links(&word) {
            visitor.open(&format!("{page}{}{link}", if page.contains('?') { '&' } else { '?' }));
            ready(&visitor);
            wide.extend(widened(&visitor).map(|by| format!("{}…\n  {by}", &link[..link.len().min(60)])));
            assert_eq!(visitor.count("img[src=x]"), 0, "{link}: text has become markup");
        }
    }
    assert!(wide.is_empty(), "{} links widen the page:\n{}", wide.len(), wide.join("\n"));
}

fn live(visitor: &Visitor) {
    visitor.wait_for("html[data-cairn=live]");
    visitor.wait_until("what is odd is said, or there is nothing", || {
        visitor.count("main[data-answered=true], .notices > *") > 0
    });
}

#[test]
fn no_link_widens_the_explorer() {
    opened("en/explore/IND/", live);
    opened("ar/explore/IND/", live);
}

#[test]
fn no_link_widens_what_lies_over_the_explorer() {
    opened("en/explore/IND/?mode=share", live);
    opened("en/explore/IND/?mode=present", live);
    opened("en/explore/IND/?mode=print", live);
}

#[test]
fn no_link_widens_a_page_beside_the_explorer() {
    for page in [
        "en/compare/",
        "en/map/",
        "en/vehicles/?at=KEN",
        "en/plastics/?at=IDN",
        "en/hotspots/?at=IDN",
        "en/purchase/?at=IDN",
        "en/project/?at=KEN",
        "en/brief/IDN/",
        "en/city/IDN/",
        "en/class/",
        "en/outlook/",
    ] {
        opened(page, |visitor| visitor.wait_for("html[data-cairn=live]"));
    }
}

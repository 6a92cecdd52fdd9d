//! Hostile links: long words, reversed text and markup in a name or a value widen no page and stay text.

use crate::visitor::{Visitor, VisitorOptions, is_full};

/// A phone's width in CSS pixels.
const PHONE: u32 = 390;

/// An image with a script, a `javascript:` link and a script element, if a page took this text for markup.
const MARKUP: &str = "%22%3E%3Cimg%20src=x%20onerror=alert()%3E%3Ca%20href=javascript:alert()%3E%3Cscript%3Ealert()%3C/script%3E";

/// Words of the greatest length that a link may carry: one in wide letters, and one of each script with other line
/// breaks.
fn words() -> Vec<String> {
    vec![
        "W".repeat(80),
        "%E9%95%BF".repeat(80),
        "%D8%B7".repeat(80),
        format!("%F0%9F%8F%B3{}", "%E2%80%8D%F0%9F%8C%88".repeat(39)),
        MARKUP.to_owned(),
        "%E2%80%AE%E2%81%A7abc".to_owned(),
        "_".repeat(80),
    ]
}

/// Links with text that the sender chose: a named plan, and everything else that a link can carry. A full run gives
/// each kind of text a link of its own.
fn links(word: &str) -> Vec<String> {
    let plan = format!("n={word}&l=hl30&oc=4700000..380&pj=NPL.single_family.30&rule=clinker.30.2027.2030&f=compact");
    let release = format!("m={word}&k=ABCDEFGH&l=hl30&n={word}&oc={word}&pj={word}&pk={word}&rule={word}&r={word}");
    let state = format!("{word}={word}&b={word}&l={word}.hl{word}_30-{word}&a={word}&y={word}&c={word}");
    let rest =
        format!("p={word}~{word}&g={word}&s2={word};{word}&s3={word}&u={word}&h={word}&x={word}&w={word}&f={word}&at={word}&k={word}");
    if is_full() {
        return vec![plan, release, state, rest];
    }
    vec![plan, format!("{release}&{state}&{rest}")]
}

/// The links of a page by its position in the list: the widest word as the name of a plan, markup, and one of the
/// other words in every value. A full run tries every word in every link.
fn of_page(place: usize) -> Vec<String> {
    let words = words();
    if is_full() {
        return words.iter().flat_map(|word| links(word)).collect();
    }
    let others: Vec<&String> = words[1..].iter().filter(|word| *word != MARKUP).collect();
    let [plan, _] = &links(&words[0])[..] else { return Vec::new() };
    let markup = &links(MARKUP)[place % 2];
    let other = &links(others[place % others.len()])[(place / others.len() + 1) % 2];
    vec![plan.clone(), markup.clone(), other.clone()]
}

/// The element that reaches furthest beyond the window, if the page is wider than the window.
pub(crate) fn widened(visitor: &Visitor) -> Option<String> {
    let script = "const page = document.documentElement;
        if (page.scrollWidth <= page.clientWidth) return null;
        const end = (element) => { const box = element.getBoundingClientRect(); return Math.max(box.right, page.clientWidth - box.left); };
        const [most] = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility()).sort((a, b) => end(b) - end(a));
        return page.scrollWidth + ': ' + most.outerHTML.slice(0, 200);";
    visitor.script(script).as_str().map(str::to_owned)
}

/// The first element in which text has become markup: a script, or an attribute that runs when the page is read,
/// pointed at or followed.
fn runs(visitor: &Visitor) -> Option<String> {
    let script =
        "const own = (element) => element.matches('script:not([src])') && ['', 'module', 'text/javascript'].includes(element.type);
        const leads = ({ name, value }) => ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(name)
            && /^[\\s\\x00-\\x1f]*javascript:/i.test(value);
        const acts = (element) => [...element.attributes].some((one) => one.name.startsWith('on') || leads(one));
        const found = [...document.querySelectorAll('*')].find((element) => own(element) || acts(element) || element.matches('img[src=x]'));
        return found ? found.outerHTML.slice(0, 200) : null;";
    visitor.script(script).as_str().map(str::to_owned)
}

/// Opens hostile links on a page. Asserts that the page is no wider than the window and that text stays text. One link is
/// loaded; the open page turns to the others, as by going back. A full run loads every link.
fn opened(visitor: &Visitor, place: usize, page: &str) {
    let mut wide = Vec::new();
    let mut links = of_page(place);
    // Another kind of link is loaded on each page.
    let first = place % links.len();
    links.rotate_left(first);
    for (at, link) in links.iter().enumerate() {
        let path = format!("{page}{}{link}", if page.contains('?') { '&' } else { '?' });
        // A class reads no query, so only loading tries another link on it.
        if at == 0 || is_full() || page.ends_with("/class/") {
            visitor.open(&path);
            visitor.wait_for("html[data-cairn=live]");
        } else {
            visitor.turn_to(&path);
        }
        visitor.wait_until("what is odd is said, or all is answered", || {
            visitor.count(".notices > *") > 0 || visitor.count("[data-answered=false]") == 0
        });
        wide.extend(widened(visitor).map(|by| format!("{}…\n  {by}", &link[..link.len().min(60)])));
        assert_eq!(runs(visitor), None, "{link}: text has become markup");
    }
    assert!(wide.is_empty(), "{} links widen {page}:\n{}", wide.len(), wide.join("\n"));
    visitor.covers_on(page, "text stays text");
    visitor.covers_on(page, "no link widens it");
}

fn on_a_phone() -> Visitor {
    Visitor::arrive(&VisitorOptions {
        width: PHONE,
        ..VisitorOptions::default()
    })
}

#[test]
fn no_link_widens_the_explorer_or_what_lies_over_it() {
    let visitor = on_a_phone();
    for (place, page) in [
        "en/explore/IND/",
        "ar/explore/IND/",
        "en/explore/IND/?mode=share",
        "en/explore/IND/?mode=present",
        "en/explore/IND/?mode=print",
    ]
    .into_iter()
    .enumerate()
    {
        opened(&visitor, place, page);
    }
}

#[test]
fn no_link_widens_a_page_beside_the_explorer() {
    let visitor = on_a_phone();
    for (place, page) in [
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
    ]
    .into_iter()
    .enumerate()
    {
        opened(&visitor, place, page);
    }
}

#[test]
fn what_stands_behind_the_number_sign_of_a_class_is_a_code_or_nothing() {
    let visitor = on_a_phone();
    // Invalid codes stay plain text: markup, a text of 4,000 letters, and an almost valid code.
    let words = if is_full() { words() } else { vec![MARKUP.to_owned()] };
    for word in words.into_iter().chain(["W".repeat(4_000), "0TJ-2R2-MGX".to_owned()]) {
        // A new fragment alone would not reload the page, so an empty page comes first.
        visitor.load(&format!("en/class/#{word}"));
        visitor.wait_for("html[data-cairn=live]");
        assert_eq!((widened(&visitor), runs(&visitor)), (None, None), "{word}");
        visitor.covers_on("en/class/", "what stands behind # stays text");
    }
}

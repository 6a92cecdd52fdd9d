//! Order: bytes come in the order in which a visitor needs them, and a link's plan is said before it is there.

use serde_json::{Value, json};

use crate::damage::{built, torn};
use crate::explorer::{INDIA, WORLD, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Notes how the page stands when its start script has read the link, or else when the page is parsed, and how it stands
/// when the plan of the link is no longer awaited. No number can be painted before the first of these notes.
const EARLY: &str = "(() => {
    const page = () => document.documentElement;
    const opacity = () => getComputedStyle(document.querySelector('#main > :not(.notices)')).opacity;
    const note = () => {
        const notice = document.getElementById('notice-plan');
        window.early ??= { plan: page().dataset.plan, live: page().dataset.cairn === 'live', hidden: notice.hidden, text: notice.textContent,
            elements: notice.children.length, opacity: opacity(), paints: performance.getEntriesByType('paint').length };
    };
    addEventListener('DOMContentLoaded', note);
    new MutationObserver(() => {
        if (page().dataset.plan) note();
        else window.ended ??= { live: page().dataset.cairn, answered: document.getElementById('main').dataset.answered, opacity: opacity() };
    }).observe(document, { subtree: true, attributeFilter: ['data-plan'] });
})();";

/// State of a page before its program ran.
fn early(visitor: &Visitor, path: &str) -> Value {
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": EARLY }));
    visitor.open(path);
    visitor.script("return window.early")
}

#[test]
fn a_plan_is_said_by_its_name_until_it_is_there_and_no_number_of_today_is_taken_for_it() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    let before = early(&visitor, &format!("{INDIA}?l=hl40&n=Casas%20que%20duran"));
    assert_eq!(before["live"], json!(false), "it was not early");
    assert_eq!((&before["plan"], &before["hidden"]), (&json!("coming"), &json!(false)), "{before}");
    assert_eq!(before["paints"], json!(0), "numbers were shown before");
    assert_eq!(before["opacity"], json!("0.35"), "today's numbers stand as others");
    let text = before["text"].as_str().unwrap_or_default();
    assert!(text.contains("Casas que duran") && text.contains("today’s path"), "{text}");

    visitor.wait_live();
    let ended = visitor.script("return window.ended");
    assert_eq!(ended, json!({ "live": "live", "answered": "true", "opacity": "1" }));
    assert_eq!(visitor.property(&slider("hl"), "value"), "40");
    assert_eq!(visitor.count("#notice-plan:not([hidden]), #notice-plan-lost:not([hidden])"), 0);
    assert_eq!(visitor.count(".notices .opening"), 0);
    visitor.is_content();
}

#[test]
fn a_name_is_a_text_and_a_link_without_a_plan_says_nothing_of_one() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    let hostile = "n=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%E2%80%AEabc&b=all";
    let before = early(&visitor, &format!("{INDIA}?{hostile}"));
    let text = before["text"].as_str().unwrap_or_default();
    assert!(
        text.contains("<img src=x onerror=alert(1)>abc") && !text.contains('\u{202e}'),
        "{text}"
    );
    assert_eq!(before["elements"], json!(0), "a name became a part of the page");
    visitor.wait_live();
    for path in [INDIA.to_owned(), format!("{INDIA}?m=0.1-26b&l=")] {
        let before = early(&visitor, &path);
        assert_eq!(
            (&before["plan"], &before["hidden"]),
            (&Value::Null, &json!(true)),
            "{path}: {before}"
        );
        assert_eq!(before["opacity"], json!("1"), "{path}");
        visitor.wait_live();
    }
    visitor.is_content();
}

#[test]
fn where_a_plan_cannot_be_read_it_is_said_whose_numbers_these_are() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.give_instead(Some(torn(built("app", "_bg.wasm"))));
    visitor.open(&format!("{INDIA}?l=hl40"));
    visitor.wait_for("#notice-dead:not([hidden])");
    visitor.wait_for("html[data-plan=lost] #notice-plan-lost:not([hidden])");
    assert!(visitor.text("#notice-plan-lost").contains("today’s path"));
    assert_eq!(visitor.count("#notice-plan:not([hidden])"), 0);
    let opacity = visitor.script("return getComputedStyle(document.querySelector('#main > :not(.notices)')).opacity");
    assert_eq!(opacity, json!("1"), "what can be read is pale");
}

/// Position of the first request for a file.
fn first(visitor: &Visitor, part: &str) -> usize {
    let requests = visitor.requests();
    let found = requests.iter().position(|request| request.target.contains(part));
    found.unwrap_or_else(|| panic!("nobody asked for {part}"))
}

#[test]
fn bytes_come_in_the_order_of_need() {
    for (path, facts) in [(INDIA, "/facts/IND.pack"), (WORLD, "/facts/world.pack")] {
        let visitor = explorer(path, &VisitorOptions::first_visit());
        visitor.wait_for("html[data-offline=ready]");
        let (app, worker) = (built("app", "_bg.wasm"), built("worker", "_bg.wasm"));
        // Files that only other pages need; only the service worker asks for them.
        let wanted = [app, worker, facts, "/sw.js", built("app", "_class.wasm")];
        let order = wanted.map(|part| first(&visitor, part));
        assert!(order.is_sorted(), "{path}: {wanted:?} came as {order:?}");
        visitor.is_content();
    }
}

#[test]
fn where_bytes_are_dear_nothing_is_fetched_for_other_pages() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    let saves = "Object.defineProperty(navigator, 'connection', { get: () => ({ saveData: true, effectiveType: '4g' }) });";
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": saves }));
    visitor.explore(INDIA);
    visitor.wait_for("html[data-offline=ready]");
    for part in ["_class.wasm", "_beside.wasm", "_compare.wasm", "/facts/world.pack"] {
        let is_requested = visitor.requests().iter().any(|request| request.target.contains(part));
        assert!(!is_requested, "{part} was fetched");
    }
    // The page itself is kept.
    visitor.host.go_away(true);
    visitor.reload();
    visitor.wait_live();
    visitor.is_content();
}

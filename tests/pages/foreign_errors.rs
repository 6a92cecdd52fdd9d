//! Foreign errors: extensions, translators and the browser raise errors in the page's window. They do not count as a
//! failure of the site, before the page is live and after. An error of the site's own programs does.

use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Errors from outside the site: a script that raises each, and a part of the message that the window receives.
const FOREIGN: [(&str, &str); 5] = [
    ("throw new Error('thrown by others')", "thrown by others"),
    ("Promise.reject(new Error('promised by others'))", "promised by others"),
    (
        "dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))",
        "Script error.",
    ),
    (
        "const box = document.documentElement.appendChild(document.createElement('div'));
         box.style.position = 'fixed';
         new ResizeObserver(() => { if (box.offsetHeight < 20) box.style.height = '20px'; }).observe(box)",
        "ResizeObserver loop",
    ),
    (
        "dispatchEvent(new ErrorEvent('error', { message: 'of an extension', error: new Error('of an extension'),
           filename: 'chrome-extension://abcdefghijklmnop/content.js', lineno: 7 }))",
        "of an extension",
    ),
];

/// The notices about failures of the site.
const NOTICES: &str = "#notice-dead:not([hidden]), #notice-again:not([hidden])";

/// Number of such errors that the page's window has received.
fn received_errors(visitor: &Visitor, part: &str) -> u64 {
    let count = format!("return heard.faults.filter((fault) => fault.includes('{part}')).length");
    visitor.script(&count).as_u64().unwrap_or_default()
}

/// Asserts that the page reports no failure and answers a lever.
fn is_sound(visitor: &Visitor, what: &str) {
    assert_eq!(visitor.count(NOTICES), 0, "{what}: a failure is said");
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.press(&slider("hl"), key::HOME);
    visitor.wait_until("the reference is back", || visitor.headlines() == before);
    assert_eq!(visitor.count(NOTICES), 0, "{what}: a failure is said after a move");
}

/// A visitor whose pages can raise each of these errors by its number. An error in a script that the driver runs would
/// reach the page without its message.
fn visitor_with_foreign_errors() -> Visitor {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    let raise = FOREIGN.map(|(raise, _)| format!("() => {{ {raise} }}"));
    let source = format!("window.raise = [{}]", raise.join(", "));
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    visitor
}

#[test]
fn errors_of_others_before_the_page_is_live_do_not_start_it_afresh() {
    let visitor = visitor_with_foreign_errors();
    // Raise every error in every frame until the page is live.
    let source = "addEventListener('DOMContentLoaded', () => {
           const again = () => {
             if (document.documentElement.dataset.cairn === 'live') return;
             raise.forEach((one) => setTimeout(one));
             requestAnimationFrame(again);
           };
           again();
         });";
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    visitor.open(INDIA);
    visitor.wait_live();
    for (_, part) in FOREIGN {
        visitor.wait_until(&format!("{part} is heard"), || received_errors(&visitor, part) > 0);
    }
    assert_eq!(visitor.count("[data-afresh]"), 0, "the page was started afresh");
    let afresh = |target: &str| target.contains("afresh");
    assert!(
        !visitor.requests().iter().any(|request| afresh(&request.target)),
        "programs were fetched again"
    );
    is_sound(&visitor, "errors before the page is live");
}

#[test]
fn errors_of_others_on_a_live_page_say_nothing_and_one_of_the_sites_own_program_is_said() {
    let visitor = visitor_with_foreign_errors();
    visitor.open(INDIA);
    visitor.wait_live();
    visitor.script("window.stays = true");
    for (number, (_, part)) in FOREIGN.into_iter().enumerate() {
        visitor.script(&format!("setTimeout(raise[{number}])"));
        visitor.wait_until("the error is heard", || received_errors(&visitor, part) > 0);
        is_sound(&visitor, part);
    }
    assert_eq!(visitor.script("return window.stays"), json!(true), "the page was loaded anew");
    visitor.script(
        "const filename = new URL(document.getElementById('start').dataset.program, document.baseURI).href;
         dispatchEvent(new ErrorEvent('error', { error: new Error('of the program'), filename }))",
    );
    assert_eq!(visitor.count("#notice-dead:not([hidden])"), 1);
}

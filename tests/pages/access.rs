//! A screen reader announces the result of a move once, when it is known.
//!
//! [`crate::sweep`] checks the other points of the accessibility statement.

use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Emulates a preference of the visitor's system, such as reduced motion.
pub(crate) fn prefers(visitor: &Visitor, feature: &str, value: &str) {
    let feature = json!({ "name": feature, "value": value });
    visitor.browser("Emulation.setEmulatedMedia", json!({ "features": [feature] }));
}

#[test]
fn what_follows_of_a_move_is_said_once_and_when_it_is_known() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    assert_eq!(visitor.attribute("h1", "aria-live").as_deref(), Some("polite"));
    visitor.script(
        "const finding = document.querySelector('h1'); window.said = [];
         new MutationObserver(() => {
           const text = finding.textContent;
           if (finding.getAttribute('aria-busy') === 'false' && said.at(-1) !== text) said.push(text);
         }).observe(finding, { subtree: true, childList: true, characterData: true, attributes: true })",
    );
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("l=hl40");
    let messages = || visitor.script("return window.said");
    visitor.wait_until("it is said", || messages() != json!([]));
    visitor.wait_settled();
    let finding = visitor.script("return document.querySelector('h1').textContent");
    assert_eq!(messages(), json!([finding]), "said before it was known, or more than once");
}

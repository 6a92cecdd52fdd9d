//! Translated: a browser translates the page in place. It replaces texts by `<font>` elements, and does so again
//! whenever texts change. All numbers and texts still equal those after the same moves without a translator.

use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Two ways to translate a text: Chrome replaces it by new nodes, others move it into an element of their own.
const TRANSLATORS: [(&str, &str); 2] = [
    ("texts replaced", "inner.textContent = text.data; text.replaceWith(outer);"),
    ("texts moved", "text.before(outer); inner.append(text);"),
];

/// A user action.
type Step = fn(&Visitor);

const IN_THE_EXPLORER: [Step; 7] = [
    |visitor| visitor.press(&slider("hl"), key::END),
    |visitor| visitor.script_click(".headlines .years button:last-child"),
    |visitor| visitor.script_click("[data-lever=hl] details.why > summary"),
    |visitor| visitor.script_click("[data-headline=emissions] .card > details > summary"),
    |visitor| visitor.script_click(".presets button:nth-of-type(3)"),
    |visitor| visitor.press(&slider("hl"), key::END),
    |visitor| {
        visitor.script_click(".places summary");
        visitor.wait_for(".places a[href*=DEU]");
        visitor.script_click(".places a[href*=DEU]");
        visitor.wait_address("explore/DEU/");
    },
];

const IN_A_PART: [Step; 2] = [
    |visitor| visitor.press(&slider("hl"), key::END),
    |visitor| visitor.press(&slider("hl"), key::HOME),
];

/// A script that translates the page and returns the number of texts. With `again` it also translates every later
/// change.
fn translator(treat: &str, again: bool) -> String {
    format!(
        "const texts = () => {{
           const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
           while (walker.nextNode()) found.push(walker.currentNode);
           return found.filter((text) => text.data.trim() && !text.parentElement.closest('font, script, style, noscript, [translate=no]'));
         }};
         const translate = () => {{
           const found = texts();
           for (const text of found) {{
             const [outer, inner] = [document.createElement('font'), document.createElement('font')];
             outer.append(inner);
             {treat}
           }}
           return found.length;
         }};
         const all = {{ childList: true, characterData: true, subtree: true }};
         if ({again}) new MutationObserver(translate).observe(document.body, all);
         return translate();"
    )
}

impl Visitor {
    /// Clicks an element by script, because an open card may cover it.
    fn script_click(&self, css: &str) {
        self.script(&format!("document.querySelector('{css}').click()"));
    }

    /// All text of the application without extra spaces and without ranges, which become narrower by themselves.
    fn visible_text(&self) -> String {
        let text = self.script(
            "const root = document.getElementById('cairn');
             const ranges = [...root.querySelectorAll('.reach, .card-more > p')].map((range) => range.innerText);
             return ranges.reduce((text, range) => text.replace(range, ''), root.innerText).replace(/\\s+/g, ' ')",
        );
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the step is answered and the idle queries are done.
    fn wait_at_rest(&self) {
        self.wait_settled();
        self.wait_until("nothing is awaited", || self.count("[aria-busy=true], .awaited") == 0);
    }
}

/// Asserts that a page shows the same after each step, without a translator and with some: the number of each, and true if
/// it translates again after each change.
fn is_the_same(path: &str, steps: &[Step], translators: &[(usize, bool)]) {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    let arrive = || {
        visitor.wait("about:blank", visitor.client.goto("about:blank"));
        visitor.open(path);
        visitor.wait_live();
        visitor.wait_at_rest();
    };
    arrive();
    let mut seen = vec![visitor.visible_text()];
    for step in steps {
        step(&visitor);
        let before = seen.last().map_or("", String::as_str);
        visitor.wait_until("a step changes what is shown", || visitor.visible_text() != before);
        visitor.wait_at_rest();
        seen.push(visitor.visible_text());
    }
    for (number, again) in translators.iter().copied() {
        let (name, treat) = TRANSLATORS[number];
        arrive();
        visitor.script("window.stays = true");
        let translated = visitor.script(&translator(treat, again));
        assert!(translated.as_u64() > Some(3), "{translated} texts were translated");
        for (place, step) in steps.iter().enumerate() {
            step(&visitor);
            let what = format!("{name}, again {again}, step {place}: the page shows what it does without a translator");
            visitor.wait_until(&what, || visitor.visible_text() == seen[place + 1]);
        }
        assert_eq!(
            visitor.script("return window.stays"),
            json!(true),
            "{name}: the page was loaded anew"
        );
        assert_eq!(
            visitor.count("#notice-dead:not([hidden]), #notice-again:not([hidden])"),
            0,
            "{name}"
        );
        visitor.is_content();
    }
}

#[test]
fn a_translated_explorer_shows_the_right_numbers() {
    is_the_same(INDIA, &IN_THE_EXPLORER, &[(0, false), (0, true), (1, true)]);
}

#[test]
fn a_translated_part_of_another_page_shows_the_right_numbers() {
    is_the_same("en/embed/IND/?b=all&c=eol&x=hl", &IN_A_PART, &[(0, true), (1, true)]);
    is_the_same("en/embed/IND/?b=all&x=hl#card-emissions", &IN_A_PART, &[(0, false), (1, false)]);
}

#[test]
fn a_page_that_is_translated_before_it_is_live_shows_the_right_numbers() {
    let seen = {
        let visitor = explorer(INDIA, &VisitorOptions::default());
        visitor.press(&slider("hl"), key::END);
        visitor.wait_address("l=hl40");
        visitor.wait_at_rest();
        visitor.visible_text()
    };
    for (name, treat) in TRANSLATORS {
        let visitor = Visitor::arrive(&VisitorOptions::default());
        let early = format!("addEventListener('DOMContentLoaded', () => {{ {} }});", translator(treat, true));
        visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": early }));
        visitor.explore(INDIA);
        visitor.press(&slider("hl"), key::END);
        visitor.wait_until(&format!("{name}: the page shows what it does without a translator"), || {
            visitor.visible_text() == seen
        });
        assert!(visitor.count("#cairn font") > 20, "{name}: the page is not translated");
        assert_eq!(
            visitor.count("#notice-dead:not([hidden]), #notice-again:not([hidden])"),
            0,
            "{name}"
        );
    }
}

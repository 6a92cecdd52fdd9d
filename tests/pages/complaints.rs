//! Complaints: the faults of a page that a browser can report: console messages, policy violations, requests to other
//! hosts, layout shift, and broken accessibility rules.
//!
//! Out of scope: the content of the pages.

use serde_json::{Value, json};
use xtask::host::LoggedRequest;
use xtask::tools;

use crate::browser::Own;
use crate::engine::Engine;
use crate::visitor::Visitor;

/// Runs in each page before its own scripts and records errors, policy violations and layout shifts.
pub(crate) const LISTEN: &str = "
window.heard = { faults: [], shift: 0 };
addEventListener('error', (event) => heard.faults.push('error: ' + (event.message || (event.target && (event.target.src || event.target.href)))), true);
addEventListener('unhandledrejection', (event) => heard.faults.push('rejected: ' + event.reason));
addEventListener('securitypolicyviolation', (event) => heard.faults.push(
  'policy: ' + event.effectiveDirective + ' refused ' + (event.blockedURI || 'inline') + ' at ' + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample));
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) heard.shift += entry.value; })
  .observe({ type: 'layout-shift', buffered: true });
";

/// Runs in each page before its own scripts: the browser has no service worker.
pub(crate) const SAVES_NOTHING: &str = "delete Navigator.prototype.serviceWorker";

/// The accessibility rules that pages follow.
const TAGS: &str = "type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// Takes table rows out of the page until `wholeTables` puts them back: those with the tags and classes of three earlier
/// rows. They follow the same rules, and the largest pages have hundreds of them.
const SHORT_TABLES: &str = "
    const seen = new Map(), gone = [];
    const form = (row) => [row.closest('table'), row, ...row.querySelectorAll('*')]
      .map((one) => one.localName + '.' + (one.getAttribute('class') ?? '')).join(' ');
    for (const row of document.querySelectorAll('tbody tr')) {
      const own = form(row), many = (seen.get(own) ?? 0) + 1;
      seen.set(own, many);
      if (many > 3) gone.push([row, row.parentNode, row.nextSibling]);
    }
    for (const [row] of gone) row.remove();
    window.wholeTables = () => { for (const [row, parent, next] of gone.reverse()) parent.insertBefore(row, next); };";

/// The state of a page that does not do what is waited for.
const PAGE_STATE: &str = "const main = document.querySelector('main'), page = document.documentElement;
    const texts = (css) => [...document.querySelectorAll(css)].filter((one) => one.checkVisibility?.()).map((one) => one.textContent);
    return { page: { ...page.dataset }, main: { ...main?.dataset }, ready: document.readyState, focus: document.activeElement?.outerHTML.slice(0, 200),
      value: document.activeElement?.value, hasFocus: document.hasFocus(), notices: texts('.notice'), controlled: Boolean(navigator.serviceWorker?.controller) }";

impl Visitor {
    /// The state of the page, for a message.
    pub(crate) fn page_state(&self) -> Value {
        self.script(PAGE_STATE)
    }

    /// Every request that has reached the host.
    pub(crate) fn requests(&self) -> Vec<LoggedRequest> {
        self.requests.borrow_mut().extend(self.host.take_requests());
        self.requests.borrow().clone()
    }

    /// The browser's layout-shift score of the page.
    pub(crate) fn shift(&self) -> f64 {
        self.script("return window.heard ? heard.shift : 0").as_f64().unwrap_or_default()
    }

    /// Complaints of the console, the policy and the network since the last call.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        for entry in self.log("browser") {
            let level = entry["level"].as_str().unwrap_or_default();
            if matches!(level, "SEVERE" | "WARNING") {
                complaints.push(format!("console: {}", entry["message"].as_str().unwrap_or_default()));
            }
        }
        let host = self.host.address();
        // The browser's first page may still be loading: its own addresses are not the site's.
        let own = [host.as_str(), "data:", "blob:", "chrome:"];
        for address in self.requested_addresses() {
            if !own.iter().any(|start| address.starts_with(*start)) {
                complaints.push(format!("network: asked for {address}"));
            }
        }
        let heard = self.script("const heard = window.heard; return heard ? heard.faults.splice(0) : []");
        complaints.extend(heard.as_array().into_iter().flatten().map(ToString::to_string));
        complaints
    }

    /// Every address that a page has requested since the last call, on any host. The browser's own start page, whose requests
    /// may come late, does not count.
    pub(crate) fn requested_addresses(&self) -> Vec<String> {
        let events = self.log("performance").into_iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let sent = event["method"] == "Network.requestWillBeSent";
            let page = event["params"]["documentURL"].as_str().unwrap_or_default();
            (sent && !page.starts_with("chrome:")).then(|| event["params"]["request"]["url"].as_str().unwrap_or_default().to_owned())
        });
        events.filter(|address| address != "about:blank").collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let own = Own {
            end: "se/log",
            body: json!({ "type": kind }),
        };
        let entries = self.wait("log", self.client.issue_cmd(own));
        entries.as_array().cloned().unwrap_or_default()
    }

    /// Violations that axe-core finds: one line per rule, with the elements.
    pub(crate) fn axe(&self) -> Vec<String> {
        self.axe_of(&format!("{{ {TAGS} }}"), "html")
    }

    /// The same of the elements that match.
    pub(crate) fn axe_within(&self, css: &str) -> Vec<String> {
        self.axe_of(&format!("{{ {TAGS} }}"), css)
    }

    /// The same with the colour rules only, which take as long as all others together.
    pub(crate) fn axe_of_colours(&self) -> Vec<String> {
        self.axe_of("{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }", "html")
    }

    /// What is found while long tables are short.
    pub(crate) fn with_short_tables(&self, find: impl Fn() -> Vec<String>) -> Vec<String> {
        self.script(SHORT_TABLES);
        let found = find();
        self.script("wholeTables()");
        found
    }

    fn axe_of(&self, rules_run: &str, css: &str) -> Vec<String> {
        let rules = std::fs::read_to_string(tools::axe())
            .unwrap_or_else(|fault| panic!("{}: {fault}. Run `cargo xtask tools`.", tools::axe().display()));
        // A page that waits for a plan is pale. The rules apply to its usual colours.
        self.wait_until("no plan is on its way", || self.count("html[data-plan=coming]") == 0);
        // The browser evaluates the rules itself. They are not written into the page, so its policy stays in force.
        if self.script("return typeof window.axe === 'undefined'").as_bool() == Some(true) {
            self.browser("Runtime.evaluate", json!({ "expression": format!("{rules};0") }));
        }
        let run = format!(
            "axe.run(document.querySelectorAll({css:?}), {{ resultTypes: ['violations'], runOnly: {rules_run} }}).then((found) =>
            JSON.stringify([found.passes.length,
            found.violations.map((rule) => rule.id + ' (' + rule.impact + '): ' + rule.help + '\\n  '
              + rule.nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join('\\n  '))]))"
        );
        let answer = self.browser(
            "Runtime.evaluate",
            json!({ "expression": run, "awaitPromise": true, "returnByValue": true }),
        );
        let text = answer["result"]["value"]
            .as_str()
            .unwrap_or_else(|| panic!("axe did not run: {answer}"));
        let found: Value = serde_json::from_str(text).unwrap_or_else(|fault| panic!("axe: {fault}"));
        assert!(found[0].as_u64() > Some(0), "axe found nothing to look at on {}", self.place());
        let lines = found[1].as_array().into_iter().flatten();
        lines.map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    }
}

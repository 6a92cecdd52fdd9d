//! A visitor: a real Chromium with a fresh profile, in front of the built site.
//!
//! ```text
//! Visitor::arrive(&Wish::default())   a browser, a host for the site, nothing in memory
//! visitor.open("en/explore/IND/")     a page, by its path under the site
//! visitor.press(css, KEY_RIGHT)       keys on an element
//! visitor.drag(css, 0.75)             a slider's thumb, by the pointer, to a share of its way
//! visitor.wait_for(css)               an element that is shown, within ten seconds
//! visitor.complaints()                what the console, the policy and the network held against the page
//! visitor.axe()                       what the accessibility rules held against it
//! ```
//!
//! Everything that is missing or wrong panics with words on what to do: these are tests, and none
//! is skipped. Does not know: what stands on the page.

use std::cell::RefCell;
use std::future::Future;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::host::{Host, Request};
use xtask::{project, tools};

/// How long a page may take to come to what a test waits for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a visitor brings along.
pub(crate) struct Wish {
    /// Width of the window's inside, in CSS pixels.
    pub(crate) width: u32,
    /// Height of it.
    pub(crate) height: u32,
    /// Whether scripts run.
    pub(crate) scripts: bool,
    /// The folder of the site under the project.
    pub(crate) folder: &'static str,
    /// The path that the site stands under.
    pub(crate) base: &'static str,
}

impl Default for Wish {
    fn default() -> Wish {
        Wish {
            width: 1440,
            height: 900,
            scripts: true,
            folder: "dist",
            base: "/",
        }
    }
}

/// A browser on the site.
pub(crate) struct Visitor {
    runtime: tokio::runtime::Runtime,
    client: Client,
    driver: Child,
    profile: PathBuf,
    host: Host,
    requests: RefCell<Vec<Request>>,
}

/// A command of the browser's own, beyond what drivers agree on.
#[derive(Debug)]
struct Own {
    end: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.end))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// Runs in each page before its own scripts: keeps what the page would otherwise only mutter.
const LISTEN: &str = "
window.heard = { faults: [], shift: 0 };
addEventListener('error', (event) => heard.faults.push('error: ' + (event.message || (event.target && (event.target.src || event.target.href)))), true);
addEventListener('unhandledrejection', (event) => heard.faults.push('rejected: ' + event.reason));
addEventListener('securitypolicyviolation', (event) => heard.faults.push(
  'policy: ' + event.effectiveDirective + ' refused ' + (event.blockedURI || 'inline') + ' at ' + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample));
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) heard.shift += entry.value; })
  .observe({ type: 'layout-shift', buffered: true });
";

impl Visitor {
    /// Starts a host, a driver and a browser with nothing in memory.
    pub(crate) fn arrive(wish: &Wish) -> Visitor {
        let folder = project::root().join(wish.folder);
        assert!(
            folder.join("index.html").is_file(),
            "{}: the built site is not there. Run `cargo xtask test pages`, which builds it first.",
            folder.display()
        );
        let host = Host::start(folder, wish.base, 0).unwrap_or_else(|fault| panic!("{fault}"));
        let (driver, port) = start_driver();
        let profile = fresh_profile();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap_or_else(|fault| panic!("no runtime for the browser's driver: {fault}"));
        let client = runtime.block_on(connect(port, &profile, wish));
        let visitor = Visitor {
            runtime,
            client,
            driver,
            profile,
            host,
            requests: RefCell::default(),
        };
        // The browser's own first page asks for much; it is left before anything is written down.
        visitor.wait("about:blank", visitor.client.goto("about:blank"));
        visitor.asked_for();
        visitor.resize(wish.width, wish.height);
        if wish.scripts {
            visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN }));
        } else {
            visitor.browser("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        }
        visitor
    }

    fn wait<T, E: std::fmt::Display>(&self, what: &str, doing: impl Future<Output = Result<T, E>>) -> T {
        self.runtime.block_on(doing).unwrap_or_else(|fault| panic!("{what}: {fault}"))
    }

    /// A command of the DevTools protocol.
    pub(crate) fn browser(&self, command: &str, parameters: Value) -> Value {
        let own = Own {
            end: "goog/cdp/execute",
            body: json!({ "cmd": command, "params": parameters }),
        };
        self.wait(command, self.client.issue_cmd(own))
    }

    /// The address of a path under the site.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.host.address())
    }

    /// Opens a page by its path under the site, such as `en/explore/IND/`.
    pub(crate) fn open(&self, path: &str) {
        let address = self.address(path);
        self.wait(&address, self.client.goto(&address));
    }

    /// Loads the page once more.
    pub(crate) fn reload(&self) {
        self.wait("reload", self.client.refresh());
    }

    /// One step back.
    pub(crate) fn back(&self) {
        self.wait("back", self.client.back());
    }

    /// Where the visitor is: path, query and fragment under the site.
    pub(crate) fn place(&self) -> String {
        let address = self.wait("address", self.client.current_url()).to_string();
        address.strip_prefix(&self.host.address()).map_or(address.clone(), str::to_owned)
    }

    /// Makes the inside of the window so large, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.browser(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
    }

    fn find(&self, css: &str) -> Element {
        self.wait(&format!("`{css}` on {}", self.place()), self.client.find(Locator::Css(css)))
    }

    /// How many elements there are.
    pub(crate) fn count(&self, css: &str) -> usize {
        self.wait(css, self.client.find_all(Locator::Css(css))).len()
    }

    /// Waits for an element to be there.
    pub(crate) fn wait_for(&self, css: &str) {
        self.wait_until(&format!("`{css}` is there"), || self.count(css) > 0);
    }

    /// Waits for anything that can be asked.
    pub(crate) fn wait_until(&self, what: &str, ready: impl Fn() -> bool) {
        let start = Instant::now();
        while !ready() {
            assert!(
                start.elapsed() < PATIENCE,
                "{}: waited {} s in vain until {what}. {}",
                self.place(),
                PATIENCE.as_secs(),
                self.complaints().join("\n")
            );
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// The text of an element as shown.
    pub(crate) fn text(&self, css: &str) -> String {
        self.wait(css, async { self.client.find(Locator::Css(css)).await?.text().await })
    }

    /// The texts of all such elements as shown.
    pub(crate) fn texts(&self, css: &str) -> Vec<String> {
        self.wait(css, async {
            let mut texts = Vec::new();
            for element in self.client.find_all(Locator::Css(css)).await? {
                texts.push(element.text().await?);
            }
            Ok::<_, fantoccini::error::CmdError>(texts)
        })
    }

    /// A property of an element as it is now, such as `value`.
    pub(crate) fn property(&self, css: &str, name: &str) -> String {
        let element = self.find(css);
        self.wait(css, element.prop(name)).unwrap_or_default()
    }

    /// An attribute of an element.
    pub(crate) fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let element = self.find(css);
        self.wait(css, element.attr(name))
    }

    /// What a script returns.
    pub(crate) fn script(&self, script: &str) -> Value {
        self.wait(script, self.client.execute(script, Vec::new()))
    }

    /// Clicks an element.
    pub(crate) fn click(&self, css: &str) {
        let element = self.find(css);
        self.wait(css, element.click());
    }

    /// Sends keys to an element.
    pub(crate) fn press(&self, css: &str, keys: &str) {
        let element = self.find(css);
        self.wait(css, element.send_keys(keys));
    }

    /// Sends keys to whatever holds the focus.
    pub(crate) fn type_keys(&self, keys: &str) {
        self.wait("focus", async { self.client.active_element().await?.send_keys(keys).await });
    }

    /// Drags a slider's thumb by the pointer to a share of its way, 0 to 1 from its start.
    pub(crate) fn drag(&self, css: &str, share: f64) {
        let place = self.wait(
            css,
            self.client.execute(
                "const [css, share] = arguments; const slider = document.querySelector(css);
                 slider.scrollIntoView({ block: 'center' });
                 const box = slider.getBoundingClientRect(), thumb = 16;
                 const back = getComputedStyle(slider).direction === 'rtl';
                 const min = Number(slider.min || 0), max = Number(slider.max || 100);
                 const at = (s) => box.left + thumb / 2 + (back ? 1 - s : s) * (box.width - thumb);
                 return [at((slider.value - min) / (max - min)), at(share), box.top + box.height / 2];",
                vec![json!(css), json!(share)],
            ),
        );
        let number = |index: usize| place[index].as_f64().unwrap_or_default();
        let (from, to, y) = (number(0), number(1), number(2));
        let step = |x: f64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(40)),
            x,
            y,
        };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(step(from))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(step(from + (to - from) * 0.3))
            .then(step(from + (to - from) * 0.7))
            .then(step(to))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait(css, self.client.perform_actions(mouse));
    }

    /// Keeps a picture of the whole window in `target/pages/`.
    pub(crate) fn picture(&self, name: &str) {
        let folder = project::root().join("target/pages");
        let bytes = self.wait("picture", self.client.screenshot());
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(folder.join(format!("{name}.png")), bytes))
            .unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
    }

    /// Every request that reached the host so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.borrow_mut().extend(self.host.take_requests());
        self.requests.borrow().clone()
    }

    /// How far the layout has jumped by itself (the browser's layout-shift score).
    pub(crate) fn shift(&self) -> f64 {
        self.script("return window.heard ? heard.shift : 0").as_f64().unwrap_or_default()
    }

    /// What the console, the policy and the network held against the pages since the last call.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        for entry in self.log("browser") {
            let level = entry["level"].as_str().unwrap_or_default();
            if matches!(level, "SEVERE" | "WARNING") {
                complaints.push(format!("console: {}", entry["message"].as_str().unwrap_or_default()));
            }
        }
        let host = self.host.address();
        let own = [host.as_str(), "data:", "blob:"];
        for address in self.asked_for() {
            if !own.iter().any(|start| address.starts_with(*start)) {
                complaints.push(format!("network: asked for {address}"));
            }
        }
        let heard = self.script("const heard = window.heard; return heard ? heard.faults.splice(0) : []");
        complaints.extend(heard.as_array().into_iter().flatten().map(ToString::to_string));
        complaints
    }

    /// Every address that the browser asked for since the last call, whoever answers there.
    fn asked_for(&self) -> Vec<String> {
        let events = self.log("performance").into_iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let sent = event["method"] == "Network.requestWillBeSent";
            sent.then(|| event["params"]["request"]["url"].as_str().unwrap_or_default().to_owned())
        });
        events.filter(|address| address != "about:blank").collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        let own = Own {
            end: "se/log",
            body: json!({ "type": kind }),
        };
        let entries = self.wait("log", self.client.issue_cmd(own));
        entries.as_array().cloned().unwrap_or_default()
    }

    /// What axe-core holds against the page: a line a rule, with the elements.
    pub(crate) fn axe(&self) -> Vec<String> {
        let rules = std::fs::read_to_string(tools::axe())
            .unwrap_or_else(|fault| panic!("{}: {fault}. Run `cargo xtask tools`.", tools::axe().display()));
        // Evaluated by the browser itself, not written into the page: its policy stays in force.
        self.browser("Runtime.evaluate", json!({ "expression": format!("{rules};0") }));
        let run = "axe.run(document, { resultTypes: ['violations', 'incomplete'], runOnly: { type: 'tag', values:
            ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }).then((found) => JSON.stringify([found.passes.length,
            found.violations.map((rule) => rule.id + ' (' + rule.impact + '): ' + rule.help + '\\n  '
              + rule.nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join('\\n  '))]))";
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

impl Drop for Visitor {
    fn drop(&mut self) {
        let client = self.client.clone();
        let _ = self
            .runtime
            .block_on(async { tokio::time::timeout(Duration::from_secs(5), client.close()).await });
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

fn start_driver() -> (Child, u16) {
    let path = tools::driver()
        .unwrap_or_else(|| panic!("Chromium's driver is not on the PATH. Run `cargo xtask tools`, which installs it or says how."));
    let mut driver = Command::new(&path)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let words = driver.stdout.take().unwrap_or_else(|| panic!("the driver says nothing"));
    let mut lines = BufReader::new(words).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    // Its further words are read away, so that it never waits for a reader.
    std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
    let port = port.unwrap_or_else(|| panic!("{}: did not say on which port it listens", path.display()));
    (driver, port)
}

fn fresh_profile() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let profile = std::env::temp_dir().join(format!("cairn-visitor-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&profile).unwrap_or_else(|fault| panic!("{}: {fault}", profile.display()));
    profile
}

async fn connect(port: u16, profile: &std::path::Path, wish: &Wish) -> Client {
    let browser =
        tools::browser().unwrap_or_else(|| panic!("Chromium is not on the PATH. Run `cargo xtask tools`, which installs it or says how."));
    let mut flags: Vec<String> = tools::BROWSER_FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
    flags.push(format!("--user-data-dir={}", profile.display()));
    flags.push(format!("--window-size={},{}", wish.width, wish.height));
    let mut wishes = serde_json::Map::new();
    wishes.insert("goog:chromeOptions".to_owned(), json!({ "binary": browser, "args": flags }));
    wishes.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
    ClientBuilder::new(HttpConnector::new())
        .capabilities(wishes)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap_or_else(|fault| panic!("{}: does not start: {fault}", browser.display()))
}

/// Keys by their names, as drivers write them.
pub(crate) mod key {
    /// End.
    pub(crate) const END: &str = "\u{E010}";
    /// Home.
    pub(crate) const HOME: &str = "\u{E011}";
    /// Arrow to the left.
    pub(crate) const LEFT: &str = "\u{E012}";
    /// Arrow up.
    pub(crate) const UP: &str = "\u{E013}";
    /// Arrow to the right.
    pub(crate) const RIGHT: &str = "\u{E014}";
    /// Tab.
    pub(crate) const TAB: &str = "\u{E004}";
    /// Enter.
    pub(crate) const ENTER: &str = "\u{E007}";
}

//! A visitor: a real browser in front of the built site, without any stored data of the site. The browser is Chromium
//! unless the test chooses another one.
//!
//! ```text
//! Visitor::arrive(&VisitorOptions::default())   starts a host for the site and takes a browser with empty storage
//! visitor.open("en/explore/IND/")     opens a page by its path under the site
//! visitor.press(css, KEY_RIGHT)       sends keys to an element
//! visitor.drag(css, 0.75)             drags a slider's thumb with the pointer to a share of its track
//! visitor.wait_for(css)               waits until an element is in the page, at most `PATIENCE`
//! visitor.complaints()                faults found on the page: see complaints.rs
//! ```
//!
//! If something is missing or wrong, the test panics with a message that says what to do. No test is skipped. Out of
//! scope: the content of the pages.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use xtask::host::{FileReplacement, Host, LoggedRequest};
use xtask::project;

use crate::browser::Own;
use crate::complaints::{LISTEN, SAVES_NOTHING};
use crate::coverage::append;
use crate::engine::Engine;
use crate::started::Started;
pub(crate) use crate::wish::VisitorOptions;

/// Longest wait for a state that a test expects.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest wait on a slow phone with a slow connection.
const PATIENCE_SLOW: Duration = Duration::from_secs(60);
/// Slowdown factor of a slow phone's processor.
const SLOWER: f64 = 4.0;
/// A slow connection: bytes per second, and latency in milliseconds.
pub(crate) const SLOW_LINE: (i64, u32) = (200_000, 150);

/// True if the full set of combinations runs, as before a release (`cargo xtask test --full`).
pub(crate) fn is_full() -> bool {
    std::env::var_os("CAIRN_FULL").is_some()
}

/// A browser on the site.
pub(crate) struct Visitor {
    /// The running browser; `None` after the visitor has returned it.
    started: Option<Started>,
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    pub(crate) host: Host,
    pub(crate) requests: RefCell<Vec<LoggedRequest>>,
    size: Cell<(u32, u32)>,
    /// Number of pages opened and actions taken.
    pub(crate) tried: Cell<u32>,
    /// Number of pages loaded.
    loads: Cell<u32>,
    pub(crate) arrived: Cell<Instant>,
    patience: Duration,
    /// True if scripts run.
    pub(crate) scripts: bool,
    /// Path under which the host serves the site.
    base: &'static str,
    /// True if no other test visits the host.
    has_own_host: bool,
}

impl Visitor {
    /// Starts a host and takes a browser without stored data of it.
    pub(crate) fn arrive(wish: &VisitorOptions) -> Visitor {
        let folder = project::root().join(wish.folder);
        assert!(
            folder.join("index.html").is_file(),
            "{}: the built site is not there. Run `cargo xtask test pages`, which builds it first.",
            folder.display()
        );
        let mut started = Started::take(wish);
        let host = started.host(wish, folder);
        let visitor = Visitor {
            client: started.client.clone(),
            started: Some(started),
            engine: wish.engine,
            host,
            requests: RefCell::default(),
            size: Cell::default(),
            tried: Cell::default(),
            loads: Cell::default(),
            arrived: Cell::new(Instant::now()),
            patience: if wish.slow { PATIENCE_SLOW } else { PATIENCE },
            scripts: wish.scripts,
            base: wish.base,
            has_own_host: wish.first_visit,
        };
        // The browser's own start page makes requests. They are discarded before recording begins.
        visitor.wait("about:blank", visitor.client.goto("about:blank"));
        if wish.engine == Engine::Chromium {
            visitor.requested_addresses();
        }
        let patient = TimeoutConfiguration::new(Some(Duration::from_secs(120)), None, None);
        visitor.wait("timeouts", visitor.client.update_timeouts(patient));
        visitor.resize(wish.width, wish.height);
        if wish.engine != Engine::Chromium {
            return visitor;
        }
        if wish.slow {
            visitor.browser("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
            visitor.line(Some(SLOW_LINE));
        }
        if wish.scripts {
            visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN }));
            if !wish.first_visit {
                visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": SAVES_NOTHING }));
            }
        } else {
            visitor.browser("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        }
        visitor
    }

    /// Serves a replacement for a file from now on; `None` ends it. On a host that tests share, the browser's cache would
    /// keep the replacement for later tests.
    pub(crate) fn give_instead(&self, instead: Option<FileReplacement>) {
        assert!(
            self.has_own_host,
            "a test that replaces files asks for `VisitorOptions::first_visit`"
        );
        self.host.give_instead(instead);
    }

    /// Records the loads and the time of the test that has used this visitor.
    pub(crate) fn measure(&self) {
        let test = std::thread::current().name().unwrap_or_default().to_owned();
        let took = self.arrived.replace(Instant::now()).elapsed().as_millis();
        append("measured.tsv", &format!("{test}\t{}\t{took}", self.loads.take()));
    }

    /// Process id of the browser's driver, the ancestor of all processes of the browser.
    pub(crate) fn driver(&self) -> u32 {
        self.started().driver.process()
    }

    fn started(&self) -> &Started {
        self.started.as_ref().unwrap_or_else(|| panic!("the browser has gone"))
    }

    /// Waits for the browser's answer. On an error it panics and names `what` was being done.
    pub(crate) fn wait<T, E: std::fmt::Display>(&self, what: &str, doing: impl Future<Output = Result<T, E>>) -> T {
        self.started()
            .runtime
            .block_on(doing)
            .unwrap_or_else(|fault| panic!("{what}: {fault}"))
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) fn browser(&self, command: &str, parameters: Value) -> Value {
        let own = Own {
            end: "goog/cdp/execute",
            body: json!({ "cmd": command, "params": parameters }),
        };
        self.wait(command, self.client.issue_cmd(own))
    }

    /// Sets the speed of the connection to the site: bytes per second and latency in milliseconds. `None` removes the
    /// limit.
    pub(crate) fn line(&self, slow: Option<(i64, u32)>) {
        let (bytes, latency) = slow.unwrap_or((-1, 0));
        self.browser("Network.enable", json!({}));
        self.browser(
            "Network.emulateNetworkConditions",
            json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes }),
        );
    }

    /// The full address of a path under the site.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.host.address())
    }

    /// Opens a page by its path under the site, such as `en/explore/IND/`.
    pub(crate) fn open(&self, path: &str) {
        let address = self.address(path);
        self.tried.set(self.tried.get() + 1);
        self.loads.set(self.loads.get() + 1);
        self.wait(&address, self.client.goto(&address));
        self.after_load();
        if !self.scripts {
            self.covers_on(path, "read without scripts");
        }
        if self.base != "/" {
            self.covers_on(path, "under a sub-path");
        }
    }

    /// Width and height of the viewport, in CSS pixels.
    pub(crate) fn size(&self) -> (u32, u32) {
        self.size.get()
    }

    /// Reloads the page.
    pub(crate) fn reload(&self) {
        self.loads.set(self.loads.get() + 1);
        self.wait("reload", self.client.refresh());
        self.after_load();
    }

    /// The current address: path, query and fragment under the site.
    pub(crate) fn place(&self) -> String {
        let address = self.wait("address", self.client.current_url()).to_string();
        address.strip_prefix(&self.host.address()).map_or(address.clone(), str::to_owned)
    }

    /// Sets the size of the viewport, in CSS pixels. Below a width of 600 the browser emulates a phone.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.size.set((width, height));
        if self.engine != Engine::Chromium {
            return self.wait("window", self.client.set_window_size(width, height));
        }
        self.browser(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 }),
        );
    }

    fn find(&self, css: &str) -> Element {
        self.wait(&format!("`{css}` on {}", self.place()), self.client.find(Locator::Css(css)))
    }

    /// Number of elements that match.
    pub(crate) fn count(&self, css: &str) -> usize {
        self.wait(css, self.client.find_all(Locator::Css(css))).len()
    }

    /// Waits until an element is in the page.
    pub(crate) fn wait_for(&self, css: &str) {
        self.wait_until(&format!("`{css}` is there"), || self.count(css) > 0);
    }

    /// Waits until a condition is true.
    pub(crate) fn wait_until(&self, what: &str, ready: impl Fn() -> bool) {
        self.wait_within(self.patience, what, ready);
    }

    /// Waits until a condition is true, with its own time limit.
    pub(crate) fn wait_within(&self, patience: Duration, what: &str, ready: impl Fn() -> bool) {
        let start = Instant::now();
        while !ready() {
            assert!(
                start.elapsed() < patience,
                "{}: waited {} s in vain until {what}. The page: {}. {}",
                self.place(),
                patience.as_secs(),
                self.page_state(),
                self.complaints().join("\n")
            );
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// The rendered text of an element.
    pub(crate) fn text(&self, css: &str) -> String {
        self.read(css, async || self.client.find(Locator::Css(css)).await?.text().await)
    }

    /// The rendered texts of all matching elements.
    pub(crate) fn texts(&self, css: &str) -> Vec<String> {
        self.read(css, async || {
            let mut texts = Vec::new();
            for element in self.client.find_all(Locator::Css(css)).await? {
                texts.push(element.text().await?);
            }
            Ok(texts)
        })
    }

    /// Reads from the page as it stands: finding and reading are two questions to the browser, and an element that the
    /// page replaces between them is found anew.
    fn read<T>(&self, css: &str, finding: impl AsyncFn() -> Result<T, CmdError>) -> T {
        self.wait(css, async {
            loop {
                match finding().await {
                    Err(fault) if fault.is_stale_element_reference() => {}
                    answer => return answer,
                }
            }
        })
    }

    /// The current value of an element's property, such as `value`.
    pub(crate) fn property(&self, css: &str, name: &str) -> String {
        let element = self.find(css);
        self.wait(css, element.prop(name)).unwrap_or_default()
    }

    /// An attribute of an element.
    pub(crate) fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let element = self.find(css);
        self.wait(css, element.attr(name))
    }

    /// Runs a script and returns its result.
    pub(crate) fn script(&self, script: &str) -> Value {
        self.wait(script, self.client.execute(script, Vec::new()))
    }

    /// Runs an asynchronous script. Its last argument is a callback that takes the result.
    pub(crate) fn script_later(&self, script: &str, given: Vec<Value>) -> Value {
        self.wait(script, self.client.execute_async(script, given))
    }

    /// Scrolls to an element and clicks it.
    pub(crate) fn click(&self, css: &str) {
        let element = self.find(css);
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        self.wait(css, async {
            self.client.execute(scroll, vec![serde_json::to_value(&element)?]).await?;
            element.click().await
        });
    }

    /// Sends keys to an element.
    pub(crate) fn press(&self, css: &str, keys: &str) {
        self.unfold_levers(css);
        let element = self.find(css);
        self.wait(css, element.send_keys(keys));
    }

    /// Sends keys to the focused element.
    pub(crate) fn type_keys(&self, keys: &str) {
        self.wait("focus", async { self.client.active_element().await?.send_keys(keys).await });
    }

    /// Drags a slider's thumb with the pointer to a share of its track, 0 to 1 from its start.
    pub(crate) fn drag(&self, css: &str, share: f64) {
        let place = self.wait(
            css,
            self.client.execute(
                "const [css, share] = arguments; const slider = document.querySelector(css);
                 slider.closest('.more-levers')?.setAttribute('open', ''); slider.scrollIntoView({ block: 'center' });
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
}

impl Drop for Visitor {
    #[allow(clippy::print_stdout, reason = "how much was tried is shown")]
    fn drop(&mut self) {
        self.measure();
        if let Some(started) = self.started.take() {
            started.put_back(&self.host.address());
        }
        if std::env::var_os("CAIRN_ATTACK").is_some() {
            println!("in all {} pages or actions", self.tried.get());
        }
    }
}

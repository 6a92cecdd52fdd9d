//! How the browser and its driver are started, and how they are spoken to beyond the standard.
//!
//! Does not know: the site.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::tools;

use crate::visitor::Wish;

/// A command of the browser's own, beyond what drivers agree on.
#[derive(Debug)]
pub(crate) struct Own {
    /// Last part of its address, after the session.
    pub(crate) end: &'static str,
    /// What it is told.
    pub(crate) body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.end))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// How many free ports are tried: one can be taken between being found and being listened on.
const PORTS: usize = 8;

/// Starts the driver on a free port.
pub(crate) fn start_driver() -> (Child, u16) {
    let path = tools::driver()
        .unwrap_or_else(|| panic!("Chromium's driver is not on the PATH. Run `cargo xtask tools`, which installs it or says how."));
    let mut said = String::new();
    for _ in 0..PORTS {
        let mut driver = Command::new(&path)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let words = driver.stdout.take().unwrap_or_else(|| panic!("the driver says nothing"));
        let mut lines = BufReader::new(words).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            said.push_str(&line);
            said.push('\n');
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        if let Some(port) = port {
            // Its further words are read away, so that it never waits for a reader.
            std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
            return (driver, port);
        }
        // It ended without a port: what it was given had been taken meanwhile.
        let _ = driver.wait();
    }
    panic!("{}: found no port to listen on.\n{said}", path.display());
}

/// A folder for a browser that remembers nothing.
pub(crate) fn fresh_profile() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let profile = std::env::temp_dir().join(format!("cairn-visitor-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&profile).unwrap_or_else(|fault| panic!("{}: {fault}", profile.display()));
    profile
}

/// Starts the browser.
pub(crate) async fn connect(port: u16, profile: &Path, wish: &Wish) -> Client {
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
    /// Escape.
    pub(crate) const ESCAPE: &str = "\u{E00C}";
    /// Page up.
    pub(crate) const PAGE_UP: &str = "\u{E00E}";
    /// Page down.
    pub(crate) const PAGE_DOWN: &str = "\u{E00F}";
}

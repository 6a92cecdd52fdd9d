//! Engine: the browsers that a visitor can use, and how each browser and its driver start.
//!
//! Tests use DevTools commands with Chromium, and only the WebDriver standard with Firefox and WebKit. WebKit needs a
//! display, so it gets a virtual one.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use xtask::{browsers, tools};

use crate::visitor::VisitorOptions;

/// Number of attempts to find a free port: another program can take a port between the search and its use.
const PORTS: usize = 8;
/// Time limit until a driver listens.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A program that ends when its owner is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A listening driver, and the display that it may need.
pub(crate) struct Driver {
    running: Running,
    port: u16,
    _display: Option<Running>,
}

impl Driver {
    /// Process id of the driver, the ancestor of all processes of the browser.
    pub(crate) fn process(&self) -> u32 {
        self.running.0.id()
    }
}

fn require_program(program: Option<PathBuf>, what: &str) -> PathBuf {
    program
        .filter(|path| path.is_file())
        .unwrap_or_else(|| panic!("{what} is not on the PATH. Run `cargo xtask tools`, which installs it or says how."))
}

impl Engine {
    /// Starts the driver on a free port.
    pub(crate) fn start_driver(self) -> Driver {
        match self {
            Engine::Chromium => {
                let driver = require_program(browsers::chromium_driver(), "Chromium's driver");
                says_its_port(&driver, "--port=0", "successfully on port ")
            }
            Engine::Firefox => says_its_port(
                &require_program(Some(tools::geckodriver()), "Firefox's driver"),
                "--port=0",
                "Listening on 127.0.0.1:",
            ),
            Engine::WebKit => start_webkit_driver(&require_program(browsers::webkit_driver(), "WebKit's driver")),
        }
    }

    /// Starts the browser.
    pub(crate) async fn connect(self, driver: &Driver, profile: &Path, wish: &VisitorOptions) -> Client {
        ClientBuilder::new(HttpConnector::new())
            .capabilities(self.wishes(profile, wish))
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .unwrap_or_else(|fault| panic!("{self:?} does not start: {fault}"))
    }

    fn wishes(self, profile: &Path, wish: &VisitorOptions) -> Map<String, Value> {
        let mut wishes = Map::new();
        match self {
            Engine::Chromium => {
                // A browser that tests share has no windows of its own: they then take 0.7 times as long.
                let shell = wish.is_shared().then(browsers::headless_shell).flatten();
                let browser = require_program(shell.or_else(browsers::chromium), "Chromium");
                let mut flags: Vec<String> = browsers::BROWSER_FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
                flags.push(format!("--user-data-dir={}", profile.display()));
                flags.push(format!("--window-size={},{}", wish.width, wish.height));
                if wish.camera {
                    flags.push("--use-fake-ui-for-media-stream".to_owned());
                    flags.push("--use-fake-device-for-media-stream".to_owned());
                }
                wishes.insert("goog:chromeOptions".to_owned(), json!({ "binary": browser, "args": flags }));
                wishes.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
            }
            Engine::Firefox => {
                let browser = require_program(browsers::firefox(), "Firefox");
                wishes.insert("moz:firefoxOptions".to_owned(), json!({ "binary": browser, "args": ["-headless"] }));
            }
            Engine::WebKit => {
                let browser = require_program(browsers::webkit(), "WebKit");
                wishes.insert(
                    "webkitgtk:browserOptions".to_owned(),
                    json!({ "binary": browser, "args": ["--automation"] }),
                );
            }
        }
        wishes
    }
}

/// Starts a driver that finds a free port itself and prints it.
fn says_its_port(path: &Path, port_option: &str, before: &str) -> Driver {
    let mut text = String::new();
    for _ in 0..PORTS {
        let mut child = Command::new(path)
            .arg(port_option)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A process group of its own: all processes of the browser end with it.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let words = child.stdout.take().unwrap_or_else(|| panic!("the driver says nothing"));
        let mut lines = BufReader::new(words).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            text.push_str(&line);
            text.push('\n');
            let (_, port) = line.split_once(before)?;
            port.trim_end_matches('.').parse().ok()
        });
        if let Some(port) = port {
            // Read the rest of the output, so that the driver never blocks on a full pipe.
            std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
            let (running, _display) = (Running(child), None);
            return Driver { running, port, _display };
        }
        // The driver ended without a port: another program took its port in the meantime.
        let _ = child.wait();
    }
    panic!("{}: found no port to listen on.\n{text}", path.display());
}

/// Starts WebKit's driver on a given port and on a virtual display.
fn start_webkit_driver(path: &Path) -> Driver {
    let screen = require_program(browsers::display(), "Xvfb, a display for WebKit,");
    let display = Command::new(&screen)
        .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|fault| panic!("{}: {fault}", screen.display()));
    let mut display = Running(display);
    let mut number = String::new();
    let words = display.0.stdout.take().unwrap_or_else(|| panic!("the display says nothing"));
    let _ = BufReader::new(words).read_line(&mut number);
    let mut tries = 0;
    loop {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.unwrap_or_else(|fault| panic!("no free port: {fault}")).port();
        let child = Command::new(path)
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{}", number.trim()))
            // As root, as on a test machine, it only starts without its sandbox.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        let (mut running, start) = (Running(child), Instant::now());
        while start.elapsed() < TIME_LIMIT && running.0.try_wait().is_ok_and(|ended| ended.is_none()) {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                let _display = Some(display);
                return Driver { running, port, _display };
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        drop(running);
        tries += 1;
        assert!(tries < PORTS, "{}: does not listen", path.display());
    }
}

//! A running browser with its driver and its profile. Starting Chromium takes as long as loading three pages, so
//! visitors share browsers one after another.
//!
//! ```text
//! Started::take(&wish)          takes a waiting browser or starts a new one; Chromium opens a new window
//! started.put_back(address)     closes its windows, deletes the data of the address, and lets the browser wait
//! ```
//!
//! A browser keeps the port of its site, and with it the compiled program; what a visitor stored is deleted. A first visit
//! has a port of its own. Emulation settings belong to a window and end with it. A visitor that wants a browser alone,
//! another engine or a camera gets a new browser. Waiting browsers and their profiles are removed when the tests end, even
//! if they crash.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use serde_json::json;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use xtask::host::Host;

use crate::browser::{Own, fresh_profile};
use crate::coverage::append;
use crate::engine::Driver;
use crate::visitor::VisitorOptions;

/// Time limit for closing the windows of a browser.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// Browsers that wait for the next visitor.
static WAITING: Mutex<Vec<Started>> = Mutex::new(Vec::new());

/// A running browser.
pub(crate) struct Started {
    pub(crate) runtime: Runtime,
    pub(crate) client: Client,
    pub(crate) driver: Driver,
    /// The shell that ends the driver: see [`end`].
    end: Child,
    /// The empty window that stays open; `None` if the browser is not used again.
    first: Option<WindowHandle>,
    /// The host of the site for all visitors but first visits.
    host: Option<Host>,
}

impl Started {
    /// A browser that matches the options.
    pub(crate) fn take(wish: &VisitorOptions) -> Started {
        let is_shared = wish.is_shared();
        let waiting = is_shared.then(|| WAITING.lock().unwrap_or_else(PoisonError::into_inner).pop());
        let started = waiting.flatten().unwrap_or_else(|| Started::new(wish, is_shared));
        if is_shared {
            started
                .runtime
                .block_on(started.open())
                .unwrap_or_else(|fault| panic!("a window: {fault}"));
        }
        started
    }

    fn new(wish: &VisitorOptions, is_shared: bool) -> Started {
        append("measured.tsv", &format!("start of {:?}\t0\t0", wish.engine));
        let driver = wish.engine.start_driver();
        let profile = fresh_profile();
        let end = end(&driver, &profile);
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap_or_else(|fault| panic!("no runtime for the browser's driver: {fault}"));
        let client = runtime.block_on(wish.engine.connect(&driver, &profile, wish));
        let mut started = Started {
            runtime,
            client,
            driver,
            end,
            first: None,
            host: None,
        };
        if is_shared {
            let first = started.runtime.block_on(started.client.window());
            started.first = Some(first.unwrap_or_else(|fault| panic!("the first window: {fault}")));
        }
        started
    }

    /// The host of the site for the next visitor.
    pub(crate) fn host(&mut self, wish: &VisitorOptions, folder: PathBuf) -> Host {
        let new = || Host::start(folder, wish.base, 0).unwrap_or_else(|fault| panic!("{fault}"));
        let usual = VisitorOptions::default();
        if wish.first_visit || (wish.folder, wish.base) != (usual.folder, usual.base) {
            return new();
        }
        let host = self.host.get_or_insert_with(new).clone();
        host.start_again();
        host
    }

    async fn open(&self) -> Result<(), CmdError> {
        let window = self.client.new_window(false).await?;
        self.client.switch_to_window(window.handle).await
    }

    /// Puts a shared browser back into the pool if it still answers; ends any other browser.
    pub(crate) fn put_back(self, address: &str) {
        let is_ready = self.first.is_some()
            && !std::thread::panicking()
            && matches!(
                self.runtime.block_on(async { timeout(TIME_LIMIT, self.empty(address)).await }),
                Ok(Ok(()))
            );
        if is_ready {
            WAITING.lock().unwrap_or_else(PoisonError::into_inner).push(self);
            return;
        }
        let _ = self
            .runtime
            .block_on(async { timeout(TIME_LIMIT, self.client.clone().close()).await });
    }

    /// Closes all windows but the first. Deletes the stored data of the address and the logs.
    async fn empty(&self, address: &str) -> Result<(), CmdError> {
        let windows = self.client.windows().await?;
        for window in windows {
            if Some(&window) != self.first.as_ref() {
                self.client.switch_to_window(window).await?;
                self.client.close_window().await?;
            }
        }
        if let Some(first) = &self.first {
            self.client.switch_to_window(first.clone()).await?;
        }
        let params = json!({ "origin": address.trim_end_matches('/'), "storageTypes": "all" });
        for kind in ["browser", "performance"] {
            let body = json!({ "type": kind });
            self.client.issue_cmd(Own { end: "se/log", body }).await?;
        }
        // The HTTP cache stays: a file of it is used without asking only if its name holds a digest of its content.
        let body = json!({ "cmd": "Storage.clearDataForOrigin", "params": params });
        let end = "goog/cdp/execute";
        self.client.issue_cmd(Own { end, body }).await?;
        Ok(())
    }
}

/// Starts a shell that waits for the end of its input: its owner drops it, or this program ends. The shell then kills
/// the driver with all its processes and removes the profile.
fn end(driver: &Driver, profile: &Path) -> Child {
    const ENDS: &str = "cat; kill -s KILL -- \"-$0\"; rm -rf \"$1\"";
    Command::new("sh")
        .args(["-c", ENDS, &driver.process().to_string()])
        .arg(profile)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // A signal from the terminal that ends the tests must not end this shell.
        .process_group(0)
        .spawn()
        .unwrap_or_else(|fault| panic!("sh: {fault}"))
}

impl Drop for Started {
    fn drop(&mut self) {
        drop(self.end.stdin.take());
        let _ = self.end.wait();
    }
}

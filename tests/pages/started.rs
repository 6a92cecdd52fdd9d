//! A browser that is started, with its driver and its profile. Starting Chromium takes as long as three pages, so one that has served a
//! visitor waits for the next.
//!
//! ```text
//! Started::take(&wish)          one that waits, else a new one; Chromium with a window that has seen nothing
//! started.put_back(address)     its windows are closed, what an address kept is forgotten; it waits
//! ```
//!
//! A visitor's site stands on a port of its own, so it finds nothing that another kept; what was emulated belongs to a window and
//! goes with it. A wish to be alone, another engine or a camera gets a browser of its own. Those that wait are ended, with their
//! profiles, once the tests have ended, however they did.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WindowHandle;
use serde_json::json;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use crate::browser::{Own, fresh_profile};
use crate::coverage::append;
use crate::engine::{Driver, Engine};
use crate::visitor::Wish;

/// How long a browser may take to close what is open.
const PATIENCE: Duration = Duration::from_secs(5);

/// Those that wait.
static WAITING: Mutex<Vec<Started>> = Mutex::new(Vec::new());

/// A browser that is started.
pub(crate) struct Started {
    pub(crate) runtime: Runtime,
    pub(crate) client: Client,
    pub(crate) driver: Driver,
    /// Ends it.
    end: Child,
    /// The window that stays open, and shows nothing; none where the browser is not used again.
    first: Option<WindowHandle>,
}

impl Started {
    /// A browser as wished for.
    pub(crate) fn take(wish: &Wish) -> Started {
        let is_shared = wish.engine == Engine::Chromium && wish.camera.is_none() && !wish.alone;
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

    fn new(wish: &Wish, is_shared: bool) -> Started {
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
        };
        if is_shared {
            let first = started.runtime.block_on(started.client.window());
            started.first = Some(first.unwrap_or_else(|fault| panic!("the first window: {fault}")));
        }
        started
    }

    async fn open(&self) -> Result<(), CmdError> {
        let window = self.client.new_window(false).await?;
        self.client.switch_to_window(window.handle).await
    }

    /// Lets the browser wait for the next visitor where it may and answers; otherwise it ends.
    pub(crate) fn put_back(self, address: &str) {
        let is_ready = self.first.is_some()
            && !std::thread::panicking()
            && matches!(
                self.runtime.block_on(async { timeout(PATIENCE, self.empty(address)).await }),
                Ok(Ok(()))
            );
        if is_ready {
            WAITING.lock().unwrap_or_else(PoisonError::into_inner).push(self);
            return;
        }
        let _ = self
            .runtime
            .block_on(async { timeout(PATIENCE, self.client.clone().close()).await });
    }

    /// Closes all windows but the first, and forgets what an address kept and what was logged.
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
        let kept = json!({ "origin": address.trim_end_matches('/'), "storageTypes": "all" });
        for kind in ["browser", "performance"] {
            let body = json!({ "type": kind });
            self.client.issue_cmd(Own { end: "se/log", body }).await?;
        }
        for (command, parameters) in [("Storage.clearDataForOrigin", kept), ("Network.clearBrowserCache", json!({}))] {
            let body = json!({ "cmd": command, "params": parameters });
            self.client
                .issue_cmd(Own {
                    end: "goog/cdp/execute",
                    body,
                })
                .await?;
        }
        Ok(())
    }
}

/// A shell that waits until its input ends, as it does when its owner lets go of it or this program ends, and then ends a driver
/// with all that it started, and removes a profile.
fn end(driver: &Driver, profile: &Path) -> Child {
    const ENDS: &str = "cat; kill -s KILL -- \"-$0\"; rm -rf \"$1\"";
    Command::new("sh")
        .args(["-c", ENDS, &driver.process().to_string()])
        .arg(profile)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // Whoever ends the tests from a terminal does not end it.
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

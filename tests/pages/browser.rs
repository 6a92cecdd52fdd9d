//! Browser commands beyond the WebDriver standard, fresh profiles, and keys by name.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// A command of the browser itself, beyond the WebDriver standard.
#[derive(Debug)]
pub(crate) struct Own {
    /// Last part of the command's address, after the session.
    pub(crate) end: &'static str,
    /// Parameters of the command, as JSON.
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

/// Makes an empty profile folder.
pub(crate) fn fresh_profile() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let profile = std::env::temp_dir().join(format!("cairn-visitor-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&profile).unwrap_or_else(|fault| panic!("{}: {fault}", profile.display()));
    profile
}

/// Keys by name, as WebDriver encodes them.
pub(crate) mod key {
    pub(crate) const END: &str = "\u{E010}";
    pub(crate) const HOME: &str = "\u{E011}";
    /// Arrow to the left.
    pub(crate) const LEFT: &str = "\u{E012}";
    /// Arrow up.
    pub(crate) const UP: &str = "\u{E013}";
    /// Arrow to the right.
    pub(crate) const RIGHT: &str = "\u{E014}";
    pub(crate) const TAB: &str = "\u{E004}";
    pub(crate) const ENTER: &str = "\u{E007}";
    pub(crate) const ESCAPE: &str = "\u{E00C}";
    pub(crate) const PAGE_UP: &str = "\u{E00E}";
    pub(crate) const PAGE_DOWN: &str = "\u{E00F}";
}

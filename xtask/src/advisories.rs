//! Advisories: fetches RustSec's list of known faults before a run that needs it. `tests/house/advisories.rs` reads it.
//!
//! A machine without a network keeps the list that it has, or has none; the test then says so.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use crate::project::{program, tools_folder};

/// Environment variable that makes the test fail where there is no list.
pub const NEEDED: &str = "CAIRN_ADVISORIES_NEEDED";

/// Folder of the list, within that of our tools.
const FOLDER: &str = "advisory-db";
const SOURCE: &str = "https://github.com/RustSec/advisory-db";
/// A list of this age is fetched again.
const STALE: Duration = Duration::from_hours(20);
/// A connection slower than this, in bytes per second, for that many seconds has failed.
const SLOWEST: [&str; 4] = ["-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=20"];

/// Fetches the list, or fetches it again after a day. A failure leaves what is there.
pub fn fetch() {
    let folder = tools_folder().join(FOLDER);
    let fetched = fs::metadata(folder.join(".git/FETCH_HEAD")).or_else(|_| fs::metadata(folder.join(".git/HEAD")));
    let age = fetched.and_then(|file| file.modified()).ok().and_then(|then| then.elapsed().ok());
    if age.is_some_and(|age| age < STALE) {
        return;
    }
    let mut git = program("git", &SLOWEST);
    if age.is_some() {
        git.arg("-C").arg(&folder).args(["pull", "--quiet", "--ff-only", "--depth", "1"]);
    } else {
        git.args(["clone", "--quiet", "--depth", "1", SOURCE]).arg(&folder);
    }
    let _ = git
        .env("GIT_TERMINAL_PROMPT", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

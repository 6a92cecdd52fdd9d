//! Command lines and their output.
#![allow(dead_code, reason = "each test uses some of it")]
#![allow(clippy::print_stdout, reason = "how much was tried is shown")]

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

pub(crate) const CAIRN: &str = env!("CARGO_BIN_EXE_cairn");

/// Exit code and output of a command.
pub(crate) struct CommandOutput {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The number of command lines and requests that a test tried; printed at its end if `CAIRN_ATTACK` is set.
struct Tried(Cell<u64>);

impl Drop for Tried {
    fn drop(&mut self) {
        if std::env::var_os("CAIRN_ATTACK").is_some() {
            println!("in all {} command lines or requests", self.0.get());
        }
    }
}

thread_local! {
    static TRIED: Tried = const { Tried(Cell::new(0)) };
}

/// Counts one command line or request.
pub(crate) fn tried() {
    TRIED.with(|tried| tried.0.set(tried.0.get() + 1));
}

pub(crate) fn cairn(arguments: &[&str]) -> CommandOutput {
    tried();
    // Some commands look for tables below the folder that they run in.
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let Output { status, stdout, stderr } = Command::new(CAIRN).args(arguments).current_dir(root).output().unwrap();
    CommandOutput {
        code: status.code(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// Runs with a file size limit of one kilobyte, as on a full disk: longer writes fail.
#[cfg(unix)]
pub(crate) fn on_a_full_disk(arguments: &[&str]) -> CommandOutput {
    tried();
    let limited = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"";
    let Output { status, stdout, stderr } = Command::new("sh").args(["-c", limited, CAIRN]).args(arguments).output().unwrap();
    CommandOutput {
        code: status.code(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// Names of the entries of a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Runs a command that must succeed without messages.
pub(crate) fn right(arguments: &[&str]) -> String {
    let output = cairn(arguments);
    assert_eq!((output.code, output.err.as_str()), (Some(0), ""), "{arguments:?}");
    output.out
}

/// Runs a command that must fail with exactly this message.
pub(crate) fn refused(arguments: &[&str], words: &str) {
    let output = cairn(arguments);
    assert_eq!(
        (output.code, output.out.as_str(), output.err.as_str()),
        (Some(1), "", format!("{words}\n").as_str()),
        "{arguments:?}"
    );
}

/// Writes a file into the folder of this test, because other tests run in parallel; returns its path.
pub(crate) fn written(name: &str, content: impl AsRef<[u8]>) -> String {
    let test = std::thread::current().name().unwrap_or("no test").replace("::", "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

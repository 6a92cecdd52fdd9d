//! What the command line says, to be held against what a page says.

use std::process::Command;

use xtask::project;

/// The answer of the command line to some arguments.
pub(crate) fn cairn(arguments: &[&str]) -> String {
    let run = "run --quiet --locked --offline --features prerender --bin cairn --";
    let told = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .current_dir(project::root())
        .args(run.split(' '))
        .args(arguments)
        .output()
        .unwrap_or_else(|fault| panic!("cairn: {fault}"));
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8_lossy(&told.stdout).into_owned()
}

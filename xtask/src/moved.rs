//! Moved: effects of a change on results, compared with a state of the project's history.
//!
//! Copies the packs and golden tables of that state to `target/moved`; the command line prints the comparison.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::fault::TaskFault;
use crate::project::{program, root, run, target_folder};

const PACKS: [&str; 2] = ["world.pack", "roads.pack"];

/// Prints the ten largest moves since a state: a commit, a branch or a tag.
pub fn print_moves(state: &str) -> Result<(), TaskFault> {
    let folder = target_folder().join("moved");
    for name in PACKS {
        put(state, &format!("static/facts/{name}"), &folder.join(name))?;
    }
    for entry in fs::read_dir(root().join("tests/golden")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // A case added since then has nothing to compare with.
        let _ = put(
            state,
            &format!("tests/golden/{name}/expected.csv"),
            &folder.join(&name).join("expected.csv"),
        );
    }
    let folder = folder.to_string_lossy().into_owned();
    let names = ["run", "--quiet", "--locked", "--package", "cairn-cli", "--", "moved", &folder];
    run(&mut program("cargo", &names), "Read what is said above.")
}

/// A file as it was in a state.
fn put(state: &str, path: &str, to: &Path) -> Result<(), TaskFault> {
    let unread = || {
        TaskFault::of_use(
            "cargo xtask moved",
            format!("cannot read {path} of `{state}`"),
            "Name a commit, a branch or a tag.",
        )
    };
    let output = program("git", &["show", &format!("{state}:{path}")])
        .stdin(Stdio::null())
        .output()
        .map_err(|_| unread())?;
    if !output.status.success() {
        return Err(unread());
    }
    let made = to.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| fs::write(to, output.stdout)).map_err(|_| unread())
}

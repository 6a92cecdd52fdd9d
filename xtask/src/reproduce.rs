//! Reproduction: the last commit, built in two folders, and the files in which the two sites differ.
//!
//! The folders have paths of different lengths, so that a path in a program shows. Both start without anything compiled;
//! the tools are shared.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::fault::TaskFault;
use crate::project::{program, root, run};

/// Folders of the two builds, below the root.
const FOLDERS: [&str; 2] = ["target/reproduced/a", "target/reproduced/another-folder"];
/// The list of digests of a site.
const SUMS: &str = "dist/SHA256SUMS";
const ADVICE: &str = "Mend what is named above, then run `cargo xtask reproduce` again.";

/// Builds the last commit twice and compares the digests of all files.
///
/// # Errors
/// A build fails, or a list of digests cannot be read.
pub fn run_twice() -> Result<ExitCode, TaskFault> {
    for folder in FOLDERS {
        built(folder)?;
    }
    let [first, second] = FOLDERS.map(|folder| {
        let file = root().join(folder).join(SUMS);
        let text = fs::read_to_string(&file).map_err(|fault| TaskFault::of_input(file.display().to_string(), fault.to_string(), ADVICE))?;
        Ok(digests(&text))
    });
    let (first, second): (BTreeMap<String, String>, _) = (first?, second?);
    let differing = differing(&first, &second);
    for file in &differing {
        println!("differs: {file}");
    }
    println!("{} files, {} of them differ between the two builds.", first.len(), differing.len());
    Ok(if differing.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Clones the last commit into a folder and builds the site there.
fn built(folder: &str) -> Result<(), TaskFault> {
    let clone = root().join(folder);
    let _ = fs::remove_dir_all(&clone);
    run(program("git", &["clone", "--quiet", "--no-hardlinks", "."]).arg(&clone), ADVICE)?;
    share_tools(&clone)?;
    let mut build = program("cargo", &["xtask", "site"]);
    run(build.current_dir(&clone).env_remove("CARGO_TARGET_DIR"), ADVICE)
}

/// Links the installed tools into a clone, so that they are not installed again.
#[cfg(unix)]
fn share_tools(clone: &Path) -> Result<(), TaskFault> {
    let tools = root().join(".tools");
    if !tools.is_dir() {
        return Ok(());
    }
    std::os::unix::fs::symlink(&tools, clone.join(".tools"))
        .map_err(|fault| TaskFault::of_input(tools.display().to_string(), fault.to_string(), ADVICE))
}

#[cfg(not(unix))]
fn share_tools(_: &Path) -> Result<(), TaskFault> {
    Ok(())
}

/// The digest of each file of a list.
fn digests(text: &str) -> BTreeMap<String, String> {
    let line = |line: &str| {
        let (digest, file) = line.split_once("  ")?;
        Some((file.to_owned(), digest.to_owned()))
    };
    text.lines().filter_map(line).collect()
}

/// Files with another digest, or in one list alone.
fn differing(first: &BTreeMap<String, String>, second: &BTreeMap<String, String>) -> Vec<String> {
    let files = first.keys().chain(second.keys().filter(|file| !first.contains_key(*file)));
    files.filter(|file| first.get(*file) != second.get(*file)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{differing, digests};

    #[test]
    fn files_that_differ_or_lack_are_named() {
        let first = digests("aa  index.html\nbb  app.js\ncc  old.css\n");
        let second = digests("aa  index.html\nb0  app.js\ndd  new.css\n");
        assert_eq!(differing(&first, &second), ["app.js", "old.css", "new.css"]);
        assert_eq!(differing(&first, &first), [""; 0]);
    }
}

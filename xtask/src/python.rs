//! Python: packages at pinned versions, in their own environment.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::TaskFault;
use crate::project::{answer_of, found_on_path, root, run, target_folder, tools_folder};

/// Packages for the notebook and its test. pyam 3.3.0 needs SQLAlchemy 2.0.22 or later and cannot be imported with 2.1.
const NOTEBOOK: [&str; 4] = ["pandas==2.3.3", "pyam-iamc==3.3.0", "SQLAlchemy==2.0.58", "duckdb==2.0.1"];
/// Prints the named packages with their installed versions.
const VERSIONS: &str = "import sys
from importlib.metadata import version
print(' '.join(name + '==' + version(name) for name in sys.argv[1:]))";
/// Advice if an environment cannot be made or filled.
const ADVICE: &str = "On Debian: apt-get install python3-venv. If the network was away, run this again when it is back.";

/// Command that runs the modellers' notebook on the built command line, reads an exchange table with pyam, and merges
/// shards.
///
/// # Errors
/// Python is missing, or its packages cannot be installed.
pub fn notebook() -> Result<Command, TaskFault> {
    let folder = tools_folder().join("python");
    let mut notebook = Command::new(environment(&folder, &NOTEBOOK)?);
    notebook.current_dir(root());
    // Pint caches parsed units with absolute paths: a cache shared with another clone breaks once that clone is gone.
    notebook.env("XDG_CACHE_HOME", folder.join("cache"));
    notebook.args([
        "xtask/peer/notebook.py",
        "static/modellers/cairn.ipynb",
        "crates/prerender/src/pages/leaf/modellers.rs",
    ]);
    notebook.arg(target_folder().join("debug").join(format!("cairn{}", std::env::consts::EXE_SUFFIX)));
    Ok(notebook)
}

/// Python with these packages (`name==version`) in a folder; missing ones are installed, with a message.
///
/// # Errors
/// Python is missing, or the packages cannot be installed.
pub fn environment(folder: &Path, packages: &[&str]) -> Result<PathBuf, TaskFault> {
    let python = folder.join("venv/bin/python");
    if has_packages(&python, packages) {
        return Ok(python);
    }
    let Some(system) = found_on_path("python3") else {
        return Err(TaskFault::of_input(
            "python3",
            format!("is not on the PATH; {} are packages of Python", packages.join(", ")),
            "Install Python 3.10 or later with its venv module (on Debian: apt-get install python3 python3-venv), then run this again.",
        ));
    };
    println!("Installing {} into {}, once.", packages.join(", "), folder.display());
    run(
        Command::new(system).args(["-m", "venv", "--clear"]).arg(folder.join("venv")),
        ADVICE,
    )?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    run(install.args(packages), ADVICE)?;
    if has_packages(&python, packages) {
        return Ok(python);
    }
    Err(TaskFault::of_input(
        python.display().to_string(),
        format!("does not hold {} though they were installed", packages.join(", ")),
        "Delete its folder and run this again.",
    ))
}

/// True if every package is installed at its version.
fn has_packages(python: &Path, packages: &[&str]) -> bool {
    let names = packages.iter().filter_map(|package| package.split_once("==")).map(|(name, _)| name);
    let options: Vec<&str> = ["-c", VERSIONS].into_iter().chain(names).collect();
    let text = python.to_str().and_then(|python| answer_of(python, &options));
    text.as_deref() == Some(packages.join(" ").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_holds_nothing() {
        assert!(!has_packages(Path::new("/nowhere/python"), &["pandas==2.3.3"]));
    }
}

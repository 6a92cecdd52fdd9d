//! Paths of the project, and how a program is run.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::fault::TaskFault;

/// The project's folder, which contains `xtask/`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Folder of the installed tools, within the project; git ignores it.
pub fn tools_folder() -> PathBuf {
    root().join(".tools")
}

/// The folder of the tools' programs.
pub fn tools_bin() -> PathBuf {
    tools_folder().join("bin")
}

/// The PATH with our own tools first.
pub fn path_with_tools() -> OsString {
    let mut folders = vec![tools_bin()];
    if let Some(path) = env::var_os("PATH") {
        folders.extend(env::split_paths(&path));
    }
    env::join_paths(folders).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
}

/// A program to run in the project's folder, with our tools on its PATH.
///
/// Backtraces are off: here every fault has a message.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(found_on_path(name).unwrap_or_else(|| PathBuf::from(name)));
    command
        .args(arguments)
        .current_dir(root())
        .env("PATH", path_with_tools())
        .env("RUST_BACKTRACE", "0");
    command
}

/// A program of a name, from our own tools first.
pub fn found_on_path(name: &str) -> Option<PathBuf> {
    all_on(&path_with_tools(), name).into_iter().next()
}

/// Every program of a name on a PATH, in its order.
pub fn all_on(path: &OsStr, name: &str) -> Vec<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(path)
        .map(|folder| folder.join(&file))
        .filter(|path| path.is_file())
        .collect()
}

/// Cargo's target folder.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// Output of a program, trimmed. None if it is missing or fails.
pub fn answer_of(name: &str, arguments: &[&str]) -> Option<String> {
    let output = program(name, arguments).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Runs a program to its end, with its output on the terminal.
///
/// # Errors
/// It cannot be started or fails; `advice` then says what to do.
pub fn run(command: &mut Command, advice: &str) -> Result<(), TaskFault> {
    let name = Path::new(command.get_program())
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(TaskFault::of_input(
            name,
            format!("ended with {status}; its own words stand above"),
            advice,
        )),
        Err(fault) => Err(TaskFault::of_input(name, format!("could not be started ({fault})"), advice)),
    }
}

/// The version of a package in `Cargo.lock`.
pub fn locked_version(package: &str) -> Option<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).ok()?;
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\"")).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

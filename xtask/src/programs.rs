//! Test programs: built once by cargo, then run on their own.
//!
//! ```text
//! Programs::build(native targets)      one cargo call compiles and links them; cargo's messages give their paths
//! programs.command(target)             the program, in the folder that cargo would run it in
//! programs.names(target)               its tests, for shards
//! ```
//!
//! A program that runs on its own needs no lock of cargo, so tests run while the site is compiled. The harness reports
//! durations only with an unstable flag; `RUSTC_BOOTSTRAP` allows it on a stable toolchain, for the run alone.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::project::program;

/// A test program, and the folder of its package, in which cargo would run it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestProgram {
    path: PathBuf,
    folder: PathBuf,
}

/// Test programs by package and target, such as `cairn-core core`. The library's own tests are `lib`, those of a program
/// `bin NAME`.
static BUILT: Mutex<BTreeMap<String, TestProgram>> = Mutex::new(BTreeMap::new());

/// Number of crates compiled and programs linked by cargo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CompileCount {
    /// Crates compiled, not taken from an earlier build.
    pub crates: u32,
    /// Programs linked.
    pub links: u32,
}

/// Programs other than tests, by name, such as `cairn`.
static NATIVE: Mutex<BTreeMap<String, PathBuf>> = Mutex::new(BTreeMap::new());

/// Sum over all calls so far.
static COMPILED: Mutex<CompileCount> = Mutex::new(CompileCount { crates: 0, links: 0 });

/// Crates compiled and programs linked so far.
pub fn compiled() -> CompileCount {
    *COMPILED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Builds test programs with a call of cargo that runs none of them. True if it succeeded.
pub fn build(cargo: &mut Command) -> bool {
    cargo.args(["--no-run", "--message-format=json-render-diagnostics"]);
    let Ok(mut child) = cargo.stdout(Stdio::piped()).spawn() else {
        return false;
    };
    let messages = child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines());
    for artifact in messages.map_while(Result::ok).filter_map(|line| Artifact::read(&line)) {
        let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
        compiled.crates += u32::from(!artifact.fresh);
        compiled.links += u32::from(!artifact.fresh && artifact.program.is_some());
        let Some(path) = artifact.program else { continue };
        if let (false, Some(name)) = (artifact.is_test, artifact.target.strip_prefix("bin ")) {
            let mut native = NATIVE.lock().unwrap_or_else(PoisonError::into_inner);
            native.insert(name.to_owned(), path);
        } else if artifact.is_test {
            let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
            let folder = artifact.folder;
            built.insert(format!("{} {}", artifact.package, artifact.target), TestProgram { path, folder });
        }
    }
    child.wait().is_ok_and(|status| status.success())
}

/// A program of ours that an earlier lane of this run built.
pub fn built(name: &str) -> Option<PathBuf> {
    let native = NATIVE.lock().unwrap_or_else(PoisonError::into_inner);
    native.get(name).cloned()
}

/// A program of ours. Cargo builds it unless an earlier lane of this run did: alone, a package has other features than
/// in the workspace, so cargo would compile nearly all crates again.
pub fn native(package: &str, name: &str) -> Command {
    built(name).map_or_else(
        || program("cargo", &["run", "--quiet", "--locked", "--package", package, "--"]),
        |path| program(&path.to_string_lossy(), &[]),
    )
}

/// The test programs of a package whose target is this, or begins with this and a space.
pub fn test_programs(package: &str, target: &str) -> Vec<(String, TestProgram)> {
    let built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    let name = format!("{package} {target}");
    let matching = built
        .iter()
        .filter(|(key, _)| **key == name || key.starts_with(&format!("{name} ")));
    matching.map(|(key, program)| (key.clone(), program.clone())).collect()
}

/// A test program, ready to run: it reports the duration of each test.
pub fn command(test: &TestProgram) -> Command {
    let mut command = program(&test.path.to_string_lossy(), &["-Z", "unstable-options", "--report-time"]);
    command.env("RUSTC_BOOTSTRAP", "1").current_dir(&test.folder);
    command
}

/// The names of a program's tests.
pub fn names(test: &TestProgram) -> Vec<String> {
    let output = program(&test.path.to_string_lossy(), &["--list", "--format", "terse"])
        .current_dir(&test.folder)
        .output();
    let text = output
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    text.lines()
        .filter_map(|line| Some(line.strip_suffix(": test")?.to_owned()))
        .collect()
}

/// A cargo message on a built artifact.
#[derive(Debug, PartialEq)]
struct Artifact {
    package: String,
    folder: PathBuf,
    target: String,
    is_test: bool,
    fresh: bool,
    program: Option<PathBuf>,
}

impl Artifact {
    /// Reads a line of cargo's messages. None if it describes something else. The fields are found by their names: the
    /// format is stable, and a JSON reader would be the only dependency of this program.
    fn read(line: &str) -> Option<Artifact> {
        let rest = line.strip_prefix("{\"reason\":\"compiler-artifact\",")?;
        let text = |after: &str, name: &str| -> Option<String> {
            let (_, value) = after.split_once(&format!("\"{name}\":\""))?;
            Some(value.split('"').next()?.replace("\\\\", "\\"))
        };
        let (_, target) = rest.split_once("\"target\":{")?;
        let kind = target.split_once("\"kind\":[\"")?.1.split('"').next()?;
        let name = text(target, "name")?;
        // `path+file:///…/xtask#0.1.0` or `path+file:///…/core#cairn-core@0.1.0`.
        let id = text(rest, "package_id")?;
        let (path, version) = id.split_once('#')?;
        let package = match version.split_once('@') {
            Some((name, _)) => name,
            None => path.rsplit('/').next()?,
        };
        let manifest = PathBuf::from(text(rest, "manifest_path")?);
        Some(Artifact {
            package: package.to_owned(),
            folder: manifest.parent().unwrap_or(Path::new("")).to_owned(),
            target: match kind {
                "test" => name,
                "bin" => format!("bin {name}"),
                _ => "lib".to_owned(),
            },
            is_test: rest.contains("\"test\":true},\"features\""),
            fresh: rest.contains("\"fresh\":true"),
            program: text(rest, "executable").map(PathBuf::from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_program_is_found_in_cargos_messages() {
        let line = r#"{"reason":"compiler-artifact","package_id":"path+file:///p/cairn#0.1.0","manifest_path":"/p/cairn/Cargo.toml","target":{"kind":["test"],"crate_types":["bin"],"name":"core","src_path":"/p/cairn/tests/core/main.rs","edition":"2024","doc":false,"doctest":false,"test":true},"profile":{"opt_level":"1","debuginfo":0,"debug_assertions":true,"overflow_checks":true,"test":true},"features":[],"filenames":["/p/t/core-1"],"executable":"/p/t/core-1","fresh":false}"#;
        let artifact = Artifact::read(line);
        assert_eq!(
            artifact,
            Some(Artifact {
                package: "cairn".to_owned(),
                folder: PathBuf::from("/p/cairn"),
                target: "core".to_owned(),
                is_test: true,
                fresh: false,
                program: Some(PathBuf::from("/p/t/core-1")),
            })
        );
        assert_eq!(Artifact::read(r#"{"reason":"build-finished","success":true}"#), None);
        let named = line.replace("/p/cairn#0.1.0", "/p/crates/core#cairn-core@0.1.0");
        assert_eq!(
            Artifact::read(&named).map(|artifact| artifact.package),
            Some("cairn-core".to_owned())
        );
        let bin = line
            .replace(r#""kind":["test"]"#, r#""kind":["bin"]"#)
            .replace(r#""overflow_checks":true,"test":true"#, r#""overflow_checks":true,"test":false"#);
        let bin = Artifact::read(&bin);
        assert_eq!(bin.map(|bin| (bin.target, bin.is_test)), Some(("bin core".to_owned(), false)));
    }
}

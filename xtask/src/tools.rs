//! Required tools: their versions, and how they are installed.
//!
//! Each tool is checked first, without network; a tool at its version is left alone. A missing tool is installed, with a
//! message on its name and reason. It counts as installed only when it reports its version, so that a partial
//! installation is never used.

use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::browsers;
use crate::fault::TaskFault;
use crate::project::{
    all_on, answer_of, found_on_path, locked_version, path_with_tools, program, run, target_folder, tools_bin, tools_folder,
};

/// Version of Trunk, which builds the site.
const TRUNK: &str = "0.21.14";
/// Version of axe-core, the accessibility rules.
const AXE: &str = "4.14.1";
/// Version of the TypeScript compiler.
const TYPESCRIPT: &str = "5.9.3";
/// Version of the driver of Firefox.
const GECKODRIVER: &str = "0.37.0";
/// Compiler target for programs of the browser.
const WASM: &str = "wasm32-unknown-unknown";

/// A tool that the commands need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// rustfmt and clippy, part of Rust.
    Components,
    /// Rust's standard library for the browser.
    WasmTarget,
    /// The sources of every crate in the lock file: Trunk builds offline.
    Crates,
    /// `wasm-bindgen` and its test runner.
    WasmBindgen,
    /// Trunk, which builds the site.
    Trunk,
    /// Chromium and its driver.
    Browser,
    /// The accessibility rules, run in a page.
    Axe,
    /// Firefox and its driver.
    Firefox,
    /// The WebKit engine, closest to Safari, with its driver and a display.
    WebKit,
    /// The compiler of TypeScript, and Node.js to run it.
    TypeScript,
    /// R, which runs the code of a chart.
    R,
}

impl Tool {
    /// All, in the order of installation.
    pub const ALL: [Tool; 11] = [
        Tool::Components,
        Tool::WasmTarget,
        Tool::Crates,
        Tool::WasmBindgen,
        Tool::Trunk,
        Tool::Browser,
        Tool::Axe,
        Tool::Firefox,
        Tool::WebKit,
        Tool::TypeScript,
        Tool::R,
    ];
    /// Tools for testing the built site in Chromium: all but the two other engines, TypeScript and R, which come last.
    pub const OF_PAGES: &'static [Tool] = Tool::ALL.split_at(Tool::ALL.len() - 4).0;

    /// Name with version, and reason.
    fn named(self) -> (String, &'static str) {
        match self {
            Tool::Components => ("rustfmt and clippy".to_owned(), "the code is laid out and checked by them"),
            Tool::WasmTarget => (format!("Rust's {WASM} target"), "the site runs in a browser"),
            Tool::Crates => ("the crates of Cargo.lock".to_owned(), "the site is then built without network"),
            Tool::WasmBindgen => (
                format!("wasm-bindgen {} and its test runner", bindgen_version()),
                "they join WebAssembly to the page",
            ),
            Tool::Trunk => (format!("Trunk {TRUNK}"), "it builds the site"),
            Tool::Browser => ("Chromium and its driver".to_owned(), "the pages are tested in a real browser"),
            Tool::Axe => (format!("axe-core {AXE}"), "it checks that everyone can use the pages"),
            Tool::Firefox => (
                format!("Firefox, and its driver geckodriver {GECKODRIVER}"),
                "the pages are tested in a second engine",
            ),
            Tool::WebKit => (
                "WebKit, its driver and a display for it".to_owned(),
                "the pages are tested in a third engine, nearest to Safari",
            ),
            Tool::TypeScript => (format!("TypeScript {TYPESCRIPT}"), "it checks the types of the JavaScript module"),
            Tool::R => ("R".to_owned(), "it runs the code of a chart"),
        }
    }

    fn is_there(self) -> bool {
        match self {
            Tool::Components => ["fmt", "clippy"]
                .iter()
                .all(|name| answer_of("cargo", &[*name, "--version"]).is_some()),
            Tool::WasmTarget => {
                answer_of("rustc", &["--print", "target-libdir", "--target", WASM]).is_some_and(|path| Path::new(&path).is_dir())
            }
            Tool::Crates => program("cargo", &["fetch", "--locked", "--offline", "--quiet"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success()),
            // Only our own build counts. Others leave the names of functions in the programs, 100 kB more for a visitor
            // to fetch. Ours also splits the application into its parts.
            Tool::WasmBindgen => {
                let ours = |name: &&str| has_version(&place_of(name), &format!("{name} {}", bindgen_version()));
                let sources = answer_of(&place_of("wasm-bindgen").display().to_string(), &[SOURCES_ARGUMENT]);
                sources.is_some_and(|sources| sources == bindgen_sources()) && ["wasm-bindgen", "wasm-bindgen-test-runner"].iter().all(ours)
            }
            Tool::Trunk => trunk().is_some(),
            Tool::Browser => browsers::chromium().is_some() && browsers::chromium_driver().is_some() && !browsers::shell_is_missing(),
            Tool::Firefox => {
                browsers::firefox().is_some()
                    && answer_of(&geckodriver().display().to_string(), &["--version"]).is_some_and(|text| text.contains(GECKODRIVER))
            }
            Tool::WebKit => browsers::webkit().is_some() && browsers::webkit_driver().is_some() && browsers::display().is_some(),
            Tool::TypeScript => found_on_path("node").is_some() && has_package("typescript", TYPESCRIPT) && typescript().is_file(),
            Tool::Axe => has_package("axe-core", AXE) && axe().is_file(),
            Tool::R => found_on_path("Rscript").is_some(),
        }
    }

    fn install(self) -> Result<(), TaskFault> {
        let again = "If the network was away, run `cargo xtask tools` again when it is back: it goes on from here, and nothing half-installed is used.";
        match self {
            Tool::Components => rustup(&["component", "add", "rustfmt", "clippy"], "rustfmt or clippy", again),
            Tool::WasmTarget => rustup(&["target", "add", WASM], "Rust's target for the browser", again),
            Tool::Crates => run(&mut program("cargo", &["fetch", "--locked"]), again),
            Tool::WasmBindgen => {
                let build = [
                    "build",
                    "--locked",
                    "--package",
                    "xtask",
                    "--features",
                    "bindgen",
                    "--bin",
                    "bindgen",
                    "--profile",
                    "tool",
                ];
                run(&mut program("cargo", &build), again)?;
                let built = target_folder()
                    .join("tool")
                    .join(format!("bindgen{}", std::env::consts::EXE_SUFFIX));
                put(&built, "wasm-bindgen")?;
                put(&built, "wasm-bindgen-test-runner")
            }
            // Trunk needs no encryption: it fetches nothing and checks for no update.
            Tool::Trunk => install_crate("trunk", TRUNK, &["--no-default-features"], again),
            Tool::Browser => browsers::install_chromium(again),
            Tool::Firefox => {
                browsers::install_firefox(again)?;
                install_crate("geckodriver", GECKODRIVER, &[], again)
            }
            Tool::WebKit => browsers::install_webkit(again),
            Tool::Axe => install_package("axe-core", AXE, again),
            Tool::TypeScript => install_package("typescript", TYPESCRIPT, again),
            Tool::R => browsers::install(
                &["r-base-core"],
                "R",
                "Install it: on Debian and Ubuntu `sudo apt-get install r-base-core`, elsewhere from https://www.r-project.org.",
                again,
            ),
        }
    }
}

/// Installs the missing ones of these tools.
///
/// # Errors
/// The tools' folder cannot be written, or an installation fails.
pub fn install(wanted: &[Tool]) -> Result<(), TaskFault> {
    let missing: Vec<Tool> = Tool::ALL
        .into_iter()
        .filter(|tool| wanted.contains(tool) && !tool.is_there())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let unwritable = |fault: std::io::Error| {
        TaskFault::of_input(
            tools_bin().display().to_string(),
            format!("cannot be written ({fault})"),
            "Tools are kept there: give yourself the right to write in the project's folder, or move it to where you have it.",
        )
    };
    fs::create_dir_all(tools_bin()).map_err(unwritable)?;
    fs::write(tools_folder().join("written"), "").map_err(unwritable)?;
    for tool in missing {
        let (what, why) = tool.named();
        println!("Installing {what}: {why} …");
        tool.install()?;
        if !tool.is_there() {
            return Err(TaskFault::of_input(
                what,
                "was installed, yet does not answer as it must",
                "Delete the folder .tools and run `cargo xtask tools` again.",
            ));
        }
    }
    Ok(())
}

/// Trunk at its version: ours, or one installed earlier anywhere on the PATH.
pub fn trunk() -> Option<PathBuf> {
    trunk_on(&path_with_tools())
}

fn trunk_on(path: &OsStr) -> Option<PathBuf> {
    let right = format!("trunk {TRUNK}");
    all_on(path, "trunk").into_iter().find(|trunk| has_version(trunk, &right))
}

/// True if a program reports this version.
fn has_version(program: &Path, version: &str) -> bool {
    let output = Command::new(program).arg("--version").stderr(Stdio::null()).output();
    output.is_ok_and(|output| output.status.success() && output.stdout.trim_ascii() == version.as_bytes())
}

/// True if a Node package is installed at a version.
fn has_package(name: &str, version: &str) -> bool {
    fs::read_to_string(tools_folder().join("node_modules").join(name).join("package.json"))
        .is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

/// Installs a Node package at a version.
fn install_package(name: &str, version: &str, again: &str) -> Result<(), TaskFault> {
    if found_on_path("npm").is_none() {
        return Err(TaskFault::of_input(
            name,
            "is fetched by npm, which is not on the PATH",
            "Install Node.js with npm (on Debian: apt-get install npm), then run `cargo xtask tools` again.",
        ));
    }
    let mut npm = program("npm", &["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"]);
    // npm removes installed packages that are not named.
    let packages = [("axe-core", AXE), ("typescript", TYPESCRIPT)]
        .into_iter()
        .filter(|(own, at)| *own != name && has_package(own, at));
    npm.arg("--prefix").arg(tools_folder()).arg(format!("{name}@{version}"));
    npm.args(packages.map(|(own, at)| format!("{own}@{at}")));
    run(&mut npm, again)
}

/// The compiler of TypeScript, a script of Node.js.
pub fn typescript() -> PathBuf {
    tools_folder().join("node_modules/typescript/bin/tsc")
}

/// The accessibility rules, as a script.
pub fn axe() -> PathBuf {
    tools_folder().join("node_modules/axe-core/axe.min.js")
}

/// Builds a program of the package registry and installs it.
fn install_crate(name: &str, version: &str, options: &[&str], again: &str) -> Result<(), TaskFault> {
    let (tools, work) = (tools_folder(), tools_folder().join("build"));
    let mut install = program("cargo", &["install", "--locked", "--force", "--version", version, name]);
    // Trunk mostly moves files and waits: optimised, it takes twice as long to compile and is no faster.
    install.arg("--debug").args(options).envs([
        ("CARGO_PROFILE_DEV_OPT_LEVEL", "0"),
        ("CARGO_PROFILE_DEV_DEBUG", "0"),
        ("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "false"),
        ("CARGO_PROFILE_DEV_OVERFLOW_CHECKS", "false"),
        ("CARGO_PROFILE_DEV_INCREMENTAL", "false"),
    ]);
    // Kept until it succeeds, so that a second try continues the first.
    install.arg("--root").arg(&tools).arg("--target-dir").arg(&work);
    run(&mut install, again)?;
    let _ = fs::remove_dir_all(work);
    Ok(())
}

/// The driver of Firefox; only our own counts.
pub fn geckodriver() -> PathBuf {
    place_of("geckodriver")
}

fn rustup(arguments: &[&str], what: &str, again: &str) -> Result<(), TaskFault> {
    if found_on_path("rustup").is_none() {
        return Err(TaskFault::of_input(
            what,
            "is missing, and so is rustup, which would add it",
            "Install Rust from https://rustup.rs, or the package of your system that holds it.",
        ));
    }
    run(&mut program("rustup", arguments), again)
}

/// Argument at which our `wasm-bindgen` prints [`bindgen_sources`].
pub const SOURCES_ARGUMENT: &str = "--sources";

/// Digest of the sources of our `wasm-bindgen`. A tool built from other sources is built again.
pub fn bindgen_sources() -> String {
    let mut digest = DefaultHasher::new();
    for source in [include_str!("bin/bindgen/main.rs"), include_str!("bin/bindgen/parts.rs")] {
        digest.write(source.as_bytes());
    }
    format!("{:016x}", digest.finish())
}

/// The version of wasm-bindgen that the lock file names.
fn bindgen_version() -> String {
    locked_version("wasm-bindgen").unwrap_or_else(|| "of Cargo.lock".to_owned())
}

/// Path of one of our programs.
fn place_of(name: &str) -> PathBuf {
    tools_bin().join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Installs a program in one step, so that its name never refers to a partial file.
fn put(built: &Path, name: &str) -> Result<(), TaskFault> {
    let place = place_of(name);
    let aside = place.with_extension("new");
    let _ = fs::remove_file(&aside);
    fs::hard_link(built, &aside)
        .or_else(|_| fs::copy(built, &aside).map(|_| ()))
        .and_then(|()| fs::rename(&aside, &place))
        .map_err(|fault| {
            TaskFault::of_input(
                place.display().to_string(),
                format!("cannot be written ({fault})"),
                "Check the room on the disk and the rights of the folder, then run `cargo xtask tools` again.",
            )
        })
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A folder in which `trunk` prints this text.
    fn folder(name: &str, answer: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("cairn-tools-{}", std::process::id())).join(name);
        let trunk = folder.join("trunk");
        assert!(fs::create_dir_all(&folder).is_ok());
        assert!(fs::write(&trunk, format!("#!/bin/sh\necho '{answer}'\n")).is_ok());
        assert!(fs::set_permissions(&trunk, fs::Permissions::from_mode(0o755)).is_ok());
        folder
    }

    #[test]
    fn a_trunk_of_our_version_is_used_wherever_on_the_path_it_stands() {
        let (none, older) = (PathBuf::from("/nowhere"), folder("older", "trunk 0.20.0"));
        let right = folder("right", &format!("trunk {TRUNK}"));
        let found = |folders: &[&PathBuf]| std::env::join_paths(folders).ok().and_then(|path| trunk_on(&path));
        assert_eq!(found(&[&none, &older, &right]), Some(right.join("trunk")));
        assert_eq!(found(&[&none, &older]), None);
    }
}

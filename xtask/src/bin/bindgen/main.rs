//! wasm-bindgen's two tools, built from its own library at the version in our lock file.
//!
//! Trunk calls `wasm-bindgen`, which turns a compiled module into a module and its glue. Cargo passes browser tests to
//! `wasm-bindgen-test-runner`. One program has both names; `cargo xtask tools` installs it under both in `.tools/bin`.
//! Tool and crate can therefore never differ in version. A program with split points is first split into parts
//! ([`parts`]). The program is not built under the first name. rustc takes any crate called `wasm_bindgen` for the
//! library itself, and refuses it as too old.

#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

mod parts;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let called = std::env::args_os().next().unwrap_or_default();
    let name = Path::new(&called).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ended = if name.ends_with("test-runner") {
        wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os()).map_err(fault_text)
    } else {
        bind(std::env::args_os().collect())
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{name}: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Turns a compiled module into a module and its glue, split into parts if it marks any.
fn bind(mut arguments: Vec<OsString>) -> Result<(), String> {
    if arguments.iter().any(|argument| argument == xtask::tools::SOURCES_ARGUMENT) {
        println!("{}", xtask::tools::bindgen_sources());
        return Ok(());
    }
    // Visitors do not need names of functions. They are removed here and not by the compiler, which would also remove the
    // list of wasm features that this tool reads.
    arguments.extend(["--remove-name-section", "--remove-producers-section"].map(OsString::from));
    let Some(cut) = parts::Cut::of(&arguments)? else {
        return wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments).map_err(fault_text);
    };
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(cut.arguments(arguments)).map_err(fault_text)?;
    cut.join()
}

fn fault_text(fault: impl std::fmt::Display) -> String {
    format!("{fault:#}")
}

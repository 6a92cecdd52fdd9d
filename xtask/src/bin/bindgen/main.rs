//! wasm-bindgen's two tools, from their own library at the version of our lock file.
//!
//! Trunk calls `wasm-bindgen` (a compiled module becomes a module and its glue); cargo hands
//! browser tests to `wasm-bindgen-test-runner`. One program answers to both names, which
//! `cargo xtask tools` gives it in `.tools/bin`; tool and crate can then never differ.
//! A program that marks parts of itself as fetched later is cut into them first ([`parts`]).
//! It is not built under the first name: rustc takes any crate called `wasm_bindgen` for the
//! library itself, and refuses it as too old.

mod parts;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let called = std::env::args_os().next().unwrap_or_default();
    let name = Path::new(&called).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ended = if name.ends_with("test-runner") {
        wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os()).map_err(told)
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

/// Turns a compiled module into a module and its glue, cut into parts where it asks for that.
fn bind(mut arguments: Vec<OsString>) -> Result<(), String> {
    if arguments.iter().any(|argument| argument == parts::ASKED) {
        println!("{}", parts::VERSION);
        return Ok(());
    }
    // Names of functions are for us, not for visitors. They are taken out here and not by the
    // compiler, which would take the list of wasm features with them that this tool reads.
    arguments.extend(["--remove-name-section", "--remove-producers-section"].map(OsString::from));
    let Some(cut) = parts::Cut::of(&arguments)? else {
        return wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments).map_err(told);
    };
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(cut.arguments(arguments)).map_err(told)?;
    cut.join()
}

fn told(fault: impl std::fmt::Display) -> String {
    format!("{fault:#}")
}

//! The core as a JavaScript module: builds a folder that npm, a page and Node understand.
//!
//! ```text
//! cairn.js  cairn.d.ts  cairn_bg.js  cairn_bg.wasm  facts/  package.json  README.md  LICENSE-…  example.html  example.js
//! ```
//!
//! Hand-written files are in `www/module`; glue and types come from wasm-bindgen. The module is compiled like the worker,
//! so both share compiled crates. It contains its own copies of the packs, so that a module and its facts are always from
//! one release. Out of scope: the rest of the site.

use std::fs;
use std::path::Path;
use std::process::{Child, Command};

use crate::fault::TaskFault;
use crate::programs;
use crate::project::{program, root, run, target_folder, tools_bin};
use crate::tools::{self, Tool};

/// Tools that the build needs.
pub const NEEDS: [Tool; 3] = [Tool::WasmTarget, Tool::Crates, Tool::WasmBindgen];

/// Packs in the module.
const PACKS: [&str; 4] = ["world.pack", "roads.pack", "cities.pack", "doubts.pack"];

/// Hand-written files, besides the licences.
const BY_HAND: [&str; 5] = ["cairn.js", "package.json", "README.md", "example.html", "example.js"];

const ADVICE: &str = "Mend what is named above, then run `cargo xtask module` again.";

/// Installs missing tools and builds the module into a folder.
///
/// # Errors
/// A tool cannot be installed, or the build fails.
pub fn build(out: &str) -> Result<(), TaskFault> {
    tools::install(&NEEDS)?;
    into(&root().join(out))?;
    println!("The module stands in {out}/.");
    Ok(())
}

/// Starts compiling the program. Its last step takes one core; Trunk compiles the application meanwhile.
///
/// # Errors
/// Cargo cannot be started.
pub fn start() -> Result<Child, TaskFault> {
    compiled()
        .spawn()
        .map_err(|fault| TaskFault::of_input("cargo", format!("could not be started ({fault})"), ADVICE))
}

/// Builds the module into a folder; existing content is removed.
///
/// # Errors
/// The build fails, or a file cannot be written.
pub fn into(out: &Path) -> Result<(), TaskFault> {
    let facts = out.join("facts");
    let _ = fs::remove_dir_all(out);
    fs::create_dir_all(&facts).map_err(|fault| unwritable(&facts, &fault))?;
    run(&mut compiled(), ADVICE)?;
    let built = target_folder().join("wasm32-unknown-unknown/site-fast/module.wasm");
    let mut bind = program(
        &tools_bin().join("wasm-bindgen").to_string_lossy(),
        &["--target", "web", "--out-name", "cairn"],
    );
    run(bind.arg("--out-dir").arg(out).arg(&built), ADVICE)?;
    // `cairn.js` becomes the hand-written file that starts the glue and fetches the facts. Nobody needs the types of the
    // bare program.
    let glue = out.join("cairn_bg.js");
    fs::rename(out.join("cairn.js"), &glue).map_err(|fault| unwritable(&glue, &fault))?;
    let _ = fs::remove_file(out.join("cairn_bg.wasm.d.ts"));
    for name in BY_HAND {
        copy(&root().join("www/module").join(name), &out.join(name))?;
    }
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&root().join(name), &out.join(name))?;
    }
    for name in PACKS {
        copy(&root().join("static/facts").join(name), &facts.join(name))?;
    }
    published(&facts.join("published.json"))
}

/// The program, compiled as the site's worker is.
fn compiled() -> Command {
    let options = ["--package", "cairn-worker", "--profile", "site-fast", "--bin", "module"];
    let mut cargo = program("cargo", &["build", "--quiet", "--locked", "--target", "wasm32-unknown-unknown"]);
    cargo.args(options);
    crate::site::as_shipped(&mut cargo);
    cargo
}

/// Verdicts on published results, from the command line.
fn published(file: &Path) -> Result<(), TaskFault> {
    let out = fs::File::create(file).map_err(|fault| unwritable(file, &fault))?;
    let mut cairn = programs::native("cairn-cli", "cairn");
    run(cairn.args(["published", "--format", "json"]).stdout(out), ADVICE)
}

fn copy(from: &Path, to: &Path) -> Result<(), TaskFault> {
    fs::copy(from, to).map(|_| ()).map_err(|fault| unwritable(from, &fault))
}

fn unwritable(path: &Path, fault: &std::io::Error) -> TaskFault {
    TaskFault::of_input(path.display().to_string(), format!("cannot be read or written ({fault})"), ADVICE)
}

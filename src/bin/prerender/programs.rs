//! Programs: what Trunk built, by the names that pages call it by.

use std::fs;
use std::path::Path;

use cairn::findings::digest::Fnv;

use crate::keep;

/// The first module of the worker, as pages name it.
pub(crate) const FIRST: &str = "work.js";

/// A program: its module, and what that loads.
pub(crate) struct Program {
    /// The module.
    pub(crate) module: String,
    /// The program.
    pub(crate) wasm: String,
}

/// The programs of the site under names that carry a hash of what they hold.
pub(crate) struct Programs {
    /// Takes over every page that comes alive.
    pub(crate) app: Program,
    /// Runs the model.
    pub(crate) worker: Program,
    /// Stands behind the names of files that do not tell what they hold.
    pub(crate) mark: String,
}

impl Programs {
    /// What Trunk built into a folder.
    ///
    /// # Errors
    /// Where a program is not there.
    pub(crate) fn find(folder: &Path) -> Result<Programs, String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .map_err(|fault| format!("{}: {fault}", folder.display()))?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let one = |program: &str, end: &str| {
            let fits = |name: &&String| name.starts_with(program) && name.ends_with(end);
            names
                .iter()
                .find(fits)
                .cloned()
                .ok_or_else(|| format!("{}: Trunk left no {program}…{end} there", folder.display()))
        };
        // Trunk hashes the name of the one program that it takes for the main one.
        let besides = |program: &str| -> Result<Program, String> {
            Ok(Program {
                module: hashed(folder, program, &one(program, ".js")?, ".js")?,
                wasm: hashed(folder, program, &one(program, "_bg.wasm")?, "_bg.wasm")?,
            })
        };
        Ok(Programs {
            app: Program {
                module: one("app", ".js")?,
                wasm: one("app", "_bg.wasm")?,
            },
            worker: besides("worker")?,
            mark: keep::mark(folder)?,
        })
    }

    /// The first module of the worker: a fixed name that leads to the hashed ones. It waits for the program, compiled by the
    /// page for all workers, and fetches it itself where the page could not.
    pub(crate) fn first_module(&self) -> String {
        let Program { module, wasm } = &self.worker;
        format!(
            "import init from './{module}';\n\
             const given = ({{ data }}) =>\n\
             \x20 init({{ module_or_path: data ?? new URL('./{wasm}', import.meta.url) }}).catch((fault) => {{\n\
             \x20   // Outside of the promise: only so does the page hear of it.\n\
             \x20   setTimeout(() => {{ throw fault; }});\n\
             \x20 }});\n\
             addEventListener('message', given, {{ once: true }});\n"
        )
    }
}

/// Gives a file a name that carries a hash of what it holds.
fn hashed(folder: &Path, program: &str, name: &str, end: &str) -> Result<String, String> {
    let old = folder.join(name);
    let said = |fault: std::io::Error| format!("{}: {fault}", old.display());
    let mut fnv = Fnv::default();
    fnv.eat(&fs::read(&old).map_err(said)?);
    let new = format!("{program}-{:016x}{end}", fnv.value());
    fs::rename(&old, folder.join(&new)).map_err(said)?;
    Ok(new)
}

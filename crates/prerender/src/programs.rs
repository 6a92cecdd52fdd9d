//! Programs: files built by Trunk, under the names that pages use.

use std::path::Path;
use std::{fs, io};

use cairn_analysis::findings::digest::Fnv;

use crate::cache_lists;

/// First module of the worker, as pages name it.
pub(crate) const FIRST: &str = "work.js";

/// Folder in which the split tool leaves the parts.
const SNIPPETS: &str = "snippets";
/// Endings of the file names of parts: of the comparison, of the class page, and of all other pages but the explorer.
const COMPARE: &str = "_compare.wasm";
const CLASS: &str = "_class.wasm";
const SECONDARY_PART: &str = "_beside.wasm";

/// A program: its JavaScript module and its WebAssembly.
pub(crate) struct Program {
    /// File name of the module.
    pub(crate) module: String,
    /// File name of the WebAssembly.
    pub(crate) wasm: String,
}

/// The programs of the site, with a content hash in each name.
pub(crate) struct Programs {
    /// The application, which takes over live pages.
    pub(crate) app: Program,
    /// Parts that a comparison fetches first.
    pub(crate) compare: Vec<String>,
    /// Parts that the class page fetches first.
    pub(crate) class: Vec<String>,
    /// Parts that all other pages but the explorer fetch first.
    pub(crate) beside: Vec<String>,
    /// The worker, which runs the model.
    pub(crate) worker: Program,
    /// Query string for files whose name does not depend on their content.
    pub(crate) mark: String,
}

impl Programs {
    /// Finds the programs that Trunk built into a folder.
    ///
    /// # Errors
    /// A program is missing.
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
        // Trunk adds a hash only to the name of the main program.
        let besides = |program: &str| -> Result<Program, String> {
            Ok(Program {
                module: hashed(folder, program, &one(program, ".js")?, ".js")?,
                wasm: hashed(folder, program, &one(program, "_bg.wasm")?, "_bg.wasm")?,
            })
        };
        let app = Program {
            module: one("app", ".js")?,
            wasm: one("app", "_bg.wasm")?,
        };
        parts(folder, &one("worker", ".js")?)?;
        let all = parts(folder, &app.module)?;
        let glue = fs::read_to_string(folder.join(&app.module)).map_err(|fault| fault_text(&folder.join(&app.module), &fault))?;
        let with = |own: &str| loaded(&glue, &all, own);
        let [compare, class, beside] = [COMPARE, CLASS, SECONDARY_PART].map(with);
        let snippets = folder.join(SNIPPETS);
        fs::remove_dir_all(&snippets).map_err(|fault| fault_text(&snippets, &fault))?;
        Ok(Programs {
            app,
            compare,
            class,
            beside,
            worker: besides("worker")?,
            mark: cache_lists::mark(folder)?,
        })
    }

    /// First module of the worker: a fixed name that loads the hashed files. It waits for the program that the page
    /// compiled for all workers. If the page could not compile it, the module fetches it itself.
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

/// A part, found by its ending, and the shared chunks it needs. The module lists them behind the part's name:
/// `… "./app-1_beside.wasm" … , [__chunk_5, __chunk_6]));`.
fn loaded(glue: &str, all: &[String], own: &str) -> Vec<String> {
    let named = |end: &str| all.iter().find(|name| name.ends_with(end));
    let Some(part) = named(own) else { return Vec::new() };
    let behind = glue.split_once(part.as_str()).map_or("", |(_, behind)| behind);
    let list = behind
        .split_once(", [")
        .and_then(|(_, list)| list.split_once(']'))
        .map_or("", |(list, _)| list);
    let shared = list
        .split(", ")
        .filter_map(|chunk| named(&[chunk.strip_prefix('_')?, ".wasm"].concat()));
    [part].into_iter().chain(shared).cloned().collect()
}

/// Moves the parts of a program next to its module. The split tool left them among the snippets, maybe with older ones.
fn parts(folder: &Path, module: &str) -> Result<Vec<String>, String> {
    let snippets = folder.join(SNIPPETS);
    let module = folder.join(module);
    let glue = fs::read_to_string(&module).map_err(|fault| fault_text(&module, &fault))?;
    let mut parts = Vec::new();
    for entry in fs::read_dir(&snippets).map_err(|fault| fault_text(&snippets, &fault))? {
        let name = entry.map_err(|fault| fault_text(&snippets, &fault))?.file_name().into_string();
        let name = name.map_err(|name| format!("{}: a strange name: {}", snippets.display(), name.display()))?;
        if glue.contains(&name) {
            let place = folder.join(&name);
            fs::rename(snippets.join(&name), &place).map_err(|fault| fault_text(&place, &fault))?;
            parts.push(name);
        }
    }
    if parts.is_empty() {
        return Err(format!("{}: names none of its parts", module.display()));
    }
    parts.sort();
    Ok(parts)
}

fn fault_text(path: &Path, fault: &io::Error) -> String {
    format!("{}: {fault}", path.display())
}

/// Adds a content hash to a file's name.
fn hashed(folder: &Path, program: &str, name: &str, end: &str) -> Result<String, String> {
    let old = folder.join(name);
    let mut fnv = Fnv::default();
    fnv.eat(&fs::read(&old).map_err(|fault| fault_text(&old, &fault))?);
    let new = format!("{program}-{:016x}{end}", fnv.value());
    fs::rename(&old, folder.join(&new)).map_err(|fault| fault_text(&old, &fault))?;
    Ok(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_comes_with_what_it_shares_and_with_nothing_else() {
        let glue = "const __chunk_5 = makeLoad(() => { fetch(\"./app-a_chunk_5.wasm\") }\n, []);\n\
                    const one = wrap(makeLoad(() => { fetch(\"./app-b_class.wasm\") }\n, [__chunk_5, __chunk_10]));\n\
                    const two = wrap(makeLoad(() => { fetch(\"./app-c_beside.wasm\") }\n, []));\n";
        let all = ["app-a_chunk_5.wasm", "app-b_class.wasm", "app-c_beside.wasm", "app-d_chunk_10.wasm"].map(str::to_owned);
        assert_eq!(
            loaded(glue, &all, "_class.wasm"),
            ["app-b_class.wasm", "app-a_chunk_5.wasm", "app-d_chunk_10.wasm"]
        );
        assert_eq!(loaded(glue, &all, "_beside.wasm"), ["app-c_beside.wasm"]);
    }
}

//! Parts: splits a browser program into a first part and parts that are fetched on first use.
//!
//! ```text
//! compiled module ── cut ──┬── first part ── wasm-bindgen ──┬── app_bg.wasm
//!                          │                                └── app.js, with how the others are fetched written in
//!                          └── others ───────────────────────── snippets/app-0123456789abcdef_panels.wasm
//! ```
//!
//! A program marks split points with `wasm_split`. The other parts are written among the snippets, which Trunk copies;
//! the prerenderer moves them next to the program. Out of scope: the content of a part.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

/// Import that marks a module to be split.
const MARK: &[u8] = b"__wasm_split_placeholder__";
/// File of the code that fetches parts, as the splitting crate names it.
const LINK: &str = "__wasm_split.js";

/// JavaScript that instantiates a part; if it is damaged, fetches it again past every cache.
const INSTANTIATED: &str = "\
async function instantiated(asked, imports) {
    const answer = await asked;
    if (!answer.ok) throw new Error(`${answer.url}: the server answered ${answer.status}`);
    try {
        return await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
    } catch (fault) {
        const again = await fetch(answer.url, { cache: 'reload' });
        if (!again.ok) throw fault;
        return WebAssembly.instantiate(await again.arrayBuffer(), imports);
    }
}
";

/// A program that was split.
pub(crate) struct Cut {
    /// The compiled module named in the arguments.
    whole: PathBuf,
    /// File of its first part.
    first: PathBuf,
    /// File of the code that fetches the other parts.
    link: PathBuf,
    /// Folder of the output of wasm-bindgen.
    out: PathBuf,
    /// The program's name.
    name: String,
    /// The other parts: name in the fetching code, and content.
    others: Vec<(String, Vec<u8>)>,
}

impl Cut {
    /// Splits the module named in the arguments. None if it marks no parts.
    pub(crate) fn of(arguments: &[OsString]) -> Result<Option<Cut>, String> {
        let Some(whole) = arguments.iter().skip(1).find(|argument| is_module(argument)).map(PathBuf::from) else {
            return Ok(None);
        };
        let module = fs::read(&whole).map_err(|fault| fault_text(&whole, &fault))?;
        if !module.windows(MARK.len()).any(|some| some == MARK) {
            return Ok(None);
        }
        let named = |name: &str| {
            let value = |argument: &OsString| argument.to_str()?.strip_prefix(name).map(str::to_owned);
            arguments.iter().find_map(value).ok_or(format!("{name}… is missing"))
        };
        let (out, name) = (PathBuf::from(named("--out-dir=")?), named("--out-name=")?);
        let folder = out.join(format!("parts-{name}"));
        let _ = fs::remove_dir_all(&folder);
        let first = folder.join(format!("{name}.wasm"));
        let main = format!("./{name}.js");
        let mut options = wasm_split_cli_support::Options::new(&module);
        options.output_dir = &folder;
        options.main_out_path = &first;
        options.main_module = &main;
        options.target.web();
        let parts = wasm_split_cli_support::transform(options).map_err(|fault| format!("{}: {fault:#}", whole.display()))?;
        let mut others = Vec::new();
        for path in parts.split_modules {
            let called = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let part = fs::read(&path).map_err(|fault| fault_text(&path, &fault))?;
            others.push((called, bare(&part).ok_or("a part is no module")?));
        }
        others.sort();
        Ok(Some(Cut {
            whole,
            first,
            link: folder.join(LINK),
            out,
            name,
            others,
        }))
    }

    /// Arguments of wasm-bindgen for the first part instead of the whole module.
    pub(crate) fn arguments(&self, arguments: Vec<OsString>) -> Vec<OsString> {
        let first = |argument: OsString| {
            if Path::new(&argument) == self.whole {
                self.first.clone().into_os_string()
            } else {
                argument
            }
        };
        // The parts share what the linker exports: memory, and the table of functions.
        arguments.into_iter().map(first).chain(["--keep-lld-exports".into()]).collect()
    }

    /// Adds the fetching code to the glue, and writes the other parts where Trunk finds them.
    pub(crate) fn join(&self) -> Result<(), String> {
        let path = self.out.join(format!("{}.js", self.name));
        let glue = fs::read_to_string(&path).map_err(|fault| fault_text(&path, &fault))?;
        let link = fs::read_to_string(&self.link).map_err(|fault| fault_text(&self.link, &fault))?;
        let snippets = self.out.join("snippets");
        fs::create_dir_all(&snippets).map_err(|fault| fault_text(&snippets, &fault))?;
        let mut link = joined(&link)?;
        for (called, holds) in &self.others {
            // `split_panels.wasm`, or `chunk_3.wasm` for code that several parts share.
            let short = called.strip_prefix("split_").unwrap_or(called);
            let name = format!("{}-{:016x}_{short}", self.name, fnv(holds));
            let place = snippets.join(&name);
            fs::write(&place, holds).map_err(|fault| fault_text(&place, &fault))?;
            link = replaced(&link, &format!("\"./{called}\""), &format!("\"./{name}\""))?;
        }
        fs::write(&path, with_link(&glue, &link)?).map_err(|fault| fault_text(&path, &fault))
    }
}

fn is_module(argument: &OsStr) -> bool {
    Path::new(argument).extension().is_some_and(|ending| ending == "wasm")
}

/// The fetching code for inclusion in the glue: one module, so that a second start has its own parts.
fn joined(link: &str) -> Result<String, String> {
    let mut loaders = Vec::new();
    let mut text = String::new();
    for line in link.lines() {
        if line.starts_with("import ") {
            continue;
        }
        let own = line.strip_prefix("export ");
        let loader = own.and_then(|line| line.strip_prefix("const ")?.split_once(" = "));
        loaders.extend(loader.map(|(name, _)| name.to_owned()));
        text.extend([own.unwrap_or(line), "\n"]);
    }
    if loaders.is_empty() {
        return Err(format!("{LINK} fetches nothing"));
    }
    // Use the program's own query string for parts, and accept any media type that the host sends.
    let text = replaced(
        &text,
        ".wasm\", import.meta.url)",
        ".wasm\" + new URL(import.meta.url).search, import.meta.url)",
    )?;
    let text = replaced(
        &text,
        "WebAssembly.instantiateStreaming(src, imports)",
        "instantiated(src, imports)",
    )?;
    Ok(format!("{INSTANTIATED}{text}const parts = {{ {} }};\n", loaders.join(", ")))
}

/// Inserts the fetching code into the glue.
fn with_link(glue: &str, link: &str) -> Result<String, String> {
    let from = format!("\"./{LINK}\"");
    let mut text = String::new();
    let mut given = false;
    for line in glue.lines() {
        if line.starts_with("import ") && line.contains(&from) {
            continue;
        }
        if line.trim_start().starts_with(&from) {
            // The import appears several times; one is enough.
            if !given {
                text.extend(["        ", &from, ": parts,\n"]);
            }
            given = true;
            continue;
        }
        text.extend([line, "\n"]);
    }
    if given {
        Ok(text + link)
    } else {
        Err("the glue does not ask for its parts: another wasm-bindgen writes it otherwise".to_owned())
    }
}

/// Replaces all occurrences; none at all is a fault.
fn replaced(text: &str, from: &str, to: &str) -> Result<String, String> {
    if text.contains(from) {
        Ok(text.replace(from, to))
    } else {
        Err(format!(
            "{LINK} does not say {from}: another wasm_split_cli_support writes it otherwise"
        ))
    }
}

/// A module without its custom sections, such as names of functions.
fn bare(module: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut output = head.to_vec();
    while let [id, after @ ..] = rest {
        let (length, digits) = leb128(after)?;
        let (section, next) = rest.split_at_checked(1 + digits + length)?;
        if *id != 0 {
            output.extend(section);
        }
        rest = next;
    }
    Some(output)
}

/// Reads a LEB128 number; returns it with its length in bytes.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let digits = bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let number = bytes[..digits]
        .iter()
        .rev()
        .fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f));
    Some((number, digits))
}

/// Hash FNV-1a.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn fault_text(path: &Path, fault: &std::io::Error) -> String {
    format!("{}: {fault}", path.display())
}

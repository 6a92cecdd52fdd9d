//! Cache lists of the service worker, so that the site works offline.
//!
//! ```text
//! shell        needed by every page: programs, styles, the 404 pages and the offline pages
//! others       parts of the programs that only some pages need
//! pages        all pages below the folder of a language, for users who want them offline; each is there in all languages
//! files        every file named by its content: path:digest, so that a damaged one is never cached
//! mark         sixteen hexadecimal digits that change with any file of the site; they are the query string of a file
//!              whose name does not depend on its content: words/en.json?0123456789abcdef
//! ```
//!
//! Out of scope: the time of caching (see `www/sw.js`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::pages::offline;
use cairn_analysis::export::archive::{self, sha256};
use cairn_analysis::findings::digest::Fnv;
use cairn_analysis::words::builtin::{self, catalogue};
use cairn_analysis::words::places::PlaceRecord;
use cairn_core::facts::pack;
use cairn_core::kind::Language;

use crate::page::{FIND, LINK_SCRIPT};
use crate::plan;
use crate::programs::FIRST;

/// The service worker's file.
const FILE: &str = "sw.js";
/// Bytes of a digest in the list. They find accidental damage but for one case in 17 million; each byte more is a kilobyte
/// and a half that every visitor loads.
const DIGEST: usize = 3;
/// Folders whose files are fetched with the mark as query string.
const MARKED: [&str; 3] = ["facts", "start", "words"];

/// Mark of the content of a folder, before pages are written.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn mark(folder: &Path) -> Result<String, String> {
    let mut fnv = Fnv::default();
    for name in names(folder)? {
        fnv.eat(name.as_bytes());
    }
    fnv.eat(&fs::read(folder.join(FILE)).map_err(|fault| format!("{FILE}: {fault}"))?);
    fnv.eat(pack::WORLD);
    fnv.eat(pack::ROADS);
    fnv.eat(pack::TRAILS);
    fnv.eat(pack::DOUBTS);
    fnv.eat(pack::PROJECTS);
    fnv.eat(pack::MINERALS);
    fnv.eat(pack::RANGES);
    fnv.eat(pack::MATTERS);
    fnv.eat(pack::CITIES);
    // Bootstrap data depend on these, too.
    let evidence = folder.join("evidence");
    for name in names(&evidence)? {
        fnv.eat(&fs::read(evidence.join(&name)).map_err(|fault| format!("{name}: {fault}"))?);
    }
    let plans = folder.join(plan::FOLDER);
    for name in names(&plans)? {
        fnv.eat(&fs::read(plans.join(&name)).map_err(|fault| format!("{name}: {fault}"))?);
    }
    let releases = folder.join("releases");
    for release in names(&releases)?.into_iter().filter(|name| archive::is_release(name)) {
        for name in names(&releases.join(&release))? {
            fnv.eat(&fs::read(releases.join(&release).join(&name)).map_err(|fault| format!("{name}: {fault}"))?);
        }
    }
    for language in Language::READY {
        fnv.eat(builtin::served(language, |_| PlaceRecord::default()).unwrap_or_default().as_bytes());
        fnv.eat(catalogue::leaf(language).as_bytes());
        fnv.eat(catalogue::project(language).as_bytes());
        fnv.eat(catalogue::class(language).as_bytes());
    }
    Ok(format!("{:016x}", fnv.value()))
}

/// Writes the lists into the service worker.
///
/// # Errors
/// A file cannot be read or written, or has no slot for a list.
pub(crate) fn write(folder: &Path, mark: &str) -> Result<(), String> {
    let path = folder.join(FILE);
    let text = |fault: std::io::Error| format!("{}: {fault}", path.display());
    let mut program = fs::read_to_string(&path).map_err(text)?;
    strip_programs(folder)?;
    let hashed = |name: &String| name.contains('-') && !name.ends_with(".html");
    let mut files: Vec<String> = names(folder)?.into_iter().filter(hashed).collect();
    let (others, mut shell): (Vec<String>, Vec<String>) = files.iter().cloned().partition(|name| is_part(name));
    files.extend([FIRST, FIND, LINK_SCRIPT].map(str::to_owned));
    shell.extend([
        "./".to_owned(),
        "404.html".to_owned(),
        format!("{FIRST}?{mark}"),
        format!("{LINK_SCRIPT}?{mark}"),
    ]);
    shell.extend(Language::READY.map(offline::address));
    let mut all = BTreeMap::<String, usize>::new();
    for language in Language::READY {
        let mut found = Vec::new();
        pages(&folder.join(language.id()), "", &mut found)?;
        for page in found {
            *all.entry(page).or_default() += 1;
        }
    }
    all.retain(|_, languages| *languages == Language::READY.len());
    let all: Vec<String> = all.into_keys().collect();
    for marked in MARKED {
        let below = names(&folder.join(marked))?.into_iter().map(|name| format!("{marked}/{name}"));
        for path in below {
            if folder.join(&path).is_dir() {
                files.extend(names(&folder.join(&path))?.into_iter().map(|name| format!("{path}/{name}")));
            } else {
                files.push(path);
            }
        }
    }
    let files: Result<Vec<String>, String> = files.iter().map(|path| cache_entry(folder, path)).collect();
    for (slot, with) in [
        ("/*cairn:mark*/", mark.to_owned()),
        ("/*cairn:shell*/", shell.join(" ")),
        ("/*cairn:others*/", others.join(" ")),
        ("/*cairn:pages*/", all.join(" ")),
        ("/*cairn:files*/", files?.join(" ")),
        ("/*cairn:languages*/", Language::READY.map(Language::id).join(" ")),
    ] {
        if !program.contains(slot) {
            return Err(format!(
                "{FILE} has no {slot}; the prerenderer fills it. Put it back into www/{FILE}."
            ));
        }
        program = program.replacen(slot, &with, 1);
    }
    fs::write(&path, stripped(&program)).map_err(text)
}

/// True for a part of a program that loads on demand, such as `app-1_beside.wasm`.
fn is_part(name: &str) -> bool {
    name.ends_with(".wasm") && !name.ends_with("_bg.wasm")
}

/// Entry of a file: path and the beginning of its digest. The digest covers the length.
fn cache_entry(folder: &Path, path: &str) -> Result<String, String> {
    let bytes = fs::read(folder.join(path)).map_err(|fault| format!("{path}: {fault}"))?;
    Ok(format!("{path}:{}", sha256::base64(&sha256::of(&bytes)[..DIGEST])))
}

/// Removes comments and indents from the programs that pages fetch: those by hand, and those around the compiled ones. Their
/// names keep the digest of the text with comments.
fn strip_programs(folder: &Path) -> Result<(), String> {
    let is_hashed = |name: &str| ["app-", "boot-", "worker-"].iter().any(|start| name.starts_with(start)) && name.ends_with(".js");
    let fetched = |name: &String| ["kiosk.js", FIND, LINK_SCRIPT].contains(&name.as_str()) || is_hashed(name);
    for name in names(folder)?.into_iter().filter(fetched) {
        let text = |fault: std::io::Error| format!("{name}: {fault}");
        let program = fs::read_to_string(folder.join(&name)).map_err(text)?;
        fs::write(folder.join(&name), stripped(&program)).map_err(text)?;
    }
    Ok(())
}

/// Removes comments and indents from a program: every visitor fetches it. No text of a program spans lines.
fn stripped(program: &str) -> String {
    let mut inside = false;
    let mut text = String::new();
    for line in program.lines() {
        let start = line.trim_start();
        inside |= start.starts_with("/**");
        if !inside && !start.starts_with("//") && !start.is_empty() {
            text.extend([start.trim_end(), "\n"]);
        }
        inside &= !start.ends_with("*/");
    }
    text
}

/// File names in a folder, sorted.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

/// Addresses of all pages below a folder, from that folder on. Its own page has an empty address.
fn pages(root: &Path, below: &str, found: &mut Vec<String>) -> Result<(), String> {
    for name in names(&root.join(below))? {
        if name == "embed" {
            // No visitor caches an embedded page.
            continue;
        }
        if name == "index.html" {
            found.push(below.to_owned());
        } else if root.join(below).join(&name).is_dir() {
            pages(root, &format!("{below}{name}/"), found)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_keeps_its_lines_and_loses_comments_and_indents() {
        let program = "// Why.\nlet a = 1;\n/** Of\n * two lines. */\nif (a) {\n    // here\n    go('//b');\n}\n";
        assert_eq!(stripped(program), "let a = 1;\nif (a) {\ngo('//b');\n}\n");
    }

    #[test]
    fn no_text_of_a_program_by_hand_spans_lines() {
        for program in [
            include_str!("../../../www/boot.js"),
            include_str!("../../../www/find.js"),
            include_str!("../../../www/kiosk.js"),
            include_str!("../../../www/sw.js"),
            include_str!("../../../www/ways.js"),
        ] {
            for line in stripped(program).lines() {
                assert!(line.matches('`').count() % 2 == 0 && !line.ends_with('\\'), "{line}");
            }
        }
    }
}

//! Keep: what the site's service worker is told to keep, so that the site works without a network.
//!
//! ```text
//! shell        what every page needs: programs, styles, the page for lost ways
//! everything   all pages and all facts, for who asks for them
//! mark         sixteen hexadecimal digits that change with anything the site holds; it stands behind
//!              the name of a file whose name does not tell what it holds: words/en.json?0123456789abcdef
//! ```
//!
//! Does not know: when anything is kept; `www/sw.js` decides.

use std::fs;
use std::path::Path;

use cairn::facts::pack;
use cairn::findings::digest::Fnv;
use cairn::kind::Language;
use cairn::words::{catalogue, served};

use crate::programs::FIRST;

/// The service worker's file.
const FILE: &str = "sw.js";
/// Folders whose files are fetched under the mark.
const MARKED: [&str; 3] = ["facts", "start", "words"];

/// The mark of what stands in a folder before pages are written.
///
/// # Errors
/// Where the folder cannot be read.
pub(crate) fn mark(folder: &Path) -> Result<String, String> {
    let mut fnv = Fnv::default();
    for name in names(folder)? {
        fnv.eat(name.as_bytes());
    }
    fnv.eat(&fs::read(folder.join(FILE)).map_err(|fault| format!("{FILE}: {fault}"))?);
    fnv.eat(pack::WORLD);
    fnv.eat(pack::ROADS);
    // What pages are given is made of these, too.
    let evidence = folder.join("evidence");
    for name in names(&evidence)? {
        fnv.eat(&fs::read(evidence.join(&name)).map_err(|fault| format!("{name}: {fault}"))?);
    }
    for language in Language::READY {
        fnv.eat(served::write(language, |_| 0).unwrap_or_default().as_bytes());
        fnv.eat(catalogue::leaf(language).as_bytes());
    }
    Ok(format!("{:016x}", fnv.value()))
}

/// Fills the service worker's lists from what was written.
///
/// # Errors
/// Where a file cannot be read or written, or has no place for a list.
pub(crate) fn write(folder: &Path, mark: &str) -> Result<(), String> {
    let path = folder.join(FILE);
    let said = |fault: std::io::Error| format!("{}: {fault}", path.display());
    let mut program = fs::read_to_string(&path).map_err(said)?;
    let hashed = |name: &String| name.contains('-') && !name.ends_with(".html");
    let mut shell: Vec<String> = names(folder)?.into_iter().filter(hashed).collect();
    shell.extend(["./".to_owned(), "404.html".to_owned(), format!("{FIRST}?{mark}")]);
    let mut everything = Vec::new();
    for language in Language::READY {
        pages(folder, language.id(), &mut everything)?;
    }
    for marked in MARKED {
        let below = names(&folder.join(marked))?.into_iter().map(|name| format!("{marked}/{name}"));
        for path in below {
            if folder.join(&path).is_dir() {
                everything.extend(names(&folder.join(&path))?.into_iter().map(|name| format!("{path}/{name}?{mark}")));
            } else {
                everything.push(format!("{path}?{mark}"));
            }
        }
    }
    for (slot, with) in [
        ("/*cairn:mark*/", mark.to_owned()),
        ("/*cairn:shell*/", shell.join(" ")),
        ("/*cairn:everything*/", everything.join(" ")),
        ("/*cairn:languages*/", Language::READY.map(Language::id).join(" ")),
    ] {
        if !program.contains(slot) {
            return Err(format!(
                "{FILE} has no {slot}; the prerenderer fills it. Put it back into www/{FILE}."
            ));
        }
        program = program.replacen(slot, &with, 1);
    }
    fs::write(&path, program).map_err(said)
}

/// Names in a folder, sorted.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

/// The addresses of all pages below a folder.
fn pages(root: &Path, below: &str, found: &mut Vec<String>) -> Result<(), String> {
    for name in names(&root.join(below))? {
        if name == "index.html" {
            found.push(format!("{below}/"));
        } else if root.join(below).join(&name).is_dir() {
            pages(root, &format!("{below}/{name}"), found)?;
        }
    }
    Ok(())
}

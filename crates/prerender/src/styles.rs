//! Styles: joins the sheets for the screen, so that a page waits for one response instead of ten.
//!
//! There are three joined sheets: one for the explorer, one for the other pages that the program takes over, one for pages of
//! text, which need few rules of the others. Trunk leaves one file per sheet of `www/styles`, in the order of the template; this order is kept. A sheet for another
//! medium stays separate, because a screen does not wait for it. Comments and needless space stay behind. The face that the
//! sheet names is named by its content, so that it is kept as programs are, and fetched with the sheet, not after it.

use std::fs;
use std::path::Path;

use crate::page::PageKind;
use cairn::site::bootstrap::Bootstrap;
use cairn_analysis::findings::digest::Fnv;

/// Link to a sheet for every medium, as Trunk writes it.
const START: &str = "<link rel=\"stylesheet\" href=\"./";
const END: &str = "\"/>\n";
/// Folder of the faces, as Trunk copies it and as the sheets name it.
const FACES: &str = "fonts";
/// Ending of a face. The folder also holds its licence.
const FACE: &str = ".woff2";

/// Sheets for what only the program draws.
const PROGRAM_ONLY: [&str; 15] = [
    "results", "explore", "field", "compare", "map", "topic", "roads", "plastics", "hotspots", "purchase", "project", "brief", "class",
    "share", "stage",
];
/// Sheets for pages beside the explorer.
const BESIDE_ONLY: [&str; 11] = [
    "compare", "map", "topic", "roads", "hotspots", "purchase", "project", "city", "leaf", "outlook", "story",
];
/// Sheets for pages that no program takes over.
const TEXT_ONLY: [&str; 1] = ["home"];

/// Template of a page, with the joined sheet of its kind.
pub(crate) struct Templates {
    /// For the explorer.
    explorer: String,
    /// For other pages that the program takes over.
    program: String,
    /// For all others.
    text: String,
}

impl Templates {
    /// The template of a page.
    pub(crate) fn of(&self, page: &PageKind<'_>) -> &str {
        match page {
            PageKind::Live(Bootstrap::Explore(..)) | PageKind::Part(Bootstrap::Explore(..)) => &self.explorer,
            PageKind::Live(_) | PageKind::Part(_) => &self.program,
            _ => &self.text,
        }
    }

    /// The same template for every page.
    #[cfg(test)]
    pub(crate) fn same_for_all(template: &str) -> Templates {
        Templates {
            explorer: template.to_owned(),
            program: template.to_owned(),
            text: template.to_owned(),
        }
    }
}

/// Joins the sheets of a template in its folder. Returns the template with one link instead of many, for each kind of page.
///
/// # Errors
/// A sheet or a face cannot be read, or written under its name; or a sheet that is named above is not in the template.
pub(crate) fn joined(folder: &Path, template: &str) -> Result<Templates, String> {
    let (mut page, mut names) = (String::new(), Vec::new());
    let [mut explorer, mut program, mut text] = [const { String::new() }; 3];
    let mut apart: Vec<&str> = PROGRAM_ONLY.into_iter().chain(BESIDE_ONLY).chain(TEXT_ONLY).collect();
    let mut place = None;
    for line in template.split_inclusive('\n') {
        let name = line.strip_prefix(START).and_then(|rest| rest.strip_suffix(END));
        let Some(name) = name.filter(|name| !name.contains('"')) else {
            page.push_str(line);
            continue;
        };
        let path = folder.join(name);
        let sheet = fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let stem = name.rsplit_once('-').map_or(name, |(stem, _)| stem);
        if !TEXT_ONLY.contains(&stem) {
            program.push_str(&sheet);
            if !BESIDE_ONLY.contains(&stem) {
                explorer.push_str(&sheet);
            }
        }
        if !PROGRAM_ONLY.contains(&stem) {
            text.push_str(&sheet);
        }
        apart.retain(|sheet| *sheet != stem);
        place.get_or_insert(page.len());
        names.push(path);
    }
    let Some(place) = place else {
        return Err("index.html names no style sheet as Trunk writes them; www/index.html has them.".to_owned());
    };
    if !apart.is_empty() {
        return Err(format!("no sheet of www/index.html is called {}.", apart.join(", ")));
    }
    let mut sheets = [bare(&explorer)?, bare(&program)?, bare(&text)?];
    let faces = with_faces(folder, &mut sheets)?;
    for path in names {
        fs::remove_file(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    }
    let with = |kind: &str, sheet: &str| {
        let name = format!("{kind}-{:016x}.css", digest(sheet.as_bytes()));
        crate::write(folder, &name, sheet)?;
        let mut page = page.clone();
        page.insert_str(place, &format!("{START}{name}{END}{}", early(&faces)));
        Ok::<String, String>(page)
    };
    Ok(Templates {
        explorer: with("explorer", &sheets[0])?,
        program: with("style", &sheets[1])?,
        text: with("text", &sheets[2])?,
    })
}

/// Gives each face that the sheets name a name by its content, beside the sheets. Returns these names.
fn with_faces(folder: &Path, sheets: &mut [String]) -> Result<Vec<String>, String> {
    let mut faces = Vec::new();
    let below = folder.join(FACES);
    let text = |fault: std::io::Error| format!("{}: {fault}", below.display());
    for entry in fs::read_dir(&below).map_err(text)? {
        let path = entry.map_err(text)?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (Some(stem), address) = (file.strip_suffix(FACE), format!("{FACES}/{file}")) else {
            continue;
        };
        if sheets.iter().any(|sheet| !sheet.contains(&address)) {
            return Err(format!("{address} is in no style sheet; www/styles/face.css names the faces."));
        }
        let bytes = fs::read(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let name = format!("{stem}-{:016x}{FACE}", digest(&bytes));
        for sheet in &mut *sheets {
            *sheet = sheet.replace(&address, &name);
        }
        fs::rename(&path, folder.join(&name)).map_err(|fault| format!("{}: {fault}", path.display()))?;
        faces.push(name);
    }
    faces.sort();
    Ok(faces)
}

/// Links that have the faces fetched before the sheet is read.
fn early(faces: &[String]) -> String {
    let link = |name: &String| format!("<link rel=\"preload\" href=\"./{name}\" as=\"font\" type=\"font/woff2\" crossorigin>\n");
    faces.iter().map(link).collect()
}

fn digest(bytes: &[u8]) -> u64 {
    let mut fnv = Fnv::default();
    fnv.eat(bytes);
    fnv.value()
}

/// A sheet without comments, indents, and spaces after a colon or a comma and before a brace. Strings and addresses in
/// `url(…)` stay as they are.
///
/// # Errors
/// A comment or a string does not end.
fn bare(sheet: &str) -> Result<String, String> {
    let mut text = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find(['"', '\'', '/', 'u', 'U']) {
        let (before, here) = rest.split_at(at);
        text.push_str(&close(before));
        let end = if here.starts_with("/*") {
            let end = here.find("*/").map(|end| end + 2);
            rest = &here[end.ok_or_else(|| unfinished("comment", here))?..];
            continue;
        } else if here.starts_with(['"', '\'']) {
            string_end(here).ok_or_else(|| unfinished("string", here))?
        } else if here.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("url(")) {
            // An address in quotes is a string; a bare one ends with its bracket.
            let quoted = here[4..].trim_start().starts_with(['"', '\'']);
            let end = if quoted { Some(4) } else { here.find(')') };
            end.ok_or_else(|| unfinished("address", here))?
        } else {
            1
        };
        text.push_str(&here[..end]);
        rest = &here[end..];
    }
    text.push_str(&close(rest));
    let full = text.lines().map(str::trim).filter(|line| !line.is_empty());
    // A selector, a value or a condition may go on in the next line.
    let end = |line: &str| if line.ends_with(['{', '}', ';', ',']) { "" } else { "\n" };
    Ok(full.flat_map(|line| [line, end(line)]).collect())
}

/// A piece of a sheet outside strings, without the spaces that separate nothing.
fn close(piece: &str) -> String {
    piece.replace(": ", ":").replace(", ", ",").replace(" {", "{")
}

/// Length of the string at the start of a text, with its quotes. A backslash escapes a quote.
fn string_end(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if letter == quote && !escaped {
            return Some(at + letter.len_utf8());
        }
        escaped = letter == '\\' && !escaped;
    }
    None
}

fn unfinished(what: &str, here: &str) -> String {
    let start: String = here.chars().take(40).collect();
    format!("www/styles: a {what} does not end: {start}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_needless_space_stay_behind_and_nothing_else() {
        for (sheet, left) in [
            ("/* all */\na {\n  b: c;\n} /* one\n two */\n\n  d {}\n", "a{b:c;}d{}"),
            (
                "a::after { content: \"/* a: b, {} */\"; }",
                "a::after{ content:\"/* a: b, {} */\"; }",
            ),
            ("a { content: '\\'/*'; } /* it's */", "a{ content:'\\'/*'; }"),
            ("a { b: url(x/*.svg); } /**/c {}", "a{ b:url(x/*.svg); } c{}"),
            ("a { b: url( \"p)/*q\" ); }", "a{ b:url( \"p)/*q\" ); }"),
            ("a { b: 4px / 2; } u { c: d }", "a{ b:4px / 2; } u{ c:d }"),
            ("a :hover,\nb\nc { d: calc(1px + 2px); }", "a :hover,b\nc{ d:calc(1px + 2px); }"),
        ] {
            assert_eq!(bare(sheet), Ok(left.to_owned()), "{sheet}");
        }
        for sheet in ["a {} /* open", "a { content: \"open", "a { b: url(open"] {
            assert!(bare(sheet).is_err(), "{sheet}");
        }
    }

    #[test]
    fn our_own_sheets_lose_no_rule() {
        let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/styles");
        for entry in fs::read_dir(styles).into_iter().flatten().flatten() {
            let sheet = fs::read_to_string(entry.path()).unwrap_or_default();
            let left = bare(&sheet).unwrap_or_else(|fault| panic!("{}: {fault}", entry.path().display()));
            assert!(!left.contains("/*"), "{}", entry.path().display());
            // Braces in comments are the only ones that may go.
            assert_eq!(left.matches('{').count(), left.matches('}').count(), "{}", entry.path().display());
        }
    }
}

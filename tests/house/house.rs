//! Do the sources follow the rules of the project?
//!
//! ```text
//! order        in core, analysis and the application a room uses only rooms above it in the order of its lib.rs
//! one door     only src/draw knows plotters
//! size         no file over 400 lines, and each begins with the question it answers
//! care         no input from a person or a file may reach a panic; no machine's own paths
//! same bits    no exp, ln, powf of the platform
//! ```
//!
//! Each test reports all faults at once: where, what was found, what to do.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file: its path relative to the project folder, and its text.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// Code lines outside tests, with their line numbers. Tests are at the end of a file, in a `tests.rs`, or under `tests`.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = if self.path.ends_with("/tests.rs") || self.path.contains("/tests/") {
            ""
        } else {
            &self.text
        };
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The room of the file in a crate: `model` for `crates/core/src/model/stock.rs`.
    fn top_module(&self, crate_folder: &str) -> Option<&str> {
        let inside = self.path.strip_prefix(crate_folder)?;
        let room = inside.split_once('/').map_or(inside.strip_suffix(".rs")?, |(room, _)| room);
        (room != "lib").then_some(room)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every text file under a folder with one of these extensions, sorted by path.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|found| found == *ending)) {
                found.push(read_source(&path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn read_source(path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let path = path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
    Source { path, text }
}

pub(crate) fn sources() -> Vec<Source> {
    let mut sources = files("src", &["rs"]);
    sources.extend(files("crates", &["rs"]).into_iter().filter(|source| source.path.contains("/src/")));
    assert!(sources.len() > 800, "src/ or crates/ was not found");
    sources
}

pub(crate) fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The crates with an order of rooms; Cargo holds the order of crates.
const ORDERED: [&str; 3] = ["crates/core/src/", "crates/analysis/src/", "src/"];

/// The order of the rooms: as `lib.rs` declares them, then `bin`.
fn order(lib: &str) -> Vec<String> {
    let mut rooms: Vec<String> = lib
        .lines()
        .filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned()))
        .collect();
    rooms.push("bin".to_owned());
    rooms
}

/// The rooms that a line of code imports: `crate::model`, `crate::{kind, year}`, `cairn::site`.
fn named(line: &str) -> Vec<String> {
    let word = |text: &str| {
        text.trim_start()
            .split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .next()
            .unwrap_or("")
            .to_owned()
    };
    let mut rooms = Vec::new();
    for door in ["crate::", "cairn::"] {
        for (_, after) in line.match_indices(door).map(|(at, _)| line.split_at(at + door.len())) {
            match after.strip_prefix('{') {
                Some(list) => rooms.extend(list.split(['}', ';']).next().unwrap_or("").split(',').map(word)),
                None => rooms.push(word(after)),
            }
        }
    }
    rooms
}

/// Faults in the imports of a file of a crate.
fn against_the_order(source: &Source, crate_folder: &str, order: &[String]) -> Vec<String> {
    let place = |room: &str| order.iter().position(|name| name == room);
    let Some(own) = source.top_module(crate_folder) else {
        return Vec::new();
    };
    let Some(here) = place(own) else {
        return vec![format!(
            "{}: the room `{own}` is not in {crate_folder}lib.rs. Declare it there, below all rooms that it uses.",
            source.path
        )];
    };
    let mut faults = Vec::new();
    for (number, line) in source.code() {
        for room in named(line) {
            if place(&room).is_some_and(|there| there > here) {
                faults.push(format!(
                    "{}, line {number}: uses crate::{room}, but {crate_folder}lib.rs declares `{room}` after `{own}`. \
                     Move what both need into `{own}` or a room above it, or do this work in `{room}`.",
                    source.path
                ));
            }
        }
        if line.contains("super::super") {
            faults.push(format!(
                "{}, line {number}: climbs by super::super. Write the full crate:: path.",
                source.path
            ));
        }
    }
    faults
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    let all = sources();
    let mut faults = Vec::new();
    for folder in ORDERED {
        let order = order(&read_source(&root().join(folder).join("lib.rs")).text);
        assert!(order.len() > 3, "{folder}lib.rs names its rooms by lines `pub mod room;`");
        faults.extend(all.iter().flat_map(|source| against_the_order(source, folder, &order)));
    }
    none(&faults);
}

#[test]
fn a_room_that_uses_a_later_one_is_named() {
    let order = order("pub mod kind;\npub mod model;\n\npub mod site;\n");
    let faults = |path: &str, text: &str| {
        let source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        against_the_order(&source, "src/", &order).len()
    };
    assert_eq!(faults("src/model/stock.rs", "use crate::site::app;\n"), 1);
    assert_eq!(faults("src/model/stock.rs", "use crate::{kind, site};\n"), 1);
    assert_eq!(faults("src/model/stock.rs", "let x = crate::site::x() + crate::kind::y();\n"), 1);
    assert_eq!(
        faults(
            "src/model/stock.rs",
            "// see crate::site\nuse crate::kind::Lever;\nuse crate::model::x;\n"
        ),
        0
    );
    assert_eq!(faults("src/attic/x.rs", ""), 1);
    assert_eq!(faults("src/bin/app.rs", "use cairn::site::app;\n"), 0);
}

#[test]
fn only_draw_knows_plotters() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| source.top_module("src/") != Some("draw")) {
        for (number, line) in source.code().filter(|(_, line)| line.contains("plotters")) {
            faults.push(format!(
                "{}, line {number}: names plotters: `{}`. Only src/draw does; a figure has no pixels.",
                source.path,
                line.trim()
            ));
        }
    }
    none(&faults);
}

#[test]
fn a_file_holds_one_question_and_says_which() {
    let mut all = sources();
    all.extend(files("tests", &["rs"]));
    all.extend(files("xtask", &["rs"]));
    let mut faults = Vec::new();
    for source in &all {
        let lines = source.text.lines().count();
        if lines > 400 {
            faults.push(format!(
                "{}: {lines} lines. At 400 a file holds two questions: split it by question.",
                source.path
            ));
        }
        if !source.text.starts_with("//!") {
            faults.push(format!(
                "{}: begins without //!. Say first which question the file answers.",
                source.path
            ));
        }
    }
    none(&faults);
}

#[test]
fn nothing_given_reaches_a_panic() {
    let mut faults = Vec::new();
    for source in &sources() {
        let lines: Vec<&str> = source.text.lines().collect();
        for (number, line) in source.code() {
            let panics = [".unwrap()", ".expect(", "panic!(", "unreachable!("];
            let Some(found) = panics.iter().find(|word| line.contains(**word)) else {
                continue;
            };
            let above = lines[..number - 1]
                .iter()
                .rev()
                .take_while(|line| line.trim_start().starts_with("//"));
            if !above.chain([&line]).any(|line| line.contains("Cannot fail:")) {
                faults.push(format!(
                    "{}, line {number}: `{found}`. Return the fault, or say above the line `// Cannot fail: …` and why.",
                    source.path
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_transcendental_of_the_platform() {
    let names = [
        "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "powf", "powi", "sin", "cos", "tan", "sin_cos", "asin", "acos",
        "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot", "mul_add",
    ];
    let mut faults = Vec::new();
    for source in &sources() {
        for (number, line) in source.code() {
            for name in names
                .iter()
                .filter(|name| line.contains(&format!(".{name}(")) || line.contains(&format!("f64::{name}")))
            {
                faults.push(format!(
                    "{}, line {number}: `{name}` of the platform. Its last bits differ from machine to machine: use libm::{name}.",
                    source.path
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_path_of_one_machine() {
    let mut all = sources();
    for folder in ["tests", "xtask", "www", ".ci", ".cargo"] {
        all.extend(files(folder, &["rs", "toml", "html", "js", "css", "csv", "json", "md"]));
    }
    for name in [".ci/run", "README.md", "CONTRIBUTING.md", "Trunk.toml", "Cargo.toml", "build.rs"] {
        all.push(read_source(&root().join(name)));
    }
    let homes = ["home", "root", "Users", "work", "tmp"].map(|folder| format!("/{folder}/"));
    let mut faults = Vec::new();
    for source in &all {
        for (index, line) in source.text.lines().enumerate() {
            if let Some(home) = homes
                .iter()
                .find(|home| line.contains(&format!("\"{home}")) || line.contains(&format!(" {home}")))
            {
                faults.push(format!(
                    "{}, line {}: `{home}…` is a path of one machine. Name files from the project's folder.",
                    source.path,
                    index + 1
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn styles_say_start_and_end() {
    let mut faults = Vec::new();
    for source in &files("www", &["css"]) {
        for (index, line) in source.text.lines().enumerate() {
            let side = line.split(['{', ';']).map(str::trim).find(|rule| {
                let (name, value) = rule.split_once(':').unwrap_or((rule, ""));
                ["left", "right"]
                    .iter()
                    .any(|side| name == *side || name.ends_with(&format!("-{side}")) || value.trim() == *side)
            });
            if let Some(rule) = side {
                faults.push(format!(
                    "{}, line {}: `{rule}`. Say start or end: a page mirrors in Arabic.",
                    source.path,
                    index + 1
                ));
            }
        }
    }
    none(&faults);
}

/// The only file that builds links to other sites.
const OUTSIDE: &str = "src/site/part/external_link.rs";

/// True for the sources of pages.
fn page(path: &str) -> bool {
    ["src/", "www/", "crates/prerender/src/pages/", "crates/prerender/src/parts/"]
        .iter()
        .any(|folder| path.starts_with(folder))
}

#[test]
fn a_link_to_another_site_gives_it_no_hold_on_ours() {
    let mut all = sources();
    all.retain(|source| page(&source.path) || source.path.starts_with("crates/worker/"));
    all.extend(files("www", &["html", "js"]));
    let mut faults = Vec::new();
    for source in &all {
        for (number, line) in source.code() {
            // Pages may name external addresses only in that file, where links are made with `noopener`.
            let names = ["\"http:", "\"https:", "'http:", "'https:", "`http:", "`https:", "\"//", "'//"]
                .iter()
                .any(|start| line.contains(start));
            let page = page(&source.path);
            let leaves = line.contains("_blank") || (line.contains("<a ") && line.contains("href=\"http"));
            if source.path != OUTSIDE && ((page && names && !line.contains("w3.org")) || (leaves && !line.contains("noopener"))) {
                faults.push(format!(
                    "{}, line {number}: a link to another site is made in {OUTSIDE}, with rel=\"noopener noreferrer\"",
                    source.path
                ));
            }
        }
    }
    let made = read_source(&root().join(OUTSIDE)).text;
    let links = made.lines().filter(|line| line.contains("<a "));
    assert!(links.clone().count() > 0 && links.clone().all(|line| line.contains("rel=\"noopener noreferrer\"")));
    none(&faults);
}

#[test]
fn trunk_and_the_lock_file_name_one_wasm_bindgen() {
    let lock = read_source(&root().join("Cargo.lock")).text;
    let version = lock.split("[[package]]").find_map(|package| {
        package
            .trim_start()
            .strip_prefix("name = \"wasm-bindgen\"\nversion = \"")?
            .split('"')
            .next()
    });
    let trunk = read_source(&root().join("Trunk.toml")).text;
    let wanted = trunk
        .lines()
        .find_map(|line| line.strip_prefix("wasm_bindgen = \"")?.split('"').next());
    assert_eq!(
        wanted, version,
        "Trunk.toml asks for another wasm-bindgen than Cargo.lock holds: change it there"
    );
}

#[test]
fn each_package_of_the_card_is_used() {
    let all: String = sources().iter().map(|source| source.text.clone()).collect();
    let manifest = read_source(&root().join("Cargo.toml")).text;
    for package in ["wasm-bindgen", "web-sys", "yew", "serde", "serde-wasm-bindgen", "plotters"] {
        assert!(
            [".workspace = true", " = { version", " = { workspace"]
                .iter()
                .any(|form| manifest.contains(&format!("\n{package}{form}"))),
            "Cargo.toml: {package} is missing"
        );
        let named = [package.replace('-', "_"), "::".to_owned()].concat();
        assert!(all.contains(&named), "src: {package} is used nowhere");
    }
}

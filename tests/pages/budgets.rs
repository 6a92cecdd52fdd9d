//! Size budgets of the built site: the bytes that a phone fetches, compressed as hosts compress them.
//!
//! The targets for the application, the worker, the first view and a visit that compares are 260, 150, 480 and 520 kB.
//! Until then, the budgets of the first view, of a visit and of the first numbers leave about 2 to 5 % of room: a
//! budget that follows the size by a kilobyte guards nothing. Sizes are printed, so that slow growth is visible. Out
//! of scope: speed.

#![allow(clippy::print_stdout, reason = "what is measured is shown")]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use xtask::project;

/// Every file of the site, by its path under `dist/`.
fn site() -> Vec<(String, PathBuf)> {
    let dist = project::root().join("dist");
    let mut found = Vec::new();
    let mut folders = vec![dist.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                found.push((name, path));
            }
        }
    }
    found.sort();
    assert!(
        !found.is_empty(),
        "dist/ is empty. Run `cargo xtask test site`, which builds the site first."
    );
    found
}

/// Number of files of a kind that are compressed: the largest. Files of a kind are alike, so they cover the rest.
const LARGEST: usize = 12;

/// Size of a file as a host sends it, in bytes: brotli at quality 11. Each file is compressed once.
fn sent(path: &Path) -> usize {
    static SIZE_CACHE: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());
    let known = || SIZE_CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(bytes) = known().get(path) {
        return *bytes;
    }
    let bytes = compressed(path);
    known().insert(path.to_owned(), bytes);
    bytes
}

fn compressed(path: &Path) -> usize {
    let bytes = fs::read(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let mut packed = Vec::new();
    let wishes = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &wishes).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    packed.len()
}

/// Asserts that the matching files together are within a budget. At least one file must match.
fn sum(what: &str, bar: usize, is_part: impl Fn(&str) -> bool) {
    let files: Vec<(String, PathBuf)> = site().into_iter().filter(|(name, _)| is_part(name)).collect();
    assert!(!files.is_empty(), "{what}: no such file in dist/");
    let bytes: usize = files.iter().map(|(_, path)| sent(path)).sum();
    println!("{what}: {:.1} of {} kB ({} files)", bytes as f64 / 1000.0, bar / 1000, files.len());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        bytes <= bar,
        "{what}: {bytes} bytes compressed, over the bar of {bar}: {}",
        names.join(", ")
    );
}

fn is_app(name: &str) -> bool {
    name.starts_with("app-")
}

fn is_worker(name: &str) -> bool {
    name.starts_with("worker")
}

/// True for the part of the worker that loads on demand.
fn is_on_demand_worker(name: &str) -> bool {
    is_worker(name) && name.ends_with("_asked.wasm")
}

/// True for parts of the application that load on demand: the other pages, the panels over the explorer, shared
/// chunks.
fn is_part(name: &str) -> bool {
    is_app(name)
        && ["_beside.wasm", "_class.wasm", "_compare.wasm", "_panels.wasm"]
            .iter()
            .any(|end| name.ends_with(end))
        || name.contains("_chunk_")
}

/// A part of a program: its name, and a test for the names of its files.
type Part = (&'static str, fn(&str) -> bool);

/// Programs and their parts, as a visit loads them. Their sizes are printed; what a visitor waits for is bounded below.
const PARTS: [Part; 9] = [
    ("application, its first part", |name| is_app(name) && name.ends_with("_bg.wasm")),
    ("the comparison", |name| name.ends_with("_compare.wasm")),
    ("pages beside the explorer", |name| name.ends_with("_beside.wasm")),
    ("the desk of a class", |name| name.ends_with("_class.wasm")),
    ("panels over the explorer", |name| name.ends_with("_panels.wasm")),
    ("code that parts share", |name| name.contains("_chunk_")),
    ("worker, its first part", |name| is_worker(name) && name.ends_with("_bg.wasm")),
    ("worker, the part for rarer questions", is_on_demand_worker),
    ("the JavaScript module", |name| name == "module/cairn_bg.wasm"),
];

#[test]
fn every_program_is_a_known_part_and_its_size_is_printed() {
    let site = site();
    for (what, is_part) in PARTS {
        let bytes: usize = site.iter().filter(|(name, _)| is_part(name)).map(|(_, path)| sent(path)).sum();
        assert!(bytes > 0, "{what}: no such file in dist/");
        println!("{what}: {:.1} kB", bytes as f64 / 1000.0);
    }
    let unknown = |name: &&str| name.ends_with(".wasm") && !PARTS.iter().any(|(_, is_part)| is_part(name));
    let unknown: Vec<&str> = site.iter().map(|(name, _)| name.as_str()).filter(unknown).collect();
    assert!(unknown.is_empty(), "programs that no part names: {unknown:?}");
}

/// The style sheets that a page links.
fn sheets(page: &str) -> Vec<String> {
    let path = project::root().join("dist").join(page);
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let links = text.split("<link rel=\"stylesheet\" href=\"./").skip(1);
    let found: Vec<String> = links
        .filter_map(|rest| rest.split_once('"'))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert!(found.len() >= 2, "{page} links no sheets for screen and paper: {found:?}");
    found
}

/// The largest of the matching files before compression.
fn largest(is_part: impl Fn(&str) -> bool) -> Vec<(String, PathBuf)> {
    let mut files: Vec<(String, PathBuf)> = site().into_iter().filter(|(name, _)| is_part(name)).collect();
    files.sort_by_cached_key(|(_, path)| Reverse(fs::metadata(path).map_or(u64::MAX, |file| file.len())));
    files.truncate(LARGEST);
    files
}

#[test]
fn the_first_numbers_come_with_at_most_60_kb() {
    // The largest page lists every varied number: 113 with the counts of countries.
    for (page, _) in largest(|name| name.ends_with("index.html")) {
        let sheets = sheets(&page);
        sum(&format!("{page} and its style"), 60_000, |name| {
            name == page || sheets.iter().any(|sheet| sheet == name)
        });
    }
}

#[test]
fn the_first_view_is_at_most_750_kb_in_all() {
    let sheets = sheets("en/explore/WLD/index.html");
    let first = |name: &str| {
        let code = is_app(name) && !is_part(name)
            || is_worker(name) && !is_on_demand_worker(name)
            || sheets.iter().any(|sheet| sheet == name)
            || (name.ends_with(".js") && !name.contains('/') && ![KIOSK, FIND, DATA].contains(&name));
        code || ["en/explore/WLD/index.html", "start/WLD.bin", "words/en.json"].contains(&name)
    };
    // Two to three per cent above the sizes of this build. Numbers set by hand take about 20 kB of it: their sentences and
    // what a link says of them. A smaller part that grows is seen in the printed list.
    sum("first view", 750_000, first);
    let elsewhere = |name: &str| name.ends_with("_class.wasm") || name.ends_with("_beside.wasm");
    let of_comparison = self::sheets("en/compare/index.html");
    let compared = |name: &str| {
        first(name)
            || of_comparison.iter().any(|sheet| sheet == name)
            || is_part(name) && !elsewhere(name)
            || is_on_demand_worker(name)
            || name == "en/compare/index.html"
            || name == "start/compare.bin"
    };
    sum("a visit that explores, shares and compares", 1_225_000, compared);
}

#[test]
fn the_face_is_at_most_60_kb() {
    sum("the face", 60_000, |name| name.ends_with(".woff2"));
}

/// The script that only a kiosk screen loads.
const KIOSK: &str = "kiosk.js";

/// The script that only the front page loads.
const FIND: &str = "find.js";

/// The script that only the page of data loads.
const DATA: &str = "data.js";

#[test]
fn the_front_page_is_at_most_36_kb_with_the_names_that_it_searches() {
    let sheets = sheets("index.html");
    let is_own = |name: &str| {
        ["index.html", FIND, "ways.js", "words/find.en.json"].contains(&name)
            || sheets.iter().any(|sheet| sheet == name)
            || name.starts_with("boot-") && name.ends_with(".js")
    };
    sum("the front page", 36_000, is_own);
}

#[test]
fn what_a_screen_at_a_stand_loads_more_is_at_most_3_kb() {
    sum("a screen at a stand", 3_000, |name| name == KIOSK);
}

/// The facts of all places; they load after the first view. The departures of the documents' world are 20 kB of them.
const ALL_PLACES: [&str; 2] = ["facts/world.pack", "facts/roads.pack"];

/// Table lines behind the values; loaded when a visitor opens the derivation of a number.
const LINES: &str = "facts/trails.pack";

/// Names of all cities; loaded when a visitor searches for a city.
const CITIES: &str = "facts/cities.pack";

#[test]
fn the_names_of_cities_are_at_most_35_kb() {
    sum("names of cities", 35_000, |name| name == CITIES);
}

#[test]
fn the_lines_that_facts_rest_on_are_at_most_149_kb() {
    sum("lines of tables", 149_000, |name| name == LINES);
}

#[test]
fn the_facts_of_the_world_are_at_most_790_kb() {
    sum("facts of the world", 790_000, |name| ALL_PLACES.contains(&name));
}

#[test]
fn the_facts_of_a_country_are_at_most_25_kb() {
    let is_facts = |name: &str| name.starts_with("facts/") && ![&ALL_PLACES[..], &[LINES, CITIES]].concat().contains(&name);
    let folder = |name: &str| name.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let folders: BTreeSet<String> = site()
        .iter()
        .map(|(name, _)| folder(name))
        .filter(|folder| folder.starts_with("facts"))
        .collect();
    assert!(folders.contains("facts"), "no facts of a country in dist/facts/");
    // A country's cities are one file; China has 424. A region's chart of influences loads when a visitor opens it: ten
    // scenarios, five results, four years.
    for own in &folders {
        let bar = match own.as_str() {
            "facts/cities" => 29_000,
            "facts/matters" => 46_000,
            _ => 25_000,
        };
        for (name, path) in largest(|name| is_facts(name) && folder(name) == *own) {
            let bytes = sent(&path);
            println!("{name}: {bytes} bytes");
            assert!(bytes <= bar, "{name}: {bytes} bytes compressed, over the bar of {bar}");
        }
    }
}

#[test]
fn the_whole_site_is_at_most_327_mb() {
    let files = site();
    let bytes: u64 = files.iter().map(|(_, path)| fs::metadata(path).map_or(0, |file| file.len())).sum();
    println!("the whole site: {:.1} of 327 MB", bytes as f64 / 1e6);
    assert!(bytes <= 327_000_000, "the site holds {bytes} bytes");
    let hosting = include_str!("../../docs/hosting.md");
    assert!(hosting.contains("about 9,000 files") && hosting.contains("at most 327 MB"));
    assert_eq!(
        (files.len() + 500) / 1000,
        9,
        "docs/hosting.md says about 9,000 files: {}",
        files.len()
    );
}

#[test]
fn nothing_shipped_names_a_folder_of_this_machine() {
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME")).unwrap_or_default();
    let own = project::root().display().to_string();
    for (name, path) in site() {
        let bytes = fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
        for folder in [&home, &own].into_iter().filter(|folder| folder.len() > 3) {
            let found = bytes.windows(folder.len()).any(|part| part == folder.as_bytes());
            assert!(
                !found,
                "{name}: names {folder}, a folder of this machine. Build it by `cargo xtask site`."
            );
        }
    }
}

#[test]
fn the_pictures_of_links_are_at_most_8_mb() {
    let pictures: Vec<(String, PathBuf)> = site().into_iter().filter(|(name, _)| name.starts_with("share/")).collect();
    assert_eq!(pictures.len(), 211, "a picture a place");
    let sizes = pictures.iter().map(|(name, path)| {
        let picture = fs::read(path).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"), "{name} is no picture");
        // In a PNG file, width and height follow the length and the name of the first chunk.
        assert_eq!(picture[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "{name}");
        picture.len()
    });
    let bytes: usize = sizes.sum();
    println!("pictures of links: {:.1} of 8 MB", bytes as f64 / 1e6);
    assert!(bytes <= 8_000_000, "pictures of links: {bytes} bytes");
}

#[test]
fn a_link_to_a_place_shows_a_finding_and_a_picture_that_is_there() {
    let files = site();
    let explorers = files
        .iter()
        .filter(|(name, _)| name.contains("/explore/") && name.ends_with("index.html"));
    let mut titles = std::collections::BTreeSet::new();
    for (name, path) in explorers {
        let page = fs::read_to_string(path).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let content = |property: &str| {
            let rest = page
                .split_once(&format!("\"{property}\" content=\""))
                .unwrap_or_else(|| panic!("{name}: no {property}"))
                .1;
            rest.split('"').next().unwrap_or_default().to_owned()
        };
        assert!(content("og:title").contains(['%', '٪']), "{name}: {}", content("og:title"));
        titles.insert(content("og:title"));
        let picture = content("og:image").trim_start_matches("../").to_owned();
        assert!(files.iter().any(|(name, _)| *name == picture), "{name}: {picture}");
    }
    assert!(
        titles.len() > 1000,
        "a sentence of its own for each place in each language: {}",
        titles.len()
    );
}

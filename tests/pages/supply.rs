//! Supply: the lists beside the built site are whole. They name every file with its digest, and every package of the shipped
//! programs.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use serde_json::Value;
use xtask::lanes::SITE_FOLDERS;
use xtask::project::{self, program};

/// Number of files below a folder.
fn files_below(folder: &std::path::Path) -> usize {
    let entries = fs::read_dir(folder).unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
    let count = |path: &std::path::Path| if path.is_dir() { files_below(path) } else { 1 };
    entries.flatten().map(|entry| count(&entry.path())).sum()
}

#[test]
fn every_file_of_the_site_has_its_digest() {
    for site in SITE_FOLDERS {
        let folder = project::root().join(site);
        let checked = Command::new("sha256sum")
            .args(["--check", "--quiet", "--strict", "SHA256SUMS"])
            .current_dir(&folder)
            .output()
            .unwrap_or_else(|fault| panic!("sha256sum: {fault}"));
        let text = String::from_utf8_lossy(&checked.stdout);
        assert!(
            checked.status.success(),
            "{site}: {text}{}",
            String::from_utf8_lossy(&checked.stderr)
        );
        let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap_or_default();
        // The list does not name itself.
        assert_eq!(sums.lines().count() + 1, files_below(&folder), "{site}: files without a digest");
        assert!(sums.lines().any(|line| line.ends_with("  cairn.cdx.json")), "{site}");
    }
}

#[test]
fn every_package_of_the_shipped_programs_is_listed() {
    let list = fs::read_to_string(project::root().join("dist/cairn.cdx.json")).unwrap_or_else(|fault| panic!("the list: {fault}"));
    assert!(!list.contains(&project::root().display().to_string()), "a folder of this machine");
    let list: Value = serde_json::from_str(&list).unwrap_or_else(|fault| panic!("the list: {fault}"));
    assert_eq!(list["bomFormat"], "CycloneDX");
    let components = list["components"].as_array().map_or(&[][..], Vec::as_slice);
    let listed: BTreeMap<String, &Value> = components
        .iter()
        .map(|component| {
            let text = |key: &str| component[key].as_str().unwrap_or_default();
            let (name, version) = (text("name"), text("version"));
            assert_eq!(text("purl"), format!("pkg:cargo/{name}@{version}"));
            assert!(
                !name.starts_with("cairn") || component.get("hashes").is_none(),
                "{name}: of no registry"
            );
            assert!(component["licenses"][0]["expression"].is_string(), "{name}: no licence");
            (format!("{name} v{version}"), component)
        })
        .collect();
    assert!(listed.len() > 100, "{} packages", listed.len());
    let programs = [["--package=cairn", "--features=hydrate"].as_slice(), &["--package=cairn-worker"]];
    let mut tried = 0;
    for options in programs {
        let edges = [
            "tree",
            "--locked",
            "--offline",
            "--no-default-features",
            "--edges=no-dev",
            "--prefix=none",
        ];
        let mut tree = program("cargo", &edges);
        let tree = tree.arg("--target=wasm32-unknown-unknown").args(options).output();
        let tree = tree.unwrap_or_else(|fault| panic!("cargo tree: {fault}"));
        for line in String::from_utf8_lossy(&tree.stdout).lines() {
            let package: Vec<&str> = line.split(' ').take(2).collect();
            let component = listed.get(&package.join(" ")).unwrap_or_else(|| panic!("{line}: is not listed"));
            let is_ours = line.contains("(/");
            let digest = component["hashes"][0]["content"].as_str().map_or(0, str::len);
            assert_eq!(digest, if is_ours { 0 } else { 64 }, "{line}");
            tried += 1;
        }
    }
    assert!(tried > 100, "cargo told of {tried} packages only");
}

#[test]
fn a_site_without_an_address_has_a_manifest_an_overview_and_no_list_of_pages() {
    for site in SITE_FOLDERS {
        let folder = project::root().join(site);
        let read = |path: &str| fs::read_to_string(folder.join(path)).unwrap_or_else(|fault| panic!("{site}/{path}: {fault}"));
        assert_eq!(read("robots.txt"), "User-agent: *\nAllow: /\n");
        assert!(
            !folder.join("sitemap.xml").exists() && !folder.join("en/releases/feed.atom").exists(),
            "{site}"
        );
        assert!(read("llms.txt").contains("](en/explore/WLD/)") && read("CITATION.cff").starts_with("cff-version:"));
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            let manifest: Value = serde_json::from_str(&read(&format!("{language}.webmanifest"))).unwrap_or_else(|fault| panic!("{fault}"));
            assert!(
                folder
                    .join(manifest["start_url"].as_str().unwrap_or_default())
                    .join("index.html")
                    .is_file()
            );
            for icon in manifest["icons"].as_array().map_or(&[][..], Vec::as_slice) {
                assert!(folder.join(icon["src"].as_str().unwrap_or_default()).is_file(), "{icon}");
            }
            let page = read(&format!("{language}/method/index.html"));
            assert!(
                page.contains(&format!("<link rel=\"manifest\" href=\"{language}.webmanifest\">")),
                "{page}"
            );
            assert!(!page.contains("hreflang=") && !page.contains("rel=\"canonical\"") && !page.contains("data-report"));
        }
    }
}

#[test]
fn every_page_of_a_language_can_be_saved_for_use_without_a_network() {
    let dist = project::root().join("dist");
    let program = fs::read_to_string(dist.join("sw.js")).unwrap_or_else(|fault| panic!("sw.js: {fault}"));
    let list = program.split_once("PAGES = '").and_then(|(_, rest)| rest.split('\'').next());
    let listed = list.unwrap_or_else(|| panic!("sw.js has no list of pages")).split(' ');
    let count = listed
        .inspect(|page| {
            for language in ["en", "es", "fr", "ar", "zh", "ru"] {
                let file = dist.join(language).join(page).join("index.html");
                assert!(file.is_file(), "{} is not there", file.display());
            }
        })
        .count();
    let embedded = files_below(&dist.join("en/embed"));
    assert_eq!(count + embedded, files_below(&dist.join("en")), "pages that are not listed");
}

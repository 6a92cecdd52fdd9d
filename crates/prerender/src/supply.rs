//! Supply: what a built site consists of, so that others can check it.
//!
//! ```text
//! cairn.cdx.json              every package of the shipped programs: a CycloneDX list
//! .well-known/security.txt    whom to tell of a hole, if the builder names a contact (RFC 9116)
//! SHA256SUMS                  every file of the site, as `sha256sum` writes and checks them
//! ```
//!
//! Two builds of one state write the same bytes: the list names no folder of the machine and no time of the build.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cairn_analysis::export::archive::digests::{self, FileDigests};
use serde_json::{Value, json};

use crate::pages::leaf::releases::RELEASES;

/// The list of packages.
pub const LIST: &str = "cairn.cdx.json";
/// Whom to tell of a hole.
const SECURITY: &str = ".well-known/security.txt";
/// The programs that a site ships: package, and the options of their build.
const SHIPPED: [&[&str]; 2] = [
    &["--package", "cairn", "--no-default-features", "--features", "hydrate"],
    &["--package", "cairn-worker", "--no-default-features"],
];

/// A package by name and version.
type LockedPackage = (String, String);

/// Writes all three into a folder, for a path and, if known, for a public host and a contact.
///
/// # Errors
/// Cargo does not answer, a file cannot be read or written, or the contact is not one.
pub fn write(folder: &Path, prefix: &str, host: Option<&str>, contact: Option<&str>) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let lock = fs::read_to_string(root.join("Cargo.lock")).map_err(|fault| format!("Cargo.lock: {fault}"))?;
    let (all, shipped) = (packages(&root, "normal,build")?, packages(&root, "normal,no-proc-macro")?);
    let list = list(&all, &shipped.into_keys().collect(), &lock)?;
    let list = serde_json::to_string_pretty(&list).map_err(|fault| format!("{LIST}: {fault}"))?;
    crate::write(folder, LIST, &(list + "\n"))?;
    if let Some(contact) = contact {
        let public = host.filter(|_| prefix == "/");
        crate::write(folder, SECURITY, &security(contact, RELEASES[0].1, public)?)?;
    }
    write_sums(folder)
}

/// Writes the digests of a folder that is complete.
///
/// # Errors
/// A file cannot be read or written.
pub fn write_sums(folder: &Path) -> Result<(), String> {
    let text = digests::write(&sums(folder)?);
    crate::write(folder, digests::FILE, &text)
}

/// The digest of every file below a folder but the list of digests itself.
///
/// # Errors
/// A file cannot be read.
pub fn sums(folder: &Path) -> Result<FileDigests, String> {
    let mut found = FileDigests::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        let here = folder.join(&below);
        for entry in fs::read_dir(&here).map_err(|fault| format!("{}: {fault}", here.display()))? {
            let entry = entry.map_err(|fault| format!("{}: {fault}", here.display()))?;
            let (path, own) = (entry.path(), below.join(entry.file_name()));
            if path.is_dir() {
                folders.push(own);
                continue;
            }
            let name = own.to_string_lossy().replace('\\', "/");
            if name != digests::FILE {
                let bytes = fs::read(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
                found.insert(name, digests::digest(&bytes));
            }
        }
    }
    Ok(found)
}

/// The packages of the shipped programs, each with its licence, over some edges of the tree.
fn packages(root: &Path, edges: &str) -> Result<BTreeMap<LockedPackage, String>, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut found = BTreeMap::new();
    for shipped in SHIPPED {
        let output = Command::new(&cargo)
            .args(["tree", "--locked", "--offline", "--target", "wasm32-unknown-unknown"])
            .args(["--prefix", "none", "--format", "{p}|{l}", "--edges", edges])
            .args(shipped)
            .current_dir(root)
            .output()
            .map_err(|fault| format!("cargo tree: {fault}"))?;
        if !output.status.success() {
            return Err(format!("cargo tree: {}", String::from_utf8_lossy(&output.stderr)));
        }
        found.extend(String::from_utf8_lossy(&output.stdout).lines().filter_map(package));
    }
    Ok(found)
}

/// A line of the tree, such as `name v1.2.3 (/folder)|MIT OR Apache-2.0 (*)`: name, version, licence.
fn package(line: &str) -> Option<(LockedPackage, String)> {
    let (package, licence) = line.split_once('|')?;
    let mut words = package.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    let licence = licence.trim_end_matches("(*)").trim().replace('/', " OR ");
    Some(((name.to_owned(), version.to_owned()), licence))
}

/// The list: what is shipped, and what only takes part in the build (`excluded`), with what each needs directly.
fn list(all: &BTreeMap<LockedPackage, String>, shipped: &BTreeSet<LockedPackage>, lock: &str) -> Result<Value, String> {
    let locked: toml::Table = lock.parse().map_err(|fault| format!("Cargo.lock: {fault}"))?;
    let locked = locked.get("package").and_then(|packages| packages.as_array());
    let locked: BTreeMap<LockedPackage, &toml::Value> = locked
        .into_iter()
        .flatten()
        .filter_map(|package| Some((named(package)?, package)))
        .collect();
    let (mut components, mut needs) = (Vec::new(), Vec::new());
    for (package, licence) in all {
        let entry = locked
            .get(package)
            .ok_or_else(|| format!("Cargo.lock: does not name {} {}", package.0, package.1))?;
        let mut component = json!({
            "type": "library",
            "bom-ref": purl(package),
            "name": package.0,
            "version": package.1,
            "scope": if shipped.contains(package) { "required" } else { "excluded" },
            "purl": purl(package),
        });
        if !licence.is_empty() {
            component["licenses"] = json!([{ "expression": licence }]);
        }
        if let Some(sum) = entry.get("checksum").and_then(|sum| sum.as_str()) {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
        }
        components.push(component);
        let direct = entry.get("dependencies").and_then(|direct| direct.as_array());
        let direct: BTreeSet<String> = direct
            .into_iter()
            .flatten()
            .filter_map(|word| needed(word.as_str()?, &locked))
            .filter(|needed| all.contains_key(needed))
            .map(|needed| purl(&needed))
            .collect();
        needs.push(json!({ "ref": purl(package), "dependsOn": direct }));
    }
    let version = env!("CARGO_PKG_VERSION");
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "bom-ref": "cairn-site", "name": "cairn", "version": version } },
        "components": components,
        "dependencies": needs,
    }))
}

fn named(package: &toml::Value) -> Option<LockedPackage> {
    let text = |key: &str| Some(package.get(key)?.as_str()?.to_owned());
    Some((text("name")?, text("version")?))
}

/// A dependency in the lock file: `name` if one version of it is locked, else `name version`.
fn needed(word: &str, locked: &BTreeMap<LockedPackage, &toml::Value>) -> Option<LockedPackage> {
    let mut words = word.split(' ');
    let (name, version) = (words.next()?, words.next());
    let is_meant = |package: &&LockedPackage| package.0 == name && version.is_none_or(|version| package.1 == version);
    locked.keys().find(is_meant).cloned()
}

fn purl((name, version): &LockedPackage) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// The file of RFC 9116. It holds for a year from the release, so that nobody writes to an address of old.
fn security(contact: &str, released: &str, public: Option<&str>) -> Result<String, String> {
    let is_plain = !contact.is_empty() && contact.chars().all(|letter| letter.is_ascii_graphic());
    let contact = match contact.split_once(':') {
        Some(("https" | "mailto" | "tel", _)) => contact.to_owned(),
        None if contact.contains('@') => ["mailto:", contact].concat(),
        _ => String::new(),
    };
    if !is_plain || contact.is_empty() {
        return Err("CAIRN_CONTACT: is neither an e-mail address nor one that begins with https:, mailto: or tel:".to_owned());
    }
    let expires = next_year(released).ok_or_else(|| format!("{released}: is not the date of a release"))?;
    let mut text = format!("Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: en\n");
    if let Some(public) = public {
        text += &format!("Canonical: {public}/{SECURITY}\n");
    }
    Ok(text)
}

/// The same day a year later; the end of February in place of its 29th.
fn next_year(day: &str) -> Option<String> {
    let (year, rest) = day.split_once('-')?;
    let rest = if rest == "02-29" { "02-28" } else { rest };
    Some(format!("{}-{rest}", year.parse::<u32>().ok()? + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"a\"\nversion = \"0.1.0\"\ndependencies = [\"b 2.0.0\", \"c\", \"d\"]\n\
        [[package]]\nname = \"b\"\nversion = \"1.0.0\"\nchecksum = \"11\"\n\
        [[package]]\nname = \"b\"\nversion = \"2.0.0\"\nchecksum = \"22\"\n\
        [[package]]\nname = \"c\"\nversion = \"3.0.0\"\nchecksum = \"33\"\n\
        [[package]]\nname = \"d\"\nversion = \"4.0.0\"\nchecksum = \"44\"\n";

    #[test]
    fn the_list_names_each_package_with_licence_digest_and_what_it_needs() {
        let lines = ["a v0.1.0 (/home/x/a)|MIT", "b v2.0.0|MIT/Apache-2.0 (*)", "c v3.0.0 (proc-macro)|"];
        let all: BTreeMap<LockedPackage, String> = lines.into_iter().filter_map(package).collect();
        let shipped = all.keys().filter(|(name, _)| name != "c").cloned().collect();
        let list = list(&all, &shipped, LOCK).unwrap();
        let components = list["components"].as_array().unwrap();
        assert_eq!(components.len(), 3);
        assert_eq!(components[1]["hashes"][0]["content"], "22");
        assert_eq!(components[1]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(components[2]["scope"], "excluded");
        assert_eq!(components[0].get("hashes"), None, "of ours there is no archive");
        assert_eq!(
            list["dependencies"][0]["dependsOn"],
            json!(["pkg:cargo/b@2.0.0", "pkg:cargo/c@3.0.0"])
        );
        assert!(!list.to_string().contains("/home"), "it names a folder of the machine");
    }

    #[test]
    fn the_digests_are_of_every_file_but_their_own() {
        let folder = env::temp_dir().join(format!("cairn-supply-{}", std::process::id()));
        for (name, text) in [("index.html", "abc"), ("facts/a.pack", ""), ("releases/SHA256SUMS", "x")] {
            crate::write(&folder, name, text).unwrap();
        }
        write_sums(&folder).unwrap();
        let first = fs::read_to_string(folder.join(digests::FILE)).unwrap();
        assert!(first.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n"));
        assert_eq!(first.lines().count(), 3);
        write_sums(&folder).unwrap();
        assert_eq!(
            fs::read_to_string(folder.join(digests::FILE)).unwrap(),
            first,
            "a second time gives another"
        );
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_contact_is_told_for_a_year_and_what_is_none_is_refused() {
        assert_eq!(
            security("who@example.org", "2026-11-25", Some("https://example.org")).unwrap(),
            "Contact: mailto:who@example.org\nExpires: 2027-11-25T00:00:00Z\nPreferred-Languages: en\n\
             Canonical: https://example.org/.well-known/security.txt\n"
        );
        let known = security("https://example.org/tell", "2028-02-29", None).unwrap();
        assert!(known.contains("Expires: 2029-02-28T") && !known.contains("Canonical"));
        for wrong in ["", "somebody", "http://example.org", "a@b.org\nExpires: never", "mailto:a b@c.org"] {
            assert!(security(wrong, "2026-11-25", None).is_err(), "{wrong:?}");
        }
    }
}

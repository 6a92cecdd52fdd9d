//! Advisories: known vulnerabilities of crate versions in the lock file.
//!
//! The database is RustSec's, a folder of `crates/NAME/RUSTSEC-….md`. Each file begins with a block of TOML. The test
//! looks in `.tools/advisory-db`, in the folders of `cargo audit` and `cargo deny`, and in `ADVISORY_DB`. It fetches nothing;
//! a run before a release (`--full`) fetches the database first, if there is a network, and fails without one. Other runs say
//! that a database is missing, and check only the invented advisories below.
#![allow(clippy::print_stdout, reason = "whether there was a database is shown")]

use std::fs;
use std::path::{Path, PathBuf};

use xtask::{advisories, project};

/// A version for comparison: its numbers, and a flag that orders a release after its pre-releases.
type Version = ([u64; 3], bool);

/// One advisory on a package.
#[derive(Debug, Default, PartialEq)]
struct Advisory {
    id: String,
    package: String,
    /// Version ranges without the fault. Each is a list of bounds that must all be met.
    whole: Vec<String>,
    /// True for a warning (unmaintained, unsound) that is not a fault.
    informs: bool,
    withdrawn: bool,
}

fn version(text: &str) -> Option<Version> {
    let text = text.trim().split('+').next()?;
    let (numbers, before) = text.split_once('-').map_or((text, false), |(numbers, _)| (numbers, true));
    let mut parts = [0; 3];
    for (place, number) in numbers.split('.').enumerate() {
        *parts.get_mut(place)? = number.trim().parse().ok()?;
    }
    Some((parts, !before))
}

/// True if a version is in a range such as `>= 1.2.3, < 2.0`; none if the range cannot be read.
fn lies_in(version: Version, range: &str) -> Option<bool> {
    for bound in range.split(',') {
        let bound = bound.trim();
        let number = bound.trim_start_matches(['>', '<', '=', '^', '~', ' ']);
        let end = self::version(number)?;
        let ([major, minor, patch], _) = end;
        let next = |parts: [u64; 3]| (parts, false);
        let holds = match bound[..bound.len() - number.len()].trim() {
            ">=" => version >= end,
            ">" => version > end,
            "<=" => version <= end,
            "<" => version < end,
            "=" => version == end,
            "" | "^" if major > 0 => version >= end && version < next([major + 1, 0, 0]),
            "" | "^" if minor > 0 => version >= end && version < next([0, minor + 1, 0]),
            "" | "^" => version >= end && version < next([0, 0, patch + 1]),
            "~" => version >= end && version < next([major, minor + 1, 0]),
            _ => return None,
        };
        if !holds {
            return Some(false);
        }
    }
    Some(true)
}

/// The strings of a TOML list, written on one line or several.
fn list(block: &str, key: &str) -> Vec<String> {
    let Some(at) = block
        .lines()
        .position(|line| line.split('=').next().is_some_and(|name| name.trim() == key))
    else {
        return Vec::new();
    };
    let rest: String = block.lines().skip(at).collect::<Vec<_>>().join("\n");
    let inside = rest
        .split_once('[')
        .and_then(|(_, rest)| rest.split_once(']'))
        .map_or("", |(inside, _)| inside);
    inside.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn text(block: &str, key: &str) -> Option<String> {
    let line = block
        .lines()
        .find(|line| line.split('=').next().is_some_and(|name| name.trim() == key))?;
    line.split('"').nth(1).map(str::to_owned)
}

fn read_advisory(file: &str) -> Option<Advisory> {
    let (_, rest) = file.split_once("```toml")?;
    let (block, _) = rest.split_once("```")?;
    let mut whole = list(block, "patched");
    whole.extend(list(block, "unaffected"));
    Some(Advisory {
        id: text(block, "id")?,
        package: text(block, "package")?,
        whole,
        informs: text(block, "informational").is_some(),
        withdrawn: text(block, "withdrawn").is_some(),
    })
}

/// Names and versions of the packages in the lock file.
fn locked(lock: &str) -> Vec<(String, String)> {
    let packages = lock.split("[[package]]").skip(1);
    packages
        .filter_map(|block| Some((text(block, "name")?, text(block, "version")?)))
        .collect()
}

/// Advisories on locked packages: faults, then warnings.
fn advisory_faults(database: &Path, locked: &[(String, String)]) -> (Vec<String>, Vec<String>) {
    let (mut faults, mut words) = (Vec::new(), Vec::new());
    for (name, number) in locked {
        let mut files: Vec<PathBuf> = fs::read_dir(database.join("crates").join(name))
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        files.sort();
        for file in files {
            let shown = file.display();
            let Some(advisory) = fs::read_to_string(&file).ok().as_deref().and_then(read_advisory) else {
                faults.push(format!("{shown}: this advisory cannot be read"));
                continue;
            };
            if advisory.withdrawn || advisory.package != *name {
                continue;
            }
            let Some(version) = version(number) else {
                faults.push(format!("{name} {number}: this version cannot be read"));
                continue;
            };
            let whole: Option<Vec<bool>> = advisory.whole.iter().map(|range| lies_in(version, range)).collect();
            match whole {
                None => faults.push(format!("{shown}: its versions cannot be read")),
                Some(whole) if whole.contains(&true) => {}
                Some(_) if advisory.informs => words.push(format!("{name} {number}: {}", advisory.id)),
                Some(_) => faults.push(format!("{name} {number}: {}. Take a version it calls whole.", advisory.id)),
            }
        }
    }
    (faults, words)
}

/// Local copies of the database.
fn databases() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let mut found: Vec<PathBuf> = std::env::var_os("ADVISORY_DB").map(PathBuf::from).into_iter().collect();
    found.push(project::tools_folder().join("advisory-db"));
    if let Some(home) = home {
        found.push(home.join("advisory-db"));
        let several = fs::read_dir(home.join("advisory-dbs")).into_iter().flatten().flatten();
        found.extend(several.map(|entry| entry.path()));
    }
    found.retain(|folder| folder.join("crates").is_dir());
    found
}

#[test]
fn nothing_in_the_lock_file_is_known_to_be_wrong() {
    let lock = fs::read_to_string(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).join("Cargo.lock")).unwrap();
    let locked = locked(&lock);
    assert!(locked.len() > 20, "the lock file was not read");
    let databases = databases();
    if databases.is_empty() {
        let advice = format!(
            "No database of advisories is at hand, so {} locked packages were NOT looked up. Put RustSec's into \
             ~/.cargo/advisory-db (`cargo audit` does), or name its folder by ADVISORY_DB.",
            locked.len()
        );
        let needed = std::env::var_os(advisories::NEEDED).is_some();
        assert!(!needed, "{advice}\nA run before a release (`--full`) needs it; other runs do not.");
        println!("{advice}");
    }
    for database in databases {
        let (faults, words) = advisory_faults(&database, &locked);
        println!("{} packages looked up in {}", locked.len(), database.display());
        words.iter().for_each(|word| println!("warned of: {word}"));
        assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    }
}

#[test]
fn a_version_is_told_from_one_that_is_whole() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("advisories");
    let put = |name: &str, id: &str, more: &str| {
        let crates = folder.join("crates").join(name);
        fs::create_dir_all(&crates).unwrap();
        let text = format!("```toml\n[advisory]\nid = \"{id}\"\npackage = \"{name}\"\n{more}\n```\n\n# It is bad\n");
        fs::write(crates.join(format!("{id}.md")), text).unwrap();
    };
    put(
        "stone",
        "R-1",
        "[versions]\npatched = [\n  \">= 1.2.3, < 2.0.0\",\n  \">= 2.1\",\n]\nunaffected = [\"< 1.0\"]",
    );
    put("sand", "R-2", "informational = \"unmaintained\"\n[versions]\npatched = []");
    put("clay", "R-3", "withdrawn = \"2024-01-01\"\n[versions]\npatched = []");
    let faults_of = |name: &str, number: &str| {
        let (faults, words) = advisory_faults(&folder, &[(name.to_owned(), number.to_owned())]);
        (faults.len(), words.len())
    };
    for (number, faults) in [
        ("0.9.9", 0),
        ("1.0.0", 1),
        ("1.2.2", 1),
        ("1.2.3", 0),
        ("1.2.3-rc.1", 1),
        ("2.0.5", 1),
        ("2.1.0+x", 0),
    ] {
        assert_eq!(faults_of("stone", number), (faults, 0), "{number}");
    }
    assert_eq!(
        (faults_of("sand", "1.0.0"), faults_of("clay", "1.0.0"), faults_of("gravel", "1.0.0")),
        ((0, 1), (0, 0), (0, 0))
    );
}

#[test]
fn ranges_are_read_as_cargo_reads_them() {
    let version = |text| version(text).unwrap();
    for (number, range, lies) in [
        ("0.3.7", "^0.3.5", true),
        ("0.4.0", "^0.3.5", false),
        ("0.0.3", "0.0.3", true),
        ("0.0.4", "^0.0.3", false),
        ("1.9.0", "1.2", true),
        ("2.0.0", "1.2", false),
        ("1.2.9", "~1.2.3", true),
        ("1.3.0", "~1.2.3", false),
        ("1.0.0", "= 1.0.0", true),
    ] {
        assert_eq!(lies_in(version(number), range), Some(lies), "{number} {range}");
    }
    assert_eq!(lies_in(version("1.0.0"), "about 1"), None);
}

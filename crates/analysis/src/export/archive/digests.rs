//! Digests: digests of the files of a release, as `sha256sum` writes and checks them.
//!
//! ```text
//! SHA256SUMS         written once: the numbers, every pack, every table, all files of earlier releases
//! SHA256SUMS.later   lines added since for tables that changed without moving a number; the last line of a file holds
//! # gone FILE        a file that is there no more; `sha256sum` passes over such lines
//! ```
//!
//! Names are relative to the release's own folder, so anyone who fetches only the table and the sums can check them. A
//! later release contains the digests of the files of earlier ones: none can be changed unnoticed. Out of scope: the location of files.

use std::collections::BTreeMap;
use std::fmt;

use crate::export::archive::sha256;

/// The sums of a release.
pub const FILE: &str = "SHA256SUMS";

/// Lines added to the sums later.
pub const LATER_SUMS_FILE: &str = "SHA256SUMS.later";

/// Prefix of the line for a removed file.
const REMOVED_PREFIX: &str = "# gone ";

/// Files by name, each with its digest in hexadecimal digits.
pub type FileDigests = BTreeMap<String, String>;

/// A line for each file, in the order of names.
pub fn write(sums: &FileDigests) -> String {
    sums.iter().flat_map(|(name, digest)| [digest, "  ", name, "\n"]).collect()
}

/// A digest in hexadecimal digits.
pub fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The digest of a file.
pub fn digest(bytes: &[u8]) -> String {
    hex(&sha256::of(bytes))
}

/// Reads sums and the lines added later; `file` is their name in error messages.
///
/// # Errors
/// Every invalid line.
pub fn read(file: &str, sums: &str, later: &str) -> Result<FileDigests, Vec<String>> {
    let (mut digests, mut faults) = (FileDigests::new(), Vec::new());
    for (name, text) in [(file.to_owned(), sums), ([file, ".later"].concat(), later)] {
        for (index, line) in text.lines().enumerate() {
            if let Some(removed) = line.strip_prefix(REMOVED_PREFIX) {
                digests.remove(removed);
                continue;
            }
            let hex = |digest: &str| digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
            match line.split_once("  ").filter(|(digest, path)| hex(digest) && !path.is_empty()) {
                Some((digest, path)) => {
                    digests.insert(path.to_owned(), digest.to_owned());
                }
                None if line.starts_with('#') => (),
                None => faults.push(format!(
                    "{name}, line {}: this is no digest of a file. Take the file back from the history of the project.",
                    index + 1
                )),
            }
        }
    }
    if faults.is_empty() { Ok(digests) } else { Err(faults) }
}

/// A file that differs from the sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DigestMismatch {
    /// It has another digest.
    Changed {
        /// Name of the file.
        name: String,
        /// Its digest now.
        digest: String,
    },
    /// It is not in the sums.
    New {
        /// Name of the file.
        name: String,
        /// Its digest.
        digest: String,
    },
    /// It no longer exists.
    Missing {
        /// Name of the file.
        name: String,
    },
}

impl fmt::Display for DigestMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DigestMismatch::Changed { name, .. } => write!(f, "{name} is another"),
            DigestMismatch::New { name, .. } => write!(f, "{name} was not there"),
            DigestMismatch::Missing { name } => write!(f, "{name} is there no more"),
        }
    }
}

impl DigestMismatch {
    /// The line that records the difference.
    pub fn line(&self) -> String {
        match self {
            DigestMismatch::Changed { name, digest } | DigestMismatch::New { name, digest } => format!("{digest}  {name}\n"),
            DigestMismatch::Missing { name } => format!("{REMOVED_PREFIX}{name}\n"),
        }
    }
}

/// The differences between current files and the sums.
pub fn mismatches(digests: &FileDigests, now: &FileDigests) -> Vec<DigestMismatch> {
    let mut off = Vec::new();
    for (name, digest) in now {
        let (name, digest) = (name.clone(), digest.clone());
        match digests.get(&name) {
            None => off.push(DigestMismatch::New { name, digest }),
            Some(before) if *before != digest => off.push(DigestMismatch::Changed { name, digest }),
            Some(_) => (),
        }
    }
    let missing = digests.keys().filter(|name| !now.contains_key(*name)).cloned();
    off.extend(missing.map(|name| DigestMismatch::Missing { name }));
    off
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(files: &[(&str, &str)]) -> FileDigests {
        files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), digest(text.as_bytes())))
            .collect()
    }

    #[test]
    fn what_was_added_holds_before_what_was_frozen() {
        let before = sums(&[("a.csv", "1"), ("b.csv", "2"), ("c.csv", "3")]);
        let now = sums(&[("a.csv", "1"), ("b.csv", "other"), ("d.csv", "4")]);
        let frozen = write(&before);
        assert_eq!(read(FILE, &frozen, "").unwrap(), before);
        let off = mismatches(&before, &now);
        let texts: Vec<String> = off.iter().map(DigestMismatch::to_string).collect();
        assert_eq!(texts, ["b.csv is another", "d.csv was not there", "c.csv is there no more"]);
        let later: String = off.iter().map(DigestMismatch::line).collect();
        assert_eq!(read(FILE, &frozen, &["# told why\n", &later].concat()).unwrap(), now);
    }

    #[test]
    fn a_line_that_is_no_digest_is_named() {
        let faults = read(FILE, "0123  a.csv\n", "what\n").unwrap_err();
        assert_eq!(faults.len(), 2);
        assert!(faults[1].starts_with("SHA256SUMS.later, line 1: "), "{faults:?}");
    }
}

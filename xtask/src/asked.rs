//! Asked: what a request means to the small web server: a file inside its folder, of this machine, or nothing.
//!
//! Does not know: what is answered.

use std::path::{Component, Path, PathBuf};

/// A path that stays inside the folder, with its `%41` read; none otherwise.
pub(crate) fn plain(path: &str) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    let path = PathBuf::from(String::from_utf8(bytes).ok()?);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// Whether a link in the folder leads out of it.
pub(crate) fn leads_out(folder: &Path, file: &Path) -> bool {
    let (Ok(folder), Ok(file)) = (folder.canonicalize(), file.canonicalize()) else {
        return false;
    };
    !file.starts_with(folder)
}

/// Whether a `Host` header names this machine, at whatever port.
pub(crate) fn is_this_machine(host: &str) -> bool {
    let host = host.trim();
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| !port.is_empty() && port.bytes().all(|digit| digit.is_ascii_digit()))
        .map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leaves_the_folder() {
        assert_eq!(plain("en/explore/IND/"), Some(PathBuf::from("en/explore/IND/")));
        assert_eq!(plain("%65n"), Some(PathBuf::from("en")));
        assert_eq!(plain("../secret"), None);
        assert_eq!(plain("%2e%2e/secret"), None);
        assert_eq!(plain("%2fetc"), None);
        assert_eq!(plain("broken%2"), None);
        assert_eq!(plain("%ff"), None);
    }

    #[test]
    fn only_this_machine_is_served() {
        for host in ["127.0.0.1", " 127.0.0.1:8080\r\n", "localhost:1", "[::1]:80"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "127.0.0.1.evil.example:8080",
            "localhost:80@evil.example",
            "0.0.0.0:8080",
            "localhost:",
        ] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}

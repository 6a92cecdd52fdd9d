//! Request rules of a small web server: safe paths, the local host, and headers by kind of file.
//!
//! `cairn serve` uses it for a built site, and so does the development server of `xtask`. Both include this file, so it
//! uses the standard library only. Out of scope: how requests arrive and answers are sent.

use std::path::{Component, Path, PathBuf};

/// Content security policy of the site; each page contains the same text.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; manifest-src 'self'; \
base-uri 'self'; form-action 'none'";

/// Sites that may show a file in a frame: any site for an embeddable page (`en/embed/IND/index.html`), none for others.
pub(crate) fn framed_by(file: &Path) -> &'static str {
    let above = file.parent().and_then(Path::parent).and_then(Path::file_name);
    if above.is_some_and(|name| name == "embed") { "*" } else { "'none'" }
}

/// A path inside the folder, with `%41` decoded. None if it leaves the folder or could mean another path on another
/// system.
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
    let path = String::from_utf8(bytes).ok()?;
    if path.contains(|letter: char| letter.is_control() || matches!(letter, '\\' | ':')) {
        return None;
    }
    // `components` skips a dot behind the first part; a page at `en/./` would have a second address.
    if path.split('/').any(|part| part == ".") {
        return None;
    }
    let path = PathBuf::from(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// True if a link in the folder leads out of it.
pub(crate) fn leads_out(folder: &Path, file: &Path) -> bool {
    let (Ok(folder), Ok(file)) = (folder.canonicalize(), file.canonicalize()) else {
        return false;
    };
    !file.starts_with(folder)
}

/// True if a `Host` header names this machine, at any port. Names are case-insensitive and may end with the dot of the
/// root.
pub(crate) fn is_this_machine(host: &str) -> bool {
    let host = host.trim();
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| !port.is_empty() && port.bytes().all(|digit| digit.is_ascii_digit()))
        .map_or(host, |(name, _)| name);
    let name = name.strip_suffix('.').unwrap_or(name);
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|own| name.eq_ignore_ascii_case(own))
}

/// Media type of a file, by its extension.
pub(crate) fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "txt" | "md" | "cff" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// How long a browser may use a file without asking again: for ever if its name holds a digest of its content.
pub(crate) fn cache_rule(file: &Path) -> &'static str {
    const DIGITS: usize = 16;
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or("");
    let is_digest = |rest: &str| rest.bytes().take_while(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')).count() == DIGITS;
    if name.split('-').skip(1).any(is_digest) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leaves_the_folder() {
        assert_eq!(plain("en/explore/IND/"), Some(PathBuf::from("en/explore/IND/")));
        assert_eq!(plain("%65n"), Some(PathBuf::from("en")));
        for dot in [".", "en/.", "en/./", "./en", "en/%2e", "en/./explore"] {
            assert_eq!(plain(dot), None, "{dot}");
        }
        assert_eq!(plain("../secret"), None);
        assert_eq!(plain("%2e%2e/secret"), None);
        assert_eq!(plain("%2fetc"), None);
        assert_eq!(plain("broken%2"), None);
        assert_eq!(plain("%ff"), None);
        assert_eq!(plain("..\\secret"), None);
        assert_eq!(plain("%5c%5cserver/share"), None);
        assert_eq!(plain("C:/secret"), None);
        assert_eq!(plain("en%00.html"), None);
    }

    #[test]
    fn only_a_name_with_a_digest_is_kept() {
        for name in [
            "style-6926eaf461bb8bd1.css",
            "cairn-sans-a0fa84a806318388.woff2",
            "app-0a48f25195366e20_chunk_8.wasm",
        ] {
            assert!(cache_rule(Path::new(name)).contains("immutable"), "{name}");
        }
        for name in [
            "index.html",
            "sw.js",
            "zh-cn.css",
            "a-6926eaf461bb8bd.css",
            "en-6926eaf461bb8bd1/index.html",
        ] {
            assert_eq!(cache_rule(Path::new(name)), "no-cache", "{name}");
        }
    }

    #[test]
    fn only_this_machine_is_served() {
        for host in [
            "127.0.0.1",
            " 127.0.0.1:8080\r\n",
            "localhost:1",
            "[::1]:80",
            "LOCALHOST",
            "localhost.",
            "LocalHost.:8080",
        ] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "127.0.0.1.evil.example:8080",
            "localhost:80@evil.example",
            "0.0.0.0:8080",
            "localhost:",
            "localhost..",
            ".",
        ] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}

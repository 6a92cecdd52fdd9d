//! Compiles the keys of the word catalogue: one variant of `Key` for each text of `static/words/en.json`.
//!
//! A key that a page uses and the catalogue lacks does not compile. English is the list;
//! `tests/words.rs` holds the other languages to it.
//! `lever.hs.what` becomes `Key::LeverHsWhat`.

use std::fmt::Write as _;
use std::{env, fs, path::Path};

/// The list of keys.
const CATALOGUE: &str = "static/words/en.json";

fn main() {
    println!("cargo::rerun-if-changed={CATALOGUE}");
    println!("cargo::rerun-if-changed=build.rs");
    let text = fs::read_to_string(CATALOGUE).unwrap_or_else(|fault| panic!("{CATALOGUE}: {fault}"));
    let texts: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{CATALOGUE}: {fault}"));
    let mut keys: Vec<(&String, &serde_json::Value)> = texts.iter().collect();
    // `Key::find` searches the list by halves.
    keys.sort_by_key(|(key, _)| key.as_str());
    for (key, _) in &keys {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'.';
        assert!(
            key.bytes().all(fits),
            "{CATALOGUE}: \"{key}\" is not a key. Write small letters, digits, points and low lines."
        );
    }
    let out = env::var("OUT_DIR").unwrap_or_else(|_| panic!("cargo sets OUT_DIR"));
    fs::write(Path::new(&out).join("key.rs"), code(&keys)).unwrap_or_else(|fault| panic!("key.rs: {fault}"));
}

fn code(keys: &[(&String, &serde_json::Value)]) -> String {
    let mut code = String::from(
        "/// A text of the catalogue, by its key.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         #[repr(u16)]\n\
         pub enum Key {\n",
    );
    for (key, text) in keys {
        let _ = writeln!(code, "    /// `{key}`: `{text}`\n    {},", variant(key));
    }
    let count = keys.len();
    let _ = writeln!(
        code,
        "}}\n\nimpl Key {{\n    /// All keys, in the order of their ids.\n    pub const ALL: [Key; {count}] = ["
    );
    for (key, _) in keys {
        let _ = writeln!(code, "        Key::{},", variant(key));
    }
    let _ = writeln!(
        code,
        "    ];\n}}\n\n/// As the catalogues write them, in the order of [`Key::ALL`]; programs of the browser need no names.\n#[cfg(feature = \"cli\")]\nstatic IDS: [&str; {count}] = ["
    );
    for (key, _) in keys {
        let _ = writeln!(code, "    \"{key}\",");
    }
    code.push_str("];\n");
    let mut mark = 0x811c_9dc5_u32;
    for byte in keys.iter().flat_map(|(key, _)| key.bytes().chain([0])) {
        mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let _ = writeln!(
        code,
        "\n/// FNV-1a of all keys: another list has another mark.\nconst MARK: u32 = {mark};"
    );
    code
}

/// `chart.what_stands` becomes `ChartWhatStands`.
fn variant(key: &str) -> String {
    key.split(['.', '_'])
        .map(|part| {
            let mut letters = part.chars();
            letters
                .next()
                .map_or(String::new(), |first| first.to_ascii_uppercase().to_string() + letters.as_str())
        })
        .collect()
}

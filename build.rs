//! Compiles the keys of the word catalogue: one variant of `Key` for each text of `static/words/en.json`.
//!
//! A key that a page uses and the catalogue lacks does not compile. English is the list;
//! `tests/words.rs` holds the other languages to it. Keys under `place.` are read by id.

use std::fmt::Write as _;
use std::{env, fs, path::Path};

fn main() {
    let catalogue = "static/words/en.json";
    println!("cargo::rerun-if-changed={catalogue}");
    println!("cargo::rerun-if-changed=build.rs");
    let text = fs::read_to_string(catalogue).unwrap_or_else(|fault| panic!("{catalogue}: {fault}"));
    let texts: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{catalogue}: {fault}"));
    let keys: Vec<&String> = texts.keys().filter(|key| !key.starts_with("place.")).collect();

    let mut code = String::new();
    let _ = writeln!(code, "/// A text of the catalogue, by its key.");
    let _ = writeln!(
        code,
        "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]"
    );
    let _ = writeln!(code, "pub enum Key {{");
    for key in &keys {
        let _ = writeln!(code, "    /// `{key}`\n    {},", variant(key));
    }
    let _ = writeln!(code, "}}\n\nimpl Key {{\n    /// All keys, in the order of the English catalogue.");
    let _ = writeln!(code, "    pub const ALL: [Key; {}] = [", keys.len());
    for key in &keys {
        let _ = writeln!(code, "        Key::{},", variant(key));
    }
    let _ = writeln!(
        code,
        "    ];\n\n    /// As the catalogues write it.\n    #[must_use]\n    pub const fn id(self) -> &'static str {{\n        match self {{"
    );
    for key in &keys {
        let _ = writeln!(code, "            Key::{} => \"{key}\",", variant(key));
    }
    let _ = writeln!(code, "        }}\n    }}\n}}");
    let out = env::var("OUT_DIR").unwrap_or_else(|_| panic!("cargo sets OUT_DIR"));
    fs::write(Path::new(&out).join("key.rs"), code).unwrap_or_else(|fault| panic!("key.rs: {fault}"));
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

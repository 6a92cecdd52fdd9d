//! Generates the enum `Key` from the English word catalogues: one variant for each text.
//!
//! ```text
//! static/words/en.json        texts of the application: served to the browser
//! static/words/leaf/en.json   texts that occur only in prerendered pages
//! ```
//!
//! A key that a page uses must be in exactly one of the two catalogues; otherwise the build fails. English defines the list of keys.
//! `tests/prerender/words.rs` compares the other languages with it, and checks where each key is used. `lever.hs.what`
//! becomes `Key::LeverHsWhat`.

use std::fmt::Write as _;
use std::{env, fs, path::Path};

/// The catalogues. The flag is true for the catalogue of the leaf pages.
const CATALOGUES: [(&str, bool); 2] = [("../../static/words/en.json", false), ("../../static/words/leaf/en.json", true)];

/// Letters of the longest name of a series.
const NAME: usize = 60;

/// Families of the names of series of charts; texts longer than a name do not count.
const SERIES: [&str; 21] = [
    "band.",
    "built.",
    "carrier.",
    "cause.",
    "goods.",
    "grows.",
    "homes.below",
    "homes.high",
    "homes.low",
    "mark.",
    "material.",
    "outlook.metal.",
    "part.",
    "plant.",
    "plastics.",
    "sector.",
    "stands.",
    "table.total",
    "term.",
    "torn",
    "traffic.",
];

/// A text and its key. The flag `leaf` is true for texts of the leaf catalogue.
struct Entry {
    key: String,
    text: String,
    leaf: bool,
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let mut entries = Vec::new();
    for (catalogue, leaf) in CATALOGUES {
        println!("cargo::rerun-if-changed={catalogue}");
        let text = fs::read_to_string(catalogue).unwrap_or_else(|fault| panic!("{catalogue}: {fault}"));
        let texts: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{catalogue}: {fault}"));
        for (key, text) in texts {
            let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'.';
            assert!(
                key.bytes().all(fits),
                "{catalogue}: \"{key}\" is not a key. Write small letters, digits, points and low lines."
            );
            let text = text.to_string();
            entries.push(Entry { key, text, leaf });
        }
    }
    // `Key::find` uses binary search, so the list must be sorted.
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    for pair in entries.windows(2) {
        assert!(
            pair[0].key != pair[1].key,
            "\"{}\" stands in {} and in {}. What the application says is the application's: take it out of the other.",
            pair[0].key,
            CATALOGUES[0].0,
            CATALOGUES[1].0
        );
    }
    let out = env::var("OUT_DIR").unwrap_or_else(|_| panic!("cargo sets OUT_DIR"));
    fs::write(Path::new(&out).join("key.rs"), code(&entries)).unwrap_or_else(|fault| panic!("key.rs: {fault}"));
}

fn code(entries: &[Entry]) -> String {
    let mut code = String::from(
        "/// A text of the catalogues, by its key.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         #[repr(u16)]\n\
         pub enum Key {\n",
    );
    for Entry { key, text, .. } in entries {
        let _ = writeln!(code, "    /// `{key}`: `{text}`\n    {},", variant(key));
    }
    let count = entries.len();
    let _ = writeln!(
        code,
        "}}\n\nimpl Key {{\n    /// All keys, in the order of their ids.\n    pub const ALL: [Key; {count}] = ["
    );
    for Entry { key, .. } in entries {
        let _ = writeln!(code, "        Key::{},", variant(key));
    }
    let _ = writeln!(
        code,
        "    ];\n}}\n\n/// As the catalogues write them, in the order of [`Key::ALL`]; programs of the browser need no names.\nstatic IDS: [&str; {count}] = ["
    );
    for Entry { key, .. } in entries {
        let _ = writeln!(code, "    \"{key}\",");
    }
    code.push_str("];\n");
    let bits: Vec<u64> = entries
        .chunks(64)
        .map(|some| some.iter().rev().fold(0, |bits, entry| bits << 1 | u64::from(entry.leaf)))
        .collect();
    let _ = writeln!(
        code,
        "\n/// A bit for each key, the first the lowest: whether it is of the catalogue of the leaves.\nstatic LEAVES: [u64; {}] = {bits:?};",
        bits.len()
    );
    let served = entries.iter().filter(|entry| !entry.leaf).count();
    let _ = writeln!(
        code,
        "\n/// How many keys are of the application's catalogue.\nconst SERVED: usize = {served};"
    );
    let levers: Vec<String> = entries
        .iter()
        .filter_map(|Entry { key, text, .. }| {
            let id = key.strip_prefix("lever.").filter(|id| id.len() == 2)?;
            let what = format!("{key}.what");
            let is_described = entries.iter().any(|other| other.key == what);
            let name: String = serde_json::from_str(text).ok()?;
            is_described.then(|| format!("(\"{id}\", {name:?}, [Key::{}, Key::{}])", variant(key), variant(&what)))
        })
        .collect();
    let _ = writeln!(
        code,
        "\n/// Two letters of a lever, its English name, and the keys of its name and of what it does.\npub(super) const LEVERS: [(&str, &str, [Key; 2]); {}] = [{}];",
        levers.len(),
        levers.join(", ")
    );
    let series: Vec<String> = entries
        .iter()
        .filter(|Entry { key, leaf, .. }| !leaf && SERIES.iter().any(|family| key.starts_with(family)))
        .filter_map(|Entry { key, text, .. }| {
            let name: String = serde_json::from_str(text).ok()?;
            (name.chars().count() <= NAME).then(|| format!("(Key::{}, {name:?})", variant(key)))
        })
        .collect();
    let _ = writeln!(
        code,
        "\n/// Names of series of charts in English.\npub(super) static SERIES: [(Key, &str); {}] = [{}];",
        series.len(),
        series.join(", ")
    );
    let is_key = |key: &str| entries.iter().any(|other| other.key == key);
    let headlines: Vec<String> = entries
        .iter()
        .filter_map(|Entry { key, .. }| {
            let id = key.strip_prefix("headline.").filter(|id| !id.contains('.'))?;
            let own = |part: &str| Some(format!("{key}.{part}")).filter(|own| is_key(own));
            let [what, less, same] = [own("what")?, own("less")?, own("same")?].map(|key| variant(&key));
            let more = own("more").map_or_else(|| less.clone(), |key| variant(&key));
            let checked = own("checked").map_or_else(|| "None".to_owned(), |key| format!("Some(Key::{})", variant(&key)));
            Some(format!(
                "(\"{id}\", super::names::HeadlineTexts {{ name: Key::{}, what: Key::{what}, less: Key::{less}, more: Key::{more}, \
                 same: Key::{same}, checked: {checked} }})",
                variant(key)
            ))
        })
        .collect();
    let _ = writeln!(
        code,
        "\n/// Id of a headline, and its texts.\npub(super) const HEADLINES: [(&str, super::names::HeadlineTexts); {}] = [{}];",
        headlines.len(),
        headlines.join(", ")
    );
    let mut mark = 0x811c_9dc5_u32;
    for byte in entries.iter().flat_map(|entry| entry.key.bytes().chain([u8::from(entry.leaf)])) {
        mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let _ = writeln!(
        code,
        "\n/// FNV-1a of all keys, each with its catalogue: another list has another mark.\nconst MARK: u32 = {mark};"
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

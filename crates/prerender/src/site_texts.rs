//! Site texts: the files that tell programs what the site is, and people how to cite it.
//!
//! ```text
//! llms.txt        what the site has, in English, for programs that read it for a person (<https://llmstxt.org>)
//! CITATION.cff    how to cite Cairn (Citation File Format 1.2); the same file is in the repository
//! ```
//!
//! Out of scope: the texts, which are in `www/llms.txt` and `CITATION.cff`.

use std::path::Path;

use crate::pages::leaf::releases::RELEASES;
use crate::write;

const LLMS: &str = include_str!("../../../www/llms.txt");
const CITATION: &str = include_str!("../../../CITATION.cff");

/// Writes both files. Without a public address, links are relative to the root of the site.
///
/// # Errors
/// A file cannot be written.
pub(crate) fn write_files(folder: &Path, public: Option<&str>) -> Result<(), String> {
    write(folder, "llms.txt", &overview(public.unwrap_or("")))?;
    write(folder, "CITATION.cff", CITATION)
}

fn overview(public: &str) -> String {
    LLMS.replace("{public}", public).replace("{release}", RELEASES[0].0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::link::Route;

    #[test]
    fn the_citation_names_the_newest_frozen_release_and_its_day() {
        let (release, day, _) = RELEASES[0];
        assert!(overview("").contains(&format!("Latest frozen release: {release};")));
        assert!(overview("").contains("[Results of the latest frozen release]"));
        for line in [format!("version: {release}"), format!("date-released: {day}")] {
            assert!(CITATION.lines().any(|own| own == line), "CITATION.cff: no line `{line}`");
        }
        let value = |key: &str| CITATION.lines().find_map(|line| line.strip_prefix(key)).map(str::trim);
        assert_eq!(value("cff-version:"), Some("1.2.0"));
        for key in ["message:", "title:", "type:", "authors:", "license:"] {
            assert!(value(key).is_some(), "CITATION.cff: {key} is missing");
        }
    }

    #[test]
    fn every_link_of_the_overview_leads_to_a_page_or_a_file() {
        let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
        let text = overview("https://example.org/");
        assert!(!text.contains('{'), "a value is left open");
        let links: Vec<&str> = text.split("](").skip(1).filter_map(|part| part.split(')').next()).collect();
        assert!(links.len() > 10);
        for link in links {
            let path = link
                .strip_prefix("https://example.org/")
                .unwrap_or_else(|| panic!("{link}: of another site"));
            let is_file = root.join("static").join(path).is_file() || root.join("www").join(path).is_file();
            let is_page = Route::parse(path).write() == path;
            assert!(is_file || is_page || path == "CITATION.cff", "{link}: leads nowhere");
        }
    }
}

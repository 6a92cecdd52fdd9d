//! Wanted pages: a preview writes only some pages, so that a change of one page is seen within a minute.
//!
//! `CAIRN_PAGES=en/outlook/,ar/map/` writes the pages whose path starts so; without the variable all pages are written.
//! A site written in part is for looking at: its lists and links name pages that are missing.

use std::env;

use cairn_evidence::comparison::range_coverage::DRAWS;

/// Environment variable with the starts of the wanted paths, separated by commas.
const VARIABLE: &str = "CAIRN_PAGES";

/// The pages to write.
#[derive(Clone, Debug, Default)]
pub(crate) struct WantedPages {
    /// Starts of paths; empty = every page.
    starts: Vec<String>,
}

impl WantedPages {
    /// The pages that the environment names.
    pub(crate) fn from_env() -> WantedPages {
        env::var(VARIABLE).map_or_else(|_| WantedPages::default(), |text| WantedPages::parse(&text))
    }

    fn parse(text: &str) -> WantedPages {
        let starts = text.split(',').map(str::trim).filter(|start| !start.is_empty());
        WantedPages {
            starts: starts.map(str::to_owned).collect(),
        }
    }

    /// True if the page of this path is written. The page at the root has an empty path; `/` names it.
    pub(crate) fn includes(&self, path: &str) -> bool {
        let is_start = |start: &String| {
            if path.is_empty() {
                start == "/"
            } else {
                path.starts_with(start.as_str())
            }
        };
        self.starts.is_empty() || self.starts.iter().any(is_start)
    }

    /// True if a wanted path may have this segment, such as `/brief/`.
    pub(crate) fn may_include(&self, segment: &str) -> bool {
        self.starts.is_empty() || self.starts.iter().any(|start| start.contains(segment))
    }

    /// Runs of the model for each range on the page of checks; a preview without that page needs one.
    pub(crate) fn draws(&self) -> u32 {
        if self.may_include("/check/") { DRAWS } else { 1 }
    }

    /// True if an explorer is wanted, in a page of its own or as a part of another.
    pub(crate) fn may_explore(&self) -> bool {
        self.includes("") || self.may_include("/explore/") || self.may_include("/embed/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_wanted_if_it_starts_so() {
        let some = WantedPages::parse("en/outlook/, ar/map/,");
        assert!(some.includes("en/outlook/") && some.includes("ar/map/"));
        assert!(!some.includes("en/map/") && !some.includes(""));
        assert!(some.may_include("/map/") && !some.may_include("/brief/"));
        assert!(WantedPages::parse("en/embed/IND/").may_explore() && WantedPages::parse("/").may_explore() && !some.may_explore());
        assert!(WantedPages::parse("/").includes("") && !WantedPages::parse("/").includes("en/map/"));
        assert!(WantedPages::parse("").includes("en/map/") && WantedPages::default().may_include("/brief/"));
    }
}

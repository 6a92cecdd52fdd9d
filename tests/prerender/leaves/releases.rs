//! The page of releases: a first release without a predecessor, and one with changes.

use std::rc::Rc;

use cairn_analysis::findings::compare::Measure;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Language;
use cairn_core::year::Year;
use cairn_prerender::pages::leaf::releases::{Folder, PROGRAMS, RELEASES, ReleaseChange, Releases, ReleasesProps};

use super::{complete_languages, home, is_sound, part, render_page, words};

fn page(language: Language, release: &str, folders: &[&str], moved: Option<Vec<ReleaseChange>>, public: Option<&str>) -> String {
    let folder = |release: &&str| Folder {
        release: (*release).to_owned(),
        files: vec!["headlines.csv".to_owned(), "SHA256SUMS".to_owned()],
    };
    render_page::<Releases>(ReleasesProps {
        words: words(language),
        home: home(),
        release: release.to_owned(),
        folders: Rc::new(folders.iter().map(folder).collect()),
        moved: moved.map(Rc::new),
        public: public.map(str::to_owned),
    })
}

#[test]
fn the_first_release_says_that_nothing_stands_before_it() {
    for language in complete_languages() {
        let first = page(language, "0.1-26a", &["0.1-26a"], None, None);
        is_sound(&first, language);
        assert_eq!(part(&first, "list", "</ul>").matches("<li>").count(), RELEASES.len());
        assert!(first.contains("href=\"releases/0.1-26a/SHA256SUMS\" download"), "{first}");
        assert!(!first.contains("feed.atom"), "a feed that this site does not have");
        for (release, ..) in RELEASES {
            assert!(first.contains(&format!("id=\"{release}\"")), "the feed leads to {release}");
        }
        assert!(!part(&first, "moved", "</section>").contains("<table"));
        let of_home = format!("href=\"releases/places/{}.csv\" download", home());
        assert!(part(&first, "sums", "</section>").contains(&of_home), "{first}");
    }
}

#[test]
fn what_moved_is_a_table_and_a_release_in_the_making_is_told() {
    let moved = ReleaseChange {
        place: home(),
        measure: Measure::Emissions,
        scenario: Scenario::All,
        year: Year::of(2050),
        part: 0.125,
    };
    for language in complete_languages() {
        let later = page(
            language,
            "0.1-27a",
            &["0.1-26b", "0.1-26a"],
            Some(vec![moved.clone()]),
            Some("https://example.org/"),
        );
        is_sound(&later, language);
        assert!(part(&later, "list", "</section>").contains("0.1-27a"));
        assert!(later.contains(&format!("href=\"{}/releases/feed.atom\"", language.id())));
        let programs = part(&later, "programs", "</section>");
        assert_eq!(
            programs.matches("https://example.org/releases/0.1-26b/headlines.csv").count(),
            PROGRAMS.len()
        );
        assert!(part(&later, "moved", "</section>").contains("12.5") || part(&later, "moved", "</section>").contains("12,5"));
        assert_eq!(part(&later, "moved", "</section>").matches("<tr").count(), 2);
    }
}

#[test]
fn the_programs_of_the_page_find_the_rows_of_the_newest_release() {
    let file = format!("static/releases/{}/headlines.csv", RELEASES[0].0);
    let path = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(&file);
    let text = std::fs::read_to_string(path).unwrap_or_else(|fault| panic!("{file}: {fault}"));
    let rows = text.lines().filter(|line| line.starts_with("IND,all,GHG,")).count();
    assert!(rows >= 3, "{rows} rows");
    let columns: Vec<&str> = text.lines().next().unwrap_or_default().split(',').collect();
    for (name, lines) in PROGRAMS {
        let wants = ["IND", "all", "GHG"].iter().all(|value| lines.contains(value));
        assert!(wants && lines.contains("ADDRESS"), "{name}: {lines}");
        let by_column = lines.contains("==");
        let named = ["place", "scenario", "variable"]
            .iter()
            .all(|column| columns.contains(column) && lines.contains(column));
        assert!(named || !by_column, "{name}: {lines}");
    }
}

//! Releases: frozen numbers are unchanged, differences are reported, and links of earlier releases are answered.

use crate::typed;
use std::fs;
use std::path::{Path, PathBuf};

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export::archive::comparison::ReleaseComparison;
use cairn_analysis::export::archive::digests::{self, FileDigests};
use cairn_analysis::export::archive::link_check::{lines, most};
use cairn_analysis::export::archive::{ReleaseRow, SCENARIOS, place};
use cairn_analysis::export::{self, archive};
use cairn_analysis::findings::compare::Measure;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack;
use cairn_evidence::RELEASE;
use typed::{cairn, refused, right};

/// Places of every size and kind: large and small ones, some of each region, and one group. `cairn freeze` covers all places.
const SAMPLE: [&str; 13] = [
    "IND", "CHN", "USA", "KEN", "NGA", "BRA", "DEU", "TUV", "SAU", "KAZ", "JPN", "AFG", "G7",
];

fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static")
}

fn folder() -> PathBuf {
    root().join("releases").join(export::release(RELEASE))
}

fn table(folder: &Path) -> Vec<ReleaseRow> {
    let text = fs::read_to_string(folder.join(archive::FILE)).unwrap();
    archive::read(archive::FILE, &text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn file_digests(folder: &Path) -> FileDigests {
    let [frozen, later] = [digests::FILE, digests::LATER_SUMS_FILE].map(|name| fs::read_to_string(folder.join(name)).unwrap_or_default());
    digests::read(digests::FILE, &frozen, &later).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[test]
fn this_release_says_what_it_said_when_it_was_frozen() {
    // A release in preparation has no folder yet, so there is nothing to compare.
    if !folder().exists() {
        return;
    }
    let (was, now) = (table(&folder()), current_rows(&SAMPLE));
    let was: Vec<ReleaseRow> = was.into_iter().filter(|row| SAMPLE.contains(&row.place.as_str())).collect();
    let compared = ReleaseComparison::of(&was, &now);
    let first = compared.moved().next();
    assert!(
        first.is_none() && (compared.lost, compared.new) == (0, 0),
        "a frozen number moved: {first:?}. Give the data the next letter (RELEASE in crates/evidence/src/lib.rs), compile, \
         and freeze that when it goes out; `cairn changed` lists what moved"
    );
    assert_eq!(was.len(), SAMPLE.len() * 76);
}

#[test]
fn this_release_rests_on_the_files_it_was_frozen_with() {
    if !folder().exists() {
        return;
    }
    for (name, digest) in file_digests(&folder()) {
        let now = digests::digest(&fs::read(folder().join(&name)).unwrap_or_default());
        assert_eq!(
            now, digest,
            "{name} is another file than was frozen. Where no number was to move: `cairn freeze --sums`; else give the data the next letter"
        );
    }
    // Every pack and table needs a digest, including a table added later.
    let digests = file_digests(&folder());
    for (part, ending) in [("facts", ".pack"), ("evidence", ".csv")] {
        for entry in fs::read_dir(root().join(part)).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            let path = format!("../../{part}/{name}");
            assert!(
                !name.ends_with(ending) || digests.contains_key(&path),
                "{path} has no digest: `cairn freeze --sums`"
            );
        }
    }
}

#[test]
fn earlier_releases_are_as_they_were() {
    for entry in fs::read_dir(root().join("releases")).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        assert!(archive::is_release(&name), "{name} is not the name of a release");
        let own = digests::digest(&fs::read(entry.path().join(archive::FILE)).unwrap());
        assert_eq!(
            file_digests(&entry.path())[archive::FILE],
            own,
            "the numbers of {name} were changed"
        );
        table(&entry.path());
    }
}

/// The numbers of places now, in the order of a release.
fn current_rows(places: &[&str]) -> Vec<ReleaseRow> {
    let world = pack::built_in().unwrap();
    let mut now = Vec::new();
    for place in places {
        let mut target = RunTarget::find(&world, place).unwrap();
        for scenario in SCENARIOS {
            now.extend(archive::rows(target.id(), scenario, target.run(&scenario.choices())));
        }
    }
    now
}

/// An invented earlier release: the numbers of now with two of them changed and one removed.
fn write_earlier_release(name: &str) -> PathBuf {
    let releases = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(releases.join("0.0-25c")).unwrap();
    let mut rows = current_rows(&["IND", "KEN", "TUV"]);
    for row in &mut rows {
        match (row.place.as_str(), row.scenario.as_str(), row.variable.as_str(), row.year.number()) {
            ("IND", "all", "GHG", 2050) => row.value *= 0.5,
            ("IND", "ref", "Primary|Steel", 2050) => row.value = 0.0,
            _ => (),
        }
    }
    rows.pop();
    fs::write(releases.join("0.0-25c").join(archive::FILE), archive::write(&rows)).unwrap();
    releases
}

#[test]
fn the_files_of_places_hold_every_number_of_each_release_and_no_other() {
    let mut releases: Vec<(String, Vec<ReleaseRow>)> = Vec::new();
    for entry in fs::read_dir(root().join("releases")).unwrap().flatten() {
        releases.push((entry.file_name().into_string().unwrap(), table(&entry.path())));
    }
    // A second, invented release shows that each release keeps its own numbers.
    let mut earlier = table(&write_earlier_release("releases_places").join("0.0-25c"));
    earlier.retain(|row| row.place.as_str() != "KEN");
    releases.push(("0.0-25c".to_owned(), earlier));
    let files = place::files(&releases);
    for (release, rows) in &releases {
        // The table lists one place after another. The files of all places, joined in order, therefore equal it.
        let mut found = Vec::new();
        for (place, text) in &files {
            assert!(text.starts_with("release,place,scenario,variable,unit,year,value\n"), "{text}");
            found.extend(place::read(text, release, *place).unwrap_or_else(|| panic!("{place}: its file cannot be read")));
        }
        let sorted = |mut rows: Vec<ReleaseRow>| {
            rows.sort_by_key(|row| row.place);
            archive::write(&rows)
        };
        assert_eq!(sorted(found), sorted(rows.clone()), "{release}");
    }
    let lines: usize = files.values().map(|text| text.lines().count() - 1).sum();
    assert_eq!(lines, releases.iter().map(|(_, rows)| rows.len()).sum::<usize>());
    let largest = files.values().map(String::len).max().unwrap();
    assert!(largest < 10_000, "a place's file has {largest} bytes");
}

#[test]
fn what_an_earlier_release_said_stands_beside_what_is_said_now() {
    let world = pack::built_in().unwrap();
    let mut target = RunTarget::find(&world, "TUV").unwrap();
    let place = target.id();
    let outcome = target.run(&Scenario::Reference.choices());
    let mut was = archive::rows(place, Scenario::Reference, outcome);
    let same = lines(&was, Scenario::Reference, outcome);
    assert_eq!((same.len(), most(same.iter())), (was.len(), None));
    assert_eq!(lines(&was, Scenario::All, outcome), [], "of another scenario nothing was told");

    // An invented earlier release: one number half as large, one zero, one in another unit, one missing.
    let at = |was: &[ReleaseRow], measure: Measure, year: u16| {
        let is_of = |row: &ReleaseRow| row.variable == measure.name() && row.year.number() == year;
        was.iter().position(is_of).unwrap()
    };
    let half = at(&was, Measure::Emissions, 2050);
    was[half].value *= 0.5;
    let nothing = at(&was, Measure::Particles, 2050);
    was[nothing].value = 0.0;
    let unit = at(&was, Measure::Floor, 2050);
    was[unit].unit = "acre".to_owned();
    let halved = was[half].value;
    was.remove(at(&was, Measure::Energy, 2060));
    let moved = lines(&was, Scenario::Reference, outcome);
    assert_eq!(moved.len(), same.len() - 2);
    let of_year = |year: u16| moved.iter().filter(move |line| line.year.number() == year);
    assert_eq!(
        most(of_year(2050)).map(|line| line.measure),
        Some(Measure::Particles),
        "from nothing is most"
    );
    assert_eq!(most(of_year(2030)), None);
    let emissions = of_year(2050).find(|line| line.measure == Measure::Emissions).unwrap();
    assert_eq!(emissions.values.was, halved);
    assert!(emissions.values.part().is_some_and(|part| (part - 1.0).abs() < 1e-4));
    let order: Vec<Measure> = of_year(2030).map(|line| line.measure).collect();
    assert_eq!(order, archive::MEASURES);
}

fn named(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn what_moved_is_told_with_what_it_was_the_largest_first() {
    let folder = write_earlier_release("releases_changed").join("0.0-25c");
    let text = right(&["changed", named(&folder), "India"]);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("2 of 76 numbers changed from 0.0-25c to "), "{text}");
    assert!(
        lines[3].starts_with("IND    ref       Primary|Steel  2050") && lines[3].ends_with('-'),
        "{text}"
    );
    assert!(
        lines[4].starts_with("IND    all       GHG") && lines[4].ends_with("+100.00"),
        "{text}"
    );
    let text = right(&["changed", named(&folder), "TUV"]);
    assert!(
        text.starts_with("Nothing has changed since 0.0-25c: 75 numbers of 1 place are the same"),
        "{text}"
    );
    assert!(text.ends_with("1 number is new in this release.\n"), "{text}");
    let table = right(&["changed", named(&folder), "IND", "--format", "csv"]);
    assert_eq!(table.lines().count(), 77);
    let json: serde_json::Value = serde_json::from_str(&right(&["changed", named(&folder), "--format", "json"])).unwrap();
    assert_eq!((json["moved"].as_u64(), json["added"].as_u64()), (Some(2), Some(1)));
    assert_eq!(
        (&json["was"], &json["rows"][0]["percent"]),
        (&"0.0-25c".into(), &serde_json::Value::Null)
    );
}

#[test]
fn what_is_no_release_or_none_of_its_places_is_refused() {
    let folder = write_earlier_release("releases_refused").join("0.0-25c");
    let none = folder.join("nowhere");
    let line = format!(
        "{}: this is not the folder of a release: it has no headlines.csv. Name the folder of one, such as static/releases/0.1-26a.",
        none.display()
    );
    refused(&["changed", named(&none)], &line);
    refused(
        &["changed", named(&folder), "Narnia"],
        "PLACE: there is no place \"Narnia\". `cairn places` lists them all.",
    );
    refused(
        &["changed", named(&folder), "BRA"],
        "PLACE: 0.0-25c kept no numbers of BRA: it has listed countries, regions, groups and the world. Ask for one of them; `cairn places` lists them all.",
    );
    let spoilt = folder.join("0.0-25b");
    fs::create_dir_all(&spoilt).unwrap();
    let text = "place,scenario,variable,unit,year,value\nIND,ref,GHG,Mt,20l5,1\n\u{1b}[2J\n";
    fs::write(spoilt.join(archive::FILE), text).unwrap();
    let output = cairn(&["changed", named(&spoilt)]);
    assert_eq!((output.code, output.err.lines().count()), (Some(1), 2), "{}", output.err);
    assert!(
        output.err.contains("line 2, year: \"20l5\" is not a year.") && !output.err.contains('\u{1b}'),
        "{}",
        output.err
    );
    assert_eq!(cairn(&["changed"]).code, Some(2));
}

#[test]
fn a_link_of_an_earlier_release_says_same_or_moved_by_how_much() {
    let releases = write_earlier_release("releases_links");
    for (link, text) in [
        (
            "m=0.0-25c&b=all",
            "0.0-25c gave other numbers about IND under all in 2050. GHG changed most: it was ",
        ),
        (
            "m=0.0-25c&b=all&y=2032",
            "0.0-25c gave the same numbers about IND under all in 2030: 11, to six digits",
        ),
        (
            "m=0.0-25c&l=hs20",
            "0.0-25c gave other numbers about today's path of IND in 2050, and kept no numbers of your own choices. Primary|Steel",
        ),
    ] {
        let output = cairn(&["run", "IND", "--link", link, "--releases", named(&releases)]);
        assert_eq!(output.code, Some(0));
        assert!(output.err.contains(&format!("--link: {text}")), "{}", output.err);
    }
    let output = cairn(&["run", "BRA", "--link", "m=0.0-25c", "--releases", named(&releases)]);
    assert!(output.err.contains("--link: 0.0-25c kept no numbers of BRA"), "{}", output.err);
    // A name that would leave the folder, an unknown release, and this release: the output adds nothing.
    for release in ["../0.0-25c", "0.0-24a", &export::release(RELEASE)] {
        let link = format!("m={release}");
        let output = cairn(&["run", "IND", "--link", &link, "--releases", named(&releases)]);
        assert!(!output.err.contains(" said ") && !output.err.contains("kept"), "{}", output.err);
    }
}

#[test]
fn what_is_frozen_is_never_written_over() {
    let own = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("releases_freeze");
    fs::remove_dir_all(&own).ok();
    fs::create_dir_all(own.join("facts")).unwrap();
    fs::create_dir_all(own.join("evidence")).unwrap();
    fs::write(own.join("facts/world.pack"), pack::WORLD).unwrap();
    fs::write(own.join("facts/roads.pack"), pack::ROADS).unwrap();
    fs::write(own.join("evidence/a.csv"), "one\n").unwrap();
    let freeze = ["freeze", "--root", named(&own)];
    let folder = own.join("releases").join(export::release(RELEASE));
    #[cfg(unix)]
    {
        let output = typed::on_a_full_disk(&freeze);
        assert_eq!(output.code, Some(1), "{}", output.err);
        assert!(!folder.exists(), "half a release counts as frozen");
    }
    assert!(right(&freeze).contains(": frozen, "));
    let frozen_sums = fs::read(folder.join(digests::FILE)).unwrap();
    fs::write(own.join("evidence/a.csv"), "two\n").unwrap();
    let output = cairn(&freeze);
    assert_eq!((output.code, output.err.lines().count()), (Some(1), 2), "{}", output.err);
    assert!(
        output
            .err
            .contains("its numbers are unchanged, but ../../evidence/a.csv is another."),
        "{}",
        output.err
    );
    assert!(right(&[&freeze[..], &["--sums"]].concat()).ends_with("1 lines added\n"));
    assert_eq!(
        fs::read(folder.join(digests::FILE)).unwrap(),
        frozen_sums,
        "frozen sums were changed"
    );
    let mut rows = table(&folder);
    rows[0].value *= 1.5;
    let other = archive::write(&rows);
    fs::write(folder.join(archive::FILE), &other).unwrap();
    let output = cairn(&[&freeze[..], &["--sums"]].concat());
    assert_eq!((output.code, output.err.lines().count()), (Some(1), 2), "{}", output.err);
    assert!(output.err.contains("give the data the next letter"), "{}", output.err);
    assert_eq!(fs::read_to_string(folder.join(archive::FILE)).unwrap(), other);
    fs::write(own.join("facts/roads.pack"), "other").unwrap();
    let output = cairn(&freeze);
    assert!(output.err.contains("this program was built from another one"), "{}", output.err);
}

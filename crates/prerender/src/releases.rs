//! Releases: folders of the frozen releases that the site serves, results of each release by place, changes between the
//! newest two, and digests of this release.

use std::fs;
use std::path::Path;

use crate::pages::leaf::method::Fingerprint;
use crate::pages::leaf::releases::{Folder, RELEASES, ReleaseChange};
use cairn_analysis::export::archive;
use cairn_analysis::export::archive::comparison::{ReleaseComparison, ReleaseRowChange};
use cairn_analysis::export::archive::{MEASURES, ReleaseRow, place};
use cairn_analysis::findings::digest::{self, Fnv};
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack;
use cairn_core::place::Wider;

use crate::write;

/// Folder of the releases, below the root of the site.
const FOLDER: &str = "releases";

/// The folder of each release, in the order of the releases page.
///
/// # Errors
/// A listed release has no folder.
pub(crate) fn folders(site: &Path) -> Result<Vec<Folder>, String> {
    RELEASES.iter().map(|(release, ..)| folder(site, release)).collect()
}

fn folder(site: &Path, release: &str) -> Result<Folder, String> {
    let folder = site.join(FOLDER).join(release);
    let entries = fs::read_dir(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let mut files: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    files.sort();
    files.reverse();
    Ok(Folder {
        release: release.to_owned(),
        files,
    })
}

/// Writes the results of every release, one file per place, so that an old link fetches only that file.
///
/// # Errors
/// A table cannot be read, or a file cannot be written.
pub(crate) fn write_places(site: &Path, folders: &[Folder]) -> Result<(), String> {
    let tables: Result<Vec<(String, Vec<ReleaseRow>)>, String> = folders
        .iter()
        .map(|folder| Ok((folder.release.clone(), table(site, folder)?)))
        .collect();
    place::files(&tables?)
        .iter()
        .try_for_each(|(place, text)| write(site, &place::path(*place), text))
}

/// The result of each place that changed most between the newest two releases. None if there is only one release.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn moved(site: &Path, folders: &[Folder]) -> Result<Option<Vec<ReleaseChange>>, String> {
    let [now, was, ..] = folders else { return Ok(None) };
    let (was, now) = (table(site, was)?, table(site, now)?);
    let compared = ReleaseComparison::of(&was, &now);
    Ok(Some(compared.of_places().into_iter().filter_map(of_place).collect()))
}

fn table(site: &Path, folder: &Folder) -> Result<Vec<ReleaseRow>, String> {
    let file = site.join(FOLDER).join(&folder.release).join(archive::FILE);
    let text = fs::read_to_string(&file).map_err(|fault| format!("{}: {fault}", file.display()))?;
    archive::read(&file.display().to_string(), &text).map_err(|faults| faults.join("\n"))
}

fn of_place(change: &ReleaseRowChange<'_>) -> Option<ReleaseChange> {
    Some(ReleaseChange {
        place: change.was.place,
        measure: MEASURES.into_iter().find(|measure| measure.name() == change.was.variable)?,
        scenario: Scenario::find(&change.was.scenario)?,
        year: change.was.year,
        part: change.values.part()?,
    })
}

/// Digests of the packs and of the world's reference run.
///
/// # Errors
/// The pack contains no place.
pub(crate) fn fingerprint(release: &str, places: &mut dyn CaseRunner) -> Result<Fingerprint, String> {
    let world = Wider::World.id().ok_or("the world has no id")?;
    let outcome = places.run(&[world], &Choices::default()).ok_or("the pack holds no place")?;
    let of_file = |bytes: &[u8]| {
        let mut fnv = Fnv::default();
        fnv.eat(bytes);
        fnv.value()
    };
    let marks = [
        ("world.pack", of_file(pack::WORLD)),
        ("roads.pack", of_file(pack::ROADS)),
        ("cairn run WLD", digest::of(outcome)),
    ];
    Ok(Fingerprint {
        release: release.to_owned(),
        marks: marks.into_iter().map(|(what, mark)| (what, format!("{mark:016x}"))).collect(),
    })
}

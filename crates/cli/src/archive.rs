//! Archive: reads the folders of releases, compares them with today's results, and explains links of an earlier
//! release.
//!
//! No release stores numbers for a user's own choices: only the change of the reference is known for them.

use std::path::Path;

use cairn_analysis::ask::QueryFault;
use cairn_analysis::ask::choices::RunChoices;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export::archive;
use cairn_analysis::export::archive::comparison::ReleaseValuePair;
use cairn_analysis::export::archive::link_check::{lines, most, nearest, scenario_of};
use cairn_analysis::export::archive::{ReleaseRow, SCENARIOS};
use cairn_analysis::export::table::rounded;
use cairn_core::facts::World;
use cairn_core::limits;

use crate::fault::CommandFault;
use crate::user_file;

pub(crate) const FOLDER: &str = "static/releases";

/// Results of a folder's release.
pub(crate) fn table(folder: &Path) -> Result<Vec<ReleaseRow>, CommandFault> {
    let file = folder.join(archive::FILE);
    if !file.exists() {
        return Err(CommandFault::new(
            folder.display(),
            "this is not the folder of a release: it has no headlines.csv.",
            "Name the folder of one, such as static/releases/0.1-26a.",
        ));
    }
    let text = user_file::text(&file, limits::TABLE_BYTES)?;
    archive::read(&file.display().to_string(), &text).map_err(CommandFault::all)
}

/// Results of a place now.
///
/// # Errors
/// An unknown place.
pub(crate) fn current_results(world: &World, place: &str) -> Result<Vec<ReleaseRow>, QueryFault> {
    let mut target = RunTarget::find(world, place)?;
    let place = target.id();
    let mut rows_of = |scenario| archive::rows(place, scenario, target.run(&scenario.choices()));
    Ok(SCENARIOS.into_iter().flat_map(&mut rows_of).collect())
}

/// Earlier value, today's value, and the change in percent of the earlier one.
pub(crate) fn cells(values: ReleaseValuePair) -> [String; 3] {
    let [was, now] = [0, 1].map(|at| rounded(&[values.was, values.now])[at].clone());
    let part = values.part().map_or_else(|| "-".to_owned(), |part| format!("{:+.2}", part * 100.0));
    [was, now, part]
}

/// Remark on a link made with an earlier release: says if that release gave the same results for the place, and the
/// largest change. None if the link names no other release, or one without a folder.
pub(crate) fn of_link(chosen: &RunChoices, target: &mut RunTarget<'_>, releases: &Path, release: &str) -> Option<String> {
    let made = chosen.made.as_str();
    if made == release || !archive::is_release(made) {
        return None;
    }
    let folder = releases.join(made);
    if !folder.exists() {
        return None;
    }
    Some(match table(&folder) {
        Ok(was) => link_verdict(chosen, target, &folder, &was),
        Err(fault) => format!("--link: {}", fault.lines().first().map_or("", String::as_str)),
    })
}

fn link_verdict(chosen: &RunChoices, target: &mut RunTarget<'_>, folder: &Path, was: &[ReleaseRow]) -> String {
    let (made, place) = (&chosen.made, target.id());
    if was.iter().all(|row| row.place != place) {
        return format!("--link: {made} kept no numbers of {place}");
    }
    let plan = scenario_of(&chosen.scenario.choices, &target.facts().levers());
    let scenario = plan.unwrap_or_default();
    let year = nearest(chosen.view.focus);
    let mut rows = lines(was, scenario, target.run(&scenario.choices()));
    rows.retain(|line| line.year == year);
    let whose = match plan {
        Some(scenario) => format!("about {place} under {} in {year}", scenario.id()),
        None => format!("about today's path of {place} in {year}, and kept no numbers of your own choices"),
    };
    let more = format!("`cairn changed {} {place}` shows everything.", folder.display());
    match most(rows.iter()) {
        _ if rows.is_empty() => format!("--link: {made} kept nothing comparable {whose}. {more}"),
        None => format!("--link: {made} gave the same numbers {whose}: {}, to six digits", rows.len()),
        Some(most) => {
            let [was, now, part] = cells(most.values);
            let (name, unit) = (most.measure.name(), most.unit.symbol());
            format!("--link: {made} gave other numbers {whose}. {name} changed most: it was {was} {unit} and is {now} ({part} %). {more}")
        }
    }
}

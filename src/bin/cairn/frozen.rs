//! Frozen: folders of releases, read and held beside what is said now, and what a link of an earlier release saw.
//!
//! Of choices of one's own no release kept numbers: of them the reference's move is all that is known.

use std::path::Path;

use cairn::ask::choose::Chosen;
use cairn::ask::target::Target;
use cairn::choices::link::Link;
use cairn::choices::scenario::Scenario;
use cairn::export::frozen::moved::{Compared, Told};
use cairn::export::frozen::{self, Row, SCENARIOS, YEARS};
use cairn::export::table::rounded;
use cairn::facts::World;
use cairn::limits;
use cairn::year::Year;

use crate::brought;
use crate::fault::Fault;

/// Where the folders of releases lie.
pub(crate) const FOLDER: &str = "static/releases";

/// What the release of a folder said.
pub(crate) fn table(folder: &Path) -> Result<Vec<Row>, Fault> {
    let file = folder.join(frozen::FILE);
    if !file.exists() {
        return Err(Fault::NoRelease {
            folder: folder.display().to_string(),
        });
    }
    let text = brought::text(&file, limits::TABLE_BYTES)?;
    frozen::read(&file.display().to_string(), &text).map_err(|lines| Fault::Frozen { lines })
}

/// What is said of a place now.
pub(crate) fn now(world: &World, place: &str) -> Result<Vec<Row>, Fault> {
    let mut target = Target::find(world, place)?;
    Ok(SCENARIOS.into_iter().flat_map(|scenario| said(&mut target, scenario)).collect())
}

fn said(target: &mut Target<'_>, scenario: Scenario) -> Vec<Row> {
    let place = target.id();
    frozen::rows(place, scenario, target.follow(&scenario.choices()))
}

/// A number that both tell: what it was, what it is, its unit, and by how much of what it was it moved, in %.
pub(crate) fn cells(told: &Told<'_>) -> [String; 4] {
    let [was, now] = [0, 1].map(|at| rounded(&[told.was.value, told.now])[at].clone());
    let part = told.part().map_or_else(|| "-".to_owned(), |part| format!("{:+.2}", part * 100.0));
    [was, now, told.was.unit.clone(), part]
}

/// What can be said of a link that an earlier release made: whether that release said the same of the place, and what moved most.
/// Nothing where the link names no other release, or one of which no folder is at hand.
pub(crate) fn of_link(chosen: &Chosen, target: &mut Target<'_>, releases: &Path, release: &str) -> Option<String> {
    let made = chosen.made.as_str();
    if made == release || !frozen::is_release(made) {
        return None;
    }
    let folder = releases.join(made);
    if !folder.exists() {
        return None;
    }
    Some(match table(&folder) {
        Ok(was) => told_of_link(chosen, target, &folder, &was),
        Err(fault) => format!("--link: {}", fault.lines().first().map_or("", String::as_str)),
    })
}

fn told_of_link(chosen: &Chosen, target: &mut Target<'_>, folder: &Path, was: &[Row]) -> String {
    let (made, place) = (&chosen.made, target.id());
    let of_place = |row: &&Row| row.place == place;
    if was.iter().find(of_place).is_none() {
        return format!("--link: {made} kept no numbers of {place}");
    }
    let offered = target.facts().levers();
    let kept = SCENARIOS.into_iter().find(|scenario| {
        let (choices, _) = Link::parse(&["b=", scenario.id()].concat()).0.choices(&offered);
        choices == chosen.scenario.choices
    });
    let scenario = kept.unwrap_or_default();
    let year = nearest(chosen.view.focus);
    let shown = |row: &&Row| of_place(row) && row.scenario == scenario.id() && row.year == year;
    let was: Vec<Row> = was.iter().filter(shown).cloned().collect();
    let now: Vec<Row> = said(target, scenario).into_iter().filter(|row| row.year == year).collect();
    let whose = match kept {
        Some(scenario) => format!("of {place} under {} in {year}", scenario.id()),
        None => format!("of the reference of {place} in {year}, and kept no numbers of choices of one's own"),
    };
    let compared = Compared::of(&was, &now);
    let more = format!("`cairn changed {} {place}` tells all.", folder.display());
    match compared.moved().next() {
        _ if compared.told.is_empty() => format!("--link: {made} kept nothing that can be compared {whose}. {more}"),
        None => format!(
            "--link: {made} said the same {whose}: {} numbers, to six digits",
            compared.told.len()
        ),
        Some(most) => {
            let [was, now, unit, part] = cells(most);
            format!(
                "--link: {made} said other numbers {whose}. Most moved {}: it was {was} {unit} and is {now} ({part} %). {more}",
                most.was.variable
            )
        }
    }
}

/// The year of those that are kept that is nearest to one in focus.
fn nearest(focus: Year) -> Year {
    let kept = YEARS.into_iter().filter(|year| *year >= Year::LEVERS);
    kept.min_by_key(|year| year.index().abs_diff(focus.index())).unwrap_or(focus)
}

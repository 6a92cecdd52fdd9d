//! `places` and `levers`: what there is to choose from.

use std::path::Path;

use cairn::choices::Choices;
use cairn::export::table::{Side, aligned, rounded};
use cairn::facts::{Facts, World};
use cairn::findings::lever;
use cairn::kind::{Group, Lever};
use cairn::model;
use cairn::place::Whole;
use cairn::unit::Unit;
use cairn::year::Year;

use crate::fault::Fault;
use crate::{nearest, show, world};

/// The year in which levers are read.
const FOCUS: Year = Year::of(2050);

/// Prints the listed places with their region, income group, people and floor area at the end of 2026.
pub(crate) fn places(facts: Option<&Path>) -> Result<(), Fault> {
    let world = world(facts)?;
    let today = Year::RECONSTRUCTED;
    let people = format!("million people {today}");
    let mut rows = vec![row(["id", "place", "region", "income", &people, "homes m2/person"])];
    for facts in world.places.iter().filter(|facts| facts.listed) {
        let space = facts.homes.iter().map(|homes| homes.floor_per_person.value[today]).sum::<f64>();
        let people = rounded(&[facts.people.value[today] * 1e-6]).concat();
        let within = |whole| {
            facts
                .within
                .iter()
                .find(|wider| wider.whole() == whole)
                .map_or("", |wider| wider.name())
        };
        rows.push(row([
            facts.place.as_str(),
            &facts.name,
            within(Whole::Region),
            within(Whole::Income),
            &people,
            &format!("{space:.1}"),
        ]));
    }
    let mut sides = vec![Side::Left; 4];
    sides.extend([Side::Right; 2]);
    show(&aligned(&rows, &sides))
}

/// Prints the levers; with a place, what their levels mean there.
pub(crate) fn levers(wanted: Option<&str>, facts: Option<&Path>) -> Result<(), Fault> {
    let world = world(facts)?;
    match wanted {
        Some(wanted) => levers_of(place(&world, wanted)?),
        None => levers_anywhere(&world),
    }
}

fn levers_anywhere(world: &World) -> Result<(), Fault> {
    let listed = || world.places.iter().filter(|facts| facts.listed);
    let all = listed().count();
    let mut rows = vec![row(["id", "group", "lever", "places"])];
    for lever in Lever::ALL {
        let ids: Vec<&str> = listed()
            .filter(|facts| facts.levers().contains(&lever))
            .map(|facts| facts.place.as_str())
            .collect();
        let places = if ids.len() == all { format!("all {all}") } else { ids.join(" ") };
        if !ids.is_empty() {
            rows.push(row([lever.id(), group(lever.group()), lever.name(), &places]));
        }
    }
    show(&aligned(&rows, &[Side::Left; 4]))
}

fn levers_of(facts: &Facts) -> Result<(), Fault> {
    let choices = Choices::default();
    let reference = model::run(facts, &choices);
    let mut rows = vec![row([
        "id", "lever", "unit", "2026", "ref 2050", "1", "2", "3", "4", "5", "full by", "basis", "sources",
    ])];
    let mut unverified = false;
    for step in lever::steps(facts, &reference, &reference, &choices, FOCUS) {
        let factor = if step.unit == Unit::Share { 100.0 } else { 1.0 };
        let unit = if step.unit == Unit::Share { "%" } else { step.unit.symbol() };
        let mut values = vec![step.today * factor, step.reference * factor];
        values.extend(step.at_levels.iter().skip(1).map(|value| value * factor));
        let mut cells = vec![step.lever.id().to_owned(), step.lever.name().to_owned(), unit.to_owned()];
        for (at, text) in rounded(&values).into_iter().enumerate() {
            // Columns: today, reference, then levels 1 to 5, of which 1 to 4 rest on the table.
            let doubtful = at >= 2 && step.to_verify.get(at - 1).copied().unwrap_or(false);
            unverified |= doubtful;
            cells.push(if doubtful { format!("{text}?") } else { text });
        }
        cells.extend([step.full.to_string(), step.basis.id().to_owned(), step.sources.join(" ")]);
        rows.push(cells);
    }
    let mut sides = vec![Side::Left; 3];
    sides.extend([Side::Right; 8]);
    sides.extend([Side::Left; 2]);
    let mut text = format!("{} ({}): each lever alone, read in {FOCUS}\n\n", facts.name, facts.place);
    text.push_str(&aligned(&rows, &sides));
    text.push_str("\nLevel 4 is the most that evidence supports; 5 lies beyond the evidence.\n");
    if unverified {
        text.push_str("? is still to be verified against its source.\n");
    }
    show(&text)
}

/// The place a person named by id or English name, in any case.
pub(crate) fn place<'a>(world: &'a World, wanted: &str) -> Result<&'a Facts, Fault> {
    let same = |known: &str| known.to_lowercase() == wanted.to_lowercase();
    let found = world.places.iter().find(|facts| same(facts.place.as_str()) || same(&facts.name));
    found.ok_or_else(|| {
        let listed = world.places.iter().filter(|facts| facts.listed);
        let names = listed.flat_map(|facts| [facts.place.as_str(), facts.name.as_str()]);
        Fault::Place {
            found: wanted.to_owned(),
            near: nearest::names(wanted, names),
        }
    })
}

const fn group(group: Group) -> &'static str {
    match group {
        Group::Avoid => "avoid",
        Group::Shift => "shift",
        Group::Improve => "improve",
        Group::Apart => "apart",
    }
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

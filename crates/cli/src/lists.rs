//! `places`: lists the places.

use std::path::Path;

use cairn_analysis::export::table::rounded;
use cairn_core::facts::World;
use cairn_core::place::{Wider, WiderPlaceKind};
use cairn_core::year::Year;

use crate::fault::CommandFault;
use crate::output::show;
use crate::report::PageTable;
use crate::world;

/// Prints the listed places with their region, income group, people and floor area at the end of 2026.
pub(crate) fn places(facts: Option<&Path>) -> Result<(), CommandFault> {
    let world = world(facts)?;
    let today = Year::RECONSTRUCTED;
    let people = format!("million people {today}");
    let mut table = PageTable::new("<<<<>>");
    table.row(["id", "place", "region", "income", &people, "homes m2/person"]);
    for facts in world.places.iter().filter(|facts| facts.listed) {
        let space = facts.homes.iter().map(|homes| homes.floor_per_person.value[today]).sum::<f64>();
        let people = rounded(&[facts.people.value[today] * 1e-6]).concat();
        let within = |whole| {
            facts
                .within
                .iter()
                .find(|wider| wider.kind() == whole)
                .map_or("", |wider| wider.name())
        };
        table.row([
            facts.place.as_str(),
            &facts.name,
            within(WiderPlaceKind::Region),
            within(WiderPlaceKind::Income),
            &people,
            &format!("{space:.1}"),
        ]);
    }
    show(&format!("{table}\n{}", wholes(&world)))
}

/// Regions, groups and the world: sums of countries and other areas.
fn wholes(world: &World) -> PageTable {
    let mut table = PageTable::new("<<>");
    table.row(["id", "sum of places", "places"]);
    for wider in Wider::ALL {
        let members = world
            .places
            .iter()
            .filter(|facts| wider == Wider::World || facts.within.contains(&wider));
        table.row([wider.code(), wider.name(), &members.count().to_string()]);
    }
    table
}

//! Statistics: builds the statistics of all places from the tables and the membership of groups.
//!
//! ```text
//! footprint of a larger place = Σ footprint per person · population / Σ population, of members with footprints from 2000 on
//! ```
//!
//! Consumption of a larger place is the sum of its members without faulty records. Out of scope: pages.

use crate::outlook::reports::{Consumption, Quoted};
use cairn_analysis::outlook::consumption::{BASE, Consumed, DomesticConsumption, LAST, Statistics};
use cairn_core::facts::{Facts, World};
use cairn_core::kind::Resource;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Year;

/// The statistics of all listed and all larger places; `near` names the nearest places of each.
pub fn statistics(world: &World, quoted: &Quoted, near: &[(PlaceId, Vec<PlaceId>)]) -> Statistics {
    let listed: Vec<&Facts> = world.places.iter().filter(|facts| facts.listed).collect();
    let mut all: Vec<Consumed> = listed.iter().map(|facts| country(facts, quoted, near)).collect();
    let larger: Vec<Consumed> = Wider::ALL
        .into_iter()
        .filter_map(|wider| {
            let members: Vec<&Facts> = listed.iter().copied().filter(|facts| facts.is_within(wider)).collect();
            sum(wider.id()?, &members, quoted)
        })
        .collect();
    all.extend(larger);
    Statistics(all)
}

/// The years of the index.
fn years() -> impl Iterator<Item = Year> {
    BASE.to(LAST)
}

fn country(facts: &Facts, quoted: &Quoted, near: &[(PlaceId, Vec<PlaceId>)]) -> Consumed {
    let of = |whole: WiderPlaceKind| {
        let mut within = facts.within.iter();
        within.find(|wider| wider.kind() == whole).and_then(|wider| wider.id())
    };
    let used = quoted.consumed.iter().find(|row| row.place == facts.place);
    let close = near.iter().find(|(place, _)| *place == facts.place);
    Consumed {
        place: facts.place,
        within: [of(WiderPlaceKind::Region), of(WiderPlaceKind::Income)],
        members: None,
        near: close.map(|(_, near)| near.clone()).unwrap_or_default(),
        used: used.map(record),
        footprint: published(facts.place, quoted),
        product: years().map(|year| facts.income.value[year] as u32).collect(),
        people: years().map(|year| thousand(facts.people.value[year])).collect(),
    }
}

fn thousand(people: f64) -> u32 {
    libm::round(people / 1e3) as u32
}

fn record(row: &Consumption) -> DomesticConsumption {
    DomesticConsumption {
        groups: row.groups.map(|group| group.map(|value| value as f32)),
        total: row.total as f32,
        person: row.person as f32,
        reported: row.reported,
        defect: row.defect,
    }
}

/// The published footprint of a place, hundredths of a tonne per person: an unbroken series of years to [`LAST`].
fn published(place: PlaceId, quoted: &Quoted) -> Vec<u32> {
    let values = quoted.footprint.get(&place);
    let mut years: Vec<u32> = Year::FIRST
        .to(LAST)
        .rev()
        .map_while(|year| values?.get(&year).map(|value| libm::round(value * 100.0) as u32))
        .collect();
    years.reverse();
    years
}

/// Statistics of a larger place; none without members.
fn sum(place: PlaceId, members: &[&Facts], quoted: &Quoted) -> Option<Consumed> {
    let own = published(place, quoted);
    let long = |facts: &&Facts| published(facts.place, quoted).len() >= years().count();
    let counted: Vec<&Facts> = members.iter().copied().filter(long).collect();
    // The published footprint of the world covers the whole population.
    let whole: &[&Facts] = if own.is_empty() { &counted } else { members };
    let people = |year: Year| whole.iter().map(|facts| facts.people.value[year]).sum::<f64>();
    let earned = |year: Year| {
        let of = whole.iter().map(|facts| facts.income.value[year] * facts.people.value[year]);
        of.sum::<f64>() / people(year)
    };
    let taken = |year: Year| {
        let of = whole.iter().filter_map(|facts| {
            let value = quoted.footprint.get(&facts.place)?.get(&year)?;
            Some(value * facts.people.value[year])
        });
        libm::round(of.sum::<f64>() / people(year) * 100.0) as u32
    };
    let sound = quoted.consumed.iter().filter(|row| row.defect.is_none());
    let rows: Vec<(&Consumption, f64)> = sound
        .filter_map(|row| {
            let member = members.iter().find(|facts| facts.place == row.place)?;
            Some((row, member.people.value[row.year]))
        })
        .collect();
    (!members.is_empty()).then(|| Consumed {
        place,
        within: [None; 2],
        members: Some([members.len(), counted.len(), rows.len()].map(|many| many as u16)),
        near: Vec::new(),
        used: used(&rows),
        footprint: if own.is_empty() && !whole.is_empty() {
            years().map(taken).collect()
        } else {
            own
        },
        product: years().map(|year| earned(year) as u32).collect(),
        people: years().map(|year| thousand(people(year))).collect(),
    })
}

/// The sum of valid records, and the mean per person of their places.
fn used(rows: &[(&Consumption, f64)]) -> Option<DomesticConsumption> {
    let total: f64 = rows.iter().map(|(row, _)| row.total).sum();
    let people: f64 = rows.iter().map(|(_, people)| people).sum();
    let group = |resource: Resource| rows.iter().filter_map(|(row, _)| row.groups[resource.index()]).sum::<f64>() as f32;
    (people > 0.0).then(|| DomesticConsumption {
        groups: Resource::ALL.map(|resource| Some(group(resource))),
        total: total as f32,
        person: (total * 1e6 / people) as f32,
        reported: false,
        defect: None,
    })
}

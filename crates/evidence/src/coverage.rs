//! Coverage: data quality of each value, over listed places and over their people, and outliers.
//!
//! Out of scope: the correctness of a value.

use std::collections::BTreeMap;

use crate::benchmark::short;
use cairn_core::facts::Facts;
use cairn_core::kind::{Basis, Sector};
use cairn_core::place::WiderPlaceKind;
use cairn_core::year::Year;

/// Shares by basis, in the order of [`Basis::ALL`]: of places, then of people.
type BasisShares = ([f64; 4], [f64; 4]);

/// One line per sector and one per value: the share of places and of people with each basis.
pub(super) fn lines(places: &[Facts]) -> Vec<String> {
    let listed: Vec<&Facts> = places.iter().filter(|facts| facts.listed).collect();
    let mut order: Vec<String> = Vec::new();
    let mut parts: BTreeMap<String, (Option<Sector>, BasisShares)> = BTreeMap::new();
    for facts in &listed {
        for part in facts.parts() {
            if !parts.contains_key(&part.name) {
                order.push(part.name.clone());
            }
            let (_, (count, people)) = parts.entry(part.name).or_insert((part.sector, ([0.0; 4], [0.0; 4])));
            let at = part.basis as usize;
            count[at] += 1.0;
            people[at] += facts.people.value[Year::BASE];
        }
    }
    let mut lines = Vec::new();
    // Levers are many. They describe the reach of a choice, not the data of a sector.
    let is_lever = |name: &str| name.starts_with("lever.") || name.starts_with("panel.");
    let groups = Sector::ALL.into_iter().map(|sector| (sector.name(), Some(sector), false));
    for (title, sector, levers) in groups.chain([("every sector", None, false), ("levers", None, true)]) {
        let own = || {
            let named = order.iter().filter(|name| is_lever(name) == levers);
            named.filter_map(|name| parts.get(name).filter(|(of, _)| *of == sector).map(|(_, shares)| (name, shares)))
        };
        let mut all: BasisShares = ([0.0; 4], [0.0; 4]);
        for (_, shares) in own() {
            for at in 0..4 {
                all.0[at] += shares.0[at];
                all.1[at] += shares.1[at];
            }
        }
        if own().next().is_some() {
            lines.push(line_of(title, &all));
            lines.extend(own().map(|(name, shares)| format!("    {}", line_of(name, shares))));
        }
    }
    lines
}

fn line_of(name: &str, (places, people): &BasisShares) -> String {
    let share = |counts: &[f64; 4]| {
        let whole: f64 = counts.iter().sum();
        let parts = Basis::ALL.into_iter().zip(counts).filter(|(_, count)| **count > 0.0);
        parts
            .map(|(basis, count)| format!("{} {:.0} %", basis.id(), 100.0 * count / whole))
            .collect::<Vec<_>>()
            .join(", ")
    };
    format!("{name}: of places {}; of people {}", share(places), share(people))
}

/// Places whose value is far from that of their region, for review by a person.
pub(super) fn outliers(places: &[Facts]) -> Vec<String> {
    type CoverageColumn = (&'static str, WiderPlaceKind, f64, fn(&Facts) -> f64);
    const COVERAGE_COLUMNS: [CoverageColumn; 10] = [
        ("homes, m2 a person", WiderPlaceKind::Region, 2.0, |facts| {
            facts.homes.iter().map(|home| home.floor_per_person.value[Year::BASE]).sum()
        }),
        ("other buildings, m2 a person", WiderPlaceKind::Income, 3.0, |facts| {
            facts.other.floor_per_person.value[Year::BASE]
        }),
        ("income, $ a person", WiderPlaceKind::Region, 6.0, |facts| {
            facts.income.value[Year::BASE]
        }),
        ("people of 2030 to those of 2020", WiderPlaceKind::Region, 1.3, |facts| {
            facts.people.value[Year::of(2030)] / facts.people.value[Year::BASE]
        }),
        ("infrastructure, t a person", WiderPlaceKind::Income, 5.0, |facts| {
            let mass = facts.roads.as_ref().map_or(0.0, |roads| roads.mass(|_| true));
            mass * 1e6 / facts.people.value[Year::BASE]
        }),
        ("cement used, kg a person", WiderPlaceKind::Income, 4.0, |facts| {
            facts.civil.cement.value * 1e9 / facts.people.value[Year::BASE]
        }),
        ("steel used, kg a person", WiderPlaceKind::Income, 5.0, |facts| {
            facts.civil.steel.value * 1e9 / facts.people.value[Year::BASE]
        }),
        ("energy of buildings, GJ a person", WiderPlaceKind::Income, 3.0, |facts| {
            let (homes, other) = (&facts.energy.homes, &facts.energy.other);
            let burnt = [&homes.space, &homes.water, &homes.cooking, &other.heat].map(|finals| finals.value.iter().sum::<f64>());
            let fires = &facts.energy.fires;
            let rest = [&homes.cooling, &other.power, &fires.warming, &fires.cooking, &fires.other].map(|known| known.value);
            let shared: f64 = burnt.iter().chain(&rest).sum();
            shared * 1e6 / facts.people.value[Year::BASE] + homes.appliances.value * 3.6e-3
        }),
        ("electricity made, kWh a person", WiderPlaceKind::Income, 6.0, |facts| {
            facts.power.generation_per_person.value
        }),
        ("electricity, g CO2e a kWh", WiderPlaceKind::Region, 4.0, |facts| {
            facts.power.national.value.at(Year::BASE)
        }),
    ];
    let listed: Vec<&Facts> = places.iter().filter(|facts| facts.listed).collect();
    let mut lines = Vec::new();
    for (name, whole, far, look) in COVERAGE_COLUMNS {
        let region = |facts: &Facts| facts.within.iter().copied().find(|wider| wider.kind() == whole);
        for facts in &listed {
            let mut of: Vec<f64> = listed
                .iter()
                .filter(|other| region(other) == region(facts))
                .map(|other| look(other))
                .collect();
            of.sort_by(f64::total_cmp);
            let middle = of.get(of.len() / 2).copied().unwrap_or(1.0);
            if middle <= 0.0 {
                continue;
            }
            let ratio = look(facts) / middle;
            if ratio > far || ratio < 1.0 / far {
                lines.push(format!(
                    "look   {} {}, {name}: {} beside a median of {} in {}",
                    facts.place,
                    Year::BASE,
                    short(look(facts)),
                    short(middle),
                    region(facts).map_or("", cairn_core::place::Wider::name),
                ));
            }
        }
    }
    lines
}

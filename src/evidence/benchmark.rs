//! Benchmark: our figures of a place beside what the sources say, as plain lines.

use crate::evidence::assumption::Assumption;
use crate::evidence::desk::Evidence;
use crate::evidence::gather::Gathered;
use crate::kind::Material;
use crate::year::Year;

/// Lines of a place.
pub(super) fn lines(place: &Gathered, evidence: &Evidence) -> Vec<String> {
    let facts = &place.facts;
    let id = facts.place;
    let people = facts.people.value[Year::BASE];
    let space: f64 = facts.homes.iter().map(|home| home.floor_per_person.value[Year::BASE]).sum();
    let (low, high) = place.range;
    let mut lines = vec![format!(
        "{id}: homes of 2020 {space:.1} m2 a person (sources {low:.1} to {high:.1}), {:.2} bn m2 in all ({:.2} to {:.2})",
        people * space / 1e9,
        people * low / 1e9,
        people * high / 1e9,
    )];
    let space_at = |year| -> f64 { facts.homes.iter().map(|home| home.floor_per_person.value[year]).sum() };
    let years: Vec<String> = [1950, 1970, 1990, 2000, 2030, 2050, 2060]
        .into_iter()
        .map(|year| format!("{year} {:.1}", space_at(Year::of(year))))
        .collect();
    lines.push(format!("{id}: m2 a person in {}", years.join(", ")));
    let rows = evidence.benchmarks.iter().map(|line| &line.row);
    for row in rows.filter(|row| row.place == id) {
        let (ours, theirs) = (space_at(row.year), row.m2);
        let ratio = ours / theirs;
        let near = evidence.assumptions.as_ref().is_some_and(|assumptions| {
            assumptions.value(Assumption::FloorNearLow) <= ratio && ratio <= assumptions.value(Assumption::FloorNearHigh)
        });
        let verdict = if near { "near" } else { "missed" };
        lines.push(format!(
            "{id}: {verdict}: {ours:.1} m2 a person in {} against {theirs:.1} ({}; {})",
            row.year,
            row.from.sources.join(" "),
            row.note,
        ));
    }
    for home in &facts.homes {
        let area = home.floor_per_person.value[Year::BASE];
        let life = |year| home.mean_life.value[Year::of(year)];
        let material = |material| home.intensity_of(Year::BASE, material);
        lines.push(format!(
            "{id}: {} {:.1} % of floor; life {:.0} years built 1950, {:.0} built 2020 ({}), shape {:.2}; kg a usable m2 built 2020: \
             cement {:.0}, aggregates {:.0}, steel {:.0}, bricks {:.0}, wood {:.0}",
            home.product.id(),
            100.0 * area / space,
            life(1950),
            life(2020),
            home.mean_life.basis.id(),
            home.shape.value,
            material(Material::Cement),
            material(Material::Aggregates),
            material(Material::Steel),
            material(Material::Bricks),
            material(Material::Wood),
        ));
    }
    lines
}

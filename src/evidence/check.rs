//! Check: what no single cell can show — sums, order, regions and sources that must meet.

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::assumption::{Assumption, AssumptionRow};
use crate::evidence::desk::Evidence;
use crate::evidence::fault::Fault;
use crate::evidence::reading::{Found, Line, Row};
use crate::evidence::rows::{
    AgeRow, GrossRow, IntensityRow, LevelRow, LeverRow, LifeRow, PathRow, PeopleRow, PlaceRow, Region, RegionRow, Scheme, SourceRow,
    StructureRow, TypeRow,
};
use crate::kind::Product;
use crate::place::PlaceId;
use crate::year::Year;

/// How far shares may be from one: they are rounded to five digits.
const ROUNDING: f64 = 2e-5;

/// Looks at every table beside the others.
pub(super) fn check(evidence: &Evidence, found: &mut Found) {
    let mut faults = Vec::new();
    sources(evidence, found, &mut faults);
    places(evidence, found, &mut faults);
    regions(evidence, found, &mut faults);
    shares(evidence, &mut faults);
    order(evidence, &mut faults);
    kinds(evidence, &mut faults);
    levers(evidence, &mut faults);
    found.faults.append(&mut faults);
}

fn sources(evidence: &Evidence, found: &Found, faults: &mut Vec<Fault>) {
    if found.broken(SourceRow::FILE) {
        return;
    }
    let listed: BTreeSet<&str> = evidence.sources.iter().map(|line| line.row.key.as_str()).collect();
    let cited: BTreeSet<&str> = found.cited.iter().map(|(_, _, key)| key.as_str()).collect();
    for (file, line, key) in &found.cited {
        if !listed.contains(key.as_str()) {
            faults.push(Fault::at(
                file,
                *line,
                "source",
                format!("\"{key}\" is not in sources.csv"),
                "Add its citation and licence there, or correct the key.",
            ));
        }
    }
    for line in &evidence.sources {
        if !cited.contains(line.row.key.as_str()) {
            faults.push(Fault::at(
                SourceRow::FILE,
                line.number,
                "source",
                format!("no row cites \"{}\"", line.row.key),
                "Take it out, or cite it where it is used.",
            ));
        }
    }
}

fn places(evidence: &Evidence, found: &Found, faults: &mut Vec<Fault>) {
    if found.broken(PlaceRow::FILE) {
        return;
    }
    let known: BTreeSet<PlaceId> = evidence.places.iter().map(|line| line.row.place).collect();
    let named = evidence
        .people
        .iter()
        .map(|line| (PeopleRow::FILE, line.number, "place", line.row.place));
    let named = named.chain(
        evidence
            .ages
            .iter()
            .map(|line| (AgeRow::FILE, line.number, "place", line.row.place)),
    );
    let whole = evidence.regions.iter();
    let whole = whole.filter_map(|line| line.row.whole_of.map(|place| (RegionRow::FILE, line.number, "whole_of", place)));
    for (file, line, column, place) in named.chain(whole) {
        if !known.contains(&place) {
            faults.push(Fault::at(
                file,
                line,
                column,
                format!("{place} is not in places.csv"),
                "Add the place there, or correct the id.",
            ));
        }
    }
}

fn regions(evidence: &Evidence, found: &Found, faults: &mut Vec<Fault>) {
    let held: BTreeSet<&Region> = evidence.places.iter().flat_map(|line| &line.row.regions).collect();
    let listed: BTreeSet<&Region> = evidence.regions.iter().map(|line| &line.row.region).collect();
    if !found.broken(RegionRow::FILE) {
        for line in &evidence.places {
            for region in line.row.regions.iter().filter(|region| region.scheme != Scheme::Place) {
                if !listed.contains(region) {
                    faults.push(Fault::at(
                        PlaceRow::FILE,
                        line.number,
                        region.scheme.id(),
                        format!("\"{}\" is not in regions.csv", region.code),
                        "Add the region there, or correct its code.",
                    ));
                }
            }
        }
    }
    if found.broken(PlaceRow::FILE) {
        return;
    }
    let coded = |scheme, code: &String| Region {
        scheme,
        code: code.clone(),
    };
    let mut used: Vec<(&str, u64, Region)> = Vec::new();
    gather(RegionRow::FILE, &evidence.regions, &mut used, |row| row.region.clone());
    gather(LevelRow::FILE, &evidence.levels, &mut used, |row| row.region.clone());
    gather(PathRow::FILE, &evidence.paths, &mut used, |row| row.region.clone());
    gather(TypeRow::FILE, &evidence.types, &mut used, |row| row.region.clone());
    gather(LifeRow::FILE, &evidence.lives, &mut used, |row| row.region.clone());
    gather(GrossRow::FILE, &evidence.gross, &mut used, |row| row.region.clone());
    gather(StructureRow::FILE, &evidence.structures, &mut used, |row| {
        coded(Scheme::Structure, &row.region)
    });
    gather(IntensityRow::FILE, &evidence.intensities, &mut used, |row| {
        coded(Scheme::Rasmi, &row.region)
    });
    for (file, line, region) in used {
        if !held.contains(&region) {
            faults.push(Fault::at(
                file,
                line,
                "region",
                format!("no place of places.csv is in {} \"{}\"", region.scheme.id(), region.code),
                "Take the row out, or correct the region.",
            ));
        }
    }
}

fn gather<'a, R>(file: &'a str, lines: &[Line<R>], used: &mut Vec<(&'a str, u64, Region)>, region: impl Fn(&R) -> Region) {
    used.extend(lines.iter().map(|line| (file, line.number, region(&line.row))));
}

fn shares(evidence: &Evidence, faults: &mut Vec<Fault>) {
    let mut whole = |file: &str, line: u64, columns: &str, shares: &[f64]| {
        let sum: f64 = shares.iter().sum();
        if (sum - 1.0).abs() > ROUNDING {
            faults.push(Fault::at(
                file,
                line,
                columns,
                format!("the shares sum to {sum:.5}"),
                "Make them sum to 1.",
            ));
        }
    };
    for line in &evidence.types {
        whole(TypeRow::FILE, line.number, "single_family to informal", &line.row.shares);
    }
    for line in &evidence.structures {
        whole(StructureRow::FILE, line.number, "concrete to timber", &line.row.shares);
    }
    let mut ages: BTreeMap<PlaceId, (u64, Vec<f64>)> = BTreeMap::new();
    for line in &evidence.ages {
        let age = ages.entry(line.row.place).or_insert((line.number, Vec::new()));
        age.0 = line.number;
        age.1.push(line.row.share);
    }
    for (last, shares) in ages.values() {
        whole(AgeRow::FILE, *last, "share", shares);
    }
    if let Some(assumptions) = &evidence.assumptions {
        let parts = [
            Assumption::ConcreteCement,
            Assumption::ConcreteAggregates,
            Assumption::ConcreteWater,
        ];
        let sum: f64 = parts.into_iter().map(|part| assumptions.value(part)).sum();
        if (sum - 1.0).abs() > ROUNDING {
            faults.push(Fault::of_table(
                AssumptionRow::FILE,
                format!("cement, aggregates and water in concrete sum to {sum:.5}"),
                "Make them sum to 1.",
            ));
        }
    }
}

fn order(evidence: &Evidence, faults: &mut Vec<Fault>) {
    let people = evidence.people.iter();
    rising(
        PeopleRow::FILE,
        people.map(|line| (line.number, (line.row.place, line.row.scenario.id()), line.row.year)),
        "year",
        faults,
    );
    let paths = evidence.paths.iter();
    rising(
        PathRow::FILE,
        paths.map(|line| (line.number, line.row.region.clone(), line.row.year)),
        "year",
        faults,
    );
    let types = evidence.types.iter();
    rising(
        TypeRow::FILE,
        types.map(|line| (line.number, line.row.region.clone(), line.row.year)),
        "year",
        faults,
    );
    let lives = evidence.lives.iter();
    rising(
        LifeRow::FILE,
        lives.map(|line| (line.number, (line.row.region.clone(), line.row.product), line.row.cohort.number())),
        "cohort",
        faults,
    );
    let mut next: BTreeMap<PlaceId, u16> = BTreeMap::new();
    for line in &evidence.ages {
        let wanted = next.get(&line.row.place).copied().unwrap_or(Year::FIRST.number());
        if line.row.first.number() != wanted || line.row.last < line.row.first || line.row.last > Year::BASE {
            faults.push(Fault::at(
                AgeRow::FILE,
                line.number,
                "built_from",
                format!("{} to {} does not follow on", line.row.first, line.row.last),
                format!("Begin with {wanted}, end by {}, leave no gap.", Year::BASE),
            ));
        }
        next.insert(line.row.place, line.row.last.number() + 1);
    }
}

/// Years of a series must rise from line to line.
fn rising<K: Ord>(file: &str, lines: impl Iterator<Item = (u64, K, u16)>, column: &str, faults: &mut Vec<Fault>) {
    let mut last: BTreeMap<K, u16> = BTreeMap::new();
    for (line, key, year) in lines {
        if let Some(before) = last.get(&key)
            && *before > year
        {
            faults.push(Fault::at(
                file,
                line,
                column,
                format!("{year} comes after {before}"),
                "Put the lines in the order of years.",
            ));
        }
        last.insert(key, year);
    }
}

fn kinds(evidence: &Evidence, faults: &mut Vec<Fault>) {
    let structures = evidence
        .structures
        .iter()
        .map(|line| (StructureRow::FILE, line.number, line.row.product));
    let intensities = evidence
        .intensities
        .iter()
        .map(|line| (IntensityRow::FILE, line.number, line.row.product));
    for (file, line, product) in structures.chain(intensities) {
        if product == Product::Informal {
            faults.push(Fault::at(
                file,
                line,
                "product",
                "informal homes follow from single-family masonry",
                "Take the row out; informal.part of assumptions.csv says how.",
            ));
        }
    }
}

fn levers(evidence: &Evidence, faults: &mut Vec<Fault>) {
    for line in &evidence.levers {
        let steps = line.row.steps;
        let one_way = steps.windows(2).all(|pair| pair[0] <= pair[1]) || steps.windows(2).all(|pair| pair[0] >= pair[1]);
        if steps[0] != 0.0 || !one_way {
            faults.push(Fault::at(
                LeverRow::FILE,
                line.number,
                "level0 to level4",
                "the steps do not run one way from 0",
                "Begin with 0, the reference, and go on in one direction.",
            ));
        }
        if line.row.full < Year::LEVERS {
            faults.push(Fault::at(
                LeverRow::FILE,
                line.number,
                "full",
                format!("{} is before a lever can act", line.row.full),
                format!("Write {} or later.", Year::LEVERS),
            ));
        }
    }
}

//! Meeting: keys that link two tables must exist in both.

use std::collections::BTreeSet;

use crate::cars;
use crate::context::Evidence;
use crate::fault::Fault;
use crate::levers;
use crate::rows::{
    AgeRow, BenchmarkRow, GdpRow, GrossRow, HistoryRow, IntensityRow, LevelRow, LifeRow, OtherPathRow, PathRow, PeopleRow, PlaceRow,
    RatioRow, RecentRow, Region, RegionRow, Scheme, SourceRow, StructureRow, TypeRow, UrbanRow,
};
use crate::table_reader::{ReadingLog, Row, TableLine};
use crate::works;
use cairn_core::place::{PlaceId, Wider};

/// A cited source must be listed, and a listed source must be cited.
pub(super) fn sources(evidence: &Evidence, found: &ReadingLog, faults: &mut Vec<Fault>) {
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

/// A place that a table names must be one of ours.
pub(super) fn places(evidence: &Evidence, found: &ReadingLog, faults: &mut Vec<Fault>) {
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
    let gdp = evidence.gdp.iter().map(|line| (GdpRow::FILE, line.number, "place", line.row.place));
    let urban = evidence
        .urban
        .iter()
        .map(|line| (UrbanRow::FILE, line.number, "place", line.row.place));
    let named = named.chain(gdp).chain(urban);
    let beside = evidence
        .benchmarks
        .iter()
        .filter(|line| Wider::find(line.row.place.as_str()).is_none());
    let named = named.chain(beside.map(|line| (BenchmarkRow::FILE, line.number, "place", line.row.place)));
    let history = evidence
        .history
        .iter()
        .filter(|line| Wider::find(line.row.place.as_str()).is_none());
    let named = named.chain(history.map(|line| (HistoryRow::FILE, line.number, "place", line.row.place)));
    let recent = evidence.recent.iter().filter(|line| Wider::find(line.row.place.as_str()).is_none());
    let named = named.chain(recent.map(|line| (RecentRow::FILE, line.number, "place", line.row.place)));
    let cars = cars::laws::places(&evidence.cars).into_iter();
    let cars = cars
        .chain(evidence.vehicles.places())
        .chain(evidence.air.places())
        .chain(evidence.plastics.places())
        .chain(evidence.goods.places())
        .chain(evidence.networks.places())
        .chain(evidence.forests.places());
    let named = named.chain(cars.map(|(file, line, place)| (file, line, "place", place)));
    let levers = levers::places(evidence).into_iter();
    let named = named.chain(levers.map(|(file, line, place)| (file, line, "within", place)));
    let parents = evidence.places.iter();
    let parents = parents.filter_map(|line| line.row.parent.map(|parent| (PlaceRow::FILE, line.number, "parent", parent)));
    let named = named.chain(parents);
    let whole = evidence.regions.iter();
    let whole = whole.filter_map(|line| line.row.whole_of.map(|place| (RegionRow::FILE, line.number, "whole_of", place)));
    let built = works::check::places(&evidence.built).into_iter();
    let built = built.map(|(file, line, place)| (file, line, "place", place));
    let told = evidence
        .outlook
        .places()
        .filter(|(.., place)| Wider::find(place.as_str()).is_none());
    for (file, line, column, place) in named.chain(whole).chain(built).chain(told) {
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

/// A region that a place names must be listed; a region that a table names must contain a place.
pub(super) fn regions(evidence: &Evidence, found: &ReadingLog, faults: &mut Vec<Fault>) {
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
    gather(RatioRow::FILE, &evidence.ratios, &mut used, |row| row.region.clone());
    gather(OtherPathRow::FILE, &evidence.other_paths, &mut used, |row| row.region.clone());
    gather(TypeRow::FILE, &evidence.types, &mut used, |row| row.region.clone());
    gather(LifeRow::FILE, &evidence.lives, &mut used, |row| row.region.clone());
    gather(GrossRow::FILE, &evidence.gross, &mut used, |row| row.region.clone());
    gather(StructureRow::FILE, &evidence.structures, &mut used, |row| {
        coded(Scheme::Structure, &row.region)
    });
    gather(IntensityRow::FILE, &evidence.intensities, &mut used, |row| {
        coded(Scheme::Rasmi, &row.region)
    });
    used.extend(works::check::regions(&evidence.built));
    used.extend(cars::laws::regions(&evidence.cars));
    used.extend(evidence.vehicles.regions());
    used.extend(evidence.air.regions());
    used.extend(evidence.plastics.regions());
    used.extend(evidence.goods.regions());
    used.extend(evidence.networks.regions());
    used.extend(evidence.forests.regions());
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

fn gather<'a, R>(file: &'a str, lines: &[TableLine<R>], used: &mut Vec<(&'a str, u64, Region)>, region: impl Fn(&R) -> Region) {
    used.extend(lines.iter().map(|line| (file, line.number, region(&line.row))));
}

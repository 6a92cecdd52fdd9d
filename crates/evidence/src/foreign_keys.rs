//! Foreign keys: keys that link two tables must exist in both.

use std::collections::BTreeSet;

use crate::context::Evidence;
use crate::fault::Fault;
use crate::rows::{PlaceRow, Region, RegionRow, Scheme, SourceRow};
use crate::table_reader::{ReadingLog, Row};
use cairn_core::place::PlaceId;

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
    for (file, line, column, place) in &found.places {
        if !known.contains(place) {
            faults.push(Fault::at(
                file,
                *line,
                column,
                format!("{place} is not in places.csv"),
                "Add the place there, or correct the id.",
            ));
        }
    }
}

/// A region that a place names must be listed; a region that a table names must contain a place.
pub(super) fn regions(evidence: &Evidence, found: &ReadingLog, faults: &mut Vec<Fault>) {
    let regions: BTreeSet<&Region> = evidence.places.iter().flat_map(|line| &line.row.regions).collect();
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
    for (file, line, region) in &found.regions {
        if !regions.contains(region) {
            faults.push(Fault::at(
                file,
                *line,
                "region",
                format!("no place of places.csv is in {} \"{}\"", region.scheme.id(), region.code),
                "Take the row out, or correct the region.",
            ));
        }
    }
}

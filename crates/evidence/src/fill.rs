//! Fill: a value that a place lacks comes from its region, then from the world, and is marked so.
//!
//! ```text
//! own → union → region, narrow to wide → world
//! ```

use std::collections::BTreeMap;

use crate::assumption::{AssumedNumber, Assumptions};
use crate::mark::{ProvenanceMark, joined};
use crate::rows::{From, PlaceRow, Region, RegionRow, Scheme};
use crate::table_reader::{Origin, TableLine};
use cairn_core::facts::{Fact, SourceKeys};
use cairn_core::kind::Basis;
use cairn_core::place::PlaceId;

/// Regions to search for data on a place, from narrow to wide, each with the basis of its values.
#[derive(Clone, Debug)]
pub(super) struct Ladder {
    pub(super) place: PlaceId,
    rungs: Vec<(Region, Basis)>,
}

impl Ladder {
    pub(super) fn of(place: &PlaceRow, regions: &[TableLine<RegionRow>]) -> Ladder {
        let rungs = place.regions.iter().map(|region| {
            let whole = regions
                .iter()
                .any(|line| line.row.region == *region && line.row.whole_of == Some(place.place));
            let basis = match region.scheme {
                Scheme::Place => Basis::National,
                Scheme::World => Basis::Global,
                Scheme::Union
                | Scheme::Sturm61
                | Scheme::Image26
                | Scheme::Rasmi
                | Scheme::Structure
                | Scheme::MessageR12
                | Scheme::MessageR11 => {
                    if whole {
                        Basis::National
                    } else {
                        Basis::Regional
                    }
                }
            };
            (region.clone(), basis)
        });
        Ladder {
            place: place.place,
            rungs: rungs.collect(),
        }
    }

    /// The region in a scheme, and the basis of that region's values here.
    pub(super) fn region(&self, scheme: Scheme) -> Option<(&Region, Basis)> {
        let rung = self.rungs.iter().find(|(region, _)| region.scheme == scheme);
        rung.map(|(region, basis)| (region, *basis))
    }

    /// Rows of the region in a scheme.
    pub(super) fn rows_of<'a, R>(
        &self,
        scheme: Scheme,
        rows: &'a [TableLine<R>],
        region: fn(&R) -> &Region,
    ) -> Option<(Vec<&'a R>, Basis)> {
        let (own, basis) = self.region(scheme)?;
        let rows: Vec<&R> = rows.iter().map(|line| &line.row).filter(|row| region(row) == own).collect();
        (!rows.is_empty()).then_some((rows, basis))
    }

    /// Matching rows of the narrowest region that has any.
    pub(super) fn fill<'a, R>(
        &self,
        rows: &'a [TableLine<R>],
        region: fn(&R) -> &Region,
        fits: impl Fn(&R) -> bool,
    ) -> Option<(Vec<&'a R>, Basis)> {
        self.rungs.iter().find_map(|(own, basis)| {
            let found = rows.iter().map(|line| &line.row).filter(|row| region(row) == own && fits(row));
            let found: Vec<&R> = found.collect();
            (!found.is_empty()).then_some((found, *basis))
        })
    }
}

/// Collects the provenance of a value: the weakest basis, every source once, and every row.
#[derive(Clone, Debug)]
pub(super) struct ProvenanceCollector {
    pub(super) basis: Basis,
    weights: BTreeMap<String, usize>,
    marks: Vec<ProvenanceMark>,
}

impl ProvenanceCollector {
    /// An empty trail.
    pub(super) const fn new() -> ProvenanceCollector {
        ProvenanceCollector {
            basis: Basis::National,
            weights: BTreeMap::new(),
            marks: Vec::new(),
        }
    }

    /// An empty trail of a value that is assumed.
    pub(super) fn assumed() -> ProvenanceCollector {
        ProvenanceCollector {
            basis: Basis::Assumed,
            ..ProvenanceCollector::new()
        }
    }

    /// Adds the rows that one step of the fallback order provides.
    pub(super) fn add<'a>(&mut self, rows: impl IntoIterator<Item = &'a From>, basis: Basis) {
        for from in rows {
            let basis = match from.origin {
                Origin::Stored | Origin::Derived | Origin::Checked => basis,
                Origin::Recalled | Origin::Assumed => Basis::Assumed,
            };
            self.basis = self.basis.max(basis);
            self.rest_on(from);
        }
    }

    /// Adds a row without changing the basis.
    pub(super) fn rest_on(&mut self, from: &From) {
        self.cite(&from.sources);
        self.marks.push(ProvenanceMark::of(from.table, from.line, from.ends));
    }

    /// Adds sources without changing the basis.
    pub(super) fn cite(&mut self, sources: &[String]) {
        for source in sources {
            if let Some(mark) = ProvenanceMark::read(source) {
                self.marks.push(mark);
                continue;
            }
            let next = self.weights.len();
            self.weights.entry(source.clone()).or_insert(next);
        }
    }

    /// The value of an assumption, whose sources become sources of the value.
    pub(super) fn take(&mut self, assumptions: &Assumptions, number: impl AssumedNumber) -> f64 {
        let row = number.row(assumptions);
        self.cite(&row.sources);
        row.value
    }

    /// The value of an assumption that shapes a value without being its source: a bound, a year, a rate of the past.
    pub(super) fn bend(&mut self, assumptions: &Assumptions, number: impl AssumedNumber) -> f64 {
        let row = number.row(assumptions);
        self.marks.extend(row.sources.iter().find_map(|text| ProvenanceMark::read(text)));
        row.value
    }

    /// The same for several.
    pub(super) fn assume<const N: usize>(&mut self, assumptions: &Assumptions, numbers: [impl AssumedNumber; N]) -> [f64; N] {
        numbers.map(|number| self.bend(assumptions, number))
    }

    /// A value with the basis and sources of the trail.
    pub(super) fn fact<T>(&self, value: T) -> Fact<T> {
        Fact {
            value,
            basis: self.basis,
            sources: self.sources(),
        }
    }

    /// The sources, in the order they were added, and the marks of the rows ([`crate::mark`]).
    pub(super) fn sources(&self) -> SourceKeys {
        let mut sources: Vec<(&String, &usize)> = self.weights.iter().collect();
        sources.sort_by_key(|(_, order)| **order);
        let keys = sources.into_iter().map(|(source, _)| source.clone());
        let marks = joined(self.marks.clone());
        keys.chain(marks.iter().map(ProvenanceMark::written)).collect::<Vec<_>>().into()
    }
}

/// Rounds a value by dropping its lowest `left_out` bits, to keep the pack small: 36 leave five digits, 41 three.
pub(super) fn settled(value: f64, left_out: u32) -> f64 {
    f64::from_bits(((value.to_bits() + (1 << (left_out - 1))) >> left_out) << left_out)
}

//! Parts: all values of a place's facts by name, with basis and sources.
//!
//! Pages and tables read provenance here. Names and order are those of the rows ([`crate::facts::rows`]).
//! Out of scope: the results that a part affects.

use crate::facts::{Facts, rows};
use crate::kind::{Basis, Sector};

/// A value in the facts of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactEntry<'a> {
    /// Name, such as `single_family.mean_life`.
    pub name: String,
    /// Its sector; none if it belongs to all, such as population.
    pub sector: Option<Sector>,
    /// Basis of the value.
    pub basis: Basis,
    /// Keys of its sources.
    pub sources: &'a [String],
}

impl Facts {
    /// All values with sources of their own, in the order of the fields.
    pub fn parts(&self) -> Vec<FactEntry<'_>> {
        let named = rows::titles(self).filter_map(|(title, at)| {
            let provenance = title.provenance(self, at)?;
            Some(FactEntry {
                name: title.name(self, at),
                sector: title.sector(self, at),
                basis: provenance.basis,
                sources: provenance.sources,
            })
        });
        named.collect()
    }
}

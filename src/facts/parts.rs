//! Parts: every value of a place's facts by name, with how well it is known and from where.
//!
//! What a page or a table asks of provenance is asked here. Names and order are those of the rows ([`crate::facts::rows`]).
//! Does not know: which part stands behind which result.

use crate::facts::{Facts, rows};
use crate::kind::{Basis, Sector};

/// A value among the facts of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Name, such as `single_family.mean_life`.
    pub name: String,
    /// The sector it is of; none where it is of all, as people are.
    pub sector: Option<Sector>,
    /// How well it is known.
    pub basis: Basis,
    /// Keys of its sources.
    pub sources: &'a [String],
}

impl Facts {
    /// Every value that has a source of its own, in the order of the fields.
    #[must_use]
    pub fn parts(&self) -> Vec<Part<'_>> {
        let named = rows::titles(self).filter_map(|(title, at)| {
            let told = title.told(self, at)?;
            Some(Part {
                name: title.name(self, at),
                sector: title.sector(self, at),
                basis: told.basis,
                sources: told.sources,
            })
        });
        named.collect()
    }
}

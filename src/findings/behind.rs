//! Behind: the facts, how well they are known, and the sources behind a figure of an outcome.
//!
//! A variable names its sector after `@`, or stands for all; the facts of that sector and those
//! of every sector are behind it, but for a variable that counts people or floor alone.
//! Does not know: how much each fact weighs.

use crate::facts::Facts;
use crate::facts::parts::Part;
use crate::kind::{Basis, Sector};

/// The facts behind a variable, in the order of the fields of [`Facts`].
///
/// ```text
/// Population                      people
/// Stock|Product@Homes             people, floor, lives of homes
/// Inflow|Cement@Homes             all that is known of homes
/// GHG                             all that is known
/// ```
#[must_use]
pub fn behind<'a>(facts: &'a Facts, variable: &str) -> Vec<Part<'a>> {
    let (path, sector) = variable
        .split_once('@')
        .map_or((variable, None), |(path, sector)| (path, Some(sector)));
    let wanted = |part: &Part<'a>| {
        let of = |sector: Sector| sector.name();
        let ours = match (sector, part.sector) {
            (None, _) | (_, None) => true,
            (Some("Buildings"), Some(own)) => matches!(own, Sector::Homes | Sector::OtherBuildings),
            (Some(sector), Some(own)) => of(own) == sector,
        };
        ours && counts(path, &part.name)
    };
    facts.parts().into_iter().filter(wanted).collect()
}

/// The weakest of them; none where nothing is behind it.
#[must_use]
pub fn weakest(parts: &[Part<'_>]) -> Option<Basis> {
    parts.iter().map(|part| part.basis).max()
}

/// Whether a value has a say in a variable.
fn counts(path: &str, part: &str) -> bool {
    let mut steps = path.split('|');
    let field = part.rsplit('.').next().unwrap_or(part);
    let content = matches!(field, "structure" | "intensity" | "gross" | "refurbishing");
    match (steps.next(), steps.next()) {
        (Some("Population"), _) => part == "people",
        (Some("Stock" | "Inflow" | "Outflow"), Some("Product")) => !content,
        _ => true,
    }
}

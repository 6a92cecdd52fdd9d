//! Remainder: the part of the steel or cement of a year that is not built up from objects, in whole per cents (T8).
//!
//! ```text
//! all = (machines and goods + buildings not modelled + civil works) / inflow of the year
//! ```
//!
//! Each part is rounded down, and the parts with the largest rest take what is then missing, so that the parts add up
//! to the whole. Steel is that of construction and goods; the steel of vehicles is followed with them.
//!
//! Out of scope: words; savings, which levers reach in part.

use cairn_core::facts::Facts;
use cairn_core::kind::{Basis, Material, Sector};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// Sectors that statistics close, in the order of [`RemainderShares::parts`].
pub const PARTS: [Sector; 3] = [Sector::Goods, Sector::Unmodelled, Sector::CivilWorks];
/// Materials whose use is closed by a statistic.
pub const CLOSED: [Material; 2] = [Material::Steel, Material::Cement];

/// Shares of the inflow of a material in a year, in whole per cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemainderShares {
    /// Not built up from objects.
    pub all: u8,
    /// Machines and goods, buildings not modelled, civil works: they add up to `all`.
    pub parts: [u8; PARTS.len()],
}

/// Inflow of a material into the parts of the remainder, and into all sectors, kg.
pub(crate) fn inflow(outcome: &Outcome, material: Material, year: Year) -> ([f64; PARTS.len()], f64) {
    let into = |sector: Sector| {
        let row = Account::Inflow.material(sector, material);
        row.map_or(0.0, |row| outcome.row(row)[year])
    };
    (PARTS.map(into), Sector::ALL.into_iter().map(into).sum())
}

/// The shares of a year; none if nothing comes in.
pub fn shares(outcome: &Outcome, material: Material, year: Year) -> Option<RemainderShares> {
    let (parts, whole) = inflow(outcome, material, year);
    (whole > 0.0).then(|| rounded(parts.map(|kg| 100.0 * kg / whole)))
}

/// True if the statistic of the place is shared out from its region.
pub fn shared_out(facts: &Facts, material: Material) -> bool {
    let basis = match material {
        Material::Steel => facts.civil.steel.basis,
        _ => facts.civil.cement.basis,
    };
    basis != Basis::National
}

/// Per cents that add up to their rounded sum.
fn rounded(parts: [f64; PARTS.len()]) -> RemainderShares {
    let all = libm::round(parts.iter().sum::<f64>()) as u8;
    let mut whole = parts.map(|part| libm::floor(part) as u8);
    let rest = |at: usize| parts[at] - libm::floor(parts[at]);
    let mut order = [0, 1, 2];
    order.sort_by(|one, other| rest(*other).total_cmp(&rest(*one)));
    let missing = all.saturating_sub(whole.iter().sum());
    for at in order.into_iter().take(usize::from(missing)) {
        whole[at] += 1;
    }
    RemainderShares { all, parts: whole }
}

#[cfg(test)]
mod tests {
    use super::{RemainderShares, rounded};

    #[test]
    fn the_parts_add_up_to_the_whole() {
        for (parts, all, whole) in [
            ([36.4, 9.6, 17.2], 63, [36, 10, 17]),
            ([33.5, 33.5, 33.0], 100, [34, 33, 33]),
            ([0.0, 0.4, 0.4], 1, [0, 1, 0]),
            ([0.0, 0.0, 0.0], 0, [0, 0, 0]),
            ([20.3, 20.3, 20.3], 61, [21, 20, 20]),
        ] {
            assert_eq!(rounded(parts), RemainderShares { all, parts: whole });
            assert_eq!(whole.iter().sum::<u8>(), all);
        }
    }
}

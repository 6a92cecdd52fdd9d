//! Remainder share: the part of a year's steel and cement that no object builds up, in whole per cents that add up.
//!
//! ```text
//! x = (machines and goods + buildings not modelled + civil works) / all that goes in,   in a year
//! ```
//!
//! These three divide what statistics count beyond the homes, buildings, roads, lines and vehicles that are followed
//! (decision T8). The per cents of the parts add up to the whole: each is rounded down, and the largest rests get what is
//! left. Out of scope: words.

use serde::{Deserialize, Serialize};

use cairn_core::kind::{Material, Sector};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// The three parts, in the order of the words.
pub(crate) const PARTS: [Sector; 3] = [Sector::Goods, Sector::Unmodelled, Sector::CivilWorks];

/// Materials that count as steel.
pub(crate) const STEEL: &[Material] = &[Material::Steel, Material::AutomotiveSteel, Material::CastIron];

/// Materials that count as cement.
pub(crate) const CEMENT: &[Material] = &[Material::Cement];

/// Whole per cents of a year's steel or cement that no object builds up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemainderShares {
    /// Machines and goods, buildings not modelled, civil works.
    pub parts: [u32; 3],
}

impl RemainderShares {
    /// Shares of steel in a year; none if no steel goes in.
    pub fn steel(outcome: &Outcome, year: Year) -> Option<RemainderShares> {
        of(outcome, STEEL, year)
    }

    /// Shares of cement in a year; none if no cement goes in.
    pub fn cement(outcome: &Outcome, year: Year) -> Option<RemainderShares> {
        of(outcome, CEMENT, year)
    }

    /// The whole part, which its parts add up to.
    pub fn whole_percent(self) -> u32 {
        self.parts.iter().sum()
    }
}

/// Shares of the parts in what goes in of materials in a year; none if nothing goes in.
pub(crate) fn shares(outcome: &Outcome, materials: &[Material], year: Year) -> Option<[f64; PARTS.len()]> {
    let into = |sector: Sector| -> f64 {
        let rows = materials.iter().filter_map(|material| Account::Inflow.material(sector, *material));
        rows.map(|row| outcome.row(row)[year]).sum()
    };
    let all: f64 = Sector::ALL.into_iter().map(into).sum();
    (all > 0.0).then(|| PARTS.map(|sector| into(sector) / all))
}

fn of(outcome: &Outcome, materials: &[Material], year: Year) -> Option<RemainderShares> {
    shares(outcome, materials, year).map(|shares| RemainderShares {
        parts: whole_per_cents(shares),
    })
}

/// Whole per cents of shares that add up to the rounded per cent of their sum.
fn whole_per_cents(shares: [f64; 3]) -> [u32; 3] {
    let exact = shares.map(|share| share.max(0.0) * 100.0);
    let mut parts = exact.map(|part| libm::floor(part) as u32);
    let whole = libm::round(exact.iter().sum()) as u32;
    let mut order = [0, 1, 2];
    let rest = |at: usize| exact[at] - libm::floor(exact[at]);
    order.sort_by(|one, other| rest(*other).total_cmp(&rest(*one)));
    let missing = whole.saturating_sub(parts.iter().sum());
    for at in order.into_iter().take(missing as usize) {
        parts[at] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_per_cents_add_up_to_the_rounded_sum() {
        assert_eq!(whole_per_cents([0.254, 0.254, 0.254]), [26, 25, 25]);
        assert_eq!(whole_per_cents([0.337, 0.213, 0.109]), [34, 21, 11]);
        assert_eq!(whole_per_cents([0.0, 0.0, 0.0]), [0, 0, 0]);
    }
}

//! Limits: limits that choices exceed, and the first year of each excess.
//!
//! ```text
//! buildings   more floor is vacant than in the reference, by over a thousandth of the floor stock
//! scrap       metal scrap that no maker here can take grows, by over a tenth of the secondary metal of the reference
//! ```
//!
//! Scrap itself is never overdrawn: the cycle uses only recovered scrap.
//!
//! Out of scope: forests ([`crate::findings::forests`]).

use serde::{Deserialize, Serialize};

use crate::findings::variable::name::{VariableKind, VariableQuery};
use crate::findings::variable::series;
use cairn_core::kind::{Material, Product, Sector};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{Annual, Stretch, Year};

/// Additional vacant share of the floor stock above which buildings are reported.
const EMPTY: f64 = 1e-3;
/// Additional unused scrap above which makers are reported, as a share of the secondary metal of the reference.
const UNUSED: f64 = 0.1;

/// Metals made from scrap.
const METALS: &[Material] = &[
    Material::Steel,
    Material::AutomotiveSteel,
    Material::CastIron,
    Material::Aluminium,
    Material::CastAluminium,
    Material::Copper,
];

/// A limit that choices exceed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Overdrawn {
    /// Buildings: demand falls faster than they wear out. Some are vacant, and construction is at its minimum.
    Buildings,
    /// Makers: more metal scrap is recovered than they can take.
    Makers,
}

/// Limits that choices exceed beyond the reference, each with the first year.
pub fn overdrawn(outcome: &Outcome, reference: &Outcome) -> Vec<(Overdrawn, Year)> {
    let since = |clearly: &dyn Fn(&Year) -> bool| Stretch::AHEAD.years().find(clearly);
    let unused = [outcome, reference].map(|of| amount(of, VariableKind::Surplus(METALS)));
    let made = amount(reference, VariableKind::Material(Account::Secondary, METALS));
    let found = [
        (Overdrawn::Buildings, stands_empty(outcome, reference)),
        (
            Overdrawn::Makers,
            since(&|year| unused[0][*year] > unused[1][*year] + made[*year] * UNUSED),
        ),
    ];
    found.into_iter().filter_map(|(what, year)| Some((what, year?))).collect()
}

/// The first year in which more floor is vacant than in the reference, so that construction is at its minimum. Light
/// homes that others replace are no such surplus: they wait to be taken down.
pub fn stands_empty(outcome: &Outcome, reference: &Outcome) -> Option<Year> {
    let replaced = |year: Year| outcome.line(Account::BelowFloor)[year] < reference.line(Account::BelowFloor)[year];
    let empty = |of: &Outcome, year: Year| {
        let rows = Product::ALL.into_iter().zip(of.rows(Account::Vacant));
        let counted = rows.filter(|(product, _)| *product != Product::Informal || !replaced(year));
        counted.map(|(_, vacant)| vacant[year]).sum::<f64>()
    };
    let standing = |year| -> f64 { outcome.cohorts.iter().map(|of| of.row(year).iter().sum::<f64>()).sum() };
    let mut years = Stretch::AHEAD.years();
    years.find(|year| empty(outcome, *year) > empty(reference, *year) + standing(*year) * EMPTY)
}

/// A variable over all sectors, Mt a year.
fn amount(of: &Outcome, what: VariableKind) -> Annual {
    let sectors = &Sector::ALL;
    series(of, VariableQuery { what, sectors }).1
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::{Choices, Level, Pull};
    use cairn_core::facts::pack;
    use cairn_core::kind::Lever;
    use cairn_core::model;

    fn found(place: &str, lever: Option<Lever>) -> Vec<Overdrawn> {
        let world = pack::read(pack::WORLD).unwrap();
        let facts = world.places.iter().find(|facts| facts.place.as_str() == place).unwrap();
        let mut choices = Choices::default();
        if let Some(lever) = lever {
            choices.pulls.insert(lever, Pull::to_level(Level::TOP));
        }
        let [outcome, reference] = [&choices, &Choices::default()].map(|choices| model::run(facts, choices));
        overdrawn(&outcome, &reference).into_iter().map(|(what, _)| what).collect()
    }

    #[test]
    fn the_reference_overdraws_nothing() {
        assert_eq!(found("IND", None), []);
    }
}

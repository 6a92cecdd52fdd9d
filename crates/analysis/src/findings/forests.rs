//! Forests: regions in which choices demand more wood than the forests can supply, and the first year of the excess.
//!
//! ```text
//! room   roundwood demand beyond the reference exceeds what the forests of the region can supply beyond their supply of 2020
//! use    else: wood of buildings, and paper in place of plastics, beyond the reference exceed half of all sawnwood and panels used in 2020
//! ```
//!
//! A country gets a part of the room of its region by population; a place larger than a country gets the sum of its
//! countries. Data on increments give their order of magnitude only (`wood_forest.csv`).
//!
//! Out of scope: trade between regions, tree species, carbon.

use serde::{Deserialize, Serialize};

use cairn_core::kind::{Forest, WoodUse};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{Stretch, Year};

/// Share of all sawnwood and panels used in 2020 that additional wood must exceed.
const MUCH: f64 = 0.5;
const CUBIC_METRES_IN_MILLION: f64 = 1e6;
const KG_IN_MEGATONNE: f64 = 1e9;

/// An excess demand on forests, by one of two measures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Strain {
    /// Demand exceeds the supply of a region.
    Room {
        /// The region.
        region: Forest,
        /// The first year of the excess.
        since: Year,
        /// Largest demand beyond the reference, million m³ of roundwood a year.
        demand: f64,
        /// Possible supply of its forests beyond 2020, million m³ a year.
        room: f64,
    },
    /// Demand exceeds half of the use of 2020.
    Used {
        /// The first year of the excess.
        since: Year,
        /// Largest demand beyond the reference, Mt a year.
        demand: f64,
        /// Sawnwood and panels used in 2020, Mt.
        used: f64,
    },
}

/// Excess demand of choices on forests, beyond the reference, largest first; empty if the forests can supply it.
pub fn strained(outcome: &Outcome, reference: &Outcome) -> Vec<Strain> {
    let mut all: Vec<Strain> = Forest::ALL
        .into_iter()
        .filter_map(|region| short(outcome, reference, region))
        .collect();
    let beyond = |strain: &Strain| match strain {
        Strain::Room { demand, room, .. } => demand - room,
        Strain::Used { .. } => 0.0,
    };
    all.sort_by(|a, b| beyond(b).total_cmp(&beyond(a)));
    if all.is_empty() {
        much(outcome, reference).into_iter().collect()
    } else {
        all
    }
}

/// Possible supply of the forests of a region beyond their supply of 2020, and the largest demand of some outcomes.
/// Demand counts beyond the reference in a year ahead. Both are in million m³ of roundwood a year.
#[derive(Clone, Debug, PartialEq)]
pub struct ForestHeadroom {
    /// The region; none for all together.
    pub region: Option<Forest>,
    /// Possible supply of its forests.
    pub room: f64,
    /// Largest demand, in the order of the outcomes.
    pub demand: Vec<f64>,
}

/// The room of every region, in the order of [`Forest::ALL`], then of all together.
pub fn rooms(reference: &Outcome, outcomes: &[&Outcome]) -> Vec<ForestHeadroom> {
    let of = |outcome: &Outcome, account: Account, region: Option<Forest>, year: Year| -> f64 {
        let regions = Forest::ALL.into_iter().filter(|forest| region.is_none_or(|only| only == *forest));
        regions.map(|region| outcome.row(account.of(region.index()))[year]).sum::<f64>() / CUBIC_METRES_IN_MILLION
    };
    let most = |outcome: &Outcome, region: Option<Forest>| {
        let demand = |outcome: &Outcome, year: Year| of(outcome, Account::ForestAsked, region, year);
        let years = Stretch::AHEAD.years();
        years
            .map(|year| demand(outcome, year) - demand(reference, year))
            .fold(0.0, f64::max)
    };
    let regions = Forest::ALL.into_iter().map(Some).chain([None]).map(|region| ForestHeadroom {
        region,
        room: of(reference, Account::ForestRoom, region, Year::BASE),
        demand: outcomes.iter().map(|outcome| most(outcome, region)).collect(),
    });
    regions.collect()
}

/// The first year ahead in which demand exceeds supply, and the largest demand.
fn crossed(extra: impl Fn(Year) -> f64, there: f64) -> Option<(Year, f64)> {
    let since = Stretch::AHEAD.years().find(|year| extra(*year) > there)?;
    Some((since, Stretch::AHEAD.years().map(&extra).fold(0.0, f64::max)))
}

fn short(outcome: &Outcome, reference: &Outcome, region: Forest) -> Option<Strain> {
    let demand = |of: &Outcome, year| of.row(Account::ForestAsked.of(region.index()))[year];
    let room = outcome.row(Account::ForestRoom.of(region.index()))[Year::BASE];
    let (since, most) = crossed(|year| demand(outcome, year) - demand(reference, year), room)?;
    Some(Strain::Room {
        region,
        since,
        demand: most / CUBIC_METRES_IN_MILLION,
        room: room / CUBIC_METRES_IN_MILLION,
    })
}

fn much(outcome: &Outcome, reference: &Outcome) -> Option<Strain> {
    let taken = |of: &Outcome, year| {
        let built = of.row(Account::WoodUsed.of(WoodUse::Buildings.index()))[year];
        // Paper in place of packaging needs at least its own mass of wood.
        built + of.row(Account::PlasticsPaper.row())[year]
    };
    let used: f64 = reference.rows(Account::WoodUsed).map(|row| row[Year::BASE]).sum();
    let (since, most) = crossed(|year| taken(outcome, year) - taken(reference, year), used * MUCH)?;
    Some(Strain::Used {
        since,
        demand: most / KG_IN_MEGATONNE,
        used: used / KG_IN_MEGATONNE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::{Choices, Level, Pull};
    use cairn_core::facts::pack;
    use cairn_core::kind::Lever;
    use cairn_core::model;

    fn found(place: &str, lever: Option<Lever>) -> Vec<Strain> {
        let world = pack::read(pack::WORLD).unwrap();
        let facts = world.places.iter().find(|facts| facts.place.as_str() == place).unwrap();
        let mut choices = Choices::default();
        if let Some(lever) = lever {
            choices.pulls.insert(lever, Pull::to_level(Level::TOP));
        }
        let [outcome, reference] = [&choices, &Choices::default()].map(|choices| model::run(facts, choices));
        strained(&outcome, &reference)
    }

    #[test]
    fn the_reference_asks_for_nothing_beyond_itself() {
        assert_eq!(found("IND", None), []);
    }

    #[test]
    fn building_in_timber_asks_more_than_forests_of_south_asia_could_give() {
        let all = found("IND", Some(Lever::Timber));
        let [Strain::Room { region, demand, room, .. }] = all[..] else {
            panic!("{all:?}");
        };
        assert!(
            region == Forest::SouthAsia && demand > 10.0 * room && room > 0.0,
            "{demand} of {room}"
        );
    }

    #[test]
    fn forests_of_the_north_could_give_it() {
        assert!(
            !found("USA", Some(Lever::Timber))
                .iter()
                .any(|strain| matches!(strain, Strain::Room { .. }))
        );
    }
}

//! Homes: how many people have little floor, and how large the floor that they lack is beside what is built anyway.
//!
//! ```text
//! share    = missing floor in the year / new floor of homes from 2027 to the year
//! ghg      = greenhouse gases of the missing floor / all greenhouse gases from 2027 to the year
//! ends     = lowest and highest reading of spread and of a lower floor, one moved at a time
//! ```
//!
//! A group sums the people and the floor of its members, never their shares. Decisions HN6–HN8. Out of scope: people
//! counted in slums and displaced people, which the tables have.

use serde::{Deserialize, Serialize};

use crate::findings::variable::name::{Cause, VariableKind, VariableQuery};
use crate::findings::variable::series;
use cairn_core::facts::Facts;
use cairn_core::kind::{CountEnd, DisplacedGroup, NeedReading, Product, Sector};
use cairn_core::model::need::SLUM_YEAR;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// The readings whose ends are shown: a higher floor is another question, not an end.
const ENDS: [NeedReading; 4] = [
    NeedReading::Central,
    NeedReading::LowSpread,
    NeedReading::HighSpread,
    NeedReading::LowFloor,
];

/// The year by which the gap is closed in pictures and sentences.
pub const GAP_CLOSED_BY: Year = Year::of(2040);

/// The homes of a place beside its chart: a count that the chart does not reckon, and new floor on today's path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomesNote {
    /// People counted in slums, million: the value that is used, and its ends. None if nobody was counted.
    pub slums: Option<[f64; CountEnd::COUNT]>,
    /// New floor of homes from 2027 to [`GAP_CLOSED_BY`], million m²: all, what closes the gap, and what replaces light homes.
    pub floor: [f64; 3],
}

impl HomesNote {
    /// The note of today's path. The mean of a region is no count of a country. Decisions HN2 and HN13.
    pub fn of(members: &[&Facts], reference: &Outcome) -> HomesNote {
        let need = HomesNeed::of(reference, GAP_CLOSED_BY);
        let counted = members.iter().any(|facts| facts.need.slums.value.is_count());
        HomesNote {
            slums: counted.then(|| in_slums(reference)),
            floor: [need.new, need.gap, need.light].map(|amount| amount.floor),
        }
    }
}

/// A value with the lowest and highest of its readings.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReadValue {
    /// The value that is used.
    pub value: f64,
    /// Its ends.
    pub ends: [f64; 2],
}

/// Floor, material and greenhouse gases of homes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HomesAmount {
    /// Floor, million m².
    pub floor: f64,
    /// Material, Mt.
    pub mass: f64,
    /// Greenhouse gases of making, Mt CO2e.
    pub ghg: f64,
}

/// The need for homes beside what is built, from 2027 to a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HomesNeed {
    /// New homes.
    pub new: HomesAmount,
    /// The missing floor.
    pub gap: HomesAmount,
    /// Light homes that stand in the year.
    pub light: HomesAmount,
    /// Missing floor over new floor.
    pub share: ReadValue,
    /// Greenhouse gases of the missing floor over all.
    pub of_ghg: ReadValue,
    /// Homes of the people with less floor than is enough, million.
    pub homes: f64,
}

impl HomesNeed {
    /// The need in a year from 2027 on.
    pub fn of(outcome: &Outcome, year: Year) -> HomesNeed {
        let at = |account: Account, row: usize| outcome.row(account.of(row))[year] * account.published().1;
        let homes = |account: Account| {
            let query = cairn_core::model::AccountQuery::of(account, &[Sector::Homes]);
            outcome.ledger.sum(&query).sum(Year::LEVERS, year) * account.published().1
        };
        let all = VariableQuery {
            what: VariableKind::Ghg(Cause::All),
            sectors: &Sector::ALL,
        };
        let all = series(outcome, all).1.sum(Year::LEVERS, year);
        let new = HomesAmount {
            floor: homes(Account::Built),
            mass: homes(Account::Inflow),
            ghg: homes(Account::GhgMaterials) + homes(Account::GhgConstruction) + homes(Account::GhgEndOfLife),
        };
        HomesNeed {
            new,
            gap: HomesAmount {
                floor: at(Account::MissingFloor, 0),
                mass: at(Account::NeedTonnes, 0),
                ghg: at(Account::NeedGhg, 0),
            },
            light: HomesAmount {
                floor: outcome.floor(Product::Informal, year) * 1e-6,
                mass: at(Account::LightTonnes, 0),
                ghg: at(Account::LightGhg, 0),
            },
            share: share_by_reading(&|reading| at(Account::MissingFloor, reading.index()), new.floor),
            of_ghg: share_by_reading(&|reading| at(Account::NeedGhg, reading.index()), all),
            homes: at(Account::NeedHomes, 0),
        }
    }
}

/// A quantity by reading, as a share of a whole.
fn share_by_reading(of: &dyn Fn(NeedReading) -> f64, whole: f64) -> ReadValue {
    let share = |reading| if whole > 0.0 { of(reading) / whole } else { 0.0 };
    read(&share)
}

fn read(of: &dyn Fn(NeedReading) -> f64) -> ReadValue {
    let value = of(NeedReading::Central);
    let ends = ENDS
        .map(of)
        .into_iter()
        .fold([value; 2], |[low, high], end| [low.min(end), high.max(end)]);
    ReadValue { value, ends }
}

/// People with less floor than is enough in a year, million; the ends are those of the spread.
pub fn below_floor(outcome: &Outcome, year: Year) -> ReadValue {
    below(outcome, Account::BelowFloor, year)
}

/// People below the second floor, million.
pub fn below_least(outcome: &Outcome, year: Year) -> ReadValue {
    below(outcome, Account::BelowLeast, year)
}

fn below(outcome: &Outcome, account: Account, year: Year) -> ReadValue {
    let of = |reading: NeedReading| match reading {
        NeedReading::LowFloor | NeedReading::HighFloor => outcome.row(account.row())[year] * account.published().1,
        _ => outcome.row(account.of(reading.index()))[year] * account.published().1,
    };
    read(&of)
}

/// People counted in slums, million: the value that is used and its ends.
pub fn in_slums(outcome: &Outcome) -> [f64; CountEnd::COUNT] {
    CountEnd::ALL.map(|end| outcome.row(Account::InSlums.of(end.index()))[SLUM_YEAR] * Account::InSlums.published().1)
}

/// People in slums, and people outside towns below the second floor, million.
pub fn in_need(outcome: &Outcome) -> f64 {
    outcome.row(Account::InNeed.row())[SLUM_YEAR] * Account::InNeed.published().1
}

/// Displaced people of each group at the end of a year, million.
pub fn displaced(outcome: &Outcome, year: Year) -> [f64; DisplacedGroup::COUNT] {
    DisplacedGroup::ALL.map(|group| outcome.row(Account::Displaced.of(group.index()))[year] * Account::Displaced.published().1)
}

//! Need: people with little floor, the floor they lack, and its materials and greenhouse gases.
//!
//! ```text
//! d        = (ln T − ln m + σ²/2) / σ                  m: lived-in floor a person, the mean of a lognormal
//! share    = Φ(d)                                      people below T
//! G        = T · Φ(d) − m · Φ(d − σ)                   floor they lack, m² a person of the place
//! left(t)  = (1 − hn(t)) · people · G                  hn: share of the gap that a lever closes
//! tonnes(Y), GHG(Y) = left(Y) · Σ of new homes 2027–Y / their floor        the same for light homes that stand in Y
//! homes    = people below T / persons a home
//! ```
//!
//! Decisions: HN1–HN7. The distribution is assumed and alike in all places, so each result has its readings
//! ([`NeedReading`]). A lever that closes a share of the gap lifts that share of the people below T to T. People in slums
//! and displaced people are counts, written for the years of the count alone. The three numbers overlap and are never
//! added, except people in slums and people outside towns below the second floor, which are apart by place.
//! Out of scope: cities.

use core::f64::consts::FRAC_1_SQRT_2;

use crate::facts::Facts;
use crate::facts::need::NeedFacts;
use crate::kind::{CountEnd, DialScope, DisplacedGroup, LeverQuantity, NeedReading, Product, Sector};
use crate::model::account::Account;
use crate::model::buildings::demand;
use crate::model::drivers::DemandDrivers;
use crate::model::ledger::AccountQuery;
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::year::{Stretch, Year};

/// First year that is reckoned.
pub const FIRST: Year = Year::of(2000);

/// Years of the count of displaced people.
pub const DISPLACED_YEARS: [u16; 10] = [2000, 2005, 2010, 2015, 2018, 2020, 2021, 2022, 2023, 2024];

/// Year to which people counted in slums are referred.
pub const SLUM_YEAR: Year = Year::of(2022);

/// People below a floor, and the floor they lack.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FloorGap {
    /// Share of people below the floor.
    pub share: f64,
    /// Missing floor, m² a person of the place.
    pub missing: f64,
}

/// People below `floor` and the floor they lack, if `mean` m² a person has the spread `spread` between people.
pub fn floor_gap(mean: f64, floor: f64, spread: f64) -> FloorGap {
    if mean <= 0.0 {
        return FloorGap {
            share: 1.0,
            missing: floor,
        };
    }
    if spread <= 0.0 {
        return FloorGap {
            share: if mean < floor { 1.0 } else { 0.0 },
            missing: (floor - mean).max(0.0),
        };
    }
    let d = (libm::log(floor / mean) + spread * spread / 2.0) / spread;
    let share = normal(d);
    FloorGap {
        share,
        missing: (floor * share - mean * normal(d - spread)).max(0.0),
    }
}

/// The standard normal distribution.
fn normal(d: f64) -> f64 {
    0.5 * libm::erfc(-d * FRAC_1_SQRT_2)
}

/// Share of the gap that the lever closes in a year.
pub fn closed(moves: &DialValues, year: Year) -> f64 {
    if year < Year::LEVERS {
        return 0.0;
    }
    moves.change(LeverQuantity::HousingNeed.on_scope(DialScope::Sector(Sector::Homes)), year)
}

/// Floor, second floor and spread of a reading.
fn assumed(need: &NeedFacts, reading: NeedReading) -> (f64, f64, f64) {
    let (floor, least, spread) = (&need.floor.value, &need.least.value, &need.spread.value);
    match reading {
        NeedReading::Central => (floor.value, least.value, spread.value),
        NeedReading::LowSpread => (floor.value, least.value, spread.low),
        NeedReading::HighSpread => (floor.value, least.value, spread.high),
        NeedReading::LowFloor => (floor.low, least.low, spread.value),
        NeedReading::HighFloor => (floor.high, least.high, spread.value),
    }
}

/// Writes the need of a stretch of years. Homes and the material cycle must be written before.
pub(super) fn write(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, years: Stretch, outcome: &mut Outcome) {
    let need = &facts.need;
    let mut new = NewHomes::default();
    for year in years.years().filter(|year| *year >= FIRST) {
        let people = drivers.people(year);
        let left = people * (1.0 - closed(moves, year));
        let mean = demand::lived_floor(facts, drivers, moves, year);
        new.add(outcome, year);
        let ledger = &mut outcome.ledger;
        for reading in NeedReading::ALL {
            let (floor, least, spread) = assumed(need, reading);
            let (gap, below) = (floor_gap(mean, floor, spread), floor_gap(mean, least, spread));
            let at = reading.index();
            ledger[(Account::BelowFloor.of(at), year)] = left * gap.share;
            ledger[(Account::BelowLeast.of(at), year)] = left * below.share;
            ledger[(Account::MissingFloor.of(at), year)] = left * gap.missing;
            ledger[(Account::NeedTonnes.of(at), year)] = left * gap.missing * new.tonnes();
            ledger[(Account::NeedGhg.of(at), year)] = left * gap.missing * new.ghg();
        }
        let below = ledger[(Account::BelowFloor.row(), year)];
        ledger[(Account::NeedHomes.row(), year)] = below / facts.goods.persons.value;
        let light = outcome.floor(Product::Informal, year);
        let ledger = &mut outcome.ledger;
        ledger[(Account::LightTonnes.row(), year)] = light * new.tonnes();
        ledger[(Account::LightGhg.row(), year)] = light * new.ghg();
        counted(facts, (people, mean), year, outcome);
    }
}

/// Writes the people who were counted in a year.
fn counted(facts: &Facts, (people, mean): (f64, f64), year: Year, outcome: &mut Outcome) {
    let need = &facts.need;
    for group in DisplacedGroup::ALL {
        if let Some((_, displaced)) = need.displaced.value.of(group).find(|(counted, _)| *counted == year) {
            outcome.ledger[(Account::Displaced.of(group.index()), year)] = displaced;
        }
    }
    if year == SLUM_YEAR {
        let urban = facts.urban.value[year];
        let slums = &need.slums.value;
        for (end, share) in CountEnd::ALL.into_iter().zip([slums.used, slums.low, slums.high]) {
            outcome.ledger[(Account::InSlums.of(end.index()), year)] = people * urban * share.unwrap_or(0.0);
        }
        let (_, least, spread) = assumed(need, NeedReading::Central);
        let outside = people * (1.0 - urban) * floor_gap(mean, least, spread).share;
        outcome.ledger[(Account::InNeed.row(), year)] = people * urban * slums.used.unwrap_or(0.0) + outside;
    }
}

/// Floor, mass and greenhouse gases of new homes from 2027 on.
#[derive(Default)]
struct NewHomes {
    floor: f64,
    mass: f64,
    ghg: f64,
}

impl NewHomes {
    /// Adds a year, if it is one of those from 2027 on.
    fn add(&mut self, outcome: &Outcome, year: Year) {
        if year < Year::LEVERS {
            return;
        }
        let homes = &[Sector::Homes];
        let of = |account| outcome.ledger.sum_at(&AccountQuery::of(account, homes), year);
        self.floor += of(Account::Built);
        self.mass += of(Account::Inflow);
        self.ghg += of(Account::GhgMaterials) + of(Account::GhgConstruction) + of(Account::GhgEndOfLife);
    }

    /// Mass of a new square metre, kg; 0 before 2027.
    fn tonnes(&self) -> f64 {
        if self.floor > 0.0 { self.mass / self.floor } else { 0.0 }
    }

    /// Greenhouse gases of a new square metre, kg CO2e; 0 before 2027.
    fn ghg(&self) -> f64 {
        if self.floor > 0.0 { self.ghg / self.floor } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn share_and_gap_are_those_of_closed_numbers() {
        let gap = floor_gap(12.3, 15.0, 0.55);
        assert!((gap.share - 0.7376).abs() < 1e-3, "{gap:?}");
        assert!((gap.missing - 4.493).abs() < 1e-3, "{gap:?}");
    }

    #[test]
    fn without_spread_the_gap_is_what_the_mean_lacks() {
        for mean in [6.0, 12.0, 14.9, 15.1, 30.0] {
            let (near, none) = (floor_gap(mean, 15.0, 1e-4), floor_gap(mean, 15.0, 0.0));
            assert!((near.missing - (15.0_f64 - mean).max(0.0)).abs() < 1e-3, "{mean}: {near:?}");
            assert_eq!(none.missing, (15.0_f64 - mean).max(0.0));
        }
    }

    #[test]
    fn the_gap_falls_with_floor_and_rises_with_spread() {
        for (mean, spread) in [(8.0, 0.4), (15.0, 0.55), (40.0, 0.7)] {
            let gap = floor_gap(mean, 15.0, spread).missing;
            assert!(floor_gap(mean + 1.0, 15.0, spread).missing < gap);
            assert!(floor_gap(mean, 15.0, spread + 0.05).missing > gap);
        }
    }
}

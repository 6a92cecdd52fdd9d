//! Civil works: cement and steel of statistics beyond what is modelled, as a sector of their own.
//!
//! ```text
//! remainder(m) = statistic(m) − what all other sectors explain, never below nothing, mean of 2018–2022 (`closing`)
//! into use     = path(remainder, people, income) · (1 − loss of the reference);  cement · (1 + leaner concrete)
//! steel        K(t) = Σ_c I(c) S(t − c)
//! ```
//!
//! The path (`facts::civil`) is what is asked for with losses; a choice that lowers losses lowers what is asked for, not what
//! comes into use. Steel wears out by a normal life and leaves scrap. Cement stays where it is laid: no life of it is known, and
//! nothing of it is recovered. Another storyline departs from the flow of 2026 and grows as its own people and income make it.
//!
//! Does not know: which works they are, aggregates in them, where cement and steel were made.

use crate::facts::Facts;
use crate::facts::civil::Flow;
use crate::kind::{Material, Quantity, Scope, Sector};
use crate::model::account::Account;
use crate::model::closing;
use crate::model::drivers::Drivers;
use crate::model::moves::{AHEAD, Moves, ahead};
use crate::model::outcome::Outcome;
use crate::stock;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Stretch, Year};

const KG_IN_MEGATONNE: f64 = 1e9;

/// What following civil works from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// Beyond what is modelled in 2018–2022, Mt a year: cement, steel.
    amounts: [f64; 2],
    /// Into use under the middle storyline, kg a year, from 2027 on: cement, steel.
    ahead: [[f64; AHEAD]; 2],
    /// Into use in 2026, kg: cement, steel.
    last: [f64; 2],
    /// Cement in use at the end of 2026, kg.
    cement: f64,
    /// What the steel of before 2027 holds and loses in each year from 2027 on, kg.
    steel: [Kept; AHEAD],
    /// Share of steel that stands at an age, from 0 on.
    shares: [f64; AHEAD],
}

/// Steel in a year, kg.
#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    stock: f64,
    outflow: f64,
}

/// Follows civil works and writes their years to 2026; the outcome has all other sectors already. None where nobody lives.
pub(super) fn standing(facts: &Facts, outcome: &mut Outcome) -> Option<Standing> {
    let (people, income) = (&facts.people.value, &facts.income.value);
    if people[Year::BASE] <= 0.0 || income[Year::BASE] <= 0.0 {
        return None;
    }
    let closed = closing::close(facts, outcome);
    let amounts = [closed.cement_left.amount, closed.steel_left.amount];
    let [cement, steel] = into_use(facts, amounts, people, income);
    let mut standing = Standing {
        amounts,
        ahead: [[0.0; AHEAD]; 2],
        last: [cement[Year::RECONSTRUCTED], steel[Year::RECONSTRUCTED]],
        cement: 0.0,
        steel: [Kept::default(); AHEAD],
        shares: [0.0; AHEAD],
    };
    for year in Stretch::AHEAD.years() {
        standing.ahead[0][ahead(year)] = cement[year];
        standing.ahead[1][ahead(year)] = steel[year];
    }
    let shares = survival(facts);
    standing.shares.copy_from_slice(&shares[..AHEAD]);
    for year in Stretch::HISTORY.years() {
        standing.cement += cement[year];
        write(
            outcome,
            Material::Cement,
            year,
            cement[year],
            Kept {
                stock: standing.cement,
                outflow: 0.0,
            },
        );
        write(
            outcome,
            Material::Steel,
            year,
            steel[year],
            kept(steel.values(), year, year, &shares),
        );
    }
    for year in Stretch::AHEAD.years() {
        standing.steel[ahead(year)] = kept(steel.values(), Year::RECONSTRUCTED, year, &shares);
    }
    Some(standing)
}

/// Writes the years from 2027 on.
pub(super) fn follow(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, outcome: &mut Outcome) {
    let departed = drivers.departs().then(|| departed(standing, facts, drivers));
    let [cement, steel] = departed.as_ref().unwrap_or(&standing.ahead);
    let mut held = standing.cement;
    for year in Stretch::AHEAD.years() {
        let now = ahead(year);
        let laid = cement[now] * (1.0 + moves.change(Quantity::LeanCement.on(Scope::All), year)).max(0.0);
        held += laid;
        write(outcome, Material::Cement, year, laid, Kept { stock: held, outflow: 0.0 });
        let before = standing.steel[now];
        let kept = Kept {
            stock: stock::left(before.stock, &steel[..=now], &standing.shares),
            outflow: stock::leaves(before.outflow, &steel[..now], &standing.shares),
        };
        write(outcome, Material::Steel, year, steel[now], kept);
    }
}

/// Cement and steel that come into use, kg a year.
fn into_use(facts: &Facts, amounts: [f64; 2], people: &Annual, income: &Annual) -> [Annual; 2] {
    let civil = &facts.civil;
    let losses = &facts.process.construction_loss.value;
    let kg = |material: Material| KG_IN_MEGATONNE * (1.0 - losses[material.index()]);
    let cement = civil.path(Flow::Cement, amounts[0], people, income);
    let steel = civil.path(Flow::Steel, amounts[1], people, income);
    let course = &civil.steel_course.value;
    [
        Annual::from_fn(|year| cement[year] * kg(Material::Cement)),
        Annual::from_fn(|year| steel[year] * course[year] * kg(Material::Steel)),
    ]
}

/// The same under another storyline, from 2027 on: the flow of 2026, then its own growth.
fn departed(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>) -> [[f64; AHEAD]; 2] {
    let people = Annual::from_fn(|year| drivers.people(year));
    let income = Annual::from_fn(|year| drivers.income(year));
    let own = into_use(facts, standing.amounts, &people, &income);
    let mut courses = [[0.0; AHEAD]; 2];
    for ((course, own), last) in courses.iter_mut().zip(&own).zip(standing.last) {
        let before = own[Year::RECONSTRUCTED];
        if before > 0.0 {
            for (value, year) in course.iter_mut().zip(Stretch::AHEAD.years()) {
                *value = own[year] * (last / before);
            }
        }
    }
    courses
}

/// Share of steel that stands at each age; all of it does at the end of its first year.
fn survival(facts: &Facts) -> Vec<f64> {
    let lifetime = Lifetime::from(facts.civil.life.value);
    let mut shares: Vec<f64> = (0..Year::COUNT).map(|age| lifetime.survival(age as f64)).collect();
    shares[0] = 1.0;
    shares
}

/// What the inflows up to `last` hold at the end of a year and lose in it.
fn kept(inflow: &[f64], last: Year, year: Year, shares: &[f64]) -> Kept {
    let (last, year) = (last.index(), year.index());
    // What comes in this year loses nothing in it.
    let older = year.min(last + 1);
    Kept {
        stock: stock::left(0.0, &inflow[..=last], &shares[year - last..]),
        outflow: stock::leaves(0.0, &inflow[..older], &shares[year - older..]),
    }
}

fn write(outcome: &mut Outcome, material: Material, year: Year, inflow: f64, kept: Kept) {
    let accounts = [
        (Account::Inflow, inflow),
        (Account::Stock, kept.stock),
        (Account::Outflow, kept.outflow),
    ];
    for (account, value) in accounts {
        if let Some(row) = account.material(Sector::CivilWorks, material) {
            outcome.ledger[(row, year)] = value;
        }
    }
}

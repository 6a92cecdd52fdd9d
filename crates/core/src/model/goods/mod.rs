//! Household goods: nine stocks, from the ownership of homes and people to the outflow.
//!
//! ```text
//! target(t) = owners(t) · largest ownership up to t: saturation, income, time on sale   before 1950 a smaller share each year back to 1920
//! stock, inflow, outflow by age ([`stock`])     longer: target is the stock without the choice, with longer lives of all cohorts
//! materials = Σ inflow · kg · share / (1 − loss)     electrical waste = Σ outflow · kg     making = Σ inflow · making
//! ```
//!
//! Metals, glass and wood of goods are in the material cycle; their steel is subtracted from the remainder of
//! statistics. Plastics in goods count in `plastics`; concrete and the rest do not count. The power use of goods is in
//! homes. Out of scope: repair, trade of used goods over borders, refrigerants, the energy that an old appliance
//! wastes.

mod stock;

use crate::facts::Facts;
use crate::facts::goods::{EARLIER_STOCK_FROM, FIRST, OwnedFacts};
use crate::kind::{Dial, DialScope, Good, GoodsMaterial, LeverQuantity, Sector};
use crate::model::account::Account;
use crate::model::drivers::DemandDrivers;
use crate::model::goods::stock::{GoodSurvival, GoodsStockFlow};
use crate::model::moves::{AHEAD, DialValues};
use crate::model::outcome::Outcome;
use crate::model::uses::Use;
use crate::year::{Annual, Stretch, Year};

const LONGER: Dial = LeverQuantity::Life.on_scope(DialScope::Sector(Sector::HouseholdGoods));

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(super) struct GoodsBaseState {
    goods: Vec<GoodBaseState>,
}

/// A good at the end of 2026.
#[derive(Clone, Debug)]
struct GoodBaseState {
    /// Stock by cohort, the oldest first.
    cohorts: Vec<f64>,
    stock: f64,
    /// Largest ownership per home or person so far.
    reached: f64,
    /// The years ahead if neither storyline nor lever changes them; computed once.
    ahead: [GoodsStockFlow; AHEAD],
}

/// Runs goods to the end of 2026.
pub(super) fn base_state(facts: &Facts, drivers: &DemandDrivers<'_>, outcome: &mut Outcome) -> GoodsBaseState {
    let owned_goods = &facts.goods;
    let settled = drivers.settled_income();
    let goods = Good::ALL.into_iter().map(|good| {
        let wear = GoodSurvival::of(&owned_goods.everywhere.goods.value[good.index()]);
        let mut reached = owned_goods.wanted(good, &settled, FIRST);
        let first = owned_goods.owners(good, drivers.people(FIRST), FIRST) * reached;
        let (mut cohorts, mut before) = (Vec::new(), 0.0);
        for year in EARLIER_STOCK_FROM.to(Year::RECONSTRUCTED) {
            let target = if year < FIRST {
                let years = f64::from(FIRST.number() - year.number());
                first * libm::exp(-owned_goods.everywhere.before.value * years)
            } else {
                target(owned_goods, good, drivers, &settled, year, &mut reached)
            };
            let turned = wear.year(&mut cohorts, target);
            count(owned_goods, good, year, before, turned, outcome);
            if year >= FIRST && outcome.is_whole() {
                write(owned_goods, good, year, before, turned, outcome);
            }
            before = turned.stock;
        }
        let mut stands = GoodBaseState {
            cohorts,
            stock: before,
            reached,
            ahead: [GoodsStockFlow::default(); AHEAD],
        };
        stands.ahead = ahead(owned_goods, good, drivers, &settled, &stands, &wear);
        stands
    });
    GoodsBaseState { goods: goods.collect() }
}

/// Runs goods from 2027 on.
pub(super) fn run_ahead(
    base_state: &GoodsBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    outcome: &mut Outcome,
) {
    let goods = &facts.goods;
    let settled = drivers.has_own_incomes().then(|| drivers.settled_income());
    let longer = moves.moves(LONGER);
    for (good, stands) in Good::ALL.into_iter().zip(&base_state.goods) {
        let mut wear = (longer || settled.is_some()).then(|| GoodSurvival::of(&goods.everywhere.goods.value[good.index()]));
        let mut follows = stands.ahead;
        if let (Some(settled), Some(wear)) = (&settled, &wear) {
            follows = ahead(goods, good, drivers, settled, stands, wear);
        }
        if let (true, Some(wear)) = (longer, &mut wear) {
            let mut cohorts = stands.cohorts.clone();
            for (turned, value) in follows.iter_mut().zip(moves.yearly(LONGER)) {
                wear.lasts(1.0 + (value - moves.base(LONGER)));
                *turned = wear.year(&mut cohorts, turned.stock);
            }
        }
        let mut before = stands.stock;
        for (turned, year) in follows.into_iter().zip(Stretch::AHEAD.years()) {
            count(goods, good, year, before, turned, outcome);
            if outcome.is_whole() {
                write(goods, good, year, before, turned, outcome);
            }
            before = turned.stock;
        }
    }
}

/// Target stock of a year; ownership per home or person never falls.
fn target(goods: &OwnedFacts, good: Good, drivers: &DemandDrivers<'_>, settled: &Annual, year: Year, reached: &mut f64) -> f64 {
    *reached = reached.max(goods.wanted(good, settled, year));
    goods.owners(good, drivers.people(year), year) * *reached
}

/// The years ahead under a storyline, with unchanged lives.
fn ahead(
    goods: &OwnedFacts,
    good: Good,
    drivers: &DemandDrivers<'_>,
    settled: &Annual,
    stands: &GoodBaseState,
    wear: &GoodSurvival,
) -> [GoodsStockFlow; AHEAD] {
    let (mut cohorts, mut reached) = (stands.cohorts.clone(), stands.reached);
    let mut ahead = [GoodsStockFlow::default(); AHEAD];
    for (turned, year) in ahead.iter_mut().zip(Stretch::AHEAD.years()) {
        *turned = wear.year(&mut cohorts, target(goods, good, drivers, settled, year, &mut reached));
    }
    ahead
}

/// Adds a good in a year to the accounts of all materials, and the emissions of its making beyond them.
fn count(goods: &OwnedFacts, good: Good, year: Year, before: f64, turned: GoodsStockFlow, outcome: &mut Outcome) {
    const FIRST_USE: usize = Use::indices(Sector::HouseholdGoods).start;
    let owned = &goods.everywhere.goods.value[good.index()];
    let GoodsStockFlow { stock, inflow } = turned;
    let ledger = &mut outcome.ledger;
    let moved = [
        (Account::Stock, stock),
        (Account::Inflow, inflow),
        (Account::Outflow, before + inflow - stock),
    ];
    for (account, pieces) in moved {
        let mass = pieces * owned.kg;
        for (at, share) in owned.shares[..GoodsMaterial::COUNTED].iter().enumerate() {
            ledger[(account.of(FIRST_USE + at), year)] += mass * share;
        }
    }
    ledger[(Account::GhgConstruction.of(Sector::HouseholdGoods.index()), year)] += inflow * owned.making;
}

/// Writes the accounts of household goods for a good in a year.
fn write(goods: &OwnedFacts, good: Good, year: Year, before: f64, turned: GoodsStockFlow, outcome: &mut Outcome) {
    let at = good.index();
    let owned = &goods.everywhere.goods.value[at];
    let GoodsStockFlow { stock, inflow } = turned;
    let [came, left] = [inflow, before + inflow - stock].map(|pieces| pieces * owned.kg);
    let ledger = &mut outcome.ledger;
    if at < Good::IN_PIECES {
        ledger[(Account::GoodsInUse.of(at), year)] = stock;
    } else {
        ledger[(Account::GoodsInKg.of(at - Good::IN_PIECES), year)] = stock * owned.kg;
    }
    ledger[(Account::GoodsStock.row(), year)] += stock * owned.kg;
    ledger[(Account::GoodsInflow.of(at), year)] = came;
    ledger[(Account::GoodsOutflow.of(at), year)] = left;
    if at < Good::ELECTRICAL {
        ledger[(Account::GoodsEWaste.row(), year)] += left;
    }
}

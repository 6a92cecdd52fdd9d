//! Goods of households: nine stocks, from what homes and people come to own to what leaves.
//!
//! ```text
//! target(t) = owners(t) · most of one to t: saturation, income, what is on sale     before 1950 a share less in every year back to 1920
//! stock, inflow, outflow by age ([`stock`])     longer: target is the stock without, lives of all cohorts are longer
//! materials = Σ inflow · kg · share / (1 − loss)     electrical waste = Σ outflow · kg     making = Σ inflow · making
//! ```
//!
//! Metals, glass and wood of goods go round with all others; their steel is taken off what statistics leave. Plastics in goods are
//! counted where plastics are, concrete and the rest not at all. What goods take in power is in homes. Does not know: repair, goods
//! sold used over borders, refrigerants, what an old appliance wastes.

mod stock;

use crate::facts::Facts;
use crate::facts::goods::{EARLIER, FIRST, OwnedFacts};
use crate::kind::{Dial, Good, Quantity, Scope, Sector, Stuff};
use crate::model::account::Account;
use crate::model::drivers::Drivers;
use crate::model::goods::stock::{Turned, Wear};
use crate::model::moves::{AHEAD, Moves};
use crate::model::outcome::Outcome;
use crate::model::uses::Use;
use crate::year::{Annual, Stretch, Year};

const LONGER: Dial = Quantity::Life.on(Scope::Sector(Sector::HouseholdGoods));

/// What following goods from 2027 on needs of the years before.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    goods: Vec<Stands>,
}

/// A good at the end of 2026.
#[derive(Clone, Debug)]
struct Stands {
    /// By cohort, the oldest first.
    cohorts: Vec<f64>,
    stock: f64,
    /// The most that one home or person had.
    reached: f64,
    /// What follows where neither storyline nor lever changes it: worked out once.
    ahead: [Turned; AHEAD],
}

/// Follows goods to the end of 2026.
pub(super) fn standing(facts: &Facts, drivers: &Drivers<'_>, outcome: &mut Outcome) -> Standing {
    let known = &facts.goods;
    let settled = drivers.settled_income();
    let goods = Good::ALL.into_iter().map(|good| {
        let wear = Wear::of(&known.everywhere.goods.value[good.index()]);
        let mut reached = known.wanted(good, &settled, FIRST);
        let first = known.owners(good, drivers.people(FIRST), FIRST) * reached;
        let (mut cohorts, mut before) = (Vec::new(), 0.0);
        for year in EARLIER.to(Year::RECONSTRUCTED) {
            let target = if year < FIRST {
                let years = f64::from(FIRST.number() - year.number());
                first * libm::exp(-known.everywhere.before.value * years)
            } else {
                target(known, good, drivers, &settled, year, &mut reached)
            };
            let turned = wear.year(&mut cohorts, target);
            count(known, good, year, before, turned, outcome);
            if year >= FIRST && outcome.is_whole() {
                write(known, good, year, before, turned, outcome);
            }
            before = turned.stock;
        }
        let mut stands = Stands {
            cohorts,
            stock: before,
            reached,
            ahead: [Turned::default(); AHEAD],
        };
        stands.ahead = ahead(known, good, drivers, &settled, &stands, &wear);
        stands
    });
    Standing { goods: goods.collect() }
}

/// Follows goods from 2027 on.
pub(super) fn follow(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, outcome: &mut Outcome) {
    let known = &facts.goods;
    let settled = drivers.departs().then(|| drivers.settled_income());
    let longer = moves.moves(LONGER);
    for (good, stands) in Good::ALL.into_iter().zip(&standing.goods) {
        let mut wear = (longer || settled.is_some()).then(|| Wear::of(&known.everywhere.goods.value[good.index()]));
        let mut follows = stands.ahead;
        if let (Some(settled), Some(wear)) = (&settled, &wear) {
            follows = ahead(known, good, drivers, settled, stands, wear);
        }
        if let (true, Some(wear)) = (longer, &mut wear) {
            let mut cohorts = stands.cohorts.clone();
            for (turned, value) in follows.iter_mut().zip(moves.over(LONGER)) {
                wear.lasts(1.0 + (value - moves.base(LONGER)));
                *turned = wear.year(&mut cohorts, turned.stock);
            }
        }
        let mut before = stands.stock;
        for (turned, year) in follows.into_iter().zip(Stretch::AHEAD.years()) {
            count(known, good, year, before, turned, outcome);
            if outcome.is_whole() {
                write(known, good, year, before, turned, outcome);
            }
            before = turned.stock;
        }
    }
}

/// How many must stand in a year, where what one has never falls.
fn target(known: &OwnedFacts, good: Good, drivers: &Drivers<'_>, settled: &Annual, year: Year, reached: &mut f64) -> f64 {
    *reached = reached.max(known.wanted(good, settled, year));
    known.owners(good, drivers.people(year), year) * *reached
}

/// The years ahead under a storyline, with lives as they are.
fn ahead(known: &OwnedFacts, good: Good, drivers: &Drivers<'_>, settled: &Annual, stands: &Stands, wear: &Wear) -> [Turned; AHEAD] {
    let (mut cohorts, mut reached) = (stands.cohorts.clone(), stands.reached);
    let mut ahead = [Turned::default(); AHEAD];
    for (turned, year) in ahead.iter_mut().zip(Stretch::AHEAD.years()) {
        *turned = wear.year(&mut cohorts, target(known, good, drivers, settled, year, &mut reached));
    }
    ahead
}

/// Counts a good in a year with all else that is made of the same materials, and what making it emits beyond them.
fn count(known: &OwnedFacts, good: Good, year: Year, before: f64, turned: Turned, outcome: &mut Outcome) {
    const FIRST_USE: usize = Use::of(Sector::HouseholdGoods).start;
    let owned = &known.everywhere.goods.value[good.index()];
    let Turned { stock, inflow } = turned;
    let ledger = &mut outcome.ledger;
    let moved = [
        (Account::Stock, stock),
        (Account::Inflow, inflow),
        (Account::Outflow, before + inflow - stock),
    ];
    for (account, pieces) in moved {
        let mass = pieces * owned.kg;
        for (at, share) in owned.shares[..Stuff::COUNTED].iter().enumerate() {
            ledger[(account.of(FIRST_USE + at), year)] += mass * share;
        }
    }
    ledger[(Account::GhgConstruction.of(Sector::HouseholdGoods.index()), year)] += inflow * owned.making;
}

/// Writes what is told of a good in a year.
fn write(known: &OwnedFacts, good: Good, year: Year, before: f64, turned: Turned, outcome: &mut Outcome) {
    let at = good.index();
    let owned = &known.everywhere.goods.value[at];
    let Turned { stock, inflow } = turned;
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

//! Civil works, machines and goods, and buildings not modelled: the part of the statistics of cement and steel that no
//! other sector explains.
//!
//! ```text
//! remainder(m) = statistic(m) − explained by all other sectors, never below 0, mean of 2018–2022 (`closing`)
//! into use     = its parts (`parts`);  cement · (1 + leaner concrete), for buildings not modelled also · (1 + leaner design)
//! stone        = stone · cement before concrete is leaner;  buildings not modelled also + mortar sand · mortar cement of modelled ones
//! mortar       = max(0, cement of modelled buildings − cement of the concrete that their aggregates make, at its leanness)
//! K(t)         = Σ_c I(c) S(t − c)
//! ```
//!
//! Demand includes losses; a choice that lowers losses lowers demand, not the inflow into use. Buildings not modelled
//! follow new floor, so the levers of new floor move them. Steel wears out by a normal life and leaves scrap; cement
//! and stone have longer lives, one in works and one in buildings not modelled. Cement and steel are the remainder of
//! statistics. Stone is additional, for no statistic of it exists to close. Works sized to need take less cement and so
//! less stone; their steel stays. If machines last longer, their stock stays as without the choice. Another storyline
//! departs from the flow of 2026 and grows with its own people and income. Its departure of works adds cement and steel:
//!
//! ```text
//! stock of added cement(t) = max(K(t), least · people(t)) · (works(t) − 1),   K of cement on today's path
//! ```
//!
//! Networks write what they add to civil works before, all but their cement and steel ([`crate::model::networks`]).
//!
//! Out of scope: the kind of works, where cement and steel were made; moved earth, beds under buildings, fill of dams.

use crate::facts::Facts;
use crate::facts::course::CivilWorksNeed;
use crate::kind::{Dial, DialScope, Era, LeverQuantity, Material, Pool, Sector};
use crate::model::account::Account;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::{AHEAD, DialValues, ahead};
use crate::model::outcome::Outcome;
use crate::model::reconciliation::{self, Closed};
use crate::model::works::goods::{GoodsMix, MetalGoodsFlows, survival};
use crate::model::works::metals;
use crate::model::works::parts::{Floors, WorksInflow};
use crate::model::works::remaining_by_era;
use crate::stock;
use crate::year::{Annual, Stretch, Year};

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(super) struct CivilBaseState {
    closed: Closed,
    parts: WorksInflow,
    floors: Floors,
    /// Machines and goods from 2027 on under the middle storyline.
    goods: MetalGoodsFlows,
    /// Copper and aluminium in machines and goods.
    metals: metals::MetalBaseState,
    /// Stock and outflow from 2027 on of the cohorts before 2027, kg, by [`SECTORS`] and [`LAID`].
    before: [[[CivilStockFlow; AHEAD]; LAID.len()]; SECTORS.len()],
    /// Stock of civil works from 2027 on that was laid before 2027, kg, by era.
    eras: [[f64; Era::COUNT]; AHEAD],
    /// Share of a cohort of each of [`SECTORS`] and [`LAID`] that is left at an age, from 0 on.
    shares: [[[f64; AHEAD]; LAID.len()]; SECTORS.len()],
}

/// Dial of the life of machines and metal goods.
pub(super) const LONGER: Dial = LeverQuantity::Life.on_scope(DialScope::Sector(Sector::Goods));
/// Dials of civil works: the level to which they fall, and how fast.
const LEVEL: Dial = LeverQuantity::WorksLevel.on_scope(DialScope::Sector(Sector::CivilWorks));
const FOLD: Dial = LeverQuantity::WorksFold.on_scope(DialScope::Sector(Sector::CivilWorks));
/// Smallest part of the mature level that the lever leaves.
const LEAST_NEEDED: f64 = 0.05;

/// Sectors that are laid.
const SECTORS: [Sector; 2] = [Sector::CivilWorks, Sector::Unmodelled];
const KG_IN_TONNE: f64 = 1e3;
const LAID: [Material; 3] = [Material::Cement, Material::Aggregates, Material::Steel];

/// Stock and outflow of a material in a year, kg.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CivilStockFlow {
    pub(super) stock: f64,
    pub(super) outflow: f64,
}

/// Runs these sectors and writes their years to 2026. The outcome must have all other sectors; `built` is the new floor
/// of the reference from 2027 on. `None` if there are no people or no income.
pub(super) fn base_state(facts: &Facts, built: &[f64; AHEAD], outcome: &mut Outcome) -> Option<(CivilBaseState, Annual)> {
    let (people, income) = (&facts.people.value, &facts.income.value);
    if people[Year::BASE] <= 0.0 || income[Year::BASE] <= 0.0 {
        return None;
    }
    let closed = reconciliation::close(facts, outcome);
    let floors = Floors::of(facts, outcome);
    let index = floors.index(built, Stretch::HISTORY);
    let mut parts = WorksInflow::of(facts, &closed, people, income, None);
    let own = parts.look_back(facts, outcome, &index);
    let own_steel = parts.look_back_on_steel(facts, &index);
    let kinds = GoodsMix::of(facts, &closed);
    let goods = MetalGoodsFlows::of(kinds.as_ref(), &parts.goods, Stretch::HISTORY);
    for year in Stretch::HISTORY.years() {
        let flow = CivilStockFlow {
            stock: goods.stock[year],
            outflow: goods.outflow[year],
        };
        write(outcome, Sector::Goods, Material::Steel, year, parts.goods[year], flow);
    }
    let stone = |cement: &Annual| Annual::from_fn(|year| facts.civil.stone.value * cement[year]);
    let mut own_stone = stone(&own);
    for year in Stretch::HISTORY.years() {
        own_stone[year] += mortar_sand(facts, outcome, year, 1.0);
    }
    let [cement, works_steel] = parts.works.clone();
    let laid = [[cement.clone(), stone(&cement), works_steel], [own, own_stone, own_steel]];
    let steel = survival(facts.civil.life.value);
    let shares = [facts.civil.concrete_life.value, facts.civil.unmodelled_life.value].map(|life| {
        let concrete = survival(life);
        [concrete.clone(), concrete, steel.clone()]
    });
    let mut base_state = CivilBaseState {
        goods: MetalGoodsFlows::of(kinds.as_ref(), &parts.goods, Stretch::AHEAD),
        metals: metals::base_state(facts, outcome),
        closed,
        floors,
        before: [[[CivilStockFlow::default(); AHEAD]; LAID.len()]; SECTORS.len()],
        eras: [[0.0; Era::COUNT]; AHEAD],
        shares: [[[0.0; AHEAD]; LAID.len()]; SECTORS.len()],
        parts,
    };
    for (base, shares) in base_state.shares.as_flattened_mut().iter_mut().zip(shares.as_flattened()) {
        base.copy_from_slice(&shares[..AHEAD]);
    }
    for (at, sector) in SECTORS.into_iter().enumerate() {
        for (of, material) in LAID.into_iter().enumerate() {
            let (inflow, shares) = (&laid[at][of], &shares[at][of]);
            for year in Stretch::HISTORY.years() {
                let flow = stock_flow(inflow.values(), year, year, shares);
                write(outcome, sector, material, year, inflow[year], flow);
                stays(outcome, sector, year, flow);
            }
            for year in Stretch::AHEAD.years() {
                base_state.before[at][of][ahead(year)] = stock_flow(inflow.values(), Year::RECONSTRUCTED, year, shares);
            }
        }
    }
    let [works, _] = &laid;
    for year in Stretch::HISTORY.years() {
        write_stock(outcome, year, &by_era(works, &shares[0], year));
    }
    for year in Stretch::AHEAD.years() {
        base_state.eras[ahead(year)] = by_era(works, &shares[0], year);
    }
    Some((base_state, goods.recovered))
}

/// Writes the years from 2027 on; returns the recovered share of the steel outflow of goods.
pub(super) fn run_ahead(
    base_state: &CivilBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    outcome: &mut Outcome,
) -> Annual {
    let need = need(facts, moves);
    let other = (drivers.departs() || need.is_some()).then(|| departed(base_state, facts, drivers, need.as_ref()));
    let parts = other.as_ref().unwrap_or(&base_state.parts);
    let newly = (drivers.departs() || moves.moves(LONGER)).then(|| {
        let kinds = GoodsMix::of(facts, &base_state.closed);
        if moves.moves(LONGER) {
            MetalGoodsFlows::with_longer_lives(kinds.as_ref(), &parts.goods, |year| 1.0 + moves.change(LONGER, year))
        } else {
            MetalGoodsFlows::of(kinds.as_ref(), &parts.goods, Stretch::AHEAD)
        }
    });
    let goods = newly.as_ref().unwrap_or(&base_state.goods);
    metals::run_ahead(&base_state.metals, facts, drivers, moves, outcome);
    let mut built = [0.0; AHEAD];
    for row in outcome.rows(Account::Built) {
        for year in Stretch::AHEAD.years() {
            built[ahead(year)] += row[year];
        }
    }
    let index = base_state.floors.index(&built, Stretch::AHEAD);
    let mut came = [[[0.0; AHEAD]; LAID.len()]; SECTORS.len()];
    for year in Stretch::AHEAD.years() {
        let now = ahead(year);
        let flow = CivilStockFlow {
            stock: goods.stock[year],
            outflow: goods.outflow[year],
        };
        write(outcome, Sector::Goods, Material::Steel, year, goods.inflow[year], flow);
        let leaner = (1.0 + moves.change(LeverQuantity::LeanCement.on_scope(DialScope::All), year)).max(0.0);
        let designed = (1.0 + moves.change(LeverQuantity::Lean.on_scope(DialScope::BuildingsPool(Pool::Concrete)), year)).max(0.0);
        let [cement, own] = [parts.works[0][year], parts.unmodelled[0] * index[year] * designed];
        let stone = facts.civil.stone.value;
        let inflows = [
            [cement * leaner, cement * stone, parts.works[1][year]],
            [
                own * leaner,
                own * stone + mortar_sand(facts, outcome, year, leaner),
                parts.unmodelled[1] * index[year],
            ],
        ];
        let mut eras = base_state.eras[now];
        for (at, sector) in SECTORS.into_iter().enumerate() {
            for (of, material) in LAID.into_iter().enumerate() {
                let (came, shares) = (&mut came[at][of], &base_state.shares[at][of]);
                came[now] = inflows[at][of];
                let before = base_state.before[at][of][now];
                let flow = CivilStockFlow {
                    stock: stock::left(before.stock, &came[..=now], shares),
                    outflow: stock::leaves(before.outflow, &came[..now], shares),
                };
                write(outcome, sector, material, year, inflows[at][of], flow);
                stays(outcome, sector, year, before);
                if sector == Sector::CivilWorks {
                    eras[Era::COUNT - 1] += flow.stock - before.stock;
                }
            }
        }
        write_stock(outcome, year, &eras);
    }
    goods.recovered.clone()
}

/// Need of cement for civil works from 2027 on; `None` if no choice changes it.
fn need(facts: &Facts, moves: &DialValues) -> Option<[CivilWorksNeed; AHEAD]> {
    if !moves.moves(LEVEL) && !moves.moves(FOLD) {
        return None;
    }
    let (usual, base) = (facts.civil.course.value.need(), moves.base(FOLD));
    let mut all = [usual; AHEAD];
    for (need, year) in all.iter_mut().zip(Stretch::AHEAD.years()) {
        need.part = (1.0 + moves.change(LEVEL, year)).max(LEAST_NEEDED);
        if base > 0.0 {
            need.fold = usual.fold * (moves.at(FOLD, year) / base);
        }
    }
    Some(all)
}

/// The parts under another storyline or need: unchanged to 2026, then the flow of 2026 with their own growth.
fn departed(
    base_state: &CivilBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    need: Option<&[CivilWorksNeed; AHEAD]>,
) -> WorksInflow {
    let people = Annual::from_fn(|year| drivers.people(year));
    let income = Annual::from_fn(|year| drivers.income(year));
    let own = WorksInflow::of(facts, &base_state.closed, &people, &income, need);
    let join = |middle: &Annual, own: &Annual| {
        let (last, before) = (middle[Year::RECONSTRUCTED], own[Year::RECONSTRUCTED]);
        Annual::from_fn(|year| {
            if year < Year::LEVERS || before <= 0.0 {
                middle[year]
            } else {
                own[year] * (last / before)
            }
        })
    };
    let parts = &base_state.parts;
    let mut works = [join(&parts.works[0], &own.works[0]), join(&parts.works[1], &own.works[1])];
    if let Some(departure) = drivers.works() {
        let added = added(base_state, facts, departure);
        for year in Stretch::AHEAD.years() {
            let (usual, added) = (parts.works[0][year], added[ahead(year)]);
            let [cement, steel] = &mut works;
            if usual > 0.0 {
                cement[year] *= (usual + added) / usual;
            } else {
                cement[year] += added;
            }
            steel[year] += facts.civil.works_steel.value * added;
        }
    }
    WorksInflow {
        goods: join(&parts.goods, &own.goods),
        unmodelled: parts.unmodelled,
        works,
    }
}

/// Cement into civil works from 2027 on that a departure adds to today's path, kg a year.
fn added(base_state: &CivilBaseState, facts: &Facts, departure: &Annual) -> [f64; AHEAD] {
    let shares = &base_state.shares[0][0];
    let [mut usual, mut added] = [[0.0; AHEAD]; 2];
    for year in Stretch::AHEAD.years() {
        let now = ahead(year);
        usual[now] = base_state.parts.works[0][year];
        let stands = stock::left(base_state.before[0][0][now].stock, &usual[..=now], shares);
        let least = facts.civil.least_works.value * facts.people.value[year] * KG_IN_TONNE;
        let wanted = stands.max(least) * (departure[year] - 1.0);
        added[now] = (wanted - stock::left(0.0, &added[..now], &shares[1..])).max(0.0);
    }
    added
}

/// Sand in the mortar that comes into modelled buildings in a year, kg; `leaner` is the factor on cement in concrete.
fn mortar_sand(facts: &Facts, outcome: &Outcome, year: Year, leaner: f64) -> f64 {
    let infrastructure = &facts.infrastructure;
    let bound = infrastructure.cement.value / infrastructure.aggregates.value * leaner;
    let came = |sector, material| {
        let row = Account::Inflow.material(sector, material);
        row.map_or(0.0, |row| outcome.row(row)[year])
    };
    let mut cement = 0.0;
    for sector in [Sector::Homes, Sector::OtherBuildings] {
        cement += came(sector, Material::Cement) - bound * came(sector, Material::Aggregates);
    }
    facts.civil.mortar_sand.value * cement.max(0.0)
}

/// Stock at the end of a year, and outflow in it, of the inflows up to `last`.
fn stock_flow(inflow: &[f64], last: Year, year: Year, shares: &[f64]) -> CivilStockFlow {
    let (last, year) = (last.index(), year.index());
    // The inflow of this year loses nothing in it.
    let older = year.min(last + 1);
    CivilStockFlow {
        stock: stock::left(0.0, &inflow[..=last], &shares[year - last..]),
        outflow: stock::leaves(0.0, &inflow[..older], &shares[year - older..]),
    }
}

/// Stock of civil works laid to 2026 at the end of a year, all materials, by era.
fn by_era(came: &[Annual; LAID.len()], shares: &[Vec<f64>; LAID.len()], year: Year) -> [f64; Era::COUNT] {
    let last = year.min(Year::RECONSTRUCTED).index();
    let mut all = [0.0; Era::COUNT];
    for (came, shares) in came.iter().zip(shares) {
        let eras = remaining_by_era(&came.values()[..=last], &shares[year.index() - last..]);
        all.iter_mut().zip(eras).for_each(|(all, kg)| *all += kg);
    }
    all
}

/// Writes the stock of civil works at the end of a year, kg, by era.
fn write_stock(outcome: &mut Outcome, year: Year, eras: &[f64; Era::COUNT]) {
    if outcome.is_whole() {
        for (era, kg) in eras.iter().enumerate() {
            outcome.ledger[(Account::Laid.of(Era::COUNT + era), year)] = *kg;
        }
    }
}

/// Adds the stock of a sector that dates from 2026 or before and is still in use.
fn stays(outcome: &mut Outcome, sector: Sector, year: Year, flow: CivilStockFlow) {
    if outcome.is_whole() {
        outcome.ledger[(Account::Stood.of(sector.index()), year)] += flow.stock;
    }
}

pub(super) fn write(outcome: &mut Outcome, sector: Sector, material: Material, year: Year, inflow: f64, flow: CivilStockFlow) {
    let accounts = [
        (Account::Inflow, inflow),
        (Account::Stock, flow.stock),
        (Account::Outflow, flow.outflow),
    ];
    for (account, value) in accounts {
        if let Some(row) = account.material(sector, material) {
            // Networks have written what they add.
            outcome.ledger[(row, year)] += value;
        }
    }
}

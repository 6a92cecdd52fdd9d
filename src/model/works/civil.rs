//! Civil works, machines and goods, and buildings not modelled: what statistics of cement and steel hold beyond what is followed.
//!
//! ```text
//! remainder(m) = statistic(m) − what all other sectors explain, never below nothing, mean of 2018–2022 (`closing`)
//! into use     = its parts (`parts`);  cement · (1 + leaner concrete), of buildings not modelled · (1 + leaner design) as well
//! stone        = stone · cement before concrete is leaner;  of buildings not modelled + mortar sand · mortar cement of modelled ones
//! mortar       = max(0, cement of modelled buildings − what their aggregates bind as concrete, as lean as it is made)
//! K(t)         = Σ_c I(c) S(t − c)
//! ```
//!
//! What is asked for is told with losses; a choice that lowers losses lowers what is asked for, not what comes into use. Buildings
//! not modelled follow new floor, so what moves new floor moves them. Steel wears out by a normal life and leaves scrap, cement and
//! stone by a longer one. Cement and steel are what statistics leave; stone comes on top of them, for no statistic of it closes.
//! Works sized to need take less cement and so less stone; their steel stays. Where machines last longer what stands is as it would be.
//! Another storyline departs from the flow of 2026 and grows as its own people and income make it.
//!
//! What networks add to works, all but their cement and steel, is written before ([`crate::model::networks`]).
//!
//! Does not know: which works they are, where cement and steel were made; earth that is moved, beds under buildings, fill of dams.

use crate::facts::Facts;
use crate::facts::course::Need;
use crate::kind::{Dial, Era, Material, Pool, Quantity, Scope, Sector};
use crate::model::account::Account;
use crate::model::closing::{self, Closed};
use crate::model::drivers::Drivers;
use crate::model::moves::{AHEAD, Moves, ahead};
use crate::model::outcome::Outcome;
use crate::model::works::goods::{Goods, Kinds, survival};
use crate::model::works::laid;
use crate::model::works::metals;
use crate::model::works::parts::{Floors, Parts};
use crate::stock;
use crate::year::{Annual, Stretch, Year};

/// What following these from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    closed: Closed,
    parts: Parts,
    floors: Floors,
    /// What machines and goods come to from 2027 on under the middle storyline.
    goods: Goods,
    /// Copper and aluminium in them.
    metals: metals::Standing,
    /// What was laid before 2027 holds and loses from 2027 on, kg: of [`SECTORS`], each of [`LAID`].
    before: [[[Kept; AHEAD]; LAID.len()]; SECTORS.len()],
    /// What of civil works was laid before 2027 and stands from 2027 on, kg, by era.
    eras: [[f64; Era::COUNT]; AHEAD],
    /// Share of each of [`LAID`] that stands at an age, from 0 on.
    shares: [[f64; AHEAD]; LAID.len()],
}

/// How long machines and goods of metal last.
pub(super) const LONGER: Dial = Quantity::Life.on(Scope::Sector(Sector::Goods));
/// The level to which civil works come down, and how fast.
const LEVEL: Dial = Quantity::WorksLevel.on(Scope::Sector(Sector::CivilWorks));
const FOLD: Dial = Quantity::WorksFold.on(Scope::Sector(Sector::CivilWorks));
/// However far it is pulled, so much of the mature level is left.
const LEAST_NEEDED: f64 = 0.05;

/// Where it is laid.
const SECTORS: [Sector; 2] = [Sector::CivilWorks, Sector::Unmodelled];
/// What is laid.
const LAID: [Material; 3] = [Material::Cement, Material::Aggregates, Material::Steel];

/// A material in a year, kg.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kept {
    pub(super) stock: f64,
    pub(super) outflow: f64,
}

/// Follows them and writes their years to 2026; the outcome has all other sectors already, `built` is the new floor of the
/// reference from 2027 on. None where nobody lives.
pub(super) fn standing(facts: &Facts, built: &[f64; AHEAD], outcome: &mut Outcome) -> Option<(Standing, Annual)> {
    let (people, income) = (&facts.people.value, &facts.income.value);
    if people[Year::BASE] <= 0.0 || income[Year::BASE] <= 0.0 {
        return None;
    }
    let closed = closing::close(facts, outcome);
    let floors = Floors::of(facts, outcome);
    let index = floors.index(built, Stretch::HISTORY);
    let mut parts = Parts::of(facts, &closed, people, income, None);
    let own = parts.look_back(facts, outcome, &index);
    let steel = parts.look_back_on_steel(facts, &index);
    let kinds = Kinds::of(facts, &closed);
    let goods = Goods::of(kinds.as_ref(), &parts.goods, Stretch::HISTORY);
    for year in Stretch::HISTORY.years() {
        let kept = Kept {
            stock: goods.stock[year],
            outflow: goods.outflow[year],
        };
        write(outcome, Sector::Goods, Material::Steel, year, parts.goods[year], kept);
    }
    let stone = |cement: &Annual| Annual::from_fn(|year| facts.civil.stone.value * cement[year]);
    let mut own_stone = stone(&own);
    for year in Stretch::HISTORY.years() {
        own_stone[year] += mortar_sand(facts, outcome, year, 1.0);
    }
    let [cement, works_steel] = parts.works.clone();
    let laid = [[cement.clone(), stone(&cement), works_steel], [own, own_stone, steel]];
    let concrete = survival(facts.civil.concrete_life.value);
    let shares = [&concrete, &concrete, &survival(facts.civil.life.value)].map(Clone::clone);
    let mut standing = Standing {
        goods: Goods::of(kinds.as_ref(), &parts.goods, Stretch::AHEAD),
        metals: metals::standing(facts, outcome),
        closed,
        floors,
        before: [[[Kept::default(); AHEAD]; LAID.len()]; SECTORS.len()],
        eras: [[0.0; Era::COUNT]; AHEAD],
        shares: [[0.0; AHEAD]; LAID.len()],
        parts,
    };
    for (kept, shares) in standing.shares.iter_mut().zip(&shares) {
        kept.copy_from_slice(&shares[..AHEAD]);
    }
    for (at, sector) in SECTORS.into_iter().enumerate() {
        for (of, material) in LAID.into_iter().enumerate() {
            let (inflow, shares) = (&laid[at][of], &shares[of]);
            for year in Stretch::HISTORY.years() {
                let kept = kept(inflow.values(), year, year, shares);
                write(outcome, sector, material, year, inflow[year], kept);
                stays(outcome, sector, year, kept);
            }
            for year in Stretch::AHEAD.years() {
                standing.before[at][of][ahead(year)] = kept(inflow.values(), Year::RECONSTRUCTED, year, shares);
            }
        }
    }
    let [works, _] = &laid;
    for year in Stretch::HISTORY.years() {
        tell(outcome, year, &by_era(works, &shares, year));
    }
    for year in Stretch::AHEAD.years() {
        standing.eras[ahead(year)] = by_era(works, &shares, year);
    }
    Some((standing, goods.recovered))
}

/// Writes the years from 2027 on; gives the share of what leaves goods that is recovered.
pub(super) fn follow(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, outcome: &mut Outcome) -> Annual {
    let need = need(facts, moves);
    let other = (drivers.departs() || need.is_some()).then(|| departed(standing, facts, drivers, need.as_ref()));
    let parts = other.as_ref().unwrap_or(&standing.parts);
    let newly = (drivers.departs() || moves.moves(LONGER)).then(|| {
        let kinds = Kinds::of(facts, &standing.closed);
        if moves.moves(LONGER) {
            Goods::kept_longer(kinds.as_ref(), &parts.goods, |year| 1.0 + moves.change(LONGER, year))
        } else {
            Goods::of(kinds.as_ref(), &parts.goods, Stretch::AHEAD)
        }
    });
    let goods = newly.as_ref().unwrap_or(&standing.goods);
    metals::follow(&standing.metals, facts, drivers, moves, outcome);
    let mut built = [0.0; AHEAD];
    for row in outcome.rows(Account::Built) {
        for year in Stretch::AHEAD.years() {
            built[ahead(year)] += row[year];
        }
    }
    let index = standing.floors.index(&built, Stretch::AHEAD);
    let mut came = [[[0.0; AHEAD]; LAID.len()]; SECTORS.len()];
    for year in Stretch::AHEAD.years() {
        let now = ahead(year);
        let kept = Kept {
            stock: goods.stock[year],
            outflow: goods.outflow[year],
        };
        write(outcome, Sector::Goods, Material::Steel, year, goods.inflow[year], kept);
        let leaner = (1.0 + moves.change(Quantity::LeanCement.on(Scope::All), year)).max(0.0);
        let designed = (1.0 + moves.change(Quantity::Lean.on(Scope::BuildingsPool(Pool::Concrete)), year)).max(0.0);
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
        let mut eras = standing.eras[now];
        for (at, sector) in SECTORS.into_iter().enumerate() {
            for (of, material) in LAID.into_iter().enumerate() {
                let (came, shares) = (&mut came[at][of], &standing.shares[of]);
                came[now] = inflows[at][of];
                let before = standing.before[at][of][now];
                let kept = Kept {
                    stock: stock::left(before.stock, &came[..=now], shares),
                    outflow: stock::leaves(before.outflow, &came[..now], shares),
                };
                write(outcome, sector, material, year, inflows[at][of], kept);
                stays(outcome, sector, year, before);
                if sector == Sector::CivilWorks {
                    eras[Era::COUNT - 1] += kept.stock - before.stock;
                }
            }
        }
        tell(outcome, year, &eras);
    }
    goods.recovered.clone()
}

/// What is needed of the cement of civil works from 2027 on; none where nothing is chosen.
fn need(facts: &Facts, moves: &Moves) -> Option<[Need; AHEAD]> {
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

/// The parts under another storyline or need: up to 2026 as they were, then the flow of 2026 and their own growth.
fn departed(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, need: Option<&[Need; AHEAD]>) -> Parts {
    let people = Annual::from_fn(|year| drivers.people(year));
    let income = Annual::from_fn(|year| drivers.income(year));
    let own = Parts::of(facts, &standing.closed, &people, &income, need);
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
    let parts = &standing.parts;
    Parts {
        goods: join(&parts.goods, &own.goods),
        unmodelled: parts.unmodelled,
        works: [join(&parts.works[0], &own.works[0]), join(&parts.works[1], &own.works[1])],
    }
}

/// Sand in the mortar that comes into modelled buildings in a year in which concrete is made so lean, kg.
fn mortar_sand(facts: &Facts, outcome: &Outcome, year: Year, leaner: f64) -> f64 {
    let known = &facts.infrastructure;
    let bound = known.cement.value / known.aggregates.value * leaner;
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

/// What of civil works that were laid to 2026 stands at the end of a year, all materials, by era.
fn by_era(came: &[Annual; LAID.len()], shares: &[Vec<f64>; LAID.len()], year: Year) -> [f64; Era::COUNT] {
    let last = year.min(Year::RECONSTRUCTED).index();
    let mut all = [0.0; Era::COUNT];
    for (came, shares) in came.iter().zip(shares) {
        let eras = laid(&came.values()[..=last], &shares[year.index() - last..]);
        all.iter_mut().zip(eras).for_each(|(all, kg)| *all += kg);
    }
    all
}

/// Writes what civil works hold at the end of a year, kg, by era.
fn tell(outcome: &mut Outcome, year: Year, eras: &[f64; Era::COUNT]) {
    if outcome.is_whole() {
        for (era, kg) in eras.iter().enumerate() {
            outcome.ledger[(Account::Laid.of(Era::COUNT + era), year)] = *kg;
        }
    }
}

/// Adds what of a sector was there at the end of 2026 and still is.
fn stays(outcome: &mut Outcome, sector: Sector, year: Year, kept: Kept) {
    if outcome.is_whole() {
        outcome.ledger[(Account::Stood.of(sector.index()), year)] += kept.stock;
    }
}

pub(super) fn write(outcome: &mut Outcome, sector: Sector, material: Material, year: Year, inflow: f64, kept: Kept) {
    let accounts = [
        (Account::Inflow, inflow),
        (Account::Stock, kept.stock),
        (Account::Outflow, kept.outflow),
    ];
    for (account, value) in accounts {
        if let Some(row) = account.material(sector, material) {
            // Networks have written what they add.
            outcome.ledger[(row, year)] += value;
        }
    }
}

//! Content: what buildings hold, take in and give back, by the cohorts that hold the same.
//!
//! ```text
//! μ(c, m)   = gross · Σ_s share(s, c) · intensity(s, m) · lean(c, m)
//! lean      = 1 + bd   on steel and on concrete (its cement and aggregates, mortar spared)
//!           · 1 + ck   on all cement, mortar included
//! share     : timber = max(its own, tm), taken from masonry and concrete in proportion
//! stock     = Σ_c K(t, c) μ(c, m)
//! inflow    = I(t) μ(t, m) + D(t)
//! outflow   = Σ_c (K(t-1, c) - K(t, c)) μ(c, m) + D(t)
//! D(t)      = refurbishing · kept(t) μ(t, m)
//! ```
//!
//! Choices act on what is built from 2027 on, by cohort: what is built lean gives less scrap
//! when it comes down. Refurbishment goes in and out in the same year. Informal homes have no
//! builder who could choose timber.
//!
//! Does not know: why anything is built, losses on the way, where a material comes from.

use crate::facts::BuildingFacts;
use crate::facts::energy::{Needs, need};
use crate::kind::{Building, Dial, Material, Pool, Product, Quantity, Scope, Sector, Structure};
use crate::model::account::Account;
use crate::model::ledger::Ledger;
use crate::model::moves::Moves;
use crate::model::uses::Use;
use crate::stock::Walk;
use crate::year::Year;

/// Materials of buildings.
pub(crate) const HELD: usize = Material::OF_BUILDINGS.len();
const STRUCTURES: usize = Structure::ALL.len();

const TIMBER: Dial = Quantity::Timber.on(Scope::Buildings);
const LEAN_CONCRETE: Dial = Quantity::Lean.on(Scope::BuildingsPool(Pool::Concrete));
const LEAN_STEEL: Dial = Quantity::Lean.on(Scope::BuildingsPool(Pool::Steel));
const LEAN_CEMENT: Dial = Quantity::LeanCement.on(Scope::All);
const NEW_HEATING: Dial = Quantity::NewHeating.on(Scope::Buildings);
const NEW_COOLING: Dial = Quantity::NewCooling.on(Scope::Buildings);

/// Cohorts side by side of which a square metre holds and needs the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    /// First cohort, counted from 1900.
    pub(crate) first: usize,
    /// The cohort after the last.
    pub(crate) end: usize,
    /// Of each of [`Material::OF_BUILDINGS`], kg a usable square metre.
    pub(crate) mass: [f64; HELD],
    /// Need for heat, relative within a place; renovation left out.
    pub(crate) heat: f64,
    /// Need for cooling, the same.
    pub(crate) cool: f64,
}

/// Needs for heat and for cooling of a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Relative<'a> {
    /// For heat.
    pub(crate) heat: &'a Needs,
    /// For cooling.
    pub(crate) cool: &'a Needs,
}

/// Whether a choice changes what a square metre of a new building holds or needs.
pub(crate) fn changes(moves: &Moves) -> bool {
    let dials = [TIMBER, LEAN_CONCRETE, LEAN_STEEL, LEAN_CEMENT, NEW_HEATING, NEW_COOLING];
    dials.into_iter().any(|dial| moves.moves(dial))
}

/// The blocks of a kind of building over all cohorts, with nothing chosen: neighbours that are alike are one.
pub(crate) fn blocks(known: &BuildingFacts, needs: Relative<'_>, reference: &Moves) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for cohort in Year::all() {
        let block = block(known, needs, reference, cohort);
        // What is renovated ends in 2020, what no choice changes in 2026.
        let parts = cohort.index() == Year::BASE.index() + 1 || cohort == Year::LEVERS;
        match blocks.last_mut() {
            Some(last) if !parts && last.mass == block.mass && last.heat == block.heat && last.cool == block.cool => last.end = block.end,
            _ => blocks.push(block),
        }
    }
    blocks
}

/// The cohorts of each block, as a walk takes them.
pub(crate) fn spans(blocks: &[Block]) -> Vec<std::ops::Range<usize>> {
    blocks.iter().map(|block| block.first..block.end).collect()
}

/// The same, with a block for each cohort from a year on.
///
/// What choices may change is a block a cohort, changed or not: so sums have one order, and a
/// lever leaves what it does not touch to the last bit.
pub(crate) fn by_cohort(blocks: &[Block], from: Year) -> Vec<Block> {
    let mut parted = Vec::with_capacity(blocks.len() + Year::COUNT - from.index());
    for block in blocks {
        if block.first < from.index() {
            parted.push(block.clone());
        } else {
            parted.extend((block.first..block.end).map(|cohort| Block {
                first: cohort,
                end: cohort + 1,
                ..block.clone()
            }));
        }
    }
    parted
}

/// Changes the blocks of cohorts from 2027 on as choices say.
pub(crate) fn choose(blocks: &mut [Block], known: &BuildingFacts, needs: Relative<'_>, moves: &Moves) {
    for own in blocks.iter_mut().filter(|own| own.first >= Year::LEVERS.index()) {
        *own = block(known, needs, moves, Year::at(own.first));
    }
}

/// One cohort.
fn block(known: &BuildingFacts, needs: Relative<'_>, moves: &Moves, cohort: Year) -> Block {
    let change = |dial| if cohort < Year::LEVERS { 0.0 } else { moves.change(dial, cohort) };
    let left = |dial| (1.0 + change(dial)).max(0.0);
    let mut shares = Structure::ALL.map(|structure| known.structure.value[structure.index()][cohort]);
    if change(TIMBER) > 0.0 && known.product != Product::Informal {
        shares = in_timber(shares, moves.at(TIMBER, cohort));
    }
    let (concrete, steel, cement) = (left(LEAN_CONCRETE), left(LEAN_STEEL), left(LEAN_CEMENT));
    let mass = Material::OF_BUILDINGS.map(|material| {
        let mut sum = 0.0;
        for ((share, intensity), mortar) in shares.iter().zip(&known.intensity.value).zip(&known.mortar.value) {
            let kg = intensity[material.index()];
            sum += share
                * match material {
                    Material::Cement if concrete < 1.0 => lean(kg, *mortar, concrete) * cement,
                    Material::Cement => kg * cement,
                    Material::Aggregates => kg * concrete,
                    Material::Steel => kg * steel,
                    Material::Bricks
                    | Material::Wood
                    | Material::Aluminium
                    | Material::Copper
                    | Material::Glass
                    | Material::Plastics
                    | Material::Asphalt
                    | Material::AutomotiveSteel
                    | Material::CastIron
                    | Material::CastAluminium
                    | Material::BatteryMinerals
                    | Material::Other => kg,
                };
        }
        sum * known.gross.value
    });
    let building = match known.product {
        Product::SingleFamily | Product::Informal => Building::SingleFamily,
        Product::MultiFamily => Building::MultiFamily,
        Product::Other => Building::Other,
    };
    Block {
        first: cohort.index(),
        end: cohort.index() + 1,
        mass,
        heat: need(needs.heat, building, cohort) * left(NEW_HEATING),
        cool: need(needs.cool, building, cohort) * left(NEW_COOLING),
    }
}

/// Cement of which so much stays where concrete is made leaner: mortar is spared.
fn lean(cement: f64, mortar: f64, left: f64) -> f64 {
    (cement - mortar).max(0.0) * left + cement.min(mortar)
}

/// What leaner concrete spares in a square metre of a cohort, kg.
pub(crate) fn spared(known: &BuildingFacts, cohort: Year) -> f64 {
    let mut sum = 0.0;
    for ((structure, intensity), mortar) in known.structure.value.iter().zip(&known.intensity.value).zip(&known.mortar.value) {
        sum += structure[cohort] * lean(intensity[Material::Cement.index()], *mortar, 0.0);
    }
    sum * known.gross.value
}

/// Shares of structures with at least so much timber, as far as masonry and concrete can give it.
pub(crate) fn in_timber(shares: [f64; STRUCTURES], timber: f64) -> [f64; STRUCTURES] {
    let own = shares[Structure::Timber.index()];
    let gives = shares[Structure::Concrete.index()] + shares[Structure::Masonry.index()];
    let more = (timber - own).min(gives);
    if more <= 0.0 {
        return shares;
    }
    Structure::ALL.map(|structure| {
        let share = shares[structure.index()];
        match structure {
            Structure::Concrete | Structure::Masonry => share * (1.0 - more / gives),
            Structure::Steel => share,
            Structure::Timber => share + more,
        }
    })
}

/// Adds what one kind of building holds, takes in and gives back in a year; `renewed` is refurbished as if it were new, m².
pub(crate) fn add(ledger: &mut Ledger, sector: Sector, blocks: &[Block], walk: &Walk<'_>, year: Year, inflow: f64, renewed: f64) {
    let (mut stands, mut leaves) = ([0.0; HELD], [0.0; HELD]);
    let mut newest = &[0.0; HELD];
    let mut stood = None;
    for ((block, area), left) in blocks.iter().zip(&walk.stands).zip(&walk.leaves) {
        if block.first > year.index() {
            break;
        }
        if block.first == Year::LEVERS.index() {
            stood = Some(stands.iter().sum());
        }
        newest = &block.mass;
        for ((stands, leaves), kg) in stands.iter_mut().zip(&mut leaves).zip(&block.mass) {
            *stands += area * kg;
            *leaves += left * kg;
        }
    }
    // Until 2026 all that stands is of it.
    ledger[(Account::Stood.of(sector.index()), year)] += stood.unwrap_or_else(|| stands.iter().sum::<f64>());
    for (material, of) in Use::of(sector).enumerate() {
        let renewal = renewed * newest[material];
        ledger[(Account::Stock.of(of), year)] += stands[material];
        ledger[(Account::Inflow.of(of), year)] += inflow * newest[material] + renewal;
        ledger[(Account::Outflow.of(of), year)] += leaves[material] + renewal;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timber_is_taken_from_masonry_and_concrete_in_proportion_and_no_further() {
        let shares = in_timber([0.2, 0.6, 0.1, 0.1], 0.5);
        for (share, wanted) in shares.iter().zip([0.1, 0.3, 0.1, 0.5]) {
            assert!((share - wanted).abs() < 1e-15, "{shares:?}");
        }
        assert_eq!(in_timber([0.2, 0.6, 0.1, 0.1], 0.05), [0.2, 0.6, 0.1, 0.1]);
        let all = in_timber([0.2, 0.2, 0.5, 0.1], 0.9);
        assert!((all[3] - 0.5).abs() < 1e-15 && all[0] == 0.0 && all[2] == 0.5);
    }
}

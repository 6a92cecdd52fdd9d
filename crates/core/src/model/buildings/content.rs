//! Content: materials in buildings, their inflow and outflow, by blocks of cohorts with the same content.
//!
//! ```text
//! μ(c, m)   = gross · Σ_s share(s, c) · intensity(s, m) · lean(c, m)
//! lean      = 1 + bd   on steel and on concrete (its cement and aggregates, without mortar)
//!           · 1 + ck   on all cement, mortar included
//! share     : timber = max(its own, tm), taken from masonry and concrete in proportion
//! stock     = Σ_c K(t, c) μ(c, m)
//! inflow    = I(t) μ(t, m) + D(t)
//! outflow   = Σ_c (K(t-1, c) - K(t, c)) μ(c, m) + D(t)
//! D(t)      = refurbishing · kept(t) μ(t, m)
//! ```
//!
//! Choices act on buildings built from 2027 on, by cohort: a leaner building gives less scrap at its end. Refurbishment
//! goes in and out in the same year. Informal homes have no builder who could choose timber.
//!
//! Out of scope: the reasons for building, losses, the origin of materials.

use crate::facts::BuildingFacts;
use crate::facts::energy::{Needs, need};
use crate::kind::{Building, Dial, DialScope, LeverQuantity, Material, Pool, Product, Sector, Structure};
use crate::model::account::Account;
use crate::model::ledger::Ledger;
use crate::model::moves::DialValues;
use crate::model::uses::Use;
use crate::stock::CohortWalk;
use crate::year::Year;

/// Number of materials of buildings.
pub(crate) const MATERIALS: usize = Material::OF_BUILDINGS.len();
const STRUCTURES: usize = Structure::ALL.len();

const TIMBER: Dial = LeverQuantity::Timber.on_scope(DialScope::Buildings);
const LEAN_CONCRETE: Dial = LeverQuantity::Lean.on_scope(DialScope::BuildingsPool(Pool::Concrete));
const LEAN_STEEL: Dial = LeverQuantity::Lean.on_scope(DialScope::BuildingsPool(Pool::Steel));
const LEAN_CEMENT: Dial = LeverQuantity::LeanCement.on_scope(DialScope::All);
const NEW_HEATING: Dial = LeverQuantity::NewHeating.on_scope(DialScope::Buildings);
const NEW_COOLING: Dial = LeverQuantity::NewCooling.on_scope(DialScope::Buildings);

/// Adjacent cohorts with the same materials and needs per square metre.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CohortBlock {
    /// Index of the first cohort, counted from 1900.
    pub(crate) first: usize,
    /// Index after the last cohort.
    pub(crate) end: usize,
    /// Mass of each of [`Material::OF_BUILDINGS`], kg a usable square metre.
    pub(crate) mass: [f64; MATERIALS],
    /// Heat need a square metre, relative within a place, without renovation.
    pub(crate) heat: f64,
    /// Cooling need a square metre, relative within a place, without renovation.
    pub(crate) cool: f64,
}

/// Tables of the heating and cooling needs of a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Relative<'a> {
    /// Heating needs.
    pub(crate) heat: &'a Needs,
    /// Cooling needs.
    pub(crate) cool: &'a Needs,
}

/// True if a choice changes the materials or needs of new buildings.
pub(crate) fn changes(moves: &DialValues) -> bool {
    let dials = [TIMBER, LEAN_CONCRETE, LEAN_STEEL, LEAN_CEMENT, NEW_HEATING, NEW_COOLING];
    dials.into_iter().any(|dial| moves.moves(dial))
}

/// The blocks of a kind of building over all cohorts with no choices; adjacent equal cohorts are merged.
pub(crate) fn blocks(building: &BuildingFacts, needs: Relative<'_>, reference: &DialValues) -> Vec<CohortBlock> {
    let mut blocks: Vec<CohortBlock> = Vec::new();
    for cohort in Year::all() {
        let block = block(building, needs, reference, cohort);
        // Renovation acts on cohorts to 2020, choices on cohorts from 2027: blocks must end there.
        let parts = cohort.index() == Year::BASE.index() + 1 || cohort == Year::LEVERS;
        match blocks.last_mut() {
            Some(last) if !parts && last.mass == block.mass && last.heat == block.heat && last.cool == block.cool => last.end = block.end,
            _ => blocks.push(block),
        }
    }
    blocks
}

/// The cohort range of each block, for a walk.
pub(crate) fn spans(blocks: &[CohortBlock]) -> Vec<std::ops::Range<usize>> {
    blocks.iter().map(|block| block.first..block.end).collect()
}

/// Splits the blocks into one for each cohort from a year on.
///
/// The split does not depend on the choices. So sums have one order, and a lever leaves untouched results the same to
/// the last bit.
pub(crate) fn by_cohort(blocks: &[CohortBlock], from: Year) -> Vec<CohortBlock> {
    let mut parted = Vec::with_capacity(blocks.len() + Year::COUNT - from.index());
    for block in blocks {
        if block.first < from.index() {
            parted.push(block.clone());
        } else {
            parted.extend((block.first..block.end).map(|cohort| CohortBlock {
                first: cohort,
                end: cohort + 1,
                ..block.clone()
            }));
        }
    }
    parted
}

/// Applies choices to the blocks of cohorts from 2027 on.
pub(crate) fn choose(blocks: &mut [CohortBlock], building: &BuildingFacts, needs: Relative<'_>, moves: &DialValues) {
    for own in blocks.iter_mut().filter(|own| own.first >= Year::LEVERS.index()) {
        *own = block(building, needs, moves, Year::at(own.first));
    }
}

fn block(facts: &BuildingFacts, needs: Relative<'_>, moves: &DialValues, cohort: Year) -> CohortBlock {
    let change = |dial| if cohort < Year::LEVERS { 0.0 } else { moves.change(dial, cohort) };
    let left = |dial| (1.0 + change(dial)).max(0.0);
    let mut shares = Structure::ALL.map(|structure| facts.structure.value[structure.index()][cohort]);
    if change(TIMBER) > 0.0 && facts.product != Product::Informal {
        shares = in_timber(shares, moves.at(TIMBER, cohort));
    }
    let (concrete, steel, cement) = (left(LEAN_CONCRETE), left(LEAN_STEEL), left(LEAN_CEMENT));
    let mass = Material::OF_BUILDINGS.map(|material| {
        let mut sum = 0.0;
        for ((share, intensity), mortar) in shares.iter().zip(&facts.intensity.value).zip(&facts.mortar.value) {
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
        sum * facts.gross.value
    });
    let building = match facts.product {
        Product::SingleFamily | Product::Informal => Building::SingleFamily,
        Product::MultiFamily => Building::MultiFamily,
        Product::Other => Building::Other,
    };
    CohortBlock {
        first: cohort.index(),
        end: cohort.index() + 1,
        mass,
        heat: need(needs.heat, building, cohort) * left(NEW_HEATING),
        cool: need(needs.cool, building, cohort) * left(NEW_COOLING),
    }
}

/// Cement after concrete is made leaner: `left` is the remaining share; the cement of mortar stays.
fn lean(cement: f64, mortar: f64, left: f64) -> f64 {
    (cement - mortar).max(0.0) * left + cement.min(mortar)
}

/// Cement in concrete per square metre of a cohort, kg: the amount that leaner concrete can reduce.
pub fn spared(building: &BuildingFacts, cohort: Year) -> f64 {
    let mut sum = 0.0;
    for ((structure, intensity), mortar) in building
        .structure
        .value
        .iter()
        .zip(&building.intensity.value)
        .zip(&building.mortar.value)
    {
        sum += structure[cohort] * lean(intensity[Material::Cement.index()], *mortar, 0.0);
    }
    sum * building.gross.value
}

/// Shares of structures with at least the share `timber`, as far as masonry and concrete can be replaced.
pub fn in_timber(shares: [f64; STRUCTURES], timber: f64) -> [f64; STRUCTURES] {
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

/// Adds stock, inflow and outflow of one kind of building in a year. `renewed` is the floor refurbished as if new, m².
pub(crate) fn add(
    ledger: &mut Ledger,
    sector: Sector,
    blocks: &[CohortBlock],
    walk: &CohortWalk<'_>,
    year: Year,
    inflow: f64,
    renewed: f64,
) {
    let (mut stands, mut leaves) = ([0.0; MATERIALS], [0.0; MATERIALS]);
    let mut newest = &[0.0; MATERIALS];
    let mut stock = None;
    for ((block, area), left) in blocks.iter().zip(&walk.stands).zip(&walk.leaves) {
        if block.first > year.index() {
            break;
        }
        if block.first == Year::LEVERS.index() {
            stock = Some(stands.iter().sum());
        }
        newest = &block.mass;
        for ((stands, leaves), kg) in stands.iter_mut().zip(&mut leaves).zip(&block.mass) {
            *stands += area * kg;
            *leaves += left * kg;
        }
    }
    // Until 2026 the whole stock counts as stock of 2026 or before.
    ledger[(Account::Stood.of(sector.index()), year)] += stock.unwrap_or_else(|| stands.iter().sum::<f64>());
    for (material, of) in Use::indices(sector).enumerate() {
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

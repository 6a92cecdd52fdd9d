//! Rules: the shares of the cycle of each use, today and in each year under choices.
//!
//! ```text
//! share(t) = fact of today + (dial(t) − dial of the reference)       clamped to 0 … 1
//! ```
//!
//! Each use has its own scrap, so that diverted scrap stays with its use. All scraps of a pool are remelted into one
//! grade, so any use with room can take old scrap. Only steel and aluminium leave new scrap; other materials lost in
//! making are gone. Only buildings and road vehicles give parts for reuse. Recovered concrete becomes aggregates: the
//! cap of cement is 0. Wood has no cap either: recovered wood leaves for boards and fuel.
//!
//! Milled asphalt is recovered as far as new asphalt takes it. New asphalt takes a share by year, up to a limit:
//! reclaimed(t) + part of the way · (cap − reclaimed(t)).
//!
//! Out of scope: amounts, carbon.

use crate::facts::Facts;
use crate::facts::process::EndOfLife;
use crate::kind::{Dial, DialScope, LeverQuantity, Material, Pool, Sector};
use crate::model::clamp;
use crate::model::cycle::turn::{CycleLink, CycleLinks, CycleShares};
use crate::model::moves::DialValues;
use crate::model::uses::Use;
use crate::year::Year;

/// Largest share of an input that making may lose.
const MOST_LOST: f64 = 0.95;

/// Dial: part of the way of the share of reclaimed asphalt from the reference to its limit.
const RECLAIMED: Dial = LeverQuantity::Reclaimed.on_scope(DialScope::Sector(Sector::Infrastructure));

/// Index of the steel of goods in [`Use::ALL`].
const GOODS: usize = Use::indices(Sector::Goods).start;

/// The material cycle of a place: its links and shares.
#[derive(Clone, Debug)]
pub(super) struct CycleRules {
    /// Uses, in the order of [`Use::ALL`].
    pub(super) uses: [Use; Use::COUNT],
    /// Links between uses, scraps and grades.
    pub(super) ways: CycleLinks,
    /// Shares of the current year; those of today before the first year.
    pub(super) shares: CycleShares,
    /// Shares that choices change.
    moving: Vec<Moving>,
}

/// A share that a dial moves.
#[derive(Clone, Copy, Debug)]
struct Moving {
    share: CycleRule,
    at: usize,
    today: f64,
    dial: Dial,
}

#[derive(Clone, Copy, Debug)]
enum CycleRule {
    Reused,
    Wasted,
    Making,
    Ending,
    Direct,
    Cap,
}

impl CycleRules {
    /// The rules of a place; `moves` says which shares change with the years.
    pub(super) fn of(facts: &Facts, moves: &DialValues) -> CycleRules {
        let uses = Use::ALL;
        let own: Vec<CycleLink> = (0..uses.len()).map(|at| CycleLink { from: at, to: at }).collect();
        let grade: Vec<usize> = uses.iter().map(|of| of.material.pool().index()).collect();
        let ways = CycleLinks {
            scraps: uses.len(),
            grades: Pool::ALL.len(),
            melting: grade.iter().enumerate().map(|(from, to)| CycleLink { from, to: *to }).collect(),
            grade,
            making: own.clone(),
            ending: own.clone(),
            direct: own,
        };
        let mut rules = CycleRules {
            shares: none(uses.len()),
            uses,
            ways,
            moving: Vec::new(),
        };
        for at in 0..rules.uses.len() {
            rules.set(at, facts, moves);
        }
        rules
    }

    fn set(&mut self, at: usize, facts: &Facts, moves: &DialValues) {
        let of = self.uses[at];
        if !is_in_cycle(of) {
            return;
        }
        let making = facts.process.making.value[of.material.index()];
        self.moved(CycleRule::Cap, at, making.cap, cap(of), moves);
        self.shares.melting[at] = making.recovered;
        let ends = ends(facts, of);
        self.moved(CycleRule::Reused, at, ends.reused, reused(of), moves);
        self.moved(CycleRule::Ending, at, ends.recovered, Some(recovered(of)), moves);
        let scrap = leaves_new_scrap(of.material);
        let goes = if scrap { CycleRule::Making } else { CycleRule::Wasted };
        self.moved(goes, at, loss(facts, of), lost(of), moves);
        self.moved(CycleRule::Direct, at, 0.0, Some(diverted(of)), moves);
    }

    fn moved(&mut self, share: CycleRule, at: usize, today: f64, dial: Option<Dial>, moves: &DialValues) {
        self.shares.shares_mut(share)[at] = today;
        if let Some(dial) = dial.filter(|dial| moves.moves(*dial)) {
            self.moving.push(Moving { share, at, today, dial });
        }
    }

    /// Sets the shares of a year. `of_goods` is the recovered share of the steel outflow of goods; inflow and outflow
    /// set the share of asphalt.
    pub(super) fn turn_to(&mut self, facts: &Facts, moves: &DialValues, year: Year, of_goods: f64, [inflow, outflow]: [&[f64]; 2]) {
        self.shares.ending[GOODS] = of_goods;
        for (at, of) in self.uses.iter().enumerate().filter(|(_, of)| of.material == Material::Asphalt) {
            let (reused, yields) = (self.shares.reused[at], self.shares.melting[at]);
            let wanted = reclaimed(facts, moves, year) * inflow[at] / (1.0 - loss(facts, *of));
            let (milled, most) = (outflow[at] * (1.0 - reused) * yields, ends(facts, *of).recovered);
            self.shares.ending[at] = if milled > 0.0 { (wanted / milled).min(most) } else { most };
        }
        for moving in &self.moving {
            let most = match moving.share {
                CycleRule::Wasted | CycleRule::Making => MOST_LOST,
                CycleRule::Reused | CycleRule::Ending | CycleRule::Direct | CycleRule::Cap => 1.0,
            };
            self.shares.shares_mut(moving.share)[moving.at] = clamp(moving.today + moves.change(moving.dial, year), 0.0, most);
        }
    }
}

impl CycleShares {
    fn shares_mut(&mut self, which: CycleRule) -> &mut [f64] {
        match which {
            CycleRule::Reused => &mut self.reused,
            CycleRule::Wasted => &mut self.wasted,
            CycleRule::Making => &mut self.making,
            CycleRule::Ending => &mut self.ending,
            CycleRule::Direct => &mut self.direct,
            CycleRule::Cap => &mut self.cap,
        }
    }
}

fn none(uses: usize) -> CycleShares {
    let zeros = || vec![0.0; uses];
    CycleShares {
        reused: zeros(),
        wasted: zeros(),
        cap: zeros(),
        making: zeros(),
        ending: zeros(),
        direct: zeros(),
        melting: zeros(),
    }
}

/// True if the cycle includes a use; the fate of plastic goods is in `plastics`.
pub(super) const fn is_in_cycle(of: Use) -> bool {
    !matches!(of.sector, Sector::PlasticGoods)
}

fn ends(facts: &Facts, of: Use) -> EndOfLife {
    let process = &facts.process;
    let ends = match of.sector {
        Sector::Homes | Sector::OtherBuildings => &process.from_buildings,
        Sector::Vehicles | Sector::RoadVehicles => &process.from_vehicles,
        Sector::Infrastructure => &process.from_infrastructure,
        Sector::CivilWorks | Sector::Unmodelled => &process.from_civil_works,
        // The recovered share of the steel of goods depends on the mix of goods in the outflow: `turn_to` sets it by
        // year.
        Sector::PlasticGoods => return EndOfLife::default(),
        Sector::Goods if of.material == Material::Steel => return EndOfLife::default(),
        Sector::Goods | Sector::HouseholdGoods => {
            return EndOfLife {
                reused: 0.0,
                recovered: facts.goods.recovered(of.material),
            };
        }
    };
    ends.value[of.material.index()]
}

/// Share of the input of a use that making loses today. Materials of vehicles have the order of their own table.
pub(in crate::model) fn loss(facts: &Facts, of: Use) -> f64 {
    match of.sector {
        Sector::Vehicles | Sector::RoadVehicles => {
            let losses = facts.cars.everywhere.making_loss.value;
            let mut losses_by_material = of.sector.materials().iter().zip(losses);
            losses_by_material
                .find(|(material, _)| **material == of.material)
                .map_or(0.0, |(_, loss)| loss)
        }
        Sector::Goods if of.material == Material::Steel => facts.civil.course.value.goods.loss,
        Sector::Goods | Sector::HouseholdGoods => facts.goods.loss(of.material),
        Sector::PlasticGoods => 0.0,
        Sector::Homes | Sector::OtherBuildings | Sector::Infrastructure | Sector::CivilWorks | Sector::Unmodelled => {
            facts.process.construction_loss.value[of.material.index()]
        }
    }
}

/// Share of reclaimed asphalt in new asphalt, if enough is milled.
fn reclaimed(facts: &Facts, moves: &DialValues, year: Year) -> f64 {
    let today = facts.infrastructure.reclaimed.value.at(year);
    let most = facts.process.making.value[Material::Asphalt.index()].cap;
    today + moves.change(RECLAIMED, year).clamp(0.0, 1.0) * (most - today).max(0.0)
}

/// True if material lost in making returns as new scrap.
const fn leaves_new_scrap(material: Material) -> bool {
    match material.pool() {
        Pool::Steel | Pool::Aluminium => true,
        Pool::Copper | Pool::Glass | Pool::Plastics | Pool::Concrete | Pool::Bricks | Pool::Wood | Pool::Asphalt | Pool::Rest => false,
    }
}

/// Dial of the losses that lever `wf` moves. The workshops that make machines and goods have no row.
const fn lost(of: Use) -> Option<Dial> {
    if matches!(of.sector, Sector::Goods | Sector::HouseholdGoods | Sector::PlasticGoods) {
        return None;
    }
    match of.material {
        Material::AutomotiveSteel => Some(LeverQuantity::Lost.on_scope(DialScope::SectorPool(Sector::Vehicles, Pool::Steel))),
        Material::Steel | Material::Aluminium => Some(LeverQuantity::Lost.on_scope(DialScope::Pool(of.material.pool()))),
        Material::Cement | Material::Aggregates | Material::Bricks => Some(LeverQuantity::LostOnSites.on_scope(DialScope::All)),
        Material::Wood
        | Material::Copper
        | Material::Glass
        | Material::Plastics
        | Material::Asphalt
        | Material::CastIron
        | Material::CastAluminium
        | Material::BatteryMinerals
        | Material::Other => None,
    }
}

/// Dial of the largest share of scrap in new material. Lever `er` sorts copper out of shredder scrap, and wrought
/// aluminium by its alloy.
const fn cap(of: Use) -> Option<Dial> {
    match of.material {
        Material::AutomotiveSteel => Some(LeverQuantity::Cap.on_scope(DialScope::SectorPool(Sector::Vehicles, Pool::Steel))),
        Material::Aluminium => Some(LeverQuantity::Cap.on_scope(DialScope::Pool(Pool::Aluminium))),
        Material::Cement
        | Material::Aggregates
        | Material::Steel
        | Material::Bricks
        | Material::Wood
        | Material::Copper
        | Material::Glass
        | Material::Plastics
        | Material::Asphalt
        | Material::CastIron
        | Material::CastAluminium
        | Material::BatteryMinerals
        | Material::Other => None,
    }
}

/// Dial of the diverted scrap that lever `fd` moves.
const fn diverted(of: Use) -> Dial {
    LeverQuantity::Diverted.on_scope(DialScope::Pool(of.material.pool()))
}

/// Dial of reuse that lever `ru` moves. Only buildings and road vehicles give parts; lorries and buses follow the dial
/// of cars.
const fn reused(of: Use) -> Option<Dial> {
    let pool = of.material.pool();
    let on = match of.sector {
        Sector::Homes | Sector::OtherBuildings => DialScope::BuildingsPool(pool),
        Sector::Vehicles | Sector::RoadVehicles => DialScope::SectorPool(Sector::Vehicles, pool),
        Sector::Infrastructure
        | Sector::CivilWorks
        | Sector::Goods
        | Sector::Unmodelled
        | Sector::HouseholdGoods
        | Sector::PlasticGoods => return None,
    };
    Some(LeverQuantity::Reused.on_scope(on))
}

/// Dial of recovery that lever `er` moves; works follow the dial of buildings.
const fn recovered(of: Use) -> Dial {
    let pool = of.material.pool();
    LeverQuantity::Recovered.on_scope(match of.sector {
        Sector::Homes | Sector::OtherBuildings | Sector::Infrastructure | Sector::CivilWorks | Sector::Unmodelled => {
            DialScope::BuildingsPool(pool)
        }
        Sector::Vehicles | Sector::RoadVehicles => DialScope::SectorPool(Sector::Vehicles, pool),
        Sector::Goods | Sector::HouseholdGoods => DialScope::SectorPool(Sector::Goods, pool),
        Sector::PlasticGoods => DialScope::SectorPool(Sector::PlasticGoods, pool),
    })
}

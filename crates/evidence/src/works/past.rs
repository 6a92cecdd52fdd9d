//! Past and course: data on the parts that statistics leave: cement of the past, kinds of machines and goods, and the
//! course of each part.
//!
//! Out of scope: the size of the remainder, which needs the model.

use crate::assumption::Assumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::{CementRow, GoodsKindRow, SteelShareRow};
use crate::table_reader::Row;
use crate::works::statistics::{mean_made, place_rows};
use crate::works::{BaseYearPlace, RuleContext};
use cairn_core::facts::Fact;
use cairn_core::facts::civil::{GoodsFacts, MetalGoods, RelativeHistory};
use cairn_core::facts::course::{GoodsCourse, RemainderCourse, UnmodelledCourse};
use cairn_core::kind::{Basis, GoodsKind};
use cairn_core::year::Year;

/// Cement production before 2019 relative to the mean of 2018–2022, linear between years; empty if too few years are
/// counted.
pub(super) fn cement(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Fact<RelativeHistory> {
    let mut trail = ProvenanceCollector::new();
    let rows: Vec<&CementRow> = place_rows(&bench.built.cement, place, |row: &CementRow| row.place).collect();
    let counted: Vec<(usize, f64)> = rows
        .iter()
        .filter(|row| row.year < Year::of(2019))
        .map(|row| (row.year.index(), row.mt))
        .collect();
    let long = rows.len() as f64 >= bench.value(Premise::WorksSeriesLeast);
    let mut before = RelativeHistory {
        first: Year::BASE,
        ten_thousandths: Vec::new(),
    };
    if let (Some((_, mean)), [(first, _), .., (last, _)], true) = (mean_made(bench, place), counted.as_slice(), long)
        && mean > 0.0
    {
        before.first = Year::at(*first);
        let at = |index: usize| {
            let after = counted.partition_point(|(year, _)| *year <= index);
            match (counted.get(after - 1), counted.get(after)) {
                (Some((a, from)), Some((b, to))) => from + (to - from) * (index - a) as f64 / (b - a) as f64,
                (Some((_, value)), None) | (None, Some((_, value))) => *value,
                (None, None) => 0.0,
            }
        };
        before.ten_thousandths = (*first..=*last).map(|index| libm::round(at(index) / mean * 1e4) as u32).collect();
        trail.add(rows.iter().map(|row| &row.from), Basis::National);
    } else {
        trail.basis = Basis::Assumed;
        trail.take(bench.assumptions, Premise::WorksSeriesLeast);
    }
    trail.take(bench.assumptions, Assumption::SteelFallBefore);
    trail.fact(before)
}

/// Machines and goods of each place, in the order of places.
pub(super) fn goods(bench: &RuleContext<'_>, faults: &mut Vec<Fault>) -> Vec<Option<Fact<[GoodsFacts; GoodsKind::COUNT]>>> {
    let mut lacking = Vec::new();
    let made = bench.around.iter().map(|place| match goods_of(bench, place) {
        Ok(goods) => Some(goods),
        Err(fault) => {
            lacking.push(fault);
            None
        }
    });
    let made = made.collect();
    lacking.dedup();
    faults.extend(lacking);
    made
}

fn goods_of(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Result<Fact<[GoodsFacts; GoodsKind::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut all = [GoodsFacts::default(); GoodsKind::COUNT];
    for kind in GoodsKind::ALL {
        let lack = |file: &str| Fault::of_table(file, format!("{} has no row", kind.id()), "Add it: a rule rests on it.");
        let shares = &bench.built.steel_shares;
        let Some((rows, basis)) = place.ladder.fill(shares, |row| &row.region, |row| row.kind == kind) else {
            return Err(lack(SteelShareRow::FILE));
        };
        let mut kinds = bench.built.goods.iter().map(|line| &line.row);
        let Some(row) = kinds.find(|row| row.kind == kind) else {
            return Err(lack(GoodsKindRow::FILE));
        };
        trail.add([&rows[0].from], basis);
        trail.add([&row.from], Basis::Global);
        all[kind.index()] = GoodsFacts {
            share: rows[0].share,
            life: row.life,
            recovered: row.recovered,
        };
    }
    Ok(trail.fact(all))
}

/// Copper and aluminium of machines and goods, given the steel use of all places in Mt per year; the same everywhere.
pub(super) fn metals(bench: &RuleContext<'_>, steel: f64) -> Fact<MetalGoods> {
    let mut trail = ProvenanceCollector::assumed();
    let copper = trail.take(bench.assumptions, Premise::GoodsCopperMachines);
    let aluminium = trail.take(bench.assumptions, Premise::GoodsAluminiumMachines);
    let packaging = trail.take(bench.assumptions, Premise::GoodsPackagingLife);
    let mut bent = |premise| trail.bend(bench.assumptions, premise);
    let metals = MetalGoods {
        copper: [copper, 0.0, bent(Premise::GoodsCopperOther)],
        aluminium: [
            aluminium,
            bent(Premise::GoodsAluminiumPackaging),
            bent(Premise::GoodsAluminiumOther),
        ],
        packaging,
        by_steel: bent(Premise::GoodsMetalSteel),
        power: bent(Premise::GoodsMetalPower),
        steel,
        product: bench.around.iter().map(|place| place.product).sum(),
    };
    trail.fact(metals)
}

/// Materials of buildings that are not modelled: the same premises everywhere.
pub(super) fn unmodelled(bench: &RuleContext<'_>) -> Fact<UnmodelledCourse> {
    let mut trail = ProvenanceCollector::assumed();
    let cement = trail.take(bench.assumptions, Premise::WorksBuildingCement);
    let steel = trail.bend(bench.assumptions, Premise::WorksBuildingSteel);
    let most = trail.bend(bench.assumptions, Premise::WorksBuildingMost);
    trail.fact(UnmodelledCourse {
        share: [cement, steel],
        most,
    })
}

/// The course of works and goods: the same premises everywhere.
pub(super) fn course(bench: &RuleContext<'_>) -> Fact<RemainderCourse> {
    let mut trail = ProvenanceCollector::assumed();
    let power = trail.take(bench.assumptions, Premise::WorksPower);
    let fall_before = trail.bend(bench.assumptions, Assumption::SteelFallBefore);
    let mut bent = |premise| trail.bend(bench.assumptions, premise);
    let course = RemainderCourse {
        level: [bent(Premise::WorksLevelCement), bent(Premise::WorksLevelSteel)],
        power,
        turn: bent(Premise::WorksTurn),
        steel_bend: bent(Premise::WorksSteelBend),
        band: bent(Premise::WorksBand),
        fold: bent(Premise::WorksFold),
        fall_before,
        history_least: bent(Premise::WorksHistoryLeast),
        catch_up: bent(Premise::CatchUpFold),
        catch_up_most: bent(Premise::CatchUpMost),
        goods: GoodsCourse {
            power: bent(Premise::GoodsPower),
            level: bent(Premise::GoodsLevel),
            level_income: bent(Premise::GoodsLevelIncome),
            band: bent(Premise::GoodsBand),
            fold: bent(Premise::GoodsFold),
            least: bent(Premise::GoodsLeast),
            loss: bent(Premise::GoodsLoss),
            deviation: bent(Premise::GoodsDeviation),
        },
    };
    trail.fact(course)
}

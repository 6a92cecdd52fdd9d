//! Past and course: data on the parts that statistics leave: cement of the past, kinds of machines and goods, and the
//! course of each part.
//!
//! Out of scope: the size of the remainder, which needs the model.

use crate::assumption::Assumption;
use crate::fault::Fault;
use crate::fill::Trail;
use crate::premise::Premise;
use crate::rows::{CementRow, GoodsKindRow, SteelShareRow};
use crate::table_reader::Row;
use crate::works::statistics::{mean_made, place_rows};
use crate::works::{BaseYearPlace, RuleContext, known};
use cairn_core::facts::Fact;
use cairn_core::facts::civil::{GoodsFacts, MetalGoods, RelativeHistory};
use cairn_core::facts::course::{GoodsCourse, RemainderCourse, UnmodelledCourse};
use cairn_core::facts::infrastructure::NormalLife;
use cairn_core::kind::{Basis, GoodsKind};
use cairn_core::year::Year;

/// Cement production before 2019 relative to the mean of 2018–2022, linear between years; empty if too few years are
/// counted.
pub(super) fn cement(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Fact<RelativeHistory> {
    let mut trail = Trail::new();
    let rows: Vec<&CementRow> = place_rows(&bench.built.cement, place, |row: &CementRow| row.place).collect();
    let counted: Vec<(usize, f64)> = rows
        .iter()
        .filter(|row| row.year < Year::of(2019))
        .map(|row| (row.year.index(), row.mt))
        .collect();
    let long = rows.len() as f64 >= bench.premised(Premise::WorksSeriesLeast);
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
        trail.cite(bench.assumptions.premises.sources(Premise::WorksSeriesLeast));
    }
    trail.cite(bench.assumptions.sources(Assumption::SteelFallBefore));
    known(before, &trail)
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
    let mut trail = Trail::new();
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
    Ok(known(all, &trail))
}

/// Copper and aluminium of machines and goods, given the steel use of all places in Mt per year; the same everywhere.
pub(super) fn metals(bench: &RuleContext<'_>, steel: f64) -> Fact<MetalGoods> {
    let at = |premise| bench.premised(premise);
    let mut trail = Trail::new();
    trail.basis = Basis::Assumed;
    for premise in [
        Premise::GoodsCopperMachines,
        Premise::GoodsAluminiumMachines,
        Premise::GoodsPackagingLife,
    ] {
        trail.cite(bench.assumptions.premises.sources(premise));
    }
    trail.assume_premises(
        bench.assumptions,
        &[
            Premise::GoodsMetalSteel,
            Premise::GoodsMetalPower,
            Premise::GoodsCopperOther,
            Premise::GoodsAluminiumPackaging,
            Premise::GoodsAluminiumOther,
        ],
    );
    known(
        MetalGoods {
            copper: [at(Premise::GoodsCopperMachines), 0.0, at(Premise::GoodsCopperOther)],
            aluminium: [
                at(Premise::GoodsAluminiumMachines),
                at(Premise::GoodsAluminiumPackaging),
                at(Premise::GoodsAluminiumOther),
            ],
            packaging: at(Premise::GoodsPackagingLife),
            by_steel: at(Premise::GoodsMetalSteel),
            power: at(Premise::GoodsMetalPower),
            steel,
            product: bench.around.iter().map(|place| place.product).sum(),
        },
        &trail,
    )
}

/// Materials of buildings that are not modelled: the same premises everywhere.
pub(super) fn unmodelled(bench: &RuleContext<'_>) -> Fact<UnmodelledCourse> {
    let at = |premise| bench.premised(premise);
    let mut trail = Trail::new();
    trail.basis = Basis::Assumed;
    trail.cite(bench.assumptions.premises.sources(Premise::WorksBuildingCement));
    trail.assume_premises(bench.assumptions, &[Premise::WorksBuildingSteel, Premise::WorksBuildingMost]);
    known(
        UnmodelledCourse {
            share: [at(Premise::WorksBuildingCement), at(Premise::WorksBuildingSteel)],
            most: at(Premise::WorksBuildingMost),
        },
        &trail,
    )
}

/// The course of works and goods: the same premises everywhere.
pub(super) fn course(bench: &RuleContext<'_>) -> Fact<RemainderCourse> {
    let at = |premise| bench.premised(premise);
    let mut trail = Trail::new();
    trail.basis = Basis::Assumed;
    trail.cite(bench.assumptions.premises.sources(Premise::WorksPower));
    trail.assume_premises(bench.assumptions, &BENDING);
    trail.assume(bench.assumptions, &[Assumption::SteelFallBefore]);
    known(
        RemainderCourse {
            level: [at(Premise::WorksLevelCement), at(Premise::WorksLevelSteel)],
            power: at(Premise::WorksPower),
            turn: at(Premise::WorksTurn),
            steel_bend: at(Premise::WorksSteelBend),
            band: at(Premise::WorksBand),
            fold: at(Premise::WorksFold),
            fall_before: bench.assumed(Assumption::SteelFallBefore),
            history_least: at(Premise::WorksHistoryLeast),
            catch_up: at(Premise::CatchUpFold),
            catch_up_most: at(Premise::CatchUpMost),
            goods: GoodsCourse {
                power: at(Premise::GoodsPower),
                level: at(Premise::GoodsLevel),
                level_income: at(Premise::GoodsLevelIncome),
                band: at(Premise::GoodsBand),
                fold: at(Premise::GoodsFold),
                least: at(Premise::GoodsLeast),
                loss: at(Premise::GoodsLoss),
                deviation: at(Premise::GoodsDeviation),
            },
        },
        &trail,
    )
}

/// Premises that shape the course, in addition to the power of income.
const BENDING: [Premise; 17] = [
    Premise::WorksLevelCement,
    Premise::WorksLevelSteel,
    Premise::WorksTurn,
    Premise::WorksSteelBend,
    Premise::WorksBand,
    Premise::WorksFold,
    Premise::WorksHistoryLeast,
    Premise::CatchUpFold,
    Premise::CatchUpMost,
    Premise::GoodsPower,
    Premise::GoodsLevel,
    Premise::GoodsLevelIncome,
    Premise::GoodsBand,
    Premise::GoodsFold,
    Premise::GoodsLeast,
    Premise::GoodsLoss,
    Premise::GoodsDeviation,
];

/// A lifetime in civil works and in unmodelled buildings, by its mean and deviation.
pub(super) fn life(bench: &RuleContext<'_>, [mean, deviation]: [Premise; 2]) -> Fact<NormalLife> {
    let mut trail = Trail::new();
    trail.basis = Basis::Assumed;
    trail.cite(bench.assumptions.premises.sources(mean));
    trail.assume_premises(bench.assumptions, &[deviation]);
    known(
        NormalLife {
            mean: bench.premised(mean),
            deviation: bench.premised(deviation),
        },
        &trail,
    )
}

/// A number on the materials laid with cement.
pub(super) fn with_cement(bench: &RuleContext<'_>, premise: Premise) -> Fact<f64> {
    let mut trail = Trail::new();
    trail.basis = Basis::Assumed;
    trail.cite(bench.assumptions.premises.sources(premise));
    known(bench.premised(premise), &trail)
}

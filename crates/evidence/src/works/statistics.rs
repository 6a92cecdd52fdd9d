//! Statistics: annual cement and steel use of each place, from statistics of 2018–2022.
//!
//! ```text
//! steel    own mean; none: region's demand · share of its product, of the rest
//! cement   own mean made − sold abroad; none: region's demand · max(share of its cement carbon, half the share of its product)
//!          − sold abroad, of the rest; where no year is counted and more is bought than sold, at least what is bought
//! rest     · clamp((region's demand − Σ own) / Σ values of the others, low, high)
//! peers    cement per person at most a multiple of the person-weighted median of the region,
//!          except the largest places and those that `exceptions.csv` names
//! ```
//!
//! A statistic is never rescaled, so places of a region need not sum to its demand. Out of scope: steel that enters a
//! place in goods.

use crate::assumption::Assumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::{CementRow, Exception, From, RegionMaterialRow, Regional, Scheme, SoldRow};
use crate::table_reader::{Row, TableLine};
use crate::works::{BaseYearPlace, RuleContext, past};
use cairn_core::facts::Fact;
use cairn_core::facts::civil::CivilFacts;
use cairn_core::kind::Basis;
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Year};

/// Data on a place before it is matched with its region.
struct PlaceStatistic {
    index: usize,
    value: f64,
    /// True if the value is the place's own statistic.
    own: bool,
    /// True if the value was corrected for cement sold abroad.
    corrected: bool,
    trail: ProvenanceCollector,
}

/// Statistics of each place, in the order of places.
pub(super) fn all(bench: &RuleContext<'_>, faults: &mut Vec<Fault>) -> Vec<Option<CivilFacts>> {
    let mut cement: Vec<Option<Fact<f64>>> = vec![None; bench.around.len()];
    let mut steel = cement.clone();
    for region in bench.regions(Scheme::MessageR12) {
        for (into, quantity) in [(&mut cement, Regional::CementDemand), (&mut steel, Regional::SteelDemand)] {
            let Some(row) = demand(bench, &region, quantity) else {
                faults.push(Fault::of_table(
                    RegionMaterialRow::FILE,
                    format!("message_r12 {region} has no demand of cement or steel"),
                    "Add its row: places without statistics of their own are filled from it.",
                ));
                continue;
            };
            let mut values = statistics(bench, &region, row, quantity);
            carry_rest(bench, row, &mut values);
            if quantity == Regional::CementDemand {
                hold_by_peers(bench, &mut values);
            }
            for statistic in values {
                into[statistic.index] = Some(statistic.trail.fact(statistic.value));
            }
        }
    }
    let steel_course = steel_course(bench);
    let metals = past::metals(bench, steel.iter().flatten().map(|steel| steel.value).sum());
    let goods = past::goods(bench, faults);
    let made = bench.around.iter().zip(cement.into_iter().zip(steel)).zip(goods);
    let made = made.map(|((place, (cement, steel)), goods)| {
        Some(CivilFacts {
            cement: cement?,
            steel: steel?,
            cement_before: past::cement(bench, place),
            goods: goods?,
            unmodelled: past::unmodelled(bench),
            course: past::course(bench),
            steel_course: steel_course.clone(),
            metals: metals.clone(),
            life: bench.life(Premise::WorksLife, Premise::WorksDeviation),
            concrete_life: bench.life(Premise::WorksConcreteLife, Premise::WorksConcreteDeviation),
            unmodelled_life: bench.life(Premise::UnmodelledConcreteLife, Premise::UnmodelledConcreteDeviation),
            stone: bench.fact(Premise::WorksStone),
            mortar_sand: bench.fact(Premise::WorksMortarSand),
            least_works: bench.fact(Premise::WorksLeast),
            works_steel: bench.fact(Premise::WorksSteel),
        })
    });
    made.collect()
}

/// The course of civil-works steel before it is settled: the model brings all places to the crude steel of the world.
fn steel_course(bench: &RuleContext<'_>) -> Fact<Annual> {
    let mut trail = ProvenanceCollector::new();
    trail.add(bench.built.world_steel.iter().map(|line| &line.row.from), Basis::Global);
    trail.take(bench.assumptions, Assumption::SteelFallBefore);
    trail.fact(Annual::constant(1.0))
}

fn demand<'a>(bench: &'a RuleContext<'_>, region: &str, quantity: Regional) -> Option<&'a RegionMaterialRow> {
    let rows = bench.built.regional.iter().map(|line| &line.row);
    let mut rows = rows.filter(|row| row.region.scheme == Scheme::MessageR12 && row.region.code == region);
    rows.find(|row| row.quantity == quantity)
}

/// The value of each place of a region, Mt per year.
fn statistics(bench: &RuleContext<'_>, region: &str, demand: &RegionMaterialRow, quantity: Regional) -> Vec<PlaceStatistic> {
    let places: Vec<(usize, &BaseYearPlace)> = bench.within(Scheme::MessageR12, region).collect();
    let product: f64 = places.iter().map(|(_, place)| place.product).sum();
    let carbon: f64 = places.iter().filter_map(|(_, place)| carbon(bench, place)).map(|(mt, _)| mt).sum();
    let mut all = Vec::new();
    for (index, place) in places {
        let mut trail = ProvenanceCollector::new();
        let share = place.product / product;
        let mut statistic = match quantity {
            Regional::CementDemand => {
                let made = own_cement(bench, place, &mut trail);
                let proxy = || {
                    let made = carbon_share(bench, place, carbon, &mut trail);
                    trail.take(bench.assumptions, Assumption::CementProductPart);
                    demand.value * made.max(bench.value(Assumption::CementProductPart) * share)
                };
                let (own, value) = (made.is_some(), made.unwrap_or_else(proxy));
                less_sold(bench, place, (index, own, value), trail)
            }
            Regional::SteelDemand | Regional::AluminiumDemand | Regional::ClinkerRatio | Regional::ReclaimedAsphalt => {
                let own = own_steel(bench, place, &mut trail);
                PlaceStatistic {
                    index,
                    value: own.unwrap_or(demand.value * share),
                    own: own.is_some(),
                    corrected: false,
                    trail,
                }
            }
        };
        if !statistic.own {
            statistic.trail.basis = Basis::Assumed;
            statistic.trail.add([&demand.from], Basis::Assumed);
        }
        all.push(statistic);
    }
    all
}

/// Cement made minus cement sold abroad.
fn less_sold(
    bench: &RuleContext<'_>,
    place: &BaseYearPlace,
    (index, own, made): (usize, bool, f64),
    mut trail: ProvenanceCollector,
) -> PlaceStatistic {
    let sold = place_rows(&bench.built.sold, place, |row: &SoldRow| row.place).next();
    trail.add(sold.map(|row| &row.from), Basis::National);
    let least = trail.bend(bench.assumptions, Premise::StatisticOwnLeast) * made;
    let mt = sold.map_or(0.0, |row| row.mt);
    let buys = !own && mt < 0.0;
    PlaceStatistic {
        index,
        value: match (own, buys) {
            (true, _) => made - mt,
            (false, true) => made.max(-mt),
            (false, false) => (made - mt).max(least),
        },
        own: own || buys,
        corrected: sold.is_some() && (own || buys),
        trail,
    }
}

/// Places without a statistic share the remainder of their region.
fn carry_rest(bench: &RuleContext<'_>, demand: &RegionMaterialRow, statistics: &mut [PlaceStatistic]) {
    let sum = |own: bool| -> f64 {
        statistics
            .iter()
            .filter(|statistic| statistic.own == own)
            .map(|statistic| statistic.value)
            .sum()
    };
    let (rest, others) = (demand.value - sum(true), sum(false));
    let factor = if others > 0.0 { rest / others } else { 1.0 };
    let (low, high) = (bench.value(Premise::StatisticRestLow), bench.value(Premise::StatisticRestHigh));
    let factor = factor.max(low).min(high);
    for statistic in statistics.iter_mut().filter(|statistic| !statistic.own) {
        statistic.value *= factor;
        statistic.trail.take(bench.assumptions, Premise::StatisticRestLow);
        statistic.trail.assume(bench.assumptions, [Premise::StatisticRestHigh]);
    }
}

/// Keeps cement per person near that of the median person of the region.
fn hold_by_peers(bench: &RuleContext<'_>, statistics: &mut [PlaceStatistic]) {
    let mut each: Vec<(f64, f64)> = statistics
        .iter()
        .map(|statistic| {
            (
                statistic.value / bench.around[statistic.index].people,
                bench.around[statistic.index].people,
            )
        })
        .collect();
    each.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = each.iter().map(|(_, people)| people).sum::<f64>() / 2.0;
    let mut people = 0.0;
    let median = each.iter().find(|(_, own)| {
        people += own;
        people >= half
    });
    let Some((median, _)) = median else { return };
    let most = bench.value(Premise::StatisticPeerCap) * median;
    let large = bench.value(Premise::StatisticPeerPeople) * 1e6;
    for statistic in statistics.iter_mut().filter(|statistic| !statistic.corrected) {
        let place = &bench.around[statistic.index];
        let own_peer = place.people > large || bench.built.is(place.ladder.place, Exception::CementPeer);
        if !own_peer && statistic.value > most * place.people {
            statistic.value = most * place.people;
            statistic.trail.basis = Basis::Assumed;
            statistic.trail.take(bench.assumptions, Premise::StatisticPeerCap);
            statistic.trail.assume(bench.assumptions, [Premise::StatisticPeerPeople]);
        }
    }
}

fn own_cement(bench: &RuleContext<'_>, place: &BaseYearPlace, trail: &mut ProvenanceCollector) -> Option<f64> {
    let (rows, mean) = mean_made(bench, place)?;
    trail.add(rows.iter().map(|row| &row.from), Basis::National);
    Some(mean)
}

/// Rows of cement made in 2018–2022 and their mean; `None` if no year is counted.
pub(super) fn mean_made<'a>(bench: &'a RuleContext<'_>, place: &BaseYearPlace) -> Option<(Vec<&'a CementRow>, f64)> {
    let rows: Vec<&CementRow> = place_rows(&bench.built.cement, place, |row: &CementRow| row.place)
        .filter(|row| row.year >= Year::of(2018))
        .collect();
    let sum: f64 = rows.iter().map(|row| row.mt).sum();
    (!rows.is_empty()).then(|| {
        let mean = sum / rows.len() as f64;
        (rows, mean)
    })
}

fn own_steel(bench: &RuleContext<'_>, place: &BaseYearPlace, trail: &mut ProvenanceCollector) -> Option<f64> {
    let row = place_rows(&bench.built.steel, place, |row| row.place).next()?;
    trail.add([&row.from], Basis::National);
    Some(row.mt)
}

fn carbon<'a>(bench: &'a RuleContext<'_>, place: &BaseYearPlace) -> Option<(f64, &'a From)> {
    let row = place_rows(&bench.built.carbon, place, |row| row.place).next()?;
    Some((row.mt, &row.from))
}

fn carbon_share(bench: &RuleContext<'_>, place: &BaseYearPlace, all: f64, trail: &mut ProvenanceCollector) -> f64 {
    let Some((mt, from)) = carbon(bench, place) else { return 0.0 };
    trail.add([from], Basis::National);
    if all > 0.0 { mt / all } else { 0.0 }
}

pub(super) fn place_rows<'a, R: Row>(
    rows: &'a [TableLine<R>],
    place: &BaseYearPlace,
    id: fn(&R) -> PlaceId,
) -> impl Iterator<Item = &'a R> {
    let wanted = place.ladder.place;
    rows.iter().map(|line| &line.row).filter(move |row| id(row) == wanted)
}

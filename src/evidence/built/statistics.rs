//! Statistics: cement and steel that each place uses a year, as statistics have it, 2018–2022.
//!
//! ```text
//! cement  own mean; none: region's demand · max(share of its cement carbon, half the share of its product)
//! steel   own use a person · people; none: region's demand · share of its product
//! all     · one factor a region, so that its places meet the region's demand of 2020
//! ```
//!
//! Does not know: trade of cement by country, what steel comes in with goods.

use crate::evidence::assumption::Assumption;
use crate::evidence::built::{Around, Bench, known};
use crate::evidence::fault::Fault;
use crate::evidence::fill::Trail;
use crate::evidence::reading::{Line, Row};
use crate::evidence::rows::{From, RegionMaterialRow, Regional, Scheme};
use crate::facts::Known;
use crate::facts::civil::CivilFacts;
use crate::kind::Basis;
use crate::place::PlaceId;
use crate::year::Annual;

/// Statistics of each place, in the order of places.
pub(super) fn all(bench: &Bench<'_>, faults: &mut Vec<Fault>) -> Vec<Option<CivilFacts>> {
    let mut cement: Vec<Option<Known<f64>>> = vec![None; bench.around.len()];
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
            for (index, value) in parted(bench, &region, row, quantity) {
                into[index] = Some(value);
            }
        }
    }
    let course = course(bench);
    let made = cement.into_iter().zip(steel).map(|(cement, steel)| {
        Some(CivilFacts {
            cement: cement?,
            steel: steel?,
            income_power: bench.known(Assumption::CivilIncomePower),
            bend: Known {
                value: bench.assumed(Assumption::CivilBend) * 1e3,
                ..bench.known(Assumption::CivilBend)
            },
            decay: bench.known(Assumption::CivilDecay),
            cement_rest: bench.known(Assumption::CivilCementRest),
            steel_course: course.clone(),
            steel_rest: bench.known(Assumption::CivilSteelRest),
            life: bench.life(Assumption::CivilLife, Assumption::CivilDeviation),
        })
    });
    made.collect()
}

/// The course of the steel of civil works before it is settled: the model brings all places to the crude steel of the world.
fn course(bench: &Bench<'_>) -> Known<Annual> {
    let mut trail = Trail::new();
    trail.add(bench.built.world_steel.iter().map(|line| &line.row.from), Basis::Global);
    trail.cite(bench.assumptions.sources(Assumption::SteelFallBefore));
    known(Annual::constant(1.0), &trail)
}

fn demand<'a>(bench: &'a Bench<'_>, region: &str, quantity: Regional) -> Option<&'a RegionMaterialRow> {
    let rows = bench.built.regional.iter().map(|line| &line.row);
    let mut rows = rows.filter(|row| row.region.scheme == Scheme::MessageR12 && row.region.code == region);
    rows.find(|row| row.quantity == quantity)
}

/// What each place of a region uses, Mt a year, summing to the region's demand.
fn parted(bench: &Bench<'_>, region: &str, demand: &RegionMaterialRow, quantity: Regional) -> Vec<(usize, Known<f64>)> {
    let places: Vec<(usize, &Around)> = bench.within(Scheme::MessageR12, region).collect();
    let product: f64 = places.iter().map(|(_, place)| place.product).sum();
    let carbon: f64 = places.iter().filter_map(|(_, place)| carbon(bench, place)).map(|(mt, _)| mt).sum();
    let mut first = Vec::new();
    for (index, place) in &places {
        let mut trail = Trail::new();
        let share = place.product / product;
        let own = match quantity {
            Regional::CementDemand => own_cement(bench, place, &mut trail),
            Regional::SteelDemand | Regional::AluminiumDemand | Regional::ClinkerRatio => own_steel(bench, place, &mut trail),
        };
        let value = own.unwrap_or_else(|| match quantity {
            Regional::CementDemand => {
                let made = carbon_share(bench, place, carbon, &mut trail);
                trail.cite(bench.assumptions.sources(Assumption::CementProductPart));
                trail.basis = Basis::Assumed;
                demand.value * made.max(bench.assumed(Assumption::CementProductPart) * share)
            }
            Regional::SteelDemand | Regional::AluminiumDemand | Regional::ClinkerRatio => {
                trail.basis = Basis::Assumed;
                demand.value * share
            }
        });
        trail.add([&demand.from], trail.basis);
        first.push((*index, value, trail));
    }
    let sum: f64 = first.iter().map(|(_, value, _)| value).sum();
    let factor = if sum > 0.0 { demand.value / sum } else { 0.0 };
    let parted = first
        .into_iter()
        .map(|(index, value, trail)| (index, known(value * factor, &trail)));
    parted.collect()
}

fn own_cement(bench: &Bench<'_>, place: &Around, trail: &mut Trail) -> Option<f64> {
    let rows: Vec<_> = of(&bench.built.cement, place, |row| row.place).collect();
    trail.add(rows.iter().map(|row| &row.from), Basis::National);
    let sum: f64 = rows.iter().map(|row| row.mt).sum();
    (!rows.is_empty()).then(|| sum / rows.len() as f64)
}

fn own_steel(bench: &Bench<'_>, place: &Around, trail: &mut Trail) -> Option<f64> {
    let row = of(&bench.built.steel, place, |row| row.place).next()?;
    trail.add([&row.from], Basis::National);
    Some(row.kg * place.people / 1e9)
}

fn carbon<'a>(bench: &'a Bench<'_>, place: &Around) -> Option<(f64, &'a From)> {
    let row = of(&bench.built.carbon, place, |row| row.place).next()?;
    Some((row.mt, &row.from))
}

fn carbon_share(bench: &Bench<'_>, place: &Around, all: f64, trail: &mut Trail) -> f64 {
    let Some((mt, from)) = carbon(bench, place) else { return 0.0 };
    trail.add([from], Basis::National);
    if all > 0.0 { mt / all } else { 0.0 }
}

/// Rows of a place.
fn of<'a, R: Row>(rows: &'a [Line<R>], place: &Around, id: fn(&R) -> PlaceId) -> impl Iterator<Item = &'a R> {
    let wanted = place.ladder.place;
    rows.iter().map(|line| &line.row).filter(move |row| id(row) == wanted)
}

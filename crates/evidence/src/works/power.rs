//! Power: carbon intensity of electricity in each place and in the world, observed and projected.
//!
//! ```text
//! after the last year observed: follows the low-carbon share (`grid`), from the mean of the last three years (T12)
//! generation: as counted; where plants of factories are missing, power delivered / a share that arrives
//! no data: the region's places, weighted by their generation of the latest year; none: the world's
//! world   = all places, weighted in the same way, with fixed weights
//! ```
//!
//! Out of scope: plans, plants, prices.

use crate::assumption::Assumption;
use crate::assumption_energy::EnergyAssumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::{DeliveredRow, GridTrendRow, PowerRow, Scheme};
use crate::table_reader::Row;
use crate::works::{BaseYearPlace, RuleContext, grid, lack};
use cairn_core::facts::power::{GridPath, PowerFacts};
use cairn_core::facts::{Fact, ValueRange};
use cairn_core::kind::Basis;
use cairn_core::year::Year;

/// The observed grid of one place.
#[derive(Clone, Debug)]
struct ObservedGrid {
    path: GridPath,
    trail: ProvenanceCollector,
    /// Mean, least and largest of the last years, grams.
    base: Fact<ValueRange>,
    /// Generation of the latest year, TWh.
    weight: f64,
}

/// Electricity of each place, in the order of places.
pub(super) fn all(bench: &RuleContext<'_>, faults: &mut Vec<Fault>) -> Vec<Option<PowerFacts>> {
    let rise = grid::world_rise(bench);
    let own: Vec<Option<ObservedGrid>> = bench.around.iter().map(|place| grid_of_place(bench, place, rise, faults)).collect();
    let Some(world) = blend(own.iter().flatten(), Basis::Global) else {
        faults.push(Fault::of_table(
            PowerRow::FILE,
            "no place has both generation and its carbon",
            "Add rows.",
        ));
        return vec![None; bench.around.len()];
    };
    let made = bench.around.iter().zip(&own).map(|(place, grid)| {
        let region = place.region(Scheme::MessageR12);
        let beside = bench
            .within(Scheme::MessageR12, region)
            .filter_map(|(index, _)| own[index].as_ref());
        let national = match grid {
            Some(own) => own.trail.fact(own.path.clone()),
            None => blend(beside, Basis::Regional).unwrap_or_else(|| world.clone()),
        };
        let base = match grid {
            Some(own) => own.base.clone(),
            None => level(&national),
        };
        let Some(generation) = generation(bench, place) else {
            faults.push(lack(PowerRow::FILE, place, "generation, nor has its region"));
            return None;
        };
        Some(PowerFacts {
            national,
            world: world.clone(),
            loss: bench.fact(Assumption::GridLoss),
            residual: bench.fact(Assumption::GridResidual),
            delivered_per_person: delivered_per_person(bench, place, &generation),
            base,
            generation_per_person: generation,
        })
    });
    made.collect()
}

fn rows<'a>(bench: &'a RuleContext<'_>, place: &BaseYearPlace) -> Vec<&'a PowerRow> {
    let id = place.ladder.place;
    let rows = bench.built.power.iter().map(|line| &line.row);
    rows.filter(|row| row.place == id).collect()
}

/// The grid of a place from its own rows; `None` if its carbon intensity is unknown.
fn grid_of_place(bench: &RuleContext<'_>, place: &BaseYearPlace, rise: f64, faults: &mut Vec<Fault>) -> Option<ObservedGrid> {
    let rows = rows(bench, place);
    let seen: Vec<(Year, f64)> = rows.iter().filter_map(|row| row.grams.map(|grams| (row.year, grams))).collect();
    let (first, last) = (seen.first()?.0, seen.last()?.0);
    let weight = rows.iter().rev().find_map(|row| row.twh)?;
    let mut trail = ProvenanceCollector::new();
    trail.add(rows.iter().filter(|row| row.grams.is_some()).map(|row| &row.from), Basis::National);
    let years = trail.bend(bench.assumptions, Premise::PowerBaseYears) as usize;
    let late = &seen[seen.len().saturating_sub(years)..];
    let grams = late.iter().map(|(_, grams)| grams).sum::<f64>() / late.len() as f64;
    let ends = |of: fn(f64, f64) -> f64| late.iter().fold(grams, |end, (_, grams)| of(end, *grams));
    let base = trail.fact(ValueRange {
        value: eighth(grams),
        low: eighth(ends(f64::min)),
        high: eighth(ends(f64::max)),
    });
    let mut tenths = Vec::new();
    for year in first.to(last) {
        tenths.push(tenth(between(&seen, year)));
    }
    let mut trends = bench.built.trends.iter().map(|line| &line.row);
    if let Some(row) = trends.find(|row| row.place == place.ladder.place) {
        tenths.extend(grid::course(bench, row, rise, last, grams).into_iter().map(tenth));
        trail.rest_on(&row.from);
        trail.assume(bench.assumptions, [Assumption::GridResidual]);
        trail.assume(bench.assumptions, grid::BENDING);
    } else {
        faults.push(lack(GridTrendRow::FILE, place, "row of its own"));
    }
    Some(ObservedGrid {
        path: GridPath {
            first,
            tenths,
            observed: last,
        },
        trail,
        base,
        weight,
    })
}

/// Grams in whole eighths, which take few bytes in the pack.
fn eighth(grams: f64) -> f64 {
    libm::round(grams * 8.0) / 8.0
}

/// The level of a path in its last observed year, without a range: it is that of other places.
fn level(path: &Fact<GridPath>) -> Fact<ValueRange> {
    let grams = path.value.at(path.value.observed);
    Fact {
        value: ValueRange {
            value: grams,
            low: grams,
            high: grams,
        },
        basis: path.basis,
        sources: path.sources.clone(),
    }
}

/// Power delivered per person, kWh: as counted, else generation times the part of it that is used in the place.
fn delivered_per_person(bench: &RuleContext<'_>, place: &BaseYearPlace, generation: &Fact<f64>) -> Fact<f64> {
    let mut trail = ProvenanceCollector::new();
    if let Some(row) = delivered(bench, place) {
        trail.add([&row.from], Basis::National);
        return trail.fact(row.kwh);
    }
    trail.basis = generation.basis;
    trail.cite(&generation.sources);
    let mut rows = bench.built.power_uses.iter().map(|line| &line.row);
    let row = rows.find(|row| row.place == place.ladder.place);
    let ratio = match row.and_then(|row| Some((row.ratio?, row))) {
        Some((ratio, row)) => {
            trail.add([&row.from], Basis::National);
            ratio
        }
        None => {
            trail.basis = Basis::Assumed;
            1.0 - trail.take(bench.assumptions, EnergyAssumption::Delivered)
        }
    };
    trail.fact(generation.value * ratio)
}

/// The value of a year, by linear interpolation between known years.
fn between(seen: &[(Year, f64)], year: Year) -> f64 {
    let after = seen.partition_point(|(known, _)| *known <= year);
    let (left, right) = (seen[after.saturating_sub(1)], seen[after.min(seen.len() - 1)]);
    if left.0 == right.0 {
        return left.1;
    }
    let part = (year.index() - left.0.index()) as f64 / (right.0.index() - left.0.index()) as f64;
    left.1 + part * (right.1 - left.1)
}

/// Mean of grids weighted by generation, year by year to the last; `None` without grids.
fn blend<'a>(grids: impl Iterator<Item = &'a ObservedGrid>, basis: Basis) -> Option<Fact<GridPath>> {
    let grids: Vec<&ObservedGrid> = grids.collect();
    let weight: f64 = grids.iter().map(|grid| grid.weight).sum();
    let first = grids.iter().map(|grid| grid.path.first).min()?;
    let observed = grids.iter().map(|grid| grid.path.observed).max()?;
    let mut trail = ProvenanceCollector::new();
    trail.basis = basis;
    for grid in &grids {
        trail.cite(&grid.trail.sources());
    }
    let at = |year| -> f64 { grids.iter().map(|grid| grid.weight * grid.path.at(year)).sum() };
    Some(trail.fact(GridPath {
        first,
        tenths: first.to(Year::LAST).map(|year| tenth(at(year) / weight)).collect(),
        observed,
    }))
}

fn tenth(grams: f64) -> u16 {
    libm::round(grams * 10.0) as u16
}

/// Generation per person, kWh, mean of 2018–2022; from the region's places if the place has none.
fn generation(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Option<Fact<f64>> {
    let mut trail = ProvenanceCollector::new();
    if let Some(row) = delivered(bench, place).filter(|row| row.captive) {
        trail.add([&row.from], Basis::National);
        let arrives = trail.bend(bench.assumptions, Premise::PowerCaptive);
        return Some(trail.fact(row.kwh / arrives));
    }
    if let Some(twh) = mean(bench, place, &mut trail, Basis::National) {
        return Some(trail.fact(twh * 1e9 / place.people));
    }
    let (mut twh, mut people) = (0.0, 0.0);
    for (_, other) in bench.within(Scheme::MessageR12, place.region(Scheme::MessageR12)) {
        if let Some(own) = mean(bench, other, &mut trail, Basis::Regional) {
            twh += own;
            people += other.people;
        }
    }
    (people > 0.0).then(|| trail.fact(twh * 1e9 / people))
}

/// Power delivered to all users of the place, if it is counted.
pub(super) fn delivered<'a>(bench: &'a RuleContext<'_>, place: &BaseYearPlace) -> Option<&'a DeliveredRow> {
    let mut rows = bench.built.delivered.iter().map(|line| &line.row);
    rows.find(|row| row.place == place.ladder.place)
}

pub(super) fn mean(bench: &RuleContext<'_>, place: &BaseYearPlace, trail: &mut ProvenanceCollector, basis: Basis) -> Option<f64> {
    let span = Year::of(2018)..=Year::of(2022);
    let rows = rows(bench, place);
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|row| span.contains(&row.year) && row.twh.is_some())
        .collect();
    trail.add(rows.iter().map(|row| &row.from), basis);
    let sum: f64 = rows.iter().filter_map(|row| row.twh).sum();
    (!rows.is_empty()).then(|| sum / rows.len() as f64)
}

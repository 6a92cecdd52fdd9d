//! Border: imports and exports of used cars in a year, and the effect of a standard for them.
//!
//! ```text
//! comes(t, c)    = offered · part(c);  the part ramp · (1 − passes) is refused
//! replaced(t)    = refused · a share, by younger used cars of the class, evenly over ages from a youngest to the limit
//! new(t)         = missing − imports;  so new cars replace the rest of the refused ones
//! goes(t, c)     = outflow at the ages of export · exported;  the part ramp · (1 − passes) is kept: scrapped in the place
//! ```
//!
//! If all places adopt the standard, sellers have no other buyer: they keep the refused cars. The younger cars that
//! buyers take instead leave the sellers' fleets, which buy new cars to replace them. Out of scope: the requirements of
//! a standard (`standard`).

use crate::facts::cars::{CarFacts, UsedAges};
use crate::model::cars::content::{self, NONE, cars_in};
use crate::model::cars::years_ahead::{BOUGHT, CarCohortContents, CarFlows};
use crate::model::standard::Standard;
use crate::stock::FleetStock;
use crate::year::Year;

/// Index of the fleet part of imported used cars; cars bought new here come first.
const USED: usize = 1;
/// Index of the fleet part of used cars imported under a standard.
const UNDER_STANDARD: usize = 2;

/// Facts on the cars of a place, and the standard for used cars at its border.
#[derive(Clone, Copy, Debug)]
pub(super) struct CarBorder<'a> {
    pub(super) cars: &'a CarFacts,
    pub(super) standard: Option<Standard<'a>>,
}

/// Splits the outflow into exported and scrapped.
pub(super) fn leave(fleet: &FleetStock, contents: CarCohortContents<'_>, border: CarBorder<'_>, year: Year, turned: &mut CarFlows) {
    let common = &border.cars.everywhere;
    let ages = &common.used.ages.value;
    let share = border.cars.exported.value * common.export_ramp.value.at(year);
    let count = ages.parts.first().map_or(0, Vec::len);
    let live = fleet.live;
    // Cohorts of the ages of export, as indices in the fleet.
    let end = (year.index() + 1).saturating_sub(usize::from(ages.youngest));
    let first = end.saturating_sub(count + fleet.first).max(live);
    let end = end.saturating_sub(fleet.first).min(fleet.cohorts());
    let mut of_age = NONE;
    let mut domestic = NONE;
    for (part, rows) in fleet.parts.iter().zip(contents.by_part()) {
        if share > 0.0 && first < end {
            content::add_all(&mut turned.scrapped, &part.left[live..first], &rows[live..first]);
            content::add_all(&mut of_age, &part.left[first..end], &rows[first..end]);
            content::add_all(&mut turned.scrapped, &part.left[end..], &rows[end..]);
        } else {
            content::add_all(&mut turned.scrapped, &part.left[live..], &rows[live..]);
        }
    }
    let Some(standard) = border.standard.filter(|_| share > 0.0) else {
        content::add(&mut turned.exported, share, &of_age);
        content::add(&mut turned.scrapped, 1.0 - share, &of_age);
        return;
    };
    let ramp = standard.ramp(year);
    for (part, rows) in fleet.parts.iter().zip(contents.by_part()) {
        let of_age = part.left.iter().zip(rows).enumerate().take(end).skip(first);
        for (place, (left, row)) in of_age {
            let stays = ramp * (1.0 - standard.exportable_share(year, Year::at(fleet.first + place)));
            let leaves = share * left;
            content::add(&mut turned.exported, leaves * (1.0 - stays), row);
            content::add(&mut domestic, leaves * stays, row);
        }
    }
    content::add(&mut turned.scrapped, 1.0 - share, &of_age);
    content::add(&mut turned.scrapped, 1.0, &domestic);
    turned.kept = domestic;
}

/// Exports younger cars in place of the kept ones, if all buyers adopt the standard. Returns their number.
pub(super) fn sell_younger(
    fleet: &mut FleetStock,
    contents: CarCohortContents<'_>,
    border: CarBorder<'_>,
    year: Year,
    turned: &mut CarFlows,
) -> f64 {
    let Some(standard) = border.standard.filter(Standard::is_together) else {
        return 0.0;
    };
    let wanted = border.cars.everywhere.used.replaced.value * cars_in(&turned.kept);
    let mut sold = 0.0;
    for (cohort, share) in younger(border.cars, standard, year) {
        let Some(place) = cohort.index().checked_sub(fleet.first) else {
            continue;
        };
        let stand = |part: usize| {
            fleet
                .parts
                .get(part)
                .and_then(|part| part.stands.get(place))
                .copied()
                .unwrap_or(0.0)
        };
        let stands = BOUGHT.map(stand);
        let all: f64 = stands.iter().sum();
        let goes = (wanted * share).min(all);
        for (part, stands) in BOUGHT.into_iter().zip(stands).filter(|(_, stands)| *stands > 0.0) {
            let goes = if stands == all { goes } else { goes * stands / all };
            fleet.parts[part].stands[place] -= goes;
            sold += goes;
            content::add(&mut turned.exported, goes, &contents.by_part()[part][place]);
        }
    }
    sold
}

/// Imports used cars and returns their number.
pub(super) fn import(
    fleet: &mut FleetStock,
    contents: CarCohortContents<'_>,
    border: CarBorder<'_>,
    year: Year,
    missing: f64,
    turned: &mut CarFlows,
) -> f64 {
    let offered = border.cars.imports.value[year].min(missing);
    if offered <= 0.0 {
        return 0.0;
    }
    let ramped = border.standard.map(|standard| (standard, standard.ramp(year)));
    if let Some((standard, ramp)) = ramped.filter(|(_, ramp)| *ramp > 0.0) {
        return import_under_standard(fleet, contents, border.cars, (standard, ramp), year, offered, turned);
    }
    // Counted in whole parts, so that a complete import leaves no rounding error.
    let mut taken = 0;
    for (cohort, part) in border.cars.everywhere.used.ages.value.cohorts(year) {
        let came = offered * f64::from(part) / f64::from(UsedAges::TEN_THOUSANDTHS);
        if let Some(place) = fleet.take(USED, cohort.index(), came) {
            taken += part;
            content::add(&mut turned.imported, came, &contents.used[place]);
        }
    }
    offered * (f64::from(taken) / f64::from(UsedAges::TEN_THOUSANDTHS))
}

/// Imports used cars under a standard that applies to the share `ramp`.
fn import_under_standard(
    fleet: &mut FleetStock,
    contents: CarCohortContents<'_>,
    cars: &CarFacts,
    (standard, ramp): (Standard<'_>, f64),
    year: Year,
    offered: f64,
    turned: &mut CarFlows,
) -> f64 {
    let (mut taken, mut refused, first) = (0.0, 0.0, fleet.first);
    let mut take = |part: usize, cohort: Year, came: f64| {
        let place = fleet.take(part, cohort.index(), came);
        if let Some(place) = place {
            taken += came;
            content::add(&mut turned.imported, came, &contents.used[place]);
        }
    };
    for (cohort, part) in cars.everywhere.used.ages.value.cohorts(year) {
        let came = offered * f64::from(part) / f64::from(UsedAges::TEN_THOUSANDTHS);
        let passes = ramp * came * standard.passes(year, cohort);
        take(USED, cohort, (1.0 - ramp) * came);
        take(UNDER_STANDARD, cohort, passes);
        let back = ramp * came - passes;
        refused += back;
        if let Some(row) = cohort.index().checked_sub(first).and_then(|place| contents.used.get(place)) {
            content::add(&mut turned.refused, back, row);
        }
    }
    let wanted = cars.everywhere.used.replaced.value * refused;
    for (cohort, share) in younger(cars, standard, year) {
        take(UNDER_STANDARD, cohort, wanted * share);
    }
    taken
}

/// Cohorts that replace the refused ones, and the share of each; none if none meets the class.
fn younger<'a>(cars: &CarFacts, standard: Standard<'a>, year: Year) -> impl Iterator<Item = (Year, f64)> + use<'a> {
    let youngest = cars.everywhere.used.replaced_from.value as usize;
    let passes = move |age: usize| {
        let made = Year::at(year.index().saturating_sub(age));
        (made, standard.passes(year, made))
    };
    let ages = youngest..standard.oldest() + 1;
    let all: f64 = ages.clone().map(|age| passes(age).1).sum();
    ages.map(passes)
        .filter(|(_, weight)| *weight > 0.0)
        .map(move |(made, weight)| (made, weight / all))
}

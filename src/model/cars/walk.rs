//! Walk: one year of a fleet, and what is in the cars that stand, come and go.
//!
//! ```text
//! used(t)     = min(imports(t), missing(t)), by the ages in trade
//! new(t)      = missing(t) - used(t)
//! exported(t) = exported · ramp(t) · what leaves at the ages of export
//! scrapped(t) = what leaves - exported(t)
//! ```
//!
//! Imports stay those of the reference whatever is chosen; exports follow what leaves.
//! Does not know: what becomes of what is scrapped.

use crate::facts::cars::CarFacts;
use crate::model::cars::content::{self, Content, NONE};
use crate::model::cars::fleet::Fleet;
use crate::year::Year;

/// What is in the cars of a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turned {
    /// In use at its end.
    pub(super) stock: Content,
    /// New.
    pub(super) new: Content,
    /// Used, from abroad.
    pub(super) imported: Content,
    /// Used, to abroad.
    pub(super) exported: Content,
    /// Taken apart at home.
    pub(super) scrapped: Content,
    /// Left before their time, cars.
    pub(super) removed: f64,
}

/// A row for each cohort of a fleet, from its first on.
#[derive(Clone, Debug, Default)]
pub(super) struct Contents {
    /// Of own cars, up to the newest cohort.
    pub(super) own: Vec<Content>,
    /// Of used cars from abroad, up to 2060; empty where none ever come.
    pub(super) used: Vec<Content>,
}

impl Contents {
    /// Keeps so many cohorts less, from the old end.
    pub(super) fn forget(&mut self, cohorts: usize) {
        for rows in [&mut self.own, &mut self.used] {
            rows.drain(..cohorts.min(rows.len()));
            rows.shrink_to_fit();
        }
    }
}

/// Whether used cars ever come in.
pub(super) fn buys_used(cars: &CarFacts) -> bool {
    cars.imports.value.values().iter().any(|imports| *imports > 0.0)
}

/// Walks a fleet through a year to a target; `contents` has a row for the newest cohort already.
pub(super) fn year(fleet: &mut Fleet, contents: &Contents, cars: &CarFacts, stays: &[f64], year: Year, target: f64) -> Turned {
    let asked = fleet.turn(stays, target);
    let mut turned = Turned {
        stock: NONE,
        new: NONE,
        imported: NONE,
        exported: NONE,
        scrapped: NONE,
        removed: asked.removed,
    };
    leave(fleet, contents, cars, year, &mut turned);
    let used = import(fleet, contents, cars, year, asked.missing, &mut turned.imported);
    let new = asked.missing - used;
    fleet.buy(new);
    if let Some(newest) = contents.own.get(fleet.len() - 1) {
        content::add(&mut turned.new, new, newest);
    }
    content::add_all(&mut turned.stock, &fleet.own.stands, &contents.own);
    content::add_all(&mut turned.stock, &fleet.used.stands, &contents.used);
    turned
}

/// Sorts what left into exported and scrapped.
fn leave(fleet: &Fleet, contents: &Contents, cars: &CarFacts, year: Year, turned: &mut Turned) {
    let common = &cars.everywhere;
    let ages = &common.used.ages.value;
    let share = cars.exported.value * common.export_ramp.value.at(year);
    let count = ages.parts.first().map_or(0, Vec::len);
    // Cohorts of the ages of export, as places in the fleet.
    let end = (year.index() + 1).saturating_sub(usize::from(ages.youngest));
    let first = end.saturating_sub(count).saturating_sub(fleet.first);
    let end = end.saturating_sub(fleet.first).min(fleet.len());
    let mut of_age = NONE;
    for (left, contents) in [(&fleet.own.left, &contents.own), (&fleet.used.left, &contents.used)] {
        if contents.is_empty() {
            continue;
        }
        if share > 0.0 && first < end {
            content::add_all(&mut turned.scrapped, &left[..first], &contents[..first]);
            content::add_all(&mut of_age, &left[first..end], &contents[first..end]);
            content::add_all(&mut turned.scrapped, &left[end..], &contents[end..]);
        } else {
            content::add_all(&mut turned.scrapped, left, contents);
        }
    }
    content::add(&mut turned.exported, share, &of_age);
    content::add(&mut turned.scrapped, 1.0 - share, &of_age);
}

/// Takes in used cars; returns how many.
fn import(fleet: &mut Fleet, contents: &Contents, cars: &CarFacts, year: Year, missing: f64, imported: &mut Content) -> f64 {
    let used = cars.imports.value[year].min(missing);
    if used <= 0.0 || contents.used.is_empty() {
        return 0.0;
    }
    let ages = &cars.everywhere.used.ages.value;
    let youngest = usize::from(ages.youngest);
    let count = ages.parts.first().map_or(0, Vec::len);
    let mut taken = 0.0;
    for age in youngest..youngest + count {
        let Some(cohort) = year.index().checked_sub(age).map(Year::at) else {
            break;
        };
        let came = used * ages.share(year, cohort);
        if came > 0.0 && fleet.take(cohort, came) {
            taken += came;
            content::add(imported, came, &contents.used[cohort.index() - fleet.first]);
        }
    }
    taken
}

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

use crate::facts::cars::{CarFacts, UsedAges};
use crate::model::cars::content::{self, Content, NONE};
use crate::stock::Fleet;
use crate::year::Year;

/// Place among the parts of a fleet of cars that were driven elsewhere before; those bought new here come first.
const USED: usize = 1;

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
#[derive(Clone, Copy, Debug)]
pub(super) struct Contents<'a> {
    /// Of own cars, up to the newest cohort.
    pub(super) own: &'a [Content],
    /// Of used cars from abroad, up to 2060; empty where none ever come.
    pub(super) used: &'a [Content],
}

impl<'a> Contents<'a> {
    /// In the order of the parts of a fleet.
    pub(super) fn by_part(self) -> [&'a [Content]; 2] {
        [self.own, self.used]
    }
}

/// Whether used cars ever come in.
pub(super) fn buys_used(cars: &CarFacts) -> bool {
    cars.imports.value.values().iter().any(|imports| *imports > 0.0)
}

/// Walks a fleet through a year to a target; `contents` has a row for the newest cohort already.
pub(super) fn year(fleet: &mut Fleet, contents: Contents<'_>, cars: &CarFacts, stays: &[f64], year: Year, target: f64) -> Turned {
    let asked = fleet.turn([stays; 2], target);
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
    fleet.renew(new);
    if let Some(newest) = contents.own.get(fleet.cohorts() - 1) {
        content::add(&mut turned.new, new, newest);
    }
    let live = fleet.live;
    for (part, rows) in fleet.parts.iter().zip(contents.by_part()) {
        content::add_all(&mut turned.stock, &part.stands[live..], &rows[live..]);
    }
    turned
}

/// Sorts what left into exported and scrapped.
fn leave(fleet: &Fleet, contents: Contents<'_>, cars: &CarFacts, year: Year, turned: &mut Turned) {
    let common = &cars.everywhere;
    let ages = &common.used.ages.value;
    let share = cars.exported.value * common.export_ramp.value.at(year);
    let count = ages.parts.first().map_or(0, Vec::len);
    let live = fleet.live;
    // Cohorts of the ages of export, as places in the fleet.
    let end = (year.index() + 1).saturating_sub(usize::from(ages.youngest));
    let first = end.saturating_sub(count + fleet.first).max(live);
    let end = end.saturating_sub(fleet.first).min(fleet.cohorts());
    let mut of_age = NONE;
    for (part, rows) in fleet.parts.iter().zip(contents.by_part()) {
        if share > 0.0 && first < end {
            content::add_all(&mut turned.scrapped, &part.left[live..first], &rows[live..first]);
            content::add_all(&mut of_age, &part.left[first..end], &rows[first..end]);
            content::add_all(&mut turned.scrapped, &part.left[end..], &rows[end..]);
        } else {
            content::add_all(&mut turned.scrapped, &part.left[live..], &rows[live..]);
        }
    }
    content::add(&mut turned.exported, share, &of_age);
    content::add(&mut turned.scrapped, 1.0 - share, &of_age);
}

/// Takes in used cars; returns how many.
fn import(fleet: &mut Fleet, contents: Contents<'_>, cars: &CarFacts, year: Year, missing: f64, imported: &mut Content) -> f64 {
    let offered = cars.imports.value[year].min(missing);
    if offered <= 0.0 {
        return 0.0;
    }
    // Counted in whole parts, so that a trade that leaves nothing over leaves no rounding over either.
    let mut taken = 0;
    for (cohort, part) in cars.everywhere.used.ages.value.of(year) {
        let came = offered * f64::from(part) / f64::from(UsedAges::WHOLE);
        if let Some(place) = fleet.take(USED, cohort.index(), came) {
            taken += part;
            content::add(imported, came, &contents.used[place]);
        }
    }
    offered * (f64::from(taken) / f64::from(UsedAges::WHOLE))
}

//! Walk: one year of a fleet, and what is in the cars that stand, come and go.
//!
//! ```text
//! used(t)     = min(imports(t), missing(t)), by the ages in trade
//! new(t)      = missing(t) - used(t)
//! exported(t) = exported · ramp(t) · what leaves at the ages of export
//! scrapped(t) = what leaves - exported(t)
//! ```
//!
//! Imports stay those of the reference whatever is chosen, unless a standard turns them away (`border`); exports follow what
//! leaves. Does not know: what becomes of what is scrapped.

use crate::facts::cars::CarFacts;
use crate::model::cars::border::{self, Border};
use crate::model::cars::content::{self, Content, NONE};
use crate::stock::Fleet;
use crate::year::Year;

/// Parts of a fleet: bought new here, driven elsewhere before, and those of them that came in under a standard.
pub(super) const PARTS: usize = 3;

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
    /// Used, from abroad, turned away.
    pub(super) refused: Content,
    /// Would have gone abroad, taken apart at home.
    pub(super) kept: Content,
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
    pub(super) fn by_part(self) -> [&'a [Content]; PARTS] {
        [self.own, self.used, self.used]
    }
}

/// Whether used cars ever come in.
pub(super) fn buys_used(cars: &CarFacts) -> bool {
    cars.imports.value.values().iter().any(|imports| *imports > 0.0)
}

/// Walks a fleet through a year to a target; `contents` has a row for the newest cohort already.
pub(super) fn year(fleet: &mut Fleet, contents: Contents<'_>, border: Border<'_>, stays: &[f64], year: Year, target: f64) -> Turned {
    let asked = fleet.turn([stays; PARTS], target);
    let mut turned = Turned {
        stock: NONE,
        new: NONE,
        imported: NONE,
        exported: NONE,
        scrapped: NONE,
        refused: NONE,
        kept: NONE,
        removed: asked.removed,
    };
    border::leave(fleet, contents, border, year, &mut turned);
    let missing = asked.missing + border::sell_younger(fleet, contents, border, year, &mut turned);
    let used = border::import(fleet, contents, border, year, missing, &mut turned);
    let new = missing - used;
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

//! Walk: one year of a fleet, and the content of its stock, inflow and outflow.
//!
//! ```text
//! used(t)     = min(imports(t), missing(t)), by the ages in trade
//! new(t)      = missing(t) - used(t)
//! exported(t) = exported · ramp(t) · outflow at the ages of export
//! scrapped(t) = outflow - exported(t)
//! ```
//!
//! Imports stay those of the reference under any choices, unless a standard refuses them (`border`); exports follow the
//! outflow. Out of scope: the fate of scrapped cars.

use crate::facts::cars::CarFacts;
use crate::kind::Drivetrain;
use crate::model::cars::border::{self, CarBorder};
use crate::model::cars::content::{self, CarContent, NONE};
use crate::stock::FleetStock;
use crate::year::Year;

/// Parts of a fleet: cars bought new here, imported used cars, used cars imported under a standard; and of the cars
/// bought new here the plug-in hybrids and the battery cars, if they have lives of their own.
pub(super) const PARTS: usize = 5;
/// Index of the first part of cars bought new here that have lives of their own.
pub(super) const FIRST_OWN_LIFE: usize = 3;
/// Parts of cars bought new here, by drivetrain; without lives of their own, the first holds all.
pub(super) const BOUGHT: [usize; Drivetrain::COUNT] = [0, FIRST_OWN_LIFE, FIRST_OWN_LIFE + 1];

/// Content of the cars of a year, by stock and flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct CarFlows {
    /// Cars in use at the end of the year.
    pub(super) stock: CarContent,
    /// New cars.
    pub(super) new: CarContent,
    /// Imported used cars.
    pub(super) imported: CarContent,
    /// Exported used cars.
    pub(super) exported: CarContent,
    /// Cars dismantled in the place.
    pub(super) scrapped: CarContent,
    /// Used cars refused at import.
    pub(super) refused: CarContent,
    /// Cars kept from export and dismantled in the place.
    pub(super) kept: CarContent,
    /// Number of cars removed before the end of their life.
    pub(super) removed: f64,
}

/// Content of each cohort of a fleet, from its first on.
#[derive(Clone, Copy, Debug)]
pub(super) struct CarCohortContents<'a> {
    /// Cars bought new here, up to the newest cohort.
    pub(super) own: &'a [CarContent],
    /// Plug-in hybrids and battery cars bought new here, if they have lives of their own; else empty.
    pub(super) apart: [&'a [CarContent]; 2],
    /// Imported used cars, up to 2060; empty if none are ever imported.
    pub(super) used: &'a [CarContent],
}

impl<'a> CarCohortContents<'a> {
    /// In the order of the parts of a fleet.
    pub(super) fn by_part(self) -> [&'a [CarContent]; PARTS] {
        [self.own, self.used, self.used, self.apart[0], self.apart[1]]
    }
}

/// Lives of the cars of a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct CarLives<'a> {
    /// Survival ratios of each part of the fleet.
    pub(super) stays: [&'a [f64]; PARTS],
    /// Share of each drivetrain in new cars, if they have lives of their own.
    pub(super) apart: Option<[f64; Drivetrain::COUNT]>,
}

/// True if used cars are ever imported.
pub(super) fn buys_used(cars: &CarFacts) -> bool {
    cars.imports.value.values().iter().any(|imports| *imports > 0.0)
}

/// Runs a fleet through a year to a target; `contents` must have a row for the newest cohort.
pub(super) fn year(
    fleet: &mut FleetStock,
    contents: CarCohortContents<'_>,
    border: CarBorder<'_>,
    lives: CarLives<'_>,
    year: Year,
    target: f64,
) -> CarFlows {
    let flows = fleet.turn(lives.stays, target);
    let mut turned = CarFlows {
        stock: NONE,
        new: NONE,
        imported: NONE,
        exported: NONE,
        scrapped: NONE,
        refused: NONE,
        kept: NONE,
        removed: flows.removed,
    };
    border::leave(fleet, contents, border, year, &mut turned);
    let missing = flows.missing + border::sell_younger(fleet, contents, border, year, &mut turned);
    let used = border::import(fleet, contents, border, year, missing, &mut turned);
    let new = missing - used;
    if let Some(shares) = lives.apart {
        for (share, part) in shares.into_iter().zip(BOUGHT) {
            if let Some(place) = fleet.take(part, year.index(), share * new) {
                content::add(&mut turned.new, share * new, &contents.by_part()[part][place]);
            }
        }
    } else {
        fleet.renew(new);
        if let Some(newest) = contents.own.get(fleet.cohorts() - 1) {
            content::add(&mut turned.new, new, newest);
        }
    }
    let live = fleet.live;
    for (part, rows) in fleet.parts.iter().zip(contents.by_part()) {
        content::add_all(&mut turned.stock, &part.stands[live..], &rows[live..]);
    }
    turned
}

//! Needed: the energy needs of buildings in a year by age and standard, and the savings of renovation.
//!
//! ```text
//! N(t)     = Σ_p used(t, p) · Σ_c K(t, c) · need(p, c) · nb(c) · rf(t, c)       used: share that is not vacant
//! rf(t, c) = 1 − Σ_s renovated(s) · saving(s) for cohorts to 2020, s from 2021, else 1
//! ```
//!
//! Renovation saves heat and cooling of homes and heat of other buildings. Out of scope: carriers, levels, light and
//! equipment.

use crate::facts::Facts;
use crate::kind::{DialScope, LeverQuantity, Product};
use crate::model::buildings::content::CohortBlock;
use crate::model::moves::DialValues;
use crate::stock::CohortWalk;
use crate::year::Year;

/// Years in which renovation adds up, 2021–2060.
const RENOVATING: usize = 40;

/// Needs of the buildings of a place in a year, relative to the same place in other years.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Needed {
    /// Heat of homes.
    pub(crate) home_heat: f64,
    /// Cooling of homes.
    pub(crate) home_cool: f64,
    /// Floor of homes in use, m².
    pub(crate) home_floor: f64,
    /// Heat of other buildings.
    pub(crate) other_heat: f64,
    /// Floor of other buildings in use, m².
    pub(crate) other_floor: f64,
}

/// Cumulative effect of renovation, by year from 2021 on.
#[derive(Clone, Debug)]
pub(crate) struct Renovation {
    /// Remaining share of the need of cohorts to 2020.
    left: [f64; RENOVATING],
    /// Share of the floor of 2020 that is renovated in the year, in addition to the reference.
    more: [f64; RENOVATING],
    /// Share of the floor of 2020 that is renovated in the year, and the same times the saving.
    works: [[f64; 2]; RENOVATING],
}

impl Renovation {
    /// Renovation under choices.
    pub(crate) fn of(facts: &Facts, moves: &DialValues) -> Renovation {
        let energy = &facts.energy;
        let most = energy.renovated_most.value;
        let (mut done, mut saved, mut in_reference) = (0.0_f64, 0.0, 0.0_f64);
        let mut renovation = Renovation {
            left: [1.0; RENOVATING],
            more: [0.0; RENOVATING],
            works: [[0.0; 2]; RENOVATING],
        };
        for (at, year) in Year::at(Year::BASE.index() + 1).to(Year::LAST).enumerate() {
            let change = |what: LeverQuantity| {
                if year < Year::LEVERS {
                    0.0
                } else {
                    moves.change(what.on_scope(DialScope::Buildings), year)
                }
            };
            let reference = energy.renovated.value.min(most - in_reference).max(0.0);
            let rate = (energy.renovated.value + change(LeverQuantity::RenovationRate))
                .min(most - done)
                .max(0.0);
            let saving = (energy.renovation_saving.value + change(LeverQuantity::RenovationSaving)).clamp(0.0, 1.0);
            done += rate;
            in_reference += reference;
            saved += rate * saving;
            renovation.left[at] = (1.0 - saved).max(0.0);
            renovation.more[at] = (rate - reference).max(0.0);
            renovation.works[at] = [rate, rate * saving];
        }
        renovation
    }

    /// Remaining share of the need of cohorts to 2020 at the end of a year.
    pub(crate) fn left(&self, year: Year) -> f64 {
        renovation_index(year).map_or(1.0, |at| self.left[at])
    }

    /// Share of the floor of 2020 that is renovated in a year, in addition to the reference.
    pub(crate) fn more(&self, year: Year) -> f64 {
        renovation_index(year).map_or(0.0, |at| self.more[at])
    }

    /// Share of the floor of 2020 that is renovated in a year, and the same times the saving.
    pub(crate) fn works(&self, year: Year) -> [f64; 2] {
        renovation_index(year).map_or([0.0; 2], |at| self.works[at])
    }
}

/// Index of a year among the years of renovation.
fn renovation_index(year: Year) -> Option<usize> {
    year.index().checked_sub(Year::BASE.index() + 1).filter(|at| *at < RENOVATING)
}

impl Needed {
    /// Adds the needs of one kind of building; `used` is the share of its floor in use.
    pub(crate) fn add(&mut self, product: Product, blocks: &[CohortBlock], walk: &CohortWalk<'_>, left: f64, used: f64) {
        let (mut heat, mut cool, mut floor) = (0.0, 0.0, 0.0);
        for (block, area) in blocks.iter().zip(&walk.stands) {
            let left = if block.first <= Year::BASE.index() { left } else { 1.0 };
            heat += area * block.heat * left;
            cool += area * block.cool * left;
            floor += area;
        }
        let (heat, cool, floor) = (heat * used, cool * used, floor * used);
        match product {
            Product::SingleFamily | Product::MultiFamily | Product::Informal => {
                self.home_heat += heat;
                self.home_cool += cool;
                self.home_floor += floor;
            }
            Product::Other => {
                self.other_heat += heat;
                self.other_floor += floor;
            }
        }
    }
}

/// A need relative to that of 2020; 0 if there was none.
pub(super) fn ratio(now: f64, base: f64) -> f64 {
    if base > 0.0 { now / base } else { 0.0 }
}

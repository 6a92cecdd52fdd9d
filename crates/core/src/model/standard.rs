//! Standard: requirements for used vehicles at borders, if the lever that sets them is pulled.
//!
//! ```text
//! passes(made, t) = 0 below the class, else 1 − (t − made − limit), clamped to 0 … 1       the class of Europe when it was made
//! comes or goes   = (1 − ramp(t)) · as before + ramp(t) · passes
//! sells alone     the same rule with its own limit and no class
//! heavy           age = min(age, limit), class ≥ the class;  between two whole ages, both in proportion
//! ```
//!
//! One place alone only refuses vehicles: the seller finds another buyer, and the place limits its own exports by its
//! own limit. In the world no other buyer is left, so sellers keep the vehicles that buyers refuse, by the buyers'
//! limits. All buyers have the same standard and get the same mix of ages, so a seller knows what is refused without
//! looking at them. Out of scope: the number of imports and exports, their replacement.

use crate::facts::Facts;
use crate::facts::air::{clamp_class, class};
use crate::facts::path::YearPath;
use crate::facts::vehicles::UsedPart;
use crate::kind::{Dial, DialScope, LeverQuantity, Sector, Stock};
use crate::model::moves::{AHEAD, DialValues};
use crate::year::Year;

/// Dial of the highest age of an imported car.
const CARS_IN: Dial = LeverQuantity::MostYears.on_scope(DialScope::Stock(Stock::Cars));
/// Dial of the highest age of an imported lorry or bus.
const HEAVY_IN: Dial = LeverQuantity::MostYears.on_scope(DialScope::Sector(Sector::RoadVehicles));
/// Dial of the highest age of an exported car, if a seller sets the standard alone.
const CARS_OUT: Dial = LeverQuantity::MostYearsSold.on_scope(DialScope::Stock(Stock::Cars));
/// Dial of the least class of imports.
const CLASS: Dial = LeverQuantity::LeastUsedClass.on_scope(DialScope::All);
/// Dial of the share of imports with a broken emission control.
const BROKEN: Dial = LeverQuantity::Broken.on_scope(DialScope::All);

/// A standard in force from 2027 on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standard<'a> {
    ramp: &'a [f64; AHEAD],
    made: &'a YearPath,
    cars: f64,
    heavy: f64,
    sold: f64,
    /// Least class of imports.
    pub(crate) class: usize,
    /// Share of imports with a broken emission control.
    pub(crate) broken: f64,
    /// True if all buyers adopt the standard.
    together: bool,
}

impl<'a> Standard<'a> {
    /// The standard of a place; `None` if the lever is not pulled.
    pub(crate) fn of(facts: &'a Facts, moves: &'a DialValues) -> Option<Standard<'a>> {
        let (_, ramp) = moves.limit(CARS_IN)?;
        let limit_or_base = |dial: Dial| moves.limit(dial).map_or(moves.base(dial), |(target, _)| target);
        let all = [CARS_IN, HEAVY_IN, CARS_OUT, CLASS, BROKEN];
        if all.iter().all(|dial| limit_or_base(*dial).to_bits() == moves.base(*dial).to_bits()) {
            return None;
        }
        let [cars, heavy, sold, class, broken] = all.map(limit_or_base);
        Some(Standard {
            ramp,
            made: &facts.air.everywhere.used_light.value,
            cars,
            heavy,
            sold,
            class: clamp_class(class),
            broken,
            together: moves.together,
        })
    }

    /// Share of the trade in a year to which the standard applies.
    pub(crate) fn ramp(&self, year: Year) -> f64 {
        year.index().checked_sub(Year::LEVERS.index()).map_or(0.0, |ahead| self.ramp[ahead])
    }

    /// Share of the cars made in a year that may be imported under the standard.
    pub(crate) fn passes(&self, year: Year, made: Year) -> f64 {
        if class(self.made, made) < self.class {
            return 0.0;
        }
        share_within_age(year, made, self.cars)
    }

    /// Share of the cars made in a year that may be exported under the standard.
    pub(crate) fn exportable_share(&self, year: Year, made: Year) -> f64 {
        if self.together {
            self.passes(year, made)
        } else {
            share_within_age(year, made, self.sold)
        }
    }

    /// The highest age at which any car may be imported, years.
    pub(crate) fn oldest(&self) -> usize {
        libm::ceil(self.cars).max(0.0) as usize
    }

    /// True if a seller finds no other buyer.
    pub(crate) const fn is_together(&self) -> bool {
        self.together
    }

    /// Years in which the lorries and buses imported under the standard were made, and the share of each.
    pub(crate) fn allowed_build_years(&self, used: UsedPart, year: Year) -> [(Year, f64); 2] {
        let age = used.age.min(self.heavy);
        let whole = libm::floor(age);
        let of = |age: f64| Year::at(year.index().saturating_sub(age as usize));
        [(of(whole), 1.0 - (age - whole)), (of(whole + 1.0), age - whole)]
    }
}

/// 1 up to an age limit, 0 from a year beyond it on, linear between.
fn share_within_age(year: Year, made: Year, limit: f64) -> f64 {
    let age = f64::from(year.number()) - f64::from(made.number());
    (1.0 - (age - limit)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::share_within_age;
    use crate::year::Year;

    #[test]
    fn between_two_whole_ages_a_part_of_the_older_one_passes() {
        let of = |limit| [8, 9, 10].map(|age| share_within_age(Year::of(2040), Year::of(2040 - age), limit));
        assert_eq!(of(9.0), [1.0, 1.0, 0.0]);
        assert_eq!(of(9.25), [1.0, 1.0, 0.25]);
        assert_eq!(of(20.0), [1.0; 3]);
    }
}

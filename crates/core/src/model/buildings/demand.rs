//! Demand: the floor that people use.
//!
//! ```text
//! target(t, p) = people(t) · floor_per_person(t, p) · departure(t) · factor(t)
//! homes: factor = 1 + hs(t) · clamp((q − f)/f, 0, 1),  never under f/q, never above 1
//!        then q″ = q′ + hn(t) · G(q′); light homes: their target · (1 − hn(t)), the rest goes to the other kinds
//! other: factor = 1 + ws(t),                           never under w/q, never above 1
//! ```
//!
//! q is the reference floor a person of all homes together in that year under the chosen storyline; f is the
//! decent-living floor. q′ is the floor a person after the factor, G the floor that people lack ([`need`]). w is the place's floor of other buildings in 2020 if that is below the median of its region,
//! else nothing. One factor acts on every kind of home. Below f nobody loses floor. If the Panel's bundle sets the
//! space of homes, neither clamp nor floor applies, as in the Panel's own calculation.
//!
//! Out of scope: the existing stock.

use crate::facts::Facts;
use crate::kind::{DialScope, LeverQuantity, Product, Sector};
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::model::need;
use crate::year::{Annual, Stretch, Year};

/// Required floor area at the end of each year of a stretch, m², in the order of [`Facts::buildings`].
pub fn floor_area(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, years: Stretch) -> Vec<Annual> {
    let mut targets = vec![Annual::zero(); facts.buildings().count()];
    for year in years.years() {
        let people = drivers.people(year);
        let homes = people * drivers.home_floor(year) * home_factor(facts, drivers, moves, year);
        let other = people * drivers.other_floor(year) * other_factor(facts, drivers, moves, year);
        for (building, target) in facts.buildings().zip(&mut targets) {
            let people_served = if building.product.sector() == Sector::Homes { homes } else { other };
            target[year] = people_served * building.floor_per_person.value[year] * drivers.shape(building.product, year);
        }
        let closed = need::closed(moves, year);
        if closed > 0.0 {
            let gap = need::floor_gap(
                lived_floor(facts, drivers, moves, year),
                facts.need.floor.value.value,
                facts.need.spread.value.value,
            );
            close(facts, &mut targets, year, (people * gap.missing, closed));
        }
    }
    targets
}

/// Adds a share `closed` of the missing floor `missing`, m², to the homes of a year, and moves the same share of light
/// homes to the other kinds, in their proportion.
fn close(facts: &Facts, targets: &mut [Annual], year: Year, (missing, closed): (f64, f64)) {
    let (homes, _) = targets.split_at_mut(facts.homes.len());
    let whole: f64 = homes.iter().map(|target| target[year]).sum();
    let is_light = |at: usize| facts.homes[at].product == Product::Informal;
    let mut light = 0.0;
    for (at, target) in homes.iter_mut().enumerate() {
        if whole > 0.0 {
            target[year] *= (whole + closed * missing) / whole;
        }
        if is_light(at) {
            light += target[year] * closed;
            target[year] *= 1.0 - closed;
        }
    }
    let firm: f64 = homes
        .iter()
        .enumerate()
        .filter(|(at, _)| !is_light(*at))
        .map(|(_, target)| target[year])
        .sum();
    for (at, target) in homes.iter_mut().enumerate().filter(|(at, _)| !is_light(*at)) {
        let part = if firm > 0.0 {
            target[year] / firm
        } else if at == 0 {
            1.0
        } else {
            0.0
        };
        target[year] += light * part;
    }
}

/// Floor of homes a person that is lived in, m², before the gap is closed.
pub fn lived_floor(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, year: Year) -> f64 {
    home_floor(facts, drivers, year) * home_factor(facts, drivers, moves, year)
}

/// The required floor area on the same storyline with no choices.
pub(super) fn unchosen(facts: &Facts, drivers: &DemandDrivers<'_>, years: Stretch) -> Vec<Annual> {
    let mut targets = vec![Annual::zero(); facts.buildings().count()];
    for year in years.years() {
        let people = drivers.people(year);
        let (homes, other) = (people * drivers.home_floor(year), people * drivers.other_floor(year));
        for (building, target) in facts.buildings().zip(&mut targets) {
            let served = if building.product.sector() == Sector::Homes { homes } else { other };
            target[year] = served * building.floor_per_person.value[year] * drivers.shape(building.product, year);
        }
    }
    targets
}

/// Reference floor area of all homes a person under a storyline, m².
pub fn home_floor(facts: &Facts, drivers: &DemandDrivers<'_>, year: Year) -> f64 {
    let mut sum = 0.0;
    for homes in &facts.homes {
        sum += homes.floor_per_person.value[year] * drivers.shape(homes.product, year);
    }
    sum * drivers.home_floor(year)
}

/// Factor of choices on the floor of homes.
fn home_factor(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, year: Year) -> f64 {
    let effect = if year < Year::LEVERS {
        0.0
    } else {
        moves.change(LeverQuantity::Space.on_scope(DialScope::Sector(Sector::Homes)), year)
    };
    if effect == 0.0 {
        1.0
    } else if moves.panel_space() {
        (1.0 + effect).clamp(0.0, 1.0)
    } else {
        space_factor(effect, home_floor(facts, drivers, year), facts.space_floor.value)
    }
}

/// Factor of choices on the floor of other buildings.
fn other_factor(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, year: Year) -> f64 {
    let effect = if year < Year::LEVERS {
        0.0
    } else {
        moves.change(LeverQuantity::Space.on_scope(DialScope::Sector(Sector::OtherBuildings)), year)
    };
    if effect == 0.0 {
        return 1.0;
    }
    let reference = facts.other.floor_per_person.value[year] * drivers.other_floor(year);
    work_factor(effect, reference, facts.work_floor.value)
}

/// Factor of an effect on a reference space `q`, at most 1; `q` and `floor` in m² a person.
///
/// The effect acts in full from twice the decent-living floor on, not at all below the floor.
pub fn space_factor(effect: f64, q: f64, floor: f64) -> f64 {
    let acts = if floor > 0.0 { ((q - floor) / floor).clamp(0.0, 1.0) } else { 1.0 };
    limit_factor(1.0 + effect * acts, q, floor)
}

/// Factor of an effect on the floor of other buildings `w`, m² a person; it leaves no less than `floor` if the
/// reference has as much.
pub fn work_factor(effect: f64, w: f64, floor: f64) -> f64 {
    limit_factor(1.0 + effect, w, floor)
}

/// Limits a factor on a reference space: no result below the floor, never above the reference.
fn limit_factor(factor: f64, reference: f64, floor: f64) -> f64 {
    let least = if reference > floor { floor / reference } else { 1.0 };
    factor.max(least).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lever_acts_whole_from_twice_the_floor_and_not_below_it() {
        assert_eq!(space_factor(-0.2, 40.0, 15.0), 0.8);
        assert_eq!(space_factor(-0.2, 14.0, 15.0), 1.0);
        assert!((space_factor(-0.2, 22.5, 15.0) - 0.9).abs() < 1e-15);
    }

    #[test]
    fn no_level_leaves_less_than_the_floor() {
        for effect in [-0.2, -0.5, -1.0, -3.0] {
            for q in [15.0, 15.1, 17.0, 30.0, 80.0] {
                assert!(q * space_factor(effect, q, 15.0) >= 15.0 * (1.0 - 1e-15));
            }
        }
    }

    #[test]
    fn work_space_keeps_its_floor_where_there_is_one() {
        assert_eq!(limit_factor(0.8, 10.0, 0.0), 0.8);
        assert_eq!(limit_factor(0.8, 10.0, 9.0), 0.9);
        assert_eq!(limit_factor(0.8, 8.0, 9.0), 1.0);
    }
}

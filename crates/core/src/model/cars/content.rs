//! Content: materials, drivetrain and energy use per kilometre of a car.
//!
//! ```text
//! new_car(c)  = Σ_d share(d, c) · car(d, c)        share in new cars of the place
//! used_car(c) = Σ_d share(d, c) · car(d, c)        one mix for all importers of used cars
//! car(d, c)   = kg(d, c, m) · size;  1 of its drivetrain;  fuel and power, MJ/km
//! ```
//!
//! Levers act on own cars from cohort 2027 on. x is the change of mass at the same size, s the share of steel replaced,
//! g the aluminium for a kg of steel, y the change by size:
//!
//! ```text
//! steel' = steel (1 - s);  wrought' = wrought + g s steel
//! all but aluminium · k,  k such that mass' = (1 + x) mass       never below 0
//! fuel and power · (1 + lighter(d) x) (1 + y);  all materials · (1 + y)
//! ```
//!
//! A row of numbers is the content of a whole cohort, so that sums over cohorts are one loop. Imported used cars get
//! the size of the place, because their mix has no size. Out of scope: the number of cars.

use crate::facts::cars::{CarFacts, CarsEverywhere};
use crate::kind::{CarMaterial, Drivetrain, LeverQuantity};
use crate::model::cars::CARS;
use crate::model::moves::DialValues;
use crate::year::Year;

/// Length of a row: materials, drivetrains, fuel, power, and padding to fill SIMD lanes.
pub(super) const WIDTH: usize = 14;
/// Index of the first drivetrain; materials come before.
pub(super) const DRIVETRAINS: usize = CarMaterial::COUNT;
/// Index of fuel, MJ/km.
pub(super) const FUEL: usize = DRIVETRAINS + Drivetrain::COUNT;
/// Index of power, MJ/km.
pub(super) const POWER: usize = FUEL + 1;

/// Content of one or many cars: kg by material, cars by drivetrain, MJ/km of fuel and power.
pub(super) type CarContent = [f64; WIDTH];

pub(super) const NONE: CarContent = [0.0; WIDTH];

/// Share of each drivetrain in the cars of a cohort, and the content of a car of each.
pub(super) type ByDrivetrain = ([f64; Drivetrain::COUNT], [CarContent; Drivetrain::COUNT]);

/// New cars of the place from 2020 on, by drivetrain; only levers change later cohorts.
#[derive(Clone, Debug)]
pub(super) struct NewCars([CarContent; Drivetrain::COUNT]);

/// Content of a car bought new here, of a cohort to 2026.
pub(super) fn new_car(cars: &CarFacts, cohort: Year) -> CarContent {
    let (shares, by_drivetrain) = new_by_drivetrain(cars, cohort);
    mixed(&shares, &by_drivetrain)
}

/// The same by drivetrain: shares and contents.
pub(super) fn new_by_drivetrain(cars: &CarFacts, cohort: Year) -> ByDrivetrain {
    let shares = cars.everywhere.shares(cars.electric.value.at(cohort), cohort);
    (shares, by_drivetrain(cars, cohort, cars.combustion.value, cars.battery.value))
}

/// Content of an imported used car of a cohort.
pub(super) fn used_car(cars: &CarFacts, cohort: Year) -> CarContent {
    let common = &cars.everywhere;
    let shares = common.shares(common.used.electric.value.at(cohort), cohort);
    let (combustion, battery) = (common.used.combustion.value, common.used.battery.value);
    mixed(&shares, &by_drivetrain(cars, cohort, combustion, battery))
}

fn by_drivetrain(cars: &CarFacts, cohort: Year, combustion: f64, battery: f64) -> [CarContent; Drivetrain::COUNT] {
    let common = &cars.everywhere;
    Drivetrain::ALL.map(|drivetrain| {
        let mut car = NONE;
        for material in CarMaterial::ALL {
            car[material.index()] = common.kg(drivetrain, cohort, material) * cars.size.value;
        }
        car[DRIVETRAINS + drivetrain.index()] = 1.0;
        (car[FUEL], car[POWER]) = common.energy(drivetrain, cohort, combustion, battery);
        car
    })
}

fn mixed(shares: &[f64; Drivetrain::COUNT], cars: &[CarContent; Drivetrain::COUNT]) -> CarContent {
    let mut mix = NONE;
    for (share, car) in shares.iter().zip(cars) {
        add(&mut mix, *share, car);
    }
    mix
}

/// Number of cars in a content.
pub(super) fn cars_in(content: &CarContent) -> f64 {
    content[DRIVETRAINS..FUEL].iter().sum()
}

/// Mass of a content, kg.
pub(super) fn mass_of(content: &CarContent) -> f64 {
    content[..DRIVETRAINS].iter().sum()
}

#[inline(always)]
pub(super) fn add(sum: &mut CarContent, amount: f64, of: &CarContent) {
    for (sum, of) in sum.iter_mut().zip(of) {
        *sum += amount * of;
    }
}

/// Adds the contents of cohorts.
#[inline(always)]
pub(super) fn add_all(sum: &mut CarContent, amounts: &[f64], of: &[CarContent]) {
    let mut own = *sum;
    for (amount, of) in amounts.iter().zip(of) {
        add(&mut own, *amount, of);
    }
    *sum = own;
}

impl NewCars {
    /// New cars of a place.
    pub(super) fn of(cars: &CarFacts) -> NewCars {
        NewCars(by_drivetrain(cars, Year::LEVERS, cars.combustion.value, cars.battery.value))
    }

    /// Content of a new car of a year from 2027 on, under choices.
    pub(super) fn chosen(&self, cars: &CarFacts, moves: &DialValues, year: Year) -> CarContent {
        let (shares, by_drivetrain) = self.by_drivetrain(cars, moves, year);
        mixed(&shares, &by_drivetrain)
    }

    /// The same by drivetrain: shares and contents.
    pub(super) fn by_drivetrain(&self, cars: &CarFacts, moves: &DialValues, year: Year) -> ByDrivetrain {
        let common = &cars.everywhere;
        let electric = moves.electric(year, cars.electric.value.at(year));
        let shares = common.shares(electric, year);
        let change = NewCarChange {
            size: moves.change(LeverQuantity::Size.on_scope(CARS), year),
            weight: moves.change(LeverQuantity::Weight.on_scope(CARS), year),
            steel: moves.change(LeverQuantity::Replaced.on_scope(CARS), year),
        };
        if change == NewCarChange::default() {
            return (shares, self.0);
        }
        let changed = Drivetrain::ALL.map(|drivetrain| change.apply(&self.0[drivetrain.index()], common, drivetrain));
        (shares, changed)
    }
}

/// Changes that levers make to a new car.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct NewCarChange {
    /// Relative change of everything by smaller sizes.
    size: f64,
    /// Relative change of mass at the same size.
    weight: f64,
    /// Share of steel that aluminium replaces.
    steel: f64,
}

impl NewCarChange {
    fn apply(&self, car: &CarContent, common: &CarsEverywhere, drivetrain: Drivetrain) -> CarContent {
        let mut car = *car;
        if self.weight != 0.0 || self.steel != 0.0 {
            self.lighten(&mut car, common.aluminium_for_steel.value);
            let energy = (1.0 + common.lighter[drivetrain.index()].value * self.weight).max(0.0);
            car[FUEL] *= energy;
            car[POWER] *= energy;
        }
        let size = (1.0 + self.size).max(0.0);
        for kg in &mut car[..DRIVETRAINS] {
            *kg *= size;
        }
        car[FUEL] *= size;
        car[POWER] *= size;
        car
    }

    fn lighten(&self, car: &mut CarContent, aluminium_for_steel: f64) {
        let [steel, wrought, cast] = [
            CarMaterial::AutomotiveSteel,
            CarMaterial::WroughtAluminium,
            CarMaterial::CastAluminium,
        ]
        .map(CarMaterial::index);
        let mass: f64 = car[..DRIVETRAINS].iter().sum();
        let replaced = self.steel.clamp(0.0, 1.0) * car[steel];
        car[steel] -= replaced;
        car[wrought] += aluminium_for_steel * replaced;
        let aluminium = car[wrought] + car[cast];
        let rest: f64 = car[..DRIVETRAINS].iter().sum::<f64>() - aluminium;
        let left = ((1.0 + self.weight) * mass - aluminium).max(0.0);
        let scale = if rest > 0.0 { left / rest } else { 1.0 };
        for (material, kg) in car[..DRIVETRAINS].iter_mut().enumerate() {
            if material != wrought && material != cast {
                *kg *= scale;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 800 kg of steel, 100 of iron, 100 and 50 of aluminium, 350 of the rest.
    const CAR: CarContent = [800.0, 100.0, 100.0, 50.0, 30.0, 200.0, 20.0, 100.0, 1.0, 0.0, 0.0, 2.0, 0.0, 0.0];

    fn lightened(weight: f64, steel: f64) -> CarContent {
        let change = NewCarChange { size: 0.0, weight, steel };
        let mut car = CAR;
        change.lighten(&mut car, 0.5);
        car
    }

    fn mass(car: &CarContent) -> f64 {
        car[..DRIVETRAINS].iter().sum()
    }

    #[test]
    fn a_lighter_car_has_the_mass_asked_for_whatever_replaces_its_steel() {
        for (weight, steel) in [(-0.1, 0.0), (0.0, 0.2), (-0.3, 0.2), (-0.2, 1.0)] {
            assert!((mass(&lightened(weight, steel)) - (1.0 + weight) * 1400.0).abs() < 1e-9);
        }
    }

    #[test]
    fn aluminium_takes_the_place_of_steel_and_is_not_made_less() {
        let car = lightened(-0.3, 0.2);
        assert_eq!(car[CarMaterial::WroughtAluminium.index()], 100.0 + 0.5 * 0.2 * 800.0);
        assert_eq!(car[CarMaterial::CastAluminium.index()], 50.0);
        let ratios = [CarMaterial::CastIron, CarMaterial::Copper, CarMaterial::Plastics]
            .map(|material| car[material.index()] / CAR[material.index()]);
        assert!(
            ratios.iter().all(|share| (share - ratios[0]).abs() < 1e-12),
            "the rest goes down alike: {ratios:?}"
        );
    }

    #[test]
    fn no_car_has_less_than_nothing_of_a_material() {
        let car = lightened(-1.0, 1.0);
        assert!(car.iter().all(|part| *part >= 0.0));
    }

    #[test]
    fn cohorts_are_summed_row_by_row() {
        let mut sum = NONE;
        add_all(&mut sum, &[2.0, 3.0], &[CAR, CAR, CAR]);
        assert_eq!(sum[0], 4000.0);
        assert_eq!(sum[DRIVETRAINS], 5.0);
    }
}

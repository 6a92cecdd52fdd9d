//! Ages: road vehicles in use by age since manufacture.
//!
//! ```text
//! vehicles(class) = Σ_c stands(c)      over the cohorts c whose age is in the class; age = t − c + age at import
//! ```
//!
//! Out of scope: earlier places of a vehicle.

use crate::kind::{Age, Traffic};
use crate::model::account::Account;
use crate::model::outcome::Outcome;
use crate::year::Year;

/// Vehicles of a kind by age.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct VehicleAges([f64; Age::COUNT]);

impl VehicleAges {
    /// Adds a share of adjacent cohorts; `youngest` is the age of the last one.
    pub(crate) fn add(&mut self, stands: &[f64], share: f64, youngest: usize) {
        let mut end = stands.len();
        for (age, sum) in Age::ALL.into_iter().zip(&mut self.0) {
            let from = stands.len().saturating_sub(age.beyond().saturating_sub(youngest));
            *sum += share * stands[from.min(end)..end].iter().sum::<f64>();
            end = from.min(end);
        }
    }

    /// Writes the ages into the account of a kind.
    pub(crate) fn write(&self, outcome: &mut Outcome, traffic: Traffic, year: Year) {
        for (age, vehicles) in Age::ALL.into_iter().zip(self.0) {
            outcome.ledger[(Account::Aged.of(traffic.index() * Age::COUNT + age.index()), year)] = vehicles;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_vehicle_is_in_one_class_by_the_year_it_was_made() {
        // A vehicle a cohort, 30 cohorts: ages 29 to 0.
        let stands = [1.0; 30];
        let mut ages = VehicleAges::default();
        ages.add(&stands, 1.0, 0);
        assert_eq!(ages.0, [5.0, 5.0, 5.0, 5.0, 10.0]);
        let mut used = VehicleAges::default();
        used.add(&stands, 0.5, 12);
        assert_eq!(used.0, [0.0, 0.0, 1.5, 2.5, 11.0]);
    }

    #[test]
    fn a_young_fleet_has_no_old_classes() {
        let mut ages = VehicleAges::default();
        ages.add(&[2.0, 3.0, 4.0], 1.0, 4);
        assert_eq!(ages.0, [4.0, 5.0, 0.0, 0.0, 0.0]);
    }
}

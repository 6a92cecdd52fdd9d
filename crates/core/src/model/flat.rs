//! Flat: an outcome as one array of numbers, for another program that runs other members of the same whole.
//!
//! Out of scope: transport of the numbers.

use crate::model::outcome::{BalanceError, Outcome};
use crate::year::Stretch;

impl Outcome {
    /// Every value of a span as one array of numbers, the balance last.
    pub fn flat(&self, years: Stretch) -> Vec<f64> {
        let mut flat = Vec::new();
        for span in self
            .ledger
            .spans(years)
            .chain(self.cohorts.iter().map(|cohorts| cohorts.rows(years)))
        {
            flat.extend_from_slice(span);
        }
        let BalanceError { stock, mass, cycle } = self.balance;
        flat.extend([stock, mass, cycle]);
        flat
    }

    /// Adds an array that [`Outcome::flat`] wrote for the same span; an array of another length is added as far as it
    /// goes.
    pub fn add_flat(&mut self, flat: &[f64], years: Stretch) {
        let mut rest = flat.iter();
        let cohorts = self.cohorts.iter_mut().map(|cohorts| cohorts.rows_mut(years));
        for own in self.ledger.spans_mut(years).chain(cohorts) {
            own.iter_mut().zip(&mut rest).for_each(|(value, more)| *value += more);
        }
        if let [.., stock, mass, cycle] = *flat {
            self.balance = self.balance.larger(BalanceError { stock, mass, cycle });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::PlaceId;
    use crate::year::Year;

    #[test]
    fn what_is_written_is_added_in_its_own_place() {
        let place = PlaceId::parse("WLD").unwrap();
        let mut one = Outcome::empty(place);
        let mut next = 0.0;
        let whole = Stretch {
            first: Year::FIRST,
            last: Year::LAST,
        };
        for row in one.ledger.spans_mut(whole) {
            row.fill(next);
            next += 1.0;
        }
        for cohorts in &mut one.cohorts {
            cohorts.row_mut(Year::LAST).fill(next);
            next += 1.0;
        }
        one.balance.mass = 1e-9;
        for years in [Stretch::HISTORY, Stretch::AHEAD] {
            let (mut flat, mut whole) = (Outcome::empty(place), Outcome::empty(place));
            flat.add_flat(&one.flat(years), years);
            whole.add(&one, years);
            assert!(flat == whole);
        }
        one.add_flat(&[], Stretch::AHEAD);
    }
}

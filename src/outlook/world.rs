//! World: its people and product, summed over all places.
//!
//! Both are those of the middle storyline that the country model stands on; the reports used earlier editions
//! of much the same. Does not know: why they grow.

use crate::facts::World;
use crate::year::Annual;

/// People and product of the world.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// Persons.
    pub people: Annual,
    /// Gross domestic product at purchasing-power parity, international dollars of 2017 a year.
    pub product: Annual,
}

impl Totals {
    /// Summed in the order of places.
    #[must_use]
    pub fn of(world: &World) -> Totals {
        let (mut people, mut product) = (Annual::zero(), Annual::zero());
        for facts in &world.places {
            let (each, income) = (&facts.people.value, &facts.income.value);
            people = Annual::from_fn(|year| people[year] + each[year]);
            product = Annual::from_fn(|year| product[year] + each[year] * income[year]);
        }
        Totals { people, product }
    }
}

//! World: population and product, summed over all places.
//!
//! Both follow the middle storyline of the country model; the reports used earlier editions of similar storylines.
//! Out of scope: reasons for growth.

use cairn_core::facts::World;
use cairn_core::year::Annual;

/// Population and product of the world.
#[derive(Clone, Debug, PartialEq)]
pub struct WorldTotals {
    /// Persons.
    pub people: Annual,
    /// Gross domestic product at purchasing-power parity, international dollars of 2017 a year.
    pub product: Annual,
}

impl WorldTotals {
    /// Computes the sums, in the order of places.
    pub fn of(world: &World) -> WorldTotals {
        let (mut people, mut product) = (Annual::zero(), Annual::zero());
        for facts in &world.places {
            let (each, income) = (&facts.people.value, &facts.income.value);
            people = Annual::from_fn(|year| people[year] + each[year]);
            product = Annual::from_fn(|year| product[year] + each[year] * income[year]);
        }
        WorldTotals { people, product }
    }
}

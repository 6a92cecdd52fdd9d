//! Settle: every series of a place's facts put on a grid of six digits, so that the pack is small.
//!
//! A series that is added to the facts and not named here is kept to the last bit, and the
//! pack grows: a test of its size says so. Does not know: what a series means.

use crate::facts::{BuildingFacts, Facts};
use crate::year::Annual;

impl Facts {
    /// The facts with every series settled; settling twice changes nothing.
    #[must_use]
    pub fn settled(mut self) -> Facts {
        let mut all: Vec<&mut Annual> = vec![&mut self.people.value, &mut self.income.value, &mut self.urban.value];
        for building in self.homes.iter_mut().chain([&mut self.other]) {
            of_building(building, &mut all);
        }
        all.extend([
            &mut self.cars.per_person.value,
            &mut self.cars.imports.value,
            &mut self.civil.steel_course.value,
        ]);
        for departure in &mut self.departures {
            all.extend([
                &mut departure.people,
                &mut departure.income,
                &mut departure.urban,
                &mut departure.home_floor,
                &mut departure.other_floor,
                &mut departure.cars,
            ]);
        }
        for series in all {
            *series = series.settled();
        }
        self
    }
}

fn of_building<'a>(building: &'a mut BuildingFacts, all: &mut Vec<&'a mut Annual>) {
    all.extend([&mut building.floor_per_person.value, &mut building.mean_life.value]);
    all.extend(&mut building.structure.value);
}

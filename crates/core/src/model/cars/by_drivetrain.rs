//! Apart: the cars bought new in a place by drivetrain, if drivetrains have lives of their own.
//!
//! ```text
//! stands(d, c) = share(d, c) · stands(c)     at the end of 2026; from then on each ages by its own life
//! ```
//!
//! Imported used cars keep one life: that of combustion cars. Out of scope: the lives (`demand`).

use crate::facts::cars::CarFacts;
use crate::kind::Drivetrain;
use crate::model::cars::CarBaseState;
use crate::model::cars::content::{self, ByDrivetrain, CarContent, NONE};
use crate::model::cars::years_ahead::{BOUGHT, CarCohortContents, CarLives, FIRST_OWN_LIFE, PARTS};
use crate::model::moves::AHEAD;
use crate::stock::{FleetStock, SurvivalRatios};
use crate::year::Year;

/// Content of the cars of a place by drivetrain and cohort, and memory for their lives.
pub(super) struct CarsByDrivetrain {
    own: [Vec<CarContent>; Drivetrain::COUNT],
    /// Content of imported used cars; nothing if none are ever imported.
    used: Vec<CarContent>,
    rooms: [SurvivalRatios; Drivetrain::COUNT],
}

impl CarsByDrivetrain {
    /// Divides the fleet of the end of 2026.
    pub(super) fn of(base_state: &CarBaseState, cars: &CarFacts, fleet: &mut FleetStock) -> CarsByDrivetrain {
        while fleet.parts.len() < PARTS {
            fleet.part_off();
        }
        let mut parted = CarsByDrivetrain {
            own: BOUGHT.map(|_| Vec::with_capacity(fleet.cohorts() + AHEAD)),
            used: base_state.used.clone(),
            rooms: BOUGHT.map(|_| base_state.life.workspace()),
        };
        if parted.used.is_empty() {
            parted.used = vec![NONE; Year::COUNT - fleet.first];
        }
        for place in 0..fleet.cohorts() {
            let cohort = content::new_by_drivetrain(cars, Year::at(fleet.first + place));
            let stands = fleet.parts[0].stands[place];
            for (share, part) in cohort.0.into_iter().zip(BOUGHT) {
                fleet.parts[part].stands[place] = share * stands;
            }
            parted.add(cohort.1);
        }
        parted
    }

    fn add(&mut self, cars: [CarContent; Drivetrain::COUNT]) {
        for (own, car) in self.own.iter_mut().zip(cars) {
            own.push(car);
        }
    }

    /// Adds the cohort of a year. Returns the lives of the year, and the content of all cohorts.
    pub(super) fn year<'a>(
        &'a mut self,
        base_state: &'a CarBaseState,
        new: ByDrivetrain,
        life: [f64; Drivetrain::COUNT],
        cohorts: usize,
    ) -> (CarLives<'a>, CarCohortContents<'a>) {
        self.add(new.1);
        let mut stays: [&[f64]; PARTS] = [&[]; PARTS];
        for ((part, life), room) in BOUGHT.into_iter().zip(life).zip(&mut self.rooms) {
            stays[part] = base_state.life.stays(life, cohorts, room);
        }
        for part in 1..FIRST_OWN_LIFE {
            stays[part] = stays[0];
        }
        let [own, plug_in, battery] = &self.own;
        let lives = CarLives { stays, apart: Some(new.0) };
        let contents = CarCohortContents {
            own,
            apart: [plug_in, battery],
            used: &self.used,
        };
        (lives, contents)
    }
}

//! Power: carbon of electricity at the user, year by year.
//!
//! ```text
//! at the user = generated · (1 + loss of the grid)
//! generated   = reference − clean(t) · (reference − residual)      the place's own grid only
//! ```
//!
//! Traded goods are made on the world's grid, which no lever of a place changes. Out of scope: plants, storage, hours.

use crate::facts::Facts;
use crate::kind::{Dial, DialScope, LeverQuantity};
use crate::model::moves::DialValues;
use crate::model::reads;
use crate::year::{Annual, Year};

/// The dial that cleans the grid.
const CLEAN: Dial = LeverQuantity::CleanPower.on_scope(DialScope::All);

/// Carbon of electricity, kg CO2e a kWh at the user.
#[derive(Clone, Debug, PartialEq)]
pub struct Power {
    national: Annual,
    /// Carbon of the world's grid; no choice changes it.
    pub world: Annual,
}

impl Power {
    /// Carbon of the place's grid.
    pub fn national(&self) -> &Annual {
        reads::note(CLEAN);
        &self.national
    }
}

/// Carbon of electricity of a place; without moves, that of the reference.
pub fn power_mix(facts: &Facts, moves: Option<&DialValues>) -> Power {
    let power = &facts.power;
    let loss = 1.0 + power.loss.value;
    let national = Annual::from_fn(|year| {
        let reference = power.national.value.at(year);
        let grams = match moves {
            Some(moves) if year >= Year::LEVERS => moves.power(year, reference, power.residual.value),
            Some(_) | None => reference,
        };
        grams / 1000.0 * loss
    });
    Power {
        national,
        world: Annual::from_fn(|year| power.world.value.at(year) / 1000.0 * loss),
    }
}

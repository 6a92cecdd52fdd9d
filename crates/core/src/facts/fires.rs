//! Fires: wood burnt on open fires in 2020, the people who cook on them, and the energy they use after leaving them.
//!
//! Out of scope: smoke and its effects, charcoal, people with two fuels.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::facts::energy::CarrierCarbon;
use crate::facts::uses::Finals;

/// Open fires of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FireFacts {
    /// Share of people without clean cooking in 2020; 0 if no wood is burnt on open fires.
    pub without: Fact<f64>,
    /// Rate at which that share falls.
    pub fall: Fact<Fall>,
    /// Wood for heating rooms in homes in 2020, PJ.
    pub warming: Fact<f64>,
    /// Wood for cooking in homes in 2020, PJ.
    pub cooking: Fact<f64>,
    /// Wood of other buildings in 2020, PJ.
    pub other: Fact<f64>,
    /// Emissions per kWh of this wood: a part of it does not regrow.
    pub carbon: Fact<CarrierCarbon>,
    /// Energy that replaces open fires, per person.
    pub leaving: Fact<FireReplacement>,
    /// Carriers of the replacing fuel, shares in the order of [`crate::kind::Carrier::ALL`].
    pub fuels: Fact<Finals>,
}

/// Rate at which the logit of the share without clean cooking falls.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fall {
    /// Rate per year, from the trend of the place.
    pub own: f64,
    /// Rate per unit of growth in the logarithm of income; used where it gives a faster fall.
    pub income: f64,
}

/// Energy that replaces open fires, for a person who leaves them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FireReplacement {
    /// Gas or LPG, GJ per year.
    pub gas: f64,
    /// Electricity, GJ per year, if homes have enough of it.
    pub power: f64,
    /// Sufficient electricity for appliances and light, kWh per person; below it, gas replaces the rest.
    pub enough: f64,
    /// Gas per unit of electricity that it replaces.
    pub gas_for_power: f64,
    /// Useful heat per unit of the fuel that heats instead of the fire.
    pub heater: f64,
}

//! Fires: wood burnt on open fires in 2020, who cooks on them, and what those take who leave them.
//!
//! Does not know: smoke and what it does, charcoal, who uses two fuels.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::facts::energy::CarrierCarbon;
use crate::facts::uses::Finals;

/// Open fires of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FireFacts {
    /// Share of people without clean cooking in 2020; 0 where no wood is burnt on open fires.
    pub without: Known<f64>,
    /// How fast that share falls.
    pub fall: Known<Fall>,
    /// Wood of homes that warms rooms in 2020, PJ.
    pub warming: Known<f64>,
    /// Wood of homes that cooks in 2020, PJ.
    pub cooking: Known<f64>,
    /// Wood of other buildings in 2020, PJ.
    pub other: Known<f64>,
    /// Emissions of a kWh of it: a part of the wood does not grow again.
    pub carbon: Known<CarrierCarbon>,
    /// What a person takes who leaves open fires.
    pub leaving: Known<Leaving>,
    /// Carriers of the fuel of that person, shares in the order of [`crate::kind::Carrier::ALL`].
    pub fuels: Known<Finals>,
}

/// How fast the logit of the share without clean cooking falls.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fall {
    /// In a year, by the place's own trend.
    pub own: f64,
    /// For each unit of the log of income, where that is faster.
    pub income: f64,
}

/// What a person takes who leaves open fires.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leaving {
    /// Gas or LPG, GJ a year.
    pub gas: f64,
    /// Power, GJ a year, where homes have enough of it.
    pub power: f64,
    /// Power of appliances and light, kWh a person, that is enough; below it gas takes the place of the rest.
    pub enough: f64,
    /// Gas for each unit of power that it takes the place of.
    pub gas_for_power: f64,
    /// Useful heat of the fuel that warms instead of the fire.
    pub heater: f64,
}

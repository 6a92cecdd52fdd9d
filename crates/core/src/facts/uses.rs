//! Uses: energy use of homes and other buildings of a place in 2020, by carrier, and the bounds of its growth.
//!
//! ```text
//! homes = heat of rooms + hot water + cooling + appliances and light + cooking (and open fires)
//! other = heat + other power (and open fires)
//! ```
//!
//! Out of scope: years after 2020; users of open fires ([`crate::facts::fires`]).

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::kind::Carrier;

/// Final energy of a year by carrier, PJ, in the order of [`Carrier::ALL`]; wood here means stoves and boilers.
pub type Finals = [f64; Carrier::COUNT];

/// Energy use of homes in 2020.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeUses {
    /// Heat of rooms.
    pub space: Fact<Finals>,
    /// Hot water.
    pub water: Fact<Finals>,
    /// Cooking of people with clean fuels.
    pub cooking: Fact<Finals>,
    /// Cooling, PJ.
    pub cooling: Fact<f64>,
    /// Appliances and light, kWh per person.
    pub appliances: Fact<f64>,
    /// Growth of appliances and light; `most` is in kWh per person.
    pub growth: Fact<Growth>,
    /// Share of the floor that counts as heated or cooled; renovation applies to that part.
    pub conditioned: Fact<f64>,
}

/// Energy use of other buildings in 2020.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherUses {
    /// Heat of rooms and water.
    pub heat: Fact<Finals>,
    /// Electricity except for heat, PJ.
    pub power: Fact<f64>,
    /// Growth of that electricity per square metre; `most` is in kWh per square metre.
    pub growth: Fact<Growth>,
    /// Years in which a place above the most falls to it, including its heat.
    pub down_years: Fact<f64>,
    /// Share of the floor that counts as heated or cooled.
    pub conditioned: Fact<f64>,
}

/// Growth of electricity use with income.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Growth {
    /// Power of income.
    pub power: f64,
    /// Level at which growth stops.
    pub most: f64,
    /// Yearly reduction by better equipment.
    pub gain: f64,
}

/// Useful heat per unit of final energy in the heaters of 2020; electricity gives one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heaters {
    /// Coal, oil and gas.
    pub fuel: f64,
    /// Wood in stoves and boilers.
    pub stove: f64,
    /// Wood on open fires.
    pub fire: f64,
    /// Heat from a district network.
    pub district: f64,
}

impl Heaters {
    /// Efficiency for a carrier.
    pub const fn efficiency(&self, carrier: Carrier) -> f64 {
        match carrier {
            Carrier::Coal | Carrier::Oil | Carrier::Gas => self.fuel,
            Carrier::Wood => self.stove,
            Carrier::Electricity => 1.0,
            Carrier::DistrictHeat => self.district,
        }
    }
}

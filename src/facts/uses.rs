//! Uses: what homes and other buildings of a place used energy for in 2020, by carrier, and what bounds its growth.
//!
//! ```text
//! homes = heat of rooms + hot water + cooling + appliances and light + cooking (and open fires)
//! other = heat + other power (and open fires)
//! ```
//!
//! Does not know: years after 2020; who cooks on open fires ([`crate::facts::fires`]).

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::kind::Carrier;

/// Final energy of a year by carrier, PJ, in the order of [`Carrier::ALL`]; wood is that of stoves and boilers.
pub type Finals = [f64; Carrier::COUNT];

/// Homes in 2020.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomeUses {
    /// Heat of rooms.
    pub space: Known<Finals>,
    /// Hot water.
    pub water: Known<Finals>,
    /// Cooking of those who cook with clean fuels.
    pub cooking: Known<Finals>,
    /// Cooling, PJ.
    pub cooling: Known<f64>,
    /// Appliances and light, kWh a person.
    pub appliances: Known<f64>,
    /// How appliances and light grow; the most is in kWh a person.
    pub growth: Known<Growth>,
    /// Share of the floor that counts as heated or cooled: renovation is charged for that part.
    pub conditioned: Known<f64>,
}

/// Other buildings in 2020.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherUses {
    /// Heat of rooms and water.
    pub heat: Known<Finals>,
    /// Power but for heat, PJ.
    pub power: Known<f64>,
    /// How that grows a square metre; the most is in kWh a square metre.
    pub growth: Known<Growth>,
    /// Years in which a place above the most comes down to it, its heat too.
    pub down_years: Known<f64>,
    /// Share of the floor that counts as heated or cooled.
    pub conditioned: Known<f64>,
}

/// How a use of power grows with income.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Growth {
    /// Power of income.
    pub power: f64,
    /// Where growth stops.
    pub most: f64,
    /// Less a year, by better equipment.
    pub gain: f64,
}

/// Useful heat for each unit burnt in the heaters of 2020; one of electricity gives one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heaters {
    /// Coal, oil and gas.
    pub fuel: f64,
    /// Wood in stoves and boilers.
    pub stove: f64,
    /// Wood on open fires.
    pub fire: f64,
    /// Heat from a network.
    pub district: f64,
}

impl Heaters {
    /// Of a carrier.
    #[must_use]
    pub const fn of(&self, carrier: Carrier) -> f64 {
        match carrier {
            Carrier::Coal | Carrier::Oil | Carrier::Gas => self.fuel,
            Carrier::Wood => self.stove,
            Carrier::Electricity => 1.0,
            Carrier::DistrictHeat => self.district,
        }
    }
}

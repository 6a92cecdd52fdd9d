//! Fires: people who cook without clean fuels, the wood that open fires burn, and the energy of people who leave them.
//!
//! ```text
//! logit n(t)  = logit n(2020) − max(own · τ, income · ln I(t)),  τ = t − 2020; before 2020 only its own trend
//! n(t)        = n(t) above · (1 − kc(t))
//! wood(t)     = wood(2020) · n P / (n P of 2020); wood for warmth also · heat per floor relative to 2020
//! clean cooks = energy a head of 2020, up to their share of 2020; each further one uses gas and power by factors of their own
//! ```
//!
//! If homes have too little power to cook with, gas replaces it. People who leave an open fire that warmed their home
//! keep its useful heat, half by fuel and half by power. Out of scope: smoke, charcoal, users of two fuels.

use crate::facts::Facts;
use crate::facts::uses::Finals;
use crate::kind::{Carrier, DialScope, LeverQuantity, Sector};
use crate::model::buildings::energy::FinalEnergy;
use crate::model::buildings::energy_need::ratio;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::year::Year;

/// Petajoules in a gigajoule.
const PER_GJ: f64 = 1e-6;

/// Open fires of a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fires {
    /// People without clean cooking.
    pub(super) people: f64,
    /// Wood that warms homes, PJ.
    pub(super) warming: f64,
    /// Wood of other buildings, PJ.
    pub(super) other: f64,
    /// People who cook with clean fuels, relative to 2020, up to the share of 2020.
    clean: f64,
    /// Wood for cooking, PJ.
    burnt: f64,
    /// People who cook with clean fuels, beyond the share of 2020.
    further: f64,
    /// Useful heat that those people had from open fires, PJ.
    warmth: f64,
}

impl Fires {
    /// The open fires of a year; `income` is income a person and `heat` is heat per floor, both relative to 2020.
    pub(super) fn of(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, year: Year, income: f64, heat: f64) -> Fires {
        let fires = &facts.energy.fires;
        let begun = fires.without.value;
        let (people, people_then) = (drivers.people(year), drivers.people_of_levels());
        let share = share_without_clean_cooking(facts, moves, year, income);
        let more = ratio(share * people, begun * people_then);
        let further = (begun - share).max(0.0) * people;
        let warm_a_head = ratio(fires.warming.value, begun * people_then) * heat;
        Fires {
            people: share * people,
            warming: fires.warming.value * more * heat,
            other: fires.other.value * more,
            clean: ratio((1.0 - share).min(1.0 - begun) * people, (1.0 - begun) * people_then),
            burnt: fires.cooking.value * more,
            further,
            warmth: warm_a_head * further * facts.energy.heaters.value.fire,
        }
    }

    /// Energy for cooking in homes; `power` is the use of appliances and light, kWh a person.
    pub(super) fn cooking(&self, facts: &Facts, power: f64) -> FinalEnergy {
        let energy = &facts.energy;
        let mut finals: Finals = energy.homes.cooking.value.map(|value| value * self.clean);
        if self.further > 0.0 {
            let leaving = energy.fires.leaving.value;
            let enough = (power / leaving.enough).min(1.0);
            let gas = leaving.gas + (1.0 - enough) * leaving.power * leaving.gas_for_power;
            for (value, share) in finals.iter_mut().zip(&energy.fires.fuels.value) {
                *value += self.further * gas * PER_GJ * share;
            }
            finals[Carrier::Electricity.index()] += self.further * leaving.power * enough * PER_GJ;
        }
        FinalEnergy {
            finals,
            fire: self.burnt,
            pumped: 0.0,
        }
    }

    /// Energy that warms homes in place of abandoned fires.
    pub(super) fn warmth_instead(&self, facts: &Facts) -> Finals {
        let fires = &facts.energy.fires;
        let half = self.warmth / 2.0;
        let mut finals = fires.fuels.value.map(|share| half / fires.leaving.value.heater * share);
        finals[Carrier::Electricity.index()] += half;
        finals
    }
}

/// Share of people without clean cooking in a year.
fn share_without_clean_cooking(facts: &Facts, moves: &DialValues, year: Year, income: f64) -> f64 {
    let reference = reference(facts, year, income);
    if year < Year::LEVERS {
        reference
    } else {
        left(
            reference,
            moves.at(LeverQuantity::CleanCooking.on_scope(DialScope::Sector(Sector::Homes)), year),
        )
    }
}

/// Share of people without clean cooking if the share `earlier` of the reference gets it earlier.
pub fn left(reference: f64, earlier: f64) -> f64 {
    reference * (1.0 - earlier)
}

/// Share of people without clean cooking in the reference.
fn reference(facts: &Facts, year: Year, income: f64) -> f64 {
    let fires = &facts.energy.fires;
    let begun = fires.without.value;
    if begun <= 0.0 {
        return 0.0;
    }
    let fall = fires.fall.value;
    let since = f64::from(year.number()) - f64::from(Year::BASE.number());
    let own = fall.own * since;
    let falls = if since > 0.0 {
        own.max(fall.income * libm::log(income))
    } else {
        own
    };
    1.0 / (1.0 + (1.0 - begun) / begun * libm::exp(falls))
}

//! Fires: who cooks without clean fuels in a year, what open fires burn, and what those take who leave them.
//!
//! ```text
//! logit n(t)  = logit n(2020) − max(own · τ, income · ln I(t)),  τ = t − 2020; before 2020 its own trend alone
//! n(t)        = the same · (1 − kc(t))
//! wood(t)     = wood(2020) · n P / (n P of 2020); what warms also · heat a floor against 2020
//! clean cooks = as in 2020 a head, as far as there were as many; each further one takes gas and power of their own
//! ```
//!
//! Where homes have too little power to cook with, gas takes its place. Who leaves an open fire that warmed keeps its useful
//! heat, half by fuel and half by power. Does not know: smoke, charcoal, users of two fuels.

use crate::facts::Facts;
use crate::facts::uses::Finals;
use crate::kind::{Carrier, Quantity, Scope, Sector};
use crate::model::buildings::energy::Taken;
use crate::model::buildings::needed::ratio;
use crate::model::drivers::Drivers;
use crate::model::moves::Moves;
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
    /// People who cook with clean fuels, against those of 2020, as far as the share was the same then.
    clean: f64,
    /// Wood that cooks, PJ.
    burnt: f64,
    /// People who cook with clean fuels and are more than the share of 2020.
    further: f64,
    /// Useful heat that they had of open fires, PJ.
    warmth: f64,
}

impl Fires {
    /// Of a year in which income a person is so many times that of 2020 and heat a floor as well.
    pub(super) fn of(facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, year: Year, income: f64, heat: f64) -> Fires {
        let known = &facts.energy.fires;
        let begun = known.without.value;
        let (people, people_then) = (drivers.people(year), drivers.people_of_levels());
        let share = without(facts, moves, year, income);
        let more = ratio(share * people, begun * people_then);
        let further = (begun - share).max(0.0) * people;
        let warm_a_head = ratio(known.warming.value, begun * people_then) * heat;
        Fires {
            people: share * people,
            warming: known.warming.value * more * heat,
            other: known.other.value * more,
            clean: ratio((1.0 - share).min(1.0 - begun) * people, (1.0 - begun) * people_then),
            burnt: known.cooking.value * more,
            further,
            warmth: warm_a_head * further * facts.energy.heaters.value.fire,
        }
    }

    /// What cooks in homes, where appliances and light have so many kWh a person.
    pub(super) fn cooking(&self, facts: &Facts, power: f64) -> Taken {
        let known = &facts.energy;
        let mut finals: Finals = known.homes.cooking.value.map(|value| value * self.clean);
        if self.further > 0.0 {
            let leaving = known.fires.leaving.value;
            let enough = (power / leaving.enough).min(1.0);
            let gas = leaving.gas + (1.0 - enough) * leaving.power * leaving.gas_for_power;
            for (value, share) in finals.iter_mut().zip(&known.fires.fuels.value) {
                *value += self.further * gas * PER_GJ * share;
            }
            finals[Carrier::Electricity.index()] += self.further * leaving.power * enough * PER_GJ;
        }
        Taken { finals, fire: self.burnt }
    }

    /// What warms homes instead of the fires that were left.
    pub(super) fn warmth_instead(&self, facts: &Facts) -> Finals {
        let known = &facts.energy.fires;
        let half = self.warmth / 2.0;
        let mut finals = known.fuels.value.map(|share| half / known.leaving.value.heater * share);
        finals[Carrier::Electricity.index()] += half;
        finals
    }
}

/// Share of people without clean cooking in a year.
fn without(facts: &Facts, moves: &Moves, year: Year, income: f64) -> f64 {
    let reference = reference(facts, year, income);
    if year < Year::LEVERS {
        reference
    } else {
        left(reference, moves.at(Quantity::CleanCooking.on(Scope::Sector(Sector::Homes)), year))
    }
}

/// Share of people without clean cooking where so much of those of the reference get it earlier.
pub(crate) fn left(reference: f64, earlier: f64) -> f64 {
    reference * (1.0 - earlier)
}

/// The same with nothing pulled.
fn reference(facts: &Facts, year: Year, income: f64) -> f64 {
    let known = &facts.energy.fires;
    let begun = known.without.value;
    if begun <= 0.0 {
        return 0.0;
    }
    let fall = known.fall.value;
    let since = f64::from(year.number()) - f64::from(Year::BASE.number());
    let own = fall.own * since;
    let falls = if since > 0.0 {
        own.max(fall.income * libm::log(income))
    } else {
        own
    };
    1.0 / (1.0 + (1.0 - begun) / begun * libm::exp(falls))
}

//! Heat: the heat that heat pumps replace, and the power they need for it.
//!
//! ```text
//! taken = share · Σ useful heat              from coal, oil and gas first, then stoves, then open fires of homes
//! power = taken / cop(t)                     cop linear from 2020 to 2050, constant outside
//! ```
//!
//! District heat and electric heaters stay. Out of scope: the reasons for a change, the cost of a heat pump.

use crate::facts::Facts;
use crate::facts::uses::{Finals, Heaters};
use crate::kind::{Carrier, DialScope, LeverQuantity};
use crate::model::clamp;
use crate::model::moves::DialValues;
use crate::year::Year;

/// Carriers that heat pumps replace first.
const FUELS: [Carrier; 3] = [Carrier::Coal, Carrier::Oil, Carrier::Gas];

/// Heat pumps in addition to the reference in a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pumps {
    /// Share of useful heat that they replace, as far as there is replaceable heat.
    share: f64,
    /// Useful heat for each unit of electricity.
    cop: f64,
}

impl Pumps {
    /// Heat pumps of a year under choices.
    pub(super) fn of(facts: &Facts, moves: &DialValues, year: Year) -> Pumps {
        let share = if year < Year::LEVERS {
            0.0
        } else {
            moves.change(LeverQuantity::HeatPumps.on_scope(DialScope::Buildings), year)
        };
        let [first, last] = facts.energy.heat_pump.value;
        let along = (f64::from(year.number()) - f64::from(Year::BASE.number())) / 30.0;
        Pumps {
            share,
            cop: first + (last - first) * along.clamp(0.0, 1.0),
        }
    }
}

/// Final energy for heat in a year, PJ.
#[derive(Clone, Copy, Debug)]
pub(super) struct HeatEnergy {
    /// Energy by carrier; wood is that of stoves.
    pub(super) finals: Finals,
    /// Wood on open fires.
    pub(super) fire: f64,
}

impl HeatEnergy {
    /// Replaces heat by heat pumps, and returns the useful heat that they give, PJ.
    pub(super) fn pump(&mut self, pumps: Pumps, heaters: &Heaters) -> f64 {
        if pumps.share <= 0.0 {
            return 0.0;
        }
        let [whole, fuel, stove, fire] = self.useful(heaters);
        let mut wanted = pumps.share * whole;
        let mut taken = 0.0;
        let mut take = |there: f64| {
            let takes = clamp(wanted, 0.0, there);
            wanted -= takes;
            taken += takes;
            if there > 0.0 { 1.0 - takes / there } else { 1.0 }
        };
        let (fuel, stove, fire) = (take(fuel), take(stove), take(fire));
        for carrier in FUELS {
            self.finals[carrier.index()] *= fuel;
        }
        self.finals[Carrier::Wood.index()] *= stove;
        self.fire *= fire;
        self.finals[Carrier::Electricity.index()] += taken / pumps.cop;
        taken
    }

    /// Useful heat: total, from coal, oil and gas, from stoves, from open fires.
    fn useful(&self, heaters: &Heaters) -> [f64; 4] {
        let of = |carrier: Carrier| self.finals[carrier.index()] * heaters.efficiency(carrier);
        let fire = self.fire * heaters.fire;
        let whole = Carrier::ALL.into_iter().map(of).sum::<f64>() + fire;
        [whole, FUELS.into_iter().map(of).sum(), of(Carrier::Wood), fire]
    }
}

/// Largest replaceable share of the useful heat of 2020, of homes or of other buildings.
pub fn replaceable(facts: &Facts) -> f64 {
    let energy = &facts.energy;
    let share = |heat: HeatEnergy| {
        let [whole, fuel, stove, fire] = heat.useful(&energy.heaters.value);
        if whole > 0.0 { (fuel + stove + fire) / whole } else { 0.0 }
    };
    let homes = HeatEnergy {
        finals: core::array::from_fn(|at| energy.homes.space.value[at] + energy.homes.water.value[at]),
        fire: energy.fires.warming.value,
    };
    let other = HeatEnergy {
        finals: energy.other.heat.value,
        fire: 0.0,
    };
    share(homes).max(share(other))
}

/// Share of useful heat that heat pumps replace, limited to the replaceable share.
pub fn pumped(pumps: f64, replaceable: f64) -> f64 {
    clamp(pumps, 0.0, replaceable)
}

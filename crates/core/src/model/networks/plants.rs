//! Plants: the capacity of each kind of power plant that the power of a year needs.
//!
//! ```text
//! r          = grid(t) / grid(2020)                          fossil = made(2020) of coal, gas and oil · index · r
//! coal       = made(2020) · index · r^p                      p 1.5 to 2030, straight to 2.0 in 2040 (T16)
//! oil        = made(2020) · index · r
//! gas        = the smaller of what fossil leaves and what its carbon leaves, at least 0
//!              carbon = 0.95 coal + 0.45 gas + 0.75 oil, as many times that of 2020 as index · r says
//! left       = made(2020) of all · index − what burns − what stays − wind and sun of 2020, at least 0
//! 2024       left is that of 2026 in a straight line; sun: panels that stand, where they are counted, else its share of left
//!            wind: the rest of left
//! after      + share · (left − left of 2024), each
//! ```
//!
//! Two limits bind gas, because the carbon of coal that gives way would more than double gas if gas took all of it, and
//! wind and sun would then fall. What plants emit is below the grid's path by that difference; the path itself stays.
//! From 2020 to 2024 sun grows by one rate a year, because each year adds more than the one before. Capacity is counted
//! behind the inverters of large plants, panels before them: GW of sun are counted · panels in every year.
//!
//! No count of wind after 2020 is in the evidence: it is the rest of `left`, in some places far below what stands, because
//! the index holds power of buildings and vehicles alone. After 2024 less sun is built than in that year, because the
//! path of the grid's carbon follows a long trend that does not hold the surge.
//!
//! Out of scope: plants of one's own, trade of power, hours.

use crate::facts::networks::{COUNTED, NetworkFacts};
use crate::kind::Plant;
use crate::model::networks::NetworkConstants;
use crate::model::power::Power;
use crate::year::Year;

/// Carbon of a unit of power from coal, gas and oil, t/MWh.
const BURNT: [(Plant, f64); 3] = [(Plant::Coal, 0.95), (Plant::Gas, 0.45), (Plant::Oil, 0.75)];
/// The last year of the first power of coal, and the first year of the second.
const COAL_TURNS: [f64; 2] = [2030.0, 2040.0];

/// Wind and sun at the end of the last counted year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RisingPower {
    /// Power that the two add to 2020 by then, TWh.
    left: f64,
    /// Wind, TWh.
    wind: f64,
    /// Panels, GW.
    solar: f64,
}

impl NetworkConstants {
    /// Power used, relative to 2020.
    pub(super) fn index(&self, used: f64) -> f64 {
        if self.against > 0.0 {
            (1.0 + (used - self.used) / self.against).max(0.0)
        } else {
            1.0
        }
    }

    /// Power of each kind of plant in a year, TWh, wind and sun as in 2020; and what wind and sun add to it.
    fn power_by_plant(&self, networks: &NetworkFacts, index: f64, power: &Power, year: Year) -> ([f64; Plant::COUNT], f64) {
        let cleaner = if self.grid > 0.0 { power.national()[year] / self.grid } else { 1.0 };
        let mut twh = self.made;
        for (plant, _) in BURNT {
            twh[plant.index()] *= index * cleaner;
        }
        let fossil: f64 = BURNT.iter().map(|(plant, _)| twh[plant.index()]).sum();
        let carbon: f64 = BURNT.iter().map(|(plant, burnt)| twh[plant.index()] * burnt).sum();
        let coal = self.made[Plant::Coal.index()] * index * libm::pow(cleaner, coal_power(networks, year));
        let oil = twh[Plant::Oil.index()];
        let [(_, of_coal), (_, of_gas), (_, of_oil)] = BURNT;
        twh[Plant::Coal.index()] = coal;
        twh[Plant::Gas.index()] = (fossil - coal - oil)
            .min((carbon - of_coal * coal - of_oil * oil) / of_gas)
            .max(0.0);
        let wanted: f64 = self.made.iter().sum::<f64>() * index;
        let left = (wanted - twh.iter().sum::<f64>()).max(0.0);
        (twh, left)
    }

    /// Sets wind and sun of the last counted year; `index` is that of 2026.
    pub(super) fn count(&mut self, networks: &NetworkFacts, index: f64, power: &Power) {
        let (_, left) = self.power_by_plant(networks, index, power, Year::RECONSTRUCTED);
        let years = |year: Year| year.index() as f64 - Year::BASE.index() as f64;
        let left = left * years(COUNTED) / years(Year::RECONSTRUCTED);
        let everywhere = &networks.everywhere;
        let first = everywhere.gigawatts(Plant::Solar, self.made[Plant::Solar.index()]);
        let counted = networks.solar.value;
        let of_wind = everywhere.wind.value;
        let (solar, gained) = if counted > 0.0 {
            let panels = (counted * everywhere.panels.value).max(first);
            (panels, everywhere.terawatt_hours(Plant::Solar, panels - first))
        } else {
            let gained = (1.0 - of_wind) * left;
            (first + everywhere.gigawatts(Plant::Solar, gained), gained)
        };
        self.rising = RisingPower {
            left,
            wind: self.made[Plant::Wind.index()] + (left - gained).max(0.0),
            solar,
        };
    }

    /// Required capacity of each kind of plant, GW.
    pub(super) fn targets(&self, networks: &NetworkFacts, index: f64, power: &Power, year: Year) -> [f64; Plant::COUNT] {
        let (mut twh, left) = self.power_by_plant(networks, index, power, year);
        let of_wind = networks.everywhere.wind.value;
        let more = left - self.rising.left;
        twh[Plant::Wind.index()] = (self.rising.wind + of_wind * more).max(0.0);
        let mut gigawatts = Plant::ALL.map(|plant| networks.everywhere.gigawatts(plant, twh[plant.index()]));
        let sun = networks.everywhere.gigawatts(Plant::Solar, (1.0 - of_wind) * more);
        gigawatts[Plant::Solar.index()] = (self.rising.solar + sun).max(0.0);
        gigawatts
    }

    /// Capacity of a kind of plant from 2020 to 2026, GW; `first` is that of 2020, `last` that of 2026.
    pub(super) fn to_2026(&self, networks: &NetworkFacts, plant: Plant, year: Year, [first, last]: [f64; 2]) -> f64 {
        let years = |year: Year| year.index() as f64 - Year::BASE.index() as f64;
        let counted = match plant {
            Plant::Solar => self.rising.solar,
            Plant::Wind => networks.everywhere.gigawatts(Plant::Wind, self.rising.wind),
            Plant::Coal | Plant::Gas | Plant::Oil | Plant::Nuclear | Plant::Hydro | Plant::Bioenergy | Plant::Other => {
                return first + (last - first) * (years(year) / years(Year::RECONSTRUCTED)).min(1.0);
            }
        };
        if year > COUNTED {
            let along = (years(year) - years(COUNTED)) / (years(Year::RECONSTRUCTED) - years(COUNTED));
            return counted + (last - counted) * along.min(1.0);
        }
        let along = years(year) / years(COUNTED);
        if first > 0.0 && counted > first {
            first * libm::pow(counted / first, along)
        } else {
            first + (counted - first) * along
        }
    }
}

/// Power of the grid's carbon with which coal falls in a year.
fn coal_power(networks: &NetworkFacts, year: Year) -> f64 {
    let [from, to] = COAL_TURNS;
    let [first, last] = [networks.everywhere.coal_2030.value, networks.everywhere.coal_2040.value];
    let along = ((f64::from(year.number()) - from) / (to - from)).clamp(0.0, 1.0);
    first + (last - first) * along
}

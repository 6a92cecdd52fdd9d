//! Energy: what buildings use in a year, by carrier, and what that emits.
//!
//! ```text
//! heating(t) = heating(2020) · N(t)/N(2020),  N(t) = Σ_p Σ_c K(t, c) · need(p, c) · nb(c) · rf(t, c)
//! rf(t, c)   = 1 − Σ_s renovated(s) · saving(s) for cohorts to 2020, s from 2021, else 1
//! cooling(t) = cooling(2020) · the same of its needs · spread(t)
//! other(t)   = other(2020) · spread(t) · (heat part · N(t)/N(2020) + rest · floor(t)/floor(2020))
//! hot water, cooking, light and appliances = a constant a person · people(t)
//! final(c)   = useful heat · share(c) / efficiency(c)
//! ```
//!
//! Levels of 2020 are facts; age and standard only say how one building differs from another.
//! The years before 2020 follow the same rule with the cohorts that stood then: no trend of
//! equipment, carriers or behaviour is known to it, so they say what turnover and floor alone do.
//! Heat of rooms and of water comes from the carriers of 2020; heat pumps (`hp`) take useful
//! heat from coal, oil and gas in proportion, as far as there is any. Renovation saves heat and
//! cooling of homes and heat of other buildings; renovation beyond the reference emits on its site.
//! Electricity has no direct emission; carbon of wood that grows again is a memo.
//!
//! Does not know: weather, rebound, light and equipment by kind of building, hours of the day.

use crate::facts::Facts;
use crate::facts::energy::HeatMix;
use crate::kind::{Carrier, EnergyCarrier, Quantity, Scope, Sector};
use crate::model::account::{Account, Row};
use crate::model::buildings::content::Block;
use crate::model::drivers::Drivers;
use crate::model::held;
use crate::model::moves::Moves;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::stock::Walk;
use crate::year::{Stretch, Year};

/// Petajoules in a kilowatt-hour.
const PER_KWH: f64 = 3.6e-9;
/// Petajoules in a gigajoule.
const PER_GJ: f64 = 1e-6;
/// Kilograms in a gram.
const KG_PER_GRAM: f64 = 1e-3;
/// Years in which renovation adds up, 2021–2060.
const RENOVATING: usize = 40;

/// What the buildings of a place need in a year, relative to itself in other years.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Needed {
    /// Heat of homes.
    pub(crate) home_heat: f64,
    /// Cooling of homes.
    pub(crate) home_cool: f64,
    /// Heat of other buildings.
    pub(crate) other_heat: f64,
    /// Floor of other buildings, m².
    pub(crate) other_floor: f64,
}

/// What renovation has come to, by year from 2021 on.
#[derive(Clone, Debug)]
pub(crate) struct Renovation {
    /// Share of the need of cohorts to 2020 that is left.
    left: [f64; RENOVATING],
    /// Share of the floor of 2020 that is renovated in the year beyond the reference.
    more: [f64; RENOVATING],
}

impl Renovation {
    /// Under choices.
    pub(crate) fn of(facts: &Facts, moves: &Moves) -> Renovation {
        let energy = &facts.energy;
        let most = energy.renovated_most.value;
        let (mut done, mut saved, mut in_reference) = (0.0_f64, 0.0, 0.0_f64);
        let mut renovation = Renovation {
            left: [1.0; RENOVATING],
            more: [0.0; RENOVATING],
        };
        for (at, year) in Year::at(Year::BASE.index() + 1).to(Year::LAST).enumerate() {
            let change = |what: Quantity| {
                if year < Year::LEVERS {
                    0.0
                } else {
                    moves.change(what.on(Scope::Buildings), year)
                }
            };
            let reference = energy.renovated.value.min(most - in_reference).max(0.0);
            let rate = (energy.renovated.value + change(Quantity::RenovationRate))
                .min(most - done)
                .max(0.0);
            let saving = (energy.renovation_saving.value + change(Quantity::RenovationSaving)).clamp(0.0, 1.0);
            done += rate;
            in_reference += reference;
            saved += rate * saving;
            renovation.left[at] = (1.0 - saved).max(0.0);
            renovation.more[at] = (rate - reference).max(0.0);
        }
        renovation
    }

    /// Share of the need of cohorts to 2020 that is left at the end of a year.
    pub(crate) fn left(&self, year: Year) -> f64 {
        since(year).map_or(1.0, |at| self.left[at])
    }

    /// Share of the floor of 2020 that is renovated in a year beyond the reference.
    pub(crate) fn more(&self, year: Year) -> f64 {
        since(year).map_or(0.0, |at| self.more[at])
    }
}

/// Place of a year among those in which renovation adds up.
fn since(year: Year) -> Option<usize> {
    year.index().checked_sub(Year::BASE.index() + 1).filter(|at| *at < RENOVATING)
}

impl Needed {
    /// Adds what one kind of building needs; `used` is the share of it that is in use.
    pub(crate) fn add(&mut self, sector: Sector, blocks: &[Block], walk: &Walk<'_>, left: f64, used: f64) {
        let (mut heat, mut cool, mut floor) = (0.0, 0.0, 0.0);
        for (block, area) in blocks.iter().zip(&walk.stands) {
            let left = if block.first <= Year::BASE.index() { left } else { 1.0 };
            heat += area * block.heat * left;
            cool += area * block.cool * left;
            floor += area;
        }
        let (heat, cool, floor) = (heat * used, cool * used, floor * used);
        match sector {
            Sector::Homes => {
                self.home_heat += heat;
                self.home_cool += cool;
            }
            Sector::OtherBuildings => {
                self.other_heat += heat;
                self.other_floor += floor;
            }
            Sector::Vehicles | Sector::Infrastructure | Sector::CivilWorks | Sector::Goods | Sector::Unmodelled => {}
        }
    }
}

/// Final energy of a year by carrier, PJ.
type Finals = [f64; Carrier::COUNT];

/// Writes the energy of a stretch of years and what it emits; `needed` holds its years in order, `base` those of 2020.
pub(crate) fn write(
    facts: &Facts,
    drivers: &Drivers<'_>,
    moves: &Moves,
    power: &Power,
    years: Stretch,
    (needed, base): (&[Needed], &Needed),
    outcome: &mut Outcome,
) {
    let known = &facts.energy;
    let of = |sector| {
        Carrier::ALL
            .into_iter()
            .filter_map(move |carrier| Account::carrier(sector, EnergyCarrier::Of(carrier)))
    };
    let rows: Vec<Row> = of(Sector::Homes).chain(of(Sector::OtherBuildings)).collect();
    let (homes_heat, other_heat) = (Heat::of(&known.homes_heat.value, facts), Heat::of(&known.other_mix.value, facts));
    for (year, needed) in years.years().zip(needed) {
        let people = drivers.people(year);
        let pumps = if year < Year::LEVERS {
            0.0
        } else {
            moves.change(Quantity::HeatPumps.on(Scope::Buildings), year)
        };
        let cop = heat_pump(known.heat_pump.value, year);

        let heat = known.heating.value * ratio(needed.home_heat, base.home_heat) + known.hot_water.value * people * PER_GJ;
        let mut homes = homes_heat.carriers(heat, pumps, cop);
        homes[Carrier::Electricity.index()] +=
            known.cooling.value * ratio(needed.home_cool, base.home_cool) * known.cooling_spread.value.at(year)
                + known.appliances.value * people * PER_KWH;
        let cooking = known.cooking.value.gigajoules * people * PER_GJ;
        for (sum, share) in homes.iter_mut().zip(&known.cooking.value.shares) {
            *sum += cooking * share;
        }

        let all = known.other.value * known.other_spread.value.at(year);
        let part = known.other_heat.value;
        let mut other = other_heat.carriers(all * part * ratio(needed.other_heat, base.other_heat), pumps, cop);
        other[Carrier::Electricity.index()] += all * (1.0 - part) * ratio(needed.other_floor, base.other_floor);

        for (row, value) in rows.iter().zip(homes.iter().chain(&other)) {
            outcome.ledger[(*row, year)] = *value;
        }
        for (sector, finals) in [(Sector::Homes, &homes), (Sector::OtherBuildings, &other)] {
            emit(facts, power, year, sector, finals, outcome);
        }
    }
}

/// Writes what energy emits.
fn emit(facts: &Facts, power: &Power, year: Year, sector: Sector, finals: &Finals, outcome: &mut Outcome) {
    let (mut burnt, mut grown, mut electric) = (0.0, 0.0, 0.0);
    for carrier in Carrier::ALL {
        let kwh = finals[carrier.index()] / PER_KWH;
        let carbon = facts.energy.carbon.value[carrier.index()];
        match carrier {
            Carrier::Electricity => electric = kwh * power.national[year],
            Carrier::Coal | Carrier::Oil | Carrier::Gas | Carrier::Wood | Carrier::DistrictHeat => {
                burnt += kwh * carbon.grams * KG_PER_GRAM;
                grown += kwh * carbon.biogenic * KG_PER_GRAM;
            }
        }
    }
    let ledger = &mut outcome.ledger;
    ledger[(Account::GhgUse.of(sector.index()), year)] = burnt + electric;
    ledger[(Account::GhgUsePower.of(sector.index()), year)] = electric;
    ledger[(Account::GhgBiogenic.row(), year)] += grown;
}

/// How heat is brought into buildings of a sector.
struct Heat<'a> {
    finals: &'a Finals,
    /// Useful heat for each unit of final energy, over all carriers.
    useful: f64,
    /// Share of coal, oil and gas in useful heat.
    fossil: f64,
}

/// Carriers that heat pumps take the place of.
const FOSSIL: [Carrier; 3] = [Carrier::Coal, Carrier::Oil, Carrier::Gas];

impl<'a> Heat<'a> {
    fn of(mix: &'a HeatMix, facts: &'a Facts) -> Heat<'a> {
        let efficiency = &facts.energy.efficiency.value;
        let useful = |carrier: Carrier| mix.finals[carrier.index()] * efficiency[carrier.index()];
        let whole: f64 = Carrier::ALL.into_iter().map(useful).sum();
        let fossil: f64 = FOSSIL.into_iter().map(useful).sum();
        Heat {
            finals: &mix.finals,
            useful: whole,
            fossil: if whole > 0.0 { fossil / whole } else { 0.0 },
        }
    }

    /// Final energy by carrier; `heat` is what the heaters of 2020 would take, `pumps` the share of useful heat that pumps take over.
    fn carriers(&self, heat: f64, pumps: f64, cop: f64) -> Finals {
        let mut finals = self.finals.map(|share| share * heat);
        let taken = pumped(pumps, self.fossil);
        if taken > 0.0 {
            for carrier in FOSSIL {
                finals[carrier.index()] *= 1.0 - taken / self.fossil;
            }
            finals[Carrier::Electricity.index()] += heat * self.useful * taken / cop;
        }
        finals
    }
}

/// What heat pumps take over of useful heat of which so much is from coal, oil and gas.
pub(crate) fn pumped(pumps: f64, fossil: f64) -> f64 {
    held(pumps, 0.0, fossil)
}

/// Largest share of coal, oil and gas in the useful heat of homes or of other buildings: what heat pumps can take over.
pub(crate) fn fossil(facts: &Facts) -> f64 {
    let known = &facts.energy;
    let of = |mix: &HeatMix| Heat::of(mix, facts).fossil;
    of(&known.homes_heat.value).max(of(&known.other_mix.value))
}

/// Useful heat for each unit of electricity in heat pumps, straight from 2020 to 2050, level outside.
fn heat_pump([first, last]: [f64; 2], year: Year) -> f64 {
    let along = (f64::from(year.number()) - f64::from(Year::BASE.number())) / 30.0;
    first + (last - first) * along.clamp(0.0, 1.0)
}

/// A need against that of 2020; nothing where there was none.
fn ratio(now: f64, base: f64) -> f64 {
    if base > 0.0 { now / base } else { 0.0 }
}

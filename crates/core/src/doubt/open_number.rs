//! Open numbers: the numbers that draws vary, as a person may set them by hand in a place.
//!
//! ```text
//! number    the target of one or several rows of doubts; `homes.life`, not the row `life.homes`
//! unit      that of the number itself; a factor on ours has none and is 1, except where the place has one number that the
//!           factor scales (`reading`): a life in years, floor a person, kilometres a car
//! low, high of several rows: the root of the sum of squares of their distances, as for independent errors
//! bounds    a factor of four beyond low and high, or twice their distance for a linear scale; never beyond those of a row
//! ```
//!
//! A number that is set acts on the facts as a draw of its rows does: row after row, then limited to the bounds of the
//! facts. A number equal to ours changes nothing, to the bit. In a place larger than a country, the same number is set in
//! every member; its low, centre and high are the means of the members, by people. Out of scope: languages.

use serde::{Deserialize, Serialize};

use crate::doubt::own_number::OwnNumbers;
use crate::doubt::{DrawChange, act};
use crate::facts::Facts;
use crate::facts::doubt_target::DoubtTarget;
use crate::facts::doubt_words::{DoubtEffect, DoubtGroup, DoubtKind, DoubtScale, Reason};
use crate::facts::doubts::{Doubt, Doubts, NumberName};
use crate::facts::rows::{FactAt, PlaceNumbers};
use crate::stock::survival::Lifetime;
use crate::unit::Unit;
use crate::year::Year;

/// Factor from low and high to the bounds, on a logarithmic scale.
const BEYOND: f64 = 4.0;
/// Distances between low and high from there to the bounds, on a linear scale.
const WIDTHS: f64 = 2.0;

/// A number that can be set by hand in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenNumber {
    /// The number.
    pub on: DoubtTarget,
    /// Id of its first row among the doubts.
    pub row: String,
    /// Its names on pages.
    pub names: NumberName,
    /// Subject group.
    pub group: DoubtGroup,
    /// Kind of uncertainty.
    pub kind: DoubtKind,
    /// The way in which it acts.
    pub way: DoubtEffect,
    /// Source of its range.
    pub reason: Reason,
    /// Its unit; none for a factor, a power and numbers without a unit.
    pub unit: Option<Unit>,
    /// Low, ours and high.
    pub ends: [f64; 3],
    /// Least and most that can be set.
    pub bounds: [f64; 2],
}

impl OpenNumber {
    /// The numbers of a place, in the order of the doubts.
    pub fn all(facts: &Facts, doubts: &Doubts) -> Vec<OpenNumber> {
        each(facts, doubts).map(|number| number.open(facts)).collect()
    }

    /// The numbers of a place with several members: those of the first, with means over all.
    pub fn of_members(members: &[&Facts], doubts: &Doubts) -> Vec<OpenNumber> {
        let Some((first, others)) = members.split_first() else {
            return Vec::new();
        };
        let mut all = OpenNumber::all(first, doubts);
        let mut people = first.people.value[Year::BASE];
        for facts in others {
            let own = facts.people.value[Year::BASE];
            people += own;
            let part = if people > 0.0 { own / people } else { 0.0 };
            for (mean, number) in all.iter_mut().zip(OpenNumber::all(facts, doubts)) {
                for (mean, end) in mean.ends.iter_mut().zip(number.ends) {
                    *mean += (end - *mean) * part;
                }
                mean.bounds = [mean.bounds[0].min(number.bounds[0]), mean.bounds[1].max(number.bounds[1])];
            }
        }
        all
    }

    /// True if a number lies outside low and high.
    pub fn is_beyond(&self, value: f64) -> bool {
        value < self.ends[0] || value > self.ends[2]
    }

    /// The number limited to the bounds.
    pub fn within_bounds(&self, value: f64) -> f64 {
        value.max(self.bounds[0]).min(self.bounds[1])
    }
}

/// The rows that act on one number in a place.
struct NumberRows<'d> {
    first: &'d Doubt,
    rows: Vec<&'d Doubt>,
}

/// The numbers of a place with their rows, in the order of the doubts. Every number has one, even if its rows act nowhere
/// here, so that the list is the same in every place.
fn each<'d>(facts: &'d Facts, doubts: &'d Doubts) -> impl Iterator<Item = NumberRows<'d>> {
    let first = |(at, row): &(usize, &Doubt)| doubts.rows.iter().position(|own| own.on == row.on) == Some(*at);
    doubts.rows.iter().enumerate().filter(first).map(|(_, first)| {
        let own = doubts.rows.iter().filter(|row| row.on == first.on);
        NumberRows {
            first,
            rows: own.filter(|row| row.acts_in(facts)).collect(),
        }
    })
}

impl NumberRows<'_> {
    fn open(&self, facts: &Facts) -> OpenNumber {
        let Doubt { on, way, scale, .. } = *self.first;
        let [mut low, central, mut high] = self.first.ends_of(facts);
        let log = scale == DoubtScale::Log && low > 0.0;
        if self.rows.len() > 1 {
            let far = |end: fn([f64; 3]) -> [f64; 2]| {
                let squares = self.rows.iter().map(|row| {
                    let [from, to] = end(row.ends_of(facts));
                    let apart = if log { libm::log(to / from) } else { to - from };
                    apart * apart
                });
                libm::sqrt(squares.sum())
            };
            let (down, up) = (far(|[low, central, _]| [low, central]), far(|[_, central, high]| [central, high]));
            [low, high] = if log {
                [central * libm::exp(-down), central * libm::exp(up)]
            } else {
                [central - down, central + up]
            };
        }
        let times = reading(on, facts).filter(|_| way == DoubtEffect::Times).unwrap_or(1.0);
        let [low, central, high] = [low, central, high].map(|end| end * times);
        let wide = WIDTHS * (high - low);
        let bounds = if log {
            [low / BEYOND, high * BEYOND]
        } else if low > 0.0 {
            [(low - wide).max(low / BEYOND), high + wide]
        } else {
            [low - wide, high + wide]
        };
        // A life has bounds of its own; a hair's breadth of room keeps what is rounded within them.
        let room = (on == DoubtTarget::CarLife).then(|| facts.cars.life.value.factor_bounds());
        let limit = |bound: f64| {
            let bound = bound
                .max(self.first.least.unwrap_or(bound))
                .min(self.first.most.unwrap_or(f64::INFINITY));
            match room {
                Some([least, most]) => bound.max(central * least * (1.0 + 1e-12)).min(central * most * (1.0 - 1e-12)),
                None => bound,
            }
        };
        // Ours can always be set, and low and high are as far as they can be.
        let [least, most] = bounds.map(limit);
        let bounds = [least.min(central), most.max(central)];
        OpenNumber {
            on,
            row: self.first.id.clone(),
            names: self.first.names.clone(),
            group: self.first.group,
            kind: self.first.kind,
            way,
            reason: self.first.reason,
            unit: unit(on),
            ends: [low.max(bounds[0]), central, high.min(bounds[1])],
            bounds,
        }
    }
}

/// The number of a place that a factor scales, for factors that have one.
fn reading(on: DoubtTarget, facts: &Facts) -> Option<f64> {
    Some(match on {
        DoubtTarget::HomeLife => {
            // All ages are scaled alike; the number is that of homes built in 2020, by floor.
            let (mut sum, mut floor) = (0.0, 0.0);
            for home in &facts.homes {
                let own = home.floor_per_person.value[Year::BASE];
                sum += own * home.mean_life.value[Year::BASE];
                floor += own;
            }
            if floor > 0.0 { sum / floor } else { return None }
        }
        DoubtTarget::OtherLife => facts.other.mean_life.value[Year::BASE],
        DoubtTarget::OtherFloor => facts.other.floor_per_person.value[Year::BASE],
        DoubtTarget::Clinker => facts.process.cement.clinker.value,
        DoubtTarget::CarLife => Lifetime::from(facts.cars.life.value).mean() * facts.cars.stretch.value,
        DoubtTarget::CarKm => facts.cars.km.value,
        _ => return None,
    })
    .filter(|reading| *reading > 0.0)
}

/// The unit of a number; none for numbers without one, or with one of their own.
const fn unit(on: DoubtTarget) -> Option<Unit> {
    Some(match on {
        DoubtTarget::HomeFloor | DoubtTarget::OtherFloor | DoubtTarget::SpaceFloor => Unit::M2PerPerson,
        DoubtTarget::HomeLife
        | DoubtTarget::OtherLife
        | DoubtTarget::LongestLife
        | DoubtTarget::AsphaltLife
        | DoubtTarget::PavementLife
        | DoubtTarget::LastingLife
        | DoubtTarget::WorksFold
        | DoubtTarget::WorksLife
        | DoubtTarget::CarLife => Unit::Years,
        DoubtTarget::CarKm => Unit::KmPerYear,
        DoubtTarget::WorksCement | DoubtTarget::WorksSteel => Unit::TonnesPerPerson,
        DoubtTarget::Clinker
        | DoubtTarget::ConcreteCement
        | DoubtTarget::PlasticsBurnt
        | DoubtTarget::WoodNotGrown
        | DoubtTarget::RenovationRate
        | DoubtTarget::RenovationSaving
        | DoubtTarget::GridLoss
        | DoubtTarget::CarOlder
        | DoubtTarget::CarBatteryPart
        | DoubtTarget::Refurbishing => Unit::Share,
        _ => return None,
    })
}

/// The facts of a place with numbers set by hand; the known facts if none is set.
pub fn with_own_numbers(facts: &Facts, doubts: &Doubts, own: &OwnNumbers) -> Facts {
    let mut after = facts.clone();
    let mut acted = false;
    for number in each(facts, doubts) {
        let Some(set) = own.get(number.first.on) else { continue };
        if let Some(change) = change(&number.open(facts), set.value()) {
            acted = true;
            act::act(&mut after, number.first.on, change);
        }
    }
    if acted {
        clamp_to_bounds(facts, &mut after);
    }
    after
}

/// The change that a number makes, limited to its bounds; none if it is ours.
fn change(number: &OpenNumber, value: f64) -> Option<DrawChange> {
    let (value, central) = (number.within_bounds(value), number.ends[1]);
    if value == central {
        return None;
    }
    let times = match number.way {
        DoubtEffect::Set | DoubtEffect::Span | DoubtEffect::Times => value / central,
        DoubtEffect::Power | DoubtEffect::Add => value,
    };
    Some(DrawChange { value, central, times })
}

/// Limits the values that differ from the known ones to the bounds of their rows.
fn clamp_to_bounds(known: &Facts, after: &mut Facts) {
    let (before, now) = (PlaceNumbers::of(known), PlaceNumbers::of(after));
    for (value, fact) in FactAt::all(known).into_iter().enumerate() {
        if before.of_value(value) == now.of_value(value) {
            continue;
        }
        let cells = fact.cells(known);
        let mut at = 0;
        if let Some(value) = fact.value_mut(after) {
            value.numbers().each(&mut |number| {
                let cell = cells.cell(at);
                *number = number.max(cell.least).min(cell.most);
                at += 1;
            });
        }
    }
}

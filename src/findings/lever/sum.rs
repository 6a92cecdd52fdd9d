//! Sum: what a lever's levels mean in a place larger than a country.
//!
//! ```text
//! value = Σ over members: weight · value of the member / Σ weight
//! ```
//!
//! Each member is read in the unit of the lever, and weighs as much as it has of what the lever
//! acts on (`weight`): today as of 2026, all else as of the focus year. A member at a floor of
//! its own stays there, and so the mean moves less than its levels say elsewhere; the whole is at
//! a floor where every member is. A value is to be verified where any member's is. Floor and cars
//! a person under choices are those of all people together, as the headline counts them.
//!
//! The basis is the least known one, but for a tenth of the weight: small places do not decide.
//! Sources are those of all members. The year of full effect is the latest.
//!
//! Members are dealt out in hands, as [`crate::model::Summed`] deals them; a mean is that of the hands' means, in order, so
//! that it has the same bits whoever reads which hand. They join once, are looked at once for each focus year
//! ([`Ground`]); a move then reads one value a lever and member ([`Yours`]). Does not know: who belongs where.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::facts::Facts;
use crate::findings::lever::gauge::Gauge;
use crate::findings::lever::scene::Scene;
use crate::findings::lever::{Step, by_panel, is_here, why};
use crate::findings::physical::{cars_a_thousand, space_a_person};
use crate::kind::{Basis, Lever, Sector};
use crate::model::{Added, HANDS, Outcome};
use crate::year::Year;

/// Share of the weight that may be known less well than is said.
const SMALL: f64 = 0.1;

/// The levers of one hand of members, as they join and are moved.
#[derive(Clone, Debug)]
pub struct LeverHand<'a> {
    members: Vec<(&'a Facts, Scene)>,
    focus: Year,
    rows: Vec<Row>,
}

/// One lever as it is read in the focus year.
#[derive(Clone, Debug)]
struct Row {
    ground: Ground,
    /// Each member's gauge and weight; none where a member has no such lever.
    gauges: Vec<Option<(Gauge, f64)>>,
    yours: Yours,
}

/// One lever of several members with nothing pulled, in a focus year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ground {
    /// What is no mean of it.
    step: Step,
    today: Mean,
    reference: Mean,
    at_levels: [Mean; 6],
    /// Weight by how well it is known, in the order of [`Basis::ALL`].
    known: [f64; 4],
}

/// One lever of several members under choices.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Yours {
    lever: Lever,
    mean: Mean,
    by_panel: bool,
}

/// A mean that grows by one value after the other; of one value it is that value, to the bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Mean {
    value: f64,
    weight: f64,
}

impl Mean {
    /// Takes in a value. A weight of nothing counts where all are nothing.
    fn add(&mut self, value: f64, weight: f64) {
        let weight = weight.max(f64::MIN_POSITIVE);
        self.weight += weight;
        self.value += (value - self.value) * (weight / self.weight);
    }

    /// Takes in the mean of others, if there are any.
    fn join(&mut self, others: Mean) {
        if others.weight > 0.0 {
            self.add(others.value, others.weight);
        }
    }
}

impl<'a> LeverHand<'a> {
    /// No members yet.
    #[must_use]
    pub const fn new() -> LeverHand<'a> {
        LeverHand {
            members: Vec::new(),
            focus: Year::FIRST,
            rows: Vec::new(),
        }
    }

    /// Takes in a member, with what follows there with nothing pulled.
    pub fn join(&mut self, facts: &'a Facts, reference: &Outcome) {
        self.members.push((facts, Scene::of(facts, reference)));
        self.rows.clear();
    }

    /// Forgets what was read under choices; the next are read in a focus year.
    pub fn begin(&mut self, focus: Year) {
        let focus = focus.max(Year::LEVERS);
        if self.focus != focus || self.rows.is_empty() {
            let rows = Lever::ALL
                .into_iter()
                .enumerate()
                .filter_map(|(place, lever)| Row::of(place, lever, &self.members, focus));
            self.rows = rows.collect();
            self.focus = focus;
        }
        for row in &mut self.rows {
            row.yours = Yours::none(row.yours.lever);
        }
    }

    /// Reads a member under choices.
    pub fn add(&mut self, member: usize, choices: &Choices, added: &Added<'_>) {
        let Some((facts, scene)) = self.members.get(member) else { return };
        for row in &mut self.rows {
            if let Some(Some((gauge, weight))) = row.gauges.get(member) {
                let Yours {
                    lever,
                    mean,
                    by_panel: set,
                } = &mut row.yours;
                mean.add(gauge.yours(scene, &added.moves, added.outcome), *weight);
                *set = *set || by_panel(facts, choices, *lever);
            }
        }
    }

    /// What its levers are with nothing pulled, in the order of [`Lever::ALL`].
    pub fn grounds(&self) -> impl Iterator<Item = &Ground> {
        self.rows.iter().map(|row| &row.ground)
    }

    /// What its levers are under choices, of the members added so far; in the same order.
    pub fn yours(&self) -> impl Iterator<Item = Yours> {
        self.rows.iter().map(|row| row.yours)
    }
}

impl Default for LeverHand<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl Yours {
    const fn none(lever: Lever) -> Yours {
        Yours {
            lever,
            mean: Mean { value: 0.0, weight: 0.0 },
            by_panel: false,
        }
    }
}

/// What the levers of all hands are with nothing pulled, in the order of [`Lever::ALL`].
pub fn joined<'a>(hands: impl IntoIterator<Item = impl IntoIterator<Item = &'a Ground>>) -> Vec<Ground> {
    let mut all: Vec<Ground> = Vec::new();
    for ground in hands.into_iter().flatten() {
        match all.iter_mut().find(|own| own.step.lever == ground.step.lever) {
            Some(own) => own.join(ground),
            None => all.push(ground.clone()),
        }
    }
    all.sort_by_key(|ground| Lever::ALL.into_iter().position(|lever| lever == ground.step.lever));
    all
}

/// What the levers of the whole mean under choices: `grounds` of all hands, `yours` hand by hand, `outcome` that of the
/// whole. Where no member was added, with nothing pulled.
#[must_use]
pub fn steps(grounds: &[Ground], yours: impl IntoIterator<Item = Yours>, choices: &Choices, outcome: &Outcome, focus: Year) -> Vec<Step> {
    let mut all: Vec<Yours> = grounds.iter().map(|ground| Yours::none(ground.step.lever)).collect();
    for of_hand in yours {
        if let Some(own) = all.iter_mut().find(|own| own.lever == of_hand.lever) {
            own.mean.join(of_hand.mean);
            own.by_panel = own.by_panel || of_hand.by_panel;
        }
    }
    let step = |(ground, yours): (&Ground, Yours)| {
        let of_all = match yours.lever {
            Lever::HomeSpace => Some(space_a_person(outcome, Sector::Homes, focus)),
            Lever::WorkSpace => Some(space_a_person(outcome, Sector::OtherBuildings, focus)),
            Lever::CarSharing => Some(cars_a_thousand(outcome, focus)),
            _ => None,
        };
        let mean = if yours.mean.weight > 0.0 {
            yours.mean.value
        } else {
            ground.reference.value
        };
        Step {
            level: choices.level(yours.lever),
            today: ground.today.value,
            reference: ground.reference.value,
            yours: of_all.unwrap_or(mean),
            at_levels: ground.at_levels.map(|mean| mean.value),
            by_panel: yours.by_panel,
            basis: basis(ground.known),
            ..ground.step.clone()
        }
    };
    grounds.iter().zip(all).map(step).collect()
}

/// The levers of a place larger than a country, all hands by one program.
#[derive(Clone, Debug, Default)]
pub struct Levers<'a> {
    hands: [LeverHand<'a>; HANDS],
    members: usize,
}

impl<'a> Levers<'a> {
    /// No members yet.
    #[must_use]
    pub fn new() -> Levers<'a> {
        Levers::default()
    }

    /// Takes in a member, with what follows there with nothing pulled.
    pub fn join(&mut self, facts: &'a Facts, reference: &Outcome) {
        self.hands[self.members % HANDS].join(facts, reference);
        self.members += 1;
    }

    /// Forgets what was read under choices; the next are read in a focus year.
    pub fn begin(&mut self, focus: Year) {
        self.hands.iter_mut().for_each(|hand| hand.begin(focus));
    }

    /// Reads a member under choices.
    pub fn add(&mut self, member: usize, choices: &Choices, added: &Added<'_>) {
        self.hands[member % HANDS].add(member / HANDS, choices, added);
    }

    /// What the levers of the whole mean under choices, in the order of [`Lever::ALL`]; `outcome` is that of the whole.
    #[must_use]
    pub fn steps(&self, choices: &Choices, outcome: &Outcome) -> Vec<Step> {
        let grounds = joined(self.hands.iter().map(LeverHand::grounds));
        let yours = self.hands.iter().flat_map(LeverHand::yours);
        steps(&grounds, yours, choices, outcome, self.hands[0].focus)
    }
}

impl Ground {
    /// Takes in what the lever is for others.
    fn join(&mut self, others: &Ground) {
        self.today.join(others.today);
        self.reference.join(others.reference);
        for (own, others) in self.at_levels.iter_mut().zip(others.at_levels) {
            own.join(others);
        }
        for (own, others) in self.known.iter_mut().zip(others.known) {
            *own += others;
        }
        take(&mut self.step, others.step.clone());
    }
}

impl Row {
    /// The mean of members; none where no member has the lever. `place` is that of the lever in [`Lever::ALL`].
    fn of(place: usize, lever: Lever, members: &[(&Facts, Scene)], focus: Year) -> Option<Row> {
        let dial = lever.lead();
        let mut gauges = Vec::with_capacity(members.len());
        let mut whole: Option<Step> = None;
        let (mut today, mut reference) = (Mean::default(), Mean::default());
        let mut at_levels = [Mean::default(); 6];
        let mut known = [0.0; 4];
        for (facts, scene) in members {
            let here = facts.dial(dial).filter(|_| is_here(lever, facts));
            let read = here.and_then(|row| Some((row, Gauge::of(row, facts, scene, focus)?)));
            let Some((row, gauge)) = read else {
                gauges.push(None);
                continue;
            };
            let weights = &scene.weights[place];
            let weight = weights.at(focus);
            let own = Step {
                why: why::of(lever, row, gauge.at_floor, facts, scene, focus),
                ..gauge.step(lever, row)
            };
            gauges.push(Some((gauge, weight)));
            today.add(own.today, weights.at(Year::RECONSTRUCTED));
            reference.add(own.reference, weight);
            for (mean, value) in at_levels.iter_mut().zip(own.at_levels) {
                mean.add(value, weight);
            }
            known[own.basis as usize] += weight.max(f64::MIN_POSITIVE);
            match &mut whole {
                Some(whole) => take(whole, own),
                None => whole = Some(own),
            }
        }
        Some(Row {
            ground: Ground {
                step: whole?,
                today,
                reference,
                at_levels,
                known,
            },
            gauges,
            yours: Yours::none(lever),
        })
    }
}

/// Takes in what is no mean.
fn take(whole: &mut Step, own: Step) {
    for (any, own) in whole.to_verify.iter_mut().zip(own.to_verify) {
        *any = *any || own;
    }
    whole.at_floor = whole.at_floor && own.at_floor;
    whole.why = whole.why.filter(|why| own.why == Some(*why));
    whole.full = whole.full.max(own.full);
    for source in own.sources {
        if !whole.sources.contains(&source) {
            whole.sources.push(source);
        }
    }
}

/// The least known basis, but for a small share of the weight.
fn basis(known: [f64; 4]) -> Basis {
    let all: f64 = known.iter().sum();
    let mut less = 0.0;
    let mut bases = Basis::ALL.into_iter().zip(known).rev();
    let first = bases.find(|(_, weight)| {
        less += weight;
        less > all * SMALL
    });
    first.map_or(Basis::Assumed, |(basis, _)| basis)
}
